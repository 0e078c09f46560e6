// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to "what would make it trade": one input changed, everything else as it was, and the whole evaluation run
// again by the same gates. Made by risk::whatWouldMakeItTrade, read by the screens. An answer
// changes nothing: it is a fact about a decision. Thread: any.
#pragma once

#include "contracts/RiskManager.h"

namespace pentad {

// The one input that is changed.
enum class Change : std::uint8_t {
    Rearm,
    Arm,
    Resume,
    EnableAsset,
    SafeModeEnds,
    BreakersClose,
    FreshData,
    NextCycle,
    RoundToScale,
    LargerSize,
    SmallerSize,
    PriceInsideCollar,
    OwnOrderEnds,
    FewerRecentOrders,
    FewerOpenOrders,
    SmallerDailyLoss,
    EquityRecovers,
    MoreCash,
    PostAsMaker,
    ExpectedEdgeRises,
    NoNoiseMargin,
    LowerEdgeMinimum,
    LessExposure,
    SmallerPosition,
    HigherAssetCap,
    HigherNotionalLimit,
    HigherAssetWeight,
    HigherPositionLimit,
    HigherConcentration,
    HigherGrossCap,
    HigherGrossMultiple,
};

struct Counterfactual {
    Change change = Change::Resume;
    Gate gate = Gate::Universe;  // the gate that refused or reduced, which the change is about
    Decimal from;                // of the kind changeKind() says
    Decimal to;
    bool flips = false;  // refused -> accepted, or reduced -> accepted whole
    bool hasDistance = false;
    Decimal distance;                     // of `gate` after the change
    std::optional<Gate> stillFailing;     // the first failing gate after the change
    OrderSize admittedSize = BaseSize{};  // what would then be sent
    Money admittedNotional;
    Price valuationPrice;
    Symbol symbol;  // of the asset whose exposure is changed; else empty
};

// The kind of from and to, in the words of contracts/Explanation.h.
std::string_view changeKind(Change change);

}  // namespace pentad
