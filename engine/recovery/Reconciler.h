// SPDX-License-Identifier: GPL-3.0-or-later
// The difference between what we believe and what the exchange says, as a pure function. Each kind of difference has one
// named repair (contracts/Reconciliation.h), which the core carries out; nothing is repaired here. Fills of the report are
// booked by the core before the difference is taken, so that only what fills cannot explain is left.
#pragma once

#include "contracts/Reconciliation.h"
#include "contracts/StepRecord.h"
#include "domain/EngineEvent.h"
#include "ledger/Books.h"
#include "orders/OrderRegistry.h"

#include <string>
#include <vector>

namespace pentad::recovery {

using pentad::DifferenceKind;

struct Difference {
    DifferenceKind kind = DifferenceKind::ForeignOrder;
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
    Slot slot{};
    Decimal ours;
    Decimal theirs;
};

// Balances differ only beyond one unit of the 8th decimal, the last that the exchange books.
inline constexpr Decimal kBalanceTolerance = "0.00000001"_dec;

// Our ids are unique, the exchange's enforcement of it is not needed: the newest entry with the id is the order. Null if
// there is none.
ReportedOrder const* findReported(std::vector<ReportedOrder> const& list, ClientOrderId const& id);

std::vector<Difference> difference(ledger::Books const& books, orders::OrderRegistry const& orders,
                                   Universe const& universe, AccountReport const& report);

}  // namespace pentad::recovery
