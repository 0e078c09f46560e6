// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeBtcturk.h"

#include "foundation/Check.h"

#include <algorithm>
#include <charconv>

namespace pentad::test {
namespace {

ScriptedAnswer good(std::string const& data)
{
    return jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0,"data":)" + data + "}");
}

// The value of a text field of a flat JSON object.
std::string fieldOf(std::string const& json, std::string const& name)
{
    std::string const start = "\"" + name + "\":\"";
    std::size_t const at = json.find(start);
    return at == std::string::npos
               ? std::string()
               : json.substr(at + start.size(), json.find('"', at + start.size()) - at - start.size());
}

std::int64_t numberOf(std::string const& text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

template <typename Items, typename Text>
std::string joined(Items const& items, Text text)
{
    std::string all;
    for (auto const& item : items) {
        std::string const one = text(item);
        all += all.empty() || one.empty() ? one : "," + one;
    }
    return "[" + all + "]";
}

}  // namespace

std::string queryValue(std::string const& target, std::string const& name)
{
    std::size_t at = target.find('?');
    while (at != std::string::npos) {
        std::size_t const end = target.find('&', at + 1);
        std::string const pair = target.substr(at + 1, end == std::string::npos ? end : end - at - 1);
        if (pair.starts_with(name + "=")) {
            return pair.substr(name.size() + 1);
        }
        at = end;
    }
    return {};
}

ScriptedAnswer refusal(std::string const& message, int code, int status)
{
    return jsonAnswer(
        R"({"data":null,"success":false,"message":")" + message + R"(","code":)" + std::to_string(code) + "}", status);
}

FakeBtcturk::FakeBtcturk() : balances{{"TRY", {"100000", "0"}}, {"ETH", {"2", "0"}}} {}

std::int64_t FakeBtcturk::now() const
{
    return (m_clock.utc() + clockOffset).time_since_epoch().count();
}

FakeBtcturk::Order& FakeBtcturk::order(std::int64_t id)
{
    auto const found = std::find_if(orders.begin(), orders.end(), [&](Order const& each) { return each.id == id; });
    check(found != orders.end(), "FakeBtcturk: no such order");
    return *found;
}

FakeBtcturk::Order& FakeBtcturk::add(Order added)
{
    if (added.id == 0) {
        added.id = nextId++;
    }
    orders.push_back(std::move(added));
    return orders.back();
}

void FakeBtcturk::trade(std::int64_t id, std::int64_t orderId, std::string const& quantity, std::string const& price)
{
    Order const& traded = order(orderId);
    trades.push_back({id, orderId, traded.clientId, traded.pair.substr(0, traded.pair.size() - 3), traded.side, price,
                      quantity, now()});
}

ScriptedAnswer FakeBtcturk::answer(SeenRequest const& request)
{
    if (fault) {
        if (auto faulty = fault(request)) {
            return *faulty;
        }
    }
    return plain(request);
}

ScriptedAnswer FakeBtcturk::plain(SeenRequest const& request)
{
    std::string const path = request.path();
    if (path == "/api/v2/server/time") {
        return jsonAnswer("{\"serverTime\":" + std::to_string(now()) + ",\"serverTime2\":\"\"}");
    }
    if (path == "/api/v2/server/exchangeinfo") {
        return good(info());
    }
    if (path == "/api/v2/ticker") {
        return good(ticker(request));
    }
    if (path == "/api/v2/orderbook") {
        return good(R"({"timestamp":)" + std::to_string(now()) +
                    R"(,"bids":[["999","1"],["998","2"]],"asks":[["1001","1"]]})");
    }
    if (path == "/api/v2/trades") {
        return good(publicTrades);
    }
    if (path == "/v1/klines/history") {
        return jsonAnswer(klines);
    }
    if (!request.headers.contains("x-pck") || !request.headers.contains("x-signature")) {
        return refusal("Unauthorized - Headers are missing", 1037, 401);
    }
    if (path == "/api/v1/users/balances") {
        return good(joined(balances, [&](auto const& each) {
            return R"({"asset":")" + each.first + R"(","assetname":"","balance":"0","locked":")" + each.second.second +
                   R"(","free":")" + each.second.first + R"(","timestamp":)" + std::to_string(now()) + "}";
        }));
    }
    if (path == "/api/v1/openOrders") {
        return list(request, true);
    }
    if (path == "/api/v1/allOrders") {
        return list(request, false);
    }
    if (path == "/api/v1/users/transactions/trade") {
        return tradeRows(request);
    }
    if (path == "/api/v1/order") {
        return request.method == "POST" ? post(request) : cancel(request);
    }
    std::int64_t const id = numberOf(path.substr(std::string("/api/v1/order/").size()));
    for (Order const& each : orders) {
        if (each.id == id) {
            return good(row(each));
        }
    }
    return refusal("Order not found", 1152);
}

ScriptedAnswer FakeBtcturk::post(SeenRequest const& request)
{
    Order added;
    added.clientId = fieldOf(request.body, "newOrderClientId");
    added.pair = fieldOf(request.body, "pairSymbol");
    added.side = fieldOf(request.body, "orderType");
    added.method = fieldOf(request.body, "orderMethod");
    added.quantity = added.left = fieldOf(request.body, "quantity");
    added.price = fieldOf(request.body, "price");
    added.status = "Untouched";
    Order const& made = add(std::move(added));
    return good(R"({"id":)" + std::to_string(made.id) + R"(,"newOrderClientId":")" + made.clientId +
                R"(","datetime":)" + std::to_string(now()) + "}");
}

