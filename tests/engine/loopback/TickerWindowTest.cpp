// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/TickerWindow.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;
using std::chrono::hours;
using std::chrono::minutes;

TEST(TickerWindowTest, FiguresAreThoseOfTheLastDay)
{
    TickerWindow window;
    window.addTrade(kMidnight, price("500"), quantity("9"));
    window.addTrade(kMidnight + hours(20), price("100"), quantity("1"));
    window.addTrade(kMidnight + hours(21), price("120"), quantity("2"));
    window.addTrade(kMidnight + hours(30), price("110"), quantity("1"));
    TickerFigures const figures = window.figures(kMidnight + hours(31));
    EXPECT_EQ(figures.open, price("100"));
    EXPECT_EQ(figures.high, price("120"));
    EXPECT_EQ(figures.low, price("100"));
    EXPECT_EQ(figures.last, price("110"));
    EXPECT_EQ(figures.volume, quantity("4"));
    EXPECT_EQ(figures.average, price("112.5"));
    EXPECT_EQ(figures.change, decimal("10"));
    EXPECT_EQ(figures.changePercent, decimal("10"));
}

TEST(TickerWindowTest, QuietDayShowsTheLastPriceAndNoVolume)
{
    TickerWindow window;
    EXPECT_EQ(window.figures(kMidnight).last, Price{});
    window.addTrade(kMidnight, price("500"), quantity("9"));
    TickerFigures const figures = window.figures(kMidnight + hours(48));
    EXPECT_EQ(figures.last, price("500"));
    EXPECT_EQ(figures.volume, Quantity{});
    EXPECT_EQ(figures.open, Price{});
}

TEST(TickerWindowTest, HistoryCounts)
{
    TickerWindow window;
    Bar bar = barOf("100", "110", "90", "105", "2");
    bar.openTime = kMidnight;
    window.addBar(bar);
    EXPECT_EQ(window.last(), price("105"));
    TickerFigures const figures = window.figures(kMidnight + minutes(90));
    EXPECT_EQ(figures.low, price("90"));
    EXPECT_EQ(figures.high, price("110"));
    EXPECT_EQ(figures.changePercent, decimal("5"));
}

}  // namespace
}  // namespace pentad::loopback
