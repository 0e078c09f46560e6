// SPDX-License-Identifier: GPL-3.0-or-later
#include "capital/CapitalPolicy.h"
#include "composition/CoreFactory.h"
#include "contracts/EngineText.h"
#include "contracts/Explanation.h"
#include "engine/runtime/AvaxOrders.h"
#include "engine/runtime/MillionBooks.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::money;
using test::quantity;
using test::World;
using test::WorldOptions;

WorldOptions liveTrading()
{
    WorldOptions options;
    options.settings.trading.mode = config::TradingMode::Live;
    options.settings.trading.dryRun = false;
    return options;
}

TEST(CoreArmingTest, LiveStartsDisarmedAndBuysNothingUntilTheWorstCaseIsAccepted)
{
    World world(liveTrading());
    world.start();
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    world.want({avaxBuy()});
    world.cycles(2);
    EXPECT_TRUE(world.sent().empty());
    EXPECT_EQ(refusedFor(world, RefusalCode::TradingPaused), 1U);

    Money const asked =
        capital::worstCase(world.core().capital(), world.core().setup().risk, world.core().setup().fees).toAccept;
    ASSERT_TRUE(asked.isPositive());
    EXPECT_FALSE(world.command(Arm{portion(asked, Rate("0.9"_dec), Rounding::Down)}).accepted)
        << "less than the worst case";
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    EXPECT_TRUE(world.command(Arm{asked}).accepted);
    EXPECT_TRUE(world.command(Arm{asked}).accepted) << "twice does no harm";
    EXPECT_EQ(world.word(), EngineState::Running);
    world.want({avaxBuy()});
    world.cycles(2);
    EXPECT_EQ(world.sent().size(), 1U);
}

TEST(CoreArmingTest, OnlyLiveTradingIsArmed)
{
    World world;
    world.start();
    EXPECT_EQ(world.word(), EngineState::Running);
    EXPECT_FALSE(world.command(Arm{money("1000000")}).accepted);
    EXPECT_TRUE(world.command(Disarm{}).accepted);
    EXPECT_EQ(world.word(), EngineState::Running);
}

TEST(CoreArmingTest, ArmingDoesNotSurviveARestartAndExitsNeedNone)
{
    World live(liveTrading());
    live.start();
    EXPECT_TRUE(live.command(Arm{money("100000000")}).accepted);
    live.want({avaxBuy("20", "900.10")});
    live.cycles(2);
    ASSERT_EQ(live.state().books.held(kAvax), quantity("20"));
    live.restart();
    live.cycles(2);
    EXPECT_EQ(live.word(), EngineState::Disarmed);
    live.want({avaxBuy(), avaxSell("20", "899.00")});
    live.cycles(2);
    EXPECT_TRUE(live.state().books.held(kAvax).isZero()) << "what reduces risk goes on";
}

TEST(CoreArmingTest, DisarmingStopsEntriesAndKillStandsAboveArming)
{
    World world(liveTrading());
    world.start();
    EXPECT_TRUE(world.command(Arm{money("100000000")}).accepted);
    EXPECT_TRUE(world.command(Disarm{"lunch"}).accepted);
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    EXPECT_TRUE(world.command(Kill{"test"}).accepted);
    EXPECT_FALSE(world.command(Arm{money("100000000")}).accepted);
}

// --- what was there before anybody armed

// Live trading over a new journal; the account holds 20 AVAX already.
struct FoundHoldings : World {
    explicit FoundHoldings(WorldOptions options = liveTrading()) : World(withAvax(std::move(options))) { start(); }
    static WorldOptions withAvax(WorldOptions options)
    {
        options.holdings[kAvax] = quantity("20");
        return options;
    }
    void wantsOut()
    {
        want({avaxSell("20", "899.00")});
        cycles(2);
    }
    Quantity held() { return state().books.held(kAvax); }
};

TEST(CoreArmingTest, BeforeTheFirstArmingAStrategySellsNothingAndIsToldWhy)
{
    FoundHoldings world;
    EXPECT_EQ(world.word(), EngineState::Disarmed);
    EXPECT_EQ(world.state().stateCause, say(Phrase::LiveNeverArmed));
    for (bool const afterRestart : {false, true}) {
        if (afterRestart) {
            world.restart();
            world.cycles(2);
        }
        std::size_t const before = world.records().size();
        world.wantsOut();
        EXPECT_TRUE(world.sent().empty());
        EXPECT_EQ(world.held(), quantity("20"));
        std::string why;
        for (std::size_t i = before; i < world.records().size(); ++i) {
            for (DecisionRecord const& decision : world.records()[i].decisions) {
                EXPECT_TRUE(decision.evaluation.riskReducing);
                EXPECT_EQ(decision.evaluation.refusal, RefusalCode::TradingPaused);
                why = explain(decision.evaluation.gates[static_cast<std::size_t>(Gate::Pause)]);
            }
        }
        EXPECT_EQ(why, "paused = no, asset enabled = yes, armed = no, ever armed over this journal = no");
    }
}

