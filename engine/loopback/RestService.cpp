// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/RestService.h"

#include "loopback/AsciiText.h"
#include "loopback/JsonWriter.h"
#include "loopback/OrderBody.h"
#include "loopback/Replies.h"

#include <algorithm>
#include <charconv>

namespace pentad::loopback {
namespace {

constexpr std::string_view kSubmitRoute = "POST /api/v1/order";
constexpr int kUnauthorized = 401;
constexpr std::size_t kCountsMax = 100'000;  // different client ids, or paths, that are counted

std::string routeOf(HttpRequest const& request)
{
    return request.method + ' ' + lowerAscii(request.path);
}

void count(std::map<std::string, std::uint64_t, std::less<>>& counts, std::string const& name)
{
    if (counts.size() < kCountsMax || counts.contains(name)) {
        ++counts[name];
    }
}

HttpResponse faultAnswer(FaultRule const& rule)
{
    HttpResponse response;
    response.status = rule.status;
    if (rule.content == "html") {
        response.contentType = "text/html; charset=UTF-8";
        response.body = gatewayPage(rule.status);
    } else if (rule.content == "json") {
        std::string message = rule.message;
        if (message.empty()) {
            message = rule.status == 429 ? "TOO_MANY_REQUESTS" : upperAscii(reasonPhrase(rule.status));
            std::replace(message.begin(), message.end(), ' ', '_');
        }
        JsonWriter json;
        json.object()
            .null("data")
            .flag("success", rule.status < 400)
            .text("message", message)
            .number("code", rule.code.value_or(rule.status))
            .endObject();
        response.body = json.take();
    }
    if (rule.retryAfter) {
        response.headers.emplace_back("Retry-After", std::to_string(*rule.retryAfter));
    }
    return response;
}

HttpResponse redirection(FaultRule const& rule)
{
    HttpResponse response;
    response.status = rule.status == 0 ? 302 : rule.status;
    response.headers.emplace_back("Location", rule.location);
    return response;
}

}  // namespace

HttpDelivery deliveryOf(std::vector<FaultRule> const& rules)
{
    HttpDelivery delivery;
    for (FaultRule const& rule : rules) {
        switch (rule.action) {
        case FaultAction::Answer:
            delivery.answer = faultAnswer(rule);
            delivery.applied = rule.applied;
            break;
        case FaultAction::Redirect:
            delivery.answer = redirection(rule);
            delivery.applied = rule.applied;
            break;
        case FaultAction::Reset:
            delivery.manner = HttpManner::Reset;
            delivery.applied = rule.applied;
            break;
        case FaultAction::Hang:
            delivery.manner = HttpManner::Silence;
            delivery.applied = rule.applied;
            break;
        case FaultAction::Trickle:
            delivery.manner = HttpManner::Trickle;
            delivery.byteEvery = rule.by;
            break;
        case FaultAction::Cut:
            delivery.manner = HttpManner::Cut;
            delivery.bytes = rule.amount;
            break;
        case FaultAction::WrongLength:
            delivery.manner = HttpManner::WrongLength;
            delivery.bytes = rule.amount;
            break;
        case FaultAction::Hold: delivery.holdBefore = rule.by; break;
        case FaultAction::Delay: delivery.holdAfter = rule.by; break;
        case FaultAction::Replace: delivery.edits.emplace_back(rule.find, rule.with); break;
        case FaultAction::Drop:
        case FaultAction::Repeat:
        case FaultAction::Reorder:
        case FaultAction::Garbage:
        case FaultAction::Unfinished:
        case FaultAction::Close:
        case FaultAction::Silence:
        case FaultAction::SilentJoin:
        case FaultAction::Refuse:
        case FaultAction::IgnorePongs:
        case FaultAction::Clock:
        case FaultAction::Maintenance:
        case FaultAction::LateTransactions:
        case FaultAction::ShortPages:
        case FaultAction::LateOrders:
        case FaultAction::RepeatedRows:
        case FaultAction::ThinBook:
        case FaultAction::PairStatus:
        case FaultAction::RemovedPair:
        case FaultAction::Fees:
        case FaultAction::Rules:
        case FaultAction::ForeignOrder:
        case FaultAction::Deposit:
        case FaultAction::Withdrawal: break;  // not of requests
        }
    }
    return delivery;
}

RestService::RestService(ExchangeDesk& desk, RestHost host, std::function<void()> settle)
    : m_desk(desk), m_host(host), m_settle(std::move(settle))
{
}

bool RestService::resetsOnHead(HttpRequest const& head)
{
    constexpr bool kOnHead = true;
    return !m_desk.faults.forRequest(routeOf(head), head.query, kOnHead, m_desk.clock.since()).empty();
}

HttpDelivery RestService::delivery(HttpRequest const& request)
{
    constexpr bool kOnHead = false;
    std::string const route = routeOf(request);
    count(m_desk.counts.byRoute, route);
    if (route == kSubmitRoute) {
        count(m_desk.counts.postsOfClientId, clientIdIn(request.body));
    }
    return deliveryOf(
        m_desk.faults.forRequest(route, request.query + '\n' + request.body, kOnHead, m_desk.clock.since()));
}

HttpResponse RestService::respond(HttpRequest const& request)
{
    m_desk.exchange.advance(m_desk.clock.now());
    HttpResponse response = answer(request);
    m_settle();
    return response;
}

HttpResponse RestService::answer(HttpRequest const& request)
{
    if (m_desk.block.holds()) {
        return blockedReply();
    }
    RouteMatch const match = findRoute(m_host, request.method, request.path);
    if (match.route == nullptr) {
        return emptyReply(match.pathKnown ? 405 : 404);
    }
    Route const& route = *match.route;
    Milliseconds const since = m_desk.clock.since();
    if (m_host == RestHost::Graph) {
        if (auto const refusal = m_desk.windows.take(RateGroup::GraphHost, {}, since)) {
            return tooManyReply(*refusal);
        }
    }
    if (auto const refusal = m_desk.windows.take(route.group, {}, since)) {
        return tooManyReply(*refusal);
    }
    AccountId account{};
    if (route.need != RouteNeed::Open) {
        auto const key = authorize(request, route);
        if (!key) {
            m_desk.block.refused += key.error().status == kUnauthorized ? 1 : 0;
            return key.error();
        }
        m_desk.block.refused = 0;
        account = (*key)->account;
    }
    QueryText const query(request.query);
    std::string_view const path = request.path;
    RouteCall call{m_desk, account, query, path.substr(path.rfind('/') + 1), request.body};
    return route.answer(call);
}

bool RestService::isFresh(std::string const& publicKey, std::string_view stamp, Milliseconds window)
{
    std::int64_t number = 0;
    std::from_chars(stamp.data(), stamp.data() + stamp.size(), number);
    return m_desk.usedStamps.take(publicKey, number, m_desk.wireNow(), window);
}

Expected<ApiKey const*, HttpResponse> RestService::authorize(HttpRequest const& request, Route const& route)
{
    SignedHeaders const headers{request.header("x-pck"), request.header("x-stamp"), request.header("x-signature")};
    // The same span of real time, however fast the exchange's clock runs.
    Milliseconds const window = std::max(kStampWindow, m_desk.clock.marketTime(kStampWindow));
    auto const key = authenticate(m_desk.keys, headers, m_desk.wireNow(), window);
    if (!key) {
        return Unexpected(unauthorizedReply(key.error()));
    }
    if (m_desk.refusesUsedStamp && !isFresh((*key)->publicKey, headers.stamp, window)) {
        return Unexpected(unauthorizedReply(AuthenticationFault::StampOutsideWindow));
    }
    if (auto const refusal = m_desk.windows.take(route.group, (*key)->publicKey, m_desk.clock.since())) {
        return Unexpected(tooManyReply(*refusal));
    }
    if (!permits((*key)->permissions, route.need)) {
        return Unexpected(unauthorizedReply(AuthenticationFault::Forbidden));
    }
    return *key;
}

}  // namespace pentad::loopback
