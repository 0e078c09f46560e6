// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/TerminalChild.h"

#include "bench/Child.h"
#include "chart/CandleChart.h"
#include "support/LiveTerminal.h"

#include <QAbstractButton>
#include <QEvent>

#include <cstdio>
#include <fstream>

namespace pentad::bench {
namespace {

constexpr std::size_t kCandlesShown = 2'000;

// Whether a chart was painted that had candles to show.
class CandlesShown final : public QObject {
public:
    explicit CandlesShown(chart::CandleChart& chart) : m_chart(chart) { chart.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_shown = m_shown || (event->type() == QEvent::Paint && !m_chart.scene().series.empty());
        return false;
    }
    bool shown() const { return m_shown; }

private:
    chart::CandleChart& m_chart;
    bool m_shown = false;
};

void say(std::string const& word)
{
    std::puts(word.c_str());
    std::fflush(stdout);
}

int end(test::LiveTerminal& terminal)
{
    terminal.window().stopAndClose(false);
    return test::until([&] { return terminal.closed(); }) ? 0 : 1;
}

int start(QString const& folder)
{
    test::LiveTerminal terminal(folder, config::Settings{});
    CandlesShown const candles(*terminal.window().findChild<chart::CandleChart*>(QStringLiteral("chart.candles")));
    bool const usable = test::until([&] {
        // After a restart what was found again comes first; somebody who knows it clicks it away at once.
        auto* const leave = terminal.window().findChild<QAbstractButton*>(QStringLiteral("restart.leave"));
        if (leave != nullptr && leave->isVisible()) {
            leave->click();
        }
        return candles.shown();
    });
    if (!usable) {
        return 1;
    }
    say("usable");
    return end(terminal);
}

int agreed(QString const& folder)
{
    test::LiveTerminal terminal(folder, config::Settings{});
    if (!test::until([&] { return terminal.gateway().snapshot() && terminal.seen().reconciled; })) {
        return 1;
    }
    say("agreed");
    return end(terminal);
}

std::uint64_t proportionalBytes()
{
    std::ifstream file("/proc/self/smaps_rollup");
    for (std::string word; file >> word;) {
        std::uint64_t kilobytes = 0;
        if (word == "Pss:" && file >> kilobytes) {
            return kilobytes * 1'024;
        }
    }
    return 0;
}

std::size_t candlesOf(AssetSnapshot const& asset)
{
    std::size_t count = 0;
    for (auto const& chunk : asset.history) {
        count += chunk->size();
    }
    return count;
}

bool loadCandles(test::LiveTerminal& terminal, Slot slot)
{
    while (candlesOf(terminal.seen().assets[slot]) < kCandlesShown) {
        std::shared_ptr<EngineSnapshot const> const seen = terminal.gateway().snapshot();
        AssetSnapshot const& asset = seen->assets[slot];
        CommandId const asked =
            terminal.desk().issue(LoadHistory{asset.instrument.symbol, asset.history.front()->front().bar.openTime});
        if (!test::until([&] { return !terminal.desk().isPending(asked); }) ||
            terminal.seen().assets[slot].historyExhausted) {
            return false;
        }
    }
    return true;
}

int charts(QString const& folder)
{
    {
        widgets::Preferences preferences(folder + QStringLiteral("/preferences.ini"));
        preferences.setValue(QStringLiteral("chart/fiveUp"), true);
        preferences.setValue(QStringLiteral("chart/interval"), static_cast<int>(chart::Interval::OneMinute));
        preferences.sync();
    }
    config::Settings settings;
    settings.trading.cycleIntervalMs = 200;  // as many cycles in a fifth of the time
    test::LiveTerminal terminal(folder, settings);
    if (!test::until([&] { return terminal.isReady(); })) {
        return 1;
    }
    for (Slot const slot : kSlots) {
        if (!loadCandles(terminal, slot)) {
            return 1;
        }
    }
    // Long enough for every chart to have drawn all of it, and for the engine to have traded a while.
    std::uint64_t const cycle = number(terminal.seen().cycle);
    constexpr std::uint64_t kCycles = 20;
    if (!test::until([&] { return number(terminal.seen().cycle) >= cycle + kCycles; })) {
        return 1;
    }
    say(std::to_string(proportionalBytes()));
    return end(terminal);
}

int history(QString const& folder)
{
    constexpr std::uint64_t kSteps = 300;
    config::Settings settings;
    settings.demo.speed = Decimal(2'000);
    settings.trading.cycleIntervalMs = 50;
    {
        test::LiveTerminal terminal(folder, settings);
        while (!terminal.gateway().snapshot() || terminal.seen().journalSequence < kSteps) {
            if (terminal.engineEnded()) {
                return 1;
            }
            test::until([&] {
                return terminal.engineEnded() ||
                       (terminal.gateway().snapshot() && terminal.seen().journalSequence >= kSteps);
            });
        }
        if (end(terminal) != 0) {
            return 1;
        }
    }
    say("traded");
    return 0;
}

}  // namespace

int runTerminalChild(std::string const& what, QString const& folder)
{
    return what == "start"     ? start(folder)
           : what == "agreed"  ? agreed(folder)
           : what == "charts"  ? charts(folder)
           : what == "history" ? history(folder)
                               : 2;
}

std::vector<std::string> terminalChild(QString const& folder, std::string const& what)
{
    return {thisProgram(), "--terminal", what, folder.toStdString()};
}

}  // namespace pentad::bench
