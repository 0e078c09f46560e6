// SPDX-License-Identifier: GPL-3.0-or-later
// Every order that is not ended, and the newest ended ones, which may still get late words. The one place where an
// order's state moves, always through the table in domain/Order.h. Keeps, per asset, what open and unresolved orders
// commit: an order whose outcome is unknown keeps its money and its caps until an authority has spoken.
// Pure; O(open orders) per change. Thread: the core's.
#pragma once

#include "contracts/StepRecord.h"
#include "domain/Parameters.h"

#include <deque>
#include <vector>

namespace pentad::orders {

// What open and unresolved orders of one asset hold.
struct AssetCommitments {
    Quantity openBuys;      // base leaves
    Money openBuyNotional;  // without fees, at the limit or reference price
    Money openBuyMoney;     // with fee and tax
    Quantity openSells;     // base leaves
    int count = 0;
    Quantity protectiveSells;  // the part of openSells that only protects
    int protectiveCount = 0;   // the part of count
};

// What an event did to an order.
struct OrderChange {
    OrderRecord* order = nullptr;  // null: no such order; lives until the next call that plans or ends an order
    Transition transition{OrderState::Planned, TransitionKind::Ignored};
    OrderState before = OrderState::Planned;
    bool ended = false;  // became terminal by this event
    bool changed() const { return order != nullptr && transition.kind != TransitionKind::Ignored; }
};

class OrderRegistry {
public:
    static constexpr std::size_t kEndedRemembered = 64;

    // A new order in state Planned; its client order id must be new.
    OrderRecord& plan(OrderRecord order);
    OrderRecord* find(ClientOrderId const& id);
    OrderRecord const* find(ClientOrderId const& id) const;

    // Moves the order by the table. Fills and ids are set by the caller first.
    OrderChange apply(ClientOrderId const& id, OrderEvent event, UtcTime at);

    std::vector<OrderRecord>& open() { return m_open; }
    std::vector<OrderRecord> const& open() const { return m_open; }
    std::deque<OrderRecord> const& ended() const { return m_ended; }

    // Sums over open(), recomputed only after a change of the orders or of the rate. The rate is the fee that buys are
    // assumed to pay (tax included).
    PerAsset<AssetCommitments> const& commitments(Rate feeRate) const;
    // Call after changing an order in place.
    void touch() { ++m_revision; }
    // Another number after every change that commitments() may follow.
    std::uint64_t revision() const { return m_revision; }

    static Quantity leaves(OrderRecord const& order);
    // Price at which the order's leaves are valued: limit, else stop, else reference.
    static Price valuationPrice(OrderRecord const& order);

    void encode(ByteWriter& writer) const;
    void decode(ByteReader& reader);

private:
    std::vector<OrderRecord> m_open;
    std::deque<OrderRecord> m_ended;  // newest last; the oldest leaves without moving the others
    std::vector<std::uint64_t>
        m_endedHeads;  // of their ids, side by side: every new order is compared with all of them
    std::uint64_t m_revision = 1;
    mutable PerAsset<AssetCommitments> m_commitments;
    mutable Rate m_commitmentsRate;
    mutable std::uint64_t m_commitmentsRevision = 0;
};

// One order as canonical bytes.
void encode(OrderRecord const& order, ByteWriter& writer);
OrderRecord decodeOrder(ByteReader& reader);

}  // namespace pentad::orders
