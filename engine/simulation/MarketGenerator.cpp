// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/MarketGenerator.h"

#include <algorithm>
#include <cmath>

namespace pentad::simulation {
namespace {

struct StartPrice {
    std::string_view symbol;
    double price;
};
constexpr std::array kStartPrices{
    StartPrice{"BTCTRY", 3'750'000}, StartPrice{"ETHTRY", 140'000}, StartPrice{"XRPTRY", 90},
    StartPrice{"AVAXTRY", 840},      StartPrice{"SOLTRY", 6'450},   StartPrice{"ADATRY", 27},
    StartPrice{"DOGETRY", 7},        StartPrice{"USDTTRY", 41.7},   StartPrice{"BTCUSDT", 90'000},
    StartPrice{"ETHUSDT", 3'360},    StartPrice{"XRPUSDT", 2.16},   StartPrice{"AVAXUSDT", 20},
    StartPrice{"SOLUSDT", 155},      StartPrice{"ADAUSDT", 0.65},   StartPrice{"DOGEUSDT", 0.17},
};
constexpr double kOtherPrice = 100;

// Per one-minute bar.
constexpr double kCommonDeviation = 0.0007;
constexpr double kOwnDeviation = 0.0005;
constexpr double kMoveMax = 0.05;
// Clustering: tomorrow's variance is made of a constant, of today's surprise and of today's variance.
constexpr double kVarianceBase = 0.02;
constexpr double kVarianceNews = 0.10;
constexpr double kVarianceKept = 0.88;
constexpr double kVarianceMax = 12;
// Beyond this multiple or fraction of its starting price a gentle pull leads an asset back.
constexpr double kRangeMultiple = 3;
constexpr double kRangePull = 0.0005;
constexpr double kQuoteVolumeTry = 1'000'000;
constexpr double kQuoteVolumeUsdt = 25'000;
constexpr std::int64_t kTicksMin = 10;

double startPrice(std::string_view symbol)
{
    for (StartPrice const& known : kStartPrices) {
        if (known.symbol == symbol) {
            return known.price;
        }
    }
    return kOtherPrice;
}

// Ticks of about a ten-thousandth of the price.
int priceDecimals(double price)
{
    int decimals = 0;
    for (double limit = 10'000; price < limit && decimals < 6; limit /= 10) {
        ++decimals;
    }
    return decimals;
}

double ticksPerUnit(Instrument const& rules)
{
    return static_cast<double>(powerOfTen64(rules.priceScale));
}

std::int64_t rounded(double value)
{
    return std::llround(value);
}

}  // namespace

Expected<PaperUniverse, UniverseError> generatedUniverse(std::span<std::string const> symbols)
{
    if (auto const valid = Universe::validate(symbols); !valid) {
        return Unexpected(valid.error());
    }
    std::vector<Instrument> instruments;
    std::vector<Symbol> invented;
    for (std::string const& symbol : symbols) {
        auto const rules = paperInstrument(symbol, priceDecimals(startPrice(symbol)));
        check(rules.has_value(), "MarketGenerator: a valid symbol has no rules");
        instruments.push_back(rules->instrument);
        if (rules->invented) {
            invented.push_back(rules->instrument.symbol);
        }
    }
    auto universe = Universe::make(instruments);
    if (!universe) {
        return Unexpected(universe.error());
    }
    return PaperUniverse{std::move(universe).value(), std::move(invented)};
}

MarketGenerator::MarketGenerator(Universe const& universe, std::uint64_t seed, UtcTime start)
    : m_random(seed), m_openTime(start)
{
    double beta = 0.8;
    for (Slot const slot : kSlots) {
        Lane& lane = m_lanes[slot];
        lane.rules = universe[slot];
        lane.startPrice = startPrice(lane.rules.symbol.view());
        lane.quoteVolume = lane.rules.quote.view() == "TRY" ? kQuoteVolumeTry : kQuoteVolumeUsdt;
        lane.beta = beta;
        lane.close = std::max(rounded(lane.startPrice * ticksPerUnit(lane.rules)), kTicksMin);
        beta += 0.15;
    }
}

// Up, down or sideways, for four hours to a day.
void MarketGenerator::chooseRegime()
{
    constexpr double kShareUp = 0.36;
    constexpr double kShareDown = 0.68;
    double const which = m_random.uniform();
    double const strength = kCommonDeviation * (0.08 + 0.12 * m_random.uniform());
    m_drift = which < kShareUp ? strength : which < kShareDown ? -strength : 0;
    m_regimeLeft = 240 + m_random.next() % 1200;
}

void MarketGenerator::generate(Lane& lane, double common, double turbulence, Bar& bar)
{
    double const perUnit = ticksPerUnit(lane.rules);
    double move = lane.beta * common + kOwnDeviation * turbulence * m_random.bell();
    double const open = static_cast<double>(lane.close);
    double const relative = open / perUnit / lane.startPrice;
    if (relative > kRangeMultiple) {
        move -= kRangePull;
    } else if (relative * kRangeMultiple < 1) {
        move += kRangePull;
    }
    move = std::clamp(move, -kMoveMax, kMoveMax);
    std::int64_t const openTicks = lane.close;
    lane.close = std::max(rounded(open * (1 + move)), kTicksMin);

    double const wick = 0.6 * kOwnDeviation * turbulence;
    double const above = 1 + wick * std::abs(m_random.bell());
    double const below = 1 - wick * std::abs(m_random.bell());
    std::int64_t const top = std::max(openTicks, lane.close);
    std::int64_t const bottom = std::min(openTicks, lane.close);
    std::int64_t const high = std::max(top, rounded(static_cast<double>(top) * above));
    std::int64_t const low = std::max<std::int64_t>(std::min(bottom, rounded(static_cast<double>(bottom) * below)), 1);

    double const activity = (0.3 + 1.4 * m_random.uniform()) * (1 + 2 * std::abs(move) / kCommonDeviation);
    double const volume = lane.quoteVolume / (open / perUnit) * activity;
    double const volumeUnit = static_cast<double>(powerOfTen64(lane.rules.quantityScale));

    int const scale = lane.rules.priceScale;
    bar.openTime = m_openTime;
    bar.open = Price(Decimal::fromMantissa(openTicks, scale));
    bar.high = Price(Decimal::fromMantissa(high, scale));
    bar.low = Price(Decimal::fromMantissa(low, scale));
    bar.close = Price(Decimal::fromMantissa(lane.close, scale));
    bar.volume = Quantity(Decimal::fromMantissa(rounded(volume * volumeUnit), lane.rules.quantityScale));
}

bool MarketGenerator::next(BarFrame& frame)
{
    if (m_regimeLeft == 0) {
        chooseRegime();
    }
    --m_regimeLeft;
    double const surprise = m_random.bell();
    double const turbulence = std::sqrt(m_variance);
    double const common = m_drift + kCommonDeviation * turbulence * surprise;
    frame.openTime = m_openTime;
    frame.interval = std::chrono::minutes(1);
    for (Slot const slot : kSlots) {
        frame.present[slot] = true;
        generate(m_lanes[slot], common, turbulence, frame.bars[slot]);
    }
    m_variance =
        std::min(kVarianceBase + m_variance * (kVarianceKept + kVarianceNews * surprise * surprise), kVarianceMax);
    m_openTime += frame.interval;
    return true;
}

void MarketGenerator::skip(std::uint64_t bars)
{
    BarFrame frame;
    for (; bars > 0; --bars) {
        next(frame);
    }
}

}  // namespace pentad::simulation
