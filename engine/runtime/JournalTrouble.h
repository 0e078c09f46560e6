// SPDX-License-Identifier: GPL-3.0-or-later
// Which failures of the journal are worth telling: the first, then ever fewer while it lasts, and that it works again. A
// disk that fails and works in turns is told no more often. Pure; times are of the monotonic clock. Thread: any.
#pragma once

#include "contracts/EngineObserver.h"

#include <optional>
#include <string>

namespace pentad::runtime {

class JournalTrouble {
public:
    static constexpr std::chrono::seconds kFirstPause{10};  // doubled each time,
    static constexpr std::chrono::seconds kLongestPause{600};

    // `waiting` steps could not be written. Nothing where that need not be told.
    std::optional<JournalReport> failed(MonotonicTime now, std::string why, std::size_t waiting);
    // A write has succeeded. Nothing where no failure was told before.
    std::optional<JournalReport> works(MonotonicTime now);

private:
    std::optional<MonotonicTime> m_since;  // of the failures under way
    std::optional<MonotonicTime> m_worksSince;
    std::uint64_t m_failures = 0;
    std::string m_why;
    bool m_isTold = false;
    MonotonicTime m_quietUntil{};
    std::chrono::seconds m_pause = kFirstPause;
};

}  // namespace pentad::runtime
