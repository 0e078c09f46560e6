// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/TerminalFigures.h"

#include "bench/ChartMarket.h"
#include "bench/Child.h"
#include "bench/LongHistory.h"
#include "bench/TerminalChild.h"
#include "bench/Watchdog.h"
#include "support/LiveTerminal.h"
#include "support/SlowJournal.h"

#include <QTemporaryDir>

#include <array>
#include <filesystem>

namespace pentad::bench {
namespace {

constexpr std::chrono::seconds kWatched{5};
constexpr std::chrono::milliseconds kCommandEvery{200};
constexpr int kPostings = 2'000'000;

std::string inMilliseconds(double seconds)
{
    return fixed(seconds * 1e3, 1) + " ms";
}

// ----------------------------------------------------------------------------------------------------------------------
// G16

struct Watched {
    double longest = 0;  // seconds
    double longestWork = 0;
    double p99 = 0;
    std::uint64_t commits = 0;
    bool sound = false;
};

// A terminal that trades and is told something five times a second, on a disk that takes so long for a commit.
Watched watchTerminal(std::chrono::milliseconds commit)
{
    QTemporaryDir const folder;
    std::atomic<std::uint64_t> commits = 0;
    config::Settings settings;
    settings.trading.cycleIntervalMs = 100;
    test::LiveTerminal terminal(folder.path(), settings, [&](Journal& journal) {
        return std::make_unique<test::SlowJournal>(journal, commit, [&](std::chrono::nanoseconds time) {
            ++commits;
            if (time.count() > 0) {
                std::this_thread::sleep_for(time);
            }
        });
    });
    Watched watched;
    if (!test::until([&] { return terminal.isReady(); })) {
        return watched;
    }
    terminal.window().resize(1'920, 1'080);
    QTimer commands;
    bool pauses = false;
    QObject::connect(&commands, &QTimer::timeout, &terminal.window(), [&] {
        pauses = !pauses;
        terminal.desk().issue(pauses ? CommandBody(Pause{"bench"}) : CommandBody(Resume{"bench"}));
    });
    commands.start(kCommandEvery);
    turnEvents(std::chrono::seconds(1));  // what is shown for the first time has been shown
    std::uint64_t const before = commits;
    {
        Watchdog watchdog;
        turnEvents(kWatched);
        watched.longest = watchdog.longest();
        watched.longestWork = watchdog.longestWork();
        watched.p99 = watchdog.quantile99();
    }
    watched.commits = commits - before;
    commands.stop();
    terminal.window().stopAndClose(false);
    watched.sound = watched.commits >= 5 && test::until([&] { return terminal.closed(); });
    return watched;
}

// ----------------------------------------------------------------------------------------------------------------------
// G17

double secondsToUse(QString const& folder)
{
    return firstWordOf(terminalChild(folder, "start")).seconds;
}

double secondsToUseAFreshOne()
{
    QTemporaryDir const folder;
    return secondsToUse(folder.path());
}

double secondsToUseMinimal()
{
    return firstWordOf({std::filesystem::path(thisProgram()).replace_filename("pentad-bench-minimal").string()})
        .seconds;
}

}  // namespace

void measureBlocks(int repetitions, Report& report)
{
    for (auto const commit : {std::chrono::milliseconds(4), std::chrono::milliseconds(200)}) {
        std::vector<double> tails;
        std::vector<double> work;
        std::uint64_t commits = 0;
        bool sound = true;
        auto const longest = [&](std::chrono::milliseconds time) {
            Watched const watched = watchTerminal(time);
            sound = sound && watched.sound;
            if (time == commit) {
                tails.push_back(watched.p99);
                work.push_back(watched.longestWork);
                commits += watched.commits;
            }
            return watched.longest;
        };
        Pair const pair = interleaved(
            repetitions, [&] { return longest(commit); }, [&] { return longest(std::chrono::milliseconds(0)); });
        double const ours = median(pair.ours);
        double const other = median(pair.other);
        report.add({.goal = "G16",
                    .what = "longest the window does not listen, commits of " + std::to_string(commit.count()) + " ms",
                    .value = ours * 1e3,
                    .unit = "ms",
                    .ours = inMilliseconds(ours) + ", p99 " + inMilliseconds(median(tails)),
                    .other = inMilliseconds(other) + " with commits as fast as the disk",
                    .repetitions = repetitions,
                    .wanted = 16,
                    .stretch = 8,
                    .parity = sound,
                    .remark = "the wait of an event posted every millisecond, over " +
                              std::to_string(kWatched.count()) + " s each; the thread itself computed at most " +
                              inMilliseconds(median(work)) + " of one; " + std::to_string(commits) +
                              " slow commits in all"});
    }
}

void measureStart(int repetitions, Report& report)
{
    Pair const plain = interleaved(
        repetitions, [] { return secondsToUseAFreshOne(); }, [] { return secondsToUseMinimal(); });
    double const ours = median(plain.ours);
    double const minimal = median(plain.other);
    report.add({.goal = "G17",
                .what = "start to usable window, minimal Widgets program = 1",
                .value = ours / minimal,
                .unit = "x",
                .ours = inMilliseconds(ours) + ", candles shown, events taken",
                .other = inMilliseconds(minimal) + ", a label shown",
                .repetitions = repetitions,
                .wanted = 5,
                .stretch = 3,
                .parity = minimal > 0,
                .remark = {}});

    QTemporaryDir const folder;
    QString const state = folder.filePath(QStringLiteral("state.db"));
    firstWordOf(terminalChild(folder.path(), "history"));
    bool const made = addHistory(state, {.postings = kPostings});
    Pair const pair = interleaved(
        repetitions, [&] { return secondsToUse(folder.path()); }, [] { return secondsToUseAFreshOne(); });
    double const large = median(pair.ours);
    double const empty = median(pair.other);
    std::uint64_t const postings = rowsIn(state, {QStringLiteral("postings")});
    report.add({.goal = "G17",
                .what = "the same with 2M postings, an empty database = 1",
                .value = large / empty,
                .unit = "x",
                .ours = inMilliseconds(large) + ", " + std::to_string(postings) + " postings, " +
                        fixed(static_cast<double>(std::filesystem::file_size(state.toStdString())) / 1e6, 0) + " MB",
                .other = inMilliseconds(empty),
                .repetitions = repetitions,
                .wanted = 1.2,
                .stretch = 1.05,
                .parity = made && postings >= static_cast<std::uint64_t>(kPostings),
                .remark = "a restart with full lists against a first start"});
}

void measureFootprint(int repetitions, Report& report)
{
    std::vector<double> bytes;
    for (int i = 0; i < repetitions; ++i) {
        QTemporaryDir const folder;
        bytes.push_back(static_cast<double>(std::stoull(firstWordOf(terminalChild(folder.path(), "charts")).text)));
    }
    constexpr double kMebibyte = 1'024.0 * 1'024.0;
    double const ours = median(bytes) / kMebibyte;
    report.add({.goal = "G18",
                .what = "PSS with 5 charts x 2,000 candles and the engine running",
                .value = ours,
                .unit = "MB",
                .ours = fixed(ours, 1) + " MB",
                .other = "nothing",
                .repetitions = repetitions,
                .wanted = 96,
                .stretch = 64,
                .parity = ours > 0,
                .remark = "the whole window of the terminal, all screens made"});
}

}  // namespace pentad::bench
