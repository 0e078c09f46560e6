// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/FrameDecoder.h"

#include "btcturk/AccountJson.h"
#include "btcturk/FrameJson.h"
#include "btcturk/JsonReader.h"

#include <algorithm>
#include <vector>

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

// The exchange shows 100 levels, 50 trades and fewer than 400 pairs.
constexpr std::size_t kLevelsMax = 2'000;
constexpr std::size_t kTradesMax = 2'000;
constexpr std::size_t kTickersMax = 5'000;

template <typename Item, typename Read>
bool readItems(JsonReader& reader, Value& value, std::vector<Item>& items, Read const& read)
{
    return reader.array(value, kLevelsMax, [&](Value& one) { return read(reader, one, items.emplace_back()); });
}

// "join|obdiff:BTCTRY"
void splitJoin(JoinReply& reply)
{
    std::string_view const text = reply.message;
    std::size_t const bar = std::min(text.find('|'), text.size());
    std::string_view const rest = text.substr(std::min(bar + 1, text.size()));
    std::size_t const colon = std::min(rest.find(':'), rest.size());
    reply.join = text.substr(0, bar) == "join";
    reply.channel = rest.substr(0, colon);
    reply.event = rest.substr(std::min(colon + 1, rest.size()));
}

}  // namespace

struct FrameDecoder::State {
    JsonReader reader{kBytesMax};
    std::vector<Ticker> tickers;
    std::vector<MarketTrade> trades;
    std::vector<market::BookLevel> bids;
    std::vector<market::BookLevel> asks;
    std::vector<market::BookChange> bidChanges;
    std::vector<market::BookChange> askChanges;

    bool readFrame(Value& root, Frame& frame);
    bool readBody(std::int64_t type, Value& body, Frame& frame);
    bool readVersion(Value& body, Frame& frame);
    bool readJoin(Value& body, Frame& frame);
    bool readLogin(Value& body, Frame& frame);
    bool readTickers(Value& body, Frame& frame);
    bool readOneTicker(Value& body, Frame& frame);
    bool readTrades(Value& body, Frame& frame);
    bool readOneTrade(Value& body, Frame& frame);
    bool readBook(Value& body, Frame& frame);
    bool readChanges(Value& body, Frame& frame);
    bool readSystem(int type, Value& body, Frame& frame);

    template <typename Body, typename Read>
    bool readInto(Value& body, Frame& frame, Read const& read)
    {
        return read(reader, body, frame.emplace<Body>());
    }
};

FrameDecoder::FrameDecoder() : m_state(std::make_unique<State>()) {}
FrameDecoder::~FrameDecoder() = default;

Expected<Frame, CodecError> FrameDecoder::decode(std::string_view bytes)
{
    Frame frame = UnknownFrame{};
    JsonReader& reader = m_state->reader;
    if (!reader.read(bytes, [&](Value& root) { return m_state->readFrame(root, frame); })) {
        return Unexpected(reader.error());
    }
    return frame;
}

bool FrameDecoder::State::readFrame(Value& root, Frame& frame)
{
    std::size_t index = 0;
    std::int64_t type = 0;
    bool const ok = reader.array(
        root, 2, [&](Value& part) { return index++ == 0 ? reader.integer(part, type) : readBody(type, part, frame); });
    return ok && (index == 2 || reader.fail(CodecFault::MissingField, "body"));
}

bool FrameDecoder::State::readBody(std::int64_t type, Value& body, Frame& frame)
{
    switch (type) {
    case 100: return readJoin(body, frame);
    case 114: return readLogin(body, frame);
    case 201: frame = BalanceHint{}; return reader.skip(body);
    case 401: return readTickers(body, frame);
    case 402: return readOneTicker(body, frame);
    case 421: return readTrades(body, frame);
    case 422: return readOneTrade(body, frame);
    case 423: return readUserTrade(reader, body, frame.emplace<UserTradeFrame>().trade);
    case 428: return readInto<CandleFrame>(body, frame, &readCandleBody);
    case 431: return readBook(body, frame);
    case 432: return readChanges(body, frame);
    case 441: return readInto<MatchFrame>(body, frame, &readMatchBody);
    case 451: return readInto<OrderFrame>(body, frame, &readOrderBody);
    case 452: return readOrderBody(reader, body, frame.emplace<OrderGoneFrame>().order);
    case 453:
        frame.emplace<OrderFrame>().update = true;
        return readOrderBody(reader, body, std::get<OrderFrame>(frame));
    case 801:
    case 802: return readSystem(static_cast<int>(type), body, frame);
    case 991: return readVersion(body, frame);
    }
    frame = UnknownFrame{static_cast<int>(std::clamp<std::int64_t>(type, 0, 1'000'000))};
    return reader.skip(body);
}

bool FrameDecoder::State::readVersion(Value& body, Frame& frame)
{
    auto& version = frame.emplace<VersionFrame>();
    return reader.object(body, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "current"_key: return reader.text(one, version.current);
        case "min"_key: return reader.text(one, version.minimum);
        }
        return reader.skip(one);
    });
}

bool FrameDecoder::State::readJoin(Value& body, Frame& frame)
{
    auto& reply = frame.emplace<JoinReply>();
    std::uint64_t seen = 0;
    bool const ok = reader.object(body, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "ok"_key: return reader.once(seen, 0) && reader.flag(one, reply.ok);
        case "message"_key: return reader.once(seen, 1) && reader.text(one, reply.message);
        }
        return reader.skip(one);
    });
    splitJoin(reply);
    return ok && reader.need(seen, 0, "ok");
}

