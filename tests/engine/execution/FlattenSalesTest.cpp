// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/FlattenSales.h"

#include "support/Orders.h"

#include <gtest/gtest.h>

namespace pentad::execution {
namespace {

using namespace pentad::test;

OrderRecord sale(std::string_view amount, std::string_view value, std::string_view costs)
{
    OrderRecord order = orderRecord(1, Side::Sell);
    order.origin = Origin::Flatten;
    order.filled = quantity(amount);
    order.filledMoney = money(value);
    order.fees = money(costs);
    return order;
}

FlattenRehearsal planned(std::string_view bid, std::string_view net)
{
    FlattenRehearsal plan;
    plan.assets[kAvax].bid = price(bid);
    plan.net = money(net);
    return plan;
}

TEST(FlattenSalesTest, OnlyItsOwnOrdersCount)
{
    OrderRecord order = sale("1", "100", "0.24");
    EXPECT_TRUE(isFlattenSale(order, kOrdersBegin));
    EXPECT_FALSE(isFlattenSale(order, kOrdersBegin + Milliseconds(1))) << "of an earlier flatten";
    order.origin = Origin::Operator;
    EXPECT_FALSE(isFlattenSale(order, kOrdersBegin));
}

TEST(FlattenSalesTest, AddsTheStepsOfAnAssetAndComparesThemWithThePlan)
{
    FlattenView flatten;
    flatten.plan = planned("100", "2994");
    addSale(flatten, sale("20", "1998", "4.8"));
    addSale(flatten, sale("10", "999", "2.4"));
    addSale(flatten, sale("0", "0", "0"));
    concludeSales(flatten);
    FlattenSale const& avax = flatten.sales[kAvax];
    EXPECT_EQ(avax.sold, quantity("30"));
    EXPECT_EQ(avax.gross, money("2997"));
    EXPECT_EQ(avax.net, money("2989.8"));
    EXPECT_EQ(avax.average, price("99.9"));
    EXPECT_EQ(avax.againstPlanBps, Decimal(-10));
    EXPECT_EQ(flatten.total.feeAndTax, money("7.2"));
    EXPECT_EQ(flatten.againstPlan, money("-4.2"));
    EXPECT_EQ(flatten.againstPlanBps->round(2, Rounding::HalfEven), decimal("-14.03"));
}

TEST(FlattenSalesTest, APlanThatWalkedTheBookIsComparedByItsAverage)
{
    FlattenView flatten;
    flatten.plan = planned("101", "2994");
    flatten.plan->assets[kAvax].average = price("100");
    addSale(flatten, sale("30", "2997", "7.2"));
    concludeSales(flatten);
    EXPECT_EQ(flatten.sales[kAvax].againstPlanBps, Decimal(-10));
}

TEST(FlattenSalesTest, WithoutAPlanNothingIsCompared)
{
    FlattenView flatten;
    addSale(flatten, sale("20", "1998", "4.8"));
    concludeSales(flatten);
    EXPECT_EQ(flatten.sales[kAvax].average, price("99.9"));
    EXPECT_FALSE(flatten.sales[kAvax].againstPlanBps);
    EXPECT_FALSE(flatten.againstPlan);
    EXPECT_FALSE(flatten.sales[Slot{0}].average);
    flatten.plan = planned("0", "0");
    concludeSales(flatten);
    EXPECT_FALSE(flatten.sales[kAvax].againstPlanBps) << "a plan without a price";
    EXPECT_EQ(flatten.againstPlan, money("1993.2"));
    EXPECT_FALSE(flatten.againstPlanBps);
}

}  // namespace
}  // namespace pentad::execution
