// SPDX-License-Identifier: GPL-3.0-or-later
// The closed list of reasons for which an intent is refused, and the gates that find them, in their order of
// precedence. Every gate is always evaluated; the first failing one names the refusal. Thread: any.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pentad {

enum class RefusalCode : std::uint8_t {
    UniverseNotAllowed,
    KillSwitchLatched,
    TradingPaused,
    SafeModeActive,
    BreakerOpen,
    MarketDataStale,
    DuplicateIntent,
    OrderInvalidScale,
    OrderBelowMinimum,
    RiskPriceCollar,
    RiskOrderRate,
    RiskOpenOrdersLimit,
    RiskDailyLossLimit,
    RiskDrawdownDeriskActive,
    CapitalReservedCashBreach,
    AlphaEdgeBelowMinimum,
    RiskAssetExposureLimit,
    RiskMaxPosition,
    RiskConcentrationLimit,
    RiskPortfolioExposureLimit,
    CapitalFeeBufferBreach,
};
inline constexpr std::size_t kRefusalCodes = 21;

// In precedence order.
enum class Gate : std::uint8_t {
    Universe,
    KillSwitch,
    Pause,
    SafeMode,
    Breakers,
    DataAge,
    Duplicate,
    Scale,
    MinimumValue,
    PriceCollar,
    OrderRate,
    OpenOrders,
    DailyLoss,
    Drawdown,
    TradableCapital,
    Edge,
    AssetCap,
    MaxPosition,
    Concentration,
    GrossCap,
    ReservedCash,
    FeeBuffer,
};
inline constexpr std::size_t kGates = 22;

// The wire spelling, for example RISK_PRICE_COLLAR.
std::string_view codeText(RefusalCode code);
// English name of a gate for logs and the command line, for example "price collar".
std::string_view gateText(Gate gate);
// The code that a failing gate gives.
RefusalCode refusalOf(Gate gate);

}  // namespace pentad
