// SPDX-License-Identifier: GPL-3.0-or-later
// REST answers into values: status first, then the envelope, then the data. Every function gives the whole answer or a
// RestFailure that says why not, for every status and every body. Unknown fields are ignored, known ones may come in
// the spellings and types the exchange is known to use. Keeps its buffers between calls. Thread: one.
#pragma once

#include "btcturk/AccountRows.h"
#include "btcturk/MarketRows.h"
#include "btcturk/OrderOutcome.h"
#include "btcturk/RestFailure.h"
#include "foundation/Expected.h"

#include <memory>
#include <vector>

namespace pentad::btcturk {

class ReplyDecoder {
public:
    // The largest answer (all trading rules) has about 0.4 MB.
    static constexpr std::size_t kBytesMax = std::size_t{4} << 20U;
    template <typename T>
    using Reply = Expected<T, RestFailure>;

    ReplyDecoder();
    ~ReplyDecoder();
    ReplyDecoder(ReplyDecoder const&) = delete;
    ReplyDecoder& operator=(ReplyDecoder const&) = delete;

    // Public routes.
    Reply<UtcTime> serverTime(HttpReply const& reply);
    Reply<ExchangeInfo> exchangeInfo(HttpReply const& reply);
    Reply<std::vector<Ticker>> tickers(HttpReply const& reply);  // empty for an unknown pair
    Reply<BookPage> orderBook(HttpReply const& reply);
    Reply<std::vector<MarketTrade>> trades(HttpReply const& reply);
    Reply<std::vector<Bar>> klines(HttpReply const& reply);  // ascending; empty where the exchange has no data
    Reply<std::vector<Bar>> ohlcs(HttpReply const& reply);   // daily, ascending

    // Signed routes.
    Reply<std::vector<BalanceRow>> balances(HttpReply const& reply);
    Reply<OpenOrders> openOrders(HttpReply const& reply);
    Reply<std::vector<OrderRow>> allOrders(HttpReply const& reply);
    Reply<OrderRow> order(HttpReply const& reply);  // unknown id: Refused with OrderNotFound
    Reply<std::vector<UserTrade>> userTrades(HttpReply const& reply);
    Reply<std::vector<Movement>> movements(HttpReply const& reply);  // fiat or crypto

    // `sent` is the client order id of the order that was posted: an answer about another one proves nothing.
    SubmitOutcome submitted(HttpReply const& reply, ClientOrderId const& sent);
    CancelOutcome cancelled(HttpReply const& reply);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace pentad::btcturk
