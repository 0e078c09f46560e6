// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/Backtest.h"

#include "simulation/BarSource.h"

#include <sys/resource.h>
#include <algorithm>
#include <cmath>

namespace pentad::simulation {
namespace {

constexpr std::uint64_t kStepsPerLook = 8192;  // how often the clock is read
constexpr std::chrono::milliseconds kProgressEvery{50};
constexpr std::uint64_t kEquitySamples = 2000;
constexpr double kDaysPerYear = 365;

std::uint64_t peakResident()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

// Hands records to the journal, several at a time if so asked.
class Committer {
public:
    Committer(Journal& journal, std::size_t batch) : m_journal(journal), m_batch(batch > 1 ? batch : 0) {}

    bool add(StepRecord const& record)
    {
        if (m_batch.empty()) {
            return append(std::span(&record, 1));
        }
        m_batch[m_used++] = record;
        return m_used < m_batch.size() || flush();
    }
    bool flush()
    {
        std::size_t const count = m_used;
        m_used = 0;
        return count == 0 || append(std::span(m_batch).first(count));
    }
    std::optional<JournalError> const& error() const { return m_error; }
    JournalHead head;

private:
    bool append(std::span<StepRecord const> records)
    {
        auto const result = m_journal.append(records);
        if (!result) {
            m_error = result.error();
            return false;
        }
        head = *result;
        return true;
    }

    Journal& m_journal;
    std::vector<StepRecord> m_batch;
    std::size_t m_used = 0;
    std::optional<JournalError> m_error;
};

class Driver {
public:
    Driver(BacktestInput const& input, DecisionCore& core, Journal& journal, PaperExchange& exchange, EventQueue& queue)
        : m_input(input),
          m_core(core),
          m_exchange(exchange),
          m_queue(queue),
          m_committer(journal, input.commitBatch),
          m_source(input.candles)
    {
    }

    Expected<BacktestResult, JournalError> run(JournalHead const& head)
    {
        m_committer.head = head;
        MonotonicTime const begin = m_input.clock.monotonic();
        m_lastProgress = begin;
        m_result.from = m_input.candles.first;
        m_result.to = m_input.candles.first;
        bool const whole = start() && replay() && finish();
        if (!whole) {
            return Unexpected(m_committer.error().value_or(JournalError{}));
        }
        m_result.wall = m_input.clock.monotonic() - begin;
        m_result.head = m_committer.head;
        m_result.sharpe = sharpeOf(m_result.dayEnds);
        m_result.peakResidentBytes = peakResident();
        return std::move(m_result);
    }

private:
    bool start()
    {
        if (!step(EngineEvent{m_input.candles.first, SessionStarted{m_input.version}})) {
            return false;
        }
        m_result.startEquity = m_core.totals().equity;
        m_result.dayEnds.push_back({m_input.candles.first, m_result.startEquity});
        m_result.equity.push_back({m_input.candles.first, m_result.startEquity});
        m_day = m_input.calendar.day(m_input.candles.first);
        return true;
    }

    bool replay()
    {
        std::uint64_t const barsTotal = m_input.candles.bars();
        std::uint64_t const sampleEvery = barsTotal / kUniverseSize / kEquitySamples + 1;
        EngineEvent bar{{}, BarClosed{}};
        EngineEvent cycle{{}, CycleDue{}};
        std::uint64_t steps = 0;
        BarFrame frame;
        while (m_source.next(frame)) {
            UtcTime const closeTime = frame.openTime + frame.interval;
            closeDay(frame.openTime);
            m_exchange.onBars(frame);
            if (!m_queue.empty() && !settle(frame.openTime)) {
                return false;
            }
            bar.at = cycle.at = closeTime;
            auto& closed = std::get<BarClosed>(bar.body);
            for (Slot const slot : kSlots) {
                if (frame.present[slot]) {
                    ++m_result.bars;
                    closed.slot = slot;
                    closed.bar = frame.bars[slot];
                    if (!step(bar)) {
                        return false;
                    }
                }
            }
            if (!step(cycle)) {
                return false;
            }
            m_result.to = frame.openTime;
            if (++steps % sampleEvery == 0) {
                m_result.equity.push_back({closeTime, m_core.totals().equity});
            }
            if (steps % kStepsPerLook == 0) {
                showProgress(barsTotal);
            }
            if (m_input.stop != nullptr && m_input.stop->load(std::memory_order_relaxed)) {
                m_result.partial = m_result.bars < barsTotal;
                return true;
            }
        }
        return true;
    }

