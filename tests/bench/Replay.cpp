// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Replay.h"

#include "bench/Measure.h"
#include "composition/BacktestComposition.h"
#include "simulation/BarSource.h"
#include "simulation/DigestJournal.h"
#include "simulation/PaperInstruments.h"
#include "simulation/Xoshiro.h"
#include "strategy/StrategyFactory.h"

#include <cmath>
#include <fstream>

namespace pentad::bench {
namespace {

struct SyntheticMarket {
    char const* symbol;
    std::int64_t startPrice;  // in ticks
    int priceDecimals;
};
constexpr std::array<SyntheticMarket, kUniverseSize> kMarkets{{{"BTCTRY", 2'500'000, 0},
                                                               {"ETHTRY", 9'000'000, 2},
                                                               {"XRPTRY", 1'800'000, 4},
                                                               {"AVAXTRY", 1'200'000, 3},
                                                               {"SOLTRY", 6'000'000, 3}}};
constexpr std::int64_t kStartMs = 1'609'459'200'000;  // 2021-01-01
constexpr std::int64_t kMinuteMs = 60'000;
constexpr int kVolumeDecimals = 2;
constexpr double kDeviation = 0.0008;  // of one bar's return

std::int64_t rounded(double value)
{
    return static_cast<std::int64_t>(std::llround(value));
}

std::vector<simulation::Candle> randomWalk(SyntheticMarket const& market, std::size_t bars, std::uint64_t seed)
{
    simulation::Xoshiro random(seed);
    std::vector<simulation::Candle> candles(bars);
    std::int64_t const floorPrice = market.startPrice / 10;
    std::int64_t close = market.startPrice;
    std::int64_t time = kStartMs;
    for (simulation::Candle& candle : candles) {
        double const scale = static_cast<double>(close) * kDeviation;
        candle.openTimeMs = time;
        candle.open = std::max(floorPrice, close + rounded(random.bell() * scale * 0.1));
        candle.close = std::max(floorPrice, candle.open + rounded(random.bell() * scale));
        candle.high = std::max(candle.open, candle.close) + rounded(random.uniform() * scale * 0.5);
        candle.low = std::min(candle.open, candle.close) - rounded(random.uniform() * scale * 0.5);
        candle.volume = 1'000 + rounded(random.uniform() * 100'000);
        close = candle.close;
        time += kMinuteMs;
    }
    return candles;
}

simulation::FillParameters plainFills(config::Settings const& settings)
{
    simulation::FillParameters parameters;
    parameters.fees = settings.fees;
    parameters.halfSpreadBps = parameters.slippageBps = Decimal{};
    parameters.participation.reset();
    return parameters;
}

}  // namespace

simulation::CandleSet syntheticCandles(std::size_t barsEach, std::uint64_t seed)
{
    simulation::CandleSet set;
    set.interval = Milliseconds(kMinuteMs);
    set.first = UtcTime(Milliseconds(kStartMs));
    set.last = set.first + set.interval * static_cast<std::int64_t>(barsEach - 1);
    for (Slot const slot : kSlots) {
        SyntheticMarket const& market = kMarkets[static_cast<std::size_t>(slot)];
        set.files[slot].series =
            simulation::CandleSeries(Symbol(market.symbol), set.interval, market.priceDecimals, kVolumeDecimals,
                                     randomWalk(market, barsEach, seed + static_cast<std::uint64_t>(slot)));
    }
    return set;
}

bool writeCandles(simulation::CandleSet const& candles, std::filesystem::path const& folder)
{
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    for (simulation::CandleFile const& file : candles.files) {
        simulation::CandleSeries const& series = file.series;
        std::ofstream out(folder / (series.symbol().text() + "-1m.csv"), std::ios::binary | std::ios::trunc);
        out << "open_time_ms,open,high,low,close,volume\n";
        for (simulation::Candle const& candle : series.candles()) {
            out << std::to_string(candle.openTimeMs);
            for (std::int64_t const price : {candle.open, candle.high, candle.low, candle.close}) {
                out << ',' << series.price(price).text();
            }
            out << ',' << series.volume(candle.volume).text() << '\n';
        }
        if (!out.flush()) {
            return false;
        }
    }
    return true;
}

