// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Alert.h"

namespace pentad {

std::string_view alertKindText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::StaleFeed: return "stale_feed";
    case AlertKind::RepeatedRetries: return "repeated_retries";
    case AlertKind::CircuitOpen: return "circuit_open";
    case AlertKind::RejectSpike: return "reject_spike";
    case AlertKind::Drift: return "drift";
    case AlertKind::DailyLoss: return "daily_loss";
    case AlertKind::FlattenResult: return "flatten_result";
    case AlertKind::DeadEngine: return "dead_engine";
    case AlertKind::SafeMode: return "safe_mode";
    }
    return {};
}

std::string_view alertSeverityText(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info: return "info";
    case AlertSeverity::Warning: return "warning";
    case AlertSeverity::Critical: return "critical";
    }
    return {};
}

}  // namespace pentad
