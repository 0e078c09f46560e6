// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to what anybody may ask: rules, ticker, book, trades, candles. Prices and volumes are JSON numbers in ticker and
// candles, texts in book and trades; the graph host has no envelope and counts seconds. Thread: that of the exchange.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/HttpMessage.h"
#include "loopback/QueryText.h"

namespace pentad::loopback {

HttpResponse pingReply();
HttpResponse serverTimeReply(ExchangeDesk const& desk);
HttpResponse exchangeInfoReply(ExchangeDesk const& desk);
HttpResponse tickerReply(ExchangeDesk const& desk, QueryText const& query);
HttpResponse currencyTickerReply(ExchangeDesk const& desk, QueryText const& query);
HttpResponse orderBookReply(ExchangeDesk const& desk, QueryText const& query);
HttpResponse tradesReply(ExchangeDesk const& desk, QueryText const& query);
HttpResponse klinesReply(ExchangeDesk const& desk, QueryText const& query);
HttpResponse ohlcsReply(ExchangeDesk const& desk, QueryText const& query);

// Minutes, "1 d" and "1D"; nothing for anything that the exchange has no candles for.
std::optional<Milliseconds> parseResolution(std::string_view text);
// What a trade's taker was is `S` on the socket (0 buy, 1 sell); REST shows the other side: a documented contradiction
// that captures confirm.
std::string_view restTradeSide(Side takerSide);

}  // namespace pentad::loopback
