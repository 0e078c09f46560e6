// SPDX-License-Identifier: GPL-3.0-or-later
#include "risk/IntentChecks.h"

#include "risk/GateRecording.h"
#include "risk/Ratios.h"

#include <algorithm>

namespace pentad::risk {
namespace {

// A market buy may take any price that stands in the book.
bool meetsOwnSell(Subject const& subject)
{
    std::optional<Price> const& ownSell = subject.asset->ownSell;
    if (!isBuy(subject) || !ownSell) {
        return false;
    }
    return !hasLimitPrice(subject.intent.type) || subject.intent.limitPrice.value_or(Price{}) >= *ownSell;
}

// Everything the type needs is there and positive, and nothing that it does not have.
bool isWellFormed(Subject const& subject)
{
    OrderIntent const& intent = subject.intent;
    bool const limitFits = hasLimitPrice(intent.type) ? intent.limitPrice && isSensiblePrice(*intent.limitPrice)
                                                      : !intent.limitPrice.has_value();
    bool const stopFits = hasStopPrice(intent.type) ? intent.stopPrice && isSensiblePrice(*intent.stopPrice)
                                                    : !intent.stopPrice.has_value();
    bool const sizeFits = !subject.terms.inQuote || (intent.type == OrderType::Market && isBuy(subject));
    return limitFits && stopFits && sizeFits && subject.wanted.has_value();
}

}  // namespace

void checkUniverse(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Universe);
    bool const known = subject.instrument != nullptr;
    write(record, known);
    judge(record, known);
}

void checkDuplicate(Subject const& subject, ClientOrderId const& clientOrderId, GateRecord& record)
{
    open(record, Gate::Duplicate);
    auto const& known = subject.view.knownOrders;
    std::string_view const wanted = clientOrderId.view();
    bool const found =
        std::any_of(known.begin(), known.end(), [&](ClientOrderId const& id) { return id.view() == wanted; });
    write(record, known.size(), found);
    judge(record, !found);
}

void checkScale(Subject const& subject, GateRecord& record)
{
    open(record, Gate::Scale);
    if (skips(record, subject.instrument == nullptr)) {
        return;
    }
    OrderIntent const& intent = subject.intent;
    int const limitDecimals = intent.limitPrice ? intent.limitPrice->value().decimalsUsed() : 0;
    int const stopDecimals = intent.stopPrice ? intent.stopPrice->value().decimalsUsed() : 0;
    int const priceDecimals = std::max(limitDecimals, stopDecimals);
    int const sizeDecimals = subject.terms.inQuote ? std::get<QuoteSize>(intent.size).money.value().decimalsUsed()
                                                   : std::get<BaseSize>(intent.size).quantity.value().decimalsUsed();
    bool const wellFormed = isWellFormed(subject);
    write(record, priceDecimals, subject.instrument->priceScale, sizeDecimals, subject.terms.sizeDecimals, wellFormed);
    judge(record,
          priceDecimals <= subject.instrument->priceScale && sizeDecimals <= subject.terms.sizeDecimals && wellFormed);
}

void checkMinimumValue(Subject const& subject, GateRecord& record)
{
    open(record, Gate::MinimumValue);
    if (skips(record, subject.instrument == nullptr)) {
        return;
    }
    Sizing const size = subject.wanted.value_or(Sizing{});
    Money const minimum = subject.terms.minimumValue;
    write(record, size.quantity.value(), subject.terms.price.value(), size.notional.value(), minimum.value());
    if (skips(record, subject.wanted && subject.terms.price.isZero() && isFlattenMarketSell(subject.intent))) {
        return;
    }
    measure(record, (size.notional - minimum).value());
    judge(record, size.notional >= minimum && !size.notional.isZero());
}

void checkPriceCollar(Subject const& subject, Sizing& size, GateRecord& record)
{
    open(record, Gate::PriceCollar);
    if (skips(record, subject.instrument == nullptr)) {
        return;
    }
    OrderIntent const& intent = subject.intent;
    bool const fromStop = intent.type == OrderType::StopLimit;
    Price const touch = fromStop ? intent.stopPrice.value_or(Price{}) : touchOf(intent, *subject.asset);
    Price price = intent.referencePrice.isPositive() ? intent.referencePrice : touch;
    if (hasLimitPrice(intent.type)) {
        price = intent.limitPrice.value_or(Price{});
    }
    Decimal const limit = bps(subject.limits.risk.priceCollar.value());
    bool const measurable = price.isPositive() && touch.isPositive();
    // Rounding up keeps the comparison exact: the collar itself is a whole number of 10^-18.
    Decimal const deviation =
        measurable ? bps(boundedRatio((price - touch).value().absolute(), touch.value())) : Decimal{};
    write(record, price.value(), touch.value(), deviation, limit);
    if (measurable) {
        measure(record, limit - deviation);
    }
    bool const meetsOwn = meetsOwnSell(subject);
    if (meetsOwn) {
        append(record, subject.asset->ownSell->value());
    }
    bool const leftToExchange = isFlattenMarketSell(intent) && isStale(subject);
    bool const holds = leftToExchange || (measurable && deviation <= limit && !meetsOwn);
    std::optional<Quantity> const& depth = subject.asset->askDepth;
    if (!holds || !isBuy(subject) || intent.type != OrderType::Market || !depth || !subject.wanted) {
        judge(record, holds);
        return;
    }
    append(record, size.quantity.value());
    append(record, depth->value());
    admit(size, record, size.quantity <= *depth, [&] { return biggestByQuantity(*depth, subject.terms); });
}

}  // namespace pentad::risk
