// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AccountReporter.h"

#include "contracts/EngineText.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::decimal;
using test::kEth;
using test::price;
using test::quantity;
using test::ScriptedAnswer;
using test::SeenRequest;
using test::waitUntil;

constexpr char const* kOwn = "P1AAAAAAAAAAAAAAAAAAAA";

class AccountReporterTest : public testing::Test {
protected:
    // Neither list of orders shows any.
    void showNoOrders()
    {
        world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            if (request.path() == "/api/v1/allOrders") {
                return test::jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0,"data":[]})");
            }
            return request.path() == "/api/v1/openOrders"
                       ? std::optional(test::jsonAnswer(
                             R"({"success":true,"message":null,"code":0,"data":{"asks":[],"bids":[]}})"))
                       : std::nullopt;
        };
    }
    std::vector<std::string> noted;
    test::RestWorld world;  // ends before what it writes to
};

TEST_F(AccountReporterTest, GathersTheWholeAccount)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "1.5", "900", "Partial"});
    world.fake.add({2, "advanced-android", "BTCTRY", "sell", "limit", "0.5", "0.5", "9000", "Untouched"});
    world.fake.add({3, "P1BBBBBBBBBBBBBBBBBBBB", "XRPTRY", "sell", "limit", "3", "3", "30", "Canceled"});
    world.fake.add({4, "manual", "XRPTRY", "sell", "limit", "3", "0", "30", "Closed"});
    world.fake.trade(11, 1, "0.5", "900");
    world.fake.trade(12, 4, "3", "30");
    world.fake.balances["ETH"] = {"2.5", "0.25"};
    UtcTime const before = world.clock.utc();
    auto const report = world.report();
    ASSERT_TRUE(report);
    ASSERT_TRUE(report->begunAt);
    EXPECT_GE(*report->begunAt, before);
    EXPECT_LE(*report->begunAt, world.clock.utc());
    ASSERT_EQ(report->openOrders.size(), 2U);
    EXPECT_EQ(report->openOrders[0].clientOrderId, ClientOrderId(kOwn));
    EXPECT_EQ(report->openOrders[0].leaves, quantity("1.5"));
    EXPECT_EQ(report->openOrders[1].clientOrderId, ClientOrderId("advanced-android")) << "foreign ones too";
    ASSERT_EQ(report->endedOrders.size(), 1U) << "but only ours once ended";
    EXPECT_EQ(report->endedOrders[0].exchangeOrderId, ExchangeOrderId{3});
    ASSERT_EQ(report->fills.size(), 2U);
    EXPECT_EQ(report->fills[0].tradeId, TradeId{11});
    EXPECT_TRUE(report->fills[0].fee && report->fills[0].tax);
    auto const eth = std::find_if(report->balances.begin(), report->balances.end(),
                                  [](ReportedBalance const& each) { return each.asset == Asset("ETH"); });
    ASSERT_NE(eth, report->balances.end());
    EXPECT_EQ(eth->free, decimal("2.5"));
    EXPECT_EQ(eth->locked, decimal("0.25"));
}

// A page of one row each; what the exchange gives at once may be less than it was asked for.
TEST_F(AccountReporterTest, AnOrderWhoseFateIsUnknownIsLookedForOnFurtherPages)
{
    auto const page = [](std::string const& id, std::string const& clientId) {
        return test::jsonAnswer(
            R"({"success":true,"message":"SUCCESS","code":0,"data":[{"id":)" + id +
            R"(,"price":"900","amount":"1","quantity":"1","stopPrice":"0","pairSymbol":"ETHTRY","type":"buy",)"
            R"("method":"limit","orderClientId":")" +
            clientId + R"(","time":1790150410100,"updateTime":1790150410100,"status":"Canceled","leftAmount":"1"}]})");
    };
    int asked = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() != "/api/v1/allOrders" || test::queryValue(request.target, "pairSymbol") != "ETHTRY") {
            return std::nullopt;
        }
        ++asked;
        std::string const number = test::queryValue(request.target, "page");
        return number.empty() || number == "1" ? page("9", "by-hand")
               : number == "2"                 ? page("8", "by-hand")
                                               : page("7", kOwn);
    };
    ASSERT_TRUE(world.report());
    EXPECT_EQ(asked, 1) << "nothing is looked for";
    world.live.push_back({ClientOrderId(kOwn), {}});
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(asked, 5) << "page 1 may have been the first already, and was";
    ASSERT_EQ(report->endedOrders.size(), 1U);
    EXPECT_EQ(report->endedOrders[0].exchangeOrderId, ExchangeOrderId{7});
    EXPECT_FALSE(report->ordersCut[kEth]);
    world.live.push_back({ClientOrderId("P1BBBBBBBBBBBBBBBBBBBB"), {}});
    auto const whole = world.report();
    ASSERT_TRUE(whole);
    EXPECT_EQ(asked, 10) << "the fourth page brings nothing new";
    EXPECT_FALSE(whole->ordersCut[kEth]) << "the list has ended without it: it is absent";
}

