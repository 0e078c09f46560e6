// SPDX-License-Identifier: GPL-3.0-or-later
// What the books never do, whatever is traded, harvested, deposited or withdrawn.
#include "support/Ledger.h"
#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::ledger {
namespace {

using namespace pentad::test;

// A small positive amount with up to 18 decimals; often a whole number, sometimes the smallest there is.
Decimal anyPositive(std::int64_t to)
{
    Decimal const value = *anyDecimal(0, to);
    return value.isPositive() ? value : Decimal::fromRaw(1);
}

// An account that lives a random life, and the fold of every posting it ever made.
class Life {
public:
    Life()
    {
        PerAsset<Quantity> holdings;
        PerAsset<Price> marks;
        for (Slot const slot : kSlots) {
            if (oneIn(3)) {
                holdings[slot] = Quantity(anyPositive(50));
                marks[slot] = Price(anyPositive(5'000));
            }
        }
        Money const cash = *anyMoney(0, 1'000'000);
        books.open(now, calendar, fivePairs(), cash, holdings, marks, record);
        settle();
    }

    void step()
    {
        now += std::chrono::minutes(*rc::gen::inRange(0, 60 * 48));
        int const what = *rc::gen::inRange(0, 16);
        if (what < 10) {
            trade();
        } else if (what < 12) {
            settleSomeFee();
        } else if (what == 12) {
            Money const free = books.figures().cash;
            if (free.isPositive()) {
                books.harvest(now, fivePairs(), min(free, Money(anyPositive(100))), record);
            }
        } else if (what == 13) {
            books.externalCash(now, fivePairs(), *anyMoney(-1'000, 1'000), record);
        } else if (what == 14) {
            flowOfAsset();
        } else if (books.borders(now, calendar).newDay) {
            books.cross(now, calendar, books.quoteBalance());
        }
        settle();
    }

    Books books;
    Calendar calendar;
    UtcTime now{Milliseconds(1'700'000'000'000)};
    PostingFold fold;
    bool balanced = true;
    std::uint64_t transactions = 0;

private:
    void trade()
    {
        Slot const slot{static_cast<std::uint8_t>(*rc::gen::inRange(0, 5))};
        bool const sell = books.held(slot).isPositive() && oneIn(2);
        Quantity size(anyPositive(20));
        if (sell) {
            // A part, or all of it.
            size = oneIn(3) ? books.held(slot) : min(size, books.held(slot));
        }
        Fill fill = fillOf(++m_trades, slot, sell ? Side::Sell : Side::Buy, size, Price(anyPositive(5'000)), now);
        if (oneIn(2)) {
            fill.fee = *anyMoney(0, 3);
            fill.tax = *anyMoney(0, 1);
        } else {
            m_waiting.push_back(fill);
        }
        books.applyFill(fill, fivePairs(), calendar, *anyMoney(0, 3), *anyMoney(0, 1), Price(anyPositive(5'000)),
                        record);
    }
    void settleSomeFee()
    {
        if (m_waiting.empty()) {
            return;
        }
        auto const chosen =
            m_waiting.begin() + static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, m_waiting.size()));
        chosen->fee = *anyMoney(0, 3);
        chosen->tax = *anyMoney(0, 1);
        RC_ASSERT(books.settleFee(*chosen, fivePairs(), now, record));
        m_waiting.erase(chosen);
    }
    void flowOfAsset()
    {
        Slot const slot{static_cast<std::uint8_t>(*rc::gen::inRange(0, 5))};
        bool const out = books.held(slot).isPositive() && oneIn(2);
        Quantity const moved = out ? -min(books.held(slot), Quantity(anyPositive(10))) : Quantity(anyPositive(10));
        books.externalAsset(now, fivePairs(), slot, moved, Price(anyPositive(5'000)), record);
    }
    void settle()
    {
        balanced = fold.add(record) && balanced;
        transactions += record.transactions.size();
        record.clear();
    }

    StepRecord record;
    std::vector<Fill> m_waiting;
    std::int64_t m_trades = 0;
};

PerAsset<Price> anyMarks()
{
    PerAsset<Price> marks;
    for (Slot const slot : kSlots) {
        marks[slot] = Price(anyPositive(5'000));
    }
    return marks;
}

// The laws hold after every step of the life, not only at its end.
template <typename Law>
void throughoutALife(Law law)
{
    *wholeRange([&] {
        Life life;
        law(life);
        int const steps = *rc::gen::inRange(1, 60);
        for (int i = 0; i < steps; ++i) {
            life.step();
            law(life);
        }
        return 0;
    });
}

RC_GTEST_PROP(LedgerLaws, EveryTransactionBalancesAndTheFiguresAreTheFoldOfThePostings, ())
{
    throughoutALife([](Life const& life) {
        RC_ASSERT(life.balanced);
        RC_ASSERT(life.fold.agreesWith(life.books.figures(), fivePairs()));
    });
}

RC_GTEST_PROP(LedgerLaws, EquityIsWhatCameInPlusWhatWasEarnedToTheLastUnit, ())
{
    throughoutALife([](Life const& life) { RC_ASSERT(equityResidual(life.books.figures(), anyMarks()) == Money{}); });
}

RC_GTEST_PROP(LedgerLaws, NoMoneyIsCreated, ())
{
    throughoutALife([](Life const& life) {
        // What is in our accounts came through the market, from outside, or is owed; per currency, exactly.
        Asset const quote = fivePairs().quote();
        auto const balance = [&](Account account) { return life.fold.balance(account, quote); };
        RC_ASSERT(balance(Account::Cash) + balance(Account::ReserveBucket) ==
                  -balance(Account::Market) - balance(Account::FeesPaid) - balance(Account::TaxPaid) -
                      balance(Account::FeesAccrued) - balance(Account::External));
        for (Slot const slot : kSlots) {
            Asset const base = fivePairs()[slot].base;
            RC_ASSERT(life.books.held(slot).value() ==
                      -life.fold.balance(Account::Market, base) - life.fold.balance(Account::External, base));
        }
    });
}

RC_GTEST_PROP(LedgerLaws, NothingHeldCostsNothingAndNoCostIsNegative, ())
{
    throughoutALife([](Life const& life) {
        Money realized;
        Money accrued;
        for (Slot const slot : kSlots) {
            RC_ASSERT(!life.books.held(slot).isNegative());
            RC_ASSERT(!life.books.figures().costs[slot].isNegative());
            RC_ASSERT(life.books.held(slot).isPositive() || life.books.figures().costs[slot].isZero());
            RC_ASSERT(life.books.held(slot).isPositive() || life.books.averageEntry(slot).isZero());
            realized += life.books.realizedPnl(slot);
        }
        for (AccruedFee const& fee : life.books.accruedFees()) {
            accrued += fee.fee + fee.tax;
        }
        RC_ASSERT(realized == life.books.figures().realizedPnlTotal);
        RC_ASSERT(accrued == life.books.figures().accruedFees);
    });
}

RC_GTEST_PROP(LedgerLaws, BooksAreTheirBytes, ())
{
    throughoutALife([](Life const& life) {
        auto const bytes = bytesOf(life.books);
        ByteReader reader(bytes);
        Books copy;
        copy.decode(reader);
        RC_ASSERT(reader.valid());
        RC_ASSERT(reader.atEnd());
        RC_ASSERT(bytesOf(copy) == bytes);
        RC_ASSERT(sayTheSame(copy, life.books));
    });
}

// Ids ascend but for some that come late, by less than what is remembered.
RC_GTEST_PROP(LedgerLaws, NoTradeIsBookedTwiceHoweverLateItComes, ())
{
    *wholeRange([] {
        Books books;
        StepRecord record;
        Calendar const calendar;
        UtcTime const at{Milliseconds(1'700'000'000'000)};
        books.open(at, calendar, fivePairs(), money("1000"), {}, {}, record);
        std::vector<std::int64_t> late;
        std::vector<std::int64_t> booked;
        auto const book = [&](std::int64_t id) {
            RC_ASSERT(!books.knowsTrade(TradeId{id}));
            books.applyFill(fillOf(id, Slot{0}, Side::Buy, quantity("0.001"), price("1"), at), fivePairs(), calendar,
                            {}, {}, {}, record);
            record.clear();
            booked.push_back(id);
        };
        std::int64_t const last = *rc::gen::inRange<std::int64_t>(10, 900);
        for (std::int64_t id = 1; id <= last; ++id) {
            if (oneIn(8)) {
                late.push_back(id);
            } else {
                book(id);
            }
            if (!late.empty() && oneIn(8)) {
                if (id - late.front() < 200) {
                    book(late.front());
                }
                late.erase(late.begin());
            }
        }
        for (std::int64_t const id : booked) {
            RC_ASSERT(books.knowsTrade(TradeId{id}));
        }
        return 0;
    });
}

}  // namespace
}  // namespace pentad::ledger
