// SPDX-License-Identifier: GPL-3.0-or-later
// The loopback exchange without its sockets: five pairs with order books, accounts, and a market of other participants
// that trades along the bars of a source, so that book, trades, ticker and candles agree. Servers translate bytes into
// these calls and events back into bytes. Always: nothing is created or lost; free and locked are never negative; the
// same calls with the same times and the same seed give the same events; memory is bounded. It has no clock and no
// randomness of its own: every time is an argument, and a call with a time first does everything that was due before
// it. A time that lies behind the latest one counts as the latest. Thread: one.
#pragma once

#include "loopback/BarMarket.h"
#include "loopback/Timetable.h"

namespace pentad::loopback {

class Exchange {
public:
    Exchange(Universe const& universe, ExchangeParameters const& parameters,
             std::unique_ptr<simulation::BarSource> source);
    Exchange(Exchange const&) = delete;
    Exchange& operator=(Exchange const&) = delete;

    // Reads the past from the source and opens the books. Returns where the exchange's clock has to begin: the open
    // time of the first new bar, or `opensAt` where it was given. Bars are moved by whole intervals. Once, before
    // anything else.
    UtcTime start(MarketStart const& start);
    // Does everything that is due up to `now`: the market moves, cancels take effect, funds become free. After a long
    // pause go there in steps of some minutes and take the events of each: all of them at once may be many.
    void advance(UtcTime now);
    // True once the source has ended: the market then stands still, orders of accounts still trade with its book.
    bool exhausted() const { return m_market.exhausted(); }
    // The latest time this exchange has seen.
    UtcTime now() const { return m_now; }
    // Moves what happened since the last call into `events`, whose old content is dropped. Call it after every call
    // that takes a time; events pile up until then.
    void takeEvents(std::vector<ExchangeEvent>& events);

    // Accounts
    AccountId openAccount(AccountOpening const& opening);
    // Adds to what is free.
    void deposit(AccountId account, Asset asset, Decimal amount);
    // Takes from what is free; false, and nothing happens, if there is less.
    bool withdraw(AccountId account, Asset asset, Decimal amount);
    // One row for the quote currency, each base asset and whatever else was deposited; in that order.
    std::vector<BalanceRow> balances(AccountId account) const;

    // Orders. The id of the new order; it may have traded already, which only events and queries tell.
    Expected<std::int64_t, ExchangeFault> submit(AccountId account, OrderRequest const& request, UtcTime now);
    // Accepted means queued: OrderDeleted tells that it took effect; it does not come if the order is filled before. An
    // order that is cancelled already, or about to be, is accepted again.
    Expected<void, ExchangeFault> cancel(AccountId account, std::int64_t orderId, UtcTime now);
    // Maintenance: every submit and every cancel of this pair is refused while it lasts. The rules do not show it.
    void setMaintenance(Slot pair, bool blocked) { m_engine.setMaintenance(pair, blocked); }

    // How deep the market's book is on each side; nothing: as it was at the start.
    void setLevels(Slot pair, std::optional<int> levels) { m_market.setLevels(pair, levels); }

    // Other fees for orders from now on; those that are there keep theirs.
    void setFees(Rate maker, Rate taker);

    // Orders of an account, newest first. Rows beyond rowsKept are forgotten.
    std::vector<ExchangeOrder> openOrders(AccountId account, std::optional<Slot> pair) const;
    std::vector<ExchangeOrder> allOrders(AccountId account, OrderFilter const& filter) const;
    Expected<ExchangeOrder, ExchangeFault> order(AccountId account, std::int64_t orderId) const;
    // Newest first, at most 200 rows.
    std::vector<UserTrade> userTrades(AccountId account, TradeFilter const& filter) const;
    static constexpr std::size_t kUserTradesMax = 200;

    // The market
    Universe const& universe() const { return m_universe; }
    ExchangeParameters const& parameters() const { return m_parameters; }
    PairRules rules(Slot pair) const;
    // At most `levels` on each side; the published window has 100.
    BookView book(Slot pair, std::size_t levels = 100) const;
    // Changes whenever the book does; equal revisions mean equal books.
    std::uint64_t bookRevision(Slot pair) const { return m_engine.book(pair).revision(); }
    // Newest first.
    std::vector<PublicTrade> lastTrades(Slot pair, std::size_t count) const
    {
        return m_engine.tape(pair).newest(count);
    }
    TickerFigures ticker(Slot pair) const;
    // Candles that open in [from, to], ascending, at most `count` of the newest among them; the last one may be under
    // way. Empty for resolutions other than 1, 5, 15, 30, 60, 240 minutes and 1 day. Before the start only those exist
    // that the source's interval can make.
    std::vector<Bar> candles(Slot pair, Milliseconds resolution, UtcTime from, UtcTime to, std::size_t count) const;
    // The candle under way, or the latest there is; nothing before the first trade.
    std::optional<Bar> latestCandle(Slot pair, Milliseconds resolution) const;

    // For audits: deposited = balances of all accounts + taken in fees and tax + held by the market (which may owe).
    Decimal deposited(Asset asset) const { return m_engine.accounts().deposited(asset); }
    Decimal feesTaken(Asset asset) const { return m_engine.accounts().feesTaken(asset); }
    Decimal marketHolding(Asset asset) const { return m_engine.accounts().marketHolding(asset); }

private:
    void apply(Timetable::Task const& task, UtcTime at);
    UtcTime passTo(UtcTime now);

    Universe m_universe;
    ExchangeParameters m_parameters;
    MatchingEngine m_engine;
    BarMarket m_market;
    Timetable m_timetable;
    UtcTime m_now;
    bool m_started = false;
};

}  // namespace pentad::loopback
