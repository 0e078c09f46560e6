// SPDX-License-Identifier: GPL-3.0-or-later
// Cancels every open order of ours and nothing else: reads the open orders of each pair, cancels those with a client id of
// our own form, reads again, until two readings in a row list none or the time is over. An order counts as gone only when
// the exchange lists it no longer. Whether stops that wait are among the open orders is nowhere published: where none of
// ours is, the list of all orders has to show none either. Repeating a cancel does no harm, so every reading cancels what
// it finds.
// Thread: that of the pipeline; one sweep each, answers come later, never inside start().
#pragma once

#include "btcturk/OrderPages.h"
#include "btcturk/ReplyDecoder.h"
#include "btcturk/RestPipeline.h"
#include "contracts/DirectCancel.h"

#include <map>

namespace pentad::btcturk {

class CancelSweep final : public QObject {
public:
    struct Parameters {
        Milliseconds deadline{60'000};  // real time, of the whole
        Milliseconds pause{500};        // between readings; doubled each time
        Milliseconds pauseMaximum{4'000};
        int clearReadings = 2;  // an order that was under way may appear after the first
        // Of its line: between calls, after many were refused. A gateway's page may refuse them all for a moment.
        Milliseconds refusedPause{2'000};
    };

    // The pipeline outlives this; what it still answers then is dropped.
    CancelSweep(Parameters parameters, RestPipeline& rest, std::vector<Symbol> const& pairs,
                DirectCancel::Listener listener);

    void start();
    // Nothing better can come: ends now with what is known.
    void giveUp(std::string why);
    bool isRunning() const { return m_running; }

private:
    struct Seen {
        DirectOrder order;
        bool isListed = true;
    };
    struct Pair {
        Symbol symbol;
        std::optional<std::string> unread;  // why
        std::size_t others = 0;
    };

    void read();
    void takeListing(std::size_t pair, RestResult const& result);
    void askAllOrders(std::size_t pair, OrderPages const& pages);
    void takeAllOrders(std::size_t pair, OrderPages pages, RestResult const& result);
    void takeRow(Symbol const& symbol, OrderRow const& row);
    void cancel(ExchangeOrderId id);
    void takeCancelled(ExchangeOrderId id, RestResult const& result);
    void settleOne();
    bool isClear() const;
    void end();
    DirectCancelReport report(DirectCancelPhase phase) const;

    Parameters m_parameters;
    RestPipeline& m_rest;
    DirectCancel::Listener m_listener;
    ReplyDecoder m_decoder;
    std::vector<Pair> m_pairs;
    std::map<ExchangeOrderId, Seen> m_orders;
    Milliseconds m_pause;
    int m_pending = 0;        // answers of this reading and its cancels that have not come
    int m_clearReadings = 0;  // in a row
    bool m_running = false;
    std::string m_why;
    QTimer m_next;
    QTimer m_deadline;
};

}  // namespace pentad::btcturk
