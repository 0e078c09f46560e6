// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ReplyDecoder.h"

#include "btcturk/AccountJson.h"
#include "btcturk/Envelope.h"
#include "btcturk/ExchangeInfoJson.h"
#include "btcturk/MarketJson.h"
#include "Payload.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

class ReplyDecoderTest : public testing::Test {
protected:
    template <typename T>
    using Route = ReplyDecoder::Reply<T> (ReplyDecoder::*)(RestAnswer const&);

    template <typename T>
    T decoded(Route<T> route, std::string const& name)
    {
        std::string const body = payload(name);
        auto result = (m_decoder.*route)(answer(200, body));
        EXPECT_TRUE(result.has_value()) << name << ": " << (result ? "" : result.error().text());
        return result ? *result : T{};
    }
    template <typename T>
    RestFailure failure(Route<T> route, int status, std::string const& body, std::string_view type = "application/json")
    {
        auto const result = (m_decoder.*route)(RestAnswer{status, type, body, std::nullopt});
        EXPECT_FALSE(result.has_value()) << body;
        return result ? RestFailure{} : result.error();
    }

    ReplyDecoder m_decoder;
};

TEST_F(ReplyDecoderTest, ReadsTheServerTime)
{
    EXPECT_EQ(decoded(&ReplyDecoder::serverTime, "server_time"), at(1'790'150'400'123));
}

TEST_F(ReplyDecoderTest, TakesTradingRulesFromExchangeInfo)
{
    auto const info = decoded(&ReplyDecoder::exchangeInfo, "exchangeinfo_scales_and_fences");
    ASSERT_EQ(info.pairs.size(), 3U);
    EXPECT_EQ(info.rowsLeftOut, 0U);
    EXPECT_EQ(info.serverTime, at(1'790'150'400'123));

    PairRule const& btc = *info.find("BTCTRY");
    EXPECT_EQ(btc.instrument.base.view(), "BTC");
    EXPECT_EQ(btc.instrument.quote.view(), "TRY");
    EXPECT_EQ(btc.instrument.quantityScale, 8);
    EXPECT_EQ(btc.instrument.priceScale, 0);
    EXPECT_EQ(btc.instrument.quoteScale, 0);
    EXPECT_EQ(btc.instrument.minimumValue.text(), "99.91");
    EXPECT_EQ(btc.instrument.limitPriceMaximum.text(), "37500000");
    EXPECT_EQ(btc.instrument.limitPriceMinimum.text(), "375000");
    EXPECT_TRUE(btc.trading && btc.takes(OrderType::Market) && btc.takes(OrderType::StopLimit));

    // Whole prices only, though the scale says two decimals; and a pair without market orders.
    PairRule const& eth = *info.find("ETHTRY");
    EXPECT_EQ(eth.instrument.priceScale, 0);
    EXPECT_EQ(eth.instrument.limitPriceMaximum.text(), "1325000.5");
    EXPECT_TRUE(eth.takes(OrderType::Limit) && eth.takes(OrderType::StopLimit));
    EXPECT_FALSE(eth.takes(OrderType::Market) || eth.takes(OrderType::StopMarket));

    PairRule const& usdt = *info.find("USDTTRY");
    EXPECT_EQ(usdt.instrument.priceScale, 3);
    EXPECT_EQ(usdt.instrument.quoteScale, 2);
    EXPECT_FALSE(usdt.trading);
    EXPECT_EQ(usdt.status, "HALTED");
    EXPECT_TRUE(usdt.instrument.limitPriceMaximum.isZero() && usdt.instrument.limitPriceMinimum.isZero());
    EXPECT_EQ(info.find("XRPTRY"), nullptr);
}

