// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/MarketJson.h"

#include "btcturk/WireWords.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

// The most candles one request can bring, and some.
constexpr std::size_t kCandlesMax = 50'000;

// The first column tells how many rows there are; all others must agree.
template <typename Read>
bool readColumn(JsonReader& reader, Value& value, std::vector<Bar>& bars, std::optional<std::size_t>& rowCount,
                Read&& read)
{
    std::size_t row = 0;
    bool const ok = reader.array(value, kCandlesMax, [&](Value& one) {
        if (rowCount && row == *rowCount) {
            return reader.fail(CodecFault::Contradiction);
        }
        if (row == bars.size()) {
            bars.emplace_back();
        }
        return read(one, bars[row++]);
    });
    if (!ok || (rowCount && row != *rowCount)) {
        return ok ? reader.fail(CodecFault::Contradiction) : false;
    }
    rowCount = row;
    return true;
}

}  // namespace

bool isBar(Bar const& bar)
{
    return bar.low.isPositive() && bar.low <= bar.open && bar.low <= bar.close && bar.open <= bar.high &&
           bar.close <= bar.high && !bar.volume.isNegative();
}

bool readRestTicker(JsonReader& reader, Value& value, Ticker& ticker)
{
    enum Bit { kPair, kAt, kLast, kHigh, kLow, kBid, kAsk, kOpen, kVolume, kAverage, kDaily, kPercent };
    std::uint64_t seen = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "pair"_key: return reader.once(seen, kPair) && reader.name(one, ticker.symbol);
        case "timestamp"_key: return reader.once(seen, kAt) && reader.moment(one, ticker.at);
        case "last"_key: return reader.once(seen, kLast) && reader.amount(one, ticker.last);
        case "high"_key: return reader.once(seen, kHigh) && reader.amount(one, ticker.high);
        case "low"_key: return reader.once(seen, kLow) && reader.amount(one, ticker.low);
        case "bid"_key: return reader.once(seen, kBid) && reader.amount(one, ticker.bid);
        case "ask"_key: return reader.once(seen, kAsk) && reader.amount(one, ticker.ask);
        case "open"_key: return reader.once(seen, kOpen) && reader.amount(one, ticker.open);
        case "volume"_key: return reader.once(seen, kVolume) && reader.statistic(one, ticker.volume);
        case "average"_key: return reader.once(seen, kAverage) && reader.statistic(one, ticker.average);
        case "daily"_key: return reader.once(seen, kDaily) && reader.statistic(one, Sign::Any, ticker.dailyChange);
        case "dailyPercent"_key:
            return reader.once(seen, kPercent) && reader.statistic(one, Sign::Any, ticker.dailyPercent);
        }
        return reader.skip(one);
    });
    return ok && reader.need(seen, kPair, "pair") && reader.need(seen, kBid, "bid") && reader.need(seen, kAsk, "ask") &&
           reader.need(seen, kLast, "last");
}

bool readRestTrade(JsonReader& reader, Value& value, MarketTrade& trade)
{
    enum Bit { kPair, kAt, kId, kPrice, kAmount, kSide };
    std::uint64_t seen = 0;
    std::int64_t id = 0;
    std::string_view side;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "pair"_key: return reader.once(seen, kPair) && reader.name(one, trade.symbol);
        case "date"_key: return reader.once(seen, kAt) && reader.moment(one, trade.at);
        case "tid"_key: return reader.once(seen, kId) && reader.id(one, id);
        case "price"_key: return reader.once(seen, kPrice) && reader.amount(one, trade.price);
        case "amount"_key: return reader.once(seen, kAmount) && reader.amount(one, trade.quantity);
        case "side"_key: return reader.once(seen, kSide) && reader.text(one, side);
        }
        return reader.skip(one);
    });
    trade.id = TradeId{id};
    trade.side = sideOf(side);
    return ok && reader.need(seen, kPair, "pair") && reader.need(seen, kAt, "date") && reader.need(seen, kId, "tid") &&
           reader.need(seen, kPrice, "price") && reader.need(seen, kAmount, "amount");
}

bool readPairLevels(JsonReader& reader, Value& value, std::vector<market::BookLevel>& levels)
{
    return reader.array(value, kListMax, [&](Value& pair) {
        market::BookLevel level;
        std::size_t index = 0;
        bool const ok = reader.array(pair, 2, [&](Value& one) {
            return index++ == 0 ? reader.amount(one, level.price) : reader.amount(one, level.quantity);
        });
        levels.push_back(level);
        return ok && (index == 2 || reader.fail(CodecFault::MissingField, "level"));
    });
}

bool readKlines(JsonReader& reader, Value& value, std::vector<Bar>& bars, std::string_view& state, std::size_t& leftOut)
{
    enum Bit { kState, kTimes, kHighs, kOpens, kLows, kCloses, kVolumes };
    constexpr std::uint64_t kColumns = 0b111'1110;
    std::optional<std::size_t> rowCount;
    std::uint64_t seen = 0;
    bool const ok = reader.object(value, [&](std::uint64_t key, Value& column) {
        switch (key) {
        case "s"_key: return reader.once(seen, kState) && reader.text(column, state);
        case "t"_key:
            return reader.once(seen, kTimes) && readColumn(reader, column, bars, rowCount, [&](Value& one, Bar& bar) {
                       return reader.momentOfSeconds(one, bar.openTime);
                   });
        case "h"_key:
            return reader.once(seen, kHighs) && readColumn(reader, column, bars, rowCount, [&](Value& one, Bar& bar) {
                       return reader.amount(one, bar.high);
                   });
        case "o"_key:
            return reader.once(seen, kOpens) && readColumn(reader, column, bars, rowCount, [&](Value& one, Bar& bar) {
                       return reader.amount(one, bar.open);
                   });
        case "l"_key:
            return reader.once(seen, kLows) && readColumn(reader, column, bars, rowCount, [&](Value& one, Bar& bar) {
                       return reader.amount(one, bar.low);
                   });
        case "c"_key:
            return reader.once(seen, kCloses) && readColumn(reader, column, bars, rowCount, [&](Value& one, Bar& bar) {
                       return reader.amount(one, bar.close);
                   });
        case "v"_key:
            return reader.once(seen, kVolumes) && readColumn(reader, column, bars, rowCount, [&](Value& one, Bar& bar) {
                       return reader.statistic(one, bar.volume);
                   });
        }
        return reader.skip(column);
    });
    if (!ok) {
        return false;
    }
    if (!bars.empty() && (seen & kColumns) != kColumns) {
        return reader.fail(CodecFault::MissingField, "t");
    }
    leftOut += std::erase_if(bars, [](Bar const& bar) { return !isBar(bar); });
    return (seen & (kColumns | 1U)) != 0 || reader.fail(CodecFault::MissingField, "s");
}

}  // namespace pentad::btcturk
