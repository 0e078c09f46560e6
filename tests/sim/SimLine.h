// SPDX-License-Identifier: GPL-3.0-or-later
// The line between the engine and the simulated exchange, as the engine sees it: an ExchangeClient that keeps the promises
// of the real adapter (an order goes out once, no answer is no refusal, a cancel's 200 is no end, trades before ends, a
// report whole or not at all) over a network and lists that keep none. What an order's rows mean is decided by the real
// adapter's OrderTrack. Requests that have left live on when the process dies. Thread: one.
#pragma once

#include "btcturk/OrderTrack.h"
#include "contracts/ExchangeClient.h"
#include "sim/FaultDesk.h"
#include "sim/Life.h"
#include "sim/Mutant.h"
#include "sim/SimExchange.h"

#include <map>
#include <set>

namespace pentad::sim {

class SimLine final : public ExchangeClient {
public:
    struct Parts {
        Agenda& agenda;
        FaultDesk& faults;
        SimExchange& exchange;
        Clock const& clock;
        Universe const& universe;
        std::shared_ptr<Life> life;
        EventSink& sink;
        Mutant mutant;
        std::uint64_t seed;
    };
    explicit SimLine(Parts parts) : m_parts(std::move(parts)) {}

    void place(ApprovedOrder const& order) override;
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override;
    void requestAccountReport(AccountQuestion const& question) override;

    // --- the account socket: what the exchange says, on its way through the network
    void inserted(btcturk::OrderRow const& row);
    void traded(btcturk::UserTrade const& trade);
    void gone(ExchangeOrderId id);
    // It is connected again: something may have been missed.
    void reconnected();

private:
    struct Follow {
        btcturk::OrderTrack track;
        bool busy = false;
        int tries = 0;
        std::uint64_t look = 0;  // the one that counts
        std::optional<Milliseconds> lateSince;
    };
    struct Report {
        std::vector<ReportedBalance> before;
        std::map<ExchangeOrderId, btcturk::OrderRow> orders;
        std::vector<btcturk::UserTrade> trades;
        int rounds = 0;
        int lateTries = 0;
    };
    using Body = EventBody;

    void tell(Body body) { m_parts.sink.submit({m_parts.clock.utc(), std::move(body)}); }
    Milliseconds latency();
    bool isCut() const;
    Milliseconds lag(FaultKind kind) const;

    // Orders (SimLineOrders.cpp)
    void send(OrderRequest const& request);
    void arrive(OrderRequest const& request, bool stampIsOld, std::optional<Milliseconds> replyAfter);
    void takePlaced(ClientOrderId const& id, SimExchange::Reply const& reply);
    void unknown(ClientOrderId const& id, std::string why);
    void askCancel(ClientOrderId const& id, ExchangeOrderId exchangeId);
    void takeCancelled(ClientOrderId const& id, SimExchange::Reply const& reply);

    // Followed orders (SimLineFollow.cpp)
    Follow* find(ClientOrderId const& id);
    Follow* find(ExchangeOrderId id);
    void accepted(ClientOrderId const& id, ExchangeOrderId exchangeId);
    void adopt(btcturk::OrderRow const& row);
    void soon(Follow& follow);
    void lookIn(Follow& follow, Milliseconds delay);
    void look(ClientOrderId const& id);
    void hear(btcturk::UserTrade const& trade);
    void frame(std::function<void()> arrives);

    // Reports (SimLineReport.cpp)
    void ask(FaultKind list, void (SimLine::*then)(Milliseconds seenAt));
    void beginRound();
    void takeFirstBalances(Milliseconds seenAt);
    void takeOpenOrders(Milliseconds seenAt);
    void takeAllOrders(Milliseconds seenAt);
    void takeTrades(Milliseconds seenAt);
    void takeLastBalances(Milliseconds seenAt);
    bool isLate(btcturk::OrderRow const& row) const;
    void deliver(std::vector<ReportedBalance> balances);
    void fail(std::string why);
    void finishReport();

    Parts m_parts;
    std::map<ClientOrderId, Follow> m_follows;
    std::set<ClientOrderId> m_unproven;
    std::set<ClientOrderId> m_answered;
    std::uint64_t m_messages = 0;
    std::uint64_t m_run = 0;  // of the report under way
    bool m_reporting = false;
    bool m_wantedAgain = false;
    bool m_asked = false;
    AccountQuestion m_question;
    Report m_report;
};

}  // namespace pentad::sim
