// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/TickerWindow.h"

namespace pentad::loopback {
namespace {

constexpr Milliseconds kWindow = std::chrono::hours(24);
constexpr Milliseconds kSlice = std::chrono::minutes(1);

}  // namespace

void TickerWindow::add(Slice const& slice)
{
    m_slices.push_back(slice);
    while (m_slices.front().begin <= slice.begin - kWindow) {
        m_slices.pop_front();
    }
}

void TickerWindow::addBar(Bar const& bar)
{
    add({bar.openTime, bar.open, bar.high, bar.low, bar.volume, notional(bar.close, bar.volume, Rounding::Down)});
    m_last = bar.close;
}

void TickerWindow::addTrade(UtcTime at, Price price, Quantity quantity)
{
    m_last = price;
    UtcTime const begin = at - at.time_since_epoch() % kSlice;
    if (m_slices.empty() || m_slices.back().begin < begin) {
        add({begin, price, price, price, Quantity{}, Money{}});
    }
    Slice& slice = m_slices.back();
    slice.high = max(slice.high, price);
    slice.low = min(slice.low, price);
    slice.volume += quantity;
    slice.turnover += notional(price, quantity, Rounding::Down);
}

TickerFigures TickerWindow::figures(UtcTime now) const
{
    TickerFigures figures;
    Money turnover;
    for (Slice const& slice : m_slices) {
        if (slice.begin <= now - kWindow) {
            continue;
        }
        if (figures.open.isZero()) {
            figures.open = slice.open;
            figures.high = slice.high;
            figures.low = slice.low;
        }
        figures.high = max(figures.high, slice.high);
        figures.low = min(figures.low, slice.low);
        figures.volume += slice.volume;
        turnover += slice.turnover;
    }
    figures.last = m_last;
    if (!figures.open.isZero()) {
        constexpr int kAverageDecimals = 8;
        constexpr int kPercentDecimals = 2;
        figures.average =
            figures.volume.isZero()
                ? m_last
                : averagePrice(turnover, figures.volume, Rounding::Down).round(kAverageDecimals, Rounding::Down);
        figures.change = (m_last - figures.open).value();
        figures.changePercent =
            divide(multiply(figures.change, Decimal(100), Rounding::Down), figures.open.value(), Rounding::Down)
                .round(kPercentDecimals, Rounding::Down);
    }
    return figures;
}

}  // namespace pentad::loopback
