// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ChartFigures.h"

#include "bench/ChartMarket.h"
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

constexpr int kFrames = 30;  // of one measurement
constexpr QSize kChartSize(800, 560);

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
    if (wanted("G14")) {
        measureAgainstQtCharts(repetitions, report);
    }
    if (wanted("G15")) {
        measureGrowth(repetitions, report);
    }
}

}  // namespace pentad::bench
