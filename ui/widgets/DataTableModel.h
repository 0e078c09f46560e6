// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a DataTable and their order. Rows keep their place in the model however the owner reorders them: the
// owner's order is a number of the row, and sorting is the proxy's business. So new values change cells and nothing
// else, and a selection survives everything but the end of its row. Thread: the interface's.
#pragma once

#include "widgets/DataTable.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace pentad::widgets {

class DataTable::Model final : public QAbstractTableModel {
public:
    struct Entry {
        Row row;
        int place = 0;              // in the owner's order
        std::uint32_t tinted = 0;   // one bit per column
        std::int64_t tintedAt = 0;  // of the clock below; 0 = never
    };
    struct Change {
        bool values = false;
        bool places = false;
        bool membership = false;
    };

    explicit Model(QObject* parent);

    // True if the columns are others than before, and not only their titles.
    bool setColumns(std::vector<Column> const& columns);
    Change replace(std::vector<Row> rows, bool tint);
    // Only the values of rows that exist; new, gone and reordered rows stay for later.
    void update(std::vector<Row> const& rows, bool tint);
    int newRows(std::vector<Row> const& rows) const;
    bool differsFrom(std::vector<Row> const& rows) const;

    Entry const& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    Cell const& cell(int row, int column) const;
    Column const& column(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    int rowOf(QString const& id) const { return m_rows.value(id, -1); }

    int rowCount(QModelIndex const& parent = {}) const override;
    int columnCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool assign(int row, Row&& fresh, bool tint);
    void removeMissing(QHash<QString, int> const& wanted);
    void reindex();
    void clearTints();

    std::vector<Column> m_columns;
    std::vector<Entry> m_entries;
    QHash<QString, int> m_rows;  // id -> place in m_entries
    QElapsedTimer m_clock;
    QTimer m_tintEnd;
};

class DataTable::Sorted final : public QSortFilterProxyModel {
public:
    Sorted(Model& model, QObject* parent);

    // A column of -1 is the owner's order.
    void setOrder(int column, Qt::SortOrder order);
    void setNeedle(QString const& needle, std::vector<int> columns);
    QString const& needle() const { return m_needle; }
    // Sorts and filters again if the rows no longer stand as they should.
    void settle(bool filterToo);
    int sourceRow(int row) const { return mapToSource(index(row, 0)).row(); }

protected:
    bool lessThan(QModelIndex const& left, QModelIndex const& right) const override;
    bool filterAcceptsRow(int row, QModelIndex const& parent) const override;

private:
    bool isBefore(int left, int right) const;

    Model& m_model;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QString m_needle;
    QString m_folded;  // the needle as cells are compared with it
    std::vector<int> m_needleColumns;
};

}  // namespace pentad::widgets
