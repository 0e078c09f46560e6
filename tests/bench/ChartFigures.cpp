// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ChartFigures.h"

#include "chart/CandleChart.h"
#include "widgets/Geometry.h"

#include <QCandlestickSeries>
#include <QCandlestickSet>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace pentad::bench {
namespace {

constexpr UtcTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
constexpr std::size_t kChunk = 256;
constexpr int kFrames = 30;  // of one measurement
constexpr double kFramesPerSecond = 30;
constexpr QSize kChartSize(800, 560);

// A market of some thousand bars whose last price moves.
class Market {
public:
    explicit Market(int bars) : m_bars(bars)
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

    EngineSnapshot const& tick()
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
    Bar const& forming() const { return *m_snapshot.assets[Slot{0}].formingBar; }
    int bars() const { return m_bars; }

    static ChartBar barAt(int number)
    {
        Price const open = level(number);
        Price const close = level(number + 1);
        Price const wick(Decimal(150));
        return ChartBar{Bar{kStart + std::chrono::minutes(number), open, max(open, close) + wick,
                            min(open, close) - wick, close, Quantity(Decimal(1 + number % 9))},
                        {}};
    }

private:
    // Waves of two lengths around four million.
    static Price level(int number)
    {
        auto const wave = std::lround(20'000 * std::sin(number / 90.0) + 3'000 * std::sin(number / 7.0));
        return Price(Decimal(4'000'000 + wave));
    }

