// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/BacktestDesk.h"

#include "composition/BacktestReplay.h"
#include "composition/RoundTrips.h"
#include "config/Load.h"
#include "contracts/EngineText.h"

#include <algorithm>
#include <deque>
#include <mutex>

namespace pentad::composition {
namespace {

constexpr std::chrono::milliseconds kLookEvery{50};
constexpr std::size_t kDecisionsMax = 2'000;

std::vector<BacktestPoint> curveOf(simulation::BacktestResult const& result)
{
    std::vector<BacktestPoint> curve;
    Money highest;
    for (simulation::EquitySample const& sample : result.equity) {
        highest = max(highest, sample.equity);
        Rate const below = highest.isPositive() ? ratio(highest - sample.equity, highest, Rounding::HalfEven) : Rate{};
        curve.push_back(BacktestPoint{sample.at, sample.equity, below});
    }
    return curve;
}

// The settings in force with what the request changes; the error is one sentence.
Expected<config::Settings, std::string> settingsOf(BacktestRequest const& request, config::LoadRequest from)
{
    for (auto const& [key, text] : request.settings) {
        from.overrides.emplace_back(key, text);
    }
    std::string symbols;
    for (std::string const& symbol : request.symbols) {
        symbols += (symbols.empty() ? "" : ",") + symbol;
    }
    from.overrides.emplace_back("trading.symbols", symbols);
    from.overrides.emplace_back("trading.interval", request.interval);
    auto const loaded = config::load(from);
    if (!loaded) {
        return Unexpected(loaded.error().front().line());
    }
    return loaded->settings;
}

// The error is one sentence.
Expected<simulation::CandleSet, std::string> candlesOf(BacktestRequest const& request,
                                                       std::vector<std::string> const& symbols)
{
    if (request.dataDirectory.empty()) {
        return Unexpected(say(Phrase::BacktestNoFolder));
    }
    auto const interval = simulation::parseInterval(request.interval);
    if (!interval) {
        return Unexpected(say(Phrase::BacktestNoInterval, {request.interval, simulation::intervalChoices()}));
    }
    simulation::CandleOptions wanted;
    wanted.from = request.from;
    wanted.to = request.to;
    auto candles = simulation::loadCandles(request.dataDirectory, symbols, *interval, wanted);
    if (!candles) {
        return Unexpected(candles.error().message);
    }
    return *std::move(candles);
}

// Without what was collected on the way.
BacktestOutcome outcomeOf(simulation::BacktestResult const& result, Universe const& universe)
{
    BacktestOutcome outcome{universe};
    outcome.from = result.from;
    outcome.to = result.to;
    outcome.bars = result.bars;
    outcome.totals = result.totals;
    outcome.startEquity = result.startEquity;
    outcome.endEquity = result.totals.equity;
    if (result.startEquity.isPositive()) {
        outcome.returnRate = ratio(outcome.endEquity - outcome.startEquity, outcome.startEquity, Rounding::HalfEven);
    }
    outcome.sharpe = result.sharpe;
    outcome.curve = curveOf(result);
    outcome.journalSha256 = hexadecimal(result.head.digest);
    outcome.wall = result.wall;
    return outcome;
}

}  // namespace

// What the worker tells. The reader copies it while holding the lock; nobody holds it for longer than that.
struct BacktestDesk::Work {
    std::atomic<bool> stop{false};
    std::mutex mutex;
    BacktestPhase phase = BacktestPhase::Loading;
    std::uint64_t barsDone = 0;
    std::uint64_t barsTotal = 0;
    std::string failure;
    std::shared_ptr<BacktestOutcome const> outcome;

