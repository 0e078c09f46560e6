// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/Books.h"
#include "support/Ledger.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::ledger {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;

constexpr Slot kBtcSlot{0};
constexpr Slot kEthSlot{1};

// Books with 10 000 TRY and nothing else, checked after every step against the fold of all their postings.
class BooksTest : public testing::Test {
protected:
    void SetUp() override { open("10000"); }

    void open(std::string_view cash, PerAsset<Quantity> const& holdings = {}, PerAsset<Price> const& prices = {})
    {
        books = Books();
        fold = {};
        record.clear();
        books.open(now, calendar, fivePairs(), money(cash), holdings, prices, record);
        prove();
    }
    Fill fill(std::int64_t id, Side side, std::string_view amount, std::string_view at, Slot slot = kBtcSlot) const
    {
        return fillOf(id, slot, side, quantity(amount), price(at), now);
    }
    // With its true fee and tax.
    FillRecord trade(std::int64_t id, Side side, std::string_view amount, std::string_view at,
                     std::string_view fee = "0", std::string_view tax = "0", Slot slot = kBtcSlot)
    {
        Fill known = fill(id, side, amount, at, slot);
        known.fee = money(fee);
        known.tax = money(tax);
        return book(known);
    }
    FillRecord book(Fill const& known, std::string_view fee = "0", std::string_view tax = "0",
                    Price const& reference = {})
    {
        record.clear();
        FillRecord const row = books.applyFill(known, fivePairs(), calendar, money(fee), money(tax), reference, record);
        EXPECT_EQ(record.fills.size(), 1U);
        EXPECT_EQ(record.transactions.size(), 1U);
        prove();
        return row;
    }
    void prove()
    {
        EXPECT_TRUE(fold.add(record)) << "a transaction does not balance";
        EXPECT_TRUE(fold.agreesWith(books.figures(), fivePairs())) << "the figures are not the sum of the postings";
        PerAsset<Price> marks;
        marks[kBtcSlot] = price("123.45");
        marks[kEthSlot] = price("7.1");
        EXPECT_EQ(equityResidual(books.figures(), marks), Money{});
    }
    Money cash() const { return books.figures().cash; }
    Money cost(Slot slot = kBtcSlot) const { return books.figures().costs[slot]; }

    UtcTime now = kNoon;
    Calendar calendar;
    Books books;
    StepRecord record;
    PostingFold fold;
};

TEST_F(BooksTest, OpensWithWhatWasFoundAtWhatItIsWorth)
{
    PerAsset<Quantity> holdings;
    PerAsset<Price> marks;
    holdings[kBtcSlot] = quantity("2.5");
    marks[kBtcSlot] = price("100");
    open("1000", holdings, marks);
    EXPECT_TRUE(books.opened());
    EXPECT_EQ(cash(), money("1000"));
    EXPECT_EQ(books.held(kBtcSlot), quantity("2.5"));
    EXPECT_EQ(cost(), money("250"));
    EXPECT_EQ(books.averageEntry(kBtcSlot), price("100"));
    EXPECT_EQ(books.averageEntry(kEthSlot), Price{});
    EXPECT_EQ(books.figures().externalTotal, money("1250"));
    EXPECT_EQ(books.highWater(), money("1250"));
    EXPECT_EQ(books.dayStartEquity(), money("1250"));
    EXPECT_EQ(books.day(), calendar.day(kNoon));
    ASSERT_EQ(record.transactions.size(), 1U);
    EXPECT_EQ(record.transactions[0].kind, TransactionKind::Opening);
    EXPECT_EQ(record.transactions[0].id, 1U);
}

TEST_F(BooksTest, FailsACheckWhenOpenedTwice)
{
    EXPECT_THROW(books.open(now, calendar, fivePairs(), money("1"), {}, {}, record), CheckFailure);
}

TEST_F(BooksTest, AveragesTheCostOfTwoBuysWithoutFees)
{
    trade(1, Side::Buy, "2", "100", "0.4", "0.08");
    EXPECT_EQ(cash(), money("9799.52"));
    EXPECT_EQ(cost(), money("200"));
    EXPECT_EQ(books.averageEntry(kBtcSlot), price("100"));
    trade(2, Side::Buy, "3", "110", "0.6", "0.12");
    EXPECT_EQ(cash(), money("9468.8"));
    EXPECT_EQ(books.held(kBtcSlot), quantity("5"));
    EXPECT_EQ(cost(), money("530"));
    EXPECT_EQ(books.averageEntry(kBtcSlot), price("106"));
    EXPECT_EQ(books.figures().feesTotal, money("1"));
    EXPECT_EQ(books.figures().taxTotal, money("0.2"));
    EXPECT_EQ(books.figures().realizedPnlTotal, Money{});
    EXPECT_EQ(books.realizedMonth(), money("-1.2"));
}

