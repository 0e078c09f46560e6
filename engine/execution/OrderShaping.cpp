// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/OrderShaping.h"

namespace pentad::execution {
namespace {

Price limitInsideTouch(Side side, Decimal offsetBps, Instrument const& instrument, Quote const& quote)
{
    Rate const offset = rateFromBps(offsetBps);
    if (side == Side::Buy) {
        Price const price = shifted(quote.ask, -offset, Rounding::Down).round(instrument.priceScale, Rounding::Floor);
        return price.isPositive() ? price : quote.ask;
    }
    return shifted(quote.bid, offset, Rounding::Up).round(instrument.priceScale, Rounding::Ceiling);
}

// A market buy is told to the exchange as what it may spend, fee and tax included.
OrderSize marketBuySize(OrderSize const& size, Price price, Rate takerRate, Instrument const& instrument)
{
    auto const* base = std::get_if<BaseSize>(&size);
    if (base == nullptr) {
        return size;
    }
    Money const value = notional(price, base->quantity, Rounding::Down);
    Money const withCosts = value + portion(value, takerRate, Rounding::Down);
    return QuoteSize{withCosts.round(instrument.quoteScale, Rounding::Down)};
}

}  // namespace

OrderIntent shaped(OrderIntent const& intent, ExecutionParameters const& parameters, Rate takerRate,
                   Instrument const& instrument, Quote const* quote, int repriceCount)
{
    OrderIntent order = intent;
    if (quote != nullptr) {
        order.referencePrice = intent.side == Side::Buy ? quote->ask : quote->bid;
    }
    bool const styled = intent.origin == Origin::Strategy && intent.type == OrderType::Market &&
                        repriceCount <= parameters.repricesMaximum;
    bool const inBase = std::holds_alternative<BaseSize>(intent.size);
    if (styled && inBase && quote != nullptr && parameters.style == ExecutionStyle::Limit) {
        order.type = OrderType::Limit;
        order.limitPrice = limitInsideTouch(intent.side, parameters.limitOffsetBps, instrument, *quote);
        return order;
    }
    if (order.type == OrderType::Market && order.side == Side::Buy && order.referencePrice.isPositive()) {
        order.size = marketBuySize(order.size, order.referencePrice, takerRate, instrument);
    }
    return order;
}

bool hasOutlived(OrderRecord const& order, UtcTime now, ExecutionParameters const& parameters)
{
    bool const resting = order.state == OrderState::Working || order.state == OrderState::PartiallyFilled;
    return resting && order.type == OrderType::Limit && order.origin == Origin::Strategy && !order.cancelWanted &&
           now - order.createdAt >= parameters.timeToLive;
}

std::optional<OrderIntent> wantedAgain(OrderRecord const& order, Quantity leaves, ExecutionParameters const& parameters,
                                       Instrument const& instrument, Quote const& quote, Decimal edgeBps)
{
    bool const usedUp = order.repriceCount >= parameters.repricesMaximum;
    Quantity const wanted = leaves.round(instrument.quantityScale, Rounding::Down);
    if (!wanted.isPositive() || (usedUp && !order.riskReducing)) {
        return std::nullopt;
    }
    OrderIntent intent;
    intent.strategy = order.strategy;
    intent.symbol = order.symbol;
    intent.side = order.side;
    intent.type = OrderType::Market;
    intent.size = BaseSize{wanted};
    intent.referencePrice = order.side == Side::Buy ? quote.ask : quote.bid;
    intent.expectedEdgeBps = edgeBps;
    intent.origin = Origin::Strategy;
    intent.addReason("reprice", Decimal(order.repriceCount + 1));
    if (!usedUp && parameters.style == ExecutionStyle::Limit) {
        intent.type = OrderType::Limit;
        intent.limitPrice = limitInsideTouch(order.side, parameters.limitOffsetBps, instrument, quote);
    }
    return intent;
}

}  // namespace pentad::execution
