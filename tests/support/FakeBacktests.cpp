// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeBacktests.h"

#include "simulation/MarketGenerator.h"
#include "support/SampleBooks.h"

#include <algorithm>
#include <cmath>

namespace pentad::test {
namespace {

constexpr UtcTime kBegin{std::chrono::sys_days{std::chrono::year{2025} / 9 / 1}};
constexpr std::chrono::hours kBar{1};
constexpr int kPointsPerDay = 4;

// Numbers that look random and are the same on every machine.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_state(seed * 2'654'435'761U + 12'345U) {}
    // From 0 up to, but not including, `end`.
    std::int64_t below(std::int64_t end)
    {
        m_state = m_state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return static_cast<std::int64_t>((m_state >> 33U) % static_cast<std::uint64_t>(end));
    }

private:
    std::uint64_t m_state;
};

Decimal product(Decimal a, Decimal b)
{
    return multiply(a, b, Rounding::HalfEven);
}

std::vector<BacktestTrade> madeTrades(Universe const& universe, OutcomeShape const& shape, Numbers& numbers)
{
    constexpr std::array<std::int64_t, kUniverseSize> kPrices{3'600'000, 138'000, 92, 862, 6'200};
    std::vector<BacktestTrade> trades;
    std::int64_t const hours = std::int64_t{shape.days} * 24;
    std::int64_t const shown = std::int64_t{shape.trades} * shape.percent / 100;
    for (std::int64_t i = 0; i < shown; ++i) {
        BacktestTrade trade;
        trade.slot = kSlots[static_cast<std::size_t>(numbers.below(kUniverseSize))];
        trade.bars = static_cast<int>(6 + numbers.below(40));
        std::int64_t const opened = i * (hours - 60) / std::max(1, shape.trades) + numbers.below(4);
        trade.openedAt = kBegin + opened * kBar;
        trade.closedAt = trade.openedAt + trade.bars * kBar;
        Instrument const& instrument = universe[trade.slot];
        Decimal const entry = product(Decimal(kPrices[static_cast<std::size_t>(trade.slot)]),
                                      Decimal::fromMantissa(9'500 + numbers.below(1'000), 4))
                                  .round(instrument.priceScale, Rounding::HalfEven);
        trade.entry = Price(entry);
        trade.exit = Price(product(entry, Decimal::fromMantissa(9'862 + numbers.below(340), 4))
                               .round(instrument.priceScale, Rounding::HalfEven));
        Decimal const paid = Decimal(80'000 + numbers.below(60'000));
        trade.quantity = Quantity(divide(paid, entry, Rounding::Down).round(instrument.quantityScale, Rounding::Down));
        Money const bought = notional(trade.entry, trade.quantity, Rounding::HalfEven);
        Money const sold = notional(trade.exit, trade.quantity, Rounding::HalfEven);
        trade.gross = (sold - bought).round(2, Rounding::HalfEven);
        trade.feeAndTax = Money(product((bought + sold).value(), "0.0012"_dec)).round(2, Rounding::HalfEven);
        trade.net = trade.gross - trade.feeAndTax;
        trade.netRate = ratio(trade.net, bought, Rounding::HalfEven);
        trades.push_back(trade);
    }
    return trades;
}

// Equity after the trades that had closed by then, with the noise of what is still open.
std::vector<BacktestPoint> madeCurve(BacktestOutcome const& outcome, OutcomeShape const& shape, Numbers& numbers)
{
    std::vector<BacktestPoint> curve;
    Money high = outcome.startEquity;
    Money equity = outcome.startEquity;
    auto next = outcome.trades.begin();
    int const points = shape.days * kPointsPerDay * shape.percent / 100;
    for (int i = 0; i <= points; ++i) {
        UtcTime const at = kBegin + i * (24 / kPointsPerDay) * kBar;
        while (next != outcome.trades.end() && (next->closedAt <= at || i == points)) {
            equity += next->net;
            ++next;
        }
        Money const open =
            i == 0 || i == points || shape.trades == 0 ? Money() : Money(Decimal(numbers.below(5'000) - 2'500));
        high = std::max(high, equity + open);
        curve.push_back({at, equity + open, ratio(high - equity - open, high, Rounding::HalfEven)});
    }
    return curve;
}

double sharpeOf(std::vector<BacktestPoint> const& curve)
{
    double sum = 0;
    double squares = 0;
    int count = 0;
    auto const plain = [](Money money) {
        auto const wholeUnits = money.value().raw() / Decimal::kUnit;
        return static_cast<double>(wholeUnits);
    };
    for (std::size_t i = kPointsPerDay; i < curve.size(); i += kPointsPerDay) {
        double const change = plain(curve[i].equity) / plain(curve[i - kPointsPerDay].equity) - 1;
        sum += change;
        squares += change * change;
        ++count;
    }
    double const mean = count == 0 ? 0 : sum / count;
    double const variance = count == 0 ? 0 : squares / count - mean * mean;
    return variance > 0 ? mean / std::sqrt(variance) * std::sqrt(365.0) : 0;
}

CoreTotals madeTotals(BacktestOutcome const& outcome, OutcomeShape const& shape, Numbers& numbers)
{
    CoreTotals totals;
    for (BacktestTrade const& trade : outcome.trades) {
        Money const both = notional(trade.entry, trade.quantity, Rounding::HalfEven) +
                           notional(trade.exit, trade.quantity, Rounding::HalfEven);
        totals.turnover += both.round(2, Rounding::HalfEven);
        totals.tax +=
            Money(divide(trade.feeAndTax.value(), Decimal(6), Rounding::HalfEven)).round(2, Rounding::HalfEven);
        totals.fees += trade.feeAndTax;
        totals.realizedPnl += trade.gross;
    }
    totals.fees -= totals.tax;
    totals.fills = 2 * outcome.trades.size();
    totals.accepted = totals.fills;
    totals.reduced = totals.accepted / 9;
    totals.orders = totals.accepted;
    if (shape.days > 0) {
        constexpr std::array<std::pair<RefusalCode, std::int64_t>, 6> kUsual{
            {{RefusalCode::AlphaEdgeBelowMinimum, 512},
             {RefusalCode::RiskAssetExposureLimit, 141},
             {RefusalCode::RiskDrawdownDeriskActive, 88},
             {RefusalCode::RiskPortfolioExposureLimit, 57},
             {RefusalCode::CapitalReservedCashBreach, 31},
             {RefusalCode::OrderBelowMinimum, 18}}};
        for (auto const& [code, usual] : kUsual) {
            totals.refused[static_cast<std::size_t>(code)] =
                static_cast<std::uint64_t>(usual * shape.percent / 100 + numbers.below(usual / 3 + 1));
        }
    }
    totals.intents = totals.accepted;
    for (std::uint64_t const count : totals.refused) {
        totals.intents += count;
    }
    totals.cycles = static_cast<std::uint64_t>(shape.days) * 24 * static_cast<std::uint64_t>(shape.percent) / 100;
    totals.decisions = totals.cycles;
    totals.equity = outcome.endEquity;
    totals.external = outcome.startEquity;
    for (BacktestPoint const& point : outcome.curve) {
        totals.maxDrawdown = std::max(totals.maxDrawdown, point.drawdown);
    }
    return totals;
}

std::vector<std::shared_ptr<DecisionRecord const>> madeDecisions(BacktestOutcome const& outcome)
{
    constexpr std::size_t kMost = 2'000;
    std::vector<std::shared_ptr<DecisionRecord const>> decisions;
    std::size_t const count = std::min<std::size_t>(kMost, outcome.totals.intents);
    for (std::size_t i = 0; i < count; ++i) {
        auto decision = std::make_shared<DecisionRecord>();
        decision->id = i + 1;
        decision->at = outcome.from + static_cast<int>(i) * kBar;
        decision->evaluation = sampleEvaluation(static_cast<int>(i));
        bool const isRefused = i % 3 != 0;
        decision->evaluation.accepted = !isRefused;
        decision->evaluation.reduced = i % 9 == 0;
        decision->evaluation.refusal =
            isRefused ? std::optional(RefusalCode::AlphaEdgeBelowMinimum) : std::optional<RefusalCode>();
        if (isRefused) {
            decision->evaluation.admittedNotional = Money();
        }
        decision->intent.symbol = outcome.universe[kSlots[i % kUniverseSize]].symbol;
        decision->intent.side = i % 4 == 3 ? Side::Sell : Side::Buy;
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

}  // namespace

std::shared_ptr<BacktestOutcome const> madeOutcome(OutcomeShape const& shape)
{
    std::vector<std::string> symbols{"BTC", "ETH", "XRP", "AVAX", "SOL"};
    for (std::string& symbol : symbols) {
        symbol += shape.quote;
    }
    Universe const universe = simulation::generatedUniverse(symbols).value().universe;
    Numbers numbers(shape.seed);
    auto outcome = std::make_shared<BacktestOutcome>(BacktestOutcome{.universe = universe});
    outcome->startEquity = Money(Decimal(1'000'000));
    outcome->trades = madeTrades(universe, shape, numbers);
    outcome->curve = madeCurve(*outcome, shape, numbers);
    outcome->from = outcome->curve.front().at;
    outcome->to = outcome->curve.back().at;
    outcome->endEquity = outcome->curve.back().equity;
    outcome->returnRate = ratio(outcome->endEquity - outcome->startEquity, outcome->startEquity, Rounding::HalfEven);
    outcome->totals = madeTotals(*outcome, shape, numbers);
    outcome->bars = outcome->totals.cycles * kUniverseSize;
    outcome->sharpe = sharpeOf(outcome->curve);
    outcome->decisions = madeDecisions(*outcome);
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (int i = 0; i < 64; ++i) {
        outcome->journalSha256 += kDigits[static_cast<std::size_t>(numbers.below(16))];
    }
    outcome->wall = std::chrono::milliseconds(640 + numbers.below(120));
    return outcome;
}

BacktestRun* FakeBacktests::find(std::uint64_t id)
{
    auto const found = std::find_if(m_runs.begin(), m_runs.end(), [&](BacktestRun const& run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

void FakeBacktests::tell()
{
    if (m_changed) {
        m_changed();
    }
}

std::uint64_t FakeBacktests::start(BacktestRequest request)
{
    BacktestRun run;
    run.id = ++m_ids;
    run.request = std::move(request);
    m_runs.push_back(std::move(run));
    tell();
    return m_ids;
}

void FakeBacktests::cancel(std::uint64_t id)
{
    if (BacktestRun* const run = find(id)) {
        run->phase = BacktestPhase::Cancelled;
        if (run->barsDone > 0) {
            OutcomeShape partial;
            partial.seed = id;
            partial.percent = static_cast<int>(run->barsDone * 100 / run->barsTotal);
            run->outcome = madeOutcome(partial);
        }
        tell();
    }
}

void FakeBacktests::forget(std::uint64_t id)
{
    std::erase_if(m_runs, [&](BacktestRun const& run) { return run.id == id; });
    tell();
}

void FakeBacktests::load(std::uint64_t id)
{
    find(id)->phase = BacktestPhase::Loading;
    tell();
}

void FakeBacktests::progress(std::uint64_t id, std::uint64_t done, std::uint64_t total)
{
    BacktestRun& run = *find(id);
    run.phase = BacktestPhase::Running;
    run.barsDone = done;
    run.barsTotal = total;
    tell();
}

void FakeBacktests::finish(std::uint64_t id, OutcomeShape const& shape)
{
    BacktestRun& run = *find(id);
    run.phase = BacktestPhase::Done;
    run.outcome = madeOutcome(shape);
    run.barsDone = run.outcome->bars;
    run.barsTotal = run.outcome->bars;
    tell();
}

void FakeBacktests::fail(std::uint64_t id, std::string sentence)
{
    BacktestRun& run = *find(id);
    run.phase = BacktestPhase::Failed;
    run.failure = std::move(sentence);
    tell();
}

}  // namespace pentad::test
