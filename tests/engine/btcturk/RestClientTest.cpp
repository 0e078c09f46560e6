// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/RestClient.h"

#include "contracts/EngineText.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::jsonAnswer;
using test::kEth;
using test::money;
using test::price;
using test::quantity;
using test::ScriptedAnswer;
using test::SeenRequest;
using test::waitUntil;

class RestClientTest : public testing::Test {
protected:
    ApprovedOrder buy() { return world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")); }
    ClientOrderId acknowledged()
    {
        ClientOrderId const id = world.place(buy());
        EXPECT_TRUE(world.comes<OrderAcknowledged>());
        return id;
    }
    // What POST gets, after the exchange has taken the order or not.
    void posts(ScriptedAnswer answer, bool taken)
    {
        world.fake.fault = [this, answer = std::move(answer),
                            taken](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            if (request.method != "POST") {
                return std::nullopt;
            }
            if (taken) {
                world.fake.plain(request);
            }
            return answer;
        };
    }
    // How the account socket shows an order that was taken.
    static OrderFrame shown(ClientOrderId const& id)
    {
        OrderFrame frame;
        frame.id = ExchangeOrderId{100};
        frame.clientOrderId = id;
        frame.symbol = Symbol("ETHTRY");
        frame.quantity = frame.leaves = quantity("1");
        return frame;
    }
    int posted() const { return world.asked("POST", "/api/v1/order"); }
    // The exchange fills the first order; its trade is told where the order is followed.
    bool isFollowedToItsFill()
    {
        world.fake.order(100).status = "Closed";
        world.fake.order(100).left = "0";
        world.fake.trade(1, 100, "1");
        return world.comes<FillReported>();
    }

    test::RestWorld world;
};

TEST_F(RestClientTest, AcknowledgesLaterAndUnderTheExchangesId)
{
    ClientOrderId const id = world.place(buy());
    EXPECT_TRUE(world.events.events.empty());
    ASSERT_TRUE(world.comes<OrderAcknowledged>());
    EXPECT_EQ(world.events.only<OrderAcknowledged>().clientOrderId, id);
    EXPECT_EQ(number(world.events.only<OrderAcknowledged>().exchangeOrderId), 100);
    EXPECT_EQ(world.fake.order(100).clientId, id.text());
    EXPECT_EQ(world.fake.order(100).quantity, "1.00000000");
}

TEST_F(RestClientTest, AMarketBuySaysWhatItSpends)
{
    world.place(world.approver.marketBuy(kEth, money("250.5")));
    ASSERT_TRUE(world.comes<OrderAcknowledged>());
    EXPECT_EQ(world.fake.order(100).method, "market");
    EXPECT_EQ(world.fake.order(100).quantity, "250.50");
}

// A block lets what protects pass after a while: a step of a flatten waits for that, an entry is not worth it.
TEST_F(RestClientTest, ASaleOfAFlattenOutwaitsABlockAndOthersDoNot)
{
    using resilience::RateLimiter;
    using resilience::Urgency;
    Instrument const& instrument = test::paperPairs()[kEth];
    OrderIntent sale = world.approver.marketSell(kEth, quantity("1")).intent();
    RestCall const strategys = callFor(world.approver.approve(sale), instrument);
    EXPECT_EQ(strategys.urgency, Urgency::Submit);
    EXPECT_LE(strategys.patience, Milliseconds(5'000));
    sale.origin = Origin::Flatten;
    RestCall const flattens = callFor(world.approver.approve(sale), instrument);
    EXPECT_EQ(flattens.urgency, Urgency::Protective);
    EXPECT_GT(flattens.patience, RateLimiter::kProtectiveWait + RateLimiter::kMargin);
}

TEST_F(RestClientTest, ARefusalNamesTheExchangesReason)
{
    posts(test::refusal("BALANCE_NOT_ENOUGH", 1055), false);
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderRefused>());
    EXPECT_EQ(world.events.only<OrderRefused>().clientOrderId, id);
    EXPECT_NE(world.events.only<OrderRefused>().reason.find("BALANCE_NOT_ENOUGH"), std::string::npos);
}

TEST_F(RestClientTest, RefusesWhatItsScalesCannotWriteAndSendsNothing)
{
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900.001")));
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1.000000001"), price("900")));
    world.place(world.approver.marketBuy(kEth, money("100.001")));
    ASSERT_TRUE(world.comes<OrderRefused>(3));
    EXPECT_EQ(posted(), 0);
}

TEST_F(RestClientTest, WhatProvesNothingIsUnknownAndNeverSentAgain)
{
    std::vector<std::pair<char const*, ScriptedAnswer>> const answers{
        {"silence", {}},
        {"closed", {"", true, false, {}, {}}},
        {"reset", {"", false, true, {}, {}}},
        {"gateway page", test::htmlAnswer(504)},
        {"good page", test::htmlAnswer(200)},
        {"server error", jsonAnswer("{}", 500)},
        {"redirect", jsonAnswer("", 307, "Location: /other\r\n")},
        {"limited",
         jsonAnswer(R"({"message":"TOO_MANY_REQUESTS","success":false,"code":429})", 429, "Retry-After: 0\r\n")},
        {"half a body", {jsonAnswer("{\"success\":true,\"data\"").bytes, false, false, {}, {}}},
        {"no id", jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0,"data":null})")},
        {"another order", jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0,"data":{"id":5,)"
                                     R"("newOrderClientId":"somebody"}})")},
    };
    std::size_t unknown = 0;
    for (auto const& [name, answer] : answers) {
        for (bool const taken : {false, true}) {
            posts(answer, taken);
            int const before = posted();
            ClientOrderId const id = world.place(buy());
            ASSERT_TRUE(world.comes<OrderOutcomeUnknown>(++unknown)) << name;
            EXPECT_EQ(world.events.all<OrderOutcomeUnknown>().back().clientOrderId, id) << name;
            EXPECT_FALSE(world.events.all<OrderOutcomeUnknown>().back().reason.empty()) << name;
            EXPECT_EQ(posted(), before + 1) << name;
        }
    }
    test::letPass(Milliseconds(100));
    EXPECT_EQ(posted(), static_cast<int>(2 * answers.size()));
    EXPECT_TRUE(world.events.all<OrderRefused>().empty());
    EXPECT_TRUE(world.events.all<OrderAcknowledged>().empty());
}