// The exchange goes on listing: where only the reading ends, nothing is known of what was not shown.
TEST_F(AccountReporterTest, AReportSaysThatItsListOfOrdersWasCut)
{
    world.log.tell([&](ChannelEvent const& event) { noted.push_back(event.what); });
    int asked = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() != "/api/v1/allOrders" || test::queryValue(request.target, "pairSymbol") != "ETHTRY") {
            return std::nullopt;
        }
        ++asked;
        return test::jsonAnswer(
            R"({"success":true,"message":"SUCCESS","code":0,"data":[{"id":)" + std::to_string(9'000 - asked) +
            R"(,"price":"900","amount":"1","quantity":"1","stopPrice":"0","pairSymbol":"ETHTRY","type":"buy",)"
            R"("method":"limit","orderClientId":"by-hand","time":1790150410100,"updateTime":1790150410100,)"
            R"("status":"Canceled","leftAmount":"1"}]})");
    };
    auto const isNoted = [&] { return std::count(noted.begin(), noted.end(), say(Phrase::MoreOrdersThanRead)) > 0; };
    auto const calm = world.report();
    ASSERT_TRUE(calm);
    EXPECT_FALSE(calm->ordersCut[kEth]) << "nothing is looked for";
    EXPECT_FALSE(isNoted());
    world.live = {{ClientOrderId(kOwn), {}}};
    asked = 0;
    auto const report = world.report();
    ASSERT_TRUE(report);
    for (Slot const slot : kSlots) {
        EXPECT_EQ(report->ordersCut[slot], slot == kEth) << "the lists of the other pairs have ended";
    }
    EXPECT_EQ(asked, 1 + OrderPaging{}.pagesMaximum);
    EXPECT_TRUE(isNoted());
}

// Newest first: what comes behind a page that has gone back further than the order is older than it.
TEST_F(AccountReporterTest, AnOrderIsNotLookedForBehindTheMomentAtWhichItWasMade)
{
    constexpr UtcTime kListed{Milliseconds(1'790'150'410'100)};
    constexpr Milliseconds kHour = std::chrono::hours(1);
    struct Row {
        char const* name;
        UtcTime madeAt;
        Milliseconds second;  // row of the page, after the first
        bool goesOn;
    };
    for (Row const& row : {Row{"made later", kListed + kHour + Milliseconds(1), Milliseconds(0), false},
                           Row{"clocks may be apart", kListed + kHour, Milliseconds(0), true},
                           Row{"not newest first", kListed + kHour + Milliseconds(2), Milliseconds(1), true},
                           Row{"of unknown age", UtcTime{}, Milliseconds(0), true}}) {
        SCOPED_TRACE(row.name);
        test::RestWorld other;
        int asked = 0;
        other.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            if (request.path() != "/api/v1/allOrders" || test::queryValue(request.target, "pairSymbol") != "ETHTRY") {
                return std::nullopt;
            }
            asked += 2;
            auto const listed = [](int id, UtcTime at) {
                return R"({"id":)" + std::to_string(id) + R"(,"time":)" +
                       std::to_string(at.time_since_epoch().count()) +
                       R"(,"price":"900","amount":"1","quantity":"1","stopPrice":"0","pairSymbol":"ETHTRY",)"
                       R"("type":"buy","method":"limit","orderClientId":"by-hand","status":"Canceled",)"
                       R"("leftAmount":"1"})";
            };
            return test::jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0,"data":[)" +
                                    listed(9'000 - asked, kListed) + "," + listed(8'999 - asked, kListed + row.second) +
                                    "]}");
        };
        other.live = {{ClientOrderId(kOwn), {}, row.madeAt}};
        auto const report = other.report();
        ASSERT_TRUE(report);
        EXPECT_EQ(asked / 2, row.goesOn ? 1 + OrderPaging{}.pagesMaximum : 1);
        EXPECT_EQ(report->ordersCut[kEth], row.goesOn);
    }
}

