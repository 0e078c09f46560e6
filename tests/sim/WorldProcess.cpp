// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "sim/RestlessStrategy.h"
#include "sim/World.h"

#include <QSqlQuery>

#include <fcntl.h>
#include <filesystem>

namespace pentad::sim {
namespace {

constexpr char kStateFile[] = "state.db";
constexpr Milliseconds kCadence{1'000};
constexpr Milliseconds kStartAgain{5'000};
constexpr Milliseconds kBetweenSteps{1'500};
// Whoever sees that the journal cannot be written starts the program again.
constexpr Milliseconds kDiskPatience{15'000};
constexpr std::size_t kStepsRead = 400;

}  // namespace

GateParts World::gatesOf(Session& session)
{
    return {m_faults, m_disk, session.fatality, m_invariants, m_trace, m_options.mutant, session.core};
}

persistence::OpenOptions World::openOptions() const
{
    persistence::OpenOptions options;
    options.path = kStateFile;
    std::vector<std::string> symbols;
    for (Instrument const& pair : simulatedPairs().instruments()) {
        symbols.push_back(pair.symbol.text());
    }
    options.identity = {m_setup.startsDisarmed ? "live" : "paper", "simulated", symbols};
    options.now = m_clock.utc();
    return options;
}

DiskFate World::judgeDisk(DiskOperation operation)
{
    if (m_session == nullptr) {
        return DiskFate::Works;
    }
    if (auto const fault = m_faults.strikes(FaultKind::PowerLoss)) {
        m_session->fatality.strike(fault->value, true);
        return DiskFate::PowerFails;
    }
    if (m_faults.strikes(FaultKind::DiskError)) {
        return DiskFate::IoError;
    }
    bool const full = operation == DiskOperation::Write && m_faults.window(FaultKind::DiskFull) != nullptr;
    return full ? DiskFate::Full : DiskFate::Works;
}

void World::bootLater(Milliseconds delay)
{
    Milliseconds when = m_agenda.now() + delay;
    if (m_options.calm) {
        when = std::chrono::floor<std::chrono::seconds>(when) + kBetweenSteps;
    }
    m_agenda.at(when, [this] {
        if (m_session == nullptr) {
            boot();
        }
    });
}

void World::boot()
{
    m_disk.materialise(".");
    m_session = std::make_unique<Session>();
    Session& session = *m_session;
    session.life = std::make_shared<Life>(m_agenda);
    m_clock.setRight();
    session.steady = std::make_unique<SteadyClock>(m_clock);
    session.clock = m_options.mutant == Mutant::ClockStepsBack ? static_cast<Clock*>(&m_clock) : session.steady.get();
    ++m_outcome.starts;
    if (m_options.mutant == Mutant::DescriptorsLeak) {
        m_leaked.push_back(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    }
    auto journal = persistence::SqliteJournal::open(openOptions());
    if (!journal) {
        m_trace.line("no-start", journal.error().message);
        bool const damaged = journal.error().kind == JournalErrorKind::Corrupt ||
                             journal.error().kind == JournalErrorKind::WrongMode ||
                             journal.error().kind == JournalErrorKind::NewerVersion;
        bool const struck = session.fatality.dying || m_faults.window(FaultKind::DiskFull) != nullptr;
        constexpr std::uint64_t kFailedStartsMaximum = 60;
        if (damaged && !struck) {
            m_invariants.report("V2", "the journal was refused: " + journal.error().message);
        } else if (++m_failedStarts > kFailedStartsMaximum) {
            m_invariants.report("DISK", "the program does not start: " + journal.error().message);
        }
        session.fatality.strike(kStartAgain.count());
        lookAfter();
        return;
    }
    session.journal = *std::move(journal);
    if (m_options.mutant == Mutant::SynchronousNormal) {
        QSqlQuery(session.journal->database().connection()).exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
    }
    auto const loaded = session.journal->load();
    std::uint64_t const told = m_invariants.lastStep();
    std::uint64_t const untold = loaded && loaded->head.sequence > told ? loaded->head.sequence - told : 0;
    auto const newest = session.journal->recent(std::min<std::size_t>(untold, kStepsRead));
    if (loaded && newest) {
        m_invariants.sessionBegan(loaded->head, *newest);
        if (auto const left = runtime::decodeCoreState(loaded->checkpoint)) {
            session.steady->notBefore(left->now);
        }
    }
    m_trace.line("start", loaded ? std::to_string(loaded->head.sequence) : loaded.error().message);
    if (!session.fatality.dying) {
        startEngine(session);
    }
    lookAfter();
}

void World::startEngine(Session& session)
{
    GateParts const gates = gatesOf(session);
    Universe const& universe = simulatedPairs();
    session.journalGate = std::make_unique<JournalGate>(*session.journal, gates);
    session.eventGate = std::make_unique<EventGate>(session.toEngine, gates);
    session.guarded = std::make_unique<resilience::GuardedExchange>(*session.eventGate, *session.clock,
                                                                    resilience::BreakerParameters{});
    session.wordGate = std::make_unique<WordGate>(*session.guarded, gates);
    session.line =
        std::make_unique<SimLine>(SimLine::Parts{m_agenda, m_faults, m_exchange, *session.clock, universe, session.life,
                                                 *session.wordGate, m_options.mutant, m_options.plan.seed});
    session.guarded->guard(*session.line);
    session.sendGate = std::make_unique<SendGate>(*session.guarded, gates);

    auto risk = std::make_unique<WatchedRisk>(m_setup, gates);
    auto strategy =
        std::make_unique<RestlessStrategy>(m_options.plan.seed, m_options.calm, [this] { return m_faults.isOver(); });
    auto core = std::make_unique<runtime::Core>(m_setup, std::move(risk), std::move(strategy));
    session.core = core.get();
    session.slot = std::make_shared<SnapshotSlot>();

    runtime::EngineOptions options;
    options.mode = m_options.plan.live ? TradingMode::Live : TradingMode::Paper;
    options.account = "simulated";
    options.version = "simulated";
    options.journalPath = kStateFile;
    options.cadence = kCadence;
    options.selfPaced = false;
    runtime::EngineAdapters adapters{*session.clock, *session.journalGate, *session.sendGate, session.feed, {}};
    session.engine =
        std::make_unique<runtime::Engine>(std::move(options), std::move(core), std::move(adapters), session.slot);
    session.toEngine.target = session.engine.get();
    QObject::connect(session.engine.get(), &runtime::Engine::stopped, session.engine.get(),
                     [&session](QString const& failure) { session.stopped = failure.toStdString(); });
    session.engine->start();
    session.life->in(kCadence, [this, &session] { cycle(session); });
}

void World::cycle(Session& session)
{
    session.life->in(kCadence, [this, &session] { cycle(session); });
    if (session.fatality.dying || session.stopped) {
        return;
    }
    session.engine->runCycle();
    if (session.fatality.dying || session.stopped) {
        return;
    }
    runtime::Core const& core = *session.core;
    if (SnapshotPtr snapshot = session.slot->take()) {
        if (m_options.mutant == Mutant::KillUntold && snapshot->killed &&
            snapshot->at - snapshot->killedAt >= kKillHas) {
            auto silent = std::make_shared<EngineSnapshot>(*snapshot);
            silent->openOrders.clear();
            snapshot = std::move(silent);
        }
        m_invariants.shown(*snapshot, core);
        if (m_options.mutant == Mutant::ShownTwice) {
            m_invariants.shown(*snapshot, core);
        }
        m_waiting = snapshot->health.queued;
    }
    m_invariants.cycled(core, m_disk.sizeOf("state.db-wal"), m_waiting);
    bool const failing = core.state().hazards[static_cast<std::size_t>(Hazard::DiskFull)].active;
    if (!failing) {
        session.diskFails = false;
    } else if (!std::exchange(session.diskFails, true)) {
        session.diskFailsSince = m_agenda.now();
    } else if (m_agenda.now() - session.diskFailsSince >= kDiskPatience) {
        session.fatality.strike(kStartAgain.count());
    }
}

// After everything that happened: is the process still there?
void World::lookAfter()
{
    if (m_session == nullptr) {
        return;
    }
    Session& session = *m_session;
    if (session.fatality.dying) {
        Milliseconds const away(session.fatality.awayMs);
        endSession();
        bootLater(away);
    } else if (session.stopped) {
        // A stop while the disk is full or broken says that its last steps are not written: that is no break.
        bool const unwritten = *session.stopped == say(Phrase::LastStepsUnwritten, {kStateFile}) ||
                               *session.stopped == say(Phrase::JournalLost, {kStateFile});
        if (!session.stopped->empty() && !unwritten) {
            // The engine's own checks name what they found.
            std::string const own = runtime::brokenInvariantIn(*session.stopped);
            m_invariants.report(own.empty() ? "ENGINE" : own, *session.stopped);
        }
        m_trace.line("stopped", *session.stopped);
        endSession();
        bootLater(Milliseconds(m_closedFor));
    }
}

void World::endSession()
{
    if (m_session == nullptr) {
        return;
    }
    std::unique_ptr<Session> const session = std::move(m_session);
    session->life->end();
    bool const dies = session->fatality.dying;
    if (session->journalGate) {
        m_outcome.commits += session->journalGate->appends();
    }
    if (dies) {
        m_trace.line(session->fatality.powerIsLost ? "power-loss" : "killed");
        m_disk.cutOff();
    }
    session->engine.reset();
    session->line.reset();
    session->journalGate.reset();
    session->journal.reset();
    if (dies && session->fatality.powerIsLost) {
        ++m_outcome.powerLosses;
        Chance const chance{m_options.plan.seed, 0x10C5, m_disk.operations()};
        m_disk.startAfterPowerLoss(chance);
        tearHeadFile(chance);
    } else if (dies) {
        m_disk.startAgain();
    }
}

// The side file is never synced: after a power loss it is whole, short or gone.
void World::tearHeadFile(Chance chance)
{
    std::filesystem::path const path(std::string(kStateFile) + ".head");
    std::error_code ignored;
    switch (chance.below(3)) {
    case 0: std::filesystem::remove(path, ignored); break;
    case 1: std::filesystem::resize_file(path, 40, ignored); break;
    default: break;
    }
}

}  // namespace pentad::sim
