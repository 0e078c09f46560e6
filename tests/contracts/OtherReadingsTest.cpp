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

// And where the rest of a market order ends in no way at all.
class RestStaysOpen : public testing::Test {
protected:
    class Exchange : public WireFixture {
    public:
        Exchange() : WireFixture("rest_stays_open = true\n") {}
    };

    // A market order of ours that is larger than the whole book.
    ClientOrderId stands(ApprovedOrder const& order)
    {
        exchange.client().place(order);
        live.push_back({order.clientOrderId(), {}});
        EXPECT_TRUE(exchange.until([this] { return !exchange.log().all<FillReported>().empty(); }));
        return order.clientOrderId();
    }
    AccountReport report()
    {
        std::size_t const before = exchange.log().all<AccountReported>().size();
        exchange.client().requestAccountReport({{}, live});
        EXPECT_TRUE(exchange.until([&] { return exchange.log().all<AccountReported>().size() > before; }));
        return *exchange.log().all<AccountReported>().back().report;
    }
    Decimal locked(AccountReport const& report, char const* asset) const
    {
        for (ReportedBalance const& balance : report.balances) {
            if (balance.asset == Asset(asset)) {
                return balance.locked;
            }
        }
        return {};
    }

    Exchange exchange;
    Approver approver{paperPairs()};
    std::vector<LiveOrder> live;
};

TEST_F(RestStaysOpen, ASaleIsShownWithItsRestAndCannotBeCancelled)
{
    exchange.deposit(Asset("ETH"), decimal("50000"));
    ClientOrderId const id = stands(approver.marketSell(kEth, quantity("40000")));
    exchange.settle();
    AccountReport const seen = report();
    ASSERT_EQ(seen.openOrders.size(), 1U);
    EXPECT_EQ(seen.openOrders[0].clientOrderId, id);
    EXPECT_TRUE(seen.openOrders[0].leaves.isPositive());
    EXPECT_EQ(locked(seen, "ETH"), seen.openOrders[0].leaves.value());
    ASSERT_TRUE(exchange.until([this] { return exchange.cancels() == 1; })) << "by the adapter itself";
    exchange.client().cancel(kEth, id, seen.openOrders[0].exchangeOrderId);
    ASSERT_TRUE(exchange.until([this] { return !exchange.log().all<CancelRefused>().empty(); }));
    EXPECT_EQ(exchange.cancels(), 2U) << "and not again and again";
    EXPECT_TRUE(exchange.log().all<OrderCancelled>().empty());
}

TEST_F(RestStaysOpen, ABuyTellsWhatItBoughtAlthoughItHasNotEnded)
{
    exchange.deposit(Asset("TRY"), decimal("100000000"));
    ClientOrderId const id = stands(approver.marketBuy(kEth, money("90000000")));
    ASSERT_FALSE(exchange.log().all<FillReported>().empty());
    FillReported const bought = exchange.log().all<FillReported>().front();
    EXPECT_EQ(bought.fill.clientOrderId, id);
    EXPECT_FALSE(bought.completesOrder);
    AccountReport const seen = report();
    ASSERT_EQ(seen.openOrders.size(), 1U);
    EXPECT_GT(locked(seen, "TRY"), decimal("1000000"));
    EXPECT_TRUE(exchange.log().all<OrderCancelled>().empty());
}

}  // namespace
}  // namespace pentad::test
