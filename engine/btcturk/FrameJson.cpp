// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/FrameJson.h"

#include "btcturk/AccountJson.h"
#include "btcturk/MarketJson.h"
#include "btcturk/WireWords.h"

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

// Which code stands for a buy in the public trades of the socket: as the exchange documents it.
constexpr std::int64_t kTradeBuyCode = 0;

std::optional<int> minutesOf(std::string_view resolution)
{
    constexpr int kDay = 1'440;
    std::int64_t number = 0;
    if (resolution == "1D" || resolution == "1W") {
        return resolution == "1D" ? kDay : 7 * kDay;
    }
    bool const isNumber = !parseInteger(resolution, number) && number > 0 && number <= 7 * kDay;
    return isNumber ? std::optional(static_cast<int>(number)) : std::nullopt;
}

// Numbers are what was captured; words cost nothing to understand as well.
template <typename T>
bool readWordOrCode(JsonReader& reader, Value& value, std::optional<T> (*ofWord)(std::string_view),
                    std::optional<T> (*ofCode)(std::int64_t), std::optional<T>& result)
{
    std::string_view word;
    std::int64_t code = -1;
    if (!reader.isText(value)) {
        bool const ok = reader.integer(value, code);
        result = ofCode(code);
        return ok;
    }
    if (!reader.text(value, word)) {
        return false;
    }
    result = parseInteger(word, code) ? ofWord(word) : ofCode(code);
    return true;
}

}  // namespace

bool readTickerItem(JsonReader& reader, Value& value, Ticker& ticker)
{
    enum Bit { kPair, kBid, kAsk, kBidSize, kAskSize, kHigh, kLow, kLast, kOpen, kVolume, kAverage, kDaily, kPercent };
    std::uint64_t seen = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "B"_key: return reader.once(seen, kBid) && reader.amount(one, ticker.bid);
        case "A"_key: return reader.once(seen, kAsk) && reader.amount(one, ticker.ask);
        case "BA"_key: return reader.once(seen, kBidSize) && reader.amount(one, ticker.bidQuantity.emplace());
        case "AA"_key: return reader.once(seen, kAskSize) && reader.amount(one, ticker.askQuantity.emplace());
        case "PS"_key: return reader.once(seen, kPair) && reader.name(one, ticker.symbol);
        case "H"_key: return reader.once(seen, kHigh) && reader.amount(one, ticker.high);
        case "L"_key: return reader.once(seen, kLow) && reader.amount(one, ticker.low);
        case "LA"_key: return reader.once(seen, kLast) && reader.amount(one, ticker.last);
        case "O"_key: return reader.once(seen, kOpen) && reader.amount(one, ticker.open);
        case "V"_key: return reader.once(seen, kVolume) && reader.statistic(one, ticker.volume);
        case "AV"_key: return reader.once(seen, kAverage) && reader.statistic(one, ticker.average);
        case "D"_key: return reader.once(seen, kDaily) && reader.statistic(one, Sign::Any, ticker.dailyChange);
        case "DP"_key: return reader.once(seen, kPercent) && reader.statistic(one, Sign::Any, ticker.dailyPercent);
        }
        return reader.skip(one);
    });
    return ok && reader.need(seen, kPair, "PS") && reader.need(seen, kBid, "B") && reader.need(seen, kAsk, "A") &&
           reader.need(seen, kLast, "LA");
}

bool readTradeItem(JsonReader& reader, Value& value, MarketTrade& trade)
{
    enum Bit { kAt, kId, kAmount, kPrice, kPair, kSide };
    std::uint64_t seen = 0;
    std::int64_t id = 0;
    std::int64_t code = -1;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "D"_key: return reader.once(seen, kAt) && reader.moment(one, trade.at);
        case "I"_key: return reader.once(seen, kId) && reader.id(one, id);
        case "A"_key: return reader.once(seen, kAmount) && reader.amount(one, trade.quantity);
        case "P"_key: return reader.once(seen, kPrice) && reader.amount(one, trade.price);
        case "PS"_key: return reader.once(seen, kPair) && reader.name(one, trade.symbol);
        case "S"_key: return reader.once(seen, kSide) && reader.integer(one, code);
        }
        return reader.skip(one);
    });
    trade.id = TradeId{id};
    bool const isKnown = code == 0 || code == 1;
    trade.side = isKnown ? std::optional(code == kTradeBuyCode ? Side::Buy : Side::Sell) : std::nullopt;
    return ok && reader.need(seen, kAt, "D") && reader.need(seen, kId, "I") && reader.need(seen, kAmount, "A") &&
           reader.need(seen, kPrice, "P");
}

bool readLevelItem(JsonReader& reader, Value& value, market::BookLevel& level)
{
    std::uint64_t seen = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "P"_key: return reader.once(seen, 0) && reader.amount(one, level.price);
        case "A"_key: return reader.once(seen, 1) && reader.amount(one, level.quantity);
        }
        return reader.skip(one);
    });
    return ok && reader.need(seen, 0, "P") && reader.need(seen, 1, "A");
}

