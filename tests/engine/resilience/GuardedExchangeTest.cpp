// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/GuardedExchange.h"
#include "support/Approval.h"
#include "support/ManualClock.h"
#include "support/RecordingExchange.h"
#include "support/RiskBuilders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::resilience {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;

class Engine final : public EventSink {
public:
    void submit(EngineEvent event) override { events.push_back(std::move(event)); }
    template <typename T>
    std::vector<T> take()
    {
        std::vector<T> found;
        for (EngineEvent const& event : events) {
            if (auto const* body = std::get_if<T>(&event.body)) {
                found.push_back(*body);
            }
        }
        return found;
    }
    std::vector<EngineEvent> events;
};

// Breakers that open after two failures, for 30 s, then one probe.
class GuardedExchangeTest : public testing::Test {
protected:
    void SetUp() override { guarded.guard(below); }

    ApprovedOrder order() { return approver.limit(kAvax, Side::Buy, quantity("2"), price("100")); }
    void tell(EventBody body) { guarded.submit({clock.utc(), std::move(body)}); }
    void openOrders()
    {
        tell(OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"});
        tell(OrderOutcomeUnknown{ClientOrderId("P1B"), "timeout"});
        ASSERT_EQ(guarded.orders().phase(), BreakerPhase::Open);
        engine.events.clear();
    }
    void openAccount()
    {
        tell(AccountReportFailed{"502"});
        tell(AccountReportFailed{"502"});
        ASSERT_EQ(guarded.account().phase(), BreakerPhase::Open);
        engine.events.clear();
    }
    void happens(std::string_view what)
    {
        if (what == "cooldown") {
            clock.advance(30s);
        } else if (what == "unknown") {
            tell(OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"});
        } else if (what == "taken") {
            tell(OrderAcknowledged{ClientOrderId("P1A"), ExchangeOrderId{1}});
        } else if (what == "unsent-order") {
            tell(OrderRefused{ClientOrderId("P1A"), "its turn did not come", RefusalSource::Ourselves});
        } else if (what == "report") {
            tellReport();
        } else if (what == "failed-report") {
            tell(AccountReportFailed{"502"});
        } else if (what == "unsent-report") {
            tell(AccountReportFailed{"its turn did not come", false});
        } else if (what == "ask") {
            guarded.requestAccountReport({});
        } else {
            ASSERT_EQ(what, "place");
            guarded.place(order());
        }
    }
    static std::string_view shortly(BreakerPhase phase)
    {
        return phase == BreakerPhase::Closed ? "closed" : phase == BreakerPhase::Open ? "open" : "half";
    }
    void tellReport() { tell(AccountReported{std::make_shared<AccountReport const>()}); }
    BreakerPhase toldPhase(BreakerGroup group)
    {
        BreakerPhase phase = BreakerPhase::Closed;
        for (BreakerChanged const& change : engine.take<BreakerChanged>()) {
            if (change.group == group) {
                phase = change.phase;
            }
        }
        return phase;
    }

    Engine engine;
    ManualClock clock;
    RecordingExchange below;
    Approver approver{fivePairs()};
    GuardedExchange guarded{engine, clock, BreakerParameters{2, Milliseconds(30'000), 1}};
};

TEST_F(GuardedExchangeTest, HandsEverythingDownWhileAllIsWell)
{
    ApprovedOrder const placed = order();
    guarded.place(placed);
    guarded.cancel(kAvax, ClientOrderId("P1X"), ExchangeOrderId{7});
    guarded.requestAccountReport({TradeId{9}, {}});
    EXPECT_EQ(below.asked,
              (std::vector<std::string>{"place " + placed.clientOrderId().text(), "cancel 3 P1X 7", "report 9"}));
    EXPECT_TRUE(engine.take<OrderRefused>().empty());
}

TEST_F(GuardedExchangeTest, HandsEveryEventUpUnchangedAndBeforeWhatFollowsFromIt)
{
    guarded.requestAccountReport({});
    engine.events.clear();
    UtcTime const earlier = clock.utc() - 5s;
    guarded.submit({earlier, OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"}});
    guarded.submit({earlier, OrderOutcomeUnknown{ClientOrderId("P1B"), "reset"}});
    guarded.submit({earlier, CancelRefused{ClientOrderId("P1C"), "filled"}});
    ASSERT_GE(engine.events.size(), 4U);
    EXPECT_EQ(engine.events[0].at, earlier);
    EXPECT_EQ(std::get<OrderOutcomeUnknown>(engine.events[0].body).reason, "timeout");
    EXPECT_EQ(std::get<BreakerChanged>(engine.events[1].body).consecutiveFailures, 1);
    EXPECT_EQ(std::get<OrderOutcomeUnknown>(engine.events[2].body).clientOrderId, ClientOrderId("P1B"));
    auto const opened = std::get<BreakerChanged>(engine.events[3].body);
    EXPECT_EQ(opened.group, BreakerGroup::Orders);
    EXPECT_EQ(opened.phase, BreakerPhase::Open);
    EXPECT_EQ(opened.reason, "reset");
    EXPECT_EQ(opened.nextProbe, clock.utc() + 30s);
    EXPECT_EQ(std::get<CancelRefused>(engine.events[4].body).reason, "filled");
}

TEST_F(GuardedExchangeTest, RefusesToPlaceWhileTheOrdersBreakerIsOpenAndLetsCancelsThrough)
{
    openOrders();
    ApprovedOrder const stopped = order();
    guarded.place(stopped);
    EXPECT_TRUE(below.asked.empty());
    ASSERT_EQ(engine.take<OrderRefused>().size(), 1U);
    EXPECT_EQ(engine.take<OrderRefused>()[0].clientOrderId, stopped.clientOrderId())
        << "certainly not sent: refused, not unknown";
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open);

    guarded.cancel(kAvax, ClientOrderId("P1X"), ExchangeOrderId{7});
    guarded.requestAccountReport({});
    EXPECT_EQ(below.asked, (std::vector<std::string>{"cancel 3 P1X 7", "report 0"}));
}

TEST_F(GuardedExchangeTest, ProbesWithAnOrderAfterTheCooldown)
{
    openOrders();
    clock.advance(30s);
    guarded.place(order());
    EXPECT_EQ(below.asked.size(), 1U);
    EXPECT_EQ(toldPhase(BreakerGroup::Orders), BreakerPhase::HalfOpen);
    guarded.place(order());
    EXPECT_EQ(below.asked.size(), 1U) << "one probe at a time";
    EXPECT_EQ(engine.take<OrderRefused>().size(), 1U);
    tell(OrderAcknowledged{ClientOrderId("P1A"), ExchangeOrderId{1}});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
    guarded.place(order());
    EXPECT_EQ(below.asked.size(), 2U);
}

TEST_F(GuardedExchangeTest, AnExitGoesThroughAnOpenBreakerAndIsAProbeAfterTheCooldown)
{
    openOrders();
    ApprovedOrder const exit = approver.marketSell(kAvax, quantity("1"));
    ASSERT_TRUE(exit.riskReducing());
    guarded.place(exit);
    EXPECT_EQ(below.asked.size(), 1U);
    tell(OrderAcknowledged{exit.clientOrderId(), ExchangeOrderId{1}});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open) << "the cooldown is not over";
    clock.advance(30s);
    ApprovedOrder const next = approver.marketSell(kAvax, quantity("1"));
    guarded.place(next);
    EXPECT_EQ(toldPhase(BreakerGroup::Orders), BreakerPhase::HalfOpen);
    tell(OrderAcknowledged{next.clientOrderId(), ExchangeOrderId{2}});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
}

TEST_F(GuardedExchangeTest, OpensAgainWhenTheProbeFails)
{
    openOrders();
    clock.advance(30s);
    guarded.place(order());
    tell(OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open);
    clock.advance(29s);
    guarded.place(order());
    EXPECT_EQ(below.asked.size(), 1U);
}

TEST_F(GuardedExchangeTest, TakesARefusalForAnAnswer)
{
    tell(OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"});
    tell(OrderRefused{ClientOrderId("P1B"), "insufficient balance"});
    tell(OrderOutcomeUnknown{ClientOrderId("P1C"), "timeout"});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed) << "not two in a row";
    for (int i = 0; i < 10; ++i) {
        tell(OrderRefused{ClientOrderId("P1D"), "no"});
    }
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
}

TEST_F(GuardedExchangeTest, WhatThisProgramRefusesProvesNothing)
{
    tell(OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"});
    tell(OrderRefused{ClientOrderId("P1B"), "not sent", RefusalSource::Ourselves});
    tell(OrderOutcomeUnknown{ClientOrderId("P1C"), "timeout"});
    ASSERT_EQ(guarded.orders().phase(), BreakerPhase::Open) << "two in a row";
    clock.advance(30s);
    guarded.place(order());
    tell(OrderRefused{ClientOrderId("P1D"), "not sent", RefusalSource::Ourselves});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::HalfOpen) << "nor does it close a probed breaker";
}

TEST_F(GuardedExchangeTest, AKeyThatIsNotAcceptedOpensAtOnce)
{
    tell(OrderRefused{ClientOrderId("P1A"), "HTTP 401", RefusalSource::Credentials});
    ASSERT_EQ(guarded.orders().phase(), BreakerPhase::Open);
    std::vector<BreakerChanged> const told = engine.take<BreakerChanged>();
    auto const ours =
        std::find_if(told.begin(), told.end(), [](auto const& each) { return each.group == BreakerGroup::Orders; });
    ASSERT_NE(ours, told.end());
    EXPECT_EQ(ours->phase, BreakerPhase::Open);
    EXPECT_EQ(ours->reason, "HTTP 401");
    clock.advance(30s);
    tellReport();
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
    guarded.credentialsRefused("HTTP 403");
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open) << "of a cancel as well";
}

TEST_F(GuardedExchangeTest, ABrokenProtocolOpensAtOnce)
{
    guarded.protocolBroken("redirected elsewhere");
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open);
    std::vector<BreakerChanged> const told = engine.take<BreakerChanged>();
    auto const ours =
        std::find_if(told.begin(), told.end(), [](auto const& each) { return each.group == BreakerGroup::Orders; });
    ASSERT_NE(ours, told.end());
    EXPECT_EQ(ours->reason, "redirected elsewhere");
    clock.advance(30s);
    tellReport();
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
}

TEST_F(GuardedExchangeTest, CancelsThatNobodyAnswersCount)
{
    guarded.ordersFailed("timeout");
    guarded.ordersAnswered();
    guarded.ordersFailed("timeout");
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed) << "not two in a row";
    guarded.ordersFailed("timeout");
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open);
    EXPECT_EQ(toldPhase(BreakerGroup::Orders), BreakerPhase::Open);
}

TEST_F(GuardedExchangeTest, LearnsNothingAboutOrdersFromOtherEvents)
{
    tell(OrderOutcomeUnknown{ClientOrderId("P1A"), "timeout"});
    tell(FillReported{});
    tell(OrderCancelled{});
    tell(CancelRefused{});
    tell(StopReissued{});
    tellReport();
    tell(OrderOutcomeUnknown{ClientOrderId("P1B"), "timeout"});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open);
    EXPECT_EQ(guarded.account().phase(), BreakerPhase::Closed);
}

