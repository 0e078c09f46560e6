// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/SimLine.h"
#include "sim/VirtualClock.h"

#include <algorithm>

namespace pentad::sim {
namespace {

constexpr Milliseconds kDeadline{14'000};
constexpr Milliseconds kRoundPause{400};
constexpr Milliseconds kLagMaximum{60'000};
constexpr int kRoundsMaximum = 3;
constexpr int kLateTriesMaximum = 15;

// As of the adapter: a trade of an order that lives, or has ended lately, may be listed after younger ones of others.
bool isAskedFor(btcturk::UserTrade const& trade, AccountQuestion const& question)
{
    auto const isItsOrder = [&](LiveOrder const& order) {
        return order.clientOrderId == trade.clientOrderId ||
               (order.exchangeOrderId != ExchangeOrderId{} && order.exchangeOrderId == trade.orderId);
    };
    return trade.id > question.lastTrade || std::any_of(question.live.begin(), question.live.end(), isItsOrder) ||
           std::any_of(question.settling.begin(), question.settling.end(), isItsOrder);
}

}  // namespace

void SimLine::requestAccountReport(AccountQuestion const& question)
{
    m_question = question;
    m_asked = true;
    if (m_reporting) {
        m_wantedAgain = true;
        return;
    }
    m_reporting = true;
    m_report = {};
    m_parts.life->in(kDeadline, [this, run = m_run] {
        if (m_reporting && run == m_run) {
            fail("the account did not answer in time");
        }
    });
    beginRound();
}

// One question to one of the lists; `then` hears of which moment the answer is.
void SimLine::ask(FaultKind list, void (SimLine::*then)(Milliseconds seenAt))
{
    m_parts.life->in(latency(), [this, list, then, run = m_run] {
        if (!m_reporting || run != m_run) {
            return;
        }
        FaultDesk& faults = m_parts.faults;
        if (faults.window(FaultKind::HalfOpen) != nullptr) {
            return;  // nobody answers
        }
        if (faults.window(FaultKind::Offline) != nullptr) {
            return fail("connection refused");
        }
        if (faults.window(FaultKind::RateLimited) != nullptr) {
            return fail("TOO_MANY_REQUESTS (429)");
        }
        if (faults.window(FaultKind::Maintenance) != nullptr || faults.strikes(FaultKind::FailAccount)) {
            return fail("service unavailable (503)");
        }
        (this->*then)(m_parts.agenda.now() - lag(list));
    });
}

void SimLine::beginRound()
{
    int const rounds = m_report.rounds + 1;
    m_report = {};
    m_report.rounds = rounds;
    ask(FaultKind::LagBalances, &SimLine::takeFirstBalances);
}

void SimLine::takeFirstBalances(Milliseconds seenAt)
{
    m_report.before = m_parts.exchange.balancesAt(seenAt);
    ask(FaultKind::LagOpenOrders, &SimLine::takeOpenOrders);
}

void SimLine::takeOpenOrders(Milliseconds seenAt)
{
    for (btcturk::OrderRow const& row : m_parts.exchange.openOrdersAt(seenAt)) {
        m_report.orders.insert_or_assign(row.id, row);
    }
    ask(FaultKind::LagHistory, &SimLine::takeAllOrders);
}

void SimLine::takeAllOrders(Milliseconds seenAt)
{
    for (btcturk::OrderRow const& row : m_parts.exchange.allOrdersAt(seenAt)) {
        m_report.orders.insert_or_assign(row.id, row);
    }
    ask(FaultKind::LagTrades, &SimLine::takeTrades);
}

// An order of ours, changed a moment ago, that counts more than its trades show.
bool SimLine::isLate(btcturk::OrderRow const& row) const
{
    UtcTime const now = kBeginning + m_parts.agenda.now();
    Quantity const filled = row.filled().value_or(Quantity{});
    if (!filled.isPositive() || row.updatedAt + kLagMaximum <= now || !isOwnClientOrderId(row.clientOrderId.view())) {
        return false;
    }
    Quantity traded;
    for (btcturk::UserTrade const& trade : m_report.trades) {
        if (trade.orderId == row.id) {
            traded += trade.quantity;
        }
    }
    return traded < filled;
}

void SimLine::takeTrades(Milliseconds seenAt)
{
    m_report.trades = m_parts.exchange.tradesAt(seenAt);
    bool const late = std::any_of(m_report.orders.begin(), m_report.orders.end(),
                                  [&](auto const& entry) { return isLate(entry.second); });
    if (!late) {
        ask(FaultKind::LagBalances, &SimLine::takeLastBalances);
        return;
    }
    if (++m_report.lateTries > kLateTriesMaximum) {
        fail("an order counts more than its trades show");
        return;
    }
    m_parts.life->in(kRoundPause, [this, run = m_run] {
        if (m_reporting && run == m_run) {
            ask(FaultKind::LagTrades, &SimLine::takeTrades);
        }
    });
}

void SimLine::takeLastBalances(Milliseconds seenAt)
{
    auto const last = m_parts.exchange.balancesAt(seenAt);
    bool const still = std::equal(last.begin(), last.end(), m_report.before.begin(), [](auto const& a, auto const& b) {
        return a.free == b.free && a.locked == b.locked;
    });
    if (still || m_report.rounds >= kRoundsMaximum) {
        deliver(last);
        return;
    }
    m_parts.life->in(kRoundPause, [this, run = m_run] {
        if (m_reporting && run == m_run) {
            beginRound();
        }
    });
}

void SimLine::deliver(std::vector<ReportedBalance> balances)
{
    auto report = std::make_shared<AccountReport>();
    report->balances = std::move(balances);
    for (auto const& [id, row] : m_report.orders) {
        if (row.isOpen()) {
            report->openOrders.push_back(reportedOrder(row));
            adopt(row);
        } else if (isOwnClientOrderId(row.clientOrderId.view())) {
            report->endedOrders.push_back(reportedOrder(row));
        }
    }
    for (btcturk::UserTrade const& trade : m_report.trades) {
        if (isAskedFor(trade, m_question)) {
            report->fills.push_back(*fillOf(trade, m_parts.universe));
        }
    }
    tell(AccountReported{std::move(report)});
    finishReport();
}

void SimLine::fail(std::string why)
{
    tell(AccountReportFailed{std::move(why)});
    finishReport();
}

void SimLine::finishReport()
{
    ++m_run;
    m_reporting = false;
    if (std::exchange(m_wantedAgain, false)) {
        requestAccountReport(m_question);
    }
}

}  // namespace pentad::sim
