// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ChartMarket.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace pentad::bench {
namespace {

constexpr UtcTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
constexpr std::size_t kChunk = 256;

// Waves of two lengths around four million.
Price level(int number)
{
    auto const wave = std::lround(20'000 * std::sin(number / 90.0) + 3'000 * std::sin(number / 7.0));
    return Price(Decimal(4'000'000 + wave));
}

}  // namespace

Market::Market(int bars) : m_bars(bars)
{
    for (Slot const slot : kSlots) {
        AssetSnapshot& asset = m_snapshot.assets[slot];
        asset.instrument = {Symbol("BTCTRY"), Asset("BTC"), Asset("TRY"), 8, 2, 2, {}};
        asset.stale = false;
        asset.historyExhausted = true;
        BarChunk chunk;
        for (int i = 0; i < bars; ++i) {
            chunk.push_back(barAt(i));
            if (chunk.size() == kChunk || i + 1 == bars) {
                asset.history.push_back(std::make_shared<BarChunk const>(std::exchange(chunk, {})));
            }
        }
    }
    tick();
}

EngineSnapshot const& Market::tick()
{
    ++m_tick;
    Price const last = level(m_bars + m_tick % 7);
    m_snapshot.sequence = static_cast<std::uint64_t>(m_tick);
    m_snapshot.at = kStart + std::chrono::minutes(m_bars) + Milliseconds(33 * (m_tick % 1'800));
    for (AssetSnapshot& asset : m_snapshot.assets) {
        asset.hasQuote = true;
        asset.quote = Quote{m_snapshot.at, last, last, last};
        asset.formingBar = Bar{kStart + std::chrono::minutes(m_bars), last, last, last, last, {}};
    }
    return m_snapshot;
}

ChartBar Market::barAt(int number)
{
    Price const open = level(number);
    Price const close = level(number + 1);
    Price const wick(Decimal(150));
    return ChartBar{Bar{kStart + std::chrono::minutes(number), open, max(open, close) + wick, min(open, close) - wick,
                        close, Quantity(Decimal(1 + number % 9))},
                    {}};
}

void zoomOut(chart::CandleChart& chart)
{
    constexpr int kNotch = -120;
    QPointF const right(chart.scene().plot.right() - 14, 100);
    for (int i = 0; i < 100 && chart.scene().view.leftPlace() > chart.scene().series.firstPlace(); ++i) {
        QWheelEvent event(right, chart.mapToGlobal(right), {}, QPoint(0, kNotch), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&chart, &event);
    }
}

void turnEvents(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

}  // namespace pentad::bench
