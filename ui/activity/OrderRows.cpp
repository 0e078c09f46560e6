// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/OrderRows.h"

#include "format/EngineWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace pentad::activity {
namespace {

constexpr char const* kForeign = "foreign/";

// The texts of this file, as one context of the translation.
class OrdersText {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

Cell priceCell(format::Format const& format, std::optional<Price> const& price, Instrument const& instrument)
{
    return price ? numberCell(format.price(*price, instrument), price->value()) : missingCell();
}

Cell quantityCell(format::Format const& format, Quantity quantity, Instrument const& instrument)
{
    return numberCell(format.quantity(quantity, instrument), quantity.value());
}

bool isStop(OrderType type)
{
    return type == OrderType::StopMarket || type == OrderType::StopLimit;
}

// An order nobody can find: how often it was asked for, and how long it counts as alive at least.
QString lookUp(OrderRecord const& order, EngineSnapshot const& snapshot, format::Format const& format)
{
    Milliseconds const left = snapshot.executionParameters.unknownGrace - (snapshot.at - order.createdAt);
    QString const times = OrdersText::tr("looked up %1×").arg(order.absentAnswers);
    return left > Milliseconds(0) ? OrdersText::tr("%1, %2 left").arg(times, format.duration(left)) : times;
}

Cell stateCell(OrderRecord const& order, EngineSnapshot const& snapshot, format::Format const& format, bool cancelAsked)
{
    std::string_view const raw = orderStateText(order.state);
    if (!isTerminal(order.state) && cancelAsked) {
        return chipCell(OrdersText::tr("cancel on its way"), raw, CellTone::CancelRequested);
    }
    if (!isTerminal(order.state) && order.cancelWanted) {
        return chipCell(format::word(OrderState::CancelRequested), raw, CellTone::CancelRequested);
    }
    CellTone tone = CellTone::Plain;
    std::optional<look::Icon> symbol;
    switch (order.state) {
    // What is in a snapshot was committed, and is sent at once; where it was not sent, the note says why.
    case OrderState::Planned: tone = order.note.empty() ? CellTone::Sent : CellTone::Quiet; break;
    case OrderState::Unknown: tone = CellTone::Unknown; break;
    case OrderState::Working:
    case OrderState::PartiallyFilled:
        tone = isStop(order.type) ? CellTone::Waiting : CellTone::Ok;
        symbol = isStop(order.type) ? look::Icon::Clock : look::Icon::Play;
        break;
    case OrderState::CancelRequested: tone = CellTone::CancelRequested; break;
    case OrderState::Filled: symbol = look::Icon::Check; break;
    case OrderState::Cancelled:
    case OrderState::Rejected: tone = CellTone::Danger; break;
    }
    Cell cell = chipCell(format::word(order.state), raw, tone);
    cell.symbol = symbol;
    if (order.state == OrderState::Unknown) {
        cell.secondary = lookUp(order, snapshot, format);
        cell.hint = cell.text + QLatin1String(": ") + cell.secondary;  // where the column is too narrow for both
    }
    return cell;
}

Row rowOf(OrderView const& order, EngineSnapshot const& snapshot, format::Format const& format, bool cancelAsked)
{
    Instrument const& instrument = snapshot.assets[order.slot].instrument;
    Row row;
    row.id = format::text(order.clientOrderId.view());
    row.toolTip = format::said(format, order.note);
    std::vector<Cell>& cells = row.cells;
    cells.push_back(timeCell(format, order.createdAt));
    cells.push_back(textCell(format::text(order.symbol.view())));
    cells.push_back(sideCell(order.side));
    cells.push_back(textCell(format::word(order.type), CellTone::Quiet));
    cells.push_back(priceCell(format, order.limitPrice ? order.limitPrice : order.stopPrice, instrument));
    if (BaseSize const* const base = std::get_if<BaseSize>(&order.size)) {
        cells.push_back(quantityCell(format, base->quantity, instrument));
    } else {
        cells.push_back(spendCell(format, std::get<QuoteSize>(order.size).money, instrument));
    }
    cells.push_back(quantityCell(format, order.filled, instrument));
    cells.push_back(order.filledPart ? numberCell(format.percent(*order.filledPart, 0), order.filledPart->value())
                                     : missingCell());
    cells.push_back(isTerminal(order.state) ? missingCell() : quantityCell(format, order.leaves, instrument));
    cells.push_back(priceCell(format, order.averageFillPrice, instrument));
    cells.push_back(moneyCell(format, order.filledMoney));
    cells.push_back(moneyCell(format, order.fees));
    cells.push_back(stateCell(order, snapshot, format, cancelAsked));
    if (isTerminal(order.state)) {
        cells.push_back(missingCell());
    } else {
        Milliseconds const age = snapshot.at - order.createdAt;
        cells.push_back(numberCell(format.duration(age), Decimal(age.count())));
    }
    cells.push_back(textCell(format::word(order.origin), CellTone::Quiet));
    cells.push_back(textCell(row.id));
    cells.push_back(textCell(format::said(format, order.note), CellTone::Quiet));
    return row;
}

Row rowOf(ReportedOrder const& order, EngineSnapshot const& snapshot, format::Format const& format)
{
    Instrument instrument;
    for (Slot const slot : kSlots) {
        if (snapshot.assets[slot].instrument.symbol == order.symbol) {
            instrument = snapshot.assets[slot].instrument;
        }
    }
    auto const sizeCell = [&](Quantity size) {
        return order.isSizedInQuote() ? spendCell(format, Money(size.value()), instrument)
                                      : quantityCell(format, size, instrument);
    };
    QString const open = order.isSizedInQuote() ? format.money(Money(order.leaves.value())) + QChar(0x00A0) +
                                                      format.currency(instrument.quote)
                                                : format.quantity(order.leaves, instrument);
    Row row;
    row.id = QLatin1String(kForeign) + QString::number(number(order.exchangeOrderId));
    std::vector<Cell>& cells = row.cells;
    cells.push_back(missingCell());
    cells.push_back(textCell(format::text(order.symbol.view())));
    cells.push_back(sideCell(order.side));
    cells.push_back(textCell(format::word(order.type), CellTone::Quiet));
    cells.push_back(priceCell(format, order.limitPrice, instrument));
    cells.push_back(sizeCell(order.quantity));
    cells.push_back(missingCell());
    cells.push_back(missingCell());
    cells.push_back(sizeCell(order.leaves));
    for (int i = 0; i < 3; ++i) {
        cells.push_back(missingCell());
    }
    cells.push_back(chipCell(OrdersText::tr("not ours"), "foreign", CellTone::Warn));
    cells.back().symbol = look::Icon::Warning;
    cells.push_back(missingCell());
    cells.push_back(textCell(OrdersText::tr("not ours"), CellTone::Quiet));
    cells.push_back(textCell(format::text(order.clientOrderId.view())));
    cells.push_back(textCell(OrdersText::tr("%1 open; placed outside this program, which leaves it alone").arg(open),
                             CellTone::Quiet));
    return row;
}

}  // namespace

std::vector<Column> orderColumns(QString const& currency)
{
    auto const number = [](char const* key, QString title, int width, bool compact = true) {
        return Column{.key = QString::fromLatin1(key),
                      .title = std::move(title),
                      .numeric = true,
                      .width = width,
                      .compact = compact};
    };
    auto const text = [](char const* key, QString title, int width, bool compact = true) {
        return Column{.key = QString::fromLatin1(key), .title = std::move(title), .width = width, .compact = compact};
    };
    std::vector<Column> columns{
        text("created", OrdersText::tr("Time"), 108),
        text("symbol", OrdersText::tr("Asset"), 76),
        text("side", OrdersText::tr("Side"), 46),
        text("type", OrdersText::tr("Type"), 76, false),
        number("price", titled(OrdersText::tr("Price"), currency), 92),
        number("size", OrdersText::tr("Size"), 104),
        number("filled", OrdersText::tr("Filled"), 96),
        number("filled_part", OrdersText::tr("Done"), 52),
        number("leaves", OrdersText::tr("Leaves"), 96, false),
        number("average_fill", titled(OrdersText::tr("Average"), currency), 92),
        number("traded", titled(OrdersText::tr("Traded"), currency), 92, false),
        number("fee_and_tax", titled(OrdersText::tr("Fee+tax"), currency), 80, false),
        text("state", OrdersText::tr("State"), 150),
        number("age", OrdersText::tr("Age"), 84),
        text("origin", OrdersText::tr("Origin"), 72, false),
        text("client_order_id", OrdersText::tr("Client id"), 194, false),
        text("note", OrdersText::tr("Note"), 140),
    };
    for (Column& column : columns) {
        column.tinted = column.tinted && column.key != QLatin1String("age");
    }
    columns.back().stretch = true;
    return columns;
}

std::vector<Row> orderRows(EngineSnapshot const& snapshot, format::Format const& format, OrdersShown shown,
                           QSet<QString> const& cancelling)
{
    std::vector<Row> rows;
    auto const add = [&](std::span<OrderView const> orders) {
        for (auto order = orders.rbegin(); order != orders.rend(); ++order) {
            rows.push_back(
                rowOf(*order, snapshot, format, cancelling.contains(format::text(order->clientOrderId.view()))));
        }
    };
    if (shown != OrdersShown::Ended) {
        std::vector<OrderView> open = snapshot.openOrders;
        std::stable_sort(open.begin(), open.end(),
                         [](OrderView const& a, OrderView const& b) { return a.createdAt < b.createdAt; });
        add(open);
        for (ReportedOrder const& order : snapshot.foreignOrders) {
            rows.push_back(rowOf(order, snapshot, format));
        }
    }
    if (shown != OrdersShown::Working) {
        add(snapshot.endedOrders);
    }
    return rows;
}

OrderRecord const* orderOf(EngineSnapshot const& snapshot, QString const& rowId)
{
    std::string const id = rowId.toStdString();
    for (std::span<OrderView const> const orders :
         {std::span<OrderView const>(snapshot.openOrders), std::span<OrderView const>(snapshot.endedOrders)}) {
        for (OrderView const& order : orders) {
            if (order.clientOrderId.view() == id) {
                return &order;
            }
        }
    }
    return nullptr;
}

bool isForeignRow(QString const& rowId)
{
    return rowId.startsWith(QLatin1String(kForeign));
}

bool isCancellable(OrderRecord const& order)
{
    return !isTerminal(order.state) && !order.cancelWanted && order.state != OrderState::CancelRequested;
}

}  // namespace pentad::activity
