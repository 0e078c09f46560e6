// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/CoreFactory.h"
#include "runtime/CoreState.h"
#include "support/RiskBuilders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>
#include <QDateTime>
#include <QTimeZone>

namespace pentad::composition {
namespace {

using namespace pentad::test;
using namespace std::chrono;

UtcTime utc(std::string const& iso)
{
    QDateTime const time = QDateTime::fromString(QString::fromStdString(iso) + QLatin1Char('Z'), Qt::ISODate);
    check(time.isValid(), "not a time");
    return UtcTime(Milliseconds(time.toMSecsSinceEpoch()));
}

std::int64_t dayNumber(std::string const& isoDate)
{
    return QDate(1970, 1, 1).daysTo(QDate::fromString(QString::fromStdString(isoDate), Qt::ISODate));
}

TEST(CoreFactoryTest, ReadsTheBordersOfDaysFromTheTimeZoneDatabase)
{
    auto const rows = textTable(R"(
        # zone              utc                  local-day
        Europe/Istanbul     2024-03-14T20:59:59  2024-03-14
        Europe/Istanbul     2024-03-14T21:00:00  2024-03-15
        # before September 2016 winters were UTC+2 and summers UTC+3
        Europe/Istanbul     2016-01-31T21:59:59  2016-01-31
        Europe/Istanbul     2016-01-31T22:00:00  2016-02-01
        Europe/Istanbul     2016-07-31T21:00:00  2016-08-01
        Europe/Istanbul     2016-12-31T21:00:00  2017-01-01
        Europe/Berlin       2024-01-31T22:59:59  2024-01-31
        Europe/Berlin       2024-01-31T23:00:00  2024-02-01
        Europe/Berlin       2024-07-31T21:59:59  2024-07-31
        Europe/Berlin       2024-07-31T22:00:00  2024-08-01
        Europe/Berlin       2036-07-31T22:00:00  2036-08-01
        America/New_York    2024-01-31T04:59:59  2024-01-30
        America/New_York    2024-07-31T04:00:00  2024-07-31
        Asia/Kathmandu      2024-07-31T18:14:59  2024-07-31
        Asia/Kathmandu      2024-07-31T18:15:00  2024-08-01
        UTC                 2024-07-31T23:59:59  2024-07-31
        # before what is read, the first offset holds
        Europe/Istanbul     1990-01-31T22:00:00  1990-02-01
    )");
    for (auto const& row : rows) {
        if (!QTimeZone(QByteArray::fromStdString(row[0])).isValid()) {
            GTEST_SKIP() << "this system does not know " << row[0];
        }
        EXPECT_EQ(calendarOf(row[0]).day(utc(row[1])), dayNumber(row[2])) << testing::PrintToString(row);
        EXPECT_EQ(calendarOf(row[0]).zone(), row[0]);
    }
}

// Qt's own conversion is the judge, around every hour of days on which clocks change and of some on which they do not.
TEST(CoreFactoryTest, AgreesWithTheZoneHourByHour)
{
    for (char const* name : {"Europe/Istanbul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
        QTimeZone const zone{QByteArray(name)};
        if (!zone.isValid()) {
            continue;
        }
        Calendar const calendar = calendarOf(name);
        for (char const* from : {"2016-03-26T00:00:00", "2016-09-05T00:00:00", "2024-03-30T00:00:00",
                                 "2024-10-26T00:00:00", "2031-01-31T00:00:00"}) {
            for (int hour = 0; hour < 72; ++hour) {
                UtcTime const time = utc(from) + hours(hour);
                QDate const date =
                    QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toTimeZone(zone).date();
                ASSERT_EQ(calendar.day(time), QDate(1970, 1, 1).daysTo(date)) << name << ' ' << from << ' ' << hour;
                ASSERT_EQ(calendar.month(time), (date.year() - 1970) * 12 + date.month() - 1) << name << ' ' << from;
            }
        }
    }
}

TEST(CoreFactoryTest, FallsBackToUtcPlusThreeForAZoneThatNobodyKnows)
{
    for (char const* unknown : {"", "Mars/Olympus", "Europe/Istanbul "}) {
        EXPECT_EQ(calendarOf(unknown).day(utc("2024-03-14T21:00:00")), dayNumber("2024-03-15")) << unknown;
    }
}

TEST(CoreFactoryTest, MakesACoreOfEveryStrategyThereIs)
{
    for (char const* name : {"trend", "reversion", "rebalance", "hold"}) {
        config::Settings settings;
        settings.strategy.name = name;
        auto const core = makeCore(coreSetup(settings, fivePairs()));
        ASSERT_NE(core, nullptr);
        EXPECT_EQ(core->strategy().id(), name);
        EXPECT_FALSE(core->state().books.opened());
    }
    config::Settings settings;
    settings.strategy.name = "astrology";
    EXPECT_THROW(makeCore(coreSetup(settings, fivePairs())), CheckFailure);
}

TEST(CoreFactoryTest, TakesEveryGroupOfSettingsOver)
{
    config::Settings settings;
    settings.capital.harvestRate = rate("0.33");
    settings.risk.openOrdersMaximum = 7;
    settings.fees.takerRate = rate("0.0031");
    settings.execution.repricesMaximum = 9;
    settings.operatorControls.resumeWithin = Milliseconds(123);
    settings.trading.timeZone = "UTC";
    runtime::CoreSetup const setup = coreSetup(settings, fivePairs());
    EXPECT_EQ(setup.universe, fivePairs());
    EXPECT_EQ(setup.capital.harvestRate, rate("0.33"));
    EXPECT_EQ(setup.risk.openOrdersMaximum, 7);
    EXPECT_EQ(setup.fees.takerRate, rate("0.0031"));
    EXPECT_EQ(setup.execution.repricesMaximum, 9);
    EXPECT_EQ(setup.operatorControls.resumeWithin, Milliseconds(123));
    EXPECT_EQ(setup.calendar.zone(), "UTC");
}

}  // namespace
}  // namespace pentad::composition
