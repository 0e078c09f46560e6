// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "engine/runtime/AvaxOrders.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::price;
using test::quantity;
using test::World;
using test::WorldOptions;

TEST(CoreStandstillTest, AfterAStandstillOnlyAReportThatBeganAfterItLetsEntriesGo)
{
    World world(silentExchange());
    world.start();
    world.cycle(61s);  // a report is on its way when the machine is suspended
    UtcTime const before = world.now();
    world.wait(10min);
    std::size_t const asked = world.reportsAsked();
    world.submit(HazardRaised{Hazard::StoodStill, say(Phrase::CyclesMissed, {"600.0"})});
    EXPECT_EQ(world.reportsAsked(), asked + 1) << "asked anew, whatever is outstanding";
    EXPECT_EQ(world.word(), EngineState::SafeMode);
    EXPECT_TRUE(world.noted(NoteKind::ModeChange, "no cycle ran for 600.0 s"));

    AccountReport old = world.agreeing();
    old.begunAt = before;
    world.report(old);
    EXPECT_TRUE(hazard(world, Hazard::StoodStill)) << "it says how things were before";
    world.cycles(20);
    EXPECT_TRUE(world.state().safeMode);
    EXPECT_GT(world.reportsAsked(), asked + 1) << "asked again until one has agreed";

    AccountReport off = world.agreeing();
    off.begunAt = world.now();
    off.balances[0].free -= Decimal(500);
    world.report(off);
    EXPECT_TRUE(hazard(world, Hazard::StoodStill)) << "it does not agree";
    AccountReport young = world.agreeing();
    young.begunAt = world.now();
    world.report(young);
    EXPECT_FALSE(hazard(world, Hazard::StoodStill));
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_TRUE(world.sent().empty()) << "safe mode is held";
    world.cycles(6);
    world.want({avaxBuy()});
    world.cycle();
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreStandstillTest, ExitsGoOnAfterAStandstill)
{
    World world(silentExchange("10"));
    world.start();
    world.submit(HazardRaised{Hazard::StoodStill, say(Phrase::CyclesMissed, {"600.0"})});
    world.want({avaxBuy(), avaxSell()});
    world.cycle();
    ASSERT_EQ(world.sent().size(), 1U);
    EXPECT_EQ(world.sent().front().side(), Side::Sell);
}

TEST(CoreStandstillTest, AfterAStandstillTradingGoesOnByItself)
{
    World world;
    world.start();
    world.wait(10min);
    world.submit(HazardRaised{Hazard::StoodStill, say(Phrase::CyclesMissed, {"600.0"})});
    EXPECT_TRUE(world.state().safeMode);
    world.cycles(7);
    EXPECT_EQ(world.word(), EngineState::Running);
}

}  // namespace
}  // namespace pentad::runtime
