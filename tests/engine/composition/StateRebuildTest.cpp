// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/StateRebuild.h"

#include "contracts/EngineText.h"
#include "persistence/DamagedFile.h"
#include "persistence/HeadFile.h"
#include "persistence/Verifier.h"
#include "runtime/CoreState.h"
#include "runtime/CycleNumbers.h"
#include "support/StateFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

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
    static void append(persistence::SqliteJournal* journal, runtime::CoreState state)
    {
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
    void write(runtime::CoreState const& state) const { append(folder.open().get(), state); }
    // What `verify` names, while everything can still be read.
    static void spoilARowIn(StateFolder const& place)
    {
        place.sql("UPDATE notes SET text = 'something else' WHERE id = 1");
    }
    void spoilARow() const { spoilARowIn(folder); }
    static void spoilTheBeginningIn(StateFolder const& place)
    {
        std::string bytes = StateFolder::read(place.path());
        bytes.replace(0, 16, 16, 'x');
        StateFolder::write(place.path(), bytes);
    }
    void spoilTheBeginning() const { spoilTheBeginningIn(folder); }
    // The state with which the next session begins.
    runtime::CoreState begun() const { return begunIn(folder); }
    static runtime::CoreState begunIn(StateFolder const& folder)
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
    before.everArmed = true;
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
    EXPECT_TRUE(state.everArmed) << "its owner has armed it over the one before";
    // The ids of orders are made from the cycle: none may come again.
    EXPECT_EQ(state.cycle, runtime::cyclesBefore(kRebuiltAt));
    EXPECT_GT(number(state.cycle), 500'000'000U);
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

TEST_F(StateRebuildTest, APlaceWhoseDatabaseIsMissingBesideItsHeadIsRefusedAndCanBeRebuilt)
{
    folder.fill(10);
    std::filesystem::rename(folder.path(), folder.path("elsewhere"));
    StateFolder::write(folder.path("state.db-wal"), "its own");
    auto const files = folder.files();
    auto const opened = persistence::SqliteJournal::open(folder.options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, JournalErrorKind::Corrupt);
    EXPECT_THAT(opened.error().message, HasSubstr("pentad-cli rebuild --state '" + folder.path() + "'"));
    EXPECT_EQ(folder.files(), files) << "nothing is begun there";
    auto asked = request();
    asked.identity = folder.options().identity;
    auto const outcome = rebuildState(asked);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_TRUE(begun().killed);
    EXPECT_EQ(StateFolder::read(outcome->kept + "-wal"), "its own");
}

// One place on the way from a damaged database to its replacement, where the program died.
struct InterruptedRebuild {
    using Damage = std::function<void(StateFolder const&)>;

    InterruptedRebuild(Damage const& damage, std::size_t done)
    {
        for (int step = 0; step < kSteps; ++step) {
            if (step == kSteps - 1) {
                place.older = StateFolder::read(place.path());
            }
            StateRebuildTest::append(place.open().get(), {});
        }
        damage(place);
        StateFolder::write(place.path("state.db-wal"), "its own");
        for (char const* const ending : {"", "-wal", ".head"}) {
            damaged.push_back(StateFolder::read(place.path() + ending));
        }
        std::string const replacement = place.path("state.db.rebuilding");
        persistence::OpenOptions options = place.options();
        options.path = replacement;
        runtime::CoreState state;
        state.paused = true;
        auto journal = persistence::SqliteJournal::open(options);
        StateRebuildTest::append(journal->get(), state);
        journal->reset();
        auto const changes = persistence::changesToReplace(place.path(), replacement,
                                                           persistence::nameForDamaged(place.path(), kRebuiltAt));
        for (std::size_t i = 0; i < std::min(done, changes.size()); ++i) {
            EXPECT_TRUE(make(changes[i]));
            bool const moves = changes[i].kind == persistence::FileChange::Kind::Move;
            hasBegun = hasBegun || moves;
            isReplaced = isReplaced || (moves && changes[i].to == place.path());
        }
        isOver = done > changes.size();
    }
    bool isKept(std::string const& bytes) const
    {
        auto const files = place.files();
        return std::any_of(files.begin(), files.end(), [&](std::string const& name) {
            return name.find(".damaged-") != std::string::npos && StateFolder::read(place.path(name)) == bytes;
        });
    }

    static constexpr int kSteps = 3;
    struct Place : StateFolder {
        std::string older;
    };
    Place place;
    std::vector<std::string> damaged;
    bool hasBegun = false;    // something took the place of something else
    bool isReplaced = false;  // the database did
    bool isOver = false;
};

std::vector<std::pair<std::string, InterruptedRebuild::Damage>> damagesToReplace()
{
    return {{"its beginning", &StateRebuildTest::spoilTheBeginningIn},
            {"a row", &StateRebuildTest::spoilARowIn},
            {"an older copy", [](StateFolder const& place) {
                 StateFolder::write(place.path(), static_cast<InterruptedRebuild::Place const&>(place).older);
             }}};
}

// Every kind of damage, interrupted behind every step.
void forEachInterruption(std::function<void(std::string const& damage, InterruptedRebuild const& rest)> const& look)
{
    for (auto const& [what, damage] : damagesToReplace()) {
        for (std::size_t done = 0;; ++done) {
            SCOPED_TRACE(what + ", " + std::to_string(done));
            InterruptedRebuild const rest(damage, done);
            if (rest.isOver) {
                break;
            }
            look(what, rest);
        }
    }
}

TEST_F(StateRebuildTest, WhereverItWasInterruptedTheNextRebuildGoesOnAndNothingIsLost)
{
    forEachInterruption([&](std::string const&, InterruptedRebuild const& rest) {
        auto asked = request();
        asked.path = rest.place.path();
        asked.identity = rest.place.options().identity;
        auto const outcome = rebuildState(asked);
        EXPECT_NE(outcome.has_value(), rest.isReplaced) << "the new one is good, everything else is damaged";
        runtime::CoreState const state = StateRebuildTest::begunIn(rest.place);
        EXPECT_TRUE(state.paused);
        EXPECT_TRUE(!rest.hasBegun || rest.isReplaced || state.killed)
            << "what the rest of the damaged file says of the kill switch proves nothing";
        for (std::string const& bytes : rest.damaged) {
            EXPECT_TRUE(rest.isKept(bytes)) << bytes.size() << " bytes";
        }
    });
}

TEST_F(StateRebuildTest, WhereverItWasInterruptedAStartIsRefusedOrFindsOneWholeDatabase)
{
    forEachInterruption([](std::string const& what, InterruptedRebuild const& rest) {
        auto const opened = persistence::SqliteJournal::open(rest.place.options());
        if (opened) {
            // Only `verify` sees a spoilt row: as long as nothing has begun, a session goes on with it as before.
            EXPECT_TRUE(rest.isReplaced || (what == "a row" && !rest.hasBegun));
            EXPECT_EQ((*opened)->load()->head.sequence, rest.isReplaced ? 1U : 3U);
        } else {
            EXPECT_FALSE(rest.isReplaced);
            EXPECT_EQ(opened.error().kind, JournalErrorKind::Corrupt);
            EXPECT_THAT(opened.error().message, HasSubstr("pentad-cli rebuild --state"));
        }
    });
}

}  // namespace
}  // namespace pentad::composition
