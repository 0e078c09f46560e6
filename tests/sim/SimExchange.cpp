// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/SimExchange.h"
#include "sim/VirtualClock.h"

#include <algorithm>

namespace pentad::sim {
namespace {

using btcturk::OrderRow;
using btcturk::OrderStatus;
using btcturk::UserTrade;

constexpr Rate kTaxRate{"0.20"_dec};
constexpr int kMoneyDecimals = 8;
constexpr std::size_t kAllOrdersRows = 400;

}  // namespace

SimExchange::SimExchange(Universe const& universe, Agenda const& agenda, std::uint64_t seed, bool deduplicates)
    : m_universe(universe),
      m_agenda(agenda),
      m_seed(seed),
      m_deduplicates(deduplicates),
      m_rules{universe[kSlots[0]].minimumValue, Rate{"0.0012"_dec}, Rate{"0.0024"_dec}}
{
}

UtcTime SimExchange::utc() const
{
    return kBeginning + m_agenda.now();
}

void SimExchange::rememberBalances()
{
    if (!m_pastBalances.empty() && m_pastBalances.back().first == m_agenda.now()) {
        m_pastBalances.back().second = m_balances;
    } else {
        m_pastBalances.emplace_back(m_agenda.now(), m_balances);
    }
}

void SimExchange::deposit(Decimal quote)
{
    m_balances.quote.free += quote;
    m_broughtIn.quote.free += quote;
    check(!m_balances.quote.free.isNegative(), "SimExchange: more withdrawn than is free");
    rememberBalances();
}

void SimExchange::deposit(Slot slot, Decimal base)
{
    m_balances.base[slot].free += base;
    m_broughtIn.base[slot].free += base;
    rememberBalances();
}

std::string SimExchange::refusalOf(OrderRequest const& request) const
{
    if (m_halted || m_untraded[request.slot]) {
        return "ORDER_INSERT_BLOCKED";
    }
    if (m_deduplicates && !ordersOf(request.clientOrderId).empty()) {
        return "FAILED_ORDER_PARAMETER";
    }
    Quote const& quote = m_quotes[request.slot];
    Price const price = request.limitPrice.value_or(request.side == Side::Buy ? quote.ask : quote.bid);
    if (auto const* money = std::get_if<QuoteSize>(&request.size)) {
        if (money->money < m_rules.minimumValue) {
            return "FAILED_MIN_TOTAL_AMOUNT";
        }
        return money->money.value() > m_balances.quote.free ? "BALANCE_NOT_ENOUGH" : "";
    }
    Quantity const quantity = std::get<BaseSize>(request.size).quantity;
    Money const value = notional(price, quantity, Rounding::Down);
    if (value < m_rules.minimumValue) {
        return "FAILED_MIN_TOTAL_AMOUNT";
    }
    if (request.side == Side::Sell) {
        return quantity.value() > m_balances.base[request.slot].free ? "BALANCE_NOT_ENOUGH" : "";
    }
    Money const needed = value + portion(value, m_rules.takerRate, Rounding::Up);
    return needed.value() > m_balances.quote.free ? "BALANCE_NOT_ENOUGH" : "";
}

Decimal SimExchange::lockFor(Order const& order) const
{
    if (order.sizedInQuote) {
        return order.budget.value();
    }
    Price const price = order.row.price.value_or(m_quotes[order.slot].ask);
    Money const value = notional(price, *order.row.leaves, Rounding::Up);
    return (value + portion(value, m_rules.takerRate, Rounding::Up)).value().round(kMoneyDecimals, Rounding::Up);
}

SimExchange::Reply SimExchange::place(OrderRequest const& request)
{
    if (!m_posted.insert(request.clientOrderId).second) {
        m_postedAgain.push_back(request.clientOrderId);
    }
    if (std::string refusal = refusalOf(request); !refusal.empty()) {
        return {false, {}, std::move(refusal)};
    }
    Order order;
    order.slot = request.slot;
    order.row.id = ExchangeOrderId{++m_lastOrder};
    order.row.clientOrderId = request.clientOrderId;
    order.row.symbol = m_universe[request.slot].symbol;
    order.row.side = request.side;
    order.row.type = request.type;
    order.row.price = request.limitPrice;
    order.row.status = OrderStatus::Untouched;
    order.row.placedAt = utc();
    if (auto const* money = std::get_if<QuoteSize>(&request.size)) {
        order.sizedInQuote = true;
        order.budget = money->money;
        order.row.leaves = Quantity{};
    } else {
        order.row.quantity = std::get<BaseSize>(request.size).quantity;
        order.row.leaves = order.row.quantity;
    }
    Balance& balance = request.side == Side::Buy ? m_balances.quote : m_balances.base[request.slot];
    order.lockedQuote = request.side == Side::Buy ? min(lockFor(order), balance.free) : order.row.quantity.value();
    balance.free = balance.free - order.lockedQuote;
    balance.locked += order.lockedQuote;
    ExchangeOrderId const id = order.row.id;
    Order& kept = m_orders.emplace(id, std::move(order)).first->second;
    m_idsOf.emplace(request.clientOrderId, id);
    m_open.push_back(id);
    remember(kept);
    rememberBalances();
    if (m_frames.inserted) {
        m_frames.inserted(kept.row);
    }
    takeAtOnce(kept);
    return {true, id, {}};
}

// What an order finds when it arrives. A market order ends with it.
void SimExchange::takeAtOnce(Order& order)
{
    Quote const& quote = m_quotes[order.slot];
    Price const touch = order.row.side == Side::Buy ? quote.ask : quote.bid;
    Instrument const& instrument = m_universe[order.slot];
    if (order.sizedInQuote) {
        Price const withCosts = shifted(touch, m_rules.takerRate, Rounding::Up);
        trade(order, touch,
              quantityFor(order.budget, withCosts, Rounding::Down).round(instrument.quantityScale, Rounding::Down));
        if (order.row.status == OrderStatus::Partial || order.row.status == OrderStatus::Untouched) {
            end(order, order.row.quantity.isPositive() ? OrderStatus::Closed : OrderStatus::Canceled);
        }
        return;
    }
    bool const isMarket = order.row.type == OrderType::Market;
    bool const reaches =
        isMarket || (order.row.side == Side::Buy ? *order.row.price >= touch : *order.row.price <= touch);
    if (!reaches) {
        order.taker = false;
        return;
    }
    trade(order, touch, part(order, *order.row.leaves));
    if (isMarket && order.row.isOpen()) {
        end(order, OrderStatus::Canceled);
    }
    order.taker = false;
}

// Mostly everything, sometimes a part.
Quantity SimExchange::part(Order const& order, Quantity leaves)
{
    // Of the order alone, not of the moment.
    Chance chance{m_seed, 0xF111, static_cast<std::uint64_t>(number(order.row.id)),
                  static_cast<std::uint64_t>(leaves.value().raw())};
    if (chance.oneIn(2)) {
        return leaves;
    }
    Rate const share(Decimal::fromMantissa(chance.between(1, 99), 2));
    Quantity const some =
        portion(leaves, share, Rounding::Down).round(m_universe[order.slot].quantityScale, Rounding::Down);
    return some.isPositive() ? some : leaves;
}

void SimExchange::trade(Order& order, Price price, Quantity quantity)
{
    if (!quantity.isPositive()) {
        return;
    }
    Money const value = notional(price, quantity, Rounding::HalfEven);
    Rate const rate = order.taker ? m_rules.takerRate : m_rules.makerRate;
    Money const cost = portion(value, rate, Rounding::Down);
    Money const fee = Money(divide(cost.value(), Decimal(1) + kTaxRate.value(), Rounding::Down))
                          .round(kMoneyDecimals, Rounding::Down);
    Money const tax = portion(fee, kTaxRate, Rounding::Down).round(kMoneyDecimals, Rounding::Down);
    bool const buys = order.row.side == Side::Buy;
    Balance& quote = m_balances.quote;
    Balance& base = m_balances.base[order.slot];
    if (buys) {
        Decimal const spent = value.value() + fee.value() + tax.value();
        Decimal const fromLock = min(spent, order.lockedQuote);
        quote.locked = quote.locked - fromLock;
        order.lockedQuote = order.lockedQuote - fromLock;
        quote.free = quote.free - (spent - fromLock);
        base.free += quantity.value();
    } else {
        base.locked = base.locked - quantity.value();
        order.lockedQuote = order.lockedQuote - quantity.value();
        quote.free += value.value() - fee.value() - tax.value();
    }
    if (order.sizedInQuote) {
        order.budget = order.budget - value - fee - tax;
        order.row.quantity += quantity;
    } else {
        order.row.leaves = *order.row.leaves - quantity;
    }
    order.row.status = OrderStatus::Partial;

    Instrument const& instrument = m_universe[order.slot];
    UserTrade row;
    row.id = TradeId{++m_lastTrade};
    row.orderId = order.row.id;
    row.clientOrderId = order.row.clientOrderId;
    row.at = utc();
    row.base = instrument.base;
    row.quote = instrument.quote;
    row.side = order.row.side;
    row.price = price;
    row.quantity = quantity;
    row.fee = fee;
    row.tax = tax;
    m_trades.push_back(row);
    m_listed.push_back({std::max(m_agenda.now(), std::exchange(m_hideNextUntil, Milliseconds(0)))});
    if (!order.sizedInQuote && order.row.leaves->isZero()) {
        end(order, OrderStatus::Closed);
    } else {
        remember(order);
        rememberBalances();
    }
    if (m_frames.traded) {
        m_frames.traded(row);
    }
}

void SimExchange::release(Order& order)
{
    Balance& balance = order.row.side == Side::Buy ? m_balances.quote : m_balances.base[order.slot];
    balance.locked = balance.locked - order.lockedQuote;
    balance.free += order.lockedQuote;
    order.lockedQuote = Decimal{};
}

void SimExchange::end(Order& order, OrderStatus status)
{
    order.row.status = status;
    release(order);
    std::erase(m_open, order.row.id);
    remember(order);
    rememberBalances();
    if (m_frames.gone) {
        m_frames.gone(order.row.id);
    }
}

void SimExchange::remember(Order& order)
{
    order.row.updatedAt = utc();
    if (!order.past.empty() && order.past.back().first == m_agenda.now()) {
        order.past.back().second = order.row;
    } else {
        order.past.emplace_back(m_agenda.now(), order.row);
    }
}

SimExchange::Reply SimExchange::cancel(ExchangeOrderId id)
{
    auto const found = m_orders.find(id);
    if (found == m_orders.end()) {
        return {false, id, "NO_ORDER_MATCHES_YOUR_REQUEST"};
    }
    // Cancelling twice succeeds twice.
    bool const couldNot = found->second.row.status == OrderStatus::Closed;
    return {!couldNot, id, couldNot ? "ORDER_COULD_NOT_BE_CANCELED" : ""};
}

void SimExchange::finishCancel(ExchangeOrderId id)
{
    auto const found = m_orders.find(id);
    if (found != m_orders.end() && found->second.row.isOpen()) {
        end(found->second, OrderStatus::Canceled);
    }
}

void SimExchange::onQuote(Slot slot, Quote const& quote)
{
    m_quotes[slot] = quote;
    if (m_halted || m_untraded[slot] || m_open.empty()) {
        return;
    }
    for (ExchangeOrderId const id : std::vector<ExchangeOrderId>(m_open)) {
        Order& order = m_orders.at(id);
        if (order.slot != slot || !order.row.isOpen() || !order.row.price) {
            continue;
        }
        bool const reached =
            order.row.side == Side::Buy ? quote.ask <= *order.row.price : quote.bid >= *order.row.price;
        if (reached) {
            trade(order, *order.row.price, part(order, *order.row.leaves));
        }
    }
}

// --- lists

std::vector<ReportedBalance> SimExchange::balancesAt(Milliseconds when) const
{
    auto const after = std::find_if(m_pastBalances.rbegin(), m_pastBalances.rend(),
                                    [&](auto const& past) { return past.first <= when; });
    Balances const& then = after == m_pastBalances.rend() ? m_pastBalances.front().second : after->second;
    std::vector<ReportedBalance> rows{{m_universe.quote(), then.quote.free, then.quote.locked}};
    for (Slot const slot : kSlots) {
        rows.push_back({m_universe[slot].base, then.base[slot].free, then.base[slot].locked});
    }
    return rows;
}

OrderRow const* SimExchange::rowAt(Order const& order, Milliseconds when)
{
    auto const found =
        std::find_if(order.past.rbegin(), order.past.rend(), [&](auto const& past) { return past.first <= when; });
    return found == order.past.rend() ? nullptr : &found->second;
}

std::vector<OrderRow> SimExchange::allOrdersAt(Milliseconds when) const
{
    std::vector<OrderRow> rows;
    for (auto order = m_orders.rbegin(); order != m_orders.rend() && rows.size() < kAllOrdersRows; ++order) {
        if (OrderRow const* row = rowAt(order->second, when)) {
            rows.push_back(*row);
        }
    }
    return rows;
}

std::vector<OrderRow> SimExchange::openOrdersAt(Milliseconds when) const
{
    std::vector<OrderRow> rows;
    std::size_t seen = 0;
    for (auto order = m_orders.rbegin(); order != m_orders.rend() && seen < kAllOrdersRows; ++order) {
        if (OrderRow const* row = rowAt(order->second, when)) {
            ++seen;
            if (row->isOpen()) {
                rows.push_back(*row);
            }
        }
    }
    return rows;
}

std::optional<OrderRow> SimExchange::orderAt(ExchangeOrderId id, Milliseconds when) const
{
    auto const found = m_orders.find(id);
    OrderRow const* const row = found == m_orders.end() ? nullptr : rowAt(found->second, when);
    return row == nullptr ? std::nullopt : std::optional(*row);
}

std::vector<UserTrade> SimExchange::tradesAt(Milliseconds when, std::optional<ExchangeOrderId> order) const
{
    std::vector<UserTrade> rows;
    for (std::size_t i = 0; i < m_trades.size(); ++i) {
        bool const happened = m_trades[i].at <= kBeginning + when;
        bool const asked = !order || m_trades[i].orderId == *order;
        if (asked && happened && m_listed[i].from <= m_agenda.now()) {
            rows.push_back(m_trades[i]);
        }
    }
    return rows;
}

std::vector<OrderRow> SimExchange::ordersOf(ClientOrderId const& id) const
{
    std::vector<OrderRow> rows;
    auto const [first, last] = m_idsOf.equal_range(id);
    for (auto each = first; each != last; ++each) {
        rows.push_back(m_orders.at(each->second).row);
    }
    return rows;
}

std::vector<OrderRow> SimExchange::everyOrder() const
{
    std::vector<OrderRow> rows;
    for (auto const& [exchangeId, order] : m_orders) {
        rows.push_back(order.row);
    }
    return rows;
}

}  // namespace pentad::sim