    void tell(BacktestPhase next)
    {
        std::lock_guard const lock(mutex);
        phase = next;
    }
    void fail(std::string sentence)
    {
        std::lock_guard const lock(mutex);
        failure = std::move(sentence);
        phase = BacktestPhase::Failed;
    }
};

namespace {

template <typename Place>
class Collector final : public simulation::BacktestObserver {
public:
    Collector(Place& place, Universe const& universe, Milliseconds barLength)
        : m_place(place), m_trips(universe, barLength)
    {
    }
    void progressed(std::uint64_t barsDone, std::uint64_t barsTotal) override
    {
        std::lock_guard const lock(m_place.mutex);
        m_place.barsDone = barsDone;
        m_place.barsTotal = barsTotal;
    }
    void recorded(StepRecord const& record) override
    {
        for (FillRecord const& fill : record.fills) {
            m_trips.add(fill);
        }
        for (DecisionRecord const& decision : record.decisions) {
            m_decisions.push_back(std::make_shared<DecisionRecord const>(decision));
            if (m_decisions.size() > kDecisionsMax) {
                m_decisions.pop_front();
            }
        }
    }
    void finish(BacktestOutcome& outcome)
    {
        outcome.trades = m_trips.finish();
        outcome.decisions.assign(m_decisions.begin(), m_decisions.end());
    }

private:
    Place& m_place;
    RoundTrips m_trips;
    std::deque<std::shared_ptr<DecisionRecord const>> m_decisions;
};

}  // namespace

BacktestDesk::BacktestDesk(config::LoadRequest base, Clock const& clock) : m_base(std::move(base)), m_clock(clock)
{
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
}

BacktestDesk::~BacktestDesk()
{
    if (m_work) {
        m_work->stop = true;
    }
}

void BacktestDesk::work(Work& place, BacktestRequest const& request, config::LoadRequest settingsFrom,
                        Clock const& clock)
{
    auto const settings = settingsOf(request, std::move(settingsFrom));
    if (!settings) {
        place.fail(settings.error());
        return;
    }
    auto const candles = candlesOf(request, settings->trading.symbols);
    if (!candles) {
        place.fail(candles.error());
        return;
    }
    auto const replay = BacktestReplay::make(*settings, *candles, {});
    if (!replay) {
        place.fail(replay.error());
        return;
    }
    if (place.stop) {
        place.tell(BacktestPhase::Cancelled);
        return;
    }
    {
        std::lock_guard const lock(place.mutex);
        place.phase = BacktestPhase::Running;
        place.barsTotal = candles->bars();
    }
    Universe const& universe = (*replay)->rules().universe;
    Collector collector(place, universe, candles->interval);
    auto const result = (*replay)->run(clock, &place.stop, &collector);
    if (!result) {
        place.fail(result.error().message);
        return;
    }
    auto outcome = std::make_shared<BacktestOutcome>(outcomeOf(*result, universe));
    outcome->notices = backtestNotices(*settings, *candles);
    collector.finish(*outcome);
    std::lock_guard const lock(place.mutex);
    place.barsDone = result->bars;
    place.outcome = std::move(outcome);
    place.phase = result->partial ? BacktestPhase::Cancelled : BacktestPhase::Done;
}

std::uint64_t BacktestDesk::start(BacktestRequest request)
{
    BacktestRun run;
    run.id = ++m_ids;
    run.request = std::move(request);
    m_runs.push_back(std::move(run));
    std::uint64_t const id = m_ids;
    startNext();
    changed();
    return id;
}

BacktestRun* BacktestDesk::find(std::uint64_t id)
{
    auto const found =
        std::find_if(m_runs.begin(), m_runs.end(), [id](BacktestRun const& run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

void BacktestDesk::startNext()
{
    if (m_running != 0) {
        return;
    }
    auto const next = std::find_if(m_runs.begin(), m_runs.end(),
                                   [](BacktestRun const& run) { return run.phase == BacktestPhase::Waiting; });
    if (next == m_runs.end()) {
        m_timer.stop();
        return;
    }
    m_running = next->id;
    next->phase = BacktestPhase::Loading;
    m_work = std::make_shared<Work>();
    m_thread = std::jthread([place = m_work, request = next->request, base = m_base, &clock = m_clock] {
        try {
            work(*place, request, base, clock);
        } catch (std::exception const& escaped) {
            place->fail(say(Phrase::BacktestBug, {escaped.what()}));
        }
    });
    m_timer.start();
}

void BacktestDesk::look()
{
    BacktestPhase phase = BacktestPhase::Loading;
    bool news = false;
    {
        std::lock_guard const lock(m_work->mutex);
        phase = m_work->phase;
        if (BacktestRun* const run = find(m_running)) {
            news = run->phase != phase || run->barsDone != m_work->barsDone;
            run->phase = phase;
            run->barsDone = m_work->barsDone;
            run->barsTotal = m_work->barsTotal;
            run->failure = m_work->failure;
            run->outcome = m_work->outcome;
        }
    }
    if (phase != BacktestPhase::Loading && phase != BacktestPhase::Running) {
        m_thread.join();  // it has said its last word
        m_running = 0;
        startNext();
    }
    if (news) {
        changed();
    }
}

void BacktestDesk::cancel(std::uint64_t id)
{
    BacktestRun* const run = find(id);
    if (run == nullptr) {
        return;
    }
    if (run->phase == BacktestPhase::Waiting) {
        run->phase = BacktestPhase::Cancelled;
        changed();
    } else if (id == m_running) {
        m_work->stop = true;
    }
}

void BacktestDesk::forget(std::uint64_t id)
{
    if (id == m_running) {
        m_work->stop = true;
    }
    if (std::erase_if(m_runs, [id](BacktestRun const& run) { return run.id == id; }) > 0) {
        changed();
    }
}

void BacktestDesk::changed()
{
    for (auto const& observer : m_observers) {
        observer();
    }
}

}  // namespace pentad::composition
