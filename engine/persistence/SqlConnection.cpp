// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqlConnection.h"

#include "contracts/EngineText.h"
#include "persistence/SqlError.h"
#include "persistence/SqliteLibrary.h"

#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace pentad::persistence {

SqlConnection::~SqlConnection()
{
    // Qt wants every copy of the connection gone before its name is removed.
    if (m_database.isValid()) {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
}

std::optional<JournalError> SqlConnection::open(QString const& file, QString const& connectOptions)
{
    static std::atomic<int> count{0};
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
        return journalError(JournalErrorKind::CannotOpen, m_path, phrasePattern(Phrase::FileDriverMissing));
    }
    m_name = QStringLiteral("pentad-%1").arg(++count);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setConnectOptions(connectOptions);
    m_database.setDatabaseName(file);
    if (!m_database.open()) {
        return journalError(JournalErrorKind::CannotOpen, m_path, {});
    }
    auto const driver = value(QStringLiteral("SELECT sqlite_version()"));
    if (!driver) {
        return driver.error();
    }
    if (auto const problem = sqliteProblem(sqliteVersion(), driver->toString().toStdString())) {
        return journalError(JournalErrorKind::CannotOpen, m_path, *problem);
    }
    return {};
}

std::optional<JournalError> SqlConnection::run(QString const& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        return journalError(query.lastError(), m_path);
    }
    while (query.next()) {
    }
    if (query.lastError().isValid()) {
        return journalError(query.lastError(), m_path);
    }
    return {};
}

std::optional<JournalError> SqlConnection::run(std::initializer_list<char const*> statements)
{
    for (char const* sql : statements) {
        if (auto failed = run(QString::fromLatin1(sql))) {
            return failed;
        }
    }
    return {};
}

Expected<QVariant, JournalError> SqlConnection::value(QString const& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next()) {
        return Unexpected(journalError(query.lastError(), m_path));
    }
    QVariant found = query.value(0);
    // A statement that also writes, as a change of the journal mode does, commits only behind its row.
    query.next();
    if (query.lastError().isValid()) {
        return Unexpected(journalError(query.lastError(), m_path));
    }
    return found;
}

}  // namespace pentad::persistence
