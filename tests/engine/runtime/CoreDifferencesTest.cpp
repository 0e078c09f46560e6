// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::money;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

// The kinds of the notes of reconciliation so far, oldest first.
std::vector<std::string> toldDifferences(World const& world)
{
    std::vector<std::string> told;
    for (NoteRecord const& note : world.notes(NoteKind::Reconcile)) {
        if (auto const kind = differenceOf(note)) {
            told.push_back(note.subject + ": " + std::string(differenceKindText(*kind)));
        }
    }
    return told;
}

ReconciledOrder const& shownOrder(World& world, ClientOrderId const& id)
{
    for (ReconciledOrder const& row : world.core().reconciliation()->orders) {
        if (row.clientOrderId == id) {
            return row;
        }
    }
    throw std::out_of_range("no such order is shown");
}

TEST(CoreDifferencesTest, BeforeTheFirstReportNothingIsCompared)
{
    World world(silentExchange());
    world.submit(SessionStarted{"test"});
    EXPECT_EQ(world.core().reconciliation(), nullptr);
    world.submit(AccountReportFailed{"HTTP 503"});
    ASSERT_NE(world.core().reconciliation(), nullptr);
    EXPECT_TRUE(world.core().reconciliation()->lastFailed());
    EXPECT_EQ(world.core().reconciliation()->failure, "HTTP 503");
    EXPECT_FALSE(world.core().reconciliation()->reportAt);
    EXPECT_FALSE(world.core().reconciliation()->agreedAt);
}

TEST(CoreDifferencesTest, AReportShowsBothSidesOfEveryAsset)
{
    World world(silentExchange("10"));
    world.start();
    UtcTime const agreed = world.now();
    ReconciliationPtr const first = world.core().reconciliation();
    ASSERT_NE(first, nullptr);
    ASSERT_EQ(first->assets.size(), 1 + kUniverseSize);
    EXPECT_EQ(first->agreesSince, agreed);
    world.wait(5s);
    world.report(world.agreeing());
    EXPECT_EQ(world.core().reconciliation()->agreesSince, agreed);
    EXPECT_EQ(world.core().reconciliation()->agreedAt, agreed + 5s);
    world.wait(5s);
    AccountReport off = world.agreeing();
    off.balances[4].free = Decimal(4);
    off.balances[4].locked = Decimal(3);
    world.report(off);
    ReconciliationView const& view = *world.core().reconciliation();
    ReconciledAsset const& avax = view.assets[1 + static_cast<std::size_t>(kAvax)];
    EXPECT_EQ(avax.asset, Asset("AVAX"));
    EXPECT_EQ(avax.ours.total(), Decimal(10));
    EXPECT_EQ(avax.theirs.free, Decimal(4));
    EXPECT_EQ(avax.theirs.locked, Decimal(3));
    EXPECT_EQ(avax.difference, Decimal(-3));
    EXPECT_EQ(avax.differsSince, agreed + 10s);
    EXPECT_FALSE(view.assets.front().differsSince);
    EXPECT_EQ(view.assets.front().asset, Asset("TRY"));
    EXPECT_EQ(view.reportAt, agreed + 10s);
    EXPECT_EQ(view.agreedAt, agreed + 5s);
    EXPECT_FALSE(view.agreesSince);
    EXPECT_EQ(first->agreedAt, agreed) << "what was published stays as it was";
    EXPECT_FALSE(first->assets[1 + static_cast<std::size_t>(kAvax)].differsSince);
}

TEST(CoreDifferencesTest, ABalanceThatStaysDifferentIsOneNote)
{
    TwoFlows world;
    world.off.balances[0].free += Decimal(1);
    world.report(world.off);
    EXPECT_EQ(toldDifferences(world),
              (std::vector<std::string>{"TRY: quote balance differs", "AVAX: holding differs"}));
    world.report(world.agreeing());
    world.report(world.off);
    EXPECT_EQ(toldDifferences(world).size(), 4U) << "after an agreement it is new";
    EXPECT_EQ(world.core().reconciliation()->found[static_cast<std::size_t>(DifferenceKind::CashDiffers)], 2U);
}

