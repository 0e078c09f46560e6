// SPDX-License-Identifier: GPL-3.0-or-later
// What must always hold (V1 to V24 of the faults), looked at while the engine trades, in release builds too: each order
// before it is planned, each step before it is committed, the account after each report of the exchange, each snapshot
// before it is shown. Only what a step has touched is looked at, so that the cost never grows with the past. A break is a
// bug in this program: require() fails a check with the sentence, and the step is neither committed nor sent.
// Pure; the functions return the first break, or nothing. Thread: any.
#pragma once

#include "runtime/Core.h"
#include "runtime/CoreState.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace pentad::runtime {

struct BrokenInvariant {
    std::string_view id;  // V1 ... V24
    std::string what;     // with its numbers
    // Both as one sentence of the engine.
    std::string sentence() const;
};
using Finding = std::optional<BrokenInvariant>;

void require(Finding const& finding);

// --- before an order is planned

// V8 to V10, V13, V14, V22: the order as it would be planned, against the account before it. `seen` is the market of its
// pair, `dataAge` how old that is; nothing if nothing was heard yet.
Finding checkApproval(OrderRecord const& order, Evaluation const& evaluation, CoreSetup const& setup,
                      CoreState const& state, AssetMarketView const& seen, std::optional<Milliseconds> dataAge);

// --- before a step is committed

// V1, V2, V3, V8, V9: every transaction sums to zero, and the figures moved by what was posted and by nothing else.
Finding checkPostings(BookFigures const& before, StepRecord const& record, Universe const& universe);

// V3: equity is what was brought in and earned, whatever the prices are. Zero to the last unit.
Money equityResidual(BookFigures const& figures);

// V5, V6: nothing leaves without its request and its order in the record of the same step, and no order without its one
// decision.
Finding checkEffects(Step const& step);

// An order as the last step that touched it recorded it.
struct RecordedOrder {
    ClientOrderId id;
    OrderState state = OrderState::Planned;
    Quantity filled;
};
// V11, V12: `traded` is what the trades of this step brought it.
Finding checkOrder(RecordedOrder const& before, OrderRecord const& after, Quantity traded);
// True if one or more words about an order lead from one state to the other.
bool canBecome(OrderState from, OrderState to);

// V5, V12: a live order stands in the registry once and as it was recorded, an ended one is not open.
Finding checkKept(OrderRecord const& recorded, orders::OrderRegistry const& orders);

// --- after a report of the account

// V3, V4, V5, V12, V23.
Finding checkReport(AccountReport const& report, CoreState const& state, Universe const& universe, Rate takerRate);

// What an open buy keeps reserved until it has ended: fee and tax included. Rounded up.
Money reservedMoney(OrderRecord const& order, Rate takerRate);

// --- before a snapshot is shown

// V24. `shown` is the sequence of the one before, 0 if there was none.
Finding checkSnapshot(EngineSnapshot const& snapshot, std::uint64_t shown, CoreState const& state);

// What the steps so far have recorded, as far as the next one is judged by it.
class StepChecks {
public:
    // The state that was begun with or restored.
    void begin(CoreState const& state);
    // The finished step, which is not empty. After a break the state of this object means nothing any more.
    Finding check(Step const& step, CoreState const& state, Universe const& universe);

private:
    // At least as many as the registry remembers: those are the ended orders that late words still reach.
    static constexpr std::size_t kEndedKept = 2 * orders::OrderRegistry::kEndedRemembered;
    static constexpr std::size_t kTradesKept = 64;

    Finding checkClock(StepRecord const& record);
    Finding checkTrades(StepRecord const& record);
    Finding checkOrders(StepRecord const& record, orders::OrderRegistry const& orders);
    RecordedOrder* findEnded(ClientOrderId const& id);
    void keepEnded(RecordedOrder const& order);

    std::uint64_t m_sequence = 0;
    UtcTime m_at;
    BookFigures m_figures;
    std::vector<RecordedOrder> m_live;
    std::array<RecordedOrder, kEndedKept> m_ended;  // a ring
    std::size_t m_endedNext = 0;
    std::vector<TradeId> m_trades;  // the newest; once full, a ring
    std::size_t m_tradesNext = 0;
};

}  // namespace pentad::runtime
