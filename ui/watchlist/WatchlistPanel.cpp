// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/WatchlistPanel.h"

#include "format/EngineWords.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::watchlist {

WatchlistPanel::WatchlistPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "watchlist", parent), m_header(new widgets::PanelHeader(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    for (Slot const slot : kSlots) {
        auto* row = new WatchlistRow(desk, slot, this);
        m_rows[slot] = row;
        column->addWidget(row, 1);
        connect(row, &WatchlistRow::chosen, this, &WatchlistPanel::choose);
        connect(row, &WatchlistRow::decisionWanted, this, &WatchlistPanel::openDecision);
        connect(row, &WatchlistRow::moved, this, &WatchlistPanel::move);
        connect(row, &WatchlistRow::menuWanted, this, &WatchlistPanel::openMenu);
    }
    connect(&desk, &widgets::Desk::answered, this, &WatchlistPanel::hear);
    m_rows[desk.selected()]->setSelected(true);
}

void WatchlistPanel::retranslate()
{
    m_header->setTitle(tr("Watchlist"));
    setAccessibleName(tr("Watchlist"));
}

void WatchlistPanel::refresh(EngineSnapshot const& snapshot)
{
    auto const enabled = std::count_if(snapshot.assets.begin(), snapshot.assets.end(),
                                       [](AssetSnapshot const& asset) { return asset.enabled; });
    m_header->setNote(tr("%1 / %2").arg(enabled).arg(kUniverseSize));
    m_header->setMeta(width() < 280 ? QString() : tr("actual / target weight"));
    Milliseconds const silence = desk().engineSilent() ? desk().engineSilence() : Milliseconds(0);
    for (Slot const slot : kSlots) {
        Price const last = snapshot.assets[slot].quote.last;
        Price& before = m_lastPrices[slot];
        int const tick = before.isZero() || last == before ? 0 : last > before ? 1 : -1;
        before = last;
        RowText text = rowText(snapshot, slot, format(), silence);
        if (slot == m_askedFor && desk().isPending(m_asked)) {
            text.reason = tr("being switched");
        }
        m_rows[slot]->setText(std::move(text), tick);
    }
}

void WatchlistPanel::select(Slot slot)
{
    for (Slot const each : kSlots) {
        m_rows[each]->setSelected(each == slot);
    }
}

void WatchlistPanel::choose(Slot slot)
{
    desk().select(slot);
    m_rows[slot]->setFocus();
}

void WatchlistPanel::move(int rows)
{
    int const last = static_cast<int>(kUniverseSize) - 1;
    int const wanted = std::clamp(static_cast<int>(desk().selected()) + rows, 0, last);
    choose(kSlots[static_cast<std::size_t>(wanted)]);
}

void WatchlistPanel::openDecision(Slot slot)
{
    if (std::uint64_t const decision = m_rows[slot]->text().decision; decision != 0) {
        desk().openDecision(decision);
    }
}

void WatchlistPanel::openMenu(Slot slot, QPoint const& place)
{
    if (!desk().snapshot()) {
        return;
    }
    AssetSnapshot const& asset = desk().snapshot()->assets[slot];
    Symbol const symbol = asset.instrument.symbol;
    bool const enable = !asset.enabled;
    QString const name = format::text(symbol.view());
    auto* menu = new QMenu(this);
    widgets::named(menu, "watchlist.menu", tr("What to do with %1").arg(name));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* decision = menu->addAction(tr("Open the newest decision"));
    decision->setObjectName(QStringLiteral("watchlist.menu.decision"));
    decision->setEnabled(m_rows[slot]->text().decision != 0);
    connect(decision, &QAction::triggered, this, [this, slot] { openDecision(slot); });
    menu->addSeparator();
    QAction* toggle = menu->addAction(enable ? tr("Switch %1 on").arg(name)
                                             : tr("Switch %1 off: no new buys, exits go on").arg(name));
    toggle->setObjectName(QStringLiteral("watchlist.menu.enable"));
    toggle->setEnabled(!desk().isPending(m_asked));
    connect(toggle, &QAction::triggered, this, [this, slot, symbol, enable] {
        m_asked = desk().issue(EnableAsset{symbol, enable});
        m_askedFor = slot;
        refreshNow();
    });
    menu->popup(place);
}

// A change that was carried out shows in the row; a refused one would show nowhere.
void WatchlistPanel::hear(CommandAnswer const& answer)
{
    if (answer.id == m_asked && !answer.accepted) {
        desk().notify([this, text = answer.text] { return format::said(format(), text); });
    }
}

}  // namespace pentad::watchlist
