// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/StrategyFactory.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

TEST(StrategyFactoryTest, MakesEachStrategyByItsName)
{
    StrategyParameters parameters;
    Universe const universe = test::fiveAssets();
    for (std::string_view const name : {"trend", "reversion", "rebalance", "hold"}) {
        parameters.name = name;
        auto const strategy = makeStrategy(parameters, universe);
        ASSERT_NE(strategy, nullptr) << name;
        EXPECT_EQ(strategy->id(), name);
    }
}

TEST(StrategyFactoryTest, HandsOverTheParameters)
{
    StrategyParameters parameters;
    Universe const universe = test::fiveAssets();
    parameters.trend.priorEdgeBps = Decimal(61);
    parameters.trend.slowBars = 99;
    EXPECT_EQ(makeStrategy(parameters, universe)->priorEdgeBps(), Decimal(61));
    EXPECT_EQ(makeStrategy(parameters, universe)->warmupBars(), 99);
    parameters.name = "reversion";
    EXPECT_EQ(makeStrategy(parameters, universe)->warmupBars(), 48);
    EXPECT_EQ(makeStrategy(parameters, universe)->priorEdgeBps(), Decimal(50));
    parameters.name = "rebalance";
    EXPECT_EQ(makeStrategy(parameters, universe)->targetWeight(Slot{3}), Rate("0.18"_dec));
    EXPECT_EQ(makeStrategy(parameters, universe)->priorEdgeBps(), Decimal(45));
}

TEST(StrategyFactoryTest, KnowsNoOtherName)
{
    StrategyParameters parameters;
    for (char const* const name : {"", "Trend", "trend ", "martingale"}) {
        parameters.name = name;
        EXPECT_EQ(makeStrategy(parameters, test::fiveAssets()), nullptr) << name;
    }
}

}  // namespace
}  // namespace pentad::strategy
