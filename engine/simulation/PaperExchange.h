// SPDX-License-Identifier: GPL-3.0-or-later
// An exchange that exists only in this process: own accounts, a book of nothing but our resting orders, fills from bars
// (backtest) or quotes (paper, demo), fees and tax as on BtcTurk. Always: nothing is created or lost, free and locked
// are never negative, ids ascend. It has no clock and no randomness: time comes with deliver(), bars and quotes.
//
// Answers are never given inside place(), cancel() or requestAccountReport(): they wait until deliver(), and go to the
// sink in the order of the requests. Rules of bars:
//  - market orders fill at the open of the next bar of their asset, worsened by half spread and slippage;
//  - a limit order that is marketable at the open of its first bar fills there as taker;
//  - a resting limit order fills at its limit as maker when the bar trades through it by at least one tick: a touch is
//    not enough;
//  - a stop triggers when the bar touches it, gets a new exchange id and trades as a market order at the worse of stop
//    and open in the same bar, or as a limit order from the next bar on;
//  - all orders of an asset together get at most a share of the bar's volume; what is left, of market orders too,
//    waits for the next bar, unless a market order has left its band: then its rest is cancelled.
// Rules of quotes: market orders fill at the opposite touch plus slippage at once; limit orders when the opposite touch
// reaches them. With an order book beside the quote, orders take its levels one after another, each for what stands there
// and none twice until the next book comes: what we took is not missing from a real book. Thread: one, the engine's.
#pragma once

#include "contracts/ExchangeChannel.h"
#include "contracts/ExchangeClient.h"
#include "contracts/StepRecord.h"
#include "simulation/FillModel.h"
#include "simulation/PaperAccounts.h"

#include <deque>

namespace pentad::simulation {

// The bars that open at one moment. Assets without a bar there are not present.
struct BarFrame {
    UtcTime openTime;
    Milliseconds interval{0};
    PerAsset<bool> present;
    PerAsset<Bar> bars;
};

// What the journal knows about the account, from which the paper exchange is rebuilt after a restart.
struct PaperRestore {
    PerAsset<Quantity> held;          // free and locked
    Money quote;                      // free and locked, reserve bucket included
    std::vector<OrderRecord> orders;  // only acknowledged open ones are re-entered; the rest never reached us
    TradeId lastTrade{};
    ExchangeOrderId lastOrder{};
};

class PaperExchange final : public ExchangeClient {
public:
    PaperExchange(Universe const& universe, FillParameters const& parameters, EventSink& sink);

    // Opening balances, before anything is traded.
    void deposit(Money quote) { m_accounts.creditQuote(quote); }
    void deposit(Slot slot, Quantity quantity) { m_accounts.creditBase(slot, quantity); }
    void restore(PaperRestore const& books);
    // The rules for orders from now on.
    void takeRules(PerAsset<Instrument> const& instruments);

    void place(ApprovedOrder const& order) override { m_requests.emplace_back(order); }
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override
    {
        m_requests.emplace_back(CancelRequest{slot, clientOrderId, exchangeOrderId});
    }
    void requestAccountReport(AccountQuestion const& question) override
    {
        m_requests.emplace_back(ReportRequest{question.lastTrade});
    }

    // Handles everything that was asked since, at time `now`. Costs nothing if there is nothing.
    void deliver(UtcTime now)
    {
        if (!m_requests.empty()) {
            handleRequests(now);
        }
    }
    // Matches the orders that were open before these bars. Costs next to nothing without open orders.
    void onBars(BarFrame const& frame)
    {
        if (!m_orders.empty()) {
            matchBars(frame);
        }
        for (Slot const slot : kSlots) {
            if (frame.present[slot]) {
                m_lastPrices[slot] = frame.bars[slot].close;
            }
        }
    }
    // The market as it is now; from the first quote on, new orders of the asset are matched as they arrive.
    void onQuote(Slot slot, Quote const& quote);
    // The same with the book behind the quote.
    void onBook(Slot slot, Quote const& quote, DepthView const& book);

    std::size_t openOrders() const { return m_orders.size(); }
    PaperAccounts const& accounts() const { return m_accounts; }

private:
    struct CancelRequest {
        Slot slot{};
        ClientOrderId clientOrderId;
        ExchangeOrderId exchangeOrderId{};
    };
    struct ReportRequest {
        TradeId lastTrade{};
    };
    using Request = std::variant<ApprovedOrder, CancelRequest, ReportRequest>;

