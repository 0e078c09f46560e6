// SPDX-License-Identifier: GPL-3.0-or-later
// `<file>.head` beside a database: the sequence and digest of the last committed step, as one line of text, rewritten in
// place after each commit and never synced. It is never ahead of what is durable, so a database that is behind it has
// lost steps: its -wal file was deleted, or an older copy was put in its place. Absent or torn, it says nothing.
// Thread: the journal's.
#pragma once

#include "contracts/Journal.h"
#include "persistence/SideFiles.h"

#include <optional>
#include <string>

namespace pentad::persistence {

class HeadFile {
public:
    explicit HeadFile(std::string const& databasePath) : m_path(databasePath + std::string(kHeadEnding)) {}
    ~HeadFile();
    HeadFile(HeadFile const&) = delete;
    HeadFile& operator=(HeadFile const&) = delete;

    std::string const& path() const { return m_path; }
    std::optional<JournalHead> read() const;
    // Best effort: a side file that cannot be written must not stop the journal.
    void write(JournalHead const& head);

private:
    std::string m_path;
    int m_descriptor = -1;
};

// Why nothing may begin at this place: there is no database, or an empty one, beside a .head that names a step.
std::optional<JournalError> lostFile(std::string const& databasePath);

}  // namespace pentad::persistence
