// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be written to the log, bounded. Where there is no room, the least important line gives way: trace and
// debug first, the oldest of them before newer ones, and a line only for one that matters as much or more. What was given
// up is counted by level. Not locked. Thread: whoever holds the lock around it.
#pragma once

#include "observability/LogLevel.h"

#include <array>
#include <cstddef>
#include <deque>
#include <string>
#include <vector>

namespace pentad::observability {

using LogDrops = std::array<std::uint64_t, kLevels>;

class LogQueue {
public:
    explicit LogQueue(std::size_t linesMaximum) : m_linesMaximum(linesMaximum) {}

    void push(Level level, std::string line);
    // Everything that waits, in the order in which it came.
    std::vector<std::string> takeAll();
    bool empty() const { return m_lines.empty(); }
    std::size_t size() const { return m_lines.size(); }
    LogDrops const& dropped() const { return m_dropped; }

private:
    struct Line {
        Level level = Level::Info;
        std::string text;
    };

    std::size_t m_linesMaximum;
    std::deque<Line> m_lines;
    std::array<std::size_t, kLevels> m_waiting{};
    LogDrops m_dropped{};
};

}  // namespace pentad::observability
