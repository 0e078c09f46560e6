// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/EngineEvent.h"

namespace pentad {

std::string_view breakerGroupText(BreakerGroup group)
{
    switch (group) {
    case BreakerGroup::Orders: return "orders";
    case BreakerGroup::Account: return "account";
    case BreakerGroup::MarketData: return "market_data";
    }
    return {};
}

std::string_view breakerPhaseText(BreakerPhase phase)
{
    switch (phase) {
    case BreakerPhase::Closed: return "closed";
    case BreakerPhase::Open: return "open";
    case BreakerPhase::HalfOpen: return "half-open";
    }
    return {};
}

std::string_view hazardText(Hazard hazard)
{
    switch (hazard) {
    case Hazard::MarketDataStale: return "market data stale";
    case Hazard::BreakerOpen: return "breaker open";
    case Hazard::ReconcileFailed: return "reconciliation failed";
    case Hazard::BalanceResidue: return "unexplained balance residue";
    case Hazard::ClockSkew: return "clock skew beyond tolerance";
    case Hazard::DiskFull: return "journal cannot be written";
    case Hazard::StoodStill: return "the program stood still";
    case Hazard::WindowSilent: return "the window is silent";
    }
    return {};
}

}  // namespace pentad
