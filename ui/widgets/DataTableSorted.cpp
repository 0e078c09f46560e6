// SPDX-License-Identifier: GPL-3.0-or-later
// In which order the rows of a DataTable stand, and which of them the filter lets through.
#include "widgets/DataTableModel.h"

#include <algorithm>

namespace pentad::widgets {

DataTable::Sorted::Sorted(Model& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    // When to sort is the table's decision: not while the pointer is over the rows.
    setDynamicSortFilter(false);
    setSourceModel(&model);
    sort(0, Qt::AscendingOrder);
}

void DataTable::Sorted::setOrder(int column, Qt::SortOrder order)
{
    if (column != m_column || order != m_order) {
        m_column = column;
        m_order = order;
        invalidate();
    }
}

void DataTable::Sorted::setNeedle(QString const& needle, std::vector<int> columns)
{
    if (needle != m_needle || columns != m_needleColumns) {
        bool const matters = !needle.isEmpty() || !m_needle.isEmpty();
        m_needle = needle;
        m_folded = format::withoutCase(needle);
        m_needleColumns = std::move(columns);
        if (matters) {
            invalidate();
        }
    }
}

void DataTable::Sorted::settle(bool filterToo)
{
    if (filterToo && !m_needle.isEmpty()) {
        invalidate();
        return;
    }
    for (int row = 1; row < rowCount(); ++row) {
        if (isBefore(sourceRow(row), sourceRow(row - 1))) {
            invalidate();
            return;
        }
    }
}

bool DataTable::Sorted::isBefore(int left, int right) const
{
    if (m_column >= 0 && m_column < m_model.columnCount()) {
        Cell const& a = m_model.cell(left, m_column);
        Cell const& b = m_model.cell(right, m_column);
        // Times and states carry a key too; words without one compare by code point, the same in every language.
        int difference = a.order < b.order ? -1 : (b.order < a.order ? 1 : 0);
        if (difference == 0 && !m_model.column(m_column).numeric) {
            difference = QString::compare(a.text, b.text);
        }
        if (difference != 0) {
            return m_order == Qt::AscendingOrder ? difference < 0 : difference > 0;
        }
    }
    // Equal rows stay as the owner has them, whichever way the column is sorted.
    return m_model.entry(left).place < m_model.entry(right).place;
}

bool DataTable::Sorted::lessThan(QModelIndex const& left, QModelIndex const& right) const
{
    return isBefore(left.row(), right.row());
}

bool DataTable::Sorted::filterAcceptsRow(int row, QModelIndex const&) const
{
    return m_needle.isEmpty() || std::any_of(m_needleColumns.begin(), m_needleColumns.end(), [&](int column) {
               Cell const& shown = m_model.cell(row, column);
               return format::withoutCase(shown.text).contains(m_folded) ||
                      format::withoutCase(shown.secondary).contains(m_folded);
           });
}

}  // namespace pentad::widgets