TEST_F(BooksTest, RealisesTheShareOfTheCostThatIsSold)
{
    trade(1, Side::Buy, "2", "100");
    trade(2, Side::Buy, "3", "110");
    FillRecord const row = trade(3, Side::Sell, "2", "120", "0.5", "0.1");
    // 240 taken, 2/5 of 530 given.
    EXPECT_EQ(row.realizedPnl, money("28"));
    EXPECT_EQ(books.realizedPnl(kBtcSlot), money("28"));
    EXPECT_EQ(books.realizedPnl(kEthSlot), Money{});
    EXPECT_EQ(books.figures().realizedPnlTotal, money("28"));
    EXPECT_EQ(books.realizedMonth(), money("27.4"));
    EXPECT_EQ(cost(), money("318"));
    EXPECT_EQ(books.averageEntry(kBtcSlot), price("106"));
    EXPECT_EQ(cash(), money("9709.4"));
    EXPECT_EQ(books.turnover(), money("770"));
    EXPECT_EQ(books.rollingNotional(), money("770"));
}

TEST_F(BooksTest, TakesAllCostThatIsLeftWithTheLastUnit)
{
    trade(1, Side::Buy, "3", "0.333333333333333333");
    trade(2, Side::Sell, "1", "0.5");
    trade(3, Side::Sell, "1.99999999", "0.5");
    EXPECT_TRUE(cost().isPositive()) << "dust has a cost";
    trade(4, Side::Sell, "0.00000001", "0.5");
    EXPECT_EQ(cost(), Money{});
    EXPECT_EQ(books.held(kBtcSlot), Quantity{});
    EXPECT_EQ(books.averageEntry(kBtcSlot), Price{});
    EXPECT_EQ(books.figures().realizedPnlTotal, cash() - money("10000"));
}

TEST_F(BooksTest, KeepsAssetsApart)
{
    trade(1, Side::Buy, "1", "100");
    trade(2, Side::Buy, "10", "7", "0", "0", kEthSlot);
    trade(3, Side::Sell, "1", "90");
    EXPECT_EQ(books.realizedPnl(kBtcSlot), money("-10"));
    EXPECT_EQ(books.realizedPnl(kEthSlot), Money{});
    EXPECT_EQ(cost(kEthSlot), money("70"));
    EXPECT_EQ(books.held(kEthSlot), quantity("10"));
}

TEST_F(BooksTest, FailsACheckWhenMoreIsSoldThanIsHeld)
{
    trade(1, Side::Buy, "1", "100");
    record.clear();
    EXPECT_THROW(books.applyFill(fill(2, Side::Sell, "1.00000001", "100"), fivePairs(), calendar, {}, {}, {}, record),
                 CheckFailure);
}

TEST_F(BooksTest, OwesTheEstimateUntilTheTradeRowComes)
{
    FillRecord const row = book(fill(1, Side::Buy, "1", "100"), "0.2", "0.04");
    EXPECT_TRUE(row.estimated);
    EXPECT_EQ(row.fee, money("0.2"));
    EXPECT_EQ(row.tax, money("0.04"));
    EXPECT_EQ(cash(), money("9900")) << "an estimate is not paid yet";
    EXPECT_EQ(books.figures().accruedFees, money("0.24"));
    EXPECT_EQ(books.figures().feesTotal, money("0.2"));
    EXPECT_EQ(books.realizedMonth(), money("-0.24"));
    ASSERT_EQ(books.accruedFees().size(), 1U);

    Fill settled = fill(1, Side::Buy, "1", "100");
    settled.fee = money("0.15");
    settled.tax = money("0.03");
    record.clear();
    EXPECT_TRUE(books.settleFee(settled, fivePairs(), now + 1min, record));
    prove();
    EXPECT_EQ(record.transactions.at(0).kind, TransactionKind::FeeSettled);
    EXPECT_EQ(record.transactions.at(0).tradeId, TradeId{1});
    EXPECT_EQ(cash(), money("9899.82"));
    EXPECT_EQ(books.figures().accruedFees, Money{});
    EXPECT_EQ(books.figures().feesTotal, money("0.15"));
    EXPECT_EQ(books.figures().taxTotal, money("0.03"));
    EXPECT_EQ(books.realizedMonth(), money("-0.18"));
    EXPECT_TRUE(books.accruedFees().empty());

    record.clear();
    EXPECT_FALSE(books.settleFee(settled, fivePairs(), now + 2min, record)) << "a trade row comes twice";
    EXPECT_TRUE(record.empty());
}

