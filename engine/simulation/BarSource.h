// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bars of a simulated market come from: candle files or a generator, one moment after the other.
// Open times ascend. Thread: one.
#pragma once

#include "simulation/CandleFiles.h"
#include "simulation/PaperExchange.h"

#include <memory>

namespace pentad::simulation {

class BarSource {
public:
    virtual ~BarSource() = default;
    // The bars of the next moment; false when there are no more.
    virtual bool next(BarFrame& frame) = 0;
    // True if older() knows everything this source has ever given; else whoever wants the past has to keep it.
    virtual bool keepsPast() const { return false; }
    // At most `count` bars of one asset that closed at `before` or earlier, ascending.
    virtual std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) const
    {
        (void)slot, (void)before, (void)count;
        return {};
    }
};

// The candles of five files side by side; ends with them.
class CandleSource final : public BarSource {
public:
    // Of a set that outlives this.
    explicit CandleSource(CandleSet const& set);
    // Of a set of its own.
    explicit CandleSource(std::unique_ptr<CandleSet const> set);
    bool next(BarFrame& frame) override;
    bool keepsPast() const override { return true; }
    std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) const override;

private:
    struct Lane {
        CandleSeries const* series = nullptr;
        Candle const* next = nullptr;
        Candle const* end = nullptr;
    };

    std::unique_ptr<CandleSet const> m_owned;
    Milliseconds m_interval{0};
    PerAsset<Lane> m_lanes;
};

}  // namespace pentad::simulation
