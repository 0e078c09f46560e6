// SPDX-License-Identifier: GPL-3.0-or-later
// What a market shows: candles and the best bid and ask. Times are UTC; prices are in the quote currency. Thread: any.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Clock.h"

#include <optional>

namespace pentad {

// One candle. Always: low > 0, low <= open, close <= high, volume >= 0 (in base units).
struct Bar {
    UtcTime openTime;
    Price open;
    Price high;
    Price low;
    Price close;
    Quantity volume;
    friend bool operator==(Bar const&, Bar const&) = default;
};

// Best prices at one moment; 0 < bid <= ask.
struct Quote {
    UtcTime at;
    Price bid;
    Price ask;
    Price last;
    // What the bids within execution.flatten_band of the best one hold; nothing where no book is known.
    std::optional<Quantity> bidDepth = std::nullopt;
    // What the asks hold that a market buy may take: no further above the best one than risk.price_collar and 0.5 %.
    std::optional<Quantity> askDepth = std::nullopt;
    friend bool operator==(Quote const&, Quote const&) = default;
};

}  // namespace pentad
