// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Accounts.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

std::size_t indexOf(AccountId account)
{
    return static_cast<std::size_t>(number(account)) - 1;
}

void verify(BalanceRow const& row)
{
    check(!row.free.isNegative() && !row.locked.isNegative(), "Accounts: a balance became negative");
}

}  // namespace

AccountId Accounts::open()
{
    m_accounts.emplace_back();
    return AccountId{static_cast<std::uint32_t>(m_accounts.size())};
}

bool Accounts::exists(AccountId account) const
{
    return number(account) > 0 && indexOf(account) < m_accounts.size();
}

std::vector<BalanceRow> const& Accounts::rows(AccountId account) const
{
    check(exists(account), "Accounts: no such account");
    return m_accounts[indexOf(account)];
}

BalanceRow Accounts::row(AccountId account, Asset asset) const
{
    auto const& all = rows(account);
    auto const found =
        std::find_if(all.begin(), all.end(), [&](BalanceRow const& each) { return each.asset == asset; });
    return found != all.end() ? *found : BalanceRow{asset, {}, {}};
}

BalanceRow& Accounts::rowFor(AccountId account, Asset asset)
{
    check(exists(account), "Accounts: no such account");
    auto& all = m_accounts[indexOf(account)];
    auto const found =
        std::find_if(all.begin(), all.end(), [&](BalanceRow const& each) { return each.asset == asset; });
    return found != all.end() ? *found : all.emplace_back(BalanceRow{asset, {}, {}});
}

void Accounts::deposit(AccountId account, Asset asset, Decimal amount)
{
    check(!amount.isNegative(), "Accounts: a deposit is not negative");
    rowFor(account, asset).free += amount;
    m_deposited[asset] += amount;
}

bool Accounts::withdraw(AccountId account, Asset asset, Decimal amount)
{
    check(!amount.isNegative(), "Accounts: a withdrawal is not negative");
    if (free(account, asset) < amount) {
        return false;
    }
    rowFor(account, asset).free -= amount;
    m_deposited[asset] -= amount;
    return true;
}

void Accounts::lock(AccountId account, Asset asset, Decimal amount)
{
    BalanceRow& row = rowFor(account, asset);
    row.free -= amount;
    row.locked += amount;
    verify(row);
}

void Accounts::settle(Settlement const& trade)
{
    check(trade.sellerCharge <= trade.money, "Accounts: a charge above the proceeds");
    if (trade.buyer) {
        BalanceRow& paid = rowFor(*trade.buyer, trade.quote);
        paid.locked -= (trade.money + trade.buyerCharge).value();
        verify(paid);
        rowFor(*trade.buyer, trade.base).free += trade.quantity.value();
    } else {
        m_market[trade.quote] -= trade.money.value();
        m_market[trade.base] += trade.quantity.value();
    }
    if (trade.seller) {
        BalanceRow& delivered = rowFor(*trade.seller, trade.base);
        delivered.locked -= trade.quantity.value();
        verify(delivered);
        rowFor(*trade.seller, trade.quote).free += (trade.money - trade.sellerCharge).value();
    } else {
        m_market[trade.base] -= trade.quantity.value();
        m_market[trade.quote] += trade.money.value();
    }
    m_fees[trade.quote] += (trade.buyerCharge + trade.sellerCharge).value();
}

Decimal Accounts::amountIn(Totals const& totals, Asset asset)
{
    auto const found = totals.find(asset);
    return found != totals.end() ? found->second : Decimal{};
}

}  // namespace pentad::loopback