TEST_F(RestClientTest, TheAccountReportShowsAnOrderWhoseAnswerWasLost)
{
    posts({"", true, false, {}, {}}, true);
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderOutcomeUnknown>());
    auto const report = world.report();
    ASSERT_TRUE(report);
    ASSERT_EQ(report->openOrders.size(), 1U);
    EXPECT_EQ(report->openOrders[0].clientOrderId, id);
    // From then on it is followed.
    EXPECT_TRUE(isFollowedToItsFill());
}

TEST_F(RestClientTest, TheSocketProvesAnOrderWhoseAnswerWasLost)
{
    posts({}, true);
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderOutcomeUnknown>());
    world.client.inserted(shown(id));
    world.client.inserted(shown(id));
    ASSERT_TRUE(world.comes<OrderAcknowledged>());
    test::letPass(Milliseconds(20));
    EXPECT_EQ(world.events.only<OrderAcknowledged>().exchangeOrderId, ExchangeOrderId{100});
}

// The request was in the network when its answer was given up; the exchange takes it all the same.
TEST_F(RestClientTest, AnOrderThatArrivesAfterItsAnswerWasGivenUpIsFound)
{
    std::optional<SeenRequest> held;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.method != "POST") {
            return std::nullopt;
        }
        held = request;
        return ScriptedAnswer{};
    };
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderOutcomeUnknown>());
    auto const before = world.report();
    ASSERT_TRUE(before && held);
    EXPECT_TRUE(before->openOrders.empty());
    world.fake.plain(*held);
    auto const after = world.report();
    ASSERT_TRUE(after);
    ASSERT_EQ(after->openOrders.size(), 1U);
    EXPECT_EQ(after->openOrders[0].clientOrderId, id);
    EXPECT_EQ(posted(), 1);
}

