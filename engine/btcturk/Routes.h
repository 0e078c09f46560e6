// SPDX-License-Identifier: GPL-3.0-or-later
// The routes of the exchange: method, host, path, whether the call is signed, and what it draws from the published rate
// limits. The one place where paths are written. Thread: any.
#pragma once

#include "resilience/RateLimiter.h"
#include "resilience/RetryPolicy.h"

#include <cstdint>
#include <string_view>

namespace pentad::btcturk {

enum class Route : std::uint8_t {
    ServerTime,
    ExchangeInfo,
    Ticker,
    OrderBook,
    Trades,
    Klines,
    Balances,
    OpenOrders,
    AllOrders,
    SingleOrder,  // the path ends with the order id
    SubmitOrder,
    CancelOrder,
    UserTrades,
    CryptoMovements,
    FiatMovements,
    SocketConnect,
};
inline constexpr std::size_t kRoutes = static_cast<std::size_t>(Route::SocketConnect) + 1;

enum class Method : std::uint8_t { Get, Post, Delete };
enum class Host : std::uint8_t { Api, Graph, Socket };

struct RouteFacts {
    Method method = Method::Get;
    Host host = Host::Api;
    std::string_view path;
    bool isSigned = false;
    resilience::EndpointGroup group = resilience::EndpointGroup::MarketData;
};
RouteFacts const& factsOf(Route route);

constexpr std::size_t indexOf(Route route)
{
    return static_cast<std::size_t>(route);
}

// Knows the limits as the exchange publishes them; routes without a published limit have a cautious one of their own.
// Routes are asked for by indexOf().
resilience::RateLimiter publishedLimits();

}  // namespace pentad::btcturk
