// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderOutcome.h"

#include "contracts/EngineText.h"

namespace pentad::btcturk {
namespace {

OrderNotTaken notTaken(RestFailure const& failure)
{
    bool const credentials = failure.kind == RestFailureKind::Unauthorized;
    return {failure.error, failure.message.empty() ? std::string(restFailureKindText(failure.kind)) : failure.message,
            failure.code, credentials};
}

}  // namespace

std::string OrderNotTaken::text() const
{
    std::string result = message.empty() ? std::string(apiErrorText(error)) : message;
    return code != 0 ? say(Phrase::WithCode, {result, std::to_string(code)}) : result;
}

std::string_view orderUnknownText(OrderUnknown::Why why)
{
    switch (why) {
    case OrderUnknown::Why::NoAnswer: return "no answer";
    case OrderUnknown::Why::RateLimited: return "rate limited";
    case OrderUnknown::Why::Server: return "server error";
    case OrderUnknown::Why::Html: return "a page instead of an answer";
    case OrderUnknown::Why::Unreadable: return "unreadable answer";
    case OrderUnknown::Why::OtherProtocol: return "an answer that is not about this order";
    case OrderUnknown::Why::SystemError: return "system error of the exchange";
    }
    return "";
}

std::variant<OrderNotTaken, OrderUnknown> verdictOf(RestFailure const& failure)
{
    using Why = OrderUnknown::Why;
    auto const unknown = [&failure](Why why) { return OrderUnknown{why, failure.text()}; };
    switch (failure.kind) {
    case RestFailureKind::Refused:
        if (failure.error == ApiError::SystemError) {
            return unknown(Why::SystemError);
        }
        return notTaken(failure);
    case RestFailureKind::Unauthorized:
    case RestFailureKind::NotFound: return notTaken(failure);
    case RestFailureKind::RateLimited: return unknown(Why::RateLimited);
    case RestFailureKind::Server: return unknown(Why::Server);
    case RestFailureKind::Html: return unknown(Why::Html);
    case RestFailureKind::Unreadable: return unknown(Why::Unreadable);
    case RestFailureKind::Redirected: return unknown(Why::NoAnswer);
    }
    return unknown(Why::NoAnswer);
}

}  // namespace pentad::btcturk
