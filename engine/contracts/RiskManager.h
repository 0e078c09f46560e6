// SPDX-License-Identifier: GPL-3.0-or-later
// Risk as a contract: every intent, whoever wants it, goes in here, and an ApprovedOrder comes out or a refusal with
// its numbers. ApprovedOrder has no other maker: its constructor is reachable only for risk::RiskEngine, and
// ExchangeClient::place takes nothing else. Pure: no I/O, no clock; the time is part of the view. Thread: any.
#pragma once

#include "contracts/CapitalFigures.h"
#include "domain/EngineEvent.h"
#include "domain/Order.h"
#include "domain/Refusal.h"

#include <array>
#include <optional>
#include <span>

namespace pentad {

namespace risk {
class RiskEngine;
}

enum class Verdict : std::uint8_t {
    Pass,
    Reduced,  // part of the size was admitted
    Fail,
    NotApplicable,  // the gate does not bind this intent, for example a risk-reducing one
};

// One gate's judgement. `numbers` fill the places of the gate's formula pattern (contracts/Explanation.h), in order; a
// Reduced record has two more: the quantity and the notional it admits. Only the first `numberCount` mean anything.
// `distance` is how far the limit is away in the unit of the gate: positive to spare, negative missing.
struct GateRecord {
    static constexpr std::size_t kNumbersMax = 10;

    Gate gate = Gate::Universe;
    Verdict verdict = Verdict::Pass;
    std::uint8_t numberCount = 0;
    bool hasDistance = false;
    std::array<Decimal, kNumbersMax> numbers{};
    Decimal distance;
};

// What an expected edge must reach to be worth an order, in bps, and what that is made of.
struct EdgeRequirement {
    Decimal minimumBps;
    Decimal feeBps;       // taker where the order would trade at once, else maker; or what was seen to be paid
    Decimal slippageBps;  // with the half spread; 0 for an order that waits
    Decimal noiseBps;
    Decimal totalBps;
    friend bool operator==(EdgeRequirement const&, EdgeRequirement const&) = default;
};

// The whole evaluation of one intent: always all gates, in precedence order.
struct Evaluation {
    std::array<GateRecord, kGates> gates{};
    bool riskReducing = false;
    bool accepted = false;
    bool reduced = false;                 // accepted, but smaller than wanted
    std::optional<RefusalCode> refusal;   // the first failing gate's code; none if accepted
    std::optional<Gate> reducedBy;        // the gate that set the admitted size
    Money wantedNotional;                 // at the valuation price
    Money admittedNotional;               // 0 if refused
    OrderSize admittedSize = BaseSize{};  // what may be sent
    Price valuationPrice;                 // limit price, or the reference price of a market order
    Money feeAndTax;                      // estimated for the admitted size
    Decimal requiredEdgeBps;

    // What a buy takes from the cash, or a sell brings: the admitted size with fee and tax. 0 if refused.
    Money total(Side side) const
    {
        return side == Side::Buy ? admittedNotional + feeAndTax : admittedNotional - feeAndTax;
    }
};

// An order that risk has approved. Copyable, not constructible by anyone else, immutable.
class ApprovedOrder {
public:
    ClientOrderId const& clientOrderId() const { return m_clientOrderId; }
    Slot slot() const { return m_slot; }
    Symbol const& symbol() const { return m_intent.symbol; }
    Side side() const { return m_intent.side; }
    OrderType type() const { return m_intent.type; }
    OrderSize const& size() const { return m_size; }
    std::optional<Price> const& limitPrice() const { return m_intent.limitPrice; }
    std::optional<Price> const& stopPrice() const { return m_intent.stopPrice; }
    OrderIntent const& intent() const { return m_intent; }
    bool riskReducing() const { return m_riskReducing; }

private:
    friend class risk::RiskEngine;
    ApprovedOrder(ClientOrderId clientOrderId, Slot slot, OrderIntent const& intent, OrderSize size, bool riskReducing)
        : m_clientOrderId(clientOrderId), m_slot(slot), m_intent(intent), m_size(size), m_riskReducing(riskReducing)
    {
    }