    int m_bars;
    int m_tick = 0;
    EngineSnapshot m_snapshot;
};

// Counts how often what it watches was painted.
class Painted final : public QObject {
public:
    explicit Painted(QList<QWidget*> const& watched)
    {
        for (QWidget* widget : watched) {
            widget->installEventFilter(this);
        }
    }
    // Lets events pass until everything was painted `times` more.
    bool wait(int times)
    {
        int const wanted = m_seen + times;
        for (int round = 0; m_count < wanted && round < 1'000; ++round) {
            QCoreApplication::processEvents();
        }
        bool const enough = m_count >= wanted;
        m_seen = m_count;
        return enough;
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
    int m_seen = 0;
};

// One or five of our charts, zoomed out until every candle is visible.
class OurCharts {
public:
    OurCharts(int charts, int bars) : m_market(bars)
    {
        auto* grid = new QGridLayout(&m_window);
        QList<QWidget*> watched;
        for (int i = 0; i < charts; ++i) {
            auto* chart = new chart::CandleChart(m_desk, "bench", &m_window);
            chart->setInterval(chart::Interval::OneMinute);
            chart->setSlot(static_cast<Slot>(i));
            grid->addWidget(chart, i / 3, i % 3);
            m_charts.push_back(chart);
            watched << chart;
        }
        m_painted = std::make_unique<Painted>(watched);
        m_window.resize(charts == 1 ? kChartSize : QSize(1'200, 800));
        m_window.show();
        frame();
        for (chart::CandleChart* chart : m_charts) {
            zoomOut(*chart);
        }
        m_painted->wait(charts);
    }

    double frame()
    {
        // Making a snapshot is the engine's work and not counted.
        m_gateway.show(std::make_shared<EngineSnapshot const>(m_market.tick()));
        EngineSnapshot const& snapshot = *m_gateway.snapshot();
        return secondsOf([&] {
            for (chart::CandleChart* chart : m_charts) {
                chart->showSnapshot(snapshot);
            }
            m_sound = m_painted->wait(static_cast<int>(m_charts.size())) && m_sound;
        });
    }
    double frames()
    {
        double total = 0;
        for (int i = 0; i < kFrames; ++i) {
            total += frame();
        }
        return total / kFrames;
    }
    int staticPaints() const { return m_charts.front()->staticPaints(); }
    // Every frame was painted, and all candles are on the screen.
    bool sound() const
    {
        return m_sound && m_charts.front()->visibleBars().size() == static_cast<std::size_t>(m_market.bars()) + 1;
    }
    Market& market() { return m_market; }
    double lastShown() const { return m_charts.front()->scene().lastPlot; }

private:
    static void zoomOut(chart::CandleChart& chart)
    {
        constexpr int kNotch = -120;
        QPointF const right(chart.scene().plot.right() - 14, 100);
        for (int i = 0; i < 100 && chart.scene().view.leftPlace() > chart.scene().series.firstPlace(); ++i) {
            QWheelEvent event(right, chart.mapToGlobal(right), {}, QPoint(0, kNotch), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&chart, &event);
        }
    }

    gateway::EngineGateway m_gateway;
    widgets::Preferences m_preferences;
    widgets::Desk m_desk{m_gateway, m_preferences};
    Market m_market;
    QWidget m_window;
    std::vector<chart::CandleChart*> m_charts;
    std::unique_ptr<Painted> m_painted;
    bool m_sound = true;
};

// The same candles as a series of Qt Charts, without animation and without smoothing.
class QtChart {
public:
    explicit QtChart(int bars) : m_market(bars), m_series(new QCandlestickSeries)
    {
        m_market.tick();  // ours has shown one frame before it is measured
        QList<QCandlestickSet*> sets;
        for (int i = 0; i < bars; ++i) {
            sets << setOf(Market::barAt(i).bar);
        }
        m_newest = setOf(m_market.forming());
        sets << m_newest;
        m_series->append(sets);
        auto* chart = new QChart;
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->legend()->hide();
        chart->addSeries(m_series);
        chart->createDefaultAxes();
        m_view.setChart(chart);
        m_view.resize(kChartSize);
        m_painted = std::make_unique<Painted>(QList<QWidget*>{m_view.viewport()});
        m_view.show();
        m_painted->wait(1);
    }

    double frames()
    {
        double total = 0;
        for (int i = 0; i < kFrames; ++i) {
            total += secondsOf([this] {
                m_market.tick();
                Bar const& bar = m_market.forming();
                m_newest->setOpen(widgets::plotted(bar.open));
                m_newest->setHigh(widgets::plotted(bar.high));
                m_newest->setLow(widgets::plotted(bar.low));
                m_newest->setClose(widgets::plotted(bar.close));
                m_sound = m_painted->wait(1) && m_sound;
            });
        }
        return total / kFrames;
    }
    bool sound() const { return m_sound && m_series->count() == m_market.bars() + 1; }
    double lastShown() const { return m_newest->close(); }

private:
    static QCandlestickSet* setOf(Bar const& bar)
    {
        return new QCandlestickSet(widgets::plotted(bar.open), widgets::plotted(bar.high), widgets::plotted(bar.low),
                                   widgets::plotted(bar.close),
                                   static_cast<qreal>(bar.openTime.time_since_epoch().count()));
    }

    Market m_market;
    QCandlestickSeries* m_series;
    QCandlestickSet* m_newest = nullptr;
    QChartView m_view;
    std::unique_ptr<Painted> m_painted;
    bool m_sound = true;
};

std::string inMicroseconds(double seconds)
{
    return fixed(seconds * 1e6, 1) + " us";
}

void measureFiveCharts(Report& report)
{
    constexpr int kMeasured = 900;
    OurCharts charts(5, 2'000);
    charts.frames();
    std::vector<double> frames;
    int const staticPaints = charts.staticPaints();
    std::clock_t const begin = std::clock();  // time of the processor: a share of it is what is asked for
    for (int i = 0; i < kMeasured; ++i) {
        frames.push_back(charts.frame());
    }
    double const mean = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / kMeasured;
    double const slowest = quantile(frames, 0.99);
    report.add({.goal = "G13",
                .what = "5 charts x 2,000 candles at 30 fps, share of one core",
                .value = mean * kFramesPerSecond * 100,
                .unit = "%",
                .ours = inMicroseconds(mean) + " per frame of all five",
                .other = "30 frames per second",
                .repetitions = kMeasured,
                .wanted = 6,
                .stretch = 4,
                .parity = charts.sound() && charts.staticPaints() == staticPaints,
                .remark = "offscreen platform; the snapshots' own making included; the newest of several ticks is "
                          "drawn once per frame"});
    report.add({.goal = "G13",
                .what = "frame p99 of all five charts",
                .value = slowest * 1e3,
                .unit = "ms",
                .ours = inMicroseconds(slowest),
                .other = "frame of 33 ms",
                .repetitions = kMeasured,
                .wanted = 8,
                .stretch = 4,
                .parity = charts.sound()});
}

void measureAgainstQtCharts(int repetitions, Report& report)
{
    OurCharts ours(1, 2'000);
    QtChart other(2'000);
    int const staticPaints = ours.staticPaints();
    Pair const pair = interleaved(
        repetitions, [&] { return ours.frames(); }, [&] { return other.frames(); });
    double const mine = median(pair.ours);
    double const theirs = median(pair.other);
    bool const isSame = ours.lastShown() == other.lastShown();
    report.add({.goal = "G14",
                .what = "update of the last of 2,000 candles, Qt Charts = 1",
                .value = mine / theirs,
                .unit = "x",
                .ours = inMicroseconds(mine),
                .other = inMicroseconds(theirs) + " (QCandlestickSeries)",
                .repetitions = repetitions,
                .wanted = 1.0 / 50,
                .stretch = 1.0 / 200,
                .parity = ours.sound() && other.sound() && isSame && ours.staticPaints() == staticPaints,
                .remark = "Qt Charts is " + fixed(theirs / mine, 0) + " times as slow"});
}

void measureGrowth(int repetitions, Report& report)
{
    OurCharts large(1, 10'000);
    OurCharts small(1, 2'000);
    Pair const pair = interleaved(
        repetitions, [&] { return large.frames(); }, [&] { return small.frames(); });
    double const more = median(pair.ours);
    double const fewer = median(pair.other);
    report.add({.goal = "G15",
                .what = "update at 10,000 candles against 2,000, all visible",
                .value = more / fewer,
                .unit = "x",
                .ours = inMicroseconds(more),
                .other = inMicroseconds(fewer),
                .repetitions = repetitions,
                .wanted = 1.2,
                .stretch = 1.05,
                .parity = large.sound() && small.sound()});
}

}  // namespace

void measureCharts(int repetitions, std::function<bool(std::string const&)> const& wanted, Report& report)
{
    if (wanted("G13")) {
        measureFiveCharts(report);
    }
    if (wanted("G14")) {
        measureAgainstQtCharts(repetitions, report);
    }
    if (wanted("G15")) {
        measureGrowth(repetitions, report);
    }
}

}  // namespace pentad::bench
