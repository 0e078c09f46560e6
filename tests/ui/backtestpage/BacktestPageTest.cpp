// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/BacktestPage.h"

#include "backtestpage/ComparePlot.h"
#include "backtestpage/RefusalBars.h"
#include "contracts/EngineText.h"
#include "decisions/EvaluationView.h"
#include "support/FakeBacktests.h"
#include "support/SampleSession.h"
#include "ui/format/MarkedWords.h"
#include "ui/preferences/SettingsStage.h"
#include "widgets/DataTable.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTreeWidget>

namespace pentad::backtestpage {
namespace {

using namespace test;
using widgets::DataTable;

struct BacktestPageTest : testing::Test {
    BacktestPageTest()
    {
        stage.dress();
        QObject::connect(&desk, &widgets::Desk::restyled, &desk,
                         [this] { qApp->setStyleSheet(look::styleSheet(desk.theme())); });
        page.resize(1860, 998);
        page.show();
        Q_EMIT desk.refreshed();
        Q_EMIT desk.refreshedSecond();
        settle();
        type(page, "backtest.folder", QStringLiteral("/data/candles"));
    }
    std::uint64_t run(char const* edge)
    {
        type(page, "backtest.field.capital.edge_min_bps", QString::fromLatin1(edge));
        press(page, "backtest.run");
        return backtests.runs().empty() ? 0 : backtests.runs().back().id;
    }
    void compareTwo()
    {
        std::uint64_t const a = run("8");
        backtests.finish(a, {1, 120});
        std::uint64_t const b = run("12");
        backtests.finish(b, {2, 90});
        settle();
    }
    void chooseRun(int row)
    {
        auto* const list = part<QTreeWidget>(page, "backtest.runs");
        list->setCurrentItem(list->topLevelItem(row));
        settle();
    }
    QString letter(int row) const { return part<QTreeWidget>(page, "backtest.runs")->topLevelItem(row)->text(0); }
    QString metric(QString const& title, int column) const
    {
        auto const* const table = part<QTableWidget>(page, "backtest.metrics");
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == title) {
                return table->item(row, column)->text();
            }
        }
        return {};
    }
    bool isEnabled(char const* name) const { return part<QWidget>(page, name)->isEnabled(); }

    SettingsStage stage;
    FakeBacktests backtests;
    gateway::EngineGateway gateway;
    SampleSession session{gateway};
    widgets::Desk desk{gateway, stage.preferences, widgets::Services{&backtests, &stage.settings}};
    BacktestPage page{desk};
};

