// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/BookSums.h"

namespace pentad::persistence {

void BookSums::add(Posting const& posting)
{
    m_sums[{posting.account, posting.currency}] += posting.amount;
    m_foreignFlows = m_foreignFlows || (posting.account == Account::External && posting.currency != m_quote);
}

Decimal BookSums::sum(Account account, Asset currency) const
{
    auto const found = m_sums.find({account, currency});
    return found == m_sums.end() ? Decimal() : found->second;
}

std::optional<std::string> BookSums::differenceTo(BookFigures const& figures) const
{
    std::optional<std::string> difference;
    auto const expect = [&](std::string const& name, Decimal found, Decimal expected) {
        if (!difference && found != expected) {
            difference = "its " + name + " is " + found.text() + ", the postings say " + expected.text();
        }
    };
    expect("cash", figures.cash.value(), sum(Account::Cash, m_quote));
    expect("reserve bucket", figures.reserveBucket.value(), sum(Account::ReserveBucket, m_quote));
    expect("accrued fees", figures.accruedFees.value(), -sum(Account::FeesAccrued, m_quote));
    expect("total of fees", figures.feesTotal.value(), sum(Account::FeesPaid, m_quote));
    expect("total of tax", figures.taxTotal.value(), sum(Account::TaxPaid, m_quote));
    Decimal costs;
    for (Slot const slot : kSlots) {
        costs += figures.costs[slot].value();
        expect("holding of " + m_bases[slot].text(), figures.held[slot].value(), sum(Account::Holdings, m_bases[slot]));
    }
    if (!m_foreignFlows) {
        expect("total of external flows", figures.externalTotal.value(), -sum(Account::External, m_quote));
    }
    // What came in and what was earned is what is there: cash, bucket and holdings at cost, less what is owed.
    Decimal const earned = figures.externalTotal.value() + figures.realizedPnlTotal.value() -
                           figures.feesTotal.value() - figures.taxTotal.value();
    Decimal const there = figures.cash.value() + figures.reserveBucket.value() - figures.accruedFees.value() + costs;
    if (!difference && there != earned) {
        difference = "its books do not add up: " + there.text() + " is there at cost, " + earned.text() +
                     " came in or was earned";
    }
    return difference;
}

}  // namespace pentad::persistence
