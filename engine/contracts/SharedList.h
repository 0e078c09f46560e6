// SPDX-License-Identifier: GPL-3.0-or-later
// A list that is copied by sharing it: what is handed on once never changes, so snapshots in which it is the same hold it
// together. Reads like a vector. Thread: any, as long as each thread has a copy of its own.
#pragma once

#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace pentad {

template <typename T>
class SharedList {
public:
    using Items = std::vector<T>;
    using value_type = T;
    using const_reference = T const&;
    using const_iterator = typename Items::const_iterator;
    using iterator = const_iterator;
    using size_type = typename Items::size_type;
    using difference_type = typename Items::difference_type;

    SharedList() : SharedList(Items{}) {}
    // Not explicit: whoever has made a list may give it as it is.
    SharedList(Items items) : m_items(std::make_shared<Items const>(std::move(items))) {}
    SharedList(std::initializer_list<T> items) : SharedList(Items(items)) {}

    // Never moved from: a list is always there.
    SharedList(SharedList const&) = default;
    SharedList& operator=(SharedList const&) = default;

    operator Items const&() const { return *m_items; }
    const_iterator begin() const { return m_items->begin(); }
    const_iterator end() const { return m_items->end(); }
    auto rbegin() const { return m_items->rbegin(); }
    auto rend() const { return m_items->rend(); }
    bool empty() const { return m_items->empty(); }
    size_type size() const { return m_items->size(); }
    T const& operator[](size_type at) const { return (*m_items)[at]; }
    T const& front() const { return m_items->front(); }
    T const& back() const { return m_items->back(); }

    // Whether both are one list in memory.
    bool isSharedWith(SharedList const& other) const { return m_items == other.m_items; }

private:
    std::shared_ptr<Items const> m_items;
};

}  // namespace pentad
