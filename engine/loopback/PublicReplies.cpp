// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/PublicReplies.h"

#include "loopback/AsciiText.h"
#include "loopback/JsonWriter.h"
#include "loopback/PairQuery.h"
#include "loopback/Replies.h"
#include "loopback/WireText.h"

#include <algorithm>
#include <charconv>

namespace pentad::loopback {
namespace {

constexpr std::size_t kBookLevelsMax = 100;
constexpr std::size_t kTradesMax = 50;
constexpr std::size_t kCandlesMax = 11'000;

void writeTicker(JsonWriter& json, ExchangeDesk const& desk, Slot pair)
{
    Instrument const& instrument = desk.exchange.universe()[pair];
    TickerFigures const figures = desk.exchange.ticker(pair);
    json.object()
        .text("pair", instrument.symbol.view())
        .text("pairNormalized", normalizedPair(instrument))
        .number("timestamp", wireTime(desk.exchange.now()))
        .number("last", figures.last.value())
        .number("high", figures.high.value())
        .number("low", figures.low.value())
        .number("bid", figures.bid.value())
        .number("ask", figures.ask.value())
        .number("open", figures.open.value())
        .number("volume", figures.volume.value())
        .number("average", figures.average.value())
        .number("daily", figures.change)
        .number("dailyPercent", figures.changePercent)
        .text("denominatorSymbol", instrument.quote.view())
        .text("numeratorSymbol", instrument.base.view())
        .number("order", 1'000 + static_cast<std::int64_t>(pair))
        .endObject();
}

void writeLevelPairs(JsonWriter& json, std::string_view name, std::vector<BookLevel> const& levels)
{
    json.key(name).array();
    for (BookLevel const& level : levels) {
        json.array().text(level.price.text()).text(level.quantity.text()).endArray();
    }
    json.endArray();
}

// Seconds of a query as a time; `fallback` where it is absent or no number.
UtcTime secondsOf(QueryText const& query, std::string_view name, UtcTime fallback)
{
    bool malformed = false;
    return query.time(name, std::chrono::seconds(1), malformed).value_or(fallback);
}

std::string seriesText(std::vector<Bar> const& bars, Decimal (*pick)(Bar const&))
{
    JsonWriter json;
    json.array();
    for (Bar const& bar : bars) {
        json.number(pick(bar));
    }
    json.endArray();
    return json.take();
}

// A daily row shows an average; bars do not tell it, so it is the middle of high, low and close.
Decimal typicalPrice(Bar const& bar)
{
    return divide(bar.high.value() + bar.low.value() + bar.close.value(), Decimal(3), Rounding::Down)
        .round(8, Rounding::Down);
}

}  // namespace

HttpResponse pingReply()
{
    return jsonReply(200, R"({"pong":true})");
}

HttpResponse serverTimeReply(ExchangeDesk const& desk)
{
    UtcTime const now = desk.wireNow();
    JsonWriter json;
    json.object().number("serverTime", wireTime(now)).text("serverTime2", isoText(now)).endObject();
    return jsonReply(200, json.take());
}

HttpResponse tickerReply(ExchangeDesk const& desk, QueryText const& query)
{
    auto const wanted = query.value("pairsymbol");
    auto const pair = wanted ? desk.pair(*wanted) : std::nullopt;
    JsonWriter json;
    json.array();
    for (Slot const slot : kSlots) {
        if (wanted ? pair == slot : !desk.isRemoved(slot)) {
            writeTicker(json, desk, slot);
        }
    }
    json.endArray();
    return successReply(json.take());
}

HttpResponse currencyTickerReply(ExchangeDesk const& desk, QueryText const& query)
{
    std::string const currency = upperAscii(query.value("symbol").value_or(std::string_view{}));
    JsonWriter json;
    json.array();
    for (Slot const slot : kSlots) {
        if (desk.exchange.universe()[slot].quote.view() == currency && !desk.isRemoved(slot)) {
            writeTicker(json, desk, slot);
        }
    }
    json.endArray();
    return successReply(json.take());
}

HttpResponse orderBookReply(ExchangeDesk const& desk, QueryText const& query)
{
    auto const pair = requiredPair(desk, query);
    if (!pair) {
        return pair.error();
    }
    bool malformed = false;
    auto const limit = query.whole("limit", malformed);
    std::size_t const levels =
        limit && *limit > 0 ? std::min(static_cast<std::size_t>(*limit), kBookLevelsMax) : kBookLevelsMax;
    BookView const book = desk.exchange.book(*pair, levels);
    JsonWriter json;
    json.object().number("timestamp", wireTime(desk.exchange.now()));
    writeLevelPairs(json, "bids", book.bids);
    writeLevelPairs(json, "asks", book.asks);
    json.endObject();
    // The one route whose code is a word.
    return successReply(json.take(), "null", R"("SUCCESS")");
}

HttpResponse tradesReply(ExchangeDesk const& desk, QueryText const& query)
{
    auto const pair = requiredPair(desk, query);
    if (!pair) {
        return pair.error();
    }
    bool malformed = false;
    auto const last = query.whole("last", malformed);
    std::size_t const count = last && *last > 0 ? std::min(static_cast<std::size_t>(*last), kTradesMax) : kTradesMax;
    Instrument const& instrument = desk.exchange.universe()[*pair];
    JsonWriter json;
    json.array();
    for (PublicTrade const& trade : desk.exchange.lastTrades(*pair, count)) {
        json.object()
            .text("pair", instrument.symbol.view())
            .text("pairNormalized", normalizedPair(instrument))
            .text("numerator", instrument.base.view())
            .text("denominator", instrument.quote.view())
            .number("date", wireTime(trade.at))
            .text("tid", std::to_string(trade.id))
            .text("price", trade.price.text())
            .text("amount", padded(trade.quantity.value(), instrument.quantityScale))
            .text("side", restTradeSide(trade.takerSide))
            .endObject();
    }
    json.endArray();
    return successReply(json.take());
}

std::string_view restTradeSide(Side takerSide)
{
    return takerSide == Side::Buy ? "sell" : "buy";
}

std::optional<Milliseconds> parseResolution(std::string_view text)
{
    std::string const word = lowerAscii(text);
    constexpr std::int64_t kDayMinutes = 1'440;
    constexpr std::int64_t kWeekMinutes = 7 * kDayMinutes;
    std::int64_t minutes = 0;
    if (word == "1 d" || word == "1d" || word == "d") {
        minutes = kDayMinutes;
    } else if (word == "1 w" || word == "1w" || word == "w") {
        minutes = kWeekMinutes;
    } else {
        auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), minutes);
        if (error != std::errc{} || end != word.data() + word.size()) {
            return std::nullopt;
        }
    }
    constexpr std::int64_t kOffered[] = {1, 5, 15, 30, 60, 240, kDayMinutes, kWeekMinutes};
    return std::find(std::begin(kOffered), std::end(kOffered), minutes) == std::end(kOffered)
               ? std::nullopt
               : std::optional<Milliseconds>(std::chrono::minutes(minutes));
}

