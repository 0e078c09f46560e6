// SPDX-License-Identifier: GPL-3.0-or-later
// One rate limiter for all callers. Each route draws from one or more buckets, each bucket has one or more windows
// (300 in 60 s and 10 in 1 s). In no interval as long as a window are more calls let through than it allows, wherever
// the exchange's own window begins. Lower urgencies must leave a share of every window to higher ones, so that cancels
// and flatten always find room. A block (429, Retry-After) holds everything that draws from the bucket. Cancels too,
// but not for long: whatever the exchange wishes, they are tried now and then, and each further 429 holds them anew.
// Time is given, monotonic. Thread: any, for the lines of a program may live in several; a lock is held only to count.
#pragma once

#include "foundation/Clock.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::resilience {

// Highest first.
enum class Urgency : std::uint8_t {
    Protective,  // cancels, and whatever flatten sends
    Submit,
    Reconcile,
    Data,
};
inline constexpr std::size_t kUrgencies = 4;

struct RateWindow {
    int limit = 0;
    Milliseconds length{0};
};
struct RateBucket {
    std::string name;  // for display
    std::vector<RateWindow> windows;
    // Per urgency: how much of a window, in percent rounded up to whole calls, must be left to higher urgencies. A
    // window that would leave nothing leaves one call.
    std::array<int, kUrgencies> reservePercent{0, 20, 30, 40};
};
// Indices of the buckets a route draws from.
struct RateRoute {
    std::vector<std::size_t> buckets;
};

// Either now, and the call is counted, or not before `notBefore`.
struct RateAnswer {
    bool now = false;
    MonotonicTime notBefore{};
};

// For display: the tightest window of a bucket.
struct RateBudget {
    std::string_view name;
    int limit = 0;
    int left = 0;
    Milliseconds window{0};
    std::optional<Milliseconds> blockedFor;  // left of a block
};

class RateLimiter {
public:
    // Windows are taken this much longer than published, for calls that bunch up on their way.
    static constexpr Milliseconds kMargin{100};
    // No block holds what protects for longer than this.
    static constexpr Milliseconds kProtectiveWait{15'000};

    RateLimiter(std::vector<RateBucket> buckets, std::vector<RateRoute> routes);

    // Asks for one call on the route (an index into the routes). An answer "now" counts it at once; a call that is then
    // not made stays counted.
    RateAnswer ask(std::size_t route, Urgency urgency, MonotonicTime now);
    // The exchange answered 429 on the route. Without its wish the longest window of each bucket is waited for.
    void blocked(std::size_t route, MonotonicTime now, std::optional<Milliseconds> retryAfter);
    // When the block of the route ends; nothing if there is none.
    std::optional<MonotonicTime> blockedUntil(std::size_t route, MonotonicTime now) const;
    std::vector<RateBudget> budgets(MonotonicTime now) const;

private:
    // The times of the last `limit` calls, a ring.
    struct Window {
        RateWindow rule;
        std::array<int, kUrgencies> allowed{};
        std::vector<MonotonicTime> calls;
        std::size_t next = 0;
        std::size_t size = 0;

        MonotonicTime freeAt(Urgency urgency) const;
        int used(MonotonicTime now) const;
        void count(MonotonicTime now);
    };
    struct Bucket {
        std::string name;
        std::vector<Window> windows;
        MonotonicTime blockedUntil{};
        MonotonicTime protectiveFrom{};  // not after blockedUntil
    };

    mutable std::mutex m_mutex;
    std::vector<Bucket> m_buckets;  // under the mutex, but for the names
    std::vector<RateRoute> m_routes;
};

}  // namespace pentad::resilience
