// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the terminal may show, as one immutable value. The engine publishes; nobody changes it; pages compute no
// money. Sequences ascend; a reader drops an older one. Lists are bounded (the newest entries); history beyond them is
// in the journal. Crosses threads only as SnapshotPtr.
#pragma once

#include "contracts/DecisionCore.h"
#include "contracts/Strategy.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace pentad {

enum class TradingMode : std::uint8_t { Demo, Paper, Live, Backtest, Replay };
std::string_view tradingModeText(TradingMode mode);  // demo, paper, live, backtest, replay

enum class EngineState : std::uint8_t {
    Starting,  // recovering and reconciling; nothing is sent
    Running,
    DeRisked,  // running with a drawdown multiplier below 1
    Paused,
    SafeMode,
    Flattening,
    Halted,  // the kill switch is latched
    Stopping,
    Failed,  // a bug or a journal that cannot be written; nothing more is sent
};
std::string_view engineStateText(EngineState state);

// The ten steps of a cycle, in order.
enum class CycleStage : std::uint8_t {
    Ingest,
    Mark,
    Decide,
    Capital,
    Risk,
    Plan,
    Commit,
    Dispatch,
    Reconcile,
    Publish
};
inline constexpr std::size_t kCycleStages = 10;
std::string_view cycleStageText(CycleStage stage);

struct CycleTiming {
    std::array<std::chrono::nanoseconds, kCycleStages> stages{};
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds cadence{0};
    std::uint64_t overruns = 0;      // cycles that took longer than the cadence
    std::uint64_t skippedSlots = 0;  // slots passed over because of them
};

struct HazardView {
    Hazard hazard = Hazard::MarketDataStale;
    std::string detail;
    UtcTime since;
};

struct BreakerSnapshot {
    BreakerGroup group = BreakerGroup::Orders;
    BreakerPhase phase = BreakerPhase::Closed;
    UtcTime since;
    int consecutiveFailures = 0;
    int failureThreshold = 0;
    std::optional<UtcTime> nextProbe;
    std::string reason;
};

enum class FlattenPhase : std::uint8_t { None, Cancelling, AwaitingUnlock, Selling, Verifying, Done, Waiting };
std::string_view flattenPhaseText(FlattenPhase phase);
struct FlattenView {
    FlattenPhase phase = FlattenPhase::None;
    std::string reason;
    UtcTime startedAt;
    std::optional<UtcTime> endedAt;
    int steps = 0;            // sell orders so far
    PerAsset<Quantity> dust;  // what is left below the minimum, once done
    std::string result;       // English, once done
};

enum class ChipKind : std::uint8_t { None, Buy, Hold, Sell, Blocked };
struct DecisionChip {
    ChipKind kind = ChipKind::None;
    std::optional<Gate> blockedBy;
    UtcTime at;
};

struct AssetSnapshot {
    Instrument instrument;
    bool enabled = true;
    bool hasQuote = false;
    Quote quote;
    Decimal spreadBps;
    bool hasBar = false;
    Bar lastBar;
    std::uint64_t barCount = 0;
    Rate change24h;  // last against the close 24 h of bars ago, or the oldest kept
    std::optional<Milliseconds> dataAge;
    bool stale = true;
    Quantity held;
    Quantity unlocked;
    Quantity dust;  // held, but below the minimum value
    Price averageEntry;
    Money value;
    Money unrealizedPnl;
    Money realizedPnl;  // total, before fees and tax
    Money exposure;
    Money cap;
    Rate actualWeight;                 // of equity
    std::optional<Rate> targetWeight;  // of tradable capital, as the strategy wants it
    EdgeView edge;
    DecisionChip chip;
    std::vector<std::pair<std::string, Decimal>> indicators;
    std::vector<Price> sparkline;  // newest last, at most 60 closes
};

struct EquityPoint {
    UtcTime at;
    Money equity;
    Money highWater;
};
struct DailyPnl {
    std::int64_t day = 0;  // local days since 1970
    Money startEquity;
    Money endEquity;
    Money externalFlows;
    Money pnl;
};
struct ExternalFlowView {
    std::uint64_t id = 0;
    Asset asset;
    Decimal amount;  // positive = deposit
    UtcTime foundAt;
    bool acknowledged = false;
};

// The answer to a command: what became of it.
struct CommandAnswer {
    CommandId id{};
    bool accepted = false;
    std::string text;                      // English; a refusal says why
    std::optional<Evaluation> evaluation;  // of a manual ticket
};

struct EngineSnapshot {
    std::uint64_t sequence = 0;
    UtcTime at;
    TradingMode mode = TradingMode::Demo;
    std::string account;
    std::string version;
    CycleId cycle{};
    CommandId lastCommand{};
    std::vector<CommandAnswer> answers;  // newest last, at most 32

    EngineState state = EngineState::Starting;
    UtcTime stateSince;
    std::string stateCause;
    bool paused = false;
    std::string pauseReason;
    bool killed = false;
    std::string killReason;
    bool reconciled = false;
    std::optional<UtcTime> reconciledAt;
    std::vector<HazardView> hazards;
    std::array<BreakerSnapshot, kBreakerGroups> breakers{};
    FlattenView flatten;

    CapitalFigures capital;
    BookFigures books;
    CoreTotals totals;
    Money dayStartEquity;
    Money dailyPnl;
    Money dailyLossLimit;
    std::string timeZone;

    PerAsset<AssetSnapshot> assets;
    std::vector<OrderRecord> openOrders;  // every order that is not ended
    std::vector<ReportedOrder> foreignOrders;
    std::vector<OrderRecord> endedOrders;                          // newest last, at most 200
    std::vector<FillRecord> fills;                                 // newest last, at most 200
    std::vector<std::shared_ptr<DecisionRecord const>> decisions;  // newest last, at most 200
    std::vector<LedgerTransaction> ledger;                         // newest last, at most 200
    std::vector<NoteRecord> notes;                                 // newest last, at most 200
    std::vector<EquityPoint> equityCurve;                          // thinned, at most 1000
    std::vector<DailyPnl> days;                                    // newest last, at most 60
    std::vector<ExternalFlowView> flows;

    CycleTiming timing;
    Sha256Digest journalHead{};
    std::uint64_t journalSequence = 0;
    std::string journalPath;
};
using SnapshotPtr = std::shared_ptr<EngineSnapshot const>;

}  // namespace pentad
