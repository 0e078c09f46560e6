// SPDX-License-Identifier: GPL-3.0-or-later
// What every ExchangeClient must still do when the way to the exchange fails. A fixture gives what ExchangeClientContract
// asks for, and:
//
//   void strike(Mishap);   void calm();        brings a mishap about; ends those that last
//   bool until(predicate);                     lets time pass until it holds; false if it never does
//   std::uint64_t arrivals(ClientOrderId);     how often the exchange has received this order
//
// The laws: only the exchange's own word refuses an order or ends it; what nobody knows is "unknown" and is found in the
// report; an order is sent once; a cancel may be repeated; a report is whole or failed; a trade counts once.
#pragma once

#include "contracts/Mishap.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace pentad::test {

template <typename Fixture>
class OrderFaultContract : public testing::Test {
protected:
    OrderFaultContract() : approver(paperPairs()) {}

    ApprovedOrder bid() { return approver.limit(kEth, Side::Buy, quantity("1"), price("900")); }
    template <typename Event>
    std::size_t told(ClientOrderId const& id) const
    {
        auto const events = const_cast<Fixture&>(fixture).log().template all<Event>();
        return static_cast<std::size_t>(
            std::count_if(events.begin(), events.end(), [&](Event const& each) { return each.clientOrderId == id; }));
    }
    ClientOrderId placed()
    {
        ApprovedOrder const order = bid();
        fixture.client().place(order);
        live.push_back({order.clientOrderId(), {}});
        EXPECT_TRUE(fixture.until([&] { return told<OrderAcknowledged>(order.clientOrderId()) > 0; }));
        return order.clientOrderId();
    }
    AccountReport report()
    {
        std::size_t const before = reports().size();
        fixture.client().requestAccountReport({{}, live});
        EXPECT_TRUE(fixture.until([&] { return reports().size() > before; }));
        return reports().empty() ? AccountReport{} : *reports().back().report;
    }
    std::vector<AccountReported> reports() { return fixture.log().template all<AccountReported>(); }
    static bool lists(AccountReport const& report, ClientOrderId const& id)
    {
        return std::any_of(report.openOrders.begin(), report.openOrders.end(),
                           [&](ReportedOrder const& each) { return each.clientOrderId == id; });
    }
    // Nothing is open, and nothing is held for it.
    void expectAllEnded()
    {
        EXPECT_TRUE(fixture.until([&] {
            AccountReport const now = report();
            return now.openOrders.empty() && std::all_of(now.balances.begin(), now.balances.end(),
                                                         [](auto const& each) { return each.locked.isZero(); });
        }));
    }
    // What was bought by this order, every trade counted once; told twice, it must be the same.
    Quantity bought(ClientOrderId const& id)
    {
        std::map<TradeId, Fill> trades;
        for (FillReported const& reported : fixture.log().template all<FillReported>()) {
            Fill const& fill = reported.fill;
            if (fill.clientOrderId != id) {
                continue;
            }
            auto const [known, isNew] = trades.emplace(fill.tradeId, fill);
            EXPECT_TRUE(isNew || (known->second.quantity == fill.quantity && known->second.price == fill.price));
        }
        Quantity sum;
        for (auto const& [trade, fill] : trades) {
            sum += fill.quantity;
        }
        return sum;
    }

    Fixture fixture;
    std::vector<LiveOrder> live;  // all that were placed
    Approver approver;
};

TYPED_TEST_SUITE_P(OrderFaultContract);

TYPED_TEST_P(OrderFaultContract, PostWithoutAnswerIsUnknownSentOnceAndFound)
{
    for (PostMishap const& row : kPostMishaps) {
        SCOPED_TRACE(row.name);
        ApprovedOrder const order = this->bid();
        ClientOrderId const id = order.clientOrderId();
        this->fixture.strike(row.mishap);
        this->fixture.client().place(order);
        ASSERT_TRUE(this->fixture.until([&] { return this->template told<OrderOutcomeUnknown>(id) == 1; }));
        EXPECT_EQ(this->template told<OrderRefused>(id), 0U) << "no answer is no refusal";
        EXPECT_EQ(this->lists(this->report(), id), row.taken);
        EXPECT_EQ(this->template told<OrderAcknowledged>(id) > 0 && !row.taken, false) << "not taken, yet acknowledged";

        this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
        ASSERT_TRUE(this->fixture.until([&] {
            return row.taken ? this->template told<OrderCancelled>(id) > 0 : this->template told<CancelRefused>(id) > 0;
        }));
        EXPECT_LE(this->fixture.arrivals(id), 1U) << "an order is never sent again";
        this->expectAllEnded();
    }
}

TYPED_TEST_P(OrderFaultContract, CancelMayBeRepeated)
{
    for (Mishap const mishap : {Mishap::CancelTimesOut, Mishap::CancelTimesOutTaken, Mishap::CancelPageTaken}) {
        SCOPED_TRACE(static_cast<int>(mishap));
        ClientOrderId const id = this->placed();
        this->fixture.strike(mishap);
        this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
        this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
        ASSERT_TRUE(this->fixture.until(
            [&] { return this->template told<OrderCancelled>(id) + this->template told<CancelRefused>(id) > 0; }));
        this->expectAllEnded();
        EXPECT_TRUE(this->bought(id).isZero());
    }
}

