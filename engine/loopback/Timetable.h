// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange has promised to do later: cancels that take effect, funds that become free. In the order of their
// times; at one time in the order in which they were promised. Thread: one.
#pragma once

#include "loopback/MatchingEngine.h"

#include <map>

namespace pentad::loopback {

class Timetable {
public:
    struct CancelTakesEffect {
        AccountId account{};
        std::int64_t orderId = 0;
    };
    using Task = std::variant<CancelTakesEffect, PendingUnlock>;

    void add(UtcTime at, Task task) { m_tasks.emplace(at, std::move(task)); }
    std::optional<UtcTime> due() const
    {
        return m_tasks.empty() ? std::nullopt : std::optional(m_tasks.begin()->first);
    }
    Task takeNext()
    {
        check(!m_tasks.empty(), "Timetable: nothing was promised");
        return m_tasks.extract(m_tasks.begin()).mapped();
    }

private:
    std::multimap<UtcTime, Task> m_tasks;
};

}  // namespace pentad::loopback
