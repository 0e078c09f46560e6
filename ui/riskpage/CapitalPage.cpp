// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/CapitalPage.h"

#include "policy/ExposurePanel.h"
#include "riskpage/LadderPanel.h"

#include <QResizeEvent>
#include <QScrollArea>

namespace pentad::riskpage {
namespace {

constexpr int kSideWide = 480;
constexpr int kSideNarrow = 380;
constexpr int kCapitalCompactBelow = 1400;

}  // namespace

CapitalPage::CapitalPage(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "capital", parent),
      m_header(new widgets::PanelHeader(this)),
      m_table(new PolicyTable(desk)),
      m_side(new QWidget(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kPanelGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_header);
    auto* scroll = widgets::named(new QScrollArea(this), "capital.scroll");
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_table);
    left->addWidget(scroll, 1);
    row->addLayout(left, 1);

    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(new policy::ExposurePanel(desk, m_side));
    side->addWidget(new LadderPanel(desk, m_side));
    side->addStretch(1);
    row->addWidget(m_side);
    m_side->setFixedWidth(kSideWide);
}

void CapitalPage::retranslate()
{
    m_header->setTitle(tr("Capital policy"));
    m_table->setAccessibleName(tr("Capital policy"));
    m_table->retranslate();
    setAccessibleName(tr("Capital policy"));
    findChild<QScrollArea*>(QStringLiteral("capital.scroll"))->setAccessibleName(tr("Capital policy"));
}

void CapitalPage::refresh(EngineSnapshot const& snapshot)
{
    m_header->setNote(policy::policyChoices(snapshot.capitalParameters));
    m_header->setMeta(tr("cycle %1").arg(format().count(static_cast<std::uint64_t>(snapshot.cycle))));
    m_table->setRows(policy::policyRows(snapshot, format()));
}

void CapitalPage::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    m_side->setFixedWidth(event->size().width() < kCapitalCompactBelow ? kSideNarrow : kSideWide);
}

}  // namespace pentad::riskpage
