// SPDX-License-Identifier: GPL-3.0-or-later
// An open SQLite file of ours: locked against second instances, of a known schema, belonging to one mode, account and
// universe. The only connection that writes or checkpoints it (SQLite's WAL-reset bug needs two), locking mode EXCLUSIVE.
// A file that is refused is not changed. Files are made 0600. Thread: the one that opened it.
#pragma once

#include "contracts/Journal.h"
#include "persistence/Migrations.h"
#include "persistence/StateIdentity.h"

#include <memory>
#include <span>
#include <string>

class QSqlDatabase;

namespace pentad::persistence {

enum class Durability : std::uint8_t {
    Full,     // WAL, synced at every commit: what precedes a send
    Batched,  // not synced: for backtests, whose file is worthless after a crash
};

struct OpenOptions {
    std::string path;
    StateIdentity identity;
    UtcTime now;  // noted as the time of creation
    Durability durability = Durability::Full;
};

class Database {
public:
    // Opens the file for writing, creating or migrating it as needed.
    static Expected<std::unique_ptr<Database>, JournalError> open(OpenOptions const& options,
                                                                  std::span<Migration const> schema = migrations());
    // Opens it for reading alone; it must exist and no instance may hold it. Nothing is written to it.
    static Expected<std::unique_ptr<Database>, JournalError> openForReading(std::string const& path);
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    QSqlDatabase& connection();
    std::string const& path() const;
    StateIdentity const& identity() const;
    // Bytes of the write-ahead file; 0 if there is none.
    std::uint64_t writeAheadSize() const;

private:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// Below this size the whole file is checked when it is opened; above it start-up would grow with history, and only the
// end of the journal is checked (`verify` checks everything).
inline constexpr std::uint64_t kQuickCheckSizeMax = 32ULL * 1024 * 1024;

}  // namespace pentad::persistence
