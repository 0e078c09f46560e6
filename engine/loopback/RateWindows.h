// SPDX-License-Identifier: GPL-3.0-or-later
// The published rate limits: so many requests of a route in a window that begins with the first of them; one more, and
// everything is refused for as long as the period lasts. Policies: per address (there is only 127.0.0.1) and, for orders,
// per account as well. It has no clock: times are real time since the exchange began. Thread: one.
#pragma once

#include "foundation/Clock.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pentad::loopback {

enum class RateGroup : std::uint8_t {
    Unlimited,
    SubmitOrder,
    CancelOrder,
    OneOrder,
    OpenOrders,
    AllOrders,
    Balances,
    UserTrades,
    CryptoMoves,
    FiatMoves,
    Ticker,
    OrderBook,
    Ohlcs,
    GraphHost,
    SocketConnect,
};

struct RateRefusal {
    int limit = 0;
    std::string_view period;  // "1m"
    bool perAccount = false;
    int retryAfterSeconds = 0;  // rounded up, at least 1
};

class RateWindows {
public:
    // Counts one request. `account` is its public key, empty where it is not signed or not yet known; only the rules of
    // the policy it belongs to are counted: an empty account counts the address, a key counts the account.
    std::optional<RateRefusal> take(RateGroup group, std::string_view account, Milliseconds since);

private:
    struct Window {
        Milliseconds begin{0};
        int used = 0;
        std::optional<Milliseconds> blockedUntil;
    };
    std::map<std::string, Window, std::less<>> m_windows;
};

}  // namespace pentad::loopback