bool FrameDecoder::State::readLogin(Value& body, Frame& frame)
{
    auto& reply = frame.emplace<LoginReply>();
    std::uint64_t seen = 0;
    bool const ok = reader.object(body, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "ok"_key: return reader.once(seen, 0) && reader.flag(one, reply.ok);
        case "message"_key: return reader.once(seen, 1) && reader.text(one, reply.message);
        case "id"_key:
            return reader.once(seen, 2) &&
                   (reader.isNull(one) ? reader.skip(one) : reader.integer(one, reply.userId.emplace()));
        }
        return reader.skip(one);
    });
    return ok && reader.need(seen, 0, "ok");
}

bool FrameDecoder::State::readTickers(Value& body, Frame& frame)
{
    auto& all = frame.emplace<TickersFrame>();
    all.all = true;
    tickers.clear();
    std::uint64_t seen = 0;
    bool const ok = reader.object(body, [&](std::uint64_t key, Value& one) {
        if (key != "items"_key) {
            return reader.skip(one);
        }
        return reader.once(seen, 0) &&
               reader.rows(one, kTickersMax, JsonReader::LeavesOut::Anything, all.rowsLeftOut, [&](Value& item) {
                   Ticker ticker;
                   bool const isRead = readTickerItem(reader, item, ticker);
                   if (isRead) {
                       tickers.push_back(ticker);
                   }
                   return isRead;
               });
    });
    all.items = tickers;
    return ok && reader.need(seen, 0, "items");
}

bool FrameDecoder::State::readOneTicker(Value& body, Frame& frame)
{
    tickers.clear();
    bool const ok = readTickerItem(reader, body, tickers.emplace_back());
    frame.emplace<TickersFrame>().items = tickers;
    return ok;
}

bool FrameDecoder::State::readTrades(Value& body, Frame& frame)
{
    auto& all = frame.emplace<TradesFrame>();
    all.history = true;
    trades.clear();
    Symbol symbol;
    std::uint64_t seen = 0;
    bool const ok = reader.object(body, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "symbol"_key: return reader.once(seen, 0) && reader.name(one, symbol);
        case "items"_key:
            return reader.once(seen, 1) && reader.array(one, kTradesMax, [&](Value& item) {
                return readTradeItem(reader, item, trades.emplace_back());
            });
        }
        return reader.skip(one);
    });
    for (MarketTrade& trade : trades) {
        trade.symbol = symbol;
    }
    all.items = trades;
    return ok && reader.need(seen, 0, "symbol") && reader.need(seen, 1, "items");
}

bool FrameDecoder::State::readOneTrade(Value& body, Frame& frame)
{
    trades.clear();
    MarketTrade& trade = trades.emplace_back();
    bool const ok = readTradeItem(reader, body, trade);
    frame.emplace<TradesFrame>().items = trades;
    return ok && (!trade.symbol.empty() || reader.fail(CodecFault::MissingField, "PS"));
}

bool FrameDecoder::State::readBook(Value& body, Frame& frame)
{
    auto& book = frame.emplace<BookFrame>();
    bids.clear();
    asks.clear();
    std::uint64_t seen = 0;
    std::int64_t sequence = 0;
    bool const ok = reader.object(body, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "CS"_key: return reader.once(seen, 0) && reader.integer(one, sequence);
        case "PS"_key: return reader.once(seen, 1) && reader.name(one, book.symbol);
        case "AO"_key: return reader.once(seen, 2) && readItems(reader, one, asks, &readLevelItem);
        case "BO"_key: return reader.once(seen, 3) && readItems(reader, one, bids, &readLevelItem);
        case "channel"_key: return reader.once(seen, 4) && reader.text(one, book.channel);
        }
        return reader.skip(one);
    });
    if (!ok || !reader.need(seen, 0, "CS") || !reader.need(seen, 1, "PS") || !reader.need(seen, 2, "AO") ||
        !reader.need(seen, 3, "BO")) {
        return false;
    }
    book.sequence = static_cast<std::uint64_t>(sequence);
    book.bids = bids;
    book.asks = asks;
    return sequence >= 0 || reader.fail(CodecFault::Negative, "CS");
}

bool FrameDecoder::State::readChanges(Value& body, Frame& frame)
{
    auto& change = frame.emplace<BookChangeFrame>();
    bidChanges.clear();
    askChanges.clear();
    std::uint64_t seen = 0;
    std::int64_t sequence = 0;
    bool const ok = reader.object(body, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "CS"_key: return reader.once(seen, 0) && reader.integer(one, sequence);
        case "PS"_key: return reader.once(seen, 1) && reader.name(one, change.symbol);
        case "AO"_key: return reader.once(seen, 2) && readItems(reader, one, askChanges, &readChangeItem);
        case "BO"_key: return reader.once(seen, 3) && readItems(reader, one, bidChanges, &readChangeItem);
        }
        return reader.skip(one);
    });
    if (!ok || !reader.need(seen, 0, "CS") || !reader.need(seen, 1, "PS")) {
        return false;
    }
    change.sequence = static_cast<std::uint64_t>(sequence);
    change.bids = bidChanges;
    change.asks = askChanges;
    return sequence >= 0 || reader.fail(CodecFault::Negative, "CS");
}

bool FrameDecoder::State::readSystem(int type, Value& body, Frame& frame)
{
    auto& system = frame.emplace<SystemFrame>();
    system.type = type;
    if (!reader.isObject(body)) {
        return reader.skip(body);
    }
    return reader.object(body, [&](std::uint64_t key, Value& one) {
        return key == "message"_key && reader.isText(one) ? reader.text(one, system.message) : reader.skip(one);
    });
}

}  // namespace pentad::btcturk
