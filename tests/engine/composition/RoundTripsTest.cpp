// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/RoundTrips.h"

#include "support/Ledger.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

using namespace std::chrono_literals;
using test::kEth;
using test::money;
using test::paperPairs;
using test::price;
using test::quantity;
using test::rate;

constexpr UtcTime kStart{Milliseconds(1'700'000'000'000)};

struct TripsScene {
    void trade(int minute, Side side, std::string_view amount, std::string_view at, std::string_view fee = "0")
    {
        FillRecord record;
        record.fill =
            test::fillOf(++id, kEth, side, quantity(amount), price(at), kStart + std::chrono::minutes(minute));
        record.fee = money(fee);
        trips.add(record);
    }
    RoundTrips trips{paperPairs(), 1min};
    std::int64_t id = 0;
};

TEST(RoundTripsTest, PairsABuyWithItsSell)
{
    TripsScene scene;
    scene.trade(0, Side::Buy, "2", "100000", "200");
    scene.trade(7, Side::Sell, "2", "110000", "220");
    auto const trades = scene.trips.finish();
    ASSERT_EQ(trades.size(), 1U);
    BacktestTrade const& trade = trades.front();
    EXPECT_EQ(trade.slot, kEth);
    EXPECT_EQ(trade.quantity, quantity("2"));
    EXPECT_EQ(trade.entry, price("100000"));
    EXPECT_EQ(trade.exit, price("110000"));
    EXPECT_EQ(trade.gross, money("20000"));
    EXPECT_EQ(trade.feeAndTax, money("420"));
    EXPECT_EQ(trade.net, money("19580"));
    EXPECT_EQ(trade.netRate, ratio(money("19580"), money("200200"), Rounding::HalfEven));
    EXPECT_EQ(trade.bars, 7);
    EXPECT_EQ(trade.openedAt, kStart);
}

TEST(RoundTripsTest, EntersAtTheWeightedAverageAndSharesTheFees)
{
    TripsScene scene;
    scene.trade(0, Side::Buy, "1", "100000", "100");
    scene.trade(1, Side::Buy, "3", "108000", "300");
    scene.trade(2, Side::Sell, "2", "110000", "50");  // a partial exit
    scene.trade(3, Side::Buy, "1", "90000", "10");    // buying again ends it
    scene.trade(4, Side::Sell, "3", "100000", "70");
    auto const trades = scene.trips.finish();
    ASSERT_EQ(trades.size(), 2U);
    EXPECT_EQ(trades[0].quantity, quantity("2"));
    EXPECT_EQ(trades[0].entry, price("106000"));
    EXPECT_EQ(trades[0].gross, money("8000"));
    EXPECT_EQ(trades[0].feeAndTax, money("250"));
    EXPECT_EQ(trades[1].entry, averagePrice(money("302000"), quantity("3"), Rounding::HalfEven));
    EXPECT_EQ(trades[1].feeAndTax, money("280"));
    EXPECT_EQ(trades[1].openedAt, kStart) << "the position was never given up";
    // No money appears or vanishes.
    EXPECT_EQ(trades[0].net + trades[1].net, money("520000") - money("514000") - money("530"));
}

TEST(RoundTripsTest, DustEndsATripAndAFillInPiecesIsOne)
{
    TripsScene scene;
    scene.trade(0, Side::Buy, "1.0000001", "100000");
    scene.trade(5, Side::Sell, "0.4", "101000");
    scene.trade(6, Side::Sell, "0.6", "102000");
    scene.trade(60, Side::Buy, "1", "100000");
    scene.trade(61, Side::Sell, "1", "100000");
    auto const trades = scene.trips.finish();
    ASSERT_EQ(trades.size(), 2U);
    EXPECT_EQ(trades[0].quantity, quantity("1"));
    EXPECT_EQ(trades[0].bars, 6);
    EXPECT_EQ(trades[1].openedAt, kStart + 60min);
}

TEST(RoundTripsTest, WhatIsStillHeldIsNoTrip)
{
    TripsScene scene;
    scene.trade(0, Side::Sell, "1", "100000");  // of what was there before
    scene.trade(1, Side::Buy, "1", "100000");
    EXPECT_TRUE(scene.trips.finish().empty());
}

}  // namespace
}  // namespace pentad::composition
