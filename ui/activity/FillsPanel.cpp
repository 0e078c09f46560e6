// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/FillsPanel.h"

#include "activity/RowFacts.h"

#include <QMenu>

#include <algorithm>

namespace pentad::activity {
namespace {

// Null where the snapshot no longer holds the fill of that row.
FillView const* fillOf(EngineSnapshot const& snapshot, QString const& rowId)
{
    auto const found = std::find_if(snapshot.fills.begin(), snapshot.fills.end(), [&](FillView const& one) {
        return QString::number(number(one.fill.tradeId)) == rowId;
    });
    return found == snapshot.fills.end() ? nullptr : &*found;
}

}  // namespace

FillsPanel::FillsPanel(widgets::Desk& desk, QWidget* parent) : TablePanel(desk, "fills", parent)
{
    finishHeader();
    addDetail();
    connect(&table(), &widgets::DataTable::activated, this, [this](QString const& id) {
        SnapshotPtr const& snapshot = this->desk().snapshot();
        if (FillView const* const record = snapshot ? fillOf(*snapshot, id) : nullptr) {
            this->desk().select(record->fill.slot);
        }
    });
    table().setMenu([this](QMenu& menu, QString const& id) {
        SnapshotPtr const& snapshot = this->desk().snapshot();
        if (FillView const* const record = snapshot ? fillOf(*snapshot, id) : nullptr) {
            addDecision(menu, record->fill.clientOrderId);
            addCopyOfFacts(menu, id);
        }
    });
}

int FillsPanel::countIn(EngineSnapshot const& snapshot) const
{
    return static_cast<int>(snapshot.fills.size());
}

void FillsPanel::refresh(EngineSnapshot const& snapshot)
{
    table().setColumns(columns());
    std::vector<Row> rows;
    rows.reserve(snapshot.fills.size());
    for (auto record = snapshot.fills.rbegin(); record != snapshot.fills.rend(); ++record) {
        rows.push_back(rowOf(*record, snapshot));
    }
    table().setRows(std::move(rows));
    header().setMeta(tr("%1 in this session · fees %2 · tax %3")
                         .arg(format().count(snapshot.totals.fills), format().money(snapshot.totals.fees),
                              format().money(snapshot.totals.tax)));
    showDetail();
}

std::vector<Fact> FillsPanel::factsOf(EngineSnapshot const& snapshot, QString const& rowId) const
{
    FillView const* const record = fillOf(snapshot, rowId);
    return record == nullptr ? std::vector<Fact>() : fillFacts(*record, snapshot, format());
}

Row FillsPanel::rowOf(FillView const& record, EngineSnapshot const& snapshot) const
{
    Fill const& fill = record.fill;
    Instrument const& instrument = snapshot.assets[fill.slot].instrument;
    Row row;
    row.id = QString::number(number(fill.tradeId));
    row.cells.push_back(timeCell(format(), fill.at));
    row.cells.push_back(textCell(format::text(instrument.symbol.view())));
    row.cells.push_back(sideCell(fill.side));
    row.cells.push_back(numberCell(format().price(fill.price, instrument), fill.price.value()));
    row.cells.push_back(numberCell(format().quantity(fill.quantity, instrument), fill.quantity.value()));
    row.cells.push_back(moneyCell(format(), record.value));
    row.cells.push_back(moneyCell(format(), record.fee));
    row.cells.push_back(moneyCell(format(), record.tax));
    row.cells.push_back(record.estimated ? chipCell(tr("estimate"), "estimate", CellTone::Unknown)
                                         : textCell(tr("booked"), CellTone::Quiet));
    row.cells.push_back(fill.side == Side::Sell ? profitCell(format(), record.realizedPnl) : missingCell());
    row.cells.push_back(numberCell(format().bps(record.slippageBps, format::Sign::Always), record.slippageBps,
                                   record.slippageBps.isPositive() ? CellTone::Down : CellTone::Plain));
    row.cells.push_back(textCell(format::text(fill.clientOrderId.view())));
    row.cells.push_back(textCell(row.id, CellTone::Quiet));
    return row;
}

std::vector<Column> FillsPanel::columns() const
{
    QString const unit = currency();
    return {
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        Column{.key = QStringLiteral("symbol"), .title = tr("Asset"), .width = 76},
        Column{.key = QStringLiteral("side"), .title = tr("Side"), .width = 46},
        Column{.key = QStringLiteral("price"), .title = titled(tr("Price"), unit), .numeric = true, .width = 96},
        Column{.key = QStringLiteral("quantity"), .title = tr("Size"), .numeric = true, .width = 104},
        Column{.key = QStringLiteral("value"), .title = titled(tr("Value"), unit), .numeric = true, .width = 92},
        Column{.key = QStringLiteral("fee"), .title = titled(tr("Fee"), unit), .numeric = true, .width = 76},
        Column{.key = QStringLiteral("tax"), .title = titled(tr("Tax"), unit), .numeric = true, .width = 70},
        Column{.key = QStringLiteral("costs"), .title = tr("Costs"), .width = 88},
        Column{.key = QStringLiteral("realized"), .title = titled(tr("Realised"), unit), .numeric = true, .width = 96},
        Column{.key = QStringLiteral("slippage_bps"), .title = tr("Slippage bp"), .numeric = true, .width = 86},
        Column{.key = QStringLiteral("client_order_id"), .title = tr("Client id"), .width = 194, .stretch = true},
        Column{.key = QStringLiteral("trade_id"), .title = tr("Trade id"), .width = 90, .compact = false},
    };
}

void FillsPanel::retranslate()
{
    header().setTitle(tr("Fills"));
    table().setAccessibleName(tr("Fills"));
    setDetailTexts(tr("Selected fill"), tr("Select a fill to see all of it. Enter selects its asset."));
    table().setEmptyText(tr("Nothing has traded yet. Working orders are in the tab Orders."));
    table().setColumns(columns());
}

}  // namespace pentad::activity
