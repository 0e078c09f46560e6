// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::kBtc;
using test::World;

TEST(CoreViewTest, TotalsMeetTheBooksInTwoWays)
{
    World world;
    world.start();
    world.want({World::intent(Side::Buy, kAvax, "10", "901.00")});
    world.cycle();
    world.cycles(3);
    CoreTotals const totals = world.core().totals();
    EXPECT_TRUE(totals.ledgerResidual.isZero());
    EXPECT_EQ(totals.external, Money(Decimal(1'000'000)));
    EXPECT_EQ(totals.intents, 1U);
}

TEST(CoreViewTest, ClosesComeNewestFirstAndNoMoreThanAsked)
{
    World world;
    world.start();
    world.bar(kAvax, "900", "905", "899", "901");
    world.bar(kAvax, "901", "905", "899", "902");
    world.bar(kAvax, "902", "905", "899", "903");
    auto const closes = world.core().recentCloses(kAvax, 2);
    ASSERT_EQ(closes.size(), 2U);
    EXPECT_EQ(closes[0], test::price("903"));
    EXPECT_EQ(closes[1], test::price("902"));
    EXPECT_TRUE(world.core().recentCloses(kBtc, 2).empty());
}

TEST(CoreViewTest, ChangeIsMeasuredAgainstTheOldestCloseWhileADayIsNotFull)
{
    World world;
    world.start();
    EXPECT_EQ(world.core().change24h(kAvax), Rate{});
    world.bar(kAvax, "900", "900", "900", "900");
    world.quote(kAvax, "990", "990");
    EXPECT_EQ(world.core().change24h(kAvax), Rate("0.1"_dec));
}

TEST(CoreViewTest, RestoreRefusesForeignBytesAndChangesNothing)
{
    World world;
    world.start();
    auto const before = world.core().checkpoint();
    std::vector<std::byte> wrong = before;
    wrong.pop_back();
    EXPECT_FALSE(world.core().restore(wrong));
    EXPECT_FALSE(world.core().restore({}));
    EXPECT_EQ(world.core().checkpoint(), before);
    EXPECT_TRUE(world.core().restore(before));
    EXPECT_EQ(world.core().checkpoint(), before);
}

}  // namespace
}  // namespace pentad::runtime
