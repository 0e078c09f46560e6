// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/FrameDecoder.h"

#include "btcturk/FrameJson.h"
#include "Payload.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

class FrameDecoderTest : public testing::Test {
protected:
    // The body of the payload of that name, which must be of kind T.
    template <typename T>
    T decoded(std::string const& name)
    {
        return read<T>(payload(name));
    }
    template <typename T>
    T read(std::string const& text)
    {
        auto const frame = m_decoder.decode(text);
        EXPECT_TRUE(frame.has_value()) << text << ": " << (frame ? "" : frame.error().text());
        T const* const body = frame ? std::get_if<T>(&*frame) : nullptr;
        EXPECT_NE(body, nullptr) << text;
        return body != nullptr ? *body : T{};
    }
    std::string refusal(std::string const& text)
    {
        auto const frame = m_decoder.decode(text);
        return frame ? "ok" : frame.error().text();
    }

    FrameDecoder m_decoder;
};

TEST_F(FrameDecoderTest, ReadsTheGreetingAndJoinReplies)
{
    EXPECT_EQ(decoded<VersionFrame>("frame_991_version").current, "6.0.0");
    EXPECT_EQ(read<VersionFrame>(R"([991,{"type":991,"current":"6.0.0"}])").minimum, "");

    auto const joined = decoded<JoinReply>("frame_100_joined");
    EXPECT_TRUE(joined.ok && joined.join);
    EXPECT_EQ(joined.channel, "obdiff");
    EXPECT_EQ(joined.event, "BTCTRY");
    auto const again = decoded<JoinReply>("frame_100_duplicate_join");
    EXPECT_TRUE(!again.ok && again.join);
    auto const left = decoded<JoinReply>("frame_100_left");
    EXPECT_TRUE(left.ok && !left.join);
    EXPECT_EQ(left.channel, "trade");
    EXPECT_EQ(left.event, "ETHTRY");
    EXPECT_EQ(read<JoinReply>(R"([100,{"ok":true,"message":"strange"}])").channel, "");
}

