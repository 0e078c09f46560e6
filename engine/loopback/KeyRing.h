// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what at the loopback exchange: API keys with their secrets, the account behind each and what the key was
// allowed when it was made. Secrets here are invented ones of a simulation. Thread: one.
#pragma once

#include "loopback/ExchangeTypes.h"

#include <deque>

namespace pentad::loopback {

// What an owner ticks when a key is made.
struct KeyPermissions {
    bool funds = true;    // balances and open orders
    bool trade = true;    // submit and cancel
    bool history = true;  // all orders, one order, transactions
    bool socket = true;   // login
};

struct ApiKey {
    std::string publicKey;
    std::string secret;  // base64, as the exchange hands it out
    KeyPermissions permissions;
    AccountId account{};
    std::int64_t userId = 0;
};

class KeyRing {
public:
    void add(ApiKey key) { m_keys.push_back(std::move(key)); }
    ApiKey const* find(std::string_view publicKey) const
    {
        for (ApiKey const& key : m_keys) {
            if (key.publicKey == publicKey) {
                return &key;
            }
        }
        return nullptr;
    }
    // The first key of the ring; nothing while it is empty.
    ApiKey const* first() const { return m_keys.empty() ? nullptr : &m_keys.front(); }

private:
    std::deque<ApiKey> m_keys;  // sessions point into it
};

}  // namespace pentad::loopback