// The stop itself is asked for by its number; what it has become has another one.
TEST_F(AccountReporterTest, AStopThatEndedBeforeTheOrdersThatWereReadMayHaveGoneOn)
{
    struct Row {
        char const* method;
        char const* status;
        bool goesOn;  // the list, behind its first page
        bool cut;
    };
    for (Row const& row : {Row{"stopmarket", "Canceled", true, true}, Row{"stopmarket", "Canceled", false, false},
                           Row{"stopmarket", "Untouched", true, false}, Row{"limit", "Canceled", true, false}}) {
        SCOPED_TRACE(testing::Message() << row.method << " " << row.status << " " << row.goesOn);
        test::RestWorld other;
        other.fake.add({7, kOwn, "ETHTRY", "sell", row.method, "1", "1", "0", row.status});
        other.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            if (request.path() == "/api/v1/openOrders") {
                return test::jsonAnswer(R"({"success":true,"message":null,"code":0,"data":{"asks":[],"bids":[]}})");
            }
            if (request.path() != "/api/v1/allOrders") {
                return std::nullopt;
            }
            std::string const by = row.goesOn ? R"({"id":9,"price":"900","amount":"1","quantity":"1","stopPrice":"0",)"
                                                R"("pairSymbol":"ETHTRY","type":"buy","method":"limit",)"
                                                R"("orderClientId":"by-hand","time":1790150410100,)"
                                                R"("updateTime":1790150410100,"status":"Canceled","leftAmount":"1"})"
                                              : "";
            return test::jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0,"data":[)" + by + "]}");
        };
        other.live = {{ClientOrderId(kOwn), ExchangeOrderId{7}}};
        auto const report = other.report();
        ASSERT_TRUE(report);
        EXPECT_EQ(report->ordersCut[kEth], row.cut);
        EXPECT_EQ(other.follower.idOf(ClientOrderId(kOwn)) != ExchangeOrderId{}, row.cut || row.status[0] == 'U');
    }
}

TEST_F(AccountReporterTest, GivesOnlyTradesAfterTheKnownOne)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "1", "900", "Partial"});
    world.fake.trade(11, 1, "0.5");
    world.fake.trade(12, 1, "0.5");
    auto const report = world.report(TradeId{11});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->fills.size(), 1U);
    EXPECT_EQ(report->fills[0].tradeId, TradeId{12});
    EXPECT_TRUE(world.report(TradeId{12})->fills.empty());
}

// The list of its pair trailed behind while a later trade of another pair was told.
TEST_F(AccountReporterTest, ATradeOfALiveOrderIsToldAlsoAfterLaterOnesOfOthers)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "1", "0", "900", "Closed"});
    world.fake.add({2, "P1BBBBBBBBBBBBBBBBBBBB", "XRPTRY", "buy", "limit", "3", "0", "30", "Closed"});
    world.fake.trade(11, 1, "1");
    world.fake.trade(12, 2, "3");
    for (ExchangeOrderId const known : {ExchangeOrderId{}, ExchangeOrderId{1}}) {
        world.live = {{ClientOrderId(kOwn), known}};
        auto const report = world.report(TradeId{12});
        ASSERT_TRUE(report);
        ASSERT_EQ(report->fills.size(), 1U) << "of the other order it was told";
        EXPECT_EQ(report->fills[0].tradeId, TradeId{11});
        EXPECT_EQ(report->fills[0].clientOrderId, ClientOrderId(kOwn));
    }
}

TEST_F(AccountReporterTest, ReadsTradesBackPageByPage)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "9", "4", "900", "Partial"});
    for (int i = 0; i < 500; ++i) {
        world.fake.trade(1'000 - i, 1, "0.01");
        world.fake.trades.back().at -= 1'000 * (1 + i);
    }
    auto const report = world.report(TradeId{1});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->fills.size(), 500U);
    EXPECT_EQ(report->fills.front().tradeId, TradeId{501});
    auto const rest = world.report(TradeId{900});
    ASSERT_TRUE(rest);
    EXPECT_EQ(rest->fills.size(), 100U);
}

