// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a price can be, from what was told before: no more than kFactor times the median of the last prices, and no
// less than its kFactor-th part. Always true: what is told often enough becomes the median and is believed, so that no
// real move is kept out for ever. The first price has nothing to be compared with. Pure; O(kRemembered). Thread: one.
#pragma once

#include "domain/Amounts.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace pentad::market {

class PriceBand {
public:
    static constexpr std::size_t kRemembered = 21;
    static constexpr int kFactor = 5;

    // Prices must be positive.
    bool fits(std::initializer_list<Price> prices) const
    {
        auto const middle = median();
        return !middle || std::all_of(prices.begin(), prices.end(), [&](Price price) {
            return price.value().raw() / kFactor <= middle->value().raw() &&
                   price.value().raw() >= middle->value().raw() / kFactor;
        });
    }
    void remember(Price price)
    {
        m_prices[m_next] = price;
        m_next = (m_next + 1) % kRemembered;
        m_size = std::min(m_size + 1, kRemembered);
    }

private:
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
    std::size_t m_next = 0;
    std::size_t m_size = 0;
};

}  // namespace pentad::market
