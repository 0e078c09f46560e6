// SPDX-License-Identifier: GPL-3.0-or-later
// The codec over payloads that others captured from the exchange. They live outside the source tree.
#include "btcturk/FrameDecoder.h"
#include "btcturk/ReplyDecoder.h"
#include "Payload.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

std::filesystem::path captured()
{
    return test::sharedData() / "btcturk-payloads";
}

bool isRead(ReplyDecoder& decoder, std::string const& name, std::string const& body)
{
    RestAnswer const reply = answer(200, body);
    auto const is = [&name](std::string_view part) { return name.find(part) != std::string::npos; };
    if (is("klines")) {
        return decoder.klines(reply).has_value();
    }
    if (is("ohlcs")) {
        // Daily rows, which nobody here asks for: sound JSON, but no columns of candles.
        auto const bars = decoder.klines(reply);
        return !bars && bars.error().codec && bars.error().codec->fault == CodecFault::WrongType;
    }
    if (is("allorders")) {
        return decoder.allOrders(reply).has_value();
    }
    if (is("balances")) {
        return decoder.balances(reply).has_value();
    }
    if (is("openorders")) {
        return decoder.openOrders(reply).has_value();
    }
    if (is("order-cancel")) {
        return std::holds_alternative<CancelQueued>(decoder.cancelled(reply));
    }
    if (is("order-single")) {
        return decoder.order(reply).has_value();
    }
    if (is("order-submit")) {
        return std::holds_alternative<OrderAccepted>(decoder.submitted(reply, ClientOrderId("test")));
    }
    if (is("user-trades")) {
        return decoder.userTrades(reply).has_value();
    }
    if (is("exchangeinfo")) {
        auto const info = decoder.exchangeInfo(reply);
        return info && info->rowsLeftOut == 0 && !info->pairs.empty();
    }
    if (is("orderbook")) {
        return decoder.orderBook(reply).has_value();
    }
    if (is("ticker")) {
        return decoder.tickers(reply).has_value();
    }
    if (is("trades")) {
        return decoder.trades(reply).has_value();
    }
    return is("error-envelope") && !decoder.balances(reply).has_value();
}

TEST(CapturedPayloadsTest, EveryCapturedMessageIsUnderstood)
{
    auto const files = jsonFiles(captured());
    if (files.empty()) {
        GTEST_SKIP() << "no payloads in " << captured();
    }
    FrameDecoder frames;
    ReplyDecoder replies;
    for (auto const& file : files) {
        std::string const name = file.filename().string();
        std::string const body = fileText(file);
        if (!name.starts_with("ws-")) {
            EXPECT_TRUE(isRead(replies, name, body)) << name;
            EXPECT_EQ(replies.rowsLeftOut(), 0U) << name;
            continue;
        }
        auto const frame = frames.decode(body);
        ASSERT_TRUE(frame.has_value()) << name << ": " << frame.error().text();
        // 151 is what clients send.
        EXPECT_EQ(std::holds_alternative<UnknownFrame>(*frame), name.find("151") != std::string::npos) << name;
        if (auto const* const all = std::get_if<TickersFrame>(&*frame)) {
            EXPECT_EQ(all->rowsLeftOut, 0U) << name;
            EXPECT_FALSE(all->items.empty()) << name;
        }
        if (auto const* const page = std::get_if<BookFrame>(&*frame)) {
            market::OrderBook book;
            EXPECT_EQ(book.snapshot(page->sequence, page->bids, page->asks), market::BookUpdate::Applied) << name;
        }
    }
}

}  // namespace
}  // namespace pentad::btcturk
