// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderTrack.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::money;
using test::price;
using test::quantity;

ClientOrderId const kId("P1TRACK");

OrderRow row(std::int64_t id, OrderStatus status, std::string_view quantityText, std::string_view leaves)
{
    OrderRow made;
    made.id = ExchangeOrderId{id};
    made.clientOrderId = kId;
    made.symbol = Symbol("ETHTRY");
    made.type = OrderType::Limit;
    made.quantity = quantity(quantityText);
    made.leaves = quantity(leaves);
    made.status = status;
    return made;
}

Fill fill(std::int64_t trade, std::int64_t order, std::string_view amount)
{
    Fill made;
    made.tradeId = TradeId{trade};
    made.exchangeOrderId = ExchangeOrderId{order};
    made.slot = Slot{1};
    made.price = price("100");
    made.quantity = quantity(amount);
    made.fee = money("1");
    made.tax = money("0.2");
    return made;
}

class OrderTrackTest : public testing::Test {
protected:
    OrderTrack track(OrderType type, bool sizedInQuote = false)
    {
        OrderTrack made(kId, Slot{1}, type, sizedInQuote);
        made.named(ExchangeOrderId{7});
        return made;
    }
    template <typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (EventBody const& body : told) {
            if (auto const* event = std::get_if<T>(&body)) {
                found.push_back(*event);
            }
        }
        return found;
    }
    std::vector<EventBody> told;
};

TEST_F(OrderTrackTest, EachTradeIsToldOnce)
{
    OrderTrack order = track(OrderType::Limit);
    order.take(fill(1, 7, "0.5"), told);
    order.take(fill(1, 7, "0.5"), told);
    order.take(fill(2, 8, "0.5"), told);
    ASSERT_EQ(all<FillReported>().size(), 1U) << "nor one of another order";
    EXPECT_EQ(all<FillReported>()[0].fill.clientOrderId, kId);
}

TEST_F(OrderTrackTest, EndsOnlyWhenAllTradesAreThere)
{
    OrderTrack order = track(OrderType::Limit);
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "1", "0"), false, told), TrackVerdict::TradesMissing);
    order.take(fill(1, 7, "0.4"), told);
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "1", "0"), false, told), TrackVerdict::TradesMissing);
    order.take(fill(2, 7, "0.6"), told);
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "1", "0"), false, told), TrackVerdict::Ended);
    EXPECT_EQ(told.size(), 2U);
}

TEST_F(OrderTrackTest, FillsComeBeforeTheCancelThatCountsThem)
{
    OrderTrack order = track(OrderType::Limit);
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "0.7"), false, told), TrackVerdict::TradesMissing);
    EXPECT_TRUE(told.empty());
    order.take(fill(1, 7, "0.3"), told);
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "0.7"), false, told), TrackVerdict::Ended);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<OrderCancelled>(told[1]));
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "0.7"), false, told), TrackVerdict::Ended);
    EXPECT_EQ(told.size(), 2U) << "an end is told once";
}

TEST_F(OrderTrackTest, AMarketBuyTellsItsTradesWithItsEndAndTheLastOneAsLast)
{
    OrderTrack order = track(OrderType::Market, true);
    order.take(fill(1, 7, "0.4"), told);
    order.take(fill(2, 7, "0.6"), told);
    EXPECT_TRUE(told.empty());
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "1.00000000000001", "0"), false, told), TrackVerdict::Ended)
        << "rows of trades may be cut at the eighth decimal";
    ASSERT_EQ(all<FillReported>().size(), 2U);
    EXPECT_FALSE(all<FillReported>()[0].completesOrder);
    EXPECT_TRUE(all<FillReported>()[1].completesOrder);
}

TEST_F(OrderTrackTest, AMarketBuyThatKeepsARestOpenTellsWhatItTraded)
{
    OrderTrack order = track(OrderType::Market, true);
    order.take(fill(1, 7, "0.4"), told);
    EXPECT_EQ(order.take(row(7, OrderStatus::Partial, "0.4", "0"), false, told), TrackVerdict::Open);
    EXPECT_TRUE(told.empty());
    order.keepRest(told);
    order.keepRest(told);
    ASSERT_EQ(all<FillReported>().size(), 1U);
    order.take(fill(2, 7, "0.1"), told);
    ASSERT_EQ(all<FillReported>().size(), 2U) << "at once from then on";
    EXPECT_FALSE(all<FillReported>()[0].completesOrder || all<FillReported>()[1].completesOrder);
    EXPECT_TRUE(all<OrderCancelled>().empty());
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "0.5", "0"), false, told), TrackVerdict::Ended);
    EXPECT_EQ(all<FillReported>().size(), 2U);
    EXPECT_EQ(all<OrderCancelled>().size(), 1U) << "no trade could say that it is the last";
}

TEST_F(OrderTrackTest, APartialOrderThatDoesNotSayHowMuchWaitsForATrade)
{
    OrderTrack order = track(OrderType::Market, true);
    OrderRow silent = row(7, OrderStatus::Partial, "1", "0");
    silent.leaves.reset();
    EXPECT_EQ(order.take(silent, false, told), TrackVerdict::TradesMissing);
    order.take(fill(1, 7, "0.4"), told);
    EXPECT_EQ(order.take(silent, false, told), TrackVerdict::Open);
}

