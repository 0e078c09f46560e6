// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderBody.h"

#include "loopback/AsciiText.h"
#include "loopback/JsonFields.h"
#include "loopback/WireText.h"

namespace pentad::loopback {
namespace {

constexpr bool kFoldCase = true;
constexpr std::string_view kClientId = "newOrderClientId";

std::optional<Side> parseSide(std::string_view text)
{
    std::string const word = lowerAscii(text);
    return word == "buy" ? std::optional(Side::Buy) : word == "sell" ? std::optional(Side::Sell) : std::nullopt;
}

std::optional<OrderType> parseMethod(std::string_view text)
{
    std::string const word = lowerAscii(text);
    for (OrderType const type : {OrderType::Limit, OrderType::Market, OrderType::StopLimit, OrderType::StopMarket}) {
        if (word == methodText(type)) {
            return type;
        }
    }
    return std::nullopt;
}

// A member that may be absent; `present` tells whether it says anything. False if it is neither text nor number.
bool readNumber(JsonFields const& fields, std::string_view name, std::optional<Decimal>& value)
{
    JsonField const* const field = fields.find(name, kFoldCase);
    if (field == nullptr || field->kind == JsonField::Kind::Null ||
        (field->kind == JsonField::Kind::Text && field->text.empty())) {
        return true;
    }
    if (field->kind != JsonField::Kind::Text && field->kind != JsonField::Kind::Number) {
        return false;
    }
    value = decimalFromJson(field->text);
    return value.has_value();
}

std::string_view textOf(JsonFields const& fields, std::string_view name)
{
    JsonField const* const field = fields.find(name, kFoldCase);
    return field != nullptr && field->kind == JsonField::Kind::Text ? std::string_view(field->text)
                                                                    : std::string_view{};
}

}  // namespace

Expected<OrderRequest, WireFault> parseOrder(std::string_view body, Universe const& universe)
{
    auto const fields = JsonFields::fromObject(body);
    if (!fields) {
        return Unexpected(wireFault(ExchangeFault::InvalidRequest));
    }
    std::string_view const pairText = textOf(*fields, "pairSymbol");
    JsonField const* const clientId = fields->find(kClientId, kFoldCase);
    bool const clientIdFits =
        clientId == nullptr || clientId->kind == JsonField::Kind::Null || clientId->kind == JsonField::Kind::Text;
    if (pairText.empty() || !clientIdFits) {
        return Unexpected(wireFault(ExchangeFault::InvalidRequest));
    }
    auto const pair = findPair(universe, pairText);
    if (!pair) {
        return Unexpected(unknownPair(pairText));
    }
    auto const side = parseSide(textOf(*fields, "orderType"));
    if (!side) {
        return Unexpected(wireFault(ExchangeFault::TypeNotSupported));
    }
    auto const method = parseMethod(textOf(*fields, "orderMethod"));
    if (!method) {
        return Unexpected(wireFault(ExchangeFault::MethodNotSupported));
    }
    std::optional<Decimal> quantity;
    std::optional<Decimal> price;
    std::optional<Decimal> stop;
    if (!readNumber(*fields, "quantity", quantity) || !readNumber(*fields, "price", price) ||
        !readNumber(*fields, "stopPrice", stop) || !quantity) {
        return Unexpected(wireFault(ExchangeFault::FailedOrderParameter));
    }
    OrderRequest request;
    request.pair = *pair;
    request.side = *side;
    request.method = *method;
    request.quantity = *quantity;
    if (price) {
        request.price = Price(*price);
    }
    if (stop && !stop->isZero()) {
        request.stop = Price(*stop);
    }
    request.clientId = clientId != nullptr ? clientId->text : std::string{};
    return request;
}

std::string clientIdIn(std::string_view body)
{
    auto const fields = JsonFields::fromObject(body);
    return fields ? std::string(textOf(*fields, kClientId)) : std::string{};
}

std::optional<WireFault> brokenRule(OrderRequest const& request, RuleChange const& change)
{
    bool const inQuote = sizedInQuote(request.side, request.method);
    bool const takesMarket = request.method == OrderType::Market || request.method == OrderType::StopMarket;
    if (takesMarket && !change.marketOrders.value_or(true)) {
        return wireFault(ExchangeFault::MethodNotSupported);
    }
    if (change.priceScale && request.price && request.price->value().decimalsUsed() > *change.priceScale) {
        return wireFault(ExchangeFault::PriceScale);
    }
    if (change.priceScale && request.stop && request.stop->value().decimalsUsed() > *change.priceScale) {
        return wireFault(ExchangeFault::StopPriceScale);
    }
    if (change.quantityScale && !inQuote && request.quantity.decimalsUsed() > *change.quantityScale) {
        return wireFault(ExchangeFault::QuantityScale);
    }
    if (change.minimumValue) {
        std::optional<Decimal> value;
        if (inQuote) {
            value = request.quantity;
        } else if (request.price) {
            value = checkedMultiply(request.quantity, request.price->value(), Rounding::Down);
        }
        if (value && *value < *change.minimumValue) {
            return wireFault(ExchangeFault::MinimumTotal);
        }
    }
    return std::nullopt;
}

}  // namespace pentad::loopback
