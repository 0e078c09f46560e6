// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/RowReader.h"

namespace pentad::persistence {

RowReader::RowReader(QSqlDatabase const& connection, char const* table, std::vector<Column> columns, char const* rest)
    : m_query(connection), m_columns(std::move(columns))
{
    QString list;
    for (Column const& column : m_columns) {
        QString const name = QString::fromLatin1(column.name);
        list += (list.isEmpty() ? QString() : QStringLiteral(", ")) +
                (column.text ? QStringLiteral("CAST(") + name + QStringLiteral(" AS BLOB)") : name);
    }
    m_query.setForwardOnly(true);
    if (!m_query.prepare(QStringLiteral("SELECT ") + list + QStringLiteral(" FROM ") + QString::fromLatin1(table) +
                         QStringLiteral(" ") + QString::fromLatin1(rest))) {
        m_error = m_query.lastError();
    }
}

bool RowReader::run(std::optional<std::int64_t> key)
{
    if (failed()) {
        return false;
    }
    if (key) {
        m_query.bindValue(0, static_cast<qlonglong>(*key));
    }
    if (!m_query.exec()) {
        m_error = m_query.lastError();
        return false;
    }
    return true;
}

bool RowReader::next()
{
    if (failed()) {
        return false;
    }
    if (m_query.next()) {
        return true;
    }
    m_error = m_query.lastError();
    return false;
}

void RowReader::expect(std::int64_t value)
{
    if (isNull(m_column) || number(m_column) != value) {
        differs(isNull(m_column) ? "nothing" : std::to_string(number(m_column)), std::to_string(value));
    }
    ++m_column;
}

void RowReader::expect(std::string_view value)
{
    QByteArray const found = bytes(m_column);
    if (isNull(m_column) || textOf(found) != value) {
        std::string expected = "'";
        expected += value;
        differs(isNull(m_column) ? "nothing" : "'" + std::string(textOf(found)) + "'", expected + "'");
    }
    ++m_column;
}

void RowReader::expect(std::span<std::byte const> value)
{
    QByteArray const found = bytes(m_column);
    if (textOf(found) != std::string_view(reinterpret_cast<char const*>(value.data()), value.size())) {
        differs(std::to_string(found.size()) + " bytes", std::to_string(value.size()) + " other bytes");
    }
    ++m_column;
}

void RowReader::expectNull()
{
    if (!isNull(m_column)) {
        differs("something", "nothing");
    }
    ++m_column;
}

void RowReader::differs(std::string const& found, std::string const& expected)
{
    if (!m_difference) {
        m_difference = std::string("its ") + m_columns[static_cast<std::size_t>(m_column)].name + " is " + found +
                       " where its step says " + expected;
    }
}

}  // namespace pentad::persistence
