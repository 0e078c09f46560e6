// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/MatchingEngine.h"

#include "loopback/Mixing.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

constexpr std::int64_t kFirstOrder = 31'415'900'000;
constexpr std::int64_t kUserTrades = 1'000'000'000'000'000'000;
constexpr std::int64_t kPublicTrades = 100'000'000'000'000'000;
constexpr std::int64_t kTradesPerMillisecond = 10'000;

// The shape of a GUID, out of the number of the order.
std::string inventedClientId(std::int64_t orderId)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr std::string_view kShape = "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx";
    std::uint64_t noise = 0;
    std::string text;
    for (char const c : kShape) {
        if (c != 'x') {
            text += c;
            continue;
        }
        noise = mixed(noise, static_cast<std::uint64_t>(orderId));
        text += kDigits[noise % kDigits.size()];
    }
    return text;
}

// What an order that waits for its stop becomes.
OrderType triggered(OrderType method)
{
    return method == OrderType::StopLimit ? OrderType::Limit : OrderType::Market;
}

bool waitsForStop(OrderType method)
{
    return method == OrderType::StopLimit || method == OrderType::StopMarket;
}

}  // namespace

MatchingEngine::MatchingEngine(Universe const& universe, ExchangeParameters const& parameters)
    : m_universe(universe), m_parameters(parameters), m_orders(parameters.rowsKept), m_lastOrder(kFirstOrder)
{
    for (Slot const slot : kSlots) {
        m_pairs[slot].emplace(Pair{
            OrderBook(universe[slot].priceScale), TradeTape(parameters.candlesKept, parameters.tradesKept), {}, false});
    }
    beginIds(UtcTime{});
}

void MatchingEngine::beginIds(UtcTime start)
{
    std::int64_t const offset = start.time_since_epoch().count() * kTradesPerMillisecond;
    m_lastUserTrade = std::max(m_lastUserTrade, kUserTrades + offset);
    m_lastPublicTrade = std::max(m_lastPublicTrade, kPublicTrades + offset);
}

void MatchingEngine::raiseIds(std::int64_t lastOrder, std::int64_t lastTrade)
{
    m_lastOrder = std::max(m_lastOrder, lastOrder);
    m_lastUserTrade = std::max(m_lastUserTrade, lastTrade);
}

PairMoment MatchingEngine::moment(Slot slot) const
{
    Pair const& pair = *m_pairs[slot];
    PairMoment moment{m_universe[slot], !m_parameters.limitOnly[slot], pair.blocked, pair.tape.last(), {}, {}};
    if (!pair.book.empty(Side::Buy)) {
        moment.bid = pair.book.price(pair.book.best(Side::Buy));
    }
    if (!pair.book.empty(Side::Sell)) {
        moment.ask = pair.book.price(pair.book.best(Side::Sell));
    }
    return moment;
}

Asset MatchingEngine::heldAsset(ExchangeOrder const& order) const
{
    return order.side == Side::Buy ? m_universe[order.pair].quote : m_universe[order.pair].base;
}

Expected<std::int64_t, ExchangeFault> MatchingEngine::submit(AccountId account, OrderRequest const& request, UtcTime at)
{
    PairMoment const now = moment(request.pair);
    if (auto const fault = orderFault(request, now)) {
        return Unexpected(*fault);
    }
    if (m_parameters.refusesUsedClientId && m_orders.knows(account, request.clientId)) {
        return Unexpected(ExchangeFault::FailedOrderParameter);
    }
    Reservation const needed = reservationFor(request, now, m_parameters.fees);
    Decimal const free = m_accounts.free(account, needed.asset);
    if (needed.amount > free) {
        bool const enoughInAll = needed.amount <= free + m_accounts.locked(account, needed.asset);
        return Unexpected(enoughInAll ? ExchangeFault::BalanceInOpenOrders : ExchangeFault::BalanceNotEnough);
    }
    m_accounts.lock(account, needed.asset, needed.amount);

    ExchangeOrder row;
    row.id = ++m_lastOrder;
    row.account = account;
    row.pair = request.pair;
    row.side = request.side;
    row.method = request.method;
    bool const limited = request.method == OrderType::Limit || request.method == OrderType::StopLimit;
    row.price = limited ? *request.price : Price{};
    row.stop = waitsForStop(request.method) ? *request.stop : Price{};
    row.quantity = row.left = request.quantity;
    row.clientId = request.clientId.empty() ? inventedClientId(row.id) : request.clientId;
    row.time = row.updateTime = at;
    StoredOrder& order = insert(row, needed.amount);
    m_events.emplace_back(OrderInserted{at, order.row});
    tellBalance(account, at);
    enter(order, at);
    runStops(row.pair, at);
    return row.id;
}

StoredOrder& MatchingEngine::insert(ExchangeOrder const& row, Decimal held)
{
    StoredOrder& order = m_orders.insert(row, held);
    order.makerRate = m_parameters.fees.makerRate;
    order.takerRate = m_parameters.fees.takerRate;
    return order;
}

// A new order meets the market.
void MatchingEngine::enter(StoredOrder& order, UtcTime at)
{
    switch (order.row.method) {
    case OrderType::Limit: takeLimit(order, at); return;
    case OrderType::Market: takeMarket(order, at); return;
    case OrderType::StopMarket:
    case OrderType::StopLimit:
        m_pairs[order.row.pair]->stops.push_back({order.row.account, order.row.id, order.row.side, order.row.stop});
        return;
    }
}

