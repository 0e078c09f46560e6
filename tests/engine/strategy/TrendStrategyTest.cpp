// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/TrendStrategy.h"

#include "engine/strategy/StrategyStage.h"
#include "strategy/Statistics.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

using test::barOf;
using test::Stage;

TrendParameters fixedStake()
{
    TrendParameters parameters;
    parameters.sizing = TrendSizing::FixedStake;
    parameters.fastBars = 2;
    parameters.slowBars = 3;
    parameters.stake = Money(Decimal(1'000));
    return parameters;
}

TrendParameters volatilitySized()
{
    TrendParameters parameters;
    parameters.fastBars = 2;
    parameters.slowBars = 3;
    parameters.volatilityBars = 2;
    return parameters;
}

// Averages with weights 2/3 and 1/2: level, level, level, up, up, down, down, up.
std::vector<int> const kCrossing{100, 100, 100, 110, 110, 100, 100, 120};

TEST(TrendStrategyTest, TradesTheCrossOfTheBarItHappensOn)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    std::vector<std::string> wanted;
    for (int const close : kCrossing) {
        wanted.push_back(stage.step(Decimal(close)));
        for (OrderIntent const& intent : stage.intents) {
            stage.hold(Slot{0}, Quantity(intent.side == Side::Buy ? "9.123456"_dec : Decimal(0)));
        }
    }
    std::vector<std::string> const expected{
        "", "", "", "BUY BTCTRY 1000 TRY @ 110", "", "SELL BTCTRY 9.1234 @ 100", "", "BUY BTCTRY 1000 TRY @ 120"};
    EXPECT_EQ(wanted, expected);
}

TEST(TrendStrategyTest, GivesItsAveragesAsReasons)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    stage.portfolio.assets[Slot{0}].edge.edgeBps = Decimal(42);
    for (int const close : {100, 100, 100, 110}) {
        stage.step(Decimal(close));
    }
    ASSERT_EQ(stage.intents.size(), 1U);
    OrderIntent const& intent = stage.intents.front();
    EXPECT_EQ(test::reason(intent, "ema_fast"), "106.6667"_dec);
    EXPECT_EQ(test::reason(intent, "ema_slow"), Decimal(105));
    EXPECT_EQ(test::reason(intent, "stake"), Decimal(1'000));
    EXPECT_EQ(intent.expectedEdgeBps, Decimal(42));
    EXPECT_EQ(intent.horizonBars, 12);
    EXPECT_EQ(intent.strategy, "trend");
}

TEST(TrendStrategyTest, TheFirstKnownDirectionIsNoTurn)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    EXPECT_EQ(strategy.warmupBars(), 4);
    for (int close = 100; close < 110; ++close) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
}

TEST(TrendStrategyTest, AsksNothingSecondWhileAnOrderIsOpenOrSomethingIsHeld)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    stage.portfolio.assets[Slot{0}].openOrder = true;
    for (int const close : kCrossing) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
    stage.portfolio.assets[Slot{0}].openOrder = false;
    stage.hold(Slot{0}, Quantity(Decimal(1)));
    EXPECT_EQ(stage.step(Decimal(50)), "SELL BTCTRY 1 @ 50");
    EXPECT_EQ(stage.step(Decimal(150)), "");  // an upward cross, but not sold yet
}

TEST(TrendStrategyTest, AnExitThatWasInTheWayIsMadeUpForAndAnEntryIsNot)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    for (int const close : {100, 100, 100, 110, 110}) {
        stage.step(Decimal(close));
    }
    // The entry rests still when the direction turns, and fills after that.
    stage.portfolio.assets[Slot{0}].openOrder = true;
    EXPECT_EQ(stage.step(Decimal(100)), "");
    stage.portfolio.assets[Slot{0}].openOrder = false;
    stage.hold(Slot{0}, Quantity(Decimal(9)));
    EXPECT_EQ(stage.step(Decimal(99)), "SELL BTCTRY 9 @ 99");
    EXPECT_EQ(stage.step(Decimal(98)), "SELL BTCTRY 9 @ 98") << "it was refused";
    stage.hold(Slot{0}, Quantity());
    EXPECT_EQ(stage.step(Decimal(97)), "");
    // What comes later was not there when it turned.
    stage.hold(Slot{0}, Quantity(Decimal(3)));
    EXPECT_EQ(stage.step(Decimal(96)), "");
    stage.hold(Slot{0}, Quantity());
    stage.portfolio.assets[Slot{0}].openOrder = true;
    EXPECT_EQ(stage.step(Decimal(150)), "");
    stage.portfolio.assets[Slot{0}].openOrder = false;
    EXPECT_EQ(stage.step(Decimal(151)), "") << "the turn up is over";
}

