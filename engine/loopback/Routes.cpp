// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Routes.h"

#include "loopback/AccountReplies.h"
#include "loopback/AsciiText.h"
#include "loopback/OrderReplies.h"
#include "loopback/PublicReplies.h"

namespace pentad::loopback {
namespace {

using enum RateGroup;
using enum RouteNeed;

constexpr Route kApi[] = {
    {"GET", "/api/v2/server/ping", Unlimited, Open, [](RouteCall&) { return pingReply(); }},
    {"GET", "/api/v2/server/time", Unlimited, Open, [](RouteCall& c) { return serverTimeReply(c.desk); }},
    {"GET", "/api/v2/server/exchangeinfo", Unlimited, Open, [](RouteCall& c) { return exchangeInfoReply(c.desk); }},
    {"GET", "/api/v2/ticker", Ticker, Open, [](RouteCall& c) { return tickerReply(c.desk, c.query); }},
    {"GET", "/api/v2/ticker/currency", Ticker, Open, [](RouteCall& c) { return currencyTickerReply(c.desk, c.query); }},
    {"GET", "/api/v2/orderbook", OrderBook, Open, [](RouteCall& c) { return orderBookReply(c.desk, c.query); }},
    {"GET", "/api/v2/trades", Unlimited, Open, [](RouteCall& c) { return tradesReply(c.desk, c.query); }},
    {"GET", "/api/v1/users/balances", Balances, Funds, [](RouteCall& c) { return balancesReply(c.desk, c.account); }},
    {"GET", "/api/v1/openorders", OpenOrders, Funds,
     [](RouteCall& c) { return openOrdersReply(c.desk, c.account, c.query); }},
    {"GET", "/api/v1/allorders", AllOrders, History,
     [](RouteCall& c) { return allOrdersReply(c.desk, c.account, c.query); }},
    {"GET", "/api/v1/order/*", OneOrder, History,
     [](RouteCall& c) { return orderReply(c.desk, c.account, c.lastPart); }},
    {"POST", "/api/v1/order", SubmitOrder, Trade, [](RouteCall& c) { return submitReply(c.desk, c.account, c.body); }},
    {"DELETE", "/api/v1/order", CancelOrder, Trade,
     [](RouteCall& c) { return cancelReply(c.desk, c.account, c.query); }},
    {"GET", "/api/v1/users/transactions/trade", UserTrades, History,
     [](RouteCall& c) { return userTradesReply(c.desk, c.account, c.query); }},
    {"GET", "/api/v1/users/transactions/crypto", CryptoMoves, History,
     [](RouteCall& c) { return movesReply(c.desk, c.account, c.query, false); }},
    {"GET", "/api/v1/users/transactions/fiat", FiatMoves, History,
     [](RouteCall& c) { return movesReply(c.desk, c.account, c.query, true); }},
};

constexpr Route kGraph[] = {
    {"GET", "/v1/klines/history", Unlimited, Open, [](RouteCall& c) { return klinesReply(c.desk, c.query); }},
    {"GET", "/v1/ohlcs", Ohlcs, Open, [](RouteCall& c) { return ohlcsReply(c.desk, c.query); }},
};

bool meets(std::string_view pattern, std::string_view path)
{
    if (!pattern.ends_with('*')) {
        return pattern == path;
    }
    pattern.remove_suffix(1);
    return path.size() > pattern.size() && path.starts_with(pattern) &&
           path.find('/', pattern.size()) == std::string_view::npos;
}

}  // namespace

RouteMatch findRoute(RestHost host, std::string_view method, std::string_view path)
{
    std::string const lower = lowerAscii(path);
    std::span<Route const> const routes = host == RestHost::Api ? std::span<Route const>(kApi) : kGraph;
    RouteMatch match;
    for (Route const& route : routes) {
        if (!meets(route.path, lower)) {
            continue;
        }
        match.pathKnown = true;
        if (route.method == method) {
            match.route = &route;
            return match;
        }
    }
    return match;
}

bool permits(KeyPermissions const& permissions, RouteNeed need)
{
    switch (need) {
    case RouteNeed::Open: return true;
    case RouteNeed::Funds: return permissions.funds;
    case RouteNeed::Trade: return permissions.trade;
    case RouteNeed::History: return permissions.history;
    }
    return false;
}

}  // namespace pentad::loopback
