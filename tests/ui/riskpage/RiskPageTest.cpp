// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/RiskPage.h"

#include "plots/LinePlot.h"
#include "riskpage/BudgetPanel.h"
#include "riskpage/CapitalPage.h"
#include "riskpage/HarvestPanel.h"
#include "riskpage/LadderPanel.h"
#include "riskpage/TimelinePanel.h"
#include "support/SnapshotMeasures.h"
#include "ui/riskpage/EventfulDay.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace pentad::riskpage {
namespace {

class RiskPageTest : public testing::Test {
protected:
    RiskPageTest()
    {
        page.resize(1860, 960);
        page.show();
        stage.show(snapshot);
    }
    template <typename Widget>
    Widget* find(char const* name)
    {
        return page.findChild<Widget*>(QString::fromLatin1(name));
    }

    test::PanelStage stage;
    EngineSnapshot snapshot = eventfulDay();
    RiskPage page{stage.desk};
};

TEST_F(RiskPageTest, TheCurveHasThePointsOfTheEngineAndOneBorderPerStep)
{
    auto* plot = find<plots::LinePlot>("risk.equity.plot");
    ASSERT_NE(plot, nullptr);
    EXPECT_EQ(plot->seriesCount(), 2 + static_cast<int>(snapshot.capitalParameters.ladder.size()));
    EXPECT_TRUE(shell::becomes([&] { return plot->shownPoints(1).size() == snapshot.equityCurve.size(); }));
    ASSERT_FALSE(snapshot.equityCurve.empty());
    EXPECT_EQ(plot->shownPoints(1).back().at, snapshot.equityCurve.back().at);
}

TEST_F(RiskPageTest, TheBordersAreNamedInTheReadersLanguageAtOnce)
{
    auto const* plot = find<plots::LinePlot>("risk.equity.plot");
    auto const named = [&]() -> QString {
        LadderStep const& first = snapshot.capitalParameters.ladder.front();
        return stage.desk.format().percent(Rate(-first.drawdown.value()), 0) + QLatin1Char(' ') +
               stage.desk.format().factor(first.multiplier);
    };
    QString const english = named();
    EXPECT_EQ(plot->seriesLabel(2), english);
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    ASSERT_NE(named(), english);
    EXPECT_EQ(plot->seriesLabel(2), named()) << "without a new point";
}

TEST_F(RiskPageTest, LegendsAreReadAsWordsInColour)
{
    int legends = 0;
    for (QLabel const* label : page.findChildren<QLabel*>()) {
        bool const hasMarkup = label->text().contains(QLatin1String("<span"));
        legends += hasMarkup ? 1 : 0;
        // The window shows the text of every label that does not ask for more as it is written.
        EXPECT_TRUE(!hasMarkup || label->textFormat() == Qt::RichText) << label->text().toStdString();
    }
    EXPECT_EQ(legends, 3) << "equity, harvest and timeline";
}

TEST_F(RiskPageTest, ARangeNarrowsBothPlots)
{
    auto* equity = find<plots::LinePlot>("risk.equity.plot");
    auto* drawdown = find<plots::LinePlot>("risk.drawdown.plot");
    auto* day = find<QAbstractButton>("risk.range.0");
    ASSERT_NE(day, nullptr);
    day->click();
    auto const isDay = [](plots::LinePlot const* plot) {
        return plot->shownTimeSpan().until - plot->shownTimeSpan().from == std::chrono::hours(24);
    };
    EXPECT_TRUE(shell::becomes([&] { return isDay(equity) && isDay(drawdown); }));
}

TEST_F(RiskPageTest, TheActiveStepIsMarkedAndEachSaysWhereItStartsAndItsCap)
{
    snapshot.capital.ladderStep = 1;
    snapshot.capital.multiplier = Rate(Decimal::parse("0.70").value());
    snapshot.capital.toNextStep = Money(Decimal::parse("34536.13").value());
    snapshot.capital.inputs.highWater = Money(Decimal(1'000'000));
    snapshot.capital.tradable = Money(Decimal(500'000));
    test::measure(snapshot);
    stage.show(snapshot);
    auto const* table = find<LadderTable>("ladder.table");
    ASSERT_EQ(table->rows().size(), 4U);
    EXPECT_TRUE(table->rows()[1].active);
    EXPECT_EQ(table->rows()[1].range, QStringLiteral("5 % to 10 %"));
    EXPECT_EQ(table->rows()[0].starts, format::Format::missing());
    EXPECT_EQ(table->rows()[2].starts, QStringLiteral("900,000.00"));
    EXPECT_EQ(table->rows()[2].cap, QStringLiteral("190,000.00"));
    EXPECT_EQ(table->rows()[3].cap, QStringLiteral("0.00"));
    EXPECT_EQ(find<policy::Figure>("ladder.distance")->value(), QStringLiteral("34,536.13"));
    EXPECT_EQ(table->rows()[3].note, QStringLiteral("exits only"));
    EXPECT_EQ(find<policy::Figure>("ladder.multiplier")->value(), QStringLiteral("×0.70"));
}

TEST_F(RiskPageTest, TheBudgetSaysTodayWorstAndLimit)
{
    snapshot.dailyPnl = Money(Decimal::parse("6287.37").value());
    snapshot.worstDailyPnl = Money(Decimal::parse("-7912.40").value());
    snapshot.worstDailyAt = snapshot.at;
    snapshot.dailyLossLimit = Money(Decimal::parse("24884.22").value());
    test::measure(snapshot);
    stage.show(snapshot);
    EXPECT_EQ(find<policy::Figure>("risk.budget.today")->value(), QStringLiteral("+6,287.37"));
    EXPECT_EQ(find<policy::Figure>("risk.budget.worst")->value(), QStringLiteral("−7,912.40"));
    EXPECT_EQ(find<policy::Figure>("risk.budget.limit")->value(), QStringLiteral("−24,884.22"));
    EXPECT_TRUE(find<BudgetBar>("risk.budget.bar")->accessibleDescription().startsWith(QStringLiteral("31.8 %")));
}

TEST_F(RiskPageTest, HarvestsAreListedByMonth)
{
    snapshot.harvestMonths = {{680, Money(Decimal(1'200)), Money(Decimal(4'000))},
                              {681, Money(Decimal(860)), Money(Decimal(4'860))}};
    stage.show(snapshot);
    auto const* plot = find<HarvestPlot>("risk.harvest.plot");
    EXPECT_EQ(plot->monthCount(), 2U);
    EXPECT_TRUE(plot->accessibleDescription().contains(QStringLiteral("Oct 2026: 860.00 harvested, bucket 4,860.00")))
        << plot->accessibleDescription().toStdString();
}

TEST_F(RiskPageTest, ASpanOfTheTimelineTellsItsCause)
{
    snapshot.timeline = {
        {TimelineLane::Account, TimelineState::Open, snapshot.at - Milliseconds(600'000),
         snapshot.at - Milliseconds(300'000), "5 time-outs"},
        {TimelineLane::Paused, TimelineState::On, snapshot.at - Milliseconds(60'000), std::nullopt, "lunch"},
        {TimelineLane::Orders, TimelineState::Open, snapshot.at - std::chrono::hours(72),
         snapshot.at - std::chrono::hours(71), "long ago"}};
    stage.show(snapshot);
    auto* timeline = find<Timeline>("risk.timeline.plot");
    ASSERT_EQ(timeline->spanCount(), 2U) << "only what touches the day";
    QStringList const lanes = timeline->accessibleDescription().split(QLatin1Char('\n'));
    EXPECT_TRUE(lanes[static_cast<int>(TimelineLane::Account)].contains(QStringLiteral("opened 1 × today")));
    EXPECT_TRUE(lanes[static_cast<int>(TimelineLane::Account)].contains(QStringLiteral("failures ")));
    EXPECT_TRUE(lanes[static_cast<int>(TimelineLane::Paused)].contains(
        QStringLiteral("since ") + stage.desk.format().shortTime(snapshot.at - Milliseconds(60'000))))
        << lanes.join(QLatin1Char('|')).toStdString();
    test::pressKey(timeline, Qt::Key_Right);
    EXPECT_TRUE(timeline->currentText().contains(QStringLiteral("lunch"))) << timeline->currentText().toStdString();
    test::pressKey(timeline, Qt::Key_Left);
    EXPECT_TRUE(timeline->currentText().startsWith(QStringLiteral("Account open")));
    EXPECT_TRUE(timeline->currentText().endsWith(QStringLiteral("5 time-outs")));
}

TEST_F(RiskPageTest, ASmallWindowScrollsAndCutsNothingOffAtTheSide)
{
    page.resize(1236, 640);
    stage.settle();
    auto const* scroll = find<QScrollArea>("risk.scroll");
    EXPECT_GT(scroll->verticalScrollBar()->maximum(), 0);
    EXPECT_LE(scroll->widget()->minimumSizeHint().width(), scroll->viewport()->width());
}

TEST(CapitalPageTest, ShowsTheWholePolicyWithMeaning)
{
    test::PanelStage stage;
    CapitalPage page(stage.desk);
    page.resize(1236, 640);
    page.show();
    auto const* table = page.findChild<PolicyTable*>(QStringLiteral("capital.table"));
    ASSERT_NE(table, nullptr);
    EXPECT_TRUE(table->accessibleDescription().startsWith(QStringLiteral("No figures yet")));
    stage.show(test::tradedSnapshot());
    EXPECT_GE(table->rows().size(), 18U);
    EXPECT_TRUE(table->accessibleDescription().contains(QStringLiteral("Reserve bucket")));
    EXPECT_LE(table->minimumSizeHint().width(), table->width());
}

}  // namespace
}  // namespace pentad::riskpage
