// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Counterfactual.h"

namespace pentad {

std::string_view changeText(Change change)
{
    switch (change) {
    case Change::Rearm: return "re-arm after the kill switch";
    case Change::Resume: return "resume trading";
    case Change::EnableAsset: return "enable the asset";
    case Change::SafeModeEnds: return "safe mode ends";
    case Change::BreakersClose: return "all breakers close";
    case Change::FreshData: return "wait for fresh data";
    case Change::NextCycle: return "decide again in the next cycle";
    case Change::RoundToScale: return "round to the scale of the pair";
    case Change::LargerSize: return "larger size";
    case Change::SmallerSize: return "smaller size";
    case Change::PriceInsideCollar: return "price inside the collar";
    case Change::OwnOrderEnds: return "the own sell order ends";
    case Change::FewerRecentOrders: return "fewer orders in the last minute";
    case Change::FewerOpenOrders: return "fewer open orders";
    case Change::SmallerDailyLoss: return "smaller loss today";
    case Change::EquityRecovers: return "equity recovers";
    case Change::MoreCash: return "more cash";
    case Change::PostAsMaker: return "post as maker";
    case Change::ExpectedEdgeRises: return "expected edge rises";
    case Change::NoNoiseMargin: return "noise margin set to 0";
    case Change::LowerEdgeMinimum: return "lower edge minimum";
    case Change::LessExposure: return "less exposure";
    case Change::SmallerPosition: return "smaller position";
    case Change::HigherAssetCap: return "higher cap of the asset";
    case Change::HigherNotionalLimit: return "higher notional limit of the asset";
    case Change::HigherAssetWeight: return "higher cap weight of the asset";
    case Change::HigherPositionLimit: return "higher position limit";
    case Change::HigherConcentration: return "higher concentration limit";
    case Change::HigherGrossCap: return "higher gross cap";
    case Change::HigherGrossMultiple: return "higher gross cap multiple";
    }
    return {};
}

std::string_view changeKind(Change change)
{
    switch (change) {
    case Change::Rearm:
    case Change::Resume:
    case Change::EnableAsset:
    case Change::SafeModeEnds:
    case Change::OwnOrderEnds: return "flag";
    case Change::FreshData: return "seconds";
    case Change::BreakersClose:
    case Change::NextCycle:
    case Change::RoundToScale:
    case Change::FewerRecentOrders:
    case Change::FewerOpenOrders: return "count";
    case Change::PriceInsideCollar: return "price";
    case Change::LargerSize:
    case Change::SmallerSize:
    case Change::SmallerDailyLoss:
    case Change::EquityRecovers:
    case Change::MoreCash:
    case Change::LessExposure:
    case Change::HigherAssetCap:
    case Change::HigherNotionalLimit:
    case Change::HigherGrossCap: return "money";
    case Change::PostAsMaker:
    case Change::ExpectedEdgeRises:
    case Change::NoNoiseMargin:
    case Change::LowerEdgeMinimum: return "bps";
    case Change::HigherAssetWeight:
    case Change::HigherConcentration: return "rate";
    case Change::HigherGrossMultiple: return "factor";
    case Change::SmallerPosition:
    case Change::HigherPositionLimit: return "quantity";
    }
    return {};
}

}  // namespace pentad
