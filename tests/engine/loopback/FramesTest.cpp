// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Frames.h"

#include "support/LoopbackBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

Price framePrice(int value)
{
    return Price(Decimal(value));
}
Quantity frameQuantity(char const* text)
{
    return Quantity(Decimal::parse(text).value());
}

TEST(FramesTest, BooksAreWrittenAsCaptured)
{
    BookView const book{{{framePrice(3'749'801), frameQuantity("0.04120015")}},
                        {{framePrice(3'750'900), frameQuantity("0.01905000")}}};
    EXPECT_EQ(bookFrame("obdiff", "BTCTRY", 4'400'100, book),
              R"([431,{"CS":4400100,"PS":"BTCTRY","AO":[{"A":"0.01905","P":"3750900"}],)"
              R"("BO":[{"A":"0.04120015","P":"3749801"}],"channel":"obdiff","event":"BTCTRY","type":431}])");
    BookDifference const change{{{LevelChange::Replaced, {framePrice(3'749'801), frameQuantity("0.021")}}},
                                {{LevelChange::Inserted, {framePrice(3'750'850), frameQuantity("0.02")}},
                                 {LevelChange::Deleted, {framePrice(3'790'000), frameQuantity("0.41")}}}};
    EXPECT_EQ(bookChangeFrame("BTCTRY", 4'400'101, change),
              R"([432,{"CS":4400101,"PS":"BTCTRY","AO":[{"CP":1,"P":"3750850","A":"0.02"},)"
              R"({"CP":3,"P":"3790000","A":"0.41"}],"BO":[{"CP":0,"P":"3749801","A":"0.021"}],)"
              R"("channel":"obdiff","event":"BTCTRY","type":432}])");
}

TEST(FramesTest, AnswersAndLogins)
{
    EXPECT_EQ(answerFrame(false, false, "trade", "X"), R"([100,{"type":100,"ok":false,"message":"leave|trade:X"}])");
    EXPECT_EQ(loginFrame(7, true, {}), R"([114,{"type":114,"id":7,"ok":true,"message":null}])");
    EXPECT_EQ(balanceFrame(7), R"([201,{"type":201,"userId":7,"payload":null}])");
}

TEST(FramesTest, OrdersAreWrittenAsCaptured)
{
    test::LoopbackBench bench;
    test::ManualClock clock;
    ExchangeDesk const desk(bench.core(), clock);
    ExchangeOrder order;
    order.id = 31'415'900'070;
    order.price = framePrice(3'749'000);
    order.quantity = Decimal::parse("0.01").value();
    order.left = order.quantity;
    order.clientId = "T1-000123";
    OrderOwner const owner{555'001, Rate(Decimal::parse("0.0012").value())};
    EXPECT_EQ(orderFrame(desk, owner, order, false),
              R"([451,{"type":451,"pairId":1,"symbol":"BTCTRY","id":31415900070,"method":0,"userId":555001,)"
              R"("orderType":0,"price":"3749000","amount":"0.01","numLeft":"0.01","denomLeft":"37534.988",)"
              R"("newOrderClientId":"T1-000123"}])");
    EXPECT_EQ(orderFrame(desk, owner, order, true),
              R"([452,{"type":452,"pairId":1,"symbol":"BTCTRY","id":31415900070,"method":0,"userId":555001,)"
              R"("orderType":0,"price":"3749000.0000000000000000","amount":"0.0100000000000000",)"
              R"("numLeft":"0.0100000000000000","denomLeft":"37534.988","newOrderClientId":"T1-000123"}])");
    OrderMatched const match{{},         AccountId{1},      31'415'900'072,        Slot{0},
                             Side::Sell, OrderType::Market, framePrice(3'750'000), frameQuantity("0.015"),
                             "T1-000125"};
    EXPECT_EQ(matchFrame(desk, 555'001, match),
              R"([441,{"type":441,"id":31415900072,"user":555001,"isBid":false,"method":1,"pair":1,"symbol":"BTCTRY",)"
              R"("amount":"0.0150000000","price":"3750000.0000000000","clientId":"T1-000125"}])");
}

}  // namespace
}  // namespace pentad::loopback
