// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/RebalanceStrategy.h"

#include "engine/strategy/StrategyStage.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

using test::Stage;
using Texts = std::vector<std::string>;

RebalanceParameters everyThreeBars()
{
    RebalanceParameters parameters;
    parameters.band = Rate("0.15"_dec);
    parameters.weightSum = Rate("0.90"_dec);
    parameters.everyBars = 3;
    return parameters;
}

// All prices 10, tradable 10,000: with equal shares of 0.90 each target is 1,800, which is 180 pieces.
class RebalanceStrategyTest : public testing::Test {
protected:
    void make(RebalanceParameters const& parameters = everyThreeBars())
    {
        strategy.emplace(parameters);
        stage.emplace(*strategy);
        closeAll();
        for (Slot const slot : kSlots) {
            stage->hold(slot, Quantity(Decimal(180)));
        }
    }
    void closeAll()
    {
        for (Slot const slot : kSlots) {
            stage->closeBar(slot, test::barOf(Decimal(10)));
        }
    }

    std::optional<RebalanceStrategy> strategy;
    std::optional<Stage> stage;
};

TEST_F(RebalanceStrategyTest, SharesTheSumEquallyWhereNoWeightIsGiven)
{
    make();
    for (Slot const slot : kSlots) {
        EXPECT_EQ(strategy->targetWeight(slot), Rate("0.18"_dec));
    }
    EXPECT_TRUE(stage->decide().empty());
}

TEST_F(RebalanceStrategyTest, KeepsTheWeightsThatAreGiven)
{
    RebalanceParameters parameters = everyThreeBars();
    parameters.targetWeights[Slot{1}] = Rate("0.4"_dec);
    make(parameters);
    EXPECT_EQ(strategy->targetWeight(Slot{0}), Rate());
    EXPECT_EQ(strategy->targetWeight(Slot{1}), Rate("0.4"_dec));
    EXPECT_EQ(stage->decide(), (Texts{"SELL BTCTRY 180 @ 10", "SELL XRPTRY 180 @ 10", "SELL AVAXTRY 180 @ 10",
                                      "SELL SOLTRY 180 @ 10", "BUY ETHTRY 220 @ 10"}));
}

TEST_F(RebalanceStrategyTest, ALookWhileNothingMayBeBoughtIsMadeAgainOnceItMay)
{
    make();
    stage->hold(Slot{0}, Quantity{});
    Texts const wanted{"BUY BTCTRY 180 @ 10"};
    stage->portfolio.entriesOpen = false;
    EXPECT_EQ(stage->decide(), wanted) << "risk refuses it and says why";
    EXPECT_TRUE(stage->decide().empty()) << "once";
    stage->portfolio.entriesOpen = true;
    EXPECT_EQ(stage->decide(), wanted) << "without waiting for a bar";
    EXPECT_TRUE(stage->decide().empty());
    closeAll();
    closeAll();
    EXPECT_TRUE(stage->decide().empty()) << "the look is counted from then on";
    closeAll();
    EXPECT_EQ(stage->decide(), wanted);
}

TEST_F(RebalanceStrategyTest, TradesOnlyBeyondItsBand)
{
    // 15 % of 180 is 27 pieces: the border itself is no trade.
    struct Row {
        char const* held;
        Texts wanted;
    };
    std::vector<Row> const rows{
        {"207", {}},
        {"207.0001", {"SELL BTCTRY 27.0001 @ 10"}},
        {"153", {}},
        {"152.9999", {"BUY BTCTRY 27.0001 @ 10"}},
        {"0", {"BUY BTCTRY 180 @ 10"}},
    };
    for (Row const& row : rows) {
        make();
        stage->hold(Slot{0}, Quantity(Decimal::parse(row.held).value()));
        EXPECT_EQ(stage->decide(), row.wanted) << row.held;
    }
}

TEST_F(RebalanceStrategyTest, SellsBeforeItBuys)
{
    make();
    stage->hold(Slot{0}, Quantity(Decimal(100)));
    stage->hold(Slot{2}, Quantity(Decimal(100)));
    stage->hold(Slot{3}, Quantity(Decimal(260)));
    stage->hold(Slot{4}, Quantity(Decimal(250)));
    EXPECT_EQ(stage->decide(),
              (Texts{"SELL AVAXTRY 80 @ 10", "SELL SOLTRY 70 @ 10", "BUY BTCTRY 80 @ 10", "BUY XRPTRY 80 @ 10"}));
    EXPECT_EQ(test::reason(stage->intents[0], "target_weight"), "0.18"_dec);
    EXPECT_EQ(test::reason(stage->intents[0], "actual_weight"), "0.26"_dec);
    EXPECT_EQ(test::reason(stage->intents[0], "band"), "0.15"_dec);
    EXPECT_EQ(stage->intents[0].horizonBars, 240);
}

TEST_F(RebalanceStrategyTest, LooksEveryThirdBar)
{
    make();
    stage->hold(Slot{0}, Quantity());
    std::vector<int> looks;
    for (int bar = 1; bar <= 8; ++bar) {
        if (bar > 1) {
            closeAll();
        }
        if (!stage->decide().empty()) {
            looks.push_back(bar);
        }
        EXPECT_TRUE(stage->decide().empty());  // the same bar again
    }
    EXPECT_EQ(looks, (std::vector<int>{1, 4, 7}));
}

TEST_F(RebalanceStrategyTest, LeavesAssetsWithAnOpenOrderOrWithoutABarAlone)
{
    make();
    for (Slot const slot : kSlots) {
        stage->hold(slot, Quantity());
    }
    stage->portfolio.assets[Slot{0}].openOrder = true;
    stage->market.assets[Slot{1}].barCount = 0;
    EXPECT_EQ(stage->decide(), (Texts{"BUY XRPTRY 180 @ 10", "BUY AVAXTRY 180 @ 10", "BUY SOLTRY 180 @ 10"}));
}

TEST_F(RebalanceStrategyTest, ADisabledAssetIsReducedButNotRaised)
{
    make();
    stage->portfolio.assets[Slot{0}].enabled = stage->portfolio.assets[Slot{1}].enabled = false;
    stage->hold(Slot{0}, Quantity(Decimal(280)));
    stage->hold(Slot{1}, Quantity());
    EXPECT_EQ(stage->decide(), (Texts{"SELL BTCTRY 100 @ 10"}));
}

TEST_F(RebalanceStrategyTest, DoesNothingWithoutTradableCapital)
{
    make();
    stage->portfolio.tradable = Money();
    EXPECT_TRUE(stage->decide().empty());
}

TEST_F(RebalanceStrategyTest, NeedsABarBetweenLooks)
{
    RebalanceParameters parameters;
    parameters.everyBars = 0;
    EXPECT_THROW(RebalanceStrategy{parameters}, CheckFailure);
}

}  // namespace
}  // namespace pentad::strategy
