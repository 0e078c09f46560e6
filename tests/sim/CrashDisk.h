// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that SQLite writes to and that can lose its power: per file what is durable, what is seen, and the writes that
// were not synced yet. Only a sync makes them durable; when the power fails a random subset of their 512-byte sectors is
// kept. It is a VFS of SQLite under its own name, and the default one while it lives. Every write, sync, cut and removal
// is an operation that whoever judges may let fail. Thread: one, one disk at a time.
#pragma once

#include "sim/Chance.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace pentad::sim {

enum class DiskFate : std::uint8_t {
    Works,
    PowerFails,  // during this operation; nothing works until the next start
    IoError,
    Full,
};
enum class DiskOperation : std::uint8_t { Write, Sync, Cut, Remove };

class CrashDisk {
public:
    using Judge = std::function<DiskFate(DiskOperation operation)>;

    CrashDisk();
    ~CrashDisk();
    CrashDisk(CrashDisk const&) = delete;
    CrashDisk& operator=(CrashDisk const&) = delete;

    void judgeBy(Judge judge) { m_judge = std::move(judge); }
    std::uint64_t operations() const { return m_operations; }
    // From now on nothing works, as for a process that is no more.
    void cutOff() { m_off = true; }
    bool isOff() const { return m_off; }
    // The process died, the computer did not: everything that was written is there.
    void startAgain() { m_off = false; }
    // The computer died too.
    void startAfterPowerLoss(Chance chance);
    // Puts what is seen into a real folder, for those who look at files without SQLite.
    void materialise(std::string const& folder) const;
    std::size_t sizeOf(std::string const& name) const;
    // Memory that all files take.
    std::size_t bytes() const;

    struct Change {
        std::size_t offset = 0;
        std::vector<std::byte> bytes;  // empty: the file is cut at the offset
        bool cuts = false;
    };
    struct File {
        bool exists = false;
        std::vector<std::byte> durable;
        std::vector<std::byte> seen;
        std::vector<Change> unsynced;
    };

    // For the VFS.
    File& file(std::string const& name) { return m_files[name]; }
    DiskFate fateOf(DiskOperation operation);

private:
    std::map<std::string, File> m_files;
    Judge m_judge;
    std::uint64_t m_operations = 0;
    bool m_off = false;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

}  // namespace pentad::sim
