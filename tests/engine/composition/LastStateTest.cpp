// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/LastState.h"

#include "runtime/CoreState.h"
#include "support/Orders.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace pentad::composition {
namespace {

using test::StateFolder;

constexpr char kWhyNotOpened[] = "the database cannot be opened for writing";

struct LastStateTest : testing::Test {
    // A journal with three steps, the newest with this state as its checkpoint.
    void keep(runtime::CoreState state) const
    {
        for (std::uint64_t sequence = 1; sequence <= 3; ++sequence) {
            auto const journal = folder.open();
            ASSERT_NE(journal, nullptr);
            state.sequence = sequence;
            StepRecord step;
            step.sequence = sequence;
            step.at = test::kOrdersBegin;
            step.notes.push_back({NoteKind::Session, step.at, {}, "start", "session started by version test", {}});
            ByteWriter bytes;
            runtime::encode(state, bytes);
            step.checkpoint = bytes.take();
            ASSERT_TRUE(journal->append({&step, 1}));
        }
    }
    SnapshotPtr shown() const { return lastState(settings, folder.options(), nullptr, kWhyNotOpened); }

    config::Settings settings;
    StateFolder folder;
};

TEST_F(LastStateTest, ShowsTheNewestCheckpointTheLastStepsAndWhyNothingBegan)
{
    runtime::CoreState state;
    state.now = test::kOrdersLater;
    state.paused = true;
    state.pauseReason = "lunch";
    OrderRecord order = test::orderRecord(1);
    order.limitPrice = Price(*Decimal::parse("100.4375"));
    state.orders.plan(order);
    state.hazards[0].active = true;
    state.reconciled = true;
    keep(state);
    auto const files = folder.files();
    std::string const bytes = StateFolder::read(folder.path());

    SnapshotPtr const snapshot = shown();
    ASSERT_NE(snapshot, nullptr);
    EXPECT_TRUE(snapshot->fromJournal);
    EXPECT_EQ(snapshot->state, EngineState::Failed);
    EXPECT_EQ(snapshot->stateCause, kWhyNotOpened);
    EXPECT_EQ(snapshot->at, test::kOrdersLater);
    EXPECT_EQ(snapshot->account, "someone");
    EXPECT_TRUE(snapshot->paused);
    EXPECT_EQ(snapshot->pauseReason, "lunch");
    ASSERT_EQ(snapshot->openOrders.size(), 1U);
    EXPECT_EQ(snapshot->openOrders.front().clientOrderId, test::ownId(1));
    EXPECT_EQ(snapshot->assets[order.slot].instrument.priceScale, 4) << "as many decimals as its orders have";
    EXPECT_EQ(snapshot->assets[Slot{0}].instrument.symbol, Symbol("BTCTRY"));
    EXPECT_EQ(snapshot->notes.size(), 3U);
    EXPECT_EQ(snapshot->journalSequence, 3U);
    EXPECT_FALSE(isEquityKnown(*snapshot)) << "nobody knows prices";
    EXPECT_TRUE(snapshot->dailyPnl.isZero());
    EXPECT_TRUE(snapshot->hazards.empty()) << "those of a session that is over";
    EXPECT_EQ(folder.files(), files);
    EXPECT_EQ(StateFolder::read(folder.path()), bytes);
}

TEST_F(LastStateTest, ShowsNothingOfAnotherAccountOrOfADatabaseThatIsHeld)
{
    keep({});
    auto wanted = folder.options();
    wanted.identity.account = "someone else";
    EXPECT_EQ(lastState(settings, wanted, nullptr, kWhyNotOpened), nullptr);
    auto const holder = folder.open();
    EXPECT_EQ(shown(), nullptr);
}

TEST_F(LastStateTest, ShowsNothingThatIsNotProvenToBeTheNewest)
{
    keep({});
    ASSERT_NE(shown(), nullptr);
    std::string const whole = StateFolder::read(folder.path());
    for (char const* const damage :
         {"UPDATE steps SET digest = zeroblob(32) WHERE sequence = 3", "UPDATE checkpoint SET state = x'00'",
          "UPDATE steps SET body = x'00' WHERE sequence = 2", "DELETE FROM steps WHERE sequence = 3"}) {
        folder.sql(damage);
        EXPECT_EQ(shown(), nullptr) << damage;
        for (char const* const ending : {"-wal", "-shm"}) {
            std::filesystem::remove(folder.path() + ending);
        }
        StateFolder::write(folder.path(), whole);
        ASSERT_NE(shown(), nullptr);
    }
    EXPECT_EQ(lastState(settings, {.path = folder.path("nothing.db"), .identity = {}, .now = {}}, nullptr, "gone"),
              nullptr);
}

}  // namespace
}  // namespace pentad::composition
