// SPDX-License-Identifier: GPL-3.0-or-later
// How big an order is in base units, at its valuation price, and with fee and tax; and the biggest order that fits into
// a given room. Works alike for a size in base units and for a size in quote currency, which includes fee and tax.
// Always true: what is returned as fitting lies on the instrument's scale, satisfies the room exactly after all
// rounding, and is not below the minimum value. Notional and fee round up, sizes round down. Pure, thread: any.
#pragma once

#include "domain/Order.h"

#include <optional>

namespace pentad::risk {

// What turns a size into money.
struct Terms {
    Price price;           // valuation price; 0 where no price is known at all
    Rate feeRate;          // fee and tax together, per notional
    bool inQuote = false;  // the size is a QuoteSize
    int sizeDecimals = 0;  // quantity scale, or quote scale if inQuote
    Money minimumValue;
};

struct Sizing {
    Quantity quantity;  // given, or what the notional buys at the valuation price, rounded up
    Money notional;     // without fee and tax, rounded up
    Money spend;        // with fee and tax
};

// Positive, and not beyond what any pair can cost.
bool isSensiblePrice(Price price);

// Fee and tax of a notional, rounded up. The published rates include the tax.
Money feeAndTax(Money notional, Rate feeRate);

// Nothing if the size is not positive or its value is beyond what an order can sensibly have.
std::optional<Sizing> sizingOf(OrderSize const& size, Terms const& terms);

// The biggest size whose notional, spend or quantity is not above `room`. Nothing if that is below the minimum value.
std::optional<Sizing> biggestByNotional(Money room, Terms const& terms);
std::optional<Sizing> biggestBySpend(Money room, Terms const& terms);
std::optional<Sizing> biggestByQuantity(Quantity room, Terms const& terms);

// The smallest size on the scale that has the minimum value. The price must be positive.
OrderSize smallestSize(Terms const& terms);
// The size as it is sent.
OrderSize orderSizeOf(Sizing const& sizing, Terms const& terms);

}  // namespace pentad::risk
