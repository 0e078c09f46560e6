// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/EngineMetrics.h"

#include "contracts/EngineText.h"
#include "observability/MetricSeries.h"
#include "observability/ProcessFigures.h"

#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>

namespace pentad::observability {
namespace {

constexpr std::size_t kOrdersFollowed = 10'000;
constexpr std::array kSeverities{AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical};

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

}  // namespace

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
    for (AlertSeverity const severity : kSeverities) {
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
    m_parts->showMoney(snapshot);
    m_parts->showAssets(snapshot);
    m_parts->showState(snapshot);
    m_parts->showProgram(snapshot);
    if (snapshot.channel.present) {
        m_parts->showLine(snapshot.channel);
    }
}

void EngineMetrics::Parts::showMoney(EngineSnapshot const& snapshot)
{
    Labels const currency{{"currency", universe.quote().text()}};
    equity.Set(asDouble(snapshot.capital.equity));
    equityQuote.Add(currency).Set(asDouble(snapshot.capital.equity));
    freeQuote.Set(asDouble(snapshot.capital.cashAvailable));
    drawdown.Set(100 * asDouble(snapshot.capital.drawdown));
    realizedPnl.Add(currency).Set(asDouble(snapshot.totals.realizedPnl));
    unrealizedPnl.Add(currency).Set(asDouble(snapshot.totals.unrealizedPnl));
    dailyPnl.Add(currency).Set(asDouble(snapshot.dailyPnl));
    dailyLossUsed.Set(snapshot.dailyLossUsed ? asDouble(*snapshot.dailyLossUsed) : 0);
    grossUsed.Set(snapshot.grossUsed ? asDouble(*snapshot.grossUsed) : 0);
    ledgerResidual.Set(asDouble(snapshot.totals.ledgerResidual));
}

void EngineMetrics::Parts::showAssets(EngineSnapshot const& snapshot)
{
    for (AssetSnapshot const& asset : snapshot.assets) {
        Labels const pair{{"pair", asset.instrument.symbol.text()}};
        position.Add(pair).Set(asDouble(asset.held));
        if (asset.dataAge) {
            marketDataAge.Add(pair).Set(secondsOf(*asset.dataAge));
            dataAge.Add(pair).Set(secondsOf(*asset.dataAge));
        }
    }
}

void EngineMetrics::Parts::showState(EngineSnapshot const& snapshot)
{
    for (std::size_t i = 0; i <= static_cast<std::size_t>(EngineState::Disarmed); ++i) {
        auto const state = static_cast<EngineState>(i);
        engineState.Add({{"state", std::string(engineStateText(state))}}).Set(state == snapshot.state ? 1 : 0);
    }
    for (BreakerSnapshot const& breaker : snapshot.breakers) {
        breakerOpen.Add({{"group", std::string(breakerGroupText(breaker.group))}})
            .Set(breaker.phase == BreakerPhase::Open       ? 1
                 : breaker.phase == BreakerPhase::HalfOpen ? 0.5
                                                           : 0);
    }
    for (std::size_t i = 0; i < kHazards; ++i) {
        auto const hazard = static_cast<Hazard>(i);
        bool const isActive = std::any_of(snapshot.hazards.begin(), snapshot.hazards.end(),
                                          [hazard](HazardView const& view) { return view.hazard == hazard; });
        hazards.Add({{"hazard", std::string(hazardText(hazard))}}).Set(isActive ? 1 : 0);
    }
    killSwitch.Set(snapshot.killed ? 1 : 0);
    paused.Set(snapshot.paused ? 1 : 0);
    flattenUnfinished.Set(snapshot.flatten.phase == FlattenPhase::Waiting ? 1 : 0);
    openOrders.Set(static_cast<double>(snapshot.openOrders.size()));
    unknownOrders.Set(
        static_cast<double>(std::count_if(snapshot.openOrders.begin(), snapshot.openOrders.end(),
                                          [](OrderView const& order) { return order.state == OrderState::Unknown; })));
}

void EngineMetrics::Parts::showProgram(EngineSnapshot const& snapshot)
{
    HealthView const& health = snapshot.health;
    journalBytes.Set(static_cast<double>(health.journalBytes));
    diskFree.Set(static_cast<double>(health.diskFreeBytes));
    walBytes.Set(static_cast<double>(health.walBytes));
    queued.Set(static_cast<double>(health.queued));
    logQueued.Set(static_cast<double>(health.outlets.logQueued));
    spansQueued.Set(static_cast<double>(health.outlets.spansQueued));
    follow(webhookFailures, health.outlets.webhookFailures);
    for (AlertSeverity const severity : kSeverities) {
        auto const unread = std::count_if(
            snapshot.alerts.begin(), snapshot.alerts.end(),
            [severity](AlertView const& alert) { return !alert.acknowledged && alert.severity == severity; });
        alertsUnread.Add({{"severity", std::string(alertSeverityText(severity))}}).Set(static_cast<double>(unread));
    }
}

void EngineMetrics::Parts::showLine(ChannelView const& channel)
{
    wsConnected.Add({{"channel", "market"}}).Set(channel.feed == FeedSource::Socket ? 1 : 0);
    wsConnected.Add({{"channel", "account"}}).Set(channel.loggedIn ? 1 : 0);
    for (auto const& [socket, count] : channel.messagesOf) {
        follow(wsMessages.Add({{"channel", socketLabel(socket)}}), count);
    }
    std::map<std::string, std::uint64_t> reconnects;
    for (auto const& [why, count] : channel.reconnectsFor) {
        reconnects[reasonLabel(why)] += count;
    }
    for (auto const& [reason, count] : reconnects) {
        follow(wsReconnects.Add({{"reason", reason}}), count);
    }
    for (auto const& [pair, count] : channel.gapsOf) {
        follow(wsGaps.Add({{"pair", pair}}), count);
    }
    callsWaiting.Set(static_cast<double>(channel.callsWaiting));
    follow(wsRefused, channel.refusedMessages);
    if (channel.clockOffset) {
        clockOffset.Set(secondsOf(*channel.clockOffset));
    }
    for (RateBudget const& budget : channel.budgets) {
        rateRemaining.Add({{"endpoint", budget.route}}).Set(budget.left);
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
    // Counted from 0 on: what increases from nothing is no increase to Prometheus.
    parts.apiErrors.Add({{"endpoint", endpoint}, {"reason", std::string(phrasePattern(Phrase::AnswerLate))}});
    parts.httpRetries.Add({{"endpoint", endpoint}}).Increment(report.again ? 1 : 0);
    if (report.failed()) {
        parts.apiErrors.Add({{"endpoint", endpoint}, {"reason", statusOf(report)}}).Increment();
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
