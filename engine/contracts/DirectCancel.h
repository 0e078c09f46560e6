// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the exchange that does not lead through the engine: cancels every open order of ours there, for when the
// engine has ended, says nothing or does not obey. It never places an order, never touches those of others, and writes
// nothing down: the engine learns of it from the exchange. Implemented in app/composition. Thread: the caller's; what it
// has to tell comes later, from its event loop.
#pragma once

#include "domain/Ids.h"
#include "domain/Instrument.h"
#include "domain/Order.h"

#include <functional>
#include <string>
#include <vector>

namespace pentad {

// An order of ours that was seen open.
struct DirectOrder {
    ExchangeOrderId id{};
    ClientOrderId clientOrderId;
    Symbol symbol;
    Side side = Side::Buy;
    bool cancelTaken = false;  // the exchange took a cancel; without one a gone order was filled or cancelled elsewhere
    std::string why;           // why the newest cancel is not known to be taken; empty if it is
};

// A pair whose open orders are not known.
struct UnreadPair {
    Symbol symbol;
    std::string why;
};

enum class DirectCancelPhase : std::uint8_t {
    Running,
    Clear,       // the exchange lists no open order of ours in the five pairs
    Unfinished,  // given up with orders open, or with pairs unread
};

struct DirectCancelReport {
    DirectCancelPhase phase = DirectCancelPhase::Running;
    std::vector<DirectOrder> gone;   // no longer listed, by the exchange's id
    std::vector<DirectOrder> open;   // as last listed, by the exchange's id
    std::vector<UnreadPair> unread;  // of the five
    std::size_t others = 0;          // open orders that are not ours and stay
    std::string why;                 // it ended before its time for this; else empty
};

class DirectCancel {
public:
    using Listener = std::function<void(DirectCancelReport const&)>;

    virtual ~DirectCancel() = default;
    // Begins, unless it is under way, and tells how it goes until it has ended. Only the newest listener hears.
    virtual void run(Listener listener) = 0;
};

}  // namespace pentad