TEST_F(GuardedExchangeTest, AsksNoReportWhileTheAccountBreakerIsOpen)
{
    openAccount();
    guarded.requestAccountReport({});
    EXPECT_TRUE(below.asked.empty());
    EXPECT_EQ(engine.take<AccountReportFailed>().size(), 1U);
    EXPECT_EQ(guarded.account().phase(), BreakerPhase::Open) << "its own refusal is no failure of the exchange";
    guarded.place(order());
    EXPECT_EQ(below.asked.size(), 1U) << "orders have a breaker of their own";

    clock.advance(30s);
    guarded.requestAccountReport({});
    EXPECT_EQ(below.asked.size(), 2U);
    EXPECT_EQ(toldPhase(BreakerGroup::Account), BreakerPhase::HalfOpen);
    tellReport();
    EXPECT_EQ(guarded.account().phase(), BreakerPhase::Closed);
    EXPECT_EQ(toldPhase(BreakerGroup::Account), BreakerPhase::Closed);
}

// While the breaker is not closed risk lets no entry through: without another probe it would stay open for good.
TEST_F(GuardedExchangeTest, ClosesTheOrdersBreakerByAccountReportsWhenNobodyPlaces)
{
    openOrders();
    guarded.requestAccountReport({});
    tellReport();
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open) << "the cooldown is not over";
    clock.advance(30s);
    guarded.requestAccountReport({});
    tellReport();
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
    EXPECT_EQ(toldPhase(BreakerGroup::Orders), BreakerPhase::Closed);
    guarded.place(order());
    EXPECT_TRUE(engine.take<OrderRefused>().empty());
}