TEST_F(ReplyDecoderTest, LeavesUnreadablePairsOutOfTheRules)
{
    auto const info = decoded(&ReplyDecoder::exchangeInfo, "exchangeinfo_one_pair_unreadable");
    ASSERT_EQ(info.pairs.size(), 1U);
    EXPECT_EQ(info.pairs.front().instrument.symbol.view(), "BTCTRY");
    EXPECT_EQ(info.rowsLeftOut, 3U);
    EXPECT_EQ(m_decoder.rowsLeftOut(), 3U);
}

TEST_F(ReplyDecoderTest, ReadsTickersWhoseValuesAreNumbers)
{
    auto const rows = decoded(&ReplyDecoder::tickers, "ticker_numbers_and_null_message");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].symbol.view(), "BTCTRY");
    EXPECT_EQ(rows[0].at, at(1'790'150'400'187));
    EXPECT_EQ(rows[0].bid.text(), "3749801");
    EXPECT_EQ(rows[0].volume.text(), "31.2045781");
    EXPECT_EQ(rows[0].dailyPercent.text(), "-0.65");
    EXPECT_FALSE(rows[0].bidQuantity.has_value());
    EXPECT_EQ(decoded(&ReplyDecoder::tickers, "ticker_without_order").at(0).last.text(), "34.76");
    EXPECT_TRUE(decoded(&ReplyDecoder::tickers, "ticker_unknown_pair_is_empty").empty());
}

TEST_F(ReplyDecoderTest, ReadsABookWhoseCodeIsText)
{
    auto const page = decoded(&ReplyDecoder::orderBook, "orderbook_code_is_text");
    EXPECT_EQ(page.at, at(1'790'150'400'089));
    ASSERT_EQ(page.bids.size(), 2U);
    ASSERT_EQ(page.asks.size(), 2U);
    EXPECT_EQ(page.asks[1].price.text(), "3750912");
    EXPECT_EQ(page.asks[1].quantity.text(), "0.004512");
    EXPECT_EQ(decoded(&ReplyDecoder::orderBook, "orderbook_timestamp_with_fraction").at, page.at);
    auto const broken = R"({"data":{"bids":[["1"]],"asks":[]},"success":true,"message":null,"code":0})";
    EXPECT_EQ(failure(&ReplyDecoder::orderBook, 200, broken).codec->text(), "field level: missing");
}

TEST_F(ReplyDecoderTest, ReadsTradesWithExactIds)
{
    auto const rows = decoded(&ReplyDecoder::trades, "trades_ids_above_2_53");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(number(rows[0].id), 100'171'234'567'890'121);
    EXPECT_EQ(rows[0].side, Side::Buy);
    EXPECT_EQ(rows[1].side, Side::Sell);
}

TEST_F(ReplyDecoderTest, ReadsCandlesOfTheChartHost)
{
    auto const bars = decoded(&ReplyDecoder::klines, "klines_seconds");
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[0].openTime, at(1'790'143'200'000));
    EXPECT_EQ(bars[0].open.text(), "3752189");
    EXPECT_EQ(bars[0].high.text(), "3761000");
    EXPECT_EQ(bars[0].low.text(), "3747859");
    EXPECT_EQ(bars[0].close.text(), "3756000");
    EXPECT_EQ(bars[1].volume.text(), "0.00007165");
    EXPECT_TRUE(decoded(&ReplyDecoder::klines, "klines_no_data").empty());
    EXPECT_EQ(failure(&ReplyDecoder::klines, 200, payload("klines_error")).kind, RestFailureKind::Refused);
    EXPECT_EQ(failure(&ReplyDecoder::klines, 200, payload("klines_columns_differ")).codec->fault,
              CodecFault::Contradiction);
    EXPECT_EQ(failure(&ReplyDecoder::klines, 200, "{}").codec->fault, CodecFault::MissingField);

    // The bar whose low is above its close cannot be; the other one stays.
    auto const sound = decoded(&ReplyDecoder::klines, "klines_impossible_bar");
    ASSERT_EQ(sound.size(), 1U);
    EXPECT_EQ(sound[0].openTime, at(1'790'143'200'000));
    EXPECT_EQ(m_decoder.rowsLeftOut(), 1U);
}

