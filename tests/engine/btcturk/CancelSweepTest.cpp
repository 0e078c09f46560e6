// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CancelSweep.h"

#include "contracts/EngineText.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::refusal;
using test::ScriptedAnswer;
using test::SeenRequest;
using test::waitUntil;

constexpr char const* kOursA = "P1AAAAAAAAAAAAAAAAAAAA";
constexpr char const* kOursB = "P1BBBBBBBBBBBBBBBBBBBB";

class CancelSweepTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(isOwnClientOrderId(kOursA) && isOwnClientOrderId(kOursB)); }

    std::int64_t opens(char const* clientId, char const* pair, char const* side = "buy")
    {
        return world.fake.add({0, clientId, pair, side, "limit", "1", "1", "900", "Untouched"}).id;
    }
    // Answers of one kind of call; nothing leaves it to the exchange.
    void whenCancelled(std::function<std::optional<ScriptedAnswer>(std::int64_t id)> answer)
    {
        world.fake.fault = [answer = std::move(answer)](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
            return request.method == "DELETE" ? answer(std::stoll(test::queryValue(request.target, "id")))
                                              : std::nullopt;
        };
    }
    // Until it has ended.
    DirectCancelReport const& swept(Milliseconds deadline = Milliseconds(8'000))
    {
        std::vector<Symbol> pairs;
        pairs.reserve(kSlots.size());
        for (Slot const slot : kSlots) {
            pairs.push_back(test::paperPairs()[slot].symbol);
        }
        sweep.emplace(CancelSweep::Parameters{deadline, Milliseconds(5), Milliseconds(20), 2}, world.rest, pairs,
                      [this](DirectCancelReport const& report) { reports.push_back(report); });
        sweep->start();
        EXPECT_TRUE(waitUntil([this] { return !sweep->isRunning(); }));
        return reports.back();
    }
    int cancels() const { return world.asked("DELETE", "/api/v1/order"); }

    // Calls are made once: the sweep repeats them by itself.
    test::RestWorld world{test::testSigner(), 1};
    std::vector<DirectCancelReport> reports;
    std::optional<CancelSweep> sweep;
};

TEST_F(CancelSweepTest, NothingOpenIsReadTwiceAndThenClear)
{
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    EXPECT_TRUE(report.gone.empty() && report.open.empty() && report.unread.empty());
    EXPECT_EQ(world.asked("GET", "/api/v1/openOrders"), 10);
    EXPECT_EQ(world.asked("GET", "/api/v1/allOrders"), 10);
    EXPECT_EQ(cancels(), 0);
}

// Nowhere is it published whether stops that wait are among the open orders.
TEST_F(CancelSweepTest, AStopThatOnlyTheListOfAllOrdersShowsIsCancelledToo)
{
    std::int64_t const stop = opens(kOursA, "ETHTRY", "sell");
    world.fake.order(stop).method = "stopmarket";
    std::int64_t const foreign = opens("by-hand", "ETHTRY", "sell");
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.path() == "/api/v1/openOrders"
                   ? std::optional(
                         test::jsonAnswer(R"({"success":true,"message":null,"code":0,"data":{"asks":[],"bids":[]}})"))
                   : std::nullopt;
    };
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    EXPECT_EQ(world.fake.order(stop).status, "Canceled");
    EXPECT_EQ(world.fake.order(foreign).status, "Untouched");
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_EQ(number(report.gone[0].id), stop);
    EXPECT_TRUE(report.gone[0].cancelTaken);
    EXPECT_EQ(cancels(), 1);
}

TEST_F(CancelSweepTest, AStopOnALaterPageOfAllOrdersIsFoundToo)
{
    constexpr int kPage = 30;
    bool isCancelled = false;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.method == "DELETE") {
            isCancelled = isCancelled || request.target == "/api/v1/order?id=7";
            return test::jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0})");
        }
        if (request.path() != "/api/v1/allOrders" || test::queryValue(request.target, "pairSymbol") != "ETHTRY") {
            return std::nullopt;
        }
        std::string const page = test::queryValue(request.target, "page");
        bool const isFirst = page.empty() || page == "1";
        std::string rows;
        for (int i = 0; i < (isFirst ? kPage : 1); ++i) {
            bool const isStop = !isFirst;
            rows += (rows.empty() ? "" : ",") + std::string(R"({"id":)") + std::to_string(isStop ? 7 : 1'000 - i) +
                    R"(,"price":"0","amount":"1","quantity":"1","stopPrice":"800","pairSymbol":"ETHTRY","type":"sell",)"
                    R"("method":"stopmarket","orderClientId":")" +
                    (isStop ? "P1AAAAAAAAAAAAAAAAAAAA" : "by-hand") +
                    R"(","time":1790150410100,"updateTime":1790150410363,"status":")" +
                    (isStop && !isCancelled ? "Untouched" : "Canceled") + R"(","leftAmount":"1"})";
        }
        return test::jsonAnswer(R"({"data":[)" + rows + R"(],"success":true,"message":"SUCCESS","code":0})");
    };
    DirectCancelReport const report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_EQ(report.gone[0].id, ExchangeOrderId{7});
    EXPECT_TRUE(isCancelled);
}

