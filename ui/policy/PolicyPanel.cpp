// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/PolicyPanel.h"

#include "policy/ColumnWidth.h"

#include <QPainter>
#include <QVBoxLayout>

namespace pentad::policy {
namespace {

constexpr int kPolicyRowWide = 45;
constexpr int kPolicyRowNarrow = 33;
constexpr int kRoomForCycle = 400;

}  // namespace

PolicyRowView::PolicyRowView(widgets::Desk& desk, QString const& key, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("policy.row.") + key);
    setFixedHeight(kPolicyRowWide);
}

void PolicyRowView::setRow(PolicyRow row)
{
    if (row.result == m_row.result && row.substituted == m_row.substituted && row.name == m_row.name) {
        return;
    }
    m_row = std::move(row);
    setAccessibleName(m_row.name);
    setAccessibleDescription(QStringLiteral("%1 = %2").arg(m_row.substituted, m_row.result));
    setToolTip(QStringLiteral("%1 = %2\n%3\n%4").arg(m_row.symbol, m_row.substituted, m_row.formula, m_row.meaning));
    update();
}

void PolicyRowView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    if (m_row.strong) {
        painter.fillRect(rect(), theme.surface2);
    }
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    QRect const inside = rect().adjusted(look::kPanelInset, 0, -look::kPanelInset, 0);
    bool const narrow = height() < kPolicyRowWide;
    int const top = narrow ? 1 : 5;
    QRect const first(inside.left(), top, inside.width(), 17);
    QRect const second(inside.left(), first.bottom() + 1, inside.width(), 15);
    QFont const nameFont = look::font(look::kTextSize, m_row.strong);
    painter.setFont(nameFont);
    painter.setPen(m_row.strong ? theme.text1 : theme.text2);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, m_row.name);
    painter.setFont(look::font(look::kPolicySize, m_row.strong));
    painter.setPen(theme.text1);
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, m_row.result);

    QFont const formulaFont = look::font(look::kMetaSize);
    bool const fits = QFontMetrics(formulaFont).horizontalAdvance(m_row.substituted) <= second.width();
    painter.setFont(formulaFont);
    painter.setPen(theme.text3);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, fits ? m_row.substituted : m_row.formula);
}

PolicyPanel::PolicyPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "policy", parent, Turn::Second), m_header(new widgets::PanelHeader(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    EngineSnapshot const nothing;
    for (PolicyRow const& row : policyRows(nothing, format())) {
        if (row.cockpit) {
            auto* view = new PolicyRowView(desk, row.key, this);
            m_rows.push_back(view);
            column->addWidget(view);
        }
    }
}

void PolicyPanel::retranslate()
{
    m_header->setTitle(tr("Capital policy"));
    setAccessibleName(tr("Capital policy"));
}

void PolicyPanel::refresh(EngineSnapshot const& snapshot)
{
    m_header->setNote(policyChoices(snapshot.capitalParameters));
    // The numbers of cycles are long; where they would cut the note they give way, and stand in the status bar.
    m_header->setMeta(width() < kRoomForCycle
                          ? QString()
                          : tr("cycle %1").arg(format().count(static_cast<std::uint64_t>(snapshot.cycle))));
    auto view = m_rows.begin();
    for (PolicyRow& row : policyRows(snapshot, format())) {
        if (row.cockpit) {
            (*view++)->setRow(std::move(row));
        }
    }
}

void PolicyPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    for (PolicyRowView* row : m_rows) {
        row->setFixedHeight(width() < kNarrowBelow ? kPolicyRowNarrow : kPolicyRowWide);
    }
}

}  // namespace pentad::policy