    bool finish()
    {
        UtcTime const end = m_result.to + m_input.candles.interval;
        if (!step(EngineEvent{end, SessionEnded{m_result.partial ? "stopped" : "done"}}) || !m_committer.flush()) {
            return false;
        }
        m_result.totals = m_core.totals();
        m_result.dayEnds.push_back({end, m_result.totals.equity});
        if (m_result.equity.back().at != end) {
            m_result.equity.push_back({end, m_result.totals.equity});
        }
        return true;
    }

    bool step(EngineEvent const& event)
    {
        Step const& step = m_core.process(event);
        // Only a record with something in it has a number: that is one look where there would be seven.
        if (step.record.sequence == 0 && step.effects.empty()) [[likely]] {
            return true;
        }
        return carryOut(step) && settle(event.at);
    }

    // The record first, then the effects.
    bool carryOut(Step const& step)
    {
        if (!step.record.empty()) {
            if (!m_committer.add(step.record)) {
                return false;
            }
            if (m_input.observer != nullptr) {
                m_input.observer->recorded(step.record);
            }
        }
        for (Effect const& effect : step.effects) {
            std::visit([&](auto const& wanted) { send(wanted); }, effect);
        }
        return true;
    }
    void send(PlaceEffect const& effect) { m_exchange.place(effect.order); }
    void send(CancelEffect const& effect)
    {
        m_exchange.cancel(effect.slot, effect.clientOrderId, effect.exchangeOrderId);
    }
    void send(ReportEffect const& effect) { m_exchange.requestAccountReport(effect.question); }

    // Until the exchange has answered everything and the core has seen every answer.
    bool settle(UtcTime now)
    {
        for (m_exchange.deliver(now); !m_queue.empty(); m_exchange.deliver(now)) {
            while (!m_queue.empty()) {
                now = std::max(now, m_queue.oldest().at);
                Step const& step = m_core.process(m_queue.oldest());
                m_queue.dropOldest();
                if (!carryOut(step)) {
                    return false;
                }
            }
        }
        return true;
    }

    void closeDay(UtcTime now)
    {
        if (std::int64_t const day = m_input.calendar.day(now); day != m_day) {
            m_day = day;
            if (m_result.bars > 0) {
                m_result.dayEnds.push_back({now, m_core.totals().equity});
            }
        }
    }

    void showProgress(std::uint64_t barsTotal)
    {
        if (m_input.observer == nullptr) {
            return;
        }
        if (MonotonicTime const now = m_input.clock.monotonic(); now - m_lastProgress >= kProgressEvery) {
            m_lastProgress = now;
            m_input.observer->progressed(m_result.bars, barsTotal);
        }
    }

    BacktestInput const& m_input;
    DecisionCore& m_core;
    PaperExchange& m_exchange;
    EventQueue& m_queue;
    Committer m_committer;
    CandleSource m_source;
    BacktestResult m_result;
    MonotonicTime m_lastProgress;
    std::int64_t m_day = 0;
};

// A ratio as a binary fraction, for statistics only.
double approximate(Decimal value)
{
    return static_cast<double>(value.raw()) / static_cast<double>(Decimal::kUnit);
}

}  // namespace

double sharpeOf(std::span<EquitySample const> dayEnds)
{
    std::vector<double> returns;
    for (std::size_t i = 1; i < dayEnds.size(); ++i) {
        Money const before = dayEnds[i - 1].equity;
        if (before.isPositive()) {
            returns.push_back(approximate(ratio(dayEnds[i].equity - before, before, Rounding::HalfEven).value()));
        }
    }
    if (returns.size() < 2) {
        return 0;
    }
    double sum = 0;
    for (double const value : returns) {
        sum += value;
    }
    auto const count = static_cast<double>(returns.size());
    double const mean = sum / count;
    double squares = 0;
    for (double const value : returns) {
        squares += (value - mean) * (value - mean);
    }
    double const deviation = std::sqrt(squares / (count - 1));
    return deviation > 0 ? mean / deviation * std::sqrt(kDaysPerYear) : 0;
}

Expected<BacktestResult, JournalError> runBacktest(BacktestInput const& input, DecisionCore& core, Journal& journal,
                                                   PaperExchange& exchange, EventQueue& queue)
{
    auto const state = journal.load();
    if (!state) {
        return Unexpected(state.error());
    }
    Driver driver(input, core, journal, exchange, queue);
    return driver.run(state->head);
}

}  // namespace pentad::simulation
