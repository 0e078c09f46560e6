// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/LinePlot.h"

#include "plots/PlotTicks.h"
#include "ui/activity/PanelStage.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>

namespace pentad::plots {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr UtcTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 9 / 22}};

std::vector<PlotPoint> climb(int count)
{
    std::vector<PlotPoint> points;
    points.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        points.push_back({kStart + minutes(i), 1000.0 + i});
    }
    return points;
}

class LinePlotTest : public testing::Test {
protected:
    LinePlotTest()
    {
        plot.resize(600, 300);
        plot.addSeries({.name = QStringLiteral("equity")});
    }
    test::PanelStage stage;
    LinePlot plot{stage.desk, "plot"};
};

TEST_F(LinePlotTest, AHiddenPlotDrawsNothingAndCatchesUpWhenShown)
{
    plot.setPoints(0, climb(10));
    stage.settle();
    EXPECT_TRUE(plot.shownPoints(0).empty());
    plot.show();
    EXPECT_EQ(plot.shownPoints(0).size(), 10U);
}

TEST_F(LinePlotTest, NewPointsAreDrawnTogetherAndNotAtOnce)
{
    plot.setPoints(0, climb(10));
    plot.show();
    plot.setPoints(0, climb(11));
    plot.setPoints(0, climb(12));
    QCoreApplication::processEvents();
    EXPECT_EQ(plot.shownPoints(0).size(), 10U) << "a second has not passed yet";
    EXPECT_TRUE(shell::becomes([&] { return plot.shownPoints(0).size() == 12U; }));
}

TEST_F(LinePlotTest, TheFirstCurveIsDrawnAtOnce)
{
    plot.show();
    stage.settle();
    EXPECT_TRUE(plot.shownPoints(0).empty());
    plot.setPoints(0, climb(10));
    QCoreApplication::processEvents();
    EXPECT_EQ(plot.shownPoints(0).size(), 10U) << "until then the plot says that there is none";
}

TEST_F(LinePlotTest, LeftAndRightWalkFromPointToPointWithAReadOut)
{
    plot.setUnit(ValueUnit::Number, 2);
    plot.setPoints(0, climb(10));
    plot.show();
    EXPECT_TRUE(plot.readOut().isEmpty());
    test::pressKey(&plot, Qt::Key_Left);
    EXPECT_EQ(plot.crosshair(), kStart + minutes(9));
    test::pressKey(&plot, Qt::Key_Left);
    EXPECT_EQ(plot.readOut(), QStringList{QStringLiteral("equity\t1,008.00")});
    test::pressKey(&plot, Qt::Key_Escape);
    EXPECT_FALSE(plot.crosshair().has_value());
}

TEST_F(LinePlotTest, TheFocusIsMarkedWhereItCameByAKey)
{
    plot.show();
    auto const tell = [this](QEvent::Type type, Qt::FocusReason reason) {
        QFocusEvent focus(type, reason);
        QCoreApplication::sendEvent(&plot, &focus);
    };
    auto const isMarked = [&](Qt::FocusReason reason) {
        tell(QEvent::FocusIn, reason);
        return plot.viewport()->grab().toImage().pixelColor(1, 1) == stage.desk.theme().accent;
    };
    EXPECT_TRUE(isMarked(Qt::TabFocusReason));
    tell(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    EXPECT_TRUE(isMarked(Qt::ActiveWindowFocusReason)) << "the window only was away";
    tell(QEvent::FocusOut, Qt::TabFocusReason);
    EXPECT_FALSE(isMarked(Qt::MouseFocusReason)) << "whoever points at it knows where he is";
}

TEST_F(LinePlotTest, ThePlotBelowShowsTheSameMoment)
{
    LinePlot below(stage.desk, "below");
    below.addSeries({.name = QStringLiteral("drawdown")});
    below.setUnit(ValueUnit::Percent, 2);
    below.setPoints(0, {{kStart, -0.01}, {kStart + minutes(5), -0.0235}});
    QObject::connect(&plot, &LinePlot::crosshairMoved, &below, &LinePlot::showCrosshair);
    plot.setPoints(0, climb(10));
    plot.show();
    below.show();
    test::pressKey(&plot, Qt::Key_Left);
    EXPECT_EQ(below.crosshair(), kStart + minutes(9));
    EXPECT_EQ(below.readOut(), QStringList{QStringLiteral("drawdown\t−2.35 %")});
}

TEST_F(LinePlotTest, AScreenReaderHearsTheNewestValues)
{
    plot.setUnit(ValueUnit::Number, 1);
    plot.setEmptyText(QStringLiteral("nothing yet"));
    plot.show();
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("nothing yet"));
    plot.setPoints(0, climb(3));
    EXPECT_TRUE(shell::becomes([&] { return plot.accessibleDescription() == QStringLiteral("equity 1,002.0"); }));
}

TEST(PlotTicksTest, ValuesStandOnRoundNumbersInsideTheSpan)
{
    ValueTicks const ticks = valueTicks({1'081'000, 1'284'000}, 6);
    EXPECT_EQ(ticks.values, (std::vector<double>{1'100'000, 1'150'000, 1'200'000, 1'250'000}));
    EXPECT_EQ(ticks.decimals, 0);
    EXPECT_EQ(valueTicks({0, 0.35}, 4).decimals, 1);
    EXPECT_TRUE(valueTicks({1, 1}, 4).values.empty());
}

TEST(PlotTicksTest, TimesStandOnFullHoursOfTheZoneAndMidnightIsADay)
{
    format::Format const format(format::Language::English, QTimeZone(QByteArrayLiteral("Europe/Istanbul")));
    // 20:00 UTC is 23:00 in Istanbul.
    auto const ticks = timeTicks(format, {kStart + hours(20), kStart + hours(23)}, 4);
    ASSERT_EQ(ticks.size(), 4U);
    EXPECT_EQ(ticks[0].label, QStringLiteral("23:00"));
    EXPECT_EQ(ticks[1].label, QStringLiteral("23 Sep"));
    EXPECT_EQ(ticks[2].label, QStringLiteral("01:00"));
}

TEST(PlotTicksTest, LongSpansAreCountedInDaysAndMonths)
{
    format::Format const format(format::Language::English);
    auto const days = timeTicks(format, {kStart, kStart + hours(24 * 6)}, 7);
    ASSERT_EQ(days.size(), 7U);
    EXPECT_EQ(days[1].label, QStringLiteral("23 Sep"));
    auto const months = timeTicks(format, {kStart, kStart + hours(24 * 92)}, 4);
    ASSERT_EQ(months.size(), 3U);
    EXPECT_EQ(months[0].label, QStringLiteral("1 Oct"));
}

}  // namespace
}  // namespace pentad::plots
