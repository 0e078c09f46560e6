// SPDX-License-Identifier: GPL-3.0-or-later
// Five correlated assets out of one seed: one-minute bars with trends up and down, quiet times and clustered
// volatility, so that a trend follower finds something to do. Invented prices: no claim about any real market.
// The same seed and universe give the same bars on every machine: sums, products, quotients and square roots only.
// Binary fractions make the prices; what leaves is exact, on the instrument's scale. O(1) per bar. Thread: one.
#pragma once

#include "simulation/BarSource.h"
#include "simulation/PaperInstruments.h"
#include "simulation/Xoshiro.h"

namespace pentad::simulation {

// Rules for generated markets: as many price decimals as the asset's starting price calls for.
Expected<PaperUniverse, UniverseError> generatedUniverse(std::span<std::string const> symbols);

class MarketGenerator final : public BarSource {
public:
    // `start` is the open time of the first bar and a full minute.
    MarketGenerator(Universe const& universe, std::uint64_t seed, UtcTime start);

    bool next(BarFrame& frame) override;
    // As if next() had been called so often.
    void skip(std::uint64_t bars);

private:
    struct Lane {
        Instrument rules;
        double startPrice = 0;
        double quoteVolume = 0;  // per bar, in quiet times
        double beta = 1;         // share in what moves all of them
        std::int64_t close = 0;  // in ticks
    };
    void chooseRegime();
    void generate(Lane& lane, double common, double turbulence, Bar& bar);

    Xoshiro m_random;
    UtcTime m_openTime;
    PerAsset<Lane> m_lanes;
    double m_drift = 0;  // per bar, of the current regime
    std::uint64_t m_regimeLeft = 0;
    double m_variance = 1;  // relative, of the common part
};

}  // namespace pentad::simulation
