// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/ReconciliationBook.h"

#include <algorithm>
#include <utility>

namespace pentad::recovery {
namespace {

bool isSame(Difference const& a, Difference const& b)
{
    return a.kind == b.kind && a.clientOrderId == b.clientOrderId && a.exchangeOrderId == b.exchangeOrderId &&
           a.slot == b.slot;
}

bool isOfBalance(DifferenceKind kind)
{
    return kind == DifferenceKind::CashDiffers || kind == DifferenceKind::HoldingDiffers;
}

ReconciledOrder ownRow(OrderRecord const& order)
{
    ReconciledOrder row;
    row.clientOrderId = order.clientOrderId;
    row.exchangeOrderId = order.exchangeOrderId;
    row.symbol = order.symbol;
    row.slot = order.slot;
    row.side = order.side;
    row.state = order.state;
    row.leaves = isTerminal(order.state) ? Quantity{} : orders::OrderRegistry::leaves(order);
    row.since = order.createdAt;
    return row;
}

void setListing(ReconciledOrder& row, OrderListing listing, ReportedOrder const& reported)
{
    row.listing = listing;
    row.leavesThere = reported.leaves;
    row.isSizedInQuote = reported.isSizedInQuote();
    row.exchangeOrderId = reported.exchangeOrderId;
}

}  // namespace

void ReconciliationBook::begin()
{
    *this = {};
}

ReconciliationBook::Seen const* ReconciliationBook::seenBefore(Difference const& difference) const
{
    auto const found = std::find_if(m_seen.begin(), m_seen.end(),
                                    [&](Seen const& seen) { return isSame(seen.difference, difference); });
    return found == m_seen.end() ? nullptr : &*found;
}

std::vector<Difference> ReconciliationBook::compare(UtcTime at, std::vector<Difference> const& found,
                                                    orders::OrderRegistry const& orders, Universe const& universe,
                                                    AccountReport const& report)
{
    std::vector<Difference> fresh;
    std::vector<Seen> seen;
    bool agrees = true;
    for (Difference const& difference : found) {
        Seen const* const before = seenBefore(difference);
        // Its end as a stop is where what it may have become begins.
        bool const begins = before == nullptr || (difference.endedUntraded && !before->difference.endedUntraded);
        seen.push_back({difference, begins ? at : before->since});
        agrees = agrees && !isDisagreement(difference.kind);
        if (before == nullptr) {
            fresh.push_back(difference);
            ++m_now.found[static_cast<std::size_t>(difference.kind)];
        }
    }
    m_seen = std::move(seen);
    m_now.reportAt = at;
    if (!agrees) {
        m_now.agreesSince.reset();
    } else {
        m_now.agreedAt = at;
        m_now.agreesSince = m_now.agreesSince.value_or(at);
    }
    listOrders(at, orders, universe, report);
    markDifferences();
    return fresh;
}

void ReconciliationBook::listOrders(UtcTime at, orders::OrderRegistry const& orders, Universe const& universe,
                                    AccountReport const& report)
{
    std::vector<ReconciledOrder> const before = std::exchange(m_now.orders, {});
    for (OrderRecord const& order : orders.open()) {
        ReconciledOrder row = ownRow(order);
        Listed const there = listed(report, order);
        if (there.open != nullptr) {
            setListing(row, OrderListing::Open, *there.open);
        } else if (there.ended != nullptr) {
            setListing(row, OrderListing::Ended, *there.ended);
        }
        m_now.orders.push_back(std::move(row));
    }
    std::vector<ReconciledOrder> others;
    for (ReportedOrder const& reported : report.openOrders) {
        OrderRecord const* const own = orders.find(reported.clientOrderId);
        auto const slot = universe.find(reported.symbol.view());
        if (own != nullptr && isTerminal(own->state)) {
            setListing(m_now.orders.emplace_back(ownRow(*own)), OrderListing::Open, reported);
        } else if (own == nullptr && slot) {
            ReconciledOrder& row = others.emplace_back();
            row.isOurs = false;
            row.clientOrderId = reported.clientOrderId;
            row.symbol = reported.symbol;
            row.slot = *slot;
            row.side = reported.side;
            setListing(row, OrderListing::Open, reported);
            auto const known = std::find_if(before.begin(), before.end(), [&](ReconciledOrder const& old) {
                return !old.isOurs && old.exchangeOrderId == row.exchangeOrderId;
            });
            row.since = known == before.end() ? at : known->since;
        }
    }
    m_now.orders.insert(m_now.orders.end(), others.begin(), others.end());
}

void ReconciliationBook::markDifferences()
{
    for (Seen const& seen : m_seen) {
        Difference const& difference = seen.difference;
        bool const isOurs = difference.kind != DifferenceKind::ForeignOrder;
        if (isOfBalance(difference.kind) || difference.kind == DifferenceKind::LockedDiffers) {
            continue;
        }
        for (ReconciledOrder& row : m_now.orders) {
            if (row.isOurs == isOurs && (isOurs ? row.clientOrderId == difference.clientOrderId
                                                : row.exchangeOrderId == difference.exchangeOrderId)) {
                row.differsHow = difference.kind;
                row.differsSince = seen.since;
            }
        }
    }
}

ReconciledAsset ReconciliationBook::compared(Asset const& asset, Decimal total, Decimal locked,
                                             AccountReport const& report) const
{
    ReconciledAsset row;
    row.asset = asset;
    // As everywhere: more than there is cannot be locked.
    Decimal const held = std::max(Decimal{}, std::min(locked, total));
    row.ours = {total - held, held};
    for (ReportedBalance const& balance : report.balances) {
        if (balance.asset == asset) {
            row.theirs = {balance.free, balance.locked};
        }
    }
    row.difference = row.theirs.total() - total;
    return row;
}

ReconciliationBook::Seen const* ReconciliationBook::missing(ClientOrderId const& id) const
{
    auto const found = std::find_if(m_seen.begin(), m_seen.end(), [&](Seen const& seen) {
        DifferenceKind const kind = seen.difference.kind;
        return seen.difference.clientOrderId == id &&
               (kind == DifferenceKind::OpenIsMissing || kind == DifferenceKind::UnknownIsMissing);
    });
    return found == m_seen.end() ? nullptr : &*found;
}

std::optional<UtcTime> ReconciliationBook::missingSince(ClientOrderId const& id) const
{
    Seen const* const found = missing(id);
    return found == nullptr ? std::nullopt : std::optional(found->since);
}

std::optional<UtcTime> ReconciliationBook::differsSince(Difference const& difference) const
{
    Seen const* const found = seenBefore(difference);
    return found == nullptr ? std::nullopt : std::optional(found->since);
}

void ReconciliationBook::forgetBalance(DifferenceKind kind, Slot slot)
{
    std::erase_if(m_seen,
                  [&](Seen const& seen) { return seen.difference.kind == kind && seen.difference.slot == slot; });
}

UtcTime ReconciliationBook::graceFrom(OrderRecord const& order) const
{
    Seen const* const found = missing(order.clientOrderId);
    bool const isProven = order.state != OrderState::Unknown && order.state != OrderState::Planned;
    bool const fromListing = found != nullptr && (isProven || found->difference.endedUntraded);
    return fromListing ? found->since : order.createdAt;
}

void ReconciliationBook::conclude(ledger::Books const& books, orders::OrderRegistry const& orders,
                                  Universe const& universe, AccountReport const& report, LockedHere const& locked,
                                  ExecutionParameters const& parameters)
{
    for (ReconciledOrder& row : m_now.orders) {
        OrderRecord const* const order = row.isOurs ? orders.find(row.clientOrderId) : nullptr;
        if (order == nullptr) {
            continue;
        }
        row.state = order->state;
        row.absentAnswers = order->absentAnswers;
        if (row.listing == OrderListing::NotListed && !isTerminal(order->state)) {
            row.absentAnswersNeeded = std::max(0, parameters.absentAnswersMinimum - order->absentAnswers);
            row.graceUntil = graceFrom(*order) + parameters.unknownGrace;
        }
    }
    m_now.assets.clear();
    m_now.assets.push_back(compared(universe.quote(), books.quoteBalance().value(), locked.quote.value(), report));
    for (Slot const slot : kSlots) {
        m_now.assets.push_back(
            compared(universe[slot].base, books.held(slot).value(), locked.base[slot].value(), report));
    }
    for (Seen const& seen : m_seen) {
        if (isOfBalance(seen.difference.kind)) {
            bool const isCash = seen.difference.kind == DifferenceKind::CashDiffers;
            std::size_t const place = isCash ? 0 : 1 + static_cast<std::size_t>(seen.difference.slot);
            m_now.assets[place].differsSince = seen.since;
        }
    }
    publish();
}

void ReconciliationBook::fail(UtcTime at, std::string reason)
{
    m_now.failedAt = at;
    m_now.failure = std::move(reason);
    publish();
}

void ReconciliationBook::publish()
{
    m_view = std::make_shared<ReconciliationView const>(m_now);
}

}  // namespace pentad::recovery
