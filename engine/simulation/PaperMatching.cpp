// SPDX-License-Identifier: GPL-3.0-or-later
// How orders of the paper exchange meet a market; its rules are in PaperExchange.h.
#include "simulation/PaperExchange.h"

namespace pentad::simulation {
namespace {

constexpr std::ptrdiff_t kFillsKept = 1024;  // at least, and up to twice as many

bool reaches(Side side, Price price, Price limit)
{
    return side == Side::Buy ? price <= limit : price >= limit;
}

Price worseOf(Side side, Price a, Price b)
{
    return side == Side::Buy ? max(a, b) : min(a, b);
}

Price betterOf(Side side, Price a, Price b)
{
    return side == Side::Buy ? min(a, b) : max(a, b);
}

}  // namespace

void PaperExchange::matchBars(BarFrame const& frame)
{
    PerAsset<Share> shares;
    PerAsset<bool> known;
    auto const shareOf = [&](Slot slot) -> Share& {
        if (!known[slot]) {
            known[slot] = true;
            shares[slot] =
                volumeShare(frame.bars[slot].volume, m_parameters.participation, m_universe[slot].quantityScale);
        }
        return shares[slot];
    };
    for (PaperOrder& order : m_orders) {
        if (frame.present[order.slot] && !order.done()) {
            matchAtOpen(order, frame, shareOf(order.slot));
        }
    }
    for (PaperOrder& order : m_orders) {
        if (frame.present[order.slot] && !order.done()) {
            matchInside(order, frame, shareOf(order.slot));
        }
    }
    dropDone();
}

void PaperExchange::matchAtOpen(PaperOrder& order, BarFrame const& frame, Share& share)
{
    if (order.type == OrderType::StopMarket || order.type == OrderType::StopLimit) {
        return;
    }
    Bar const& bar = frame.bars[order.slot];
    int const scale = instrument(order).priceScale;
    Price const taken = worsened(order.side, bar.open, m_parameters.halfSpreadBps + m_parameters.slippageBps, scale);
    if (order.type == OrderType::Market) {
        takeMarket(order, taken, share, frame.openTime);
        return;
    }
    if (!order.resting) {
        order.resting = true;
        if (reaches(order.side, worsened(order.side, bar.open, m_parameters.halfSpreadBps, scale), *order.limitPrice)) {
            trade(order, betterOf(order.side, taken, *order.limitPrice), m_parameters.fees.takerRate, share,
                  frame.openTime);
        }
    }
}

void PaperExchange::matchInside(PaperOrder& order, BarFrame const& frame, Share& share)
{
    Bar const& bar = frame.bars[order.slot];
    UtcTime const now = frame.openTime + frame.interval;
    int const scale = instrument(order).priceScale;
    bool const buys = order.side == Side::Buy;
    switch (order.type) {
    case OrderType::Market: return;
    case OrderType::Limit: {
        Price const tick = tickOf(scale);
        bool const through = buys ? bar.low <= *order.limitPrice - tick : bar.high >= *order.limitPrice + tick;
        if (order.resting && through) {
            trade(order, *order.limitPrice, m_parameters.fees.makerRate, share, now);
        }
        return;
    }
    case OrderType::StopMarket:
    case OrderType::StopLimit: {
        bool const touched = buys ? bar.high >= *order.stopPrice : bar.low <= *order.stopPrice;
        if (!touched) {
            return;
        }
        Price const hit = worseOf(order.side, *order.stopPrice, bar.open);
        reissue(order, now);
        if (order.type == OrderType::Market) {
            order.bandReference = hit;
            takeMarket(order, worsened(order.side, hit, m_parameters.halfSpreadBps + m_parameters.slippageBps, scale),
                       share, now);
        }
        return;
    }
    }
}

void PaperExchange::onQuote(Slot slot, Quote const& quote)
{
    m_books[slot].reset();
    match(slot, quote);
}

void PaperExchange::onBook(Slot slot, Quote const& quote, DepthView const& book)
{
    m_books[slot] = book;
    match(slot, quote);
}

void PaperExchange::match(Slot slot, Quote const& quote)
{
    m_quotes[slot] = quote;
    m_lastPrices[slot] = quote.last;
    if (m_orders.empty()) {
        return;
    }
    for (PaperOrder& order : m_orders) {
        if (order.slot == slot && !order.done()) {
            matchQuote(order, quote);
        }
    }
    dropDone();
}

void PaperExchange::matchQuote(PaperOrder& order, Quote const& quote)
{
    bool const buys = order.side == Side::Buy;
    Price const touch = buys ? quote.ask : quote.bid;
    Share unlimited;
    if (order.type == OrderType::StopMarket || order.type == OrderType::StopLimit) {
        if (!(buys ? touch >= *order.stopPrice : touch <= *order.stopPrice)) {
            return;
        }
        reissue(order, quote.at);
        order.bandReference = touch;
    }
    if (m_books[order.slot]) {
        matchBook(order, buys ? m_books[order.slot]->asks : m_books[order.slot]->bids, quote.at);
        order.resting = true;
        return;
    }
    if (order.type == OrderType::Market) {
        takeMarket(order, worsened(order.side, touch, m_parameters.slippageBps, instrument(order).priceScale),
                   unlimited, quote.at);
    } else if (reaches(order.side, touch, *order.limitPrice)) {
        Price const price =
            order.resting ? *order.limitPrice : roundedAgainst(order.side, touch, instrument(order).priceScale);
        trade(order, price, feeRateOf(order), unlimited, quote.at);
    }
    order.resting = true;
}

// Level by level, best first, for what is left of each; a market order may leave its band on the way.
void PaperExchange::matchBook(PaperOrder& order, std::vector<BookLevel>& levels, UtcTime now)
{
    for (BookLevel& level : levels) {
        if (order.done()) {
            return;
        }
        if (level.quantity.isZero()) {
            continue;
        }
        Share share = level.quantity;
        if (order.type == OrderType::Market) {
            takeMarket(order, level.price, share, now);
        } else if (reaches(order.side, level.price, *order.limitPrice)) {
            trade(order, order.resting ? *order.limitPrice : level.price, feeRateOf(order), share, now);
        } else {
            return;
        }
        level.quantity = *share;
    }
}

// The stop ends as cancelled, and its money and size go on under a new exchange id
// (the exchange's wire protocol, section 6.3).
void PaperExchange::reissue(PaperOrder& order, UtcTime now)
{
    remember(order, Ending::Reissued);
    order.exchangeOrderId = ExchangeOrderId{++m_lastOrder};
    order.type = order.type == OrderType::StopMarket ? OrderType::Market : OrderType::Limit;
    order.stopPrice.reset();
    order.resting = false;
    emit(now, StopReissued{order.clientOrderId, order.exchangeOrderId});
}

bool PaperExchange::insideItsBand(PaperOrder& order, Price price) const
{
    if (!order.bandReference) {
        order.bandReference = price;
    }
    return insideBand(order.side, price, *order.bandReference, m_parameters.marketBand);
}

void PaperExchange::takeMarket(PaperOrder& order, Price price, Share& share, UtcTime now)
{
    if (!insideItsBand(order, price)) {
        cancelRest(order, now);
    } else if (order.sizedInQuote) {
        spendBudget(order, price, share, now);
    } else {
        trade(order, price, m_parameters.fees.takerRate, share, now);
    }
}

void PaperExchange::spendBudget(PaperOrder& order, Price price, Share& share, UtcTime now)
{
    FeeParameters const& fees = m_parameters.fees;
    Quantity quantity = affordable(order.budget, price, fees.takerRate, fees.taxRate, instrument(order).quantityScale);
    if (quantity.isZero()) {
        cancelRest(order, now);
        return;
    }
    bool const cut = share && *share < quantity;
    if (cut) {
        quantity = *share;
    }
    if (quantity.isZero()) {
        return;
    }
    if (share) {
        *share -= quantity;
    }
    Money const value = notional(price, quantity, Rounding::Up);
    Charge const charge = chargeFor(value, fees.takerRate, fees.taxRate);
    m_accounts.spendLockedQuote(value + charge.total());
    m_accounts.creditBase(order.slot, quantity);
    order.budget -= value + charge.total();
    if (!cut) {
        // What is left buys not even one step more.
        m_accounts.unlockQuote(order.budget);
        order.budget = Money{};
    }
    reportFill(order, price, quantity, charge, now);
}

void PaperExchange::trade(PaperOrder& order, Price price, Rate feeRate, Share& share, UtcTime now)
{
    Quantity const quantity = share ? min(*share, order.leaves) : order.leaves;
    if (quantity.isZero()) {
        return;
    }
    if (share) {
        *share -= quantity;
    }
    if (order.side == Side::Buy) {
        buy(order, price, quantity, feeRate, now);
    } else {
        sell(order, price, quantity, feeRate, now);
    }
}

// The lock covers the maker rate; what a taker pays more comes from the free balance, and where that is too small the
// order gets less.
void PaperExchange::buy(PaperOrder& order, Price price, Quantity quantity, Rate feeRate, UtcTime now)
{
    FeeParameters const& fees = m_parameters.fees;
    Money const available = order.heldMoney + m_accounts.quote().free;
    if (costOf(price, quantity, feeRate, fees.taxRate) > available) {
        quantity = affordable(available, price, feeRate, fees.taxRate, instrument(order).quantityScale);
    }
    if (quantity.isZero()) {
        cancelRest(order, now);
        return;
    }
    Money const value = notional(price, quantity, Rounding::Up);
    Charge const charge = chargeFor(value, feeRate, fees.taxRate);
    Money const cost = value + charge.total();
    order.leaves -= quantity;
    Money const heldAfter =
        min(heldForBuy(*order.limitPrice, order.leaves, fees.makerRate), max(available - cost, Money{}));
    m_accounts.unlockQuote(order.heldMoney);
    m_accounts.creditQuote(-cost);
    m_accounts.lockQuote(heldAfter);
    order.heldMoney = heldAfter;
    m_accounts.creditBase(order.slot, quantity);
    reportFill(order, price, quantity, charge, now);
}

void PaperExchange::sell(PaperOrder& order, Price price, Quantity quantity, Rate feeRate, UtcTime now)
{
    Money const value = notional(price, quantity, Rounding::Down);
    Charge const charge = chargeFor(value, feeRate, m_parameters.fees.taxRate);
    order.leaves -= quantity;
    m_accounts.spendLockedBase(order.slot, quantity);
    m_accounts.creditQuote(value - charge.total());
    reportFill(order, price, quantity, charge, now);
}

void PaperExchange::reportFill(PaperOrder& order, Price price, Quantity quantity, Charge const& charge, UtcTime now)
{
    order.filled += quantity;
    Fill fill;
    fill.tradeId = TradeId{++m_lastTrade};
    fill.clientOrderId = order.clientOrderId;
    fill.exchangeOrderId = order.exchangeOrderId;
    fill.slot = order.slot;
    fill.side = order.side;
    fill.price = price;
    fill.quantity = quantity;
    fill.fee = charge.fee;
    fill.tax = charge.tax;
    fill.at = now;
    if (std::ssize(m_fills) == 2 * kFillsKept) {
        // Half at a time: dropping one by one would touch memory that has long left the caches.
        m_fills.erase(m_fills.begin(), m_fills.begin() + kFillsKept);
    }
    m_fills.push_back(fill);
    bool const complete = order.done();
    if (complete) {
        remember(order, Ending::Filled);
    }
    emit(now, FillReported{fill, complete});
}

}  // namespace pentad::simulation
