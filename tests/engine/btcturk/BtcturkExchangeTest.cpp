// SPDX-License-Identifier: GPL-3.0-or-later
// The adapter as a composition uses it: rules first, then orders, account and market over real connections.
#include "btcturk/BtcturkExchange.h"

#include "contracts/EngineText.h"
#include "support/FakeBtcturk.h"
#include "support/FakeMarket.h"
#include "support/Loop.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::kEth;
using test::price;
using test::quantity;
using test::waitUntil;

class BtcturkExchangeTest : public testing::Test {
protected:
    BtcturkSettings settings() const
    {
        BtcturkSettings made;
        made.apiAddress = made.graphAddress = server.address();
        made.socketAddress = market.socket.address();
        made.requestDeadline = Milliseconds(1'000);
        made.followFirst = Milliseconds(10);
        made.timeEvery = Milliseconds(100);
        made.rulesEvery = rulesEvery;
        made.share = share;
        return made;
    }
    void open(std::optional<Signer> signer)
    {
        exchange = BtcturkExchange::make(settings(), clock, std::move(signer)).value();
        std::optional<Expected<Universe, std::string>> universe;
        exchange->loadUniverse({"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"},
                               [&](Expected<Universe, std::string> const& loaded) { universe.emplace(loaded); });
        ASSERT_TRUE(waitUntil([&] { return universe.has_value(); }));
        ASSERT_TRUE(*universe) << universe->error();
        exchange->open(**universe, account, marketEvents,
                       {[this] { ++succeeded; },
                        {},
                        {},
                        {},
                        {},
                        [this](ChannelEvent const& event) { noted.push_back(event); },
                        {},
                        [this](std::string const& why) { redirects.push_back(why); }});
    }

    bool isNoted(std::string const& what) const
    {
        return std::any_of(noted.begin(), noted.end(), [&](ChannelEvent const& each) { return each.what == what; });
    }

    Milliseconds rulesEvery{100};
    SystemClock clock;
    LineSharePtr share = std::make_shared<LineShare>();
    test::FakeBtcturk fake;
    test::ScriptedHttp server{[this](test::SeenRequest const& request) { return fake.answer(request); }};
    test::FakeMarket market;
    test::EventLog account;
    test::EventLog marketEvents;
    test::Approver approver{test::paperPairs()};
    int succeeded = 0;
    std::vector<ChannelEvent> noted;
    std::vector<std::string> redirects;
    std::unique_ptr<BtcturkExchange> exchange;
};

TEST_F(BtcturkExchangeTest, TradesAndFeedsOverRealConnections)
{
    open(test::testSigner());
    exchange->feed().start({});
    exchange->client().requestAccountReport({});
    auto const order = approver.limit(kEth, Side::Buy, quantity("1"), price("900"));
    exchange->client().place(order);
    ASSERT_TRUE(waitUntil([&] { return !account.all<OrderAcknowledged>().empty(); }));
    ASSERT_TRUE(waitUntil([&] { return exchange->monitor().channel().loggedIn; }));
    EXPECT_TRUE(waitUntil([&] { return !account.all<AccountReported>().empty(); }));
    ASSERT_TRUE(waitUntil([&] { return exchange->monitor().channel().feed == FeedSource::Socket; }));
    ASSERT_TRUE(waitUntil([&] { return !marketEvents.all<QuoteChanged>().empty() && succeeded > 0; }));

    // The socket says that it traded; the trade itself is read over REST.
    fake.order(100).status = "Closed";
    fake.order(100).left = "0";
    fake.trade(1, 100, "1", "900");
    market.socket.sayToAll(R"([441,{"type":441,"id":100,"user":1,"isBid":true,"method":0,"pair":1,"symbol":"ETHTRY",)"
                           R"("amount":"1","price":"900","clientId":")" +
                           order.clientOrderId().text() + R"("}])");
    ASSERT_TRUE(waitUntil([&] { return !account.all<FillReported>().empty(); }));
    EXPECT_EQ(account.only<FillReported>().fill.clientOrderId, order.clientOrderId());

    ChannelView const view = exchange->monitor().channel();
    EXPECT_TRUE(view.present);
    EXPECT_EQ(view.orders, ChannelState::Up);
    EXPECT_TRUE(view.clockOffset && view.replyTime && view.budgetLeft);
    EXPECT_FALSE(view.events->empty());
    ASSERT_FALSE(noted.empty()) << "each line is told as well";
    EXPECT_EQ(noted.back().what, view.events->back().what);
    EXPECT_TRUE(exchange->monitor().depth(kEth));
    EXPECT_TRUE(exchange->monitor().tape(kEth));
}