TEST_F(FrameDecoderTest, ReadsLoginsThatWorkAndThatDoNot)
{
    auto const good = decoded<LoginReply>("frame_114_logged_in");
    EXPECT_TRUE(good.ok);
    EXPECT_EQ(good.userId, 555'001);
    EXPECT_EQ(good.message, "");
    auto const bad = decoded<LoginReply>("frame_114_invalid_signature");
    EXPECT_FALSE(bad.ok);
    EXPECT_EQ(bad.message, "Invalid Signature");
    EXPECT_FALSE(bad.userId.has_value());
}

TEST_F(FrameDecoderTest, ReadsATickerExactly)
{
    auto const frame = decoded<TickersFrame>("frame_402_ticker");
    ASSERT_EQ(frame.items.size(), 1U);
    Ticker const& ticker = frame.items.front();
    EXPECT_FALSE(frame.all);
    EXPECT_EQ(ticker.symbol.view(), "BTCTRY");
    EXPECT_EQ(ticker.bid.text(), "3749801");
    EXPECT_EQ(ticker.ask.text(), "3750900");
    EXPECT_EQ(ticker.last.text(), "3750120");
    EXPECT_EQ(ticker.bidQuantity->text(), "0.04120015");
    EXPECT_EQ(ticker.askQuantity->text(), "0.01905");
    EXPECT_EQ(ticker.open.text(), "3726011");
    EXPECT_EQ(ticker.high.text(), "3788000");
    EXPECT_EQ(ticker.low.text(), "3699500");
    EXPECT_EQ(ticker.volume.text(), "31.2045781");
    EXPECT_EQ(ticker.average.text(), "3744109.12");
    EXPECT_EQ(ticker.dailyChange.text(), "-24109");
    EXPECT_EQ(ticker.dailyPercent.text(), "-0.65");
}

TEST_F(FrameDecoderTest, LeavesAnUnreadableTickerOutOfTheListAndCountsIt)
{
    auto const frame = decoded<TickersFrame>("frame_401_one_item_unreadable");
    EXPECT_TRUE(frame.all);
    EXPECT_EQ(frame.rowsLeftOut, 1U);
    ASSERT_EQ(frame.items.size(), 2U);
    EXPECT_EQ(frame.items[0].symbol.view(), "BTCTRY");
    EXPECT_EQ(frame.items[1].symbol.view(), "ADATRY");
}

TEST_F(FrameDecoderTest, ReadsTradesWithTheirIdsAndTheSideAsDocumented)
{
    auto const history = decoded<TradesFrame>("frame_421_last_trades");
    EXPECT_TRUE(history.history);
    ASSERT_EQ(history.items.size(), 2U);
    EXPECT_EQ(number(history.items[0].id), 100'171'234'567'890'121);
    EXPECT_EQ(history.items[0].symbol.view(), "BTCTRY");
    EXPECT_EQ(history.items[0].quantity.text(), "0.00832747");
    EXPECT_EQ(history.items[0].side, Side::Buy);
    EXPECT_EQ(history.items[0].at, at(1'790'150'399'871));
    EXPECT_EQ(history.items[1].side, Side::Sell);
    EXPECT_EQ(history.items[1].at, at(1'790'150'399'870));  // as a number, which older manuals print

    auto const one = decoded<TradesFrame>("frame_422_trade");
    EXPECT_FALSE(one.history);
    ASSERT_EQ(one.items.size(), 1U);
    EXPECT_EQ(number(one.items[0].id), 100'171'234'567'890'122);
    EXPECT_EQ(one.items[0].side, Side::Sell);
    EXPECT_FALSE(read<TradesFrame>(R"([422,{"D":"1","I":"5","A":"1","P":"2","PS":"BTCTRY","S":9}])").items[0].side);
}

TEST_F(FrameDecoderTest, ReadsBooksAndTheirChanges)
{
    auto const book = decoded<BookFrame>("frame_431_book");
    EXPECT_EQ(book.symbol.view(), "BTCTRY");
    EXPECT_EQ(book.channel, "obdiff");
    EXPECT_EQ(book.sequence, 4'400'100U);
    ASSERT_EQ(book.asks.size(), 2U);
    ASSERT_EQ(book.bids.size(), 1U);
    EXPECT_EQ(book.asks[0].price.text(), "3750900");
    EXPECT_EQ(book.asks[0].quantity.text(), "0.01905");

    auto const change = decoded<BookChangeFrame>("frame_432_changes");
    using Kind = market::BookChange::Kind;
    EXPECT_EQ(change.sequence, 4'400'101U);
    ASSERT_EQ(change.asks.size(), 2U);
    ASSERT_EQ(change.bids.size(), 1U);
    EXPECT_EQ(change.asks[0].kind, Kind::Insert);
    EXPECT_EQ(change.asks[1].kind, Kind::Remove);
    EXPECT_EQ(change.bids[0].kind, Kind::Replace);
    EXPECT_EQ(change.bids[0].quantity.text(), "0.021");
}

TEST_F(FrameDecoderTest, FramesFeedABook)
{
    market::OrderBook book;
    auto const snapshot = decoded<BookFrame>("frame_431_book");
    EXPECT_EQ(book.snapshot(snapshot.sequence, snapshot.bids, snapshot.asks), market::BookUpdate::Applied);
    auto const change = decoded<BookChangeFrame>("frame_432_changes");
    EXPECT_EQ(book.change(change.sequence, change.bids, change.asks), market::BookUpdate::Applied);
    EXPECT_EQ(book.bestAsk()->price.text(), "3750850");
    EXPECT_EQ(book.bestBid()->quantity.text(), "0.021");
    EXPECT_EQ(book.levels(Side::Sell), 2U);
}

TEST_F(FrameDecoderTest, ReadsCandlesWithTimeAndResolutionInEitherSpelling)
{
    auto const week = decoded<CandleFrame>("frame_428_candle_text_resolution");
    EXPECT_EQ(week.resolutionMinutes, 10'080);
    EXPECT_EQ(week.bar.openTime, at(1'790'146'800'000));
    auto const hour = decoded<CandleFrame>("frame_428_candle_number_resolution");
    EXPECT_EQ(hour.resolutionMinutes, 60);
    EXPECT_EQ(hour.bar, week.bar);
    EXPECT_EQ(hour.symbol.view(), "BTCTRY");
    EXPECT_EQ(hour.bar.volume.text(), "0.71655012");
    auto const resolution = [this](std::string const& written) {
        return read<CandleFrame>(R"([428,{"C":"1","H":"1","L":"1","O":"1","V":"0","D":1,"P":"BTCTRY","R":)" + written +
                                 "}]")
            .resolutionMinutes;
    };
    EXPECT_EQ(resolution("\"1D\""), 1'440);
    EXPECT_EQ(resolution("\"15\""), 15);
    EXPECT_EQ(resolution("1440"), 1'440);
    EXPECT_EQ(resolution("\"1M\""), std::nullopt);
}

TEST_F(FrameDecoderTest, ReadsPrivateFrames)
{
    auto const inserted = decoded<OrderFrame>("frame_451_inserted");
    EXPECT_EQ(number(inserted.id), 31'415'900'070);
    EXPECT_EQ(inserted.clientOrderId.view(), "T1-000123");
    EXPECT_EQ(inserted.side, Side::Buy);
    EXPECT_EQ(inserted.type, OrderType::Limit);
    EXPECT_EQ(inserted.lockedMoney->text(), "37534.988");
    EXPECT_FALSE(inserted.update);

    auto const gone = decoded<OrderGoneFrame>("frame_452_deleted_padded").order;
    EXPECT_EQ(gone.side, Side::Sell);
    EXPECT_EQ(gone.type, OrderType::StopLimit);
    EXPECT_EQ(gone.price->text(), "3749000");
    EXPECT_EQ(gone.leaves.text(), "0.01");

    auto const updated = decoded<OrderFrame>("frame_453_updated_unknown_method");
    EXPECT_TRUE(updated.update);
    EXPECT_FALSE(updated.type.has_value());
    EXPECT_EQ(updated.leaves.text(), "0.004");

    auto const match = decoded<MatchFrame>("frame_441_match");
    EXPECT_EQ(match.side, Side::Sell);
    EXPECT_EQ(match.quantity.text(), "0.015");
    EXPECT_FALSE(match.at.has_value());
    auto const stamped = decoded<MatchFrame>("frame_441_match_with_timestamp");
    EXPECT_EQ(stamped.at, at(1'790'150'410'250));
    EXPECT_EQ(stamped.side, Side::Buy);
    EXPECT_TRUE(stamped.clientOrderId.empty());

    auto const trade = decoded<UserTradeFrame>("frame_423_without_type").trade;
    EXPECT_EQ(number(trade.id), 1'151'020'304'050'607'081);
    EXPECT_EQ(trade.symbol().view(), "BTCTRY");
    EXPECT_EQ(trade.side, Side::Sell);
    EXPECT_EQ(trade.quantity.text(), "0.015");
    EXPECT_EQ(trade.fee, Money("112.5"_dec));
    EXPECT_EQ(trade.tax, Money("22.5"_dec));
    decoded<BalanceHint>("frame_201_balance_hint");
}

TEST_F(FrameDecoderTest, ToleratesSystemAndUnknownFrames)
{
    EXPECT_EQ(decoded<SystemFrame>("frame_801_system").message, "Maintenance at 03:00");
    EXPECT_EQ(decoded<SystemFrame>("frame_802_site_purge").type, 802);
    EXPECT_EQ(decoded<UnknownFrame>("frame_999_unknown").type, 999);
    EXPECT_EQ(read<UnknownFrame>("[1000,null]").type, 1'000);
    EXPECT_EQ(read<UnknownFrame>("[1001,[1,[2]]]").type, 1'001);
}

TEST_F(FrameDecoderTest, RefusesHostileFramesByName)
{
    auto const ticker = [](std::string const& bid) {
        return R"([402,{"B":)" + bid + R"(,"A":"2","LA":"1","PS":"BTCTRY"}])";
    };
    EXPECT_EQ(refusal(ticker("\"1\"")), "ok");
    EXPECT_EQ(refusal(ticker("1")), "ok");
    EXPECT_EQ(refusal(ticker("\"NaN\"")), "field B: not a number");
    EXPECT_EQ(refusal(ticker("NaN")), "field B: not a number");
    EXPECT_EQ(refusal(ticker("\"-1\"")), "field B: negative");
    EXPECT_EQ(refusal(ticker("\"1e5\"")), "field B: not a number");
    EXPECT_EQ(refusal(ticker("1e400")), "field B: out of range");
    EXPECT_EQ(refusal(ticker("\"" + std::string(400, '9') + "\"")), "field B: out of range");
    EXPECT_EQ(refusal(ticker(std::string(400, '9'))), "field B: out of range");
    EXPECT_EQ(refusal(ticker("\"\"")), "field B: not a number");
    EXPECT_EQ(refusal(ticker("null")), "field B: of a wrong type");
    EXPECT_EQ(refusal(ticker("{}")), "field B: of a wrong type");
    EXPECT_EQ(refusal(ticker("[[[[]]]]")), "field B: of a wrong type");
    EXPECT_EQ(refusal(ticker("1,\"B\":1")), "field B: twice in one object");
    EXPECT_EQ(refusal(R"([402,{"A":"2","LA":"1","PS":"BTCTRY"}])"), "field B: missing");
    EXPECT_EQ(refusal(R"([402,{"B":"1","A":"2","LA":"1","PS":"SIXTEENLETTERSXX"}])"), "field PS: too long");
    EXPECT_EQ(refusal("[402]"), "field body: missing");
    EXPECT_EQ(refusal("[402,{},{}]"), "field PS: missing");
    EXPECT_EQ(refusal("[402,[]]"), "of a wrong type");
    EXPECT_EQ(refusal("{\"type\":402}"), "of a wrong type");
    EXPECT_EQ(refusal("[]"), "field body: missing");
    EXPECT_EQ(refusal("hello"), "not JSON");
    EXPECT_EQ(refusal(""), "truncated");
    EXPECT_EQ(refusal(std::string(10'000, '[')), "truncated");
    EXPECT_EQ(refusal("[402," + std::string(10'000, '[') + std::string(10'000, ']') + "]"), "of a wrong type");
    EXPECT_EQ(refusal("[999," + std::string(10'000, '[') + std::string(10'000, ']') + "]"), "nested too deep");
    EXPECT_EQ(refusal("[402,{\"x\":\"" + std::string(std::size_t{10} << 20U, 'x') + "\"}]"), "too large");
    EXPECT_EQ(refusal("[402,{\"PS\":\"\xff\"}]"), "not JSON");
    EXPECT_EQ(refusal(R"([432,{"CS":1,"PS":"BTCTRY","AO":[{"CP":2,"P":"1","A":"1"}],"BO":[]}])"),
              "field CP: out of range");
    EXPECT_EQ(refusal(R"([432,{"CS":-1,"PS":"BTCTRY","AO":[],"BO":[]}])"), "field CS: negative");
    EXPECT_EQ(refusal(R"([428,{"C":"1","H":"1","L":"2","O":"1","V":"0","D":1,"P":"BTCTRY"}])"),
              "field candle: contradicts another field");
    EXPECT_EQ(refusal(R"([422,{"D":"1","I":"9223372036854775808","A":"1","P":"2","PS":"BTCTRY"}])"),
              "field I: out of range");
}

TEST_F(FrameDecoderTest, RefusesMoreLevelsThanABookCanHave)
{
    std::string levels;
    for (int i = 0; i < 3'000; ++i) {
        levels += i == 0 ? "" : ",";
        levels += R"({"A":"1","P":"1"})";
    }
    EXPECT_EQ(refusal(R"([431,{"CS":1,"PS":"BTCTRY","AO":[)" + levels + R"(],"BO":[]}])"), "field AO: too many rows");
}

TEST_F(FrameDecoderTest, EveryTruncationOfEveryFrameIsRefused)
{
    for (auto const& file : jsonFiles(payloadFolder())) {
        if (!file.filename().string().starts_with("frame_")) {
            continue;
        }
        std::string const whole = fileText(file);
        ASSERT_TRUE(m_decoder.decode(whole).has_value()) << file;
        for (std::size_t length = 0; length < whole.size(); ++length) {
            EXPECT_FALSE(m_decoder.decode(std::string_view(whole).substr(0, length)).has_value()) << file << length;
        }
    }
}

}  // namespace
}  // namespace pentad::btcturk
