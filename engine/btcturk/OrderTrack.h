// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange has said about one order of ours, and what the engine has been told of it. Always: each trade is
// told once; an end is told only on the exchange's word and after all trades it counts, or when waiting for them has
// been given up; a market buy, sized in quote money, tells its trades only with its end, because only then is it known
// which of them is the last, or once it is known to keep a rest open. An order that ends with a rest is cancelled,
// whatever its status is called. A triggered stop looks cancelled: it lives on under a new id with the same client id.
// Pure, thread: one.
#pragma once

#include "btcturk/AccountRows.h"

#include <map>
#include <set>
#include <vector>

namespace pentad::btcturk {

enum class TrackVerdict : std::uint8_t {
    Open,           // more may come
    TradesMissing,  // the exchange counts more than its trades show so far
    MayGoOn,        // a stop that ended untraded: look for the order it has become
    Ended,
};

class OrderTrack {
public:
    OrderTrack(ClientOrderId clientOrderId, Slot slot, OrderType type, bool sizedInQuote)
        : m_clientOrderId(clientOrderId), m_slot(slot), m_type(type), m_sizedInQuote(sizedInQuote)
    {
    }
    explicit OrderTrack(OrderRow const& row, Slot slot);

    ClientOrderId const& clientOrderId() const { return m_clientOrderId; }
    ExchangeOrderId id() const { return m_id; }
    Slot slot() const { return m_slot; }
    OrderType type() const { return m_type; }
    bool ended() const { return m_ended; }
    bool isStop() const { return m_type == OrderType::StopMarket || m_type == OrderType::StopLimit; }

    // Known from now on under this id.
    void named(ExchangeOrderId id) { m_id = id; }
    void take(Fill fill, std::vector<EventBody>& told);
    // `trustsRow`: do not wait any longer for trades that the row counts, nor for a stop to go on.
    TrackVerdict take(OrderRow const& row, bool trustsRow, std::vector<EventBody>& told);
    // A market order stays open with a rest: what has traded is told now, and what else trades at once.
    void keepRest(std::vector<EventBody>& told);
    bool keepsRest() const { return m_keepsRest; }
    // The stop has become this order, whatever was said of its end. Of the row only its id may be known.
    void reissued(OrderRow const& row, std::vector<EventBody>& told);

private:
    bool hasAll(Quantity filled) const;
    void end(bool cancelled, std::vector<EventBody>& told);
    bool tellsAtOnce() const { return !m_sizedInQuote || m_keepsRest || m_ended; }

    ClientOrderId m_clientOrderId;
    ExchangeOrderId m_id{};
    Slot m_slot;
    OrderType m_type;
    bool m_sizedInQuote;
    std::map<TradeId, Fill> m_fills;
    std::set<TradeId> m_told;
    bool m_keepsRest = false;
    bool m_ended = false;
};

}  // namespace pentad::btcturk
