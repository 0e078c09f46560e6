// SPDX-License-Identifier: GPL-3.0-or-later
// A list that grows at its end alone and is shown in every snapshot. Snapshots share its memory while it grows behind what
// they see, so an item that is added costs nothing for those before it; what somebody may have seen is never written again.
// Thread: the engine's; what shared() gives may go anywhere.
#pragma once

#include "contracts/SharedList.h"
#include "foundation/Check.h"

#include <cstddef>
#include <memory>
#include <utility>

namespace pentad::runtime {

template <typename T>
class GrowingList {
public:
    explicit GrowingList(std::size_t capacity) : m_capacity(capacity), m_items(std::make_shared<T[]>(capacity)) {}

    std::size_t size() const { return m_size; }
    bool isFull() const { return m_size == m_capacity; }
    // Must not be full.
    void add(T item)
    {
        check(!isFull(), "GrowingList: there is no room for one more");
        m_items[static_cast<std::ptrdiff_t>(m_size++)] = std::move(item);
    }
    // Every second item goes, the first stays. In memory of its own: others still read the old.
    void thin()
    {
        GrowingList kept(m_capacity);
        for (std::size_t i = 0; i < m_size; i += 2) {
            kept.add(m_items[static_cast<std::ptrdiff_t>(i)]);
        }
        *this = std::move(kept);
    }
    SharedList<T> shared() const { return SharedList<T>(m_items, m_size); }

private:
    std::size_t m_capacity;
    std::shared_ptr<T[]> m_items;
    std::size_t m_size = 0;
};

}  // namespace pentad::runtime
