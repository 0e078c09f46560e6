// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/NumbersView.h"

#include <QPainter>

namespace pentad::decisions {
namespace {

constexpr int kNumberLine = 22;
constexpr int kPadding = 7;
constexpr int kBetween = 24;
constexpr int kNumbersNarrowBelow = 360;

}  // namespace

NumbersView::NumbersView(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumbersView::setHeading(QString const& heading, QString const& meta)
{
    m_heading = heading;
    m_meta = meta;
    setAccessibleName(heading);
    update();
}

void NumbersView::setEntries(std::vector<Entry> entries, QString const& emptyText)
{
    m_entries = std::move(entries);
    m_emptyText = emptyText;
    QStringList said;
    for (Entry const& entry : m_entries) {
        said << tr("%1 %2").arg(entry.name, entry.value);
    }
    setAccessibleDescription(said.isEmpty() ? emptyText : said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize NumbersView::sizeHint() const
{
    int const lines = std::max(1, (static_cast<int>(m_entries.size()) + m_columns - 1) / m_columns);
    return {320, look::kPanelHeaderHeight + 2 * kPadding + lines * kNumberLine};
}

void NumbersView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int const columns = width() < kNumbersNarrowBelow ? 1 : 2;
    if (columns != m_columns) {
        m_columns = columns;
        updateGeometry();
    }
}

void NumbersView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(rect(), theme.surface1);
    int const left = look::kPanelInset;
    int const right = width() - look::kPanelInset;
    QRect const header(0, 0, width(), look::kPanelHeaderHeight);
    painter.fillRect(header, theme.surface2);
    painter.fillRect(QRect(0, header.bottom(), width(), 1), theme.line);
    painter.setFont(look::font(look::kMetaSize));
    int const metaWidth = painter.fontMetrics().horizontalAdvance(m_meta);
    painter.setPen(theme.text3);
    painter.drawText(header.adjusted(left, 0, -left, 0), Qt::AlignRight | Qt::AlignVCenter, m_meta);
    painter.setFont(look::font(look::kTextSize, true));
    painter.setPen(theme.text1);
    int const room = right - left - metaWidth - look::kGap;
    painter.drawText(QRect(left, 0, room, header.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, room));

    painter.setFont(look::font(look::kTextSize));
    int y = header.bottom() + kPadding;
    if (m_entries.empty()) {
        painter.setPen(theme.text3);
        painter.drawText(QRect(left, y, right - left, kNumberLine), Qt::AlignLeft | Qt::AlignVCenter, m_emptyText);
        return;
    }
    int const half = m_columns == 1 ? right - left : (right - left - kBetween) / 2;
    std::size_t const columns = static_cast<std::size_t>(m_columns);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        int const x = left + (i % columns == 0 ? 0 : half + kBetween);
        QRect const cell(x, y, half, kNumberLine);
        int const valueWidth = painter.fontMetrics().horizontalAdvance(m_entries[i].value) + 2;
        painter.setPen(theme.text1);
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, m_entries[i].value);
        painter.setPen(theme.text2);
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_entries[i].name, Qt::ElideMiddle, half - valueWidth - 4));
        y += i % columns == columns - 1 ? kNumberLine : 0;
    }
}

}  // namespace pentad::decisions
