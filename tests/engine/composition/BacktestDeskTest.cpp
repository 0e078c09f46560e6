// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/BacktestDesk.h"

#include "contracts/EngineText.h"
#include "support/CandleFolder.h"
#include "support/LiraPairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QEventLoop>

namespace pentad::composition {
namespace {

using test::kLiraPairs;

using testing::HasSubstr;
using testing::IsEmpty;

struct DeskScene {
    explicit DeskScene(int minutes = 600)
    {
        for (std::string const& symbol : kLiraPairs) {
            folder.write(symbol + "-1m.csv", test::CandleFolder::rows(1, minutes));
        }
        desk.observe([this] {
            ++calls;
            if (wanted && wanted(desk.runs())) {
                loop.quit();
            }
        });
    }
    BacktestRequest request(std::string label = "one")
    {
        return {std::move(label), folder.path(), "1m", kLiraPairs, {}, {}, {}};
    }
    // Returns once the runs are as the test wants them.
    void until(std::function<bool(std::vector<BacktestRun> const&)> condition)
    {
        wanted = std::move(condition);
        if (!wanted(desk.runs())) {
            loop.exec();
        }
        wanted = {};
    }
    void untilOver()
    {
        until([](std::vector<BacktestRun> const& runs) {
            return std::all_of(runs.begin(), runs.end(),
                               [](BacktestRun const& run) { return run.phase >= BacktestPhase::Done; });
        });
    }

