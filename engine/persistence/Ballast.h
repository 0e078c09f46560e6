// SPDX-License-Identifier: GPL-3.0-or-later
// `<file>.ballast` beside a database: room on its disk that is given up when the disk is full, so that the cancels and the
// end of a session can still be recorded. Holds nothing. It is made only where as much room again stays free, else it would
// be made from what giving it up has freed. Thread: the journal's.
#pragma once

#include "persistence/SideFiles.h"

#include <cstdint>
#include <string>

namespace pentad::persistence {

inline constexpr std::uint64_t kBallastSize = 4ULL * 1024 * 1024;

class Ballast {
public:
    explicit Ballast(std::string const& databasePath) : m_path(databasePath + std::string(kBallastEnding)) {}

    std::string const& path() const { return m_path; }
    // True if it is there now, whole; else nothing of it is.
    bool make() const;
    void giveUp() const;

private:
    std::string m_path;
};

}  // namespace pentad::persistence