TEST_F(ReplyDecoderTest, ReadsBalancesWithDotsAndWithCommas)
{
    auto const dots = decoded(&ReplyDecoder::balances, "balances_dots");
    ASSERT_EQ(dots.size(), 2U);
    EXPECT_EQ(dots[0].asset.view(), "TRY");
    EXPECT_EQ(dots[0].total.text(), "18250.512030405060708");
    EXPECT_EQ(dots[0].free + dots[0].locked, dots[0].total);
    EXPECT_EQ(dots[0].inOrders->text(), "3125.2500100020003");
    EXPECT_EQ(dots[0].at, at(1'790'150'400'711));
    EXPECT_FALSE(dots[1].at.has_value());
    auto const commas = decoded(&ReplyDecoder::balances, "balances_commas");
    ASSERT_EQ(commas.size(), 1U);
    EXPECT_EQ(commas[0].free, dots[0].free);
    EXPECT_EQ(commas[0].locked, dots[0].locked);
    EXPECT_EQ(failure(&ReplyDecoder::balances, 200, payload("balances_negative")).codec->text(),
              "field free: negative");
}

TEST_F(ReplyDecoderTest, LeavesOutOnlyBalancesOfAssetsThatCannotBeOurs)
{
    std::string const foreign = R"({"asset":"AVERYLONGTOKENNAME","balance":"1","locked":"0","free":"1"},)";
    std::string const own = R"({"asset":"TRY","balance":"1","locked":"0","free":"1"})";
    auto const list = [](std::string const& rows) {
        return R"({"data":[)" + rows + R"(],"success":true,"message":null,"code":0})";
    };
    std::string const body = list(foreign + own);
    auto const rows = m_decoder.balances(answer(200, body));
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(rows->size(), 1U);
    EXPECT_EQ(m_decoder.rowsLeftOut(), 1U);
    EXPECT_EQ(failure(&ReplyDecoder::balances, 200, list(R"({"asset":"BTC","balance":"1","locked":"0"},)" + own))
                  .codec->text(),
              "field free: missing");
}

TEST_F(ReplyDecoderTest, ReadsOpenOrdersWhoseTimeIsZero)
{
    auto const open = decoded(&ReplyDecoder::openOrders, "open_orders_time_zero");
    ASSERT_EQ(open.bids.size(), 1U);
    ASSERT_EQ(open.asks.size(), 1U);
    OrderRow const& bid = open.bids.front();
    EXPECT_EQ(number(bid.id), 31'415'900'070);
    EXPECT_EQ(bid.placedAt, at(1'790'150'401'234));
    EXPECT_EQ(bid.clientOrderId.view(), "T1-000123");
    EXPECT_EQ(bid.side, Side::Buy);
    EXPECT_EQ(bid.price->text(), "3749000");
    EXPECT_FALSE(bid.stopPrice.has_value());
    EXPECT_TRUE(bid.isOpen());
    EXPECT_TRUE(bid.filled()->isZero());
    OrderRow const& ask = open.asks.front();
    EXPECT_EQ(ask.type, OrderType::StopLimit);
    EXPECT_EQ(ask.stopPrice->text(), "3700000");
    EXPECT_TRUE(ask.clientOrderId.empty());
    EXPECT_EQ(ask.leaves->text(), "0.005");
    EXPECT_EQ(ask.filled()->text(), "0.015");
}

TEST_F(ReplyDecoderTest, ReadsOrdersInOlderAndUnknownSpellings)
{
    auto const old = decoded(&ReplyDecoder::openOrders, "open_orders_old_spelling");
    ASSERT_EQ(old.asks.size(), 1U);
    EXPECT_EQ(old.asks[0].symbol.view(), "BTCTRY");
    EXPECT_EQ(old.asks[0].side, Side::Sell);
    EXPECT_EQ(old.asks[0].type, OrderType::Limit);
    EXPECT_EQ(old.asks[0].leaves->text(), "0.001");

    auto const strange = decoded(&ReplyDecoder::openOrders, "open_orders_unknown_words");
    ASSERT_EQ(strange.bids.size(), 1U);
    EXPECT_EQ(strange.bids[0].side, Side::Buy);  // from the list it stands in
    EXPECT_EQ(strange.bids[0].type, std::nullopt);
    EXPECT_EQ(strange.bids[0].status, OrderStatus::Unknown);
    EXPECT_EQ(strange.bids[0].leaves, std::nullopt);
    // Reconciliation takes the whole of it as committed.
    ReportedOrder const reported = reportedOrder(strange.bids[0]);
    EXPECT_EQ(reported.leaves.text(), "0.01");
    EXPECT_EQ(reported.type, OrderType::Limit);
}

TEST_F(ReplyDecoderTest, TakesTheFilledSizeOfAMarketBuyFromAmount)
{
    auto const rows = decoded(&ReplyDecoder::allOrders, "all_orders_market_buy_residue");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].filled()->text(), "0.014985");
    EXPECT_TRUE(rows[0].leaves->isZero());
    EXPECT_EQ(rows[0].status, OrderStatus::Closed);
    EXPECT_FALSE(rows[0].isOpen());
    EXPECT_EQ(rows[0].placedAt, at(1'790'150'410'100));

    auto const canceled = decoded(&ReplyDecoder::allOrders, "all_orders_part_filled_then_canceled");
    ASSERT_EQ(canceled.size(), 1U);
    EXPECT_EQ(canceled[0].status, OrderStatus::Canceled);
    EXPECT_EQ(canceled[0].filled()->text(), "0.015");
}

