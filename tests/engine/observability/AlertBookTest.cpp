// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/AlertBook.h"

#include <gtest/gtest.h>

namespace pentad::observability {
namespace {

using namespace std::chrono_literals;

class AlertBookTest : public testing::Test {
protected:
    std::vector<AlertView> look(std::vector<AlertFinding> const& findings)
    {
        return book.look(findings, now, UtcTime(1'700'000'000s));
    }
    static AlertFinding stale(std::string symbol = "BTCTRY")
    {
        return {AlertKind::StaleFeed, AlertSeverity::Warning, std::move(symbol), "stale"};
    }
    static AlertFinding drift() { return {AlertKind::Drift, AlertSeverity::Critical, "balances", "12.5 TRY"}; }

    AlertBook book{5min};
    MonotonicTime now{1h};
};

TEST_F(AlertBookTest, TellsTheSameCauseOnce)
{
    auto const told = look({stale(), stale("ETHTRY")});
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].id, 1U);
    EXPECT_EQ(told[1].subject, "ETHTRY");
    for (int i = 0; i < 100; ++i) {
        now += 1s;
        EXPECT_TRUE(look({stale(), stale("ETHTRY")}).empty());
    }
    EXPECT_EQ(book.all().size(), 2U);
    EXPECT_EQ(book.all()[0].count, 1U) << "it never went away";
}

TEST_F(AlertBookTest, ACauseThatFlapsIsCountedAndNotTold)
{
    look({stale()});
    for (int i = 0; i < 5; ++i) {
        now += 10s;
        look({});
        EXPECT_FALSE(book.all()[0].active);
        now += 10s;
        EXPECT_TRUE(look({stale()}).empty());
    }
    EXPECT_EQ(book.all()[0].count, 6U);
    EXPECT_TRUE(book.all()[0].active);
}

TEST_F(AlertBookTest, ACauseThatComesAnewIsNewsAndUnread)
{
    look({stale()});
    EXPECT_TRUE(book.acknowledge(1));
    look({});
    now += AlertBook::kQuiet;
    auto const told = look({stale()});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].id, 1U) << "one line in the list";
    EXPECT_FALSE(told[0].acknowledged);
    EXPECT_EQ(told[0].count, 2U);
}

TEST_F(AlertBookTest, WhatBecomesWorseIsToldAgain)
{
    AlertFinding loss{AlertKind::DailyLoss, AlertSeverity::Warning, "day", "80 %"};
    look({loss});
    book.acknowledge(1);
    loss.severity = AlertSeverity::Critical;
    auto const told = look({loss});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].severity, AlertSeverity::Critical);
    EXPECT_FALSE(told[0].acknowledged);
    EXPECT_EQ(told[0].count, 2U) << "a reader that knows the warning must see something new";
}

TEST_F(AlertBookTest, SeverityComesDownAndRisesQuietlyWithinAMoment)
{
    AlertFinding loss{AlertKind::DailyLoss, AlertSeverity::Critical, "day", "100 %"};
    look({loss});
    book.acknowledge(1);
    loss.severity = AlertSeverity::Warning;
    now += 1s;
    EXPECT_TRUE(look({loss}).empty());
    EXPECT_EQ(book.all()[0].severity, AlertSeverity::Warning);
    loss.severity = AlertSeverity::Critical;
    now += AlertBook::kQuiet - 1s - 1ns;
    EXPECT_TRUE(look({loss}).empty()) << "it was critical a moment ago";
    EXPECT_EQ(book.all()[0].severity, AlertSeverity::Critical);
    EXPECT_TRUE(book.all()[0].acknowledged);
    loss.severity = AlertSeverity::Warning;
    look({loss});
    now += AlertBook::kQuiet;
    look({loss});
    loss.severity = AlertSeverity::Critical;
    auto const told = look({loss});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_FALSE(told[0].acknowledged);
}

TEST_F(AlertBookTest, WhatIsBackIsAsGraveAsItIsNow)
{
    look({drift()});
    look({});
    now += 1s;
    AlertFinding lighter = drift();
    lighter.severity = AlertSeverity::Warning;
    EXPECT_TRUE(look({lighter}).empty());
    EXPECT_EQ(book.all()[0].severity, AlertSeverity::Warning);
    now += 1h;
    EXPECT_FALSE(book.overdue(now)) << "a warning stops nothing";
}

