// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::money;
using test::World;

// A deposit of 500 that two reports show.
AccountReport confirmDeposit(World& world)
{
    world.start();
    AccountReport off = world.agreeing();
    off.balances[0].free += Decimal(500);
    world.report(off);
    EXPECT_FALSE(world.asked().movementsSince) << "nothing is confirmed yet";
    world.report(off);
    world.cycles(3);
    return off;
}

TEST(CoreMovementsTest, ADepositOfTheExchangesListExplainsAFlow)
{
    World world(silentExchange());
    AccountReport off = confirmDeposit(world);
    ASSERT_TRUE(world.asked().movementsSince);
    EXPECT_LT(*world.asked().movementsSince, world.now());
    off.movements.emplace();
    off.movements->push_back({812'345, world.now(), true, Asset("TRY"), Decimal(500), {}, {}});
    world.report(off);
    ASSERT_EQ(world.state().flows.size(), 1U);
    EXPECT_EQ(world.state().flows[0].history, FlowHistory::NamesIt);
    EXPECT_EQ(world.state().flows[0].movement, 812'345);
    EXPECT_TRUE(world.noted(NoteKind::ExternalFlow, "explained by deposit 812345"));
    EXPECT_TRUE(world.state().safeMode) << "a person still has to say so";
    world.report(off);
    world.cycles(3);
    EXPECT_FALSE(world.asked().movementsSince) << "there is nothing more to ask";
    CommandAnswer const answer = world.command(AcknowledgeFlow{world.state().flows.front().id});
    EXPECT_TRUE(answer.accepted);
    EXPECT_NE(answer.text.find("explained by movement 812345"), std::string::npos) << answer.text;

    // The same row again does not explain a second deposit of the same amount.
    AccountReport again = world.agreeing();
    again.balances[0].free += Decimal(500);
    again.movements = off.movements;
    world.report(again);
    world.report(again);
    world.cycles(3);
    world.report(again);
    ASSERT_EQ(world.state().flows.size(), 2U);
    EXPECT_EQ(world.state().flows[1].history, FlowHistory::NamesNone);
}

TEST(CoreMovementsTest, AFlowThatTheExchangeDoesNotNameIsSaidToBeAndMayBeAcknowledged)
{
    World world(silentExchange());
    AccountReport off = confirmDeposit(world);
    off.movements.emplace();
    off.movements->push_back({1, world.now(), true, Asset("TRY"), Decimal(499), {}, {}});
    world.report(off);
    ASSERT_EQ(world.state().flows.size(), 1U);
    EXPECT_EQ(world.state().flows[0].history, FlowHistory::NamesNone);
    EXPECT_TRUE(world.noted(NoteKind::ExternalFlow, "names no deposit or withdrawal"));
    CommandAnswer const answer = world.command(AcknowledgeFlow{world.state().flows.front().id});
    EXPECT_TRUE(answer.accepted);
    EXPECT_NE(answer.text.find("names no such movement"), std::string::npos) << answer.text;
    EXPECT_EQ(world.state().books.quoteBalance(), money("1000500"));
}

TEST(CoreMovementsTest, AMovementThatIsListedLateExplainsAfterAll)
{
    World world(silentExchange());
    AccountReport off = confirmDeposit(world);
    off.movements.emplace();
    world.report(off);
    ASSERT_EQ(world.state().flows[0].history, FlowHistory::NamesNone);
    world.restart();
    ASSERT_EQ(world.state().flows.size(), 1U);
    EXPECT_EQ(world.state().flows[0].history, FlowHistory::NamesNone) << "it comes back with the checkpoint";
    EXPECT_TRUE(world.asked().movementsSince);
    off.movements->push_back({5, world.now(), true, Asset("TRY"), Decimal(500), {}, {}});
    world.report(off);
    EXPECT_EQ(world.state().flows[0].history, FlowHistory::NamesIt);
}

TEST(CoreMovementsTest, AReportWithoutMovementsSaysNothingAboutThem)
{
    World world(silentExchange());
    AccountReport const off = confirmDeposit(world);
    world.report(off);
    ASSERT_EQ(world.state().flows.size(), 1U);
    EXPECT_EQ(world.state().flows[0].history, FlowHistory::NotAsked);
    CommandAnswer const answer = world.command(AcknowledgeFlow{world.state().flows.front().id});
    EXPECT_TRUE(answer.accepted);
    EXPECT_EQ(answer.text, "external flow of 500 acknowledged");
}

}  // namespace
}  // namespace pentad::runtime
