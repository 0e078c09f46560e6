// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/Ladder.h"

#include <gtest/gtest.h>

namespace pentad::book {
namespace {

Price price(std::string_view text)
{
    return Price(*Decimal::parse(text));
}
Quantity quantity(std::string_view text)
{
    return Quantity(*Decimal::parse(text));
}

std::vector<BookLevel> const kAsks{{price("100.1"), quantity("1")},
                                   {price("100.4"), quantity("2")},
                                   {price("100.5"), quantity("3")},
                                   {price("101.2"), quantity("4")}};
std::vector<BookLevel> const kBids{
    {price("99.9"), quantity("1.5")}, {price("99.5"), quantity("0.5")}, {price("99.4"), quantity("7")}};

TEST(LadderTest, AsksGoUpToTheirStepAndBidsDown)
{
    auto const asks = ladderRows(kAsks, Side::Sell, price("0.5"), {}, 10);
    ASSERT_EQ(asks.size(), 2U);
    EXPECT_EQ(asks[0], (LadderRow{price("100.5"), quantity("6"), quantity("6"), 0}));
    EXPECT_EQ(asks[1], (LadderRow{price("101.5"), quantity("4"), quantity("10"), 0}));
    auto const bids = ladderRows(kBids, Side::Buy, price("0.5"), {}, 10);
    ASSERT_EQ(bids.size(), 2U);
    EXPECT_EQ(bids[0], (LadderRow{price("99.5"), quantity("2"), quantity("2"), 0}));
    EXPECT_EQ(bids[1], (LadderRow{price("99"), quantity("7"), quantity("9"), 0}));
}

TEST(LadderTest, TheLastRowIsWholeWhenThereIsNoRoomForMore)
{
    auto const asks = ladderRows(kAsks, Side::Sell, price("0.5"), {}, 1);
    ASSERT_EQ(asks.size(), 1U);
    EXPECT_EQ(asks[0].quantity, quantity("6"));
}

TEST(LadderTest, OurOrdersMarkTheRowTheyStandIn)
{
    std::vector<Price> const own{price("99.4"), price("99.1"), price("98")};
    auto const bids = ladderRows(kBids, Side::Buy, price("0.5"), own, 10);
    EXPECT_EQ(bids[0].own, 0U);
    EXPECT_EQ(bids[1].own, 2U) << "99.4 and 99.1 stand in the row of 99; 98 has no row";
}

TEST(LadderTest, StepsBeginWithThePairsOwnAndGrowByOneTwoFive)
{
    auto const steps = ladderSteps(price("3748210"), 0);
    ASSERT_FALSE(steps.empty());
    EXPECT_EQ(steps.front(), price("1"));
    EXPECT_EQ(steps[1], price("500")) << "at least one basis point";
    for (std::size_t i = 1; i < steps.size(); ++i) {
        EXPECT_LT(steps[i - 1], steps[i]);
    }
    EXPECT_LE(steps.size(), 6U);
    auto const cheap = ladderSteps(price("92.14"), 2);
    EXPECT_EQ(cheap.front(), price("0.01"));
    EXPECT_EQ(cheap[1], price("0.02"));
    EXPECT_TRUE(ladderSteps(Price(), 2).empty());
}

}  // namespace
}  // namespace pentad::book
