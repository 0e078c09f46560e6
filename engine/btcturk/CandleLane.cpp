// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CandleLane.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

// The chart host may leave intervals without trades out: after so long there is nothing more to compare with.
constexpr Milliseconds kComparedFor{15'000};
// A candle from trades that was not compared with the chart host for so long is let be.
constexpr std::size_t kUnprovenMaximum = 10;

}  // namespace

std::optional<UtcTime> CandleLane::nextOpen() const
{
    return m_bars.empty() ? std::nullopt : std::optional(m_bars.back().openTime + m_length);
}

void CandleLane::tell(Bar const& bar, UtcTime now, bool proven, std::vector<BarClosed>& told)
{
    bool const newest = bar.openTime + m_length + m_newFor > now;
    if (bar.openTime >= m_toldFrom) {
        told.push_back(BarClosed{m_slot, bar, !newest || !m_hasHistory});
    }
    m_bars.push_back(bar);
    m_unproven = proven ? 0 : std::min(m_unproven + 1, kUnprovenMaximum);
    if (m_bars.size() > kBarsKept) {
        m_bars.pop_front();
    }
}

void CandleLane::correct(Bar const& bar)
{
    if (m_bars.empty() || bar.openTime < m_bars.front().openTime) {
        return;
    }
    auto const index = static_cast<std::size_t>((bar.openTime - m_bars.front().openTime) / m_length);
    if (index >= m_bars.size() || m_bars[index].openTime != bar.openTime) {
        return;
    }
    m_bars[index] = bar;
    m_unproven = std::min(m_unproven, m_bars.size() - 1 - index);
}

std::vector<BarClosed> CandleLane::takeHistory(std::span<Bar const> bars, UtcTime now)
{
    std::vector<BarClosed> told;
    if (!m_hasHistory && !bars.empty()) {
        m_toldFrom = bars.back().openTime - static_cast<std::int64_t>(m_toldBars) * m_length;
    }
    for (Bar const& bar : bars) {
        if (bar.openTime + m_length + kSettling > now || openTimeOf(bar.openTime, m_length) != bar.openTime) {
            continue;
        }
        if (auto const next = nextOpen(); next && bar.openTime < *next) {
            correct(bar);
            continue;
        }
        // Intervals the chart host leaves out had no trade.
        for (auto next = nextOpen(); next && *next < bar.openTime; next = nextOpen()) {
            Price const close = m_bars.back().close;
            tell(Bar{*next, close, close, close, close, Quantity{}}, now, true, told);
        }
        tell(bar, now, true, told);
    }
    m_hasHistory = true;
    if (!m_bars.empty() && m_bars.back().openTime + m_length + kComparedFor <= now) {
        m_unproven = 0;
    }
    return told;
}

std::vector<BarClosed> CandleLane::closeFromTrades(UtcTime now)
{
    std::vector<BarClosed> told;
    if (!m_hasHistory) {
        return told;
    }
    if (m_bars.empty()) {
        // A pair without history begins with the first candle that was heard from its beginning.
        UtcTime const last = openTimeOf(now - m_tradesLate, m_length) - m_length;
        if (auto const bar = m_trades.closed(last, std::nullopt)) {
            tell(*bar, now, false, told);
        }
        return told;
    }
    for (auto next = nextOpen(); *next + m_length + m_tradesLate <= now; next = nextOpen()) {
        auto const bar = m_trades.closed(*next, m_bars.back().close);
        if (!bar) {
            break;
        }
        tell(*bar, now, false, told);
    }
    return told;
}

std::optional<CandleRange> CandleLane::wanted(UtcTime now, std::size_t historyBars) const
{
    UtcTime const last = openTimeOf(now - kSettling, m_length) - m_length;
    if (!m_hasHistory) {
        return CandleRange{last - static_cast<std::int64_t>(historyBars) * m_length, last};
    }
    if (m_bars.empty()) {
        return CandleRange{last, last};
    }
    UtcTime const first = m_bars.back().openTime - static_cast<std::int64_t>(m_unproven) * m_length + m_length;
    return first <= last ? std::optional(CandleRange{first, last}) : std::nullopt;
}

std::vector<Bar> CandleLane::older(UtcTime before, std::size_t count) const
{
    auto const end = std::partition_point(m_bars.begin(), m_bars.end(),
                                          [&](Bar const& bar) { return bar.openTime + m_length <= before; });
    auto const first =
        end - static_cast<std::ptrdiff_t>(std::min<std::size_t>(count, static_cast<std::size_t>(end - m_bars.begin())));
    return {first, end};
}

}  // namespace pentad::btcturk
