// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AccountJson.h"

#include "btcturk/WireWords.h"

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

bool readIdInto(JsonReader& reader, Value& value, ExchangeOrderId& id)
{
    std::int64_t number = 0;
    bool const ok = reader.id(value, number);
    id = ExchangeOrderId{number};
    return ok;
}

// Zero or null stands for "none".
bool readPriceUnlessZero(JsonReader& reader, Value& value, std::optional<Price>& price)
{
    if (reader.isNull(value)) {
        return reader.skip(value);
    }
    Price read;
    if (!reader.amount(value, read)) {
        return false;
    }
    price = read.isZero() ? std::nullopt : std::optional(read);
    return true;
}

// What an order row says before its parts are put together.
struct OrderParts {
    std::string_view side;
    std::string_view status;
    std::optional<Quantity> amount;
    std::optional<Quantity> quantity;
    std::optional<Quantity> left;
};

bool readOptionalQuantity(JsonReader& reader, Value& value, std::optional<Quantity>& quantity)
{
    if (reader.isNull(value)) {
        return reader.skip(value);
    }
    Quantity read;
    bool const ok = reader.amount(value, read);
    quantity = read;
    return ok;
}

// Both spellings of the pair's key occur.
enum OrderBit {
    kId,
    kPrice,
    kAmount,
    kQuantity,
    kStopPrice,
    kPair,
    kType,
    kMethod,
    kClientId,
    kTime,
    kUpdate,
    kStatus,
    kLeft
};

bool readOrderField(JsonReader& reader, std::uint64_t key, Value& value, std::uint64_t& seen, OrderRow& row,
                    OrderParts& parts)
{
    std::string_view word;
    switch (key) {
    case "id"_key: return reader.once(seen, kId) && readIdInto(reader, value, row.id);
    case "price"_key: return reader.once(seen, kPrice) && readPriceUnlessZero(reader, value, row.price);
    case "amount"_key: return reader.once(seen, kAmount) && readOptionalQuantity(reader, value, parts.amount);
    case "quantity"_key: return reader.once(seen, kQuantity) && readOptionalQuantity(reader, value, parts.quantity);
    case "stopPrice"_key: return reader.once(seen, kStopPrice) && readPriceUnlessZero(reader, value, row.stopPrice);
    case "pairSymbol"_key:
    case "pairsymbol"_key: return reader.once(seen, kPair) && reader.name(value, row.symbol);
    case "type"_key: return reader.once(seen, kType) && reader.text(value, parts.side);
    case "method"_key:
        if (!reader.once(seen, kMethod) || !reader.text(value, word)) {
            return false;
        }
        row.type = orderTypeOf(word);
        return true;
    case "orderClientId"_key:
    case "newOrderClientId"_key:
        return reader.once(seen, kClientId) && readClientOrderId(reader, value, row.clientOrderId);
    case "time"_key: return reader.once(seen, kTime) && reader.moment(value, row.placedAt);
    case "updateTime"_key: return reader.once(seen, kUpdate) && reader.moment(value, row.updatedAt);
    case "status"_key: return reader.once(seen, kStatus) && reader.text(value, parts.status);
    case "leftAmount"_key: return reader.once(seen, kLeft) && readOptionalQuantity(reader, value, parts.left);
    }
    return reader.skip(value);
}

bool finishOrder(JsonReader& reader, std::optional<Side> listed, OrderRow& row, OrderParts const& parts)
{
    auto const side = sideOf(parts.side);
    if (!side && !listed) {
        return reader.fail(CodecFault::WrongType, "type");
    }
    row.side = side ? *side : *listed;
    if (side && listed && *side != *listed) {
        return reader.fail(CodecFault::Contradiction, "type");
    }
    row.status = orderStatusOf(parts.status);
    // Of a market buy `quantity` is a residue without meaning: it was sized in quote money.
    bool const isMarketBuy = row.type == OrderType::Market && row.side == Side::Buy;
    auto const size = (isMarketBuy && parts.amount) || !parts.quantity ? parts.amount : parts.quantity;
    if (!size) {
        return reader.fail(CodecFault::MissingField, "quantity");
    }
    row.quantity = *size;
    row.leaves = parts.left;
    if (!row.leaves && row.status == OrderStatus::Untouched) {
        row.leaves = row.quantity;
    } else if (!row.leaves && row.status == OrderStatus::Closed) {
        row.leaves = Quantity{};
    }
    if (row.leaves && *row.leaves > row.quantity) {
        if (!isMarketBuy) {
            return reader.fail(CodecFault::Contradiction, "leftAmount");
        }
        // How the rest outside of the band is told is nowhere published; more than what was bought can only be quote money.
        // `amount` is what was bought.
        bool const isEnded = row.status == OrderStatus::Closed || row.status == OrderStatus::Canceled;
        row.leaves = isEnded ? std::optional(Quantity{}) : std::nullopt;
    }
    row.placedAt = row.placedAt == UtcTime{} ? row.updatedAt : row.placedAt;
    row.updatedAt = row.updatedAt == UtcTime{} ? row.placedAt : row.updatedAt;
    return true;
}

