// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that depends on nothing but a seed and what is asked about: the same question has the same answer, whatever was
// asked before. So a fault that is taken away changes nothing but what follows from it. Pure.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace pentad::sim {

constexpr std::uint64_t mixed(std::uint64_t word)
{
    word += 0x9E3779B97F4A7C15U;
    word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31U);
}

class Chance {
public:
    explicit constexpr Chance(std::initializer_list<std::uint64_t> about)
    {
        for (std::uint64_t const word : about) {
            m_state = mixed(m_state ^ word);
        }
    }
    constexpr std::uint64_t next() { return m_state = mixed(m_state); }
    // 0 to below count.
    constexpr std::int64_t below(std::int64_t count)
    {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(count));
    }
    constexpr std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    constexpr bool oneIn(std::int64_t count) { return below(count) == 0; }

private:
    std::uint64_t m_state = 0;
};

}  // namespace pentad::sim
