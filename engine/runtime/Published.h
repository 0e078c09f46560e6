// SPDX-License-Identifier: GPL-3.0-or-later
// A list that grows here and is shown in every snapshot: it is copied only after it has changed, and snapshots between two
// changes share one copy. Thread: the engine's; what shared() gives may go anywhere.
#pragma once

#include "contracts/SharedList.h"

namespace pentad::runtime {

// `Items`: a vector or a deque.
template <typename Items>
class Published {
public:
    Items const& items() const { return m_items; }
    // To change it; the reference is not kept.
    Items& edit()
    {
        m_isStale = true;
        return m_items;
    }
    SharedList<typename Items::value_type> const& shared()
    {
        if (std::exchange(m_isStale, false)) {
            m_shared = std::vector<typename Items::value_type>(m_items.begin(), m_items.end());
        }
        return m_shared;
    }

private:
    Items m_items;
    SharedList<typename Items::value_type> m_shared;
    bool m_isStale = false;
};

}  // namespace pentad::runtime
