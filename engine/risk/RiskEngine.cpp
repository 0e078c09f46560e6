// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/RiskEngine.h"

#include "risk/CapitalChecks.h"
#include "risk/IntentChecks.h"
#include "risk/Ratios.h"
#include "risk/StateChecks.h"

namespace pentad::risk {
namespace {

// All gates, in order of precedence. Returns the size that is left after the gates that admit a part.
Sizing judge(Subject const& subject, ClientOrderId const& clientOrderId, Evaluation& evaluation)
{
    auto const record = [&](Gate gate) -> GateRecord& { return evaluation.gates[static_cast<std::size_t>(gate)]; };
    Sizing size = subject.wanted.value_or(Sizing{});

    checkUniverse(subject, record(Gate::Universe));
    checkKillSwitch(subject, record(Gate::KillSwitch));
    checkPause(subject, record(Gate::Pause));
    checkSafeMode(subject, record(Gate::SafeMode));
    checkBreakers(subject, record(Gate::Breakers));
    checkDataAge(subject, record(Gate::DataAge));
    checkDuplicate(subject, clientOrderId, record(Gate::Duplicate));
    checkScale(subject, record(Gate::Scale));
    checkMinimumValue(subject, record(Gate::MinimumValue));
    checkPriceCollar(subject, size, record(Gate::PriceCollar));
    checkOrderRate(subject, record(Gate::OrderRate));
    checkOpenOrders(subject, record(Gate::OpenOrders));
    checkDailyLoss(subject, record(Gate::DailyLoss));
    checkDrawdown(subject, record(Gate::Drawdown));
    checkTradableCapital(subject, record(Gate::TradableCapital));
    checkEdge(subject, record(Gate::Edge));
    checkAssetCap(subject, size, record(Gate::AssetCap));
    checkMaxPosition(subject, size, record(Gate::MaxPosition));
    checkConcentration(subject, size, record(Gate::Concentration));
    checkGrossCap(subject, size, record(Gate::GrossCap));
    checkReservedCash(subject, size, record(Gate::ReservedCash));
    checkFeeBuffer(subject, size, record(Gate::FeeBuffer));
    return size;
}

// The first failing gate refuses; without one, the last reducing gate has set the size.
void conclude(Subject const& subject, Sizing const& size, Evaluation& evaluation)
{
    evaluation.refusal.reset();
    evaluation.reducedBy.reset();
    for (GateRecord const& record : evaluation.gates) {
        if (record.verdict == Verdict::Fail) {
            evaluation.refusal = refusalOf(record.gate);
            break;
        }
        if (record.verdict == Verdict::Reduced) {
            evaluation.reducedBy = record.gate;
        }
    }
    evaluation.accepted = !evaluation.refusal.has_value();
    if (!evaluation.accepted) {
        evaluation.reducedBy.reset();
    }
    Sizing const admitted = evaluation.accepted ? size : Sizing{};
    evaluation.riskReducing = subject.riskReducing;
    evaluation.reduced = evaluation.reducedBy.has_value();
    evaluation.wantedNotional = subject.wanted ? subject.wanted->notional : Money{};
    evaluation.admittedNotional = admitted.notional;
    evaluation.admittedSize = orderSizeOf(admitted, subject.terms);
    evaluation.valuationPrice = subject.terms.price;
    evaluation.feeAndTax = admitted.spend - admitted.notional;
    GateRecord const& edge = evaluation.gates[static_cast<std::size_t>(Gate::Edge)];
    evaluation.requiredEdgeBps = edge.numberCount == 0 ? Decimal{} : edge.numbers[edge.numberCount - 1U];
}

void noteLosses(RiskView const& view, RiskParameters const& risk, CapitalParameters const& capital,
                std::vector<PostTradeNote>& notes)
{
    Money const floor = dailyPnlFloor(view.dayStartEquity, risk.dailyLossMaximum);
    if (view.dailyPnl < floor) {
        notes.push_back({PostTradeFinding::DailyLossLimit, Slot{}, {}, view.dailyPnl.value(), floor.value()});
    }
    auto const step = static_cast<std::size_t>(view.capital.ladderStep);
    if (step > 0 && step <= capital.ladder.size()) {
        auto const finding =
            view.capital.multiplier.isZero() ? PostTradeFinding::DrawdownHalt : PostTradeFinding::DrawdownStep;
        notes.push_back(
            {finding, Slot{}, {}, view.capital.drawdown.value(), capital.ladder[step - 1].drawdown.value()});
    }
}

void noteOrder(FinishedOrder const& order, RiskParameters const& risk, std::vector<PostTradeNote>& notes)
{
    if (order.filled.isPositive() && order.referencePrice.isPositive()) {
        Decimal const slippage = slippageBps(order.side, order.referencePrice, order.averagePrice);
        if (slippage > risk.slippageAlarmBps) {
            notes.push_back(
                {PostTradeFinding::SlippageAlarm, order.slot, order.clientOrderId, slippage, risk.slippageAlarmBps});
        }
    }
    Quantity const planned =
        order.side == Side::Buy ? order.heldBefore + order.filled : order.heldBefore - order.filled;
    if (order.heldAfter != planned) {
        notes.push_back({PostTradeFinding::PositionOffPlan, order.slot, order.clientOrderId,
                         (order.heldAfter - planned).value(), Decimal{}});
    }
}

}  // namespace

RiskEngine::RiskEngine(RiskParameters const& risk, CapitalParameters const& capital, FeeParameters const& fees)
    : m_capital(capital), m_fees(fees), m_limits(risk, capital, fees)
{
}

void RiskEngine::preTradeCheck(OrderIntent const& intent, RiskView const& view, Evaluation& evaluation,
                               RiskVerdict& verdict) const
{
    Subject const subject(intent, view, m_limits);
    verdict.clientOrderId = clientOrderIdFor(view.cycle, intent);
    Sizing const size = judge(subject, verdict.clientOrderId, evaluation);
    conclude(subject, size, evaluation);
    verdict.approved.reset();
    if (evaluation.accepted) {
        verdict.approved =
            ApprovedOrder(verdict.clientOrderId, subject.slot, intent, evaluation.admittedSize, subject.riskReducing);
    }
}

void RiskEngine::postTradeCheck(RiskView const& view, std::vector<PostTradeNote>& notes) const
{
    noteLosses(view, m_limits.risk, m_capital, notes);
}

void RiskEngine::postTradeCheck(FinishedOrder const& finished, std::vector<PostTradeNote>& notes) const
{
    noteOrder(finished, m_limits.risk, notes);
}

}  // namespace pentad::risk
