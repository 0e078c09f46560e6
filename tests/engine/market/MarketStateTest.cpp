// SPDX-License-Identifier: GPL-3.0-or-later
#include "market/MarketState.h"
#include "support/RiskBuilders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <memory>

namespace pentad::market {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;

constexpr UtcTime kBegin{Milliseconds(1'700'000'040'000)};
constexpr Slot kFirst{0};
constexpr Slot kSecond{1};

constexpr Milliseconds kQuoteMaximum{10'000};

class MarketStateTest : public testing::Test {
protected:
    // The bar that opened so many minutes after the beginning and closes now.
    bool bar(int minute, std::string_view close, bool history = false, Slot slot = kFirst)
    {
        Price const at = price(close);
        return market->observe(now,
                               BarClosed{slot, Bar{kBegin + minute * 1min, at, at, at, at, quantity("1")}, history});
    }
    bool quote(std::string_view bid, std::string_view ask, std::string_view last = "50", Slot slot = kFirst)
    {
        return market->observe(now, QuoteChanged{slot, Quote{now, price(bid), price(ask), price(last)}});
    }
    AssetMarketView const& seen(Slot slot = kFirst) const { return market->view().assets[slot]; }

    UtcTime now = kBegin;
    std::unique_ptr<MarketState> market =
        std::make_unique<MarketState>(kQuoteMaximum);  // too large for the stack of a test
};

TEST_F(MarketStateTest, KnowsNothingAtFirst)
{
    EXPECT_FALSE(market->hasData(kFirst));
    EXPECT_EQ(market->dataAge(kFirst, now), std::nullopt);
    EXPECT_EQ(market->feedAge(now), std::nullopt);
    EXPECT_FALSE(seen().hasQuote);
    EXPECT_EQ(seen().barCount, 0U);
    EXPECT_EQ(market->closes(kFirst).size(), 0U);
}

TEST_F(MarketStateTest, TakesOnlyQuotesThatMakeSense)
{
    auto const rows = textTable(R"(
        # bid    ask    taken
        99       100    yes
        100      100    yes
        0.01     0.01   yes
        100.01   100    no
        0        100    no
        -1       100    no
        0        0      no
        -2       -1     no
    )");
    for (auto const& row : rows) {
        market = std::make_unique<MarketState>(kQuoteMaximum);
        bool const taken = row[2] == "yes";
        EXPECT_EQ(quote(row[0], row[1]), taken) << row[0] << " / " << row[1];
        EXPECT_EQ(seen().hasQuote, taken) << row[0] << " / " << row[1];
        EXPECT_EQ(market->hasData(kFirst), taken);
    }
}

TEST_F(MarketStateTest, RefusesAQuoteFarFromTheMedianOfTheLastOnes)
{
    for (auto const& row : textTable(R"(
        # bid    ask     last  taken
        99       100     50    yes
        19.8     20      50    yes
        19.79    20      50    no
        495      495     50    yes
        495      495.01  50    no
        9900     10000   50    no
        0.99     1       50    no
        99       100     9900  no
        99       100     1     no
        # nothing was traded yet
        99       100     0     yes
    )")) {
        market = std::make_unique<MarketState>(kQuoteMaximum);
        for (std::string_view const bid : {"98", "99", "100"}) {
            ASSERT_TRUE(quote(bid, "100"));
        }
        now += 3s;
        Quote const before = seen().quote;
        bool const taken = row[3] == "yes";
        EXPECT_EQ(quote(row[0], row[1], row[2]), taken) << row[0] << " / " << row[1] << " / " << row[2];
        EXPECT_EQ(seen().quote == before, !taken);
        EXPECT_EQ(market->dataAge(kFirst, now), taken ? 0s : 3s);
        EXPECT_TRUE(quote("9900", "10000", "9900", kSecond)) << "each asset has prices of its own";
    }
}

TEST_F(MarketStateTest, LeavesOutACandleFarFromTheQuotes)
{
    EXPECT_TRUE(bar(0, "9900")) << "there is nothing to compare it with";
    quote("99", "101");
    now += 3s;
    EXPECT_FALSE(bar(1, "9900"));
    EXPECT_EQ(seen().barCount, 1U);
    EXPECT_EQ(market->dataAge(kFirst, now), 3s);
    EXPECT_TRUE(bar(1, "9900", true)) << "history may be of another time";
    EXPECT_TRUE(bar(2, "150"));
    Bar spiked{kBegin + 3min, price("100"), price("9900"), price("99"), price("100"), quantity("1")};
    EXPECT_FALSE(market->observe(now, BarClosed{kFirst, spiked, false}));
}

TEST_F(MarketStateTest, BelievesAPriceThatStays)
{
    for (std::size_t i = 0; i < PriceBand::kRemembered; ++i) {
        ASSERT_TRUE(quote("99", "100"));
    }
    std::size_t refused = 0;
    while (refused < PriceBand::kRemembered && !quote("990", "1000", "990")) {
        ++refused;
    }
    EXPECT_EQ(refused, PriceBand::kRemembered / 2 + 1);
    EXPECT_EQ(seen().quote.bid, price("990"));
}

TEST_F(MarketStateTest, AWrongFirstPriceIsOutvotedSoon)
{
    ASSERT_TRUE(quote("9900", "10000", "9900"));
    EXPECT_FALSE(quote("99", "100"));
    EXPECT_FALSE(quote("99", "100"));
    EXPECT_TRUE(quote("99", "100"));
}

TEST_F(MarketStateTest, NeitherMovesNorFreshensByARefusedQuote)
{
    quote("99", "101");
    Quote const before = seen().quote;
    now += 7s;
    EXPECT_FALSE(quote("102", "101"));
    EXPECT_FALSE(quote("0", "101"));
    EXPECT_EQ(seen().quote, before);
    EXPECT_EQ(market->dataAge(kFirst, now), 7s);
    EXPECT_EQ(market->feedAge(now), 7s);
}

TEST_F(MarketStateTest, MeasuresAgesPerAssetAndOfTheWholeFeed)
{
    quote("99", "101");
    now += 3s;
    quote("9", "11", "10", kSecond);
    now += 4s;
    EXPECT_EQ(market->dataAge(kFirst, now), 7s);
    EXPECT_EQ(market->dataAge(kSecond, now), 4s);
    EXPECT_EQ(market->dataAge(Slot{2}, now), std::nullopt);
    EXPECT_EQ(market->feedAge(now), 4s);
    EXPECT_EQ(market->dataAge(kFirst, kBegin - 1s), 0s) << "an age is never negative";
    EXPECT_EQ(market->feedAge(kBegin - 1s), 0s);
}

TEST_F(MarketStateTest, IsFreshenedByABarThatCloses)
{
    quote("99", "101");
    now += 1min;
    bar(0, "100");
    EXPECT_EQ(market->dataAge(kFirst, now), 0s);
    EXPECT_EQ(market->feedAge(now), 0s);
    EXPECT_TRUE(seen().barIsNew);
    EXPECT_EQ(seen().barCount, 1U);
    EXPECT_EQ(seen().lastBar.close, price("100"));
    EXPECT_EQ(seen().lastBar.openTime, kBegin);
    EXPECT_FALSE(seen(kSecond).barIsNew);
}

TEST_F(MarketStateTest, ForgetsThatABarIsNewWhenTheCycleEnds)
{
    bar(0, "100");
    market->endCycle();
    EXPECT_FALSE(seen().barIsNew);
    bar(1, "101");
    EXPECT_TRUE(seen().barIsNew);
}

TEST_F(MarketStateTest, WarmsUpFromHistoryWithoutLookingAlive)
{
    for (int minute = 0; minute < 10; ++minute) {
        EXPECT_TRUE(bar(minute, "100", true));
    }
    EXPECT_EQ(seen().barCount, 10U);
    EXPECT_EQ(market->closes(kFirst).size(), 10U);
    EXPECT_EQ(seen().lastBar.openTime, kBegin + 9min);
    EXPECT_FALSE(seen().barIsNew);
    EXPECT_FALSE(seen().hasQuote) << "an old close is no price to trade at";
    EXPECT_EQ(market->dataAge(kFirst, now), std::nullopt);
    EXPECT_EQ(market->feedAge(now), std::nullopt);
}

TEST_F(MarketStateTest, KeepsAFreshBarNewWhenHistoryFollows)
{
    bar(5, "100");
    bar(6, "101", true);
    EXPECT_TRUE(seen().barIsNew) << "history takes nothing back";
}

TEST_F(MarketStateTest, IgnoresABarThatIsNotNewer)
{
    for (bool const history : {false, true}) {
        SCOPED_TRACE(history ? "history" : "live");
        market = std::make_unique<MarketState>(kQuoteMaximum);
        now = kBegin;
        EXPECT_TRUE(bar(5, "100"));
        market->endCycle();
        now += 30s;
        EXPECT_FALSE(bar(5, "77", history)) << "again";
        EXPECT_FALSE(bar(4, "88", history)) << "older";
        EXPECT_EQ(seen().barCount, 1U);
        EXPECT_EQ(seen().lastBar.close, price("100"));
        EXPECT_FALSE(seen().barIsNew);
        EXPECT_EQ(market->closes(kFirst).size(), 1U);
        EXPECT_EQ(seen().lastBar.openTime, kBegin + 5min);
        EXPECT_EQ(market->dataAge(kFirst, now), 30s) << "old data repeated does not look alive";
        EXPECT_TRUE(bar(4, "88", history, kSecond)) << "another asset has its own time";
    }
}

TEST_F(MarketStateTest, LetsTheCloseStandForAQuoteWhereThereIsNone)
{
    now += 1min;
    bar(0, "100");
    EXPECT_TRUE(seen().hasQuote);
    EXPECT_EQ(seen().quote, (Quote{now, price("100"), price("100"), price("100")}));
    now += 1min;
    bar(1, "105");
    EXPECT_EQ(seen().quote, (Quote{now, price("105"), price("105"), price("105")}));
}

TEST_F(MarketStateTest, PrefersAYoungRealQuoteToTheCloseOfABar)
{
    now += 1min;
    quote("99", "101", "100.5");
    Quote const real = seen().quote;
    now += kQuoteMaximum;
    bar(0, "150");
    EXPECT_EQ(seen().quote, real) << "a close has no spread, and would mark what is held too high";
    now += 1ms;
    bar(1, "150");
    EXPECT_EQ(seen().quote.bid, price("150")) << "quotes have stopped, bars go on";
    quote("149", "151");
    EXPECT_EQ(seen().quote.bid, price("149"));
}

TEST_F(MarketStateTest, MarksByTheBasisAskedFor)
{
    auto const rows = textTable(R"(
        # bid                   ask                   last  mark-bid              mark-mid              mark-last
        99                      101                   100.5 99                    100                   100.5
        99                      100                   98    99                    99.5                  98
        0.000000000000000001    0.000000000000000002  5     0.000000000000000001  0.000000000000000001  5
        # no trade yet: the bid, not nothing
        99                      101                   0     99                    100                   99
    )");
    for (auto const& row : rows) {
        market = std::make_unique<MarketState>(kQuoteMaximum);
        ASSERT_TRUE(quote(row[0], row[1], row[2]));
        EXPECT_EQ(market->mark(kFirst, MarkBasis::Bid), price(row[3]));
        EXPECT_EQ(market->mark(kFirst, MarkBasis::Mid), price(row[4]));
        EXPECT_EQ(market->mark(kFirst, MarkBasis::Last), price(row[5]));
    }
}

TEST_F(MarketStateTest, ALostQuoteIsLostUntilARealOneComes)
{
    Slot const slot{3};
    market->observe(kBegin, QuoteChanged{slot, Quote{kBegin, price("10"), price("11"), price("10")}});
    EXPECT_FALSE(market->isLost(slot));
    market->lose(slot);
    EXPECT_TRUE(market->isLost(slot));
    EXPECT_FALSE(market->isLost(Slot{2}));
    market->observe(kBegin, BarClosed{slot, Bar{kBegin, price("10"), price("10"), price("10"), price("10"), {}}});
    EXPECT_TRUE(market->isLost(slot)) << "a candle is no book";
    market->observe(kBegin, QuoteChanged{slot, Quote{kBegin, price("12"), price("11"), price("10")}});
    EXPECT_TRUE(market->isLost(slot)) << "a crossed quote is none";
    market->observe(kBegin, QuoteChanged{slot, Quote{kBegin, price("10"), price("11"), price("10")}});
    EXPECT_FALSE(market->isLost(slot));
}

TEST(CloseRingTest, KeepsTheNewestClosesAndForgetsTheOldest)
{
    auto const ring = std::make_unique<CloseRing>();
    int const count = static_cast<int>(CloseRing::kCapacity) + 7;
    for (int i = 0; i < count; ++i) {
        ring->push(kBegin + i * 1min, Price(Decimal(i + 1)));
        EXPECT_EQ(ring->close(0), Price(Decimal(i + 1)));
    }
    ASSERT_EQ(ring->size(), CloseRing::kCapacity);
    for (std::size_t back = 0; back < ring->size(); ++back) {
        ASSERT_EQ(ring->close(back), Price(Decimal(count - static_cast<int>(back)))) << back;
        ASSERT_EQ(ring->openTime(back), kBegin + (count - 1 - static_cast<int>(back)) * 1min) << back;
    }
    EXPECT_THROW(ring->close(CloseRing::kCapacity), CheckFailure);
}

TEST(CloseRingTest, FailsACheckBeyondWhatItHas)
{
    auto const ring = std::make_unique<CloseRing>();
    EXPECT_THROW(ring->close(0), CheckFailure);
    ring->push(kBegin, price("1"));
    EXPECT_EQ(ring->openTime(0), kBegin);
    EXPECT_THROW(ring->close(1), CheckFailure);
}

}  // namespace
}  // namespace pentad::market
