// SPDX-License-Identifier: GPL-3.0-or-later
// What the loopback exchange never does, whatever accounts send it and however the market moves.
#include "simulation/MarketGenerator.h"
#include "support/ExchangeBench.h"
#include "support/RiskGenerators.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

// Three accounts that send random orders and cancels into a moving market.
class Schedule {
public:
    Schedule()
        : exchange(paperPairs(), parameters(),
                   std::make_unique<simulation::MarketGenerator>(paperPairs(), *rc::gen::arbitrary<std::uint64_t>(),
                                                                 kMidnight))
    {
        now = exchange.start({.historyBars = 3});
        for (int i = 0; i < 3; ++i) {
            accounts.push_back(exchange.openAccount({holdings("TRY=3000000,BTC=0.5,ETH=10,XRP=9000"), {}, 0, 0}));
        }
    }
    static ExchangeParameters parameters()
    {
        ExchangeParameters parameters;
        parameters.cancelLag = Milliseconds(*rc::gen::inRange(0, 3'000));
        parameters.unlockLag = Milliseconds(*rc::gen::inRange(0, 3'000));
        parameters.deletedWhenFilled = oneIn(2);
        return parameters;
    }

    void step()
    {
        now += Milliseconds(*rc::gen::inRange(0, 20'000));
        AccountId const account = *rc::gen::elementOf(accounts);
        if (oneIn(4)) {
            auto const open = exchange.openOrders(account, std::nullopt);
            if (!open.empty()) {
                // The market moves first: the order may be filled by then.
                auto const cancelled = exchange.cancel(account, (*rc::gen::elementOf(open)).id, now);
                if (!cancelled) {
                    RC_ASSERT(cancelled.error() == ExchangeFault::CouldNotBeCanceled);
                }
            }
        } else if (auto const id = exchange.submit(account, anyOrder(), now)) {
            RC_ASSERT(*id > lastId);
            lastId = *id;
        }
        exchange.advance(now);
        exchange.takeEvents(events);
    }

    OrderRequest anyOrder()
    {
        Slot const pair = *rc::gen::elementOf(std::vector<Slot>{kBtc, kEth, kXrp});
        Instrument const& rules = exchange.universe()[pair];
        Decimal const last = exchange.ticker(pair).last.value();
        auto const near = [&] {
            Decimal const factor = Decimal::fromMantissa(*rc::gen::inRange<std::int64_t>(9'700, 10'301), 4);
            return Price(multiply(last, factor, Rounding::Down).round(rules.priceScale, Rounding::Down));
        };
        OrderRequest request;
        request.pair = pair;
        request.side = oneIn(2) ? Side::Buy : Side::Sell;
        request.method = *rc::gen::element(OrderType::Limit, OrderType::Limit, OrderType::Market, OrderType::StopLimit,
                                           OrderType::StopMarket);
        Decimal const value(*rc::gen::inRange<std::int64_t>(50, 400'000));
        request.quantity = sizedInQuote(request.side, request.method)
                               ? value
                               : divide(value, last, Rounding::Down).round(rules.quantityScale, Rounding::Down);
        request.price = near();
        request.stop = near();
        return request;
    }

    void checkLaws() const
    {
        for (char const* name : {"TRY", "BTC", "ETH", "XRP"}) {
            Asset const asset(name);
            Decimal sum = exchange.feesTaken(asset) + exchange.marketHolding(asset);
            for (AccountId const account : accounts) {
                for (BalanceRow const& row : exchange.balances(account)) {
                    RC_ASSERT(!row.free.isNegative());
                    RC_ASSERT(!row.locked.isNegative());
                    sum += row.asset == asset ? row.free + row.locked : Decimal{};
                }
            }
            RC_ASSERT(sum == exchange.deposited(asset));
        }
        for (Slot const slot : kSlots) {
            BookView const book = exchange.book(slot);
            RC_ASSERT(book.bids.empty() || book.asks.empty() || book.bids[0].price < book.asks[0].price);
        }
        for (AccountId const account : accounts) {
            for (ExchangeOrder const& order : exchange.openOrders(account, std::nullopt)) {
                RC_ASSERT(order.left.isPositive());
                RC_ASSERT(order.left <= order.quantity);
            }
        }
    }

    void cancelEverything()
    {
        for (AccountId const account : accounts) {
            for (ExchangeOrder const& order : exchange.openOrders(account, std::nullopt)) {
                RC_ASSERT(exchange.cancel(account, order.id, now).has_value());
            }
        }
        exchange.advance(now + std::chrono::seconds(10));
    }

    Exchange exchange;
    UtcTime now;
    std::vector<AccountId> accounts;
    std::vector<ExchangeEvent> events;
    std::int64_t lastId = 0;
};

RC_GTEST_PROP(ExchangeLaws, NothingIsCreatedOrLostAndNothingStaysLocked, ())
{
    Schedule schedule;
    int const steps = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 60));
    for (int i = 0; i < steps; ++i) {
        schedule.step();
        schedule.checkLaws();
    }
    schedule.cancelEverything();
    schedule.checkLaws();
    for (AccountId const account : schedule.accounts) {
        RC_ASSERT(schedule.exchange.openOrders(account, std::nullopt).empty());
        for (BalanceRow const& row : schedule.exchange.balances(account)) {
            RC_ASSERT(row.locked.isZero());
        }
    }
}

RC_GTEST_PROP(ExchangeLaws, TradesOfAnAccountExplainItsBalances, ())
{
    Schedule schedule;
    std::map<AccountId, Decimal> quote;
    std::map<AccountId, Decimal> coins;
    int const steps = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 40));
    for (int i = 0; i < steps; ++i) {
        schedule.step();
        for (UserTrade const& trade : eventsOf<UserTrade>(schedule.events)) {
            Decimal const money =
                notional(trade.price, trade.quantity, Rounding::Down).round(16, Rounding::Down).value();
            bool const buys = trade.side == Side::Buy;
            quote[trade.account] += (buys ? -money : money) - (trade.fee + trade.tax).value();
            if (trade.pair == kEth) {
                coins[trade.account] += buys ? trade.quantity.value() : -trade.quantity.value();
            }
        }
    }
    for (AccountId const account : schedule.accounts) {
        for (BalanceRow const& row : schedule.exchange.balances(account)) {
            if (row.asset.view() == "TRY") {
                RC_ASSERT(row.free + row.locked == Decimal(3'000'000) + quote[account]);
            } else if (row.asset.view() == "ETH") {
                RC_ASSERT(row.free + row.locked == Decimal(10) + coins[account]);
            }
        }
    }
}

}  // namespace
}  // namespace pentad::loopback
