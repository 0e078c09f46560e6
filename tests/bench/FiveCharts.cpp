// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/FiveCharts.h"

#include "bench/ChartMarket.h"
#include "chart/ChartPanel.h"

#include <QGuiApplication>

#include <thread>

namespace pentad::bench {
namespace {

constexpr int kCandlesEach = 2'000;
constexpr std::chrono::milliseconds kTick{10};
constexpr std::chrono::seconds kMeasured{5};
constexpr QSize kWindow(1'200, 800);

// The engine's side: puts a new price of all five assets into the slot, a hundred times a second.
class PriceTicker {
public:
    explicit PriceTicker(gateway::EngineGateway& gateway) : m_gateway(gateway), m_slot(std::make_shared<SnapshotSlot>())
    {
        gateway.readFrom(m_slot);
        gateway.show(std::make_shared<EngineSnapshot const>(m_market.tick()));
    }
    ~PriceTicker() { stop(); }

    void start()
    {
        m_over = false;
        m_thread = std::thread([this] {
            auto next = std::chrono::steady_clock::now();
            while (!m_over) {
                if (m_slot->put(std::make_shared<EngineSnapshot const>(m_market.tick()))) {
                    QMetaObject::invokeMethod(
                        &m_gateway, [this] { m_gateway.show({}); }, Qt::QueuedConnection);
                }
                ++m_ticks;
                next += kTick;
                std::this_thread::sleep_until(next);
            }
        });
    }
    void stop()
    {
        m_over = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }
    int ticks() const { return m_ticks; }

private:
    gateway::EngineGateway& m_gateway;
    std::shared_ptr<SnapshotSlot> m_slot;
    Market m_market{kCandlesEach};
    std::atomic<bool> m_over = true;
    std::atomic<int> m_ticks = 0;
    std::thread m_thread;
};

// What one frame costs: taking in the snapshot, and painting all of it up to where it is on the screen.
class Frames final : public QObject {
public:
    // Make it before the panel and let it watch(...) after: so it hears of a refresh before and after the panel does.
    explicit Frames(widgets::Desk& desk) : m_desk(desk)
    {
        connect(&desk, &widgets::Desk::refreshedSecond, this, [this] { m_begin = now(); });
    }
    void watch(QWidget& window)
    {
        window.installEventFilter(this);
        connect(&m_desk, &widgets::Desk::refreshedSecond, this, [this] { m_refresh = since(m_begin); });
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::UpdateRequest || m_refresh.wall == 0) {
            return false;
        }
        Moment const begin = now();
        watched->event(event);
        Moment const painted = since(begin);
        Moment const refresh = std::exchange(m_refresh, {});
        m_frames.push_back(refresh.wall + painted.wall);
        m_work.push_back(refresh.processor + painted.processor);
        return true;
    }
    std::vector<double> take() { return std::exchange(m_frames, {}); }
    // The same frames in time that the processor has worked for them.
    std::vector<double> takeWork() { return std::exchange(m_work, {}); }

private:
    struct Moment {
        double wall = 0;  // seconds
        double processor = 0;
    };
    static Moment now() { return {processorSeconds(CLOCK_MONOTONIC), processorSeconds(CLOCK_THREAD_CPUTIME_ID)}; }
    static Moment since(Moment const& begin)
    {
        Moment const end = now();
        return {end.wall - begin.wall, end.processor - begin.processor};
    }

    widgets::Desk& m_desk;
    Moment m_begin;
    Moment m_refresh;
    std::vector<double> m_frames;
    std::vector<double> m_work;
};

}  // namespace

void measureFiveCharts(int repetitions, Report& report)
{
    gateway::EngineGateway gateway;
    widgets::Preferences preferences;
    widgets::Desk desk(gateway, preferences);
    PriceTicker ticker(gateway);
    Frames frames(desk);
    QWidget window;
    chart::ChartPanel panel(desk, "chart", &window);
    frames.watch(window);
    panel.setInterval(chart::Interval::OneMinute);
    panel.setFiveUp(true);
    window.resize(kWindow);
    panel.setGeometry(QRect(QPoint(), kWindow));
    window.show();
    ticker.start();
    turnEvents(std::chrono::milliseconds(500));
    bool sound = true;
    std::vector<chart::CandleChart*> charts;
    for (auto* const chart : panel.findChildren<chart::CandleChart*>()) {
        if (chart->isVisible()) {
            zoomOut(*chart);
            charts.push_back(chart);
        }
    }
    turnEvents(std::chrono::milliseconds(500));
    for (chart::CandleChart* const chart : charts) {
        sound = sound && chart->visibleBars().size() == static_cast<std::size_t>(kCandlesEach) + 1;
    }
    sound = sound && charts.size() == kUniverseSize;

    std::vector<double> shares;
    std::vector<double> wholes;
    std::vector<double> tails;
    std::vector<double> workTails;
    std::vector<double> rates;
    for (int i = 0; i < repetitions; ++i) {
        frames.take();
        frames.takeWork();
        int const ticksBefore = ticker.ticks();
        double const mine = processorSeconds(CLOCK_THREAD_CPUTIME_ID);
        double const whole = processorSeconds(CLOCK_PROCESS_CPUTIME_ID);
        double const wall = secondsOf([&] { turnEvents(kMeasured); });
        shares.push_back((processorSeconds(CLOCK_THREAD_CPUTIME_ID) - mine) / wall);
        wholes.push_back((processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - whole) / wall);
        std::vector<double> const each = frames.take();
        rates.push_back(static_cast<double>(each.size()) / wall);
        std::vector<double> const work = frames.takeWork();
        tails.push_back(each.empty() ? 0 : quantile(each, 0.99));
        workTails.push_back(work.empty() ? 0 : quantile(work, 0.99));
        double const ticks = (ticker.ticks() - ticksBefore) / wall;
        sound = sound && rates.back() >= 24 && ticks >= 90;
    }
    ticker.stop();
    QString const platform = QGuiApplication::platformName();
    std::string const remark = "platform " + platform.toStdString() + ", " + fixed(median(rates), 1) +
                               " frames a second; making the snapshots in the other thread: " +
                               fixed((median(wholes) - median(shares)) * 100, 1) + " % more";
    report.add({.goal = "G13",
                .what = "5 charts x 2,000 candles, 100 ticks/s at 30 fps: of one core",
                .value = median(shares) * 100,
                .unit = "%",
                .ours = fixed(median(shares) * 1e6 / std::max(1.0, median(rates)), 0) + " us per frame",
                .other = "one core",
                .repetitions = repetitions,
                .wanted = 6,
                .stretch = 4,
                .parity = sound,
                .remark = remark});
    report.add(
        {.goal = "G13",
         .what = "frame of all five charts, p99",
         .value = median(tails) * 1e3,
         .unit = "ms",
         .ours = fixed(median(tails) * 1e6, 0) + " us",
         .other = "a frame of 33 ms",
         .repetitions = repetitions,
         .wanted = 8,
         .stretch = 4,
         .parity = sound,
         .remark = "wall time; of the processor's own time the p99 is " + fixed(median(workTails) * 1e3, 1) + " ms"});
}

}  // namespace pentad::bench
