// SPDX-License-Identifier: GPL-3.0-or-later
// Candles of one pair in 48 bytes each: whole numbers, and the decimals they stand for kept once per series.
// Exact: a Bar made from a Candle holds precisely the numbers that were read. Times ascend strictly and are multiples
// of the interval (weeks: of a day, they begin on whatever day the market begins them); a missing candle is a gap and stays one. The used span may be narrower than what is stored.
// Thread: any.
#pragma once

#include "domain/Instrument.h"
#include "domain/MarketData.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pentad::simulation {

struct Candle {
    std::int64_t openTimeMs = 0;
    std::int64_t open = 0;
    std::int64_t high = 0;
    std::int64_t low = 0;
    std::int64_t close = 0;
    std::int64_t volume = 0;
    friend bool operator==(Candle const&, Candle const&) = default;
};
static_assert(sizeof(Candle) == 48);

// 10^exponent for 0 to 18.
constexpr std::int64_t powerOfTen64(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

class CandleSeries {
public:
    CandleSeries() = default;
    // Decimals are 0 to 18.
    CandleSeries(Symbol symbol, Milliseconds interval, int priceDecimals, int volumeDecimals,
                 std::vector<Candle> candles)
        : m_symbol(symbol),
          m_interval(interval),
          m_priceDecimals(priceDecimals),
          m_volumeDecimals(volumeDecimals),
          m_priceUnit(powerOfTen64(Decimal::kScale - priceDecimals)),
          m_volumeUnit(powerOfTen64(Decimal::kScale - volumeDecimals)),
          m_candles(std::move(candles)),
          m_usedEnd(m_candles.size())
    {
    }

    Symbol const& symbol() const { return m_symbol; }
    Milliseconds interval() const { return m_interval; }
    int priceDecimals() const { return m_priceDecimals; }
    int volumeDecimals() const { return m_volumeDecimals; }
    std::span<Candle const> candles() const
    {
        return std::span(m_candles).subspan(m_usedBegin, m_usedEnd - m_usedBegin);
    }

    // Uses only the candles that open at `first` or later and at `last` or earlier; nothing is copied.
    void narrow(UtcTime first, UtcTime last);

    Price price(std::int64_t mantissa) const { return Price(Decimal::fromRaw(Int128{mantissa} * m_priceUnit)); }
    Quantity volume(std::int64_t mantissa) const { return Quantity(Decimal::fromRaw(Int128{mantissa} * m_volumeUnit)); }
    void fill(Bar& bar, Candle const& candle) const
    {
        bar.openTime = UtcTime(Milliseconds(candle.openTimeMs));
        bar.open = price(candle.open);
        bar.high = price(candle.high);
        bar.low = price(candle.low);
        bar.close = price(candle.close);
        bar.volume = volume(candle.volume);
    }
    Bar bar(Candle const& candle) const
    {
        Bar bar;
        fill(bar, candle);
        return bar;
    }

private:
    Symbol m_symbol;
    Milliseconds m_interval{0};
    int m_priceDecimals = 0;
    int m_volumeDecimals = 0;
    std::int64_t m_priceUnit = 1;
    std::int64_t m_volumeUnit = 1;
    std::vector<Candle> m_candles;
    std::size_t m_usedBegin = 0;
    std::size_t m_usedEnd = 0;
};

// Missing candles inside the used span.
struct Gaps {
    std::uint64_t count = 0;    // places where something is missing
    std::uint64_t missing = 0;  // candles missing in all of them
    std::uint64_t longest = 0;  // candles missing in the longest
};
Gaps gapsOf(CandleSeries const& series);

// 1m, 5m, 15m, 30m, 1h, 4h, 1d, 1w; nothing for anything else.
std::optional<Milliseconds> parseInterval(std::string_view text);
// The spelling of a known interval.
std::string_view intervalText(Milliseconds interval);
// All of them as a phrase: "1m, 5m, ... or 1w".
std::string_view intervalChoices();

}  // namespace pentad::simulation
