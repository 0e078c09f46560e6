// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Verifier.h"

#include "persistence/SqlError.h"
#include "persistence/StandingProof.h"
#include "persistence/StepProof.h"

namespace pentad::persistence {
namespace {

// SQLite's own structure first: what follows may trust it.
bool checkPages(QSqlDatabase const& connection, Findings& findings)
{
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(1)")) || !query.next()) {
        return false;
    }
    QString const result = query.value(0).toString();
    return result == QLatin1String("ok") ||
           findings.bad("sqlite_schema", "pages", "SQLite reports: " + result.toStdString());
}

}  // namespace

std::string BadRecord::message() const
{
    return "the record " + key + " of the table " + table + " is bad: " + what;
}

Expected<VerifyReport, JournalError> verify(std::string const& path)
{
    auto database = Database::openForReading(path);
    if (!database) {
        return Unexpected(database.error());
    }
    QSqlDatabase const connection = (*database)->connection();
    Findings findings;
    findings.report.identity = (*database)->identity();
    StepProof steps(**database, findings);
    StandingProof standing(connection, steps.trail(), findings);
    if ((checkPages(connection, findings) && steps.run() && standing.run()) || findings.report.bad) {
        return findings.report;
    }
    for (QSqlError const& error : {steps.error(), standing.error()}) {
        if (error.isValid()) {
            return Unexpected(journalError(error, (*database)->path()));
        }
    }
    return Unexpected(journalError(JournalErrorKind::Corrupt, (*database)->path(), {}));
}

}  // namespace pentad::persistence
