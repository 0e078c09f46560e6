// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ReplyDecoder.h"

#include "btcturk/AccountJson.h"
#include "btcturk/Envelope.h"
#include "btcturk/ExchangeInfoJson.h"
#include "btcturk/MarketJson.h"
#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

// More rows than any route sends.
constexpr std::size_t kRowsMax = 20'000;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

void sortByTime(std::vector<Bar>& bars)
{
    std::stable_sort(bars.begin(), bars.end(), [](Bar const& a, Bar const& b) { return a.openTime < b.openTime; });
    auto const isSame = [](Bar const& a, Bar const& b) { return a.openTime == b.openTime; };
    bars.erase(std::unique(bars.begin(), bars.end(), isSame), bars.end());
}

}  // namespace

struct ReplyDecoder::State {
    JsonReader reader{kBytesMax};
    std::size_t leftOut = 0;

    // An answer with an envelope, whose `data` is read by `read(Value&)` into `result`.
    template <typename T, typename Read>
    Reply<T> inEnvelope(RestAnswer const& answer, T result, Read const& read)
    {
        leftOut = 0;
        if (!isSuccess(answer.status)) {
            return Unexpected(failureOfStatus(reader, answer));
        }
        Envelope envelope;
        bool const isRead = readEnvelope(
            reader, answer.body, [&](Value& data) { return read(data, result); }, envelope);
        if (!isRead || !envelope.hasSuccess) {
            return Unexpected(
                unreadable(answer, isRead ? CodecError{CodecFault::MissingField, "success"} : reader.error()));
        }
        if (!envelope.success) {
            return Unexpected(refused(answer, envelope));
        }
        if (envelope.dataError || !envelope.hasData) {
            return Unexpected(
                unreadable(answer, envelope.dataError.value_or(CodecError{CodecFault::MissingField, "data"})));
        }
        return result;
    }

    // An answer that is only its data.
    template <typename T, typename Read>
    Reply<T> bare(RestAnswer const& answer, T result, Read const& read)
    {
        leftOut = 0;
        if (!isSuccess(answer.status)) {
            return Unexpected(failureOfStatus(reader, answer));
        }
        if (!reader.read(answer.body, [&](Value& root) { return read(root, result); })) {
            return Unexpected(unreadable(answer, reader.error()));
        }
        return result;
    }

    template <typename Row, typename Read>
    bool list(Value& value, JsonReader::LeavesOut leavesOut, std::vector<Row>& rows, Read const& read)
    {
        bool const ok = reader.rows(value, kRowsMax, leavesOut, leftOut, [&](Value& one) {
            Row row;
            bool const isRead = read(one, row);
            if (isRead) {
                rows.push_back(std::move(row));
            }
            return isRead;
        });
        // A list of which nothing is understood is no empty list; the error is that of its last row.
        bool const isLost = leavesOut == JsonReader::LeavesOut::Anything && rows.empty() && leftOut > 0;
        return ok && !isLost;
    }

    template <typename Row, typename Excuse, typename Read>
    bool excusedList(Value& value, std::vector<Row>& rows, Excuse const& excuse, Read const& read)
    {
        bool const ok = reader.rowsExcused(
            value, kRowsMax, leftOut, [&](Value& one) { return excuse(reader, one); },
            [&](Value& one) {
                Row row;
                bool const isRead = read(reader, one, row);
                if (isRead) {
                    rows.push_back(std::move(row));
                }
                return isRead;
            });
        // A list of which nothing is understood is no empty list; the error is that of its last row.
        bool const isLost = rows.empty() && leftOut > 0 && reader.error().fault != CodecFault::TooLong;
        return ok && !isLost;
    }

    bool orders(Value& value, std::optional<Side> side, std::vector<OrderRow>& rows)
    {
        return list(value, JsonReader::LeavesOut::LongNames, rows,
                    [&](Value& one, OrderRow& row) { return readOrder(reader, one, side, row); });
    }
};

ReplyDecoder::ReplyDecoder() : m_state(std::make_unique<State>()) {}
ReplyDecoder::~ReplyDecoder() = default;

std::size_t ReplyDecoder::rowsLeftOut() const
{
    return m_state->leftOut;
}

