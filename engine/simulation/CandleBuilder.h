// SPDX-License-Identifier: GPL-3.0-or-later
// Collects checked rows into a CandleSeries. A row that breaks a rule is refused and changes nothing.
// The decimals of the series are the most any row really needed; a row that cannot be kept exactly beside the others
// is refused too. Thread: one.
#pragma once

#include "simulation/CandleRow.h"

#include <algorithm>
#include <array>

namespace pentad::simulation {

class CandleBuilder {
public:
    CandleBuilder(Symbol symbol, Milliseconds interval)
        : m_symbol(symbol), m_interval(interval), m_alignment(std::min<Milliseconds>(interval, std::chrono::days(1)))
    {
    }

    // Room for this many rows; memory that stays unused is never touched.
    void reserve(std::size_t rows) { m_candles.reserve(rows); }
    // Checks a row against the rules and the row before. Rows outside [from, to) are checked, but not kept.
    RowResult add(CandleRow const& row);
    void keepOnly(std::int64_t fromMs, std::int64_t toMs)
    {
        m_fromMs = fromMs;
        m_toMs = toMs;
    }
    std::uint64_t accepted() const { return m_accepted; }
    CandleSeries finish() &&;

private:
    // Prices share one scale, volumes have their own.
    struct Scale {
        int decimals = 0;
        std::int64_t largest = 0;  // mantissa, at these decimals
    };
    static bool mayWiden(Scale const& scale, int decimals);
    void widen(Scale& scale, int decimals, bool prices);
    static bool scaled(RowNumber number, Scale& scale, std::int64_t& mantissa);

    Symbol m_symbol;
    Milliseconds m_interval;
    Milliseconds m_alignment;
    std::int64_t m_fromMs = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_toMs = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_lastMs = -1;
    std::uint64_t m_accepted = 0;
    Scale m_prices;
    Scale m_volumes;
    std::vector<Candle> m_candles;
};

}  // namespace pentad::simulation