TEST_F(RestClientTest, AnUnknownOrderThatTheEngineHasEndedIsForgotten)
{
    posts({"", true, false, {}, {}}, false);
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderOutcomeUnknown>());
    ASSERT_TRUE(world.report());
    world.live.clear();
    ASSERT_TRUE(world.report());
    world.client.inserted(shown(id));
    test::letPass(Milliseconds(50));
    EXPECT_EQ(world.count<OrderAcknowledged>(), 0U) << "nobody waits for it any more";
}

// Two copies of one request, as a line between us and the exchange may make them: one is taken, the other refused.
TEST_F(RestClientTest, ARefusedCopyOfAnOrderThatTheSocketHasShownIsNoRefusal)
{
    ApprovedOrder const order = buy();
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.method != "POST") {
            return std::nullopt;
        }
        world.fake.plain(request);
        world.client.inserted(shown(order.clientOrderId()));
        return test::refusal("BALANCE_NOT_ENOUGH", 1055);
    };
    ClientOrderId const id = world.place(order);
    ASSERT_TRUE(world.comes<OrderAcknowledged>());
    EXPECT_EQ(world.events.only<OrderAcknowledged>().exchangeOrderId, ExchangeOrderId{100});
    EXPECT_EQ(world.events.only<OrderOutcomeUnknown>().clientOrderId, id);
    EXPECT_TRUE(isFollowedToItsFill());
    EXPECT_EQ(world.count<OrderRefused>(), 0U);
    EXPECT_EQ(posted(), 1);
}

TEST_F(RestClientTest, ARefusedOrderThatTheSocketShowsAfterwardsIsThereAllTheSame)
{
    posts(test::refusal("BALANCE_NOT_ENOUGH", 1055), true);
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderRefused>());
    world.client.inserted(shown(id));
    ASSERT_TRUE(world.comes<OrderAcknowledged>());
    EXPECT_EQ(world.events.only<OrderAcknowledged>().clientOrderId, id);
    EXPECT_TRUE(isFollowedToItsFill());
}

TEST_F(RestClientTest, AnOrderThatCouldNotBeSentIsRefused)
{
    world.fake.clockOffset = std::chrono::seconds(60);
    ASSERT_TRUE(waitUntil([&] { return !world.clockTroubles.empty(); }));
    world.place(buy());
    ASSERT_TRUE(world.comes<OrderRefused>());
    EXPECT_EQ(world.events.only<OrderRefused>().source, RefusalSource::Ourselves);
    auto const said = recognise(world.events.only<OrderRefused>().reason);
    ASSERT_TRUE(said) << world.events.only<OrderRefused>().reason;
    EXPECT_EQ(said->phrase, Phrase::NotSentBecause);
    EXPECT_TRUE(recognise(said->arguments.front())) << said->arguments.front();
    EXPECT_EQ(posted(), 0);
}

TEST_F(RestClientTest, WhatIsTooFineForTheExchangeIsNotSentAndSaysWhy)
{
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900.123456789")));
    ASSERT_TRUE(world.comes<OrderRefused>());
    OrderRefused const& refused = world.events.only<OrderRefused>();
    EXPECT_EQ(refused.source, RefusalSource::Ourselves);
    EXPECT_TRUE(refused.reason.starts_with("not sent: the limit price 900.123456789 has more than ")) << refused.reason;
    auto const said = recognise(refused.reason);
    ASSERT_TRUE(said && said->phrase == Phrase::NotSentBecause);
    EXPECT_TRUE(recognise(said->arguments.front())) << said->arguments.front();
    EXPECT_EQ(posted(), 0);
}

