// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the requests of one of the two HTTP hosts in the order in which the exchange does: path, rate limit of the
// address, signature, rate limit of the account, permission, then the request itself. Every request first does what was
// due on the exchange; what it caused is published before the answer leaves. Faults decide how answers travel.
// Thread: that of the exchange.
#pragma once

#include "loopback/Routes.h"

#include <functional>

namespace pentad::loopback {

class RestService final : public HttpService {
public:
    // `settle` is called after every request that reached the exchange.
    RestService(ExchangeDesk& desk, RestHost host, std::function<void()> settle);

    bool resetsOnHead(HttpRequest const& head) override;
    HttpDelivery delivery(HttpRequest const& request) override;
    HttpResponse respond(HttpRequest const& request) override;

    // Real time by which a stamp may differ from the exchange's clock.
    static constexpr Milliseconds kStampWindow{5'000};

private:
    HttpResponse answer(HttpRequest const& request);
    bool isFresh(std::string const& publicKey, std::string_view stamp, Milliseconds window);
    Expected<ApiKey const*, HttpResponse> authorize(HttpRequest const& request, Route const& route);

    ExchangeDesk& m_desk;
    RestHost m_host;
    std::function<void()> m_settle;
};

// How the answer of a request travels if these faults fire.
HttpDelivery deliveryOf(std::vector<FaultRule> const& rules);

}  // namespace pentad::loopback
