// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/DecisionText.h"

#include "contracts/Explanation.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::decisions {
namespace {

struct DecisionTexts {
    Q_DECLARE_TR_FUNCTIONS(Decisions)
};

QString moneyText(format::Format const& format, Money money, Instrument const& instrument)
{
    return DecisionTexts::tr("%1 %2").arg(format.money(money), format.currency(instrument.quote));
}

GateRecord unsignedDistance(GateRecord const& record)
{
    GateRecord copy = record;
    copy.distance = record.distance.absolute();
    return copy;
}

// How much is missing, without a sign: the word beside it says the direction.
QString amountMissing(format::Format const& format, GateRecord const& record, Instrument const& instrument)
{
    QString text = distanceText(format, unsignedDistance(record), instrument);
    return text.startsWith(QLatin1Char('+')) ? text.mid(1) : text;
}

QString refusedSentence(format::Format const& format, GateRecord const& record, Instrument const& instrument)
{
    auto const& numbers = record.numbers;
    switch (record.gate) {
    case Gate::Edge:
        return DecisionTexts::tr("Expected edge %1 bp is <b>%2 below</b> the %3 bp this trade needs.")
            .arg(format.bps(numbers[0]), amountMissing(format, record, instrument), format.bps(numbers[5]));
    case Gate::DataAge:
        if (!record.hasDistance) {
            return DecisionTexts::tr("There is <b>no quote</b> for %1 yet.")
                .arg(format::text(instrument.symbol.view()));
        }
        return DecisionTexts::tr("The market data is %1 s old, <b>%2 more</b> than the %3 s allowed.")
            .arg(format.number(numbers[1], 1), amountMissing(format, record, instrument), format.number(numbers[2], 1));
    case Gate::MinimumValue:
        return DecisionTexts::tr("The order is worth %1, <b>%2 below</b> the exchange's minimum of %3.")
            .arg(moneyText(format, Money(numbers[2]), instrument), amountMissing(format, record, instrument),
                 moneyText(format, Money(numbers[3]), instrument));
    case Gate::PriceCollar:
        if (meetsOwnOrder(record)) {
            return DecisionTexts::tr("The order would meet <b>an own sell order</b> at %1.")
                .arg(format.price(Price(numbers[4]), instrument));
        }
        if (looksAtDepth(record)) {
            return DecisionTexts::tr("The order wants %1, and the asks near the market hold <b>only %2</b>.")
                .arg(format.quantity(Quantity(numbers[4]), instrument),
                     format.quantity(Quantity(numbers[5]), instrument));
        }
        return DecisionTexts::tr("The price is %1 bp from the market, <b>%2 more</b> than the %3 bp allowed.")
            .arg(format.bps(numbers[2]), amountMissing(format, record, instrument), format.bps(numbers[3]));
    case Gate::AssetCap:
    case Gate::GrossCap:
        return DecisionTexts::tr("%1 is full: the exposure would be %2, <b>%3 above</b> what is allowed.")
            .arg(format::word(record.gate), moneyText(format, Money(numbers[2]), instrument),
                 amountMissing(format, record, instrument));
    case Gate::Pause:
        if (findsNeverArmed(record)) {
            return DecisionTexts::tr(
                "Live trading was <b>never armed</b> over this journal: nothing is sent that you do "
                "not order yourself.");
        }
        if (looksAtArming(record)) {
            return DecisionTexts::tr(
                "Live trading is <b>disarmed</b>: no entries; exits and what you order yourself go on.");
        }
        return format::sentence(refusalOf(record.gate));
    case Gate::Universe:
    case Gate::KillSwitch:
    case Gate::SafeMode:
    case Gate::Breakers:
    case Gate::Duplicate:
    case Gate::Scale:
    case Gate::OrderRate:
    case Gate::OpenOrders:
    case Gate::DailyLoss:
    case Gate::Drawdown:
    case Gate::TradableCapital:
    case Gate::MaxPosition:
    case Gate::Concentration:
    case Gate::ReservedCash:
    case Gate::FeeBuffer: return format::sentence(refusalOf(record.gate));
    }
    return {};
}

}  // namespace

Outcome outcomeOf(Evaluation const& evaluation)
{
    return !evaluation.accepted ? Outcome::Refused : evaluation.reduced ? Outcome::Reduced : Outcome::Accepted;
}

QString word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return DecisionTexts::tr("Accepted");
    case Outcome::Reduced: return DecisionTexts::tr("Reduced");
    case Outcome::Refused: return DecisionTexts::tr("Refused");
    }
    return {};
}

GateRecord const& gateOf(Evaluation const& evaluation, Gate gate)
{
    return evaluation.gates[static_cast<std::size_t>(gate)];
}

