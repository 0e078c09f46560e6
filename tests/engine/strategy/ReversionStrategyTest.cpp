// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/ReversionStrategy.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

using test::Stage;

// With a window of four, closes 100, 100, 100, 90 give mean 97.5, deviation 5, z = -1.5.
ReversionParameters fourBars()
{
    ReversionParameters parameters;
    parameters.windowBars = 4;
    parameters.entryZ = "1.25"_dec;
    parameters.exitZ = "0.5"_dec;
    parameters.weight = Rate("0.10"_dec);
    return parameters;
}

TEST(ReversionStrategyTest, EntersBelowItsBandAndLeavesNearTheMean)
{
    ReversionStrategy strategy(fourBars(), test::fiveAssets());
    Stage stage(strategy);
    EXPECT_EQ(strategy.warmupBars(), 4);
    for (int const close : {100, 100, 100}) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
    EXPECT_EQ(strategy.targetWeight(Slot{0}), std::nullopt);
    EXPECT_EQ(stage.step(Decimal(90)), "BUY BTCTRY 11.1111 @ 90");  // 0.10 of 10,000
    ASSERT_EQ(stage.intents.size(), 1U);
    EXPECT_EQ(test::reason(stage.intents[0], "z"), "-1.5"_dec);
    EXPECT_EQ(test::reason(stage.intents[0], "mean"), "97.5"_dec);
    EXPECT_EQ(test::reason(stage.intents[0], "deviation"), Decimal(5));
    EXPECT_EQ(test::reason(stage.intents[0], "target_weight"), "0.1"_dec);
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate("0.1"_dec));
    stage.hold(Slot{0}, Quantity("11.1111"_dec));
    // 100, 100, 90, 90: mean 95, deviation 5.77, z = -0.87: between the bands.
    EXPECT_EQ(stage.step(Decimal(90)), "");
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate("0.1"_dec));
    // 100, 90, 90, 95: mean 93.75, z = +0.26.
    EXPECT_EQ(stage.step(Decimal(95)), "SELL BTCTRY 11.1111 @ 95");
    EXPECT_TRUE(test::reason(stage.intents[0], "z").has_value());
    EXPECT_EQ(test::reason(stage.intents[0], "target_weight"), Decimal(0));
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate());
}

TEST(ReversionStrategyTest, TheBandsThemselvesCount)
{
    ReversionParameters parameters = fourBars();
    for (auto const& [entry, enters] : {std::pair{"1.5"_dec, true}, std::pair{"1.51"_dec, false}}) {
        parameters.entryZ = entry;
        ReversionStrategy strategy(parameters, test::fiveAssets());
        Stage stage(strategy);
        for (int const close : {100, 100, 100}) {
            stage.step(Decimal(close));
        }
        EXPECT_EQ(stage.step(Decimal(90)).empty(), !enters) << entry.text();
    }
}

TEST(ReversionStrategyTest, DoesNothingWhilePricesStandStill)
{
    ReversionStrategy strategy(fourBars(), test::fiveAssets());
    Stage stage(strategy);
    stage.hold(Slot{0}, Quantity(Decimal(1)));
    for (int bar = 0; bar < 50; ++bar) {
        EXPECT_EQ(stage.step("0.10"_dec), "");
    }
    EXPECT_EQ(strategy.targetWeight(Slot{0}), std::nullopt);
}

TEST(ReversionStrategyTest, ADisabledAssetIsLeftButNotEntered)
{
    ReversionStrategy strategy(fourBars(), test::fiveAssets());
    Stage stage(strategy);
    stage.portfolio.assets[Slot{0}].enabled = false;
    for (int const close : {100, 100, 100, 90}) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
    stage.hold(Slot{0}, Quantity(Decimal(3)));
    EXPECT_EQ(stage.step(Decimal(110)), "SELL BTCTRY 3 @ 110");
}

TEST(ReversionStrategyTest, AsksNothingSecondWhileAnOrderIsOpen)
{
    ReversionStrategy strategy(fourBars(), test::fiveAssets());
    Stage stage(strategy);
    stage.portfolio.assets[Slot{0}].openOrder = true;
    for (int const close : {100, 100, 100, 90, 80, 120}) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
}

TEST(ReversionStrategyTest, ShowsItsBandsAfterTheWarmUp)
{
    ReversionStrategy strategy(fourBars(), test::fiveAssets());
    std::vector<IndicatorValue> values;
    for (int const close : {100, 100, 100}) {
        strategy.observe(Slot{2}, test::barOf(Decimal(close)));
    }
    strategy.indicators(Slot{2}, values);
    EXPECT_TRUE(values.empty());
    strategy.observe(Slot{2}, test::barOf(Decimal(90)));
    strategy.indicators(Slot{2}, values);
    ASSERT_EQ(values.size(), 4U);
    EXPECT_EQ(values[0].value, "97.5"_dec);   // mean
    EXPECT_EQ(values[1].value, "91.25"_dec);  // mean - 1.25 x 5
    EXPECT_EQ(values[2].value, Decimal(95));  // mean - 0.5 x 5
    EXPECT_EQ(values[3].name, "z");
    EXPECT_FALSE(values[3].onPriceScale);
}

}  // namespace
}  // namespace pentad::strategy
