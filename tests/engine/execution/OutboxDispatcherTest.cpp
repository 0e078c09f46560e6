// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/OutboxDispatcher.h"
#include "support/Approval.h"
#include "support/RecordingExchange.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::execution {
namespace {

using namespace pentad::test;

class OutboxDispatcherTest : public testing::Test {
protected:
    Approver approver{fivePairs()};
    ApprovedOrder order = approver.limit(kAvax, Side::Buy, quantity("2"), price("100"));
    std::string const placed = "place " + order.clientOrderId().text();
    RecordingExchange exchange;
    OutboxDispatcher dispatcher{exchange};
};

TEST_F(OutboxDispatcherTest, CarriesOutEachEffectOnceAndInOrder)
{
    dispatcher.dispatch(PlaceEffect{1, order});
    dispatcher.dispatch(CancelEffect{2, kAvax, ClientOrderId("P1X"), ExchangeOrderId{17}});
    dispatcher.dispatch(ReportEffect{{TradeId{99}, {}}});
    EXPECT_EQ(exchange.asked, (std::vector<std::string>{placed, "cancel 3 P1X 17", "report 99"}));
    EXPECT_EQ(dispatcher.placed(), 1U);
    EXPECT_EQ(dispatcher.cancels(), 1U);
}

TEST_F(OutboxDispatcherTest, SendsNothingAnyMoreOnceDisarmed)
{
    dispatcher.dispatch(PlaceEffect{1, order});
    dispatcher.disarm();
    dispatcher.dispatch(PlaceEffect{2, order});
    dispatcher.dispatch(CancelEffect{3, kAvax, ClientOrderId("P1X"), ExchangeOrderId{17}});
    dispatcher.dispatch(ReportEffect{});
    EXPECT_EQ(exchange.asked, (std::vector<std::string>{placed}));
    EXPECT_EQ(dispatcher.placed(), 1U) << "what was not sent is not counted as sent";
    EXPECT_EQ(dispatcher.cancels(), 0U);
}

}  // namespace
}  // namespace pentad::execution
