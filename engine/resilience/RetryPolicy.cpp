// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/RetryPolicy.h"

#include <algorithm>

namespace pentad::resilience {
namespace {

constexpr Milliseconds kMinute{60'000};

std::size_t indexOf(EndpointGroup group)
{
    return static_cast<std::size_t>(group);
}

// base x 2^(attempts - 1), at most the cap.
Milliseconds ceilingOf(RetryParameters const& parameters, int attemptsMade)
{
    Milliseconds ceiling = parameters.base;
    for (int i = 1; i < attemptsMade && ceiling < parameters.cap; ++i) {
        ceiling *= 2;
    }
    return std::min(ceiling, parameters.cap);
}

}  // namespace

bool isTransient(CallFailure failure)
{
    switch (failure) {
    case CallFailure::Timeout:
    case CallFailure::RateLimited:
    case CallFailure::ServerError:
    case CallFailure::Reset: return true;
    case CallFailure::Refused:
    case CallFailure::Unreadable: return false;
    }
    return false;
}

std::array<RetryParameters, kEndpointGroups> RetryPolicy::standard(int attemptsMaximum)
{
    constexpr int kCancelAttemptsMin = 6;
    std::array<RetryParameters, kEndpointGroups> all;
    all[indexOf(EndpointGroup::OrderPost)] = {Milliseconds(0), Milliseconds(0), 1, 0};
    all[indexOf(EndpointGroup::OrderCancel)] = {Milliseconds(100), Milliseconds(2'000),
                                                std::max(kCancelAttemptsMin, attemptsMaximum), 60};
    all[indexOf(EndpointGroup::Account)] = {Milliseconds(250), Milliseconds(8'000), attemptsMaximum, 20};
    all[indexOf(EndpointGroup::MarketData)] = {Milliseconds(250), Milliseconds(8'000), attemptsMaximum, 20};
    all[indexOf(EndpointGroup::Connection)] = {Milliseconds(500), Milliseconds(60'000), 0, 12};
    return all;
}

RetryPolicy::RetryPolicy(std::array<RetryParameters, kEndpointGroups> parameters, std::uint64_t seed)
    : m_parameters(parameters), m_jitter(seed)
{
}

std::optional<Milliseconds> RetryPolicy::next(EndpointGroup group, CallFailure failure, int attemptsMade,
                                              MonotonicTime now, std::optional<Milliseconds> retryAfter)
{
    if (group == EndpointGroup::OrderPost || !isTransient(failure)) {
        return std::nullopt;
    }
    RetryParameters const& parameters = m_parameters[indexOf(group)];
    bool const endless = parameters.attemptsMaximum == 0;
    if (!endless && attemptsMade >= parameters.attemptsMaximum) {
        return std::nullopt;
    }
    auto& retries = m_retries[indexOf(group)];
    while (!retries.empty() && now - retries.front() >= kMinute) {
        retries.pop_front();
    }
    Milliseconds wait = m_jitter.upTo(ceilingOf(parameters, attemptsMade)) + retryAfter.value_or(Milliseconds{0});
    if (static_cast<int>(retries.size()) >= parameters.retriesPerMinuteMaximum) {
        if (!endless || retries.empty()) {
            return std::nullopt;
        }
        // A connection is never given up: it waits until the oldest retry has left the minute.
        wait = std::max(wait, std::chrono::ceil<Milliseconds>(retries.front() + kMinute - now));
        retries.pop_front();
    }
    retries.push_back(now + wait);
    return wait;
}

int RetryPolicy::budgetLeft(EndpointGroup group, MonotonicTime now) const
{
    auto const& retries = m_retries[indexOf(group)];
    auto const used =
        std::count_if(retries.begin(), retries.end(), [now](MonotonicTime at) { return now - at < kMinute; });
    return std::max(0, m_parameters[indexOf(group)].retriesPerMinuteMaximum - static_cast<int>(used));
}

}  // namespace pentad::resilience
