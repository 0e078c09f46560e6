// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleBuilder.h"

#include <algorithm>

namespace pentad::simulation {
namespace {

// The year 9999: beyond it a number in the time column is not a time in milliseconds.
constexpr std::int64_t kTimeMax = 253'402'300'800'000;
// A volume beyond this does not fit into a Quantity, nor a price into a Price.
constexpr std::int64_t kWholeMax = 1'000'000'000'000'000;

constexpr std::array<std::int64_t, 19> kPowers = [] {
    std::array<std::int64_t, 19> powers{};
    for (int i = 0; i < 19; ++i) {
        powers[static_cast<std::size_t>(i)] = powerOfTen64(i);
    }
    return powers;
}();

std::int64_t power(int exponent)
{
    return kPowers[static_cast<std::size_t>(exponent)];
}

RowFault relationFault(Candle const& candle, Column& column)
{
    column = Column::Low;
    if (candle.low <= 0) {
        return RowFault::LowNotPositive;
    }
    column = Column::High;
    if (candle.high < candle.low) {
        return RowFault::HighBelowLow;
    }
    column = Column::Open;
    if (candle.open < candle.low || candle.open > candle.high) {
        return RowFault::OpenOutside;
    }
    column = Column::Close;
    if (candle.close < candle.low || candle.close > candle.high) {
        return RowFault::CloseOutside;
    }
    column = Column::Volume;
    return candle.volume < 0 ? RowFault::NegativeVolume : RowFault::None;
}

}  // namespace

bool CandleBuilder::scaled(RowNumber number, Scale& scale, std::int64_t& mantissa)
{
    if (__builtin_mul_overflow(number.mantissa, power(scale.decimals - number.decimals), &mantissa)) {
        return false;
    }
    return mantissa <= 0 || mantissa / power(scale.decimals) <= kWholeMax;
}

bool CandleBuilder::mayWiden(Scale const& scale, int decimals)
{
    std::int64_t widened = 0;
    return !__builtin_mul_overflow(scale.largest, power(decimals - scale.decimals), &widened);
}

void CandleBuilder::widen(Scale& scale, int decimals, bool prices)
{
    std::int64_t const factor = power(decimals - scale.decimals);
    scale.largest *= factor;
    scale.decimals = decimals;
    for (Candle& candle : m_candles) {
        if (prices) {
            candle.open *= factor;
            candle.high *= factor;
            candle.low *= factor;
            candle.close *= factor;
        } else {
            candle.volume *= factor;
        }
    }
}

RowResult CandleBuilder::add(CandleRow const& row)
{
    if (row.openTimeMs < 0 || row.openTimeMs > kTimeMax || row.openTimeMs % m_alignment.count() != 0) {
        return {RowFault::TimeMisaligned, Column::OpenTime};
    }
    if (row.openTimeMs <= m_lastMs) {
        return {row.openTimeMs == m_lastMs ? RowFault::TimeRepeated : RowFault::TimeBackwards, Column::OpenTime};
    }

    Candle candle;
    candle.openTimeMs = row.openTimeMs;
    std::int64_t* const mantissas[] = {&candle.open, &candle.high, &candle.low, &candle.close, &candle.volume};
    int const priceDecimals = std::max(std::max(row.values[0].decimals, row.values[1].decimals),
                                       std::max(row.values[2].decimals, row.values[3].decimals));
    // The row is first brought to the scale that it would have, so that a refused row widens nothing.
    Scale prices = m_prices;
    Scale volumes = m_volumes;
    prices.decimals = std::max(prices.decimals, priceDecimals);
    volumes.decimals = std::max(volumes.decimals, row.values[4].decimals);
    for (std::uint8_t i = 0; i < 5; ++i) {
        if (!scaled(row.values[i], i < 4 ? prices : volumes, *mantissas[i])) {
            return {RowFault::TooManyDigits, static_cast<Column>(i + 1)};
        }
    }
    Column column{};
    if (RowFault const fault = relationFault(candle, column); fault != RowFault::None) {
        return {fault, column};
    }
    if (!mayWiden(m_prices, prices.decimals)) {
        return {RowFault::TooManyDigits, Column::Open};
    }
    if (!mayWiden(m_volumes, volumes.decimals)) {
        return {RowFault::TooManyDigits, Column::Volume};
    }
    if (prices.decimals != m_prices.decimals) {
        widen(m_prices, prices.decimals, true);
    }
    if (volumes.decimals != m_volumes.decimals) {
        widen(m_volumes, volumes.decimals, false);
    }

    m_lastMs = row.openTimeMs;
    ++m_accepted;
    if (row.openTimeMs >= m_fromMs && row.openTimeMs < m_toMs) {
        m_prices.largest = std::max(m_prices.largest, candle.high);
        m_volumes.largest = std::max(m_volumes.largest, candle.volume);
        m_candles.push_back(candle);
    }
    return {};
}

CandleSeries CandleBuilder::finish() &&
{
    return CandleSeries(m_symbol, m_interval, m_prices.decimals, m_volumes.decimals, std::move(m_candles));
}

}  // namespace pentad::simulation
