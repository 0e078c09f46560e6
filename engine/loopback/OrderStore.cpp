// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/OrderStore.h"

#include <algorithm>

namespace pentad::loopback {
namespace {

bool matches(OrderFilter const& filter, ExchangeOrder const& order)
{
    return (!filter.pair || *filter.pair == order.pair) && order.id >= filter.fromId &&
           (!filter.from || order.time >= *filter.from) && (!filter.to || order.time <= *filter.to);
}

bool matches(TradeFilter const& filter, UserTrade const& trade, Instrument const& instrument)
{
    auto const wanted = [&](Asset const& asset) {
        return std::find(filter.assets.begin(), filter.assets.end(), asset) != filter.assets.end();
    };
    return (!filter.orderId || *filter.orderId == trade.orderId) && (!filter.pair || *filter.pair == trade.pair) &&
           (!filter.side || *filter.side == trade.side) && (!filter.from || trade.at >= *filter.from) &&
           (!filter.to || trade.at <= *filter.to) &&
           (filter.assets.empty() || wanted(instrument.base) || wanted(instrument.quote));
}

}  // namespace

OrderStore::OrderStore(std::size_t rowsKept) : m_rowsKept(rowsKept)
{
    check(rowsKept > 0, "OrderStore: at least the newest row is kept");
}

StoredOrder& OrderStore::insert(ExchangeOrder const& row, Decimal held)
{
    Shelf& shelf = m_shelves[row.account];
    auto const [place, inserted] = shelf.orders.emplace(row.id, StoredOrder{row, held});
    check(inserted, "OrderStore: an order id was given twice");
    shelf.open.insert(row.id);
    return place->second;
}

OrderStore::Shelf const* OrderStore::shelf(AccountId account) const
{
    auto const found = m_shelves.find(account);
    return found != m_shelves.end() ? &found->second : nullptr;
}

StoredOrder const* OrderStore::find(AccountId account, std::int64_t id) const
{
    Shelf const* const all = shelf(account);
    if (all == nullptr) {
        return nullptr;
    }
    auto const found = all->orders.find(id);
    return found != all->orders.end() ? &found->second : nullptr;
}

StoredOrder* OrderStore::find(AccountId account, std::int64_t id)
{
    auto const all = m_shelves.find(account);
    if (all == m_shelves.end()) {
        return nullptr;
    }
    auto const found = all->second.orders.find(id);
    return found != all->second.orders.end() ? &found->second : nullptr;
}

bool OrderStore::knows(AccountId account, std::string_view clientId) const
{
    Shelf const* const all = shelf(account);
    return all != nullptr && !clientId.empty() &&
           std::any_of(all->orders.begin(), all->orders.end(),
                       [&](auto const& each) { return each.second.row.clientId == clientId; });
}

void OrderStore::end(StoredOrder& order, OrderStatus status, UtcTime at)
{
    check(order.row.open(), "OrderStore: an order ended twice");
    order.row.status = status;
    order.row.updateTime = at;
    Shelf& shelf = m_shelves[order.row.account];
    shelf.open.erase(order.row.id);
    shelf.ended.push_back(order.row.id);
    while (shelf.ended.size() > m_rowsKept) {
        shelf.orders.erase(shelf.ended.front());
        shelf.ended.pop_front();
    }
}

void OrderStore::addTrade(UserTrade const& trade)
{
    auto& trades = m_shelves[trade.account].trades;
    trades.push_back(trade);
    if (trades.size() > m_rowsKept) {
        trades.pop_front();
    }
}

std::vector<ExchangeOrder> OrderStore::openOrders(AccountId account, std::optional<Slot> pair) const
{
    std::vector<ExchangeOrder> rows;
    if (Shelf const* const all = shelf(account)) {
        for (auto id = all->open.rbegin(); id != all->open.rend(); ++id) {
            ExchangeOrder const& row = all->orders.at(*id).row;
            if (!pair || row.pair == *pair) {
                rows.push_back(row);
            }
        }
    }
    return rows;
}

std::vector<ExchangeOrder> OrderStore::orders(AccountId account, OrderFilter const& filter) const
{
    std::vector<ExchangeOrder> rows;
    Shelf const* const all = shelf(account);
    if (all == nullptr) {
        return rows;
    }
    std::size_t skipped = 0;
    for (auto order = all->orders.rbegin(); order != all->orders.rend() && rows.size() < filter.limit; ++order) {
        if (!matches(filter, order->second.row)) {
            continue;
        }
        if (skipped < filter.skip) {
            ++skipped;
        } else {
            rows.push_back(order->second.row);
        }
    }
    return rows;
}

std::vector<UserTrade> OrderStore::trades(AccountId account, TradeFilter const& filter,
                                          PerAsset<Instrument> const& instruments, std::size_t most) const
{
    std::vector<UserTrade> rows;
    Shelf const* const all = shelf(account);
    if (all == nullptr) {
        return rows;
    }
    for (auto trade = all->trades.rbegin(); trade != all->trades.rend() && rows.size() < most; ++trade) {
        if (matches(filter, *trade, instruments[trade->pair])) {
            rows.push_back(*trade);
        }
    }
    return rows;
}

}  // namespace pentad::loopback
