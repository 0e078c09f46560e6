// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderFollower.h"

#include "contracts/EngineText.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::kEth;
using test::money;
using test::price;
using test::quantity;
using test::waitUntil;

class OrderFollowerTest : public testing::Test {
protected:
    ClientOrderId placed(ApprovedOrder const& order)
    {
        ClientOrderId const id = world.place(order);
        EXPECT_TRUE(world.comes<OrderAcknowledged>());
        return id;
    }
    // A stop whose cancel the exchange has taken, and which its row calls cancelled.
    ClientOrderId cancelledStop()
    {
        ClientOrderId const id = placed(world.approver.stopMarketSell(kEth, quantity("1"), price("800")));
        world.fake.order(100).status = "Canceled";
        world.follower.cancelTaken(id);
        return id;
    }
    UserTrade trade(std::int64_t id, ClientOrderId const& order, std::string_view amount)
    {
        UserTrade made;
        made.id = TradeId{id};
        made.orderId = ExchangeOrderId{100};
        made.clientOrderId = order;
        made.base = Asset("ETH");
        made.quote = Asset("TRY");
        made.price = price("900");
        made.quantity = quantity(amount);
        made.fee = money("1");
        made.tax = money("0.2");
        return made;
    }
    std::vector<std::string> noted;
    test::RestWorld world;  // ends before what it writes to
};

TEST_F(OrderFollowerTest, FindsTheTradesOfAMarketOrderWithoutTheSocket)
{
    ClientOrderId const id = placed(world.approver.marketSell(kEth, quantity("1")));
    world.fake.tradesHidden = true;
    world.fake.trade(21, 100, "0.4");
    world.fake.trade(22, 100, "0.6");
    world.fake.order(100).status = "Closed";
    world.fake.order(100).left = "0";
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v1/users/transactions/trade") >= 2; }));
    world.fake.tradesHidden = false;
    ASSERT_TRUE(world.comes<FillReported>(2));
    for (FillReported const& reported : world.events.all<FillReported>()) {
        EXPECT_EQ(reported.fill.clientOrderId, id);
        EXPECT_EQ(reported.fill.side, Side::Sell);
        EXPECT_TRUE(reported.fill.fee && reported.fill.tax);
    }
}

TEST_F(OrderFollowerTest, TheLastTradeOfAMarketBuySaysThatItIsTheLast)
{
    placed(world.approver.marketBuy(kEth, money("500")));
    auto& order = world.fake.order(100);
    // Such a row says what was bought.
    order.quantity = "0.5";
    order.left = "0";
    order.status = "Closed";
    world.fake.trade(31, 100, "0.2");
    world.fake.trade(32, 100, "0.3");
    ASSERT_TRUE(world.comes<FillReported>(2));
    EXPECT_FALSE(world.events.all<FillReported>()[0].completesOrder);
    EXPECT_TRUE(world.events.all<FillReported>()[1].completesOrder);
}

// Whether the rest of a market order stays open at the exchange is nowhere published.
class RestOfAMarketOrder : public OrderFollowerTest {
protected:
    ClientOrderId stands(std::string const& side, bool sizedInQuote)
    {
        ClientOrderId const id("P1AAAAAAAAAAAAAAAAAAAA");
        world.fake.add({100, id.text(), "ETHTRY", side, "market", "1", "0.6", "0", "Partial"});
        world.fake.trade(31, 100, "0.4");
        follower.expect(id, kEth, OrderType::Market, sizedInQuote);
        follower.accepted(id, ExchangeOrderId{100});
        return id;
    }

    bool isNoted() const
    {
        ChannelView view;
        world.log.describe(view);
        return std::any_of(view.events->begin(), view.events->end(), [](ChannelEvent const& each) {
            auto const said = recognise(each.what);
            return said && said->phrase == Phrase::MarketRestStays;
        });
    }

    OrderFollower follower{{Milliseconds(5), Milliseconds(20), Milliseconds(20), Milliseconds(400), 3,
                            Milliseconds(300), Milliseconds(100)},
                           world.rest,
                           world.clock,
                           test::paperPairs(),
                           world.sink};
};

