// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange publishes about its markets, as values: rows of the public routes and items of the public frames.
// Times are UTC with milliseconds, whatever the route counts in. Prices and quantities are never negative; statistics
// (volume, average, changes) may have been cut to 18 decimals. Thread: any.
#pragma once

#include "domain/Instrument.h"
#include "domain/MarketData.h"
#include "domain/Order.h"
#include "market/OrderBook.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::btcturk {

// The exchange's trading rules of one pair.
struct PairRule {
    // Scales are the decimals that are really allowed: priceScale is 0 where the pair takes whole prices only.
    Instrument instrument;
    bool trading = true;  // status TRADING; stays true during maintenance of a pair
    std::string status;   // as published
    bool takesMarket = false;
    bool takesLimit = false;
    bool takesStopMarket = false;
    bool takesStopLimit = false;
    // The fee is taken from the coins bought. Published as false for every pair; books and ledger reckon fees in quote
    // money.
    bool feeInCoins = false;
    friend bool operator==(PairRule const&, PairRule const&) = default;

    bool takes(OrderType type) const;
};

struct ExchangeInfo {
    UtcTime serverTime;  // 1970 where the reply does not tell
    std::vector<PairRule> pairs;
    std::size_t rowsLeftOut = 0;  // pairs that could not be read: names or quote currencies we do not know, bad numbers
    PairRule const* find(std::string_view symbol) const;
};

struct Ticker {
    Symbol symbol;
    UtcTime at;  // 1970 in frames, which carry no time
    Price last;
    Price bid;
    Price ask;
    std::optional<Quantity> bidQuantity;  // frames only
    std::optional<Quantity> askQuantity;
    Price open;
    Price high;
    Price low;
    Quantity volume;  // base
    Price average;
    Decimal dailyChange;   // signed
    Decimal dailyPercent;  // signed
    friend bool operator==(Ticker const&, Ticker const&) = default;
};

// The book of the REST route: no number, cannot be aligned with the socket's changes.
struct BookPage {
    UtcTime at;
    std::vector<market::BookLevel> bids;  // descending
    std::vector<market::BookLevel> asks;  // ascending
};

struct MarketTrade {
    TradeId id{};
    Symbol symbol;
    UtcTime at;
    Price price;
    Quantity quantity;
    // As this feed reports it. The sources disagree on whether socket and REST mean the same side, so signed volumes of
    // the two must not be mixed. Absent where the row has none.
    std::optional<Side> side;
    friend bool operator==(MarketTrade const&, MarketTrade const&) = default;
};

}  // namespace pentad::btcturk
