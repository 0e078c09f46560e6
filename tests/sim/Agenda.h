// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual time: what is to happen, in the order of (millisecond, sequence). Nothing else in the simulation moves time, and
// nothing happens between two entries. Thread: one.
#pragma once

#include "foundation/Clock.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

namespace pentad::sim {

class Agenda {
public:
    using Action = std::function<void()>;

    Milliseconds now() const { return m_now; }
    // Never before now.
    void at(Milliseconds when, Action action)
    {
        m_entries.push_back(Entry{std::max(when, m_now), ++m_sequence, std::move(action)});
        std::push_heap(m_entries.begin(), m_entries.end(), later);
    }
    void in(Milliseconds delay, Action action) { at(m_now + delay, std::move(action)); }
    std::size_t waiting() const { return m_entries.size(); }
    // Does what comes next, if that is at `until` or before. Else time becomes `until` and nothing is done.
    bool runNext(Milliseconds until)
    {
        if (m_entries.empty() || m_entries.front().when > until) {
            m_now = std::max(m_now, until);
            return false;
        }
        std::pop_heap(m_entries.begin(), m_entries.end(), later);
        Entry const entry = std::move(m_entries.back());
        m_entries.pop_back();
        m_now = entry.when;
        entry.action();
        return true;
    }

private:
    struct Entry {
        Milliseconds when{0};
        std::uint64_t sequence = 0;
        Action action;
    };
    static bool later(Entry const& a, Entry const& b)
    {
        return a.when != b.when ? a.when > b.when : a.sequence > b.sequence;
    }

    Milliseconds m_now{0};
    std::uint64_t m_sequence = 0;
    std::vector<Entry> m_entries;
};

}  // namespace pentad::sim