TEST_F(BooksTest, SettlesAFeeThatWasFarHigherThanEstimated)
{
    book(fill(1, Side::Buy, "1", "100"));
    Fill settled = fill(1, Side::Buy, "1", "100");
    settled.fee = money("5");
    settled.tax = money("1");
    record.clear();
    EXPECT_TRUE(books.settleFee(settled, fivePairs(), now, record));
    prove();
    EXPECT_EQ(cash(), money("9894"));
    EXPECT_EQ(books.figures().feesTotal, money("5"));
}

TEST_F(BooksTest, WaitsForBothFeeAndTax)
{
    Fill half = fill(1, Side::Buy, "1", "100");
    half.fee = money("0.15");
    EXPECT_TRUE(book(half, "0.2", "0.04").estimated) << "a fee without its tax is no trade row";
    EXPECT_EQ(books.figures().accruedFees, money("0.24"));
    record.clear();
    EXPECT_FALSE(books.settleFee(half, fivePairs(), now, record));
    EXPECT_TRUE(record.empty());
    EXPECT_EQ(books.accruedFees().size(), 1U);
}

TEST_F(BooksTest, SettlesEachTradeByItsOwnId)
{
    for (std::int64_t id = 1; id <= 3; ++id) {
        book(fill(id, Side::Buy, "1", "100"), "0.2", "0.04");
    }
    Fill second = fill(2, Side::Buy, "1", "100");
    second.fee = money("0.2");
    second.tax = money("0.04");
    record.clear();
    EXPECT_TRUE(books.settleFee(second, fivePairs(), now, record));
    prove();
    ASSERT_EQ(books.accruedFees().size(), 2U);
    EXPECT_EQ(books.accruedFees()[0].tradeId, TradeId{1});
    EXPECT_EQ(books.accruedFees()[1].tradeId, TradeId{3});
    EXPECT_EQ(books.figures().accruedFees, money("0.48"));
}

TEST_F(BooksTest, MeasuresSlippageAgainstTheReferencePricePositiveWhenWorse)
{
    EXPECT_EQ(book(fill(1, Side::Buy, "1", "101"), "0", "0", price("100")).slippageBps, decimal("100"));
    EXPECT_EQ(book(fill(2, Side::Buy, "1", "99"), "0", "0", price("100")).slippageBps, decimal("-100"));
    EXPECT_EQ(book(fill(3, Side::Sell, "1", "99"), "0", "0", price("100")).slippageBps, decimal("100"));
    EXPECT_EQ(book(fill(4, Side::Sell, "1", "100.123"), "0", "0", price("100")).slippageBps, decimal("-12.3"));
    EXPECT_EQ(book(fill(5, Side::Buy, "1", "100")).slippageBps, Decimal{}) << "no reference, nothing to measure";
    EXPECT_EQ(book(fill(6, Side::Buy, "1", "1000"), "0", "0", price("0.000000000000000001")).slippageBps, Decimal{})
        << "an absurd reference stops no booking";
}

TEST_F(BooksTest, RemembersTheHarvestsOfTheNewestTwelveMonths)
{
    std::int64_t const first = calendar.month(now);
    for (int month = 0; month < 14; ++month) {
        if (month != 5) {  // nothing to harvest in this one
            books.harvest(now, fivePairs(), money("10"), record);
            books.harvest(now, fivePairs(), money("2.5"), record);
        }
        now += std::chrono::hours(24 * 31);
        books.cross(now, calendar, money("100000"));
    }
    auto const& months = books.harvestMonths();
    ASSERT_EQ(months.size(), 12U);
    EXPECT_EQ(months.front().month, first + 1);
    EXPECT_EQ(months.back().month, first + 13);
    EXPECT_EQ(months.back().harvested, money("12.5"));
    EXPECT_EQ(months.back().bucketAfter, money("162.5"));
    EXPECT_EQ(std::count_if(months.begin(), months.end(), [&](auto const& each) { return each.month == first + 5; }),
              0);
}

