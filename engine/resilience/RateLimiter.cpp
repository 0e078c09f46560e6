// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/RateLimiter.h"

#include "foundation/Check.h"

#include <algorithm>

namespace pentad::resilience {
namespace {

constexpr std::size_t indexOf(Urgency urgency)
{
    return static_cast<std::size_t>(urgency);
}

// How many calls of a window an urgency may use, given what it must leave to higher ones.
std::array<int, kUrgencies> allowedOf(RateWindow const& rule, std::array<int, kUrgencies> const& reservePercent)
{
    std::array<int, kUrgencies> allowed{};
    for (std::size_t i = 0; i < kUrgencies; ++i) {
        int const reserved = (rule.limit * reservePercent[i] + 99) / 100;
        allowed[i] = std::max(1, rule.limit - reserved);
    }
    return allowed;
}

}  // namespace

RateLimiter::RateLimiter(std::vector<RateBucket> buckets, std::vector<RateRoute> routes) : m_routes(std::move(routes))
{
    for (RateBucket& bucket : buckets) {
        Bucket made;
        made.name = std::move(bucket.name);
        for (RateWindow const& rule : bucket.windows) {
            check(rule.limit > 0 && rule.length.count() > 0, "RateLimiter: a window without room");
            Window window;
            window.rule = rule;
            window.allowed = allowedOf(rule, bucket.reservePercent);
            window.calls.resize(static_cast<std::size_t>(rule.limit));
            made.windows.push_back(std::move(window));
        }
        m_buckets.push_back(std::move(made));
    }
    for (RateRoute const& route : m_routes) {
        for (std::size_t const bucket : route.buckets) {
            check(bucket < m_buckets.size(), "RateLimiter: a route without its bucket");
        }
    }
}

MonotonicTime RateLimiter::Window::freeAt(Urgency urgency) const
{
    auto const most = static_cast<std::size_t>(allowed[indexOf(urgency)]);
    if (size < most) {
        return MonotonicTime::min();
    }
    // The call that must have left the window before another one fits below `most`.
    std::size_t const newestButMost = (next + calls.size() - most) % calls.size();
    return calls[newestButMost] + rule.length + kMargin;
}

int RateLimiter::Window::used(MonotonicTime now) const
{
    int count = 0;
    for (std::size_t back = 1; back <= size; ++back) {
        if (now - calls[(next + calls.size() - back) % calls.size()] >= rule.length + kMargin) {
            break;
        }
        ++count;
    }
    return count;
}

void RateLimiter::Window::count(MonotonicTime now)
{
    calls[next] = now;
    next = next + 1 == calls.size() ? 0 : next + 1;
    size = std::min(size + 1, calls.size());
}

RateAnswer RateLimiter::ask(std::size_t route, Urgency urgency, MonotonicTime now)
{
    check(route < m_routes.size(), "RateLimiter: no such route");
    std::scoped_lock const lock(m_mutex);
    MonotonicTime notBefore = now;
    for (std::size_t const index : m_routes[route].buckets) {
        Bucket const& bucket = m_buckets[index];
        notBefore = std::max(notBefore, urgency == Urgency::Protective ? bucket.protectiveFrom : bucket.blockedUntil);
        for (Window const& window : bucket.windows) {
            notBefore = std::max(notBefore, window.freeAt(urgency));
        }
    }
    if (notBefore > now) {
        return {false, notBefore};
    }
    for (std::size_t const index : m_routes[route].buckets) {
        for (Window& window : m_buckets[index].windows) {
            window.count(now);
        }
    }
    return {true, now};
}

void RateLimiter::blocked(std::size_t route, MonotonicTime now, std::optional<Milliseconds> retryAfter)
{
    check(route < m_routes.size(), "RateLimiter: no such route");
    std::scoped_lock const lock(m_mutex);
    for (std::size_t const index : m_routes[route].buckets) {
        Bucket& bucket = m_buckets[index];
        Milliseconds longest{0};
        for (Window const& window : bucket.windows) {
            longest = std::max(longest, window.rule.length);
        }
        Milliseconds const wait = retryAfter.value_or(longest);
        bucket.blockedUntil = std::max(bucket.blockedUntil, now + wait + kMargin);
        bucket.protectiveFrom = std::max(bucket.protectiveFrom, now + std::min(wait, kProtectiveWait) + kMargin);
    }
}

std::optional<MonotonicTime> RateLimiter::blockedUntil(std::size_t route, MonotonicTime now) const
{
    check(route < m_routes.size(), "RateLimiter: no such route");
    std::scoped_lock const lock(m_mutex);
    MonotonicTime latest = now;
    for (std::size_t const index : m_routes[route].buckets) {
        latest = std::max(latest, m_buckets[index].blockedUntil);
    }
    return latest > now ? std::optional(latest) : std::nullopt;
}

std::vector<RateBudget> RateLimiter::budgets(MonotonicTime now) const
{
    std::scoped_lock const lock(m_mutex);
    std::vector<RateBudget> all;
    for (Bucket const& bucket : m_buckets) {
        RateBudget tightest{bucket.name, 0, 0, Milliseconds{0}, std::nullopt};
        for (Window const& window : bucket.windows) {
            int const left = window.rule.limit - window.used(now);
            // Shares of different limits are compared without dividing.
            bool const tighter = std::int64_t{left} * tightest.limit < std::int64_t{tightest.left} * window.rule.limit;
            if (tightest.limit == 0 || tighter) {
                tightest.limit = window.rule.limit;
                tightest.left = left;
                tightest.window = window.rule.length;
            }
        }
        if (bucket.blockedUntil > now) {
            tightest.blockedFor = std::chrono::ceil<Milliseconds>(bucket.blockedUntil - now);
        }
        all.push_back(tightest);
    }
    return all;
}

}  // namespace pentad::resilience
