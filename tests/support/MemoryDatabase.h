// SPDX-License-Identifier: GPL-3.0-or-later
// An SQLite database in memory, for tests of what reads and writes rows. One at a time. Thread: the test's.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <gtest/gtest.h>

#include <string>

namespace pentad::test {

class MemoryDatabase {
public:
    MemoryDatabase() : m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QString::fromLatin1(kName)))
    {
        m_connection.setDatabaseName(QStringLiteral(":memory:"));
        EXPECT_TRUE(m_connection.open());
    }
    ~MemoryDatabase()
    {
        m_connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(QString::fromLatin1(kName));
    }
    MemoryDatabase(MemoryDatabase const&) = delete;
    MemoryDatabase& operator=(MemoryDatabase const&) = delete;

    QSqlDatabase const& connection() const { return m_connection; }
    // Fails the test if the statement does. The first value of the result, if there is one.
    std::string sql(std::string const& text) const
    {
        QSqlQuery const query = row(text);
        return query.isValid() ? query.value(0).toString().toStdString() : std::string();
    }
    // The query on its first row.
    QSqlQuery row(std::string const& text) const
    {
        QSqlQuery query(m_connection);
        EXPECT_TRUE(query.exec(QString::fromStdString(text))) << query.lastError().text().toStdString();
        query.next();
        return query;
    }

private:
    static constexpr char const* kName = "memory-of-a-test";

    QSqlDatabase m_connection;
};

}  // namespace pentad::test