// Nowhere is it published in which unit the rest of a market buy stands; one row must not spoil the whole list.
TEST_F(ReplyDecoderTest, ARestOfAMarketBuyThatIsMoreThanItBoughtIsMoney)
{
    auto const rows = decoded(&ReplyDecoder::allOrders, "all_orders_market_buy_rest_in_money");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].filled()->text(), "0.014985");
    EXPECT_TRUE(rows[0].leaves->isZero());
    EXPECT_TRUE(rows[1].isOpen());
    EXPECT_FALSE(rows[1].filled()) << "nobody knows yet";
    for (char const* const other : {R"("type":"sell","method":"market")", R"("type":"buy","method":"limit")"}) {
        std::string const body =
            R"({"success":true,"code":0,"data":[{"id":1,"quantity":"1","amount":"1","price":"1","pairSymbol":"BTCTRY",)" +
            std::string(other) +
            R"(,"orderClientId":"P1AAAAAAAAAAAAAAAAAAAA","time":5,"status":"Canceled","leftAmount":"2"}]})";
        EXPECT_FALSE(m_decoder.allOrders(answer(200, body)).has_value()) << other;
    }
}

TEST_F(ReplyDecoderTest, ReadsOneOrderAndKnowsWhenThereIsNone)
{
    auto const order = decoded(&ReplyDecoder::order, "order_single");
    EXPECT_EQ(order.type, OrderType::StopMarket);
    EXPECT_EQ(order.clientOrderId.view(), "BtcTurk API");
    EXPECT_EQ(order.stopPrice->text(), "20000");
    auto const missing = failure(&ReplyDecoder::order, 400, payload("order_not_found"));
    EXPECT_EQ(missing.kind, RestFailureKind::Refused);
    EXPECT_EQ(missing.error, ApiError::OrderNotFound);
}

TEST_F(ReplyDecoderTest, CutsForeignClientIdsAtAWholeCharacter)
{
    std::string const id = std::string(63, 'x') + "ğ" + std::string(20, 'y');
    std::string const body =
        R"({"success":true,"code":0,"data":[{"id":1,"quantity":"1","price":"1","pairSymbol":"BTCTRY","type":"buy","method":"limit","orderClientId":")" +
        id + R"(","time":5,"status":"Untouched"}]})";
    auto const rows = m_decoder.allOrders(answer(200, body));
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(rows->at(0).clientOrderId.view(), std::string(63, 'x'));
}

