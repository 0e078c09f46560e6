// SPDX-License-Identifier: GPL-3.0-or-later
// The frames around every REST answer: success and error envelopes, authentication errors, the 429 body. Thread: any.
#pragma once

#include "loopback/Authentication.h"
#include "loopback/ExchangeFault.h"
#include "loopback/HttpMessage.h"
#include "loopback/RateWindows.h"

namespace pentad::loopback {

// How many decimals an amount has where it is shown with all there are.
inline constexpr int kLongDecimals = 16;
// The message of a success that has one.
inline constexpr std::string_view kSuccessWord = R"("SUCCESS")";

// Why a request is refused, as the wire says it.
struct WireFault {
    std::string message;
    int code = 0;
};
WireFault wireFault(ExchangeFault fault);
// "Pair X does not exists.", 1037.
WireFault unknownPair(std::string_view pair);

HttpResponse jsonReply(int status, std::string body);
// `data`, `message` and `code` are JSON already.
HttpResponse successReply(std::string_view data, std::string_view message = "null", std::string_view code = "0");
// HTTP 400 with an envelope.
HttpResponse faultReply(WireFault const& fault);
HttpResponse unauthorizedReply(AuthenticationFault fault);
HttpResponse tooManyReply(RateRefusal const& refusal);
// No body at all: unknown paths (404) and methods (405).
HttpResponse emptyReply(int status);
// Of an address that is blocked: a page that does not say why.
HttpResponse blockedReply();
// The page a gateway in front of the exchange shows.
std::string gatewayPage(int status);

}  // namespace pentad::loopback
