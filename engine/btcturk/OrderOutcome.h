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
struct OrderUnknown {
    enum class Why : std::uint8_t {
        NoAnswer,       // timeout, reset, redirect, or a status that proves nothing; also for the transport to use
        RateLimited,    // 429: the exchange does not say in writing that a limited order is never taken
        Server,         // 5xx
        Html,           // a gateway's page
        Unreadable,     // empty, truncated, not JSON
        OtherProtocol,  // success without an order id, or with another client order id than ours
        SystemError,    // the exchange's SYSTEM_ERROR
    };
    Why why = Why::NoAnswer;
    std::string text;
};
using SubmitOutcome = std::variant<OrderAccepted, OrderNotTaken, OrderUnknown>;
std::string_view orderUnknownText(OrderUnknown::Why why);

// A cancel was queued (its outcome is a frame 452 or an absent order), or refused, or nobody knows; it may be repeated.
// Cancelling an order that is already cancelled is "queued" too.
struct CancelQueued {};
using CancelOutcome = std::variant<CancelQueued, OrderNotTaken, OrderUnknown>;

// Of an answer that is no success: a refusal only where the exchange itself has answered this one sending.
std::variant<OrderNotTaken, OrderUnknown> verdictOf(RestFailure const& failure);

}  // namespace pentad::btcturk