TEST_F(GuardedExchangeTest, KeepsTheOrdersBreakerOpenWhileReportsFail)
{
    openOrders();
    clock.advance(30s);
    tell(AccountReportFailed{"502"});
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open);
    clock.advance(29s);
    tellReport();
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Open) << "a bad probe begins a new cooldown";
    clock.advance(1s);
    tellReport();
    EXPECT_EQ(guarded.orders().phase(), BreakerPhase::Closed);
}

// What this program itself did not send, for its limits, its clock or because it stops, is no probe of anything. Each row:
// what happens, the orders breaker, the account breaker, and how many calls have gone down since the start.
class NeverAsked : public GuardedExchangeTest, public testing::WithParamInterface<char const*> {};

TEST_P(NeverAsked, IsNoProbe)
{
    for (test::TextRow const& cells : test::textTable(GetParam())) {
        SCOPED_TRACE(std::string(GetParam()) + testing::PrintToString(cells));
        happens(cells[0]);
        EXPECT_EQ(shortly(guarded.orders().phase()), cells[1]);
        EXPECT_EQ(shortly(guarded.account().phase()), cells[2]);
        EXPECT_EQ(below.asked.size(), std::stoul(cells[3]));
    }
}

INSTANTIATE_TEST_SUITE_P(ByTheTable, NeverAsked,
                         testing::Values(
                             // It opens nothing, however often it comes, and takes no failure back.
                             R"(
                             unsent-report  closed closed 0
                             unsent-order   closed closed 0
                             unsent-report  closed closed 0
                             unsent-order   closed closed 0
                             failed-report  closed closed 0
                             unsent-report  closed closed 0
                             failed-report  closed open   0
                             )",
                             // It keeps no orders breaker open: the next report closes it, without another cooldown.
                             R"(
                             unknown        closed closed 0
                             unknown        open   closed 0
                             unsent-report  open   closed 0
                             cooldown       open   closed 0
                             unsent-report  open   closed 0
                             unsent-report  open   closed 0
                             report         closed closed 0
                             place          closed closed 1
                             )",
                             // Where the exchange was asked in vain, the cooldown begins anew.
                             R"(
                             unknown        closed closed 0
                             unknown        open   closed 0
                             cooldown       open   closed 0
                             failed-report  open   closed 0
                             report         open   closed 0
                             )",
                             // Of the account breaker: the probe is free again, and was neither good nor bad.
                             R"(
                             failed-report  closed closed 0
                             failed-report  closed open   0
                             ask            closed open   0
                             cooldown       closed open   0
                             ask            closed half   1
                             ask            closed half   1
                             unsent-report  closed half   1
                             ask            closed half   2
                             report         closed closed 2
                             )",
                             // So is the probe of an order that was not sent.
                             R"(
                             unknown        closed closed 0
                             unknown        open   closed 0
                             cooldown       open   closed 0
                             place          half   closed 1
                             place          half   closed 1
                             unsent-order   half   closed 1
                             place          half   closed 2
                             taken          closed closed 2
                             )"));

