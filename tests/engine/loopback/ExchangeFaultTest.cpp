// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/ExchangeFault.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad::loopback {
namespace {

TEST(ExchangeFaultTest, EveryFaultHasAMessageOfItsOwnAndANumber)
{
    std::set<std::string_view> messages;
    for (int each = 0; each < kExchangeFaults; ++each) {
        auto const fault = static_cast<ExchangeFault>(each);
        EXPECT_FALSE(faultMessage(fault).empty());
        EXPECT_TRUE(messages.insert(faultMessage(fault)).second) << faultMessage(fault);
        EXPECT_GT(faultCode(fault), 1000);
    }
}

TEST(ExchangeFaultTest, PublishedPairsOfMessageAndNumber)
{
    EXPECT_EQ(faultMessage(ExchangeFault::MinimumTotal), "FAILED_MIN_TOTAL_AMOUNT");
    EXPECT_EQ(faultCode(ExchangeFault::MinimumTotal), 1123);
    EXPECT_EQ(faultMessage(ExchangeFault::BalanceInOpenOrders), "FAILED_ORDER_WITH_OPEN_ORDERS");
    EXPECT_EQ(faultCode(ExchangeFault::BalanceInOpenOrders), 1122);
    EXPECT_EQ(faultMessage(ExchangeFault::OrderNotFound), "Order not found");
    EXPECT_EQ(faultCode(ExchangeFault::OrderNotFound), 1152);
}

}  // namespace
}  // namespace pentad::loopback
