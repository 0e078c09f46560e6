// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the loopback exchange and what comes out of it: plain values, exact decimals, UTC times of the
// exchange's own clock. Quantities are positive on both sides. A market buy and a stop-market buy are sized in quote
// currency, fee and tax included; everything else in base units. Ids are 64-bit and ascend; those of trades have 18 or
// 19 digits, beyond what a binary double can hold. Thread: any.
#pragma once

#include "domain/Order.h"

#include <string>
#include <variant>
#include <vector>

namespace pentad::loopback {

// Which account: 1, 2, 3 ... in the order of opening. Keys and secrets are the server's business.
enum class AccountId : std::uint32_t {};

enum class OrderStatus : std::uint8_t {
    Untouched,  // open, nothing traded
    Partial,    // open, some of it traded
    Closed,     // filled; a market buy: its money is spent but for less than the smallest amount
    Canceled,   // by its owner, as a stop that triggered, or the rest of a market order outside its band
};
std::string_view statusText(OrderStatus status);  // Untouched, Partial, Closed, Canceled

// A wish to trade, scales unchecked.
struct OrderRequest {
    Slot pair{};
    Side side = Side::Buy;
    OrderType method = OrderType::Limit;
    Decimal quantity;            // quote currency where sizedInQuote(side, method), else base units
    std::optional<Price> price;  // Limit and StopLimit; elsewhere only its scale is checked
    std::optional<Price> stop;   // StopLimit and StopMarket; elsewhere ignored
    std::string clientId;        // need not be unique; empty: the exchange makes one
};

constexpr bool sizedInQuote(Side side, OrderType method)
{
    return side == Side::Buy && (method == OrderType::Market || method == OrderType::StopMarket);
}

// One order as its owner may see it.
struct ExchangeOrder {
    std::int64_t id = 0;
    AccountId account{};
    Slot pair{};
    Side side = Side::Buy;
    OrderType method = OrderType::Limit;
    Price price;       // the limit; of a market order the price of its first fill; else zero
    Price stop;        // zero where there is none
    Decimal quantity;  // as asked: base units, or quote currency
    Decimal left;      // what is left of it, in the same unit
    Quantity filled;   // base units; market buys fill with up to 16 decimals
    std::string clientId;
    UtcTime time;
    UtcTime updateTime;
    OrderStatus status = OrderStatus::Untouched;

    bool open() const { return status == OrderStatus::Untouched || status == OrderStatus::Partial; }
    bool inQuote() const { return sizedInQuote(side, method); }
    // The fields of an order row, which for market buys mean something else than elsewhere:
    Decimal rowAmount() const;    // `amount`: base filled for an ended market buy, else the quantity asked
    Decimal rowQuantity() const;  // `quantity`: a residue near zero for an ended market buy, else the quantity asked
    Decimal rowLeft() const;      // `leftAmount`: zero for an ended market buy, else what is left
    // `denomLeft` of the socket's order frames: price x left x (1 + maker rate) for buys, (1 - maker rate) for sells;
    // what is left of the money where sized in quote. Zero for market sells. Up to 16 decimals, cut.
    Decimal denominatorLeft(Rate makerRate) const;
};

// One trade as its owner may see it. Fee and tax are positive here; the wire shows both negative.
struct UserTrade {
    std::int64_t id = 0;
    std::int64_t orderId = 0;
    AccountId account{};
    Slot pair{};
    Side side = Side::Buy;
    bool maker = false;
    UtcTime at;
    Price price;
    Quantity quantity;  // exact, up to 16 decimals; the wire's `amount` is cut to the pair's scale
    Money fee;          // quote currency, 8 decimals
    Money tax;          // quote currency, 8 decimals
    std::string clientId;
};

// One trade as everybody sees it.
struct PublicTrade {
    std::int64_t id = 0;
    Slot pair{};
    UtcTime at;
    Price price;
    Quantity quantity;
    Side takerSide = Side::Buy;
};

// Facts in the order in which they happened. After them all queries answer with at least this much.
struct OrderInserted {
    UtcTime at;
    ExchangeOrder order;  // as it was when it arrived; also the new order of a stop that triggered
};
struct OrderMatched {
    UtcTime at;
    AccountId account{};
    std::int64_t orderId = 0;
    Slot pair{};
    Side side = Side::Buy;
    OrderType method = OrderType::Limit;
    Price price;
    Quantity quantity;  // of this match only
    std::string clientId;
};
struct OrderDeleted {
    UtcTime at;
    ExchangeOrder order;  // cancelled; also a stop that triggered
};
struct BalanceChanged {
    UtcTime at;
    AccountId account{};
};
using ExchangeEvent = std::variant<PublicTrade, OrderInserted, OrderMatched, OrderDeleted, UserTrade, BalanceChanged>;

struct BookLevel {
    Price price;
    Quantity quantity;
    friend bool operator==(BookLevel const&, BookLevel const&) = default;
};
// Best prices first on both sides; never crossed.
struct BookView {
    std::vector<BookLevel> bids;
    std::vector<BookLevel> asks;
    friend bool operator==(BookView const&, BookView const&) = default;
};

// The last 24 hours of a pair. Zero where nothing was traded.
struct TickerFigures {
    Price last;
    Price high;
    Price low;
    Price open;
    Price bid;
    Price ask;
    Quantity bidQuantity;
    Quantity askQuantity;
    Quantity volume;        // base units
    Price average;          // weighted by volume, cut to 8 decimals
    Decimal change;         // last - open
    Decimal changePercent;  // of open, cut to 2 decimals
};

struct BalanceRow {
    Asset asset;
    Decimal free;
    Decimal locked;
};

// What exchangeinfo tells about a pair.
struct PairRules {
    int id = 0;  // published where known, else invented
    Instrument instrument;
    bool marketOrders = true;  // MARKET and STOP_MARKET
    Price minimumPrice;        // a tenth of the last price, on the scale
    Price maximumPrice;        // ten times the last price
};

struct OrderFilter {
    std::optional<Slot> pair;
    std::int64_t fromId = 0;      // this id and later
    std::optional<UtcTime> from;  // by time of insertion, both ends inclusive
    std::optional<UtcTime> to;
    std::size_t skip = 0;  // newest rows left out first: (page - 1) x limit
    std::size_t limit = 100;
};

struct TradeFilter {
    std::optional<std::int64_t> orderId;
    std::optional<Slot> pair;
    std::optional<Side> side;
    std::vector<Asset> assets;    // base or quote is one of them; empty: all
    std::optional<UtcTime> from;  // both ends inclusive
    std::optional<UtcTime> to;
};

// An open order that a restarted exchange takes over.
struct RestoredOrder {
    std::int64_t id = 0;
    Slot pair{};
    Side side = Side::Buy;
    OrderType method = OrderType::Limit;  // Limit, StopLimit or StopMarket
    Price price;                          // zero for StopMarket
    Price stop;                           // zero for Limit
    Decimal quantity;                     // as asked, see OrderRequest
    Decimal left;                         // above zero
    std::string clientId;
    UtcTime time;
};

// What an account begins with.
struct AccountOpening {
    struct Holding {
        Asset asset;
        Decimal amount;  // free and locked
    };
    std::vector<Holding> holdings;
    std::vector<RestoredOrder> orders;  // one that the holdings do not cover is left out
    std::int64_t lastOrderId = 0;       // ids of this exchange go on above these
    std::int64_t lastTradeId = 0;
};

}  // namespace pentad::loopback
