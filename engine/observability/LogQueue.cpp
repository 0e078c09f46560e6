// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/LogQueue.h"

#include <algorithm>

namespace pentad::observability {

void LogQueue::push(Level level, std::string line)
{
    auto const index = static_cast<std::size_t>(level);
    if (m_lines.size() >= m_linesMaximum) {
        auto const least = static_cast<std::size_t>(
            std::find_if(m_waiting.begin(), m_waiting.end(), [](std::size_t count) { return count > 0; }) -
            m_waiting.begin());
        if (least >= kLevels || least > index) {
            ++m_dropped[index];
            return;
        }
        auto const victim = std::find_if(m_lines.begin(), m_lines.end(), [least](Line const& each) {
            return static_cast<std::size_t>(each.level) == least;
        });
        m_lines.erase(victim);
        --m_waiting[least];
        ++m_dropped[least];
    }
    m_lines.push_back(Line{level, std::move(line)});
    ++m_waiting[index];
}

std::vector<std::string> LogQueue::takeAll()
{
    std::vector<std::string> lines;
    lines.reserve(m_lines.size());
    for (Line& line : m_lines) {
        lines.push_back(std::move(line.text));
    }
    m_lines.clear();
    m_waiting = {};
    return lines;
}

}  // namespace pentad::observability
