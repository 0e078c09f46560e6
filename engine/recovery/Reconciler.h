// SPDX-License-Identifier: GPL-3.0-or-later
// The difference between what we believe and what the exchange says, as a pure function. Each kind of difference has one
// named repair, which the core carries out; nothing is repaired here. Fills of the report are booked by the core before
// the difference is taken, so that only what fills cannot explain is left.
#pragma once

#include "contracts/StepRecord.h"
#include "domain/EngineEvent.h"
#include "ledger/Books.h"
#include "orders/OrderRegistry.h"

#include <string>
#include <vector>

namespace pentad::recovery {

enum class DifferenceKind : std::uint8_t {
    UnknownIsOpen,     // our unresolved order is working there        -> acknowledge it
    OpenIsMissing,     // our working order is not listed there        -> count; absent after the grace
    UnknownIsMissing,  // our unresolved order is not listed there     -> count; absent after the grace
    EndedThere,        // listed there as ended                        -> take its end over
    StillOpenThere,    // ended here, open there                       -> cancel it
    ForeignOrder,      // not ours                                     -> show and count, never touch
    CashDiffers,       // quote balance                                -> external flow or residue
    HoldingDiffers,    // base balance                                 -> external flow or residue
};
std::string_view differenceKindText(DifferenceKind kind);

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

std::vector<Difference> difference(ledger::Books const& books, orders::OrderRegistry const& orders,
                                   Universe const& universe, AccountReport const& report);

}  // namespace pentad::recovery
