// SPDX-License-Identifier: GPL-3.0-or-later
#include "market/OrderBook.h"

#include "support/TextTable.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <map>

namespace pentad::market {
namespace {

using Kind = BookChange::Kind;

BookLevel level(std::string_view price, std::string_view quantity)
{
    return {Price(Decimal::parse(price).value()), Quantity(Decimal::parse(quantity).value())};
}

BookLevel level(int price, int quantity)
{
    return {Price(Decimal(price)), Quantity(Decimal(quantity))};
}

BookChange change(Kind kind, int price, int quantity)
{
    return {kind, Price(Decimal(price)), Quantity(Decimal(quantity))};
}

// Bids 99 98 97, asks 101 102 103, one unit more on each deeper level.
OrderBook book()
{
    OrderBook one;
    std::vector<BookLevel> const bids{level(99, 1), level(98, 2), level(97, 3)};
    std::vector<BookLevel> const asks{level(101, 1), level(102, 2), level(103, 3)};
    EXPECT_EQ(one.snapshot(10, bids, asks), BookUpdate::Applied);
    return one;
}

std::string text(OrderBook const& one, Side side)
{
    std::string all;
    for (std::size_t i = 0; i < one.levels(side); ++i) {
        all += (i == 0 ? "" : " ") + one.level(side, i).price.text() + "x" + one.level(side, i).quantity.text();
    }
    return all;
}

TEST(OrderBookTest, IsEmptyUntilASnapshot)
{
    OrderBook one;
    EXPECT_FALSE(one.isComplete());
    EXPECT_EQ(one.bestBid(), std::nullopt);
    EXPECT_EQ(one.bestAsk(), std::nullopt);
    EXPECT_EQ(one.change(1, {}, {}), BookUpdate::Gap);
    EXPECT_EQ(one.depth(Side::Buy, 10).levels, 0U);
}

TEST(OrderBookTest, AppliesChangesInTheirOrder)
{
    OrderBook one = book();
    std::vector<BookChange> const bids{change(Kind::Replace, 98, 5), change(Kind::Remove, 97, 9),
                                       change(Kind::Insert, 100, 4)};
    std::vector<BookChange> const asks{change(Kind::Remove, 101, 1), change(Kind::Insert, 104, 7)};
    EXPECT_EQ(one.change(11, bids, asks), BookUpdate::Applied);
    EXPECT_EQ(text(one, Side::Buy), "100x4 99x1 98x5");
    EXPECT_EQ(text(one, Side::Sell), "102x2 103x3 104x7");
    EXPECT_EQ(one.sequence(), 11U);
    EXPECT_EQ(one.bestBid()->price.text(), "100");
    EXPECT_EQ(one.bestAsk()->price.text(), "102");
}

TEST(OrderBookTest, AMissingNumberEmptiesTheBook)
{
    OrderBook one = book();
    EXPECT_EQ(one.change(12, {}, {}), BookUpdate::Gap);
    EXPECT_FALSE(one.isComplete());
    EXPECT_EQ(one.bestBid(), std::nullopt);
    // Only a new snapshot helps, whatever number it has.
    EXPECT_EQ(one.change(13, {}, {}), BookUpdate::Gap);
    std::vector<BookLevel> const bids{level(99, 1)};
    EXPECT_EQ(one.snapshot(5, bids, {}), BookUpdate::Applied);
    EXPECT_EQ(one.change(6, {}, {}), BookUpdate::Applied);
}

TEST(OrderBookTest, ARepeatedNumberChangesNothing)
{
    OrderBook one = book();
    std::vector<BookChange> const bids{change(Kind::Remove, 99, 1)};
    EXPECT_EQ(one.change(10, bids, {}), BookUpdate::Repeated);
    EXPECT_EQ(one.change(9, bids, {}), BookUpdate::Repeated);
    EXPECT_EQ(text(one, Side::Buy), "99x1 98x2 97x3");
}

TEST(OrderBookTest, ContradictionsEmptyTheBook)
{
    struct Case {
        std::string_view name;
        BookChange bid;
    };
    for (Case const& one : {
             Case{"replaces a level that is not there", change(Kind::Replace, 96, 1)},
             Case{"removes a level that is not there", change(Kind::Remove, 96, 1)},
             Case{"inserts a level that is there", change(Kind::Insert, 98, 1)},
             Case{"crosses", change(Kind::Insert, 101, 1)},
             Case{"price of zero", change(Kind::Insert, 0, 1)},
             Case{"quantity of zero", change(Kind::Replace, 98, 0)},
         }) {
        OrderBook changed = book();
        EXPECT_EQ(changed.change(11, std::vector{one.bid}, {}), BookUpdate::Contradicted) << one.name;
        EXPECT_FALSE(changed.isComplete()) << one.name;
        EXPECT_EQ(changed.bestAsk(), std::nullopt) << one.name;
    }
}

TEST(OrderBookTest, RefusesSnapshotsThatCannotBe)
{
    struct Case {
        std::string_view name;
        std::vector<BookLevel> bids;
        std::vector<BookLevel> asks;
    };
    for (Case const& one : {
             Case{"bids ascend", {level(98, 1), level(99, 1)}, {}},
             Case{"asks descend", {}, {level(102, 1), level(101, 1)}},
             Case{"a price twice", {level(99, 1), level(99, 1)}, {}},
             Case{"crossed", {level(101, 1)}, {level(101, 1)}},
             Case{"no quantity", {level(99, 0)}, {}},
             Case{"negative price", {level("-1", "1")}, {}},
             Case{"sums that fit nothing", {level("170000000000000000000", "170000000000000000000")}, {}},
         }) {
        OrderBook refused;
        EXPECT_EQ(refused.snapshot(1, one.bids, one.asks), BookUpdate::Contradicted) << one.name;
        EXPECT_FALSE(refused.isComplete()) << one.name;
    }
    OrderBook tiny;
    EXPECT_EQ(tiny.snapshot(1, std::vector{level("0.00000123", "900000000000000")}, {}), BookUpdate::Applied);
}

TEST(OrderBookTest, SumsDepthFromTheBestPriceAway)
{
    OrderBook const one = book();
    EXPECT_EQ(one.depth(Side::Buy, 2).quantity.text(), "3");
    EXPECT_EQ(one.depth(Side::Buy, 2).notional.text(), "295");
    EXPECT_EQ(one.depth(Side::Sell, 100).levels, 3U);
    EXPECT_EQ(one.depth(Side::Sell, 100).quantity.text(), "6");
    EXPECT_EQ(one.depth(Side::Sell, 100).notional.text(), "614");
}

TEST(OrderBookTest, SumsTheBidsWithinABandOfTheBestOne)
{
    std::vector const bids{level("100", "1"), level("96", "2"), level("95", "4"), level("94.99", "8")};
    OrderBook one;
    ASSERT_EQ(one.snapshot(1, bids, {}), BookUpdate::Applied);
    EXPECT_EQ(one.within(Side::Buy, Rate("0.05"_dec)).text(), "7");
    EXPECT_EQ(one.within(Side::Buy, Rate("0.0399"_dec)).text(), "1");
    EXPECT_EQ(one.within(Side::Buy, Rate{}).text(), "1");
    EXPECT_TRUE(OrderBook().within(Side::Buy, Rate("0.05"_dec)).isZero());
}

TEST(OrderBookTest, CountsTheAsksWithinABandOfTheBest)
{
    std::vector const asks{level("100", "1"), level("100.5", "2"), level("100.51", "4")};
    OrderBook one;
    ASSERT_EQ(one.snapshot(1, {}, asks), BookUpdate::Applied);
    EXPECT_EQ(one.within(Side::Sell, Rate("0.005"_dec)).text(), "3");
    EXPECT_EQ(one.within(Side::Sell, Rate("0.0051"_dec)).text(), "7");
    EXPECT_EQ(one.within(Side::Sell, Rate{}).text(), "1");
    EXPECT_TRUE(one.within(Side::Buy, Rate("0.05"_dec)).isZero());
}

TEST(OrderBookTest, KeepsAHundredLevelsThroughAnInsertAtTheCap)
{
    std::vector<BookLevel> bids;
    bids.reserve(120);
    for (int i = 0; i < 120; ++i) {
        bids.push_back(level(1'000 - i, 1));
    }
    OrderBook one;
    EXPECT_EQ(one.snapshot(1, bids, {}), BookUpdate::Applied);
    EXPECT_EQ(one.levels(Side::Buy), OrderBook::kLevelsMax);
    EXPECT_EQ(one.level(Side::Buy, 99).price.text(), "901");
    // The exchange names the level that falls out; both orders of the two happen.
    EXPECT_EQ(one.change(2, std::vector{change(Kind::Insert, 1'001, 1), change(Kind::Remove, 901, 1)}, {}),
              BookUpdate::Applied);
    EXPECT_EQ(one.change(3, std::vector{change(Kind::Remove, 902, 1), change(Kind::Insert, 1'002, 1)}, {}),
              BookUpdate::Applied);
    EXPECT_EQ(one.levels(Side::Buy), OrderBook::kLevelsMax);
    // And where it does not, the worst one goes.
    EXPECT_EQ(one.change(4, std::vector{change(Kind::Insert, 1'003, 1)}, {}), BookUpdate::Applied);
    EXPECT_EQ(one.levels(Side::Buy), OrderBook::kLevelsMax);
    EXPECT_EQ(one.bestBid()->price.text(), "1003");
    EXPECT_EQ(one.level(Side::Buy, 99).price.text(), "904");
}

// Against a plain map, over any sequence of changes that such a map allows.
RC_GTEST_PROP(OrderBookTest, AgreesWithAMapOverAnyChanges, ())
{
    OrderBook one;
    std::map<int, int> bids{{50, 1}};
    std::map<int, int> asks{{51, 1}};
    RC_ASSERT(one.snapshot(1, std::vector{level(50, 1)}, std::vector{level(51, 1)}) == BookUpdate::Applied);
    std::uint64_t sequence = 1;
    auto const steps = *rc::gen::container<std::vector<std::tuple<bool, int, int>>>(
        rc::gen::tuple(rc::gen::arbitrary<bool>(), rc::gen::inRange(0, 50), rc::gen::inRange(0, 5)));
    for (auto const& [isBid, offset, quantity] : steps) {
        auto& side = isBid ? bids : asks;
        int const price = isBid ? 50 - offset : 51 + offset;
        bool const present = side.contains(price);
        if ((quantity == 0 && !present) || price == 0) {
            continue;
        }
        Kind const kind = quantity == 0 ? Kind::Remove : present ? Kind::Replace : Kind::Insert;
        std::vector const changes{change(kind, price, quantity == 0 ? 7 : quantity)};
        std::vector<BookChange> const none;
        RC_ASSERT(one.change(++sequence, isBid ? changes : none, isBid ? none : changes) == BookUpdate::Applied);
        if (quantity == 0) {
            side.erase(price);
        } else {
            side[price] = quantity;
        }
    }
    RC_ASSERT(one.levels(Side::Buy) == bids.size());
    RC_ASSERT(one.levels(Side::Sell) == asks.size());
    std::size_t index = bids.size();
    for (auto const& [price, quantity] : bids) {
        RC_ASSERT(one.level(Side::Buy, --index) == level(price, quantity));
    }
    index = 0;
    for (auto const& [price, quantity] : asks) {
        RC_ASSERT(one.level(Side::Sell, index++) == level(price, quantity));
    }
}

}  // namespace
}  // namespace pentad::market
