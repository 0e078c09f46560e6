// SPDX-License-Identifier: GPL-3.0-or-later
// Prices that wander, a step each second, the same for a seed whatever else happens; and a feed that lets the session
// begin. Thread: one.
#pragma once

#include "contracts/DataFeed.h"
#include "sim/Chance.h"
#include "sim/Pairs.h"

namespace pentad::sim {

class SimMarket {
public:
    explicit SimMarket(std::uint64_t seed) : m_seed(seed) {}

    void step(std::int64_t second)
    {
        for (Slot const slot : kSlots) {
            auto const index = static_cast<std::uint64_t>(slot);
            Chance chance{m_seed, 0x3A9E, static_cast<std::uint64_t>(second), index};
            m_mid[slot] += m_mid[slot] * chance.between(-30, 30) / 100'000;
        }
    }
    void jump(Slot slot, std::int64_t perMille) { m_mid[slot] += m_mid[slot] * perMille / 1'000; }
    Quote quote(Slot slot, UtcTime at) const
    {
        std::int64_t const half = std::max<std::int64_t>(1, m_mid[slot] * 3 / 10'000);
        auto const price = [&](std::int64_t mantissa) {
            return Price(Decimal::fromMantissa(mantissa, simulatedPairs()[slot].priceScale));
        };
        return {at, price(m_mid[slot] - half), price(m_mid[slot] + half), price(m_mid[slot])};
    }

private:
    static PerAsset<std::int64_t> firstPrices()
    {
        PerAsset<std::int64_t> first;
        std::int64_t const mantissas[] = {3'000'000, 10'000'000, 30'000, 90'000, 60'000};
        for (Slot const slot : kSlots) {
            first[slot] = mantissas[static_cast<std::size_t>(slot)];
        }
        return first;
    }

    std::uint64_t m_seed;
    PerAsset<std::int64_t> m_mid = firstPrices();
};

class SimFeed final : public DataFeed {
public:
    void start(PerAsset<std::optional<UtcTime>> const&) override { m_running = true; }
    void stop() override { m_running = false; }
    bool isRunning() const { return m_running; }

private:
    bool m_running = false;
};

}  // namespace pentad::sim
