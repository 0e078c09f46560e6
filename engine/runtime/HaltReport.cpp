// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/HaltReport.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "runtime/CoreState.h"

namespace pentad::runtime {
namespace {

void line(std::string& text, std::string_view name, std::string_view value)
{
    text.append(name).append(": ").append(value).append("\n");
}

std::string flagsOf(CoreState const& state)
{
    std::string flags;
    auto const add = [&](bool set, std::string_view name) {
        if (set) {
            flags += flags.empty() ? "" : ", ";
            flags += name;
        }
    };
    add(state.paused, "paused");
    add(state.killed, "killed");
    add(state.safeMode, "safe mode");
    add(!state.armed, state.everArmed ? "disarmed" : "disarmed, never armed");
    add(state.reconciled, "reconciled");
    add(state.stopping, "stopping");
    add(state.flatten.active(), flattenPhaseText(state.flatten.phase));
    return flags;
}

std::string sizeText(OrderSize const& size)
{
    auto const* base = std::get_if<BaseSize>(&size);
    return base != nullptr ? base->quantity.text() : "for " + std::get<QuoteSize>(size).money.text();
}

std::string orderLine(OrderRecord const& order)
{
    std::string text = order.symbol.text();
    text.append(" ").append(sideText(order.side)).append(" ").append(orderTypeText(order.type));
    text += " " + sizeText(order.size) + (order.limitPrice ? " at " + order.limitPrice->text() : "") + ", filled " +
            order.filled.text() + ", ";
    text.append(orderStateText(order.state));
    return text + ", exchange id " + std::to_string(number(order.exchangeOrderId));
}

}  // namespace

HaltReport haltReport(std::string reason, UtcTime at, std::uint64_t written, CoreState const& state,
                      Universe const& universe)
{
    HaltReport report{std::move(reason), {}, at, state.cycle, {}};
    report.invariant = brokenInvariantIn(report.reason);
    std::string& text = report.state;
    BookFigures const& figures = state.books.figures();
    line(text, "at", utcText(at));
    line(text, "cycle", std::to_string(number(state.cycle)));
    line(text, "last step written", std::to_string(written));
    line(text, "last step made", std::to_string(state.sequence));
    line(text, "state", engineStateText(state.stateWord));
    line(text, "flags", flagsOf(state));
    line(text, "cash", figures.cash.text());
    line(text, "reserve bucket", figures.reserveBucket.text());
    line(text, "accrued fees", figures.accruedFees.text());
    for (Slot const slot : kSlots) {
        line(text, universe[slot].base.view(), figures.held[slot].text() + ", cost " + figures.costs[slot].text());
    }
    line(text, "realised", figures.realizedPnlTotal.text());
    line(text, "fees and tax", (figures.feesTotal + figures.taxTotal).text());
    line(text, "brought in", figures.externalTotal.text());
    line(text, "requests waiting", std::to_string(state.outbox.size()));
    for (OrderRecord const& order : state.orders.open()) {
        line(text, order.clientOrderId.view(), orderLine(order));
    }
    return report;
}

std::string brokenInvariantIn(std::string_view sentence)
{
    auto said = recognise(sentence);
    if (said && said->phrase == Phrase::EngineProtectedAccount) {
        said = recognise(said->arguments.front());
    }
    return said && said->phrase == Phrase::InvariantBroken ? said->arguments.front() : std::string();
}

}  // namespace pentad::runtime
