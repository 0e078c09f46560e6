// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/FlattenSales.h"

namespace pentad::execution {
namespace {

void add(FlattenSale& sale, OrderRecord const& order)
{
    sale.gross += order.filledMoney;
    sale.feeAndTax += order.fees;
    sale.net = sale.gross - sale.feeAndTax;
}

// (reached - planned) / planned in bps.
std::optional<Decimal> difference(Decimal reached, Decimal planned)
{
    if (!planned.isPositive()) {
        return std::nullopt;
    }
    return bpsFromRate(Rate(divide(reached - planned, planned, Rounding::HalfEven)));
}

}  // namespace

bool isFlattenSale(OrderRecord const& order, UtcTime since)
{
    return order.origin == Origin::Flatten && order.createdAt >= since;
}

void addSale(FlattenView& flatten, OrderRecord const& order)
{
    FlattenSale& sale = flatten.sales[order.slot];
    sale.sold += order.filled;
    add(sale, order);
    add(flatten.total, order);
}

void concludeSales(FlattenView& flatten)
{
    for (Slot const slot : kSlots) {
        FlattenSale& sale = flatten.sales[slot];
        if (!sale.sold.isPositive()) {
            continue;
        }
        sale.average = averagePrice(sale.gross, sale.sold, Rounding::HalfEven);
        if (flatten.plan && flatten.plan->assets[slot].bid) {
            RehearsalLine const& line = flatten.plan->assets[slot];
            sale.againstPlanBps = difference(sale.average->value(), line.average.value_or(*line.bid).value());
        }
    }
    if (flatten.plan) {
        flatten.againstPlan = flatten.total.net - flatten.plan->net;
        flatten.againstPlanBps = difference(flatten.total.net.value(), flatten.plan->net.value());
    }
}

}  // namespace pentad::execution