TEST_F(RestClientTest, SaysWhetherTheKeyWasRefused)
{
    ClientOrderId const id = acknowledged();
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        bool const isOrder = request.method == "POST" || request.method == "DELETE";
        return isOrder ? std::optional(test::refusal("Unauthorized - Invalid Public key", 1037, 401)) : std::nullopt;
    };
    world.place(world.approver.limit(kEth, Side::Buy, quantity("2"), price("900")));
    ASSERT_TRUE(world.comes<OrderRefused>());
    EXPECT_EQ(world.events.only<OrderRefused>().source, RefusalSource::Credentials);
    world.client.cancel(kEth, id, ExchangeOrderId{100});
    ASSERT_TRUE(world.comes<CancelRefused>());
    EXPECT_EQ(world.keyRefusals.size(), 1U);
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.method == "POST" ? std::optional(test::refusal("BALANCE_NOT_ENOUGH", 1055)) : std::nullopt;
    };
    world.place(world.approver.limit(kEth, Side::Buy, quantity("3"), price("900")));
    ASSERT_TRUE(world.comes<OrderRefused>(2));
    EXPECT_EQ(world.events.all<OrderRefused>().back().source, RefusalSource::Exchange);
}

TEST_F(RestClientTest, ACancelEndsOnlyWhenTheExchangeSaysCanceled)
{
    ClientOrderId const id = acknowledged();
    // Queued, but the order stays for a while.
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.method == "DELETE"
                   ? std::optional(jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0})"))
                   : std::nullopt;
    };
    world.client.cancel(kEth, id, ExchangeOrderId{100});
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v1/order/100") >= 3; }));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
    world.fake.order(100).status = "Canceled";
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(world.events.only<OrderCancelled>().clientOrderId, id);
    EXPECT_EQ(world.cancelsAnswered, 1);
}

TEST_F(RestClientTest, TradesBeforeACancelAreToldFirst)
{
    ClientOrderId const id = acknowledged();
    world.fake.tradesHidden = true;
    world.fake.trade(11, 100, "0.25", "900");
    world.fake.order(100).left = "0.75";
    world.client.cancel(kEth, id, ExchangeOrderId{});
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v1/users/transactions/trade") >= 2; }));
    EXPECT_EQ(world.count<OrderCancelled>(), 0U) << "the trade is not there yet";
    world.fake.tradesHidden = false;
    ASSERT_TRUE(world.comes<OrderCancelled>());
    auto const isFill = [](EngineEvent const& event) { return std::holds_alternative<FillReported>(event.body); };
    auto const isEnd = [](EngineEvent const& event) { return std::holds_alternative<OrderCancelled>(event.body); };
    auto const& events = world.events.events;
    EXPECT_LT(std::find_if(events.begin(), events.end(), isFill), std::find_if(events.begin(), events.end(), isEnd));
    EXPECT_EQ(world.events.only<FillReported>().fill.quantity, quantity("0.25"));
    EXPECT_EQ(world.events.only<FillReported>().fill.fee, money("1"));
}

TEST_F(RestClientTest, ACancelOfAFilledOrderIsRefusedAndItsFillIsFound)
{
    ClientOrderId const id = acknowledged();
    world.fake.order(100).status = "Closed";
    world.fake.order(100).left = "0";
    world.fake.trade(12, 100, "1", "900");
    world.client.cancel(kEth, id, ExchangeOrderId{});
    ASSERT_TRUE(world.comes<CancelRefused>());
    ASSERT_TRUE(world.comes<FillReported>());
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
}

// The engine waits for the number before it asks; what the socket or a report has shown in the meantime is known here.
TEST_F(RestClientTest, ACancelWithoutANumberIsRefusedWhereNoneIsKnown)
{
    posts({"", true, false, {}, {}}, true);
    ClientOrderId const id = world.place(buy());
    ASSERT_TRUE(world.comes<OrderOutcomeUnknown>());
    world.client.cancel(kEth, id, ExchangeOrderId{});
    ASSERT_TRUE(world.comes<CancelRefused>());
    EXPECT_EQ(world.events.only<CancelRefused>().clientOrderId, id);
    EXPECT_EQ(world.events.only<CancelRefused>().reason, say(Phrase::CancelWithoutNumber));
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 0);
    ASSERT_TRUE(world.report());
    world.client.cancel(kEth, id, ExchangeOrderId{});
    ASSERT_TRUE(world.comes<OrderCancelled>());
    EXPECT_EQ(world.events.only<OrderCancelled>().exchangeOrderId, ExchangeOrderId{100});
}

