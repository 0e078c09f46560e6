// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/Trials.h"

#include "capital/CapitalPolicy.h"
#include "risk/RiskEngine.h"

#include <algorithm>

namespace pentad::risk {

void TrialWorld::refreshCapital()
{
    CapitalInputs const inputs = view.capital.inputs;
    view.capital = capital::CapitalPolicy(capital).compute(inputs);
}

Counterfactual Trials::judged(TrialWorld const& changed, Change change, Decimal from, Decimal to) const
{
    RiskDecision decision;
    RiskEngine(changed.risk, changed.capital, changed.fees).preTradeCheck(changed.intent, changed.view, decision);
    Evaluation const& evaluation = decision.evaluation;
    GateRecord const& record = evaluation.gates[static_cast<std::size_t>(m_gate)];
    Counterfactual answer;
    answer.change = change;
    answer.gate = m_gate;
    answer.from = from;
    answer.to = to;
    answer.flips = evaluation.accepted && (!m_wasAccepted || !evaluation.reduced);
    answer.hasDistance = record.hasDistance;
    answer.distance = record.distance;
    auto const failing = std::find_if(evaluation.gates.begin(), evaluation.gates.end(),
                                      [](GateRecord const& gate) { return gate.verdict == Verdict::Fail; });
    if (failing != evaluation.gates.end()) {
        answer.stillFailing = failing->gate;
    }
    answer.admittedSize = evaluation.admittedSize;
    answer.admittedNotional = evaluation.admittedNotional;
    answer.valuationPrice = evaluation.valuationPrice;
    return answer;
}

}  // namespace pentad::risk
