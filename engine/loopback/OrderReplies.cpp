// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderReplies.h"

#include "loopback/JsonWriter.h"
#include "loopback/OrderBody.h"
#include "loopback/PairQuery.h"
#include "loopback/Replies.h"
#include "loopback/WireText.h"

#include <algorithm>
#include <charconv>

namespace pentad::loopback {
namespace {

constexpr int kQuoteDecimals = 2;

void writeOrder(JsonWriter& json, ExchangeDesk const& desk, ExchangeOrder const& order, bool hidesTime)
{
    Instrument const& instrument = desk.exchange.universe()[order.pair];
    // An ended market order shows its amounts with all decimals there are.
    bool const isLong = order.method == OrderType::Market && !order.open();
    int const decimals = isLong ? kLongDecimals : order.inQuote() ? kQuoteDecimals : instrument.quantityScale;
    json.object()
        .number("id", order.id)
        .text("price", order.price.text())
        .text("amount", padded(order.rowAmount(), decimals))
        .text("quantity", padded(order.rowQuantity(), decimals))
        .text("stopPrice", order.stop.text())
        .text("pairSymbol", instrument.symbol.view())
        .text("pairSymbolNormalized", normalizedPair(instrument))
        .text("type", orderSideText(order.side))
        .text("method", methodText(order.method))
        .text("orderClientId", order.clientId)
        .number("time", hidesTime ? 0 : wireTime(order.time))
        .number("updateTime", wireTime(order.updateTime))
        .text("status", statusText(order.status))
        .text("leftAmount", padded(order.rowLeft(), decimals))
        .endObject();
}

bool isListed(ExchangeDesk const& desk, ExchangeOrder const& order)
{
    return desk.listsStops || !isReissued(order.method);  // a stop that has triggered is one no more
}

HttpResponse orderFault(WireFault const& fault)
{
    JsonWriter json;
    json.object()
        .number("httpStatusCode", 400)
        .null("data")
        .flag("success", false)
        .text("message", fault.message)
        .number("code", fault.code)
        .endObject();
    return jsonReply(400, json.take());
}

}  // namespace

HttpResponse openOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query)
{
    auto const pair = optionalPair(desk, query);
    if (!pair) {
        return pair.error();
    }
    JsonWriter json;
    json.object();
    for (Side const side : {Side::Sell, Side::Buy}) {
        json.key(side == Side::Sell ? "asks" : "bids").array();
        for (ExchangeOrder const& order : desk.exchange.openOrders(account, *pair)) {
            if (order.side == side && isListed(desk, order) && !desk.isRemoved(order.pair) &&
                !desk.isTooYoung("open", order.time)) {
                writeOrder(json, desk, order, true);
            }
        }
        json.endArray();
    }
    json.endObject();
    return successReply(json.take());
}

HttpResponse allOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query)
{
    auto const pair = requiredPair(desk, query);
    if (!pair) {
        return pair.error();
    }
    OrderFilter filter;
    filter.pair = *pair;
    constexpr std::chrono::seconds kUnit{1};
    auto const shortPages = desk.faults.condition(FaultAction::ShortPages, {}, desk.clock.since());
    std::int64_t const limitMax = shortPages ? shortPages->amount : 1'000;
    constexpr std::int64_t kPageMax = 1'000'000;
    bool malformed = false;
    filter.from = query.time("starttime", kUnit, malformed);
    filter.to = query.time("endtime", kUnit, malformed);
    filter.fromId = query.whole("orderid", malformed).value_or(0);
    std::int64_t const limit = std::min(query.whole("limit", malformed).value_or(100), limitMax);
    std::int64_t const page = std::min(query.whole("page", malformed).value_or(1), kPageMax);
    if (malformed) {
        return faultReply(wireFault(ExchangeFault::InvalidRequest));
    }
    if (filter.from && *filter.from > desk.wireNow()) {
        return faultReply(
            {"startTime cannot be bigger than current unix timestamp.", faultCode(ExchangeFault::TimeRange)});
    }
    filter.limit = static_cast<std::size_t>(limit);
    auto const repeated = desk.faults.condition(FaultAction::RepeatedRows, {}, desk.clock.since());
    std::int64_t const overlap = repeated ? repeated->amount : 0;
    filter.skip = static_cast<std::size_t>(page > 1 ? std::max<std::int64_t>((page - 1) * limit - overlap, 0) : 0);
    if (filter.to) {
        // A whole second: everything that happened within it belongs to it.
        *filter.to += kUnit - Milliseconds(1);
    }
    JsonWriter json;
    json.array();
    for (ExchangeOrder const& order : desk.exchange.allOrders(account, filter)) {
        if (!desk.isTooYoung("all", order.time)) {
            writeOrder(json, desk, order, false);
        }
    }
    json.endArray();
    return successReply(json.take(), kSuccessWord);
}

