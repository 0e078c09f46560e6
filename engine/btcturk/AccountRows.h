// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange says about our account, as values: rows of the signed routes and of the private frames. Signs and
// units are already ours: quantities, fees and taxes are positive, sides are named, times are UTC with milliseconds.
// A list is complete or refused, except for rows of assets whose name no asset of ours can have. Thread: any.
#pragma once

#include "domain/EngineEvent.h"
#include "domain/Instrument.h"
#include "domain/Order.h"

#include <optional>
#include <string>
#include <vector>

namespace pentad::btcturk {

struct BalanceRow {
    Asset asset;
    Decimal total;
    Decimal free;
    Decimal locked;
    std::optional<Decimal> inOrders;  // part of locked
    std::optional<UtcTime> at;
    friend bool operator==(BalanceRow const&, BalanceRow const&) = default;
};

enum class OrderStatus : std::uint8_t { Untouched, Partial, Closed, Canceled, Unknown };

struct OrderRow {
    ExchangeOrderId id{};
    ClientOrderId clientOrderId;  // empty if none; foreign ones longer than 64 bytes are cut
    Symbol symbol;
    Side side = Side::Buy;
    std::optional<OrderType> type;   // absent: a spelling we do not know
    std::optional<Price> price;      // absent if zero or missing. After several fills: that of the first
    std::optional<Price> stopPrice;  // absent if zero or missing
    Quantity quantity;               // of a market buy: what was bought and is left, for it is sized in quote money
    // What is not traded yet. Absent where neither the row nor its status tells.
    std::optional<Quantity> leaves;
    OrderStatus status = OrderStatus::Unknown;
    UtcTime placedAt;  // the update time where the exchange writes 0
    UtcTime updatedAt;
    friend bool operator==(OrderRow const&, OrderRow const&) = default;

    // Base quantity traded so far; absent with `leaves`.
    std::optional<Quantity> filled() const;
    bool isOpen() const { return status == OrderStatus::Untouched || status == OrderStatus::Partial; }
};

// One trade of ours; of the history route and of frame 423 alike.
struct UserTrade {
    TradeId id{};
    ExchangeOrderId orderId{};
    ClientOrderId clientOrderId;  // empty if none
    UtcTime at;
    Asset base;
    Asset quote;
    Side side = Side::Buy;
    Price price;
    Quantity quantity;         // exact: preciseAmount where it is sent
    std::optional<Money> fee;  // quote currency, positive; none where it is not told, which is not free of charge
    std::optional<Money> tax;  // as the fee
    friend bool operator==(UserTrade const&, UserTrade const&) = default;

    Symbol symbol() const;
};

// A deposit or withdrawal of money or coins.
struct Movement {
    std::int64_t id = 0;
    UtcTime at;
    bool deposit = true;
    Asset asset;
    Decimal amount;  // positive
    Decimal fee;     // positive
    Decimal tax;     // positive
    std::optional<bool> confirmed;
    friend bool operator==(Movement const&, Movement const&) = default;
};

struct OpenOrders {
    std::vector<OrderRow> bids;
    std::vector<OrderRow> asks;
};

// As reconciliation wants it. A type we do not know counts as a limit order: its money is committed all the same.
// `leaves` counts as the whole quantity where the row does not tell.
ReportedOrder reportedOrder(OrderRow const& row);
ReportedBalance reportedBalance(BalanceRow const& row);
// Nothing if the pair is none of the five.
std::optional<Fill> fillOf(UserTrade const& trade, Universe const& universe);

}  // namespace pentad::btcturk
