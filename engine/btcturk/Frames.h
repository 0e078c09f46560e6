// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of the exchange's socket as values. A Frame is what one text frame means; spans and text views point into
// the decoder that made it and end with its next frame. A kind we do not know is UnknownFrame, never an error: the
// exchange may add kinds. Numbers in comments are the wire's frame types. Thread: that of the decoder.
#pragma once

#include "btcturk/AccountRows.h"
#include "btcturk/MarketRows.h"

#include <span>
#include <string_view>
#include <variant>

namespace pentad::btcturk {

// 991: the first frame on every connection, unasked.
struct VersionFrame {
    std::string_view current;
    std::string_view minimum;  // empty where not sent
};
// 100: the answer to a join or leave. ok says little: unknown pairs and channels are "joined" too and then stay silent;
// false with the same text means that it was joined before.
struct JoinReply {
    bool ok = false;
    bool join = true;  // false: a leave
    std::string_view channel;
    std::string_view event;
    std::string_view message;  // the whole text
};
// 114: the answer to a login.
struct LoginReply {
    bool ok = false;
    std::optional<std::int64_t> userId;
    std::string_view message;  // empty on success
};
// 402: one item; 401: all pairs.
struct TickersFrame {
    std::span<Ticker const> items;
    bool all = false;
    std::size_t rowsLeftOut = 0;
};
// 421: the last trades, newest first; 422: one new trade. Buy is code 0, as the exchange documents it for the socket.
struct TradesFrame {
    std::span<MarketTrade const> items;
    bool history = false;
};
// 431, in the channels "orderbook" and "obdiff", each with numbers of its own.
struct BookFrame {
    Symbol symbol;
    std::string_view channel;
    std::uint64_t sequence = 0;
    std::span<market::BookLevel const> bids;
    std::span<market::BookLevel const> asks;
};
// 432.
struct BookChangeFrame {
    Symbol symbol;
    std::uint64_t sequence = 0;
    std::span<market::BookChange const> bids;
    std::span<market::BookChange const> asks;
};
// 428: the current candle.
struct CandleFrame {
    Symbol symbol;
    Bar bar;
    std::optional<int> resolutionMinutes;  // absent: a spelling we do not know
};
// 451 and 453: an order of ours was taken or changed. No time is sent.
struct OrderFrame {
    ExchangeOrderId id{};
    ClientOrderId clientOrderId;
    Symbol symbol;
    Side side = Side::Buy;
    std::optional<OrderType> type;
    std::optional<Price> price;
    Quantity quantity;
    Quantity leaves;
    std::optional<Money> lockedMoney;  // denomLeft
    bool update = false;               // 453
};
// 452: final word on a cancel. Perhaps also sent when an order fills: zero `leaves` is no cancel.
struct OrderGoneFrame {
    OrderFrame order;
};
// 441: part of an order of ours traded. Carries no trade id, fee or rest; one may stand for several trades.
struct MatchFrame {
    ExchangeOrderId orderId{};
    ClientOrderId clientOrderId;
    Symbol symbol;
    Side side = Side::Buy;
    Price price;
    Quantity quantity;
    std::optional<UtcTime> at;
};
// 423.
struct UserTradeFrame {
    UserTrade trade;
};
// 201: balances moved; read them again. Carries no amounts.
struct BalanceHint {};
// 801, 802 and the like: for the log.
struct SystemFrame {
    int type = 0;
    std::string_view message;  // empty where none is sent as text
};
struct UnknownFrame {
    int type = 0;
};

using Frame = std::variant<VersionFrame, JoinReply, LoginReply, TickersFrame, TradesFrame, BookFrame, BookChangeFrame,
                           CandleFrame, OrderFrame, OrderGoneFrame, MatchFrame, UserTradeFrame, BalanceHint,
                           SystemFrame, UnknownFrame>;

}  // namespace pentad::btcturk
