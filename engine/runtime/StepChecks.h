// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CoreChecks that looks at a finished step before it is committed: what was posted, which orders it moved and
// what it would send, against what the steps before have recorded. O(rows of the step and open orders). Pure; the
// functions return the first break, or nothing. Thread: any.
#pragma once

#include "runtime/CoreChecks.h"

#include <array>
#include <vector>

namespace pentad::runtime {

// V1, V2, V3, V8, V9: every transaction sums to zero, and the figures moved by what was posted and by nothing else.
Finding checkPostings(BookFigures const& before, StepRecord const& record, Universe const& universe);

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
