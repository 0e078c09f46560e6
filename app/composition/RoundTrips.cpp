// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/RoundTrips.h"

#include <algorithm>

namespace pentad::composition {
namespace {

// The share that leaves; all of it with the last unit.
Money shareOf(Money whole, Quantity part, Quantity held)
{
    return part == held
               ? whole
               : Money(divide(multiply(whole.value(), part.value(), Rounding::Down), held.value(), Rounding::Down));
}

}  // namespace

void RoundTrips::add(FillRecord const& record)
{
    Fill const& fill = record.fill;
    Lane& lane = m_lanes[fill.slot];
    Money const value = notional(fill.price, fill.quantity, Rounding::HalfEven);
    Money const costs = record.fee + record.tax;
    Money const minimum = m_universe[fill.slot].minimumValue;
    if (fill.side == Side::Buy) {
        close(fill.slot);
        if (notional(fill.price, lane.held, Rounding::Down) < minimum) {
            lane.openedAt = fill.at;
        }
        lane.held += fill.quantity;
        lane.cost += value;
        lane.fees += costs;
        return;
    }
    Quantity const sold = min(fill.quantity, lane.held);
    if (!sold.isPositive()) {
        return;  // of what was there before the first fill
    }
    Money const cost = shareOf(lane.cost, sold, lane.held);
    Money const fees = shareOf(lane.fees, sold, lane.held);
    lane.held -= sold;
    lane.cost -= cost;
    lane.fees -= fees;
    lane.sold += sold;
    lane.soldCost += cost;
    lane.buyFees += fees;
    lane.soldFees += fees + costs;
    lane.proceeds += notional(fill.price, sold, Rounding::HalfEven);
    lane.soldAt = fill.at;
    if (notional(fill.price, lane.held, Rounding::Down) < minimum) {
        close(fill.slot);
    }
}

void RoundTrips::close(Slot slot)
{
    Lane& lane = m_lanes[slot];
    if (!lane.sold.isPositive()) {
        return;
    }
    BacktestTrade trade;
    trade.slot = slot;
    trade.openedAt = lane.openedAt;
    trade.closedAt = lane.soldAt;
    trade.quantity = lane.sold;
    trade.entry = averagePrice(lane.soldCost, lane.sold, Rounding::HalfEven);
    trade.exit = averagePrice(lane.proceeds, lane.sold, Rounding::HalfEven);
    trade.gross = lane.proceeds - lane.soldCost;
    trade.feeAndTax = lane.soldFees;
    trade.net = trade.gross - trade.feeAndTax;
    if (Money const paid = lane.soldCost + lane.buyFees; paid.isPositive()) {
        trade.netRate = ratio(trade.net, paid, Rounding::HalfEven);
    }
    trade.bars = static_cast<int>((trade.closedAt - trade.openedAt) / m_barLength);
    m_trades.push_back(trade);
    lane.sold = {};
    lane.soldCost = {};
    lane.soldFees = {};
    lane.buyFees = {};
    lane.proceeds = {};
}

std::vector<BacktestTrade> RoundTrips::finish()
{
    for (Slot const slot : kSlots) {
        close(slot);
    }
    std::stable_sort(m_trades.begin(), m_trades.end(), [](BacktestTrade const& first, BacktestTrade const& second) {
        return first.closedAt < second.closedAt;
    });
    return std::move(m_trades);
}

}  // namespace pentad::composition
