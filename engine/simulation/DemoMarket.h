// SPDX-License-Identifier: GPL-3.0-or-later
// A market that lives on a clock: quotes along the path of each bar, then the bar itself, for the engine and for the
// paper exchange. It has no timer: whoever owns it calls advance() with the time of its clock, however often.
// Continues after the last bar the engine has seen. When candle files end it stops and says so; it never loops, so
// that the data grows stale as it would in truth. What has passed can be asked for again: all of it where the source
// keeps it, else the newest frames. Thread: one, the engine's.
#pragma once

#include "contracts/DataFeed.h"
#include "simulation/BarSource.h"

#include <deque>
#include <string>

namespace pentad::simulation {

struct DemoParameters {
    Milliseconds quoteEvery{10'000};  // of market time
    Decimal halfSpreadBps{2};
    int warmupBars = 500;  // history that the strategy needs at the start, as far as the source has it
    int chartBars = 0;     // history that the charts want at the start; the larger of the two is given
    int leadBars = 0;      // on a first start, bars that pass before that history and can be asked for
};

class DemoMarket final : public DataFeed {
public:
    // `exchange` may be absent; then only the sink hears of the market.
    DemoMarket(std::unique_ptr<BarSource> source, Universe const& universe, DemoParameters const& parameters,
               PaperExchange* exchange, EventSink& sink);

    // The market time at which the first new bar opens: where the clock has to begin. Reads the source up to there;
    // start() with the same argument goes on from it.
    UtcTime prepare(PerAsset<std::optional<UtcTime>> const& resumeAfter);

    void start(PerAsset<std::optional<UtcTime>> const& resumeAfter) override;
    void stop() override { m_running = false; }
    std::vector<Bar> older(Slot slot, UtcTime before, std::size_t count) override;

    // Everything that happened up to `now`, in order; then the answers of the exchange.
    void advance(UtcTime now);

    bool exhausted() const { return m_exhausted; }
    // One sentence once the source has ended, else empty.
    std::string notice() const;

    static constexpr std::size_t kFramesKept = 20'000;  // before the history given at the start

private:
    void fetch();
    void keep(BarFrame const& frame);
    void quoteAll(Milliseconds elapsed);
    void closeBars();

    std::unique_ptr<BarSource> m_source;
    Universe m_universe;
    DemoParameters m_parameters;
    PaperExchange* m_exchange;
    EventSink& m_sink;
    std::vector<BarFrame> m_history;  // between prepare() and start()
    std::deque<BarFrame> m_past;      // where the source does not keep it; ascending
    BarFrame m_frame;                 // the bars that are under way
    Milliseconds m_elapsed{0};        // time of the next quote within them
    UtcTime m_end;                    // close of the last bar the source had
    bool m_prepared = false;
    bool m_running = false;
    bool m_exhausted = false;
};

}  // namespace pentad::simulation
