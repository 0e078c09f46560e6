// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatusView.h"

#include "ArmPhrase.h"
#include "contracts/EngineText.h"
#include "contracts/Explanation.h"
#include "foundation/TimeText.h"

#include <fmt/format.h>

#include <algorithm>

namespace pentad::cli {
namespace {

std::string money(Money amount)
{
    return amount.text(2, Rounding::HalfEven);
}

std::string percent(Rate rate)
{
    return multiply(rate.value(), Decimal(100), Rounding::HalfEven).text(2, Rounding::HalfEven) + " %";
}

std::string refusalText(std::array<std::uint64_t, kRefusalCodes> const& refused)
{
    std::string text;
    for (std::size_t code = 0; code < kRefusalCodes; ++code) {
        if (refused[code] > 0) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", codeText(static_cast<RefusalCode>(code)),
                                refused[code]);
        }
    }
    return text.empty() ? "none" : text;
}

std::string decisionText(DecisionRecord const& decision)
{
    Evaluation const& evaluation = decision.evaluation;
    std::string text =
        fmt::format("{} {:<8} {:<4} {:>14}  ", utcText(decision.at).substr(11, 8), decision.intent.symbol.view(),
                    sideText(decision.intent.side), money(evaluation.wantedNotional));
    if (evaluation.accepted) {
        return text + (evaluation.reduced ? "reduced to " + money(evaluation.admittedNotional) : "accepted");
    }
    GateRecord const* const gate = decidingGate(evaluation);
    return gate == nullptr ? text : text + fmt::format("{}: {}", codeText(refusalOf(gate->gate)), explain(*gate));
}

std::string alertText(AlertView const& alert)
{
    return fmt::format("{} {} {} {}: {} (when seen, type: seen {})", alert.id, alertSeverityText(alert.severity),
                       alertKindText(alert.kind), alert.subject, alert.text, alert.id);
}

std::string disarmedText(EngineSnapshot const& snapshot)
{
    return say(snapshot.everArmed ? Phrase::LiveStartsDisarmed : Phrase::LiveNeverArmed);
}

// Money that came or went unexplained: the engine waits for somebody to say that it is right.
std::vector<std::string> openFlows(EngineSnapshot const& snapshot)
{
    std::vector<std::string> texts;
    for (ExternalFlowView const& flow : snapshot.flows) {
        if (!flow.acknowledged) {
            texts.push_back(fmt::format("flow {} {} {}{} (when right, type: flow {})", flow.id, flow.asset.text(),
                                        flow.amount.isPositive() ? "+" : "", flow.amount.text(), flow.id));
        }
    }
    return texts;
}

}  // namespace

std::vector<std::string> openOrderLines(EngineSnapshot const& snapshot)
{
    std::vector<std::string> lines;
    for (OrderView const& order : snapshot.openOrders) {
        lines.push_back(fmt::format("order {} {} {}, {}", order.clientOrderId.view(), order.symbol.view(),
                                    orderText(order), orderStateText(order.state)));
    }
    for (ReportedOrder const& order : snapshot.foreignOrders) {
        lines.push_back(fmt::format("foreign order {} {} {} {}{}", number(order.exchangeOrderId), order.symbol.view(),
                                    sideText(order.side), order.leaves.text(),
                                    order.limitPrice ? " at " + order.limitPrice->text() : std::string()));
    }
    return lines;
}

namespace {

std::string assetLine(AssetSnapshot const& asset)
{
    if (!asset.hasQuote) {
        return fmt::format("{:<9} {:>14}", asset.instrument.symbol.view(), "-");
    }
    int const scale = asset.instrument.priceScale;
    return fmt::format("{:<9} {:>14} {:>14} {:>14} {:>16} {:>14} {:>12} {:>6}{}", asset.instrument.symbol.view(),
                       asset.quote.last.text(scale, Rounding::HalfEven),
                       asset.quote.bid.text(scale, Rounding::HalfEven), asset.quote.ask.text(scale, Rounding::HalfEven),
                       asset.held.text(), money(asset.value), money(asset.unrealizedPnl),
                       asset.stale ? "stale" : "fresh", asset.enabled ? "" : " disabled");
}

}  // namespace

