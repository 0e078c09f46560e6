// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/Engine.h"

#include "contracts/EngineText.h"
#include "execution/OutboxDispatcher.h"
#include "runtime/CoreChecks.h"
#include "runtime/CoreState.h"
#include "runtime/CycleNumbers.h"
#include "runtime/SnapshotBuilder.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <new>
#include <utility>

namespace pentad::runtime {
namespace {

constexpr std::chrono::milliseconds kPublishInterval{100};  // at most 10 Hz unless something urgent happened
constexpr std::size_t kBatchMax = 64;                       // events per commit
constexpr std::size_t kDecisionsRemembered = 200;           // that can be explained
constexpr std::size_t kStepsShown = 1'000;                  // of the journal, in the lists of the first snapshot
constexpr std::size_t kCommitsMeasured = 256;
constexpr int kCyclesMissedMax = 3;              // without saying that the program stood still,
constexpr std::chrono::seconds kStandstill{5};   // and never for less than this
constexpr std::size_t kUncommittedMax = 10'000;  // steps kept while the journal cannot be written
// So long the session goes on in safe mode, for its cancels, when the journal has failed for good.
constexpr std::chrono::seconds kLostJournalPatience{20};

// A full disk may be freed and a lock let go; what failed otherwise works again only after a new start.
bool mayPass(JournalErrorKind kind)
{
    return kind == JournalErrorKind::DiskFull || kind == JournalErrorKind::HeldByOther;
}

std::string tenthsOfSeconds(std::chrono::nanoseconds time)
{
    auto const milliseconds = std::chrono::duration_cast<Milliseconds>(time).count();
    return Decimal::fromMantissa(milliseconds, 3).text(1, Rounding::HalfEven);
}

}  // namespace

Engine::Engine(EngineOptions options, std::unique_ptr<Core> core, EngineAdapters adapters,
               std::shared_ptr<SnapshotSlot> slot)
    : m_options(std::move(options)),
      m_core(std::move(core)),
      m_adapters(std::move(adapters)),
      m_dispatcher(std::make_unique<execution::OutboxDispatcher>(m_adapters.exchange)),
      m_builder(std::make_unique<SnapshotBuilder>(m_options.barLength)),
      m_facts(std::make_unique<EngineFacts>()),
      m_slot(std::move(slot)),
      m_cadence(m_options.cadence)
{
    m_facts->mode = m_options.mode;
    m_facts->account = m_options.account;
    m_facts->version = m_options.version;
    m_facts->journalPath = m_options.journalPath;
    m_facts->flattenStepWait = m_options.flattenStepWait;
    m_facts->channel = m_adapters.channel;
    m_timing.cadence = m_options.cadence;
    m_facts->timing = m_timing;
    m_core->observeStages(this);
    m_core->rememberDecisions(kDecisionsRemembered);
}

// Where memory ran out while a timer was started, the dispatcher may know what the timer itself does not, and would call
// it after its end.
Engine::~Engine()
{
    if (QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance(thread())) {
        for (QObject* const timer : children()) {
            dispatcher->unregisterTimers(timer);
        }
    }
}

// ----------------------------------------------------------------------------------------------------------------------
// The flow: event -> core -> commit -> dispatch -> publish.

void Engine::submit(EngineEvent event)
{
    guarded([&] {
        noticeStandstill();
        m_queue.push_back(std::move(event));
        if (!m_draining) {
            drain();
        }
    });
}

// The one catch-all: whatever escapes is a bug, and a bug stops the engine.
template <typename Work>
void Engine::guarded(Work&& work) noexcept
{
    try {
        work();
    } catch (std::bad_alloc const&) {
        m_dispatcher->disarm();  // first: saying why needs memory too
        fail(say(Phrase::NoMemory));
    } catch (std::exception const& failure) {
        fail(failure.what());
    } catch (...) {
        fail(say(Phrase::UnknownException));
    }
}

void Engine::drain()
{
    m_draining = true;
    while (!m_queue.empty() && !m_finished) {
        processQueued();
        entered(CycleStage::Commit);
        commit();
        entered(CycleStage::Dispatch);
        dispatchEffects();
    }
    m_draining = false;
    if (!m_finished) {
        entered(CycleStage::Publish);
        m_urgent ? publishNow() : publishChanges();
        advanceStop();
    }
}

void Engine::processQueued()
{
    for (std::size_t count = 0; count < kBatchMax && !m_queue.empty(); ++count) {
        EngineEvent const event = std::move(m_queue.front());
        m_queue.pop_front();
        process(event);
    }
}

void Engine::process(EngineEvent const& event)
{
    m_dirty = true;
    if (m_adapters.observer != nullptr) {
        m_adapters.observer->heard(event);
    }
    if (auto const* given = std::get_if<CommandGiven>(&event.body)) {
        Command const& command = *given->command;
        m_facts->lastCommand = std::max(m_facts->lastCommand, command.id);
        m_urgent = m_urgent || leavesNoRecord(command.body);  // somebody waits for the answer
        if (answersItself(command)) {
            return;
        }
    }
    Step const& step = m_core->process(event);
    m_builder->take(m_core->answers());
    m_builder->observe(event, *m_core);
    if (!step.record.empty()) {
        m_builder->take(step.record);
        m_builder->look(m_core->state());
        m_uncommitted.push_back(step.record);
    }
    m_effects.insert(m_effects.end(), step.effects.begin(), step.effects.end());
    m_urgent = m_urgent || step.urgent;
}

bool Engine::commit()
{
    if (m_uncommitted.empty()) {
        return true;
    }
    m_uncommitted.back().checkpoint = m_core->checkpoint();
    MonotonicTime const began = m_adapters.clock.monotonic();
    auto const appended = m_adapters.journal.append(m_uncommitted);
    if (!appended) {
        check(m_uncommitted.size() < kUncommittedMax, "the journal could not be written for too long");
        m_journalFailing = true;
        tell(m_journalTrouble.failed(m_adapters.clock.monotonic(), appended.error().message, m_uncommitted.size()));
        if (!std::exchange(m_journalHazard, true)) {
            m_queue.push_back(eventNow(HazardRaised{Hazard::DiskFull, appended.error().message}));
        }
        if (!mayPass(appended.error().kind)) {
            endWithLostJournal();
        }
        return false;
    }
    auto const took = m_adapters.clock.monotonic() - began;
    measureCommit(took);
    m_facts->journalHead = *appended;
    if (m_adapters.observer != nullptr) {
        for (StepRecord const& record : m_uncommitted) {
            m_adapters.observer->committed(record, took);
        }
    }
    m_uncommitted.clear();
    tell(m_journalTrouble.works(m_adapters.clock.monotonic()));
    m_journalLostSince.reset();
    m_journalFailing = false;
    regainJournal();
    return true;
}

void Engine::tell(std::optional<JournalReport> const& report)
{
    if (report && m_adapters.observer != nullptr) {
        m_adapters.observer->journalled(*report);
    }
}

// With what was put by it records how a session ends; new risk has to wait for more room.
void Engine::regainJournal()
{
    if (m_journalHazard && !m_journalFailing && m_adapters.journal.hasReserve()) {
        m_journalHazard = false;
        m_queue.push_back(eventNow(HazardCleared{Hazard::DiskFull}));
    }
}

// Steps that are only in memory are lost with the process: it must not live on them for long.
void Engine::endWithLostJournal()
{
    MonotonicTime const now = m_adapters.clock.monotonic();
    if (!m_journalLostSince) {
        m_journalLostSince = now;
    } else if (now - *m_journalLostSince >= kLostJournalPatience && !m_stoppingSince && !m_core->state().stopping) {
        beginStop();
        submitCommand(
            std::make_shared<Command const>(Command{CommandId{}, Stop{m_options.cancelOpenOrdersOnShutdown}}));
    }
}

void Engine::measureCommit(std::chrono::nanoseconds took)
{
    m_commitTimes.push_back(took);
    if (m_commitTimes.size() > kCommitsMeasured) {
        m_commitTimes.pop_front();
    }
    m_facts->health.commitLast = took;
    ++m_facts->health.commits;
}

void Engine::dispatchEffects()
{
    std::vector<Effect> const effects = std::move(m_effects);
    m_effects.clear();
    for (Effect const& effect : effects) {
        auto const* place = std::get_if<PlaceEffect>(&effect);
        if (place != nullptr && m_journalFailing) {
            // Not on disk, so never sent: that is certain, and the order ends here. Cancels still go.
            m_queue.push_back(eventNow(
                OrderRefused{place->order.clientOrderId(), say(Phrase::NotSentJournal), RefusalSource::Ourselves}));
            continue;
        }
        if (m_adapters.observer != nullptr) {
            m_adapters.observer->sent(effect);  // first: an exchange inside the process answers at once
        }
        m_dispatcher->dispatch(effect);
    }
}

void Engine::submitCommand(CommandPtr command)
{
    if (std::holds_alternative<WindowSeen>(command->body)) {
        seeWindow();
        return;
    }
    if (std::holds_alternative<Stop>(command->body) && !m_stoppingSince) {
        beginStop();
    }
    submit(eventNow(CommandGiven{std::move(command)}));
}

EngineEvent Engine::eventNow(EventBody body) const
{
    return EngineEvent{m_adapters.clock.utc(), std::move(body)};
}

// ----------------------------------------------------------------------------------------------------------------------
// Start and cadence.

void Engine::start()
{
    guarded([this] { startUp(); });
}

void Engine::startUp()
{
    auto const loaded = m_adapters.journal.load();
    if (!loaded) {
        finish(loaded.error().message);
        return;
    }
    m_facts->journalHead = loaded->head;
    m_facts->resumed = loaded->head.sequence > 0;
    if (loaded->head.sequence > 0 && !m_core->restore(loaded->checkpoint)) {
        finish(say(Phrase::CheckpointUnreadable, {m_options.journalPath}));
        return;
    }
    if (m_adapters.restored) {
        m_adapters.restored(*m_core);
    }
    auto const shown = m_adapters.journal.recent(kStepsShown);
    if (!shown) {
        finish(shown.error().message);
        return;
    }
    for (StepRecord const& record : *shown) {
        m_builder->take(record);
    }
    m_builder->look(m_core->state());
    m_builder->restore(*m_core);
    m_cycleTimer = new QTimer(this);
    m_cycleTimer->setSingleShot(true);
    m_cycleTimer->setTimerType(Qt::PreciseTimer);
    connect(m_cycleTimer, &QTimer::timeout, this, [this] { runCycle(); });
    m_feedTimer = new QTimer(this);
    m_feedTimer->setSingleShot(true);
    m_feedTimer->setTimerType(Qt::PreciseTimer);
    connect(m_feedTimer, &QTimer::timeout, this, [this] { guarded([this] { lookAtFeed(); }); });
    m_publishTimer = new QTimer(this);
    m_publishTimer->setSingleShot(true);
    connect(m_publishTimer, &QTimer::timeout, this, [this] { guarded([this] { publishChanges(); }); });
    m_reportTimer = new QTimer(this);
    m_reportTimer->setInterval(0);
    connect(m_reportTimer, &QTimer::timeout, this, [this] { guarded([this] { writeReport(); }); });

    m_stopTimer = new QTimer(this);
    m_stopTimer->setSingleShot(true);
    connect(m_stopTimer, &QTimer::timeout, this, [this] {
        m_patienceOver = true;
        guarded([this] { advanceStop(); });
    });

    m_adapters.feed.start(m_core->state().lastBar);
    // Paced by hand it meets no exchange that another database may have known.
    CycleId const before = m_options.selfPaced ? cyclesBefore(m_adapters.clock.utc()) : CycleId{};
    submit(eventNow(SessionStarted{m_options.version, before}));
    m_cycleBegan = m_adapters.clock.monotonic();
    m_windowSeen = *m_cycleBegan;
    m_cadence.start(*m_cycleBegan);
    scheduleNext();
}

void Engine::runCycle()
{
    guarded([this] { cycle(); });
}

void Engine::cycle()
{
    if (m_finished) {
        return;
    }
    MonotonicTime const began = m_adapters.clock.monotonic();
    m_stage.reset();
    m_timing.stages = {};
    regainJournal();
    noticeStandstill();
    watchWindow();
    m_cycleBegan = began;
    submit(eventNow(CycleDue{}));
    if (m_finished) {
        return;
    }
    watchFeed();
    entered(CycleStage::Publish);
    m_stage.reset();
    MonotonicTime const ended = m_adapters.clock.monotonic();
    m_timing.total = ended - began;
    m_builder->endCycle(*m_core);
    m_facts->timing = m_timing;
    if (m_adapters.observer != nullptr) {
        m_adapters.observer->cycled(CycleReport{m_core->state().cycle, began, ended, m_timing});
    }
    if (m_options.cyclesMaximum && m_core->state().totals.cycles >= *m_options.cyclesMaximum && !m_stoppingSince) {
        submitCommand(
            std::make_shared<Command const>(Command{CommandId{}, Stop{m_options.cancelOpenOrdersOnShutdown}}));
    }
    scheduleNext();
}

// The machine was suspended, or the process stopped. Looked for before anything is taken: an order of an operator may come
// before the first cycle. Only a real cadence can be missed.
void Engine::noticeStandstill()
{
    if (!m_cycleBegan || !m_options.selfPaced || m_stoppingSince || m_finished) {
        return;
    }
    MonotonicTime const now = m_adapters.clock.monotonic();
    auto const gap = now - *m_cycleBegan;
    if (gap <= std::max<std::chrono::nanoseconds>(kCyclesMissedMax * m_cadence.interval(), kStandstill)) {
        return;
    }
    m_cycleBegan = now;
    m_windowSeen = now;  // it stood still too
    m_queue.push_back(eventNow(HazardRaised{Hazard::StoodStill, say(Phrase::CyclesMissed, {tenthsOfSeconds(gap)})}));
}

void Engine::seeWindow()
{
    m_windowSeen = m_adapters.clock.monotonic();
    if (std::exchange(m_windowSilent, false)) {
        submit(eventNow(HazardCleared{Hazard::WindowSilent}));
    }
}

// Nobody can see or stop what the engine does while its window is frozen.
void Engine::watchWindow()
{
    if (!m_options.windowSilence || m_windowSilent) {
        return;
    }
    auto const silence = m_adapters.clock.monotonic() - m_windowSeen;
    if (silence <= *m_options.windowSilence) {
        return;
    }
    m_windowSilent = true;
    m_queue.push_back(eventNow(HazardRaised{
        Hazard::WindowSilent,
        say(Phrase::WindowNotHeard, {tenthsOfSeconds(silence), tenthsOfSeconds(*m_options.windowSilence)})}));
}

// A feed that falls silent is not found out a cycle later. Where the market's clock runs faster than the machine's this
// comes too late, and the next cycle finds it.
void Engine::watchFeed()
{
    auto const patience = m_core->feedPatience(m_adapters.clock.utc());
    if (m_options.selfPaced && m_feedTimer != nullptr && patience && *patience < m_cadence.interval()) {
        m_feedTimer->start(*patience + Milliseconds(1));
    }
}

void Engine::lookAtFeed()
{
    if (m_finished || m_stoppingSince) {
        return;
    }
    if (auto silence = m_core->feedSilence(m_adapters.clock.utc())) {
        submit(eventNow(HazardRaised{Hazard::MarketDataStale, *std::move(silence)}));
    } else {
        watchFeed();  // it has spoken meanwhile, and may fall silent again
    }
}

void Engine::scheduleNext()
{
    if (m_finished || m_stoppingSince || !m_options.selfPaced) {
        return;
    }
    auto const wait = m_cadence.untilNext(m_adapters.clock.monotonic());
    m_timing.overruns = m_cadence.overruns();
    m_timing.skippedSlots = m_cadence.skippedSlots();
    m_cycleTimer->start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void Engine::entered(CycleStage stage)
{
    MonotonicTime const now = m_adapters.clock.monotonic();
    if (m_stage) {
        m_timing.stages[static_cast<std::size_t>(*m_stage)] += now - m_stageSince;
    }
    m_stage = stage;
    m_stageSince = now;
}

void Engine::publishChanges()
{
    MonotonicTime const now = m_adapters.clock.monotonic();
    if (!m_dirty) {
        return;
    }
    auto const since = now - m_lastPublished;
    if (since >= kPublishInterval) {
        publishAt(now);
    } else if (m_publishTimer != nullptr && !m_publishTimer->isActive()) {
        m_publishTimer->start(std::chrono::ceil<std::chrono::milliseconds>(kPublishInterval - since));
    }
}

void Engine::publishNow()
{
    publishAt(m_adapters.clock.monotonic());
}

void Engine::publishAt(MonotonicTime now)
{
    m_dirty = false;
    m_urgent = false;
    m_lastPublished = now;
    refreshHealth();
    if (m_adapters.observer != nullptr) {
        m_facts->health.outlets = m_adapters.observer->outlets();
    }
    auto const made = m_builder->build(*m_core, *m_facts);
    if (!m_finished) {
        require(checkSnapshot(*made, m_shown, m_core->state()));
    }
    m_shown = made->sequence;
    if (m_adapters.observer != nullptr) {
        made->alerts = m_adapters.observer->alerts();
        m_adapters.observer->shown(*made);
        // What was found in it is shown with it: the next one may be a whole cycle away, or never come.
        made->alerts = m_adapters.observer->alerts();
    }
    SnapshotPtr snapshot = made;
    if (m_slot->put(snapshot)) {
        Q_EMIT published(std::move(snapshot));
    }
}

}  // namespace pentad::runtime
