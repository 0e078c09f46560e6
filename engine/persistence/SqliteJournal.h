// SPDX-License-Identifier: GPL-3.0-or-later
// The Journal in a SQLite file: each append() is one transaction that holds the chained bodies and every row they mean.
// After a failed append nothing of it is in the file; after an error of the disk itself the journal refuses everything
// until it is opened again, because a failed sync must not be tried twice. A full disk gets room from the ballast. Cost
// does not depend on history: keys grow, balances are kept in memory, orders are found through an index over the open
// ones. Thread: the one that opened it.
#pragma once

#include "contracts/Journal.h"
#include "persistence/Database.h"

#include <memory>

namespace pentad::persistence {

class SqliteJournal final : public Journal {
public:
    // Opens or creates the file and checks its end: the chain at the last step, the checkpoint, the side file.
    static Expected<std::unique_ptr<SqliteJournal>, JournalError> open(OpenOptions const& options);
    ~SqliteJournal() override;

    Expected<JournalState, JournalError> load() override;
    Expected<std::vector<StepRecord>, JournalError> recent(std::size_t count) override;
    bool hasReserve() override;
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override;

    std::string const& path() const;
    // For those who read it between two appends, in the same thread: the file is locked for everybody else.
    Database& database();

private:
    struct Impl;
    explicit SqliteJournal(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace pentad::persistence
