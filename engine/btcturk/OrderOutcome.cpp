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

std::variant<OrderNotTaken, OrderUnknown> verdictOf(RestFailure const& failure)
{
    switch (failure.kind) {
    case RestFailureKind::Refused:
        if (failure.error == ApiError::SystemError) {
            break;
        }
        return notTaken(failure);
    case RestFailureKind::Unauthorized:
    case RestFailureKind::NotFound: return notTaken(failure);
    case RestFailureKind::RateLimited:
    case RestFailureKind::Server:
    case RestFailureKind::Html:
    case RestFailureKind::Unreadable:
    case RestFailureKind::Redirected: break;
    }
    return OrderUnknown{failure.text(), failure.kind == RestFailureKind::Unreadable};
}

}  // namespace pentad::btcturk
