// SPDX-License-Identifier: GPL-3.0-or-later
// Exponential moving average over a span of N bars:
//
//   e(1) = x(1),   e(t) = e(t-1) + a (x(t) - e(t-1)),   a = 2 / (N + 1)
//
// Seeded with the first value, as pandas' ewm(span=N, adjust=False) and most charting programs do; in the unit of x.
// A constant input is met exactly, and the average never passes beyond the range of what it has seen. Thread: one.
#pragma once

#include "foundation/Check.h"

namespace pentad::strategy {

class Ema {
public:
    explicit Ema(int bars) : m_bars(bars), m_weight(2.0 / (1.0 + bars))
    {
        check(bars >= 1, "Ema: needs a bar or more");
    }

    void observe(double value)
    {
        if (m_seen == 0) {
            m_value = value;
        } else {
            m_value += m_weight * (value - m_value);
        }
        m_seen += m_seen < m_bars ? 1 : 0;
    }
    // True from the Nth value on.
    bool ready() const { return m_seen == m_bars; }
    double value() const { return m_value; }

private:
    int m_bars;
    int m_seen = 0;
    double m_weight;
    double m_value = 0;
};

}  // namespace pentad::strategy
