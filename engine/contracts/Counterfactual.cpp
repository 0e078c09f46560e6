// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Counterfactual.h"

namespace pentad {

std::string_view changeKind(Change change)
{
    switch (change) {
    case Change::Rearm:
    case Change::Arm:
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
