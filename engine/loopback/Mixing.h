// SPDX-License-Identifier: GPL-3.0-or-later
// Repeatable noise: a number that looks random for every place and time one asks about, without a stream that would
// have to be drawn in order. The finalizer of splitmix64. Not for secrets. Thread: any.
#pragma once

#include <cstdint>

namespace pentad::loopback {

constexpr std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    return mixed(mixed(a) ^ b);
}

}  // namespace pentad::loopback
