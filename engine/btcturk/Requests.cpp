// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Requests.h"

#include "foundation/Check.h"

namespace pentad::btcturk {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

void appendJsonText(std::string& json, std::string_view text)
{
    json += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            json += "\\u00";
            json += kHexDigits[byte >> 4U];
            json += kHexDigits[byte & 0xFU];
            continue;
        }
        if (c == '"' || c == '\\') {
            json += '\\';
        }
        json += c;
    }
    json += '"';
}

void appendField(std::string& json, std::string_view name, std::string_view value)
{
    json += json.back() == '{' ? "\"" : ",\"";
    json += name;
    json += "\":";
    appendJsonText(json, value);
}

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

void appendQuery(std::string& query, std::string_view name, std::string_view value)
{
    query += query.empty() ? "" : "&";
    query += name;
    query += '=';
    for (char const c : value) {
        if (isUnreserved(c)) {
            query += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        query += '%';
        query += kHexDigits[byte >> 4U];
        query += kHexDigits[byte & 0xFU];
    }
}

std::string numberText(Decimal value, int scale)
{
    check(value.isPositive() && value.decimalsUsed() <= scale, "Requests: a number the pair does not allow");
    return value.text(scale, Rounding::Down);
}

std::string secondsText(UtcTime time)
{
    return std::to_string(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
}

std::string millisecondsText(UtcTime time)
{
    return std::to_string(time.time_since_epoch().count());
}

std::string_view methodText(OrderType type)
{
    switch (type) {
    case OrderType::Limit: return "limit";
    case OrderType::Market: return "market";
    case OrderType::StopMarket: return "stopmarket";
    case OrderType::StopLimit: return "stoplimit";
    }
    return "";
}

std::string sizeText(OrderRequest const& order, Instrument const& instrument)
{
    bool const inQuote = order.type == OrderType::Market && order.side == Side::Buy;
    check(inQuote == std::holds_alternative<QuoteSize>(order.size), "Requests: only market buys are sized in quote");
    return inQuote ? numberText(std::get<QuoteSize>(order.size).money.value(), instrument.quoteScale)
                   : numberText(std::get<BaseSize>(order.size).quantity.value(), instrument.quantityScale);
}

std::string_view resolutionText(std::chrono::minutes resolution)
{
    switch (resolution.count()) {
    case 1: return "1";
    case 5: return "5";
    case 15: return "15";
    case 30: return "30";
    case 60: return "60";
    case 240: return "240";
    case 1'440: return "1 d";
    }
    failCheck("Requests: the exchange has no candles of that length");
}

}  // namespace

std::string orderBody(OrderRequest const& order, Instrument const& instrument)
{
    bool const isLimit = order.type == OrderType::Limit || order.type == OrderType::StopLimit;
    bool const isStop = order.type == OrderType::StopMarket || order.type == OrderType::StopLimit;
    check(isLimit == order.limitPrice.has_value() && isStop == order.stopPrice.has_value(),
          "Requests: prices do not fit the order type");
    std::string json = "{";
    json.reserve(256);
    appendField(json, "quantity", sizeText(order, instrument));
    if (isLimit) {
        appendField(json, "price", numberText(order.limitPrice->value(), instrument.priceScale));
    }
    appendField(json, "stopPrice", isStop ? numberText(order.stopPrice->value(), instrument.priceScale) : "0");
    appendField(json, "newOrderClientId", order.clientOrderId.view());
    appendField(json, "orderMethod", methodText(order.type));
    appendField(json, "orderType", order.side == Side::Buy ? "buy" : "sell");
    appendField(json, "pairSymbol", instrument.symbol.view());
    return json + '}';
}

std::string pairQuery(std::string_view symbol)
{
    std::string query;
    appendQuery(query, "pairSymbol", symbol);
    return query;
}

std::string cancelQuery(ExchangeOrderId id)
{
    return "id=" + std::to_string(number(id));
}

std::string bookQuery(std::string_view symbol, int levelCount)
{
    return pairQuery(symbol) + "&limit=" + std::to_string(levelCount);
}

std::string tradesQuery(std::string_view symbol, int tradeCount)
{
    return pairQuery(symbol) + "&last=" + std::to_string(tradeCount);
}

std::string klinesQuery(std::string_view symbol, std::chrono::minutes resolution, UtcTime from, UtcTime to)
{
    std::string query;
    appendQuery(query, "symbol", symbol);
    appendQuery(query, "resolution", resolutionText(resolution));
    appendQuery(query, "from", secondsText(from));
    appendQuery(query, "to", secondsText(to));
    return query;
}

std::string allOrdersQuery(std::string_view symbol, std::optional<UtcTime> from, std::optional<UtcTime> to, int limit,
                           std::optional<int> page)
{
    std::string query = pairQuery(symbol);
    if (from) {
        appendQuery(query, "startTime", secondsText(*from));
    }
    if (to) {
        appendQuery(query, "endTime", secondsText(*to));
    }
    if (page) {
        appendQuery(query, "page", std::to_string(*page));
    }
    appendQuery(query, "limit", std::to_string(limit));
    return query;
}

std::string userTradesQuery(std::string_view symbol, std::optional<UtcTime> from, std::optional<UtcTime> to)
{
    std::string query = "type=buy&type=sell";
    if (!symbol.empty()) {
        appendQuery(query, "pairSymbol", symbol);
    }
    if (from) {
        appendQuery(query, "startDate", millisecondsText(*from));
    }
    if (to) {
        appendQuery(query, "endDate", millisecondsText(*to));
    }
    return query;
}

std::string userTradesQuery(ExchangeOrderId orderId)
{
    return "orderId=" + std::to_string(number(orderId));
}

std::string movementsQuery(UtcTime from, UtcTime to)
{
    std::string query = "type=deposit&type=withdrawal";
    appendQuery(query, "startDate", millisecondsText(from));
    appendQuery(query, "endDate", millisecondsText(to));
    return query;
}

std::string joinFrame(std::string_view channel, std::string_view event, bool join)
{
    std::string json = "[151,{\"type\":151";
    appendField(json, "channel", channel);
    appendField(json, "event", event);
    return json + (join ? ",\"join\":true}]" : ",\"join\":false}]");
}

std::string loginFrame(std::string_view publicKey, UtcTime stamp, std::int64_t nonce, std::string_view signature)
{
    std::string json = "[114,{\"type\":114";
    appendField(json, "publicKey", publicKey);
    json += ",\"timestamp\":" + millisecondsText(stamp) + ",\"nonce\":" + std::to_string(nonce);
    appendField(json, "signature", signature);
    return json + "}]";
}

}  // namespace pentad::btcturk
