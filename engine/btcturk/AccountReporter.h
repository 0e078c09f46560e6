// SPDX-License-Identifier: GPL-3.0-or-later
// The whole account at one moment, out of answers that come one after the other. Balances are read first and last: if
// they are the same, nothing moved in between; else the round is made again. Open orders are read before ended ones, and
// trades after both, so that an order that ends meanwhile is seen as ended and its trades are there. Trades that an
// order counts and the list does not show yet are waited for. What cannot be made complete fails whole;
// half a report is never given. A report fails of the exchange, or because a question found no turn here: it says which.
// Deposits and withdrawals are asked for last and only when wanted; a report is whole without them. Thread: the engine's.
#pragma once

#include "btcturk/OrderFollower.h"
#include "btcturk/OrderPages.h"

namespace pentad::btcturk {

class AccountReporter final : public QObject {
public:
    struct Parameters {
        Milliseconds ordersReach = std::chrono::hours(24 * 7);  // how far back ended orders are listed
        Milliseconds tradesReach = std::chrono::hours(24 * 30);
        OrderPaging orders{};           // while an order whose fate is unknown was not found
        int pagesMaximum = 25;          // of trades
        std::size_t pageRows = 200;     // the exchange gives no more at once; whether it gives so many is not written
        std::size_t cutTradeRows = 25;  // a page of trades with fewer rows is certainly the last
        int roundsMaximum = 3;          // while balances move
        int lateTriesMaximum = 15;      // while trades are missing
        Milliseconds roundPause{400};
        Milliseconds lagMaximum{60'000};  // older trades are certainly listed
        Milliseconds deadline{14'000};
        // So many reports may follow each other at once, then one each time this has passed. Each reads the balances twice,
        // and of the 120 readings a minute that the exchange allows not all are ours: whoever asks without a pause must not
        // use them up.
        int reportsAtOnce = 6;
        Milliseconds reportEvery{1'500};
    };

    AccountReporter(Parameters parameters, RestPipeline& rest, Clock const& clock, Universe const& universe,
                    OrderFollower& follower, LaterSink& sink);

    // One report is made at a time; one more may wait.
    void request(AccountQuestion const& question);
    // The question that was asked last, once more: something may have been missed. Nothing if none was asked.
    void repeat()
    {
        if (m_asked) {
            request(AccountQuestion(m_question));
        }
    }

private:
    using Balances = std::vector<ReportedBalance>;
    // What one round has gathered.
    struct Round {
        UtcTime begunAt;
        Balances before;
        std::map<ExchangeOrderId, OrderRow> orders;  // the newest word on each
        std::set<ExchangeOrderId> listedOpen;
        std::map<TradeId, UserTrade> trades;
        int lateTries = 0;                      // of trades that an order counts already
        std::set<ExchangeOrderId> uncountable;  // has more trades than the exchange lists for one order
        UtcTime pageEnd;
        bool isRestless = false;          // the sums of the balances moved in the last round, too
        std::optional<Balances> settled;  // everything but movements is there
        std::optional<std::vector<ReportedMovement>> movements;
        int pages = 0;
        std::set<Symbol> cutPairs;   // of which older orders may be listed than were read
        PerAsset<bool> ordersCut{};  // and one that is asked for may be among them
        std::size_t leftOut = 0;     // rows of others that could not be read
        int pending = 0;             // answers of the step that have not come
        int unanswered = 0;          // calls that were given to the pipeline
        int underWay = 0;            // and how many of those have left
    };

    void beginInTurn();
    void begin();
    void askBalances(bool first);
    void askOpenOrders();
    void askAllOrders();
    void askOrderPage(OrderPages const& pages);
    std::optional<UtcTime> oldestNotFound() const;
    void cutOrders(Symbol const& symbol);
    void doubtEnd(OrderRow const& row);
    void askMissingOrders();
    void askTradePage();
    void takeTradePage(std::vector<UserTrade> const& rows);
    void askTradesOfOrders();
    void takeLastBalances(Balances const& last);
    void askMovements();
    void takeOrder(OrderRow const& row, bool open);
    template <typename Decode, typename Take>
    void ask(RestCall call, Decode decode, Take take);
    void after(Milliseconds pause, void (AccountReporter::*step)());
    void late();
    void fail(std::string why, bool exchangeAsked = true);
    void deliver();
    void finish();
    Quantity tradedOf(ExchangeOrderId id) const;
    bool isLate(OrderRow const& row) const;
    std::vector<ExchangeOrderId> lateOrders() const;
    bool knowsLastTrade() const;

    Parameters m_parameters;
    RestPipeline& m_rest;
    Clock const& m_clock;
    Universe m_universe;
    OrderFollower& m_follower;
    LaterSink& m_sink;
    ReplyDecoder m_decoder;
    AccountQuestion m_question;
    bool m_asked = false;
    bool m_running = false;
    bool m_begun = false;  // while running: else it waits for its turn
    bool m_wantedAgain = false;
    std::uint64_t m_run = 0;  // answers of an older one are thrown away
    int m_rounds = 0;
    std::size_t m_leftOut = 0;  // of the last report
    Round m_round;
    MonotonicTime m_pacedUntil{};  // each report moves it on; how far it may lie ahead is what may begin at once
    QTimer m_deadline;
    QTimer m_pause;
    std::function<void()> m_next;  // after the pause
};

}  // namespace pentad::btcturk
