// SPDX-License-Identifier: GPL-3.0-or-later
// Mean and sample standard deviation of the last N values, and the z-score against them:
//
//   mean = sum x / N,   deviation = sqrt(sum (x - mean)^2 / (N - 1)),   z = (x - mean) / deviation
//
// Nothing is ever subtracted again, so there is no drift, however long the series: values are taken in blocks of N. When
// a block is full it is summed up once from its end backwards; the window is then always the rest of the last block
// combined with the growing new one (Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
// sample variances", 1979). O(1) per value, amortised; memory only when made. Thread: one.
#pragma once

#include "foundation/Check.h"

#include <cmath>
#include <optional>
#include <vector>

namespace pentad::strategy {

class RollingMoments {
public:
    explicit RollingMoments(int window) : m_sums(static_cast<std::size_t>(window < 0 ? 0 : window))
    {
        check(window >= 2, "RollingMoments: needs two values or more");
        m_reciprocals.resize(m_sums.size() + 1);
        for (std::size_t count = 1; count <= m_sums.size(); ++count) {
            m_reciprocals[count] = 1.0 / static_cast<double>(count);
        }
    }

    void observe(double value)
    {
        m_sums[m_filled].mean = value;  // waits here until the block is full
        ++m_filled;
        m_block.add(value, m_reciprocals[m_filled]);
        if (m_filled == m_sums.size()) {
            closeBlock();
        }
    }
    // True from the Nth value on. Before that nothing else may be asked.
    bool ready() const { return m_ready; }
    double mean() const { return window().mean; }
    double deviation() const { return deviationOf(window()); }
    // Nothing while all values of the window are equal.
    std::optional<double> zScore(double value) const
    {
        Sums const sums = window();
        double const deviation = deviationOf(sums);
        return deviation > 0 ? std::optional((value - sums.mean) / deviation) : std::nullopt;
    }

private:
    struct Sums {
        double mean = 0;
        double squares = 0;  // of the distances from the mean

        // Welford's step; the count includes the new value.
        void add(double value, double countReciprocal)
        {
            double const distance = value - mean;
            mean += distance * countReciprocal;
            squares += distance * (value - mean);
        }
    };

    void closeBlock()
    {
        Sums sums;
        std::size_t count = 0;
        for (auto place = m_sums.rbegin(); place != m_sums.rend(); ++place) {
            sums.add(place->mean, m_reciprocals[++count]);
            *place = sums;
        }
        m_block = Sums();
        m_filled = 0;
        m_ready = true;
    }

    Sums window() const
    {
        Sums const& rest = m_sums[m_filled];
        if (m_filled == 0) {
            return rest;
        }
        auto const filled = static_cast<double>(m_filled);
        double const share = filled * m_reciprocals.back();
        double const distance = m_block.mean - rest.mean;
        return {rest.mean + distance * share,
                rest.squares + m_block.squares +
                    distance * distance * share * (static_cast<double>(m_sums.size()) - filled)};
    }
    double deviationOf(Sums const& sums) const { return std::sqrt(sums.squares * m_reciprocals[m_sums.size() - 1]); }

    // Places before m_filled hold values of the growing block; place i from there on holds the sums of the last block
    // from its value i to its end.
    std::vector<Sums> m_sums;
    std::vector<double> m_reciprocals;  // of counts; divisions would be most of the cost
    std::size_t m_filled = 0;
    Sums m_block;
    bool m_ready = false;
};

}  // namespace pentad::strategy
