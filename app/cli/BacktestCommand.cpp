// SPDX-License-Identifier: GPL-3.0-or-later
#include "BacktestCommand.h"

#include "BacktestOptions.h"
#include "BacktestReport.h"
#include "composition/BacktestReplay.h"
#include "composition/ExitCodes.h"
#include "Failure.h"

#include <unistd.h>
#include <csignal>
#include <iostream>

namespace pentad::cli {
namespace {

// The only things a signal handler may touch.
std::atomic<bool> stopWanted{false};
std::atomic<int> signalsSeen{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

constexpr int kInterrupted = 130;

extern "C" void wantStop(int)
{
    if (signalsSeen.fetch_add(1) > 0) {
        _exit(kInterrupted);
    }
    stopWanted.store(true, std::memory_order_relaxed);
}

// The first SIGINT or SIGTERM ends the replay cleanly; the second one, whichever of them, ends the program at once.
void listenToSignals()
{
    struct sigaction action = {};
    action.sa_handler = wantStop;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

constexpr std::string_view kBacktest = "backtest";

// A bar on a terminal, and trades.csv where a report is wanted.
class Watcher final : public simulation::BacktestObserver {
public:
    Watcher(Universe const& universe, BacktestFiles* files)
        : m_universe(universe), m_files(files), m_terminal(isatty(STDERR_FILENO) == 1)
    {
    }

    void progressed(std::uint64_t barsDone, std::uint64_t barsTotal) override
    {
        if (!m_terminal || barsTotal == 0) {
            return;
        }
        constexpr std::uint64_t kWidth = 40;
        std::uint64_t const filled = barsDone * kWidth / barsTotal;
        std::cerr << "\r[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] "
                  << std::to_string(barsDone * 100 / barsTotal) << " %" << std::flush;
        m_shown = true;
    }
    void recorded(StepRecord const& record) override
    {
        if (m_files != nullptr) {
            m_files->add(record, m_universe);
        }
    }
    void clear()
    {
        if (m_shown) {
            std::cerr << "\r\x1b[K" << std::flush;
        }
    }

private:
    Universe const& m_universe;
    BacktestFiles* m_files;
    bool m_terminal;
    bool m_shown = false;
};

void tellNotices(config::Settings const& settings, simulation::CandleSet const& candles)
{
    for (std::string const& notice : composition::backtestNotices(settings, candles)) {
        std::cerr << "note: " << notice << '\n';
    }
    for (simulation::CandleFile const& file : candles.files) {
        if (file.skipped != 0) {
            std::cerr << "note: " << std::to_string(file.skipped) << " malformed rows of "
                      << file.series.symbol().view() << " were skipped, the first: " << file.firstSkipped << '\n';
        }
    }
}

int replay(BacktestOptions const& options, config::Settings const& settings, simulation::CandleSet const& candles,
           Clock const& clock, std::chrono::nanoseconds loading)
{
    if (std::string const mistake = folderMistake(options.report); !mistake.empty()) {
        return fail(kUsage, kBacktest, mistake);
    }
    auto const made = composition::BacktestReplay::make(settings, candles, options.journal);
    if (!made) {
        return fail(kUsage, kBacktest, made.error());
    }
    BacktestFiles files;
    if (!options.report.empty()) {
        if (std::string const mistake = files.open(options.report); !mistake.empty()) {
            return fail(kUsage, kBacktest, mistake);
        }
    }
    simulation::PaperUniverse const& rules = (*made)->rules();
    tellNotices(settings, candles);
    Watcher watcher(rules.universe, options.report.empty() ? nullptr : &files);
    auto const result = (*made)->run(clock, &stopWanted, &watcher);
    watcher.clear();
    if (!result) {
        return fail(kFailed, kBacktest, result.error().message);
    }
    BacktestReport const report{*result,
                                candles,
                                rules.universe,
                                rules.invented,
                                settings.strategy.name,
                                static_cast<std::uint64_t>(settings.demo.seed),
                                loading};
    std::cout << (options.json ? backtestJson(report) : backtestSummary(report)) << std::flush;
    if (!options.report.empty()) {
        if (std::string const mistake = files.finish(report); !mistake.empty()) {
            return fail(kFailed, kBacktest, mistake);
        }
    }
    return std::cout
               ? kDone
               : fail(kFailed, kBacktest, "the result could not be written to standard output; check where it goes");
}

}  // namespace

int runBacktestCommand(std::span<std::string const> arguments)
{
    auto options = parseBacktestOptions(arguments);
    if (!options) {
        return fail(kUsage, kBacktest, options.error());
    }
    if (options->help) {
        std::cout << backtestUsage();
        return kDone;
    }
    auto const loaded = options->settings.load();
    if (!loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    config::Settings const& settings = loaded->settings;
    if (settings.demo.dataDirectory.empty()) {
        return fail(kUsage, kBacktest, "the folder of the candle files is not named; add --data DIR");
    }
    auto const interval = simulation::parseInterval(settings.trading.interval);
    if (!interval) {
        return fail(kUsage, kBacktest,
                    "there are no candle files of interval " + settings.trading.interval + "; use " +
                        std::string(simulation::intervalChoices()));
    }
    listenToSignals();
    SystemClock const clock;
    MonotonicTime const begin = clock.monotonic();
    auto const candles = simulation::loadCandles(settings.demo.dataDirectory, settings.trading.symbols, *interval,
                                                 {.skipMalformed = options->skipMalformed,
                                                  .threads = options->threads,
                                                  .from = options->from,
                                                  .to = options->to});
    if (!candles) {
        return fail(kUsage, kBacktest, candles.error().message);
    }
    return replay(*options, settings, *candles, clock, clock.monotonic() - begin);
}

}  // namespace pentad::cli
