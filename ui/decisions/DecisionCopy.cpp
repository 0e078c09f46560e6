// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/DecisionCopy.h"

#include "contracts/Explanation.h"
#include "foundation/TimeText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pentad::decisions {
namespace {

QString ascii(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString exact(Decimal value)
{
    return QString::fromStdString(value.text());
}

QJsonObject sizeOf(OrderSize const& size)
{
    if (auto const* base = std::get_if<BaseSize>(&size)) {
        return {{QStringLiteral("base"), exact(base->quantity.value())}};
    }
    return {{QStringLiteral("quote"), exact(std::get<QuoteSize>(size).money.value())}};
}

QJsonValue priceOf(std::optional<Price> const& price)
{
    return price ? QJsonValue(exact(price->value())) : QJsonValue();
}

QJsonObject jsonOf(GateRecord const& record)
{
    QJsonArray numbers;
    for (std::size_t i = 0; i < record.numberCount; ++i) {
        numbers.append(exact(record.numbers[i]));
    }
    return {{QStringLiteral("number"), static_cast<int>(record.gate) + 1},
            {QStringLiteral("gate"), ascii(gateText(record.gate))},
            {QStringLiteral("verdict"), ascii(verdictText(record.verdict))},
            {QStringLiteral("formula"), QString::fromStdString(explain(record))},
            {QStringLiteral("numbers"), numbers},
            {QStringLiteral("distance"), record.hasDistance ? QJsonValue(exact(record.distance)) : QJsonValue()},
            {QStringLiteral("distanceKind"), ascii(distanceKind(record.gate))}};
}

QJsonObject jsonOf(OrderIntent const& intent)
{
    QJsonArray reasons;
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        reasons.append(QJsonObject{{QStringLiteral("name"), ascii(intent.reasons[i].name.view())},
                                   {QStringLiteral("value"), exact(intent.reasons[i].value)}});
    }
    return {{QStringLiteral("strategy"), ascii(intent.strategy.view())},
            {QStringLiteral("symbol"), ascii(intent.symbol.view())},
            {QStringLiteral("side"), ascii(sideText(intent.side))},
            {QStringLiteral("type"), ascii(orderTypeText(intent.type))},
            {QStringLiteral("origin"), ascii(originText(intent.origin))},
            {QStringLiteral("size"), sizeOf(intent.size)},
            {QStringLiteral("limitPrice"), priceOf(intent.limitPrice)},
            {QStringLiteral("stopPrice"), priceOf(intent.stopPrice)},
            {QStringLiteral("referencePrice"), exact(intent.referencePrice.value())},
            {QStringLiteral("expectedEdgeBps"), exact(intent.expectedEdgeBps)},
            {QStringLiteral("horizonBars"), intent.horizonBars},
            {QStringLiteral("reasons"), reasons}};
}

QString verdictLine(Evaluation const& evaluation)
{
    if (evaluation.refusal) {
        return QStringLiteral("refused: %1").arg(ascii(codeText(*evaluation.refusal)));
    }
    return evaluation.reducedBy ? QStringLiteral("accepted, reduced by %1").arg(ascii(gateText(*evaluation.reducedBy)))
                                : QStringLiteral("accepted");
}

}  // namespace

QJsonObject jsonOf(Evaluation const& evaluation)
{
    QJsonArray gates;
    for (GateRecord const& record : evaluation.gates) {
        gates.append(jsonOf(record));
    }
    return {{QStringLiteral("accepted"), evaluation.accepted},
            {QStringLiteral("reduced"), evaluation.reduced},
            {QStringLiteral("riskReducing"), evaluation.riskReducing},
            {QStringLiteral("refusal"),
             evaluation.refusal ? QJsonValue(ascii(codeText(*evaluation.refusal))) : QJsonValue()},
            {QStringLiteral("reducedBy"),
             evaluation.reducedBy ? QJsonValue(ascii(gateText(*evaluation.reducedBy))) : QJsonValue()},
            {QStringLiteral("wantedNotional"), exact(evaluation.wantedNotional.value())},
            {QStringLiteral("admittedNotional"), exact(evaluation.admittedNotional.value())},
            {QStringLiteral("admittedSize"), sizeOf(evaluation.admittedSize)},
            {QStringLiteral("valuationPrice"), exact(evaluation.valuationPrice.value())},
            {QStringLiteral("feeAndTax"), exact(evaluation.feeAndTax.value())},
            {QStringLiteral("requiredEdgeBps"), exact(evaluation.requiredEdgeBps)},
            {QStringLiteral("gates"), gates}};
}

QByteArray decisionJson(DecisionRecord const& decision)
{
    QJsonObject const all{{QStringLiteral("id"), static_cast<qint64>(decision.id)},
                          {QStringLiteral("cycle"), static_cast<qint64>(number(decision.cycle))},
                          {QStringLiteral("at"), QString::fromStdString(utcText(decision.at))},
                          {QStringLiteral("clientOrderId"), ascii(decision.clientOrderId.view())},
                          {QStringLiteral("intent"), jsonOf(decision.intent)},
                          {QStringLiteral("evaluation"), jsonOf(decision.evaluation)}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

QString decisionText(DecisionRecord const& decision)
{
    OrderIntent const& intent = decision.intent;
    Evaluation const& evaluation = decision.evaluation;
    QString text =
        QStringLiteral("decision %1, cycle %2, %3\n%4 %5 %6, strategy %7, order %8\n%9\n")
            .arg(decision.id)
            .arg(number(decision.cycle))
            .arg(QString::fromStdString(utcText(decision.at)), ascii(sideText(intent.side)),
                 ascii(intent.symbol.view()), ascii(orderTypeText(intent.type)), ascii(intent.strategy.view()),
                 ascii(decision.clientOrderId.view()), verdictLine(evaluation));
    text += QStringLiteral("wanted %1, admitted %2, fee and tax %3\n")
                .arg(exact(evaluation.wantedNotional.value()), exact(evaluation.admittedNotional.value()),
                     exact(evaluation.feeAndTax.value()));
    for (GateRecord const& record : evaluation.gates) {
        text += QStringLiteral("%1  %2  %3  %4")
                    .arg(static_cast<int>(record.gate) + 1, 2)
                    .arg(ascii(gateText(record.gate)).leftJustified(16), ascii(verdictText(record.verdict)),
                         QString::fromStdString(explain(record)));
        if (record.hasDistance) {
            text += QStringLiteral("  distance %1").arg(exact(record.distance));
        }
        text += QLatin1Char('\n');
    }
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        text += QStringLiteral("%1 = %2\n").arg(ascii(intent.reasons[i].name.view()), exact(intent.reasons[i].value));
    }
    return text;
}

}  // namespace pentad::decisions
