// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a price can be, from what was told before: no more than kFactor times the median of the last prices, and no
// less than its kFactor-th part. Always true: what is told often enough becomes the median and is believed, so that no
// real move is kept out for ever. The first price has nothing to be compared with. Pure; O(1) for prices near all that is
// remembered, O(kRemembered) for others. Thread: one.
#pragma once

#include "domain/Amounts.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace pentad::market {

class PriceBand {
public:
    static constexpr std::size_t kRemembered = 21;
    static constexpr int kFactor = 5;

    // Prices must be positive.
    bool fits(std::initializer_list<Price> prices) const
    {
        if (std::all_of(prices.begin(), prices.end(), [&](Price price) { return isNear(price); })) {
            return true;
        }
        auto const middle = median();
        return !middle || std::all_of(prices.begin(), prices.end(), [&](Price price) {
            return price.value().raw() / kFactor <= middle->value().raw() &&
                   price.value().raw() >= middle->value().raw() / kFactor;
        });
    }
    void remember(Price price)
    {
        m_prices[m_next] = price;
        m_recent.take(price);
        m_size = std::min(m_size + 1, kRemembered);
        if (++m_next == kRemembered) {
            m_next = 0;
            m_before = std::exchange(m_recent, Range{});
        }
    }

private:
    struct Range {
        Price lowest{};
        Price highest{};  // both 0: nothing taken
        void take(Price price)
        {
            lowest = highest.value().isZero() ? price : std::min(lowest, price);
            highest = std::max(highest, price);
        }
        // Within a fourth and four times of all of it, which needs no division. Not of nothing.
        bool isNear(Price price) const
        {
            return (price.value().raw() >> 2) <= lowest.value().raw() &&
                   price.value().raw() >= (highest.value().raw() >> 2);
        }
    };

    // The two ranges hold all that is remembered and some that was, so the median is within them.
    bool isNear(Price price) const
    {
        return m_size == kRemembered && m_before.isNear(price) && (m_next == 0 || m_recent.isNear(price));
    }
    std::optional<Price> median() const
    {
        if (m_size == 0) {
            return std::nullopt;
        }
        std::array<Price, kRemembered> prices = m_prices;
        auto const middle = prices.begin() + static_cast<std::ptrdiff_t>(m_size / 2);
        std::nth_element(prices.begin(), middle, prices.begin() + static_cast<std::ptrdiff_t>(m_size));
        return *middle;
    }

    std::array<Price, kRemembered> m_prices{};
    Range m_before;  // the last full round
    Range m_recent;  // the round that is being filled
    std::size_t m_next = 0;
    std::size_t m_size = 0;
};

}  // namespace pentad::market
