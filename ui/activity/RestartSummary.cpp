// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/RestartSummary.h"

#include "activity/ReconciliationPanel.h"
#include "activity/ReconciliationRows.h"
#include "format/EngineWords.h"
#include "format/Words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::activity {
RestartSummary::RestartSummary(widgets::Desk& desk, QWidget* parent) : Panel(desk, "restart", parent)
{
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDialogInset, look::kDialogInset, look::kDialogInset, look::kDialogInset);
    column->setSpacing(look::kGap);
    m_title = addText("restart.title", "head");
    m_agreement = addText("restart.agreement", "label");
    m_found = addText("restart.found", "label");
    m_state = addText("restart.state", "label");
    column->addWidget(new ReconciliationPanel(desk, this), 1);
    m_leave = widgets::named(new QPushButton(this), "restart.leave");
    column->addWidget(m_leave, 0, Qt::AlignRight);
    setFocusProxy(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &RestartSummary::left);
}

QLabel* RestartSummary::addText(char const* name, char const* kind)
{
    auto* label = widgets::named(widgets::ofKind(new QLabel(this), kind), name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout()->addWidget(label);
    return label;
}

void RestartSummary::refresh(EngineSnapshot const& snapshot)
{
    ReconciliationMood const mood = moodOf(snapshot);
    m_agreement->setText(mood != ReconciliationMood::Unknown
                             ? reconciliationSummary(snapshot, format())
                             : tr("The exchange is being asked; nothing is sent before it has answered."));
    widgets::setKind(m_agreement, headlineKind(mood));
    auto const isUnknown = [](OrderView const& order) { return order.state == OrderState::Unknown; };
    auto const unknown = std::count_if(snapshot.openOrders.begin(), snapshot.openOrders.end(), isUnknown);
    m_found->setText(tr("Open orders of ours: %1, of which unresolved: %2 · orders of others: %3")
                         .arg(format().count(snapshot.openOrders.size()),
                              format().count(static_cast<std::uint64_t>(unknown)),
                              format().count(snapshot.foreignOrders.size())));
    QString const cause = format::said(format(), snapshot.paused ? snapshot.pauseReason : snapshot.stateCause);
    QString const word = format::word(snapshot.state);
    m_state->setText(tr("State of the engine: %1").arg(cause.isEmpty() ? word : tr("%1 · %2").arg(word, cause)));
}

void RestartSummary::retranslate()
{
    m_title->setText(tr("After the restart: what was found again, and whether it agrees with the exchange"));
    m_title->setAccessibleName(m_title->text());
    m_agreement->setAccessibleName(tr("Do books and exchange agree"));
    m_found->setAccessibleName(tr("Orders that were found again"));
    m_state->setAccessibleName(tr("State of the engine"));
    m_leave->setText(tr("Go to the cockpit"));
    m_leave->setAccessibleName(m_leave->text());
}

}  // namespace pentad::activity