HttpResponse orderReply(ExchangeDesk const& desk, AccountId account, std::string_view id)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size()) {
        return faultReply(wireFault(ExchangeFault::InvalidRequest));
    }
    auto const order = desk.exchange.order(account, number);
    if (!order) {
        return faultReply(wireFault(order.error()));
    }
    if (desk.isTooYoung("single", order->time)) {
        return faultReply(wireFault(ExchangeFault::OrderNotFound));
    }
    JsonWriter json;
    writeOrder(json, desk, *order, false);
    return successReply(json.take(), kSuccessWord);
}

HttpResponse submitReply(ExchangeDesk& desk, AccountId account, std::string_view body)
{
    auto const request = parseOrder(body, desk.exchange.universe());
    if (!request) {
        return orderFault(request.error());
    }
    if (desk.isRemoved(request->pair)) {
        return orderFault(unknownPair(desk.exchange.universe()[request->pair].symbol.view()));
    }
    if (desk.inForce(FaultAction::PairStatus, request->pair)) {
        return orderFault(wireFault(ExchangeFault::InsertBlocked));
    }
    if (auto const broken = brokenRule(*request, desk.ruleChanges[request->pair])) {
        return orderFault(*broken);
    }
    UtcTime const now = desk.clock.now();
    auto const id = desk.exchange.submit(account, *request, now);
    if (!id) {
        return orderFault(wireFault(id.error()));
    }
    Instrument const& instrument = desk.exchange.universe()[request->pair];
    auto const order = desk.exchange.order(account, *id);
    int const decimals = sizedInQuote(request->side, request->method) ? kQuoteDecimals : instrument.quantityScale;
    JsonWriter json;
    json.object().number("httpStatusCode", 200).key("data").object().number("id", *id);
    json.text("quantity", padded(request->quantity, decimals))
        .text("price", request->price ? request->price->text() : "0");
    if (request->stop) {
        json.text("stopPrice", request->stop->text());
    } else {
        json.null("stopPrice");
    }
    json.text("newOrderClientId", order ? order->clientId : request->clientId)
        .text("type", orderSideText(request->side))
        .text("method", methodText(request->method))
        .text("pairSymbol", instrument.symbol.view())
        .text("pairSymbolNormalized", normalizedPair(instrument))
        .number("datetime", wireTime(order ? order->time : now))
        .endObject();
    json.flag("success", true).text("message", "SUCCESS").number("code", 0).endObject();
    return jsonReply(200, json.take());
}

HttpResponse cancelReply(ExchangeDesk& desk, AccountId account, QueryText const& query)
{
    bool malformed = false;
    auto const id = query.whole("id", malformed);
    if (!id) {
        return faultReply(wireFault(ExchangeFault::NoOrderMatches));
    }
    auto const accepted = desk.exchange.cancel(account, *id, desk.clock.now());
    return accepted ? jsonReply(200, R"({"success":true,"message":"SUCCESS","code":0})")
                    : faultReply(wireFault(accepted.error()));
}

}  // namespace pentad::loopback
