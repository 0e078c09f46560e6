// SPDX-License-Identifier: GPL-3.0-or-later
// Market data, as the engine uses it: a warm start, then bars and quotes as events in the sink, in the engine's thread.
// The core judges freshness by the age of the last quote or bar; a feed never repeats old data to look alive.
#pragma once

#include "contracts/ExchangeClient.h"
#include "domain/MarketData.h"

namespace pentad {

class DataFeed {
public:
    virtual ~DataFeed() = default;
    // Submits the history bars (BarClosed with history set), then starts to deliver. `resumeAfter` is the open time of
    // the newest bar the engine has already seen, per asset; nothing older is delivered as new.
    virtual void start(PerAsset<std::optional<UtcTime>> const& resumeAfter) = 0;
    virtual void stop() = 0;
    // At most `count` bars that closed at `before` or earlier, the newest of them, ascending; empty where the source has
    // nothing older. For the charts only: such bars never reach a strategy.
    virtual std::vector<Bar> older(Slot, UtcTime before, std::size_t count)
    {
        (void)before, (void)count;
        return {};
    }
};

}  // namespace pentad
