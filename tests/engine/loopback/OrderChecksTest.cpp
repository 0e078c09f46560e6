// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderChecks.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

// BTCTRY with a bid of 3,749,000, an ask of 3,751,000 and a last price of 3,750,000.
PairMoment btcMoment()
{
    return {paperPairs()[kBtc], true, false, price("3750000"), price("3749000"), price("3751000")};
}

TEST(OrderChecksTest, EveryFaultHasItsOrder)
{
    std::string_view const table = R"(
        # order                                          message                                  number
        "buy limit 0.01 3749000"                         ""                                       0
        "buy market 1000"                                ""                                       0
        "buy market 1000.25"                             ""                                       0
        "sell market 0.01"                               ""                                       0
        "sell stop_limit 0.01 3690000 stop 3700000"      ""                                       0
        "buy stop_market 1000 stop 3800000"              ""                                       0
        "buy limit 0 3749000"                            FAILED_ORDER_PARAMETER                   1121
        "buy limit -1 3749000"                           FAILED_ORDER_PARAMETER                   1121
        "buy limit 0.01"                                 FAILED_ORDER_PARAMETER                   1121
        "sell stop_market 0.01"                          FAILED_ORDER_PARAMETER                   1121
        "sell stop_limit 0.01 3690000 stop 0"            FAILED_ORDER_PARAMETER                   1121
        "buy limit 99999999999 3749000"                  FAILED_ORDER_PARAMETER                   1121
        "buy limit 99999999999999999999 3749000"         FAILED_ORDER_PARAMETER                   1121
        "buy limit 0.01 0"                               FAILED_LIMIT_ORDER                       1120
        "buy limit 0.01 -5"                              FAILED_LIMIT_ORDER                       1120
        "buy limit 0.01 3749000.5"                       FAILED_INVALID_PRICE_SCALE               1126
        "buy market 1000 3749000.5"                      FAILED_INVALID_PRICE_SCALE               1126
        "buy limit 0.010000001 3749000"                  FAILED_INVALID_QUANTITY_SCALE            1127
        "sell market 0.010000001"                        FAILED_INVALID_QUANTITY_SCALE            1127
        "buy market 0.001"                               FAILED_INVALID_QUANTITY_SCALE            1127
        "buy market 196.665"                             FAILED_INVALID_QUANTITY_SCALE            1127
        "sell stop_market 0.01 stop 3700000.5"           FAILED_INVALID_STOP_PRICE_SCALE          1128
        "buy limit 0.01 37500000"                        ""                                       0
        "buy limit 0.01 37500001"                        PRICE_MUST_BE_LESS_THAN_MAXPRICE         1226
        "sell limit 0.01 99999999999999999999"           PRICE_MUST_BE_LESS_THAN_MAXPRICE         1226
        "buy limit 0.01 375000"                          ""                                       0
        "buy limit 0.01 374999"                          PRICE_MUST_BE_LESS_THAN_MINPRICE         1227
        "buy limit 0.00002 3749000"                      FAILED_MIN_TOTAL_AMOUNT                  1123
        "sell market 0.00002"                            FAILED_MIN_TOTAL_AMOUNT                  1123
        "buy market 99.90"                               FAILED_MIN_TOTAL_AMOUNT                  1123
        "buy market 99.91"                               ""                                       0
        "sell stop_market 0.00002 stop 3700000"          FAILED_MIN_TOTAL_AMOUNT                  1123
        "sell stop_market 0.01 stop 3750000"             FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK  1124
        "sell stop_limit 0.01 3690000 stop 3760000"      FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK  1124
        "buy stop_market 1000 stop 3750000"              FAILED_STOP_PRICE_LESS_THAN_BEST_BID     1125
        "buy stop_limit 0.01 3760000 stop 3740000"       FAILED_STOP_PRICE_LESS_THAN_BEST_BID     1125
    )";
    for (TextRow const& row : textTable(table)) {
        auto const fault = orderFault(orderText(kBtc, row[0]), btcMoment());
        EXPECT_EQ(fault ? faultMessage(*fault) : "", row[1]) << row[0];
        EXPECT_EQ(std::to_string(fault ? faultCode(*fault) : 0), row[2]) << row[0];
    }
}

TEST(OrderChecksTest, PairsWithoutMarketOrdersTakeNoneOfTheirKind)
{
    PairMoment moment = btcMoment();
    moment.marketOrders = false;
    EXPECT_EQ(orderFault(orderText(kBtc, "buy market 1000"), moment), ExchangeFault::MethodNotSupported);
    EXPECT_EQ(orderFault(orderText(kBtc, "sell stop_market 1 stop 3700000"), moment),
              ExchangeFault::MethodNotSupported);
    EXPECT_FALSE(orderFault(orderText(kBtc, "buy limit 0.01 3749000"), moment));
}

TEST(OrderChecksTest, MaintenanceComesFirst)
{
    PairMoment moment = btcMoment();
    moment.blocked = true;
    EXPECT_EQ(orderFault(orderText(kBtc, "buy limit 0 0"), moment), ExchangeFault::InsertBlocked);
}

TEST(OrderChecksTest, MarketOrderNeedsSomebodyOnTheOtherSide)
{
    PairMoment moment = btcMoment();
    moment.ask.reset();
    EXPECT_EQ(orderFault(orderText(kBtc, "buy market 1000"), moment), ExchangeFault::FailedMarketOrder);
    EXPECT_FALSE(orderFault(orderText(kBtc, "sell market 0.01"), moment));
}

TEST(OrderChecksTest, BuyHoldsTheTakerRateOnlyWhereItCanTake)
{
    std::string_view const table = R"(
        "buy limit 0.01 3749000"                     TRY   37534.988
        "buy limit 0.01 3751000"                     TRY   37600.024
        "buy stop_limit 0.01 3800000 stop 3790000"   TRY   38091.2
        "buy market 1000"                            TRY   1000
        "buy stop_market 1000 stop 3800000"          TRY   1000
        "sell limit 0.01 3749000"                    BTC   0.01
        "sell market 0.01"                           BTC   0.01
    )";
    for (TextRow const& row : textTable(table)) {
        Reservation const needed = reservationFor(orderText(kBtc, row[0]), btcMoment(), FeeParameters{});
        EXPECT_EQ(needed.asset.text(), row[1]) << row[0];
        EXPECT_EQ(needed.amount.text(), row[2]) << row[0];
    }
}

TEST(OrderChecksTest, FencesAreATenthAndTenTimesTheLastPrice)
{
    PriceFences const fences = fencesAround(price("3750005"), 0);
    EXPECT_EQ(fences.lowest, price("375001"));
    EXPECT_EQ(fences.highest, price("37500050"));
}

}  // namespace
}  // namespace pentad::loopback
