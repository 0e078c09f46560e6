// SPDX-License-Identifier: GPL-3.0-or-later
// The query of a request: percent-decoded, names in lower case because the exchange compares them without case, names
// that repeat kept in their order. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pentad::loopback {

class QueryText {
public:
    explicit QueryText(std::string_view encoded);

    // The first value of that name (lower case); nothing if it is absent or empty.
    std::optional<std::string_view> value(std::string_view name) const;
    std::vector<std::string_view> values(std::string_view name) const;
    // A whole number from 0 to 2^63-1. Nothing if absent; `malformed` is set if it is something else.
    std::optional<std::int64_t> whole(std::string_view name, bool& malformed) const;
    // The same as so many units since 1970, at most some thousand years of them.
    std::optional<UtcTime> time(std::string_view name, Milliseconds unit, bool& malformed) const;

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
};

// %41 becomes A and + a space; a % without two digits stays as it is.
std::string percentDecoded(std::string_view text);

}  // namespace pentad::loopback
