// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/EngineBench.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QEventLoop>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::price;
using testing::HasSubstr;

TEST(EngineReaderTest, LoadsOlderCandlesUntilThereAreNone)
{
    EngineBench bench;
    bench.start();
    UtcTime const open = std::chrono::floor<std::chrono::minutes>(bench.clock.utc());
    bench.submit(BarClosed{kAvax, Bar{open, price("1"), price("1"), price("1"), price("1"), {}}, true});
    bench.feed.olderFrom = open - 1'500min;
    Symbol const symbol = test::paperPairs()[kAvax].symbol;
    bench.command(LoadHistory{symbol, open});
    EXPECT_THAT(bench.newestAnswer().text, HasSubstr("1024 older candles"));
    EXPECT_EQ(bench.newestAnswer().id, CommandId{1});
    AssetSnapshot const first = bench.newest()->assets[kAvax];
    EXPECT_EQ(first.history.front()->front().bar.openTime, open - 1'024min);
    EXPECT_FALSE(first.historyExhausted);
    bench.command(LoadHistory{symbol, open});
    EXPECT_THAT(bench.newestAnswer().text, HasSubstr("already"));
    bench.command(LoadHistory{symbol, open - 1'024min});
    EXPECT_THAT(bench.newestAnswer().text, HasSubstr("476 older candles"));
    EXPECT_TRUE(bench.newest()->assets[kAvax].historyExhausted);
    bench.command(LoadHistory{symbol, open - 1'500min});
    EXPECT_TRUE(bench.newestAnswer().accepted);
    EXPECT_THAT(bench.newestAnswer().text, HasSubstr("no older candles"));
    bench.command(LoadHistory{Symbol("DOGETRY"), open});
    EXPECT_FALSE(bench.newestAnswer().accepted);
    EXPECT_TRUE(bench.script->bars.size() == 1) << "older candles never reach a strategy";
}

TEST(EngineReaderTest, WritesAReportInSlicesBetweenItsEvents)
{
    EngineBench bench;
    bench.start();
    bench.command(ExportReport{ReportKind::Orders, {}, {}, "orders.csv"});
    EXPECT_TRUE(bench.newestAnswer().accepted);
    EXPECT_EQ(bench.newest()->exporting.phase, ExportPhase::Running);
    EXPECT_EQ(bench.reports.view.rows, 0U) << "not within the command";
    bench.command(ExportReport{ReportKind::Trades, {}, {}, "trades.csv"});
    EXPECT_FALSE(bench.newestAnswer().accepted) << "one at a time";
    QEventLoop loop;
    QObject::connect(bench.engine.get(), &Engine::published, &loop, [&](SnapshotPtr const&) {
        if (bench.newest()->exporting.phase == ExportPhase::Done) {
            loop.quit();
        }
    });
    loop.exec();
    EXPECT_EQ(bench.newest()->exporting.rows, 1'200U);
    EXPECT_EQ(bench.newest()->exporting.kind, ReportKind::Orders);
}

TEST(EngineReaderTest, AReportIsCancelledByCommandAndByTheEnd)
{
    EngineBench bench;
    bench.start();
    bench.command(ExportReport{ReportKind::Orders, {}, {}, "orders.csv"});
    bench.command(CancelExport{});
    EXPECT_EQ(bench.newest()->exporting.phase, ExportPhase::Cancelled);
    bench.command(CancelExport{});
    EXPECT_TRUE(bench.newestAnswer().accepted) << "twice without harm";
    bench.command(ExportReport{ReportKind::Orders, {}, {}, ""});
    EXPECT_FALSE(bench.newestAnswer().accepted);
    EXPECT_EQ(bench.newestAnswer().text, "a report needs a file");
    bench.command(ExportReport{ReportKind::Orders, {}, {}, "orders.csv"});
    bench.command(Stop{false});
    EXPECT_EQ(bench.newest()->exporting.phase, ExportPhase::Cancelled);
}

TEST(EngineReaderTest, TellsHowTheDiskIsDoingButAsksRarely)
{
    EngineBench bench;
    bench.start();
    EXPECT_EQ(bench.newest()->health.journalBytes, 1'000U);
    EXPECT_EQ(bench.newest()->health.walBytes, 300U);
    EXPECT_EQ(bench.newest()->health.diskFreeBytes, 2'000U);
    EXPECT_GT(bench.newest()->health.commits, 0U);
    std::size_t const asked = bench.storageAsked;
    for (int i = 0; i < 4; ++i) {
        bench.cycle();
    }
    EXPECT_EQ(bench.storageAsked, asked);
    bench.cycle();
    bench.cycle();
    EXPECT_EQ(bench.storageAsked, asked + 1);
}

}  // namespace
}  // namespace pentad::runtime
