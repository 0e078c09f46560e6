// SPDX-License-Identifier: GPL-3.0-or-later
// The only maker of ApprovedOrder. Runs every gate over every intent, in the fixed order of precedence, and records all
// of it: the first failing gate names the refusal, a gate that admits a part hands the smaller size to the next.
// Always true: an evaluation has all 22 gates; an approved order satisfies every cap exactly, after all rounding.
// No state but the owner's limits, no allocation, no clock. Thread: any.
#pragma once

#include "contracts/RiskManager.h"
#include "domain/Parameters.h"
#include "risk/Subject.h"

namespace pentad::risk {

class RiskEngine final : public RiskManager {
public:
    RiskEngine(RiskParameters const& risk, CapitalParameters const& capital, FeeParameters const& fees);

    using RiskManager::preTradeCheck;
    void preTradeCheck(OrderIntent const& intent, RiskView const& view, Evaluation& evaluation,
                       RiskVerdict& verdict) const override;
    // Findings repeat for as long as they hold: whoever records them decides what is new.
    void postTradeCheck(RiskView const& view, std::vector<PostTradeNote>& notes) const override;
    void postTradeCheck(FinishedOrder const& finished, std::vector<PostTradeNote>& notes) const override;

    RiskParameters const& riskParameters() const { return m_limits.risk; }
    CapitalParameters const& capitalParameters() const { return m_capital; }
    FeeParameters const& feeParameters() const { return m_fees; }

private:
    CapitalParameters m_capital;
    FeeParameters m_fees;
    Limits m_limits;
};

}  // namespace pentad::risk
