// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderChecks.h"

#include "loopback/Charges.h"

namespace pentad::loopback {
namespace {

// Products stay far below what a Decimal holds, also with fees on top.
constexpr Decimal kValueMaximum(100'000'000'000'000'000);
// As ticks it fits into 64 bits on every scale.
constexpr Price kPriceMaximum{Decimal(10'000'000'000)};
constexpr int kFenceMultiple = 10;

bool isStop(OrderType method)
{
    return method == OrderType::StopLimit || method == OrderType::StopMarket;
}

bool hasLimit(OrderType method)
{
    return method == OrderType::Limit || method == OrderType::StopLimit;
}

bool finer(std::optional<Price> const& price, int scale)
{
    return price && price->value().decimalsUsed() > scale;
}

std::optional<ExchangeFault> presenceFault(OrderRequest const& request)
{
    if (!request.quantity.isPositive() || request.quantity > kValueMaximum) {
        return ExchangeFault::FailedOrderParameter;
    }
    if (hasLimit(request.method)) {
        if (!request.price) {
            return ExchangeFault::FailedOrderParameter;
        }
        if (!request.price->isPositive()) {
            return ExchangeFault::FailedLimitOrder;
        }
        if (*request.price > kPriceMaximum) {
            return ExchangeFault::PriceAboveMaximum;
        }
    }
    if (isStop(request.method) && (!request.stop || !request.stop->isPositive())) {
        return ExchangeFault::FailedOrderParameter;
    }
    return std::nullopt;
}

std::optional<ExchangeFault> scaleFault(OrderRequest const& request, Instrument const& rules)
{
    // A price that a market order does not need is looked at all the same.
    if (finer(request.price, rules.priceScale)) {
        return ExchangeFault::PriceScale;
    }
    bool const inQuote = sizedInQuote(request.side, request.method);
    if (request.quantity.decimalsUsed() > (inQuote ? rules.quoteScale : rules.quantityScale)) {
        return ExchangeFault::QuantityScale;
    }
    if (isStop(request.method) && finer(request.stop, rules.priceScale)) {
        return ExchangeFault::StopPriceScale;
    }
    return std::nullopt;
}

std::optional<ExchangeFault> fenceFault(OrderRequest const& request, PairMoment const& moment)
{
    if (!hasLimit(request.method) || moment.last.isZero()) {
        return std::nullopt;
    }
    PriceFences const fences = fencesAround(moment.last, moment.instrument.priceScale);
    if (*request.price > fences.highest) {
        return ExchangeFault::PriceAboveMaximum;
    }
    if (*request.price < fences.lowest) {
        return ExchangeFault::PriceBelowMinimum;
    }
    return std::nullopt;
}

// In quote currency; nothing if it does not fit. A market sell is worth what the best bid gives for it.
std::optional<Decimal> valueOf(OrderRequest const& request, PairMoment const& moment)
{
    if (sizedInQuote(request.side, request.method)) {
        return request.quantity;
    }
    Price const price = hasLimit(request.method)                  ? *request.price
                        : request.method == OrderType::StopMarket ? *request.stop
                                                                  : moment.bid.value_or(moment.last);
    return checkedMultiply(price.value(), request.quantity, Rounding::Down);
}

std::optional<ExchangeFault> stopFault(OrderRequest const& request, PairMoment const& moment)
{
    if (!isStop(request.method) || moment.last.isZero()) {
        return std::nullopt;
    }
    if (request.side == Side::Sell && *request.stop >= moment.last) {
        return ExchangeFault::StopAboveMarket;
    }
    if (request.side == Side::Buy && *request.stop <= moment.last) {
        return ExchangeFault::StopBelowMarket;
    }
    return std::nullopt;
}

}  // namespace

PriceFences fencesAround(Price last, int priceScale)
{
    Price const lowest(
        divide(last.value(), Decimal(kFenceMultiple), Rounding::Up).round(priceScale, Rounding::Ceiling));
    return {lowest, Price(multiply(last.value(), Decimal(kFenceMultiple), Rounding::Down))};
}

std::optional<ExchangeFault> orderFault(OrderRequest const& request, PairMoment const& moment)
{
    if (moment.blocked) {
        return ExchangeFault::InsertBlocked;
    }
    if (!moment.marketOrders && !hasLimit(request.method)) {
        return ExchangeFault::MethodNotSupported;
    }
    if (auto const fault = presenceFault(request)) {
        return fault;
    }
    if (auto const fault = scaleFault(request, moment.instrument)) {
        return fault;
    }
    if (auto const fault = fenceFault(request, moment)) {
        return fault;
    }
    auto const& opposite = request.side == Side::Buy ? moment.ask : moment.bid;
    if (request.method == OrderType::Market && !opposite) {
        return ExchangeFault::FailedMarketOrder;
    }
    std::optional<Decimal> const value = valueOf(request, moment);
    if (!value || *value > kValueMaximum) {
        return ExchangeFault::FailedOrderParameter;
    }
    if (*value < moment.instrument.minimumValue.value()) {
        return ExchangeFault::MinimumTotal;
    }
    return stopFault(request, moment);
}

Reservation reservationFor(OrderRequest const& request, PairMoment const& moment, FeeParameters const& fees)
{
    if (request.side == Side::Sell) {
        return {moment.instrument.base, request.quantity};
    }
    if (sizedInQuote(request.side, request.method)) {
        return {moment.instrument.quote, request.quantity};
    }
    bool const takes = request.method == OrderType::StopLimit || (moment.ask && *request.price >= *moment.ask);
    Rate const rate = takes ? fees.takerRate : fees.makerRate;
    return {moment.instrument.quote, heldForBuy(*request.price, Quantity(request.quantity), rate).value()};
}

}  // namespace pentad::loopback
