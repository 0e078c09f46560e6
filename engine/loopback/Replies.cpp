// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Replies.h"

#include "loopback/JsonWriter.h"

namespace pentad::loopback {
namespace {

constexpr std::size_t kNameShown = 64;

}  // namespace

WireFault wireFault(ExchangeFault fault)
{
    return {std::string(faultMessage(fault)), faultCode(fault)};
}

WireFault unknownPair(std::string_view pair)
{
    // The name comes from outside: whatever is no plain text is not said back.
    std::string name(pair.substr(0, kNameShown));
    std::erase_if(name, [](char c) { return c < ' ' || c > '~'; });
    return {"Pair " + name + " does not exists.", faultCode(ExchangeFault::UnknownPair)};
}

HttpResponse jsonReply(int status, std::string body)
{
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

HttpResponse successReply(std::string_view data, std::string_view message, std::string_view code)
{
    JsonWriter json;
    json.object().raw("data", data).flag("success", true).raw("message", message).raw("code", code).endObject();
    return jsonReply(200, json.take());
}

HttpResponse faultReply(WireFault const& fault)
{
    JsonWriter json;
    json.object().flag("success", false).text("message", fault.message).number("code", fault.code).endObject();
    return jsonReply(400, json.take());
}

HttpResponse unauthorizedReply(AuthenticationFault fault)
{
    JsonWriter json;
    json.object()
        .null("data")
        .flag("success", false)
        .text("message", authenticationMessage(fault))
        .number("code", faultCode(ExchangeFault::InvalidRequest))
        .endObject();
    return jsonReply(401, json.take());
}

HttpResponse tooManyReply(RateRefusal const& refusal)
{
    std::string const limit = std::to_string(refusal.limit);
    std::string const seconds = std::to_string(refusal.retryAfterSeconds);
    std::string details = "Quota exceeded. Maximum allowed: " + limit + " per " + std::string(refusal.period) + '.';
    if (refusal.perAccount) {
        details += " Please try again in " + seconds + " second(s).";
    }
    JsonWriter json;
    json.object()
        .text("message", "TOO_MANY_REQUESTS")
        .flag("success", false)
        .number("code", 429)
        .text("details", details)
        .text("limit", limit)
        .text("period", refusal.period)
        .text("policy", refusal.perAccount ? "account" : "ip")
        .endObject();
    HttpResponse response = jsonReply(429, json.take());
    response.headers.emplace_back("Retry-After", seconds);
    return response;
}

HttpResponse emptyReply(int status)
{
    HttpResponse response;
    response.status = status;
    return response;
}

HttpResponse blockedReply()
{
    constexpr int kForbidden = 403;
    HttpResponse response;
    response.status = kForbidden;
    response.contentType = "text/html; charset=UTF-8";
    response.body = gatewayPage(kForbidden);
    return response;
}

std::string gatewayPage(int status)
{
    std::string const title = std::to_string(status) + ": " + std::string(reasonPhrase(status));
    return "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>" + title +
           "</h1><p>The web server did not answer in time.</p></body></html>\n";
}

}  // namespace pentad::loopback
