// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/PositionsPanel.h"

#include "format/EngineWords.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace pentad::activity {

PositionsPanel::PositionsPanel(widgets::Desk& desk, QWidget* parent)
    : TablePanel(desk, "positions", parent), m_switch(widgets::named(new QPushButton(this), "positions.switch"))
{
    constexpr int kWidth = 190;
    m_switch->setFixedWidth(kWidth);
    addControl(m_switch);
    finishHeader();
    connect(m_switch, &QPushButton::clicked, this, [this] { toggle(table().currentId()); });
    connect(&table(), &widgets::DataTable::currentChanged, this, [this] { refreshSwitch(); });
    connect(&table(), &widgets::DataTable::activated, this, [this](QString const& id) {
        if (std::optional<Slot> const slot = slotOf(id.toStdString())) {
            this->desk().select(*slot);
        }
    });
    connect(&desk, &widgets::Desk::answered, this, &PositionsPanel::settle);
    table().setMenu([this](QMenu& menu, QString const& id) {
        std::optional<Slot> const slot = slotOf(id.toStdString());
        if (!slot) {
            return;
        }
        QAction* select = menu.addAction(tr("Select %1").arg(id));
        connect(select, &QAction::triggered, this, [this, slot] { this->desk().select(*slot); });
        bool const isOn = this->desk().snapshot()->assets[*slot].enabled;
        QAction* change = menu.addAction(isOn ? tr("Stop entries of %1").arg(id) : tr("Allow entries of %1").arg(id));
        change->setObjectName(QStringLiteral("positions.menu.switch"));
        connect(change, &QAction::triggered, this, [this, id] { toggle(id); });
    });
}

int PositionsPanel::countIn(EngineSnapshot const& snapshot) const
{
    return static_cast<int>(std::count_if(snapshot.assets.begin(), snapshot.assets.end(),
                                          [](AssetSnapshot const& asset) { return asset.held.isPositive(); }));
}

void PositionsPanel::refresh(EngineSnapshot const& snapshot)
{
    table().setColumns(columns());
    std::vector<Row> rows;
    rows.reserve(kSlots.size() + 2);
    for (Slot const slot : kSlots) {
        rows.push_back(assetRow(snapshot, slot));
    }
    rows.push_back(cashRow(
        QStringLiteral("cash"), tr("Cash"), snapshot.books.cash,
        tr("%1 free, %2 locked by open buys")
            .arg(format().money(snapshot.capital.cashAvailable), format().money(snapshot.capital.inputs.commitments))));
    rows.push_back(cashRow(QStringLiteral("reserve"), tr("Reserve bucket"), snapshot.books.reserveBucket,
                           tr("harvested profit, never traded")));
    table().setRows(std::move(rows));
    header().setMeta(isEquityKnown(snapshot) ? tr("equity %1 · positions %2")
                                                   .arg(format().money(snapshot.capital.equity),
                                                        format().money(snapshot.capital.positionsValue))
                                             : QString());
    refreshSwitch();
}

Row PositionsPanel::assetRow(EngineSnapshot const& snapshot, Slot slot) const
{
    AssetSnapshot const& asset = snapshot.assets[slot];
    Instrument const& instrument = asset.instrument;
    bool const isOld = desk().isOld(asset);
    std::optional<Milliseconds> const dataAge = desk().ageOf(asset);
    CellTone const fresh = isOld ? CellTone::Quiet : CellTone::Plain;
    auto const quantity = [&](Quantity value) {
        return numberCell(format().quantity(value, instrument), value.value());
    };
    Row row;
    row.id = format::text(instrument.symbol.view());
    std::vector<Cell>& cells = row.cells;
    cells.push_back(textCell(row.id));
    cells.push_back(quantity(asset.held));
    cells.push_back(quantity(asset.unlocked));
    cells.push_back(quantity(asset.locked));
    cells.push_back(asset.held.isPositive()
                        ? numberCell(format().price(asset.averageEntry, instrument), asset.averageEntry.value())
                        : missingCell());
    cells.push_back(asset.mark ? numberCell(format().price(*asset.mark, instrument), asset.mark->value(), fresh)
                               : missingCell());
    cells.push_back(numberCell(format().money(asset.value), asset.value.value(), fresh));
    cells.push_back(profitCell(format(), asset.unrealizedPnl));
    cells.push_back(asset.unrealizedReturn
                        ? numberCell(format().percent(*asset.unrealizedReturn, 2, format::Sign::Always),
                                     asset.unrealizedReturn->value(), toneOfSign(asset.unrealizedReturn->value()))
                        : missingCell());
    if (isOld) {
        cells[cells.size() - 2].tone = CellTone::Quiet;
        cells.back().tone = CellTone::Quiet;
    }
    cells.push_back(profitCell(format(), asset.realizedPnl));
    cells.push_back(numberCell(format().percent(asset.actualWeight, 1), asset.actualWeight.value(), fresh));
    QString const age = dataAge ? format().duration(*dataAge) : format::Format::missing();
    cells.push_back(isOld ? chipCell(age, "stale", CellTone::Unknown) : textCell(age, CellTone::Quiet));
    if (dataAge) {
        cells.back().order = Decimal(dataAge->count());
    }
    bool const isPending = std::find(m_toggles.begin(), m_toggles.end(), row.id) != m_toggles.end();
    if (isPending) {
        cells.push_back(chipCell(tr("pending"), "pending", CellTone::Sent));
    } else {
        cells.push_back(asset.enabled ? chipCell(tr("on"), "on", CellTone::Ok)
                                      : chipCell(tr("off"), "off", CellTone::Warn));
    }
    if (!asset.traded) {
        cells.push_back(textCell(tr("the exchange takes no orders of this pair now"), CellTone::Warn));
        return row;
    }
    cells.push_back(asset.dust.isPositive() ? textCell(tr("dust of %1, below the smallest order of %2")
                                                           .arg(format().quantity(asset.dust, instrument),
                                                                format().money(instrument.minimumValue)),
                                                       CellTone::Quiet)
                                            : textCell(QString(), CellTone::Quiet));
    return row;
}

