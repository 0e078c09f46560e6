// SPDX-License-Identifier: GPL-3.0-or-later
// The list of every metric: its name, what its help text says, and the buckets of its histogram. Part of EngineMetrics and
// of nothing else. Thread: the engine's, except the registry and what `processMutex` guards, which any thread may read.
#pragma once

#include "observability/EngineMetrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <map>
#include <mutex>

namespace pentad::observability {

using prometheus::Counter;
using prometheus::Gauge;
using prometheus::Histogram;
using Labels = std::map<std::string, std::string>;
using Buckets = Histogram::BucketBoundaries;

inline Buckets const kMilliseconds{1, 2, 5, 10, 20, 50, 100, 200, 500, 1'000, 2'000, 5'000, 10'000};
inline Buckets const kSeconds{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10};
inline Buckets const kShortSeconds{0.00001, 0.00002, 0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002,
                                   0.005,   0.01,    0.02,    0.05,   0.1,    0.2,    0.5,   1};
inline Buckets const kBps{-50, -20, -10, -5, -2, 0, 2, 5, 10, 20, 50, 100, 200};

struct EngineMetrics::Parts {
    Parts(Clock const& theClock, Universe theUniverse) : clock(theClock), universe(std::move(theUniverse)) {}

    prometheus::Family<Counter>& counters(char const* name, char const* help)
    {
        facts.push_back({name, "counter", help});
        return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
    }
    prometheus::Family<Gauge>& gauges(char const* name, char const* help)
    {
        facts.push_back({name, "gauge", help});
        return prometheus::BuildGauge().Name(name).Help(help).Register(registry);
    }
    prometheus::Family<Histogram>& histograms(char const* name, char const* help)
    {
        facts.push_back({name, "histogram", help});
        return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
    }
    Counter& counter(char const* name, char const* help) { return counters(name, help).Add({}); }
    Gauge& gauge(char const* name, char const* help) { return gauges(name, help).Add({}); }
    Histogram& histogram(char const* name, char const* help, Buckets const& buckets)
    {
        return histograms(name, help).Add({}, buckets);
    }
    std::string pairOf(Slot slot) const { return universe[slot].symbol.text(); }
    // A counter that follows a total which others keep.
    static void follow(Counter& counter, std::uint64_t total)
    {
        double const behind = static_cast<double>(total) - counter.Value();
        if (behind > 0) {
            counter.Increment(behind);
        }
    }
    void count(OrderRecord const& order);
    void showMoney(EngineSnapshot const& snapshot);
    void showAssets(EngineSnapshot const& snapshot);
    void showState(EngineSnapshot const& snapshot);
    void showProgram(EngineSnapshot const& snapshot);
    void showLine(ChannelView const& channel);

    Clock const& clock;
    Universe universe;
    prometheus::Registry registry;
    std::vector<MetricFacts> facts;
    std::map<ClientOrderId, OrderState> orderStates;  // of orders that are not ended
    std::map<ClientOrderId, MonotonicTime> sentAt;    // of orders without an answer
    std::optional<MonotonicTime> tickAt;              // the newest since the last decision
    std::mutex mutable processMutex;

    // The architecture's own.
    Counter& ordersSubmitted = counter("pentad_orders_submitted_total", "Orders given to the exchange.");
    Counter& ordersRejected = counter("pentad_orders_rejected_total", "Orders that the exchange refused.");
    prometheus::Family<Counter>& apiErrors =
        counters("pentad_api_errors_total", "Calls that failed, by route and status or class of failure.");
    prometheus::Family<Counter>& circuitOpen = counters("pentad_circuit_open_total", "How often a breaker opened.");
    Histogram& cycleDuration =
        histogram("pentad_cycle_duration_ms", "Duration of a cycle in milliseconds.", kMilliseconds);
    prometheus::Family<Histogram>& apiLatency =
        histograms("pentad_api_latency_ms", "Time until a call ended, in milliseconds, by route.");
    prometheus::Family<Histogram>& slippage =
        histograms("pentad_slippage_bps", "Slippage of fills against the reference price; positive is worse.");
    Gauge& equity = gauge("pentad_portfolio_equity", "Equity in quote currency.");
    Gauge& freeQuote = gauge("pentad_free_quote_balance", "Quote currency that is not committed.");
    Gauge& drawdown = gauge("pentad_drawdown_pct", "Drawdown from the high-water mark in percent.");
    prometheus::Family<Gauge>& marketDataAge =
        gauges("pentad_market_data_age_seconds", "Age of the newest market data of a pair.");

