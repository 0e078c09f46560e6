// SPDX-License-Identifier: GPL-3.0-or-later
// The difference between what we believe and what the exchange says, as a pure function. Each kind of difference has one
// named repair (contracts/Reconciliation.h), which the core carries out; nothing is repaired here. Fills of the report are
// booked by the core before the difference is taken, so that only what fills cannot explain is left. Thread: any.
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
    bool isOpen = false;         // of a doubled order
    bool mayCancel = false;      // of a doubled order: it is open, and which of the two is ours is certain
    bool endedUntraded = false;  // of a stop that is missing: it ended, and what it may have become is not listed
    bool isProven = true;        // of an order that is missing: the report was read as far as it can be listed
};

// Balances differ only beyond one unit of the 8th decimal, the last that the exchange books.
inline constexpr Decimal kBalanceTolerance = "0.00000001"_dec;

// Where the report lists an order of ours; null where it does not. The exchange does not enforce that client ids are
// unique. The number that we know tells which entry is our order; of an order without one, and of a stop, which changes
// its number, it is the newest, and what is open counts. The end of another number is no end of ours: lists trail each
// other, and what we know to be open is newer than what they show.
struct Listed {
    ReportedOrder const* open = nullptr;
    ReportedOrder const* ended = nullptr;
};
Listed listed(AccountReport const& report, OrderRecord const& order);

std::vector<Difference> difference(ledger::Books const& books, orders::OrderRegistry const& orders,
                                   Universe const& universe, AccountReport const& report);

// Stops of ours that are open under a newer number than the one we know: they have triggered, and only the newer one can be
// cancelled. Those without a number are resolved as every other order.
std::vector<LiveOrder> wentOn(orders::OrderRegistry const& orders, AccountReport const& report);

// What is told and never repaired: an ended order of which another amount was traded there than was booked here, and coins
// that are locked there beyond all open sells of the report (what quote money an order locks depends on the exchange's
// own rounding of costs, so it is not compared).
std::vector<Difference> unrepaired(orders::OrderRegistry const& orders, Universe const& universe,
                                   AccountReport const& report);

}  // namespace pentad::recovery
