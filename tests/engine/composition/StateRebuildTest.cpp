// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/StateRebuild.h"

#include "contracts/EngineText.h"
#include "persistence/DamagedFile.h"
#include "persistence/HeadFile.h"
#include "persistence/Verifier.h"
#include "runtime/CoreState.h"
#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace pentad::composition {
namespace {

using test::StateFolder;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

constexpr UtcTime kRebuiltAt{Milliseconds(1'795'815'000'250)};  // 2026-11-27T21:30:00.250Z
constexpr char kStamp[] = "state.db.damaged-20261127T213000Z";

struct StateRebuildTest : testing::Test {
    RebuildRequest request() const
    {
        RebuildRequest made;
        made.path = folder.path();
        made.reason = "the disk was replaced";
        made.now = kRebuiltAt;
        return made;
    }
    // Appends a step with that state as its checkpoint, as the engine does with every commit.
    void write(runtime::CoreState state) const
    {
        auto const journal = folder.open();
        ASSERT_NE(journal, nullptr);
        state.sequence = journal->load()->head.sequence + 1;
        StepRecord step;
        step.sequence = state.sequence;
        step.at = state.now;
        step.cycle = state.cycle;
        step.notes.push_back({NoteKind::Session, step.at, {}, "start", "session started by version test", {}});
        ByteWriter bytes;
        runtime::encode(state, bytes);
        step.checkpoint = bytes.take();
        ASSERT_TRUE(journal->append({&step, 1}));
    }
    // What `verify` names, while everything can still be read.
    void spoilARow() const { folder.sql("UPDATE notes SET text = 'something else' WHERE id = 1"); }
    void spoilTheBeginning() const
    {
        std::string bytes = StateFolder::read(folder.path());
        bytes.replace(0, 16, 16, 'x');
        StateFolder::write(folder.path(), bytes);
    }
    // The state with which the next session begins.
    runtime::CoreState begun() const
    {
        auto const proof = persistence::verify(folder.path());
        EXPECT_TRUE(proof) << proof.error().message;
        EXPECT_FALSE(proof && proof->bad) << proof->bad->message();
        auto const journal = folder.open();
        auto const state = runtime::decodeCoreState(journal->load()->checkpoint);
        EXPECT_TRUE(state);
        return state.value_or(runtime::CoreState{});
    }

