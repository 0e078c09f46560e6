// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderOutcome.h"

namespace pentad::btcturk {

std::string OrderNotTaken::text() const
{
    std::string result = message.empty() ? std::string(apiErrorText(error)) : message;
    return code != 0 ? result + " (" + std::to_string(code) + ")" : result;
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

}  // namespace pentad::btcturk