ScriptedAnswer FakeBtcturk::cancel(SeenRequest const& request)
{
    std::int64_t const id = numberOf(queryValue(request.target, "id"));
    for (Order& each : orders) {
        if (each.id == id) {
            if (each.status == "Closed") {
                return refusal("ORDER_COULD_NOT_BE_CANCELED", 1051);
            }
            each.status = "Canceled";
            return jsonAnswer(R"({"success":true,"message":"SUCCESS","code":0})");
        }
    }
    return refusal("NO_ORDER_MATCHES_YOUR_REQUEST", 1052);
}

std::string FakeBtcturk::row(Order const& order) const
{
    std::string const time = std::to_string(now());
    return R"({"id":)" + std::to_string(order.id) + R"(,"price":")" + (order.price.empty() ? "0" : order.price) +
           R"(","amount":")" + order.quantity + R"(","quantity":")" + order.quantity +
           R"(","stopPrice":"0","pairSymbol":")" + order.pair + R"(","pairSymbolNormalized":"","type":")" + order.side +
           R"(","method":")" + order.method + R"(","orderClientId":")" + order.clientId + R"(","time":)" + time +
           R"(,"updateTime":)" + time + R"(,"status":")" + order.status + R"(","leftAmount":")" + order.left + "\"}";
}

ScriptedAnswer FakeBtcturk::list(SeenRequest const& request, bool openOnly) const
{
    std::string const pair = queryValue(request.target, "pairSymbol");
    auto const rows = [&](std::string_view side) {
        return joined(orders, [&](Order const& each) {
            bool const open = each.status == "Untouched" || each.status == "Partial";
            bool const wanted = each.pair == pair && (side.empty() || each.side == side) && (open || !openOnly);
            return wanted ? row(each) : std::string();
        });
    };
    return good(openOnly ? R"({"asks":)" + rows("sell") + R"(,"bids":)" + rows("buy") + "}" : rows({}));
}

ScriptedAnswer FakeBtcturk::tradeRows(SeenRequest const& request) const
{
    constexpr std::size_t kRowsMaximum = 200;
    std::string const ofOrder = queryValue(request.target, "orderId");
    std::int64_t const end = numberOf(queryValue(request.target, "endDate"));
    std::vector<Trade> shown;
    for (Trade const& each : trades) {
        bool const wanted = ofOrder.empty() ? each.at <= end : each.orderId == numberOf(ofOrder);
        if (wanted && !tradesHidden) {
            shown.push_back(each);
        }
    }
    std::sort(shown.begin(), shown.end(), [](Trade const& a, Trade const& b) { return a.at > b.at; });
    if (shown.size() > kRowsMaximum) {
        shown.resize(kRowsMaximum);
    }
    return good(joined(shown, [&](Trade const& each) {
        std::string const sign = each.side == "sell" ? "-" : "";
        return R"({"id":)" + std::to_string(each.id) + R"(,"timestamp":)" + std::to_string(each.at) + R"(,"amount":")" +
               sign + each.quantity + R"(","fee":"-1.0","tax":"-0.2","price":")" + each.price +
               R"(","numeratorSymbol":")" + each.base + R"(","denominatorSymbol":"TRY","orderType":")" + each.side +
               R"(","orderId":)" + std::to_string(each.orderId) + R"(,"orderClientId":")" + each.clientId + "\"}";
    }));
}

std::string FakeBtcturk::info() const
{
    struct Pair {
        std::string base;
        std::string quantityScale;
        std::string priceScale;
    };
    std::vector<Pair> pairs{
        {"BTC", "8", "0"}, {"ETH", "8", ethPriceScale}, {"XRP", "4", "3"}, {"AVAX", "4", "2"}, {"SOL", "4", "1"}};
    if (ethGone) {
        std::erase_if(pairs, [](Pair const& pair) { return pair.base == "ETH"; });
    }
    return R"({"timeZone":"UTC","serverTime":)" + std::to_string(now()) + R"(,"symbols":)" +
           joined(pairs,
                  [this](Pair const& each) {
                      bool const isEth = each.base == "ETH";
                      return R"({"id":1,"name":")" + each.base + R"(TRY","nameNormalized":")" + each.base +
                             R"(_TRY","status":")" + (isEth ? ethStatus : "TRADING") + R"(","numerator":")" +
                             each.base + R"(","denominator":"TRY","numeratorScale":)" + each.quantityScale +
                             R"(,"denominatorScale":)" + each.priceScale + R"(,"hasFraction":)" +
                             (each.priceScale == "0" ? "false" : "true") +
                             R"(,"filters":[{"filterType":"PRICE_FILTER","minPrice":"0.0000000000001",)"
                             R"("maxPrice":"10000000","tickSize":"0.1","minExchangeValue":"99.91","minAmount":null,)"
                             R"("maxAmount":null}],)" +
                             (isEth ? ethFence : std::string()) + R"("orderMethods":[)" +
                             (isEth ? ethMethods : R"("MARKET","LIMIT")") + R"(],"commissionFromNumerator":)" +
                             (isEth && ethFeeInCoins ? "true" : "false") + "}";
                  }) +
           R"(,"currencies":[{"id":1,"symbol":"TRY","precision":2,"currencyType":"FIAT"}],"currencyOperationBlocks":[]})";
}

std::string FakeBtcturk::ticker(SeenRequest const& request) const
{
    return R"([{"pair":")" + queryValue(request.target, "pairSymbol") + R"(","pairNormalized":"","timestamp":)" +
           std::to_string(now()) + R"(,"last":)" + lastPrice +
           R"(,"high":2000,"low":500,"bid":999,"ask":1001,"open":1000,"volume":1,"average":1000,"daily":0,)"
           R"("dailyPercent":0,"denominatorSymbol":"TRY","numeratorSymbol":"ETH"}])";
}

}  // namespace pentad::test