// History is observed and not decided upon: since when it is held nobody remembers.
TEST(TrendStrategyTest, AfterARestartAnExitOfBeforeIsMadeUpFor)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    for (int const close : {100, 100, 100, 110, 110, 100, 99}) {
        stage.closeBar(Slot{0}, barOf(Decimal(close)));
    }
    stage.hold(Slot{0}, Quantity(Decimal(9)));
    EXPECT_EQ(stage.step(Decimal(98)), "SELL BTCTRY 9 @ 98");
}

TEST(TrendStrategyTest, DecidesOncePerBar)
{
    for (TrendParameters const& parameters : {fixedStake(), volatilitySized()}) {
        TrendStrategy strategy(parameters, test::fiveAssets());
        Stage stage(strategy);
        for (int const close : {100, 100, 100}) {
            stage.step(Decimal(close));
        }
        stage.closeBar(Slot{0}, barOf(Decimal(110)));
        EXPECT_EQ(stage.decide().size(), 1U);
        EXPECT_EQ(stage.decide().size(), 0U);
        stage.market.assets[Slot{0}].barIsNew = true;  // the same bar again
        EXPECT_EQ(stage.decide().size(), 0U);
    }
}

TEST(TrendStrategyTest, HistoryAloneTradesNothing)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    for (int const close : {100, 100, 100, 110}) {
        stage.closeBar(Slot{0}, barOf(Decimal(close)));
    }
    stage.market.assets[Slot{0}].barIsNew = false;
    EXPECT_TRUE(stage.decide().empty());
}

TEST(TrendStrategyTest, ADisabledAssetIsLeftButNotEntered)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    stage.portfolio.assets[Slot{0}].enabled = false;
    for (int const close : {100, 100, 100, 110, 110}) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
    stage.hold(Slot{0}, Quantity(Decimal(2)));
    EXPECT_EQ(stage.step(Decimal(100)), "SELL BTCTRY 2 @ 100");
}

TEST(TrendStrategyTest, SellsOnlyWhatIsUnlockedAndWorthAnOrder)
{
    TrendStrategy strategy(fixedStake(), test::fiveAssets());
    Stage stage(strategy);
    for (int const close : {100, 100, 100, 110, 110}) {
        stage.step(Decimal(close));
    }
    stage.hold(Slot{0}, Quantity(Decimal(2)));
    stage.portfolio.assets[Slot{0}].unlocked = Quantity("0.05"_dec);  // worth 5, the minimum is 10
    EXPECT_EQ(stage.step(Decimal(100)), "");
}

TEST(TrendStrategyTest, AStakeBelowTheMinimumIsNotAskedFor)
{
    TrendParameters parameters = fixedStake();
    parameters.stake = Money("9.99"_dec);
    TrendStrategy strategy(parameters, test::fiveAssets());
    Stage stage(strategy);
    for (int const close : kCrossing) {
        EXPECT_EQ(stage.step(Decimal(close)), "");
    }
}

TEST(TrendStrategyTest, AConstantPriceAfterAStepCrossesOnce)
{
    TrendParameters parameters = fixedStake();
    parameters.fastBars = 12;
    parameters.slowBars = 26;
    TrendStrategy strategy(parameters, test::fiveAssets());
    Stage stage(strategy);
    int buys = 0;
    for (int bar = 0; bar < 5'000; ++bar) {
        std::string const wanted = stage.step(bar < 50 ? "0.10"_dec : "0.13"_dec);
        buys += wanted.empty() ? 0 : 1;
        EXPECT_EQ(wanted.empty(), bar != 50) << bar;
    }
    EXPECT_EQ(buys, 1);
}