std::string statusPage(EngineSnapshot const& snapshot, std::size_t width)
{
    CapitalFigures const& capital = snapshot.capital;
    std::vector<std::string> lines;
    lines.push_back(fmt::format("Pentad {}  {}  account {}  cycle {}  {}", tradingModeText(snapshot.mode),
                                engineStateText(snapshot.state), snapshot.account, number(snapshot.cycle),
                                utcText(snapshot.at)));
    if (!snapshot.stateCause.empty()) {
        lines.push_back("  " + snapshot.stateCause);
    }
    // Of a state that outranks it, as a pause, the cause does not say so.
    if (!snapshot.armed && snapshot.state != EngineState::Disarmed) {
        lines.push_back("  " + disarmedText(snapshot));
    }
    if (snapshot.worstCase && !snapshot.armed) {
        lines.push_back(fmt::format("  worst case {}; to arm type: arm {}   (headless: --arm with {}=\"{}\")",
                                    money(snapshot.worstCase->total), snapshot.worstCase->toAccept.text(),
                                    kArmPhraseVariable,
                                    armPhrase(snapshot.worstCase->toAccept, snapshot.assets[Slot{}].instrument.quote)));
    }
    lines.push_back(fmt::format("equity {}  day {}  drawdown {}  multiplier x{}  exposure {} of {}",
                                money(capital.equity), money(snapshot.dailyPnl), percent(capital.drawdown),
                                capital.multiplier.text(2, Rounding::HalfEven), money(capital.grossExposure),
                                money(capital.grossCap)));
    lines.push_back(fmt::format("cash {}  required {}  tradable {}  fee buffer {}  reserve bucket {}",
                                money(capital.inputs.cash), money(capital.requiredCash), money(capital.tradable),
                                money(capital.feeBuffer), money(capital.inputs.reserveBucket)));
    lines.emplace_back();
    lines.push_back(fmt::format("{:<9} {:>14} {:>14} {:>14} {:>16} {:>14} {:>12} {:>6}", "pair", "last", "bid", "ask",
                                "held", "value", "unrealised", "data"));
    for (AssetSnapshot const& asset : snapshot.assets) {
        lines.push_back(assetLine(asset));
    }
    lines.emplace_back();
    lines.push_back(fmt::format("orders {} open, {} sent  fills {}  fees {}  tax {}  overruns {}  cycle {} us",
                                snapshot.openOrders.size(), snapshot.totals.orders, snapshot.totals.fills,
                                money(snapshot.totals.fees), money(snapshot.totals.tax), snapshot.timing.overruns,
                                snapshot.timing.total.count() / 1000));
    std::vector<std::string> const orders = openOrderLines(snapshot);
    constexpr std::size_t kOrders = 12;
    for (std::size_t i = 0; i < std::min(kOrders, orders.size()); ++i) {
        lines.push_back(orders[i]);
    }
    if (orders.size() > kOrders) {
        lines.push_back(fmt::format("and {} more; trade --plain lists all of them", orders.size() - kOrders));
    }
    std::string breakers;
    for (BreakerSnapshot const& breaker : snapshot.breakers) {
        breakers += fmt::format("{}{} {}", breakers.empty() ? "" : ", ", breakerGroupText(breaker.group),
                                breakerPhaseText(breaker.phase));
    }
    lines.push_back("breakers " + breakers);
    for (AlertView const& alert : snapshot.alerts) {
        if (!alert.acknowledged) {
            lines.push_back("alert " + alertText(alert));
        }
    }
    for (std::string const& flow : openFlows(snapshot)) {
        lines.push_back(flow);
    }
    lines.push_back("refused " + refusalText(snapshot.totals.refused));
    lines.emplace_back();
    constexpr std::size_t kDecisions = 6;
    for (std::size_t i = 0; i < std::min(kDecisions, snapshot.decisions.size()); ++i) {
        lines.push_back(decisionText(*snapshot.decisions[snapshot.decisions.size() - 1 - i]));
    }
    lines.emplace_back();
    lines.emplace_back(
        "commands: pause, resume, flatten, kill, rearm WHY, buy, sell, move, cancel, enable/disable SYMBOL, seen, "
        "flow, quit");
    std::string page;
    for (std::string const& line : lines) {
        page += line.substr(0, width) + "\n";
    }
    return page;
}

std::string statusLine(EngineSnapshot const& snapshot)
{
    std::string toArm = snapshot.everArmed ? "" : " never armed: only what you order is sent;";
    if (snapshot.worstCase && !snapshot.armed) {
        toArm += fmt::format(" to arm: arm {}", snapshot.worstCase->toAccept.text());
    }
    // The newest that needs somebody; the log has all of them.
    auto const alert = std::find_if(snapshot.alerts.rbegin(), snapshot.alerts.rend(), [](AlertView const& each) {
        return !each.acknowledged && each.severity == AlertSeverity::Critical;
    });
    std::string const notOurs =
        snapshot.foreignOrders.empty() ? "" : fmt::format(" not ours {}", snapshot.foreignOrders.size());
    std::string flows;
    for (std::string const& flow : openFlows(snapshot)) {
        flows += " " + flow;
    }
    return fmt::format("{} {} cycle {} equity {} day {} drawdown {} orders {} fills {} open {}{}{}{}{}",
                       utcText(snapshot.at), engineStateText(snapshot.state), number(snapshot.cycle),
                       money(snapshot.capital.equity), money(snapshot.dailyPnl), percent(snapshot.capital.drawdown),
                       snapshot.totals.orders, snapshot.totals.fills, snapshot.openOrders.size(), notOurs, toArm, flows,
                       alert == snapshot.alerts.rend() ? std::string() : " alert " + alertText(*alert));
}

std::string answerText(CommandAnswer const& answer)
{
    GateRecord const* const gate = answer.evaluation ? decidingGate(*answer.evaluation) : nullptr;
    return gate == nullptr ? answer.text : answer.text + "; " + explain(*gate);
}

std::string certificatePage(FlattenCertificate const& certificate)
{
    std::string page;
    for (std::string const& line : certificateLines(certificate)) {
        page += line + "\n";
    }
    return page;
}

std::string closingSummary(EngineSnapshot const& snapshot)
{
    return fmt::format(
        "{} cycles, {} orders, {} fills, {} open; equity {}, fees {}, tax {}, ledger residual {}; "
        "refused: {}; journal {} steps, head {}\n",
        snapshot.totals.cycles, snapshot.totals.orders, snapshot.totals.fills, snapshot.openOrders.size(),
        money(snapshot.totals.equity), money(snapshot.totals.fees), money(snapshot.totals.tax),
        snapshot.totals.ledgerResidual.text(), refusalText(snapshot.totals.refused), snapshot.journalSequence,
        hexadecimal(snapshot.journalHead));
}

}  // namespace pentad::cli
