// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/StateChecks.h"

#include "risk/GateRecording.h"

namespace pentad::risk {
namespace {

Decimal seconds(Milliseconds time)
{
    constexpr Int128 kRawPerMillisecond = Decimal::kUnit / 1000;
    return Decimal::fromRaw(time.count() * kRawPerMillisecond);
}

}  // namespace

void checkKillSwitch(Subject const& subject, GateRecord& record)
{
    open(record, Gate::KillSwitch);
    write(record, subject.view.killed);
    judgeState(subject, record, !subject.view.killed);
}

void checkPause(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Pause);
    bool const enabled = subject.asset != nullptr && subject.asset->enabled;
    RiskView const& view = subject.view;
    write(record, view.paused, enabled);
    if (view.disarmed) {
        append(record, Decimal(0));
    }
    // What was there before anybody armed is not a strategy's to sell.
    if (view.neverArmed && subject.intent.origin == Origin::Strategy) {
        append(record, Decimal(0));
        judge(record, false);
        return;
    }
    judgeState(subject, record, !view.paused && !view.disarmed && enabled);
}

void checkSafeMode(Subject const& subject, GateRecord& record)
{
    open(record, Gate::SafeMode);
    write(record, subject.view.safeMode);
    judgeState(subject, record, !subject.view.safeMode);
}

void checkBreakers(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Breakers);
    bool closed = true;
    for (BreakerView const& breaker : subject.view.breakers) {
        append(record, Decimal(static_cast<int>(breaker.phase)));
        closed = closed && breaker.phase == BreakerPhase::Closed;
    }
    judgeState(subject, record, closed);
}

void checkDataAge(Subject const& subject, GateRecord& record)
{
    open(record, Gate::DataAge);
    if (skips(record, subject.asset == nullptr)) {
        return;
    }
    Decimal const age = seconds(subject.asset->dataAge);
    Decimal const limit = seconds(subject.limits.risk.dataAgeMaximum);
    bool const known = knowsQuote(*subject.asset);
    write(record, known, age, limit);
    if (known) {
        measure(record, limit - age);
    }
    judgeState(subject, record, !isStale(subject));
}

void checkOrderRate(Subject const& subject, GateRecord& record)
{
    open(record, Gate::OrderRate);
    int const limit =
        subject.limits.risk.ordersPerMinuteMaximum * (subject.riskReducing ? 1 + kReducingRateReserve : 1);
    int const after = subject.view.ordersLastMinute + 1;
    write(record, subject.view.ordersLastMinute, after, limit);
    measure(record, Decimal(limit - after));
    judge(record, after <= limit);
}

void checkOpenOrders(Subject const& subject, GateRecord& record)
{
    open(record, Gate::OpenOrders);
    int const limit = subject.limits.risk.openOrdersMaximum;
    int const after = subject.view.openOrders + 1;
    write(record, subject.view.openOrders, after, limit);
    measure(record, Decimal(limit - after));
    judgeState(subject, record, after <= limit);
}

}  // namespace pentad::risk