TEST_F(RestOfAMarketOrder, IsCancelledOnceAndTheRefusalIsBelieved)
{
    world.fake.fault = [](test::SeenRequest const& request) {
        return request.method == "DELETE" ? std::optional(test::refusal("ORDER_COULD_NOT_BE_CANCELED", 1051))
                                          : std::nullopt;
    };
    stands("buy", true);
    ASSERT_TRUE(world.comes<FillReported>());
    EXPECT_FALSE(world.events.only<FillReported>().completesOrder);
    ASSERT_TRUE(waitUntil([this] { return world.asked("DELETE", "/api/v1/order") == 1; }));
    int const looks = world.asked("GET", "/api/v1/order/100");
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v1/order/100") >= looks + 5; })) << "it is followed";
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 1);
    EXPECT_EQ(world.count<OrderCancelled>(), 0U) << "its money stays committed";
    EXPECT_EQ(follower.openIds().size(), 1U);
    EXPECT_TRUE(isNoted());
}

TEST_F(RestOfAMarketOrder, IsTriedAgainUntilItsCancelIsAnswered)
{
    int tries = 0;
    world.fake.fault = [&](test::SeenRequest const& request) {
        return request.method == "DELETE" && ++tries <= 2 ? std::optional(test::jsonAnswer("{}")) : std::nullopt;
    };
    stands("buy", true);
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(tries, 3);
    EXPECT_FALSE(isNoted()) << "nobody has refused it";
    ChannelView view;
    world.log.describe(view);
    EXPECT_EQ(view.refusedMessages, 2U) << "its first answers could not be read";
}

TEST_F(RestOfAMarketOrder, StaysThoughItsCancelWasTaken)
{
    world.fake.fault = [](test::SeenRequest const& request) {
        return request.method == "DELETE"
                   ? std::optional(test::jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0})"))
                   : std::nullopt;
    };
    stands("buy", true);
    ASSERT_TRUE(waitUntil([this] { return isNoted(); }));
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 1);
    EXPECT_EQ(follower.openIds().size(), 1U);
}

TEST_F(RestOfAMarketOrder, EndsWhereTheExchangeTakesItsCancel)
{
    stands("sell", false);
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(world.count<FillReported>(), 1U);
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 1);
}

// Orders of our form may be those of another installation on the same account.
TEST_F(RestOfAMarketOrder, IsCancelledOnlyWhereTheEngineCountsTheOrderAsItsOwn)
{
    OrderRow row;
    row.id = ExchangeOrderId{100};
    row.clientOrderId = ClientOrderId("P1AAAAAAAAAAAAAAAAAAAA");
    row.symbol = Symbol("ETHTRY");
    row.side = Side::Sell;
    row.type = OrderType::Market;
    world.fake.add({100, row.clientOrderId.text(), "ETHTRY", "sell", "market", "1", "0.6", "0", "Partial"});
    world.fake.trade(31, 100, "0.4");
    follower.adopt(row);
    // Many times the patience with rests.
    ASSERT_TRUE(waitUntil([this] { return world.asked("GET", "/api/v1/order/100") >= 20; }));
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 0);
    follower.own(row.clientOrderId);
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 1);
}

// The first word of what a stop has become may be a trade, which names no type.
TEST_F(RestOfAMarketOrder, IsNotTheRestOfATriggeredStop)
{
    for (std::string const method : {"limit", "of-tomorrow"}) {
        SCOPED_TRACE(method);
        bool const isKnown = method == "limit";
        ClientOrderId const id(isKnown ? "P1AAAAAAAAAAAAAAAAAAAA" : "P1BBBBBBBBBBBBBBBBBBBB");
        std::int64_t const stop = isKnown ? 100 : 200;
        world.fake.add({stop + 50, id.text(), "ETHTRY", "sell", method, "1", "0.6", "790", "Partial"});
        world.fake.trade(stop + 1, stop + 50, "0.4");
        // A type that nobody knows is of no order that may be cancelled unasked.
        follower.expect(id, kEth, isKnown ? OrderType::StopLimit : OrderType::StopMarket, false);
        follower.accepted(id, ExchangeOrderId{stop});
        UserTrade first = trade(stop + 1, id, "0.4");
        first.orderId = ExchangeOrderId{stop + 50};
        follower.take(first);
        ASSERT_TRUE(waitUntil([&] { return world.count<StopReissued>() == (isKnown ? 1U : 2U); }));
        std::string const route = "/api/v1/order/" + std::to_string(stop + 50);
        int const looks = world.asked("GET", route);
        // Many times the patience with rests.
        ASSERT_TRUE(waitUntil([&] { return world.asked("GET", route) >= looks + 20; }));
        EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 0);
    }
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
    EXPECT_EQ(follower.openIds().size(), 2U);
}

