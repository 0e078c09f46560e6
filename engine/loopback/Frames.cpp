// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Frames.h"

#include "loopback/JsonWriter.h"
#include "loopback/UserTradeText.h"
#include "loopback/WireText.h"

namespace pentad::loopback {
namespace {

constexpr std::size_t kTradesListed = 50;
constexpr int kTradeDecimals = 10;
constexpr int kVolumeDecimals = 8;
constexpr int kAverageDecimals = 9;
constexpr int kDeletedDecimals = 16;

std::string padTo(Decimal value, int decimals)
{
    return value.text(decimals, Rounding::Down);
}

// Begins [type, { and leaves the object open.
JsonWriter begin(int type)
{
    JsonWriter json;
    json.array().number(type).object();
    return json;
}

std::string end(JsonWriter& json)
{
    return json.endObject().endArray().take();
}

std::string endPublic(JsonWriter& json, std::string_view channel, std::string_view event, int type)
{
    json.text("channel", channel).text("event", event).number("type", type);
    return end(json);
}

void writeTickerFields(JsonWriter& json, ExchangeDesk const& desk, Slot pair)
{
    Instrument const& instrument = desk.exchange.universe()[pair];
    TickerFigures const figures = desk.exchange.ticker(pair);
    json.text("B", figures.bid.text())
        .text("A", figures.ask.text())
        .text("BA", padded(figures.bidQuantity.value(), instrument.quantityScale))
        .text("AA", padded(figures.askQuantity.value(), instrument.quantityScale))
        .text("PS", instrument.symbol.view())
        .text("H", figures.high.text())
        .text("L", figures.low.text())
        .text("LA", figures.last.text())
        .text("O", figures.open.text())
        .text("V", padTo(figures.volume.value(), kVolumeDecimals))
        .text("AV", padTo(figures.average.value(), kAverageDecimals))
        .text("D", figures.change.text())
        .text("DP", figures.changePercent.text())
        .text("DS", instrument.quote.view())
        .text("NS", instrument.base.view())
        .number("PId", desk.exchange.rules(pair).id);
}

// 0 is a buying taker, as the documentation of the socket has it.
int sideNumber(Side side)
{
    return side == Side::Buy ? 0 : 1;
}

void writeTrade(JsonWriter& json, PublicTrade const& trade)
{
    json.text("D", std::to_string(wireTime(trade.at)))
        .text("I", std::to_string(trade.id))
        .text("A", padTo(trade.quantity.value(), kTradeDecimals))
        .text("P", padTo(trade.price.value(), kTradeDecimals));
}

// Limit 0, market 1, stop limit 2; that of a stop market is unpublished.
int methodNumber(OrderType method)
{
    switch (method) {
    case OrderType::Limit: return 0;
    case OrderType::Market: return 1;
    case OrderType::StopLimit: return 2;
    case OrderType::StopMarket: return 3;
    }
    return 0;
}

void writeLevelObjects(JsonWriter& json, std::string_view name, std::vector<BookLevel> const& levels)
{
    json.key(name).array();
    for (BookLevel const& level : levels) {
        json.object().text("A", level.quantity.text()).text("P", level.price.text()).endObject();
    }
    json.endArray();
}

void writeChanges(JsonWriter& json, std::string_view name, std::vector<ChangedLevel> const& changes)
{
    json.key(name).array();
    for (ChangedLevel const& changed : changes) {
        json.object()
            .number("CP", static_cast<std::int64_t>(changed.change))
            .text("P", changed.level.price.text())
            .text("A", changed.level.quantity.text())
            .endObject();
    }
    json.endArray();
}

}  // namespace

std::string helloFrame()
{
    return R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])";
}

std::string answerFrame(bool ok, bool join, std::string_view channel, std::string_view event)
{
    std::string const message =
        std::string(join ? "join|" : "leave|") + std::string(channel) + ':' + std::string(event);
    JsonWriter json = begin(100);
    json.number("type", 100).flag("ok", ok).text("message", message);
    return end(json);
}

std::string loginFrame(std::int64_t userId, bool ok, std::string_view message)
{
    JsonWriter json = begin(114);
    json.number("type", 114).number("id", userId).flag("ok", ok);
    if (message.empty()) {
        json.null("message");
    } else {
        json.text("message", message);
    }
    return end(json);
}

std::string tickerFrame(ExchangeDesk const& desk, Slot pair)
{
    JsonWriter json = begin(402);
    writeTickerFields(json, desk, pair);
    return endPublic(json, "ticker", desk.exchange.universe()[pair].symbol.view(), 402);
}