TEST_F(BtcturkExchangeTest, WithoutKeysThereIsMarketDataAndNoOrder)
{
    open(std::nullopt);
    exchange->feed().start({});
    EXPECT_TRUE(waitUntil([&] { return !marketEvents.all<QuoteChanged>().empty(); }));
    exchange->client().place(approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    ASSERT_TRUE(waitUntil([&] { return !account.all<OrderRefused>().empty(); }));
    EXPECT_EQ(server.count("POST", "/api/v1/order"), 0);
    EXPECT_EQ(market.socket.received("[114"), 0U);
}

TEST_F(BtcturkExchangeTest, AClockThatIsTooFarOffIsAHazardUntilItAgrees)
{
    open(test::testSigner());
    fake.clockOffset = std::chrono::seconds(30);
    ASSERT_TRUE(waitUntil([&] { return !marketEvents.all<HazardRaised>().empty(); }, std::chrono::seconds(20)));
    EXPECT_EQ(marketEvents.only<HazardRaised>().hazard, Hazard::ClockSkew);
    EXPECT_TRUE(exchange->monitor().channel().clockBlocked);
    fake.clockOffset = Milliseconds(0);
    EXPECT_TRUE(waitUntil([&] { return !marketEvents.all<HazardCleared>().empty(); }, std::chrono::seconds(20)));
}

TEST_F(BtcturkExchangeTest, ARedirectedOrderIsUnknownAndTheRedirectIsTold)
{
    open(test::testSigner());
    fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        return request.method == "POST"
                   ? std::optional(test::jsonAnswer("", 307, "Location: https://elsewhere.example/\r\n"))
                   : std::nullopt;
    };
    exchange->client().place(approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    ASSERT_TRUE(waitUntil([&] { return !account.all<OrderOutcomeUnknown>().empty(); }));
    EXPECT_EQ(redirects.size(), 1U);
}

TEST_F(BtcturkExchangeTest, ARuleChangeIsToldAndHoldsForTheNextOrder)
{
    open(test::testSigner());
    ASSERT_TRUE(waitUntil([&] { return server.count("GET", "/api/v2/server/exchangeinfo") >= 3; }));
    fake.ethPriceScale = "0";
    ASSERT_TRUE(waitUntil([&] { return !marketEvents.all<RulesChanged>().empty(); }));
    TradingRules const told = *marketEvents.all<RulesChanged>().back().rules;
    EXPECT_EQ(told.instruments[kEth].priceScale, 0);
    EXPECT_TRUE(told.traded[kEth]);
    EXPECT_EQ(told.changes.size(), 2U);
    exchange->client().place(approver.limit(kEth, Side::Buy, quantity("1"), price("900.5")));
    ASSERT_TRUE(waitUntil([&] { return !account.all<OrderRefused>().empty(); }));
}

TEST_F(BtcturkExchangeTest, ARefusalByARuleHasTheRulesReadAtOnce)
{
    rulesEvery = std::chrono::hours(1);
    open(test::testSigner());
    ASSERT_TRUE(waitUntil([&] { return server.count("GET", "/api/v2/server/exchangeinfo") == 2; }));
    fake.ethPriceScale = "0";
    fake.fault = [](test::SeenRequest const& request) {
        return request.method == "POST" ? std::optional(test::refusal("FAILED_INVALID_PRICE_SCALE", 1126))
                                        : std::nullopt;
    };
    exchange->client().place(approver.limit(kEth, Side::Buy, quantity("1"), price("900.5")));
    ASSERT_TRUE(waitUntil([&] { return !marketEvents.all<RulesChanged>().empty(); }));
    EXPECT_EQ(marketEvents.all<RulesChanged>().back().rules->instruments[kEth].priceScale, 0);
}

TEST_F(BtcturkExchangeTest, APairUnderMaintenanceIsToldUntilItTakesAnOrder)
{
    open(test::testSigner());
    fake.fault = [](test::SeenRequest const& request) {
        return request.method == "POST" ? std::optional(test::refusal("ORDER_INSERT_BLOCKED", 0)) : std::nullopt;
    };
    exchange->client().place(approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    ASSERT_TRUE(waitUntil([&] { return !marketEvents.all<RulesChanged>().empty(); }));
    TradingRules const blocked = *marketEvents.all<RulesChanged>().back().rules;
    EXPECT_FALSE(blocked.traded[kEth]);
    EXPECT_TRUE(blocked.traded[test::kBtc]);
    fake.fault = {};
    exchange->client().place(approver.limit(kEth, Side::Sell, quantity("1"), price("900")));
    ASSERT_TRUE(waitUntil([&] { return marketEvents.all<RulesChanged>().size() == 2; }));
    EXPECT_TRUE(marketEvents.all<RulesChanged>().back().rules->traded[kEth]);
}

TEST_F(BtcturkExchangeTest, BalancesThatMovedAreReadAgainOncePerBurst)
{
    open(test::testSigner());
    exchange->client().requestAccountReport({});
    ASSERT_TRUE(waitUntil([&] { return exchange->monitor().channel().loggedIn; }));
    ASSERT_TRUE(waitUntil([&] { return !account.all<AccountReported>().empty(); }));
    std::size_t before = 0;
    while (std::exchange(before, account.all<AccountReported>().size()) != account.all<AccountReported>().size()) {
        test::letPass(Milliseconds(500));  // until it is quiet
    }
    for (int i = 0; i < 5; ++i) {
        market.socket.sayToAll(R"([201,{"type":201,"userId":555001,"payload":null}])");
    }
    ASSERT_TRUE(waitUntil([&] { return account.all<AccountReported>().size() > before; }, std::chrono::seconds(20)));
    test::letPass(Milliseconds(1'000));
    EXPECT_EQ(account.all<AccountReported>().size(), before + 1);
}

// Another line of the program, where a person tried the same key, wakes both sides of this one.
TEST_F(BtcturkExchangeTest, AKeyThatIsAcceptedAgainIsLoggedInWithAgain)
{
    constexpr int kRefusals = 5;
    market.loginOk = false;
    fake.fault = [](test::SeenRequest const& request) -> std::optional<test::ScriptedAnswer> {
        return request.path().starts_with("/api/v1/")
                   ? std::optional(test::refusal("Unauthorized - Invalid IP", 1037, 401))
                   : std::nullopt;
    };
    open(test::testSigner());
    for (std::size_t asked = 1; asked <= kRefusals; ++asked) {
        exchange->client().requestAccountReport({});
        ASSERT_TRUE(waitUntil([&] { return account.all<AccountReportFailed>().size() == asked; }));
    }
    ASSERT_TRUE(isNoted(say(Phrase::KeyGivenUp, {std::to_string(kRefusals)})));
    ASSERT_TRUE(waitUntil([&] { return isNoted(say(Phrase::LoginGivenUp, {std::to_string(kRefusals)})); },
                          std::chrono::seconds(30)));
    market.loginOk = true;
    fake.fault = {};
    share->keys.accepted(test::testSigner().publicKey());
    EXPECT_TRUE(waitUntil([&] { return exchange->monitor().channel().loggedIn; }, std::chrono::seconds(20)));
}

TEST_F(BtcturkExchangeTest, RefusesAddressesThatAreNotSafe)
{
    BtcturkSettings unsafe = settings();
    unsafe.apiAddress = "http://api.btcturk.com";
    EXPECT_FALSE(BtcturkExchange::make(unsafe, clock, std::nullopt));
    unsafe = settings();
    unsafe.socketAddress = "ws://ws-feed-pro.btcturk.com";
    EXPECT_FALSE(BtcturkExchange::make(unsafe, clock, std::nullopt));
    EXPECT_TRUE(BtcturkExchange::make({}, clock, std::nullopt)) << "the public addresses are";
    EXPECT_TRUE(BtcturkExchange::make({}, clock, test::testSigner()));
    BtcturkSettings foreign;
    foreign.socketAddress = "wss://ws-feed-pro.example.org";
    EXPECT_TRUE(BtcturkExchange::make(foreign, clock, std::nullopt)) << "a market may be read anywhere";
    EXPECT_FALSE(BtcturkExchange::make(foreign, clock, test::testSigner())) << "keys are not shown anywhere";
    foreign = {};
    foreign.apiAddress = "https://api.example.org";
    EXPECT_FALSE(BtcturkExchange::make(foreign, clock, test::testSigner()));
}

TEST_F(BtcturkExchangeTest, RefusesCandlesThatTheExchangeDoesNotHave)
{
    BtcturkSettings odd = settings();
    odd.barLength = std::chrono::minutes(7);
    EXPECT_FALSE(BtcturkExchange::make(odd, clock, std::nullopt));
    for (int const minutes : {1, 5, 15, 30, 60, 240, 1'440, 10'080}) {
        odd.barLength = std::chrono::minutes(minutes);
        EXPECT_TRUE(BtcturkExchange::make(odd, clock, std::nullopt)) << minutes;
    }
}

TEST_F(BtcturkExchangeTest, CanBeTakenDownInTheMiddleOfEverything)
{
    open(test::testSigner());
    exchange->feed().start({});
    exchange->client().place(approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    exchange->client().requestAccountReport({});
    test::letPass(Milliseconds(5));
    exchange.reset();
    std::size_t const before = account.events.size();
    test::letPass(Milliseconds(50));
    EXPECT_EQ(account.events.size(), before);
}

}  // namespace
}  // namespace pentad::btcturk
