// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a loopback exchange: its fees, its lags, how its market behaves, how much it remembers. Durations are
// in time of the exchange's own clock: at sixty times real speed a lag of 600 ms passes in 10. Thread: any.
#pragma once

#include "domain/Parameters.h"

namespace pentad::loopback {

struct ExchangeParameters {
    FeeParameters fees;                // see publishedFees() in the domain
    Rate marketBand{"0.05"_dec};       // beyond the best opposite price when a market order arrives
    Milliseconds cancelLag{40};        // between accepting a cancel and the order leaving the book
    Milliseconds unlockLag{150};       // between that and its funds being free
    Milliseconds stepEvery{2'000};     // of market time, between two moves of the market inside a bar
    int levels = 100;                  // that the market keeps on each side
    Decimal halfSpreadBps{2};          // from the path of the bar to the market's best prices
    std::uint64_t seed = 1;            // of everything that the bars leave open
    bool deletedWhenFilled = false;    // unpublished: does OrderDeleted follow when an order is filled?
    bool refusesUsedClientId = false;  // unpublished: may an account use a client id twice?
    bool restStaysOpen = false;        // unpublished: does it end at all?
    bool restIsClosed = false;         // unpublished: how does a market order end that leaves a rest?
    PerAsset<bool> limitOnly{};        // pairs without market and stop-market orders
    std::size_t candlesKept = 20'000;  // per pair and resolution
    std::size_t tradesKept = 1'000;    // public ones, per pair
    std::size_t rowsKept = 5'000;      // ended orders, and trades, per account
};

}  // namespace pentad::loopback
