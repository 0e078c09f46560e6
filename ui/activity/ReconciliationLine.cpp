// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ReconciliationLine.h"

#include "activity/ReconciliationRows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pentad::activity {

ReconciliationLine::ReconciliationLine(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "reconciliation.line", parent),
      m_sentence(widgets::named(widgets::ofKind(new QLabel(this), "label"), "reconciliation.line.sentence")),
      m_open(widgets::named(new QPushButton(this), "reconciliation.line.open"))
{
    setAttribute(Qt::WA_StyledBackground);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_open->setProperty("small", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kPanelInset, 2, look::kPanelInset, 2);
    row->setSpacing(look::kGap);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_open);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_open, &QPushButton::clicked, this, [this] { this->desk().openReconciliation(); });
}

void ReconciliationLine::refresh(EngineSnapshot const& snapshot)
{
    showSentence(*m_sentence, reconciliationSummary(snapshot, format()));
    widgets::setKind(m_sentence, headlineKind(moodOf(snapshot)));
}

void ReconciliationLine::retranslate()
{
    m_sentence->setAccessibleName(tr("Do books and exchange agree"));
    m_open->setText(tr("Reconciliation"));
    m_open->setAccessibleName(tr("Open the reconciliation"));
    m_open->setToolTip(tr("Shows both sides of every balance and order"));
}

}  // namespace pentad::activity
