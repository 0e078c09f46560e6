// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteLibrary.h"

#include "contracts/EngineText.h"

#include <sqlite3.h>

namespace pentad::persistence {
namespace {

// 3040001 is 3.40.1.
std::string versionText(int version)
{
    constexpr int kMajor = 1'000'000;
    constexpr int kMinor = 1'000;
    return std::to_string(version / kMajor) + '.' + std::to_string(version % kMajor / kMinor) + '.' +
           std::to_string(version % kMinor);
}

}  // namespace

int sqliteVersion()
{
    return sqlite3_libversion_number();
}

std::optional<std::string> sqliteProblem(int version, std::string_view driver)
{
    if (version < kSqliteVersionMinimum) {
        return say(Phrase::FileSqliteOld, {versionText(version), versionText(kSqliteVersionMinimum)});
    }
    if (driver != versionText(version)) {
        return say(Phrase::FileSqliteTwice, {driver, versionText(version)});
    }
    return std::nullopt;
}

}  // namespace pentad::persistence
