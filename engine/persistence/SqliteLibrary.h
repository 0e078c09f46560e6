// SPDX-License-Identifier: GPL-3.0-or-later
// Which SQLite this program runs with. Qt's driver and our own calls must use the same copy: two in one process do not see
// each other's locks. All versions before 3.51.3, and with them the one of Debian 12, can corrupt a write-ahead file when
// two connections write and checkpoint at once; here there is never a second one (see Database.h), so they will do.
// Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pentad::persistence {

// The oldest version that this program is tested with, as sqlite3_libversion_number() says it: 3.40.1.
inline constexpr int kSqliteVersionMinimum = 3'040'001;

// Of the library that our own calls reach.
int sqliteVersion();
// What is wrong, as the end of a sentence about a database; nothing if the library will do. `driver` is what Qt's driver
// says of itself: "3.40.1".
std::optional<std::string> sqliteProblem(int version, std::string_view driver);

}  // namespace pentad::persistence