    test::CandleFolder folder;
    SystemClock clock;
    BacktestDesk desk{config::LoadRequest{}, clock};
    QEventLoop loop;
    std::function<bool(std::vector<BacktestRun> const&)> wanted;
    int calls = 0;
};

TEST(BacktestDeskTest, RunsInTheBackgroundAndKeepsTheResult)
{
    DeskScene scene;
    EXPECT_EQ(scene.desk.start(scene.request()), 1U);
    EXPECT_NE(scene.desk.runs().front().phase, BacktestPhase::Done) << "it returns at once";
    scene.untilOver();
    BacktestRun const& run = scene.desk.runs().front();
    ASSERT_EQ(run.phase, BacktestPhase::Done) << run.failure;
    EXPECT_EQ(run.barsDone, 3'000U);
    EXPECT_EQ(run.barsTotal, 3'000U);
    ASSERT_NE(run.outcome, nullptr);
    EXPECT_EQ(run.outcome->bars, 3'000U);
    EXPECT_EQ(run.outcome->universe[Slot{0}].symbol.text(), "BTCTRY");
    EXPECT_EQ(run.outcome->journalSha256.size(), 64U);
    EXPECT_EQ(run.outcome->endEquity, run.outcome->totals.equity);
    ASSERT_FALSE(run.outcome->curve.empty());
    EXPECT_EQ(run.outcome->curve.back().equity, run.outcome->endEquity);
    EXPECT_GT(scene.calls, 1);
}

TEST(BacktestDeskTest, WhatTheCandlesLackIsSaidInSentencesOfTheEngine)
{
    DeskScene scene;
    scene.folder.write("ETHTRY-1m.csv", test::CandleFolder::rows(1, 200) + test::CandleFolder::rows(251, 600));
    scene.folder.write("SOLTRY-1m.csv", test::CandleFolder::rows(1, 500));
    scene.desk.start(scene.request());
    scene.untilOver();
    BacktestRun const& run = scene.desk.runs().front();
    ASSERT_EQ(run.phase, BacktestPhase::Done) << run.failure;
    std::vector<std::string> const& notices = run.outcome->notices;
    ASSERT_EQ(notices.size(), 2U);
    for (std::string const& notice : notices) {
        EXPECT_TRUE(recognise(notice)) << notice;
    }
    EXPECT_THAT(notices[0], HasSubstr("SOLTRY ends first"));
    EXPECT_EQ(notices[1], say(Phrase::CandlesMissing, {"ETHTRY", "50", "1"}));
}

// A candle that is longer than an order rests gives it more time to be reached than it will ever have.
TEST(BacktestDeskTest, FillsThatCandlesCannotKnowAreCalledOptimistic)
{
    DeskScene scene;
    for (char const* rests : {"30s", "1min", "90s"}) {
        BacktestRequest request = scene.request(rests);
        request.settings = {{"execution.time_to_live", rests}};
        scene.desk.start(request);
    }
    BacktestRequest market = scene.request("market");
    market.settings = {{"execution.time_to_live", "30s"}, {"execution.style", "market"}};
    scene.desk.start(market);
    scene.untilOver();
    std::string const warning = say(Phrase::RestingFillsOptimistic, {"1m", "30s"});
    EXPECT_TRUE(recognise(warning));
    for (BacktestRun const& run : scene.desk.runs()) {
        ASSERT_EQ(run.phase, BacktestPhase::Done) << run.failure;
        std::vector<std::string> const expected =
            run.request.label == "30s" ? std::vector{warning} : std::vector<std::string>{};
        EXPECT_EQ(run.outcome->notices, expected) << run.request.label;
    }
}

TEST(BacktestDeskTest, EqualRequestsGiveEqualJournalsAndSettingsMatter)
{
    DeskScene scene;
    scene.desk.start(scene.request("a"));
    scene.desk.start(scene.request("b"));
    BacktestRequest richer = scene.request("c");
    richer.settings = {{"paper.start_cash", "250000"}};
    scene.desk.start(richer);
    scene.untilOver();
    auto const& runs = scene.desk.runs();
    ASSERT_EQ(runs.size(), 3U);
    for (BacktestRun const& run : runs) {
        ASSERT_EQ(run.phase, BacktestPhase::Done) << run.failure;
    }
    EXPECT_EQ(runs[0].outcome->journalSha256, runs[1].outcome->journalSha256);
    EXPECT_EQ(runs[2].outcome->startEquity, Money(Decimal(250'000)));
    EXPECT_NE(runs[0].outcome->journalSha256, runs[2].outcome->journalSha256);
}

TEST(BacktestDeskTest, SaysInOneSentenceWhyItCannotRun)
{
    struct Row {
        char const* what;
        void (*spoil)(BacktestRequest&);
        char const* sentence;
    };
    for (Row const& row :
         {Row{"no folder", [](BacktestRequest& request) { request.dataDirectory.clear(); }, "needs the folder"},
          Row{"wrong folder", [](BacktestRequest& request) { request.dataDirectory += "/none"; }, "none"},
          Row{"four symbols", [](BacktestRequest& request) { request.symbols.pop_back(); }, "trading.symbols"},
          Row{"no such interval", [](BacktestRequest& request) { request.interval = "7m"; }, "trading.interval"},
          Row{"wrong setting",
              [](BacktestRequest& request) {
                  request.settings = {{"risk.daily_loss_max", "much"}};
              },
              "risk.daily_loss_max"}}) {
        SCOPED_TRACE(row.what);
        DeskScene scene(20);
        BacktestRequest request = scene.request();
        row.spoil(request);
        scene.desk.start(request);
        scene.untilOver();
        EXPECT_EQ(scene.desk.runs().front().phase, BacktestPhase::Failed);
        EXPECT_THAT(scene.desk.runs().front().failure, HasSubstr(row.sentence));
        EXPECT_EQ(scene.desk.runs().front().outcome, nullptr);
    }
}

TEST(BacktestDeskTest, CancelsWhatWaitsAtOnceAndWhatRunsCleanly)
{
    DeskScene scene(20'000);
    std::uint64_t const first = scene.desk.start(scene.request("long"));
    std::uint64_t const second = scene.desk.start(scene.request("waits"));
    scene.desk.cancel(second);
    EXPECT_EQ(scene.desk.runs()[1].phase, BacktestPhase::Cancelled);
    scene.desk.cancel(first);
    scene.untilOver();
    BacktestRun const& run = scene.desk.runs()[0];
    EXPECT_EQ(run.phase, BacktestPhase::Cancelled);
    if (run.outcome) {
        EXPECT_LT(run.outcome->bars, 100'000U);
    }
    // The next one runs as if nothing had been.
    scene.desk.start(scene.request("next"));
    scene.desk.cancel(3);
    scene.untilOver();
}

TEST(BacktestDeskTest, ForgetsWhatItIsTold)
{
    DeskScene scene(50);
    std::uint64_t const first = scene.desk.start(scene.request());
    scene.desk.start(scene.request());
    scene.desk.forget(first);  // while it runs
    scene.untilOver();
    ASSERT_EQ(scene.desk.runs().size(), 1U);
    EXPECT_EQ(scene.desk.runs().front().phase, BacktestPhase::Done) << scene.desk.runs().front().failure;
    scene.desk.forget(scene.desk.runs().front().id);
    EXPECT_THAT(scene.desk.runs(), IsEmpty());
}

TEST(BacktestDeskTest, EndsCleanlyWhileOneRuns)
{
    DeskScene scene(20'000);
    scene.desk.start(scene.request());
    EXPECT_LT(scene.desk.runs().front().phase, BacktestPhase::Done) << "there is something to end";
}

}  // namespace
}  // namespace pentad::composition
