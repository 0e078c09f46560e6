// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderTrack.h"

namespace pentad::btcturk {
namespace {

// Rows of trades may be cut at the 8th decimal.
constexpr Decimal kCut = "0.00000001"_dec;

}  // namespace

OrderTrack::OrderTrack(OrderRow const& row, Slot slot)
    : m_clientOrderId(row.clientOrderId),
      m_id(row.id),
      m_slot(slot),
      m_type(row.type.value_or(OrderType::Limit)),
      m_sizedInQuote(row.type == OrderType::Market && row.side == Side::Buy)
{
}

void OrderTrack::take(Fill fill, std::vector<EventBody>& told)
{
    if (fill.exchangeOrderId != m_id) {
        return;
    }
    fill.clientOrderId = m_clientOrderId;
    if (!m_fills.emplace(fill.tradeId, fill).second) {
        return;
    }
    if (tellsAtOnce()) {
        m_told.insert(fill.tradeId);
        told.emplace_back(FillReported{fill, false});
    }
}

bool OrderTrack::hasAll(Quantity filled) const
{
    Decimal sum;
    for (auto const& [id, fill] : m_fills) {
        sum += fill.quantity.value() + kCut;
    }
    return filled.isZero() || sum >= filled.value();
}

TrackVerdict OrderTrack::take(OrderRow const& row, bool trustsRow, std::vector<EventBody>& told)
{
    if (m_ended) {
        return TrackVerdict::Ended;
    }
    if (row.id != m_id) {
        return TrackVerdict::Open;
    }
    // A stop keeps its own type until it has become another order; of that one its row knows best.
    if (!isStop() && (row.type == OrderType::Market || row.type == OrderType::Limit)) {
        m_type = *row.type;
    }
    auto const filled = row.filled();
    // A closed or partial order has traded, even where the row does not say how much.
    bool const hasTraded = row.status == OrderStatus::Closed || row.status == OrderStatus::Partial;
    bool const silent = hasTraded && !filled && m_fills.empty();
    if (!trustsRow && (silent || !hasAll(filled.value_or(Quantity{})))) {
        return TrackVerdict::TradesMissing;
    }
    switch (row.status) {
    case OrderStatus::Untouched:
    case OrderStatus::Partial:
    case OrderStatus::Unknown: return TrackVerdict::Open;
    case OrderStatus::Closed:
        // Whether an order that ends with a rest is called closed or cancelled is nowhere written; a market order may end
        // so at the band. The rest of one sized in quote money is told with its last trade, if it has traded at all.
        end(m_sizedInQuote ? m_fills.empty() && filled && filled->isZero()
                           : row.leaves.value_or(Quantity{}).isPositive(),
            told);
        return TrackVerdict::Ended;
    case OrderStatus::Canceled:
        if (isStop() && m_fills.empty() && !trustsRow) {
            return TrackVerdict::MayGoOn;
        }
        end(true, told);
        return TrackVerdict::Ended;
    }
    return TrackVerdict::Open;
}

void OrderTrack::end(bool cancelled, std::vector<EventBody>& told)
{
    m_ended = true;
    std::size_t left = m_fills.size() - m_told.size();
    for (auto const& [id, fill] : m_fills) {
        if (m_told.insert(id).second) {
            told.emplace_back(FillReported{fill, --left == 0 && !cancelled && !m_keepsRest});
        }
    }
    // Where all trades were told before, none could say that it is the last.
    if (cancelled || (m_keepsRest && m_sizedInQuote)) {
        told.emplace_back(OrderCancelled{m_clientOrderId, m_id});
    }
}

void OrderTrack::keepRest(std::vector<EventBody>& told)
{
    m_keepsRest = true;
    for (auto const& [id, fill] : m_fills) {
        if (m_told.insert(id).second) {
            told.emplace_back(FillReported{fill, false});
        }
    }
}

void OrderTrack::reissued(OrderRow const& row, std::vector<EventBody>& told)
{
    m_ended = m_keepsRest = false;  // of the order that it was
    m_id = row.id;
    m_type = row.type.value_or(m_type == OrderType::StopLimit ? OrderType::Limit : OrderType::Market);
    told.emplace_back(StopReissued{m_clientOrderId, m_id});
}

}  // namespace pentad::btcturk
