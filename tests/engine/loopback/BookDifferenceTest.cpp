// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/BookDifference.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

TEST(BookDifferenceTest, TellsReplacedInsertedAndDeletedLevels)
{
    BookView const before{{{price("10"), quantity("1")}, {price("9"), quantity("2")}}, {{price("11"), quantity("1")}}};
    BookView const after{{{price("10"), quantity("3")}, {price("8"), quantity("2")}}, {{price("11"), quantity("1")}}};
    BookDifference const difference = bookDifference(before, after);
    EXPECT_EQ(difference.bids, (std::vector<ChangedLevel>{{LevelChange::Replaced, {price("10"), quantity("3")}},
                                                          {LevelChange::Deleted, {price("9"), quantity("2")}},
                                                          {LevelChange::Inserted, {price("8"), quantity("2")}}}));
    EXPECT_TRUE(difference.asks.empty());
    EXPECT_TRUE(bookDifference(after, after).empty());
}

// Applies changes as a client would, to levels by price.
std::map<Price, Quantity> applied(std::vector<BookLevel> const& before, std::vector<ChangedLevel> const& changes)
{
    std::map<Price, Quantity> levels;
    for (BookLevel const& level : before) {
        levels[level.price] = level.quantity;
    }
    for (ChangedLevel const& changed : changes) {
        bool const known = levels.contains(changed.level.price);
        RC_ASSERT(known == (changed.change != LevelChange::Inserted));
        if (changed.change == LevelChange::Deleted) {
            levels.erase(changed.level.price);
        } else {
            levels[changed.level.price] = changed.level.quantity;
        }
    }
    return levels;
}

std::vector<BookLevel> anyAsks()
{
    auto levels = *rc::gen::map(rc::gen::arbitrary<std::map<std::uint8_t, std::uint8_t>>(), [](auto const& raw) {
        std::vector<BookLevel> made;
        made.reserve(raw.size());
        for (auto const& [at, amount] : raw) {
            made.push_back({Price(Decimal(at + 1)), Quantity(Decimal(amount + 1))});
        }
        return made;
    });
    return levels;
}

RC_GTEST_PROP(BookDifferenceTest, OldBookWithTheDifferenceIsTheNewBook, ())
{
    BookView before{{}, anyAsks()};
    BookView after{{}, anyAsks()};
    before.bids.assign(before.asks.rbegin(), before.asks.rend());
    after.bids.assign(after.asks.rbegin(), after.asks.rend());
    BookDifference const difference = bookDifference(before, after);
    RC_ASSERT(applied(before.asks, difference.asks) == applied(after.asks, {}));
    RC_ASSERT(applied(before.bids, difference.bids) == applied(after.bids, {}));
}

}  // namespace
}  // namespace pentad::loopback
