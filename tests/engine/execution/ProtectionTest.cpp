// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/Protection.h"

#include "support/Orders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::execution {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;
using orders::OrderRegistry;

// Price scale 2, quantity scale 4, at least 100.
Instrument const& guardedAvax()
{
    return fivePairs()[kAvax];
}

ProtectionParameters guardedBy(std::string_view stop, bool trail = false)
{
    ProtectionParameters parameters;
    parameters.stop = stop == "stoplimit"    ? ProtectiveStop::StopLimit
                      : stop == "stopmarket" ? ProtectiveStop::StopMarket
                                             : ProtectiveStop::Off;
    parameters.trail = trail;
    return parameters;
}

Quote bidAt(std::string_view bid)
{
    return Quote{kOrdersBegin, price(bid), price(bid), price(bid)};
}

ProtectedPosition positionOf(std::string_view free, std::string_view entry, Milliseconds later = 60s)
{
    ProtectedPosition position;
    position.now = kOrdersBegin + later;
    position.slot = kAvax;
    position.free = quantity(free);
    position.averageEntry = price(entry);
    position.mayPlace = true;
    position.mayMove = true;
    return position;
}

OrderRecord stopRecord(int number, std::string_view at, std::string_view amount)
{
    OrderRecord order = orderRecord(number, Side::Sell);
    order.origin = Origin::Protection;
    order.type = OrderType::StopMarket;
    order.limitPrice.reset();
    order.stopPrice = price(at);
    order.size = BaseSize{quantity(amount)};
    return order;
}

void stand(OrderRegistry& orders, OrderRecord const& order)
{
    orders.plan(order);
    orders.apply(order.clientOrderId, OrderEvent::Acknowledged, kOrdersBegin);
}

ProtectionWish protectionFor(ProtectedPosition const& position, OrderRegistry const& orders, std::string_view bid,
                             ProtectionParameters const& parameters)
{
    return protectionWanted(position, orders, parameters, bidAt(bid), guardedAvax());
}

TEST(ProtectionTest, StandsBelowTheEntryAndCoversWhatIsFree)
{
    auto const rows = textTable(R"(
        # stop       trail  free      entry   bid     at      limit  amount
        stopmarket   no     10        100     99      95.00   -      10
        stopmarket   no     10        100     120     95.00   -      10
        stopmarket   no     10        99.99   99      94.99   -      10
        stopmarket   no     10.00009  100     99      95.00   -      10
        # the market is not above it
        stopmarket   no     10        100     95.01   95.00   -      10
        stopmarket   no     10        100     95.00   90.25   -      10
        stopmarket   no     10        100     90      85.50   -      10
        # an entry that nobody knows
        stopmarket   no     10        0       99      94.05   -      10
        stopmarket   yes    10        100     99      95.00   -      10
        stopmarket   yes    10        100     120     114.00  -      10
        # the limit goes up to the price scale, and what it brings must be enough
        stoplimit    no     10        100     99      95.00   94.53  10
        stopmarket   no     1.055     100     99      95.00   -      1.055
        stoplimit    no     1.055     100     99      -       -      -
        stopmarket   no     1.05      100     99      -       -      -
        stopmarket   no     0         100     99      -       -      -
        stopmarket   no     10        100     0       -       -      -
        off          no     10        100     99      -       -      -
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        ProtectionWish const wish =
            protectionFor(positionOf(row[2], row[3]), OrderRegistry{}, row[4], guardedBy(row[0], row[1] == "yes"));
        if (row[5] == "-") {
            EXPECT_EQ(wish.move, ProtectionMove::Nothing);
            continue;
        }
        ASSERT_EQ(wish.move, ProtectionMove::Place);
        EXPECT_EQ(wish.intent.stopPrice, price(row[5]));
        EXPECT_EQ(wish.intent.limitPrice, row[6] == "-" ? std::nullopt : std::optional(price(row[6])));
        EXPECT_EQ(wish.intent.size, OrderSize(BaseSize{quantity(row[7])}));
        EXPECT_EQ(wish.intent.side, Side::Sell);
        EXPECT_EQ(wish.intent.origin, Origin::Protection);
        EXPECT_EQ(wish.intent.referencePrice, price(row[4]));
        EXPECT_EQ(wish.intent.type, row[0] == "stoplimit" ? OrderType::StopLimit : OrderType::StopMarket);
    }
}

TEST(ProtectionTest, IsMovedWhenTheQuantityOrThePriceNoLongerFits)
{
    // A step of 0.2 %: 0.19 at 95.
    auto const rows = textTable(R"(
        # trail  stands  leaves  age  free  entry   bid   cancel
        no       95      10      60   10    100     99    no
        no       95      10      60   15    100     99    yes
        no       95      10      60   5     100     99    yes
        # fills come in a row
        no       95      10      4    15    100     99    no
        no       95      10      5    15    100     99    yes
        no       95      10      60   10    101     105   yes
        no       95      10      60   10    100.1   105   no
        # right under the bid it would go off at once
        no       95      10      60   10    101     100   no
        no       95      10      60   10    98      97    yes
        no       95      10      60   10    100     120   no
        yes      95      10      60   10    100     120   yes
        yes      114     10      60   10    100     118   no
        yes      114     10      60   10    100     115   no
        # the market has reached it
        no       95      10      60   20    100     95    no
        no       95      10      60   20    100     94    no
    )");
    for (auto const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        OrderRegistry orders;
        stand(orders, stopRecord(1, row[1], row[2]));
        ProtectionWish const wish = protectionFor(positionOf(row[4], row[5], std::chrono::seconds(std::stoi(row[3]))),
                                                  orders, row[6], guardedBy("stopmarket", row[0] == "yes"));
        EXPECT_EQ(wish.move, row[7] == "yes" ? ProtectionMove::Cancel : ProtectionMove::Nothing);
        EXPECT_EQ(wish.cancel, row[7] == "yes" ? ownId(1) : ClientOrderId{});
    }
}