    ClientOrderId m_clientOrderId;
    Slot m_slot;
    OrderIntent m_intent;
    OrderSize m_size;
    bool m_riskReducing;
};

// What risk may know about one asset.
struct AssetRiskView {
    Quantity held;      // free + locked
    Quantity unlocked;  // held - open and unresolved sells
    Quantity openBuys;  // base leaves of open and unresolved buys
    // Lowest price at which an own open or unresolved order sells; 0 for one that takes any price.
    std::optional<Price> ownSell;
    Price bid;
    Price ask;
    // What a market buy may take without walking too far through the book; nothing where no book is known.
    std::optional<Quantity> askDepth;
    Rate seenFee;  // what fills paid lately beyond the model, fee and tax together; 0 for none
    bool hasQuote = false;
    Milliseconds dataAge{0};
    bool enabled = true;
    bool quoteLost = false;  // frames of its book are missing: bid and ask are not known, however young
};

struct BreakerView {
    BreakerPhase phase = BreakerPhase::Closed;
};

// What risk may know about everything, at one moment.
struct RiskView {
    UtcTime now;
    CycleId cycle{};
    Universe const* universe = nullptr;
    bool killed = false;
    bool paused = false;
    bool disarmed = false;    // live, and not armed in this session
    bool neverArmed = false;  // live, and never armed over this journal: nothing that a strategy wants, an exit neither
    bool safeMode = false;
    std::array<BreakerView, kBreakerGroups> breakers{};
    PerAsset<AssetRiskView> assets;
    CapitalFigures capital;
    Money dailyPnl;  // equity - equity at the start of the day - external flows of the day
    Money dayStartEquity;
    int ordersLastMinute = 0;
    int openOrders = 0;
    // Client order ids already decided and not forgotten; sorted is not required.
    std::span<ClientOrderId const> knownOrders;
};

struct RiskVerdict {
    ClientOrderId clientOrderId;            // of the order it becomes, or would have become
    std::optional<ApprovedOrder> approved;  // present exactly if the evaluation accepted it
};
struct RiskDecision : RiskVerdict {
    Evaluation evaluation;
};

// What the books say after fills; each finding is recorded.
enum class PostTradeFinding : std::uint8_t {
    DailyLossLimit,
    DrawdownStep,
    DrawdownHalt,
    SlippageAlarm,
    PositionOffPlan
};
struct PostTradeNote {
    PostTradeFinding finding = PostTradeFinding::DailyLossLimit;
    Slot slot{};
    ClientOrderId clientOrderId;  // of the order that caused it, if one did
    Decimal measured;             // loss as money, drawdown as rate, slippage in bps, position in base units
    Decimal limit;
};

// A finished order, for slippage against intent and position against plan.
struct FinishedOrder {
    ClientOrderId clientOrderId;
    Slot slot{};
    Side side = Side::Buy;
    Price referencePrice;
    Price averagePrice;
    Quantity filled;
    Quantity heldBefore;
    Quantity heldAfter;
};

class RiskManager {
public:
    virtual ~RiskManager() = default;
    // Evaluates all gates and writes the whole evaluation where the caller keeps it: it is long, and copying it costs as
    // much as making it.
    virtual void preTradeCheck(OrderIntent const& intent, RiskView const& view, Evaluation& evaluation,
                               RiskVerdict& verdict) const = 0;
    void preTradeCheck(OrderIntent const& intent, RiskView const& view, RiskDecision& decision) const
    {
        preTradeCheck(intent, view, decision.evaluation, decision);
    }
    // After the state changed: daily loss and drawdown of the account; slippage and position of an order that finished.
    // Both append findings and return nothing else. A finding is not an order to do something: the core decides.
    virtual void postTradeCheck(RiskView const& view, std::vector<PostTradeNote>& notes) const = 0;
    virtual void postTradeCheck(FinishedOrder const& finished, std::vector<PostTradeNote>& notes) const = 0;
};

std::string_view verdictText(Verdict verdict);
std::string_view postTradeFindingText(PostTradeFinding finding);

}  // namespace pentad