TEST_F(ReplyDecoderTest, TurnsSignsOfOwnTradesIntoSidesAndPositiveMoney)
{
    auto const rows = decoded(&ReplyDecoder::userTrades, "user_trades_signs_and_exact_amount");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(number(rows[0].id), 1'151'020'304'050'607'081);
    EXPECT_EQ(rows[0].side, Side::Sell);
    EXPECT_EQ(rows[0].quantity.text(), "0.015040811");  // exact, where `amount` is cut off
    EXPECT_EQ(rows[0].fee, Money("112.5"_dec));
    EXPECT_EQ(rows[0].tax, Money("22.5"_dec));
    EXPECT_EQ(rows[1].side, Side::Buy);
    EXPECT_EQ(rows[1].quantity.text(), "0.01");
    EXPECT_EQ(rows[1].fee, Money{}) << "it says that there is none";
    EXPECT_TRUE(rows[1].clientOrderId.empty());
    EXPECT_EQ(failure(&ReplyDecoder::userTrades, 200, payload("user_trades_side_contradicts_sign")).codec->fault,
              CodecFault::Contradiction);
}

// Booked as zero it would be final; without one it is estimated until the exchange tells it.
TEST_F(ReplyDecoderTest, ATradeThatDoesNotTellItsFeeHasNone)
{
    std::string const trade =
        R"({"id":7,"timestamp":1790150410250,"amount":"1","price":"5","numeratorSymbol":"BTC","denominatorSymbol":"TRY","orderType":"buy","orderId":9)";
    for (char const* charges : {"", R"(,"fee":null,"tax":null)"}) {
        SCOPED_TRACE(charges);
        auto const rows =
            m_decoder.userTrades(answer(200, R"({"success":true,"code":0,"data":[)" + trade + charges + "}]}"));
        ASSERT_TRUE(rows.has_value());
        EXPECT_EQ(rows->at(0).fee, std::nullopt);
        EXPECT_EQ(rows->at(0).tax, std::nullopt);
    }
}

TEST_F(ReplyDecoderTest, ReadsMovementsOfCoinsAndMoney)
{
    auto const coins = decoded(&ReplyDecoder::movements, "movements_crypto_deposit");
    ASSERT_EQ(coins.size(), 1U);
    EXPECT_TRUE(coins[0].deposit);
    EXPECT_EQ(coins[0].amount.text(), "250");
    EXPECT_EQ(coins[0].confirmed, true);
    auto const money = decoded(&ReplyDecoder::movements, "movements_fiat_withdrawal_numbers");
    ASSERT_EQ(money.size(), 1U);
    EXPECT_FALSE(money[0].deposit);
    EXPECT_EQ(money[0].amount.text(), "1000.5");
    EXPECT_EQ(money[0].fee.text(), "3");
    EXPECT_FALSE(money[0].confirmed.has_value());
}

