// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Exchange.h"
#include "simulation/MarketGenerator.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;
using std::chrono::minutes;
using std::chrono::seconds;

ExchangeParameters lagged()
{
    ExchangeParameters parameters;
    parameters.cancelLag = Milliseconds(100);
    parameters.unlockLag = Milliseconds(500);
    return parameters;
}

struct Bench {
    explicit Bench(ExchangeParameters const& parameters = lagged())
        : exchange(paperPairs(), parameters, std::make_unique<simulation::MarketGenerator>(paperPairs(), 3, kMidnight))
    {
        begin = exchange.start({.historyBars = 10});
    }
    std::string balance(AccountId account, char const* asset) const
    {
        for (BalanceRow const& row : exchange.balances(account)) {
            if (row.asset.view() == asset) {
                return row.free.text() + "/" + row.locked.text();
            }
        }
        return {};
    }
    std::vector<ExchangeEvent> taken()
    {
        std::vector<ExchangeEvent> events;
        exchange.takeEvents(events);
        return events;
    }

    Exchange exchange;
    UtcTime begin;
};

TEST(ExchangeTest, CancelTakesEffectAfterItsLagAndFundsAreFreeAfterAnother)
{
    Bench bench;
    AccountId const account = bench.exchange.openAccount({holdings("TRY=200000"), {}, 0, 0});
    auto const id = bench.exchange.submit(account, orderText(kEth, "buy limit 1 100000"), bench.begin);
    ASSERT_TRUE(id);
    ASSERT_TRUE(bench.exchange.cancel(account, *id, bench.begin));
    bench.exchange.advance(bench.begin + Milliseconds(99));
    EXPECT_EQ(bench.exchange.order(account, *id)->status, OrderStatus::Untouched);
    EXPECT_TRUE(eventsOf<OrderDeleted>(bench.taken()).empty());

    bench.exchange.advance(bench.begin + Milliseconds(100));
    EXPECT_EQ(bench.exchange.order(account, *id)->status, OrderStatus::Canceled);
    auto const deleted = eventsOf<OrderDeleted>(bench.taken());
    ASSERT_EQ(deleted.size(), 1U);
    EXPECT_EQ(deleted[0].at, bench.begin + Milliseconds(100));
    EXPECT_EQ(bench.balance(account, "TRY"), "99880/100120");
    EXPECT_EQ(bench.exchange.submit(account, orderText(kEth, "buy limit 1.5 100000"), bench.begin + Milliseconds(200))
                  .error(),
              ExchangeFault::BalanceInOpenOrders);

    bench.exchange.advance(bench.begin + Milliseconds(600));
    EXPECT_EQ(bench.balance(account, "TRY"), "200000/0");
    EXPECT_EQ(eventsOf<BalanceChanged>(bench.taken()).size(), 1U);
    EXPECT_TRUE(bench.exchange.cancel(account, *id, bench.begin + seconds(1)));
}

TEST(ExchangeTest, WithoutLagsACancelIsDoneAtOnce)
{
    ExchangeParameters parameters;
    parameters.cancelLag = parameters.unlockLag = Milliseconds(0);
    Bench bench(parameters);
    AccountId const account = bench.exchange.openAccount({holdings("TRY=200000"), {}, 0, 0});
    auto const id = bench.exchange.submit(account, orderText(kEth, "buy limit 1 100000"), bench.begin);
    ASSERT_TRUE(bench.exchange.cancel(account, *id, bench.begin));
    EXPECT_EQ(bench.balance(account, "TRY"), "200000/0");
}

TEST(ExchangeTest, OrderThatIsFilledBeforeItsCancelStaysFilled)
{
    Bench bench;
    AccountId const account = bench.exchange.openAccount({holdings("TRY=200000"), {}, 0, 0});
    AccountId const other = bench.exchange.openAccount({holdings("ETH=5"), {}, 0, 0});
    Price const bid = bench.exchange.ticker(kEth).bid;
    Price const inside(bid.value() + decimal("0.01"));
    auto const id = bench.exchange.submit(account, orderText(kEth, "buy limit 1 " + inside.text()), bench.begin);
    ASSERT_TRUE(bench.exchange.cancel(account, *id, bench.begin));
    ASSERT_TRUE(bench.exchange.submit(other, orderText(kEth, "sell limit 1 " + inside.text()), bench.begin));
    bench.taken();
    bench.exchange.advance(bench.begin + seconds(5));
    EXPECT_EQ(bench.exchange.order(account, *id)->status, OrderStatus::Closed);
    EXPECT_TRUE(eventsOf<OrderDeleted>(bench.taken()).empty());
    EXPECT_EQ(bench.exchange.cancel(account, *id, bench.begin + seconds(5)).error(), ExchangeFault::CouldNotBeCanceled);
}

