// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal knows of one order, of one fill, of one transaction of the ledger, thing by thing. Where a fill or a
// transaction names an order that the snapshot still holds, what is known of the order comes with it. Thread: the
// interface's.
#pragma once

#include "activity/RowDetail.h"

namespace pentad::activity {

// The newest decision that became this order; null where there is none, or it is older than the snapshot reaches.
DecisionRecord const* decisionBehind(EngineSnapshot const& snapshot, ClientOrderId const& order);

std::vector<Fact> orderFacts(OrderRecord const& order, EngineSnapshot const& snapshot, format::Format const& format);
std::vector<Fact> fillFacts(FillView const& record, EngineSnapshot const& snapshot, format::Format const& format);
std::vector<Fact> transactionFacts(LedgerTransaction const& transaction, EngineSnapshot const& snapshot,
                                   format::Format const& format);

}  // namespace pentad::activity
