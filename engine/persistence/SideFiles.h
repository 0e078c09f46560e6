// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside a database and belongs to it, by the ending that follows its name. Thread: any.
#pragma once

#include <array>
#include <string_view>

namespace pentad::persistence {

// Read as a part of whatever database lies there.
inline constexpr std::array<std::string_view, 3> kDatabaseParts{"-wal", "-shm", "-journal"};

inline constexpr std::string_view kHaltEnding = ".halt";  // why the engine stopped for good
inline constexpr std::string_view kEndsEnding = ".ends";  // when starts failed
inline constexpr std::string_view kHeadEnding = ".head";
inline constexpr std::string_view kBallastEnding = ".ballast";
inline constexpr std::string_view kLockEnding = ".lock";

// Of copies, which say more behind it: the version of their schema, or when the damage was found.
inline constexpr std::string_view kBackupEnding = ".backup-v";
inline constexpr std::string_view kDamagedEnding = ".damaged-";

}  // namespace pentad::persistence
