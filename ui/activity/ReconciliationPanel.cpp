// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ReconciliationPanel.h"

#include "activity/ReconciliationRows.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace pentad::activity {

ReconciliationPanel::ReconciliationPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "reconciliation", parent), m_header(new widgets::PanelHeader(this))
{
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_headline = addLine("reconciliation.headline");
    auto* both = widgets::named(new QSplitter(Qt::Horizontal, this), "reconciliation.splitter");
    both->setHandleWidth(3);
    both->setChildrenCollapsible(false);
    m_assets = new widgets::DataTable(desk, "reconciliation.assets", both);
    m_orders = new widgets::DataTable(desk, "reconciliation.orders", both);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    column->addWidget(both, 1);
    m_counts = addLine("reconciliation.counts");
    widgets::ofKind(m_counts, "meta");
    m_orders->addControlsTo(*m_header);
    setFocusProxy(m_orders);
    auto const chooseAsset = [this](QString const& symbol) {
        for (Slot const slot : kSlots) {
            Instrument const& instrument = this->desk().snapshot()->assets[slot].instrument;
            if (format::text(instrument.base.view()) == symbol) {
                this->desk().select(slot);
            }
        }
    };
    connect(m_assets, &widgets::DataTable::activated, this, chooseAsset);
    connect(&desk, &widgets::Desk::refreshed, this, [this] { recount(); });
    recount();
}

QLabel* ReconciliationPanel::addLine(char const* name)
{
    auto* line = widgets::ofKind(new QFrame(this), "footer");
    line->setFixedHeight(look::kTableHeaderHeight);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(look::kPanelInset, 0, look::kPanelInset, 0);
    auto* label = widgets::named(widgets::ofKind(new QLabel(line), "label"), name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(label);
    layout()->addWidget(line);
    return label;
}

void ReconciliationPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    // In a low panel a row of the tables is worth more than the line below them.
    constexpr int kCountsFrom = 190;
    m_counts->parentWidget()->setVisible(height() >= kCountsFrom);
}

void ReconciliationPanel::recount()
{
    int const now = desk().snapshot() ? disagreements(*desk().snapshot()) : 0;
    if (now != m_count) {
        m_count = now;
        Q_EMIT countChanged(now);
    }
}

void ReconciliationPanel::refresh(EngineSnapshot const& snapshot)
{
    m_assets->setRows(reconciledAssetRows(snapshot, format()));
    m_orders->setRows(reconciledOrderRows(snapshot, format()));
    showSentence(*m_headline, reconciliationHeadline(snapshot, format()));
    widgets::setKind(m_headline, headlineKind(moodOf(snapshot)));
    showSentence(*m_counts, reconciliationCounts(snapshot, format()));
    bool const isCompared = snapshot.reconciliation && snapshot.reconciliation->reportAt;
    m_header->setMeta(isCompared ? tr("last report %1").arg(format().dayAndTime(*snapshot.reconciliation->reportAt))
                                 : QString());
    m_orders->setEmptyText(isCompared ? tr("Neither side has an open order.")
                                      : tr("No report yet. Orders are compared once the exchange has answered."));
}

void ReconciliationPanel::retranslate()
{
    m_header->setTitle(tr("Reconciliation"));
    m_headline->setAccessibleName(tr("Do books and exchange agree"));
    m_counts->setAccessibleName(tr("Differences found in this session"));
    m_assets->setAccessibleName(tr("Balances here and at the exchange"));
    m_orders->setAccessibleName(tr("Orders here and at the exchange"));
    m_assets->setEmptyText(tr("No report yet. Balances are compared once the exchange has answered."));
    m_orders->setEmptyText(tr("No report yet. Orders are compared once the exchange has answered."));
    m_assets->setColumns(reconciledAssetColumns());
    m_orders->setColumns(reconciledOrderColumns());
}

}  // namespace pentad::activity
