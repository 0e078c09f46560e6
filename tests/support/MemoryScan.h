// SPDX-License-Identifier: GPL-3.0-or-later
// Searches the writable memory of this process for a text, as a dump would show it. The text itself is kept masked, so
// that the search does not find its own. Thread: one, while the others stand still.
#pragma once

#include "foundation/Secret.h"

#include <string>
#include <string_view>

namespace pentad::test {

bool canReadOwnMemory();

class MaskedText {
public:
    // Of a literal, which lies in memory that nobody writes.
    explicit MaskedText(std::string_view plain);

    // The text in plain, in the one place that wipes it.
    Secret secret() const;
    int copiesInMemory() const;
    // As UTF-16, which is how the toolkit keeps what is typed.
    int wideCopiesInMemory() const;

private:
    std::string m_masked;
};

}  // namespace pentad::test
