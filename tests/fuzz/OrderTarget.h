// SPDX-License-Identifier: GPL-3.0-or-later
// One order, or the open and the ended ones, as a checkpoint keeps them: what is taken is the same after it was written
// and read again. Errors are broken laws. Thread: any.
#pragma once

#include "fuzz/Law.h"
#include "orders/OrderRegistry.h"

#include <algorithm>
#include <string_view>

namespace pentad::fuzz {

inline bool feedOneOrder(std::string_view bytes)
{
    ByteReader reader(rawBytes(bytes));
    OrderRecord const order = orders::decodeOrder(reader);
    if (!reader.valid() || !reader.atEnd()) {
        return false;
    }
    law(static_cast<std::size_t>(order.slot) < kUniverseSize, "an order is of no asset");
    law(static_cast<std::size_t>(order.state) < kOrderStates, "an order is in no state");
    ByteWriter writer;
    orders::encode(order, writer);
    ByteReader again(writer.bytes());
    law(orders::decodeOrder(again) == order, "an order is another after it was written");
    law(again.valid() && again.atEnd(), "an order that was written is not taken");
    return true;
}

inline bool feedOrderList(std::string_view bytes)
{
    ByteReader reader(rawBytes(bytes));
    orders::OrderRegistry registry;
    registry.decode(reader);
    if (!reader.valid() || !reader.atEnd()) {
        return false;
    }
    ByteWriter writer;
    registry.encode(writer);
    ByteReader again(writer.bytes());
    orders::OrderRegistry copy;
    copy.decode(again);
    law(again.valid() && again.atEnd(), "orders that were written are not taken");
    law(copy.open() == registry.open(), "open orders are others after they were written");
    law(copy.ended() == registry.ended(), "ended orders are others after they were written");
    return true;
}

inline bool feedOrder(std::string_view bytes)
{
    bool const isOne = feedOneOrder(bytes);
    bool const areMany = feedOrderList(bytes);
    return isOne || areMany;
}

}  // namespace pentad::fuzz