TEST_F(BacktestPageTest, ARunIsAskedForWithEverythingThatStandsInTheForm)
{
    type(page, "backtest.from", QStringLiteral("2025-09-01"));
    type(page, "backtest.until", QStringLiteral("2026-08-31"));
    part<QComboBox>(page, "backtest.interval")->setCurrentText(QStringLiteral("4h"));
    run("12");
    ASSERT_EQ(backtests.runs().size(), 1U);
    BacktestRequest const& request = backtests.runs().front().request;
    EXPECT_EQ(request.dataDirectory, "/data/candles");
    EXPECT_EQ(request.interval, "4h");
    EXPECT_EQ(request.symbols, (std::vector<std::string>{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"}));
    EXPECT_EQ(request.from, UtcTime(std::chrono::sys_days{std::chrono::year{2025} / 9 / 1}));
    EXPECT_EQ(request.to, UtcTime(std::chrono::sys_days{std::chrono::year{2026} / 9 / 1}));
    auto const has = [&](char const* key, char const* value) {
        return std::count(request.settings.begin(), request.settings.end(),
                          std::pair<std::string, std::string>(key, value)) == 1;
    };
    EXPECT_TRUE(has("capital.edge_min_bps", "12"));
    EXPECT_TRUE(has("strategy.name", "trend"));
    EXPECT_TRUE(has("strategy.trend.fast_bars", "12"));
    EXPECT_FALSE(has("strategy.reversion.window_bars", "48"));
}

TEST_F(BacktestPageTest, FeesOfTheExchangeFollowThePairsAndOwnOnesStay)
{
    auto const feeIs = [&](char const* key, char const* value) {
        run("12");
        auto const& settings = backtests.runs().back().request.settings;
        return std::count(settings.begin(), settings.end(), std::pair<std::string, std::string>(key, value)) == 1;
    };
    QString const lira = part<QLineEdit>(page, "backtest.assets")->text();
    QString const tether = QStringLiteral("BTCUSDT, ETHUSDT, XRPUSDT, AVAXUSDT, SOLUSDT");
    EXPECT_TRUE(feeIs("fees.taker_rate", "0.0024"));
    type(page, "backtest.assets", tether);
    EXPECT_TRUE(feeIs("fees.taker_rate", "0.0014"));
    EXPECT_TRUE(feeIs("fees.maker_rate", "0.001"));
    type(page, "backtest.field.fees.taker_rate", QStringLiteral("0.0011"));
    type(page, "backtest.assets", lira);
    EXPECT_TRUE(feeIs("fees.taker_rate", "0.0011"));
    EXPECT_TRUE(feeIs("fees.maker_rate", "0.0012"));
}

TEST_F(BacktestPageTest, AFieldThatIsNotFineSaysWhyAndNothingCanBeRun)
{
    EXPECT_TRUE(isEnabled("backtest.run"));
    type(page, "backtest.field.capital.reinvestment_rate", QStringLiteral("3"));
    EXPECT_FALSE(isEnabled("backtest.run"));
    EXPECT_TRUE(textOf(page, "backtest.message").contains(QStringLiteral("from 0 to 1")));
    type(page, "backtest.field.capital.reinvestment_rate", QStringLiteral("0.5"));
    EXPECT_TRUE(isEnabled("backtest.run"));
    type(page, "backtest.from", QStringLiteral("yesterday"));
    EXPECT_FALSE(isEnabled("backtest.run"));
    EXPECT_TRUE(textOf(page, "backtest.problem").contains(QStringLiteral("2026-08-31")));
}

TEST_F(BacktestPageTest, OnlyTheParametersOfTheChosenStrategyAreAsked)
{
    EXPECT_TRUE(part<QWidget>(page, "backtest.field.strategy.trend.fast_bars")->isVisible());
    part<QComboBox>(page, "backtest.field.strategy.name")->setCurrentText(QStringLiteral("reversion"));
    settle();
    EXPECT_FALSE(part<QWidget>(page, "backtest.field.strategy.trend.fast_bars")->isVisible());
    EXPECT_TRUE(part<QWidget>(page, "backtest.field.strategy.reversion.window_bars")->isVisible());
}

TEST_F(BacktestPageTest, ProgressIsShownAndTheRunCanBeCancelledWithAPartialResult)
{
    std::uint64_t const id = run("8");
    EXPECT_EQ(textOf(page, "backtest.progress.sentence"), QStringLiteral("Waits for the run before it."));
    backtests.load(id);
    EXPECT_EQ(textOf(page, "backtest.progress.sentence"), QStringLiteral("Reading the candle files."));
    backtests.progress(id, 5'519, 8'760);
    EXPECT_EQ(textOf(page, "backtest.progress.bars"), QStringLiteral("5,519 of 8,760 bars"));
    EXPECT_EQ(textOf(page, "backtest.progress.percent"), QStringLiteral("63 %"));
    EXPECT_EQ(part<QProgressBar>(page, "backtest.progress")->value(), 630);
    EXPECT_TRUE(isEnabled("backtest.run"));
    press(page, "backtest.cancel");
    EXPECT_FALSE(isEnabled("backtest.cancel"));
    EXPECT_TRUE(textOf(page, "backtest.progress.sentence").contains(QStringLiteral("marked partial")));
    EXPECT_EQ(part<QTreeWidget>(page, "backtest.runs")->topLevelItem(0)->text(2), QStringLiteral("partial"));
    EXPECT_TRUE(textOf(page, "backtest.legend").contains(QStringLiteral("(partial)")));
    EXPECT_TRUE(textOf(page, "backtest.remarks").startsWith(QStringLiteral("A is partial")));
}

TEST_F(BacktestPageTest, ACancelledRunLeavesTheFocusAtItsButtons)
{
    std::uint64_t const id = run("8");
    backtests.progress(id, 5'519, 8'760);
    part<QPushButton>(page, "backtest.cancel")->setFocus();
    press(page, "backtest.cancel");
    EXPECT_FALSE(isEnabled("backtest.cancel"));
    ASSERT_NE(page.focusWidget(), nullptr);
    EXPECT_EQ(page.focusWidget()->objectName(), QStringLiteral("backtest.run"));
}

TEST_F(BacktestPageTest, AFormThatNobodyHasBegunToFillIsNotWrong)
{
    auto const kind = [this] { return part<QLabel>(page, "backtest.problem")->property("kind").toString(); };
    type(page, "backtest.folder", QString());
    EXPECT_FALSE(textOf(page, "backtest.problem").isEmpty()) << "it says what comes first";
    EXPECT_EQ(kind(), QStringLiteral("meta"));
    type(page, "backtest.folder", QStringLiteral("/data/candles"));
    type(page, "backtest.from", QStringLiteral("yesterday"));
    EXPECT_EQ(kind(), QStringLiteral("error"));
}

TEST_F(BacktestPageTest, AFailureIsSaidInItsOwnWords)
{
    std::uint64_t const id = run("8");
    backtests.fail(id, "BTCTRY-1h.csv.gz is missing in /data/candles.");
    EXPECT_EQ(textOf(page, "backtest.progress.sentence"),
              QStringLiteral("BTCTRY-1h.csv.gz is missing in /data/candles."));
    EXPECT_FALSE(isEnabled("backtest.cancel"));
}

TEST_F(BacktestPageTest, AFailureIsSaidInTheReadersLanguage)
{
    std::uint64_t const id = run("8");
    test::MarkedWords const marked;
    backtests.fail(id, say(Phrase::CandleRowBad, {"/data/BTCTRY-1h.csv", "7", say(Phrase::RowHighBelowLow)}));
    QString const said = textOf(page, "backtest.progress.sentence");
    EXPECT_TRUE(said.startsWith(u'\u2039')) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("‹high is below low›"))) << said.toStdString();
}

TEST_F(BacktestPageTest, TheFirstTwoResultsAreComparedAndLaterOnesWait)
{
    compareTwo();
    EXPECT_EQ(letter(0), QStringLiteral("■ A"));
    EXPECT_EQ(letter(1), QStringLiteral("■ B"));
    std::uint64_t const c = run("16");
    backtests.finish(c, {3, 60});
    EXPECT_EQ(letter(2), QStringLiteral("■"));
    chooseRun(2);
    press(page, "backtest.showAsB");
    EXPECT_EQ(letter(1), QStringLiteral("■"));
    EXPECT_EQ(letter(2), QStringLiteral("■ B"));
    chooseRun(2);
    press(page, "backtest.showAsA");
    EXPECT_EQ(letter(0), QStringLiteral("■ B"));
    EXPECT_EQ(letter(2), QStringLiteral("■ A"));
}

TEST_F(BacktestPageTest, AForgottenRunLeavesTheComparison)
{
    compareTwo();
    chooseRun(1);
    press(page, "backtest.forget");
    EXPECT_EQ(backtests.runs().size(), 1U);
    EXPECT_EQ(metric(QStringLiteral("Fills"), 2), QStringLiteral("–"));
    EXPECT_EQ(part<DataTable>(page, "backtest.tradesB")->shownRows(), 0);
}

TEST_F(BacktestPageTest, MetricsShowBothRunsAndTheExactDifference)
{
    compareTwo();
    BacktestOutcome const& a = *backtests.runs()[0].outcome;
    BacktestOutcome const& b = *backtests.runs()[1].outcome;
    QString const equity = QStringLiteral("End equity ₺");
    EXPECT_EQ(metric(equity, 1), desk.format().money(a.endEquity));
    EXPECT_EQ(metric(equity, 2), desk.format().money(b.endEquity));
    EXPECT_EQ(metric(equity, 3), desk.format().money(b.endEquity - a.endEquity, format::Sign::Always));
    EXPECT_EQ(metric(QStringLiteral("Fills"), 3), QStringLiteral("−60"));
    // Binary floating point is shown, never subtracted.
    EXPECT_EQ(metric(QStringLiteral("Sharpe, daily"), 3), QStringLiteral("–"));
    EXPECT_EQ(metric(QStringLiteral("Ledger residual"), 1), QStringLiteral("0.00"));
    QString const digests = part<QLabel>(page, "backtest.digests")->toolTip();
    EXPECT_EQ(digests, QString::fromStdString(a.journalSha256 + '\n' + b.journalSha256));
}

TEST_F(BacktestPageTest, AResultMovesNoPanel)
{
    QWidget const* const metrics = part<QTableWidget>(page, "backtest.metrics");
    QRect const before(metrics->mapTo(&page, QPoint()), QSize(metrics->width(), 0));
    compareTwo();
    EXPECT_EQ(QRect(metrics->mapTo(&page, QPoint()), QSize(metrics->width(), 0)), before);
}

TEST_F(BacktestPageTest, ARunIsNamedAfterWhatDiffersWithItsUnit)
{
    compareTwo();
    EXPECT_EQ(backtests.runs()[0].request.label, "trend, 1h");
    EXPECT_EQ(backtests.runs()[1].request.label, "Edge minimum 12 bp");
}

TEST_F(BacktestPageTest, ASmallWindowShowsEveryColumnOfTheMetricsAndEveryTab)
{
    compareTwo();
    page.resize(1236, 722);
    settle();
    auto const* const table = part<QTableWidget>(page, "backtest.metrics");
    int width = 0;
    for (int column = 0; column < table->columnCount(); ++column) {
        width += table->columnWidth(column);
    }
    EXPECT_LE(width, table->viewport()->width()) << "nothing stands beyond the right edge";
    QFontMetrics const metrics(look::font(look::kTextSize));
    EXPECT_GE(table->columnWidth(0), metrics.horizontalAdvance(QStringLiteral("End equity ₺")) + 12);
    BacktestOutcome const& a = *backtests.runs()[0].outcome;
    EXPECT_EQ(metric(QStringLiteral("End equity ₺"), 1), desk.format().number(a.endEquity.value(), 0));
    EXPECT_EQ(metric(QStringLiteral("Ledger residual"), 1), QStringLiteral("0.00")) << "never rounded";
    auto* const tabs = part<QTabBar>(page, "backtest.tabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        EXPECT_LE(tabs->tabRect(tabs->count() - 1).right(), tabs->width()) << tab;
        EXPECT_GE(tabs->tabRect(0).left(), 0) << tab;
    }
    EXPECT_EQ(tabs->tabText(0), QStringLiteral("A trades"));
    EXPECT_TRUE(tabs->tabToolTip(0).contains(QStringLiteral("120")));
}

TEST_F(BacktestPageTest, TheLetterOfARunIsReadWhole)
{
    compareTwo();
    auto const* const list = part<QTreeWidget>(page, "backtest.runs");
    QFontMetrics const metrics(list->font());
    EXPECT_GE(list->columnWidth(0), metrics.horizontalAdvance(letter(0)) + 2 * 6 + 2 * 3);
}

TEST_F(BacktestPageTest, TablesOfTradesAreComplete)
{
    compareTwo();
    EXPECT_EQ(part<DataTable>(page, "backtest.tradesA")->shownRows(), 120);
    EXPECT_EQ(part<DataTable>(page, "backtest.tradesB")->shownRows(), 90);
    EXPECT_EQ(part<QTabBar>(page, "backtest.tabs")->tabText(0), QStringLiteral("A trades  120"));
    QString const csv = part<DataTable>(page, "backtest.tradesA")->csv();
    EXPECT_EQ(csv.count(QStringLiteral("\r\n")), 121);
    EXPECT_TRUE(csv.contains(QString::fromStdString(backtests.runs()[0].outcome->trades.front().net.text())));
    BacktestOutcome const& outcome = *backtests.runs()[0].outcome;
    EXPECT_EQ(part<DataTable>(page, "backtest.decisions")->shownRows(), static_cast<int>(outcome.decisions.size()));
    EXPECT_EQ(part<DataTable>(page, "backtest.months")->shownRows(), 13);
}

TEST_F(BacktestPageTest, ADecisionOpensItsEvaluation)
{
    compareTwo();
    part<QTabBar>(page, "backtest.tabs")->setCurrentIndex(2);
    settle();
    auto* const evaluation = part<decisions::EvaluationView>(page, "backtest.evaluation");
    part<DataTable>(page, "backtest.decisions")->setCurrentId(QStringLiteral("5"));
    settle();
    EXPECT_FALSE(evaluation->rowText(0).isEmpty());
    keepPicture(page, QStringLiteral("backtestpage"), QStringLiteral("backtest-decisions"));
}

TEST_F(BacktestPageTest, NoTradeIsSaidToBeTheRightResult)
{
    std::uint64_t const id = run("8");
    backtests.finish(id, {4, 0});
    settle();
    EXPECT_TRUE(textOf(page, "backtest.remarks").contains(QStringLiteral("No trade is the right result")));
    EXPECT_EQ(part<DataTable>(page, "backtest.tradesA")->shownRows(), 0);
}

TEST_F(BacktestPageTest, RefusalsAreCountedByCodeForBothRuns)
{
    compareTwo();
    auto const* const bars = part<RefusalBars>(page, "backtest.refusals");
    BacktestOutcome const& a = *backtests.runs()[0].outcome;
    BacktestOutcome const& b = *backtests.runs()[1].outcome;
    auto const edge = static_cast<std::size_t>(RefusalCode::AlphaEdgeBelowMinimum);
    EXPECT_EQ(
        bars->lines().front(),
        QStringLiteral("ALPHA_EDGE_BELOW_MINIMUM: A %1, B %2").arg(a.totals.refused[edge]).arg(b.totals.refused[edge]));
    EXPECT_EQ(bars->totalOfA(), a.totals.intents - a.totals.accepted);
}

TEST_F(BacktestPageTest, FieldsThatDifferFromRunAWearTheColourOfRunB)
{
    compareTwo();
    QString const colour = desk.theme().runB.name();
    EXPECT_TRUE(part<QWidget>(page, "backtest.field.capital.edge_min_bps")->styleSheet().contains(colour));
    EXPECT_FALSE(part<QWidget>(page, "backtest.field.capital.noise_margin_bps")->styleSheet().contains(colour));
    chooseRun(0);
    press(page, "backtest.take");
    EXPECT_FALSE(part<QWidget>(page, "backtest.field.capital.edge_min_bps")->styleSheet().contains(colour));
    EXPECT_EQ(part<QLineEdit>(page, "backtest.field.capital.edge_min_bps")->text(), QStringLiteral("8"));
}

TEST_F(BacktestPageTest, MoneyOfTheCurvesIsNamedByTheCandles)
{
    auto const* const money = part<QAbstractButton>(page, "backtest.view.0");
    EXPECT_EQ(money->text(), QStringLiteral("₺"));
    std::uint64_t const a = run("8");
    backtests.finish(a, {.seed = 1, .trades = 40, .quote = "USDT"});
    settle();
    EXPECT_EQ(money->text(), QStringLiteral("USDT"));
}

TEST_F(BacktestPageTest, TheCurvesCanShowMoneyPercentOrTheDifference)
{
    compareTwo();
    BacktestOutcome const& a = *backtests.runs()[0].outcome;
    std::vector<plots::PlotPoint> const same = differenceCurve(a, a);
    ASSERT_EQ(same.size(), a.curve.size());
    EXPECT_TRUE(std::all_of(same.begin(), same.end(), [](plots::PlotPoint const& point) { return point.value == 0; }));
    press(page, "backtest.view.1");
    press(page, "backtest.view.2");
    keepPicture(page, QStringLiteral("backtestpage"), QStringLiteral("backtest-difference"));
    auto* const equity = part<plots::LinePlot>(page, "backtest.equity");
    auto* const drawdown = part<plots::LinePlot>(page, "backtest.drawdown");
    Q_EMIT equity->crosshairMoved(a.curve[100].at);
    EXPECT_EQ(drawdown->crosshair(), a.curve[100].at);
}

TEST_F(BacktestPageTest, APageThatIsGoneIsNotTold)
{
    auto* second = new BacktestPage(desk);
    second->show();
    delete second;
    run("8");
    backtests.finish(1, {1, 10});
    EXPECT_EQ(backtests.runs().size(), 1U);
}

TEST_F(BacktestPageTest, Pictures)
{
    keepPicture(page, QStringLiteral("backtestpage"), QStringLiteral("backtest-empty-1920"));
    compareTwo();
    std::uint64_t const c = run("16");
    backtests.progress(c, 5'519, 8'760);
    for (auto const theme : {widgets::ThemeChoice::Dark, widgets::ThemeChoice::Light}) {
        stage.preferences.setTheme(theme);
        QString const tag = theme == widgets::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (QSize const size : {QSize(1236, 722), QSize(1860, 998)}) {
            page.resize(size);
            // The plots draw new points at most once a second.
            page.hide();
            page.show();
            keepPicture(page, QStringLiteral("backtestpage"),
                        QStringLiteral("backtest-%1-%2").arg(tag).arg(size.width()));
        }
    }
    EXPECT_TRUE(page.isVisible());
}

}  // namespace
}  // namespace pentad::backtestpage
