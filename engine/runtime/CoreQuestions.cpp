// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of the operator: answered by the same gates from the same view, and nothing that lasts is any different
// afterwards. A session with questions writes the same journal as one without them.
#include "risk/Counterfactual.h"
#include "runtime/CoreParts.h"

#include <algorithm>

namespace pentad::runtime {

void Core::Parts::ask(UtcTime at, Command const& command)
{
    // Even the clock is put back: events of the market may carry times a little before the question's.
    UtcTime const before = state.now;
    state.now = std::max(state.now, at);
    CommandAnswer made = std::visit(
        [this]<typename Body>(Body const& question) -> CommandAnswer {
            if constexpr (std::is_same_v<Body, CheckOrder> || std::is_same_v<Body, ExplainDecision>) {
                return answerTo(question);
            } else {
                return CommandAnswer{{}, false, say(Phrase::OnlyRunningEngine), std::nullopt, {}};
            }
        },
        command.body);
    state.now = before;
    made.id = command.id;
    answers.push_back(std::move(made));
}

CommandAnswer Core::Parts::answerTo(CheckOrder const& question)
{
    // Refreshing raises the high-water mark and forgets old send times, so everything is put back as it was.
    CoreState const stateBefore = state;
    CapitalInputs const inputsBefore = capitalInputs;
    Money const equityBefore = equity;
    int const ladderBefore = ladderStep;
    CapitalFigures const figuresBefore = capitalFigures;
    bool const capitalDueBefore = capitalDue;
    bool const viewDueBefore = riskViewDue;
    RiskView const viewBefore = riskView;
    bool const knownBefore = figuresKnown;

    refreshCapital();
    refreshRiskView();
    if (auto const slot = setup.universe.find(question.ticket.symbol.view())) {
        riskView.assets[*slot].unlocked = unprotected(*slot);  // the protective stop would make way
    }
    RiskDecision checked;
    risk->preTradeCheck(shapedNow(ticketIntent({}, question.ticket), 0), riskView, checked);

    state = stateBefore;
    capitalInputs = inputsBefore;
    committedRevision = 0;
    equity = equityBefore;
    ladderStep = ladderBefore;
    capitalFigures = figuresBefore;
    capitalDue = capitalDueBefore;
    riskViewDue = viewDueBefore;
    riskView = viewBefore;
    figuresKnown = knownBefore;

    Evaluation const& evaluation = checked.evaluation;
    CommandAnswer made;
    made.accepted = evaluation.accepted;
    made.text = evaluation.accepted ? say(Phrase::WouldBeAccepted)
                                    : say(Phrase::WouldBeRefused, {codeText(*evaluation.refusal)});
    if (evaluation.reduced) {
        made.text = say(Phrase::WouldBeReduced, {gateText(*evaluation.reducedBy)});
    }
    made.evaluation = evaluation;
    return made;
}

void Core::Parts::rememberDecision(std::uint64_t id, OrderIntent const& intent)
{
    RememberedDecision& kept = remembered.emplace_back(RememberedDecision{id, intent, riskView, decidedNow});
    kept.view.knownOrders = kept.knownOrders;
    while (remembered.size() > rememberMaximum) {
        remembered.pop_front();
    }
}

CommandAnswer Core::Parts::answerTo(ExplainDecision const& question) const
{
    CommandAnswer made;
    auto const found = std::lower_bound(remembered.begin(), remembered.end(), question.decisionId,
                                        [](RememberedDecision const& each, std::uint64_t id) { return each.id < id; });
    if (found == remembered.end() || found->id != question.decisionId) {
        made.text =
            say(Phrase::DecisionForgotten, {std::to_string(question.decisionId), std::to_string(rememberMaximum)});
        return made;
    }
    risk::RiskEngine const gates(setup.risk, setup.capital, setup.fees);
    made.accepted = true;
    made.counterfactuals = risk::whatWouldMakeItTrade(gates, found->intent, found->view);
    made.text = say(Phrase::ChangesTried, {std::to_string(made.counterfactuals.size())});
    return made;
}

}  // namespace pentad::runtime
