// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/AlertFigures.h"

#include "bench/AlertWatch.h"
#include "bench/LiveDesk.h"
#include "loopback/Faults.h"

namespace pentad::bench {
namespace {

constexpr double kAlertWithinMs = 1'000;
constexpr char kAlertFault[] = "bench";

// Recovery is quick, so that there can be many rounds; what is measured is as it is shipped.
config::Settings alertSettings()
{
    config::Settings settings = LiveDesk::settings();
    settings.resilience.retryMaxAttempts = 1;
    settings.resilience.breakerCooldownS = 1;
    settings.resilience.breakerProbes = 1;
    settings.risk.safeModeHold = std::chrono::milliseconds(0);
    settings.risk.dataAgeMaximum = std::chrono::seconds(4);
    settings.execution.reconcileEvery = std::chrono::seconds(3);
    return settings;
}

loopback::FaultRule wrongAnswer(std::string route, int status)
{
    loopback::FaultRule rule;
    rule.name = kAlertFault;
    rule.action = loopback::FaultAction::Answer;
    rule.route = std::move(route);
    rule.status = status;
    return rule;
}

void bring(LiveDesk& live, loopback::FaultRule rule)
{
    live.exchange().within([&](loopback::LoopbackExchange& exchange) { exchange.faults().add(std::move(rule)); });
}

void putRight(LiveDesk& live)
{
    live.exchange().within([](loopback::LoopbackExchange& exchange) { exchange.faults().clear(kAlertFault); });
}

double inMs(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

using AlertTimes = std::vector<double>;

// One answer of that status on the route is the whole fault.
bool answeredWrongly(LiveDesk& live, AlertWatch& watch, AlertKind kind, std::string const& route, int status,
                     std::function<void()> const& provoke, AlertTimes& samples)
{
    watch.expect(kind);
    loopback::FaultRule rule = wrongAnswer(route, status);
    rule.count = 1;
    live.exchange().watch(route, std::move(rule));
    provoke();
    bool const isSeen = test::until([&] { return !watch.seen().empty() && !live.exchange().read().empty(); });
    if (isSeen) {
        samples.push_back(inMs(watch.seen().begin()->second.at - live.exchange().read().front()));
    }
    putRight(live);
    return isSeen && live.recovered();
}

bool refusedKey(LiveDesk& live, AlertWatch& watch, int round, AlertTimes& samples)
{
    return answeredWrongly(
        live, watch, AlertKind::CircuitOpen, "POST /api/v1/order", 401,
        [&] { live.desk().issue(live.restingBuy(round)); }, samples);
}

// Asked for by the engine itself, as ever.
bool failedReport(LiveDesk& live, AlertWatch& watch, int, AlertTimes& samples)
{
    return answeredWrongly(
        live, watch, AlertKind::Drift, "GET /api/v1/users/balances", 500, [] {}, samples);
}

bool silentMarket(LiveDesk& live, AlertWatch& watch, int, AlertTimes& samples)
{
    watch.expect(AlertKind::StaleFeed);
    loopback::FaultRule drop;
    drop.name = kAlertFault;
    drop.action = loopback::FaultAction::Drop;
    drop.channel = "*";
    bring(live, drop);
    for (char const* const route : {"GET /api/v2/ticker", "GET /api/v2/orderbook", "GET /api/v2/trades"}) {
        bring(live, wrongAnswer(route, 503));
    }
    Milliseconds const most = live.seen().riskParameters.dataAgeMaximum;
    bool const allSeen = test::until([&] { return watch.seen().size() == kUniverseSize; });
    for (auto const& [symbol, seen] : watch.seen()) {
        UtcTime const tooOld = seen.engine - seen.age.value_or(most) + most;
        samples.push_back(inMs(seen.wall - tooOld));
    }
    putRight(live);
    return allSeen && live.recovered();
}

struct AlertCase {
    char const* what;
    bool (*happen)(LiveDesk&, AlertWatch&, int, AlertTimes&);
    int timesEach;  // in one round
    char const* remark;
};
constexpr AlertCase kAlertCases[] = {
    {"an order answered 401 to the alert of its breaker", refusedKey, 2, "from when the exchange had read the order"},
    {"a report answered 500 to the alert about it", failedReport, 2, "from when the exchange had read the question"},
    {"a market too old to the alert of its pair", silentMarket, 1,
     "from when the newest data was older than risk.data_age_max; each of the five pairs counts"},
};

}  // namespace

void measureAlerts(int rounds, Report& report)
{
    LiveDesk live(alertSettings());
    bool sound = live.begin();
    AlertWatch watch(live.desk());
    std::vector<Figure> figures;
    for (AlertCase const& kind : kAlertCases) {
        AlertTimes samples;
        for (int i = 0; sound && i < rounds * kind.timesEach; ++i) {
            sound = kind.happen(live, watch, i, samples);
        }
        if (samples.empty()) {
            samples.push_back(0);
        }
        figures.push_back({.goal = "OP2",
                           .what = kind.what,
                           .value = quantile(samples, 0.99),
                           .unit = "ms",
                           .ours = "p50 " + fixed(median(samples), 1) + " ms, longest " +
                                   fixed(quantile(samples, 1), 1) + " ms, cycles of " +
                                   std::to_string(alertSettings().trading.cycleIntervalMs) + " ms",
                           .other = "nothing",
                           .repetitions = static_cast<int>(samples.size()),
                           .statistic = "p99",
                           .wanted = kAlertWithinMs,
                           .stretch = kAlertWithinMs,
                           .parity = sound,
                           .remark = kind.remark});
    }
    sound = live.end() && sound;
    for (Figure& figure : figures) {
        figure.parity = figure.parity && sound;
        report.add(std::move(figure));
    }
}

}  // namespace pentad::bench