TEST(ExchangeTest, BalancesListTheQuoteCurrencyAllBasesAndWhateverElseWasDeposited)
{
    Bench bench;
    AccountId const account = bench.exchange.openAccount({holdings("ETH=2,USDT=5"), {}, 0, 0});
    bench.exchange.deposit(account, Asset("TRY"), decimal("12.5"));
    std::string assets;
    for (BalanceRow const& row : bench.exchange.balances(account)) {
        assets += row.asset.text() + "=" + row.free.text() + " ";
    }
    EXPECT_EQ(assets, "TRY=12.5 BTC=0 ETH=2 XRP=0 AVAX=0 SOL=0 USDT=5 ");
    EXPECT_EQ(bench.exchange.deposited(Asset("TRY")), decimal("12.5"));
}

TEST(ExchangeTest, TimeThatStepsBackCountsAsTheLatest)
{
    Bench bench;
    AccountId const account = bench.exchange.openAccount({holdings("TRY=200000"), {}, 0, 0});
    bench.exchange.advance(bench.begin + minutes(2));
    auto const id = bench.exchange.submit(account, orderText(kEth, "buy limit 1 100000"), bench.begin);
    EXPECT_EQ(bench.exchange.order(account, *id)->time, bench.begin + minutes(2));
    EXPECT_EQ(bench.exchange.now(), bench.begin + minutes(2));
}

TEST(ExchangeTest, RestoredAccountTradesOnWhereItStopped)
{
    Bench bench;
    Price const bid = bench.exchange.ticker(kEth).bid;
    Price const deep(bid.value() - decimal("100"));
    AccountOpening opening{holdings("TRY=500000,BTC=1"), {}, 88'000'000'000, 1'800'000'000'000'000'000};
    opening.orders.push_back({87'000'000'000, kEth, Side::Buy, OrderType::Limit, deep, Price{}, decimal("1"),
                              decimal("1"), "PAbc", bench.begin - minutes(3)});
    AccountId const account = bench.exchange.openAccount(opening);
    auto const open = bench.exchange.openOrders(account, std::nullopt);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].clientId, "PAbc");
    auto const id = bench.exchange.submit(account, orderText(kBtc, "sell market 0.01"), bench.begin);
    EXPECT_EQ(*id, 88'000'000'001);
    EXPECT_EQ(bench.exchange.userTrades(account, {}).back().id, 1'800'000'000'000'000'001);
}

TEST(ExchangeTest, SameCallsGiveTheSameEvents)
{
    auto const story = [] {
        Bench bench;
        AccountId const account = bench.exchange.openAccount({holdings("TRY=2000000,ETH=20"), {}, 0, 0});
        std::string text;
        for (int i = 0; i < 50; ++i) {
            UtcTime const now = bench.begin + seconds(7 * i);
            Price const last = bench.exchange.ticker(kEth).last;
            auto const id = bench.exchange.submit(
                account, orderText(kEth, (i % 2 == 0 ? "buy limit 0.5 " : "sell limit 0.4 ") + last.text()), now);
            if (id && i % 3 == 0) {
                static_cast<void>(bench.exchange.cancel(account, *id, now));
            }
            for (ExchangeEvent const& event : bench.taken()) {
                text += std::to_string(event.index());
                if (auto const* trade = std::get_if<UserTrade>(&event)) {
                    text += std::to_string(trade->id) + trade->quantity.text() + trade->price.text();
                }
            }
        }
        return text;
    };
    EXPECT_EQ(story(), story());
}

TEST(ExchangeTest, MaintenanceOfOnePairLeavesTheOthersAlone)
{
    Bench bench;
    AccountId const account = bench.exchange.openAccount({holdings("TRY=200000"), {}, 0, 0});
    bench.exchange.setMaintenance(kEth, true);
    EXPECT_EQ(bench.exchange.submit(account, orderText(kEth, "buy market 1000"), bench.begin).error(),
              ExchangeFault::InsertBlocked);
    EXPECT_TRUE(bench.exchange.submit(account, orderText(kBtc, "buy market 1000"), bench.begin));
    bench.exchange.setMaintenance(kEth, false);
    EXPECT_TRUE(bench.exchange.submit(account, orderText(kEth, "buy market 1000"), bench.begin));
}

}  // namespace
}  // namespace pentad::loopback
