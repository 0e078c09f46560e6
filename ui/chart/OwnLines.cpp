// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/OwnLines.h"

#include "chart/ChartText.h"
#include "format/Words.h"
#include "widgets/Geometry.h"

#include <algorithm>

namespace pentad::chart {
namespace {

bool isStop(OrderRecord const& order)
{
    return order.type == OrderType::StopMarket || order.type == OrderType::StopLimit;
}

QString sizeText(OrderRecord const& order, Instrument const& instrument, format::Format const& format)
{
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        return format.quantity(base->quantity, instrument);
    }
    return format.money(std::get<QuoteSize>(order.size).money) + QChar(0x00A0) + format.currency(instrument.quote);
}

QString textOf(OrderRecord const& order, Instrument const& instrument, format::Format const& format)
{
    QString const size = sizeText(order, instrument, format);
    switch (order.state) {
    case OrderState::CancelRequested: return ChartText::tr("Cancelling %1").arg(size);
    case OrderState::Unknown: return ChartText::tr("Unknown %1").arg(size);
    case OrderState::Planned:
    case OrderState::Working:
    case OrderState::PartiallyFilled:
    case OrderState::Filled:
    case OrderState::Cancelled:
    case OrderState::Rejected: break;
    }
    if (isStop(order)) {
        return ChartText::tr("Stop %1 · waiting").arg(size);
    }
    if (order.filled.isPositive()) {
        QString const filled = format.quantity(order.filled, instrument);
        return order.side == Side::Buy ? ChartText::tr("Buy %1 · %2 filled").arg(size, filled)
                                       : ChartText::tr("Sell %1 · %2 filled").arg(size, filled);
    }
    return order.side == Side::Buy ? ChartText::tr("Buy %1").arg(size) : ChartText::tr("Sell %1").arg(size);
}

OwnLine lineOf(OrderRecord const& order, Price price, Instrument const& instrument, look::Theme const& theme,
               format::Format const& format)
{
    OwnLine line;
    line.order = order.clientOrderId;
    line.price = price;
    line.plot = widgets::plotted(price);
    line.text = textOf(order, instrument, format);
    line.colour = colourOf(order, theme);
    line.toolTip = ChartText::tr("%1 %2 %3 at %4: %5 since %6")
                       .arg(format::word(order.side), format::word(order.type), sizeText(order, instrument, format),
                            format.price(price, instrument), format::word(order.state), format.time(order.updatedAt));
    line.cancellable = !order.cancelWanted && order.state != OrderState::CancelRequested;
    line.movable = line.cancellable && order.type == OrderType::Limit && std::holds_alternative<BaseSize>(order.size);
    return line;
}

}  // namespace

OwnLine movedTo(OwnLine line, Price price, std::optional<Price> last, Instrument const& instrument,
                format::Format const& format)
{
    line.price = price;
    line.plot = widgets::plotted(price);
    line.cancellable = false;
    line.movable = false;
    QString const to = format.price(price, instrument);
    if (last && last->isPositive()) {
        Rate const way(divide(price.value() - last->value(), last->value(), Rounding::HalfEven));
        line.text =
            ChartText::tr("Move to %1 · %2 from the last price").arg(to, format.percent(way, 2, format::Sign::Always));
    } else {
        line.text = ChartText::tr("Move to %1").arg(to);
    }
    return line;
}

QColor colourOf(OrderRecord const& order, look::Theme const& theme)
{
    if (order.cancelWanted && !isTerminal(order.state)) {
        return theme.orderCancelRequested;
    }
    switch (order.state) {
    case OrderState::Planned: return theme.text3;
    case OrderState::Unknown: return theme.unknown;
    case OrderState::Working:
    case OrderState::PartiallyFilled: return isStop(order) ? theme.orderWaiting : theme.ok;
    case OrderState::CancelRequested: return theme.orderCancelRequested;
    case OrderState::Filled: return theme.text1;
    case OrderState::Cancelled:
    case OrderState::Rejected: return theme.danger.text;
    }
    return theme.text3;
}

std::vector<OwnLine> ownLinesOf(EngineSnapshot const& snapshot, Slot slot, look::Theme const& theme,
                                format::Format const& format,
                                std::function<bool(ClientOrderId const&)> const& cancelling)
{
    std::vector<OwnLine> lines;
    AssetSnapshot const& asset = snapshot.assets[slot];
    for (OrderRecord const& order : snapshot.openOrders) {
        // A stop waits for its trigger, whatever limit it will have then.
        std::optional<Price> const price =
            order.limitPrice && !(isStop(order) && order.stopPrice) ? order.limitPrice : order.stopPrice;
        if (order.slot != slot || !price) {
            continue;
        }
        lines.push_back(lineOf(order, *price, asset.instrument, theme, format));
        if (cancelling(order.clientOrderId)) {
            lines.back().cancellable = false;
            lines.back().movable = false;
            lines.back().colour = theme.orderCancelRequested;
        }
    }
    if (asset.held.isPositive() && asset.averageEntry.isPositive()) {
        OwnLine entry;
        entry.kind = OwnLine::Kind::Entry;
        entry.price = asset.averageEntry;
        entry.plot = widgets::plotted(entry.price);
        entry.colour = theme.accent;
        QString const held = format.quantity(asset.held, asset.instrument);
        QString const pnl = format.money(asset.unrealizedPnl, format::Sign::Always) + QChar(0x00A0) +
                            format.currency(asset.instrument.quote);
        entry.text = ChartText::tr("Entry avg · %1 · %2").arg(held, pnl);
        entry.toolTip =
            ChartText::tr("Average entry of %1 held, before fees; unrealised profit or loss %2").arg(held, pnl);
        lines.push_back(std::move(entry));
    }
    std::stable_sort(lines.begin(), lines.end(), [](OwnLine const& a, OwnLine const& b) { return a.plot > b.plot; });
    return lines;
}

}  // namespace pentad::chart
