// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/PrivateReplies.h"

#include "loopback/AsciiText.h"
#include "loopback/JsonWriter.h"
#include "loopback/OrderBody.h"
#include "loopback/Replies.h"
#include "loopback/UserTradeText.h"
#include "loopback/WireText.h"

#include <algorithm>
#include <charconv>

namespace pentad::loopback {
namespace {

constexpr int kLongDecimals = 16;
constexpr std::string_view kSuccessWord = R"("SUCCESS")";
constexpr std::chrono::days kTradesWindow{30};

void writeOrder(JsonWriter& json, ExchangeDesk const& desk, ExchangeOrder const& order, bool hidesTime)
{
    Instrument const& instrument = desk.exchange.universe()[order.pair];
    // An ended market order shows its amounts with all decimals there are.
    bool const isLong = order.method == OrderType::Market && !order.open();
    int const decimals = isLong ? kLongDecimals : order.inQuote() ? 2 : instrument.quantityScale;
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

// The pair a query names, if it names one. False if there is no such pair; then `reply` says so.
bool readPair(ExchangeDesk const& desk, QueryText const& query, std::optional<Slot>& pair, HttpResponse& reply)
{
    auto const text = query.value("pairsymbol");
    if (!text) {
        return true;
    }
    pair = findPair(desk.exchange.universe(), *text);
    if (!pair) {
        reply = faultReply(unknownPair(*text));
    }
    return pair.has_value();
}

// A time of a query in units of `unit`. Clamped, so that no number from outside overflows.
std::optional<UtcTime> timeOf(QueryText const& query, std::string_view name, Milliseconds unit, bool& malformed)
{
    auto const number = query.whole(name, malformed);
    constexpr std::int64_t kMillisecondsMax = 100'000'000'000'000;
    if (!number) {
        return std::nullopt;
    }
    return UtcTime(unit * std::min(*number, kMillisecondsMax / unit.count()));
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

HttpResponse balancesReply(ExchangeDesk const& desk, AccountId account)
{
    auto const amount = [](Decimal value) { return value.isZero() ? "0" : value.text(kLongDecimals, Rounding::Down); };
    JsonWriter json;
    json.array();
    for (BalanceRow const& row : desk.exchange.balances(account)) {
        json.object()
            .text("asset", row.asset.view())
            .text("assetname", assetName(row.asset))
            .text("balance", amount(row.free + row.locked))
            .text("locked", amount(row.locked))
            .text("free", amount(row.free))
            .text("orderFund", amount(row.locked))
            .text("requestFund", "0")
            .number("precision", row.asset.view() == "TRY" ? 2 : 8)
            .number("timestamp", wireTime(desk.exchange.now()))
            .endObject();
    }
    json.endArray();
    return successReply(json.take());
}

HttpResponse openOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query)
{
    HttpResponse reply;
    std::optional<Slot> pair;
    if (!readPair(desk, query, pair, reply)) {
        return reply;
    }
    JsonWriter json;
    json.object();
    for (Side const side : {Side::Sell, Side::Buy}) {
        json.key(side == Side::Sell ? "asks" : "bids").array();
        for (ExchangeOrder const& order : desk.exchange.openOrders(account, pair)) {
            if (order.side == side) {
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
    HttpResponse reply;
    OrderFilter filter;
    if (!query.value("pairsymbol")) {
        return faultReply(wireFault(ExchangeFault::InvalidRequest));
    }
    if (!readPair(desk, query, filter.pair, reply)) {
        return reply;
    }
    constexpr std::chrono::seconds kUnit{1};
    constexpr std::int64_t kLimitMax = 1'000;
    constexpr std::int64_t kPageMax = 1'000'000;
    bool malformed = false;
    filter.from = timeOf(query, "starttime", kUnit, malformed);
    filter.to = timeOf(query, "endtime", kUnit, malformed);
    filter.fromId = query.whole("orderid", malformed).value_or(0);
    std::int64_t const limit = std::min(query.whole("limit", malformed).value_or(100), kLimitMax);
    std::int64_t const page = std::min(query.whole("page", malformed).value_or(1), kPageMax);
    if (malformed) {
        return faultReply(wireFault(ExchangeFault::InvalidRequest));
    }
    if (filter.from && *filter.from > desk.wireNow()) {
        return faultReply(
            {"startTime cannot be bigger than current unix timestamp.", faultCode(ExchangeFault::TimeRange)});
    }
    filter.limit = static_cast<std::size_t>(limit);
    filter.skip = static_cast<std::size_t>(page > 1 ? (page - 1) * limit : 0);
    if (filter.to) {
        // A whole second: everything that happened within it belongs to it.
        *filter.to += kUnit - Milliseconds(1);
    }
    JsonWriter json;
    json.array();
    for (ExchangeOrder const& order : desk.exchange.allOrders(account, filter)) {
        writeOrder(json, desk, order, false);
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
    JsonWriter json;
    writeOrder(json, desk, *order, false);
    return successReply(json.take(), kSuccessWord);
}

HttpResponse userTradesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query)
{
    HttpResponse reply;
    TradeFilter filter;
    bool malformed = false;
    filter.orderId = query.whole("orderid", malformed);
    if (!filter.orderId) {
        if (!readPair(desk, query, filter.pair, reply)) {
            return reply;
        }
        auto const types = query.values("type");
        if (types.size() == 1) {
            filter.side = lowerAscii(types.front()) == "buy" ? Side::Buy : Side::Sell;
        }
        for (std::string_view const symbol : query.values("symbol")) {
            std::string const asset = upperAscii(symbol);
            if (Asset::fits(asset)) {
                filter.assets.emplace_back(asset);
            }
        }
        filter.from = timeOf(query, "startdate", Milliseconds(1), malformed);
        filter.to = timeOf(query, "enddate", Milliseconds(1), malformed);
        if (!filter.from) {
            filter.from = desk.exchange.now() - kTradesWindow;
        }
    }
    if (malformed) {
        return faultReply(wireFault(ExchangeFault::InvalidRequest));
    }
    if (auto const late = desk.faults.condition(FaultAction::LateTransactions, {}, desk.clock.since())) {
        UtcTime const shownUntil = desk.exchange.now() - desk.clock.marketTime(late->by);
        filter.to = std::min(filter.to.value_or(shownUntil), shownUntil);
    }
    JsonWriter json;
    json.array();
    for (UserTrade const& trade : desk.exchange.userTrades(account, filter)) {
        json.object();
        writeUserTrade(json, desk.exchange.universe()[trade.pair], trade);
        json.endObject();
    }
    json.endArray();
    return successReply(json.take(), kSuccessWord);
}

HttpResponse movesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query, bool fiat)
{
    auto const types = query.values("type");
    auto const symbols = query.values("symbol");
    bool malformed = false;
    UtcTime const from =
        timeOf(query, "startdate", Milliseconds(1), malformed).value_or(desk.exchange.now() - kTradesWindow);
    UtcTime const to = timeOf(query, "enddate", Milliseconds(1), malformed).value_or(desk.exchange.now());
    auto const named = [](std::vector<std::string_view> const& words, std::string_view word) {
        return words.empty() || std::any_of(words.begin(), words.end(),
                                            [&](std::string_view one) { return upperAscii(one) == upperAscii(word); });
    };
    JsonWriter json;
    json.array();
    for (auto move = desk.moves.rbegin(); move != desk.moves.rend(); ++move) {
        std::string_view const type = move->deposit ? "deposit" : "withdrawal";
        if (move->account != account || (move->asset.view() == "TRY") != fiat || move->at < from || move->at > to ||
            !named(types, type) || !named(symbols, move->asset.view())) {
            continue;
        }
        json.object()
            .number("id", move->id)
            .number("timestamp", wireTime(move->at))
            .text("balanceType", type)
            .text("currencySymbol", move->asset.view())
            .text("amount", padded(move->amount, 2))
            .number("preciseAmount", move->amount)
            .text("fee", "0")
            .text("tax", "0");
        if (!fiat) {
            json.null("address").null("tag").null("txHash").number("confirmationCount", 20).flag("isConfirmed", true);
        }
        json.endObject();
    }
    json.endArray();
    return successReply(json.take(), kSuccessWord);
}

HttpResponse submitReply(ExchangeDesk& desk, AccountId account, std::string_view body)
{
    auto const request = parseOrder(body, desk.exchange.universe());
    if (!request) {
        return orderFault(request.error());
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
    int const decimals = sizedInQuote(request->side, request->method) ? 2 : instrument.quantityScale;
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
