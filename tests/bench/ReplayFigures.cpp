// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ReplayFigures.h"

#include "composition/BacktestComposition.h"
#include "simulation/DigestJournal.h"

#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>
#include <fstream>

namespace pentad::bench {
namespace {

constexpr std::size_t kFileBatch = 512;  // what pentad-cli uses when a backtest writes a file

// Counts and forgets: the replay without encoding and without hashing.
class ForgetfulJournal final : public Journal {
public:
    Expected<JournalState, JournalError> load() override { return JournalState{}; }
    Expected<JournalHead, JournalError> append(std::span<StepRecord const> records) override
    {
        m_head.sequence = records.back().sequence;
        return m_head;
    }

private:
    JournalHead m_head;
};

std::string speed(std::uint64_t bars, double time)
{
    return fixed(time * 1e3, 1) + " ms, " + fixed(static_cast<double>(bars) / time / 1e6, 2) + "M bars/s";
}

bool sameTrades(simulation::BacktestResult const& a, simulation::BacktestResult const& b)
{
    return balanced(a) && balanced(b) && a.totals.orders == b.totals.orders && a.totals.fills == b.totals.fills &&
           a.totals.equity == b.totals.equity && a.head.sequence == b.head.sequence;
}

// By how much a new process grows from before the bars to after the work on them.
double growthOf(std::size_t barsEach, bool andReplay)
{
    std::array<int, 2> ends{};
    check(pipe(ends.data()) == 0, "bench: no pipe");
    pid_t const child = fork();
    check(child >= 0, "bench: no process");
    if (child == 0) {
        std::uint64_t const before = residentBytes();
        simulation::CandleSet const candles = syntheticCandles(barsEach, kSeed);
        bool const sound = !andReplay || balanced(replayInMemory(candles));
        std::uint64_t const growth = sound ? residentBytes() - before : 0;
        bool const written = write(ends[1], &growth, sizeof growth) == sizeof growth;
        _exit(written ? 0 : 1);
    }
    close(ends[1]);
    std::uint64_t growth = 0;
    bool const told = read(ends[0], &growth, sizeof growth) == sizeof growth;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    check(told, "bench: the measuring process said nothing");
    return static_cast<double>(growth);
}

}  // namespace

void measurePersisting(simulation::CandleSet const& candles, int repetitions, Report& report)
{
    config::Settings const settings = replaySettings();
    Universe const universe = replayUniverse(candles);
    QTemporaryDir const folder;
    int runs = 0;
    simulation::BacktestResult inFile;
    simulation::BacktestResult inMemory;
    Pair const pair = interleaved(
        repetitions,
        [&] {
            auto const file = std::filesystem::path(folder.filePath(QString::number(++runs)).toStdString());
            auto parts = composition::makeBacktestCore(settings, universe, file);
            check(parts.has_value(), "bench: the journal file cannot be made");
            inFile = replay(candles, *parts->journal, kFileBatch);
            parts->journal.reset();
            for (char const* part : {"", "-wal", "-shm", "-journal", ".head"}) {
                std::filesystem::remove(file.string() + part);
            }
            return seconds(inFile);
        },
        [&] {
            inMemory = replayInMemory(candles);
            return seconds(inMemory);
        });
    double const ours = median(pair.ours);
    double const other = median(pair.other);
    report.add({.goal = "G4",
                .what = "replay with everything in SQLite over in memory",
                .value = ours / other,
                .unit = "x",
                .ours = speed(inFile.bars, ours) + ", " + std::to_string(inFile.head.sequence) + " records",
                .other = speed(inMemory.bars, other),
                .repetitions = repetitions,
                .wanted = 4,
                .stretch = 2.5,
                .parity = sameTrades(inFile, inMemory) && inFile.head.digest == inMemory.head.digest,
                .remark = {}});
}

void measureWholePath(simulation::CandleSet const& candles, int repetitions, Report& report)
{
    simulation::BacktestResult whole;
    BareRun bare;
    Pair const pair = interleaved(
        repetitions,
        [&] {
            whole = replayInMemory(candles);
            return seconds(whole);
        },
        [&] {
            bare = bareStrategy(candles);
            return bare.seconds;
        });
    double const ours = median(pair.ours);
    double const other = median(pair.other);
    report.add({.goal = "G5",
                .what = "whole path over the bare strategy loop, per bar",
                .value = (ours - other) * 1e9 / static_cast<double>(whole.bars),
                .unit = "ns more",
                .ours = speed(whole.bars, ours) + ", " + std::to_string(whole.totals.orders) + " orders",
                .other = speed(bare.bars, other),
                .repetitions = repetitions,
                .wanted = 250,
                .stretch = 100,
                .parity = balanced(whole) && whole.totals.orders == bare.orders && whole.bars == bare.bars,
                .remark = "an order costs " +
                          fixed((ours - other) * 1e9 / static_cast<double>(whole.totals.orders), 0) +
                          " ns if everything on top were charged to the orders"});
}

void measureMemory(std::size_t barsEach, int repetitions, Report& report)
{
    Pair const pair = interleaved(
        repetitions, [&] { return growthOf(barsEach, true); }, [&] { return growthOf(barsEach, false); });
    double const ours = median(pair.ours);
    double const other = median(pair.other);
    auto const raw = static_cast<double>(barsEach * kUniverseSize * sizeof(simulation::Candle));
    constexpr double kMegabyte = 1e6;
    report.add({.goal = "G21",
                .what = "memory of a replay over its raw bars (48 bytes each)",
                .value = ours / raw,
                .unit = "x",
                .ours = fixed(ours / kMegabyte, 1) + " MB grown",
                .other = fixed(raw / kMegabyte, 1) + " MB raw, " + fixed(other / kMegabyte, 1) + " MB measured",
                .repetitions = repetitions,
                .wanted = 1.3,
                .stretch = 1.1,
                .parity = ours > 0 && other > 0,
                .remark = {}});
}

void measureHashing(simulation::CandleSet const& candles, int repetitions, Report& report)
{
    simulation::BacktestResult hashed;
    simulation::BacktestResult forgotten;
    bool same = true;
    std::optional<Sha256Digest> first;
    Pair const pair = interleaved(
        repetitions,
        [&] {
            hashed = replayInMemory(candles);
            same = same && first.value_or(hashed.head.digest) == hashed.head.digest;
            first = hashed.head.digest;
            return seconds(hashed);
        },
        [&] {
            ForgetfulJournal journal;
            forgotten = replay(candles, journal);
            return seconds(forgotten);
        });
    for (std::size_t const batch : {1U, 64U, 4096U}) {
        simulation::DigestJournal journal;
        same = same && replay(candles, journal, batch).head.digest == *first;
    }
    double const ours = median(pair.ours);
    double const other = median(pair.other);
    report.add({.goal = "G22",
                .what = "cost of encoding and hashing every record",
                .value = (ours / other - 1) * 100,
                .unit = "% more",
                .ours = speed(hashed.bars, ours),
                .other = speed(forgotten.bars, other),
                .repetitions = repetitions,
                .wanted = 5,
                .stretch = 2,
                .parity = same && sameTrades(hashed, forgotten),
                .remark = "the same digest in " + std::to_string(repetitions + 1) +
                          " runs and with commits of 1, 64 and 4096 records: " + (same ? "yes" : "NO")});
}

}  // namespace pentad::bench
