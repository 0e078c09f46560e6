// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportpage/ExportPage.h"

#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

namespace pentad::exportpage {
namespace {

TEST(ReportPeriodTest, PresetsCoverWholeDaysUpToToday)
{
    QDate const today(2026, 3, 2);
    EXPECT_EQ(daysOf(Preset::Today, today), (Days{today, today}));
    EXPECT_EQ(daysOf(Preset::ThisMonth, today), (Days{QDate(2026, 3, 1), today}));
    EXPECT_EQ(daysOf(Preset::LastMonth, today), (Days{QDate(2026, 2, 1), QDate(2026, 2, 28)}));
    EXPECT_EQ(daysOf(Preset::ThisYear, today), (Days{QDate(2026, 1, 1), today}));
    EXPECT_EQ(daysOf(Preset::All, today), std::nullopt);
    EXPECT_EQ(daysOf(Preset::LastMonth, QDate(2026, 1, 15)), (Days{QDate(2025, 12, 1), QDate(2025, 12, 31)}));
}

TEST(ReportPeriodTest, DaysBeginWhereTheEngineBeginsThem)
{
    QTimeZone const istanbul("Europe/Istanbul");
    ASSERT_TRUE(istanbul.isValid());
    UtcTime const begin = beginOf(QDate(2026, 9, 23), istanbul);
    EXPECT_EQ(begin, UtcTime(std::chrono::sys_days{std::chrono::year{2026} / 9 / 22} + std::chrono::hours(21)));
    EXPECT_EQ(dayOf(begin, istanbul), QDate(2026, 9, 23));
    EXPECT_EQ(dayOf(begin - Milliseconds(1), istanbul), QDate(2026, 9, 22));
}

TEST(ExportPageBeforeTheEngineTest, ADayNobodyKnowsIsADash)
{
    test::PanelStage stage;
    ExportPage page(stage.desk);
    page.show();
    auto* const from = page.findChild<QDateEdit*>(QStringLiteral("exports.from"));
    EXPECT_EQ(from->text(), format::Format::missing());
    EXPECT_FALSE(from->isEnabled());
    page.findChild<QToolButton*>(QStringLiteral("exports.preset.0"))->click();
    EXPECT_EQ(from->text(), format::Format::missing());
    EngineSnapshot snapshot;
    snapshot.timeZone = "Europe/Istanbul";
    snapshot.at = UtcTime(std::chrono::sys_days{std::chrono::year{2026} / 9 / 23} + std::chrono::hours(22));
    stage.show(snapshot);
    EXPECT_EQ(from->date(), QDate(2026, 9, 24)) << "today, as it was chosen before the engine spoke";
    EXPECT_TRUE(from->isEnabled());
}

class ExportPageTest : public testing::Test {
protected:
    void SetUp() override
    {
        snapshot.timeZone = "Europe/Istanbul";
        snapshot.mode = TradingMode::Paper;
        snapshot.at = UtcTime(std::chrono::sys_days{std::chrono::year{2026} / 9 / 23} + std::chrono::hours(11));
        stage.show(snapshot);
        page.resize(1280, 800);
        page.show();
        stage.settle();
    }
    template <typename Widget>
    Widget* find(char const* name) const
    {
        return page.findChild<Widget*>(QString::fromLatin1(name));
    }
    void report(ExportPhase phase, std::uint64_t rows = 0)
    {
        snapshot.exporting.phase = phase;
        snapshot.exporting.path = "/tmp/out.csv";
        snapshot.exporting.rows = rows;
        snapshot.exporting.rowsTotal = 1'000;
        snapshot.exporting.sha256 = phase == ExportPhase::Done ? std::string(64, 'a') : "";
        snapshot.exporting.failure = phase == ExportPhase::Failed ? "the disk is full" : "";
    }
    QString status() const { return find<QLabel>("exports.status")->text(); }

