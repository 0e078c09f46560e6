// SPDX-License-Identifier: GPL-3.0-or-later
// The files beside a journal. Each has its name and one of these endings, so that they are found, moved and kept apart
// together with it. Thread: any.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace pentad::persistence {

// SQLite's own: a part of whatever database lies there.
inline constexpr std::string_view kWriteAheadEnding = "-wal";
inline constexpr std::string_view kSharedMemoryEnding = "-shm";
inline constexpr std::string_view kRollbackEnding = "-journal";
// Ours.
inline constexpr std::string_view kHeadEnding = ".head";        // what was committed
inline constexpr std::string_view kLockEnding = ".lock";        // who has it open
inline constexpr std::string_view kBallastEnding = ".ballast";  // room for a full disk
inline constexpr std::string_view kHaltEnding = ".halt";        // why the engine stopped itself
inline constexpr std::string_view kEndsEnding = ".ends";        // when sessions failed
// Of copies; the version of the schema, or a time, follows.
inline constexpr std::string_view kBackupEnding = ".backup-v";
inline constexpr std::string_view kDamagedEnding = ".damaged-";

// All that have one name, the journal itself first.
inline constexpr std::array<std::string_view, 9> kSoleEndings{
    "",          kWriteAheadEnding, kSharedMemoryEnding, kRollbackEnding, kHeadEnding,
    kLockEnding, kBallastEnding,    kHaltEnding,         kEndsEnding};

inline std::string sideFile(std::string const& journal, std::string_view ending)
{
    return journal + std::string(ending);
}

}  // namespace pentad::persistence
