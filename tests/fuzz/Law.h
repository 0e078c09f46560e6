// SPDX-License-Identifier: GPL-3.0-or-later
// What every fuzz target shares: a law that must hold for whatever was taken. A broken one is an exception, which ends a
// fuzzer with its input kept, and fails a test. Thread: any.
#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string_view>

namespace pentad::fuzz {

class BrokenLaw : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

inline void law(bool holds, char const* what)
{
    if (!holds) {
        throw BrokenLaw(what);
    }
}

inline std::span<std::byte const> rawBytes(std::string_view bytes)
{
    return std::as_bytes(std::span(bytes.data(), bytes.size()));
}

}  // namespace pentad::fuzz
