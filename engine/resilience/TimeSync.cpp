// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/TimeSync.h"

#include "contracts/EngineText.h"

namespace pentad::resilience {
namespace {

Milliseconds roundTripOf(TimeSample const& sample)
{
    return std::chrono::ceil<Milliseconds>(sample.receivedAt - sample.sentAt);
}

}  // namespace

std::string secondsText(Milliseconds duration)
{
    return Decimal::fromMantissa(duration.count(), 3).round(1, Rounding::HalfUp).text();
}

Milliseconds atSpeed(std::chrono::nanoseconds real, Decimal speed)
{
    constexpr Int128 kNanosecondsPerMillisecond = 1'000'000;
    return Milliseconds(
        static_cast<std::int64_t>(speed.raw() * real.count() / Decimal::kUnit / kNanosecondsPerMillisecond));
}

bool TimeSync::add(TimeSample const& sample)
{
    if (sample.receivedAt < sample.sentAt || roundTripOf(sample) > m_parameters.roundTripMax) {
        return false;
    }
    m_samples.push_back(sample);
    while (m_samples.size() > m_parameters.samplesKept) {
        m_samples.pop_front();
    }
    return true;
}

TimeSample const* TimeSync::best(MonotonicTime now) const
{
    TimeSample const* best = nullptr;
    for (TimeSample const& sample : m_samples) {
        bool const fresh = now - sample.receivedAt <= m_parameters.sampleAgeMax;
        // Of equals the newer one: clocks drift.
        if (fresh && (best == nullptr || roundTripOf(sample) <= roundTripOf(*best))) {
            best = &sample;
        }
    }
    return best;
}

std::optional<UtcTime> TimeSync::serverTime(MonotonicTime now) const
{
    TimeSample const* const sample = best(now);
    if (sample == nullptr) {
        return std::nullopt;
    }
    auto const middle = sample->sentAt + (sample->receivedAt - sample->sentAt) / 2;
    return sample->serverTime + atSpeed(now - middle, m_parameters.speed);
}

std::optional<Milliseconds> TimeSync::offset(MonotonicTime now, UtcTime utc) const
{
    auto const there = serverTime(now);
    return there ? std::optional(*there - utc) : std::nullopt;
}

std::optional<Milliseconds> TimeSync::roundTrip(MonotonicTime now) const
{
    TimeSample const* const sample = best(now);
    return sample != nullptr ? std::optional(roundTripOf(*sample)) : std::nullopt;
}

TimeState TimeSync::state(MonotonicTime now, UtcTime utc) const
{
    auto const off = offset(now, utc);
    if (!off) {
        return TimeState::Unknown;
    }
    Milliseconds const distance = std::chrono::abs(*off);
    if (distance > atSpeed(m_parameters.blockOffset, m_parameters.speed)) {
        return TimeState::Blocked;
    }
    return distance > atSpeed(m_parameters.warnOffset, m_parameters.speed) ? TimeState::Warned : TimeState::Good;
}

std::string TimeSync::advice(MonotonicTime now, UtcTime utc) const
{
    TimeState const current = state(now, utc);
    if (current == TimeState::Unknown) {
        return say(Phrase::ClockUnknown);
    }
    if (current == TimeState::Good) {
        return {};
    }
    Milliseconds const off = *offset(now, utc);
    bool const behind = off.count() > 0;
    std::string const apart = secondsText(std::chrono::abs(off));
    if (current == TimeState::Blocked) {
        return say(behind ? Phrase::ClockTooFarBehind : Phrase::ClockTooFarAhead,
                   {apart, secondsText(m_parameters.blockOffset)});
    }
    return say(behind ? Phrase::ClockBehind : Phrase::ClockAhead, {apart});
}

}  // namespace pentad::resilience
