// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/HoldStrategy.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

TEST(HoldStrategyTest, NeverTrades)
{
    HoldStrategy strategy;
    test::Stage stage(strategy);
    stage.hold(Slot{0}, Quantity(Decimal(5)));
    for (std::int64_t const close : test::randomWalk(1, 2'000, 10'000)) {
        ASSERT_EQ(stage.step(test::hundredths(close)), "");
    }
    std::vector<IndicatorValue> values;
    strategy.indicators(Slot{0}, values);
    EXPECT_TRUE(values.empty());
    EXPECT_EQ(strategy.targetWeight(Slot{0}), std::nullopt);
    EXPECT_EQ(strategy.warmupBars(), 0);
    EXPECT_EQ(strategy.priorEdgeBps(), Decimal(0));
}

}  // namespace
}  // namespace pentad::strategy