TEST(CoreDifferencesTest, AForeignOrderIsToldOnceAndShownWithTheTimeItWasSeen)
{
    World world(silentExchange());
    world.start();
    AccountReport report = world.agreeing();
    report.openOrders.push_back(foreignOrder(Side::Buy, "100", "800.00"));
    world.report(report);
    UtcTime const seen = world.now();
    world.wait(90s);
    report.openOrders.push_back(foreignOrder(Side::Sell, "4", "1000.00"));
    report.openOrders.back().exchangeOrderId = ExchangeOrderId{778};
    world.report(report);
    EXPECT_EQ(toldDifferences(world), (std::vector<std::string>{"AVAXTRY: foreign order", "AVAXTRY: foreign order"}));
    ReconciliationView const& view = *world.core().reconciliation();
    ASSERT_EQ(view.orders.size(), 2U);
    EXPECT_FALSE(view.orders[0].isOurs);
    EXPECT_EQ(view.orders[0].since, seen);
    EXPECT_EQ(view.orders[1].since, seen + 90s);
    EXPECT_EQ(view.orders[1].leavesThere, quantity("4"));
    EXPECT_EQ(view.orders[0].differsHow, DifferenceKind::ForeignOrder);
    EXPECT_TRUE(view.agreesSince) << "an order of somebody else is no disagreement";
}

TEST(CoreDifferencesTest, AnOrderThatIsNotListedShowsWhatIsStillNeeded)
{
    test::WorldOptions options = silentExchange();
    options.settings.execution.timeToLive = 10min;  // nothing else shall end it
    World world(options);
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    world.report(world.agreeing());
    EXPECT_EQ(shownOrder(world, id).listing, OrderListing::Open);
    EXPECT_EQ(shownOrder(world, id).leavesThere, quantity("10"));
    EXPECT_FALSE(shownOrder(world, id).differsHow);
    EXPECT_FALSE(shownOrder(world, id).graceUntil);
    AccountReport without = world.agreeing();
    without.openOrders.clear();
    world.report(without);
    world.wait(2s);
    world.report(without);
    ReconciledOrder const& row = shownOrder(world, id);
    EXPECT_EQ(row.listing, OrderListing::NotListed);
    EXPECT_EQ(row.state, OrderState::Working);
    EXPECT_EQ(row.leaves, quantity("10"));
    EXPECT_EQ(row.absentAnswers, 2);
    EXPECT_EQ(row.absentAnswersNeeded, options.settings.execution.absentAnswersMinimum - 2);
    EXPECT_GT(row.graceUntil, world.now());
    EXPECT_EQ(row.differsHow, DifferenceKind::OpenIsMissing);
    EXPECT_EQ(row.differsSince, world.now() - 2s);
    EXPECT_EQ(toldDifferences(world),
              (std::vector<std::string>{id.text() + ": open order is not listed by the exchange"}));
}

TEST(CoreDifferencesTest, AnOrderWithAnotherRestIsToldAndStaysAsItIs)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport report = world.agreeing();
    report.openOrders.front().leaves = quantity("7");
    world.report(report);
    EXPECT_EQ(toldDifferences(world), (std::vector<std::string>{id.text() + ": open rest of an order differs"}));
    EXPECT_EQ(shownOrder(world, id).leaves, quantity("10"));
    EXPECT_EQ(shownOrder(world, id).leavesThere, quantity("7"));
    EXPECT_EQ(world.order(id).state, OrderState::Working);
    EXPECT_FALSE(world.core().reconciliation()->agreesSince);
}

TEST(CoreDifferencesTest, AnUnresolvedOrderThatIsOpenThereIsToldAndAcknowledged)
{
    Sent world;
    world.submit(OrderOutcomeUnknown{world.id, "timeout"});
    AccountReport report = world.agreeing();
    report.openOrders.push_back(avaxBuyThere(world.id));
    world.report(report);
    EXPECT_EQ(toldDifferences(world),
              (std::vector<std::string>{world.id.text() + ": unresolved order is open at the exchange"}));
    EXPECT_EQ(shownOrder(world, world.id).state, OrderState::Working) << "shown as it is after the repair";
    EXPECT_EQ(shownOrder(world, world.id).exchangeOrderId, ExchangeOrderId{5001});
    EXPECT_TRUE(world.core().reconciliation()->agreesSince);
    world.report(report);
    EXPECT_EQ(toldDifferences(world).size(), 1U);
    EXPECT_FALSE(shownOrder(world, world.id).differsHow);
}

