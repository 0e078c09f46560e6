// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DataTableModel.h"

#include <algorithm>

namespace pentad::widgets {
namespace {

constexpr std::chrono::milliseconds kTint{200};
// A figure that changes all the time would be tinted all the time; once a second is enough to be seen.
constexpr std::int64_t kBetweenTintsMs = 1'000;
constexpr std::size_t kTintedColumnsMax = 32;

}  // namespace

DataTable::Model::Model(QObject* parent) : QAbstractTableModel(parent)
{
    m_clock.start();
    m_tintEnd.setSingleShot(true);
    connect(&m_tintEnd, &QTimer::timeout, this, [this] { clearTints(); });
}

bool DataTable::Model::setColumns(std::vector<Column> const& columns)
{
    bool const isSame = std::equal(columns.begin(), columns.end(), m_columns.begin(), m_columns.end(),
                                   [](Column const& a, Column const& b) { return a.key == b.key; });
    if (isSame) {
        m_columns = columns;
        if (!columns.empty()) {
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        }
        return false;
    }
    beginResetModel();
    m_columns = columns;
    endResetModel();
    return true;
}

DataTable::Model::Change DataTable::Model::replace(std::vector<Row> rows, bool tint)
{
    Change change;
    QHash<QString, int> wanted;
    wanted.reserve(static_cast<qsizetype>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        wanted.insert(rows[i].id, static_cast<int>(i));
    }
    std::size_t const before = m_entries.size();
    removeMissing(wanted);
    change.membership = m_entries.size() != before;

    std::vector<std::size_t> fresh;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        int const known = rowOf(rows[i].id);
        if (known < 0) {
            // An id that is given twice is one row, the last.
            if (wanted.value(rows[i].id) == static_cast<int>(i)) {
                fresh.push_back(i);
            }
            continue;
        }
        Entry& entry = m_entries[static_cast<std::size_t>(known)];
        change.places = change.places || entry.place != static_cast<int>(i);
        entry.place = static_cast<int>(i);
        change.values = assign(known, std::move(rows[i]), tint) || change.values;
    }
    if (!fresh.empty()) {
        change.membership = true;
        int const first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        for (std::size_t const i : fresh) {
            m_rows.insert(rows[i].id, static_cast<int>(m_entries.size()));
            m_entries.push_back(Entry{std::move(rows[i]), static_cast<int>(i)});
        }
        endInsertRows();
    }
    return change;
}

void DataTable::Model::update(std::vector<Row> const& rows, bool tint)
{
    for (Row const& row : rows) {
        if (int const known = rowOf(row.id); known >= 0) {
            assign(known, Row(row), tint);
        }
    }
}

int DataTable::Model::newRows(std::vector<Row> const& rows) const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [this](Row const& row) { return rowOf(row.id) < 0; }));
}

bool DataTable::Model::differsFrom(std::vector<Row> const& rows) const
{
    if (rows.size() != m_entries.size()) {
        return true;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        int const known = rowOf(rows[i].id);
        if (known < 0 || entry(known).place != static_cast<int>(i)) {
            return true;
        }
    }
    return false;
}

bool DataTable::Model::assign(int row, Row&& fresh, bool tint)
{
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    if (entry.row == fresh) {
        return false;
    }
    std::size_t first = m_columns.size();
    std::size_t last = 0;
    bool const whole = entry.row.cells.size() != fresh.cells.size() || entry.row.emphasised != fresh.emphasised;
    std::int64_t const now = m_clock.elapsed() + kBetweenTintsMs;
    bool const mayTint = tint && now - entry.tintedAt >= kBetweenTintsMs;
    for (std::size_t i = 0; i < std::min(entry.row.cells.size(), fresh.cells.size()); ++i) {
        if (entry.row.cells[i] == fresh.cells[i]) {
            continue;
        }
        first = std::min(first, i);
        last = i;
        if (mayTint && i < kTintedColumnsMax && m_columns[i].numeric && m_columns[i].tinted &&
            entry.row.cells[i].text != fresh.cells[i].text) {
            entry.tinted |= 1U << i;
            entry.tintedAt = now;
            m_tintEnd.start(kTint);
        }
    }
    entry.row = std::move(fresh);
    if (whole && !m_columns.empty()) {
        first = 0;
        last = m_columns.size() - 1;
    }
    if (first < m_columns.size()) {
        Q_EMIT dataChanged(index(row, static_cast<int>(first)), index(row, static_cast<int>(last)));
    }
    return true;
}

void DataTable::Model::removeMissing(QHash<QString, int> const& wanted)
{
    // From the end, in runs: the places before stay right.
    bool removed = false;
    for (int last = rowCount() - 1; last >= 0;) {
        if (wanted.contains(entry(last).row.id)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !wanted.contains(entry(first - 1).row.id)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
        removed = true;
        last = first - 1;
    }
    if (removed) {
        reindex();
    }
}

void DataTable::Model::reindex()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_rows.insert(m_entries[i].row.id, static_cast<int>(i));
    }
}

void DataTable::Model::clearTints()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].tinted != 0) {
            m_entries[i].tinted = 0;
            int const row = static_cast<int>(i);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

Cell const& DataTable::Model::cell(int row, int column) const
{
    static Cell const nothing;
    std::vector<Cell> const& cells = entry(row).row.cells;
    auto const place = static_cast<std::size_t>(column);
    return place < cells.size() ? cells[place] : nothing;
}

int DataTable::Model::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int DataTable::Model::columnCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant DataTable::Model::data(QModelIndex const& index, int role) const
{
    Cell const& shown = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: return shown.text;
    case Qt::ToolTipRole: return shown.hint.isEmpty() ? entry(index.row()).row.toolTip : shown.hint;
    case Qt::AccessibleTextRole:
        return shown.secondary.isEmpty() ? shown.text : shown.text + QLatin1Char(' ') + shown.secondary;
    case Qt::AccessibleDescriptionRole: return column(index.column()).title;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column(index.column()).numeric ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant DataTable::Model::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    Column const& shown = column(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return shown.title;
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (shown.numeric ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

}  // namespace pentad::widgets
