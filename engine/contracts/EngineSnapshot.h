// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the terminal may show, as one immutable value. The engine publishes; nobody changes it; pages compute no
// money. Sequences ascend; a reader drops an older one. Lists are bounded (the newest entries); history beyond them is
// in the journal. Crosses threads only as SnapshotPtr.
#pragma once

#include "contracts/Alert.h"
#include "contracts/Counterfactual.h"
#include "contracts/DecisionCore.h"
#include "contracts/ExchangeChannel.h"
#include "contracts/FlattenCertificate.h"
#include "contracts/Reconciliation.h"
#include "contracts/SharedList.h"
#include "contracts/Strategy.h"
#include "domain/Parameters.h"

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
    Failed,    // a bug or a journal that cannot be written; nothing more is sent
    Disarmed,  // live, and its owner has not accepted the worst case in this session
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
    int probesSucceeded = 0;  // since it is half open
    int probesNeeded = 0;     // to close; 0 where it is not half open
};

// One level of the bids that a sale takes from.
struct EatenLevel {
    Price price;
    Quantity taken;       // of all steps; each meets the level anew, so it may be more than stands there
    Quantity quantity;    // that stands there
    Decimal belowBidBps;  // the level against the best bid, positive = worse
};
inline constexpr std::size_t kEatenLevelsMax = 8;

// What a flatten would do now: sells into the bids within the band, rounded to what the exchange takes, less fee and tax.
struct RehearsalLine {
    Quantity quantity;         // sellable now
    std::optional<Price> bid;  // the best one; none without a quote, and then all money is 0
    Money marked;              // the whole position, as the capital policy values it
    Money gross;               // what the bids of the known book pay; without one, at the best bid
    bool bookKnown = false;    // a fresh book was there to walk
    // Of the walk; nothing where no book is known.
    std::optional<Price> average;
    std::optional<Decimal> slippageBps;  // average against the best bid, positive = worse
    int levels = 0;                      // of the book that the largest step takes from
    std::vector<EatenLevel> eaten;       // from the top, at most kEatenLevelsMax
    Quantity deeper;                     // from levels below them
    Quantity beyondBand;                 // no bid in the band takes it: counted at the edge; the rest of the quantity
    Money feeAndTax;                     // taker
    Money net;
    Quantity dust;    // held, but below the minimum value; stays
    Money dustValue;  // at the bid
    int steps = 0;    // sell orders
};
// Pause, cancel, wait for the unlock, sell, verify.
inline constexpr std::size_t kFlattenStages = 5;
struct FlattenRehearsal {
    PerAsset<RehearsalLine> assets;
    Money marked;
    Money gross;
    Money feeAndTax;
    Money net;
    Money dustValue;
    Money cashAfter;
    int assetsToSell = 0;
    int steps = 0;
    int ordersToCancel = 0;
    int foreignOrders = 0;                                  // not cancelled unless named
    std::chrono::seconds duration{0};                       // expected, from cancel to verified
    std::array<Milliseconds, kFlattenStages> stageTimes{};  // expected, of each stage
    std::optional<Decimal> slippageBps;                     // of all that is sold into known books
    Money perPercent;                                       // how far the proceeds move for each 1 % of price
    std::optional<Milliseconds> oldestQuote;                // of what is held
    bool stale = false;                                     // one of them is older than allowed
};

enum class FlattenPhase : std::uint8_t { None, Cancelling, AwaitingUnlock, Selling, Verifying, Done, Waiting };
std::string_view flattenPhaseText(FlattenPhase phase);
// What the orders of a flatten brought in so far.
struct FlattenSale {
    Quantity sold;
    std::optional<Price> average;
    Money gross;
    Money feeAndTax;
    Money net;
    std::optional<Decimal> againstPlanBps;  // average against the planned average, or bid; positive is better
};
struct FlattenView {
    FlattenPhase phase = FlattenPhase::None;
    std::string reason;
    UtcTime startedAt;
    std::optional<UtcTime> endedAt;
    int steps = 0;            // sell orders so far
    PerAsset<Quantity> dust;  // what is left below the minimum, once done
    std::string result;       // English, once done
    PerAsset<FlattenSale> sales;
    FlattenSale total;                      // money only
    std::optional<FlattenRehearsal> plan;   // what was expected when it began; none after a restart
    std::optional<Money> againstPlan;       // net against the planned net; positive is better
    std::optional<Decimal> againstPlanBps;  // of the planned net
    // Of the last flatten that ended, also while another one goes on; null before the first.
    std::shared_ptr<FlattenCertificate const> certificate;
};

// So many refused cancels of one order need a person.
inline constexpr int kRefusedCancelsAlarm = 3;

// An order with what follows from it.
struct OrderView : OrderRecord {
    Quantity leaves;  // may still trade; 0 once it has ended
    std::optional<Price> averageFillPrice;
    std::optional<Rate> filledPart;  // of the size; none where the size says nothing
    int refusedCancels = 0;          // how often the exchange would not cancel it, in this session
};
struct FillView : FillRecord {
    Money value;  // price x quantity, without fee and tax
};

