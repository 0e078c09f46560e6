// SPDX-License-Identifier: GPL-3.0-or-later
// Donchian channel: the highest high and the lowest low of the N bars before the last one seen. The last bar itself is
// left out, so that it can break out of the channel. Exact: prices are compared, never converted.
//
// Bars are taken in blocks of N; a full block is summed up once from its end backwards, and the window is the rest of
// the last block together with the growing new one (van Herk, "A fast algorithm for local minimum and maximum filters",
// 1992). O(1) per bar, amortised, without the branches of a monotonic queue; memory only when made.
// Pure; thread: the owner's.
#pragma once

#include "domain/Amounts.h"
#include "foundation/Check.h"

#include <vector>

namespace pentad::strategy {

class DonchianChannel {
public:
    explicit DonchianChannel(int bars) : m_ranges(static_cast<std::size_t>(bars < 0 ? 0 : bars))
    {
        check(bars >= 1, "DonchianChannel: needs a bar or more");
    }

    void observe(Price high, Price low)
    {
        m_ready = m_hasBlock;
        if (m_ready) {
            m_channel = m_ranges[m_filled];
            m_channel.cover(m_block);
        }
        Range const range{high, low};
        if (m_filled == 0) {
            m_block = range;
        } else {
            m_block.cover(range);
        }
        m_ranges[m_filled++] = range;
        if (m_filled == m_ranges.size()) {
            closeBlock();
        }
    }
    // True from the (N + 1)th bar on. Before that nothing else may be asked.
    bool ready() const { return m_ready; }
    Price upper() const { return m_channel.high; }
    Price lower() const { return m_channel.low; }

private:
    struct Range {
        Price high;
        Price low;
        void cover(Range const& other)
        {
            high = max(high, other.high);
            low = min(low, other.low);
        }
    };

    void closeBlock()
    {
        for (std::size_t place = m_ranges.size() - 1; place > 0; --place) {
            m_ranges[place - 1].cover(m_ranges[place]);
        }
        m_filled = 0;
        m_hasBlock = true;
    }

    // Places before m_filled hold bars of the growing block; place i from there on covers the last block from its bar i
    // to its end. While the new block is empty, m_block is still the whole last one, which adds nothing to place 0.
    std::vector<Range> m_ranges;
    std::size_t m_filled = 0;
    Range m_block;
    Range m_channel;
    bool m_hasBlock = false;
    bool m_ready = false;
};

}  // namespace pentad::strategy