TEST_F(OrderFollowerTest, StopsAskingOnceTheOrderHasEnded)
{
    placed(world.approver.marketSell(kEth, quantity("1")));
    world.fake.order(100).status = "Closed";
    world.fake.order(100).left = "0";
    world.fake.trade(41, 100, "1");
    ASSERT_TRUE(world.comes<FillReported>());
    int const asked = world.asked("GET", "/api/v1/order/100");
    test::letPass(Milliseconds(150));
    EXPECT_EQ(world.asked("GET", "/api/v1/order/100"), asked);
    EXPECT_TRUE(world.follower.openIds().empty());
}

TEST_F(OrderFollowerTest, ATradeOfTheSocketIsToldAtOnceAndOnce)
{
    ClientOrderId const id = placed(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    for (int i = 0; i < 3; ++i) {
        world.follower.take(trade(51, id, "0.5"));
    }
    ASSERT_TRUE(world.comes<FillReported>());
    world.fake.trade(51, 100, "0.5", "900");
    world.fake.order(100).left = "0.5";
    world.fake.order(100).status = "Partial";
    test::letPass(Milliseconds(150));
    EXPECT_EQ(world.count<FillReported>(), 1U) << "nor again from the list";
}

TEST_F(OrderFollowerTest, ATradeBeforeTheAnswerOfItsOrderIsNotLost)
{
    world.fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        return request.method == "POST" ? std::optional(test::ScriptedAnswer{}) : std::nullopt;
    };
    ClientOrderId const id = world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    ASSERT_TRUE(waitUntil([&] { return world.asked("POST", "/api/v1/order") == 1; }));
    world.follower.take(trade(61, id, "1"));
    ASSERT_TRUE(world.comes<FillReported>());
    EXPECT_EQ(world.events.only<FillReported>().fill.exchangeOrderId, ExchangeOrderId{100});
}

TEST_F(OrderFollowerTest, ATradeOfNobodysOrderIsStillMoney)
{
    UserTrade foreign = trade(71, ClientOrderId("advanced-android"), "0.5");
    foreign.orderId = ExchangeOrderId{999};
    world.follower.take(foreign);
    foreign.base = Asset("DOGE");
    world.follower.take(foreign);
    ASSERT_TRUE(world.comes<FillReported>());
    test::letPass(Milliseconds(20));
    EXPECT_EQ(world.count<FillReported>(), 1U) << "but not of another pair";
}

TEST_F(OrderFollowerTest, ATriggeredStopIsFollowedUnderItsNewId)
{
    ClientOrderId const id = placed(world.approver.stopMarketSell(kEth, quantity("1"), price("800")));
    world.fake.order(100).status = "Canceled";
    test::letPass(Milliseconds(60));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U) << "the new order may come a moment later";
    world.fake.add({150, id.text(), "ETHTRY", "sell", "market", "1", "0", "0", "Closed"});
    world.fake.trade(81, 150, "1", "799");
    ASSERT_TRUE(world.comes<FillReported>());
    EXPECT_EQ(world.events.only<StopReissued>().exchangeOrderId, ExchangeOrderId{150});
    EXPECT_EQ(world.events.only<FillReported>().fill.exchangeOrderId, ExchangeOrderId{150});
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
}

TEST_F(OrderFollowerTest, AStopThatSomebodyCancelledEndsAfterSomePatience)
{
    placed(world.approver.stopMarketSell(kEth, quantity("1"), price("800")));
    world.fake.order(100).status = "Canceled";
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(world.count<StopReissued>(), 0U);
}