// A buy at rest holds what it costs as maker.
void MatchingEngine::releaseSurplus(StoredOrder& order)
{
    if (order.row.side == Side::Sell || order.row.method != OrderType::Limit) {
        return;
    }
    Decimal const needed = heldForBuy(order.row.price, Quantity(order.row.left), order.makerRate).value();
    if (needed < order.held) {
        m_accounts.unlock(order.row.account, heldAsset(order.row), order.held - needed);
        order.held = needed;
    }
}

void MatchingEngine::finish(StoredOrder& order, OrderStatus status, UtcTime at)
{
    m_accounts.unlock(order.row.account, heldAsset(order.row), order.held);
    order.held = Decimal{};
    m_orders.end(order, status, at);
    if (status == OrderStatus::Canceled || m_parameters.deletedWhenFilled) {
        m_events.emplace_back(OrderDeleted{at, order.row});
    }
}

Expected<bool, ExchangeFault> MatchingEngine::askCancel(AccountId account, std::int64_t orderId)
{
    StoredOrder* const order = m_orders.find(account, orderId);
    if (order == nullptr) {
        return Unexpected(ExchangeFault::NoOrderMatches);
    }
    if (m_pairs[order->row.pair]->blocked) {
        return Unexpected(ExchangeFault::CancelBlocked);
    }
    if (order->row.status == OrderStatus::Closed || order->row.method == OrderType::Market) {
        return Unexpected(ExchangeFault::CouldNotBeCanceled);
    }
    bool const news = order->row.open() && !order->cancelAsked;
    order->cancelAsked = true;
    return news;
}

std::optional<PendingUnlock> MatchingEngine::takeOut(AccountId account, std::int64_t orderId, UtcTime at)
{
    StoredOrder* const order = m_orders.find(account, orderId);
    if (order == nullptr || !order->row.open()) {
        return std::nullopt;
    }
    Pair& pair = *m_pairs[order->row.pair];
    if (waitsForStop(order->row.method)) {
        std::erase_if(pair.stops, [&](Stop const& stop) { return stop.orderId == orderId; });
    } else {
        pair.book.remove(order->row.side, pair.book.ticks(order->row.price), orderId);
    }
    PendingUnlock const pending{account, heldAsset(order->row), std::exchange(order->held, Decimal{})};
    finish(*order, OrderStatus::Canceled, at);
    return pending;
}

void MatchingEngine::unlock(PendingUnlock const& pending, UtcTime at)
{
    m_accounts.unlock(pending.account, pending.asset, pending.amount);
    tellBalance(pending.account, at);
}

void MatchingEngine::restore(AccountId account, RestoredOrder const& order, UtcTime at)
{
    OrderRequest const request{order.pair,  order.side, order.method,  order.left,
                               order.price, order.stop, order.clientId};
    Reservation const needed =
        reservationFor(request, PairMoment{m_universe[order.pair], true, false, {}, {}, {}}, m_parameters.fees);
    if (needed.amount > m_accounts.free(account, needed.asset)) {
        return;
    }
    m_accounts.lock(account, needed.asset, needed.amount);
    raiseIds(order.id, 0);
    ExchangeOrder row{
        order.id,       account,    order.pair, order.side,     order.method, order.price, order.stop,
        order.quantity, order.left, Quantity{}, order.clientId, order.time,   at,          OrderStatus::Untouched};
    if (order.left < order.quantity) {
        row.status = OrderStatus::Partial;
        row.filled = row.inQuote() ? Quantity{} : Quantity(order.quantity - order.left);
    }
    StoredOrder& stored = insert(row, needed.amount);
    if (waitsForStop(order.method)) {
        enter(stored, at);
        return;
    }
    if (order.method == OrderType::Market) {
        return;  // a rest that stays open and trades no more
    }
    OrderBook& book = m_pairs[order.pair]->book;
    Ticks const ticks = book.ticks(order.price);
    book.add(order.side, ticks, BookEntry{order.id, account, Quantity(order.left)});
    if (order.side == Side::Buy && !book.empty(Side::Sell) && book.best(Side::Sell) <= ticks) {
        sweep(order.pair, 0, book.best(Side::Sell), at);
    } else if (order.side == Side::Sell && !book.empty(Side::Buy) && book.best(Side::Buy) >= ticks) {
        sweep(order.pair, book.best(Side::Buy), std::numeric_limits<Ticks>::max(), at);
    }
    runStops(order.pair, at);
}

void MatchingEngine::runStops(Slot slot, UtcTime at)
{
    Pair& pair = *m_pairs[slot];
    while (!pair.stops.empty()) {
        Price const last = pair.tape.last();
        auto const due = std::find_if(pair.stops.begin(), pair.stops.end(), [&](Stop const& stop) {
            return stop.side == Side::Buy ? last >= stop.price : last <= stop.price;
        });
        if (due == pair.stops.end()) {
            return;
        }
        Stop const stop = *due;
        pair.stops.erase(due);
        trigger(slot, stop, at);
    }
}

// The stop ends as cancelled with everything left, and lives on as a new order with the same client id.
void MatchingEngine::trigger(Slot slot, Stop const& stop, UtcTime at)
{
    StoredOrder* const order = m_orders.find(stop.account, stop.orderId);
    check(order != nullptr && order->row.open() && order->row.pair == slot, "MatchingEngine: a stop without its order");
    Decimal const held = std::exchange(order->held, Decimal{});
    ExchangeOrder row = order->row;
    finish(*order, OrderStatus::Canceled, at);
    row.id = ++m_lastOrder;
    row.method = triggered(row.method);
    row.stop = Price{};
    row.time = row.updateTime = at;
    StoredOrder& next = insert(row, held);
    m_events.emplace_back(OrderInserted{at, next.row});
    enter(next, at);
}

}  // namespace pentad::loopback