enum class ChipKind : std::uint8_t { None, Buy, Hold, Sell, Blocked };
struct DecisionChip {
    ChipKind kind = ChipKind::None;
    std::optional<Gate> blockedBy;
    UtcTime at;
};

// A closed bar and the strategy's lines on the price scale at its close, named by AssetSnapshot::overlayNames.
struct ChartBar {
    static constexpr std::size_t kOverlaysMax = 4;
    Bar bar;
    std::array<std::optional<Price>, kOverlaysMax> overlays;
};
// Consecutive closed bars in ascending time; gaps stay gaps. Never changes once it is in a snapshot.
using BarChunk = std::vector<ChartBar>;
// Oldest chunk first. Chunks but the last are full and are shared between snapshots: a reader compares the pointers to
// see what is new.
using BarHistory = std::vector<std::shared_ptr<BarChunk const>>;

struct AssetSnapshot {
    Instrument instrument;
    bool enabled = true;
    bool traded = true;  // false: the exchange takes no orders of the pair, or none for now
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
    Quantity locked;   // in open sells, of orders that are not ours too
    Quantity guarded;  // of locked: by the protective stop, which makes way for a sell
    Quantity dust;     // held, but below the minimum value
    Price averageEntry;
    std::optional<Price> mark;  // what the capital policy values it at
    Money value;
    Money unrealizedPnl;
    std::optional<Rate> unrealizedReturn;  // of its cost
    Money realizedPnl;                     // total, before fees and tax
    Money exposure;
    Money cap;
    std::optional<Rate> exposureUsed;  // of the cap
    Money exposureRoom;                // cap - exposure; negative where the cap came down
    Rate actualWeight;                 // of equity
    std::optional<Rate> targetWeight;  // of tradable capital, as the strategy wants it
    EdgeView edge;
    std::optional<EdgeRequirement> requiredEdge;  // of a buy in the configured style now; none without a quote
    DecisionChip chip;
    std::vector<std::pair<std::string, Decimal>> indicators;
    std::vector<Price> sparkline;  // newest last, at most 60 closes
    BarHistory history;
    std::vector<std::string> overlayNames;
    std::optional<Bar> formingBar;  // of the quotes since the last close; its volume is not known and 0
    Milliseconds barLength{60'000};
    bool historyExhausted = false;  // the source has nothing older
    // Null where the market data has no such thing, or not yet.
    std::shared_ptr<DepthView const> depth;
    std::shared_ptr<TradeTape const> tape;
};

struct EquityPoint {
    UtcTime at;
    Money equity;
    Money highWater;
    Rate drawdown;
};
struct DailyPnl {
    std::int64_t day = 0;  // local days since 1970
    Money startEquity;
    Money endEquity;
    Money externalFlows;
    Money pnl;
    std::optional<Rate> dayReturn;  // of the equity at its start
    Rate drawdown;                  // of its end, from the highest end so far; flows move that with them
};
// What the exchange's own list of deposits and withdrawals says about a flow.
enum class FlowHistory : std::uint8_t { NotAsked, NamesNone, NamesIt };
struct ExternalFlowView {
    std::uint64_t id = 0;
    Asset asset;
    Decimal amount;  // positive = deposit
    UtcTime foundAt;
    bool acknowledged = false;
    FlowHistory history = FlowHistory::NotAsked;
    std::int64_t movement = 0;  // that explains it, and no other flow of this asset
    UtcTime movementAt{};
};

// The answer to a command: what became of it.
struct CommandAnswer {
    CommandId id{};
    bool accepted = false;
    std::string text;                             // English; a refusal says why
    std::optional<Evaluation> evaluation;         // of a manual ticket, sent or only checked
    std::vector<Counterfactual> counterfactuals;  // of ExplainDecision
};

// When something was in which state: what the timeline draws. Ended spans have `until`.
enum class TimelineLane : std::uint8_t { Orders, Account, MarketData, SafeMode, Paused };
inline constexpr std::size_t kTimelineLanes = 5;
enum class TimelineState : std::uint8_t { Open, HalfOpen, On };  // closed and off are the gaps between spans
struct TimelineSpan {
    TimelineLane lane = TimelineLane::Orders;
    TimelineState state = TimelineState::On;
    UtcTime from;
    std::optional<UtcTime> until;
    std::string cause;
};

// Profit swept into the reserve bucket in one local month.
struct HarvestMonth {
    std::int64_t month = 0;  // local months since January 1970
    Money harvested;
    Money bucketAfter;
};

// What leaves the process beside orders: how much waits for it, and whether alerts arrive.
struct OutletView {
    std::uint64_t logQueued = 0;  // lines
    std::uint64_t spansQueued = 0;
    std::uint64_t webhookFailures = 0;
    std::string webhookTrouble;  // why the last alert did not arrive; empty if it did
};

// How the machine below is doing.
struct HealthView {
    std::chrono::nanoseconds commitLast{0};
    std::chrono::nanoseconds commitSlowest{0};  // of the last 256
    std::uint64_t commits = 0;
    std::uint64_t journalBytes = 0;  // database and its log
    std::uint64_t diskFreeBytes = 0;
    std::uint64_t queued = 0;    // events waiting when the snapshot was made
    std::uint64_t walBytes = 0;  // the part of the journal that is only in its log yet
    OutletView outlets;
};

enum class ExportPhase : std::uint8_t { None, Running, Done, Cancelled, Failed };
struct ExportView {
    ExportPhase phase = ExportPhase::None;
    ReportKind kind = ReportKind::Trades;
    std::string path;
    std::uint64_t rows = 0;       // written so far; of the daily report, which is written at its end, read so far
    std::uint64_t rowsTotal = 0;  // expected
    std::string sha256;           // hexadecimal, once done
    std::string failure;          // one sentence, if it failed
    bool isMisasked = false;      // the failure lies in what was asked for, not in disk or journal
};

struct EngineSnapshot {
    std::uint64_t sequence = 0;
    UtcTime at;
    TradingMode mode = TradingMode::Demo;
    std::string account;
    std::string version;
    CycleId cycle{};
    CommandId lastCommand{};
    SharedList<CommandAnswer> answers;  // newest last, at most 32

