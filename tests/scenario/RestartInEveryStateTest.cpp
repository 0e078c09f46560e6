// SPDX-License-Identifier: GPL-3.0-or-later
// The process dies in every state an operator can bring it into, with the journal in a real file, and starts again:
// what was promised holds, the exchange and the books agree, and the file proves itself.
#include "persistence/Verifier.h"
#include "support/StateFixture.h"
#include "support/World.h"

#include <gtest/gtest.h>

#include <functional>

namespace pentad {
namespace {

using namespace std::chrono_literals;
using test::Exchange;
using test::Fault;
using test::kAvax;
using test::kEth;
using test::kXrp;
using test::money;
using test::quantity;
using test::World;
using test::WorldOptions;

// What must be the same before and after.
struct Promise {
    explicit Promise(World const& world)
        : paused(world.state().paused),
          pauseReason(world.state().pauseReason),
          killed(world.state().killed),
          killReason(world.state().killReason),
          disabled(world.state().disabled),
          figures(world.state().books.figures()),
          highWater(world.state().books.highWater()),
          day(world.state().books.day()),
          dayStart(world.state().books.dayStartEquity()),
          month(world.state().books.realizedMonth()),
          harvestedMonth(world.state().books.harvestedMonth()),
          rolling(world.state().books.rollingNotional())
    {
    }
    friend bool operator==(Promise const&, Promise const&) = default;

    bool paused;
    std::string pauseReason;
    bool killed;
    std::string killReason;
    PerAsset<bool> disabled;
    BookFigures figures;
    Money highWater;
    std::int64_t day;
    Money dayStart;
    Money month;
    Money harvestedMonth;
    Money rolling;
};

WorldOptions inFile(test::StateFolder const& folder)
{
    WorldOptions options;
    options.settings.capital.harvestCadence = HarvestCadence::Fill;
    options.openJournal = [&folder]() -> std::unique_ptr<Journal> { return folder.open(); };
    return options;
}

// 200 AVAX bought, sold 50 higher with a harvest, 20 bought again; an entry rests in ETH.
void earn(World& world)
{
    world.start();
    world.want({World::intent(Side::Buy, kAvax, "200", "900.10")});
    world.cycles(2);
    world.quote(kAvax, "950.00", "950.10");
    world.cycle();
    world.want({World::intent(Side::Sell, kAvax, "200", "950.00")});
    world.cycles(2);
    world.want({World::intent(Side::Buy, kAvax, "20", "950.10"), World::intent(Side::Buy, kEth, "0.5", "99900.00")});
    world.cycles(2);
    ASSERT_TRUE(world.state().books.figures().reserveBucket.isPositive());
    ASSERT_TRUE(world.state().books.realizedMonth().isPositive());
    ASSERT_EQ(world.state().orders.open().size(), 1U);
}

void expectProof(test::StateFolder const& folder)
{
    auto const proof = persistence::verify(folder.path());
    ASSERT_TRUE(proof) << proof.error().message;
    EXPECT_FALSE(proof->bad) << proof->bad->message();
    EXPECT_GT(proof->fills, 0U);
}

struct Situation {
    char const* name;
    std::function<void(World&)> bringAbout;
};

std::vector<Situation> const& situations()
{
    static std::vector<Situation> const all{
        {"running", [](World&) {}},
        {"paused", [](World& world) { world.command(Pause{"lunch"}); }},
        {"killed", [](World& world) { world.command(Kill{"wrong prices"}); }},
        {"killed and re-armed",
         [](World& world) {
             world.command(Kill{"wrong prices"});
             world.command(Rearm{"right prices"});
         }},
        {"asset disabled",
         [](World& world) {
             world.command(EnableAsset{Symbol("SOLTRY"), false});
         }},
        {"safe mode",
         [](World& world) {
             world.submit(HazardRaised{Hazard::ClockSkew, "3 s"});
         }},
        {"breaker open",
         [](World& world) {
             world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::Open, 5, 5, std::nullopt, "HTTP 503"});
         }},
        {"cancel asked",
         [](World& world) {
             world.faulty().script({Fault::LoseAnswer});
             world.command(CancelAllOrders{});
         }},
        {"order unknown, it exists",
         [](World& world) {
             world.faulty().script({Fault::AcceptThenTimeout, Fault::RefuseReport});
             world.want({World::intent(Side::Buy, kXrp, "1000", "29.900")});
             world.cycle();
         }},
        {"order unknown, it does not exist",
         [](World& world) {
             world.faulty().script({Fault::LoseRequestLoudly, Fault::RefuseReport});
             world.want({World::intent(Side::Buy, kXrp, "1000", "29.900")});
             world.cycle();
         }},
        {"stopping", [](World& world) { world.command(Stop{false}); }},
        {"stopped",
         [](World& world) {
             world.command(Stop{true});
             world.submit(SessionEnded{"orderly stop"});
         }},
    };
    return all;
}

