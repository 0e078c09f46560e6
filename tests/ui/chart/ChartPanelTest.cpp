// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/ChartPanel.h"

#include "chart/BarTable.h"
#include "chart/BarTableView.h"
#include "chart/HeaderParts.h"
#include "ui/chart/ChartTestKit.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

namespace pentad::chart {
namespace {

class ChartPanelTest : public testing::Test, protected Desktop {
protected:
    void SetUp() override
    {
        fill(0, 400);
        Desktop::show();
        panel.setInterval(Interval::OneMinute);
        panel.resize(900, 600);
        panel.show();
    }
    template <typename Widget>
    Widget& part(char const* name)
    {
        auto* const found = panel.findChild<Widget*>(QString::fromLatin1(name));
        check(found != nullptr, "ChartPanelTest: there is no such part");
        return *found;
    }
    CandleChart& candles() { return part<CandleChart>("chart.candles"); }
    QString cell(int row, int column)
    {
        BarTable const& table = *part<BarTableView>("chart.table").bars();
        return table.data(table.index(row, column), Qt::DisplayRole).toString();
    }

    ChartPanel panel{desk};
};

TEST_F(ChartPanelTest, TheIntervalIsChosenInTheHeaderAndRemembered)
{
    part<QToolButton>("chart.interval.3").click();
    EXPECT_EQ(candles().interval(), Interval::OneHour);
    ChartPanel const another(desk);
    EXPECT_EQ(another.interval(), Interval::OneHour);
}

TEST_F(ChartPanelTest, OffersNoIntervalShorterThanABar)
{
    asset().barLength = std::chrono::minutes(15);
    Desktop::show();
    EXPECT_TRUE(spinUntil([&] { return !part<QToolButton>("chart.interval.1").isEnabled(); }));
    EXPECT_TRUE(part<QToolButton>("chart.interval.2").isEnabled());
}

TEST_F(ChartPanelTest, SaysThatNewEntriesArePaused)
{
    EXPECT_TRUE(part<PauseChip>("chart.paused").isHidden());
    EXPECT_FALSE(part<MarkLegend>("chart.legend").isHidden());
    next.paused = true;
    Desktop::show();
    auto& chip = part<PauseChip>("chart.paused");
    EXPECT_TRUE(spinUntil([&] { return chip.isVisible(); }));
    EXPECT_EQ(chip.accessibleName(), QStringLiteral("Paused: no new entries, exits open"));
    for (int const width : {1'200, 800, 560, 480}) {
        panel.resize(width, 600);
        QCoreApplication::processEvents();
        PauseChip whole;
        whole.setWordings({chip.shown()});
        EXPECT_LE(whole.sizeHint().width(), chip.width()) << width << ": " << chip.shown().toStdString();
    }
    // A killed session has no entries either, whether it is paused or not.
    next.paused = false;
    next.killed = true;
    Desktop::show();
    EXPECT_TRUE(spinUntil([&] { return chip.accessibleName().startsWith(QStringLiteral("Kill switch latched")); }));
    EXPECT_TRUE(chip.isVisible());
    next.killed = false;
    Desktop::show();
    EXPECT_TRUE(spinUntil([&] { return chip.isHidden(); }));
}

TEST(PauseChipTest, ShowsTheLongestWordingThatHasRoom)
{
    QStringList const wordings{QStringLiteral("Paused: no new entries"), QStringLiteral("No entries"),
                               QStringLiteral("Off")};
    PauseChip chip;
    chip.setWordings(wordings);
    int const whole = chip.sizeHint().width();
    chip.resize(whole, 20);
    EXPECT_EQ(chip.shown(), wordings[0]);
    chip.resize(whole - 1, 20);
    EXPECT_EQ(chip.shown(), wordings[1]);
    chip.resize(10, 20);
    EXPECT_EQ(chip.shown(), wordings[2]) << "cut, as there is nothing shorter";
}

TEST_F(ChartPanelTest, FiveChartsAreOneClickAwayAndAClickOnOneSelectsItsAsset)
{
    part<QToolButton>("chart.count.1").click();
    EXPECT_TRUE(panel.isFiveUp());
    CandleChart& third = part<CandleChart>("chart.candles.2");
    EXPECT_EQ(third.scene().title, QStringLiteral("XRPTRY"));
    click(third, QPointF(50, 60));
    EXPECT_EQ(desk.selected(), Slot{2});
    EXPECT_TRUE(third.scene().chosen);
    EXPECT_TRUE(ChartPanel(desk).isFiveUp()) << "remembered";
    part<QToolButton>("chart.count.0").click();
    EXPECT_EQ(candles().slot(), Slot{2});
}

TEST_F(ChartPanelTest, TheTableHoldsTheVisibleBarsNewestFirst)
{
    part<QToolButton>("chart.tableView").click();
    ASSERT_TRUE(part<BarTableView>("chart.table").isVisible());
    BarTable& table = *part<BarTableView>("chart.table").bars();
    EXPECT_EQ(table.rowCount(), static_cast<int>(candles().visibleBars().size()));
    EXPECT_EQ(cell(0, BarTable::Time), QStringLiteral("22 Sep 09:40"));
    EXPECT_EQ(cell(0, BarTable::Close), QStringLiteral("1,020.00"));
    EXPECT_EQ(cell(0, BarTable::Volume), QStringLiteral("–")) << "of quotes no volume is known";
    EXPECT_EQ(cell(1, BarTable::Open), QStringLiteral("1,039.00"));
    EXPECT_EQ(cell(1, BarTable::High), QStringLiteral("1,042.00"));
    EXPECT_EQ(cell(1, BarTable::Low), QStringLiteral("1,036.00"));
    EXPECT_EQ(cell(1, BarTable::Volume), QStringLiteral("1.0000"));
    EXPECT_EQ(table.rawText({1}), QStringLiteral("time\topen\thigh\tlow\tclose\tvolume\n"
                                                 "2026-09-22T06:39:00.000Z\t1039\t1042\t1036\t1040\t1\n"));
    quote(400, 1'025);
    Desktop::show();
    EXPECT_TRUE(spinUntil([&] { return cell(0, BarTable::Close) == QLatin1String("1,025.00"); }));
}

TEST_F(ChartPanelTest, WritesAndCopiesThePictureItShows)
{
    QTemporaryDir folder;
    QString const path = folder.filePath(QStringLiteral("chart.png"));
    EXPECT_TRUE(panel.savePicture(path));
    EXPECT_EQ(QImage(path).size(), candles().size() * candles().devicePixelRatioF());
    EXPECT_FALSE(panel.savePicture(folder.filePath(QStringLiteral("nowhere/chart.png"))));
    QString told;
    QObject::connect(&desk, &widgets::Desk::noticed, &panel, [&](QString const& text) { told = text; });
    part<QToolButton>("chart.copy").click();
    EXPECT_FALSE(QGuiApplication::clipboard()->pixmap().isNull());
    EXPECT_EQ(told, QStringLiteral("The picture is in the clipboard."));
}

TEST_F(ChartPanelTest, AsksForTheFileWithoutBlocking)
{
    part<QToolButton>("chart.save").click();
    auto& dialog = part<QFileDialog>("chart.file");
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.acceptMode(), QFileDialog::AcceptSave);
    ASSERT_EQ(dialog.selectedFiles().size(), 1);
    EXPECT_TRUE(dialog.selectedFiles().front().endsWith(QStringLiteral("/BTCTRY-1m.png")))
        << dialog.selectedFiles().front().toStdString();
    dialog.reject();
}

TEST_F(ChartPanelTest, ANarrowHeaderKeepsFourIntervalsAndAMenu)
{
    panel.setInterval(Interval::FifteenMinutes);
    panel.resize(502, 500);
    EXPECT_EQ(panel.width(), 502);
    EXPECT_TRUE(part<QToolButton>("chart.interval.0").isHidden());
    EXPECT_FALSE(part<QToolButton>("chart.interval.1").isHidden());
    EXPECT_FALSE(part<QToolButton>("chart.more").isHidden());
    EXPECT_TRUE(part<QToolButton>("chart.save").isHidden());
    panel.setInterval(Interval::OneMinute);
    EXPECT_FALSE(part<QToolButton>("chart.interval.0").isHidden()) << "the chosen one is always there";
    EXPECT_TRUE(part<QToolButton>("chart.interval.4").isHidden());
}

// On its second screen the parts of a chart carry other names.
TEST_F(ChartPanelTest, KnowsItsIntervalsByWhateverNameTheyGo)
{
    panel.setInterval(Interval::FifteenMinutes);
    panel.resize(502, 500);
    QToolButton& minute = part<QToolButton>("chart.interval.0");
    for (auto* const button : panel.findChildren<QToolButton*>()) {
        button->setObjectName(QStringLiteral("asset.") + button->objectName());
    }
    auto& menu = part<QMenu>("chart.menu");
    Q_EMIT menu.aboutToShow();
    ASSERT_GE(menu.actions().size(), static_cast<qsizetype>(kAllIntervals.size()));
    EXPECT_TRUE(menu.actions()[0]->isEnabled());
    panel.resize(900, 600);
    EXPECT_FALSE(minute.isHidden()) << "there is room again";
    asset().barLength = std::chrono::minutes(5);
    Desktop::show();
    EXPECT_TRUE(spinUntil([&] { return !minute.isEnabled(); }));
}

TEST_F(ChartPanelTest, TheTableIsFullEvenWhereTheOneChartWasNeverShown)
{
    panel.setFiveUp(true);
    ChartPanel fresh(desk);
    fresh.resize(900, 600);
    fresh.show();
    ASSERT_TRUE(fresh.isFiveUp());
    fresh.setTableShown(true);
    BarTable const& table = *fresh.findChild<BarTableView*>(QStringLiteral("chart.table"))->bars();
    EXPECT_TRUE(spinUntil([&] { return table.rowCount() > 60; })) << table.rowCount();
}

TEST_F(ChartPanelTest, SpeaksTheReadersLanguageWithoutLosingItsPlace)
{
    preferences.setLanguage(widgets::LanguageChoice::Turkish);
    EXPECT_TRUE(candles().scene().readout().contains(QLatin1String("1.020,00")));
    EXPECT_EQ(panel.interval(), Interval::OneMinute);
}

}  // namespace
}  // namespace pentad::chart