TEST_F(OrderFollowerTest, AStopThatTriggersWhileItIsCancelledIsNotToldAsCancelled)
{
    ClientOrderId const id = cancelledStop();
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v1/allOrders") >= 2; }));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U) << "two looks prove nothing";
    world.fake.add({150, id.text(), "ETHTRY", "sell", "market", "1", "0", "0", "Closed"});
    world.fake.trade(81, 150, "1", "799");
    ASSERT_TRUE(world.comes<FillReported>());
    EXPECT_EQ(world.count<StopReissued>(), 1U);
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
}

TEST_F(OrderFollowerTest, ACancelledStopIsLookedForInBothListsThreeTimes)
{
    cancelledStop();
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_GE(world.asked("GET", "/api/v1/allOrders"), 3);
    EXPECT_GE(world.asked("GET", "/api/v1/openOrders"), 3);
}

// Where only the reading of the list ends, what the stop has become may stand behind it.
TEST_F(OrderFollowerTest, AStopIsNotToldAsCancelledByAListThatWasCut)
{
    constexpr int kPage = 30;
    bool isEndless = true;
    int pages = 0;
    world.log.tell([&](ChannelEvent const& event) { noted.push_back(event.what); });
    world.fake.fault = [&](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/api/v1/allOrders") {
            return std::nullopt;
        }
        EXPECT_EQ(test::queryValue(request.target, "limit"), "1000");
        std::string rows;
        for (int i = 0; isEndless && i < kPage; ++i) {
            rows += (i == 0 ? "" : ",") + std::string(R"({"id":)") + std::to_string(1'000'000 - pages * kPage - i) +
                    R"(,"price":"900","amount":"1","quantity":"1","stopPrice":"0","pairSymbol":"ETHTRY",)"
                    R"("type":"buy","method":"limit","orderClientId":"by-hand","time":1790150410100,)"
                    R"("updateTime":1790150410363,"status":"Canceled","leftAmount":"1"})";
        }
        ++pages;
        return test::jsonAnswer(R"({"data":[)" + rows + R"(],"success":true,"message":"SUCCESS","code":0})");
    };
    ClientOrderId const id = cancelledStop();
    constexpr int kPagesPerLook = 6;
    constexpr int kLooks = 4;
    ASSERT_TRUE(waitUntil([&] { return pages >= kLooks * kPagesPerLook; }));
    int const read = pages;
    test::letPass(OrderFollower::Parameters{}.heirPatience / 10);
    EXPECT_LE(pages - read, kLooks * kPagesPerLook) << "a list as long as that is not read without a pause";
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
    EXPECT_GT(std::count(noted.begin(), noted.end(), say(Phrase::MoreOrdersThanRead)), 0);
    isEndless = false;
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(world.events.only<OrderCancelled>().clientOrderId, id);
}

TEST_F(OrderFollowerTest, AnOpenHeirIsFoundAmongTheOpenOrders)
{
    ClientOrderId const id = placed(world.approver.stopMarketSell(kEth, quantity("1"), price("800")));
    world.fake.order(100).status = "Canceled";
    world.fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        bool const lags = request.path() == "/api/v1/allOrders";
        return lags ? std::optional(test::jsonAnswer(R"({"data":[],"success":true,"message":"SUCCESS","code":0})"))
                    : std::nullopt;
    };
    world.fake.add({150, id.text(), "ETHTRY", "sell", "limit", "1", "1", "790", "Untouched"});
    world.follower.cancelTaken(id);
    ASSERT_TRUE(world.comes<StopReissued>());
    test::letPass(Milliseconds(150));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
}

TEST_F(OrderFollowerTest, AnEndedStopGoesOnWhenItsHeirIsSeenAfterAll)
{
    ClientOrderId const id = cancelledStop();
    ASSERT_TRUE(world.comes<OrderCancelled>());
    world.fake.add({150, id.text(), "ETHTRY", "sell", "market", "1", "0", "0", "Closed"});
    UserTrade late = trade(91, id, "0.4");
    late.orderId = ExchangeOrderId{150};
    world.follower.take(late);
    ASSERT_TRUE(world.comes<StopReissued>());
    world.fake.trade(91, 150, "0.4", "799");
    world.fake.trade(92, 150, "0.6", "799");
    ASSERT_TRUE(world.comes<FillReported>(2));
    test::letPass(Milliseconds(100));
    EXPECT_EQ(world.count<FillReported>(), 2U);
    EXPECT_EQ(world.count<OrderCancelled>(), 1U);
    EXPECT_TRUE(world.follower.openIds().empty());
}

