// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the books share: fills written as numbers, and the fold of postings, which must say the same as the
// running figures. Pure; any thread.
#pragma once

#include "ledger/Books.h"
#include "support/RiskBuilders.h"

#include <map>
#include <string>
#include <utility>

namespace pentad::test {

// 2024-03-14 09:00 UTC, noon in Istanbul.
inline constexpr UtcTime kNoon = std::chrono::sys_days(std::chrono::year(2024) / 3 / 14) + std::chrono::hours(9);

// Sum of postings per account and currency, from nothing but records.
class PostingFold {
public:
    // False if some transaction does not balance in some currency.
    bool add(StepRecord const& record)
    {
        bool balanced = true;
        for (LedgerTransaction const& transaction : record.transactions) {
            std::map<std::string, Decimal> sums;
            for (Posting const& posting : transaction.postings) {
                sums[posting.currency.text()] += posting.amount;
                m_balances[{posting.account, posting.currency.text()}] += posting.amount;
            }
            for (auto const& [currency, sum] : sums) {
                balanced = balanced && sum.isZero();
            }
        }
        return balanced;
    }
    Decimal balance(Account account, Asset const& currency) const
    {
        auto const found = m_balances.find({account, currency.text()});
        return found == m_balances.end() ? Decimal{} : found->second;
    }
    // Everything in the figures that postings alone can tell.
    bool agreesWith(BookFigures const& figures, Universe const& universe) const
    {
        Asset const quote = universe.quote();
        bool agrees = figures.cash.value() == balance(Account::Cash, quote) &&
                      figures.reserveBucket.value() == balance(Account::ReserveBucket, quote) &&
                      figures.accruedFees.value() == -balance(Account::FeesAccrued, quote) &&
                      figures.feesTotal.value() == balance(Account::FeesPaid, quote) &&
                      figures.taxTotal.value() == balance(Account::TaxPaid, quote);
        for (Slot const slot : kSlots) {
            agrees = agrees && figures.held[slot].value() == balance(Account::Holdings, universe[slot].base);
        }
        return agrees;
    }

private:
    std::map<std::pair<Account, std::string>, Decimal> m_balances;
};

// equity - (external + realised + unrealised - fees - tax) at these marks: zero, to the last unit.
inline Money equityResidual(BookFigures const& figures, PerAsset<Price> const& marks)
{
    Money equity = figures.cash + figures.reserveBucket - figures.accruedFees;
    Money unrealized;
    for (Slot const slot : kSlots) {
        Money const value = notional(marks[slot], figures.held[slot], Rounding::Down);
        equity += value;
        unrealized += value - figures.costs[slot];
    }
    return equity -
           (figures.externalTotal + figures.realizedPnlTotal + unrealized - figures.feesTotal - figures.taxTotal);
}

// Everything that books can be asked, of both. Equal bytes alone would not notice a field that is never written.
inline bool sayTheSame(ledger::Books const& a, ledger::Books const& b)
{
    bool same = a.figures() == b.figures() && a.opened() == b.opened() && a.lastTrade() == b.lastTrade() &&
                a.highWater() == b.highWater() && a.dayStartEquity() == b.dayStartEquity() &&
                a.dayFlows() == b.dayFlows() && a.day() == b.day() && a.realizedMonth() == b.realizedMonth() &&
                a.harvestedMonth() == b.harvestedMonth() && a.harvestedTotal() == b.harvestedTotal() &&
                a.harvestMonths() == b.harvestMonths() && a.rollingNotional() == b.rollingNotional() &&
                a.turnover() == b.turnover() && a.days().size() == b.days().size() &&
                a.accruedFees().size() == b.accruedFees().size();
    for (Slot const slot : kSlots) {
        same = same && a.averageEntry(slot) == b.averageEntry(slot) && a.realizedPnl(slot) == b.realizedPnl(slot);
    }
    for (std::size_t i = 0; same && i < a.days().size(); ++i) {
        same = a.days()[i].day == b.days()[i].day && a.days()[i].startEquity == b.days()[i].startEquity &&
               a.days()[i].endEquity == b.days()[i].endEquity && a.days()[i].externalFlows == b.days()[i].externalFlows;
    }
    for (std::size_t i = 0; same && i < a.accruedFees().size(); ++i) {
        ledger::AccruedFee const& first = a.accruedFees()[i];
        ledger::AccruedFee const& second = b.accruedFees()[i];
        same = first.tradeId == second.tradeId && first.clientOrderId == second.clientOrderId &&
               first.slot == second.slot && first.fee == second.fee && first.tax == second.tax;
    }
    return same;
}

inline std::vector<std::byte> bytesOf(ledger::Books const& books)
{
    ByteWriter writer;
    books.encode(writer);
    return writer.take();
}

inline Fill fillOf(std::int64_t id, Slot slot, Side side, Quantity quantity, Price price, UtcTime at)
{
    Fill fill;
    fill.tradeId = TradeId{id};
    fill.clientOrderId = ClientOrderId("P1ORDER");
    fill.exchangeOrderId = ExchangeOrderId{900};
    fill.slot = slot;
    fill.side = side;
    fill.price = price;
    fill.quantity = quantity;
    fill.at = at;
    return fill;
}

}  // namespace pentad::test
