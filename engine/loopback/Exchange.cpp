// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Exchange.h"

#include <algorithm>

namespace pentad::loopback {

Exchange::Exchange(Universe const& universe, ExchangeParameters const& parameters,
                   std::unique_ptr<simulation::BarSource> source)
    : m_universe(universe),
      m_parameters(parameters),
      m_engine(universe, parameters),
      m_market(universe, parameters, std::move(source), m_engine)
{
}

UtcTime Exchange::start(MarketStart const& start)
{
    check(!m_started, "Exchange: it was started already");
    m_started = true;
    m_now = m_market.start(start);
    m_engine.beginIds(m_now);
    return m_now;
}

// Everything that is due, in the order of its times; at one time the market moves first. Returns the time that counts.
UtcTime Exchange::passTo(UtcTime now)
{
    check(m_started, "Exchange: start it first");
    for (;;) {
        auto const market = m_market.due();
        auto const promise = m_timetable.due();
        if (market && *market <= now && (!promise || *market <= *promise)) {
            m_now = std::max(m_now, *market);
            m_market.step();
        } else if (promise && *promise <= now) {
            m_now = std::max(m_now, *promise);
            apply(m_timetable.takeNext(), m_now);
        } else {
            return m_now = std::max(m_now, now);
        }
    }
}

void Exchange::advance(UtcTime now)
{
    passTo(now);
}

void Exchange::apply(Timetable::Task const& task, UtcTime at)
{
    if (auto const* cancelled = std::get_if<Timetable::CancelTakesEffect>(&task)) {
        if (auto const pending = m_engine.takeOut(cancelled->account, cancelled->orderId, at)) {
            m_timetable.add(at + m_parameters.unlockLag, *pending);
        }
    } else {
        m_engine.unlock(std::get<PendingUnlock>(task), at);
    }
}

void Exchange::takeEvents(std::vector<ExchangeEvent>& events)
{
    events.clear();
    events.swap(m_engine.events());
}

AccountId Exchange::openAccount(AccountOpening const& opening)
{
    AccountId const account = m_engine.accounts().open();
    m_engine.accounts().deposit(account, m_universe.quote(), Decimal{});
    for (Instrument const& instrument : m_universe.instruments()) {
        m_engine.accounts().deposit(account, instrument.base, Decimal{});
    }
    for (AccountOpening::Holding const& holding : opening.holdings) {
        m_engine.accounts().deposit(account, holding.asset, holding.amount);
    }
    for (RestoredOrder const& order : opening.orders) {
        m_engine.restore(account, order, m_now);
    }
    m_engine.raiseIds(opening.lastOrderId, opening.lastTradeId);
    return account;
}

void Exchange::deposit(AccountId account, Asset asset, Decimal amount)
{
    m_engine.accounts().deposit(account, asset, amount);
    m_engine.events().emplace_back(BalanceChanged{m_now, account});
}

bool Exchange::withdraw(AccountId account, Asset asset, Decimal amount)
{
    if (!m_engine.accounts().withdraw(account, asset, amount)) {
        return false;
    }
    m_engine.events().emplace_back(BalanceChanged{m_now, account});
    return true;
}

std::vector<BalanceRow> Exchange::balances(AccountId account) const
{
    return m_engine.accounts().rows(account);
}

Expected<std::int64_t, ExchangeFault> Exchange::submit(AccountId account, OrderRequest const& request, UtcTime now)
{
    UtcTime const at = passTo(now);
    return m_engine.submit(account, request, at);
}

Expected<void, ExchangeFault> Exchange::cancel(AccountId account, std::int64_t orderId, UtcTime now)
{
    UtcTime const at = passTo(now);
    auto const asked = m_engine.askCancel(account, orderId);
    if (!asked) {
        return Unexpected(asked.error());
    }
    if (*asked) {
        m_timetable.add(at + m_parameters.cancelLag, Timetable::CancelTakesEffect{account, orderId});
        passTo(at);  // without a lag it has happened now
    }
    return {};
}

void Exchange::setFees(Rate maker, Rate taker)
{
    m_parameters.fees.makerRate = maker;
    m_parameters.fees.takerRate = taker;
    m_engine.setFees(m_parameters.fees);
}

}  // namespace pentad::loopback