TEST_F(CancelSweepTest, AListOfAllOrdersThatDoesNotEndProvesNothing)
{
    constexpr int kPage = 30;
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() != "/api/v1/allOrders" || test::queryValue(request.target, "pairSymbol") != "ETHTRY") {
            return std::nullopt;
        }
        std::string const asked = test::queryValue(request.target, "page");
        int const page = asked.empty() ? 1 : std::stoi(asked);
        std::string rows;
        for (int i = 0; i < kPage; ++i) {
            rows += (rows.empty() ? "" : ",") + std::string(R"({"id":)") + std::to_string(100'000 - page * kPage - i) +
                    R"(,"price":"0","amount":"1","quantity":"1","stopPrice":"800","pairSymbol":"ETHTRY","type":"sell",)"
                    R"("method":"stopmarket","orderClientId":"by-hand","time":1790150410100,)"
                    R"("updateTime":1790150410363,"status":"Canceled","leftAmount":"1"})";
        }
        return test::jsonAnswer(R"({"data":[)" + rows + R"(],"success":true,"message":"SUCCESS","code":0})");
    };
    EXPECT_EQ(swept(Milliseconds(2'500)).phase, DirectCancelPhase::Unfinished);
    // The first reading; later ones may find no more calls left.
    ASSERT_EQ(reports.front().unread.size(), 1U);
    EXPECT_EQ(reports.front().unread[0].symbol, Symbol("ETHTRY"));
    EXPECT_EQ(reports.front().unread[0].why, say(Phrase::MoreOrdersThanRead));
}

TEST_F(CancelSweepTest, WithoutTheListOfAllOrdersNothingIsProved)
{
    world.fake.fault = [](SeenRequest const& request) {
        return request.path() == "/api/v1/allOrders" ? std::optional(refusal("SYSTEM_ERROR", 1000)) : std::nullopt;
    };
    DirectCancelReport const& report = swept(Milliseconds(400));
    EXPECT_EQ(report.phase, DirectCancelPhase::Unfinished);
    ASSERT_EQ(report.unread.size(), kUniverseSize);
    EXPECT_NE(report.unread[0].why.find("SYSTEM_ERROR"), std::string::npos) << report.unread[0].why;
}

TEST_F(CancelSweepTest, CancelsOursOnEverySideAndLeavesOthersAlone)
{
    std::int64_t const a = opens(kOursA, "BTCTRY");
    std::int64_t const b = opens(kOursB, "SOLTRY", "sell");
    std::int64_t const foreign = opens("by-hand", "BTCTRY");
    std::int64_t const nameless = opens("", "SOLTRY", "sell");
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    ASSERT_EQ(report.gone.size(), 2U);
    EXPECT_EQ(number(report.gone[0].id), a);
    EXPECT_EQ(report.gone[0].clientOrderId, ClientOrderId(kOursA));
    EXPECT_EQ(report.gone[0].symbol, Symbol("BTCTRY"));
    EXPECT_EQ(report.gone[1].side, Side::Sell);
    EXPECT_TRUE(report.gone[0].cancelTaken && report.gone[1].cancelTaken);
    EXPECT_EQ(report.others, 2U);
    EXPECT_EQ(world.fake.order(b).status, "Canceled");
    EXPECT_EQ(world.fake.order(foreign).status, "Untouched");
    EXPECT_EQ(world.fake.order(nameless).status, "Untouched");
    EXPECT_EQ(cancels(), 2);
    EXPECT_EQ(world.asked("POST", "/api/v1/order"), 0);
}

TEST_F(CancelSweepTest, ARefusedCancelIsRepeatedUntilItIsTaken)
{
    opens(kOursA, "ETHTRY");
    int refusals = 0;
    whenCancelled([&](std::int64_t) {
        return ++refusals <= 3 ? std::optional(refusal("ORDER_CANCEL_BLOCKED", 1)) : std::nullopt;
    });
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    EXPECT_EQ(cancels(), 4);
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_TRUE(report.gone[0].cancelTaken);
    EXPECT_EQ(reports.front().open.size(), 1U);
    EXPECT_NE(reports.front().open[0].why.find("ORDER_CANCEL_BLOCKED"), std::string::npos)
        << reports.front().open[0].why;
}

TEST_F(CancelSweepTest, AnAnswerToACancelThatCannotBeReadIsCounted)
{
    opens(kOursA, "ETHTRY");
    int answers = 0;
    whenCancelled([&](std::int64_t) { return ++answers <= 2 ? std::optional(test::jsonAnswer("{")) : std::nullopt; });
    EXPECT_EQ(swept().phase, DirectCancelPhase::Clear);
    ChannelView view;
    world.log.describe(view);
    EXPECT_EQ(view.refusedMessages, 2U);
}

TEST_F(CancelSweepTest, WhatIsRefusedToTheEndRemainsWithTheExchangesWords)
{
    std::int64_t const a = opens(kOursA, "ETHTRY");
    opens(kOursB, "ETHTRY");
    whenCancelled(
        [a](std::int64_t id) { return id == a ? std::optional(refusal("ORDER_CANCEL_BLOCKED", 1)) : std::nullopt; });
    DirectCancelReport const& report = swept(Milliseconds(400));
    EXPECT_EQ(report.phase, DirectCancelPhase::Unfinished);
    ASSERT_EQ(report.open.size(), 1U);
    EXPECT_EQ(number(report.open[0].id), a);
    EXPECT_FALSE(report.open[0].cancelTaken);
    EXPECT_EQ(report.open[0].why, "ORDER_CANCEL_BLOCKED (1)");
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_EQ(report.gone[0].clientOrderId, ClientOrderId(kOursB));
}

TEST_F(CancelSweepTest, AnExchangeThatSaysNothingIsWaitedForUntilTheDeadlineAndNothingIsProved)
{
    world.fake.fault = [](SeenRequest const& request) {
        return request.path() == "/api/v1/openOrders" ? std::optional(ScriptedAnswer{}) : std::nullopt;
    };
    DirectCancelReport const& report = swept(Milliseconds(500));
    EXPECT_EQ(report.phase, DirectCancelPhase::Unfinished);
    ASSERT_EQ(report.unread.size(), kUniverseSize);
    EXPECT_FALSE(report.unread[0].why.empty());
}

TEST_F(CancelSweepTest, OnePairThatCannotBeReadHoldsUpNoCancelOfTheOthers)
{
    opens(kOursA, "BTCTRY");
    world.fake.fault = [](SeenRequest const& request) {
        return test::queryValue(request.target, "pairSymbol") == "XRPTRY" ? std::optional(ScriptedAnswer{})
                                                                          : std::nullopt;
    };
    DirectCancelReport const& report = swept(Milliseconds(6'000));
    EXPECT_EQ(report.phase, DirectCancelPhase::Unfinished);
    EXPECT_EQ(report.gone.size(), 1U);
    ASSERT_EQ(report.unread.size(), 1U);
    EXPECT_EQ(report.unread[0].symbol, Symbol("XRPTRY"));
}

TEST_F(CancelSweepTest, AnOrderThatFillsBeforeItsCancelIsGoneButNotCancelled)
{
    std::int64_t const a = opens(kOursA, "ETHTRY");
    whenCancelled([this, a](std::int64_t) {
        world.fake.order(a).status = "Closed";
        world.fake.order(a).left = "0";
        return std::optional<ScriptedAnswer>();
    });
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_FALSE(report.gone[0].cancelTaken);
    EXPECT_EQ(cancels(), 1);
}

TEST_F(CancelSweepTest, AnOrderThatWasUnderWayIsFoundByTheSecondReading)
{
    int readings = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/openOrders" && test::queryValue(request.target, "pairSymbol") == "SOLTRY" &&
            ++readings == 2) {
            opens(kOursA, "SOLTRY");
        }
        return std::nullopt;
    };
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_TRUE(report.gone[0].cancelTaken);
}

TEST_F(CancelSweepTest, ACancelThatWasTakenIsNoEndWhileTheOrderIsListed)
{
    std::int64_t const a = opens(kOursA, "ETHTRY");
    int taken = 0;
    whenCancelled([&](std::int64_t) {
        if (++taken < 3) {
            return std::optional(test::jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0})"));
        }
        return std::optional<ScriptedAnswer>();
    });
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Clear);
    EXPECT_EQ(cancels(), 3);
    EXPECT_EQ(world.fake.order(a).status, "Canceled");
    ASSERT_EQ(reports.front().open.size(), 1U);
    EXPECT_TRUE(reports.front().open[0].cancelTaken && reports.front().open[0].why.empty());
}

TEST_F(CancelSweepTest, GivenUpItEndsAtOnceWithTheReason)
{
    world.fake.fault = [this](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/api/v1/openOrders") {
            sweep->giveUp("the key is refused");
        }
        return std::nullopt;
    };
    DirectCancelReport const& report = swept();
    EXPECT_EQ(report.phase, DirectCancelPhase::Unfinished);
    EXPECT_EQ(report.why, "the key is refused");
    EXPECT_EQ(reports.size(), 1U);
}

}  // namespace
}  // namespace pentad::btcturk
