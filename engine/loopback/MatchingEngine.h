// SPDX-License-Identifier: GPL-3.0-or-later
// Takes orders, matches them in price-time priority against accounts and market, lets stops trigger, moves the money,
// and writes down as events what happened. Always: the book is never crossed after a call; an open order holds what it
// may cost; resting quantities are on the scale of the pair; ids ascend. Times are arguments and ascend. Thread: one.
#pragma once

#include "loopback/Accounts.h"
#include "loopback/ExchangeParameters.h"
#include "loopback/OrderBook.h"
#include "loopback/OrderChecks.h"
#include "loopback/OrderStore.h"
#include "loopback/TradeTape.h"

namespace pentad::loopback {

// What a cancelled order held, still locked.
struct PendingUnlock {
    AccountId account{};
    Asset asset;
    Decimal amount;
};

class MatchingEngine {
public:
    MatchingEngine(Universe const& universe, ExchangeParameters const& parameters);

    // Trade ids begin at numbers that a later start lies above.
    void beginIds(UtcTime start);
    void raiseIds(std::int64_t lastOrder, std::int64_t lastTrade);

    Expected<std::int64_t, ExchangeFault> submit(AccountId account, OrderRequest const& request, UtcTime at);
    // Whether the cancel is news: false if the order is cancelled already or about to be.
    Expected<bool, ExchangeFault> askCancel(AccountId account, std::int64_t orderId);
    // The cancel takes effect. Nothing if the order has ended in the meantime. Its funds stay locked until unlock().
    std::optional<PendingUnlock> takeOut(AccountId account, std::int64_t orderId, UtcTime at);
    void unlock(PendingUnlock const& pending, UtcTime at);
    // Re-enters an order if the account can hold it. One that the book has passed fills at its own price.
    void restore(AccountId account, RestoredOrder const& order, UtcTime at);

    // The market fills every order of an account that these touches meet: bids from `ask` upwards, asks from `bid`
    // downwards. Its own quotes must not be in the way.
    void sweep(Slot slot, Ticks bid, Ticks ask, UtcTime at);
    // The market takes from the book, at `limit` or better, at most this much.
    void takeForMarket(Slot slot, Side side, Ticks limit, Quantity quantity, UtcTime at);
    // Stops that the last price has reached become orders, until none is left that is due.
    void runStops(Slot slot, UtcTime at);

    OrderBook& book(Slot slot) { return m_pairs[slot]->book; }
    OrderBook const& book(Slot slot) const { return m_pairs[slot]->book; }
    TradeTape& tape(Slot slot) { return m_pairs[slot]->tape; }
    TradeTape const& tape(Slot slot) const { return m_pairs[slot]->tape; }
    void setMaintenance(Slot slot, bool blocked) { m_pairs[slot]->blocked = blocked; }
    void setFees(FeeParameters const& fees) { m_parameters.fees = fees; }
    PairMoment moment(Slot slot) const;
    Accounts& accounts() { return m_accounts; }
    Accounts const& accounts() const { return m_accounts; }
    OrderStore const& orders() const { return m_orders; }
    std::vector<ExchangeEvent>& events() { return m_events; }

private:
    struct Stop {
        AccountId account{};
        std::int64_t orderId = 0;
        Side side = Side::Buy;
        Price price;
    };
    struct Pair {
        OrderBook book;
        TradeTape tape;
        std::vector<Stop> stops;  // oldest first
        bool blocked = false;
    };
    // One side of a trade: an order of an account, or the market.
    struct Party {
        StoredOrder* order = nullptr;
        Charge charge;
        bool isMaker = false;
    };

    StoredOrder& insert(ExchangeOrder const& row, Decimal held);
    void enter(StoredOrder& order, UtcTime at);
    void releaseSurplus(StoredOrder& order);
    void finish(StoredOrder& order, OrderStatus status, UtcTime at);
    void trigger(Slot slot, Stop const& stop, UtcTime at);
    void tellBalance(AccountId account, UtcTime at) { m_events.emplace_back(BalanceChanged{at, account}); }
    Asset heldAsset(ExchangeOrder const& order) const;

    // In MatchingTrades.cpp.
    void takeLimit(StoredOrder& order, UtcTime at);
    void takeMarket(StoredOrder& order, UtcTime at);
    Quantity takeable(StoredOrder const& order) const;
    void trade(Slot slot, StoredOrder* taker, Side takerSide, Quantity quantity, UtcTime at);
    void settle(Slot slot, Side takerSide, Party const& maker, Party const& taker, Quantity quantity, Money money);
    void apply(Party const& party, Price price, Quantity quantity, Money money, UtcTime at);
    void tellTrade(Party const& party, Price price, Quantity quantity, UtcTime at);
    void afterTrade(Party const& party, UtcTime at);

    Universe m_universe;
    ExchangeParameters m_parameters;
    PerAsset<std::optional<Pair>> m_pairs;
    Accounts m_accounts;
    OrderStore m_orders;
    std::vector<ExchangeEvent> m_events;
    std::int64_t m_lastOrder;
    std::int64_t m_lastUserTrade = 0;
    std::int64_t m_lastPublicTrade = 0;
};

}  // namespace pentad::loopback