// What a status and a body mean on a route that only reads.
TEST_F(ReplyDecoderTest, ClassifiesFailuresByStatusFirst)
{
    std::string const html = "<html><body>504 Gateway Time-out</body></html>";
    for (auto const& row : test::textTable(R"(
         200 submit_below_minimum_value   "refused"                     "below minimum value"
         400 orderbook_unknown_pair       "refused"                     "unknown pair"
         400 system_error                 "refused"                     "system error"
         401 unauthorized_with_success_true "unauthorized"              "invalid stamp"
         403 empty                        "unauthorized"                "other"
         404 empty                        "no such route"               "other"
         405 empty                        "no such route"               "other"
         422 submit_below_minimum_value   "refused"                     "below minimum value"
         429 rate_limited                 "rate limited"                "too many requests"
         429 html                         "rate limited"                "other"
         500 system_error                 "server error"                "system error"
         503 empty                        "server error"                "other"
         503 html                         "a page instead of an answer" "other"
         504 html                         "a page instead of an answer" "other"
         200 html                         "a page instead of an answer" "other"
         200 empty                        "unreadable answer"           "other"
         200 rate_limited                 "refused"                     "too many requests"
         302 empty                        "redirected"                  "other"
         400 empty                        "unreadable answer"           "other"
         0   empty                        "unreadable answer"           "other"
    )")) {
        std::string const body = row[1] == "html" ? html : row[1] == "empty" ? "" : payload(row[1]);
        auto const found = failure(&ReplyDecoder::balances, std::stoi(row[0]), body);
        EXPECT_EQ(restFailureKindText(found.kind), row[2]) << row[0] << ' ' << row[1];
        EXPECT_EQ(apiErrorText(found.error), row[3]) << row[0] << ' ' << row[1];
        EXPECT_EQ(found.status, std::stoi(row[0]));
    }
    // The content type alone tells a page, too.
    EXPECT_EQ(failure(&ReplyDecoder::balances, 200, "gateway", "Text/HTML; charset=utf-8").kind, RestFailureKind::Html);
}

TEST_F(ReplyDecoderTest, NeedsTheEnvelopeToSaySuccessAndToHoldData)
{
    auto const reason = [this](std::string const& body) {
        return failure(&ReplyDecoder::balances, 200, body).codec->text();
    };
    EXPECT_EQ(reason(R"({"data":[]})"), "field success: missing");
    EXPECT_EQ(reason(R"({"success":true})"), "field data: missing");
    EXPECT_EQ(reason(R"({"success":true,"data":null})"), "field data: missing");
    EXPECT_EQ(reason(R"({"success":true,"data":7})"), "field data: of a wrong type");
    EXPECT_EQ(reason(R"({"success":"true","data":[]})"), "field success: of a wrong type");
    // An envelope that says no is a refusal whatever its data looks like.
    auto const refused =
        failure(&ReplyDecoder::balances, 200, R"({"data":"none","success":false,"message":"X","code":"1055"})");
    EXPECT_EQ(refused.kind, RestFailureKind::Refused);
    EXPECT_EQ(refused.error, ApiError::BalanceNotEnough);
    EXPECT_EQ(refused.text(), "HTTP 200: X (1055)");
}

TEST_F(ReplyDecoderTest, AListOfNothingUnderstoodIsNoEmptyList)
{
    auto const lost = failure(&ReplyDecoder::tickers, 200, R"({"data":[{"pair":"BTCTRY","bid":"x"}],"success":true})");
    EXPECT_EQ(lost.codec->text(), "field bid: not a number");
}

TEST_F(ReplyDecoderTest, KeepsTheWishToWaitAndCleansMessages)
{
    std::string const body = payload("rate_limited");
    RestAnswer limited{429, "application/json", body, std::chrono::seconds(30)};
    EXPECT_EQ(m_decoder.balances(limited).error().retryAfter, std::chrono::seconds(30));
    limited.retryAfter = std::chrono::hours(24);
    EXPECT_EQ(m_decoder.balances(limited).error().retryAfter, std::chrono::hours(1));
    auto const noisy = failure(&ReplyDecoder::balances, 400,
                               R"({"success":false,"message":"a\u001b[31m\nb)" + std::string(500, 'x') + "\"}");
    EXPECT_EQ(noisy.message.substr(0, 8), "a [31m b");
    EXPECT_EQ(noisy.message.size(), 200U);
}

TEST_F(ReplyDecoderTest, EveryTruncationOfAnAnswerIsUnreadable)
{
    std::string const whole = payload("open_orders_time_zero");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        std::string const part = whole.substr(0, length);
        EXPECT_EQ(failure(&ReplyDecoder::openOrders, 200, part).kind, RestFailureKind::Unreadable) << length;
    }
}

}  // namespace
}  // namespace pentad::btcturk