// Brings each situation about and hands it over with what was promised until then; what is left must be provable.
void inEverySituation(std::function<void(World&, Promise const&)> const& story)
{
    for (Situation const& situation : situations()) {
        SCOPED_TRACE(situation.name);
        test::StateFolder const folder;
        {
            World world(inFile(folder));
            earn(world);
            situation.bringAbout(world);
            Promise const before(world);
            story(world, before);
        }
        expectProof(folder);
    }
}

TEST(RestartInEveryStateTest, WhatWasPromisedHolds)
{
    inEverySituation([](World& world, Promise const& before) {
        std::size_t const open = world.state().orders.open().size();
        world.restart(Exchange::GoesOn, 5s);
        ASSERT_FALSE(world.crashed());
        EXPECT_TRUE(world.state().reconciled);
        EXPECT_TRUE(Promise(world) == before);
        EXPECT_FALSE(world.state().stopping);
        EXPECT_FALSE(world.state().safeMode);
        EXPECT_TRUE(world.state().flows.empty());
        EXPECT_LE(world.state().orders.open().size(), open);
        // Whatever was open or unknown is settled with the exchange in the end.
        world.cycles(60);
        EXPECT_EQ(world.state().orders.open().size(), world.paper().openOrders());
        for (OrderRecord const& order : world.state().orders.open()) {
            EXPECT_NE(order.state, OrderState::Unknown);
        }
        EXPECT_EQ(world.paper().accounts().quote().total(), world.state().books.quoteBalance());
    });
}

TEST(RestartInEveryStateTest, TwiceInARowIsTheSame)
{
    inEverySituation([](World& world, Promise const& before) {
        for (int i = 0; i < 3; ++i) {
            world.restart(Exchange::GoesOn, 1s);
            EXPECT_TRUE(Promise(world) == before) << "restart " << i + 1;
        }
    });
}

TEST(RestartInEveryStateTest, TheExchangeInsideTheProgramIsMadeAgainFromTheBooks)
{
    inEverySituation([](World& world, Promise const& before) {
        world.restart(Exchange::Rebuilt, 5s);
        EXPECT_TRUE(world.state().reconciled);
        EXPECT_TRUE(Promise(world) == before);
        world.cycles(60);
        EXPECT_TRUE(world.state().flows.empty());
        EXPECT_EQ(world.paper().accounts().quote().total(), world.state().books.quoteBalance());
        EXPECT_EQ(world.state().orders.open().size(), world.paper().openOrders());
    });
}

TEST(RestartInEveryStateTest, AFlattenGoesOnFromEachOfItsPhases)
{
    for (FlattenPhase const phase : {FlattenPhase::Cancelling, FlattenPhase::AwaitingUnlock, FlattenPhase::Selling,
                                     FlattenPhase::Verifying, FlattenPhase::Done}) {
        SCOPED_TRACE(flattenPhaseText(phase));
        test::StateFolder const folder;
        {
            World world(inFile(folder));
            earn(world);
            // Answers that are lost hold it in its phases long enough to be met there.
            if (phase == FlattenPhase::Cancelling) {
                world.faulty().script({Fault::LoseAnswer});
            }
            world.command(Flatten{"holiday", false});
            for (int i = 0; i < 50 && world.state().flatten.phase != phase; ++i) {
                world.cycle(500ms);
            }
            ASSERT_EQ(world.state().flatten.phase, phase);
            world.restart(Exchange::GoesOn, 5s);
            EXPECT_TRUE(world.state().paused);
            for (int i = 0; i < 60 && world.state().flatten.active(); ++i) {
                world.cycle();
            }
            EXPECT_EQ(world.state().flatten.phase, FlattenPhase::Done);
            EXPECT_TRUE(world.state().books.held(kAvax).isZero());
            EXPECT_TRUE(world.state().orders.open().empty());
            EXPECT_EQ(world.paper().openOrders(), 0U);
            EXPECT_TRUE(world.state().paused);
        }
        expectProof(folder);
    }
}

TEST(RestartInEveryStateTest, ANewMonthAfterALongAbsenceBeginsWithItsOwnFigures)
{
    test::StateFolder const folder;
    World world(inFile(folder));
    earn(world);
    Money const bucket = world.state().books.figures().reserveBucket;
    world.restart(Exchange::GoesOn, 24h * 40);
    world.cycles(2);
    EXPECT_TRUE(world.state().books.realizedMonth().isZero());
    EXPECT_TRUE(world.state().books.harvestedMonth().isZero());
    EXPECT_TRUE(world.state().books.rollingNotional().isZero());
    EXPECT_EQ(world.state().books.figures().reserveBucket, bucket);
}

}  // namespace
}  // namespace pentad
