// SPDX-License-Identifier: GPL-3.0-or-later
// How a command says why it cannot do what it was asked: one sentence on stderr, led by its own name. Thread: main.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

namespace pentad::cli {

// Gives the code back, for the caller to end with. The sentence names what is wrong, where, and what to do.
inline int fail(int code, std::string_view command, std::string_view sentence)
{
    fmt::print(stderr, "pentad-cli {}: {}\n", command, sentence);
    return code;
}

}  // namespace pentad::cli
