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
    Reply<UtcTime> serverTime(RestAnswer const& answer);
    Reply<ExchangeInfo> exchangeInfo(RestAnswer const& answer);
    Reply<std::vector<Ticker>> tickers(RestAnswer const& answer);  // empty for an unknown pair
    Reply<BookPage> orderBook(RestAnswer const& answer);
    Reply<std::vector<MarketTrade>> trades(RestAnswer const& answer);
    Reply<std::vector<Bar>> klines(RestAnswer const& answer);  // ascending; empty where the exchange has no data

    // Signed routes.
    Reply<std::vector<BalanceRow>> balances(RestAnswer const& answer);
    Reply<OpenOrders> openOrders(RestAnswer const& answer);
    Reply<std::vector<OrderRow>> allOrders(RestAnswer const& answer);
    Reply<OrderRow> order(RestAnswer const& answer);  // unknown id: Refused with OrderNotFound
    Reply<std::vector<UserTrade>> userTrades(RestAnswer const& answer);
    Reply<std::vector<Movement>> movements(RestAnswer const& answer);  // fiat or crypto

    // Rows of the last answer that were left out because they cannot be understood: of lists of markets any such row, of
    // lists of the account only those of assets whose name is longer than any of ours, and those that say that they are
    // an ended order or a trade of somebody else.
    std::size_t rowsLeftOut() const;

    // `sent` is the client order id of the order that was posted: an answer about another one proves nothing.
    SubmitOutcome submitted(RestAnswer const& answer, ClientOrderId const& sent);
    CancelOutcome cancelled(RestAnswer const& answer);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace pentad::btcturk
