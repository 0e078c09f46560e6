// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns what on the exchange: free and locked amounts of every account, what the exchange took in fees and tax, and
// what the market itself holds, which may be less than nothing. Always: deposited = accounts + fees + market, for every
// asset; nothing of an account is ever negative, and a movement that would make it so is a bug and fails a check.
// Thread: one.
#pragma once

#include "loopback/Charges.h"
#include "loopback/ExchangeTypes.h"

#include <map>

namespace pentad::loopback {

// One trade. A party without an account is the market: it pays no fee.
struct Settlement {
    Asset base;
    Asset quote;
    Quantity quantity;
    Money money;
    std::optional<AccountId> buyer;
    Money buyerCharge;
    std::optional<AccountId> seller;
    Money sellerCharge;
};

class Accounts {
public:
    AccountId open();
    bool exists(AccountId account) const;
    void deposit(AccountId account, Asset asset, Decimal amount);
    // False, and nothing happens, if less than that is free.
    bool withdraw(AccountId account, Asset asset, Decimal amount);

    Decimal free(AccountId account, Asset asset) const { return row(account, asset).free; }
    Decimal locked(AccountId account, Asset asset) const { return row(account, asset).locked; }
    void lock(AccountId account, Asset asset, Decimal amount);
    void unlock(AccountId account, Asset asset, Decimal amount) { lock(account, asset, -amount); }
    // Buyers pay and sellers deliver out of what is locked; what they get is free.
    void settle(Settlement const& settlement);

    // In the order in which the assets first came.
    std::vector<BalanceRow> const& rows(AccountId account) const;

    Decimal deposited(Asset asset) const { return amountIn(m_deposited, asset); }
    Decimal feesTaken(Asset asset) const { return amountIn(m_fees, asset); }
    Decimal marketHolding(Asset asset) const { return amountIn(m_market, asset); }

private:
    using Totals = std::map<Asset, Decimal>;
    static Decimal amountIn(Totals const& totals, Asset asset);
    BalanceRow row(AccountId account, Asset asset) const;
    BalanceRow& rowFor(AccountId account, Asset asset);

    std::vector<std::vector<BalanceRow>> m_accounts;
    Totals m_deposited;
    Totals m_fees;
    Totals m_market;
};

}  // namespace pentad::loopback
