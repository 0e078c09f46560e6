// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Routes.h"

#include "contracts/EngineText.h"

#include <array>

namespace pentad::btcturk {
namespace {

using resilience::EndpointGroup;
using resilience::RateBucket;
using resilience::RateRoute;
using resilience::RateWindow;

// In the order of Route.
constexpr std::array<RouteFacts, kRoutes> kFacts{{
    {Method::Get, Host::Api, "/api/v2/server/time", false, EndpointGroup::MarketData},
    {Method::Get, Host::Api, "/api/v2/server/exchangeinfo", false, EndpointGroup::MarketData},
    {Method::Get, Host::Api, "/api/v2/ticker", false, EndpointGroup::MarketData},
    {Method::Get, Host::Api, "/api/v2/orderbook", false, EndpointGroup::MarketData},
    {Method::Get, Host::Api, "/api/v2/trades", false, EndpointGroup::MarketData},
    {Method::Get, Host::Graph, "/v1/klines/history", false, EndpointGroup::MarketData},
    {Method::Get, Host::Api, "/api/v1/users/balances", true, EndpointGroup::Account},
    {Method::Get, Host::Api, "/api/v1/openOrders", true, EndpointGroup::Account},
    {Method::Get, Host::Api, "/api/v1/allOrders", true, EndpointGroup::Account},
    {Method::Get, Host::Api, "/api/v1/order/", true, EndpointGroup::Account},
    {Method::Post, Host::Api, "/api/v1/order", true, EndpointGroup::OrderPost},
    {Method::Delete, Host::Api, "/api/v1/order", true, EndpointGroup::OrderCancel},
    {Method::Get, Host::Api, "/api/v1/users/transactions/trade", true, EndpointGroup::Account},
    {Method::Get, Host::Api, "/api/v1/users/transactions/crypto", true, EndpointGroup::Account},
    {Method::Get, Host::Api, "/api/v1/users/transactions/fiat", true, EndpointGroup::Account},
    {Method::Get, Host::Socket, "/", false, EndpointGroup::Connection},
}};

constexpr Milliseconds kSecond{1'000};
constexpr Milliseconds kMinute{60'000};
constexpr Milliseconds kTenMinutes{600'000};

}  // namespace

RouteFacts const& factsOf(Route route)
{
    return kFacts[indexOf(route)];
}

resilience::RateLimiter publishedLimits()
{
    std::vector<RateBucket> buckets;
    std::vector<RateRoute> routes(kRoutes);
    auto const add = [&](Route route, Phrase name, std::vector<RateWindow> windows) {
        routes[indexOf(route)].buckets.push_back(buckets.size());
        buckets.push_back({say(name), std::move(windows)});
    };
    add(Route::SubmitOrder, Phrase::RouteSubmitOrder, {{300, kMinute}, {10, kSecond}});
    add(Route::CancelOrder, Phrase::RouteCancelOrder, {{300, kMinute}, {10, kSecond}});
    add(Route::SingleOrder, Phrase::RouteSingleOrder, {{900, kMinute}, {30, kSecond}});
    add(Route::OpenOrders, Phrase::RouteOpenOrders, {{300, kMinute}});
    add(Route::AllOrders, Phrase::RouteAllOrders, {{300, kMinute}});
    add(Route::Balances, Phrase::RouteBalances, {{120, kMinute}});
    add(Route::UserTrades, Phrase::RouteOwnTrades, {{120, kMinute}});
    add(Route::CryptoMovements, Phrase::RouteCoinMovements, {{90, kMinute}});
    add(Route::FiatMovements, Phrase::RouteMoneyMovements, {{90, kMinute}});
    add(Route::Trades, Phrase::RouteTrades, {{90, kMinute}});  // published for the older spelling of the route
    add(Route::Ticker, Phrase::RouteTicker, {{600, kMinute}});
    add(Route::OrderBook, Phrase::RouteBook, {{180, kMinute}});
    add(Route::SocketConnect, Phrase::RouteConnections, {{15, kMinute}});
    // Nothing is published for these two; so seldom they are never in the way.
    add(Route::ServerTime, Phrase::RouteTime, {{60, kMinute}});
    add(Route::ExchangeInfo, Phrase::RouteRules, {{30, kMinute}});
    // Its block is as long as its window.
    add(Route::Klines, Phrase::RouteCharts, {{600, kTenMinutes}});
    return {std::move(buckets), std::move(routes)};
}

}  // namespace pentad::btcturk
