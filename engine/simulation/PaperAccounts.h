// SPDX-License-Identifier: GPL-3.0-or-later
// Balances of the paper exchange: free and locked, of five assets and one quote currency.
// Neither part is ever negative; every movement that would make it so is a bug and fails a check. Thread: one.
#pragma once

#include "domain/Instrument.h"

namespace pentad::simulation {

template <typename T>
struct Balance {
    T free;
    T locked;
    T total() const { return free + locked; }
    void lock(T amount)
    {
        free -= amount;
        locked += amount;
        verify();
    }
    void unlock(T amount) { lock(-amount); }
    void verify() const
    {
        check(!free.isNegative() && !locked.isNegative(), "PaperAccounts: a balance became negative");
    }
};

class PaperAccounts {
public:
    Balance<Money> const& quote() const { return m_quote; }
    Balance<Quantity> const& base(Slot slot) const { return m_base[slot]; }

    void creditQuote(Money amount)
    {
        m_quote.free += amount;
        m_quote.verify();
    }
    void creditBase(Slot slot, Quantity amount)
    {
        m_base[slot].free += amount;
        m_base[slot].verify();
    }
    void lockQuote(Money amount) { m_quote.lock(amount); }
    void unlockQuote(Money amount) { m_quote.unlock(amount); }
    void lockBase(Slot slot, Quantity amount) { m_base[slot].lock(amount); }
    void unlockBase(Slot slot, Quantity amount) { m_base[slot].unlock(amount); }
    // Takes locked base units away, sold.
    void spendLockedBase(Slot slot, Quantity amount)
    {
        m_base[slot].locked -= amount;
        m_base[slot].verify();
    }
    void spendLockedQuote(Money amount)
    {
        m_quote.locked -= amount;
        m_quote.verify();
    }
    void clear() { *this = PaperAccounts{}; }

private:
    Balance<Money> m_quote;
    PerAsset<Balance<Quantity>> m_base;
};

}  // namespace pentad::simulation
