// SPDX-License-Identifier: GPL-3.0-or-later
// Chance for waiting times: the same seed gives the same waits, so that a test can say which. Never for anything that
// must be hard to guess. Thread: one.
#pragma once

#include "foundation/Bytes.h"
#include "foundation/Clock.h"

#include <cstdint>

namespace pentad::resilience {

class Jitter {
public:
    explicit Jitter(std::uint64_t seed) : m_state(seed) {}

    // Evenly from 0 to `maximum`, both included; 0 if the maximum is not positive.
    Milliseconds upTo(Milliseconds maximum)
    {
        if (maximum.count() <= 0) {
            return Milliseconds{0};
        }
        auto const choices = static_cast<std::uint64_t>(maximum.count()) + 1;
        return Milliseconds(static_cast<std::int64_t>((static_cast<UInt128>(next()) * choices) >> 64U));
    }

private:
    // SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::uint64_t m_state;
};

}  // namespace pentad::resilience
