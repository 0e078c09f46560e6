// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/IntentList.h"

#include "engine/strategy/StrategyStage.h"
#include "strategy/HoldStrategy.h"
#include "strategy/Signals.h"

#include <gtest/gtest.h>

namespace pentad::strategy {
namespace {

class IntentListTest : public testing::Test {
protected:
    IntentListTest() : stage(strategy)
    {
        stage.closeBar(Slot{0}, barAt100());
        stage.portfolio.assets[Slot{0}].edge.edgeBps = "12.5"_dec;
    }
    static Bar barAt100() { return test::barOf(Decimal(100)); }
    AssetSituation asset() const { return {Slot{0}, stage.market, stage.portfolio, stage.universe}; }

    HoldStrategy strategy;
    test::Stage stage;
    IntentList list{"trend", 12};
};

TEST_F(IntentListTest, CarriesEverythingRiskAsksFor)
{
    OrderIntent const* const intent = list.buyFor(asset(), Money(Decimal(1'000)));
    ASSERT_NE(intent, nullptr);
    EXPECT_EQ(intent->strategy, "trend");
    EXPECT_EQ(intent->symbol, "BTCTRY");
    EXPECT_EQ(intent->side, Side::Buy);
    EXPECT_EQ(intent->type, OrderType::Market);
    EXPECT_EQ(intent->size, OrderSize(QuoteSize{Money(Decimal(1'000))}));
    EXPECT_EQ(intent->expectedEdgeBps, "12.5"_dec);
    EXPECT_EQ(intent->horizonBars, 12);
    EXPECT_EQ(intent->origin, Origin::Strategy);
    EXPECT_FALSE(intent->limitPrice);
    EXPECT_EQ(list.intents().size(), 1U);
    list.clear();
    EXPECT_TRUE(list.intents().empty());
}

TEST_F(IntentListTest, RefersToTheTouchAndToTheLastCloseWithoutAQuote)
{
    stage.hold(Slot{0}, Quantity(Decimal(1)));
    EXPECT_EQ(list.buyFor(asset(), Money(Decimal(50)))->referencePrice, Price(Decimal(100)));
    EXPECT_EQ(list.sell(asset(), Quantity(Decimal(1)))->referencePrice, Price(Decimal(100)));
    stage.quote(Slot{0}, Decimal(99), Decimal(101));
    EXPECT_EQ(list.buyFor(asset(), Money(Decimal(50)))->referencePrice, Price(Decimal(101)));
    EXPECT_EQ(list.sell(asset(), Quantity(Decimal(1)))->referencePrice, Price(Decimal(99)));
}

TEST_F(IntentListTest, RoundsDownToTheScalesOfThePair)
{
    stage.hold(Slot{0}, Quantity("1.23456789"_dec));
    EXPECT_EQ(list.buyFor(asset(), Money("999.999"_dec))->size, OrderSize(QuoteSize{Money("999.99"_dec)}));
    EXPECT_EQ(list.buyWorth(asset(), Money("33.3399"_dec))->size, OrderSize(BaseSize{Quantity("0.3333"_dec)}));
    EXPECT_EQ(list.sell(asset(), Quantity(Decimal(7)))->size, OrderSize(BaseSize{Quantity("1.2345"_dec)}));
    EXPECT_EQ(list.sell(asset(), Quantity("0.99999"_dec))->size, OrderSize(BaseSize{Quantity("0.9999"_dec)}));
}

TEST_F(IntentListTest, DoesNotAskForLessThanTheMinimumValue)
{
    stage.hold(Slot{0}, Quantity(Decimal(1)));
    EXPECT_EQ(list.buyFor(asset(), Money("9.999"_dec)), nullptr);
    EXPECT_EQ(list.buyWorth(asset(), Money("9.999"_dec)), nullptr);
    EXPECT_EQ(list.sell(asset(), Quantity("0.0999"_dec)), nullptr);
    EXPECT_EQ(list.sell(asset(), Quantity()), nullptr);
    EXPECT_EQ(list.buyFor(asset(), Money(Decimal(-5))), nullptr);
    EXPECT_TRUE(list.intents().empty());
    EXPECT_NE(list.buyFor(asset(), Money(Decimal(10))), nullptr);
    EXPECT_NE(list.buyWorth(asset(), Money(Decimal(10))), nullptr);
    EXPECT_NE(list.sell(asset(), Quantity("0.1"_dec)), nullptr);
}

TEST_F(IntentListTest, HoldsOneIntentPerAsset)
{
    for (std::size_t i = 0; i < kUniverseSize; ++i) {
        ASSERT_NE(list.buyFor(asset(), Money(Decimal(50))), nullptr);
    }
    EXPECT_THROW((void)list.buyFor(asset(), Money(Decimal(50))), CheckFailure);
}

TEST_F(IntentListTest, DustIsNoPosition)
{
    EXPECT_FALSE(asset().isInvested());
    stage.hold(Slot{0}, Quantity("0.0999"_dec));
    EXPECT_FALSE(asset().isInvested());
    stage.hold(Slot{0}, Quantity("0.1"_dec));
    EXPECT_TRUE(asset().isInvested());
    stage.portfolio.assets[Slot{0}].value = Money();  // not marked yet
    EXPECT_TRUE(asset().isInvested());
}

TEST_F(IntentListTest, SignalsAreSpentOnceAndOnlyWhereTheyCanBeActedUpon)
{
    // signal, new bar, open order, enabled, invested -> taken
    struct Row {
        Signal signal;
        bool isNew, open, enabled, invested;
        Signal taken;
    };
    std::vector<Row> const rows{
        {Signal::None, true, false, true, false, Signal::None},
        {Signal::Enter, true, false, true, false, Signal::Enter},
        {Signal::Enter, false, false, true, false, Signal::None},
        {Signal::Enter, true, true, true, false, Signal::None},
        {Signal::Enter, true, false, false, false, Signal::None},
        {Signal::Enter, true, false, true, true, Signal::None},
        {Signal::Leave, true, false, true, true, Signal::Leave},
        {Signal::Leave, true, false, false, true, Signal::Leave},
        {Signal::Leave, false, false, true, true, Signal::None},
        {Signal::Leave, true, true, true, true, Signal::None},
        {Signal::Leave, true, false, true, false, Signal::None},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row const& row = rows[i];
        stage.market.assets[Slot{0}].barIsNew = row.isNew;
        stage.portfolio.assets[Slot{0}].openOrder = row.open;
        stage.portfolio.assets[Slot{0}].enabled = row.enabled;
        stage.hold(Slot{0}, Quantity(Decimal(row.invested ? 1 : 0)));
        Signals signals;
        signals.set(Slot{0}, row.signal);
        EXPECT_EQ(signals.has(Slot{0}), row.signal != Signal::None);
        EXPECT_EQ(signals.empty(), row.signal == Signal::None);
        EXPECT_EQ(signals.take(Slot{0}, asset()), row.taken) << "row " << i;
        EXPECT_FALSE(signals.has(Slot{0}));
        EXPECT_TRUE(signals.empty());
        EXPECT_EQ(signals.take(Slot{0}, asset()), Signal::None) << "row " << i;
    }
}

}  // namespace
}  // namespace pentad::strategy