TEST_F(GuardedExchangeTest, MovesTheMarketDataBreakerByWhatTheFeedTells)
{
    guarded.marketDataFailed("no frame");
    guarded.marketDataSucceeded();
    guarded.marketDataFailed("no frame");
    EXPECT_EQ(toldPhase(BreakerGroup::MarketData), BreakerPhase::Closed);
    guarded.marketDataFailed("no frame");
    EXPECT_EQ(toldPhase(BreakerGroup::MarketData), BreakerPhase::Open);
    guarded.marketDataSucceeded();
    EXPECT_EQ(toldPhase(BreakerGroup::MarketData), BreakerPhase::Open) << "not before the cooldown";
    clock.advance(30s);
    guarded.marketDataSucceeded();
    EXPECT_EQ(toldPhase(BreakerGroup::MarketData), BreakerPhase::Closed) << "it must find its way back by itself";
}

TEST_F(GuardedExchangeTest, TellsNothingThatHasNotChanged)
{
    guarded.place(order());
    EXPECT_EQ(engine.take<BreakerChanged>().size(), kBreakerGroups) << "each says once that it is there";
    engine.events.clear();
    for (int i = 0; i < 5; ++i) {
        guarded.place(order());
        tell(OrderAcknowledged{ClientOrderId("P1A"), ExchangeOrderId{1}});
        guarded.requestAccountReport({});
        tellReport();
        guarded.marketDataSucceeded();
    }
    EXPECT_TRUE(engine.take<BreakerChanged>().empty());
}

}  // namespace
}  // namespace pentad::resilience