ReplyDecoder::Reply<UtcTime> ReplyDecoder::serverTime(RestAnswer const& answer)
{
    JsonReader& reader = m_state->reader;
    return m_state->bare(answer, UtcTime{}, [&reader](Value& root, UtcTime& time) {
        std::uint64_t seen = 0;
        bool const ok = reader.object(root, [&](std::uint64_t key, Value& one) {
            return key == "serverTime"_key ? reader.once(seen, 0) && reader.moment(one, time) : reader.skip(one);
        });
        return ok && reader.need(seen, 0, "serverTime");
    });
}

ReplyDecoder::Reply<ExchangeInfo> ReplyDecoder::exchangeInfo(RestAnswer const& answer)
{
    auto info = m_state->inEnvelope(answer, ExchangeInfo{}, [this](Value& data, ExchangeInfo& result) {
        return readExchangeInfo(m_state->reader, data, result);
    });
    m_state->leftOut = info ? info->rowsLeftOut : 0;
    return info;
}

ReplyDecoder::Reply<std::vector<Ticker>> ReplyDecoder::tickers(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, std::vector<Ticker>{}, [this](Value& data, std::vector<Ticker>& rows) {
        return m_state->list(data, JsonReader::LeavesOut::Anything, rows,
                             [this](Value& one, Ticker& row) { return readRestTicker(m_state->reader, one, row); });
    });
}

ReplyDecoder::Reply<BookPage> ReplyDecoder::orderBook(RestAnswer const& answer)
{
    JsonReader& reader = m_state->reader;
    return m_state->inEnvelope(answer, BookPage{}, [&reader](Value& data, BookPage& page) {
        std::uint64_t seen = 0;
        bool const ok = reader.object(data, [&](std::uint64_t key, Value& one) {
            switch (key) {
            case "timestamp"_key: return reader.once(seen, 0) && reader.moment(one, page.at);
            case "bids"_key: return reader.once(seen, 1) && readPairLevels(reader, one, page.bids);
            case "asks"_key: return reader.once(seen, 2) && readPairLevels(reader, one, page.asks);
            }
            return reader.skip(one);
        });
        return ok && reader.need(seen, 1, "bids") && reader.need(seen, 2, "asks");
    });
}

ReplyDecoder::Reply<std::vector<MarketTrade>> ReplyDecoder::trades(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, std::vector<MarketTrade>{}, [this](Value& data, std::vector<MarketTrade>& rows) {
        return m_state->list(data, JsonReader::LeavesOut::Anything, rows,
                             [this](Value& one, MarketTrade& row) { return readRestTrade(m_state->reader, one, row); });
    });
}

ReplyDecoder::Reply<std::vector<Bar>> ReplyDecoder::klines(RestAnswer const& answer)
{
    std::string_view state;
    auto bars = m_state->bare(answer, std::vector<Bar>{}, [&](Value& root, std::vector<Bar>& rows) {
        return readKlines(m_state->reader, root, rows, state, m_state->leftOut);
    });
    if (!bars) {
        return bars;
    }
    // "no_data" is likely for an empty range, but nowhere published; it comes without rows and is no failure.
    bool const isGood = state.empty() || state == "ok" || state == "no_data";
    if (!isGood) {
        Envelope envelope;
        envelope.message = say(Phrase::NoCandlesThere);
        return Unexpected(refused(answer, envelope));
    }
    sortByTime(*bars);
    return bars;
}

ReplyDecoder::Reply<std::vector<BalanceRow>> ReplyDecoder::balances(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, std::vector<BalanceRow>{}, [this](Value& data, std::vector<BalanceRow>& rows) {
        return m_state->list(data, JsonReader::LeavesOut::LongNames, rows,
                             [this](Value& one, BalanceRow& row) { return readBalance(m_state->reader, one, row); });
    });
}