    struct PaperOrder {
        ClientOrderId clientOrderId;
        ExchangeOrderId exchangeOrderId{};
        Slot slot{};
        Side side = Side::Buy;
        OrderType type = OrderType::Limit;
        std::optional<Price> limitPrice;
        std::optional<Price> stopPrice;
        bool sizedInQuote = false;
        Quantity leaves;  // sized in base
        Money budget;     // sized in quote: what is not spent yet; also what is locked
        Money heldMoney;  // locked quote of a limit buy
        Quantity filled;
        std::optional<Price> bandReference;
        bool resting = false;  // was in the book when a market came by
        bool cancelled = false;
        bool done() const { return cancelled || (sizedInQuote ? budget.isZero() : leaves.isZero()); }
    };
    enum class Ending : std::uint8_t { Filled, Cancelled, Reissued };
    struct EndedOrder {
        ReportedOrder order;
        Ending ending = Ending::Filled;
    };
    // What our orders may still take of a bar; none = no limit.
    using Share = std::optional<Quantity>;

    void handleRequests(UtcTime now);
    void handle(ApprovedOrder const& approved, UtcTime now);
    void handle(CancelRequest const& request, UtcTime now);
    void handle(ReportRequest const& request, UtcTime now);

    std::string_view refusalOf(ApprovedOrder const& order) const;
    std::string_view parameterFault(ApprovedOrder const& order) const;
    std::string_view priceFault(ApprovedOrder const& order) const;
    std::string_view fundsFault(ApprovedOrder const& order) const;
    PaperOrder opened(ApprovedOrder const& approved);
    void enter(OrderRecord const& record);
    void releaseFunds(PaperOrder& order);
    void cancelRest(PaperOrder& order, UtcTime now);
    void remember(PaperOrder const& order, Ending ending);
    void dropDone();

    // In PaperMatching.cpp.
    void matchBars(BarFrame const& frame);
    void matchAtOpen(PaperOrder& order, BarFrame const& frame, Share& share);
    void matchInside(PaperOrder& order, BarFrame const& frame, Share& share);
    void match(Slot slot, Quote const& quote);
    void matchQuote(PaperOrder& order, Quote const& quote);
    void matchBook(PaperOrder& order, std::vector<BookLevel>& levels, UtcTime now);
    void reissue(PaperOrder& order, UtcTime now);
    bool insideItsBand(PaperOrder& order, Price price) const;
    void takeMarket(PaperOrder& order, Price price, Share& share, UtcTime now);
    void spendBudget(PaperOrder& order, Price price, Share& share, UtcTime now);
    void trade(PaperOrder& order, Price price, Rate feeRate, Share& share, UtcTime now);
    void buy(PaperOrder& order, Price price, Quantity quantity, Rate feeRate, UtcTime now);
    void sell(PaperOrder& order, Price price, Quantity quantity, Rate feeRate, UtcTime now);
    void reportFill(PaperOrder& order, Price price, Quantity quantity, Charge const& charge, UtcTime now);

    Instrument const& instrument(PaperOrder const& order) const { return m_universe[order.slot]; }
    // Of an order that meets the other side now: it was there first, or it comes to it.
    Rate feeRateOf(PaperOrder const& order) const
    {
        return order.resting ? m_parameters.fees.makerRate : m_parameters.fees.takerRate;
    }
    template <typename Body>
    void emit(UtcTime now, Body const& body)
    {
        m_sink.submit(EngineEvent{now, EventBody(body)});
    }
    ReportedOrder reported(PaperOrder const& order) const;
    AccountReportPtr report(TradeId lastTrade) const;

    Universe m_universe;
    FillParameters m_parameters;
    EventSink& m_sink;
    PaperAccounts m_accounts;
    std::vector<Request> m_requests;
    std::vector<Request> m_handled;    // kept for its memory
    std::vector<PaperOrder> m_orders;  // open, oldest first
    std::deque<EndedOrder> m_ended;    // newest last, bounded
    std::vector<Fill> m_fills;         // newest last, bounded
    PerAsset<Price> m_lastPrices;      // 0 = none yet
    PerAsset<std::optional<Quote>> m_quotes;
    PerAsset<std::optional<DepthView>> m_books;  // less what our orders took of them
    std::int64_t m_lastOrder = 0;
    std::int64_t m_lastTrade = 0;
};

}  // namespace pentad::simulation
