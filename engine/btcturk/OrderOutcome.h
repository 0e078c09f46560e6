// SPDX-License-Identifier: GPL-3.0-or-later
// What became of an order that was sent: accepted, refused, or unknown. Unknown is everything that proves neither; such
// an order keeps its money and is looked for, it is never sent again. Thread: any.
#pragma once

#include "btcturk/RestFailure.h"
#include "domain/Ids.h"

#include <string>
#include <variant>

namespace pentad::btcturk {

struct OrderAccepted {
    ExchangeOrderId id{};
};
// The exchange refused this one sending.
struct OrderNotTaken {
    ApiError error = ApiError::Other;
    std::string message;  // the exchange's words
    int code = 0;
    bool credentials = false;  // the key was refused: no other order will be taken either
    std::string text() const;  // for example "BALANCE_NOT_ENOUGH (1055)"
};
// Nothing is proven: no answer, a redirect, a 429 (the exchange does not say in writing that a limited order is never
// taken), a 5xx, its SYSTEM_ERROR, a gateway's page, an unreadable answer, or success that does not name this order.
struct OrderUnknown {
    std::string text;
    bool isUnreadable = false;  // an answer came
};
using SubmitOutcome = std::variant<OrderAccepted, OrderNotTaken, OrderUnknown>;

// A cancel was queued (its outcome is a frame 452 or an absent order), or refused, or nobody knows; it may be repeated.
// Cancelling an order that is already cancelled is "queued" too.
struct CancelQueued {};
using CancelOutcome = std::variant<CancelQueued, OrderNotTaken, OrderUnknown>;

// Of an answer that is no success: a refusal only where the exchange itself has answered this one sending.
std::variant<OrderNotTaken, OrderUnknown> verdictOf(RestFailure const& failure);

}  // namespace pentad::btcturk
