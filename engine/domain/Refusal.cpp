// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Refusal.h"

namespace pentad {

std::string_view codeText(RefusalCode code)
{
    switch (code) {
    case RefusalCode::UniverseNotAllowed: return "UNIVERSE_NOT_ALLOWED";
    case RefusalCode::KillSwitchLatched: return "KILL_SWITCH_LATCHED";
    case RefusalCode::TradingPaused: return "TRADING_PAUSED";
    case RefusalCode::SafeModeActive: return "SAFE_MODE_ACTIVE";
    case RefusalCode::BreakerOpen: return "BREAKER_OPEN";
    case RefusalCode::MarketDataStale: return "MARKET_DATA_STALE";
    case RefusalCode::DuplicateIntent: return "DUPLICATE_INTENT";
    case RefusalCode::OrderInvalidScale: return "ORDER_INVALID_SCALE";
    case RefusalCode::OrderBelowMinimum: return "ORDER_BELOW_MINIMUM";
    case RefusalCode::RiskPriceCollar: return "RISK_PRICE_COLLAR";
    case RefusalCode::RiskOrderRate: return "RISK_ORDER_RATE";
    case RefusalCode::RiskOpenOrdersLimit: return "RISK_OPEN_ORDERS_LIMIT";
    case RefusalCode::RiskDailyLossLimit: return "RISK_DAILY_LOSS_LIMIT";
    case RefusalCode::RiskDrawdownDeriskActive: return "RISK_DRAWDOWN_DERISK_ACTIVE";
    case RefusalCode::CapitalReservedCashBreach: return "CAPITAL_RESERVED_CASH_BREACH";
    case RefusalCode::AlphaEdgeBelowMinimum: return "ALPHA_EDGE_BELOW_MINIMUM";
    case RefusalCode::RiskAssetExposureLimit: return "RISK_ASSET_EXPOSURE_LIMIT";
    case RefusalCode::RiskMaxPosition: return "RISK_MAX_POSITION";
    case RefusalCode::RiskConcentrationLimit: return "RISK_CONCENTRATION_LIMIT";
    case RefusalCode::RiskPortfolioExposureLimit: return "RISK_PORTFOLIO_EXPOSURE_LIMIT";
    case RefusalCode::CapitalFeeBufferBreach: return "CAPITAL_FEE_BUFFER_BREACH";
    }
    return {};
}

std::string_view gateText(Gate gate)
{
    switch (gate) {
    case Gate::Universe: return "universe";
    case Gate::KillSwitch: return "kill switch";
    case Gate::Pause: return "pause";
    case Gate::SafeMode: return "safe mode";
    case Gate::Breakers: return "breakers";
    case Gate::DataAge: return "market data age";
    case Gate::Duplicate: return "duplicate";
    case Gate::Scale: return "scale";
    case Gate::MinimumValue: return "minimum value";
    case Gate::PriceCollar: return "price collar";
    case Gate::OrderRate: return "order rate";
    case Gate::OpenOrders: return "open orders";
    case Gate::DailyLoss: return "daily loss";
    case Gate::Drawdown: return "drawdown";
    case Gate::TradableCapital: return "tradable capital";
    case Gate::Edge: return "edge";
    case Gate::AssetCap: return "asset cap";
    case Gate::MaxPosition: return "max position";
    case Gate::Concentration: return "concentration";
    case Gate::GrossCap: return "gross cap";
    case Gate::ReservedCash: return "reserved cash";
    case Gate::FeeBuffer: return "fee buffer";
    }
    return {};
}

RefusalCode refusalOf(Gate gate)
{
    switch (gate) {
    case Gate::Universe: return RefusalCode::UniverseNotAllowed;
    case Gate::KillSwitch: return RefusalCode::KillSwitchLatched;
    case Gate::Pause: return RefusalCode::TradingPaused;
    case Gate::SafeMode: return RefusalCode::SafeModeActive;
    case Gate::Breakers: return RefusalCode::BreakerOpen;
    case Gate::DataAge: return RefusalCode::MarketDataStale;
    case Gate::Duplicate: return RefusalCode::DuplicateIntent;
    case Gate::Scale: return RefusalCode::OrderInvalidScale;
    case Gate::MinimumValue: return RefusalCode::OrderBelowMinimum;
    case Gate::PriceCollar: return RefusalCode::RiskPriceCollar;
    case Gate::OrderRate: return RefusalCode::RiskOrderRate;
    case Gate::OpenOrders: return RefusalCode::RiskOpenOrdersLimit;
    case Gate::DailyLoss: return RefusalCode::RiskDailyLossLimit;
    case Gate::Drawdown: return RefusalCode::RiskDrawdownDeriskActive;
    case Gate::TradableCapital: return RefusalCode::CapitalReservedCashBreach;
    case Gate::Edge: return RefusalCode::AlphaEdgeBelowMinimum;
    case Gate::AssetCap: return RefusalCode::RiskAssetExposureLimit;
    case Gate::MaxPosition: return RefusalCode::RiskMaxPosition;
    case Gate::Concentration: return RefusalCode::RiskConcentrationLimit;
    case Gate::GrossCap: return RefusalCode::RiskPortfolioExposureLimit;
    case Gate::ReservedCash: return RefusalCode::CapitalReservedCashBreach;
    case Gate::FeeBuffer: return RefusalCode::CapitalFeeBufferBreach;
    }
    return RefusalCode::UniverseNotAllowed;
}

}  // namespace pentad
