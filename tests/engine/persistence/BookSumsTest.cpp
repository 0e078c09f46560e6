// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/BookSums.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

using testing::HasSubstr;

Asset const kLira("TRY");
Asset const kCoin("BTC");

PerAsset<Asset> basesWithCoin()
{
    PerAsset<Asset> bases;
    bases[kSlots[0]] = kCoin;
    return bases;
}

// 100 came in, 40 of it bought a coin's worth of holdings, with 1 fee and 0.5 tax.
class BookSumsTest : public testing::Test {
protected:
    BookSumsTest()
    {
        post(Account::External, kLira, "-100");
        post(Account::Cash, kLira, "58.5");
        post(Account::Market, kLira, "40");
        post(Account::FeesPaid, kLira, "1");
        post(Account::TaxPaid, kLira, "0.5");
        post(Account::Holdings, kCoin, "2");
        post(Account::Market, kCoin, "-2");
        m_figures.cash = Money("58.5"_dec);
        m_figures.held[kSlots[0]] = Quantity("2"_dec);
        m_figures.costs[kSlots[0]] = Money("40"_dec);
        m_figures.feesTotal = Money("1"_dec);
        m_figures.taxTotal = Money("0.5"_dec);
        m_figures.externalTotal = Money("100"_dec);
    }
    void post(Account account, Asset currency, char const* amount)
    {
        m_sums.add(Posting{account, currency, Decimal::parse(amount).value()});
    }
    std::string difference() const { return m_sums.differenceTo(m_figures).value_or("none"); }

    BookSums m_sums{basesWithCoin(), kLira};
    BookFigures m_figures;
};

TEST_F(BookSumsTest, AddsByAccountAndCurrency)
{
    post(Account::Cash, kLira, "1.5");
    EXPECT_EQ(m_sums.sum(Account::Cash, kLira), "60"_dec);
    EXPECT_EQ(m_sums.sum(Account::Cash, kCoin), Decimal());
    EXPECT_TRUE(m_sums.contains(Account::Holdings, kCoin));
    EXPECT_FALSE(m_sums.contains(Account::Cash, kCoin));
    EXPECT_EQ(m_sums.size(), 7U);
}

TEST_F(BookSumsTest, FiguresThatThePostingsExplainAreRight)
{
    EXPECT_EQ(difference(), "none");
}

TEST_F(BookSumsTest, TheFirstFigureThatIsWrongIsNamed)
{
    m_figures.taxTotal += Money("1"_dec);
    EXPECT_EQ(difference(), "its total of tax is 1.5, the postings say 0.5");
    m_figures.cash += Money("1"_dec);
    EXPECT_EQ(difference(), "its cash is 59.5, the postings say 58.5");
}

TEST_F(BookSumsTest, AHoldingIsNamedWithItsAsset)
{
    m_figures.held[kSlots[0]] = Quantity("3"_dec);
    EXPECT_EQ(difference(), "its holding of BTC is 3, the postings say 2");
}

TEST_F(BookSumsTest, WhatCameInAndWasEarnedIsWhatIsThere)
{
    m_figures.costs[kSlots[0]] = Money("41"_dec);
    EXPECT_THAT(difference(), HasSubstr("99.5 is there at cost, 98.5 came in"));
}

TEST_F(BookSumsTest, CoinsThatCameInHaveAValueThatNoPostingTells)
{
    m_figures.externalTotal = Money("110"_dec);
    m_figures.costs[kSlots[0]] = Money("50"_dec);
    EXPECT_THAT(difference(), HasSubstr("external flows"));
    post(Account::External, kCoin, "-1");
    post(Account::Holdings, kCoin, "1");
    m_figures.held[kSlots[0]] = Quantity("3"_dec);
    EXPECT_EQ(difference(), "none");
}

}  // namespace
}  // namespace pentad::persistence