// Fees and taxes come negative or zero; both signs mean money we paid.
bool readCharge(JsonReader& reader, Value& value, Decimal& charge)
{
    bool const ok = reader.decimal(value, Sign::Any, charge);
    charge = ok ? charge.absolute() : Decimal();
    return ok;
}

}  // namespace

bool readClientOrderId(JsonReader& reader, Value& value, ClientOrderId& id)
{
    std::string_view text;
    if (!reader.text(value, text)) {
        return false;
    }
    if (!ClientOrderId::fits(text)) {
        std::size_t length = ClientOrderId::kCapacity;
        auto const isInside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
        while (length > 0 && isInside(text[length])) {
            --length;
        }
        text = text.substr(0, length);
    }
    id = ClientOrderId(text);
    return true;
}

bool readBalance(JsonReader& reader, Value& value, BalanceRow& row)
{
    enum Bit { kAsset, kBalance, kLocked, kFree, kOrderFund, kAt };
    std::uint64_t seen = 0;
    auto const money = [&reader](Value& one, Decimal& result) {
        return reader.decimal(one, Sign::NotNegative, result, NumberForm::CommaText);
    };
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "asset"_key: return reader.once(seen, kAsset) && reader.name(one, row.asset);
        case "balance"_key: return reader.once(seen, kBalance) && money(one, row.total);
        case "locked"_key: return reader.once(seen, kLocked) && money(one, row.locked);
        case "free"_key: return reader.once(seen, kFree) && money(one, row.free);
        case "orderFund"_key: return reader.once(seen, kOrderFund) && money(one, row.inOrders.emplace());
        case "timestamp"_key: return reader.once(seen, kAt) && reader.moment(one, row.at.emplace());
        }
        return reader.skip(one);
    });
    return ok && reader.need(seen, kAsset, "asset") && reader.need(seen, kFree, "free") &&
           reader.need(seen, kLocked, "locked") && reader.need(seen, kBalance, "balance");
}

bool readOrder(JsonReader& reader, Value& value, std::optional<Side> listed, OrderRow& row)
{
    OrderParts parts;
    std::uint64_t seen = 0;
    bool const ok = reader.object(
        value, [&](std::uint64_t key, Value& one) { return readOrderField(reader, key, one, seen, row, parts); });
    return ok && reader.need(seen, kId, "id") && reader.need(seen, kPair, "pairSymbol") &&
           finishOrder(reader, listed, row, parts);
}

namespace {

struct Glimpse {
    bool ours = false;
    OrderStatus status = OrderStatus::Unknown;
};

// What can be seen of a row some field of which makes no sense.
bool glimpse(JsonReader& reader, Value& value, Glimpse& seen)
{
    return reader.object(value, [&](std::uint64_t key, Value& one) {
        std::string_view text;
        bool const isId = key == "orderClientId"_key || key == "newOrderClientId"_key;
        if ((!isId && key != "status"_key) || !reader.isText(one)) {
            return reader.skip(one);
        }
        if (!reader.text(one, text)) {
            return false;
        }
        if (isId) {
            seen.ours = seen.ours || isOwnClientOrderId(text);
        } else {
            seen.status = orderStatusOf(text);
        }
        return true;
    });
}

}  // namespace

bool isEndedStranger(JsonReader& reader, Value& value)
{
    Glimpse seen;
    bool const isSeen = reader.isObject(value) && glimpse(reader, value, seen);
    return isSeen && !seen.ours && (seen.status == OrderStatus::Closed || seen.status == OrderStatus::Canceled);
}

bool isStrangersTrade(JsonReader& reader, Value& value)
{
    Glimpse seen;
    return reader.isObject(value) && glimpse(reader, value, seen) && !seen.ours;
}

