// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/JournalTrouble.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {

std::optional<JournalReport> JournalTrouble::failed(MonotonicTime now, std::string why, std::size_t waiting)
{
    if (!m_since) {
        m_since = now;
        m_failures = 0;
        if (!m_worksSince || now - *m_worksSince >= kLongestPause) {
            m_pause = kFirstPause;
            m_quietUntil = now;
        }
        m_worksSince.reset();
    }
    ++m_failures;
    m_why = std::move(why);
    if (now < m_quietUntil) {
        return std::nullopt;
    }
    m_quietUntil = now + m_pause;
    m_pause = std::min(m_pause + m_pause, kLongestPause);
    m_isTold = true;
    return JournalReport{false, m_why, m_failures, std::chrono::duration_cast<Milliseconds>(now - *m_since), waiting};
}

std::optional<JournalReport> JournalTrouble::works(MonotonicTime now)
{
    if (!m_since) {
        return std::nullopt;
    }
    auto const lasted = std::chrono::duration_cast<Milliseconds>(now - *m_since);
    m_since.reset();
    m_worksSince = now;
    if (!std::exchange(m_isTold, false)) {
        return std::nullopt;
    }
    return JournalReport{true, m_why, m_failures, lasted, 0};
}

}  // namespace pentad::runtime