ReplyDecoder::Reply<OpenOrders> ReplyDecoder::openOrders(RestAnswer const& answer)
{
    JsonReader& reader = m_state->reader;
    return m_state->inEnvelope(answer, OpenOrders{}, [this, &reader](Value& data, OpenOrders& open) {
        std::uint64_t seen = 0;
        bool const ok = reader.object(data, [&](std::uint64_t key, Value& one) {
            switch (key) {
            case "bids"_key: return reader.once(seen, 0) && m_state->orders(one, Side::Buy, open.bids);
            case "asks"_key: return reader.once(seen, 1) && m_state->orders(one, Side::Sell, open.asks);
            }
            return reader.skip(one);
        });
        return ok && reader.need(seen, 0, "bids") && reader.need(seen, 1, "asks");
    });
}

ReplyDecoder::Reply<std::vector<OrderRow>> ReplyDecoder::allOrders(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, std::vector<OrderRow>{}, [this](Value& data, std::vector<OrderRow>& rows) {
        return m_state->excusedList(data, rows, isEndedStranger, [](JsonReader& reader, Value& one, OrderRow& row) {
            return readOrder(reader, one, std::nullopt, row);
        });
    });
}

ReplyDecoder::Reply<OrderRow> ReplyDecoder::order(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, OrderRow{}, [this](Value& data, OrderRow& row) {
        return readOrder(m_state->reader, data, std::nullopt, row);
    });
}

ReplyDecoder::Reply<std::vector<UserTrade>> ReplyDecoder::userTrades(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, std::vector<UserTrade>{}, [this](Value& data, std::vector<UserTrade>& rows) {
        return m_state->excusedList(data, rows, isStrangersTrade, readUserTrade);
    });
}

ReplyDecoder::Reply<std::vector<Movement>> ReplyDecoder::movements(RestAnswer const& answer)
{
    return m_state->inEnvelope(answer, std::vector<Movement>{}, [this](Value& data, std::vector<Movement>& rows) {
        return m_state->list(data, JsonReader::LeavesOut::LongNames, rows,
                             [this](Value& one, Movement& row) { return readMovement(m_state->reader, one, row); });
    });
}

namespace {

// What the answer to a post says about the order.
struct Receipt {
    std::int64_t id = 0;
    std::optional<ClientOrderId> clientOrderId;
};

bool readReceipt(JsonReader& reader, Value& data, Receipt& receipt)
{
    std::uint64_t seen = 0;
    bool const ok = reader.object(data, [&](std::uint64_t key, Value& one) {
        switch (key) {
        case "id"_key: return reader.once(seen, 0) && reader.id(one, receipt.id);
        case "newOrderClientId"_key:
            return reader.once(seen, 1) && readClientOrderId(reader, one, receipt.clientOrderId.emplace());
        }
        return reader.skip(one);
    });
    return ok && reader.need(seen, 0, "id");
}

}  // namespace

SubmitOutcome ReplyDecoder::submitted(RestAnswer const& answer, ClientOrderId const& sent)
{
    auto const receipt = m_state->inEnvelope(
        answer, Receipt{}, [this](Value& data, Receipt& result) { return readReceipt(m_state->reader, data, result); });
    if (!receipt) {
        return std::visit([](auto const& verdict) { return SubmitOutcome(verdict); }, verdictOf(receipt.error()));
    }
    if (receipt->clientOrderId && *receipt->clientOrderId != sent) {
        return OrderUnknown{say(Phrase::AnswerOfAnother)};
    }
    return OrderAccepted{ExchangeOrderId{receipt->id}};
}

CancelOutcome ReplyDecoder::cancelled(RestAnswer const& answer)
{
    JsonReader& reader = m_state->reader;
    if (!isSuccess(answer.status)) {
        return std::visit([](auto const& verdict) { return CancelOutcome(verdict); },
                          verdictOf(failureOfStatus(reader, answer)));
    }
    // `data` is absent, null or an empty object.
    Envelope envelope;
    if (!readEnvelope(reader, answer.body, {}, envelope) || !envelope.hasSuccess) {
        return std::visit([](auto const& verdict) { return CancelOutcome(verdict); },
                          verdictOf(unreadable(answer, reader.error())));
    }
    if (!envelope.success) {
        return std::visit([](auto const& verdict) { return CancelOutcome(verdict); },
                          verdictOf(refused(answer, envelope)));
    }
    return CancelQueued{};
}

}  // namespace pentad::btcturk
