// SPDX-License-Identifier: GPL-3.0-or-later
// Something that needs a person: found outside the core, counted while it lasts, and kept until somebody has seen it.
// Immutable once in a snapshot. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace pentad {

enum class AlertKind : std::uint8_t {
    StaleFeed,
    RepeatedRetries,
    CircuitOpen,
    RejectSpike,
    Drift,
    DailyLoss,
    FlattenResult,
    DeadEngine,
    SafeMode,  // entries are off for a cause that is no other kind's
};
inline constexpr std::size_t kAlertKinds = 9;
std::string_view alertKindText(AlertKind kind);  // stale_feed, repeated_retries, ...

enum class AlertSeverity : std::uint8_t { Info, Warning, Critical };
std::string_view alertSeverityText(AlertSeverity severity);  // info, warning, critical

struct AlertView {
    std::uint64_t id = 0;  // 1, 2, 3 ... per session
    AlertKind kind = AlertKind::StaleFeed;
    AlertSeverity severity = AlertSeverity::Warning;
    std::string subject;  // BTCTRY, orders breaker ...; one alert for each kind and subject
    std::string text;     // English, with numbers; of the newest occurrence
    UtcTime first;
    UtcTime last;
    std::uint64_t count = 1;    // occurrences that became one
    bool active = true;         // the cause is still there
    bool acknowledged = false;  // somebody has seen it
};

}  // namespace pentad
