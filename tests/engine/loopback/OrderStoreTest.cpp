// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderStore.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

using namespace pentad::test;

ExchangeOrder rowOf(std::int64_t id, AccountId account, Slot pair = kEth)
{
    ExchangeOrder row;
    row.id = id;
    row.account = account;
    row.pair = pair;
    row.quantity = row.left = decimal("1");
    row.time = kMidnight + Milliseconds(id);
    return row;
}

std::string ids(std::vector<ExchangeOrder> const& rows)
{
    std::string text;
    for (ExchangeOrder const& row : rows) {
        text += (text.empty() ? "" : " ") + std::to_string(row.id);
    }
    return text;
}

TEST(OrderStoreTest, OldestEndedRowsAreForgottenAndOpenOnesNever)
{
    OrderStore store(2);
    AccountId const account{1};
    for (std::int64_t id = 1; id <= 5; ++id) {
        store.insert(rowOf(id, account), Decimal{});
    }
    for (std::int64_t const id : {3, 2, 4}) {
        store.end(*store.find(account, id), OrderStatus::Canceled, kMidnight);
    }
    EXPECT_EQ(ids(store.orders(account, OrderFilter{})), "5 4 2 1");
    EXPECT_EQ(ids(store.openOrders(account, std::nullopt)), "5 1");
    EXPECT_EQ(store.find(account, 3), nullptr);
    EXPECT_EQ(store.find(AccountId{2}, 1), nullptr);
    EXPECT_THROW(store.end(*store.find(account, 2), OrderStatus::Closed, kMidnight), CheckFailure);
}

TEST(OrderStoreTest, FiltersChooseByPairIdTimeAndPage)
{
    OrderStore store(100);
    AccountId const account{1};
    for (std::int64_t id = 1; id <= 9; ++id) {
        store.insert(rowOf(id, account, id % 3 == 0 ? kBtc : kEth), Decimal{});
    }
    OrderFilter filter;
    filter.pair = kBtc;
    EXPECT_EQ(ids(store.orders(account, filter)), "9 6 3");
    EXPECT_EQ(ids(store.openOrders(account, kBtc)), "9 6 3");
    filter = OrderFilter{};
    filter.fromId = 7;
    EXPECT_EQ(ids(store.orders(account, filter)), "9 8 7");
    filter = OrderFilter{};
    filter.from = kMidnight + Milliseconds(2);
    filter.to = kMidnight + Milliseconds(4);
    EXPECT_EQ(ids(store.orders(account, filter)), "4 3 2");
    filter = OrderFilter{};
    filter.limit = 2;
    filter.skip = 2;
    EXPECT_EQ(ids(store.orders(account, filter)), "7 6");
}

TEST(OrderStoreTest, TradesAreNewestFirstAndBounded)
{
    OrderStore store(3);
    AccountId const account{1};
    for (std::int64_t id = 1; id <= 5; ++id) {
        UserTrade trade;
        trade.id = id;
        trade.orderId = id / 2;
        trade.account = account;
        trade.pair = id == 5 ? kBtc : kEth;
        trade.side = id % 2 == 0 ? Side::Buy : Side::Sell;
        trade.at = kMidnight + Milliseconds(id);
        store.addTrade(trade);
    }
    auto const found = [&](TradeFilter const& filter, std::size_t most = 200) {
        std::string text;
        for (UserTrade const& trade : store.trades(account, filter, paperPairs().instruments(), most)) {
            text += std::to_string(trade.id);
        }
        return text;
    };
    EXPECT_EQ(found({}), "543");
    EXPECT_EQ(found({}, 2), "54");
    EXPECT_EQ(found({.orderId = 2}), "54");
    EXPECT_EQ(found({.pair = kEth}), "43");
    EXPECT_EQ(found({.side = Side::Buy}), "4");
    EXPECT_EQ(found({.assets = {Asset("BTC")}}), "5");
    EXPECT_EQ(found({.assets = {Asset("TRY")}}), "543");
    EXPECT_EQ(found({.from = kMidnight + Milliseconds(4), .to = kMidnight + Milliseconds(4)}), "4");
}

}  // namespace
}  // namespace pentad::loopback