QString codeOf(Evaluation const& evaluation)
{
    if (evaluation.refusal) {
        return format::text(codeText(*evaluation.refusal));
    }
    return evaluation.reducedBy ? format::text(codeText(refusalOf(*evaluation.reducedBy))) : QString();
}

Instrument const* instrumentOf(EngineSnapshot const& snapshot, Symbol const& symbol)
{
    for (AssetSnapshot const& asset : snapshot.assets) {
        if (asset.instrument.symbol == symbol) {
            return &asset.instrument;
        }
    }
    return nullptr;
}

std::shared_ptr<DecisionRecord const> decisionOf(EngineSnapshot const& snapshot, std::uint64_t id)
{
    auto const& all = snapshot.decisions;
    auto const found =
        std::find_if(all.rbegin(), all.rend(), [id](auto const& decision) { return decision->id == id; });
    return found == all.rend() ? nullptr : *found;
}

QString distanceText(format::Format const& format, GateRecord const& record, Instrument const& instrument)
{
    if (record.hasDistance && distanceKind(record.gate) == "quantity") {
        return DecisionTexts::tr("%1 %2").arg(
            format.number(record.distance, instrument.quantityScale, format::Sign::Always),
            format::text(instrument.base.view()));
    }
    return format::distance(format, record, instrument.quote);
}

QString sizeText(format::Format const& format, OrderSize const& size, Instrument const& instrument)
{
    if (auto const* base = std::get_if<BaseSize>(&size)) {
        return DecisionTexts::tr("%1 %2").arg(format.quantity(base->quantity, instrument),
                                              format::text(instrument.base.view()));
    }
    return moneyText(format, std::get<QuoteSize>(size).money, instrument);
}

QString titleOf(format::Format const& format, OrderIntent const& intent, Instrument const& instrument)
{
    QString const size = sizeText(format, intent.size, instrument);
    bool const buys = intent.side == Side::Buy;
    if (std::holds_alternative<QuoteSize>(intent.size)) {
        return DecisionTexts::tr("Buy %1 for %2").arg(format::text(instrument.base.view()), size);
    }
    if (!intent.limitPrice) {
        return (buys ? DecisionTexts::tr("Buy %1 at market") : DecisionTexts::tr("Sell %1 at market")).arg(size);
    }
    return (buys ? DecisionTexts::tr("Buy %1 at %2") : DecisionTexts::tr("Sell %1 at %2"))
        .arg(size, format.price(*intent.limitPrice, instrument));
}

QString sentenceOf(format::Format const& format, Evaluation const& evaluation, Instrument const& instrument)
{
    switch (outcomeOf(evaluation)) {
    case Outcome::Accepted:
        return evaluation.riskReducing
                   ? DecisionTexts::tr("It reduces risk; every gate that binds it passes, <b>all of it</b> is sent.")
                   : DecisionTexts::tr("Every gate passes; <b>all of it</b> is sent.");
    case Outcome::Reduced:
        return DecisionTexts::tr("%1 admits <b>%2</b> of the %3 wanted.")
            .arg(format::word(*evaluation.reducedBy), moneyText(format, evaluation.admittedNotional, instrument),
                 moneyText(format, evaluation.wantedNotional, instrument));
    case Outcome::Refused: {
        GateRecord const* const record = decidingGate(evaluation);
        return record != nullptr ? refusedSentence(format, *record, instrument) : QString();
    }
    }
    return {};
}

QString plain(QString marked)
{
    return marked.remove(QLatin1String("<b>")).remove(QLatin1String("</b>"));
}

QString shortReason(format::Format const& format, Evaluation const& evaluation, Instrument const& instrument)
{
    GateRecord const* const record = decidingGate(evaluation);
    if (record == nullptr) {
        GateRecord const& edge = gateOf(evaluation, Gate::Edge);
        if (evaluation.riskReducing) {
            return DecisionTexts::tr("Risk-reducing");
        }
        return edge.hasDistance ? DecisionTexts::tr("Edge %1").arg(distanceText(format, edge, instrument))
                                : DecisionTexts::tr("All gates pass");
    }
    if (record->verdict == Verdict::Reduced) {
        return DecisionTexts::tr("%1 admits %2")
            .arg(format::word(record->gate), moneyText(format, evaluation.admittedNotional, instrument));
    }
    if (record->hasDistance && record->distance.isNegative()) {
        return DecisionTexts::tr("%1, %2 short")
            .arg(format::word(record->gate), amountMissing(format, *record, instrument));
    }
    return format::word(*record);
}

}  // namespace pentad::decisions
