// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/AlertRules.h"

#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::observability {
namespace {

std::string minutesText(Milliseconds window)
{
    return std::to_string(std::chrono::ceil<std::chrono::minutes>(window).count()) + " min";
}

std::string percentText(Rate rate)
{
    return multiply(rate.value(), Decimal(100), Rounding::HalfEven).round(1, Rounding::HalfEven).text() + " %";
}

// A kill is given so long to cancel what it found, and a report what had ended here.
constexpr Milliseconds kKillPatience{30'000};
// The grace and the answers that make an unknown order absent take less where the exchange answers.
constexpr Milliseconds kUnresolvedPatience{120'000};
constexpr std::size_t kNamedMax = 12;

// What is at the exchange and should not be, or cannot be reached; each kind is one finding.
class Strays {
public:
    void add(std::string const& name, std::int64_t number = 0)
    {
        ++m_count;
        m_newest = std::max(m_newest, number);
        if (m_count <= kNamedMax) {
            m_names += (m_names.empty() ? "" : ", ") + name;
        }
    }
    void tell(AlertSeverity severity, std::string subject, Phrase phrase, std::vector<AlertFinding>& found) const
    {
        if (m_count > 0) {
            std::string const more = m_count > kNamedMax ? " ..." : "";
            found.push_back({AlertKind::Drift, severity, std::move(subject),
                             say(phrase, {std::to_string(m_count), m_names + more}), m_newest});
        }
    }

private:
    std::size_t m_count = 0;
    std::int64_t m_newest = 0;
    std::string m_names;
};

std::string exposureOf(OrderView const& order)
{
    std::string text = order.symbol.text() + ' ' + std::string(sideText(order.side)) + ' ';
    if (auto const* base = std::get_if<BaseSize>(&order.size)) {
        text += (base->quantity - order.filled).text();
    } else {
        text += std::get<QuoteSize>(order.size).money.text() + " of money";
    }
    return text + (order.limitPrice ? " at " + order.limitPrice->text() : std::string());
}

// What the report shows against our will.
void addReported(EngineSnapshot const& snapshot, std::vector<AlertFinding>& found)
{
    if (!snapshot.reconciliation) {
        return;
    }
    Strays doubled;
    Strays ended;
    for (ReconciledOrder const& order : snapshot.reconciliation->orders) {
        std::string const name =
            order.symbol.text() + ' ' + std::string(sideText(order.side)) + ' ' + order.clientOrderId.text();
        if (order.differsHow == DifferenceKind::DoubledOrder) {
            doubled.add(name, number(order.exchangeOrderId));
        }
        bool const wasEnded = order.differsHow == DifferenceKind::StillOpenThere && order.differsSince;
        if (wasEnded && snapshot.at - *order.differsSince >= kKillPatience) {
            ended.add(name, number(order.exchangeOrderId));
        }
    }
    doubled.tell(AlertSeverity::Critical, "doubled orders", Phrase::OrdersDoubled, found);
    ended.tell(AlertSeverity::Critical, "ended orders", Phrase::EndedOrdersOpen, found);
}

std::vector<AlertFinding> straysOf(EngineSnapshot const& snapshot)
{
    std::vector<AlertFinding> found;
    Strays killed;
    Strays unreachable;
    Strays unresolved;
    for (OrderView const& order : snapshot.openOrders) {
        if (order.createdAt <= snapshot.killedAt) {
            killed.add(order.clientOrderId.text());
        }
        if (order.refusedCancels >= kRefusedCancelsAlarm) {
            found.push_back(
                {AlertKind::Drift, AlertSeverity::Warning, order.clientOrderId.text(),
                 say(Phrase::CancelRefusedOften, {std::to_string(order.refusedCancels), order.clientOrderId.view()})});
        }
        unreachable.add(exposureOf(order));
        if (order.state == OrderState::Unknown && snapshot.at - order.updatedAt >= kUnresolvedPatience) {
            unresolved.add(order.clientOrderId.text() + ' ' + exposureOf(order));
        }
    }
    unresolved.tell(AlertSeverity::Warning, "unresolved orders", Phrase::OrdersUnresolved, found);
    if (snapshot.reconciliation) {
        for (ReconciledOrder const& order : snapshot.reconciliation->orders) {
            if (order.differsHow == DifferenceKind::StillOpenThere && order.since <= snapshot.killedAt) {
                killed.add(order.clientOrderId.text());
            }
        }
    }
    if (snapshot.killed && snapshot.at - snapshot.killedAt >= kKillPatience) {
        killed.tell(AlertSeverity::Critical, "kill", Phrase::KillOrdersOpen, found);
    }
    if (snapshot.channel.present && snapshot.channel.orders == ChannelState::Down) {
        unreachable.tell(AlertSeverity::Critical, "line", Phrase::LineDownOrdersOpen, found);
    }
    Strays untraded;
    for (AssetSnapshot const& asset : snapshot.assets) {
        if (!asset.traded && asset.held.isPositive()) {
            untraded.add(asset.held.text() + ' ' + asset.instrument.base.text());
        }
    }
    untraded.tell(AlertSeverity::Warning, "held, not traded", Phrase::HeldUntraded, found);
    Strays foreign;
    Strays ofOurForm;
    for (ReportedOrder const& order : snapshot.foreignOrders) {
        std::string name = order.symbol.text() + ' ' + std::string(sideText(order.side)) + ' ' + order.leaves.text() +
                           " (" + std::to_string(number(order.exchangeOrderId)) + ')';
        bool const isOurForm = isOwnClientOrderId(order.clientOrderId.view());
        (isOurForm ? ofOurForm : foreign).add(std::move(name), number(order.exchangeOrderId));
    }
    ofOurForm.tell(AlertSeverity::Critical, "orders of our form", Phrase::OwnFormUnknown, found);
    foreign.tell(AlertSeverity::Warning, "foreign orders", Phrase::ForeignOrdersOpen, found);
    addReported(snapshot, found);
    return found;
}

// Of the causes of safe mode that no other rule tells.
std::optional<AlertSeverity> ownSeverity(Hazard hazard)
{
    switch (hazard) {
    case Hazard::MarketDataStale:
    case Hazard::BreakerOpen:
    case Hazard::ReconcileFailed:
    case Hazard::BalanceResidue: break;
    case Hazard::DiskFull: return AlertSeverity::Critical;
    case Hazard::ClockSkew:
    case Hazard::WindowSilent: return AlertSeverity::Warning;
    case Hazard::StoodStill: return AlertSeverity::Info;
    }
    return std::nullopt;
}

}  // namespace

AlertSigns signsOf(EngineSnapshot const& snapshot)
{
    AlertSigns signs;
    signs.isWatching = snapshot.state != EngineState::Starting && snapshot.state != EngineState::Stopping;
    for (AssetSnapshot const& asset : snapshot.assets) {
        // At a start no data came yet; that is news once they should have come.
        bool const isAwaited =
            !asset.dataAge && snapshot.at - snapshot.stateSince <= snapshot.riskParameters.dataAgeMaximum;
        if (asset.stale && asset.enabled && !isAwaited) {
            signs.stale.emplace_back(asset.instrument.symbol.text(),
                                     asset.dataAge ? std::to_string(asset.dataAge->count() / 1'000) + " s old"
                                                   : std::string("none came yet"));
        }
    }
    for (BreakerSnapshot const& breaker : snapshot.breakers) {
        if (breaker.phase == BreakerPhase::Open) {
            signs.openCircuits.emplace_back(breakerGroupText(breaker.group), breaker.reason);
        }
    }
    for (HazardView const& hazard : snapshot.hazards) {
        if (hazard.hazard == Hazard::BalanceResidue || hazard.hazard == Hazard::ReconcileFailed) {
            signs.drifts.emplace_back(std::string(hazardText(hazard.hazard)) + ": " + hazard.detail,
                                      hazard.hazard == Hazard::BalanceResidue);
        } else if (auto const severity = ownSeverity(hazard.hazard)) {
            std::string name(hazardText(hazard.hazard));
            std::string text = say(Phrase::HazardIs, {name, hazard.detail});
            signs.safeModes.push_back({AlertKind::SafeMode, *severity, std::move(name), std::move(text)});
        }
    }
    signs.strays = straysOf(snapshot);
    if (snapshot.paused && !snapshot.pauseReason.empty()) {
        auto const said = recognise(snapshot.pauseReason);
        signs.runaway = said && said->phrase == Phrase::PausedRunaway ? snapshot.pauseReason : std::string();
    }
    signs.dailyLossUsed = snapshot.dailyLossUsed;
    signs.flatten = snapshot.flatten.phase;
    signs.flattenStartedAt = snapshot.flatten.startedAt;
    signs.flattenResult = snapshot.flatten.result;
    signs.flattenWasCut = snapshot.killed && snapshot.flatten.certificate && !snapshot.flatten.certificate->verified;
    signs.flattenLeftDust = std::any_of(snapshot.flatten.dust.begin(), snapshot.flatten.dust.end(),
                                        [](Quantity const& dust) { return dust.value().isPositive(); });
    signs.failed = snapshot.state == EngineState::Failed;
    signs.failure = snapshot.stateCause;
    return signs;
}

std::vector<AlertFinding> findingsOf(AlertSigns const& signs, AlertThresholds const& thresholds)
{
    std::vector<AlertFinding> found;
    if (signs.failed) {
        found.push_back({AlertKind::DeadEngine, AlertSeverity::Critical, "engine", signs.failure});
    }
    if (!signs.isWatching) {
        return found;
    }
    for (auto const& [symbol, age] : signs.stale) {
        found.push_back({AlertKind::StaleFeed, AlertSeverity::Warning, symbol, "its market data is stale: " + age});
    }
    for (auto const& [group, why] : signs.openCircuits) {
        found.push_back({AlertKind::CircuitOpen, AlertSeverity::Warning, group, "its breaker is open: " + why});
    }
    if (signs.retries > thresholds.retriesMaximum) {
        found.push_back({AlertKind::RepeatedRetries, AlertSeverity::Warning, "exchange",
                         std::to_string(signs.retries) + " retries within " + minutesText(thresholds.window)});
    }
    if (signs.rejects > thresholds.rejectsMaximum) {
        found.push_back({AlertKind::RejectSpike, AlertSeverity::Warning, "orders",
                         std::to_string(signs.rejects) + " refusals within " + minutesText(thresholds.window)});
    }
    if (!signs.runaway.empty()) {
        found.push_back({AlertKind::RejectSpike, AlertSeverity::Critical, "strategy", signs.runaway});
    }
    for (auto const& [what, isMoney] : signs.drifts) {
        found.push_back({AlertKind::Drift, isMoney ? AlertSeverity::Critical : AlertSeverity::Warning,
                         isMoney ? "balances" : "reconciliation", what});
    }
    found.insert(found.end(), signs.strays.begin(), signs.strays.end());
    found.insert(found.end(), signs.safeModes.begin(), signs.safeModes.end());
    if (signs.dailyLossUsed && *signs.dailyLossUsed >= thresholds.dailyLossUsed) {
        bool const isReached = *signs.dailyLossUsed >= Rate(Decimal(1));
        found.push_back({AlertKind::DailyLoss, isReached ? AlertSeverity::Critical : AlertSeverity::Warning, "day",
                         "the loss of the day has used " + percentText(*signs.dailyLossUsed) + " of its limit"});
    }
    std::int64_t const flattenNumber = signs.flattenStartedAt.time_since_epoch().count();
    if (signs.flatten == FlattenPhase::Done) {
        found.push_back({AlertKind::FlattenResult, signs.flattenWasCut ? AlertSeverity::Warning : AlertSeverity::Info,
                         "flatten", signs.flattenResult + (signs.flattenLeftDust ? "; dust stays" : ""),
                         flattenNumber});
    } else if (signs.flatten == FlattenPhase::Waiting) {
        found.push_back(
            {AlertKind::FlattenResult, AlertSeverity::Critical, "flatten", signs.flattenResult, flattenNumber});
    }
    return found;
}

void WindowCount::add(MonotonicTime at)
{
    m_times.push_back(at);
    if (m_times.size() > kKeptMax) {
        m_times.pop_front();
    }
}

int WindowCount::at(MonotonicTime now)
{
    while (!m_times.empty() && now - m_times.front() > m_window) {
        m_times.pop_front();
    }
    return static_cast<int>(m_times.size());
}

}  // namespace pentad::observability