TEST_F(OrderTrackTest, AMarketBuyThatEndsWithARestIsNotComplete)
{
    OrderTrack order = track(OrderType::Market, true);
    order.take(fill(1, 7, "0.4"), told);
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "0.6"), false, told), TrackVerdict::Ended);
    EXPECT_FALSE(all<FillReported>().at(0).completesOrder);
    EXPECT_EQ(all<OrderCancelled>().size(), 1U);
}

// Open questions of the protocol: how a market order ends at the 5 % band, and a limit order that was cancelled in part.
TEST_F(OrderTrackTest, AnOrderThatEndsWithARestEndsByEitherName)
{
    for (OrderType const type : {OrderType::Market, OrderType::Limit}) {
        for (OrderStatus const status : {OrderStatus::Closed, OrderStatus::Canceled}) {
            told.clear();
            OrderTrack order = track(type);
            EXPECT_EQ(order.take(row(7, status, "1", "0.3"), false, told), TrackVerdict::TradesMissing);
            order.take(fill(1, 7, "0.7"), told);
            EXPECT_EQ(order.take(row(7, status, "1", "0.3"), false, told), TrackVerdict::Ended);
            ASSERT_EQ(told.size(), 2U);
            EXPECT_TRUE(std::holds_alternative<OrderCancelled>(told[1])) << "or the engine would wait for the rest";
        }
    }
}

TEST_F(OrderTrackTest, AMarketBuyThatIsClosedWithARestIsComplete)
{
    OrderTrack order = track(OrderType::Market, true);
    order.take(fill(1, 7, "0.4"), told);
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "1", "0.6"), false, told), TrackVerdict::Ended);
    EXPECT_TRUE(all<FillReported>().at(0).completesOrder);
    EXPECT_TRUE(all<OrderCancelled>().empty());
    told.clear();
    OrderTrack nothing = track(OrderType::Market, true);
    EXPECT_EQ(nothing.take(row(7, OrderStatus::Closed, "0", "0"), false, told), TrackVerdict::Ended);
    EXPECT_EQ(all<OrderCancelled>().size(), 1U) << "without a trade there is no last one";
}

TEST_F(OrderTrackTest, AClosedRowThatSaysNoAmountWaitsForATrade)
{
    OrderTrack order = track(OrderType::Market);
    OrderRow silent = row(7, OrderStatus::Closed, "1", "0");
    silent.leaves.reset();
    EXPECT_EQ(order.take(silent, false, told), TrackVerdict::TradesMissing);
    order.take(fill(1, 7, "1"), told);
    EXPECT_EQ(order.take(silent, false, told), TrackVerdict::Ended);
}

TEST_F(OrderTrackTest, ATriggeredStopGoesOnUnderItsNewId)
{
    OrderTrack order = track(OrderType::StopMarket);
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "1"), false, told), TrackVerdict::MayGoOn);
    EXPECT_TRUE(told.empty());
    OrderRow heir = row(9, OrderStatus::Closed, "1", "0");
    heir.type = OrderType::Market;
    order.reissued(heir, told);
    ASSERT_EQ(all<StopReissued>().size(), 1U);
    EXPECT_EQ(all<StopReissued>()[0].exchangeOrderId, ExchangeOrderId{9});
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "1"), false, told), TrackVerdict::Open) << "the old row";
    order.take(fill(1, 9, "1"), told);
    EXPECT_EQ(order.take(heir, false, told), TrackVerdict::Ended);
}

TEST_F(OrderTrackTest, WhatAStopHasBecomeIsOfTheTypeItsRowSays)
{
    OrderRow onlyNumber;
    onlyNumber.id = ExchangeOrderId{9};
    OrderTrack limit = track(OrderType::StopLimit);
    limit.reissued(onlyNumber, told);
    EXPECT_EQ(limit.type(), OrderType::Limit);
    OrderTrack market = track(OrderType::StopMarket);
    market.reissued(onlyNumber, told);
    EXPECT_EQ(market.type(), OrderType::Market);
    EXPECT_EQ(market.take(row(9, OrderStatus::Untouched, "1", "1"), false, told), TrackVerdict::Open);
    EXPECT_EQ(market.type(), OrderType::Limit);
    OrderTrack stop = track(OrderType::StopLimit);
    stop.take(row(7, OrderStatus::Untouched, "1", "1"), false, told);
    EXPECT_TRUE(stop.isStop()) << "of a waiting one no row";
}

TEST_F(OrderTrackTest, AStopThatBecameNothingWasCancelled)
{
    OrderTrack order = track(OrderType::StopLimit);
    EXPECT_EQ(order.take(row(7, OrderStatus::Canceled, "1", "1"), true, told), TrackVerdict::Ended);
    EXPECT_EQ(all<OrderCancelled>().size(), 1U);
}

TEST_F(OrderTrackTest, ALateTradeIsStillTold)
{
    OrderTrack order = track(OrderType::Market, true);
    EXPECT_EQ(order.take(row(7, OrderStatus::Closed, "1", "0"), true, told), TrackVerdict::Ended);
    order.take(fill(1, 7, "1"), told);
    EXPECT_EQ(all<FillReported>().size(), 1U);
}

TEST_F(OrderTrackTest, AnUnknownStatusProvesNothing)
{
    OrderTrack order = track(OrderType::Limit);
    EXPECT_EQ(order.take(row(7, OrderStatus::Unknown, "1", "1"), false, told), TrackVerdict::Open);
    EXPECT_TRUE(told.empty());
}

}  // namespace
}  // namespace pentad::btcturk
