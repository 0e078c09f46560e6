// SPDX-License-Identifier: GPL-3.0-or-later
// The self-financing capital policy: every formula of its specification (section 10) as one pure function, and
// CapitalPolicy, which applies them in order to one moment's account. Always true: a number that allows risk is rounded
// down (tradable capital, caps), a number that forbids it is rounded up (reserved cash, fee buffer), money moved is
// rounded down (harvest); comparisons are exact. All Money is quote currency with 18 decimals. Pure, thread: any.
#pragma once

#include "contracts/CapitalFigures.h"
#include "domain/Parameters.h"

#include <span>
#include <vector>

namespace pentad::capital {

// Equity_t = Cash_t + sum of PositionValue_i,t - AccruedFees_t. Exact. Specification 10.1, invariant 1.
Money equity(Money cash, Money positionsValue, Money accruedFees);

// CashAvailable = Cash - commitments of open and unresolved buy orders. Exact, may be negative. Our own
// definition: the specification knows only Cash.
Money cashAvailable(Money cash, Money commitments);

// DD_t = 1 - Equity_t / Equity_highwater_t, not below 0; 0 while there is no high-water mark.
// Rounded down, which makes the rate reach a border exactly when the loss does. Specification 10.3.
Rate drawdown(Money equity, Money highWater);

// The ladder's place for a loss from the high-water mark. Specification 10.3, step 2.
struct LadderPlace {
    int step = 0;                     // how many steps are reached
    Rate multiplier{Decimal(1)};      // m_dd
    std::optional<Money> toNextStep;  // equity may fall by this much; falling by all of it reaches the step
};
// A step is reached when high water - equity >= step x high water, compared exactly without a division.
LadderPlace ladderPlace(Money equity, Money highWater, std::span<LadderStep const> ladder);

struct BaseModes {
    bool conservative = false;  // gains of this moment do not count
    bool strict = false;        // the reserve bucket does not count
};
// C_base = Equity, or min(Equity, high-water mark) if conservative; less the reserve bucket in strict mode.
// Exact, may be negative. Specification 10.2 and 10.3, step 4; that both modes combine is ours.
Money capitalBase(Money equity, Money highWater, Money reserveBucket, BaseModes modes);

// C_res = max(C_res_abs, r_res x C_base). Rounded up. Specification 10.3, step 1.
Money reservedCash(Money capitalBase, Money minimum, Rate rate);

// FeeBuffer = max(FeeMinAbs, alpha_fee x Rolling30dNotional). Rounded up. Specification 10.3, step 1.
Money feeBuffer(Money rollingNotional, Money minimum, Rate rate);

// Tradable = max(0, (C_base - C_res - FeeBuffer) x r_reinv). Rounded down. Specification 10.3, step 1.
Money tradable(Money capitalBase, Money reservedCash, Money feeBuffer, Rate reinvestmentRate);

// AssetCap_i = min(E_asset_abs_i, w_i x Tradable x m_dd), and PortfolioCap = min(E_gross_abs, beta x Tradable x m_dd):
// the same shape. `scaledTradable` is Tradable x m_dd. Rounded down. Specification 10.3, step 3.
Money exposureCap(Money scaledTradable, Money absolute, Rate weight);

// Harvestable = max(0, RealizedPnL_MTD - theta_h). Exact. Specification 10.3, step 4.
Money harvestable(Money realizedPnlMonth, Money threshold);

// H = max(0, h x Harvestable - already harvested this month), and never more than `sweepable`. Rounded down.
// What was swept comes back as harvestedMonth, so the same profit is never swept twice; both bounds are ours, the share
// is specification 10.3, step 4.
Money harvestDue(Money harvestable, Rate rate, Money harvestedMonth, Money sweepable);

// What a sweep into the reserve bucket may take: cash that is not in the bucket already and on which neither an open
// buy nor an unpaid fee has a claim; not below 0. Exact.
Money sweepable(Money cashAvailable, Money reserveBucket, Money accruedFees);

// Which part of the whole it is: how full a limit, how large a return. Rounded half to even and for display only, gates
// compare the amounts. None unless the whole is positive.
std::optional<Rate> shareOf(Money part, Money whole);

// The whole ladder from the high-water mark and the tradable capital of this moment, the first rung being "no loss worth
// a step". Equity at which a rung starts is exact; caps are rounded down as the policy rounds them.
std::vector<LadderRung> ladderRungs(CapitalFigures const& figures, CapitalParameters const& parameters);

// The worst case of this moment. Where the caps together exceed the gross cap they are reduced in proportion. Losses and
// costs are rounded up. Our own definition: the specification asks for the number, not for a formula.
WorstCase worstCase(CapitalFigures const& figures, RiskParameters const& risk, FeeParameters const& fees);

class CapitalPolicy {
public:
    explicit CapitalPolicy(CapitalParameters const& parameters);

    // All figures of one moment. Fails a check only if an amount leaves the range of Decimal.
    CapitalFigures compute(CapitalInputs const& inputs) const;

    CapitalParameters const& parameters() const { return m_parameters; }

private:
    CapitalParameters m_parameters;
    PerAsset<Money> m_assetCapAbsolutes;  // overrides applied
    PerAsset<Rate> m_assetCapWeights;
    bool m_sameCaps = true;  // the usual case: one multiplication serves all five
};

}  // namespace pentad::capital
