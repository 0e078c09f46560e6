// SPDX-License-Identifier: GPL-3.0-or-later
// The orders and trades of all accounts, as rows that queries read. Always: an order in the store is open, or among the
// newest ended ones of its account; open orders are never forgotten. A pointer from find() is good until the next order
// of the same account ends. Thread: one.
#pragma once

#include "loopback/ExchangeTypes.h"

#include <deque>
#include <map>
#include <set>

namespace pentad::loopback {

struct StoredOrder {
    ExchangeOrder row;
    Decimal held;  // what the account has locked for it: quote currency for buys, base units for sells
    bool cancelAsked = false;
    Rate makerRate;  // the fees of its day
    Rate takerRate;
};

class OrderStore {
public:
    explicit OrderStore(std::size_t rowsKept);

    // An open order; its id is the highest of the account.
    StoredOrder& insert(ExchangeOrder const& row, Decimal held);
    StoredOrder* find(AccountId account, std::int64_t id);
    StoredOrder const* find(AccountId account, std::int64_t id) const;
    // Whether one of the kept orders of the account has this client id; never of an empty one.
    bool knows(AccountId account, std::string_view clientId) const;
    // Its row says Closed or Canceled from now on. The oldest ended rows are forgotten, never this one.
    void end(StoredOrder& order, OrderStatus status, UtcTime at);
    void addTrade(UserTrade const& trade);

    // Newest first.
    std::vector<ExchangeOrder> openOrders(AccountId account, std::optional<Slot> pair) const;
    std::vector<ExchangeOrder> orders(AccountId account, OrderFilter const& filter) const;
    // `instruments` tells the assets of a pair. At most `most` rows.
    std::vector<UserTrade> trades(AccountId account, TradeFilter const& filter, PerAsset<Instrument> const& instruments,
                                  std::size_t most) const;

private:
    struct Shelf {
        std::map<std::int64_t, StoredOrder> orders;
        std::set<std::int64_t> open;
        std::deque<std::int64_t> ended;  // in the order in which they ended
        std::deque<UserTrade> trades;    // newest last
    };
    Shelf const* shelf(AccountId account) const;

    std::size_t m_rowsKept;
    std::map<AccountId, Shelf> m_shelves;
};

}  // namespace pentad::loopback
