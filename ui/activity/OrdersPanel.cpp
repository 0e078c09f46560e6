// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/OrdersPanel.h"

#include "activity/RowFacts.h"
#include "format/EngineWords.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace pentad::activity {

OrdersPanel::OrdersPanel(widgets::Desk& desk, QWidget* parent)
    : TablePanel(desk, "orders", parent),
      m_shown(widgets::named(new widgets::Segments(this), "orders.shown")),
      m_cancelAll(widgets::named(new QPushButton(this), "orders.cancelAll"))
{
    addControl(m_shown);
    addControl(m_cancelAll);
    finishHeader();
    addDetail();

    connect(m_shown, &widgets::Segments::chosen, this, [this] { refreshNow(); });
    connect(m_cancelAll, &QPushButton::clicked, this, &OrdersPanel::cancelAll);
    connect(&table(), &widgets::DataTable::deleteWanted, this, &OrdersPanel::cancel);
    connect(&table(), &widgets::DataTable::activated, this, &OrdersPanel::selectAssetOf);
    connect(&desk, &widgets::Desk::answered, this, &OrdersPanel::settle);
    table().setMenu([this](QMenu& menu, QString const& id) { fillMenu(menu, id); });
}

int OrdersPanel::countIn(EngineSnapshot const& snapshot) const
{
    return static_cast<int>(snapshot.openOrders.size() + snapshot.foreignOrders.size());
}

void OrdersPanel::refresh(EngineSnapshot const& snapshot)
{
    table().setColumns(orderColumns(currency()));
    QSet<QString> const cancelling(m_cancels.begin(), m_cancels.end());
    table().setRows(orderRows(snapshot, format(), static_cast<OrdersShown>(m_shown->current()), cancelling));
    bool const isPending = m_cancelAllCommand.has_value();
    m_cancelAll->setText(isPending ? tr("Cancelling…") : tr("Cancel all"));
    m_cancelAll->setEnabled(!isPending &&
                            std::any_of(snapshot.openOrders.begin(), snapshot.openOrders.end(), isCancellable));
    header().setMeta(
        snapshot.foreignOrders.empty()
            ? tr("%1 working").arg(snapshot.openOrders.size())
            : tr("%1 working · %2 not ours").arg(snapshot.openOrders.size()).arg(snapshot.foreignOrders.size()));
    showDetail();
}

void OrdersPanel::retranslate()
{
    header().setTitle(tr("Orders"));
    m_shown->setChoices({tr("All"), tr("Working"), tr("Ended")});
    m_cancelAll->setToolTip(tr("Asks the exchange to cancel every open order of ours; orders of others stay"));
    m_cancelAll->setText(tr("Cancel all"));
    m_cancelAll->setAccessibleName(tr("Cancel all open orders"));
    setDetailTexts(tr("Selected order"),
                   tr("Select an order to see all of it. Delete cancels it, Enter selects its asset."));
    table().setAccessibleName(tr("Orders"));
    table().setEmptyText(tr("No orders. The strategy places them when every gate passes; the ticket places yours."));
    table().setColumns(orderColumns(currency()));
}

void OrdersPanel::cancel(QStringList const& ids)
{
    if (!desk().snapshot()) {
        return;
    }
    for (QString const& id : ids) {
        if (isForeignRow(id)) {
            desk().notify([] { return tr("This order is not ours and stays: it was placed outside this program"); });
            continue;
        }
        OrderRecord const* const order = orderOf(*desk().snapshot(), id);
        bool const isAsked = std::find(m_cancels.begin(), m_cancels.end(), id) != m_cancels.end();
        if (order == nullptr || !isCancellable(*order) || isAsked) {
            continue;
        }
        ClientOrderId const clientId = order->clientOrderId;
        CommandId const command = desk().issue(CancelOrder{clientId});
        // The answer may have come at once.
        if (desk().isPending(command)) {
            m_cancels.insert(number(command), id);
        }
    }
    refreshNow();
}

void OrdersPanel::cancelAll()
{
    CommandId const command = desk().issue(CancelAllOrders{});
    if (desk().isPending(command)) {
        m_cancelAllCommand = command;
    }
    refreshNow();
}

void OrdersPanel::settle(CommandAnswer const& answer)
{
    bool const isOurs = m_cancels.remove(number(answer.id)) > 0 || m_cancelAllCommand == answer.id;
    if (m_cancelAllCommand == answer.id) {
        m_cancelAllCommand.reset();
    }
    if (isOurs && !answer.accepted) {
        desk().notify(
            [this, text = answer.text] { return tr("The cancel was refused: %1").arg(format::said(format(), text)); });
    }
    if (isOurs) {
        refreshNow();
    }
}

void OrdersPanel::fillMenu(QMenu& menu, QString const& id)
{
    OrderRecord const* const order = desk().snapshot() ? orderOf(*desk().snapshot(), id) : nullptr;
    QAction* cancelOne = menu.addAction(tr("Cancel the selected orders"));
    cancelOne->setObjectName(QStringLiteral("orders.menu.cancel"));
    cancelOne->setShortcut(Qt::Key_Delete);
    cancelOne->setEnabled(isForeignRow(id) || (order != nullptr && isCancellable(*order)));
    connect(cancelOne, &QAction::triggered, this, [this] { cancel(table().selectedIds()); });
    if (order == nullptr) {
        return;
    }
    QAction* move = menu.addAction(tr("Move to another price…"));
    move->setObjectName(QStringLiteral("orders.menu.move"));
    move->setEnabled(order->limitPrice && order->type == OrderType::Limit && isCancellable(*order));
    connect(move, &QAction::triggered, this, [this, id] { moveOrder(id); });
    QAction* asset = menu.addAction(tr("Select %1").arg(format::text(order->symbol.view())));
    connect(asset, &QAction::triggered, this, [this, id] { selectAssetOf(id); });
    addDecision(menu, order->clientOrderId);
    addCopyOfFacts(menu, id);
}

// Like dragging its line in the chart, from where it stands; the dialog asks for the price.
void OrdersPanel::moveOrder(QString const& id)
{
    OrderRecord const* const order = desk().snapshot() ? orderOf(*desk().snapshot(), id) : nullptr;
    if (order != nullptr && order->limitPrice) {
        desk().moveOrder({order->clientOrderId, order->slot, *order->limitPrice});
    }
}

std::vector<Fact> OrdersPanel::factsOf(EngineSnapshot const& snapshot, QString const& rowId) const
{
    OrderRecord const* const order = orderOf(snapshot, rowId);
    return order == nullptr ? std::vector<Fact>() : orderFacts(*order, snapshot, format());
}

void OrdersPanel::selectAssetOf(QString const& id)
{
    if (desk().snapshot()) {
        if (OrderRecord const* const order = orderOf(*desk().snapshot(), id)) {
            desk().select(order->slot);
        }
    }
}

}  // namespace pentad::activity
