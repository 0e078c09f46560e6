// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Schema.h"

#include "contracts/EngineText.h"
#include "persistence/DatabaseFile.h"
#include "persistence/DurableFiles.h"
#include "persistence/SideFiles.h"
#include "persistence/SqlConnection.h"
#include "persistence/SqlError.h"

#include <filesystem>

namespace pentad::persistence {
namespace {

namespace fs = std::filesystem;

// One transaction, which is left open where it fails.
std::optional<JournalError> migrateOnce(SqlConnection& connection, Migration const& migration, std::size_t number,
                                        StateIdentity const& identity, UtcTime now)
{
    if (auto failed = connection.run({"BEGIN IMMEDIATE"})) {
        return failed;
    }
    for (std::string const& statement : statementsOf(migration.second)) {
        if (auto failed = connection.run(QString::fromStdString(statement))) {
            return failed;
        }
    }
    if (number == 0) {
        if (auto failed = connection.run(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId))) {
            return failed;
        }
        if (auto failed = writeIdentity(connection, identity, now)) {
            return failed;
        }
    }
    if (auto failed = connection.run(QStringLiteral("PRAGMA user_version = %1").arg(number + 1))) {
        return failed;
    }
    return connection.run({"COMMIT"});
}

}  // namespace

Expected<std::size_t, JournalError> schemaVersion(SqlConnection& connection, std::size_t versionMax)
{
    auto const application = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!application) {
        return Unexpected(application.error());
    }
    auto const tables = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables) {
        return Unexpected(tables.error());
    }
    if (application->toUInt() != kApplicationId && (application->toUInt() != 0 || tables->toInt() != 0)) {
        return Unexpected(
            journalError(JournalErrorKind::Corrupt, connection.path(), phrasePattern(Phrase::FileNotOfPentad)));
    }
    auto const found = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!found) {
        return Unexpected(found.error());
    }
    auto const number = static_cast<std::size_t>(found->toLongLong());
    if (number > versionMax) {
        return Unexpected(journalError(JournalErrorKind::NewerVersion, connection.path(), {}));
    }
    return number;
}

// Written under another name first.
std::optional<JournalError> keepBackup(SqlConnection& connection, std::size_t version)
{
    if (auto failed = connection.run({"PRAGMA wal_checkpoint(TRUNCATE)"})) {
        return failed;
    }
    std::string const& path = connection.path();
    std::string const backup = sideFile(path, kBackupEnding) + std::to_string(version);
    std::error_code error;
    fs::copy_file(path, backup + ".part", fs::copy_options::overwrite_existing, error);
    if (!error) {
        fs::permissions(backup + ".part", fs::perms::owner_read | fs::perms::owner_write, error);
    }
    bool kept = !error && syncFile(backup + ".part");
    if (kept) {
        fs::rename(backup + ".part", backup, error);
        kept = !error && syncFolderOf(backup);
    }
    if (!kept) {
        return journalError(JournalErrorKind::WriteFailed, path, say(Phrase::FileNotCopied, {backup}));
    }
    return {};
}

std::optional<JournalError> migrate(SqlConnection& connection, std::span<Migration const> schema, std::size_t from,
                                    StateIdentity const& identity, UtcTime now)
{
    for (std::size_t number = from; number < schema.size(); ++number) {
        if (auto failed = migrateOnce(connection, schema[number], number, identity, now)) {
            connection.run({"ROLLBACK"});
            return failed;
        }
    }
    return {};
}

}  // namespace pentad::persistence
