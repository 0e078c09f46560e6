// SPDX-License-Identifier: GPL-3.0-or-later
// What all lines of one program to one exchange share: the session's, the one that tries a key, the one that cancels
// without an engine. The exchange counts by address and by account, not by line, so they draw on one budget and heed one
// another's 429; no two of them use a stamp; and each hears that a key is accepted. Thread: any; nobody holds it up for
// longer than a count takes.
#pragma once

#include "btcturk/KeyAcceptance.h"
#include "btcturk/Routes.h"
#include "btcturk/StampSource.h"

#include <memory>

namespace pentad::btcturk {

struct LineShare {
    StampSource stamps;
    resilience::RateLimiter limiter = publishedLimits();
    KeyAcceptance keys;
};
using LineSharePtr = std::shared_ptr<LineShare>;

}  // namespace pentad::btcturk
