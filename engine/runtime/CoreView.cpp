// SPDX-License-Identifier: GPL-3.0-or-later
// What others may see of the core: totals, checkpoint, and the views the snapshot is built from.
#include "runtime/CoreParts.h"

namespace pentad::runtime {

CoreTotals Core::totals() const
{
    m_parts->settleDrawdown();
    CoreState const& state = m_parts->state;
    BookFigures const& figures = state.books.figures();
    CoreTotals totals = state.totals;
    totals.fees = figures.feesTotal;
    totals.tax = figures.taxTotal;
    totals.turnover = state.books.turnover();
    totals.harvested = state.books.harvestedTotal();
    totals.realizedPnl = figures.realizedPnlTotal;
    totals.external = figures.externalTotal;
    // Equity from balances and marks, profit from proceeds and cost: two ways that must meet.
    Money positions;
    Money unrealized;
    for (Slot const slot : kSlots) {
        if (figures.held[slot].isZero()) {
            continue;
        }
        Money const value =
            notional(m_parts->market.mark(slot, m_parts->setup.capital.mark), figures.held[slot], Rounding::Down);
        positions += value;
        unrealized += value - figures.costs[slot];
    }
    totals.equity = state.books.quoteBalance() + positions - figures.accruedFees;
    totals.unrealizedPnl = unrealized;
    totals.ledgerResidual =
        totals.equity - (totals.external + totals.realizedPnl + unrealized - totals.fees - totals.tax);
    return totals;
}

std::vector<std::byte> Core::checkpoint() const
{
    m_parts->settleDrawdown();
    ByteWriter writer;
    encode(m_parts->state, writer);
    return writer.take();
}

bool Core::restore(std::span<std::byte const> checkpoint)
{
    auto state = decodeCoreState(checkpoint);
    if (!state) {
        return false;
    }
    m_parts->state = std::move(*state);
    m_parts->chooseEarnings();
    m_parts->checks.begin(m_parts->state);
    m_parts->leftAt = m_parts->state.now;
    m_parts->committedRevision = 0;
    m_parts->deepestLoss = m_parts->deepestMark = Money{};
    m_parts->highWaterRecorded = m_parts->state.books.highWater();
    m_parts->highWaterToRecord = Parts::afterHighWater(m_parts->highWaterRecorded);
    // The cycle may not be over: what it has sent already is a duplicate.
    m_parts->decidedNow.clear();
    for (OrderRecord const& order : m_parts->state.orders.open()) {
        m_parts->decidedNow.push_back(order.clientOrderId);
    }
    for (OrderRecord const& order : m_parts->state.orders.ended()) {
        m_parts->decidedNow.push_back(order.clientOrderId);
    }
    for (Slot const slot : kSlots) {
        m_parts->refreshEdge(slot);
    }
    return true;
}

void Core::observeStages(StageObserver* observer)
{
    m_parts->observer = observer;
}

void Core::rememberDecisions(std::size_t newest)
{
    m_parts->rememberMaximum = newest;
}

CoreState const& Core::state() const
{
    m_parts->settleDrawdown();
    return m_parts->state;
}

CoreSetup const& Core::setup() const
{
    return m_parts->setup;
}

MarketView const& Core::marketView() const
{
    return m_parts->market.view();
}

std::optional<std::string> Core::feedSilence(UtcTime at) const
{
    return m_parts->feedSilence(at);
}

std::optional<Milliseconds> Core::feedPatience(UtcTime at) const
{
    Milliseconds const left = m_parts->setup.risk.dataAgeMaximum - m_parts->feedAge(at);
    return left < Milliseconds(0) ? std::nullopt : std::optional(left);
}

std::optional<Milliseconds> Core::dataAge(Slot slot) const
{
    return m_parts->market.dataAge(slot, m_parts->now());
}

bool Core::hasFreshPrices(Slot slot) const
{
    return m_parts->hasFreshPrices(slot);
}

std::optional<Price> Core::mark(Slot slot) const
{
    return m_parts->market.view().assets[slot].hasQuote
               ? std::optional(m_parts->market.mark(slot, m_parts->setup.capital.mark))
               : std::nullopt;
}

CapitalFigures const& Core::capital() const
{
    return m_parts->capital();
}

Strategy const& Core::strategy() const
{
    return *m_parts->strategy;
}

EdgeView Core::edge(Slot slot) const
{
    return m_parts->edges[slot];
}

ReconciliationPtr const& Core::reconciliation() const
{
    return m_parts->reconciliation.view();
}

Money Core::dailyPnl() const
{
    ledger::Books const& books = m_parts->state.books;
    return books.opened() ? m_parts->equity - books.dayStartEquity() - books.dayFlows() : Money{};
}

std::vector<Price> Core::recentCloses(Slot slot, std::size_t count) const
{
    market::CloseRing const& closes = m_parts->market.closes(slot);
    std::vector<Price> newestFirst;
    for (std::size_t back = 0; back < std::min(count, closes.size()); ++back) {
        newestFirst.push_back(closes.close(back));
    }
    return newestFirst;
}

Rate Core::change24h(Slot slot) const
{
    market::CloseRing const& closes = m_parts->market.closes(slot);
    AssetMarketView const& asset = m_parts->market.view().assets[slot];
    if (closes.size() == 0 || !asset.hasQuote) {
        return {};
    }
    UtcTime const border = m_parts->now() - std::chrono::hours(24);
    // The ring is in time order, newest first: find the first bar at or before the border.
    std::size_t low = 0;
    std::size_t high = closes.size() - 1;
    while (low < high) {
        std::size_t const middle = (low + high) / 2;
        if (closes.openTime(middle) <= border) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Price const before = closes.close(low);
    return Rate(divide(asset.quote.last.value() - before.value(), before.value(), Rounding::HalfEven));
}

std::vector<CommandAnswer> const& Core::answers() const
{
    return m_parts->answers;
}

}  // namespace pentad::runtime