TEST(ProtectionTest, WhatItHasSoldAlreadyCounts)
{
    OrderRegistry orders;
    OrderRecord order = stopRecord(1, "95", "10");
    order.filled = quantity("4");
    stand(orders, order);
    EXPECT_EQ(protectionFor(positionOf("6", "100"), orders, "99", guardedBy("stopmarket")).move,
              ProtectionMove::Nothing);
}

TEST(ProtectionTest, WaitsForEveryAnswer)
{
    for (OrderEvent const event : {OrderEvent::OutcomeUnknown, OrderEvent::CancelAsked, OrderEvent::CancelRefused}) {
        OrderRegistry orders;
        orders.plan(stopRecord(1, "95", "10"));
        orders.apply(ownId(1), event, kOrdersBegin);  // a refused cancel leaves it planned
        ProtectedPosition position = positionOf("15", "100");
        EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Nothing);
        position.exitWaits = true;
        EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("off")).move, ProtectionMove::Nothing);
    }
    OrderRegistry orders;
    OrderRecord order = stopRecord(1, "95", "10");
    order.cancelWanted = true;
    stand(orders, order);
    EXPECT_EQ(protectionFor(positionOf("15", "100"), orders, "99", guardedBy("stopmarket")).move,
              ProtectionMove::Nothing);
}

TEST(ProtectionTest, MakesWayForASaleAndForTheSettingThatTurnsItOff)
{
    OrderRegistry orders;
    ProtectedPosition position = positionOf("10", "100");
    position.exitWaits = true;
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Nothing);
    stand(orders, stopRecord(1, "95", "10"));
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Cancel);
    EXPECT_EQ(protectionFor(position, orders, "90", guardedBy("stopmarket")).move, ProtectionMove::Cancel)
        << "reached or not";
    position.exitWaits = false;
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("off")).move, ProtectionMove::Cancel);
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stoplimit")).move, ProtectionMove::Cancel)
        << "another type";
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Nothing);
}

TEST(ProtectionTest, NothingIsPlacedOrMovedWhereItMayNot)
{
    OrderRegistry orders;
    ProtectedPosition position = positionOf("15", "100");
    position.mayPlace = position.mayMove = false;
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Nothing);
    stand(orders, stopRecord(1, "95", "10"));
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Nothing);
    position.mayMove = true;
    EXPECT_EQ(protectionFor(position, orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Cancel);
}

TEST(ProtectionTest, OfTwoTheOlderIsCancelled)
{
    OrderRegistry orders;
    stand(orders, stopRecord(1, "95", "4"));
    stand(orders, stopRecord(2, "95", "6"));
    EXPECT_EQ(protectionFor(positionOf("10", "100"), orders, "99", guardedBy("stopmarket")).cancel, ownId(1));
}

TEST(ProtectionTest, OrdersOfOthersAndOfOtherAssetsAreNotItsOwn)
{
    OrderRegistry orders;
    OrderRecord operators = stopRecord(1, "95", "4");
    operators.origin = Origin::Operator;
    stand(orders, operators);
    OrderRecord other = stopRecord(2, "95", "4");
    other.slot = Slot{0};
    stand(orders, other);
    EXPECT_EQ(protectionFor(positionOf("6", "100"), orders, "99", guardedBy("stopmarket")).move, ProtectionMove::Place);
}

// Between the cancel and the next order its price stands in the ended one.
TEST(ProtectionTest, ATrailIsNotLoweredByAMove)
{
    struct Sale {
        char const* heldBefore;
        char const* sold;
        char const* at;
        bool trail;
    };
    // At 116 the distance alone gives 110.20.
    for (Sale const& each : {Sale{"20", "0", "114", true}, Sale{"20", "10", "114", true},
                             Sale{"10", "10", "110.20", true}, Sale{"20", "0", "95", false}}) {
        OrderRegistry orders;
        stand(orders, stopRecord(1, "114", "10"));
        orders.apply(ownId(1), OrderEvent::CancelConfirmed, kOrdersBegin);
        OrderRecord sale = orderRecord(2, Side::Sell);
        sale.heldBefore = quantity(each.heldBefore);
        sale.filled = quantity(each.sold);
        orders.plan(sale);
        orders.apply(ownId(2), sale.filled.isZero() ? OrderEvent::CancelConfirmed : OrderEvent::FillComplete,
                     kOrdersBegin);
        ProtectionWish const wish =
            protectionFor(positionOf("10", "100"), orders, "116", guardedBy("stopmarket", each.trail));
        ASSERT_EQ(wish.move, ProtectionMove::Place);
        EXPECT_EQ(wish.intent.stopPrice, price(each.at)) << each.heldBefore << ' ' << each.sold;
    }
}

}  // namespace
}  // namespace pentad::execution