TEST_F(BooksTest, MovesAHarvestFromCashToTheBucket)
{
    record.clear();
    books.harvest(now, fivePairs(), money("250.5"), record);
    prove();
    EXPECT_EQ(cash(), money("9749.5"));
    EXPECT_EQ(books.figures().reserveBucket, money("250.5"));
    EXPECT_EQ(books.quoteBalance(), money("10000")) << "it stays on the exchange";
    EXPECT_EQ(books.harvestedMonth(), money("250.5"));
    EXPECT_EQ(books.harvestedTotal(), money("250.5"));
    EXPECT_EQ(books.realizedMonth(), Money{}) << "a harvest is no loss";
    EXPECT_EQ(books.highWater(), money("10000"));
    EXPECT_THROW(books.harvest(now, fivePairs(), Money{}, record), CheckFailure);
    EXPECT_THROW(books.harvest(now, fivePairs(), money("-1"), record), CheckFailure);
}

TEST_F(BooksTest, MovesTheHighWaterMarkByMoneyThatComesAndGoes)
{
    books.raiseHighWater(money("11000"));
    record.clear();
    books.externalCash(now, fivePairs(), money("500"), record);
    prove();
    EXPECT_EQ(cash(), money("10500"));
    EXPECT_EQ(books.highWater(), money("11500"));
    EXPECT_EQ(books.dayFlows(), money("500"));
    EXPECT_EQ(books.figures().externalTotal, money("10500"));

    record.clear();
    books.externalCash(now, fivePairs(), money("-2000"), record);
    prove();
    EXPECT_EQ(cash(), money("8500"));
    EXPECT_EQ(books.highWater(), money("9500"));
    EXPECT_EQ(books.dayFlows(), money("-1500"));
    EXPECT_EQ(books.figures().realizedPnlTotal, Money{}) << "never profit";
    EXPECT_EQ(books.realizedMonth(), Money{});
}

TEST_F(BooksTest, RaisesTheHighWaterMarkAndNeverLowersIt)
{
    books.raiseHighWater(money("10000.01"));
    books.raiseHighWater(money("9000"));
    EXPECT_EQ(books.highWater(), money("10000.01"));
}

TEST_F(BooksTest, ValuesADepositedAssetAtItsMark)
{
    trade(1, Side::Buy, "1", "100");
    record.clear();
    books.externalAsset(now, fivePairs(), kBtcSlot, quantity("3"), price("120"), record);
    prove();
    EXPECT_EQ(books.held(kBtcSlot), quantity("4"));
    EXPECT_EQ(cost(), money("460"));
    EXPECT_EQ(books.averageEntry(kBtcSlot), price("115"));
    EXPECT_EQ(books.figures().externalTotal, money("10360"));
    EXPECT_EQ(books.highWater(), money("10360"));
    EXPECT_EQ(books.dayFlows(), money("360"));
    EXPECT_EQ(books.figures().realizedPnlTotal, Money{});
}

TEST_F(BooksTest, TakesTheShareOfTheCostWithAWithdrawnAsset)
{
    trade(1, Side::Buy, "4", "100");
    record.clear();
    books.externalAsset(now, fivePairs(), kBtcSlot, quantity("-1"), price("130"), record);
    prove();
    EXPECT_EQ(books.held(kBtcSlot), quantity("3"));
    EXPECT_EQ(cost(), money("300"));
    EXPECT_EQ(books.averageEntry(kBtcSlot), price("100"));
    EXPECT_EQ(books.figures().externalTotal, money("9870"));
    EXPECT_EQ(books.highWater(), money("9870"));
    EXPECT_EQ(books.figures().realizedPnlTotal, money("30")) << "it had earned 30 until it left";
    EXPECT_EQ(books.realizedMonth(), Money{}) << "which nobody may harvest";

    record.clear();
    books.externalAsset(now, fivePairs(), kBtcSlot, quantity("-3"), price("90"), record);
    prove();
    EXPECT_EQ(cost(), Money{});
    EXPECT_EQ(books.averageEntry(kBtcSlot), Price{});
    EXPECT_THROW(books.externalAsset(now, fivePairs(), kBtcSlot, quantity("-1"), price("90"), record), CheckFailure);
}

// ----------------------------------------------------------------------------------------------------------------------

