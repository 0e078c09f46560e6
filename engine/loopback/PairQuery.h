// SPDX-License-Identifier: GPL-3.0-or-later
// The pair that a query names as pairSymbol, or the answer that says what is wrong with it. Thread: any.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/QueryText.h"
#include "loopback/Replies.h"
#include "loopback/WireText.h"

namespace pentad::loopback {

// Nothing if the query names none.
inline Expected<std::optional<Slot>, HttpResponse> optionalPair(ExchangeDesk const& desk, QueryText const& query)
{
    auto const text = query.value("pairsymbol");
    auto const pair = text ? desk.pair(*text) : std::nullopt;
    if (text && !pair) {
        return Unexpected(faultReply(unknownPair(*text)));
    }
    return pair;
}

inline Expected<Slot, HttpResponse> requiredPair(ExchangeDesk const& desk, QueryText const& query)
{
    auto const pair = optionalPair(desk, query);
    if (!pair) {
        return Unexpected(pair.error());
    }
    if (!*pair) {
        return Unexpected(faultReply(wireFault(ExchangeFault::InvalidRequest)));
    }
    return **pair;
}

}  // namespace pentad::loopback
