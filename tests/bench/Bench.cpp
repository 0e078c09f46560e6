// SPDX-License-Identifier: GPL-3.0-or-later
// pentad-bench: measures the ratios of the speed goals. See README.md for how to read and repeat them.
#include "bench/AlertFigures.h"
#include "bench/ChartFigures.h"
#include "bench/ColdStartFigures.h"
#include "bench/CommitFigures.h"
#include "bench/FiveCharts.h"
#include "bench/KillFigures.h"
#include "bench/Replay.h"
#include "bench/ReplayFigures.h"
#include "bench/Server.h"
#include "bench/SmallParts.h"
#include "bench/TerminalChild.h"
#include "bench/TerminalFigures.h"
#include "bench/WireFigures.h"
#include "foundation/CryptoLibrary.h"

#include <QApplication>

#include <algorithm>
#include <charconv>
#include <iostream>

namespace pentad::bench {
namespace {

constexpr std::string_view kUsage =
    "pentad-bench [--json] [--only G4,G5,G6,G11,G12,G13,G14,G15,G16,G17,G18,G21,G22,OP1,OP2,OP3,1000/s] "
    "[--repetitions N] [--bars N] [--cycles N]\n"
    "    measures the ratios, and the times of OP1 to OP3, and prints them; --bars are those of each asset\n"
    "pentad-bench --small [options of Google Benchmark]\n"
    "    measures small parts by themselves\n"
    "pentad-bench --write-candles FOLDER\n"
    "    writes the five markets of the replay as CSV\n"
    "pentad-bench --serve FOLDER\n"
    "    replays these files at each line of input; used by peers/run.sh\n"
    "pentad-bench --serve-orders\n"
    "    makes signed orders out of ticks, as many as each line of input says; used by peers/tickToOrder.sh\n"
    "pentad-bench --terminal start|agreed|charts|history FOLDER\n"
    "    the terminal in a process of its own; used by G17, G18 and OP3\n";

struct Options {
    bool json = false;
    std::string only;
    int repetitions = 5;
    int cycles = 500;
    int bars = static_cast<int>(kBarsEach);
};

bool parseCount(std::string_view text, int& value)
{
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value > 0;
}

bool parse(std::span<char*> arguments, Options& options)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view const name = arguments[i];
        if (name == "--json") {
            options.json = true;
            continue;
        }
        if (i + 1 == arguments.size()) {
            return false;
        }
        std::string_view const value = arguments[++i];
        if (name == "--only") {
            options.only = "," + std::string(value) + ",";
        } else if (!(name == "--repetitions" && parseCount(value, options.repetitions)) &&
                   !(name == "--cycles" && parseCount(value, options.cycles)) &&
                   !(name == "--bars" && parseCount(value, options.bars))) {
            return false;
        }
    }
    return true;
}

int measure(Options const& options)
{
    auto const wanted = [&](std::string const& goal) {
        return options.only.empty() || options.only.find("," + goal + ",") != std::string::npos;
    };
    auto const barsEach = static_cast<std::size_t>(options.bars);
    Report report;
    if (wanted("G21")) {
        measureMemory(barsEach, options.repetitions, report);  // first, while this process is small
    }
    if (wanted("G4") || wanted("G5") || wanted("G22")) {
        simulation::CandleSet const candles = syntheticCandles(barsEach, kSeed);
        if (wanted("G5")) {
            measureWholePath(candles, options.repetitions, report);
        }
        if (wanted("G22")) {
            measureHashing(candles, options.repetitions, report);
        }
        if (wanted("G4")) {
            measurePersisting(candles, options.repetitions, report);
        }
    }
    if (wanted("G6")) {
        measureLiveCycle(options.repetitions, options.cycles, report);
    }
    if (wanted("G11")) {
        measureDecoding(options.repetitions, report);
    }
    if (wanted("G12")) {
        measureIngest(options.repetitions, report);
    }
    if (wanted("1000/s")) {
        constexpr int kSteadySeconds = 60;
        measureSteadyStream(kSteadySeconds, report);
    }
    if (wanted("G13")) {
        measureFiveCharts(options.repetitions, report);
    }
    if (wanted("G14") || wanted("G15")) {
        measureCharts(options.repetitions, wanted, report);
    }
    if (wanted("G16")) {
        measureBlocks(options.repetitions, report);
    }
    if (wanted("G17")) {
        measureStart(options.repetitions, report);
    }
    if (wanted("G18")) {
        measureFootprint(options.repetitions, report);
    }
    if (wanted("OP1")) {
        measureKill(options.repetitions, report);
    }
    if (wanted("OP2")) {
        measureAlerts(options.repetitions, report);
    }
    if (wanted("OP3")) {
        measureColdStart(options.repetitions, report);
    }
    std::cout << (options.json ? report.json() : report.table()) << std::flush;
    return report.sound() ? 0 : 1;
}

int run(int argc, char** argv)
{
    std::string_view const first = argc > 1 ? argv[1] : "";
    if (first == "--small") {
        return runSmallParts(argc - 1, argv + 1);
    }
    if (first == "--serve" && argc == 3) {
        return serveReplays(argv[2]);
    }
    if (first == "--serve-orders" && argc == 2) {
        return serveOrders();
    }
    if (first == "--terminal" && argc == 4) {
        return runTerminalChild(argv[2], QString::fromLocal8Bit(argv[3]));
    }
    if (first == "--write-candles" && argc == 3) {
        return writeCandles(syntheticCandles(kBarsEach, kSeed), argv[2]) ? 0 : 1;
    }
    Options options;
    if (!parse(std::span(argv + 1, static_cast<std::size_t>(argc - 1)), options)) {
        std::cerr << kUsage;
        return 2;
    }
    return measure(options);
}

}  // namespace
}  // namespace pentad::bench

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    pentad::keepCryptoToTheEnd();
    QApplication const application(argc, argv);  // the charts need windows
    try {
        return pentad::bench::run(argc, argv);
    } catch (std::exception const& failure) {
        std::cerr << "pentad-bench: " << failure.what() << '\n';
        return 1;
    }
}
