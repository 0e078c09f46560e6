// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a list of a snapshot that a test makes: Edited(snapshot.fills)->push_back(fill). The list is as wanted at the end
// of the statement. Any thread.
#pragma once

#include "contracts/SharedList.h"

namespace pentad::test {

template <typename T>
class Edited {
public:
    explicit Edited(SharedList<T>& list) : m_list(list), m_items(list.begin(), list.end()) {}
    ~Edited() { m_list = std::move(m_items); }
    Edited(Edited const&) = delete;
    Edited& operator=(Edited const&) = delete;
    std::vector<T>* operator->() { return &m_items; }
    std::vector<T>& operator*() { return m_items; }

private:
    SharedList<T>& m_list;
    std::vector<T> m_items;
};

}  // namespace pentad::test
