// SPDX-License-Identifier: GPL-3.0-or-later
// A checkpoint, the whole state of the core: what is taken is the same after it was written and read again, and its
// books can be asked for any trade. Errors are broken laws. Thread: any.
#pragma once

#include "fuzz/Law.h"
#include "runtime/CoreState.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace pentad::fuzz {

inline bool feedCoreState(std::string_view bytes)
{
    auto const state = runtime::decodeCoreState(rawBytes(bytes));
    if (!state) {
        return false;
    }
    ByteWriter writer;
    runtime::encode(*state, writer);
    auto const again = runtime::decodeCoreState(writer.bytes());
    law(again.has_value(), "a state that was written is not taken");
    ByteWriter rewriter;
    runtime::encode(*again, rewriter);
    law(std::ranges::equal(writer.bytes(), rewriter.bytes()), "a state is another after it was written");
    TradeId const last = state->books.lastTrade();
    law(!state->books.knowsTrade(TradeId{std::numeric_limits<std::int64_t>::max()}) ||
            number(last) == std::numeric_limits<std::int64_t>::max(),
        "a trade beyond the last one is known");
    (void)state->books.knowsTrade(last);
    (void)state->books.knowsTrade(TradeId{std::numeric_limits<std::int64_t>::min()});
    return true;
}

}  // namespace pentad::fuzz
