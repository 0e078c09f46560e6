// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/StateRebuild.h"

#include "contracts/EngineText.h"
#include "persistence/DamagedFile.h"
#include "persistence/DurableFiles.h"
#include "persistence/SideFiles.h"
#include "persistence/SqliteJournal.h"
#include "runtime/CoreState.h"
#include "runtime/CycleNumbers.h"

#include <algorithm>
#include <filesystem>

namespace pentad::composition {
namespace {

using persistence::SqliteJournal;
using persistence::StateIdentity;
using runtime::CoreState;

constexpr std::string_view kNewEnding = ".rebuilding";

JournalError rebuildError(std::string const& path, std::string const& what, JournalErrorKind kind)
{
    return {kind, "the database '" + path + "' " + what};
}

// Also what an earlier attempt left.
void removeUnfinished(std::string const& file)
{
    std::error_code ignored;
    for (std::string const& backup : persistence::backupsOf(file)) {
        std::filesystem::remove(backup, ignored);
    }
    for (std::string_view const ending :
         {std::string_view(), persistence::kWriteAheadEnding, persistence::kSharedMemoryEnding,
          persistence::kRollbackEnding, persistence::kHeadEnding, persistence::kBallastEnding}) {
        std::filesystem::remove(persistence::sideFile(file, ending), ignored);
    }
}

// As the core makes it before its first event.
CoreState newState()
{
    CoreState state;
    for (std::size_t group = 0; group < kBreakerGroups; ++group) {
        state.breakers[group].group = static_cast<BreakerGroup>(group);
    }
    return state;
}

void carryOver(CoreState& state, std::optional<CoreState> const& lost, std::string const& pauseReason, UtcTime now)
{
    state.paused = true;
    state.pauseReason = pauseReason;
    state.pausedAt = now;
    if (!lost) {
        state.killed = true;
        state.killReason = say(Phrase::KillUnknown);
        state.killedAt = now;
    } else {
        if (lost->killed) {
            state.killed = true;
            state.killReason = lost->killReason;
            state.killedAt = lost->killedAt;
        }
        state.everArmed = state.everArmed || lost->everArmed;
        for (Slot const slot : kSlots) {
            state.disabled[slot] = state.disabled[slot] || lost->disabled[slot];
        }
    }
    state.cycle = std::max(state.cycle, runtime::cyclesBefore(now));
    if (lost) {
        state.cycle = std::max(state.cycle, CycleId{number(lost->cycle) + 1});
    }
}

// Adds the step that says what has happened; opens the file as a session would.
Expected<CoreState, JournalError> addStep(std::string const& file, RebuildRequest const& request,
                                          StateIdentity const& identity, std::optional<CoreState> const& lost,
                                          std::string const& pauseReason)
{
    auto const journal = SqliteJournal::open({file, identity, request.now});
    if (!journal) {
        return Unexpected(journal.error());
    }
    auto const loaded = (*journal)->load();
    if (!loaded) {
        return Unexpected(loaded.error());
    }
    CoreState state = newState();
    if (loaded->head.sequence > 0) {
        auto past = runtime::decodeCoreState(loaded->checkpoint);
        if (!past) {
            return Unexpected(
                rebuildError(file, "has a checkpoint that this version cannot read", JournalErrorKind::Corrupt));
        }
        state = *std::move(past);
    }
    carryOver(state, lost, pauseReason, request.now);
    state.sequence = loaded->head.sequence + 1;
    StepRecord step;
    step.sequence = state.sequence;
    step.at = std::max(state.now, request.now);
    step.cycle = state.cycle;
    step.figures = state.books.figures();
    step.notes.push_back({NoteKind::OperatorAction, step.at, {}, "pause", pauseReason, request.reason});
    ByteWriter checkpoint;
    runtime::encode(state, checkpoint);
    step.checkpoint = checkpoint.take();
    auto const written = (*journal)->append({&step, 1});
    if (!written) {
        return Unexpected(written.error());
    }
    return state;
}

// Closed, proven and on the disk.
Expected<CoreState, JournalError> makeReplacement(std::string const& file, RebuildRequest const& request,
                                                  StateIdentity const& identity, std::optional<CoreState> const& lost,
                                                  std::string const& pauseReason)
{
    auto state = addStep(file, request, identity, lost, pauseReason);
    if (!state) {
        return state;
    }
    auto const damage = persistence::damageOf(file);
    if (!damage) {
        return Unexpected(damage.error());
    }
    if (!damage->empty()) {
        return Unexpected(rebuildError(file, "does not hold: " + *damage, JournalErrorKind::Corrupt));
    }
    if (!persistence::syncFile(file) || !persistence::syncFile(persistence::sideFile(file, persistence::kHeadEnding))) {
        return Unexpected(rebuildError(file, "could not be synced; check the disk", JournalErrorKind::WriteFailed));
    }
    return state;
}

Expected<std::string, JournalError> takeBackup(std::string const& file, RebuildRequest const& request,
                                               StateIdentity const& identity, std::optional<CoreState> const& lost,
                                               std::string const& pauseReason, CoreState& state)
{
    std::string tried;
    for (std::string const& backup : persistence::backupsOf(request.path)) {
        removeUnfinished(file);
        std::error_code error;
        std::filesystem::copy_file(backup, file, error);
        if (error) {
            tried += "; '" + backup + "' cannot be copied";
            continue;
        }
        auto made = makeReplacement(file, request, identity, lost, pauseReason);
        if (made) {
            state = *std::move(made);
            return backup;
        }
        tried += "; '" + backup + "' is of no use: " + made.error().message;
    }
    return Unexpected(rebuildError(request.path,
                                   "has no backup that could take its place" + tried +
                                       "; without --from-backup it begins anew from what the exchange reports",
                                   JournalErrorKind::CannotOpen));
}

}  // namespace

Expected<RebuildOutcome, JournalError> rebuildState(RebuildRequest const& request)
{
    RebuildOutcome outcome;
    auto damage = persistence::damageOf(request.path);
    if (!damage) {
        return Unexpected(damage.error());
    }
    if (damage->empty()) {
        return Unexpected(rebuildError(request.path, "is good; there is nothing to rebuild, and nothing was changed",
                                       JournalErrorKind::CannotOpen));
    }
    outcome.damage = *std::move(damage);
    persistence::Remains const remains = persistence::remainsOf(request.path);
    outcome.identity = remains.identity.value_or(request.identity);
    if (outcome.identity.mode.empty() || outcome.identity.account.empty()) {
        return Unexpected(
            rebuildError(request.path,
                         "no longer tells whose it is; say it with --mode and --symbols, and with --account "
                         "where it is live",
                         JournalErrorKind::WrongMode));
    }
    auto const lost = remains.checkpoint.empty() ? std::nullopt : runtime::decodeCoreState(remains.checkpoint);
    outcome.kept = persistence::nameForDamaged(request.path, request.now);
    std::string const pauseReason =
        say(request.fromBackup ? Phrase::PausedByRestore : Phrase::PausedByRebuild, {outcome.kept});

    std::string const file = request.path + std::string(kNewEnding);
    removeUnfinished(file);
    CoreState state;
    std::optional<JournalError> failed;
    if (request.fromBackup) {
        auto backup = takeBackup(file, request, outcome.identity, lost, pauseReason, state);
        if (backup) {
            outcome.backup = *std::move(backup);
        } else {
            failed = backup.error();
        }
    } else if (auto made = makeReplacement(file, request, outcome.identity, lost, pauseReason)) {
        state = *std::move(made);
    } else {
        failed = made.error();
    }
    if (!failed) {
        if (auto const replaced = persistence::replaceDamaged(request.path, file, outcome.kept); !replaced) {
            failed = replaced.error();
        }
    }
    removeUnfinished(file);
    if (failed) {
        return Unexpected(*failed);
    }
    outcome.killed = state.killed;
    return outcome;
}

}  // namespace pentad::composition
