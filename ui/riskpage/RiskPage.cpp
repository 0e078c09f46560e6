// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/RiskPage.h"

#include "riskpage/BudgetPanel.h"
#include "riskpage/EquityView.h"
#include "riskpage/ExposureTable.h"
#include "riskpage/HarvestPanel.h"
#include "riskpage/LadderPanel.h"
#include "riskpage/TimelinePanel.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>

namespace pentad::riskpage {
namespace {

constexpr int kRiskCompactBelow = 1500;
// A page of twelve columns, so that rows may be parted in two, or in three.
constexpr int kColumns = 12;

}  // namespace

RiskPage::RiskPage(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "risk", parent),
      m_content(new QWidget(this)),
      m_grid(new QGridLayout(m_content)),
      m_equity(new EquityView(desk, m_content)),
      m_ladder(new LadderPanel(desk, m_content)),
      m_exposure(new ExposureTablePanel(desk, m_content)),
      m_budget(new BudgetPanel(desk, m_content)),
      m_harvest(new HarvestPanel(desk, m_content)),
      m_timeline(new TimelinePanel(desk, m_content))
{
    auto* scroll = widgets::named(new QScrollArea(this), "risk.scroll");
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    widgets::named(m_content, "risk.content");
    m_content->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(m_content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(look::kPanelGap);
    arrange(false);
}

void RiskPage::retranslate()
{
    setAccessibleName(tr("Risk"));
    findChild<QScrollArea*>(QStringLiteral("risk.scroll"))->setAccessibleName(tr("Risk"));
}

void RiskPage::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange(event->size().width() < kRiskCompactBelow);
}

void RiskPage::arrange(bool compact)
{
    if (m_compact == compact) {
        return;
    }
    m_compact = compact;
    for (QWidget* panel : {m_equity, m_ladder, m_exposure, m_budget, m_harvest, m_timeline}) {
        m_grid->removeWidget(panel);
    }
    for (int column = 0; column < kColumns; ++column) {
        m_grid->setColumnStretch(column, 1);
        m_grid->setColumnMinimumWidth(column, 20);
    }
    m_equity->setMinimumHeight(compact ? 320 : 340);
    m_budget->setMinimumHeight(260);
    if (compact) {
        m_grid->addWidget(m_equity, 0, 0, 1, 8);
        m_grid->addWidget(m_ladder, 0, 8, 1, 4);
        m_grid->addWidget(m_exposure, 1, 0, 1, 7);
        m_grid->addWidget(m_budget, 1, 7, 1, 5);
        m_grid->addWidget(m_harvest, 2, 0, 1, 5);
        m_grid->addWidget(m_timeline, 2, 5, 1, 7);
    } else {
        m_grid->addWidget(m_equity, 0, 0, 1, 8);
        m_grid->addWidget(m_ladder, 0, 8, 1, 4);
        m_grid->addWidget(m_exposure, 1, 0, 1, 5);
        m_grid->addWidget(m_budget, 1, 5, 1, 3);
        m_grid->addWidget(m_harvest, 1, 8, 1, 4);
        m_grid->addWidget(m_timeline, 2, 0, 1, kColumns);
    }
    m_grid->setRowStretch(0, 4);
    m_grid->setRowStretch(1, 3);
    m_grid->setRowStretch(2, 2);
}

}  // namespace pentad::riskpage
