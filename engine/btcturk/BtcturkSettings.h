// SPDX-License-Identifier: GPL-3.0-or-later
// What the adapter must be told; every duration is real time unless it says so. The defaults are those for the public
// exchange. Plain values, thread: any.
#pragma once

#include "btcturk/LineShare.h"
#include "domain/Amounts.h"
#include "foundation/Clock.h"

#include <cstdint>
#include <string>

namespace pentad::btcturk {

struct BtcturkSettings {
    // Scheme and host, no slash at the end. Plain http and ws are taken for this machine only.
    std::string apiAddress = "https://api.btcturk.com";
    std::string graphAddress = "https://graph-api.btcturk.com";
    std::string socketAddress = "wss://ws-feed-pro.btcturk.com";

    Milliseconds requestDeadline{5'000};
    int attemptsMaximum = 4;                // of a call that may be made again; an order post never is
    Milliseconds orderWaitMaximum{30'000};  // of an order for its turn, whatever it may wait otherwise
    Milliseconds timeEvery{30'000};         // how often the exchange's time is asked for
    Milliseconds rulesEvery{600'000};       // and its trading rules
    Milliseconds clockTolerance{5'000};     // with clocks further apart nothing is signed

    Milliseconds barLength{60'000};  // 1, 5, 15, 30, 60, 240 minutes, a day or a week
    int historyBars = 1'000;         // told at the start
    Rate depthBand{"0.05"_dec};      // bids no further below the best one are the depth that quotes tell
    Rate askBand{"0.005"_dec};       // and asks no further above the best one

    Milliseconds silenceMaximum{10'000};  // a socket that says nothing for so long feeds no more
    Milliseconds healthyFor{10'000};      // before the socket feeds again
    Milliseconds pollEvery{2'000};        // of each pair while REST feeds

    Milliseconds followFirst{150};         // first look at an order after something happened to it
    Milliseconds followResting{5'000};     // how seldom a resting order is looked at
    Milliseconds marketRestAfter{10'000};  // a market order that is open for so long keeps a rest
    // The exchange's seconds for each real one. Not 1 only for an exchange that is a simulation.
    Decimal speed{1};
    std::uint64_t jitterSeed = 0;                        // 0: from the clock
    LineSharePtr share = std::make_shared<LineShare>();  // with the other lines of the program to this exchange
};

}  // namespace pentad::btcturk
