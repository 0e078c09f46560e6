// SPDX-License-Identifier: GPL-3.0-or-later
// The whole mutable state of the core, as one value: what a checkpoint holds and a restart brings back. Market data and
// indicators are not in it: they come back from the feed's history. Only runtime::Core changes it. Thread: the core's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "execution/FlattenProcess.h"
#include "ledger/Books.h"
#include "orders/OrderRegistry.h"
#include "strategy/EdgeEstimator.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace pentad::runtime {

struct HazardState {
    bool active = false;
    std::string detail;
    UtcTime since;
};

// Cost and proceeds of the round trip under way.
struct RoundTripUnderWay {
    Money cost;
    Money proceeds;
};

// What a strategy that is not in force has earned.
struct EarnedBefore {
    StrategyId strategy;
    PerAsset<strategy::RoundTripStatistics> roundTrips;
};

// What is left of an order, wanted at another price once its cancel is confirmed.
struct OrderMove {
    ClientOrderId order;
    Price limitPrice;
};

// A sell of base units that waits until the cancel of the protective stop has freed its coins.
struct WaitingExit {
    OrderIntent intent;
    Slot slot{};
    UtcTime since;
    ClientOrderId sent{};  // the exchange may say that the coins are locked still: then it waits again
    // Not part of a checkpoint: a new session tries at once.
    Milliseconds rest{};  // after the last refusal
    UtcTime notBefore{};
};

// How often the exchange would not cancel an order.
struct RefusedCancels {
    ClientOrderId order;
    int times = 0;
    UtcTime notBefore{};  // the engine by itself asks again only then
};

// The newest fee and tax of an asset's fills that was above the model, per notional; 0 for none.
struct SeenFee {
    Rate rate;
    UtcTime at;
};

struct ForeignCommitments {
    Money buyMoney;
    Quantity sells;
};

// What the exchange's newest report says is there.
struct ReportedBalances {
    UtcTime begunAt;  // nothing in it is older
    Money cashFree;
    Money cashLocked;
    PerAsset<Quantity> free;
    PerAsset<Quantity> locked;
    // Held by the books but not free there, beyond what own open orders lock: by orders of others, a withdrawal, an
    // order in another quote currency, or missing.
    PerAsset<Quantity> withheld;
};

struct CoreState {
    std::uint64_t sequence = 0;  // of the last step that had a record
    UtcTime now;                 // newest event time; never steps back
    CycleId cycle{};
    CommandId lastCommand{};
    std::uint64_t decisions = 0;   // ids given to decision records
    std::uint64_t outboxRows = 0;  // ids given to outbox rows

    ledger::Books books;
    orders::OrderRegistry orders;
    std::vector<OutboxRow> outbox;         // not settled
    std::vector<ClientOrderId> repricing;  // cancelled for their time to live, wanted again
    std::vector<OrderMove> moves;          // asked for by the operator, their cancels not yet confirmed
    // In a checkpoint those of the operator only: the strategy wants its own again.
    std::vector<WaitingExit> waitingExits;
    // Not part of a checkpoint: counted anew in each session.
    std::vector<RefusedCancels> refusedCancels;  // of open orders
    std::vector<ClientOrderId> doubtfulCancels;  // open orders of which a cancel without an answer may have been taken
    PerAsset<UtcTime> protectionRests;           // no stop that the exchange or a gate would not have, until then
    bool feesOffModel = false;                   // the newest fee that is known was above the model
    std::vector<UtcTime> sendTimes;              // of the last minute
    std::vector<UtcTime> rateRefusals;           // of the strategy, within risk.rate_refusals_window
    PerAsset<std::optional<UtcTime>> lastBar;    // open time of the newest bar seen
    PerAsset<SeenFee> seenFees;

    bool paused = false;
    std::string pauseReason;
    UtcTime pausedAt;
    bool killed = false;
    std::string killReason;
    UtcTime killedAt;
    bool killCancelling = false;  // the kill still has orders to cancel
    // Not part of a checkpoint: every session of live trading starts disarmed.
    bool armed = true;
    // Live trading was armed once over this journal: from then on exits of a strategy need no arming.
    bool everArmed = false;
    PerAsset<bool> disabled{};
    // Not part of a checkpoint: a session begins with the rules as the exchange has them then.
    PerAsset<bool> untraded{};  // the exchange takes no orders of the pair, or none for now
    // It takes them again since then; no entries before a report that began after it has agreed.
    PerAsset<std::optional<UtcTime>> tradedAgain;
    execution::FlattenState flatten;
    std::shared_ptr<FlattenCertificate const> certificate;  // of the last flatten that ended
    bool stopping = false;

    std::array<HazardState, kHazards> hazards{};
    std::optional<UtcTime> safeUntil;  // hazards are gone, safe mode is held until then
    bool safeMode = false;
    std::array<BreakerSnapshot, kBreakerGroups> breakers{};

    bool reconciled = false;               // since the session started
    std::optional<UtcTime> reconciledAt;   // of the last report that came, in this session
    TradeId reportedThrough{};             // every trade up to here was in a report; later ones only as they happened
    std::optional<UtcTime> reportAskedAt;  // an answer is outstanding
    std::optional<UtcTime> reportAt;       // of the last answer
    // Not part of a checkpoint. Cycles did not run until then, and no report that began after it has agreed yet.
    std::optional<UtcTime> stoodStillUntil;
    // Nor is this: a kill was released then, and no report that began after it has agreed yet.
    std::optional<UtcTime> rearmedAt;
    bool reportAgreed = false;
    bool reportShowsLocked = false;
    std::optional<ReportedBalances> reported;  // in a checkpoint only beside a flatten
    std::vector<ReportedOrder> foreignOrders;
    PerAsset<ForeignCommitments> foreignCommitments;
    // Balance differences seen in the last report, to be confirmed by the next before they count.
    std::vector<std::pair<Asset, Decimal>> suspectedFlows;
    std::vector<ExternalFlowView> flows;
    std::uint64_t flowIds = 0;

    PerAsset<strategy::RoundTripStatistics> roundTrips;  // of the strategy in force
    StrategyId earnedBy;                                 // whose they are; empty before a first one has bought
    std::vector<EarnedBefore> earnedBefore;
    PerAsset<RoundTripUnderWay> tripUnderWay;
    // Of what is held: found at the start, deposited, bought by hand or by a strategy before.
    PerAsset<Quantity> broughtByOthers;
    CoreTotals totals;  // the counting part; the rest is filled on demand
    Money worstDayPnl;  // lowest of the day so far, not above 0
    std::optional<UtcTime> worstDayAt;
    bool dailyLossNoted = false;
    int ladderStepNoted = 0;
    UtcTime stateSince;
    EngineState stateWord = EngineState::Starting;
    std::string stateCause;

    // What edges are priced with where it is above the model. After a day it is forgotten: an asset that nobody trades
    // for its fee would never show another one.
    Rate seenFee(Slot slot) const
    {
        constexpr Milliseconds kLasts{std::chrono::hours(24)};
        return now - seenFees[slot].at < kLasts ? seenFees[slot].rate : Rate{};
    }
};

void encode(CoreState const& state, ByteWriter& writer);
// Nothing if the bytes are not exactly one state of this version.
std::optional<CoreState> decodeCoreState(std::span<std::byte const> bytes);

}  // namespace pentad::runtime