bool readChangeItem(JsonReader& reader, Value& value, market::BookChange& change)
{
    using Kind = market::BookChange::Kind;
    std::uint64_t seen = 0;
    std::int64_t code = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "CP"_key: return reader.once(seen, 0) && reader.integer(one, code);
        case "P"_key: return reader.once(seen, 1) && reader.amount(one, change.price);
        case "A"_key: return reader.once(seen, 2) && reader.amount(one, change.quantity);
        }
        return reader.skip(one);
    });
    if (!ok || !reader.need(seen, 0, "CP") || !reader.need(seen, 1, "P") || (code != 3 && !reader.need(seen, 2, "A"))) {
        return false;
    }
    change.kind = code == 0 ? Kind::Replace : code == 1 ? Kind::Insert : Kind::Remove;
    return code == 0 || code == 1 || code == 3 || reader.fail(CodecFault::OutOfRange, "CP");
}

bool readOrderBody(JsonReader& reader, Value& value, OrderFrame& order)
{
    enum Bit { kId, kPair, kMethod, kSide, kPrice, kAmount, kLeft, kMoneyLeft, kClient };
    std::uint64_t seen = 0;
    std::int64_t id = 0;
    std::optional<Side> side;
    Price price;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "id"_key: return reader.once(seen, kId) && reader.id(one, id);
        case "symbol"_key: return reader.once(seen, kPair) && reader.name(one, order.symbol);
        case "method"_key:
            return reader.once(seen, kMethod) &&
                   readWordOrCode(reader, one, &orderTypeOf, &orderTypeOfCode, order.type);
        case "orderType"_key:
            return reader.once(seen, kSide) && readWordOrCode(reader, one, &sideOf, &sideOfCode, side);
        case "price"_key: return reader.once(seen, kPrice) && reader.amount(one, price);
        case "amount"_key: return reader.once(seen, kAmount) && reader.amount(one, order.quantity);
        case "numLeft"_key: return reader.once(seen, kLeft) && reader.amount(one, order.leaves);
        case "denomLeft"_key: return reader.once(seen, kMoneyLeft) && reader.amount(one, order.lockedMoney.emplace());
        case "newOrderClientId"_key:
            return reader.once(seen, kClient) && readClientOrderId(reader, one, order.clientOrderId);
        }
        return reader.skip(one);
    });
    if (!ok || !reader.need(seen, kId, "id") || !reader.need(seen, kPair, "symbol") ||
        !reader.need(seen, kLeft, "numLeft")) {
        return false;
    }
    if (!side) {
        return reader.fail(CodecFault::WrongType, "orderType");
    }
    order.id = ExchangeOrderId{id};
    order.side = *side;
    order.price = price.isPositive() ? std::optional(price) : std::nullopt;
    return true;
}

bool readMatchBody(JsonReader& reader, Value& value, MatchFrame& match)
{
    enum Bit { kId, kPair, kBid, kAmount, kPrice, kClient, kAt };
    std::uint64_t seen = 0;
    std::int64_t id = 0;
    bool isBid = false;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "id"_key: return reader.once(seen, kId) && reader.id(one, id);
        case "symbol"_key: return reader.once(seen, kPair) && reader.name(one, match.symbol);
        case "isBid"_key: return reader.once(seen, kBid) && reader.flag(one, isBid);
        case "amount"_key: return reader.once(seen, kAmount) && reader.amount(one, match.quantity);
        case "price"_key: return reader.once(seen, kPrice) && reader.amount(one, match.price);
        case "clientId"_key: return reader.once(seen, kClient) && readClientOrderId(reader, one, match.clientOrderId);
        case "timestamp"_key: return reader.once(seen, kAt) && reader.moment(one, match.at.emplace());
        }
        return reader.skip(one);
    });
    match.orderId = ExchangeOrderId{id};
    match.side = isBid ? Side::Buy : Side::Sell;
    return ok && reader.need(seen, kId, "id") && reader.need(seen, kPair, "symbol") &&
           reader.need(seen, kBid, "isBid") && reader.need(seen, kAmount, "amount") &&
           reader.need(seen, kPrice, "price");
}

bool readCandleBody(JsonReader& reader, Value& value, CandleFrame& candle)
{
    enum Bit { kClose, kHigh, kLow, kOpen, kVolume, kTime, kPair, kResolution };
    std::uint64_t seen = 0;
    Bar& bar = candle.bar;
    std::string_view word;
    std::int64_t minutes = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "C"_key: return reader.once(seen, kClose) && reader.amount(one, bar.close);
        case "H"_key: return reader.once(seen, kHigh) && reader.amount(one, bar.high);
        case "L"_key: return reader.once(seen, kLow) && reader.amount(one, bar.low);
        case "O"_key: return reader.once(seen, kOpen) && reader.amount(one, bar.open);
        case "V"_key: return reader.once(seen, kVolume) && reader.statistic(one, bar.volume);
        case "D"_key: return reader.once(seen, kTime) && reader.momentOfSeconds(one, bar.openTime);
        case "P"_key: return reader.once(seen, kPair) && reader.name(one, candle.symbol);
        case "R"_key:
            return reader.once(seen, kResolution) &&
                   (reader.isText(one) ? reader.text(one, word) : reader.integer(one, minutes));
        }
        return reader.skip(one);
    });
    bool const isNumber = minutes > 0 && minutes <= 10'080;
    candle.resolutionMinutes = isNumber ? std::optional(static_cast<int>(minutes)) : minutesOf(word);
    return ok && reader.need(seen, kPair, "P") && reader.need(seen, kTime, "D") &&
           (isBar(bar) || reader.fail(CodecFault::Contradiction, "candle"));
}

}  // namespace pentad::btcturk
