// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/PlainTable.h"

#include "controls/ColumnFit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace pentad::controls {
namespace {

constexpr int kPlainRow = 28;
constexpr int kCellInset = 8;
constexpr int kPartBarTop = 5;
constexpr int kPartBarHeight = 7;
constexpr int kPartBarLeast = 64;
constexpr int kTwoLineHeader = 36;

}  // namespace

PlainTable::PlainTable(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PlainTable::setColumns(std::vector<Column> columns)
{
    m_columns = std::move(columns);
    relayout();
}

void PlainTable::setRows(std::vector<QStringList> rows, bool lastIsTotal)
{
    if (rows == m_rows && lastIsTotal == m_lastIsTotal) {
        return;
    }
    bool const moves = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_lastIsTotal = lastIsTotal;
    setAccessibleDescription(lines().join(QStringLiteral("; ")));
    if (moves) {
        updateGeometry();
    }
    relayout();
}

void PlainTable::setBars(std::size_t column, std::vector<std::vector<Part>> bars)
{
    if (column != m_barColumn || bars != m_bars) {
        m_barColumn = column;
        m_bars = std::move(bars);
        relayout();
    }
}

bool PlainTable::isBar(std::size_t row, std::size_t column) const
{
    return column == m_barColumn && row < m_bars.size() && !m_bars[row].empty();
}

std::vector<int> PlainTable::widthsAt(int width) const
{
    QFontMetrics const meta(look::font(look::kMetaSize));
    QFontMetrics const plain(look::font(look::kTextSize));
    QFontMetrics const medium(look::font(look::kTextSize, true));
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        int least = 0;
        for (QString const& word : m_columns[i].title.split(QLatin1Char(' '))) {
            least = std::max(least, meta.horizontalAdvance(word));
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            bool const isStrong = i == 0 || (m_lastIsTotal && row + 1 == m_rows.size());
            QString const text = m_rows[row].value(static_cast<qsizetype>(i));
            least =
                std::max(least, isBar(row, i) ? kPartBarLeast : (isStrong ? medium : plain).horizontalAdvance(text));
        }
        needs.push_back({least + 2 * kCellInset, m_columns[i].weight, m_columns[i].rank});
    }
    return fitColumns(needs, width);
}

int PlainTable::headerHeightAt(std::vector<int> const& widths) const
{
    QFontMetrics const metrics(look::font(look::kMetaSize));
    bool isLow = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        isLow =
            isLow && (widths[i] == 0 || metrics.horizontalAdvance(m_columns[i].title) <= widths[i] - 2 * kCellInset);
    }
    return isLow ? look::kTableHeaderHeight : kTwoLineHeader;
}

void PlainTable::relayout()
{
    m_widths = widthsAt(width());
    int const before = std::exchange(m_headerHeight, headerHeightAt(m_widths));
    if (before != m_headerHeight) {
        updateGeometry();
    }
    update();
}

void PlainTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    relayout();
}

int PlainTable::roomOf(std::size_t column) const
{
    return std::max(0, m_widths[column] - 2 * kCellInset);
}

std::pair<int, int> PlainTable::edgesOf(std::size_t column) const
{
    int before = 0;
    for (std::size_t i = 0; i < column; ++i) {
        before += m_widths[i];
    }
    return {before + kCellInset, before + m_widths[column] - kCellInset};
}

bool PlainTable::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_bars.empty()) {
        return QWidget::event(event);
    }
    auto const* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), hintAt(help->pos()), this);
    return true;
}

QString PlainTable::hintAt(QPoint place) const
{
    auto const [left, right] = edgesOf(m_barColumn);
    if (place.x() < left || place.x() > right) {
        return {};
    }
    if (place.y() < m_headerHeight) {
        return m_columns[m_barColumn].hint;
    }
    auto const row = static_cast<std::size_t>((place.y() - m_headerHeight) / kPlainRow);
    return isBar(row, m_barColumn) ? m_rows[row].value(static_cast<qsizetype>(m_barColumn)) : QString();
}

QStringList PlainTable::lines() const
{
    QStringList all;
    for (QStringList const& row : m_rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString const& title = m_columns[static_cast<std::size_t>(i)].title;
            cells << (i == 0 ? row[i] : tr("%1 %2").arg(title, row[i]));
        }
        all << cells.join(QStringLiteral(", "));
    }
    return all;
}

QSize PlainTable::sizeHint() const
{
    return {640, m_headerHeight + kPlainRow * static_cast<int>(m_rows.size()) + 1};
}

int PlainTable::heightForWidth(int width) const
{
    return headerHeightAt(widthsAt(width)) + kPlainRow * static_cast<int>(m_rows.size()) + 1;
}

void PlainTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    if (m_columns.empty()) {
        return;
    }
    painter.fillRect(QRect(0, 0, width(), m_headerHeight), theme.surface2);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!isShown(i)) {
            continue;
        }
        Column const& column = m_columns[i];
        auto const [left, right] = edgesOf(i);
        int const side = (column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text3);
        painter.drawText(QRect(left, 0, right - left, m_headerHeight), side | Qt::TextWordWrap, column.title);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            bool const isTotal = m_lastIsTotal && row + 1 == m_rows.size();
            int const top = m_headerHeight + static_cast<int>(row) * kPlainRow;
            if (isBar(row, i)) {
                paintBar(painter, m_bars[row], QRect(left, top, right - left, kPlainRow));
                continue;
            }
            painter.setFont(look::font(look::kTextSize, isTotal || i == 0));
            painter.setPen(theme.text1);
            QString const text = m_rows[row].value(static_cast<qsizetype>(i));
            painter.drawText(QRect(left, top, right - left, kPlainRow), side,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, right - left));
        }
    }
    for (std::size_t row = 0; row <= m_rows.size(); ++row) {
        painter.fillRect(QRect(0, m_headerHeight + static_cast<int>(row) * kPlainRow - 1, width(), 1), theme.line);
    }
}

// The first part is the strongest. A label that has no room below its part is left to the tooltip.
void PlainTable::paintBar(QPainter& painter, std::vector<Part> const& parts, QRect const& cell) const
{
    constexpr double kFade = 0.68;
    constexpr double kFaintest = 0.3;
    look::Theme const& theme = m_desk.theme();
    QColor colour = theme.accent;
    double strength = 1;
    double left = cell.left();
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    for (Part const& part : parts) {
        QRectF const place(left, cell.top() + kPartBarTop, cell.width() * part.share, kPartBarHeight);
        colour.setAlphaF(static_cast<float>(std::max(strength, kFaintest)));
        painter.fillRect(place.adjusted(0, 0, place.width() > 2 ? -1 : 0, 0), colour);
        if (painter.fontMetrics().horizontalAdvance(part.label) <= place.width()) {
            painter.drawText(QRectF(place.left(), place.bottom(), place.width(), cell.bottom() - place.bottom()),
                             Qt::AlignCenter, part.label);
        }
        left = place.right();
        strength *= kFade;
    }
}

}  // namespace pentad::controls
