// SPDX-License-Identifier: GPL-3.0-or-later
// The engine: the only owner of mutable trading state, living in its own thread. Everything that happens is submitted as
// an event; the core decides; what it decided is committed; only then it is sent. Everything anybody sees of it is an
// immutable snapshot. A failed check or an escaped exception disarms it: nothing more is sent, the reason is written and
// published, and the next start recovers.
// Thread: its own; the two signals and the two slots that cross threads are connected in app/composition.
#pragma once

#include "contracts/DataFeed.h"
#include "contracts/EngineObserver.h"
#include "contracts/ExchangeClient.h"
#include "contracts/Journal.h"
#include "contracts/ReportExporter.h"
#include "contracts/SnapshotSlot.h"
#include "runtime/Cadence.h"
#include "runtime/Core.h"
#include "runtime/HaltReport.h"
#include "runtime/JournalTrouble.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace pentad::execution {
class OutboxDispatcher;
}

namespace pentad::runtime {

class SnapshotBuilder;
struct EngineFacts;

// What the disk says about the journal.
struct StorageFigures {
    std::uint64_t journalBytes = 0;
    std::uint64_t diskFreeBytes = 0;
    std::uint64_t walBytes = 0;  // part of journalBytes
};

// The adapters of one mode. All outlive the engine; all live in its thread.
struct EngineAdapters {
    Clock& clock;
    Journal& journal;
    ExchangeClient& exchange;
    DataFeed& feed;
    // Called once after the journal was loaded and before anything starts: a simulated exchange rebuilds itself here.
    std::function<void(Core const&)> restored;
    // Writes reports from the journal; null where there is none.
    ReportExporter* reports = nullptr;
    // Asked now and then; may be empty.
    std::function<StorageFigures()> storage = {};
    // The line to the exchange; null where the exchange is inside the process.
    ChannelMonitor const* channel = nullptr;
    // Watches from outside; null where nobody does.
    EngineObserver* observer = nullptr;
    // Puts it on disk when the engine stops itself; may be empty.
    std::function<void(HaltReport const&)> halted = {};
};

struct EngineOptions {
    TradingMode mode = TradingMode::Demo;
    std::string account;
    std::string version;
    std::string journalPath;
    Milliseconds cadence{1'000};
    bool selfPaced = true;  // false: no timer, cycles come only from runCycle()
    Milliseconds barLength{60'000};
    Milliseconds flattenStepWait{0};  // in real time, for the rehearsal
    bool cancelOpenOrdersOnShutdown = true;
    Milliseconds shutdownDeadline{5'000};        // for cancels
    Milliseconds shutdownDrain{2'000};           // and then for placements that await their reply
    std::optional<std::uint64_t> cyclesMaximum;  // stop by itself after so many
    std::optional<Milliseconds> windowSilence;   // entries end after it; none where there is no window
};

class Engine final : public QObject, public EventSink, private StageObserver {
    Q_OBJECT

public:
    // Snapshots go into `slot`.
    Engine(EngineOptions options, std::unique_ptr<Core> core, EngineAdapters adapters,
           std::shared_ptr<SnapshotSlot> slot);
    ~Engine() override;

    // From adapters, in the engine's thread. Never throws.
    void submit(EngineEvent event) override;

public Q_SLOTS:
    // Loads the journal, recovers, starts the feed and the cadence.
    void start();
    void submitCommand(pentad::CommandPtr command);
    // One cycle, now, measured like every other.
    void runCycle();

Q_SIGNALS:
    // Rings at most once until the slot was emptied.
    void published(pentad::SnapshotPtr snapshot);
    // The last signal: orderly end (empty reason) or the sentence that says why it could not go on.
    void stopped(QString failure);

private:
    void entered(CycleStage stage) override;
    template <typename Work>
    void guarded(Work&& work) noexcept;
    void startUp();
    void drain();
    void processQueued();
    void process(EngineEvent const& event);
    bool answersItself(Command const& command);
    CommandAnswer answerTo(LoadHistory const& command);
    CommandAnswer answerTo(ExportReport const& command);
    CommandAnswer answerTo(CancelExport const& command);
    CommandAnswer answerTo(AcknowledgeAlert const& command);
    void writeReport();
    void measureCommit(std::chrono::nanoseconds took);
    void refreshHealth();
    bool commit();
    void regainJournal();
    void endWithLostJournal();
    void tell(std::optional<JournalReport> const& report);
    void dispatchEffects();
    void cycle();
    void noticeStandstill();
    void seeWindow();
    void watchWindow();
    void watchFeed();
    void lookAtFeed();
    void scheduleNext();
    // What has changed, a moment later where the last snapshot is too young.
    void publishChanges();
    void publishNow();
    void publishAt(MonotonicTime now);
    void beginStop();
    void advanceStop();
    void finish(std::string const& failure);
    void fail(std::string const& what) noexcept;
    void tellHalt(std::string const& what) noexcept;
    EngineEvent eventNow(EventBody body) const;

    EngineOptions const m_options;
    std::unique_ptr<Core> m_core;
    EngineAdapters m_adapters;
    std::unique_ptr<execution::OutboxDispatcher> m_dispatcher;
    std::unique_ptr<SnapshotBuilder> m_builder;
    std::unique_ptr<EngineFacts> m_facts;
    std::shared_ptr<SnapshotSlot> m_slot;

    std::deque<EngineEvent> m_queue;
    bool m_draining = false;
    std::vector<StepRecord> m_uncommitted;  // in order; more than one batch only while the journal cannot be written
    std::vector<Effect> m_effects;          // of m_uncommitted, in order
    bool m_journalFailing = false;
    bool m_journalHazard = false;                     // it has failed, and does not work again with a reserve
    std::optional<MonotonicTime> m_journalLostSince;  // it has failed in a way that does not pass
    JournalTrouble m_journalTrouble;
    std::deque<std::chrono::nanoseconds> m_commitTimes;
    std::optional<MonotonicTime> m_storageAsked;

    Cadence m_cadence;
    std::optional<MonotonicTime> m_cycleBegan;  // of the newest, or the start
    MonotonicTime m_windowSeen{};
    bool m_windowSilent = false;
    QTimer* m_cycleTimer = nullptr;
    QTimer* m_feedTimer = nullptr;  // where the feed would be too old before the next cycle
    QTimer* m_publishTimer = nullptr;
    QTimer* m_reportTimer = nullptr;  // runs while a report is being written
    QTimer* m_stopTimer = nullptr;    // ends the patience of a stop where nothing else happens
    bool m_dirty = false;
    bool m_urgent = false;  // publish at once
    MonotonicTime m_lastPublished{};
    std::uint64_t m_shown = 0;  // sequence of the newest snapshot
    std::optional<MonotonicTime> m_stoppingSince;
    std::optional<MonotonicTime> m_drainSince;  // the cancels of the stop are over
    bool m_patienceOver = false;                // of the wait under way
    bool m_stopLate = false;
    bool m_finished = false;

    // Stage timing of the cycle under way.
    CycleTiming m_timing;
    std::optional<CycleStage> m_stage;
    MonotonicTime m_stageSince{};
};

}  // namespace pentad::runtime