TEST_F(RestClientTest, OfTwoOrdersUnderOneIdTheNamedOneIsCancelled)
{
    ClientOrderId const id = acknowledged();
    std::vector<std::string> deleted;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.method != "DELETE") {
            return std::nullopt;
        }
        deleted.push_back(request.target);
        return jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0})");
    };
    world.client.cancel(kEth, id, ExchangeOrderId{107});
    ASSERT_TRUE(waitUntil([&] { return !deleted.empty(); }));
    EXPECT_EQ(deleted.front(), "/api/v1/order?id=107");
    EXPECT_EQ(world.count<OrderCancelled>(), 0U);
}

TEST_F(RestClientTest, ACancelWhoseAnswersAreLostStillFindsTheEnd)
{
    ClientOrderId const id = acknowledged();
    world.fake.fault = [this](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.method != "DELETE") {
            return std::nullopt;
        }
        world.fake.order(100).status = "Canceled";
        return ScriptedAnswer{"", false, true, {}, {}};
    };
    world.client.cancel(kEth, id, ExchangeOrderId{});
    ASSERT_TRUE(waitUntil([&] { return world.count<OrderCancelled>() == 1; }, std::chrono::seconds(30)));
}

TEST_F(RestClientTest, ACancelWhoseAnswerProvesNothingIsAFailure)
{
    ClientOrderId const id = acknowledged();
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.method == "DELETE" ? std::optional(jsonAnswer("{")) : std::nullopt;
    };
    world.client.cancel(kEth, id, ExchangeOrderId{100});
    ASSERT_TRUE(waitUntil([&] { return world.cancelFailures.size() == 1; }));
    EXPECT_EQ(world.cancelsAnswered, 0);
    EXPECT_EQ(world.count<CancelRefused>(), 0U);
}

TEST_F(RestClientTest, ALimitPriceOutsideOfTheFenceIsNotSentAndSaysWhy)
{
    PerAsset<Instrument> rules = test::paperPairs().instruments();
    rules[kEth].limitPriceMinimum = price("100");
    rules[kEth].limitPriceMaximum = price("10000");
    world.client.setInstruments(rules);
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("99.99")));
    world.place(world.approver.limit(kEth, Side::Sell, quantity("1"), price("10000.01")));
    ASSERT_TRUE(world.comes<OrderRefused>(2));
    auto const refused = world.events.all<OrderRefused>();
    EXPECT_EQ(refused[0].source, RefusalSource::Ourselves);
    EXPECT_EQ(refused[0].reason, say(Phrase::NotSentBecause, {say(Phrase::LimitPriceBelow, {"99.99", "100"})}));
    EXPECT_EQ(refused[1].reason, say(Phrase::NotSentBecause, {say(Phrase::LimitPriceAbove, {"10000.01", "10000"})}));
    EXPECT_EQ(posted(), 0);
    for (std::string_view const edge : {"100", "10000"}) {
        world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price(edge)));
    }
    EXPECT_TRUE(world.comes<OrderAcknowledged>(2));
    rules[kEth].limitPriceMinimum = rules[kEth].limitPriceMaximum = Price{};
    world.client.setInstruments(rules);
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("20000")));
    EXPECT_TRUE(world.comes<OrderAcknowledged>(3)) << "no fence is published";
}

TEST_F(RestClientTest, NewScalesHoldForTheNextOrder)
{
    PerAsset<Instrument> rules = test::paperPairs().instruments();
    rules[kEth].priceScale = 0;
    world.client.setInstruments(rules);
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900.5")));
    ASSERT_TRUE(world.comes<OrderRefused>());
    EXPECT_EQ(posted(), 0);
}

}  // namespace
}  // namespace pentad::btcturk
