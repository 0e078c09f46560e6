// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ExchangeClient over the wire, where the exchange does in everything that is nowhere published the other
// thing than the loopback exchange does by itself.
#include "contracts/ExchangeClientContract.h"
#include "contracts/WireFixture.h"

namespace pentad::test {
namespace {

class OtherReadings : public WireFixture {
public:
    OtherReadings()
        : WireFixture(
              "deleted_when_filled = true\nrefuse_used_client_id = true\nrefuse_used_stamp = true\n"
              "hide_stops = true\nrest_is_closed = true\n")
    {
    }
};

INSTANTIATE_TYPED_TEST_SUITE_P(OtherReadings, ExchangeClientContract, OtherReadings);

class StopsOverTheWire : public testing::Test {
protected:
    ClientOrderId stop(std::string_view at)
    {
        ApprovedOrder const order = approver.stopMarketSell(kEth, quantity("1"), price(at));
        live.push_back({order.clientOrderId(), {}});
        fixture.client().place(order);
        EXPECT_TRUE(fixture.until([&] { return fixture.log().all<OrderAcknowledged>().size() == live.size(); }));
        return order.clientOrderId();
    }

    OtherReadings fixture;
    std::vector<LiveOrder> live;
    Approver approver{paperPairs()};
};

TEST_F(StopsOverTheWire, AStopThatNoOpenOrderShowsIsReportedAndCancelled)
{
    ClientOrderId const id = stop("950");
    fixture.client().requestAccountReport({{}, live});
    ASSERT_TRUE(fixture.until([&] { return !fixture.log().all<AccountReported>().empty(); }));
    AccountReport const report = *fixture.log().all<AccountReported>().back().report;
    ASSERT_EQ(report.openOrders.size(), 1U);
    EXPECT_EQ(report.openOrders[0].clientOrderId, id);
    EXPECT_EQ(report.openOrders[0].type, OrderType::StopMarket);
    fixture.client().cancel(kEth, id, ExchangeOrderId{});
    EXPECT_TRUE(fixture.until([&] { return fixture.log().all<OrderCancelled>().size() == 1; }));
}

TEST_F(StopsOverTheWire, AStopThatNoOpenOrderShowsIsFollowedWhenItTriggers)
{
    ClientOrderId const id = stop("950");
    fixture.rest("buy limit 5 930");
    fixture.trade("940");
    ASSERT_TRUE(fixture.until([&] { return !fixture.log().all<FillReported>().empty(); }));
    EXPECT_EQ(fixture.log().only<StopReissued>().clientOrderId, id);
    Fill const fill = fixture.log().all<FillReported>().front().fill;
    EXPECT_EQ(fill.clientOrderId, id);
    EXPECT_EQ(fill.side, Side::Sell);
    EXPECT_EQ(fixture.log().all<OrderCancelled>().size(), 0U);
}

}  // namespace
}  // namespace pentad::test