// How many rows a page of trades has is known from practice only.
TEST_F(AccountReporterTest, ReadsOnWherePagesOfTradesAreShorter)
{
    constexpr std::size_t kPage = 40;
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "9", "8", "900", "Partial"});
    for (int i = 0; i < 100; ++i) {
        world.fake.trade(1'000 - i, 1, "0.01");
        world.fake.trades.back().at -= 1'000 * (1 + i);
    }
    auto const all = world.fake.trades;
    int pages = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() != "/api/v1/users/transactions/trade" ||
            !test::queryValue(request.target, "orderId").empty()) {
            return std::nullopt;
        }
        ++pages;
        std::int64_t const end = std::stoll(test::queryValue(request.target, "endDate"));
        world.fake.trades = all;
        std::erase_if(world.fake.trades, [end](test::FakeBtcturk::Trade const& each) { return each.at > end; });
        world.fake.trades.resize(std::min(world.fake.trades.size(), kPage));
        ScriptedAnswer answer = world.fake.plain(request);
        world.fake.trades = all;
        return answer;
    };
    auto const report = world.report(TradeId{1});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->fills.size(), 100U);
    EXPECT_EQ(pages, 3) << "of 40, 40 and 22 rows";
}

TEST_F(AccountReporterTest, FailsWhereTradesCannotBeReadBack)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "9", "4", "900", "Partial"});
    for (int i = 0; i < 300; ++i) {
        world.fake.trade(1'000 - i, 1, "0.01");
        world.fake.trades.back().at = world.fake.trades.front().at;
    }
    world.client.requestAccountReport({TradeId{1}, {}});
    ASSERT_TRUE(world.comes<AccountReportFailed>());
    EXPECT_EQ(world.count<AccountReported>(), 0U);
}

TEST_F(AccountReporterTest, AsksForMovementsOfCoinsAndMoneyWhenTheyAreWanted)
{
    ASSERT_TRUE(world.report());
    EXPECT_EQ(world.asked("GET", "/api/v1/users/transactions/crypto"), 0);
    std::string query;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/users/transactions/crypto") {
            query = request.target;
            return test::jsonAnswer(
                R"({"success":true,"message":"SUCCESS","code":0,"data":[{"id":812345,"timestamp":1790100000450,)"
                R"("balanceType":"deposit","currencySymbol":"ETH","amount":"2.50","preciseAmount":2.5001,"fee":"0",)"
                R"("tax":"0","isConfirmed":true}]})");
        }
        if (request.path() == "/api/v1/users/transactions/fiat") {
            return test::jsonAnswer(
                R"({"success":true,"message":"SUCCESS","code":0,"data":[{"id":812346,"timestamp":1790100000450,)"
                R"("balanceType":"Withdrawal","currencySymbol":"TRY","amount":-1000.5,"fee":-3.0,"tax":-0.6}]})");
        }
        return std::nullopt;
    };
    AccountQuestion question;
    question.movementsSince = UtcTime(Milliseconds(1'790'000'000'000));
    world.client.requestAccountReport(question);
    ASSERT_TRUE(world.comes<AccountReported>(2));
    auto const& movements = world.events.all<AccountReported>().back().report->movements;
    ASSERT_TRUE(movements);
    ASSERT_EQ(movements->size(), 2U);
    bool const coinsFirst = (*movements)[0].isDeposit;
    ReportedMovement const& coins = (*movements)[coinsFirst ? 0 : 1];
    ReportedMovement const& money = (*movements)[coinsFirst ? 1 : 0];
    EXPECT_EQ(coins.id, 812'345);
    EXPECT_EQ(coins.asset, Asset("ETH"));
    EXPECT_EQ(coins.amount, decimal("2.5001"));
    EXPECT_FALSE(money.isDeposit);
    EXPECT_EQ(money.amount, decimal("1000.5"));
    EXPECT_EQ(money.fee, decimal("3"));
    EXPECT_EQ(test::queryValue(query, "startDate"), "1789999940000") << "a minute earlier";
}

TEST_F(AccountReporterTest, AReportIsWholeWithoutMovements)
{
    world.fake.balances["ETH"] = {"2.5", "0"};
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.path() == "/api/v1/users/transactions/fiat"
                   ? std::optional(test::refusal("no such route", 1000, 404))
                   : std::nullopt;
    };
    AccountQuestion question;
    question.movementsSince = world.clock.utc();
    world.client.requestAccountReport(question);
    ASSERT_TRUE(world.comes<AccountReported>());
    EXPECT_FALSE(world.events.all<AccountReported>().back().report->movements);
    EXPECT_FALSE(world.events.all<AccountReported>().back().report->balances.empty());
    EXPECT_EQ(world.count<AccountReportFailed>(), 0U);
}

