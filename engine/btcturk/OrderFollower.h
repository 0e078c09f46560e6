// SPDX-License-Identifier: GPL-3.0-or-later
// Follows every order of ours from its acceptance to its end: asks for the order and its trades, soon at first, then ever
// less often, and at once whenever the account socket hints that something happened. The socket is only ever a hint: what
// is told to the engine comes from the order's row and its trades, except trades that the socket brings complete. So a
// lost, doubled or misordered frame changes when something is told, never what. Thread: the engine's.
#pragma once

#include "btcturk/LaterSink.h"
#include "btcturk/OrderPages.h"
#include "btcturk/OrderTrack.h"
#include "btcturk/ReplyDecoder.h"
#include "btcturk/RestPipeline.h"

namespace pentad::btcturk {

class OrderFollower final : public QObject {
public:
    struct Parameters {
        Milliseconds first{150};          // after acceptance, cancel or hint; doubled each time
        Milliseconds busyCap{2'000};      // of an order that must end soon
        Milliseconds restingCap{5'000};   // of an order that may rest in the book
        Milliseconds lagMaximum{60'000};  // the exchange's lists may trail each other by this
        // A stop whose cancel was asked for looks the same whether it was cancelled or has triggered: it counts as
        // cancelled only when the order it may have become was not found so often, in both lists, over so long.
        int heirLooks = 3;
        Milliseconds heirPatience{4'000};
        // A market order that is open for so long keeps a rest; so is one whose cancel was taken so long ago. A cancel that
        // proves nothing is tried again after that, doubled each time up to lagMaximum.
        Milliseconds restPatience{10'000};
        OrderPaging heirs{.rows = 1'000};  // the most that the exchange gives at once
    };
    static constexpr std::size_t kEndedKept = 256;

    OrderFollower(Parameters parameters, RestPipeline& rest, Clock const& clock, Universe const& universe,
                  LaterSink& sink);

    // An order is about to be sent.
    void expect(ClientOrderId const& id, Slot slot, OrderType type, bool sizedInQuote);
    // It was certainly not taken.
    void forget(ClientOrderId const& id);
    // The exchange has taken it under this id.
    void accepted(ClientOrderId const& id, ExchangeOrderId exchangeId);
    // An order of ours that the exchange lists; its end is found out if it is not known yet.
    void adopt(OrderRow const& row);
    // Something happened to it.
    void hint(ExchangeOrderId exchangeId);
    // The engine counts it as its own: nothing else is cancelled unasked.
    void own(ClientOrderId const& id);
    // A cancel was taken: it ends soon.
    void cancelTaken(ClientOrderId const& id);
    void take(UserTrade const& trade);

    // 0 while unknown.
    ExchangeOrderId idOf(ClientOrderId const& id) const;
    // Under which number an order is cancelled that the engine knows as `named`: a stop may have a newer one, and of two
    // orders under one client id the named one is meant.
    ExchangeOrderId numberOf(ClientOrderId const& id, ExchangeOrderId named) const;
    // Of orders that have not ended.
    std::vector<ExchangeOrderId> openIds() const;

private:
    // What a market order keeps open, and its cancel.
    struct Rest {
        enum class Cancel : std::uint8_t { Due, UnderWay, Taken, Settled };
        std::optional<MonotonicTime> openSince;  // of the order
        Cancel cancel = Cancel::Due;
        MonotonicTime cancelAt{};  // when it is due, or was taken
        int cancels = 0;           // so many were tried
    };
    struct Follow {
        OrderTrack track;
        bool busy = false;
        bool looking = false;
        bool hinted = false;  // while looking
        int tries = 0;
        MonotonicTime nextLook{};
        std::optional<MonotonicTime> lateSince;  // trades or a reissue are waited for
        int heirLooks = 0;                       // in vain
        bool isOwn = false;                      // of the engine, not only of our form
        Rest rest;
    };

    Follow* find(ClientOrderId const& id);
    Follow* find(ExchangeOrderId id);
    void soon(Follow& follow);
    // `most`: the longest pause, where it is not the usual one.
    void later(Follow& follow, std::optional<Milliseconds> most = std::nullopt);
    void wake();
    void schedule();
    void askOrder(Follow& follow);
    void askTrades(ClientOrderId const& id, OrderRow const& row);
    void askReissue(ClientOrderId const& id, OrderRow const& row);
    void askHeirAmongAll(ClientOrderId const& id, OrderRow const& row, OrderPages const& pages);
    void goOn(Follow& follow, OrderRow const& heir);
    void watchRest(Follow& follow, OrderRow const& row);
    void cancelRest(Follow& follow);
    void noteRest(Follow const& follow, std::string const& why);
    void takeRestCancelled(Follow& follow, RestResult const& result);
    void noHeir(Follow& follow, OrderRow const& row);
    void lookLater(Follow& follow, std::optional<Milliseconds> most = std::nullopt);
    void judge(ClientOrderId const& id, OrderRow const& row, TrackVerdict verdict);
    bool waitedLongEnough(Follow& follow);
    void tell(std::vector<EventBody> told);
    void dropOldest();

    Parameters m_parameters;
    RestPipeline& m_rest;
    Clock const& m_clock;
    Universe m_universe;
    LaterSink& m_sink;
    ReplyDecoder m_decoder;
    std::map<ClientOrderId, Follow> m_follows;
    std::vector<ClientOrderId> m_ended;  // oldest first
    QTimer m_timer;
};

}  // namespace pentad::btcturk
