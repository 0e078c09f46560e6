// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the engine has stopped running its cycles. What stood still together with the watch, as in a suspended machine,
// is given its whole time again. Thread: the caller's.
#pragma once

#include "foundation/Clock.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace pentad::composition {

class EngineWatch {
public:
    static constexpr std::chrono::seconds kEvery{1};  // how often look() is to be called

    explicit EngineWatch(std::chrono::nanoseconds patience) : m_patience(patience) {}

    // For how long it has been silent, where that is too long. `cycledAt`: the end of its newest cycle in nanoseconds of
    // the same clock; 0: it is not watched.
    std::optional<std::chrono::nanoseconds> look(MonotonicTime now, std::int64_t cycledAt)
    {
        if (now - m_lookedAt > kStoodStill) {
            m_awakeSince = now;
        }
        m_lookedAt = now;
        auto const silence = now - std::max(MonotonicTime(std::chrono::nanoseconds(cycledAt)), m_awakeSince);
        return cycledAt != 0 && silence >= m_patience ? std::optional<std::chrono::nanoseconds>(silence) : std::nullopt;
    }

private:
    static constexpr std::chrono::seconds kStoodStill{5};

    std::chrono::nanoseconds m_patience;
    MonotonicTime m_lookedAt;
    MonotonicTime m_awakeSince;
};

}  // namespace pentad::composition