    StateFolder folder;
};

TEST_F(StateRebuildTest, KeepsWhatIsDamagedAndBeginsPausedWithoutBooks)
{
    folder.fill(30);
    spoilTheBeginning();
    StateFolder::write(folder.path("state.db.halt"), "why it stopped");
    StateFolder::write(folder.path("state.db-wal"), "left behind");
    std::string const damaged = StateFolder::read(folder.path());
    std::string const head = StateFolder::read(folder.path("state.db.head"));

    auto asked = request();
    asked.identity = folder.options().identity;
    auto const outcome = rebuildState(asked);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_EQ(outcome->kept, folder.path(kStamp));
    EXPECT_THAT(outcome->damage, HasSubstr("damaged"));
    EXPECT_TRUE(outcome->killed) << "nobody knows whether it was";

    EXPECT_EQ(StateFolder::read(folder.path(kStamp)), damaged);
    EXPECT_EQ(StateFolder::read(folder.path(kStamp) + ".head"), head);
    EXPECT_EQ(StateFolder::read(folder.path(kStamp) + ".halt"), "why it stopped");
    EXPECT_EQ(StateFolder::read(folder.path(kStamp) + "-wal"), "left behind");
    EXPECT_THAT(folder.files(), Each(Not(HasSubstr("rebuilding"))));

    runtime::CoreState const state = begun();
    EXPECT_EQ(state.sequence, 1U);
    EXPECT_TRUE(state.paused);
    EXPECT_EQ(state.pauseReason, say(Phrase::PausedByRebuild, {folder.path(kStamp)}));
    EXPECT_TRUE(state.killed);
    EXPECT_EQ(state.killReason, say(Phrase::KillUnknown));
    EXPECT_FALSE(state.books.opened()) << "the first session opens them with what the exchange reports";
    EXPECT_EQ(folder.sql("SELECT reason FROM notes"), "the disk was replaced");
    EXPECT_EQ(folder.sql("SELECT value FROM meta WHERE key = 'account'"), "someone");
}

TEST_F(StateRebuildTest, TakesOverWhatCanBeRead)
{
    runtime::CoreState before;
    before.cycle = CycleId{77};
    before.disabled[kSlots[3]] = true;
    write(before);
    spoilARow();
    auto const outcome = rebuildState(request());
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_EQ(outcome->identity, folder.options().identity);
    EXPECT_THAT(outcome->damage, HasSubstr("table notes"));
    EXPECT_FALSE(outcome->killed);
    runtime::CoreState const state = begun();
    EXPECT_TRUE(state.paused);
    EXPECT_FALSE(state.killed);
    EXPECT_TRUE(state.disabled[kSlots[3]]);
    EXPECT_FALSE(state.disabled[kSlots[0]]);
    // The ids of orders are made from the cycle: none may come again.
    EXPECT_GT(number(state.cycle), 1'700'000'000U);
}

TEST_F(StateRebuildTest, AKillStaysLatched)
{
    runtime::CoreState before;
    before.killed = true;
    before.killReason = "by hand";
    write(before);
    spoilARow();
    auto const outcome = rebuildState(request());
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_TRUE(outcome->killed);
    EXPECT_EQ(begun().killReason, "by hand");
}

TEST_F(StateRebuildTest, WhatIsKnownToBeOlderThanTheLastStepProvesNothing)
{
    write({});
    std::string const older = StateFolder::read(folder.path());
    write({});
    StateFolder::write(folder.path(), older);  // beside the .head of the second step
    auto const outcome = rebuildState(request());
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_TRUE(outcome->killed);
}

TEST_F(StateRebuildTest, LeavesAGoodFileAndOneInUseAlone)
{
    folder.fill(10);
    std::string const good = StateFolder::read(folder.path());
    auto const files = folder.files();
    auto const needless = rebuildState(request());
    ASSERT_FALSE(needless);
    EXPECT_THAT(needless.error().message, HasSubstr("is good"));
    EXPECT_EQ(StateFolder::read(folder.path()), good);
    {
        auto const holder = folder.open();
        auto const held = rebuildState(request());
        ASSERT_FALSE(held);
        EXPECT_EQ(held.error().kind, JournalErrorKind::HeldByOther);
    }
    EXPECT_EQ(folder.files(), files);
    auto absent = request();
    absent.path = folder.path("nothing.db");
    EXPECT_FALSE(rebuildState(absent));
    EXPECT_EQ(folder.files(), files);
}

TEST_F(StateRebuildTest, AFileThatDoesNotTellWhoseItIsMustBeGivenAnOwner)
{
    folder.fill(10);
    spoilTheBeginning();
    auto const files = folder.files();
    auto const refused = rebuildState(request());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, JournalErrorKind::WrongMode);
    EXPECT_THAT(refused.error().message, HasSubstr("--mode"));
    EXPECT_EQ(folder.files(), files);
}

TEST_F(StateRebuildTest, ABackupTakesItsPlaceOnlyIfAskedForAndGood)
{
    runtime::CoreState before;
    before.totals.cycles = 41;
    write(before);
    std::string const good = StateFolder::read(folder.path());
    StateFolder::write(folder.path("state.db.backup-v1"), good);
    StateFolder::write(folder.path("state.db.backup-v9"), "no database at all, though it is the newest of them");
    write(before);
    spoilARow();
    std::string const damaged = StateFolder::read(folder.path());
    auto asked = request();
    asked.fromBackup = true;
    auto const outcome = rebuildState(asked);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_EQ(outcome->backup, folder.path("state.db.backup-v1"));
    EXPECT_EQ(StateFolder::read(outcome->kept), damaged);
    EXPECT_EQ(StateFolder::read(folder.path("state.db.backup-v1")), good);
    runtime::CoreState const state = begun();
    EXPECT_EQ(state.sequence, 2U);
    EXPECT_EQ(state.totals.cycles, 41U);
    EXPECT_TRUE(state.paused);
    EXPECT_EQ(state.pauseReason, say(Phrase::PausedByRestore, {outcome->kept}));
}

TEST_F(StateRebuildTest, WithoutAUsableBackupNothingIsTouched)
{
    write({});
    spoilARow();
    std::string const damaged = StateFolder::read(folder.path());
    StateFolder::write(folder.path("state.db.backup-v1"), "no database");
    auto const files = folder.files();
    auto asked = request();
    asked.fromBackup = true;
    auto const refused = rebuildState(asked);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("no backup"));
    EXPECT_EQ(StateFolder::read(folder.path()), damaged);
    EXPECT_EQ(folder.files(), files);
}

TEST_F(StateRebuildTest, WhatWasKeptBeforeIsNeverOverwritten)
{
    for (std::string const& name : {std::string(kStamp), std::string(kStamp) + "-2", std::string(kStamp) + "-3"}) {
        EXPECT_EQ(persistence::nameForDamaged(folder.path(), kRebuiltAt), folder.path(name));
        StateFolder::write(folder.path(name), "kept");
    }
}

// The program may die between any two renames: the place must never look like one where nothing was.
TEST_F(StateRebuildTest, APlaceWhoseDatabaseIsMissingBesideItsHeadIsRefused)
{
    folder.fill(10);
    std::filesystem::rename(folder.path(), folder.path(kStamp));
    auto const opened = persistence::SqliteJournal::open(folder.options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, JournalErrorKind::Corrupt);
    EXPECT_THAT(opened.error().message, HasSubstr("pentad-cli rebuild --state '" + folder.path() + "'"));
}

}  // namespace
}  // namespace pentad::composition