// The plain loop that anybody would write: averages as a weighted mean, a cross as a change of sign.
TEST(TrendStrategyTest, TradesLikeAnIndependentLoopOver20000Bars)
{
    constexpr std::size_t kBars = 20'000;
    TrendParameters parameters = fixedStake();
    parameters.fastBars = 12;
    parameters.slowBars = 26;
    TrendStrategy strategy(parameters, test::fiveAssets());
    Stage stage(strategy);

    PerAsset<std::vector<std::int64_t>> closes;
    for (Slot const slot : kSlots) {
        closes[slot] = test::randomWalk(100 + static_cast<std::uint64_t>(slot), kBars,
                                        std::int64_t{350'000} >> static_cast<unsigned>(slot));
    }

    struct Trade {
        std::size_t bar;
        std::string text;
        bool operator==(Trade const&) const = default;
    };
    std::vector<Trade> expected;
    {
        struct Loop {
            double fast = 0, slow = 0, difference = 0;
            Decimal held = 0;
        };
        PerAsset<Loop> loops;
        for (std::size_t bar = 0; bar < kBars; ++bar) {
            for (Slot const slot : kSlots) {
                Loop& loop = loops[slot];
                double const close = static_cast<double>(closes[slot][bar]) / 100.0;
                loop.fast = bar == 0 ? close : close * (2.0 / 13) + loop.fast * (11.0 / 13);
                loop.slow = bar == 0 ? close : close * (2.0 / 27) + loop.slow * (25.0 / 27);
                double const before = loop.difference;
                loop.difference = loop.fast - loop.slow;
                std::string const symbol = stage.universe[slot].symbol.text();
                Decimal const price = test::hundredths(closes[slot][bar]);
                if (bar < 26) {
                    continue;
                }
                if (before <= 0 && loop.difference > 0 && loop.held.isZero()) {
                    expected.push_back({bar, "BUY " + symbol + " 1000 TRY @ " + price.text()});
                    loop.held = divide(Decimal(1'000), price, Rounding::Down).round(4, Rounding::Down);
                } else if (before >= 0 && loop.difference < 0 && !loop.held.isZero()) {
                    expected.push_back({bar, "SELL " + symbol + " " + loop.held.text() + " @ " + price.text()});
                    loop.held = 0;
                }
            }
        }
    }

    std::vector<Trade> traded;
    for (std::size_t bar = 0; bar < kBars; ++bar) {
        for (Slot const slot : kSlots) {
            stage.closeBar(slot, barOf(test::hundredths(closes[slot][bar])));
        }
        for (std::string const& text : stage.decide()) {
            traded.push_back({bar, text});
        }
        for (OrderIntent const& intent : stage.intents) {
            Slot const slot = stage.universe.find(intent.symbol.view()).value();
            Decimal const bought = divide(Decimal(1'000), intent.referencePrice.value(), Rounding::Down);
            stage.hold(slot, Quantity(intent.side == Side::Buy ? bought.round(4, Rounding::Down) : Decimal(0)));
        }
    }
    ASSERT_GT(expected.size(), 1'000U);
    ASSERT_EQ(traded.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ASSERT_EQ(traded[i].bar, expected[i].bar) << i;
        ASSERT_EQ(traded[i].text, expected[i].text) << i;
    }
}

TEST(TrendStrategyTest, SizesByVolatility)
{
    TrendStrategy strategy(volatilitySized(), test::fiveAssets());
    Stage stage(strategy);
    EXPECT_EQ(strategy.warmupBars(), 3);
    EXPECT_EQ(stage.step(Decimal(100)), "");
    EXPECT_EQ(stage.step(Decimal(100)), "");
    EXPECT_EQ(strategy.targetWeight(Slot{0}), std::nullopt);
    EXPECT_EQ(stage.step(Decimal(100)), "");
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate());
    // Returns 0 and 0.1: volatility 0.0707107, share 0.006 / 0.0707107 = 0.084853, weight 0.0169706, 169.706 of 10,000.
    EXPECT_EQ(stage.step(Decimal(110)), "BUY BTCTRY 1.5427 @ 110");
    ASSERT_EQ(stage.intents.size(), 1U);
    EXPECT_EQ(test::reason(stage.intents[0], "target_weight"), "0.0169706"_dec);
    EXPECT_EQ(test::reason(stage.intents[0], "volatility"), "0.07071068"_dec);
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate("0.0169706"_dec));
}

TEST(TrendStrategyTest, NeverHoldsMoreThanItsWeight)
{
    TrendParameters parameters = volatilitySized();
    parameters.volatilityTarget = Rate("0.5"_dec);
    TrendStrategy strategy(parameters, test::fiveAssets());
    Stage stage(strategy);
    for (int const close : {100, 100, 100}) {
        stage.step(Decimal(close));
    }
    EXPECT_EQ(stage.step(Decimal(125)), "BUY BTCTRY 16 @ 125");  // 0.20 of 10,000
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate("0.20"_dec));
}

TEST(TrendStrategyTest, VolatilityModeAsksAgainUntilItHoldsWhatItWants)
{
    TrendParameters parameters = volatilitySized();
    parameters.volatilityTarget = Rate(Decimal(1));
    TrendStrategy strategy(parameters, test::fiveAssets());
    Stage stage(strategy);
    for (int const close : {100, 100, 100}) {
        stage.step(Decimal(close));
    }
    EXPECT_EQ(stage.step(Decimal(125)), "BUY BTCTRY 16 @ 125");
    EXPECT_EQ(stage.step(Decimal(125)), "BUY BTCTRY 16 @ 125");  // refused, so once more
    stage.portfolio.assets[Slot{0}].openOrder = true;
    EXPECT_EQ(stage.step(Decimal(125)), "");
    stage.portfolio.assets[Slot{0}].openOrder = false;
    stage.hold(Slot{0}, Quantity(Decimal(16)));
    EXPECT_EQ(stage.step(Decimal(125)), "");  // not resized either
    EXPECT_EQ(stage.step(Decimal(80)), "SELL BTCTRY 16 @ 80");
    EXPECT_EQ(stage.step(Decimal(80)), "SELL BTCTRY 16 @ 80");
    stage.hold(Slot{0}, Quantity());
    EXPECT_EQ(stage.step(Decimal(80)), "");
    EXPECT_EQ(strategy.targetWeight(Slot{0}), Rate());
}

TEST(TrendStrategyTest, FollowsBreakOutsOfTheChannel)
{
    TrendParameters parameters = fixedStake();
    parameters.signal = TrendSignal::Donchian;
    parameters.channelBars = 2;
    TrendStrategy strategy(parameters, test::fiveAssets());
    EXPECT_EQ(strategy.warmupBars(), 3);
    Stage stage(strategy);
    struct Row {
        int high, low, close;
        std::string wanted;
    };
    std::vector<Row> const rows{
        {110, 90, 100, ""},
        {112, 95, 100, ""},
        {130, 100, 112, ""},                           // touches the upper border: no break-out
        {140, 112, 131, "BUY BTCTRY 1000 TRY @ 131"},  // above 130
        {145, 120, 141, ""},                           // still up
        {140, 99, 112, ""},                            // touches the lower border
        {120, 90, 98, "SELL BTCTRY 7 @ 98"},           // below 99
        {100, 80, 85, ""},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        stage.closeBar(Slot{0}, barOf(Decimal(rows[i].high), Decimal(rows[i].low), Decimal(rows[i].close)));
        auto const wanted = stage.decide();
        EXPECT_EQ(wanted.empty() ? "" : wanted.front(), rows[i].wanted) << i;
        for (OrderIntent const& intent : stage.intents) {
            stage.hold(Slot{0}, Quantity(Decimal(intent.side == Side::Buy ? 7 : 0)));
        }
        if (i == 3) {
            ASSERT_EQ(stage.intents.size(), 1U);
            EXPECT_EQ(test::reason(stage.intents[0], "close"), Decimal(131));
            EXPECT_EQ(test::reason(stage.intents[0], "channel_high"), Decimal(130));
            EXPECT_EQ(test::reason(stage.intents[0], "channel_low"), Decimal(95));
        }
    }
}

TEST(TrendStrategyTest, ShowsIndicatorsAfterTheWarmUpOnly)
{
    TrendStrategy averages(volatilitySized(), test::fiveAssets());
    TrendParameters parameters = volatilitySized();
    parameters.signal = TrendSignal::Donchian;
    parameters.channelBars = 2;
    TrendStrategy channel(parameters, test::fiveAssets());
    std::vector<IndicatorValue> values;
    for (TrendStrategy* const strategy : {&averages, &channel}) {
        strategy->observe(Slot{1}, barOf(Decimal(100)));
        strategy->observe(Slot{1}, barOf(Decimal(100)));
        strategy->indicators(Slot{1}, values);
        EXPECT_TRUE(values.empty());
        EXPECT_EQ(strategy->targetWeight(Slot{1}), std::nullopt);
        strategy->observe(Slot{1}, barOf(Decimal(100)));
        strategy->indicators(Slot{0}, values);
        EXPECT_TRUE(values.empty());
    }
    averages.indicators(Slot{1}, values);
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0].name, "ema_fast");
    EXPECT_EQ(values[0].value, Decimal(100));
    EXPECT_EQ(values[1].name, "ema_slow");
    EXPECT_EQ(values[2].name, "volatility");
    EXPECT_FALSE(values[2].onPriceScale);
    channel.indicators(Slot{1}, values);
    ASSERT_EQ(values.size(), 6U);
    EXPECT_EQ(values[3].name, "channel_high");
    EXPECT_EQ(values[4].name, "channel_low");
}

}  // namespace
}  // namespace pentad::strategy
