// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange as it really is, behind all lines and lists: accounts, orders, trades, and everything they ever were, so
// that a list that lags can show yesterday's state. Written from the wire document: client ids give no idempotency unless
// this exchange is told so, cancels are queued, market orders stop at the band, fees are taken in quote money.
// Exact: what is reported adds up to the last unit. Thread: one.
#pragma once

#include "btcturk/AccountRows.h"
#include "sim/Agenda.h"
#include "sim/Chance.h"

#include <functional>
#include <map>
#include <set>

namespace pentad::sim {

// An order as it is sent.
struct OrderRequest {
    ClientOrderId clientOrderId;
    Slot slot{};
    Side side = Side::Buy;
    OrderType type = OrderType::Limit;
    OrderSize size = BaseSize{};
    std::optional<Price> limitPrice;
};

struct Balance {
    Decimal free;
    Decimal locked;
    Decimal total() const { return free + locked; }
    friend bool operator==(Balance const&, Balance const&) = default;
};
struct Balances {
    Balance quote;
    PerAsset<Balance> base;
    friend bool operator==(Balances const&, Balances const&) = default;
};

class SimExchange {
public:
    // What it tells the account socket.
    struct Frames {
        std::function<void(btcturk::OrderRow const&)> inserted;
        std::function<void(btcturk::UserTrade const&)> traded;
        std::function<void(ExchangeOrderId)> gone;
    };
    struct Rules {
        Money minimumValue;
        Rate makerRate;
        Rate takerRate;
    };
    struct Reply {
        bool accepted = false;
        ExchangeOrderId id{};
        std::string refusal;
    };

    SimExchange(Universe const& universe, Agenda const& agenda, std::uint64_t seed, bool deduplicates);

    void listen(Frames frames) { m_frames = std::move(frames); }
    Rules& rules() { return m_rules; }
    void deposit(Decimal quote);
    void deposit(Slot slot, Decimal base);

    Reply place(OrderRequest const& request);
    // What the cancel route answers at once; the order ends with finishCancel().
    Reply cancel(ExchangeOrderId id);
    void finishCancel(ExchangeOrderId id);
    // The market moved: resting orders that it reaches trade, wholly or in part.
    void onQuote(Slot slot, Quote const& quote);
    void halt(bool halted) { m_halted = halted; }
    // Of one pair, and what is published of all.
    void setTraded(Slot slot, bool traded) { m_untraded[slot] = !traded; }
    PerAsset<bool> const& untraded() const { return m_untraded; }

    // --- lists, as they were at that moment
    std::vector<ReportedBalance> balancesAt(Milliseconds when) const;
    std::vector<btcturk::OrderRow> openOrdersAt(Milliseconds when) const;
    std::vector<btcturk::OrderRow> allOrdersAt(Milliseconds when) const;
    std::optional<btcturk::OrderRow> orderAt(ExchangeOrderId id, Milliseconds when) const;
    // Of one order, where one is named.
    std::vector<btcturk::UserTrade> tradesAt(Milliseconds when, std::optional<ExchangeOrderId> order = {}) const;
    void hideNextTrade(Milliseconds until) { m_hideNextUntil = until; }

    // --- the truth
    Balances const& balances() const { return m_balances; }
    // What was ever brought in, less what was taken out; not traded.
    Balances const& broughtIn() const { return m_broughtIn; }
    std::vector<btcturk::UserTrade> const& trades() const { return m_trades; }
    std::vector<btcturk::OrderRow> ordersOf(ClientOrderId const& id) const;
    std::vector<btcturk::OrderRow> everyOrder() const;
    // Whatever was posted more than once, as often as it was posted again.
    std::vector<ClientOrderId> const& postedAgain() const { return m_postedAgain; }
    std::size_t openOrders() const { return m_open.size(); }
    std::vector<ExchangeOrderId> openIds() const { return m_open; }

private:
    struct Order {
        btcturk::OrderRow row;
        Slot slot{};
        bool sizedInQuote = false;
        Money budget;
        Decimal lockedQuote;
        bool taker = true;
        std::vector<std::pair<Milliseconds, btcturk::OrderRow>> past;
    };
    struct Listed {
        Milliseconds from{0};  // when the list of trades begins to show it
    };

    UtcTime utc() const;
    std::string refusalOf(OrderRequest const& request) const;
    void trade(Order& order, Price price, Quantity quantity);
    void takeAtOnce(Order& order);
    void end(Order& order, btcturk::OrderStatus status);
    void remember(Order& order);
    void rememberBalances();
    void release(Order& order);
    Decimal lockFor(Order const& order) const;
    Quantity part(Order const& order, Quantity leaves);
    static btcturk::OrderRow const* rowAt(Order const& order, Milliseconds when);

    Universe m_universe;
    Agenda const& m_agenda;
    std::uint64_t m_seed;
    bool m_deduplicates;
    bool m_halted = false;
    PerAsset<bool> m_untraded;
    Rules m_rules;
    Frames m_frames;
    Balances m_balances;
    Balances m_broughtIn;
    std::vector<std::pair<Milliseconds, Balances>> m_pastBalances;
    std::map<ExchangeOrderId, Order> m_orders;
    std::multimap<ClientOrderId, ExchangeOrderId> m_idsOf;
    std::vector<ExchangeOrderId> m_open;
    std::vector<btcturk::UserTrade> m_trades;
    std::vector<Listed> m_listed;
    std::set<ClientOrderId> m_posted;
    std::vector<ClientOrderId> m_postedAgain;
    PerAsset<Quote> m_quotes;
    std::int64_t m_lastOrder = 31'415'900'000;
    std::int64_t m_lastTrade = 1'151'020'304'050'000'000;
    Milliseconds m_hideNextUntil{0};
};

}  // namespace pentad::sim