std::string allTickersFrame(ExchangeDesk const& desk)
{
    JsonWriter json = begin(401);
    json.key("items").array();
    for (Slot const pair : kSlots) {
        json.object();
        writeTickerFields(json, desk, pair);
        json.endObject();
    }
    json.endArray();
    return endPublic(json, "ticker", "all", 401);
}

std::string tradeListFrame(ExchangeDesk const& desk, Slot pair)
{
    std::string_view const symbol = desk.exchange.universe()[pair].symbol.view();
    JsonWriter json = begin(421);
    json.text("symbol", symbol).key("items").array();
    for (PublicTrade const& trade : desk.exchange.lastTrades(pair, kTradesListed)) {
        json.object();
        writeTrade(json, trade);
        json.number("S", sideNumber(trade.takerSide)).endObject();
    }
    json.endArray();
    return endPublic(json, "trade", symbol, 421);
}

std::string tradeFrame(Universe const& universe, PublicTrade const& trade)
{
    std::string_view const symbol = universe[trade.pair].symbol.view();
    JsonWriter json = begin(422);
    writeTrade(json, trade);
    json.text("PS", symbol).number("S", sideNumber(trade.takerSide));
    return endPublic(json, "trade", symbol, 422);
}

std::string bookFrame(std::string_view channel, std::string_view symbol, std::int64_t sequence, BookView const& book)
{
    JsonWriter json = begin(431);
    json.number("CS", sequence).text("PS", symbol);
    writeLevelObjects(json, "AO", book.asks);
    writeLevelObjects(json, "BO", book.bids);
    return endPublic(json, channel, symbol, 431);
}

std::string bookChangeFrame(std::string_view symbol, std::int64_t sequence, BookDifference const& change)
{
    JsonWriter json = begin(432);
    json.number("CS", sequence).text("PS", symbol);
    writeChanges(json, "AO", change.asks);
    writeChanges(json, "BO", change.bids);
    return endPublic(json, "obdiff", symbol, 432);
}

std::string candleFrame(std::string_view event, std::string_view symbol, std::string_view resolution, Bar const& bar)
{
    JsonWriter json = begin(428);
    json.text("C", bar.close.text())
        .text("H", bar.high.text())
        .text("L", bar.low.text())
        .text("O", bar.open.text())
        .text("V", padTo(bar.volume.value(), kVolumeDecimals))
        .number("D", wireSeconds(bar.openTime))
        .text("P", symbol)
        .text("R", resolution);
    return endPublic(json, "tradeview", event, 428);
}

std::string orderFrame(ExchangeDesk const& desk, OrderOwner const& owner, ExchangeOrder const& order, bool deleted)
{
    int const type = deleted ? 452 : 451;
    Instrument const& instrument = desk.exchange.universe()[order.pair];
    auto const amount = [&](Decimal value) { return deleted ? padTo(value, kDeletedDecimals) : value.text(); };
    JsonWriter json = begin(type);
    json.number("type", type)
        .number("pairId", desk.exchange.rules(order.pair).id)
        .text("symbol", instrument.symbol.view())
        .number("id", order.id)
        .number("method", methodNumber(order.method))
        .number("userId", owner.userId)
        .number("orderType", sideNumber(order.side))
        .text("price", amount(order.price.value()))
        .text("amount", amount(order.quantity))
        .text("numLeft", amount(order.left))
        .text("denomLeft", order.denominatorLeft(owner.makerRate).text())
        .text("newOrderClientId", order.clientId);
    return end(json);
}

std::string matchFrame(ExchangeDesk const& desk, std::int64_t userId, OrderMatched const& match)
{
    JsonWriter json = begin(441);
    json.number("type", 441)
        .number("id", match.orderId)
        .number("user", userId)
        .flag("isBid", match.side == Side::Buy)
        .number("method", methodNumber(match.method))
        .number("pair", desk.exchange.rules(match.pair).id)
        .text("symbol", desk.exchange.universe()[match.pair].symbol.view())
        .text("amount", padTo(match.quantity.value(), kTradeDecimals))
        .text("price", padTo(match.price.value(), kTradeDecimals))
        .text("clientId", match.clientId);
    return end(json);
}

std::string userTradeFrame(Universe const& universe, UserTrade const& trade)
{
    // The one model whose body does not repeat its type.
    JsonWriter json = begin(423);
    writeUserTrade(json, universe[trade.pair], trade);
    return end(json);
}

std::string balanceFrame(std::int64_t userId)
{
    JsonWriter json = begin(201);
    json.number("type", 201).number("userId", userId).null("payload");
    return end(json);
}

}  // namespace pentad::loopback
