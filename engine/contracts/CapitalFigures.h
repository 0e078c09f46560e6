// SPDX-License-Identifier: GPL-3.0-or-later
// Every quantity of the capital policy (the capital policy specification, section 10) at one moment, and what it was computed from.
// Made only by capital::CapitalPolicy; read by risk, the snapshot and the screens, which never compute money themselves.
// All Money is in the quote currency. Thread: any.
#pragma once

#include "domain/Instrument.h"

#include <optional>

namespace pentad {

// What the policy is computed from.
struct CapitalInputs {
    Money cash;                        // free + locked quote balance, reserve bucket included
    Money commitments;                 // open and unresolved buys: price x leaves + fee + tax
    PerAsset<Money> positionValues;    // marked
    PerAsset<Money> openBuyNotionals;  // open and unresolved buys, without fees
    Money accruedFees;                 // estimated fee and tax of fills without a trade row
    Money highWater;                   // highest equity so far, moved by external flows
    Money reserveBucket;
    Money rollingNotional;   // of the last 30 days
    Money realizedPnlMonth;  // month to date, after fees and tax
    Money harvestedMonth;    // already swept this month
};

struct CapitalFigures {
    CapitalInputs inputs;
    Money positionsValue;             // sum of positionValues
    Money equity;                     // Cash + positions - AccruedFees
    Money cashAvailable;              // Cash - commitments
    Rate drawdown;                    // 1 - equity / high-water mark, not below 0
    Rate multiplier;                  // m_dd
    int ladderStep = 0;               // 0 = below the first step, 1 = first step reached ...
    std::optional<Money> toNextStep;  // how far equity may fall until the next step
    Money capitalBase;                // C_base
    Money reservedCash;               // C_res
    Money feeBuffer;                  // FeeBuffer
    Money tradable;                   // Tradable
    PerAsset<Money> assetCaps;
    Money grossCap;
    PerAsset<Money> exposures;  // position + open buys, marked
    Money grossExposure;
    Money requiredCash;  // C_res + FeeBuffer + ReserveBucket
    Money harvestable;   // max(0, RealizedPnL_MTD - theta)
    Money harvestDue;    // H of this moment
};

// What is lost if every price falls at once with the caps full, and everything is then sold: what an owner accepts when
// live trading is armed. Losses are positive.
struct WorstCase {
    Rate fall;  // of every price
    PerAsset<Money>
        exposures;           // the cap of each asset, or what is held where that is more; together within the gross cap
    PerAsset<Money> losses;  // exposure x fall
    Money exposure;          // together
    Money left;              // exposure less losses
    Rate slippage;           // of what is left
    Money exitSlippage;
    Rate costRate;   // taker fee, tax included
    Money costsIn;   // of what is not held yet
    Money costsOut;  // of what is left after slippage
    Money total;
    Money toAccept;  // total, rounded up to a whole unit: the number to be typed
    std::optional<Rate> ofEquity;
};

// One step of the drawdown ladder, as it would be now.
struct LadderRung {
    Rate drawdown;                        // it is reached from here on; 0 for the first
    Rate multiplier;                      // of every cap
    std::optional<Money> startsAtEquity;  // none for the first
    Money grossCap;                       // at the tradable capital of this moment
    bool active = false;
    friend bool operator==(LadderRung const&, LadderRung const&) = default;
};

}  // namespace pentad
