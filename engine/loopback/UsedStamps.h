// SPDX-License-Identifier: GPL-3.0-or-later
// The stamps that each key has signed with inside the window of the exchange's clock. Nowhere is it published whether the
// exchange takes one twice; where a fault file says that it does not, this remembers them. Thread: one.
#pragma once

#include "foundation/Clock.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace pentad::loopback {

class UsedStamps {
public:
    // False if the key has used it before. `window` as of the signatures: older stamps are refused for their age anyway.
    bool take(std::string const& publicKey, std::int64_t stamp, UtcTime now, Milliseconds window)
    {
        std::set<std::int64_t>& used = m_used[publicKey];
        used.erase(used.begin(), used.lower_bound((now - window).time_since_epoch().count()));
        return used.insert(stamp).second;
    }

private:
    std::map<std::string, std::set<std::int64_t>> m_used;
};

}  // namespace pentad::loopback
