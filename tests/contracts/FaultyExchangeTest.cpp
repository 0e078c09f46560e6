// SPDX-License-Identifier: GPL-3.0-or-later
// The lying twin must lie as told, or the tests that rely on it prove nothing.
#include "support/FaultyExchange.h"

#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::test {
namespace {

class FaultyExchangeTest : public testing::Test {
protected:
    explicit FaultyExchangeTest(FaultRates const& rates = {}, std::uint64_t seed = 1)
        : faulty(log, seed, rates), exchange(paperPairs(), plainFills(), faulty.inner()), approver(paperPairs())
    {
        faulty.connect(exchange);
        exchange.deposit(money("100000"));
    }
    ClientOrderId place()
    {
        auto const order = approver.limit(kEth, Side::Buy, quantity("1"), price("900"));
        faulty.place(order);
        settle();
        return order.clientOrderId();
    }
    void settle()
    {
        exchange.deliver(now);
        faulty.release(now);
    }

    EventLog log;
    FaultyExchange faulty;
    simulation::PaperExchange exchange;
    Approver approver;
    UtcTime now{Milliseconds(1'700'000'040'000)};
};

TEST_F(FaultyExchangeTest, LostRequestNeverArrivesAndNobodyAnswers)
{
    faulty.script({Fault::LoseRequest});
    place();
    EXPECT_TRUE(log.events.empty());
    EXPECT_EQ(exchange.openOrders(), 0U);
    place();
    EXPECT_EQ(log.all<OrderAcknowledged>().size(), 1U) << "the script is over";
}

TEST_F(FaultyExchangeTest, LoudlyLostRequestIsUnknown)
{
    faulty.script({Fault::LoseRequestLoudly});
    auto const id = place();
    EXPECT_EQ(log.only<OrderOutcomeUnknown>().clientOrderId, id);
    EXPECT_EQ(exchange.openOrders(), 0U);
}

TEST_F(FaultyExchangeTest, LostAnswerLeavesTheOrderThere)
{
    faulty.script({Fault::LoseAnswer});
    place();
    EXPECT_TRUE(log.events.empty());
    EXPECT_EQ(exchange.openOrders(), 1U);
}

TEST_F(FaultyExchangeTest, AcceptedOrderTimesOut)
{
    faulty.script({Fault::AcceptThenTimeout});
    auto const id = place();
    EXPECT_EQ(log.only<OrderOutcomeUnknown>().clientOrderId, id);
    EXPECT_EQ(exchange.openOrders(), 1U);
}

TEST_F(FaultyExchangeTest, ReportsAreRefused)
{
    faulty.script({Fault::RefuseReport});
    faulty.requestAccountReport({});
    settle();
    EXPECT_EQ(log.all<AccountReportFailed>().size(), 1U);
    EXPECT_TRUE(log.all<AccountReported>().empty());
}

class RandomFaults : public FaultyExchangeTest {
protected:
    RandomFaults()
        : FaultyExchangeTest(
              FaultRates{.loseAnswer = 100, .acceptThenTimeout = 100, .delay = 200, .repeat = 200, .reorder = 200}, 42)
    {
    }
};

TEST_F(RandomFaults, LoseNothingButAnswersAndRepeatThemselvesWithTheirSeed)
{
    for (int i = 0; i < 60; ++i) {
        place();
        now += std::chrono::seconds(1);
    }
    faulty.release(now, true);
    EXPECT_EQ(faulty.waiting(), 0U);
    EXPECT_EQ(exchange.openOrders(), 60U);
    EXPECT_GT(faulty.faultsInjected(), 20U);

    EventLog secondLog;
    FaultyExchange second(
        secondLog, 42,
        FaultRates{.loseAnswer = 100, .acceptThenTimeout = 100, .delay = 200, .repeat = 200, .reorder = 200});
    simulation::PaperExchange secondExchange(paperPairs(), plainFills(), second.inner());
    second.connect(secondExchange);
    secondExchange.deposit(money("100000"));
    Approver secondApprover(paperPairs());
    now = UtcTime(Milliseconds(1'700'000'040'000));
    for (int i = 0; i < 60; ++i) {
        second.place(secondApprover.limit(kEth, Side::Buy, quantity("1"), price("900")));
        secondExchange.deliver(now);
        second.release(now);
        now += std::chrono::seconds(1);
    }
    second.release(now, true);
    ASSERT_EQ(secondLog.events.size(), log.events.size());
    for (std::size_t i = 0; i < log.events.size(); ++i) {
        EXPECT_EQ(secondLog.events[i].body.index(), log.events[i].body.index()) << i;
        EXPECT_EQ(secondLog.events[i].at, log.events[i].at) << i;
    }
}

}  // namespace
}  // namespace pentad::test
