// SPDX-License-Identifier: GPL-3.0-or-later
// Whether and when a failed call is made again: exponential backoff with full jitter, a bounded number of attempts, and
// a bounded number of retries per minute for each group of endpoints, so that one failing group cannot starve another.
// Only transient failures are tried again. An order post never is, whatever happened to it. Time is given.
// Pure; thread: one.
#pragma once

#include "resilience/Jitter.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>

namespace pentad::resilience {

enum class EndpointGroup : std::uint8_t {
    OrderPost,    // never repeated
    OrderCancel,  // harmless to repeat
    Account,      // balances, orders, trades
    MarketData,   // public data
    Connection,   // opening a socket
};
inline constexpr std::size_t kEndpointGroups = 5;

enum class CallFailure : std::uint8_t {
    Timeout,
    RateLimited,  // 429
    ServerError,  // 5xx
    Reset,        // reset, refused, no route, no name
    Refused,      // a final answer, for example 4xx
    Unreadable,   // an answer that is none
};
inline constexpr std::size_t kCallFailures = 6;
bool isTransient(CallFailure failure);

struct RetryParameters {
    Milliseconds base{250};
    Milliseconds cap{8'000};
    int attemptsMaximum = 4;  // the first call included; 0: no end (connections)
    int retriesPerMinuteMaximum = 20;
};

class RetryPolicy {
public:
    // `attemptsMaximum` bounds questions; cancels get at least six attempts, an order post one whatever is asked for;
    // connections have no end, a cap of 60 s and the exchange's connect limit.
    static std::array<RetryParameters, kEndpointGroups> standard(int attemptsMaximum = 4);

    RetryPolicy(std::array<RetryParameters, kEndpointGroups> parameters, std::uint64_t seed);

    // How long to wait before the call is made again, or nothing: give up. `attemptsMade` counts the calls made so far,
    // at least 1. `retryAfter` is the exchange's wish and is a lower bound: the wait is that and jitter on top.
    // An answer takes one retry from the group's budget.
    std::optional<Milliseconds> next(EndpointGroup group, CallFailure failure, int attemptsMade, MonotonicTime now,
                                     std::optional<Milliseconds> retryAfter = std::nullopt);
    // Retries the group may still make now.
    int budgetLeft(EndpointGroup group, MonotonicTime now) const;

private:
    std::array<RetryParameters, kEndpointGroups> m_parameters;
    std::array<std::deque<MonotonicTime>, kEndpointGroups> m_retries;  // of the last minute
    Jitter m_jitter;
};

}  // namespace pentad::resilience
