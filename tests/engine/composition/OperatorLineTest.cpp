// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/OperatorLine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

using testing::HasSubstr;

template <typename Body>
Body commandIn(std::string_view line)
{
    auto const parsed = parseOperatorLine(line);
    EXPECT_TRUE(parsed) << line << ": " << (parsed ? "" : parsed.error());
    auto const* body = parsed ? std::get_if<Body>(&*parsed) : nullptr;
    EXPECT_NE(body, nullptr) << line << " is another command";
    return body == nullptr ? Body{} : *body;
}

TEST(OperatorLineTest, TheControlsTakeAReasonOrNameThePersonAtTheLine)
{
    EXPECT_EQ(commandIn<Pause>("pause").reason, "operator");
    EXPECT_EQ(commandIn<Pause>("  pause   news at noon \r").reason, "news at noon");
    EXPECT_EQ(commandIn<Resume>("resume").reason, "operator");
    EXPECT_EQ(commandIn<Kill>("kill now").reason, "now");
    EXPECT_EQ(commandIn<Rearm>("rearm").reason, "") << "the engine refuses it: a re-arm needs a reason";
    EXPECT_EQ(commandIn<Rearm>("rearm the line is back").reason, "the line is back");
    EXPECT_EQ(commandIn<Disarm>("disarm").reason, "operator");
    EXPECT_EQ(commandIn<Arm>("arm 331374").acceptedLoss, Money(Decimal(331'374)));
    EXPECT_EQ(commandIn<AcknowledgeAlert>("seen 7").alertId, 7U);
    EXPECT_EQ(commandIn<AcknowledgeFlow>("flow 2").flowId, 2U);
    EXPECT_TRUE(commandIn<EnableAsset>("enable BTCTRY").enabled);
    EXPECT_FALSE(commandIn<EnableAsset>("disable BTCTRY").enabled);
}

// What others have open is touched only by the word that says so.
TEST(OperatorLineTest, AFlattenNamesForeignOrdersOnlyWhereItIsAskedTo)
{
    EXPECT_FALSE(commandIn<Flatten>("flatten").includeForeignOrders);
    EXPECT_FALSE(commandIn<Flatten>("flatten foreign orders frighten me").includeForeignOrders);
    EXPECT_FALSE(parseOperatorLine("flatten --foreign")) << "an option would pass for the reason";
    Flatten const all = commandIn<Flatten>("flatten-foreign I leave");
    EXPECT_TRUE(all.includeForeignOrders);
    EXPECT_EQ(all.reason, "I leave");
}

TEST(OperatorLineTest, ATicketSaysItsUnitsAndItsPrice)
{
    PlaceOrder const limit = commandIn<PlaceOrder>("buy AVAXTRY 1.5 at 880.10");
    EXPECT_EQ(limit.symbol, Symbol("AVAXTRY"));
    EXPECT_EQ(limit.side, Side::Buy);
    EXPECT_EQ(limit.type, OrderType::Limit);
    EXPECT_EQ(std::get<BaseSize>(limit.size).quantity, Quantity("1.5"_dec));
    EXPECT_EQ(limit.limitPrice, Price("880.1"_dec));

    PlaceOrder const market = commandIn<PlaceOrder>("buy AVAXTRY for 2500 at market");
    EXPECT_EQ(market.type, OrderType::Market);
    EXPECT_EQ(std::get<QuoteSize>(market.size).money, Money(Decimal(2'500)));
    EXPECT_FALSE(market.limitPrice);

    PlaceOrder const sale = commandIn<PlaceOrder>("sell AVAXTRY 3 at market");
    EXPECT_EQ(sale.side, Side::Sell);
    EXPECT_EQ(sale.type, OrderType::Market);
    EXPECT_EQ(std::get<BaseSize>(sale.size).quantity, Quantity(Decimal(3)));
    EXPECT_EQ(commandIn<PlaceOrder>("sell AVAXTRY 3 at 900").limitPrice, Price(Decimal(900)));
}

TEST(OperatorLineTest, OneOrderCanBeMovedAndCancelled)
{
    EXPECT_EQ(commandIn<CancelOrder>("cancel P1A").clientOrderId, ClientOrderId("P1A"));
    commandIn<CancelAllOrders>("cancel all");
    MoveOrder const move = commandIn<MoveOrder>("move P1A 881.5");
    EXPECT_EQ(move.clientOrderId, ClientOrderId("P1A"));
    EXPECT_EQ(move.limitPrice, Price("881.5"_dec));
}

TEST(OperatorLineTest, WhatIsNotMeantClearlyIsRefusedWithTheWayToSayIt)
{
    struct LineRow {
        char const* line;
        char const* why;
    };
    for (LineRow const& row : {
             LineRow{"", "is not a command; use pause"},
             LineRow{"sel AVAXTRY 1 at 2", "is not a command; use pause"},
             LineRow{"buy AVAXTRY 1", "needs its pair, size and price"},
             LineRow{"buy AVAXTRY 1 880", "needs its pair, size and price"},
             LineRow{"buy AVAXTRY 1 at 880 TRY", "needs its pair, size and price"},
             LineRow{"buy avax 1 at 880", "'avax' is not a pair"},
             LineRow{"buy AVAXTRY 1 at market", "only a buy at the market is sized in money"},
             LineRow{"buy AVAXTRY for 100 at 880", "only a buy at the market is sized in money"},
             LineRow{"sell AVAXTRY for 100 at market", "only a buy at the market is sized in money"},
             LineRow{"buy AVAXTRY 1,5 at 880", "'1,5' is not a number above 0"},
             LineRow{"buy AVAXTRY 0 at 880", "'0' is not a number above 0"},
             LineRow{"sell AVAXTRY 1 at -880", "'-880' is not a number above 0"},
             LineRow{"cancel", "cancel needs an own order"},
             LineRow{"cancel P1A P1B", "cancel needs an own order"},
             LineRow{"move P1A", "move needs an own order"},
             LineRow{"move P1A up", "move needs an own order"},
             LineRow{"arm", "arm needs the worst case"},
             LineRow{"arm 0", "arm needs the worst case"},
             LineRow{"seen it", "seen needs the number"},
             LineRow{"flow 1.5", "flow needs the number"},
             LineRow{"enable BTC", "'BTC' is not a pair"},
         }) {
        auto const parsed = parseOperatorLine(row.line);
        ASSERT_FALSE(parsed) << row.line;
        EXPECT_THAT(parsed.error(), HasSubstr(row.why)) << row.line;
    }
    std::string const tooLong = "cancel " + std::string(65, 'P');
    EXPECT_FALSE(parseOperatorLine(tooLong));
}

}  // namespace
}  // namespace pentad::composition
