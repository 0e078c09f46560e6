// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/BarMarket.h"

#include "loopback/Mixing.h"

#include <algorithm>
#include <deque>

namespace pentad::loopback {
namespace {

constexpr Decimal kBpsPerOne(10'000);

// Bars open at multiples of their interval; weeks do so at multiples of a day.
UtcTime alignedDown(UtcTime time, Milliseconds interval)
{
    Milliseconds const grid = std::min<Milliseconds>(interval, std::chrono::days(1));
    return time - time.time_since_epoch() % grid;
}

}  // namespace

BarMarket::BarMarket(Universe const& universe, ExchangeParameters const& parameters,
                     std::unique_ptr<simulation::BarSource> source, MatchingEngine& engine)
    : m_universe(universe), m_parameters(parameters), m_source(std::move(source)), m_engine(engine)
{
    check(parameters.stepEvery > Milliseconds(0), "BarMarket: steps need a distance in time");
    for (Slot const slot : kSlots) {
        std::uint64_t const seed = mixed(parameters.seed, static_cast<std::uint64_t>(slot));
        m_lanes[slot].emplace(Lane{MarketQuotes(universe[slot], parameters.levels, seed), {}, {}});
    }
}

void BarMarket::moveFrame(UtcTime::duration by)
{
    m_frame.openTime += by;
    for (Bar& bar : m_frame.bars) {
        bar.openTime = m_frame.openTime;
    }
}

void BarMarket::fetch()
{
    m_exhausted = !m_source->next(m_frame);
    if (!m_exhausted) {
        moveFrame(m_shift);
    }
}

// A moment that has passed.
void BarMarket::remember(simulation::BarFrame const& frame)
{
    constexpr std::int64_t kMemory = 16;
    for (Slot const slot : kSlots) {
        if (frame.present[slot]) {
            Decimal const minutes(std::max<std::int64_t>(frame.interval / std::chrono::minutes(1), 1));
            Decimal const volume = divide(frame.bars[slot].volume.value(), minutes, Rounding::Down);
            Decimal& average = m_lanes[slot]->volumePerMinute;
            average = average.isZero() ? volume : average + divide(volume - average, Decimal(kMemory), Rounding::Down);
        }
    }
}

UtcTime BarMarket::start(MarketStart const& start)
{
    std::deque<simulation::BarFrame> history;
    std::size_t passed = 0;
    for (fetch(); !m_exhausted; fetch()) {
        if (start.resumeAfter ? m_frame.openTime > *start.resumeAfter : passed >= start.historyBars) {
            break;
        }
        ++passed;
        history.push_back(m_frame);
        if (history.size() > m_parameters.candlesKept) {
            history.pop_front();
        }
    }
    if (start.opensAt && m_frame.interval > Milliseconds(0)) {
        m_shift = alignedDown(*start.opensAt, m_frame.interval) - m_frame.openTime;
    }
    for (simulation::BarFrame& frame : history) {
        remember(frame);
        for (Slot const slot : kSlots) {
            if (frame.present[slot]) {
                frame.bars[slot].openTime = frame.openTime + m_shift;
                m_engine.tape(slot).addBar(frame.bars[slot], frame.interval);
            }
        }
    }
    moveFrame(m_shift);
    fillBooks();
    UtcTime const begin = m_exhausted ? m_frame.openTime + m_frame.interval : m_frame.openTime;
    if (!m_exhausted) {
        open();
    }
    return start.opensAt.value_or(begin);
}

// Before anything is traded: around the first bar, or around what was traded last.
void BarMarket::fillBooks()
{
    for (Slot const slot : kSlots) {
        TradeTape& tape = m_engine.tape(slot);
        Price const price = m_frame.present[slot] && !m_exhausted ? m_frame.bars[slot].open : tape.last();
        if (!price.isPositive()) {
            continue;
        }
        OrderBook& book = m_engine.book(slot);
        Ticks const bid = std::max<Ticks>(book.ticks(price.round(m_universe[slot].priceScale, Rounding::HalfEven)), 1);
        if (tape.last().isZero()) {
            tape.begin(book.price(bid));
        }
        m_lanes[slot]->quotes.place(book, bid, bid + spread(bid), usualQuantity(slot, price), m_steps);
    }
}

// Plans the bars of a new frame.
void BarMarket::open()
{
    m_at = 0;
    auto const legs = m_frame.interval / (3 * m_parameters.stepEvery);
    m_legs = static_cast<int>(std::clamp<std::int64_t>(legs, 1, 100'000));
    m_moves = TradePlan::tradesFor(m_legs) * static_cast<int>(kUniverseSize);
    for (Slot const slot : kSlots) {
        Lane& lane = *m_lanes[slot];
        lane.plan.reset();
        if (m_frame.present[slot]) {
            std::uint64_t const seed = mixed(m_parameters.seed, ~static_cast<std::uint64_t>(slot));
            lane.plan.emplace(m_frame.bars[slot], m_frame.interval, m_legs, m_universe[slot], seed);
        }
    }
    remember(m_frame);
}

std::optional<UtcTime> BarMarket::due() const
{
    if (m_exhausted) {
        return std::nullopt;
    }
    return m_frame.openTime + m_frame.interval * m_at / m_moves;
}

void BarMarket::step()
{
    ++m_steps;
    if (m_at == m_moves) {
        closeBars();
        return;
    }
    Slot const slot = kSlots[static_cast<std::size_t>(m_at) % kUniverseSize];
    if (m_lanes[slot]->plan) {
        move(slot);
    }
    ++m_at;
}

void BarMarket::closeBars()
{
    for (Slot const slot : kSlots) {
        if (m_frame.present[slot]) {
            m_engine.tape(slot).touch(m_frame.openTime);
        }
    }
    fetch();
    if (!m_exhausted) {
        open();
    }
}

// A twelfth of what is traded in a minute, but worth some smallest orders.
Quantity BarMarket::usualQuantity(Slot slot, Price price) const
{
    constexpr int kShareOfMinute = 12;
    constexpr int kSmallestOrders = 20;
    Decimal const share = divide(m_lanes[slot]->volumePerMinute, Decimal(kShareOfMinute), Rounding::Down);
    Decimal const smallest = multiply(m_universe[slot].minimumValue.value(), Decimal(kSmallestOrders), Rounding::Down);
    return Quantity(max(share, divide(smallest, price.value(), Rounding::Down)));
}

Ticks BarMarket::spread(Ticks ticks) const
{
    Decimal const share =
        divide(multiply(m_parameters.halfSpreadBps, Decimal(2), Rounding::Down), kBpsPerOne, Rounding::Down);
    Decimal const wide = multiply(Decimal(ticks), share, Rounding::Down);
    return std::max<Ticks>(static_cast<Ticks>(wide.raw() / Decimal::kUnit), 1);
}

void BarMarket::move(Slot slot)
{
    UtcTime const at = *due();
    Lane& lane = *m_lanes[slot];
    OrderBook& book = m_engine.book(slot);
    PlannedTrade const trade = lane.plan->next();
    bool const buys = trade.takerSide == Side::Buy;
    Ticks const bid = buys ? trade.ticks - spread(trade.ticks) : trade.ticks;
    Ticks const ask = buys ? trade.ticks : trade.ticks + spread(trade.ticks);
    lane.quotes.retreat(book, bid, ask);
    m_engine.sweep(slot, bid, ask, at);
    lane.quotes.place(book, bid, ask, usualQuantity(slot, book.price(trade.ticks)), m_steps);
    if (trade.quantity.isPositive()) {
        // The other side of the trade joins the touch; both happen at the same moment.
        Side const makerSide = opposite(trade.takerSide);
        book.quote(makerSide, trade.ticks, book.quoted(makerSide, trade.ticks) + trade.quantity);
        m_engine.takeForMarket(slot, trade.takerSide, trade.ticks, trade.quantity, at);
    }
    m_engine.runStops(slot, at);
}

std::vector<Bar> BarMarket::older(Slot slot, UtcTime before, std::size_t count) const
{
    if (!m_source->keepsPast()) {
        return {};
    }
    std::vector<Bar> bars = m_source->older(slot, before - m_shift, count);
    for (Bar& bar : bars) {
        bar.openTime += m_shift;
    }
    return bars;
}

}  // namespace pentad::loopback