    EngineSnapshot snapshot;
    test::PanelStage stage;
    ExportPage page{stage.desk};
};

TEST_F(ExportPageTest, ProposesThisMonthAndANameThatSaysWhatIsInIt)
{
    EXPECT_EQ(find<QDateEdit>("exports.from")->date(), QDate(2026, 9, 1));
    EXPECT_EQ(find<QDateEdit>("exports.to")->date(), QDate(2026, 9, 23));
    EXPECT_TRUE(find<QLineEdit>("exports.path")
                    ->text()
                    .endsWith(QStringLiteral("/pentad-paper-trades-2026-09-01_2026-09-23.csv")));
    find<QComboBox>("exports.kind")->setCurrentIndex(2);
    EXPECT_TRUE(find<QLineEdit>("exports.path")->text().contains(QStringLiteral("-ledger-")));
}

TEST_F(ExportPageTest, APeriodUpToTodayMovesWithTheDayAndChosenDaysStay)
{
    find<QToolButton>("exports.preset.0")->click();
    EXPECT_EQ(find<QDateEdit>("exports.from")->date(), QDate(2026, 9, 23));
    snapshot.at += std::chrono::hours(24);
    stage.show(snapshot);
    EXPECT_EQ(find<QDateEdit>("exports.from")->date(), QDate(2026, 9, 24)) << "today is another day now";
    EXPECT_EQ(find<QDateEdit>("exports.to")->date(), QDate(2026, 9, 24));
    EXPECT_TRUE(find<QLineEdit>("exports.path")->text().contains(QStringLiteral("2026-09-24_2026-09-24")));
    find<QDateEdit>("exports.from")->setDate(QDate(2026, 9, 10));
    snapshot.at += std::chrono::hours(24);
    stage.show(snapshot);
    EXPECT_EQ(find<QDateEdit>("exports.from")->date(), QDate(2026, 9, 10));
    EXPECT_EQ(find<QDateEdit>("exports.to")->date(), QDate(2026, 9, 24));
}

TEST_F(ExportPageTest, AsksForTheWholeLastDay)
{
    find<QDateEdit>("exports.from")->setDate(QDate(2026, 9, 10));
    find<QDateEdit>("exports.to")->setDate(QDate(2026, 9, 11));
    find<QPushButton>("exports.start")->click();
    std::optional<ExportReport> const asked = stage.lastIssued<ExportReport>();
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->kind, ReportKind::Trades);
    EXPECT_EQ(*asked->to - *asked->from, std::chrono::hours(48));
    EXPECT_EQ(QString::fromStdString(asked->path), find<QLineEdit>("exports.path")->text());
    EXPECT_FALSE(find<QPushButton>("exports.start")->isEnabled()) << "pending until it is answered";
}

TEST_F(ExportPageTest, AllHasNoBorders)
{
    find<QToolButton>("exports.preset.4")->click();
    EXPECT_FALSE(find<QDateEdit>("exports.from")->isEnabled());
    EXPECT_TRUE(find<QLineEdit>("exports.path")->text().endsWith(QStringLiteral("-all.csv")));
    find<QPushButton>("exports.start")->click();
    std::optional<ExportReport> const asked = stage.lastIssued<ExportReport>();
    ASSERT_TRUE(asked.has_value());
    EXPECT_FALSE(asked->from.has_value());
    EXPECT_FALSE(asked->to.has_value());
}

TEST_F(ExportPageTest, RefusesAPeriodThatEndsBeforeItBegins)
{
    find<QDateEdit>("exports.from")->setDate(QDate(2026, 9, 20));
    find<QDateEdit>("exports.to")->setDate(QDate(2026, 9, 1));
    EXPECT_FALSE(find<QPushButton>("exports.start")->isEnabled());
    EXPECT_TRUE(status().startsWith(QStringLiteral("The period ends before it begins")));
    stage.settle();
    EXPECT_TRUE(status().startsWith(QStringLiteral("The period ends before it begins")));
    find<QDateEdit>("exports.to")->setDate(QDate(2026, 9, 21));
    EXPECT_TRUE(find<QPushButton>("exports.start")->isEnabled());
    EXPECT_FALSE(status().startsWith(QStringLiteral("The period ends before it begins")));
}

TEST_F(ExportPageTest, KeepsAPathThatTheReaderTyped)
{
    auto* path = find<QLineEdit>("exports.path");
    path->clear();
    Q_EMIT path->textEdited(QString());
    EXPECT_FALSE(find<QPushButton>("exports.start")->isEnabled());
    path->setText(QStringLiteral("/tmp/mine.csv"));
    Q_EMIT path->textEdited(path->text());
    find<QToolButton>("exports.preset.0")->click();
    EXPECT_EQ(path->text(), QStringLiteral("/tmp/mine.csv"));
}

TEST_F(ExportPageTest, AFileThatIsThereIsReplacedOnlyByASecondPress)
{
    QTemporaryDir folder;
    QString const path = folder.filePath(QStringLiteral("trades.csv"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    auto* const line = find<QLineEdit>("exports.path");
    auto* const start = find<QPushButton>("exports.start");
    line->selectAll();
    line->insert(path);
    start->click();
    EXPECT_TRUE(stage.issued.empty());
    EXPECT_EQ(start->text(), QStringLiteral("Replace the file that is there"));
    line->insert(QStringLiteral("2"));
    EXPECT_EQ(start->text(), QStringLiteral("Write report")) << "another name";
    line->backspace();
    start->click();
    std::optional<ExportReport> const asked = stage.lastIssued<ExportReport>();
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->path, path.toStdString());
}

TEST_F(ExportPageTest, AFileThatWasChosenIsSaidToBeReplacedOnlyWhereItIsThere)
{
    QTemporaryDir folder;
    QFile there(folder.filePath(QStringLiteral("there.csv")));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.close();
    auto const choose = [&](QString const& path) {
        find<QPushButton>("exports.choose")->click();
        auto* const dialog = find<QFileDialog>("exports.dialog");
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        stage.settle();
        return find<QPushButton>("exports.start")->text();
    };
    EXPECT_EQ(choose(folder.filePath(QStringLiteral("new.csv"))), QStringLiteral("Write report"));
    EXPECT_EQ(choose(there.fileName()), QStringLiteral("Replace the file that is there"));
}

TEST_F(ExportPageTest, ShowsProgressAndCancels)
{
    find<QPushButton>("exports.start")->click();
    report(ExportPhase::Running, 250);
    stage.answer(snapshot, true, "writing");
    EXPECT_EQ(find<QProgressBar>("exports.progress")->value(), 250);
    EXPECT_EQ(status(), QStringLiteral("250 of about 1,000 rows are in out.csv"));
    EXPECT_TRUE(find<QPushButton>("exports.cancel")->isEnabled());
    find<QPushButton>("exports.cancel")->click();
    EXPECT_TRUE(stage.lastIssued<CancelExport>().has_value());
}

TEST_F(ExportPageTest, EndsWithRowsAndChecksumAndKeepsAListEvenWhileHidden)
{
    find<QPushButton>("exports.start")->click();
    report(ExportPhase::Running, 1);
    stage.answer(snapshot, true, "writing");
    page.hide();
    report(ExportPhase::Done, 1'000);
    stage.show(snapshot);
    page.show();
    stage.settle();
    EXPECT_TRUE(status().startsWith(QStringLiteral("1,000 row")) &&
                status().endsWith(QStringLiteral(" are in out.csv")))
        << status().toStdString();
    EXPECT_EQ(find<QLineEdit>("exports.sum")->text(), QString(64, QLatin1Char('a')));
    find<QPushButton>("exports.copySum")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString(64, QLatin1Char('a')));
    auto* history = find<widgets::DataTable>("exports.history");
    ASSERT_EQ(history->shownRows(), 1);
    EXPECT_EQ(test::shownIn(*history, 0, QStringLiteral("Rows")), QStringLiteral("1,000"));
    stage.show(snapshot);
    EXPECT_EQ(history->shownRows(), 1) << "one report is one row";
}

TEST_F(ExportPageTest, SaysWhyAReportFailedOrWasRefused)
{
    find<QPushButton>("exports.start")->click();
    stage.answer(snapshot, false, "there is no journal file");
    EXPECT_EQ(status(), QStringLiteral("The report was refused: there is no journal file"));
    find<QPushButton>("exports.start")->click();
    report(ExportPhase::Failed);
    stage.answer(snapshot, true, "writing");
    EXPECT_EQ(status(), QStringLiteral("The report failed: the disk is full"));
}

}  // namespace
}  // namespace pentad::exportpage
