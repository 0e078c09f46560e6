// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderProgress.h"

#include "support/Orders.h"

#include <gtest/gtest.h>

namespace pentad::orders {
namespace {

using namespace pentad::test;

OrderRecord filled(OrderRecord order, OrderState state, std::string_view amount, std::string_view value)
{
    order.state = state;
    order.filled = quantity(amount);
    order.filledMoney = money(value);
    return order;
}

std::optional<Rate> partOf(std::string const& cell)
{
    return cell == "none" ? std::nullopt : std::optional(rate(cell));
}

TEST(OrderProgressTest, TellsWhatIsLeftAndDone)
{
    for (auto const& row : textTable(R"(
        # state      filled  value    leaves  average            part
        working      0       0        10      none               0
        partly       3       299.7    7       99.9               0.3
        partly       3       100      7       33.333333333333333333  0.3
        cancelling   9.9999  1000     0.0001  100.001000010000100001 0.99999
        filled       10      1001     0       100.1              1
        cancelled    4       400      0       100                0.4
        rejected     0       0        0       none               0
    )")) {
        OrderState const state = row[0] == "working"      ? OrderState::Working
                                 : row[0] == "partly"     ? OrderState::PartiallyFilled
                                 : row[0] == "cancelling" ? OrderState::CancelRequested
                                 : row[0] == "filled"     ? OrderState::Filled
                                 : row[0] == "cancelled"  ? OrderState::Cancelled
                                                          : OrderState::Rejected;
        OrderView const view = viewOf(filled(orderRecord(1), state, row[1], row[2]));
        EXPECT_EQ(view.leaves, quantity(row[3])) << row[0] << " " << row[1];
        EXPECT_EQ(view.averageFillPrice, row[4] == "none" ? std::nullopt : std::optional(price(row[4]))) << row[0];
        EXPECT_EQ(view.filledPart, partOf(row[5])) << row[0];
        EXPECT_EQ(view.clientOrderId, ownId(1));
    }
}

// A market buy is sized in money, fee and tax included; the exchange rounds, so it may end a little short.
TEST(OrderProgressTest, AnOrderSizedInMoneyIsDoneByMoney)
{
    OrderRecord order = filled(marketBuyRecord(1, "1000"), OrderState::PartiallyFilled, "5", "498.8");
    order.fees = money("1.2");
    EXPECT_EQ(viewOf(order).filledPart, rate("0.5"));
    order.filledMoney = money("997.59");
    order.fees = money("2.4");
    EXPECT_LT(*viewOf(order).filledPart, rate("1"));
    order.state = OrderState::Filled;
    EXPECT_EQ(viewOf(order).filledPart, rate("1"));
    EXPECT_EQ(viewOf(order).leaves, Quantity{});
}

TEST(OrderProgressTest, MoreThanWasWantedIsNotMoreThanWhole)
{
    EXPECT_EQ(viewOf(filled(orderRecord(1), OrderState::CancelRequested, "11", "1100")).filledPart, rate("1"));
    OrderRecord nothing = orderRecord(1);
    nothing.size = BaseSize{};
    EXPECT_FALSE(viewOf(nothing).filledPart);
}

}  // namespace
}  // namespace pentad::orders
