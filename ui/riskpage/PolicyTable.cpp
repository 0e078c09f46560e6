// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/PolicyTable.h"

#include <QPainter>

#include <algorithm>

namespace pentad::riskpage {
namespace {

constexpr int kPolicyWideFrom = 1000;
constexpr int kPolicyNameWidth = 176;
constexpr int kResultWidth = 118;
constexpr int kGap = 20;
constexpr int kPadding = 7;
constexpr int kLine = 17;
constexpr int kEmptyHeight = 64;

int heightOf(QString const& text, QFont const& font, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

}  // namespace

PolicyTable::PolicyTable(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("capital.table"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void PolicyTable::retranslate()
{
    // Rows come in the reader's language.
    if (m_rows.empty()) {
        setAccessibleDescription(emptyText());
        update();
    }
}

QString PolicyTable::emptyText() const
{
    return tr("No figures yet; they come with the engine's first word.");
}

void PolicyTable::setRows(std::vector<policy::PolicyRow> rows)
{
    bool const sameCount = rows.size() == m_rows.size();
    m_rows = std::move(rows);
    QStringList lines;
    for (policy::PolicyRow const& row : m_rows) {
        lines += tr("%1: %2 = %3. %4").arg(row.name, row.substituted, row.result, row.meaning);
    }
    QString const all = lines.join(QLatin1Char('\n'));
    if (all != accessibleDescription()) {
        setAccessibleDescription(all);
        if (!sameCount) {
            updateGeometry();
        }
        update();
    }
}

PolicyTable::Columns PolicyTable::columns(int width) const
{
    bool const wide = width >= kPolicyWideFrom;
    int const left = look::kPanelInset;
    int const room = width - 2 * look::kPanelInset - kPolicyNameWidth - kResultWidth;
    int const formula = wide ? room * 11 / 20 : room;
    Columns columns{};
    columns.name = left;
    columns.formula = left + kPolicyNameWidth;
    columns.result = left + kPolicyNameWidth + formula + kResultWidth;
    columns.meaning = wide ? columns.result + kGap : columns.formula;
    columns.wide = wide;
    return columns;
}

int PolicyTable::rowHeight(policy::PolicyRow const& row, int width) const
{
    Columns const c = columns(width);
    int const formulaWidth = c.result - kResultWidth - c.formula - kGap;
    int formula = heightOf(row.substituted, look::font(look::kTextSize), formulaWidth) +
                  heightOf(row.formula, look::font(look::kMetaSize), formulaWidth);
    int const meaningWidth = width - look::kPanelInset - c.meaning;
    int const meaning = heightOf(row.meaning, look::font(look::kMetaSize), meaningWidth);
    formula = c.wide ? std::max(formula, meaning) : formula + meaning + 2;
    return std::max(2 * kLine, formula) + 2 * kPadding;
}

int PolicyTable::heightForWidth(int width) const
{
    int height = look::kTableHeaderHeight + (m_rows.empty() ? kEmptyHeight : 0);
    for (policy::PolicyRow const& row : m_rows) {
        height += rowHeight(row, width);
    }
    return height;
}

void PolicyTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void PolicyTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    Columns const c = columns(width());
    QRect const header(0, 0, width(), look::kTableHeaderHeight);
    painter.fillRect(header, theme.surface2);
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    painter.drawText(header.adjusted(c.name, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Quantity"));
    painter.drawText(header.adjusted(c.formula, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Formula"));
    painter.drawText(QRect(0, 0, c.result, header.height()), Qt::AlignRight | Qt::AlignVCenter, tr("Now"));
    if (c.wide) {
        painter.drawText(header.adjusted(c.meaning, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("What it means"));
    }
    if (m_rows.empty()) {
        painter.setFont(look::font(look::kTextSize));
        painter.drawText(QRect(c.name, header.bottom() + 1, width() - 2 * c.name, kEmptyHeight),
                         Qt::AlignCenter | Qt::TextWordWrap, emptyText());
    }
    int top = header.bottom() + 1;
    for (policy::PolicyRow const& row : m_rows) {
        QRect const place(0, top, width(), rowHeight(row, width()));
        paintRow(painter, row, place);
        top += place.height();
    }
}

void PolicyTable::paintRow(QPainter& painter, policy::PolicyRow const& row, QRect const& place) const
{
    look::Theme const& theme = m_desk.theme();
    Columns const c = columns(width());
    if (row.strong) {
        painter.fillRect(place, theme.surface2);
    }
    painter.setPen(theme.line);
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    int const top = place.top() + kPadding;
    painter.setFont(look::font(look::kTextSize, true));
    painter.setPen(theme.text1);
    painter.drawText(QRect(c.name, top, kPolicyNameWidth, kLine), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    painter.drawText(QRect(c.name, top + kLine, kPolicyNameWidth, kLine), Qt::AlignLeft | Qt::AlignVCenter, row.symbol);

    QRect block(c.formula, top, c.result - kResultWidth - c.formula - kGap, place.height());
    auto const paragraph = [&](QString const& text, int size, QColor const& colour) {
        painter.setFont(look::font(size));
        painter.setPen(colour);
        QRect used;
        painter.drawText(block, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        block.setTop(used.bottom() + 1);
    };
    paragraph(row.substituted, look::kTextSize, theme.text1);
    paragraph(row.formula, look::kMetaSize, theme.text3);
    QRect meaning(c.meaning, c.wide ? top : block.top() + 2, width() - look::kPanelInset - c.meaning, place.height());
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text2);
    painter.drawText(meaning, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, row.meaning);

    painter.setFont(look::font(look::kPolicySize, true));
    painter.setPen(theme.text1);
    painter.drawText(QRect(c.result - kResultWidth, top, kResultWidth, kLine), Qt::AlignRight | Qt::AlignVCenter,
                     row.result);
}

}  // namespace pentad::riskpage
