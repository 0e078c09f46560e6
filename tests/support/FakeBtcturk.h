// SPDX-License-Identifier: GPL-3.0-or-later
// A small exchange behind a ScriptedHttp: keeps orders, trades and balances as a test sets them and answers the routes
// of the REST side in the exchange's words. It matches nothing by itself: a test says what trades. Thread: the test's.
#pragma once

#include "foundation/Clock.h"
#include "support/ScriptedHttp.h"

#include <optional>

namespace pentad::test {

class FakeBtcturk {
public:
    struct Order {
        std::int64_t id = 0;
        std::string clientId;
        std::string pair;
        std::string side;    // buy, sell
        std::string method;  // limit, market, stoplimit, stopmarket
        std::string quantity;
        std::string left;
        std::string price;
        std::string status;  // Untouched, Partial, Closed, Canceled
    };
    struct Trade {
        std::int64_t id = 0;
        std::int64_t orderId = 0;
        std::string clientId;
        std::string base;
        std::string side;
        std::string price;
        std::string quantity;
        std::int64_t at = 0;  // ms
    };

    FakeBtcturk();

    ScriptedAnswer answer(SeenRequest const& request);
    // Without faults.
    ScriptedAnswer plain(SeenRequest const& request);
    Order& order(std::int64_t id);
    Order& add(Order order);
    // A trade of that order; what is left and the status must be set by the test.
    void trade(std::int64_t id, std::int64_t orderId, std::string const& quantity, std::string const& price = "1000");

    // Asked first; an answer of it is the answer.
    std::function<std::optional<ScriptedAnswer>(SeenRequest const&)> fault;
    Milliseconds clockOffset{0};
    std::map<std::string, std::pair<std::string, std::string>> balances;  // free, locked
    std::vector<Order> orders;
    std::vector<Trade> trades;
    std::string ethPriceScale = "2";
    std::string ethStatus = "TRADING";
    bool ethGone = false;  // it is in no list of pairs
    std::string ethMethods = R"("MARKET","LIMIT","STOP_MARKET","STOP_LIMIT")";
    bool ethFeeInCoins = false;
    std::string ethFence;       // fields of its row, with a comma behind them
    bool tradesHidden = false;  // the list trails behind
    std::string klines = R"({"s":"ok","t":[],"h":[],"o":[],"l":[],"c":[],"v":[]})";
    std::string lastPrice = "1000";  // of every ticker
    std::string publicTrades = "[]";
    std::int64_t nextId = 100;

private:
    std::int64_t now() const;
    ScriptedAnswer post(SeenRequest const& request);
    ScriptedAnswer cancel(SeenRequest const& request);
    ScriptedAnswer list(SeenRequest const& request, bool openOnly) const;
    ScriptedAnswer tradeRows(SeenRequest const& request) const;
    std::string info() const;
    std::string ticker(SeenRequest const& request) const;
    std::string row(Order const& order) const;
    SystemClock m_clock;
};

// One value of a query string; empty if it is not there.
std::string queryValue(std::string const& target, std::string const& name);
ScriptedAnswer refusal(std::string const& message, int code, int status = 400);

}  // namespace pentad::test
