// SPDX-License-Identifier: GPL-3.0-or-later
// What the protective stop of one position needs next: nothing, to be placed, or to be cancelled so that it can be placed
// anew. At most one thing at a time, and none while an answer about it is outstanding; so there are never two.
// The stop covers what no other order locks. Its price is `distance` below the average entry, rounded down to the price
// scale; where the bid is not above that, `distance` below the bid. A stop that the market has reached is left alone.
// Pure: all that it remembers stands in the orders. Thread: any.
#pragma once

#include "domain/MarketData.h"
#include "domain/Parameters.h"
#include "orders/OrderRegistry.h"

namespace pentad::execution {

struct ProtectedPosition {
    UtcTime now;
    Slot slot{};
    Quantity free;  // held, and locked by no order but the protection
    Price averageEntry;
    bool exitWaits = false;  // somebody wants to sell what the stop locks
    bool mayPlace = false;
    bool mayMove = false;
};

enum class ProtectionMove : std::uint8_t { Nothing, Place, Cancel };

struct ProtectionWish {
    ProtectionMove move = ProtectionMove::Nothing;
    OrderIntent intent;    // Place
    ClientOrderId cancel;  // Cancel
};

ProtectionWish protectionWanted(ProtectedPosition const& position, orders::OrderRegistry const& orders,
                                ProtectionParameters const& parameters, Quote const& quote,
                                Instrument const& instrument);

}  // namespace pentad::execution
