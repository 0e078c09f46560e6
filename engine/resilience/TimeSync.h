// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's time, from answers to "what time is it". Of the last samples the one with the shortest round trip
// counts, for it is wrong by at most half of that. Between samples time runs on the monotonic clock, so a jump of the
// wall clock shows at once as an offset and moves no stamp. Never sets a clock. Time is given. Pure. Thread: one.
#pragma once

#include "domain/Decimal.h"
#include "foundation/Clock.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace pentad::resilience {

struct TimeSyncParameters {
    std::size_t samplesKept = 8;
    Milliseconds sampleAgeMax{600'000};  // older samples are forgotten
    Milliseconds roundTripMax{4'000};    // a slower answer tells nothing useful
    Milliseconds warnOffset{1'000};
    Milliseconds blockOffset{5'000};  // the exchange refuses stamps further off than this
    // The exchange's seconds for each real one; with it the offsets above grow. 1 but for a simulated exchange.
    Decimal speed{1};
};

// What a span of real time is on a clock that runs `speed` times as fast; rounded down.
Milliseconds atSpeed(std::chrono::nanoseconds real, Decimal speed);

// 7.3 for 7312 ms.
std::string secondsText(Milliseconds duration);

struct TimeSample {
    MonotonicTime sentAt;
    MonotonicTime receivedAt;
    UtcTime serverTime;
};

enum class TimeState : std::uint8_t {
    Unknown,  // no usable sample: signed calls must wait for one
    Good,
    Warned,   // off, but within what the exchange takes
    Blocked,  // signed calls must not be made
};

class TimeSync {
public:
    explicit TimeSync(TimeSyncParameters parameters = {}) : m_parameters(parameters) {}

    // False if the sample is unusable (a round trip below zero or too long) and was ignored.
    bool add(TimeSample const& sample);
    // Forget everything, for example after the computer slept.
    void clear() { m_samples.clear(); }

    // Exchange time minus wall clock: positive where this computer is behind. Nothing while unknown.
    std::optional<Milliseconds> offset(MonotonicTime now, UtcTime utc) const;
    // Of the sample that counts.
    std::optional<Milliseconds> roundTrip(MonotonicTime now) const;
    // The exchange's time, for stamps. Nothing while unknown.
    std::optional<UtcTime> serverTime(MonotonicTime now) const;

    TimeState state(MonotonicTime now, UtcTime utc) const;
    // What is wrong and what a person can do about it, one or two sentences; empty while Good.
    std::string advice(MonotonicTime now, UtcTime utc) const;

private:
    TimeSample const* best(MonotonicTime now) const;

    TimeSyncParameters m_parameters;
    std::deque<TimeSample> m_samples;
};

}  // namespace pentad::resilience
