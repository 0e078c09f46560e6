// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/EngineMetrics.h"

#include "contracts/EngineText.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <mutex>

namespace pentad::observability {
namespace {

using prometheus::Counter;
using prometheus::Gauge;
using prometheus::Histogram;
using Labels = std::map<std::string, std::string>;
using Buckets = Histogram::BucketBoundaries;

constexpr std::size_t kOrdersFollowed = 10'000;

Buckets const kMilliseconds{1, 2, 5, 10, 20, 50, 100, 200, 500, 1'000, 2'000, 5'000, 10'000};
Buckets const kSeconds{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10};
Buckets const kShortSeconds{0.00001, 0.00002, 0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002,
                            0.005,   0.01,    0.02,    0.05,   0.1,    0.2,    0.5,   1};
Buckets const kBps{-50, -20, -10, -5, -2, 0, 2, 5, 10, 20, 50, 100, 200};

// Whole part and fraction on their own: 100000 stays 100000.
double asDouble(Decimal value)
{
    auto const whole = value.raw() / Decimal::kUnit;
    auto const rest = value.raw() % Decimal::kUnit;
    return static_cast<double>(whole) + static_cast<double>(rest) / static_cast<double>(Decimal::kUnit);
}
template <typename Amount>
double asDouble(Amount const& amount)
{
    return asDouble(amount.value());
}
double secondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}
double millisecondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

std::string statusOf(CallReport const& report)
{
    return report.status == 0 ? std::string(report.failure) : std::to_string(report.status);
}

// "market socket" is the channel "market", as in the other series.
std::string socketLabel(std::string_view socket)
{
    return std::string(socket.substr(0, socket.find(' ')));
}

// One of a closed list: what the system or the exchange wrote is no label.
std::string reasonLabel(std::string_view why)
{
    auto said = recognise(why);
    // A remark behind the reason, such as a code, is no reason.
    while (said && phrasePattern(said->phrase).starts_with("{text}")) {
        said = recognise(said->arguments.front());
    }
    if (!said) {
        return "other";
    }
    std::string_view const pattern = phrasePattern(said->phrase);
    return std::string(pattern.substr(0, pattern.find(" {")));
}

// The field of a line of /proc that has this number, counted from 1 behind the name in brackets.
double procField(std::string const& line, std::size_t number)
{
    std::size_t at = line.rfind(')');
    for (; number > 0 && at != std::string::npos; --number) {
        at = line.find(' ', at + 1);
    }
    double value = 0;
    if (at != std::string::npos) {
        std::from_chars(line.data() + at + 1, line.data() + line.size(), value);
    }
    return value;
}

std::string firstLineOf(char const* file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

double bootTime()
{
    std::ifstream stream("/proc/stat");
    constexpr std::string_view kName = "btime ";
    for (std::string line; std::getline(stream, line);) {
        double value = 0;
        if (line.starts_with(kName)) {
            std::from_chars(line.data() + kName.size(), line.data() + line.size(), value);
            return value;
        }
    }
    return 0;
}

}  // namespace

ProcessFigures processFigures()
{
    // Fields of /proc/self/stat behind the name: state is 1, utime 12, stime 13, starttime 20, rss 22.
    std::string const line = firstLineOf("/proc/self/stat");
    auto const ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    ProcessFigures figures;
    figures.cpuSeconds = (procField(line, 12) + procField(line, 13)) / ticks;
    figures.startSeconds = bootTime() + procField(line, 20) / ticks;
    figures.residentBytes = procField(line, 22) * static_cast<double>(::sysconf(_SC_PAGESIZE));
    return figures;
}

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

void EngineMetrics::Parts::count(OrderRecord const& order)
{
    auto const known = orderStates.find(order.clientOrderId);
    if (known != orderStates.end() && known->second == order.state) {
        return;
    }
    orders
        .Add({{"pair", order.symbol.text()},
              {"side", std::string(sideText(order.side))},
              {"type", std::string(orderTypeText(order.type))},
              {"outcome", std::string(orderStateText(order.state))}})
        .Increment();
    if (order.state == OrderState::Rejected) {
        ordersRejected.Increment();
    }
    if (isTerminal(order.state)) {
        orderStates.erase(order.clientOrderId);
    } else if (orderStates.size() < kOrdersFollowed) {
        orderStates.insert_or_assign(order.clientOrderId, order.state);
    }
}

EngineMetrics::EngineMetrics(Clock const& clock, Universe universe, std::string const& build, std::string const& commit,
                             std::string const& qt)
    : m_parts(std::make_unique<Parts>(clock, std::move(universe)))
{
    Parts& parts = *m_parts;
    parts.build.Add({{"version", build}, {"commit", commit}, {"qt", qt}}).Set(1);
    // What alert rules ask for is there before it happens for the first time.
    for (BreakerGroup const group : {BreakerGroup::Orders, BreakerGroup::Account, BreakerGroup::MarketData}) {
        Labels const labels{{"group", std::string(breakerGroupText(group))}};
        parts.circuitOpen.Add(labels);
        parts.breakerOpen.Add(labels);
    }
    for (AlertSeverity const severity : {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical}) {
        parts.alertsUnread.Add({{"severity", std::string(alertSeverityText(severity))}});
    }
    for (Slot const slot : kSlots) {
        parts.wsGaps.Add({{"pair", parts.pairOf(slot)}});
    }
    parts.wsReconnects.Add({{"reason", std::string(phrasePattern(Phrase::ClosedThere))}});
    for (std::size_t code = 0; code < kRefusalCodes; ++code) {
        parts.riskRejections.Add({{"rule", std::string(codeText(static_cast<RefusalCode>(code)))}});
    }
    for (std::size_t kind = 0; kind < kDifferenceKinds; ++kind) {
        parts.reconcileDrift.Add({{"kind", std::string(differenceKindText(static_cast<DifferenceKind>(kind)))}});
    }
}

EngineMetrics::~EngineMetrics() = default;

void EngineMetrics::heard(EngineEvent const& event)
{
    Parts& parts = *m_parts;
    MonotonicTime const now = parts.clock.monotonic();
    auto const answered = [&](ClientOrderId const& id) {
        if (auto const sent = parts.sentAt.find(id); sent != parts.sentAt.end()) {
            parts.orderAck.Observe(secondsOf(now - sent->second));
            parts.sentAt.erase(sent);
        }
    };
    std::visit(
        [&]<typename Body>(Body const& body) {
            if constexpr (std::is_same_v<Body, QuoteChanged>) {
                parts.tickAt = now;
            } else if constexpr (std::is_same_v<Body, BarClosed>) {
                if (!body.history) {
                    parts.tickAt = now;
                }
            } else if constexpr (std::is_same_v<Body, OrderAcknowledged> || std::is_same_v<Body, OrderRefused> ||
                                 std::is_same_v<Body, OrderOutcomeUnknown>) {
                answered(body.clientOrderId);
            } else if constexpr (std::is_same_v<Body, BreakerChanged>) {
                if (body.phase == BreakerPhase::Open) {
                    parts.circuitOpen.Add({{"group", std::string(breakerGroupText(body.group))}}).Increment();
                }
            } else if constexpr (std::is_same_v<Body, AccountReported>) {
                parts.reconciles.Increment();
            } else if constexpr (std::is_same_v<Body, AccountReportFailed>) {
                parts.reconcileFailures.Increment();
            }
        },
        event.body);
}

void EngineMetrics::committed(StepRecord const& record, std::chrono::nanoseconds took)
{
    Parts& parts = *m_parts;
    parts.commits.Observe(secondsOf(took));
    for (DecisionRecord const& decision : record.decisions) {
        parts.decisions.Increment();
        if (decision.evaluation.refusal) {
            parts.riskRejections.Add({{"rule", std::string(codeText(*decision.evaluation.refusal))}}).Increment();
        }
    }
    if (!record.decisions.empty() && parts.tickAt) {
        parts.tickToSignal.Observe(secondsOf(parts.clock.monotonic() - *parts.tickAt));
        parts.tickAt.reset();
    }
    for (OrderRecord const& order : record.orders) {
        parts.count(order);
    }
    for (FillRecord const& fill : record.fills) {
        parts.fills.Add({{"pair", parts.pairOf(fill.fill.slot)}, {"side", std::string(sideText(fill.fill.side))}})
            .Increment();
        parts.slippage.Add({{"pair", parts.pairOf(fill.fill.slot)}}, kBps).Observe(asDouble(fill.slippageBps));
    }
    for (LedgerTransaction const& transaction : record.transactions) {
        parts.harvests.Increment(transaction.kind == TransactionKind::Harvest ? 1 : 0);
    }
    for (NoteRecord const& note : record.notes) {
        if (auto const difference = differenceOf(note)) {
            parts.reconcileDrift.Add({{"kind", std::string(differenceKindText(*difference))}}).Increment();
        }
    }
}

void EngineMetrics::sent(Effect const& effect)
{
    Parts& parts = *m_parts;
    if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
        parts.ordersSubmitted.Increment();
        if (parts.sentAt.size() < kOrdersFollowed) {
            parts.sentAt.insert_or_assign(place->order.clientOrderId(), parts.clock.monotonic());
        }
    }
}