Row PositionsPanel::cashRow(QString const& id, QString const& name, Money value, QString const& note) const
{
    constexpr int kBlankBefore = 5;
    constexpr int kBlankAfter = 6;
    Row row;
    row.id = id;
    row.cells.push_back(textCell(name));
    for (int i = 0; i < kBlankBefore; ++i) {
        row.cells.push_back(missingCell());
    }
    row.cells.push_back(moneyCell(format(), value));
    for (int i = 0; i < kBlankAfter; ++i) {
        row.cells.push_back(missingCell());
    }
    row.cells.push_back(textCell(note, CellTone::Quiet));
    return row;
}

void PositionsPanel::toggle(QString const& id)
{
    std::optional<Slot> const slot = slotOf(id.toStdString());
    if (!slot || std::find(m_toggles.begin(), m_toggles.end(), id) != m_toggles.end()) {
        return;
    }
    AssetSnapshot const& asset = desk().snapshot()->assets[*slot];
    EnableAsset const change{asset.instrument.symbol, !asset.enabled};
    CommandId const command = desk().issue(change);
    if (desk().isPending(command)) {
        m_toggles.insert(number(command), id);
    }
    refreshNow();
}

void PositionsPanel::settle(CommandAnswer const& answer)
{
    if (m_toggles.remove(number(answer.id)) == 0) {
        return;
    }
    if (!answer.accepted) {
        desk().notify(
            [this, text = answer.text] { return tr("The switch was refused: %1").arg(format::said(format(), text)); });
    }
    refreshNow();
}

void PositionsPanel::refreshSwitch()
{
    QString const id = table().currentId();
    std::optional<Slot> const slot = slotOf(id.toStdString());
    bool const isPending = std::find(m_toggles.begin(), m_toggles.end(), id) != m_toggles.end();
    if (isPending && window()->focusWidget() == m_switch) {
        table().setFocus();  // the keys that follow must not go into the filter, which is the next to take them
    }
    m_switch->setEnabled(slot.has_value() && !isPending);
    QString text = tr("Entries of an asset…");
    if (slot) {
        text = desk().snapshot()->assets[*slot].enabled ? tr("Stop entries of %1").arg(id)
                                                        : tr("Allow entries of %1").arg(id);
    }
    if (m_switch->text() != text) {
        m_switch->setText(text);
        m_switch->setAccessibleName(text);
    }
}

std::vector<Column> PositionsPanel::columns() const
{
    QString const unit = currency();
    auto const number = [](char const* key, QString title, int width, bool compact = true) {
        return Column{.key = QString::fromLatin1(key),
                      .title = std::move(title),
                      .numeric = true,
                      .width = width,
                      .compact = compact};
    };
    return {
        Column{.key = QStringLiteral("asset"), .title = tr("Asset"), .width = 96},
        number("held", tr("Held"), 96),
        number("unlocked", tr("Unlocked"), 96, false),
        number("locked", tr("Locked"), 96, false),
        number("average_entry", titled(tr("Average entry"), unit), 104),
        number("mark", titled(tr("Mark"), unit), 92),
        number("value", titled(tr("Value"), unit), 96),
        number("unrealized", titled(tr("Unrealised"), unit), 88),
        number("return", tr("Return"), 66),
        number("realized", titled(tr("Realised"), unit), 88),
        number("weight", tr("Weight"), 58),
        Column{.key = QStringLiteral("data_age"), .title = tr("Data age"), .width = 108},
        Column{.key = QStringLiteral("entries"), .title = tr("Entries"), .width = 74},
        Column{.key = QStringLiteral("note"), .title = tr("Note"), .width = 110, .stretch = true},
    };
}

void PositionsPanel::retranslate()
{
    header().setTitle(tr("Positions"));
    m_switch->setToolTip(tr("Switches new entries of the selected asset off or on; exits always go on"));
    table().setAccessibleName(tr("Positions and balances"));
    table().setEmptyText(tr("Waiting for the books. They come with the first snapshot of the engine."));
    table().setColumns(columns());
    refreshSwitch();
}

}  // namespace pentad::activity