TYPED_TEST_P(OrderFaultContract, ReportIsWholeOrFailed)
{
    ClientOrderId const id = this->placed();
    this->fixture.strike(Mishap::ReportUnavailable);
    std::size_t const before = this->reports().size();
    this->fixture.client().requestAccountReport({{}, this->live});
    ASSERT_TRUE(this->fixture.until([&] { return !this->fixture.log().template all<AccountReportFailed>().empty(); }));
    EXPECT_EQ(this->reports().size(), before);
    EXPECT_FALSE(this->fixture.log().template all<AccountReportFailed>().front().reason.empty());
    this->fixture.calm();
    EXPECT_TRUE(this->lists(this->report(), id));
}

// There is no cancel on disconnect: what rests goes on resting, and nobody may take silence for its end.
TYPED_TEST_P(OrderFaultContract, OrdersRestBehindADeadLineAndAreFoundWhenItIsBack)
{
    ClientOrderId const orders[] = {this->placed(), this->placed(), this->placed()};
    this->fixture.strike(Mishap::ReportUnavailable);  // for those that have no line that could freeze
    this->fixture.strike(Mishap::ServerFrozen);
    std::size_t const before = this->reports().size();
    this->fixture.client().requestAccountReport({{}, this->live});
    ASSERT_TRUE(this->fixture.until([&] { return !this->fixture.log().template all<AccountReportFailed>().empty(); }));
    EXPECT_EQ(this->reports().size(), before);
    this->fixture.calm();
    EXPECT_TRUE(this->fixture.until([&] { return this->lists(this->report(), orders[0]); }));
    AccountReport const back = this->report();
    for (ClientOrderId const& id : orders) {
        EXPECT_TRUE(this->lists(back, id));
        EXPECT_EQ(this->template told<OrderCancelled>(id) + this->template told<OrderRefused>(id), 0U);
        EXPECT_EQ(this->template told<OrderOutcomeUnknown>(id), 0U) << "it was acknowledged";
        EXPECT_EQ(this->fixture.arrivals(id), 1U);
    }
    for (ClientOrderId const& id : orders) {
        this->fixture.client().cancel(kEth, id, ExchangeOrderId{});
        EXPECT_TRUE(this->fixture.until([&] { return this->template told<OrderCancelled>(id) > 0; }));
    }
    this->expectAllEnded();
}

TYPED_TEST_P(OrderFaultContract, TradesCountOnceWhateverTheLineDoes)
{
    for (Mishap const mishap :
         {Mishap::FramesLost, Mishap::FramesRepeated, Mishap::FramesReordered, Mishap::FramesGarbled,
          Mishap::SocketSilent, Mishap::SocketClosed, Mishap::RowsRepeated, Mishap::TradesLate, Mishap::OrdersLate}) {
        SCOPED_TRACE(static_cast<int>(mishap));
        ClientOrderId const id = this->placed();
        this->fixture.strike(mishap);
        this->fixture.trade("899");
        EXPECT_TRUE(this->fixture.until([&] { return this->bought(id) == quantity("1"); }));
        this->fixture.calm();
        this->expectAllEnded();
        EXPECT_EQ(this->bought(id), quantity("1"));
        EXPECT_EQ(this->template told<OrderCancelled>(id), 0U) << "a filled order did not end by a cancel";
    }
}

TYPED_TEST_P(OrderFaultContract, ClocksApartSendNothingAndSaySo)
{
    if constexpr (!requires { TypeParam::kSignsWithItsClock; }) {
        GTEST_SKIP() << "signs nothing";
    } else {
        this->fixture.strike(Mishap::ClocksApart);
        // The first may still go out, and is refused for its stamp; from then on nothing leaves.
        ApprovedOrder const first = this->bid();
        this->fixture.client().place(first);
        ASSERT_TRUE(this->fixture.until([&] { return this->template told<OrderRefused>(first.clientOrderId()) == 1; }));
        ApprovedOrder const second = this->bid();
        this->fixture.client().place(second);
        ASSERT_TRUE(
            this->fixture.until([&] { return this->template told<OrderRefused>(second.clientOrderId()) == 1; }));
        EXPECT_EQ(this->fixture.arrivals(second.clientOrderId()), 0U);
        this->fixture.calm();
        EXPECT_TRUE(this->fixture.until([&] {
            ApprovedOrder const again = this->bid();
            this->fixture.client().place(again);
            this->fixture.settle();
            return this->template told<OrderAcknowledged>(again.clientOrderId()) > 0;
        }));
    }
}

REGISTER_TYPED_TEST_SUITE_P(OrderFaultContract, PostWithoutAnswerIsUnknownSentOnceAndFound, CancelMayBeRepeated,
                            ReportIsWholeOrFailed, OrdersRestBehindADeadLineAndAreFoundWhenItIsBack,
                            TradesCountOnceWhateverTheLineDoes, ClocksApartSendNothingAndSaySo);

}  // namespace pentad::test
