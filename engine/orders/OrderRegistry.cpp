// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderRegistry.h"

#include <algorithm>

namespace pentad::orders {

OrderRecord& OrderRegistry::plan(OrderRecord order)
{
    check(find(order.clientOrderId) == nullptr, "orders: a client order id was planned twice");
    touch();
    return m_open.emplace_back(std::move(order));
}

OrderRecord* OrderRegistry::find(ClientOrderId const& id)
{
    for (OrderRecord& order : m_open) {
        if (order.clientOrderId == id) {
            return &order;
        }
    }
    for (std::size_t i = m_endedHeads.size(); i-- > 0;) {
        if (m_endedHeads[i] == id.head() && m_ended[i].clientOrderId == id) {
            return &m_ended[i];
        }
    }
    return nullptr;
}

OrderRecord const* OrderRegistry::find(ClientOrderId const& id) const
{
    return const_cast<OrderRegistry*>(this)->find(id);
}

OrderChange OrderRegistry::apply(ClientOrderId const& id, OrderEvent event, UtcTime at)
{
    OrderRecord* const order = find(id);
    if (order == nullptr) {
        return {};
    }
    OrderChange change{order, transition(order->state, event), order->state, false};
    if (change.transition.kind == TransitionKind::Ignored) {
        return change;
    }
    touch();
    order->state = change.transition.next;
    order->updatedAt = at;
    bool const wasEnded = isTerminal(change.before);
    bool const isEnded = isTerminal(order->state);
    change.ended = isEnded && !wasEnded;
    if (isEnded == wasEnded) {
        return change;
    }
    if (isEnded) {
        if (m_ended.size() == kEndedRemembered) {
            m_ended.pop_front();
            m_endedHeads.erase(m_endedHeads.begin());
        }
        m_endedHeads.push_back(id.head());
        change.order = &m_ended.emplace_back(std::move(*order));
        m_open.erase(m_open.begin() + (order - m_open.data()));
        return change;
    }
    change.order = &m_open.emplace_back(std::move(*order));
    auto const place =
        std::find_if(m_ended.begin(), m_ended.end(), [&](OrderRecord const& ended) { return &ended == order; });
    m_endedHeads.erase(m_endedHeads.begin() + (place - m_ended.begin()));
    m_ended.erase(place);
    return change;
}

Quantity OrderRegistry::leaves(OrderRecord const& order)
{
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        return max(Quantity{}, base->quantity - order.filled);
    }
    Money const left = max(Money{}, std::get<QuoteSize>(order.size).money - order.filledMoney - order.fees);
    return order.referencePrice.isPositive() ? quantityFor(left, order.referencePrice, Rounding::Down) : Quantity{};
}

Price OrderRegistry::valuationPrice(OrderRecord const& order)
{
    return order.limitPrice.value_or(order.stopPrice.value_or(order.referencePrice));
}

PerAsset<AssetCommitments> const& OrderRegistry::commitments(Rate feeRate) const
{
    if (m_commitmentsRevision == m_revision && feeRate == m_commitmentsRate) {
        return m_commitments;
    }
    m_commitments = {};
    for (OrderRecord const& order : m_open) {
        AssetCommitments& sums = m_commitments[order.slot];
        ++sums.count;
        Quantity const left = leaves(order);
        if (order.origin == Origin::Protection) {
            ++sums.protectiveCount;
            sums.protectiveSells += left;
        }
        if (order.side == Side::Sell) {
            sums.openSells += left;
            continue;
        }
        sums.openBuys += left;
        if (auto const* quote = std::get_if<QuoteSize>(&order.size)) {
            // What a market buy spends includes fee and tax.
            Money const money = max(Money{}, quote->money - order.filledMoney - order.fees);
            sums.openBuyMoney += money;
            sums.openBuyNotional += money;
        } else {
            Money const value = notional(valuationPrice(order), left, Rounding::Up);
            sums.openBuyNotional += value;
            sums.openBuyMoney += value + portion(value, feeRate, Rounding::Up);
        }
    }
    m_commitmentsRevision = m_revision;
    m_commitmentsRate = feeRate;
    return m_commitments;
}

}  // namespace pentad::orders
