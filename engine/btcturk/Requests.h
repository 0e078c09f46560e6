// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent to the exchange, as text: the order body, query strings and socket frames. Numbers are dot decimals in
// strings with exactly the decimals the pair allows; a number that would need more is a bug of the caller and fails a
// check, for nothing here rounds. Pure. Thread: any.
#pragma once

#include "domain/Instrument.h"
#include "domain/Order.h"

#include <optional>
#include <string>
#include <string_view>

namespace pentad::btcturk {

struct OrderRequest {
    ClientOrderId clientOrderId;
    Side side = Side::Buy;
    OrderType type = OrderType::Market;
    OrderSize size = BaseSize{};  // QuoteSize exactly for market buys
    std::optional<Price> limitPrice;
    std::optional<Price> stopPrice;
};

// The JSON body of POST /api/v1/order. The size of a market buy is quote money, of everything else base units.
std::string orderBody(OrderRequest const& order, Instrument const& instrument);

// Query strings without "?"; text is percent-encoded.
std::string pairQuery(std::string_view symbol);                    // pairSymbol=
std::string cancelQuery(ExchangeOrderId id);                       // id=
std::string bookQuery(std::string_view symbol, int levelCount);    // pairSymbol=&limit=
std::string tradesQuery(std::string_view symbol, int tradeCount);  // pairSymbol=&last=
// `from` and `to` are written in seconds, as the chart host counts. Resolutions: 1, 5, 15, 30, 60, 240 minutes or a day.
// That the host knows 5 is not certain.
std::string klinesQuery(std::string_view symbol, std::chrono::minutes resolution, UtcTime from, UtcTime to);
// Times in seconds on this route. Without a page: the first one, however the exchange counts them.
std::string allOrdersQuery(std::string_view symbol, std::optional<UtcTime> from, std::optional<UtcTime> to, int limit,
                           std::optional<int> page);
// Times in milliseconds on this route. Without a symbol: of all pairs.
std::string userTradesQuery(std::string_view symbol, std::optional<UtcTime> from, std::optional<UtcTime> to);
std::string userTradesQuery(ExchangeOrderId orderId);
std::string movementsQuery(UtcTime from, UtcTime to);

// Socket frames.
std::string joinFrame(std::string_view channel, std::string_view event, bool join);
std::string loginFrame(std::string_view publicKey, UtcTime stamp, std::int64_t nonce, std::string_view signature);

}  // namespace pentad::btcturk
