// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the matching engine in which orders meet and money moves.
#include "loopback/MatchingEngine.h"

namespace pentad::loopback {
namespace {

// True if an order that may pay or get `limit` would not trade at `price`.
bool beyond(Side side, Price price, Price limit)
{
    return side == Side::Buy ? price > limit : price < limit;
}

}  // namespace

void MatchingEngine::takeLimit(StoredOrder& order, UtcTime at)
{
    OrderBook& book = m_pairs[order.row.pair]->book;
    Side const other = opposite(order.row.side);
    while (order.row.open() && !book.empty(other) &&
           !beyond(order.row.side, book.price(book.best(other)), order.row.price)) {
        Quantity const quantity = min(Quantity(order.row.left), book.front(other).left);
        trade(order.row.pair, &order, order.row.side, quantity, at);
    }
    if (order.row.open()) {
        releaseSurplus(order);
        book.add(order.row.side, book.ticks(order.row.price),
                 BookEntry{order.row.id, order.row.account, Quantity(order.row.left)});
    }
}

// What of the first order on the other side it can take; zero if its money is spent.
Quantity MatchingEngine::takeable(StoredOrder const& order) const
{
    OrderBook const& book = m_pairs[order.row.pair]->book;
    Side const other = opposite(order.row.side);
    BookEntry const& entry = book.front(other);
    if (!order.row.inQuote()) {
        return min(Quantity(order.row.left), entry.left);
    }
    Quantity const most = affordable(Money(order.row.left), book.price(book.best(other)), order.takerRate);
    if (most >= entry.left) {
        return entry.left;
    }
    // The last piece of a market buy is as fine as its money; but what an account has at rest stays on the scale.
    return entry.orderId == 0 ? most : most.round(m_universe[order.row.pair].quantityScale, Rounding::Down);
}

void MatchingEngine::takeMarket(StoredOrder& order, UtcTime at)
{
    Slot const slot = order.row.pair;
    OrderBook& book = m_pairs[slot]->book;
    Side const other = opposite(order.row.side);
    bool spent = false;
    if (!book.empty(other)) {
        Rate const band = m_parameters.marketBand;
        Price const worst = shifted(book.price(book.best(other)), order.row.side == Side::Buy ? band : -band,
                                    order.row.side == Side::Buy ? Rounding::Down : Rounding::Up);
        while (order.row.open() && !spent && !book.empty(other) &&
               !beyond(order.row.side, book.price(book.best(other)), worst)) {
            Quantity const quantity = takeable(order);
            spent = order.row.inQuote() && quantity < book.front(other).left;
            if (quantity.isPositive()) {
                trade(slot, &order, order.row.side, quantity, at);
            }
        }
    }
    bool const isRest = order.row.open() && !spent && !order.row.left.isZero();
    if (order.row.open() && !(isRest && m_parameters.restStaysOpen)) {
        bool const closed = spent || order.row.left.isZero() || m_parameters.restIsClosed;
        finish(order, closed ? OrderStatus::Closed : OrderStatus::Canceled, at);
        tellBalance(order.row.account, at);
    }
}

void MatchingEngine::sweep(Slot slot, Ticks bid, Ticks ask, UtcTime at)
{
    OrderBook& book = m_pairs[slot]->book;
    auto const fillFirst = [&](Side makerSide) {
        check(book.front(makerSide).orderId != 0, "MatchingEngine: the market stands in its own way");
        trade(slot, nullptr, opposite(makerSide), book.front(makerSide).left, at);
    };
    while (!book.empty(Side::Buy) && book.best(Side::Buy) >= ask) {
        fillFirst(Side::Buy);
    }
    while (!book.empty(Side::Sell) && book.best(Side::Sell) <= bid) {
        fillFirst(Side::Sell);
    }
}

void MatchingEngine::takeForMarket(Slot slot, Side side, Ticks limit, Quantity quantity, UtcTime at)
{
    OrderBook& book = m_pairs[slot]->book;
    Side const other = opposite(side);
    while (quantity.isPositive() && !book.empty(other) &&
           !beyond(side, book.price(book.best(other)), book.price(limit))) {
        Quantity const part = min(quantity, book.front(other).left);
        trade(slot, nullptr, side, part, at);
        quantity -= part;
    }
}

// With the first order at the best price of the other side; no taker: the market.
void MatchingEngine::trade(Slot slot, StoredOrder* taker, Side takerSide, Quantity quantity, UtcTime at)
{
    Pair& pair = *m_pairs[slot];
    Side const makerSide = opposite(takerSide);
    BookEntry const entry = pair.book.front(makerSide);
    Ticks const ticks = pair.book.best(makerSide);
    Price const price = pair.book.price(ticks);
    Money const money = tradedMoney(price, quantity);
    pair.book.take(makerSide, quantity);
    if (entry.orderId == 0 && taker != nullptr) {
        // A market buy may have left a fraction that is below the scale.
        Quantity const rest = pair.book.quoted(makerSide, ticks);
        pair.book.quote(makerSide, ticks, rest.round(m_universe[slot].quantityScale, Rounding::Down));
    }
    Rate const taxRate = m_parameters.fees.taxRate;
    Party maker{.order = entry.orderId != 0 ? m_orders.find(entry.account, entry.orderId) : nullptr, .isMaker = true};
    Party const takes{.order = taker,
                      .charge = taker != nullptr ? chargeFor(money, taker->takerRate, taxRate) : Charge{}};
    if (maker.order != nullptr) {
        maker.charge = chargeFor(money, maker.order->makerRate, taxRate);
    }
    settle(slot, takerSide, maker, takes, quantity, money);
    for (Party const& party : {maker, takes}) {
        apply(party, price, quantity, money, at);
    }
    tellTrade(maker, price, quantity, at);
    tellTrade(takes, price, quantity, at);
    PublicTrade const shown{++m_lastPublicTrade, slot, at, price, quantity, takerSide};
    pair.tape.addTrade(shown);
    m_events.emplace_back(shown);
    afterTrade(maker, at);
    afterTrade(takes, at);
}

void MatchingEngine::settle(Slot slot, Side takerSide, Party const& maker, Party const& taker, Quantity quantity,
                            Money money)
{
    if (maker.order == nullptr && taker.order == nullptr) {
        return;  // the market with itself: nothing changes hands
    }
    Party const& buyer = takerSide == Side::Buy ? taker : maker;
    Party const& seller = takerSide == Side::Buy ? maker : taker;
    Settlement settlement;
    settlement.base = m_universe[slot].base;
    settlement.quote = m_universe[slot].quote;
    settlement.quantity = quantity;
    settlement.money = money;
    if (buyer.order != nullptr) {
        settlement.buyer = buyer.order->row.account;
        settlement.buyerCharge = buyer.charge.total();
    }
    if (seller.order != nullptr) {
        settlement.seller = seller.order->row.account;
        settlement.sellerCharge = seller.charge.total();
    }
    m_accounts.settle(settlement);
}

// What the trade did to the order's own numbers.
void MatchingEngine::apply(Party const& party, Price price, Quantity quantity, Money money, UtcTime at)
{
    if (party.order == nullptr) {
        return;
    }
    StoredOrder& order = *party.order;
    Decimal const cost = (money + party.charge.total()).value();
    order.held -= order.row.side == Side::Buy ? cost : quantity.value();
    order.row.left -= order.row.inQuote() ? cost : quantity.value();
    check(!order.held.isNegative() && !order.row.left.isNegative(), "MatchingEngine: an order traded more than it had");
    order.row.filled += quantity;
    order.row.status = OrderStatus::Partial;
    order.row.updateTime = at;
    if (order.row.method == OrderType::Market && order.row.price.isZero()) {
        order.row.price = price;
    }
}

void MatchingEngine::tellTrade(Party const& party, Price price, Quantity quantity, UtcTime at)
{
    if (party.order == nullptr) {
        return;
    }
    ExchangeOrder const& row = party.order->row;
    m_events.emplace_back(
        OrderMatched{at, row.account, row.id, row.pair, row.side, row.method, price, quantity, row.clientId});
    UserTrade const trade{++m_lastUserTrade, row.id,      row.account, row.pair, row.side,
                          party.isMaker,     at,          price,       quantity, party.charge.fee,
                          party.charge.tax,  row.clientId};
    m_orders.addTrade(trade);
    m_events.emplace_back(trade);
}

void MatchingEngine::afterTrade(Party const& party, UtcTime at)
{
    if (party.order == nullptr) {
        return;
    }
    StoredOrder& order = *party.order;
    AccountId const account = order.row.account;
    if (!order.row.inQuote() && order.row.left.isZero()) {
        finish(order, OrderStatus::Closed, at);
    } else if (party.isMaker) {
        releaseSurplus(order);
    }
    tellBalance(account, at);
}

}  // namespace pentad::loopback
