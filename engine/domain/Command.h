// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator can ask of the engine. A command carries an id and gets no reply: its answer is visible in a later
// snapshot. Every command may be given twice without harm. Reasons are the operator's own words, journalled.
#pragma once

#include "domain/Order.h"

#include <memory>
#include <string>
#include <variant>

namespace pentad {

struct Pause {
    std::string reason;
};
struct Resume {
    std::string reason;
};
// Pause, cancel everything (foreign orders only where named so), sell in steps, verify, stay paused.
struct Flatten {
    std::string reason;
    bool includeForeignOrders = false;
};
// Cancel everything and latch: nothing that increases risk until Rearm.
struct Kill {
    std::string reason;
};
struct Rearm {
    std::string reason;  // must not be empty
};
struct EnableAsset {
    Symbol symbol;
    bool enabled = true;
};
// The manual ticket; passes the same gates as every other intent.
struct PlaceOrder {
    Symbol symbol;
    Side side = Side::Buy;
    OrderType type = OrderType::Limit;
    OrderSize size = BaseSize{};
    std::optional<Price> limitPrice;
};
struct CancelOrder {
    ClientOrderId clientOrderId;
};
struct CancelAllOrders {};
// A found deposit or withdrawal is acknowledged and becomes its own ledger entry.
struct AcknowledgeFlow {
    std::uint64_t flowId = 0;
};
// Orderly stop of the engine.
struct Stop {
    bool cancelOpenOrders = false;
};

using CommandBody = std::variant<Pause, Resume, Flatten, Kill, Rearm, EnableAsset, PlaceOrder, CancelOrder,
                                 CancelAllOrders, AcknowledgeFlow, Stop>;

struct Command {
    CommandId id{};
    CommandBody body;
};
using CommandPtr = std::shared_ptr<Command const>;

}  // namespace pentad
