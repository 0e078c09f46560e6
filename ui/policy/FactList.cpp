// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/FactList.h"

#include "policy/ColumnWidth.h"

#include <QPainter>

#include <algorithm>

namespace pentad::policy {
namespace {

constexpr int kDotSide = 7;
constexpr int kDotRowWide = 26;
constexpr int kDotRowNarrow = 19;

}  // namespace

FactList::FactList(widgets::Desk& desk, char const* name, Style style, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_style(style)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactList::setTwoColumnsFrom(int width)
{
    m_twoColumnsFrom = width;
    updateGeometry();
}

int FactList::columns() const
{
    return m_twoColumnsFrom > 0 && width() >= m_twoColumnsFrom ? 2 : 1;
}

int FactList::rows() const
{
    return (static_cast<int>(m_facts.size()) + columns() - 1) / columns();
}

int FactList::rowHeight() const
{
    int const dots = width() < kNarrowBelow ? kDotRowNarrow : kDotRowWide;
    return m_style == Style::Dots ? dots : look::kRowHeight;
}

QSize FactList::sizeHint() const
{
    return {240, rows() * rowHeight() + 6};
}

void FactList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void FactList::setFacts(std::vector<Fact> facts)
{
    if (facts == m_facts) {
        return;
    }
    bool const sameHeight = facts.size() == m_facts.size();
    m_facts = std::move(facts);
    QStringList lines;
    for (Fact const& fact : m_facts) {
        lines += fact.note.isEmpty() ? QStringLiteral("%1: %2").arg(fact.name, fact.value)
                                     : QStringLiteral("%1: %2 (%3)").arg(fact.name, fact.value, fact.note);
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    setToolTip(accessibleDescription());
    if (!sameHeight) {
        updateGeometry();
    }
    update();
}

QString FactList::valueOf(QString const& key) const
{
    auto const fact = std::find_if(m_facts.begin(), m_facts.end(), [&key](Fact const& one) { return one.key == key; });
    return fact == m_facts.end() ? QString() : fact->value;
}

void FactList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    int const height = rowHeight();
    int const gap = 2 * look::kGap;
    int const width = (this->width() - 2 * look::kPanelInset - (columns() - 1) * gap) / columns();
    for (int i = 0; i < static_cast<int>(m_facts.size()); ++i) {
        QRect const row(look::kPanelInset + i % columns() * (width + gap), 3 + i / columns() * height, width, height);
        paintFact(painter, m_facts[static_cast<std::size_t>(i)], row);
    }
}

void FactList::paintFact(QPainter& painter, Fact const& fact, QRect const& row) const
{
    look::Theme const& theme = m_desk.theme();
    QRect names = row;
    if (m_style == Style::Dots) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(dotColour(theme, fact.level));
        painter.drawEllipse(QRectF(row.left(), row.center().y() - kDotSide / 2.0 + 0.5, kDotSide, kDotSide));
        names.setLeft(row.left() + kDotSide + look::kGap);
    } else {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(theme.line);
        painter.drawLine(row.bottomLeft(), row.bottomRight());
    }
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(theme.text2);
    painter.drawText(names, Qt::AlignLeft | Qt::AlignVCenter, fact.name);
    painter.setPen(textColour(theme, fact.level));
    // Identifiers may be longer than the row: they keep their ends.
    int const room = row.width() - painter.fontMetrics().horizontalAdvance(fact.name) - 2 * look::kGap - kDotSide;
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(fact.value, Qt::ElideMiddle, room));
}

}  // namespace pentad::policy
