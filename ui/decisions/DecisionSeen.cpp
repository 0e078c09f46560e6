// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/DecisionSeen.h"

#include "decisions/DecisionText.h"

#include <QCoreApplication>

namespace pentad::decisions {
namespace {

struct SeenTexts {
    Q_DECLARE_TR_FUNCTIONS(Decisions)
};

}  // namespace

std::vector<NumbersView::Entry> seenBy(format::Format const& format, DecisionRecord const& decision,
                                       Instrument const& instrument)
{
    std::vector<NumbersView::Entry> entries;
    // A gate that did not bind the intent has recorded nothing.
    auto const recorded = [&](Gate gate, std::size_t index) -> std::optional<Decimal> {
        GateRecord const& record = gateOf(decision.evaluation, gate);
        return index < record.numberCount ? std::optional(record.numbers[index]) : std::nullopt;
    };
    auto const money = [&](QString const& name, Gate gate, std::size_t index) {
        if (auto const value = recorded(gate, index)) {
            entries.push_back({name, format.money(Money(*value))});
        }
    };
    entries.push_back({SeenTexts::tr("reference"), format.price(decision.intent.referencePrice, instrument)});
    if (auto const touch = recorded(Gate::PriceCollar, 1)) {
        entries.push_back({SeenTexts::tr("touch"), format.price(Price(*touch), instrument)});
    }
    if (auto const slippage = recorded(Gate::Edge, 3)) {
        entries.push_back({SeenTexts::tr("slippage, bp"), format.bps(*slippage)});
    }
    if (auto const position = recorded(Gate::MaxPosition, 0)) {
        entries.push_back({SeenTexts::tr("position"), format.quantity(Quantity(*position), instrument)});
    }
    money(SeenTexts::tr("exposure"), Gate::AssetCap, 0);
    money(SeenTexts::tr("asset cap"), Gate::AssetCap, 7);
    money(SeenTexts::tr("gross exposure"), Gate::GrossCap, 0);
    money(SeenTexts::tr("gross cap"), Gate::GrossCap, 3);
    money(SeenTexts::tr("cash available"), Gate::ReservedCash, 0);
    money(SeenTexts::tr("tradable"), Gate::TradableCapital, 4);
    money(SeenTexts::tr("equity"), Gate::Drawdown, 0);
    if (auto const multiplier = recorded(Gate::Drawdown, 3)) {
        entries.push_back({SeenTexts::tr("multiplier"), format.factor(Rate(*multiplier))});
    }
    if (auto const pnl = recorded(Gate::DailyLoss, 0)) {
        entries.push_back({SeenTexts::tr("P/L today"), format.money(Money(*pnl), format::Sign::Always)});
    }
    if (auto const open = recorded(Gate::OpenOrders, 0)) {
        entries.push_back({SeenTexts::tr("open orders"), format.exact(*open)});
    }
    return entries;
}

QString seenAge(format::Format const& format, Evaluation const& evaluation)
{
    GateRecord const& age = gateOf(evaluation, Gate::DataAge);
    return age.hasDistance ? SeenTexts::tr("quote age %1").arg(format::numberOfKind(format, "seconds", age.numbers[1]))
                           : QString();
}

}  // namespace pentad::decisions
