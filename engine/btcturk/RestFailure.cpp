// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/RestFailure.h"

#include "btcturk/WireWords.h"
#include "contracts/EngineText.h"

#include <algorithm>
#include <array>

namespace pentad::btcturk {
namespace {

struct KnownError {
    std::string_view message;
    int code;  // 0: no number was ever published
    ApiError error;
};

// Numbers that stand for several messages are listed with the widest meaning first: a number alone finds that one.
constexpr std::array kKnownErrors{
    KnownError{"INVALID_REQUEST_ERROR", 1037, ApiError::InvalidRequest},
    KnownError{"Unauthorized - Invalid Nonce", 0, ApiError::InvalidStamp},
    KnownError{"Unauthorized - Invalid Signature", 0, ApiError::InvalidSignature},
    KnownError{"Unauthorized - Invalid Public key", 0, ApiError::InvalidKey},
    KnownError{"Unauthorized - Invalid Request", 0, ApiError::InvalidRequest},
    KnownError{"Unauthorized - Headers are missing", 0, ApiError::HeadersMissing},
    KnownError{"FAILED_API_AUTHENTICATION", 0, ApiError::NotAuthenticated},
    KnownError{"startTime cannot be bigger than current unix timestamp.", 1038, ApiError::BadTimeRange},
    KnownError{"ORDER_COULD_NOT_BE_CANCELED", 1051, ApiError::CouldNotBeCanceled},
    KnownError{"ORDER_COULD_NOT_BE_CANCELED", 1050, ApiError::CouldNotBeCanceled},  // in 2020
    KnownError{"NO_ORDER_MATCHES_YOUR_REQUEST", 1052, ApiError::NoMatchingOrder},
    KnownError{"BALANCE_NOT_ENOUGH", 1055, ApiError::BalanceNotEnough},
    KnownError{"FAILED_MARKET_ORDER", 1118, ApiError::FailedMarketOrder},
    KnownError{"FAILED_LIMIT_ORDER", 1120, ApiError::FailedLimitOrder},
    KnownError{"FAILED_ORDER_PARAMETER", 1121, ApiError::FailedOrderParameter},
    KnownError{"FAILED_ORDER_WITH_OPEN_ORDERS", 1122, ApiError::BalanceLockedInOrders},
    KnownError{"FAILED_MIN_TOTAL_AMOUNT", 1123, ApiError::BelowMinimumValue},
    KnownError{"FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK", 1124, ApiError::StopPriceAboveAsk},
    KnownError{"STOP_PRICE_GREATER_THAN_MARKET", 1124, ApiError::StopPriceAboveAsk},
    KnownError{"FAILED_STOP_PRICE_LESS_THAN_BEST_BID", 1125, ApiError::StopPriceBelowBid},
    KnownError{"STOP_PRICE_LESS_THAN_MARKET", 1125, ApiError::StopPriceBelowBid},
    KnownError{"FAILED_INVALID_PRICE_SCALE", 1126, ApiError::InvalidPriceScale},
    KnownError{"FAILED_INVALID_QUANTITY_SCALE", 1127, ApiError::InvalidQuantityScale},
    KnownError{"FAILED_INVALID_STOP_PRICE_SCALE", 1128, ApiError::InvalidStopPriceScale},
    KnownError{"ORDER_METHOD_NOT_SUPPORTED", 1134, ApiError::MethodNotSupported},
    KnownError{"ORDER_TYPE_NOT_SUPPORTED", 1193, ApiError::TypeNotSupported},
    KnownError{"Order not found", 1152, ApiError::OrderNotFound},
    KnownError{"PRICE_MUST_BE_LESS_THAN_MAXPRICE", 1226, ApiError::PriceAboveMaximum},
    KnownError{"PRICE_MUST_BE_LESS_THAN_MINPRICE", 1227, ApiError::PriceBelowMinimum},
    KnownError{"ORDER_MAX_PRICE_EXCEEDED", 0, ApiError::PriceAboveMaximum},
    KnownError{"ORDER_MIN_PRICE_EXCEEDED", 0, ApiError::PriceBelowMinimum},
    KnownError{"ORDER_INSERT_BLOCKED", 0, ApiError::InsertBlocked},
    KnownError{"ORDER_CANCEL_BLOCKED", 0, ApiError::CancelBlocked},
    KnownError{"TOO_MANY_REQUESTS", 429, ApiError::TooManyRequests},
    KnownError{"SYSTEM_ERROR", 1000, ApiError::SystemError},
};

bool isSameMessage(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

}  // namespace

bool contradictsRules(ApiError error)
{
    constexpr std::array kOfRules{
        ApiError::UnknownPair,          ApiError::BelowMinimumValue,     ApiError::InvalidPriceScale,
        ApiError::InvalidQuantityScale, ApiError::InvalidStopPriceScale, ApiError::MethodNotSupported,
        ApiError::TypeNotSupported,     ApiError::PriceAboveMaximum,     ApiError::PriceBelowMinimum};
    return std::find(kOfRules.begin(), kOfRules.end(), error) != kOfRules.end();
}

bool saysUnauthorized(std::string_view message)
{
    constexpr std::string_view kStart = "Unauthorized";
    return isSameMessage(message.substr(0, kStart.size()), kStart) ||
           isSameMessage(message, "FAILED_API_AUTHENTICATION");
}

ApiError apiErrorOf(std::string_view message, int code)
{
    for (KnownError const& known : kKnownErrors) {
        if (isSameMessage(message, known.message)) {
            return known.error;
        }
    }
    if (message.starts_with("Pair ") && message.ends_with(" does not exists.")) {
        return ApiError::UnknownPair;
    }
    for (KnownError const& known : kKnownErrors) {
        if (code != 0 && code == known.code) {
            return known.error;
        }
    }
    return ApiError::Other;
}

std::string_view apiErrorText(ApiError error)
{
    switch (error) {
    case ApiError::Other: return "other";
    case ApiError::InvalidRequest: return "invalid request";
    case ApiError::UnknownPair: return "unknown pair";
    case ApiError::BadTimeRange: return "bad time range";
    case ApiError::CouldNotBeCanceled: return "could not be canceled";
    case ApiError::NoMatchingOrder: return "no matching order";
    case ApiError::BalanceNotEnough: return "balance not enough";
    case ApiError::FailedMarketOrder: return "market order failed";
    case ApiError::FailedLimitOrder: return "limit order failed";
    case ApiError::FailedOrderParameter: return "order parameter";
    case ApiError::BalanceLockedInOrders: return "balance locked in orders";
    case ApiError::BelowMinimumValue: return "below minimum value";
    case ApiError::StopPriceAboveAsk: return "stop price above the ask";
    case ApiError::StopPriceBelowBid: return "stop price below the bid";
    case ApiError::InvalidPriceScale: return "price scale";
    case ApiError::InvalidQuantityScale: return "quantity scale";
    case ApiError::InvalidStopPriceScale: return "stop price scale";
    case ApiError::MethodNotSupported: return "method not supported";
    case ApiError::TypeNotSupported: return "type not supported";
    case ApiError::OrderNotFound: return "order not found";
    case ApiError::PriceAboveMaximum: return "price above the maximum";
    case ApiError::PriceBelowMinimum: return "price below the minimum";
    case ApiError::InsertBlocked: return "new orders blocked";
    case ApiError::CancelBlocked: return "cancels blocked";
    case ApiError::TooManyRequests: return "too many requests";
    case ApiError::InvalidStamp: return "invalid stamp";
    case ApiError::InvalidSignature: return "invalid signature";
    case ApiError::InvalidKey: return "invalid key";
    case ApiError::HeadersMissing: return "headers missing";
    case ApiError::NotAuthenticated: return "not authenticated";
    case ApiError::SystemError: return "system error";
    }
    return "";
}

std::string_view restFailureKindText(RestFailureKind kind)
{
    switch (kind) {
    case RestFailureKind::Refused: return phrasePattern(Phrase::CallRefused);
    case RestFailureKind::Unauthorized: return phrasePattern(Phrase::CallUnauthorized);
    case RestFailureKind::RateLimited: return phrasePattern(Phrase::CallRateLimited);
    case RestFailureKind::NotFound: return phrasePattern(Phrase::RouteUnknown);
    case RestFailureKind::Server: return phrasePattern(Phrase::ServerError);
    case RestFailureKind::Html: return phrasePattern(Phrase::AnswerIsPage);
    case RestFailureKind::Unreadable: return phrasePattern(Phrase::AnswerUnreadable);
    case RestFailureKind::Redirected: return phrasePattern(Phrase::AnswerRedirected);
    }
    return "";
}

bool RestFailure::isTransient() const
{
    switch (kind) {
    case RestFailureKind::RateLimited:
    case RestFailureKind::Server:
    case RestFailureKind::Html: return true;
    case RestFailureKind::Refused: return error == ApiError::SystemError;
    case RestFailureKind::Unauthorized:
    case RestFailureKind::NotFound:
    case RestFailureKind::Unreadable:
    case RestFailureKind::Redirected: return false;
    }
    return false;
}

std::string RestFailure::text() const
{
    std::string what = message;
    if (what.empty()) {
        what = kind == RestFailureKind::Unreadable && codec ? say(Phrase::AnswerUnreadableAt, {codec->text()})
                                                            : std::string(restFailureKindText(kind));
    }
    if (code != 0) {
        what = say(Phrase::WithCode, {what, std::to_string(code)});
    }
    return say(Phrase::HttpSaid, {std::to_string(status), what});
}

}  // namespace pentad::btcturk
