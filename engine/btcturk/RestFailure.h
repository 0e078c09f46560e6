// SPDX-License-Identifier: GPL-3.0-or-later
// Why an answer of the REST side is no answer: what kind, which status, and the exchange's own words. The exchange's
// message decides before its number, because numbers have moved over the years. Thread: any.
#pragma once

#include "btcturk/CodecError.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pentad::btcturk {

// One answer as the transport has it; the views must outlive the decoding.
struct RestAnswer {
    int status = 0;
    std::string_view contentType;  // may be empty
    std::string_view body;
    std::optional<std::chrono::seconds> retryAfter;  // of the header
};

// What the exchange means, as far as it is known.
enum class ApiError : std::uint8_t {
    Other,  // refused in words we do not know
    InvalidRequest,
    UnknownPair,
    BadTimeRange,
    CouldNotBeCanceled,
    NoMatchingOrder,
    BalanceNotEnough,
    FailedMarketOrder,
    FailedLimitOrder,
    FailedOrderParameter,
    BalanceLockedInOrders,
    BelowMinimumValue,
    StopPriceAboveAsk,
    StopPriceBelowBid,
    InvalidPriceScale,
    InvalidQuantityScale,
    InvalidStopPriceScale,
    MethodNotSupported,
    TypeNotSupported,
    OrderNotFound,
    PriceAboveMaximum,
    PriceBelowMinimum,
    InsertBlocked,  // maintenance of the pair
    CancelBlocked,  // maintenance of the pair
    TooManyRequests,
    InvalidStamp,
    InvalidSignature,
    InvalidKey,
    HeadersMissing,
    NotAuthenticated,
    SystemError,  // proves nothing about what was asked
};
inline constexpr std::size_t kApiErrors = 31;
std::string_view apiErrorText(ApiError error);
// The order breaks a rule of its pair: whoever kept them knows them no longer.
bool contradictsRules(ApiError error);

enum class RestFailureKind : std::uint8_t {
    Refused,       // a business or validation answer
    Unauthorized,  // 401 or 403, or words that say so: key, signature, stamp, permission or address
    RateLimited,   // 429
    NotFound,      // 404 or 405: a wrong route
    Server,        // 5xx
    Html,          // a page of a gateway or portal instead of an answer
    Unreadable,    // empty, truncated, not JSON, or not what the route answers
    Redirected,    // 3xx: never followed
};
inline constexpr std::size_t kRestFailureKinds = 8;
std::string_view restFailureKindText(RestFailureKind kind);

struct RestFailure {
    RestFailureKind kind = RestFailureKind::Unreadable;
    int status = 0;
    ApiError error = ApiError::Other;  // for Refused, Unauthorized, RateLimited
    int code = 0;                      // the exchange's number; 0 where it has none
    std::string message;               // the exchange's words, cut to 200 bytes, control characters replaced
    std::optional<CodecError> codec;   // for Unreadable
    std::optional<std::chrono::seconds> retryAfter;  // the exchange's wish, at most one hour

    // Asking again later may help.
    bool isTransient() const;
    // One sentence without secrets, for example "HTTP 400: FAILED_MIN_TOTAL_AMOUNT (1123)".
    std::string text() const;
};

// Whether these words refuse the key. With which status they come today is nowhere confirmed.
bool saysUnauthorized(std::string_view message);
// By message first, then by number.
ApiError apiErrorOf(std::string_view message, int code);

}  // namespace pentad::btcturk