TEST_F(AccountReporterTest, AFirstReportNeedsNoHistoryOfTrades)
{
    world.fake.add({1, "manual", "ETHTRY", "buy", "limit", "99", "4", "900", "Partial"});
    for (int i = 0; i < 6'000; ++i) {
        world.fake.trade(10'000 - i, 1, "0.01");
        world.fake.trades.back().at -= 10 * (1 + i);
    }
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->fills.size(), 200U);
    EXPECT_EQ(report->fills.back().tradeId, TradeId{10'000});
}

TEST_F(AccountReporterTest, UnreadableRowsOfOthersAreLeftOutAndCounted)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "1", "900", "Partial"});
    world.fake.add({2, "manual", "ETHTRY", "buy", "limit", "nonsense", "0", "900", "Closed"});
    world.fake.trade(11, 1, "1");
    world.fake.trades.push_back({12, 2, "manual", "ETH", "buy", "-3", "0.5", world.fake.trades.back().at});
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->openOrders.size(), 1U);
    EXPECT_EQ(report->fills.size(), 1U);
    ChannelView view;
    world.log.describe(view);
    EXPECT_EQ(view.refusedMessages, 1U);
    EXPECT_EQ(view.events->back().what, "2 rows could not be read and were not needed");
    ASSERT_TRUE(world.report());
    world.log.describe(view);
    EXPECT_EQ(view.refusedMessages, 1U) << "the same rows again are no news";
}

TEST_F(AccountReporterTest, AHostileAnswerIsCountedAndLoggedAndFailsTheReport)
{
    auto const balance = [](std::string const& amount) {
        return R"({"data":[{"asset":"TRY","assetname":"Lira","balance":)" + amount +
               R"(,"locked":"0","free":"1","orderFund":"0","requestFund":"0","precision":2}],)"
               R"("success":true,"message":null,"code":0})";
    };
    std::vector<std::pair<char const*, std::string>> const bodies{
        {"10 MB", std::string(10'000'000, ' ')},
        {"10,000 levels", std::string(10'000, '[') + std::string(10'000, ']')},
        {"400 digits", balance(std::string(400, '9'))},
        {"NaN", balance("NaN")},
        {"another type", balance("[]")},
        {"no UTF-8", balance("\"\xff\"")},
        {"nothing", ""},
    };
    auto const refused = [this] {
        ChannelView view;
        world.log.describe(view);
        return view.refusedMessages;
    };
    world.log.tell([&](ChannelEvent const& event) { noted.push_back(event.what); });
    for (auto const& [name, body] : bodies) {
        SCOPED_TRACE(name);
        world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            return request.path() == "/api/v1/users/balances" ? std::optional(test::jsonAnswer(body)) : std::nullopt;
        };
        std::uint64_t const before = refused();
        std::size_t const failures = world.count<AccountReportFailed>();
        noted.clear();
        world.client.requestAccountReport({});
        ASSERT_TRUE(world.comes<AccountReportFailed>(failures + 1));
        EXPECT_GT(refused(), before);
        EXPECT_FALSE(noted.empty());
    }
    world.fake.fault = nullptr;
    EXPECT_TRUE(world.report()) << "and the line is as good as before";
}

TEST_F(AccountReporterTest, UnreadableRowsOfOursFailTheReport)
{
    world.fake.add({2, kOwn, "ETHTRY", "buy", "limit", "nonsense", "0", "900", "Closed"});
    world.client.requestAccountReport({});
    ASSERT_TRUE(world.comes<AccountReportFailed>());
    EXPECT_EQ(world.count<AccountReported>(), 0U);
}

TEST_F(AccountReporterTest, WaitsForTradesThatAnOrderOfOursCountsAlready)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "0", "900", "Closed"});
    world.fake.trade(11, 1, "2");
    world.fake.tradesHidden = true;
    int asked = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/users/transactions/trade" && ++asked > 2) {
            world.fake.tradesHidden = false;
        }
        return std::nullopt;
    };
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->fills.size(), 1U);
    EXPECT_EQ(report->endedOrders.size(), 1U);
}

