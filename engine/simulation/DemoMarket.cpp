// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/DemoMarket.h"

#include "foundation/TimeText.h"
#include "simulation/BarPath.h"

#include <algorithm>

namespace pentad::simulation {

DemoMarket::DemoMarket(std::unique_ptr<BarSource> source, Universe const& universe, DemoParameters const& parameters,
                       PaperExchange* exchange, EventSink& sink)
    : m_source(std::move(source)), m_universe(universe), m_parameters(parameters), m_exchange(exchange), m_sink(sink)
{
    check(m_parameters.quoteEvery > Milliseconds(0), "DemoMarket: quotes need a distance in time");
}

void DemoMarket::fetch()
{
    if (!m_source->next(m_frame)) {
        m_exhausted = true;
        return;
    }
    m_end = m_frame.openTime + m_frame.interval;
    m_elapsed = Milliseconds(0);
}

UtcTime DemoMarket::prepare(PerAsset<std::optional<UtcTime>> const& resumeAfter)
{
    std::optional<UtcTime> seen;
    for (auto const& time : resumeAfter) {
        if (time && (!seen || *time > *seen)) {
            seen = time;
        }
    }
    auto const wanted = static_cast<std::size_t>(std::max({m_parameters.warmupBars, m_parameters.chartBars, 0}));
    std::size_t const passing = wanted + static_cast<std::size_t>(std::max(m_parameters.leadBars, 0));
    std::size_t passed = 0;
    m_history.clear();
    m_prepared = true;
    std::size_t oldest = 0;  // the history is a ring once it is full
    for (fetch(); !m_exhausted; fetch()) {
        if (seen ? m_frame.openTime > *seen : passed >= passing) {
            break;
        }
        ++passed;
        keep(m_frame);
        if (m_history.size() < wanted) {
            m_history.push_back(m_frame);
        } else if (wanted > 0) {
            m_history[oldest] = m_frame;
            oldest = (oldest + 1) % wanted;
        }
    }
    std::rotate(m_history.begin(), m_history.begin() + static_cast<std::ptrdiff_t>(oldest), m_history.end());
    return m_exhausted ? m_end : m_frame.openTime;
}

void DemoMarket::keep(BarFrame const& frame)
{
    if (m_source->keepsPast()) {
        return;
    }
    m_past.push_back(frame);
    auto const given = static_cast<std::size_t>(std::max({m_parameters.warmupBars, m_parameters.chartBars, 0}));
    while (m_past.size() > kFramesKept + given) {
        m_past.pop_front();
    }
}

std::vector<Bar> DemoMarket::older(Slot slot, UtcTime before, std::size_t count)
{
    before = std::min(before, m_exhausted ? m_end : m_frame.openTime);  // nobody sees the future
    if (m_source->keepsPast()) {
        return m_source->older(slot, before, count);
    }
    auto frame = std::partition_point(m_past.begin(), m_past.end(),
                                      [&](BarFrame const& each) { return each.openTime + each.interval <= before; });
    std::vector<Bar> bars;
    while (frame != m_past.begin() && bars.size() < count) {
        --frame;
        if (frame->present[slot]) {
            bars.push_back(frame->bars[slot]);
        }
    }
    std::reverse(bars.begin(), bars.end());
    return bars;
}

void DemoMarket::start(PerAsset<std::optional<UtcTime>> const& resumeAfter)
{
    if (!m_prepared) {
        prepare(resumeAfter);
    }
    for (BarFrame const& frame : m_history) {
        for (Slot const slot : kSlots) {
            if (frame.present[slot]) {
                m_sink.submit(EngineEvent{frame.openTime + frame.interval, BarClosed{slot, frame.bars[slot], true}});
            }
        }
    }
    m_history = {};
    m_running = true;
}

void DemoMarket::quoteAll(Milliseconds elapsed)
{
    for (Slot const slot : kSlots) {
        if (m_frame.present[slot]) {
            Quote const quote = quoteAlong(m_frame.bars[slot], elapsed, m_frame.interval, m_parameters.halfSpreadBps,
                                           m_universe[slot].priceScale);
            m_sink.submit(EngineEvent{quote.at, QuoteChanged{slot, quote}});
            if (m_exchange != nullptr) {
                m_exchange->onQuote(slot, quote);
            }
        }
    }
}

void DemoMarket::closeBars()
{
    for (Slot const slot : kSlots) {
        if (m_frame.present[slot]) {
            m_sink.submit(EngineEvent{m_end, BarClosed{slot, m_frame.bars[slot], false}});
        }
    }
}

void DemoMarket::advance(UtcTime now)
{
    while (m_running && !m_exhausted && m_frame.openTime + std::min(m_elapsed, m_frame.interval) <= now) {
        if (m_elapsed < m_frame.interval) {
            quoteAll(m_elapsed);
            m_elapsed += m_parameters.quoteEvery;
        } else {
            closeBars();
            keep(m_frame);
            fetch();
        }
    }
    if (m_exchange != nullptr) {
        m_exchange->deliver(now);
    }
}

std::string DemoMarket::notice() const
{
    if (!m_exhausted) {
        return {};
    }
    return "the candle files ended at " + utcText(m_end) +
           "; the demo market stands still, start again with longer files or without them";
}

}  // namespace pentad::simulation
