// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the immutable snapshot: reads the core, and keeps the newest entries of every list from the steps it is shown.
// Costs O(what is shown), never O(history). Thread: the engine's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "contracts/Journal.h"
#include "runtime/ChartHistory.h"
#include "runtime/Core.h"
#include "runtime/GrowingList.h"
#include "runtime/Published.h"
#include "runtime/Timeline.h"

#include <deque>
#include <span>

namespace pentad::runtime {

// What the core does not know about itself.
struct EngineFacts {
    TradingMode mode = TradingMode::Demo;
    std::string account;
    std::string version;
    std::string journalPath;
    std::optional<std::string> failure;  // the engine has failed, and why
    CycleTiming timing;
    Milliseconds flattenStepWait{0};  // in real time
    JournalHead journalHead;
    bool resumed = false;     // the journal was not empty at the start
    CommandId lastCommand{};  // of those that leave no record, too
    ExportView exporting;
    HealthView health;
    ChannelMonitor const* channel = nullptr;  // null where the exchange is inside the process
};

// The days that are over, as the books of a checkpoint remember them; nothing if it is not readable.
std::vector<DailyPnl> daysOfCheckpoint(std::span<std::byte const> checkpoint);

class SnapshotBuilder {
public:
    explicit SnapshotBuilder(Milliseconds barLength = std::chrono::minutes(1));

    void take(StepRecord const& record);
    void take(std::vector<CommandAnswer> const& answers);
    void take(CommandAnswer answer);
    // Every event, once the core has taken it.
    void observe(EngineEvent const& event, Core const& core);
    // After a step that had a record.
    void look(CoreState const& state) { m_timeline.look(state); }
    // After a restart: what the books remember of the days before stands in the curve again.
    void restore(Core const& core);
    // Call once per cycle.
    void endCycle(Core const& core);
    // Thins itself.
    void sampleEquity(UtcTime at, Money equity, Money highWater);
    ChartHistory& chart() { return m_chart; }
    // All but the alerts, which are found in it.
    std::shared_ptr<EngineSnapshot> build(Core const& core, EngineFacts const& facts);

private:
    static constexpr std::size_t kListMax = 200;
    static constexpr std::size_t kTradingListMax = 500;  // decisions and fills
    static constexpr std::size_t kAnswersMax = 32;
    static constexpr std::size_t kCurveMax = 1000;

    void fillAssets(Core const& core, EngineSnapshot& snapshot);
    static void fillChannel(ChannelMonitor const& monitor, EngineSnapshot& snapshot);
    void fillMeasures(Core const& core, EngineSnapshot& snapshot) const;
    void fillOrders(Core const& core, EngineSnapshot& snapshot);
    void fillFlatten(Core const& core, EngineSnapshot& snapshot);
    void updateChips(Core const& core);
    void noteHolding(Core const& core);

    std::uint64_t m_sequence = 0;
    Published<std::deque<CommandAnswer>> m_answers;
    Published<std::deque<OrderView>> m_endedOrders;
    Published<std::deque<FillView>> m_fills;
    Published<std::deque<std::shared_ptr<DecisionRecord const>>> m_decisions;
    Published<std::deque<LedgerTransaction>> m_ledger;
    Published<std::deque<NoteRecord>> m_notes;
    GrowingList<EquityPoint> m_curve{kCurveMax};
    std::uint64_t m_curveEvery = 1;
    std::uint64_t m_curveSeen = 0;
    struct ChipState {
        DecisionChip chip;
        std::uint64_t bars = 0;  // of the asset when it was made
    };
    PerAsset<ChipState> m_chips;
    std::uint64_t m_asked = 0;          // times the strategy was asked, when that was looked at last
    std::size_t m_decisionsUnseen = 0;  // not yet in the chips
    ChartHistory m_chart;
    Timeline m_timeline;
    std::vector<ledger::DayClose> m_closes;  // those that m_days was made of
    SharedList<DailyPnl> m_days;
    std::optional<FlattenRehearsal> m_rehearsed;  // of the last snapshot
    std::optional<FlattenRehearsal> m_flattenPlan;
    UtcTime m_flattenSince;
};

}  // namespace pentad::runtime
