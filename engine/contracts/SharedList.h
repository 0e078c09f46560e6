// SPDX-License-Identifier: GPL-3.0-or-later
// A list that is copied by sharing it: what is handed on once never changes, so snapshots in which it is the same hold it
// together. Reads like a vector; a span can be made of it. Thread: any, as long as each thread has a copy of its own.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace pentad {

template <typename T>
class SharedList {
public:
    using value_type = T;
    using const_reference = T const&;
    using const_iterator = T const*;
    using iterator = const_iterator;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;

    SharedList() = default;
    // Not explicit: whoever has made a list may give it as it is.
    SharedList(std::vector<T> items) : m_size(items.size())
    {
        auto const owner = std::make_shared<std::vector<T> const>(std::move(items));
        m_items = std::shared_ptr<T const[]>(owner, owner->data());
    }
    SharedList(std::initializer_list<T> items) : SharedList(std::vector<T>(items)) {}
    // The first `size` of the items, which never change from now on; those behind them may.
    SharedList(std::shared_ptr<T const[]> items, size_type size) : m_items(std::move(items)), m_size(size) {}

    // Never moved from: a list stays what it was.
    SharedList(SharedList const&) = default;
    SharedList& operator=(SharedList const&) = default;

    const_iterator begin() const { return m_items.get(); }
    const_iterator end() const { return m_items.get() + m_size; }
    auto rbegin() const { return std::make_reverse_iterator(end()); }
    auto rend() const { return std::make_reverse_iterator(begin()); }
    T const* data() const { return m_items.get(); }
    bool empty() const { return m_size == 0; }
    size_type size() const { return m_size; }
    T const& operator[](size_type at) const { return m_items[static_cast<difference_type>(at)]; }
    T const& front() const { return *begin(); }
    T const& back() const { return *std::prev(end()); }

    // Whether both are one list in memory.
    bool isSharedWith(SharedList const& other) const { return m_items == other.m_items && m_size == other.m_size; }

private:
    std::shared_ptr<T const[]> m_items;
    size_type m_size = 0;
};

}  // namespace pentad
