// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of numbers ask of types, and all kinds of rounding. Any thread.
#pragma once

#include "domain/Decimal.h"

namespace pentad::test {

template <typename A, typename B>
concept Summable = requires(A a, B b)
{
    a + b;
};
template <typename A, typename B>
concept Comparable = requires(A a, B b)
{
    a < b;
};

// In the order of the columns of tables.
inline constexpr Rounding kModes[] = {Rounding::Down,    Rounding::Up,     Rounding::Floor,
                                      Rounding::Ceiling, Rounding::HalfUp, Rounding::HalfEven};

}  // namespace pentad::test
