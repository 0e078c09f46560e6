// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/PolicyRows.h"

#include <QCoreApplication>

namespace pentad::policy {
namespace {

// The texts of this file, as one context of the translation.
class PolicyText {
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

// One moment's numbers, and how they are written.
struct Writer {
    EngineSnapshot const& snapshot;
    format::Format const& format;

    CapitalFigures const& figures() const { return snapshot.capital; }
    CapitalInputs const& inputs() const { return snapshot.capital.inputs; }
    CapitalParameters const& parameters() const { return snapshot.capitalParameters; }
    QString money(Money value) const { return format.money(value); }
    QString rate(Rate value) const { return format.number(value.value(), std::max(2, value.value().decimalsUsed())); }
    QString percent(Rate value) const { return format.percent(value); }
    // As many decimals as the owner wrote: "10 %", "0.12 %".
    QString chosen(Rate value) const { return format.percent(value, std::max(0, value.value().decimalsUsed() - 2)); }
};

PolicyRow equityRow(Writer const& w)
{
    return {.key = QStringLiteral("equity"),
            .name = PolicyText::tr("Equity"),
            .symbol = QStringLiteral("Equity"),
            .formula = PolicyText::tr("cash + positions − accrued fees"),
            .substituted = PolicyText::tr("cash %1 + positions %2 − accrued fees %3")
                               .arg(w.money(w.inputs().cash), w.money(w.figures().positionsValue),
                                    w.money(w.inputs().accruedFees)),
            .result = w.money(w.figures().equity),
            .meaning = PolicyText::tr("What everything is worth now. Fees that are not booked yet count as spent."),
            .cockpit = true};
}

PolicyRow drawdownRow(Writer const& w)
{
    return {
        .key = QStringLiteral("drawdown"),
        .name = PolicyText::tr("Drawdown"),
        .symbol = QStringLiteral("DD"),
        .formula = PolicyText::tr("1 − equity ÷ high water"),
        .substituted = PolicyText::tr("1 − %1 ÷ %2").arg(w.money(w.figures().equity), w.money(w.inputs().highWater)),
        .result = w.percent(w.figures().drawdown),
        .meaning =
            PolicyText::tr("How far equity is below its highest value; deposits and withdrawals move that value.")};
}

// "below 5 %", "5.00 % reached".
QString ladderPlace(Writer const& w)
{
    auto const& ladder = w.parameters().ladder;
    auto const step = static_cast<std::size_t>(w.figures().ladderStep);
    if (step == 0) {
        return ladder.empty() ? PolicyText::tr("no ladder")
                              : PolicyText::tr("below %1").arg(w.chosen(ladder.front().drawdown));
    }
    return step <= ladder.size() ? PolicyText::tr("%1 reached").arg(w.chosen(ladder[step - 1].drawdown)) : QString();
}

PolicyRow multiplierRow(Writer const& w)
{
    return {.key = QStringLiteral("multiplier"),
            .name = PolicyText::tr("Drawdown multiplier"),
            .symbol = QStringLiteral("m_dd"),
            .formula = PolicyText::tr("drawdown %1, %2").arg(w.percent(w.figures().drawdown), ladderPlace(w)),
            .substituted = PolicyText::tr("1 − %1 ÷ %2 = %3, %4")
                               .arg(w.money(w.figures().equity), w.money(w.inputs().highWater),
                                    w.percent(w.figures().drawdown), ladderPlace(w)),
            .result = w.format.factor(w.figures().multiplier),
            .meaning = PolicyText::tr("Every cap is multiplied by it. At 0 only exits are allowed."),
            .cockpit = true};
}

PolicyRow baseRow(Writer const& w)
{
    bool const conservative = w.parameters().conservativeBase;
    bool const strict = w.parameters().strictReserveBucket;
    QString const equity = w.money(w.figures().equity);
    QString const highWater = w.money(w.inputs().highWater);
    QString const bucket = w.money(w.inputs().reserveBucket);
    QString formula = PolicyText::tr("equity");
    QString substituted = PolicyText::tr("equity %1").arg(equity);
    if (conservative && strict) {
        formula = PolicyText::tr("min(equity, high water) − reserve bucket");
        substituted = PolicyText::tr("min(%1, high water %2) − reserve %3").arg(equity, highWater, bucket);
    } else if (conservative) {
        formula = PolicyText::tr("min(equity, high water)");
        substituted = PolicyText::tr("min(%1, high water %2)").arg(equity, highWater);
    } else if (strict) {
        formula = PolicyText::tr("equity − reserve bucket");
        substituted = PolicyText::tr("equity %1 − reserve %2").arg(equity, bucket);
    }
    return {.key = QStringLiteral("base"),
            .name = PolicyText::tr("Capital base"),
            .symbol = QStringLiteral("C_base"),
            .formula = formula,
            .substituted = substituted,
            .result = w.money(w.figures().capitalBase),
            .meaning = PolicyText::tr(
                "What the shares below are taken of. In strict mode harvested profit is not part of it."),
            .cockpit = true};
}

PolicyRow reservedRow(Writer const& w)
{
    QString const minimum = w.money(w.parameters().reservedCashMinimum);
    QString const share = w.chosen(w.parameters().reservedCashRate);
    return {.key = QStringLiteral("reserved"),
            .name = PolicyText::tr("Reserved cash"),
            .symbol = QStringLiteral("C_res"),
            .formula = PolicyText::tr("max(%1, %2 × base)").arg(minimum, share),
            .substituted = PolicyText::tr("max(%1, %2 × %3)").arg(minimum, share, w.money(w.figures().capitalBase)),
            .result = w.money(w.figures().reservedCash),
            .meaning = PolicyText::tr("Cash that no order may touch. Rounded up."),
            .cockpit = true};
}

PolicyRow bufferRow(Writer const& w)
{
    QString const minimum = w.money(w.parameters().feeBufferMinimum);
    QString const share = w.chosen(w.parameters().feeBufferRate);
    return {.key = QStringLiteral("buffer"),
            .name = PolicyText::tr("Fee buffer"),
            .symbol = QStringLiteral("FeeBuffer"),
            .formula = PolicyText::tr("max(%1, %2 × 30 days)").arg(minimum, share),
            .substituted =
                PolicyText::tr("max(%1, %2 × %3 in 30 days)").arg(minimum, share, w.money(w.inputs().rollingNotional)),
            .result = w.money(w.figures().feeBuffer),
            .meaning = PolicyText::tr("Kept for fees, by what was traded in the last 30 days. Rounded up."),
            .cockpit = true};
}

PolicyRow tradableRow(Writer const& w)
{
    QString const share = w.rate(w.parameters().reinvestmentRate);
    return {.key = QStringLiteral("tradable"),
            .name = PolicyText::tr("Tradable"),
            .symbol = QStringLiteral("Tradable"),
            .formula = PolicyText::tr("(base − reserved − fee buffer) × %1").arg(share),
            .substituted = PolicyText::tr("max(0, (%1 − %2 − %3) × %4)")
                               .arg(w.money(w.figures().capitalBase), w.money(w.figures().reservedCash),
                                    w.money(w.figures().feeBuffer), share),
            .result = w.money(w.figures().tradable),
            .meaning = PolicyText::tr("What may be at work. At 0 nothing that increases risk is sent. Rounded down."),
            .cockpit = true,
            .strong = true};
}

PolicyRow capRow(Writer const& w, Slot slot)
{
    CapitalParameters const& p = w.parameters();
    QString const absolute = w.money(p.assetCapAbsoluteOf[slot].value_or(p.assetCapAbsolute));
    QString const weight = w.rate(p.assetCapWeightOf[slot].value_or(p.assetCapWeight));
    QString const multiplier = w.rate(w.figures().multiplier);
    QString const asset = format::text(w.snapshot.assets[slot].instrument.base.view());
    return {
        .key = QStringLiteral("cap.") + asset,
        .name = PolicyText::tr("Cap of %1").arg(asset),
        .symbol = QStringLiteral("AssetCap"),
        .formula = PolicyText::tr("min(%1, %2 × tradable × %3)").arg(absolute, weight, multiplier),
        .substituted =
            PolicyText::tr("min(%1, %2 × %3 × %4)").arg(absolute, weight, w.money(w.figures().tradable), multiplier),
        .result = w.money(w.figures().assetCaps[slot]),
        .meaning = PolicyText::tr("Position and open buys of this asset may reach this. Rounded down.")};
}

PolicyRow grossCapRow(Writer const& w)
{
    QString const absolute = w.money(w.parameters().grossCapAbsolute);
    QString const multiple = w.rate(w.parameters().grossCapMultiple);
    QString const multiplier = w.rate(w.figures().multiplier);
    return {
        .key = QStringLiteral("gross"),
        .name = PolicyText::tr("Gross cap"),
        .symbol = QStringLiteral("PortfolioCap"),
        .formula = PolicyText::tr("min(%1, %2 × tradable × %3)").arg(absolute, multiple, multiplier),
        .substituted =
            PolicyText::tr("min(%1, %2 × %3 × %4)").arg(absolute, multiple, w.money(w.figures().tradable), multiplier),
        .result = w.money(w.figures().grossCap),
        .meaning = PolicyText::tr("All positions and open buys together may reach this. Rounded down."),
        .cockpit = true};
}

PolicyRow cashAvailableRow(Writer const& w)
{
    return {.key = QStringLiteral("cash"),
            .name = PolicyText::tr("Cash available"),
            .symbol = QStringLiteral("CashAvailable"),
            .formula = PolicyText::tr("cash − open buys with fees"),
            .substituted =
                PolicyText::tr("cash %1 − open buys %2").arg(w.money(w.inputs().cash), w.money(w.inputs().commitments)),
            .result = w.money(w.figures().cashAvailable),
            .meaning = PolicyText::tr("Cash on which no open buy has a claim.")};
}

PolicyRow cashGateRow(Writer const& w)
{
    QString const required = w.money(w.figures().requiredCash);
    return {.key = QStringLiteral("cashgate"),
            .name = PolicyText::tr("Cash gate"),
            .symbol = QStringLiteral("Cash_post"),
            .formula = PolicyText::tr("needs %1").arg(required),
            .substituted = PolicyText::tr("needs reserved %1 + fees %2 + reserve %3 = %4")
                               .arg(w.money(w.figures().reservedCash), w.money(w.figures().feeBuffer),
                                    w.money(w.inputs().reserveBucket), required),
            .result = w.money(w.figures().cashAvailable),
            .meaning = PolicyText::tr("After a buy, the cash available must not be below what is needed."),
            .cockpit = true};
}

PolicyRow bucketRow(Writer const& w)
{
    return {.key = QStringLiteral("bucket"),
            .name = PolicyText::tr("Reserve bucket"),
            .symbol = QStringLiteral("ReserveBucket"),
            .formula = PolicyText::tr("all harvests so far"),
            .substituted = PolicyText::tr("%1 of it this month").arg(w.money(w.inputs().harvestedMonth)),
            .result = w.money(w.inputs().reserveBucket),
            .meaning = PolicyText::tr("Profit that was set aside. It is cash, but no order may spend it.")};
}

PolicyRow harvestableRow(Writer const& w)
{
    QString const threshold = w.money(w.parameters().harvestThreshold);
    return {.key = QStringLiteral("harvestable"),
            .name = PolicyText::tr("Harvestable"),
            .symbol = QStringLiteral("Harvestable"),
            .formula = PolicyText::tr("max(0, profit of the month − %1)").arg(threshold),
            .substituted = PolicyText::tr("max(0, %1 − %2)").arg(w.money(w.inputs().realizedPnlMonth), threshold),
            .result = w.money(w.figures().harvestable),
            .meaning = PolicyText::tr("Realised profit of this month, after fees and tax, above the threshold.")};
}

PolicyRow harvestRow(Writer const& w)
{
    QString const share = w.chosen(w.parameters().harvestRate);
    return {.key = QStringLiteral("harvest"),
            .name = PolicyText::tr("Harvest due"),
            .symbol = QStringLiteral("H"),
            .formula = PolicyText::tr("%1 × harvestable − done").arg(share),
            .substituted = PolicyText::tr("%1 × max(0, %2 − %3) − %4 done")
                               .arg(share, w.money(w.inputs().realizedPnlMonth),
                                    w.money(w.parameters().harvestThreshold), w.money(w.inputs().harvestedMonth)),
            .result = w.money(w.figures().harvestDue),
            .meaning = PolicyText::tr(
                "What the next sweep moves into the reserve bucket; never more than free cash, never twice."),
            .cockpit = true};
}

PolicyRow dailyLossRow(Writer const& w)
{
    QString const share = w.chosen(w.snapshot.riskParameters.dailyLossMaximum);
    QString const worst = w.format.money(w.snapshot.worstDailyPnl, format::Sign::Always);
    QString const used =
        w.snapshot.dailyLossUsed ? w.format.percent(*w.snapshot.dailyLossUsed, 1) : format::Format::missing();
    return {.key = QStringLiteral("dailyloss"),
            .name = PolicyText::tr("Daily loss budget"),
            .symbol = QStringLiteral("DailyLossMax"),
            .formula = PolicyText::tr("%1 × equity at the start of the day").arg(share),
            .substituted = PolicyText::tr("%1 × %2; worst today %3 used %4 of it")
                               .arg(share, w.money(w.snapshot.dayStartEquity), worst, used),
            .result = w.money(w.snapshot.dailyLossLimit),
            .meaning =
                PolicyText::tr("Once the day has lost this much, no new risk is taken until the next; exits go on.")};
}

PolicyRow edgeRow(Writer const& w, Slot slot)
{
    AssetSnapshot const& asset = w.snapshot.assets[slot];
    QString const base = format::text(asset.instrument.base.view());
    QString substituted = PolicyText::tr("no quote of %1 yet").arg(base);
    QString result = format::Format::missing();
    if (asset.requiredEdge) {
        EdgeRequirement const& need = *asset.requiredEdge;
        substituted = PolicyText::tr("minimum %1 + fee %2 + slippage %3 + noise margin %4 bp")
                          .arg(w.format.bps(need.minimumBps), w.format.bps(need.feeBps), w.format.bps(need.slippageBps),
                               w.format.bps(need.noiseBps));
        result = PolicyText::tr("%1 bp").arg(w.format.bps(need.totalBps));
    }
    return {
        .key = QStringLiteral("edge.") + base,
        .name = PolicyText::tr("Edge needed, %1").arg(base),
        .symbol = QStringLiteral("RequiredEdge"),
        .formula = PolicyText::tr("minimum + fee + slippage + noise margin"),
        .substituted = substituted,
        .result = result,
        .meaning = PolicyText::tr("A buy is worth sending only above this. Each decision shows its own four parts.")};
}

}  // namespace

std::vector<PolicyRow> policyRows(EngineSnapshot const& snapshot, format::Format const& format)
{
    Writer const w{snapshot, format};
    std::vector<PolicyRow> rows{equityRow(w),   baseRow(w),     reservedRow(w),  bufferRow(w),
                                tradableRow(w), drawdownRow(w), multiplierRow(w)};
    for (Slot const slot : kSlots) {
        rows.push_back(capRow(w, slot));
    }
    rows.push_back(grossCapRow(w));
    rows.push_back(cashAvailableRow(w));
    rows.push_back(cashGateRow(w));
    rows.push_back(bucketRow(w));
    rows.push_back(harvestableRow(w));
    rows.push_back(harvestRow(w));
    rows.push_back(dailyLossRow(w));
    for (Slot const slot : kSlots) {
        rows.push_back(edgeRow(w, slot));
    }
    return rows;
}

QString policyChoices(CapitalParameters const& parameters)
{
    QString mark;
    switch (parameters.mark) {
    case MarkBasis::Bid: mark = PolicyText::tr("marked at bid"); break;
    case MarkBasis::Mid: mark = PolicyText::tr("marked at mid"); break;
    case MarkBasis::Last: mark = PolicyText::tr("marked at last"); break;
    }
    QStringList choices;
    if (parameters.strictReserveBucket) {
        choices += PolicyText::tr("strict");
    }
    if (parameters.conservativeBase) {
        choices += PolicyText::tr("conservative");
    }
    choices += mark;
    return choices.join(QStringLiteral(" · "));
}

QString capFormula(EngineSnapshot const& snapshot, format::Format const& format)
{
    return PolicyText::tr("cap = min(absolute, weight × tradable × %1)")
        .arg(format.number(snapshot.capital.multiplier.value(), 2));
}

}  // namespace pentad::policy
