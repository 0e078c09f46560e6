// SPDX-License-Identifier: GPL-3.0-or-later
// A check states what can only be false through a bug in this program. It stays on in release builds.
// A failed check throws CheckFailure, which nobody but the engine's one catch-all and the program's main may catch:
// the engine then disarms, writes the reason down and stops; the next start recovers. Thread: any.
#pragma once

#include <stdexcept>

namespace pentad {

class CheckFailure : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

// Cold: what leads here is kept out of the way of the code that is run.
[[noreturn, gnu::cold]] void failCheck(char const* message);

constexpr void check(bool condition, char const* message)
{
    if (!condition) [[unlikely]] {
        failCheck(message);
    }
}

}  // namespace pentad
