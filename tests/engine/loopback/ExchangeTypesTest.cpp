// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/ExchangeTypes.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

TEST(ExchangeTypesTest, EndedMarketBuyShowsWhatItFilledAndAResidue)
{
    ExchangeOrder order;
    order.method = OrderType::Market;
    order.quantity = decimal("1000");
    order.left = decimal("0.0000005");
    order.filled = quantity("0.0149850000000001");
    order.price = price("4000");
    EXPECT_EQ(order.rowAmount(), decimal("1000")) << "while it is open";
    order.status = OrderStatus::Closed;
    EXPECT_EQ(order.rowAmount(), decimal("0.0149850000000001"));
    EXPECT_EQ(order.rowQuantity(), decimal("0.000000000125"));
    EXPECT_EQ(order.rowLeft(), Decimal{});
    order.price = Price{};
    EXPECT_EQ(order.rowQuantity(), Decimal{}) << "nothing was filled";
}

TEST(ExchangeTypesTest, AllOtherRowsShowWhatWasAskedAndWhatIsLeft)
{
    ExchangeOrder order;
    order.side = Side::Sell;
    order.method = OrderType::Market;
    order.quantity = decimal("2");
    order.left = decimal("0.5");
    order.status = OrderStatus::Canceled;
    EXPECT_EQ(order.rowAmount(), decimal("2"));
    EXPECT_EQ(order.rowQuantity(), decimal("2"));
    EXPECT_EQ(order.rowLeft(), decimal("0.5"));
}

TEST(ExchangeTypesTest, DenominatorLeftHasTheMakerRateOnTheSideOfTheOwner)
{
    ExchangeOrder order;
    order.price = price("3749000");
    order.left = decimal("0.01");
    EXPECT_EQ(order.denominatorLeft(Rate("0.0012"_dec)), decimal("37534.988"));
    order.side = Side::Sell;
    EXPECT_EQ(order.denominatorLeft(Rate("0.0012"_dec)), decimal("37445.012"));
}

TEST(ExchangeTypesTest, StatusTexts)
{
    EXPECT_EQ(statusText(OrderStatus::Untouched), "Untouched");
    EXPECT_EQ(statusText(OrderStatus::Partial), "Partial");
    EXPECT_EQ(statusText(OrderStatus::Closed), "Closed");
    EXPECT_EQ(statusText(OrderStatus::Canceled), "Canceled");
}

}  // namespace
}  // namespace pentad::loopback