config::Settings replaySettings()
{
    config::Settings settings;
    settings.fees = {Rate{"0.0015"_dec}, Rate{"0.0015"_dec}, Rate{}};
    settings.paper.startCash = Money{Decimal(1'000'000'000)};
    settings.execution.style = ExecutionStyle::Market;

    settings.strategy.name = "trend";
    settings.strategy.edgePriorWeight = Decimal(1'000'000'000);
    settings.strategy.trend.signal = TrendSignal::EmaCross;
    settings.strategy.trend.sizing = TrendSizing::FixedStake;
    settings.strategy.trend.stake = Money{Decimal(1'000)};
    settings.strategy.trend.priorEdgeBps = Decimal(10'000);

    Money const everything{Decimal(1'000'000'000'000)};
    settings.capital.reservedCashMinimum = settings.capital.feeBufferMinimum = Money{};
    settings.capital.reservedCashRate = settings.capital.feeBufferRate = settings.capital.harvestRate = Rate{};
    settings.capital.reinvestmentRate = Rate{Decimal(1)};
    settings.capital.ladder.clear();
    settings.capital.assetCapAbsolute = settings.capital.grossCapAbsolute = everything;
    settings.capital.assetCapWeight = settings.capital.grossCapMultiple = Rate{Decimal(1)};
    settings.capital.edgeMinimumBps = settings.capital.noiseMarginBps = Decimal{};

    settings.risk.dailyLossMaximum = settings.risk.concentrationMaximum = Rate{Decimal(1)};
    settings.risk.notionalMaximumPerAsset = everything;
    settings.risk.ordersPerMinuteMaximum = 1'000'000;
    settings.risk.openOrdersMaximum = 1'000;
    settings.risk.slippageAlarmBps = Decimal(10'000);
    return settings;
}

Universe replayUniverse(simulation::CandleSet const& candles)
{
    return simulation::paperUniverse(candles).value().universe;
}

simulation::BacktestResult replay(simulation::CandleSet const& candles, Journal& journal, std::size_t commitBatch,
                                  simulation::BacktestObserver* observer)
{
    config::Settings const settings = replaySettings();
    Universe const universe = replayUniverse(candles);
    auto parts = composition::makeBacktestCore(settings, universe, {});
    simulation::EventQueue queue;
    simulation::PaperExchange exchange(universe, plainFills(settings), queue);
    exchange.deposit(settings.paper.startCash);
    SystemClock const clock;
    simulation::BacktestInput const input{.candles = candles,
                                          .clock = clock,
                                          .calendar = parts->calendar,
                                          .version = "bench",
                                          .commitBatch = commitBatch,
                                          .observer = observer};
    auto result = simulation::runBacktest(input, *parts->core, journal, exchange, queue);
    check(result.has_value(), "bench: the replay failed");
    return std::move(*result);
}

simulation::BacktestResult replayInMemory(simulation::CandleSet const& candles)
{
    simulation::DigestJournal journal;
    return replay(candles, journal);
}

BareRun bareStrategy(simulation::CandleSet const& candles)
{
    Universe const universe = replayUniverse(candles);
    auto const strategy = strategy::makeStrategy(replaySettings().strategy, universe);
    MarketView market;
    PortfolioView portfolio;
    PerAsset<Quantity> wanted;
    BareRun run;
    run.seconds = secondsOf([&] {
        simulation::CandleSource source(candles);
        simulation::BarFrame frame;
        while (source.next(frame)) {
            market.now = frame.openTime + frame.interval;
            for (Slot const slot : kSlots) {
                portfolio.assets[slot].held = portfolio.assets[slot].unlocked = wanted[slot];
                AssetMarketView& asset = market.assets[slot];
                asset.barIsNew = frame.present[slot];
                if (asset.barIsNew) {
                    ++run.bars;
                    Price const close = frame.bars[slot].close;
                    asset.lastBar = frame.bars[slot];
                    asset.quote = Quote{market.now, close, close, close};
                    asset.hasQuote = true;
                    strategy->observe(slot, frame.bars[slot]);
                }
            }
            for (OrderIntent const& intent : strategy->decide(market, portfolio, universe)) {
                ++run.orders;
                wanted[*universe.find(intent.symbol.view())] =
                    intent.side == Side::Buy ? Quantity{Decimal(100'000)} : Quantity{};
            }
        }
    });
    return run;
}

bool balanced(simulation::BacktestResult const& result)
{
    return result.totals.ledgerResidual.isZero() && result.totals.fills > 0 &&
           result.totals.orders == result.totals.intents;
}

double seconds(simulation::BacktestResult const& result)
{
    return std::chrono::duration<double>(result.wall).count();
}

}  // namespace pentad::bench