TEST_F(OrderFollowerTest, AListThatStillShowsAnEndedOrderAsOpenReopensNothing)
{
    for (bool const isStop : {false, true}) {
        SCOPED_TRACE(isStop);
        std::size_t const before = world.count<OrderCancelled>();
        auto const order = isStop ? world.approver.stopMarketSell(kEth, quantity("1"), price("800"))
                                  : world.approver.limit(kEth, Side::Buy, quantity("1"), price("900"));
        ClientOrderId const id = world.place(order);
        ASSERT_TRUE(waitUntil([&] { return world.follower.idOf(id) != ExchangeOrderId{}; }));
        ExchangeOrderId const number = world.follower.idOf(id);
        world.fake.order(pentad::number(number)).status = "Canceled";
        world.follower.cancelTaken(id);
        ASSERT_TRUE(waitUntil([&] { return world.count<OrderCancelled>() == before + 1; }));
        std::size_t const told = world.events.events.size();
        OrderRow stale;
        stale.id = number;
        stale.clientOrderId = id;
        stale.symbol = Symbol("ETHTRY");
        stale.side = order.side();
        stale.type = order.type();
        stale.quantity = stale.leaves.emplace(quantity("1"));
        stale.status = OrderStatus::Untouched;
        world.follower.adopt(stale);
        world.follower.hint(number);
        test::letPass(Milliseconds(150));
        EXPECT_EQ(world.events.events.size(), told);
        EXPECT_TRUE(world.follower.openIds().empty());
    }
}

TEST_F(OrderFollowerTest, ATradeUnderAnotherIdOfAKnownOrderIsStillMoney)
{
    ClientOrderId const id = placed(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    UserTrade odd = trade(95, id, "0.5");
    odd.orderId = ExchangeOrderId{160};
    world.follower.take(odd);
    ASSERT_TRUE(world.comes<FillReported>());
    EXPECT_EQ(world.events.only<FillReported>().fill.exchangeOrderId, ExchangeOrderId{160});
}

TEST_F(OrderFollowerTest, AnOrderNobodyFindsIsNoEndedOrder)
{
    placed(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    auto const kept = std::exchange(world.fake.orders, {});
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v1/order/100") >= 3; }));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
    world.fake.orders = kept;
    world.fake.order(100).status = "Canceled";
    EXPECT_TRUE(world.comes<OrderCancelled>());
}

// Told as cancelled, the engine would order its whole rest once more, and part of it has traded.
TEST_F(OrderFollowerTest, ACancelledOrderWhoseTradesNeverComeIsNotToldAsCancelled)
{
    placed(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    world.fake.tradesHidden = true;
    world.fake.trade(41, 100, "0.6");
    world.fake.order(100).left = "0.4";
    world.fake.order(100).status = "Canceled";
    world.follower.hint(ExchangeOrderId{100});
    ASSERT_TRUE(waitUntil([&] { return world.follower.openIds().empty(); })) << "the row is believed in the end";
    test::letPass(Milliseconds(30));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U) << "its end is the report's to tell, which counts what is missing";
    EXPECT_EQ(world.count<FillReported>(), 0U);
}

TEST_F(OrderFollowerTest, AHintIsFollowedAtOnce)
{
    placed(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    test::letPass(Milliseconds(200));
    world.fake.order(100).status = "Canceled";
    world.follower.hint(ExchangeOrderId{100});
    EXPECT_TRUE(world.comes<OrderCancelled>());
    world.follower.hint(ExchangeOrderId{100});
    world.follower.hint(ExchangeOrderId{12345});
    test::letPass(Milliseconds(30));
    EXPECT_EQ(world.count<OrderCancelled>(), 1U);
}

}  // namespace
}  // namespace pentad::btcturk