    bool resumed = false;  // the session goes on with the journal of an earlier one
    // No session began: this is what the journal of the last one tells. It says Failed, and why nothing began.
    bool fromJournal = false;
    EngineState state = EngineState::Starting;
    UtcTime stateSince;
    std::string stateCause;
    bool paused = false;
    std::string pauseReason;
    UtcTime pausedAt;
    bool killed = false;
    std::string killReason;
    UtcTime killedAt;
    bool armed = true;  // false only in live trading
    // False only in live trading that nobody ever armed over this journal: a strategy's exits are not sent either.
    bool everArmed = true;
    // What arming asks its owner to accept; none where nothing needs arming or no figures are known.
    std::optional<WorstCase> worstCase;
    bool reconciled = false;
    std::optional<UtcTime> reconciledAt;
    ReconciliationPtr reconciliation;  // null until an answer about the account came, in this session
    std::vector<HazardView> hazards;
    std::array<BreakerSnapshot, kBreakerGroups> breakers{};
    FlattenView flatten;

    CapitalFigures capital;
    BookFigures books;
    CoreTotals totals;
    Money dayStartEquity;
    Money dailyPnl;
    std::optional<Rate> dailyReturn;  // of the equity at the start of the day
    Money dailyLossLimit;
    std::optional<Rate> dailyLossUsed;  // by the worst moment of the day
    std::optional<Rate> grossUsed;      // gross exposure, of its cap
    Money grossRoom;
    std::vector<LadderRung> ladder;  // calm to halted
    std::string timeZone;

    PerAsset<AssetSnapshot> assets;
    std::vector<OrderView> openOrders;  // every order that is not ended
    std::vector<ReportedOrder> foreignOrders;
    SharedList<OrderView> endedOrders;                            // newest last, at most 200
    SharedList<FillView> fills;                                   // newest last, at most 500
    SharedList<std::shared_ptr<DecisionRecord const>> decisions;  // newest last, at most 500
    SharedList<LedgerTransaction> ledger;                         // newest last, at most 200
    SharedList<NoteRecord> notes;                                 // newest last, at most 200
    SharedList<EquityPoint> equityCurve;                          // thinned, at most 1000
    SharedList<DailyPnl> days;                                    // newest last, at most 60
    std::vector<ExternalFlowView> flows;
    SharedList<TimelineSpan> timeline;        // oldest first, at most 200
    std::vector<HarvestMonth> harvestMonths;  // newest last, at most 12
    Money worstDailyPnl;                      // lowest of the day so far, not above 0
    std::optional<UtcTime> worstDailyAt;
    FlattenRehearsal rehearsal;
    CapitalParameters capitalParameters;  // what the figures are computed with, for their formulas
    RiskParameters riskParameters;
    ExecutionParameters executionParameters;
    FeeParameters feeParameters;
    std::string strategyName;
    ExportView exporting;
    HealthView health;
    ChannelView channel;
    std::vector<AlertView> alerts;  // newest last, at most 100

    CycleTiming timing;
    Sha256Digest journalHead{};
    std::uint64_t journalSequence = 0;
    std::string journalPath;
};
using SnapshotPtr = std::shared_ptr<EngineSnapshot const>;

// Before the first prices, and in what a journal tells alone, equity and what follows from it is not known, and 0.
inline bool isEquityKnown(EngineSnapshot const& snapshot)
{
    return snapshot.reconciled || !snapshot.capital.equity.isZero();
}

}  // namespace pentad