TEST_F(AlertBookTest, AnotherOccurrenceIsNewsHoweverSoonItComes)
{
    AlertFinding flat{AlertKind::FlattenResult, AlertSeverity::Info, "flatten", "sold in 1 step", 1'000};
    ASSERT_EQ(look({flat}).size(), 1U);
    now += 1s;
    EXPECT_TRUE(look({flat}).empty());
    look({});
    now += 1s;
    flat.text = "sold in 2 steps";
    flat.occurrence = 2'000;
    auto const told = look({flat});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].text, "sold in 2 steps");
    EXPECT_EQ(told[0].count, 2U);
}

TEST_F(AlertBookTest, ACriticalAlertIsRepeatedUntilItIsAcknowledged)
{
    look({drift(), stale()});
    now += AlertBook::kRepeatEvery - 1ns;
    EXPECT_TRUE(book.repeated(now).empty());
    now += 1ns;
    auto const again = book.repeated(now);
    ASSERT_EQ(again.size(), 1U) << "the warning is told once";
    EXPECT_EQ(again[0].kind, AlertKind::Drift);
    EXPECT_EQ(again[0].count, 1U);
    EXPECT_TRUE(book.repeated(now).empty());
    now += AlertBook::kRepeatEvery;
    look({stale()});
    EXPECT_TRUE(book.repeated(now).empty()) << "its cause is gone";
    look({drift(), stale()});
    EXPECT_EQ(book.repeated(now).size(), 1U);
    book.acknowledge(1);
    now += AlertBook::kRepeatEvery;
    EXPECT_TRUE(book.repeated(now).empty());
}

// H11: entries stop when nobody looks.
TEST_F(AlertBookTest, ACriticalAlertThatNobodyReadsIsOverdueOnce)
{
    look({drift(), stale()});
    now += 5min - 1ns;
    EXPECT_FALSE(book.overdue(now));
    now += 1ns;
    auto const overdue = book.overdue(now);
    ASSERT_TRUE(overdue);
    EXPECT_EQ(overdue->kind, AlertKind::Drift);
    EXPECT_FALSE(book.overdue(now)) << "named once; the warning never";
}

TEST_F(AlertBookTest, AfterAResumeAnUnreadAlertStopsEntriesAgain)
{
    look({drift()});
    now += 5min;
    ASSERT_TRUE(book.overdue(now));
    now += 1h;
    book.resumed(now);
    EXPECT_FALSE(book.overdue(now)) << "whoever resumed has the same time again";
    now += 5min;
    EXPECT_TRUE(book.overdue(now));
    book.acknowledge(1);
    book.resumed(now);
    now += 5min;
    EXPECT_FALSE(book.overdue(now));
}

TEST_F(AlertBookTest, AResumeGivesNoNewTimeToWhatHasStoppedNothing)
{
    look({drift()});
    now += 1h;
    book.resumed(now);
    EXPECT_TRUE(book.overdue(now));
}

TEST_F(AlertBookTest, AnAcknowledgedAlertIsNeverOverdue)
{
    look({drift()});
    EXPECT_FALSE(book.acknowledge(17));
    EXPECT_TRUE(book.acknowledge(1));
    EXPECT_TRUE(book.acknowledge(1)) << "twice without harm";
    now += 1h;
    EXPECT_FALSE(book.overdue(now));
}

TEST_F(AlertBookTest, NothingIsOverdueWhereThatIsSwitchedOff)
{
    AlertBook lenient(0ms);
    lenient.look({drift()}, now, {});
    EXPECT_FALSE(lenient.overdue(now + 24h));
}

TEST_F(AlertBookTest, KeepsWhatMattersWhenThereIsNoRoom)
{
    look({drift()});
    for (int i = 0; i < 200; ++i) {
        look({drift(), stale("S" + std::to_string(i))});
    }
    auto const all = book.all();
    EXPECT_EQ(all.size(), AlertBook::kKeptMax);
    EXPECT_EQ(all.front().kind, AlertKind::Drift);
    EXPECT_EQ(all.back().subject, "S199");
}

}  // namespace
}  // namespace pentad::observability