HttpResponse klinesReply(ExchangeDesk const& desk, QueryText const& query)
{
    auto const wanted = query.value("symbol");
    auto const pair = wanted ? desk.pair(*wanted) : std::nullopt;
    auto const resolution = parseResolution(query.value("resolution").value_or("60"));
    UtcTime const now = desk.exchange.now();
    std::vector<Bar> bars;
    if (pair && resolution) {
        UtcTime const to = secondsOf(query, "to", now);
        UtcTime const from = secondsOf(query, "from", to - *resolution * static_cast<int>(kCandlesMax));
        bars = desk.exchange.candles(*pair, *resolution, from, to, kCandlesMax);
    }
    if (bars.empty()) {
        return jsonReply(200, R"({"s":"no_data","t":[],"h":[],"o":[],"l":[],"c":[],"v":[]})");
    }
    JsonWriter json;
    json.object().text("s", "ok");
    json.raw("t", seriesText(bars, [](Bar const& bar) { return Decimal(wireSeconds(bar.openTime)); }))
        .raw("h", seriesText(bars, [](Bar const& bar) { return bar.high.value(); }))
        .raw("o", seriesText(bars, [](Bar const& bar) { return bar.open.value(); }))
        .raw("l", seriesText(bars, [](Bar const& bar) { return bar.low.value(); }))
        .raw("c", seriesText(bars, [](Bar const& bar) { return bar.close.value(); }))
        .raw("v", seriesText(bars, [](Bar const& bar) { return bar.volume.value(); }))
        .endObject();
    return jsonReply(200, json.take());
}

HttpResponse ohlcsReply(ExchangeDesk const& desk, QueryText const& query)
{
    auto const wanted = query.value("pair");
    auto const pair = wanted ? desk.pair(*wanted) : std::nullopt;
    constexpr std::chrono::days kDay{1};
    constexpr std::size_t kRowsMax = 1'000;
    JsonWriter json;
    json.array();
    if (pair) {
        UtcTime const to = secondsOf(query, "to", desk.exchange.now());
        UtcTime const from = secondsOf(query, "from", to - kDay * static_cast<int>(kRowsMax));
        for (Bar const& bar : desk.exchange.candles(*pair, kDay, from, to, kRowsMax)) {
            Decimal const average = typicalPrice(bar);
            Decimal const change = bar.close.value() - bar.open.value();
            Decimal const percent = bar.open.isZero()
                                        ? Decimal{}
                                        : divide(change, bar.open.value(), Rounding::Down).round(4, Rounding::Down);
            json.object()
                .text("pair", desk.exchange.universe()[*pair].symbol.view())
                .number("time", wireSeconds(bar.openTime))
                .number("open", bar.open.value())
                .number("high", bar.high.value())
                .number("low", bar.low.value())
                .number("close", bar.close.value())
                .number("volume", bar.volume.value())
                .number("total", multiply(average, bar.volume.value(), Rounding::Down).round(2, Rounding::Down))
                .number("average", average)
                .number("dailyChangeAmount", change)
                .number("dailyChangePercentage", multiply(percent, Decimal(100), Rounding::Down))
                .endObject();
        }
    }
    json.endArray();
    return jsonReply(200, json.take());
}

}  // namespace pentad::loopback
