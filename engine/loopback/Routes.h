// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of the exchange, one line each: method, path, rate group, the permission a key needs, and who answers. Paths are
// compared in lower case, and a last part * stands for one part of the path. Pure. Thread: any.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/HttpMessage.h"
#include "loopback/QueryText.h"

namespace pentad::loopback {

// What a route needs of a key; Open needs no signature.
enum class RouteNeed : std::uint8_t { Open, Funds, Trade, History };

struct RouteCall {
    ExchangeDesk& desk;
    AccountId account{};  // of signed routes
    QueryText const& query;
    std::string_view lastPart;  // of the path
    std::string_view body;
};

struct Route {
    std::string_view method;
    std::string_view path;
    RateGroup group;
    RouteNeed need;
    HttpResponse (*answer)(RouteCall& call);
};

// The two hosts that speak HTTP.
enum class RestHost : std::uint8_t { Api, Graph };

struct RouteMatch {
    Route const* route = nullptr;
    bool pathKnown = false;  // by another method
};
RouteMatch findRoute(RestHost host, std::string_view method, std::string_view path);
bool permits(KeyPermissions const& permissions, RouteNeed need);

}  // namespace pentad::loopback
