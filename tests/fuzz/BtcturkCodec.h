// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds any bytes to every decoder of the exchange's messages; there is nothing they may not survive. Shared by the
// fuzzer and by the test that replays the corpus with mutations. Thread: one.
#pragma once

#include "btcturk/FrameDecoder.h"
#include "btcturk/ReplyDecoder.h"
#include "market/OrderBook.h"

#include <string_view>

namespace pentad::btcturk {

class BtcturkCodec {
public:
    // How many decoders took the bytes.
    int feed(std::string_view bytes)
    {
        int taken = 0;
        auto const frame = m_frames.decode(bytes);
        taken += frame ? 1 : 0;
        if (frame) {
            feedBook(*frame);
        }
        for (int const status : {200, 400}) {
            RestAnswer const answer{status, "application/json", bytes, std::nullopt};
            taken += feedMarket(answer) + feedAccount(answer);
        }
        return taken;
    }

private:
    void feedBook(Frame const& frame)
    {
        if (auto const* const page = std::get_if<BookFrame>(&frame)) {
            (void)m_book.snapshot(page->sequence, page->bids, page->asks);
        }
        if (auto const* const change = std::get_if<BookChangeFrame>(&frame)) {
            (void)m_book.change(change->sequence, change->bids, change->asks);
        }
        (void)m_book.depth(Side::Buy, market::OrderBook::kLevelsMax);
        (void)m_book.depth(Side::Sell, market::OrderBook::kLevelsMax);
    }
    int feedMarket(RestAnswer const& answer)
    {
        int taken = m_replies.serverTime(answer) ? 1 : 0;
        taken += m_replies.exchangeInfo(answer) ? 1 : 0;
        taken += m_replies.tickers(answer) ? 1 : 0;
        taken += m_replies.orderBook(answer) ? 1 : 0;
        taken += m_replies.trades(answer) ? 1 : 0;
        taken += m_replies.klines(answer) ? 1 : 0;
        return taken;
    }
    int feedAccount(RestAnswer const& answer)
    {
        int taken = m_replies.balances(answer) ? 1 : 0;
        taken += m_replies.openOrders(answer) ? 1 : 0;
        taken += m_replies.allOrders(answer) ? 1 : 0;
        taken += m_replies.order(answer) ? 1 : 0;
        taken += m_replies.userTrades(answer) ? 1 : 0;
        taken += m_replies.movements(answer) ? 1 : 0;
        taken += std::holds_alternative<OrderAccepted>(m_replies.submitted(answer, ClientOrderId("P1"))) ? 1 : 0;
        taken += std::holds_alternative<CancelQueued>(m_replies.cancelled(answer)) ? 1 : 0;
        return taken;
    }

    FrameDecoder m_frames;
    ReplyDecoder m_replies;
    market::OrderBook m_book;
};

}  // namespace pentad::btcturk
