// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CancelSweep.h"

#include "btcturk/Requests.h"
#include "contracts/EngineText.h"

#include <QPointer>

#include <algorithm>

namespace pentad::btcturk {
namespace {

// Of one call, its repetitions included: a pair that hangs must not hold up the next reading of the others for long.
constexpr Milliseconds kSweepPatience{8'000};
// As many rows as the exchange gives at once, newest first, and more pages than the account of one program fills.
constexpr OrderPaging kSweepPaging{1'000, 20};

}  // namespace

CancelSweep::CancelSweep(Parameters parameters, RestPipeline& rest, std::vector<Symbol> const& pairs,
                         DirectCancel::Listener listener)
    : m_parameters(parameters), m_rest(rest), m_listener(std::move(listener)), m_pause(parameters.pause)
{
    for (Symbol const& symbol : pairs) {
        m_pairs.push_back({symbol, say(Phrase::NoAnswer), 0});
    }
    m_next.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { read(); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(); });
}

void CancelSweep::start()
{
    m_running = true;
    m_deadline.start(m_parameters.deadline);
    read();
}

void CancelSweep::giveUp(std::string why)
{
    if (m_running) {
        m_why = std::move(why);
        end();
    }
}

void CancelSweep::read()
{
    m_pending = static_cast<int>(m_pairs.size());
    for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
        if (!m_pairs[pair].unread) {
            m_pairs[pair].unread = say(Phrase::NoAnswer);
        }
        RestCall call;
        call.route = Route::OpenOrders;
        call.query = pairQuery(m_pairs[pair].symbol.view());
        call.urgency = resilience::Urgency::Protective;
        call.patience = kSweepPatience;
        m_rest.send(std::move(call), [self = QPointer(this), pair](RestResult const& result) {
            if (self && self->m_running) {
                self->takeListing(pair, result);
                self->settleOne();
            }
        });
    }
}

void CancelSweep::takeListing(std::size_t pair, RestResult const& result)
{
    Pair& read = m_pairs[pair];
    if (!result.answered()) {
        read.unread = result.reason;
        return;
    }
    auto const listed = m_decoder.openOrders(result.answer.view());
    if (!listed) {
        read.unread = listed.error().text();
        m_rest.noteUnusable(Route::OpenOrders, listed.error());
        return;
    }
    read.others = 0;
    for (auto& [id, seen] : m_orders) {
        seen.isListed = seen.isListed && seen.order.symbol != read.symbol;
    }
    bool anyOfOurs = false;
    for (auto const* rows : {&listed->bids, &listed->asks}) {
        for (OrderRow const& row : *rows) {
            if (isOwnClientOrderId(row.clientOrderId.view())) {
                anyOfOurs = true;
                takeRow(read.symbol, row);
            } else {
                ++read.others;
            }
        }
    }
    if (anyOfOurs) {
        read.unread.reset();
    } else {
        // The pair counts as read when this is answered too.
        askAllOrders(pair, {read.symbol, std::nullopt, kSweepPaging});
    }
}

void CancelSweep::askAllOrders(std::size_t pair, OrderPages const& pages)
{
    ++m_pending;
    RestCall call = pages.call();
    call.urgency = resilience::Urgency::Protective;
    call.patience = kSweepPatience;
    m_rest.send(std::move(call), [self = QPointer(this), pair, pages](RestResult const& result) {
        if (self && self->m_running) {
            self->takeAllOrders(pair, pages, result);
            self->settleOne();
        }
    });
}

void CancelSweep::takeAllOrders(std::size_t pair, OrderPages pages, RestResult const& result)
{
    Pair& read = m_pairs[pair];
    if (!result.answered()) {
        read.unread = result.reason;
        return;
    }
    auto const rows = m_decoder.allOrders(result.answer.view());
    if (!rows) {
        read.unread = rows.error().text();
        m_rest.noteUnusable(Route::AllOrders, rows.error());
        return;
    }
    for (OrderRow const& row : *rows) {
        if (row.isOpen() && row.symbol == read.symbol && isOwnClientOrderId(row.clientOrderId.view())) {
            takeRow(read.symbol, row);
        }
    }
    if (pages.take(*rows)) {
        askAllOrders(pair, pages);
    } else if (pages.isCut()) {
        read.unread = say(Phrase::MoreOrdersThanRead);
    } else {
        read.unread.reset();
    }
}

void CancelSweep::takeRow(Symbol const& symbol, OrderRow const& row)
{
    Seen& seen = m_orders[row.id];
    seen.isListed = true;
    seen.order.id = row.id;
    seen.order.clientOrderId = row.clientOrderId;
    seen.order.symbol = symbol;
    seen.order.side = row.side;
    cancel(row.id);
}

void CancelSweep::cancel(ExchangeOrderId id)
{
    DirectOrder& order = m_orders[id].order;
    if (order.why.empty() && !order.cancelTaken) {
        order.why = say(Phrase::NoAnswer);
    }
    ++m_pending;
    RestCall call;
    call.route = Route::CancelOrder;
    call.query = cancelQuery(id);
    call.urgency = resilience::Urgency::Protective;
    call.patience = kSweepPatience;
    call.about = order.clientOrderId;
    m_rest.send(std::move(call), [self = QPointer(this), id](RestResult const& result) {
        if (self && self->m_running) {
            self->takeCancelled(id, result);
            self->settleOne();
        }
    });
}

void CancelSweep::takeCancelled(ExchangeOrderId id, RestResult const& result)
{
    DirectOrder& order = m_orders[id].order;
    if (!result.answered()) {
        order.why = result.reason;
        return;
    }
    CancelOutcome const outcome = m_decoder.cancelled(result.answer.view());
    if (auto const* refused = std::get_if<OrderNotTaken>(&outcome)) {
        order.why = refused->text();
    } else if (auto const* unknown = std::get_if<OrderUnknown>(&outcome)) {
        m_rest.countUnreadable(*unknown);
        order.why = unknown->text;
    } else {
        order.cancelTaken = true;
        order.why.clear();
    }
}

bool CancelSweep::isClear() const
{
    return std::none_of(m_orders.begin(), m_orders.end(), [](auto const& each) { return each.second.isListed; }) &&
           std::none_of(m_pairs.begin(), m_pairs.end(), [](Pair const& pair) { return pair.unread.has_value(); });
}

void CancelSweep::settleOne()
{
    if (--m_pending > 0) {
        return;
    }
    m_clearReadings = isClear() ? m_clearReadings + 1 : 0;
    if (m_clearReadings >= m_parameters.clearReadings) {
        end();
        return;
    }
    m_next.start(m_pause);
    m_pause = std::min(m_pause * 2, m_parameters.pauseMaximum);
    m_listener(report(DirectCancelPhase::Running));
}

void CancelSweep::end()
{
    m_running = false;
    m_next.stop();
    m_deadline.stop();
    bool const isProven = m_clearReadings >= m_parameters.clearReadings;
    m_listener(report(isProven ? DirectCancelPhase::Clear : DirectCancelPhase::Unfinished));
}

DirectCancelReport CancelSweep::report(DirectCancelPhase phase) const
{
    DirectCancelReport report;
    report.phase = phase;
    for (auto const& [id, seen] : m_orders) {
        (seen.isListed ? report.open : report.gone).push_back(seen.order);
    }
    for (Pair const& pair : m_pairs) {
        report.others += pair.others;
        if (pair.unread) {
            report.unread.push_back({pair.symbol, *pair.unread});
        }
    }
    report.why = m_why;
    return report;
}

}  // namespace pentad::btcturk
