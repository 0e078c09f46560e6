// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the exchange.
#include "loopback/Exchange.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

struct PublishedId {
    std::string_view symbol;
    int id;
};
constexpr std::array kPublishedIds{
    PublishedId{"BTCTRY", 1},   PublishedId{"ETHTRY", 2},   PublishedId{"USDTTRY", 18},
    PublishedId{"BTCUSDT", 19}, PublishedId{"ETHUSDT", 20},
};
// Of pairs whose id was never published.
constexpr int kInventedIds = 1001;

int pairId(Symbol const& symbol, Slot slot)
{
    auto const known = std::find_if(kPublishedIds.begin(), kPublishedIds.end(),
                                    [&](PublishedId const& each) { return each.symbol == symbol.view(); });
    return known != kPublishedIds.end() ? known->id : kInventedIds + static_cast<int>(slot);
}

}  // namespace

std::vector<ExchangeOrder> Exchange::openOrders(AccountId account, std::optional<Slot> pair) const
{
    return m_engine.orders().openOrders(account, pair);
}

std::vector<ExchangeOrder> Exchange::allOrders(AccountId account, OrderFilter const& filter) const
{
    return m_engine.orders().orders(account, filter);
}

Expected<ExchangeOrder, ExchangeFault> Exchange::order(AccountId account, std::int64_t orderId) const
{
    StoredOrder const* const order = m_engine.orders().find(account, orderId);
    if (order == nullptr) {
        return Unexpected(ExchangeFault::OrderNotFound);
    }
    return order->row;
}

std::vector<UserTrade> Exchange::userTrades(AccountId account, TradeFilter const& filter) const
{
    return m_engine.orders().trades(account, filter, m_universe.instruments(), kUserTradesMax);
}

PairRules Exchange::rules(Slot pair) const
{
    PairMoment const moment = m_engine.moment(pair);
    PriceFences const fences = fencesAround(moment.last, moment.instrument.priceScale);
    return {pairId(moment.instrument.symbol, pair), moment.instrument, moment.marketOrders, fences.lowest,
            fences.highest};
}

BookView Exchange::book(Slot pair, std::size_t levels) const
{
    BookView view;
    m_engine.book(pair).copy(Side::Buy, levels, view.bids);
    m_engine.book(pair).copy(Side::Sell, levels, view.asks);
    return view;
}

TickerFigures Exchange::ticker(Slot pair) const
{
    TickerFigures figures = m_engine.tape(pair).figures(m_now);
    OrderBook const& book = m_engine.book(pair);
    if (!book.empty(Side::Buy)) {
        figures.bid = book.price(book.best(Side::Buy));
        figures.bidQuantity = book.bestQuantity(Side::Buy);
    }
    if (!book.empty(Side::Sell)) {
        figures.ask = book.price(book.best(Side::Sell));
        figures.askQuantity = book.bestQuantity(Side::Sell);
    }
    return figures;
}

std::vector<Bar> Exchange::candles(Slot pair, Milliseconds resolution, UtcTime from, UtcTime to,
                                   std::size_t count) const
{
    CandleStore const& store = m_engine.tape(pair).candles();
    std::vector<Bar> newest = store.candles(resolution, from, to, count);
    std::optional<Bar> const oldest = store.oldest(resolution);
    if (!oldest || resolution != m_market.interval() || newest.size() >= count || from >= oldest->openTime) {
        return newest;
    }
    // The source may know what was before the history that was given.
    UtcTime const before = std::min(oldest->openTime, to + resolution);
    std::vector<Bar> bars = m_market.older(pair, before, count - newest.size());
    std::erase_if(bars, [&](Bar const& bar) { return bar.openTime < from || bar.openTime > to; });
    bars.insert(bars.end(), newest.begin(), newest.end());
    return bars;
}

std::optional<Bar> Exchange::latestCandle(Slot pair, Milliseconds resolution) const
{
    return m_engine.tape(pair).candles().latest(resolution);
}

}  // namespace pentad::loopback