TEST(CoreArmingTest, BeforeTheFirstArmingWhatTheOperatorOrdersGoesOut)
{
    struct NeverArmedRow {
        char const* name;
        CommandBody command;
        std::string_view heldAfter;
    };
    std::vector<NeverArmedRow> const rows{
        {"a sell at once", avaxTicket(Side::Sell, "5", "899.00"), "15"},
        {"everything", Flatten{"out", false}, "0"},
        {"a sell that rests", avaxTicket(Side::Sell, "5", "905.00"), "20"},
        {"kill", Kill{"stop"}, "20"},
        {"cancel all", CancelAllOrders{}, "20"},
    };
    for (NeverArmedRow const& row : rows) {
        FoundHoldings world;
        EXPECT_TRUE(world.command(row.command).accepted) << row.name;
        world.cycles(20);
        EXPECT_EQ(world.held(), quantity(row.heldAfter)) << row.name;
        EXPECT_FALSE(world.state().everArmed) << row.name << ": a sell arms nothing";
    }
    FoundHoldings world;
    EXPECT_FALSE(world.command(avaxTicket(Side::Buy, "5", "899.00")).accepted) << "no entry of the operator's either";
    EXPECT_TRUE(world.command(avaxTicket(Side::Sell, "5", "905.00")).accepted);
    world.cycle();
    EXPECT_TRUE(world.command(CancelOrder{world.lastOrder()}).accepted);
    world.cycles(2);
    EXPECT_TRUE(world.state().orders.open().empty());
}

TEST(CoreArmingTest, NoStopProtectsWhatWasThereBeforeTheFirstArming)
{
    WorldOptions options = liveTrading();
    options.settings.execution.protection.stop = ProtectiveStop::StopMarket;
    FoundHoldings world(options);
    world.cycles(3);
    EXPECT_TRUE(world.sent().empty());
}

TEST(CoreArmingTest, OnceArmedLaterSessionsLetExitsGo)
{
    enum class Then : std::uint8_t { Disarmed, Restarted, RestartedTwice };
    for (Then const then : {Then::Disarmed, Then::Restarted, Then::RestartedTwice}) {
        FoundHoldings world;
        ASSERT_TRUE(world.command(Arm{money("100000000")}).accepted);
        if (then == Then::Disarmed) {
            world.command(Disarm{"lunch"});
        } else {
            world.restart();
            world.cycles(2);
        }
        if (then == Then::RestartedTwice) {
            world.restart();
            world.cycles(2);
        }
        EXPECT_EQ(world.word(), EngineState::Disarmed);
        EXPECT_EQ(world.state().stateCause, say(Phrase::LiveStartsDisarmed));
        world.wantsOut();
        EXPECT_TRUE(world.held().isZero());
    }
}

TEST(CoreArmingTest, AnArmingThatWasNotWrittenWasNone)
{
    FoundHoldings world;
    world.crashAt(1, test::Crash::BeforeCommit);
    world.command(Arm{money("100000000")});
    ASSERT_TRUE(world.crashed());
    world.restart();
    world.cycles(2);
    world.wantsOut();
    EXPECT_EQ(world.held(), quantity("20"));
}

// Checkpoints of earlier versions say nothing about arming; what only an armed session places says it.
TEST(CoreArmingTest, AnOlderJournalTellsByItsOrdersWhetherItWasArmed)
{
    struct OlderRow {
        char const* name;
        std::optional<Side> side;
        Origin origin;
        bool live;
        bool wasArmed;
    };
    std::vector<OlderRow> const rows{
        {"no order", std::nullopt, Origin::Strategy, true, false},
        {"an entry", Side::Buy, Origin::Strategy, true, true},
        {"an entry of the operator", Side::Buy, Origin::Operator, true, true},
        {"a protective stop", Side::Sell, Origin::Protection, true, true},
        {"an exit, which needed no arming", Side::Sell, Origin::Strategy, true, false},
        {"a flatten, which needs none", Side::Sell, Origin::Flatten, true, false},
        {"an entry on paper, where nothing is armed", Side::Buy, Origin::Strategy, false, false},
    };
    for (OlderRow const& row : rows) {
        CoreSetup setup = composition::coreSetup(config::Settings{}, test::paperPairs());
        setup.startsDisarmed = row.live;
        CoreState old;
        openMillion(old, setup);
        if (row.side) {
            OrderRecord order = test::orderRecord(1, *row.side);
            order.origin = row.origin;
            old.orders.plan(order);
        }
        ByteWriter writer;
        encode(old, writer);
        auto const core = composition::makeCore(std::move(setup));
        ASSERT_TRUE(core->restore(writer.take())) << row.name;
        core->process({test::kOrdersBegin, SessionStarted{"test"}});
        EXPECT_EQ(core->state().everArmed, row.wasArmed) << row.name;
        EXPECT_EQ(core->state().armed, !row.live) << row.name;
    }
}

}  // namespace
}  // namespace pentad::runtime
