// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of one program tell each other about keys: that the exchange has accepted one. A line that has given its
// key up goes on when another has used the same key since, for instance where a person tried it. Thread: any.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>

namespace pentad::btcturk {

class KeyAcceptance {
public:
    // The public key, which is no secret.
    void accepted(std::string const& key)
    {
        std::scoped_lock const lock(m_mutex);
        m_key = key;
        ++m_times;
    }
    // Higher after each acceptance; 0 where another key, or none, was the last to be accepted.
    std::uint64_t mark(std::string const& key) const
    {
        std::scoped_lock const lock(m_mutex);
        return key == m_key ? m_times : 0;
    }

private:
    mutable std::mutex m_mutex;
    std::string m_key;
    std::uint64_t m_times = 0;
};

}  // namespace pentad::btcturk
