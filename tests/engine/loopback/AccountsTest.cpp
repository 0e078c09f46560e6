// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Accounts.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

Asset const kTry("TRY");
Asset const kCoin("ETH");

TEST(AccountsTest, ATradeMovesMoneyGoodsAndChargesAndNothingElse)
{
    Accounts accounts;
    AccountId const buyer = accounts.open();
    AccountId const seller = accounts.open();
    accounts.deposit(buyer, kTry, decimal("2000"));
    accounts.deposit(seller, kCoin, decimal("3"));
    accounts.lock(buyer, kTry, decimal("1010"));
    accounts.lock(seller, kCoin, decimal("1"));
    accounts.settle({kCoin, kTry, quantity("1"), money("1000"), buyer, money("2.4"), seller, money("1.2")});
    EXPECT_EQ(accounts.free(buyer, kTry), decimal("990"));
    EXPECT_EQ(accounts.locked(buyer, kTry), decimal("7.6"));
    EXPECT_EQ(accounts.free(buyer, kCoin), decimal("1"));
    EXPECT_EQ(accounts.free(seller, kTry), decimal("998.8"));
    EXPECT_EQ(accounts.free(seller, kCoin), decimal("2"));
    EXPECT_EQ(accounts.locked(seller, kCoin), Decimal{});
    EXPECT_EQ(accounts.feesTaken(kTry), decimal("3.6"));
    EXPECT_EQ(accounts.marketHolding(kCoin), Decimal{});
    EXPECT_EQ(accounts.deposited(kTry), decimal("2000"));
}

TEST(AccountsTest, TheMarketPaysNoFeeAndMayOwe)
{
    Accounts accounts;
    AccountId const buyer = accounts.open();
    accounts.deposit(buyer, kTry, decimal("1002.4"));
    accounts.lock(buyer, kTry, decimal("1002.4"));
    accounts.settle({kCoin, kTry, quantity("1"), money("1000"), buyer, money("2.4"), std::nullopt, Money{}});
    EXPECT_EQ(accounts.marketHolding(kCoin), decimal("-1"));
    EXPECT_EQ(accounts.marketHolding(kTry), decimal("1000"));
    EXPECT_EQ(accounts.feesTaken(kTry), decimal("2.4"));
}

TEST(AccountsTest, WhatIsNotThereCannotBeLockedOrSpent)
{
    Accounts accounts;
    AccountId const account = accounts.open();
    accounts.deposit(account, kTry, decimal("10"));
    EXPECT_THROW(accounts.lock(account, kTry, decimal("11")), CheckFailure);
    EXPECT_THROW(accounts.deposit(account, kTry, decimal("-1")), CheckFailure);
    EXPECT_THROW(accounts.deposit(AccountId{9}, kTry, decimal("1")), CheckFailure);
    Accounts poor;
    AccountId const buyer = poor.open();
    poor.deposit(buyer, kTry, decimal("10"));
    EXPECT_THROW(poor.settle({kCoin, kTry, quantity("1"), money("1"), buyer, Money{}, std::nullopt, Money{}}),
                 CheckFailure)
        << "it is free, not locked";
}

}  // namespace
}  // namespace pentad::loopback