TEST(CoreDifferencesTest, AnEndedOrderThatIsStillOpenThereIsToldOnceAndCancelledEachTime)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport const stillOpen = world.agreeing();
    world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
    ASSERT_EQ(world.order(id).state, OrderState::Cancelled);
    std::size_t const cancels = world.cancels().size();
    world.report(stillOpen);
    world.report(stillOpen);
    EXPECT_EQ(world.cancels().size(), cancels + 2);
    EXPECT_EQ(toldDifferences(world),
              (std::vector<std::string>{id.text() + ": ended order is still open at the exchange"}));
    EXPECT_EQ(shownOrder(world, id).listing, OrderListing::Open);
    EXPECT_TRUE(shownOrder(world, id).leaves.isZero());
}

TEST(CoreDifferencesTest, ASecondOrderUnderOneIdIsToldCountedAndCancelled)
{
    World world(silentExchange());
    ClientOrderId const id = world.startWith(avaxBuy(), 5001);
    AccountReport report = world.agreeing();
    ReportedOrder twin = report.openOrders.front();
    twin.exchangeOrderId = ExchangeOrderId{5002};
    report.openOrders.push_back(twin);
    world.report(report);

    EXPECT_EQ(toldDifferences(world), (std::vector<std::string>{id.text() + ": second order under one id of ours"}));
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.cancels().front().exchangeOrderId, ExchangeOrderId{5002});
    EXPECT_FALSE(world.state().reportAgreed);
    EXPECT_EQ(world.core().reconciliation()->found[static_cast<std::size_t>(DifferenceKind::DoubledOrder)], 1U);
    EXPECT_EQ(shownOrder(world, id).exchangeOrderId, ExchangeOrderId{5001});
    EXPECT_EQ(shownOrder(world, id).differsHow, DifferenceKind::DoubledOrder);
    EXPECT_GE(world.state().foreignCommitments[kAvax].buyMoney, money("8990")) << "10 at 899, and its costs";
    EXPECT_TRUE(world.state().foreignOrders.empty()) << "it is not an order of somebody else";

    // The end of the second is not the end of ours.
    world.submit(OrderCancelled{id, ExchangeOrderId{5002}});
    EXPECT_EQ(world.order(id).state, OrderState::Working);
    world.report(world.agreeing());
    EXPECT_TRUE(world.state().reportAgreed);
    EXPECT_TRUE(world.state().foreignCommitments[kAvax].buyMoney.isZero());
    world.submit(OrderCancelled{id, ExchangeOrderId{5001}});
    EXPECT_EQ(world.order(id).state, OrderState::Cancelled);
}

TEST(CoreDifferencesTest, LockedCoinsThatNoOrderExplainsAreToldOnceAndMoveNothing)
{
    World world(silentExchange("10"));
    world.start();
    AccountReport report = world.agreeing();
    report.balances[4].free = Decimal(6);
    report.balances[4].locked = Decimal(4);
    world.report(report);
    world.report(report);
    EXPECT_EQ(toldDifferences(world), (std::vector<std::string>{"AVAX: more is locked than open orders explain"}));
    EXPECT_TRUE(world.state().reportAgreed) << "the sums agree";
    EXPECT_TRUE(world.core().reconciliation()->agreesSince);
    EXPECT_FALSE(world.core().reconciliation()->assets[1 + static_cast<std::size_t>(kAvax)].differsSince);
    EXPECT_EQ(world.state().books.held(kAvax), quantity("10"));
    EXPECT_FALSE(world.state().safeMode);
}

TEST(CoreDifferencesTest, ANewSessionComparesAndTellsAnew)
{
    World world(silentExchange());
    world.start();
    AccountReport report = world.agreeing();
    report.openOrders.push_back(foreignOrder(Side::Buy, "100", "800.00"));
    world.report(report);
    world.restart();
    EXPECT_EQ(world.core().reconciliation(), nullptr);
    world.report(report);
    EXPECT_EQ(toldDifferences(world).size(), 2U);
    EXPECT_EQ(world.core().reconciliation()->found[static_cast<std::size_t>(DifferenceKind::ForeignOrder)], 1U);
}

}  // namespace
}  // namespace pentad::runtime
