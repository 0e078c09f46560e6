// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/RowWriter.h"

#include <QSqlError>

namespace pentad::persistence {

RowWriter::RowWriter(QSqlDatabase const& connection, char const* table, std::vector<Column> const& columns,
                     char const* conflict)
    : m_connection(connection), m_columns(columns.size())
{
    QString names;
    QString updates;
    for (Column const& column : columns) {
        QString const separator = names.isEmpty() ? QString() : QStringLiteral(", ");
        QString const name = QString::fromLatin1(column.name);
        names += separator + name;
        updates += separator + name + QStringLiteral(" = excluded.") + name;
    }
    m_casts.reserve(columns.size());
    for (Column const& column : columns) {
        m_casts.push_back(column.text);
    }
    for (std::size_t i = 0; i < m_columns * kRowsMax; ++i) {
        m_names.push_back(QStringLiteral(":v") + QString::number(i));
    }
    m_head = QStringLiteral("INSERT INTO ") + QString::fromLatin1(table) + QStringLiteral(" (") + names +
             QStringLiteral(") VALUES ");
    if (*conflict != '\0') {
        m_tail = QStringLiteral(" ON CONFLICT (") + QString::fromLatin1(conflict) + QStringLiteral(") DO UPDATE SET ") +
                 updates;
    }
    m_values.reserve(m_columns * kRowsMax);
    m_numbers.resize(m_columns * kRowsMax);
}

void RowWriter::bind(std::string_view value)
{
    // A null pointer would be bound as NULL.
    char const* const data = value.data() != nullptr ? value.data() : "";
    m_values.emplace_back(QByteArray::fromRawData(data, static_cast<qsizetype>(value.size())));
}

void RowWriter::bind(std::span<std::byte const> value)
{
    bind(std::string_view(reinterpret_cast<char const*>(value.data()), value.size()));
}

void RowWriter::bind(Decimal value)
{
    std::string& text = m_numbers[m_numberCount++];
    text = value.text();
    bind(std::string_view(text));
}

bool RowWriter::endRow()
{
    return ++m_rows < kRowsMax || flush();
}

QSqlQuery* RowWriter::statement(std::size_t rows)
{
    auto& kept = m_statements[rows - 1];
    if (!kept) {
        QString sql = m_head;
        for (std::size_t i = 0; i < rows * m_columns; ++i) {
            std::size_t const column = i % m_columns;
            sql += column != 0 ? QStringLiteral(", ") : i == 0 ? QStringLiteral("(") : QStringLiteral("), (");
            sql += m_casts[column] ? QString(QStringLiteral("CAST(") + m_names[i] + QStringLiteral(" AS TEXT)"))
                                   : m_names[i];
        }
        sql += QStringLiteral(")");
        auto query = std::make_unique<QSqlQuery>(m_connection);
        query->setForwardOnly(true);
        if (!query->prepare(sql + m_tail)) {
            m_error = query->lastError();
            return nullptr;
        }
        kept = std::move(query);
    }
    return kept.get();
}

bool RowWriter::flush()
{
    if (m_rows == 0) {
        return true;
    }
    QSqlQuery* const query = statement(m_rows);
    bool done = false;
    if (query != nullptr) {
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            query->bindValue(m_names[i], m_values[i]);
        }
        done = query->exec();
        if (!done) {
            m_error = query->lastError();
        }
    }
    discard();
    return done;
}

void RowWriter::discard()
{
    m_rows = 0;
    m_values.clear();
    m_numberCount = 0;
}

}  // namespace pentad::persistence
