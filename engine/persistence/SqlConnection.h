// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a SQLite file, through Qt's driver, under a name of its own; it is closed with the object. An error is
// one sentence with the place. Nothing is retried. Thread: the one that opened it.
#pragma once

#include "contracts/Journal.h"

#include <QSqlDatabase>
#include <QVariant>

#include <initializer_list>
#include <optional>
#include <string>

namespace pentad::persistence {

class SqlConnection {
public:
    // `path` is what errors name.
    explicit SqlConnection(std::string path) : m_path(std::move(path)) {}
    ~SqlConnection();
    SqlConnection(SqlConnection const&) = delete;
    SqlConnection& operator=(SqlConnection const&) = delete;

    // `file` is a name or a URI, `options` are those of Qt's driver. CannotOpen too where this SQLite is not fit for use.
    std::optional<JournalError> open(QString const& file, QString const& options);
    // Steps a statement to its end, which is where some report their failure.
    std::optional<JournalError> run(QString const& sql);
    std::optional<JournalError> run(std::initializer_list<char const*> statements);
    // The first column of the first row, which there must be.
    Expected<QVariant, JournalError> value(QString const& sql);

    QSqlDatabase& database() { return m_database; }
    std::string const& path() const { return m_path; }

private:
    std::string m_path;
    QString m_name;
    QSqlDatabase m_database;
};

}  // namespace pentad::persistence
