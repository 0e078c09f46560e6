// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Server.h"

#include "bench/Measure.h"
#include "bench/Replay.h"
#include "simulation/DigestJournal.h"

#include <fstream>
#include <iostream>

namespace pentad::bench {
namespace {

// One line per fill: symbol, open time of the bar, side.
class TradeList final : public simulation::BacktestObserver {
public:
    TradeList(std::filesystem::path const& file, Universe const& universe)
        : m_out(file, std::ios::binary | std::ios::trunc), m_universe(universe)
    {
    }
    void progressed(std::uint64_t, std::uint64_t) override {}
    void recorded(StepRecord const& record) override
    {
        for (FillRecord const& row : record.fills) {
            m_out << m_universe[row.fill.slot].symbol.view() << ','
                  << std::to_string(row.fill.at.time_since_epoch().count()) << ',' << sideText(row.fill.side) << '\n';
        }
    }

private:
    std::ofstream m_out;
    Universe const& m_universe;
};

}  // namespace

int serveReplays(std::filesystem::path const& folder)
{
    auto const candles = simulation::loadCandles(folder, replaySettings().trading.symbols, std::chrono::minutes(1), {});
    if (!candles) {
        std::cerr << candles.error().message << '\n';
        return 2;
    }
    {
        Universe const universe = replayUniverse(*candles);
        TradeList trades(folder / "pentad-trades.csv", universe);
        simulation::DigestJournal journal;
        replay(*candles, journal, 1, &trades);
    }
    std::cout << "ready" << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        simulation::BacktestResult const run = replayInMemory(*candles);
        std::cout << "{\"seconds\": " << fixed(seconds(run), 6) << ", \"bars\": " << std::to_string(run.bars)
                  << ", \"fills\": " << std::to_string(run.totals.fills)
                  << ", \"orders\": " << std::to_string(run.totals.orders)
                  << ", \"balanced\": " << (balanced(run) ? "true" : "false") << ", \"digest\": \""
                  << hexadecimal(run.head.digest) << "\"}" << std::endl;
    }
    return 0;
}

}  // namespace pentad::bench