    // Pipeline.
    Counter& cycles = counter("pentad_cycles_total", "Cycles that were run.");
    Counter& overruns = counter("pentad_cycle_overruns_total", "Cycles that took longer than the cadence.");
    prometheus::Family<Histogram>& stages =
        histograms("pentad_stage_duration_seconds", "Duration of one stage of a cycle.");
    Counter& decisions = counter("pentad_decisions_total", "Intents that risk has judged.");
    prometheus::Family<Counter>& riskRejections =
        counters("pentad_risk_rejections_total", "Intents that risk refused, by rule.");
    Histogram& tickToSignal =
        histogram("pentad_tick_to_signal_duration_seconds",
                  "From a price that arrived to the decision that was made with it.", kShortSeconds);
    prometheus::Family<Counter>& orders = counters("pentad_orders_total", "What became of orders.");
    Histogram& orderAck =
        histogram("pentad_order_ack_duration_seconds", "From sending an order to the exchange's answer.", kSeconds);
    prometheus::Family<Counter>& fills = counters("pentad_fills_total", "Fills that were booked.");
    Counter& harvests = counter("pentad_harvests_total", "Sweeps of profit into the reserve bucket.");
    prometheus::Family<Counter>& reconcileDrift =
        counters("pentad_reconciliation_drift_total", "Differences that reconciliation found, each once, by kind.");
    Counter& reconciles = counter("pentad_reconciliations_total", "Account reports that were compared.");
    Counter& reconcileFailures = counter("pentad_reconciliation_failures_total", "Account reports that failed.");
    Histogram& commits = histogram("pentad_commit_duration_seconds", "Time of a commit of the journal.", kSeconds);
    Gauge& journalBytes = gauge("pentad_journal_bytes", "Size of the journal and its log.");
    Gauge& diskFree = gauge("pentad_disk_free_bytes", "Free space where the journal is.");
    Gauge& queued = gauge("pentad_queued_events", "Events that waited when the last snapshot was made.");
    prometheus::Family<Gauge>& engineState = gauges("pentad_engine_state", "1 for the state the engine is in.");
    prometheus::Family<Gauge>& breakerOpen =
        gauges("pentad_breaker_open", "1 for an open breaker, 0.5 for one that probes.");
    prometheus::Family<Gauge>& hazards = gauges("pentad_hazard_active", "1 for what keeps the engine in safe mode.");
    Gauge& killSwitch = gauge("pentad_kill_switch_active", "1 while the kill switch is latched.");
    Gauge& paused = gauge("pentad_paused", "1 while trading is paused.");
    Gauge& flattenUnfinished =
        gauge("pentad_flatten_unfinished", "1 while the last flatten has ended without being done.");
    Gauge& openOrders = gauge("pentad_open_orders", "Orders that are not ended.");
    Gauge& unknownOrders = gauge("pentad_unknown_orders", "Orders without proof of their fate.");

    // Money.
    prometheus::Family<Gauge>& position = gauges("pentad_position_base", "Held quantity of the base asset of a pair.");
    prometheus::Family<Gauge>& equityQuote = gauges("pentad_equity_quote", "Equity, by currency.");
    prometheus::Family<Gauge>& realizedPnl =
        gauges("pentad_realized_pnl_quote", "Realised profit before fees and tax, by currency.");
    prometheus::Family<Gauge>& unrealizedPnl = gauges("pentad_unrealized_pnl_quote", "Unrealised profit, by currency.");
    prometheus::Family<Gauge>& dailyPnl = gauges("pentad_daily_pnl_quote", "Profit of the local day, by currency.");
    Gauge& dailyLossUsed = gauge("pentad_daily_loss_used_ratio", "Part of the daily loss limit that was used.");
    Gauge& grossUsed = gauge("pentad_gross_exposure_used_ratio", "Part of the gross exposure cap that is used.");
    Gauge& ledgerResidual = gauge("pentad_ledger_residual_quote", "What the books cannot explain; zero, always.");

    // The line.
    prometheus::Family<Gauge>& wsConnected = gauges("pentad_ws_connected", "1 while this channel comes over a socket.");
    prometheus::Family<Counter>& wsMessages =
        counters("pentad_ws_messages_total", "Messages that came over this socket.");
    prometheus::Family<Counter>& wsReconnects =
        counters("pentad_ws_reconnects_total", "How often a socket was connected again, by why it was lost.");
    prometheus::Family<Counter>& wsGaps =
        counters("pentad_ws_sequence_gaps_total", "Order books of a pair that were dropped because of a gap.");
    Counter& wsRefused = counter("pentad_ws_messages_refused_total", "Messages that could not be understood.");
    prometheus::Family<Counter>& httpRequests =
        counters("pentad_http_requests_total", "Calls, by route and status or class of failure.");
    prometheus::Family<Histogram>& httpDuration =
        histograms("pentad_http_request_duration_seconds", "Time until a call ended, by route.");
    prometheus::Family<Counter>& httpRetries = counters("pentad_http_retries_total", "Calls that were made again.");
    prometheus::Family<Gauge>& rateRemaining = gauges("pentad_rate_limit_remaining", "What a rate limit still allows.");
    Gauge& clockOffset = gauge("pentad_clock_offset_seconds", "The exchange's clock less this machine's.");
    prometheus::Family<Gauge>& dataAge = gauges("pentad_data_age_seconds", "Age of the newest data of a pair.");

    // The program.
    prometheus::Family<Counter>& alerts = counters("pentad_alerts_total", "Alerts that were raised.");
    prometheus::Family<Gauge>& alertsUnread =
        gauges("pentad_alerts_unacknowledged", "Alerts that nobody has acknowledged.");
    Counter& webhookFailures = counter("pentad_webhook_failures_total", "Alerts that did not reach the webhook.");
    Gauge& logQueued = gauge("pentad_log_queue_lines", "Log lines that wait to be written.");
    Gauge& spansQueued = gauge("pentad_span_queue_length", "Spans that wait to be sent.");
    Gauge& callsWaiting = gauge("pentad_http_queue_length", "Calls that wait for their turn or a connection.");
    Gauge& walBytes = gauge("pentad_journal_wal_bytes", "Size of the write-ahead log of the journal.");
    Counter& logLost = counter("pentad_log_lines_dropped_total", "Log lines that were given up.");
    Counter& spansLost = counter("pentad_spans_dropped_total", "Spans that were given up.");
    Gauge& failure = gauge("pentad_engine_failed", "1 once the engine has given up.");
    prometheus::Family<Gauge>& build = gauges("pentad_build_info", "1; the labels say what runs.");
    Counter& processCpu = counter("process_cpu_seconds_total", "Processor time that the process has used.");
    Gauge& processMemory = gauge("process_resident_memory_bytes", "Resident memory of the process.");
    Gauge& processStart = gauge("process_start_time_seconds", "When the process began, in Unix time.");
};

}  // namespace pentad::observability