bool readUserTrade(JsonReader& reader, Value& value, UserTrade& trade)
{
    enum Bit { kTradeId, kAt, kAmountBit, kPrecise, kFee, kTax, kPriceBit, kBase, kQuote, kSide, kOrderId, kClient };
    std::uint64_t seen = 0;
    std::int64_t id = 0;
    std::string_view side;
    Decimal amount;
    std::optional<Decimal> precise;
    auto const charge = [&reader](Value& one, std::optional<Money>& paid) {
        if (reader.isNull(one)) {
            return reader.skip(one);
        }
        Decimal read;
        bool const isRead = readCharge(reader, one, read);
        paid = Money(read);
        return isRead;
    };
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "id"_key: return reader.once(seen, kTradeId) && reader.id(one, id);
        case "timestamp"_key: return reader.once(seen, kAt) && reader.moment(one, trade.at);
        case "amount"_key: return reader.once(seen, kAmountBit) && reader.decimal(one, Sign::Any, amount);
        case "preciseAmount"_key:
            return reader.once(seen, kPrecise) &&
                   (reader.isNull(one) ? reader.skip(one) : reader.decimal(one, Sign::Any, precise.emplace()));
        case "fee"_key: return reader.once(seen, kFee) && charge(one, trade.fee);
        case "tax"_key: return reader.once(seen, kTax) && charge(one, trade.tax);
        case "price"_key: return reader.once(seen, kPriceBit) && reader.amount(one, trade.price);
        case "numeratorSymbol"_key: return reader.once(seen, kBase) && reader.name(one, trade.base);
        case "denominatorSymbol"_key: return reader.once(seen, kQuote) && reader.name(one, trade.quote);
        case "orderType"_key: return reader.once(seen, kSide) && reader.text(one, side);
        case "orderId"_key: return reader.once(seen, kOrderId) && readIdInto(reader, one, trade.orderId);
        case "orderClientId"_key:
            return reader.once(seen, kClient) && readClientOrderId(reader, one, trade.clientOrderId);
        }
        return reader.skip(one);
    });
    if (!ok || !reader.need(seen, kTradeId, "id") || !reader.need(seen, kAt, "timestamp") ||
        !reader.need(seen, kPriceBit, "price") || !reader.need(seen, kBase, "numeratorSymbol") ||
        !reader.need(seen, kQuote, "denominatorSymbol") || !reader.need(seen, kOrderId, "orderId") ||
        !reader.need(seen, kAmountBit, "amount")) {
        return false;
    }
    Decimal const exact = precise.value_or(amount);
    auto const named = sideOf(side);
    trade.side = exact.isNegative() ? Side::Sell : Side::Buy;
    // `amount` is the exact number with its last decimals cut off; their signs agree unless it was cut to zero.
    bool const signsDiffer = !amount.isZero() && amount.isNegative() != exact.isNegative();
    if (exact.isZero() || signsDiffer || !trade.price.isPositive() || (named && *named != trade.side)) {
        return reader.fail(CodecFault::Contradiction, "amount");
    }
    trade.id = TradeId{id};
    trade.quantity = Quantity(exact.absolute());
    return true;
}

bool readMovement(JsonReader& reader, Value& value, Movement& movement)
{
    enum Bit { kMovementId, kAt, kKind, kAsset, kAmountBit, kPrecise, kFee, kTax, kConfirmed };
    std::uint64_t seen = 0;
    std::string_view kind;
    std::optional<Decimal> precise;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "id"_key: return reader.once(seen, kMovementId) && reader.id(one, movement.id);
        case "timestamp"_key: return reader.once(seen, kAt) && reader.moment(one, movement.at);
        case "balanceType"_key: return reader.once(seen, kKind) && reader.text(one, kind);
        case "currencySymbol"_key: return reader.once(seen, kAsset) && reader.name(one, movement.asset);
        case "amount"_key: return reader.once(seen, kAmountBit) && readCharge(reader, one, movement.amount);
        case "preciseAmount"_key:
            return reader.once(seen, kPrecise) &&
                   (reader.isNull(one) ? reader.skip(one) : readCharge(reader, one, precise.emplace()));
        case "fee"_key: return reader.once(seen, kFee) && readCharge(reader, one, movement.fee);
        case "tax"_key: return reader.once(seen, kTax) && readCharge(reader, one, movement.tax);
        case "isConfirmed"_key: return reader.once(seen, kConfirmed) && reader.flag(one, movement.confirmed.emplace());
        }
        return reader.skip(one);
    });
    if (!ok || !reader.need(seen, kMovementId, "id") || !reader.need(seen, kAt, "timestamp") ||
        !reader.need(seen, kAsset, "currencySymbol") || !reader.need(seen, kAmountBit, "amount")) {
        return false;
    }
    movement.amount = precise.value_or(movement.amount);
    movement.deposit = isSameWord(kind, "deposit");
    bool const isKnown = movement.deposit || isSameWord(kind, "withdrawal");
    return isKnown || reader.fail(CodecFault::WrongType, "balanceType");
}

}  // namespace pentad::btcturk