// The order has ended for the engine, and a younger trade of another was told meanwhile.
TEST_F(AccountReporterTest, ALateTradeOfAnOrderThatEndedLatelyIsTold)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "0", "900", "Closed"});
    world.fake.add({2, "P1BBBBBBBBBBBBBBBBBBBB", "XRPTRY", "sell", "limit", "3", "0", "30", "Closed"});
    world.fake.trade(11, 1, "2");
    world.fake.trade(12, 2, "3");
    for (bool const isSettling : {false, true}) {
        AccountQuestion question{TradeId{12}, {}};
        if (isSettling) {
            question.settling = {{ClientOrderId(kOwn), ExchangeOrderId{1}}};
        }
        std::size_t const before = world.count<AccountReported>();
        world.client.requestAccountReport(question);
        ASSERT_TRUE(world.comes<AccountReported>(before + 1));
        auto const& fills = world.events.all<AccountReported>().back().report->fills;
        ASSERT_EQ(fills.size(), isSettling ? 1U : 0U);
        if (isSettling) {
            EXPECT_EQ(fills.front().tradeId, TradeId{11});
        }
    }
}

TEST_F(AccountReporterTest, FailsWhenTheTradesDoNotCome)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "0", "900", "Closed"});
    world.client.requestAccountReport({});
    ASSERT_TRUE(world.comes<AccountReportFailed>());
    EXPECT_EQ(world.count<AccountReported>(), 0U) << "half a report is worse than none";
    EXPECT_TRUE(world.events.only<AccountReportFailed>().exchangeAsked) << "it was, and contradicted itself";
}

TEST_F(AccountReporterTest, SaysThatTheExchangeWasAskedWhereItDoesNotAnswer)
{
    for (ScriptedAnswer const& answer :
         {ScriptedAnswer{}, test::htmlAnswer(502), test::refusal("Unauthorized", 0, 401)}) {
        test::RestWorld fresh(test::testSigner(), 2);
        fresh.fake.fault = [&answer](SeenRequest const& request) {
            return request.path() == "/api/v1/openOrders" ? std::optional(answer) : std::nullopt;
        };
        fresh.client.requestAccountReport({});
        ASSERT_TRUE(fresh.comes<AccountReportFailed>());
        EXPECT_TRUE(fresh.events.only<AccountReportFailed>().exchangeAsked);
    }
}

TEST_F(AccountReporterTest, WhoeverAsksWithoutAPauseWaitsForATurn)
{
    constexpr Milliseconds kEvery{400};
    AccountReporter::Parameters parameters;
    parameters.reportsAtOnce = 2;
    parameters.reportEvery = kEvery;
    AccountReporter paced(parameters, world.rest, world.clock, test::paperPairs(), world.follower, world.sink);
    auto const told = [this](std::size_t count) {
        return waitUntil([this, count] { return world.count<AccountReported>() == count; });
    };
    MonotonicTime const begun = world.clock.monotonic();
    paced.request({});
    ASSERT_TRUE(told(1));
    paced.request({});
    ASSERT_TRUE(told(2));
    paced.request({});
    paced.request({});
    ASSERT_TRUE(told(3));
    EXPECT_GE(world.clock.monotonic() - begun, kEvery);
    test::letPass(2 * kEvery);
    EXPECT_EQ(world.count<AccountReported>(), 3U) << "what waited was one question";
}

// Nothing left the program, or nothing of what the report still needs.
TEST_F(AccountReporterTest, SaysThatTheExchangeWasNotAskedWhereTheQuestionFoundNoTurn)
{
    ASSERT_TRUE(world.report());
    world.rest.limiter().blocked(indexOf(Route::UserTrades), world.clock.monotonic(), Milliseconds(60'000));
    world.client.requestAccountReport({});
    ASSERT_TRUE(waitUntil([&] { return world.count<AccountReportFailed>() == 1; }, std::chrono::seconds(20)));
    EXPECT_FALSE(world.events.only<AccountReportFailed>().exchangeAsked);
    EXPECT_FALSE(world.events.only<AccountReportFailed>().reason.empty());

    test::RestWorld keyless(std::nullopt);
    keyless.client.requestAccountReport({});
    ASSERT_TRUE(keyless.comes<AccountReportFailed>());
    EXPECT_FALSE(keyless.events.only<AccountReportFailed>().exchangeAsked);
}

TEST_F(AccountReporterTest, BeginsAgainWhenBalancesMoveMeanwhile)
{
    int asked = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/users/balances" && ++asked == 2) {
            world.fake.balances["TRY"] = {"99000", "0"};
        }
        return std::nullopt;
    };
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(asked, 4);
    EXPECT_FALSE(report->isRestless);
}

