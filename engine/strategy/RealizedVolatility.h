// SPDX-License-Identifier: GPL-3.0-or-later
// Realised volatility: the sample standard deviation of the last N close-to-close returns, per bar and not annualised:
//
//   r(t) = close(t) / close(t-1) - 1,   volatility = sqrt(sum (r - mean r)^2 / (N - 1))
//
// A plain ratio: 0.006 is 60 bps per bar. N returns need N + 1 closes. O(1) per bar, amortised.
// Pure; thread: the owner's.
#pragma once

#include "strategy/RollingMoments.h"

namespace pentad::strategy {

class RealizedVolatility {
public:
    explicit RealizedVolatility(int returns) : m_returns(returns) {}

    // close > 0
    void observe(double close)
    {
        if (m_lastClose > 0) {
            m_returns.observe(close / m_lastClose - 1);
        }
        m_lastClose = close;
    }
    // True from the (N + 1)th close on.
    bool ready() const { return m_returns.ready(); }
    double value() const { return m_returns.deviation(); }

private:
    RollingMoments m_returns;
    double m_lastClose = 0;
};

}  // namespace pentad::strategy
