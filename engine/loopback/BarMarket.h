// SPDX-License-Identifier: GPL-3.0-or-later
// The other participants: they quote around the path of each bar and trade along it, so that the trades of a bar add up
// to the bar. What accounts trade comes on top: their better orders are met first, orders that the path passes are
// filled, and what they eat is missing until it is renewed. When the source ends the market stands still. Work per step
// does not grow with what has passed. Thread: one.
#pragma once

#include "loopback/MarketQuotes.h"
#include "loopback/MatchingEngine.h"
#include "loopback/TradePlan.h"
#include "simulation/BarSource.h"

namespace pentad::loopback {

// Where in the source the market begins.
struct MarketStart {
    std::size_t historyBars = 1'500;       // moments of the source that have passed before; not used with resumeAfter
    std::optional<UtcTime> resumeAfter{};  // moments that open up to here have passed
    std::optional<UtcTime> opensAt{};      // all bars are moved in time so that the first new one is under way here
};

class BarMarket {
public:
    BarMarket(Universe const& universe, ExchangeParameters const& parameters,
              std::unique_ptr<simulation::BarSource> source, MatchingEngine& engine);

    // See Exchange::start().
    UtcTime start(MarketStart const& start);
    // When something happens next; nothing once the source has ended.
    std::optional<UtcTime> due() const;
    // Does what is due.
    void step();
    bool exhausted() const { return m_exhausted; }
    // Bars of the source that closed at `before` or earlier, if the source still knows them; ascending.
    std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) const;
    Milliseconds interval() const { return m_frame.interval; }
    // How many levels the market keeps on each side from its next move on; nothing: as many as it began with.
    void setLevels(Slot slot, std::optional<int> levels)
    {
        m_lanes[slot]->quotes.setLevels(levels.value_or(m_parameters.levels));
    }

private:
    struct Lane {
        MarketQuotes quotes;
        std::optional<TradePlan> plan;
        Decimal volumePerMinute;  // of the last bars
    };

    void fetch();
    void moveFrame(UtcTime::duration by);
    void remember(simulation::BarFrame const& frame);
    void fillBooks();
    void open();
    void closeBars();
    void move(Slot slot);
    Quantity usualQuantity(Slot slot, Price price) const;
    Ticks spread(Ticks ticks) const;

    Universe m_universe;
    ExchangeParameters m_parameters;
    std::unique_ptr<simulation::BarSource> m_source;
    MatchingEngine& m_engine;
    PerAsset<std::optional<Lane>> m_lanes;
    simulation::BarFrame m_frame;  // the bars that are under way, already moved in time
    Milliseconds m_shift{0};       // added to the times of the source
    int m_legs = 1;
    int m_moves = 1;            // of all pairs in a bar
    int m_at = 0;               // the next one; m_moves: the bars close
    std::uint64_t m_steps = 0;  // since the start
    bool m_exhausted = false;
};

}  // namespace pentad::loopback
