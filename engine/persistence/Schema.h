// SPDX-License-Identifier: GPL-3.0-or-later
// The version of a database's schema, and the way to the one of this program: by the numbered files of
// persistence/Migrations.h, each in one transaction, after a copy of the file was kept. Thread: that of the connection.
#pragma once

#include "persistence/Migrations.h"
#include "persistence/StateIdentity.h"

namespace pentad::persistence {

// As SQLite sees it, which includes what is only in the write-ahead file; 0 for an empty file. Corrupt if the file is
// another program's, NewerVersion beyond `versionMax`.
Expected<std::size_t, JournalError> schemaVersion(SqlConnection& connection, std::size_t versionMax);

// The copy beside the file, named by the version, is complete and on the disk, or absent.
std::optional<JournalError> keepBackup(SqlConnection& connection, std::size_t version);

// From version `from` to the last of `schema`. Where a step fails, the steps before it stay. A file of version 0 becomes
// that of `identity`, made `now`.
std::optional<JournalError> migrate(SqlConnection& connection, std::span<Migration const> schema, std::size_t from,
                                    StateIdentity const& identity, UtcTime now);

}  // namespace pentad::persistence