void EngineMetrics::cycled(CycleReport const& report)
{
    Parts& parts = *m_parts;
    parts.cycles.Increment();
    parts.cycleDuration.Observe(millisecondsOf(report.ended - report.began));
    Parts::follow(parts.overruns, report.timing.overruns);
    for (std::size_t i = 0; i < kCycleStages; ++i) {
        parts.stages.Add({{"stage", std::string(cycleStageText(static_cast<CycleStage>(i)))}}, kShortSeconds)
            .Observe(secondsOf(report.timing.stages[i]));
    }
}

void EngineMetrics::shown(EngineSnapshot const& snapshot)
{
    Parts& parts = *m_parts;
    Labels const currency{{"currency", parts.universe.quote().text()}};
    parts.equity.Set(asDouble(snapshot.capital.equity));
    parts.equityQuote.Add(currency).Set(asDouble(snapshot.capital.equity));
    parts.freeQuote.Set(asDouble(snapshot.capital.cashAvailable));
    parts.drawdown.Set(100 * asDouble(snapshot.capital.drawdown));
    parts.realizedPnl.Add(currency).Set(asDouble(snapshot.totals.realizedPnl));
    parts.unrealizedPnl.Add(currency).Set(asDouble(snapshot.totals.unrealizedPnl));
    parts.dailyPnl.Add(currency).Set(asDouble(snapshot.dailyPnl));
    parts.dailyLossUsed.Set(snapshot.dailyLossUsed ? asDouble(*snapshot.dailyLossUsed) : 0);
    parts.grossUsed.Set(snapshot.grossUsed ? asDouble(*snapshot.grossUsed) : 0);
    parts.ledgerResidual.Set(asDouble(snapshot.totals.ledgerResidual));
    for (AssetSnapshot const& asset : snapshot.assets) {
        Labels const pair{{"pair", asset.instrument.symbol.text()}};
        parts.position.Add(pair).Set(asDouble(asset.held));
        if (asset.dataAge) {
            parts.marketDataAge.Add(pair).Set(secondsOf(*asset.dataAge));
            parts.dataAge.Add(pair).Set(secondsOf(*asset.dataAge));
        }
    }
    for (std::size_t i = 0; i <= static_cast<std::size_t>(EngineState::Disarmed); ++i) {
        auto const state = static_cast<EngineState>(i);
        parts.engineState.Add({{"state", std::string(engineStateText(state))}}).Set(state == snapshot.state ? 1 : 0);
    }
    for (BreakerSnapshot const& breaker : snapshot.breakers) {
        parts.breakerOpen.Add({{"group", std::string(breakerGroupText(breaker.group))}})
            .Set(breaker.phase == BreakerPhase::Open       ? 1
                 : breaker.phase == BreakerPhase::HalfOpen ? 0.5
                                                           : 0);
    }
    for (std::size_t i = 0; i < kHazards; ++i) {
        auto const hazard = static_cast<Hazard>(i);
        bool const isActive = std::any_of(snapshot.hazards.begin(), snapshot.hazards.end(),
                                          [hazard](HazardView const& view) { return view.hazard == hazard; });
        parts.hazards.Add({{"hazard", std::string(hazardText(hazard))}}).Set(isActive ? 1 : 0);
    }
    parts.killSwitch.Set(snapshot.killed ? 1 : 0);
    parts.paused.Set(snapshot.paused ? 1 : 0);
    parts.openOrders.Set(static_cast<double>(snapshot.openOrders.size()));
    parts.unknownOrders.Set(
        static_cast<double>(std::count_if(snapshot.openOrders.begin(), snapshot.openOrders.end(),
                                          [](OrderView const& order) { return order.state == OrderState::Unknown; })));
    parts.journalBytes.Set(static_cast<double>(snapshot.health.journalBytes));
    parts.diskFree.Set(static_cast<double>(snapshot.health.diskFreeBytes));
    parts.walBytes.Set(static_cast<double>(snapshot.health.walBytes));
    parts.queued.Set(static_cast<double>(snapshot.health.queued));
    parts.logQueued.Set(static_cast<double>(snapshot.health.outlets.logQueued));
    parts.spansQueued.Set(static_cast<double>(snapshot.health.outlets.spansQueued));
    Parts::follow(parts.webhookFailures, snapshot.health.outlets.webhookFailures);
    for (AlertSeverity const severity : {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical}) {
        auto const unread = std::count_if(
            snapshot.alerts.begin(), snapshot.alerts.end(),
            [severity](AlertView const& alert) { return !alert.acknowledged && alert.severity == severity; });
        parts.alertsUnread.Add({{"severity", std::string(alertSeverityText(severity))}})
            .Set(static_cast<double>(unread));
    }
    ChannelView const& channel = snapshot.channel;
    if (!channel.present) {
        return;
    }
    parts.wsConnected.Add({{"channel", "market"}}).Set(channel.feed == FeedSource::Socket ? 1 : 0);
    parts.wsConnected.Add({{"channel", "account"}}).Set(channel.loggedIn ? 1 : 0);
    for (auto const& [socket, count] : channel.messagesOf) {
        Parts::follow(parts.wsMessages.Add({{"channel", socketLabel(socket)}}), count);
    }
    std::map<std::string, std::uint64_t> reconnects;
    for (auto const& [why, count] : channel.reconnectsFor) {
        reconnects[reasonLabel(why)] += count;
    }
    for (auto const& [reason, count] : reconnects) {
        Parts::follow(parts.wsReconnects.Add({{"reason", reason}}), count);
    }
    for (auto const& [pair, count] : channel.gapsOf) {
        Parts::follow(parts.wsGaps.Add({{"pair", pair}}), count);
    }
    parts.callsWaiting.Set(static_cast<double>(channel.callsWaiting));
    Parts::follow(parts.wsRefused, channel.refusedMessages);
    if (channel.clockOffset) {
        parts.clockOffset.Set(secondsOf(*channel.clockOffset));
    }
    for (RateBudget const& budget : channel.budgets) {
        parts.rateRemaining.Add({{"endpoint", budget.route}}).Set(budget.left);
    }
}

