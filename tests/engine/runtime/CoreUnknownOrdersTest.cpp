// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::price;
using test::quantity;

TEST(CoreUnknownOrdersTest, AnUnknownOutcomeKeepsItsCommitmentsUntilReportsOverTheGraceSayAbsent)
{
    Sent world;
    Money const committed = world.commitments();
    ASSERT_TRUE(committed.isPositive());
    world.submit(OrderOutcomeUnknown{world.id, "timeout"});
    EXPECT_EQ(world.it().state, OrderState::Unknown);
    EXPECT_EQ(world.reportsAsked(), 2U) << "the start's report and one because of this";
    // Many answers within the grace prove nothing.
    for (int i = 0; i < 5; ++i) {
        world.cycle(2s);
        world.reportAbsent();
    }
    EXPECT_EQ(world.it().state, OrderState::Unknown);
    EXPECT_EQ(world.commitments(), committed);
    world.cycle(55s);
    world.reportAbsent();
    EXPECT_EQ(world.it().state, OrderState::Cancelled);
    world.cycle();
    EXPECT_TRUE(world.commitments().isZero());
}

// The request itself may be in the network for long after its answer was given up.
TEST(CoreUnknownOrdersTest, AnOrderThatArrivesLateIsFoundHoweverOftenItWasNotThereBefore)
{
    for (int const late : {3, 10, 20, 40, 55}) {
        SCOPED_TRACE(late);
        Sent world;
        Money const committed = world.commitments();
        world.submit(OrderOutcomeUnknown{world.id, "timeout"});
        for (int second = 1; second < late; ++second) {
            world.cycle();
            world.reportAbsent();
            ASSERT_EQ(world.it().state, OrderState::Unknown);
            ASSERT_EQ(world.commitments(), committed);
        }
        world.cycle();
        AccountReport arrived = world.agreeing();
        arrived.openOrders.push_back(ReportedOrder{world.id, ExchangeOrderId{5001}, world.it().symbol, Side::Buy,
                                                   OrderType::Limit, world.it().limitPrice, quantity("10"),
                                                   quantity("10")});
        world.report(arrived);
        EXPECT_EQ(world.it().state, OrderState::Working);
        EXPECT_EQ(world.it().exchangeOrderId, ExchangeOrderId{5001});
        EXPECT_EQ(world.sent().size(), 1U) << "never sent again";
    }
}

TEST(CoreUnknownOrdersTest, OneAnswerAfterTheGraceIsNotEnough)
{
    Sent world;
    world.submit(OrderOutcomeUnknown{world.id, "timeout"});
    world.cycle(60s);
    world.reportAbsent();
    world.cycle(2s);
    world.reportAbsent();
    EXPECT_EQ(world.it().state, OrderState::Unknown);
    world.cycle(2s);
    world.reportAbsent();
    EXPECT_EQ(world.it().state, OrderState::Cancelled);
}

TEST(CoreUnknownOrdersTest, AnUnknownOrderThatIsListedIsWorking)
{
    Sent world;
    world.submit(OrderOutcomeUnknown{world.id, "timeout"});
    world.cycle(2s);
    world.reportAbsent();
    AccountReport report = world.agreeing();
    report.openOrders.push_back(avaxBuyThere(world.id));
    world.report(report);
    EXPECT_EQ(world.it().state, OrderState::Working);
    EXPECT_EQ(world.it().exchangeOrderId, ExchangeOrderId{5001});
    EXPECT_EQ(world.it().absentAnswers, 0);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreUnknownOrdersTest, AnOrderDeclaredAbsentThatShowsUpIsCancelledThere)
{
    Sent world;
    world.declareAbsent();
    ASSERT_EQ(world.it().state, OrderState::Cancelled);
    AccountReport report = world.agreeing();
    report.openOrders.push_back(avaxBuyThere(world.id));
    world.report(report);
    ASSERT_EQ(world.cancels().size(), 1U);
    EXPECT_EQ(world.cancels().front().exchangeOrderId, ExchangeOrderId{5001});
}

// It may have traded at once, and have its trade listed after a younger one of another pair.
TEST(CoreUnknownOrdersTest, TradesOfAnOrderDeclaredAbsentAreAskedForByItsIdAlone)
{
    Sent world;
    world.declareAbsent();
    ASSERT_EQ(world.it().state, OrderState::Cancelled);
    ASSERT_EQ(world.it().exchangeOrderId, ExchangeOrderId{});
    world.cycle(61s);
    ASSERT_EQ(world.asked().settling.size(), 1U);
    EXPECT_EQ(world.asked().settling.front().clientOrderId, world.id);
}

TEST(CoreUnknownOrdersTest, NoAnswerAtAllBecomesUnknown)
{
    Sent world;
    world.cycles(14);
    EXPECT_EQ(world.it().state, OrderState::Planned);
    world.cycle();
    EXPECT_EQ(world.it().state, OrderState::Unknown);
    EXPECT_TRUE(world.state().outbox.empty());
    EXPECT_EQ(world.sent().size(), 1U);
}

}  // namespace
}  // namespace pentad::runtime
