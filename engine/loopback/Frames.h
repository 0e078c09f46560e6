// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of the socket as text: [type, {...}]. Values are texts except ids, CS, CP and flags; the object repeats the
// type, except in 423. Public frames carry channel and event, private ones neither. Thread: that of the exchange.
#pragma once

#include "loopback/BookDifference.h"
#include "loopback/ExchangeDesk.h"

namespace pentad::loopback {

std::string helloFrame();                                                                       // 991
std::string answerFrame(bool ok, bool join, std::string_view channel, std::string_view event);  // 100
std::string loginFrame(std::int64_t userId, bool ok, std::string_view message);                 // 114

std::string tickerFrame(ExchangeDesk const& desk, Slot pair);                // 402
std::string allTickersFrame(ExchangeDesk const& desk);                       // 401
std::string tradeListFrame(ExchangeDesk const& desk, Slot pair);             // 421
std::string tradeFrame(Universe const& universe, PublicTrade const& trade);  // 422
std::string bookFrame(std::string_view channel, std::string_view symbol, std::int64_t sequence,
                      BookView const& book);                                                                // 431
std::string bookChangeFrame(std::string_view symbol, std::int64_t sequence, BookDifference const& change);  // 432
std::string candleFrame(std::string_view event, std::string_view symbol, std::string_view resolution,
                        Bar const& bar);  // 428

struct OrderOwner {
    std::int64_t userId = 0;
    Rate makerRate;  // what `denomLeft` is computed with
};
// The deleted one pads its numbers to 16 decimals.
std::string orderFrame(ExchangeDesk const& desk, OrderOwner const& owner, ExchangeOrder const& order,
                       bool deleted);                                                              // 451, 452
std::string matchFrame(ExchangeDesk const& desk, std::int64_t userId, OrderMatched const& match);  // 441
std::string userTradeFrame(Universe const& universe, UserTrade const& trade);                      // 423
std::string balanceFrame(std::int64_t userId);                                                     // 201

}  // namespace pentad::loopback
