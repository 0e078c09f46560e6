// SPDX-License-Identifier: GPL-3.0-or-later
// xoshiro256++ by Blackman and Vigna, seeded through splitmix64: a repeatable stream of numbers for simulated markets.
// The same seed gives the same stream on every machine. Not for secrets. Thread: one.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace pentad::simulation {

class Xoshiro {
public:
    explicit Xoshiro(std::uint64_t seed)
    {
        for (std::uint64_t& word : m_state) {
            seed += 0x9E3779B97F4A7C15U;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
            word = mixed ^ (mixed >> 31U);
        }
    }

    std::uint64_t next()
    {
        std::uint64_t const result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        std::uint64_t const shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }
    // 0 to below 1, in steps of 2^-53.
    double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    // Mean 0, variance 1, at most about 3.46 in size: the sum of four uniform numbers of 16 bits.
    double bell()
    {
        std::uint64_t const bits = next();
        std::uint64_t const sum =
            (bits & 0xFFFFU) + ((bits >> 16U) & 0xFFFFU) + ((bits >> 32U) & 0xFFFFU) + (bits >> 48U);
        constexpr double kRootOfThree = 1.7320508075688772;
        return (static_cast<double>(sum) * 0x1.0p-16 - 2.0) * kRootOfThree;
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

}  // namespace pentad::simulation