TEST_F(AccountReporterTest, SaysThatBalancesNeverStoodStill)
{
    int asked = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/users/balances") {
            world.fake.balances["TRY"] = {std::to_string(99'000 - ++asked), "0"};
        }
        return std::nullopt;
    };
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(asked, 6) << "before and after, three times";
    EXPECT_TRUE(report->isRestless);
}

// Else an account in which somebody moves orders all day would never open its books.
TEST_F(AccountReporterTest, OrdersThatComeAndGoDoNotMakeItRestless)
{
    int asked = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/users/balances") {
            ++asked;
            world.fake.balances["TRY"] = {std::to_string(99'000 - asked), std::to_string(asked)};
        }
        return std::nullopt;
    };
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(asked, 6) << "it is looked at again all the same";
    EXPECT_FALSE(report->isRestless);
}

TEST_F(AccountReporterTest, AnOrderThatEndsMeanwhileIsReportedAsEnded)
{
    world.fake.add({1, kOwn, "ETHTRY", "buy", "limit", "2", "2", "900", "Untouched"});
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/allOrders" && world.fake.order(1).status == "Untouched") {
            world.fake.order(1).status = "Canceled";
        }
        return std::nullopt;
    };
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->openOrders.empty());
    EXPECT_EQ(report->endedOrders.size(), 1U);
}

TEST_F(AccountReporterTest, OfAReissuedStopTheNewOrderIsTheLastWord)
{
    world.fake.add({1, kOwn, "ETHTRY", "sell", "stopmarket", "1", "1", "0", "Canceled"});
    world.fake.add({2, kOwn, "ETHTRY", "sell", "market", "1", "0", "0", "Closed"});
    world.fake.trade(11, 2, "1");
    auto const report = world.report();
    ASSERT_TRUE(report);
    ASSERT_EQ(report->endedOrders.size(), 2U);
    EXPECT_EQ(report->endedOrders.back().exchangeOrderId, ExchangeOrderId{2});
}

TEST_F(AccountReporterTest, AsksForOrdersThatNoListShows)
{
    world.place(world.approver.limit(kEth, Side::Buy, quantity("1"), price("900")));
    ASSERT_TRUE(world.comes<OrderAcknowledged>());
    showNoOrders();
    auto const report = world.report();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->openOrders.size(), 1U);
}

// A protective stop of an earlier session, older than the lists reach.
TEST_F(AccountReporterTest, AsksForOrdersOfEarlierSessionsThatTheEngineKnows)
{
    world.fake.add({7, kOwn, "ETHTRY", "sell", "stopmarket", "1", "1", "0", "Untouched"});
    showNoOrders();
    world.live = {{ClientOrderId(kOwn), ExchangeOrderId{7}}, {ClientOrderId("P1CCCCCCCCCCCCCCCCCCCC"), {}}};
    auto const report = world.report();
    ASSERT_TRUE(report);
    ASSERT_EQ(report->openOrders.size(), 1U);
    EXPECT_EQ(report->openOrders[0].exchangeOrderId, ExchangeOrderId{7});
    EXPECT_EQ(world.follower.openIds(), std::vector<ExchangeOrderId>{ExchangeOrderId{7}}) << "followed from now on";
}

TEST_F(AccountReporterTest, FailsWholeWhenOnePartFails)
{
    for (char const* path :
         {"/api/v1/users/balances", "/api/v1/openOrders", "/api/v1/allOrders", "/api/v1/users/transactions/trade"}) {
        test::RestWorld fresh;
        fresh.fake.fault = [path](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            return request.path() == path ? std::optional(test::refusal("INVALID_REQUEST_ERROR", 1037)) : std::nullopt;
        };
        fresh.client.requestAccountReport({});
        ASSERT_TRUE(fresh.comes<AccountReportFailed>()) << path;
        EXPECT_FALSE(fresh.events.only<AccountReportFailed>().reason.empty());
        EXPECT_EQ(fresh.count<AccountReported>(), 0U);
    }
}

TEST_F(AccountReporterTest, OneAtATimeAndOneMoreAfterIt)
{
    for (int i = 0; i < 5; ++i) {
        world.client.requestAccountReport({});
    }
    ASSERT_TRUE(world.comes<AccountReported>(2));
    test::letPass(Milliseconds(100));
    EXPECT_EQ(world.count<AccountReported>(), 2U);
}

}  // namespace
}  // namespace pentad::btcturk
