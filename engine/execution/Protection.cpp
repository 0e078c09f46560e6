// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/Protection.h"

namespace pentad::execution {
namespace {

// Fills of an entry come in a row; each move leaves the position bare until the next order stands.
constexpr Milliseconds kBetweenMoves{5'000};

OrderType typeOf(ProtectiveStop stop)
{
    return stop == ProtectiveStop::StopLimit ? OrderType::StopLimit : OrderType::StopMarket;
}

Price below(Price price, Rate distance, Instrument const& instrument)
{
    return shifted(price, Rate(-distance.value()), Rounding::Down).round(instrument.priceScale, Rounding::Floor);
}

Price entryOf(ProtectedPosition const& position, Quote const& quote)
{
    return position.averageEntry.isPositive() ? position.averageEntry : quote.bid;
}

bool isOurs(ProtectedPosition const& position, OrderRecord const& order)
{
    return order.slot == position.slot && order.origin == Origin::Protection;
}

// Where the stop of this same position stood before it was cancelled; older ones belong to positions that are closed.
std::optional<Price> stoodAt(ProtectedPosition const& position, orders::OrderRegistry const& orders, Money minimumValue)
{
    for (auto order = orders.ended().rbegin(); order != orders.ended().rend(); ++order) {
        if (order->slot != position.slot) {
            continue;
        }
        if (order->origin == Origin::Protection && order->state == OrderState::Cancelled) {
            return order->stopPrice;
        }
        Quantity const left = order->side == Side::Sell ? order->heldBefore - order->filled : order->heldBefore;
        if (order->filled.isPositive() &&
            notional(order->referencePrice, max(left, Quantity{}), Rounding::Down) < minimumValue) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

Price newPrice(ProtectedPosition const& position, std::optional<Price> stood, ProtectionParameters const& parameters,
               Quote const& quote, Instrument const& instrument)
{
    Price const entry = entryOf(position, quote);
    Price price = below(parameters.trail ? max(entry, quote.bid) : entry, parameters.distance, instrument);
    if (parameters.trail && stood) {
        price = max(price, *stood);
    }
    return price < quote.bid ? price : below(quote.bid, parameters.distance, instrument);
}

// Raised only as far as the market leaves the distance: right under the bid it would go off at the next trade.
Price movedPrice(ProtectedPosition const& position, Price stands, ProtectionParameters const& parameters,
                 Quote const& quote, Instrument const& instrument)
{
    if (parameters.trail) {
        return max(stands, below(quote.bid, parameters.distance, instrument));
    }
    Price const entry = entryOf(position, quote);
    Price const wanted = below(entry, parameters.distance, instrument);
    return wanted < stands || quote.bid >= entry ? wanted : stands;
}

bool isWorthMoving(Price stands, Price wanted, ProtectionParameters const& parameters)
{
    if (wanted == stands) {
        return false;  // a price that differs at all differs by a tick, as both are on the scale
    }
    Decimal const least = multiply(stands.value(), parameters.step.value(), Rounding::Up);
    return (wanted - stands).value().absolute() >= least;
}

OrderIntent stopOrder(ProtectedPosition const& position, Price price, ProtectionParameters const& parameters,
                      Quote const& quote, Instrument const& instrument)
{
    OrderIntent intent;
    intent.strategy = StrategyId("protection");
    intent.symbol = instrument.symbol;
    intent.side = Side::Sell;
    intent.type = typeOf(parameters.stop);
    intent.size = BaseSize{position.free};
    intent.stopPrice = price;
    if (intent.type == OrderType::StopLimit) {
        intent.limitPrice = shifted(price, Rate(-parameters.limitOffset.value()), Rounding::Up)
                                .round(instrument.priceScale, Rounding::Ceiling);
    }
    intent.referencePrice = quote.bid;
    intent.origin = Origin::Protection;
    intent.addReason("entry", position.averageEntry.value());
    intent.addReason("distance", parameters.distance.value());
    return intent;
}

bool isWorthAnOrder(OrderIntent const& intent, Instrument const& instrument)
{
    Price const price = intent.limitPrice.value_or(*intent.stopPrice);
    Quantity const quantity = std::get<BaseSize>(intent.size).quantity;
    return price.isPositive() && quantity.isPositive() &&
           notional(price, quantity, Rounding::Down) >= instrument.minimumValue;
}

bool isSettled(OrderRecord const& order)
{
    return !order.cancelWanted && (order.state == OrderState::Working || order.state == OrderState::PartiallyFilled);
}

}  // namespace

ProtectionWish protectionWanted(ProtectedPosition const& position, orders::OrderRegistry const& orders,
                                ProtectionParameters const& parameters, Quote const& quote,
                                Instrument const& instrument)
{
    ProtectionWish wish;
    OrderRecord const* standing = nullptr;
    for (OrderRecord const& order : orders.open()) {
        if (!isOurs(position, order)) {
            continue;
        }
        if (!isSettled(order)) {
            return wish;
        }
        if (standing != nullptr) {
            wish = {ProtectionMove::Cancel, {}, standing->clientOrderId};
            return wish;
        }
        standing = &order;
    }
    bool const isUnwanted = parameters.stop == ProtectiveStop::Off || position.exitWaits;
    ProtectedPosition wanted = position;
    wanted.free = position.free.round(instrument.quantityScale, Rounding::Down);
    if (standing == nullptr) {
        if (isUnwanted || !position.mayPlace || !quote.bid.isPositive()) {
            return wish;
        }
        std::optional<Price> const stood =
            parameters.trail ? stoodAt(position, orders, instrument.minimumValue) : std::nullopt;
        Price const price = newPrice(position, stood, parameters, quote, instrument);
        OrderIntent intent = stopOrder(wanted, price, parameters, quote, instrument);
        if (isWorthAnOrder(intent, instrument)) {
            wish = {ProtectionMove::Place, std::move(intent), {}};
        }
        return wish;
    }
    if (isUnwanted) {
        wish = {ProtectionMove::Cancel, {}, standing->clientOrderId};
        return wish;
    }
    Price const stands = standing->stopPrice.value_or(Price{});
    bool const isReached = stands >= quote.bid;
    if (!position.mayMove || isReached || position.now - standing->createdAt < kBetweenMoves) {
        return wish;
    }
    Price const price = movedPrice(position, stands, parameters, quote, instrument);
    if (orders::OrderRegistry::leaves(*standing) != wanted.free || standing->type != typeOf(parameters.stop) ||
        isWorthMoving(stands, price, parameters)) {
        wish = {ProtectionMove::Cancel, {}, standing->clientOrderId};
    }
    return wish;
}

}  // namespace pentad::execution