void EngineMetrics::called(CallReport const& report)
{
    Parts& parts = *m_parts;
    std::string const endpoint(report.route);
    auto const took = report.ended - report.began;
    parts.httpRequests.Add({{"endpoint", endpoint}, {"code", statusOf(report)}}).Increment();
    parts.httpDuration.Add({{"endpoint", endpoint}}, kSeconds).Observe(secondsOf(took));
    parts.apiLatency.Add({{"endpoint", endpoint}}, kMilliseconds).Observe(millisecondsOf(took));
    if (report.failed()) {
        parts.apiErrors.Add({{"endpoint", endpoint}, {"reason", statusOf(report)}}).Increment();
    }
    if (report.again) {
        parts.httpRetries.Add({{"endpoint", endpoint}}).Increment();
    }
}

void EngineMetrics::alerted(AlertView const& alert)
{
    m_parts->alerts
        .Add({{"kind", std::string(alertKindText(alert.kind))},
              {"severity", std::string(alertSeverityText(alert.severity))}})
        .Increment();
}

void EngineMetrics::failed()
{
    m_parts->failure.Set(1);
}

void EngineMetrics::logDropped(std::uint64_t lines)
{
    Parts::follow(m_parts->logLost, lines);
}

void EngineMetrics::spansDropped(std::uint64_t spans)
{
    Parts::follow(m_parts->spansLost, spans);
}

std::string EngineMetrics::text() const
{
    ProcessFigures const process = processFigures();
    {
        std::scoped_lock const lock(m_parts->processMutex);
        double const behind = process.cpuSeconds - m_parts->processCpu.Value();
        m_parts->processCpu.Increment(behind > 0 ? behind : 0);
        m_parts->processMemory.Set(process.residentBytes);
        m_parts->processStart.Set(process.startSeconds);
    }
    return prometheus::TextSerializer().Serialize(m_parts->registry.Collect());
}

std::vector<MetricFacts> const& EngineMetrics::facts() const
{
    return m_parts->facts;
}

}  // namespace pentad::observability