TEST_F(BooksTest, KnowsATradeThatWasBooked)
{
    EXPECT_FALSE(books.knowsTrade(TradeId{7}));
    trade(7, Side::Buy, "1", "1");
    trade(9, Side::Buy, "1", "1");
    EXPECT_TRUE(books.knowsTrade(TradeId{7}));
    EXPECT_FALSE(books.knowsTrade(TradeId{8})) << "a late one that was never seen";
    EXPECT_TRUE(books.knowsTrade(TradeId{9}));
    EXPECT_FALSE(books.knowsTrade(TradeId{10}));
    EXPECT_EQ(books.lastTrade(), TradeId{9});
    trade(8, Side::Buy, "1", "1");
    EXPECT_TRUE(books.knowsTrade(TradeId{8}));
    EXPECT_EQ(books.lastTrade(), TradeId{9}) << "a late id does not lower the mark from which trades are asked";
}

TEST_F(BooksTest, KnowsEveryBookedTradeHoweverManyThereWere)
{
    for (std::int64_t id = 10; id <= 2'000; id += 2) {
        trade(id, Side::Buy, "0.001", "1");
    }
    for (std::int64_t id = 10; id <= 2'000; id += 2) {
        ASSERT_TRUE(books.knowsTrade(TradeId{id})) << id;
    }
    EXPECT_FALSE(books.knowsTrade(TradeId{1'999})) << "still remembered well enough to see that it is new";
    EXPECT_FALSE(books.knowsTrade(TradeId{2'001}));
}

TEST_F(BooksTest, KnowsEveryBookedTradeAfterALateLowId)
{
    std::int64_t const last = static_cast<std::int64_t>(Books::kTradesRemembered) + 20;
    for (std::int64_t id = 1; id <= last; ++id) {
        if (id != 100) {
            trade(id, Side::Buy, "0.001", "1");
        }
    }
    ASSERT_FALSE(books.knowsTrade(TradeId{100}));
    trade(100, Side::Buy, "0.001", "1");
    for (std::int64_t id = last + 1; id <= last + 250; ++id) {
        trade(id, Side::Buy, "0.001", "1");
    }
    for (std::int64_t id = 1; id <= last + 250; ++id) {
        ASSERT_TRUE(books.knowsTrade(TradeId{id})) << id << " would be booked twice";
    }
}

TEST_F(BooksTest, NeverBooksATradeThatTheOpeningBalanceHolds)
{
    Books fresh;
    StepRecord unused;
    fresh.open(now, calendar, fivePairs(), money("1"), {}, {}, unused);
    fresh.passOver(TradeId{50});
    fresh.passOver(TradeId{40});
    EXPECT_TRUE(fresh.knowsTrade(TradeId{50}));
    EXPECT_TRUE(fresh.knowsTrade(TradeId{40}));
    EXPECT_EQ(fresh.lastTrade(), TradeId{50});
    EXPECT_EQ(fresh.figures().cash, money("1"));
}

// ----------------------------------------------------------------------------------------------------------------------

TEST_F(BooksTest, CrossesTheDayAtMidnightInIstanbul)
{
    // 21:00 UTC is midnight.
    EXPECT_FALSE(books.borders(kNoon, calendar).newDay);
    EXPECT_FALSE(books.borders(kNoon + 12h - 1ms, calendar).newDay);
    auto const crossed = books.borders(kNoon + 12h, calendar);
    EXPECT_TRUE(crossed.newDay);
    EXPECT_FALSE(crossed.newMonth);
    EXPECT_TRUE(books.borders(kNoon + 12h, calendar).newDay) << "asking changes nothing";
}

TEST_F(BooksTest, ClosesTheDayWithItsEquityAndFlows)
{
    record.clear();
    books.externalCash(now, fivePairs(), money("500"), record);
    prove();
    std::int64_t const before = books.day();
    books.cross(kNoon + 12h, calendar, money("10700"));
    ASSERT_EQ(books.days().size(), 1U);
    EXPECT_EQ(books.days()[0].day, before);
    EXPECT_EQ(books.days()[0].startEquity, money("10000"));
    EXPECT_EQ(books.days()[0].endEquity, money("10700"));
    EXPECT_EQ(books.days()[0].externalFlows, money("500"));
    EXPECT_EQ(books.day(), before + 1);
    EXPECT_EQ(books.dayStartEquity(), money("10700"));
    EXPECT_EQ(books.dayFlows(), Money{});
    EXPECT_FALSE(books.borders(kNoon + 12h, calendar).newDay);
}

TEST_F(BooksTest, KeepsTheMonthUntilItsOwnBorder)
{
    trade(1, Side::Buy, "1", "100", "1", "0");
    record.clear();
    books.harvest(now, fivePairs(), money("10"), record);
    prove();
    books.cross(kNoon + 12h, calendar, money("9999"));
    EXPECT_EQ(books.realizedMonth(), money("-1"));
    EXPECT_EQ(books.harvestedMonth(), money("10"));

    // 31 March 21:00 UTC is 1 April in Istanbul, and still March in Greenwich.
    UtcTime const april = std::chrono::sys_days(std::chrono::year(2024) / 3 / 31) + 21h;
    EXPECT_FALSE(books.borders(april - 1ms, calendar).newMonth);
    auto const crossed = books.borders(april, calendar);
    EXPECT_TRUE(crossed.newDay);
    EXPECT_TRUE(crossed.newMonth);
    books.cross(april, calendar, money("9999"));
    EXPECT_EQ(books.realizedMonth(), Money{});
    EXPECT_EQ(books.harvestedMonth(), Money{});
    EXPECT_EQ(books.harvestedTotal(), money("10")) << "what was harvested stays so";
    EXPECT_EQ(books.figures().feesTotal, money("1"));
}

TEST_F(BooksTest, ForgetsRollingNotionalAsDaysPassWithoutTrades)
{
    trade(1, Side::Buy, "1", "100");
    books.cross(kNoon + 29 * 24h, calendar, money("10000"));
    EXPECT_EQ(books.rollingNotional(), money("100"));
    books.cross(kNoon + 30 * 24h, calendar, money("10000"));
    EXPECT_EQ(books.rollingNotional(), Money{});
    EXPECT_EQ(books.turnover(), money("100"));
}

TEST_F(BooksTest, RemembersABoundedNumberOfDays)
{
    for (std::int64_t day = 1; day <= 100; ++day) {
        books.cross(kNoon + day * 24h, calendar, money("1"));
    }
    ASSERT_EQ(books.days().size(), Books::kDaysRemembered);
    EXPECT_EQ(books.days().back().day, calendar.day(kNoon) + 99);
}

// ----------------------------------------------------------------------------------------------------------------------

TEST_F(BooksTest, NumbersItsTransactionsWithoutAGap)
{
    trade(1, Side::Buy, "1", "100");
    EXPECT_EQ(record.transactions.at(0).id, 2U) << "the opening was the first";
    EXPECT_EQ(record.transactions.at(0).kind, TransactionKind::Buy);
    trade(2, Side::Sell, "1", "100");
    EXPECT_EQ(record.transactions.at(0).id, 3U);
    EXPECT_EQ(record.transactions.at(0).kind, TransactionKind::Sell);
    EXPECT_EQ(record.transactions.at(0).tradeId, TradeId{2});
    EXPECT_EQ(record.transactions.at(0).clientOrderId, ClientOrderId("P1ORDER"));
}

TEST_F(BooksTest, ComesBackFromItsBytesAndGoesOnAlike)
{
    trade(1, Side::Buy, "3", "33.333333333333333333", "0.1", "0.02");
    trade(2, Side::Sell, "1", "40", "0.1", "0.02");
    book(fill(3, Side::Buy, "5", "7", kEthSlot), "0.07", "0.014");
    record.clear();
    books.harvest(now, fivePairs(), money("3"), record);
    books.externalCash(now, fivePairs(), money("11"), record);
    books.cross(kNoon + 12h, calendar, money("10001"));

    auto const bytes = bytesOf(books);
    ByteReader reader(bytes);
    Books copy;
    copy.decode(reader);
    ASSERT_TRUE(reader.valid());
    EXPECT_TRUE(reader.atEnd());
    EXPECT_EQ(bytesOf(copy), bytes);
    EXPECT_TRUE(sayTheSame(copy, books));
    EXPECT_TRUE(copy.knowsTrade(TradeId{2}));

    StepRecord there;
    record.clear();
    Fill next = fill(4, Side::Sell, "2", "50");
    books.applyFill(next, fivePairs(), calendar, money("0.1"), {}, price("50"), record);
    copy.applyFill(next, fivePairs(), calendar, money("0.1"), {}, price("50"), there);
    EXPECT_EQ(record.transactions, there.transactions);
    EXPECT_EQ(bytesOf(copy), bytesOf(books));
}

}  // namespace
}  // namespace pentad::ledger
