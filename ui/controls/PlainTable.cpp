// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/PlainTable.h"

#include <QPainter>

namespace pentad::controls {
namespace {

constexpr int kPlainRow = 28;
constexpr int kCellInset = 8;

}  // namespace

PlainTable::PlainTable(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlainTable::setColumns(std::vector<Column> columns)
{
    m_columns = std::move(columns);
    update();
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
    update();
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
    return {640, look::kTableHeaderHeight + kPlainRow * static_cast<int>(m_rows.size()) + 1};
}

void PlainTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    int weights = 0;
    for (Column const& column : m_columns) {
        weights += column.weight;
    }
    if (weights == 0) {
        return;
    }
    painter.fillRect(QRect(0, 0, width(), look::kTableHeaderHeight), theme.surface2);
    int before = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column const& column = m_columns[i];
        int const left = width() * before / weights + kCellInset;
        before += column.weight;
        int const right = width() * before / weights - kCellInset;
        Qt::Alignment const side = (column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text3);
        painter.drawText(QRect(left, 0, right - left, look::kTableHeaderHeight), side,
                         painter.fontMetrics().elidedText(column.title, Qt::ElideRight, right - left));
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            bool const isTotal = m_lastIsTotal && row + 1 == m_rows.size();
            int const top = look::kTableHeaderHeight + static_cast<int>(row) * kPlainRow;
            painter.setFont(look::font(look::kTextSize, isTotal || i == 0));
            painter.setPen(theme.text1);
            QString const text = m_rows[row].value(static_cast<qsizetype>(i));
            painter.drawText(QRect(left, top, right - left, kPlainRow), side,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, right - left));
        }
    }
    for (std::size_t row = 0; row <= m_rows.size(); ++row) {
        painter.fillRect(QRect(0, look::kTableHeaderHeight + static_cast<int>(row) * kPlainRow - 1, width(), 1),
                         theme.line);
    }
}

}  // namespace pentad::controls
