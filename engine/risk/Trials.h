// SPDX-License-Identifier: GPL-3.0-or-later
// One refused or reduced intent, judged again and again with a single input changed: what Counterfactual.h answers is
// made of such trials. A change edits a copy of everything that a verdict depends on. Not for the hot path. Pure,
// thread: any.
#pragma once

#include "contracts/Counterfactual.h"
#include "contracts/RiskManager.h"
#include "domain/Parameters.h"

#include <utility>
#include <vector>

namespace pentad::risk {

// From on a limit to beyond it, in any unit.
inline constexpr Decimal kSmallest = Decimal::fromRaw(1);

// Everything an evaluation depends on.
struct TrialWorld {
    OrderIntent intent;
    RiskView view;
    RiskParameters risk;
    CapitalParameters capital;
    FeeParameters fees;

    // The figures again, after a change of the policy or of what they are made of.
    void refreshCapital();
};

class Trials {
public:
    // `gate` decided against the intent, which was refused or, if `wasAccepted`, reduced. Lives no longer than `world`.
    Trials(TrialWorld const& world, Gate gate, bool wasAccepted)
        : m_world(world), m_gate(gate), m_wasAccepted(wasAccepted)
    {
    }

    // `from` and `to` are what the change is shown as, in the unit of the change.
    template <typename Edit>
    Counterfactual run(Change change, Decimal from, Decimal to, Edit&& edit) const
    {
        TrialWorld world = m_world;
        edit(world);
        return judged(world, change, from, to);
    }

    template <typename Edit>
    void add(Change change, Decimal from, Decimal to, Edit&& edit)
    {
        m_answers.push_back(run(change, from, to, std::forward<Edit>(edit)));
    }
    void add(Counterfactual const& answer) { m_answers.push_back(answer); }

    TrialWorld const& world() const { return m_world; }
    bool wasAccepted() const { return m_wasAccepted; }
    std::vector<Counterfactual> take() { return std::move(m_answers); }

private:
    Counterfactual judged(TrialWorld const& changed, Change change, Decimal from, Decimal to) const;

    TrialWorld const& m_world;
    Gate m_gate;
    bool m_wasAccepted;
    std::vector<Counterfactual> m_answers;
};

}  // namespace pentad::risk
