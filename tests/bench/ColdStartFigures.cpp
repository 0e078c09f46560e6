// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ColdStartFigures.h"

#include "bench/Child.h"
#include "bench/LongHistory.h"
#include "bench/TerminalChild.h"
#include "foundation/Check.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>
#include <filesystem>

namespace pentad::bench {
namespace {

constexpr LongHistory kHistory{.postings = 700'000, .orders = 10'000};
constexpr std::uint64_t kRowsLeast = 1'000'000;
constexpr double kAgreedWithinMs = 5'000;

// Where the machine allows it; what was not written out stays.
void forgetPages(std::string const& path)
{
    int const file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    check(file >= 0, "bench: the journal cannot be opened");
    fdatasync(file);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
}

}  // namespace

void measureColdStart(int repetitions, Report& report)
{
    QTemporaryDir const folder;
    QString const state = folder.filePath(QStringLiteral("state.db"));
    firstWordOf(terminalChild(folder.path(), "history"));
    bool const made = addHistory(state, kHistory);
    std::uint64_t const rows =
        rowsIn(state, {QStringLiteral("steps"), QStringLiteral("transactions"), QStringLiteral("postings"),
                       QStringLiteral("orders"), QStringLiteral("fills"), QStringLiteral("decisions"),
                       QStringLiteral("outbox"), QStringLiteral("notes")});
    std::uint64_t const orders = rowsIn(state, {QStringLiteral("orders WHERE is_open = 0")});
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        forgetPages(state.toStdString());
        times.push_back(firstWordOf(terminalChild(folder.path(), "agreed")).seconds * 1e3);
    }
    report.add({.goal = "OP3",
                .what = "cold start to books that agree with the exchange",
                .value = quantile(times, 0.99),
                .unit = "ms",
                .ours = "p50 " + fixed(median(times), 1) + " ms, " + std::to_string(orders) + " closed orders, " +
                        std::to_string(rows) + " rows, " +
                        fixed(static_cast<double>(std::filesystem::file_size(state.toStdString())) / 1e6, 0) + " MB",
                .other = "nothing",
                .repetitions = repetitions,
                .statistic = "p99",
                .wanted = kAgreedWithinMs,
                .stretch = kAgreedWithinMs,
                .parity = made && rows >= kRowsLeast && orders >= static_cast<std::uint64_t>(kHistory.orders),
                .remark = "the process, its window and the demo's exchange with it, until the window knows"});
}

}  // namespace pentad::bench
