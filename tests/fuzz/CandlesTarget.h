// SPDX-License-Identifier: GPL-3.0-or-later
// A candle file, plain or gz by its first bytes, of one-minute candles: each candle that is taken is possible, times
// ascend, and a file without a malformed row is read alike whether such rows are skipped or refused. Errors are broken
// laws. Thread: any; writes below the folder for temporary files.
#pragma once

#include "fuzz/Law.h"
#include "fuzz/ScratchFolder.h"
#include "simulation/CandleFiles.h"

#include <algorithm>
#include <string_view>

namespace pentad::fuzz {

inline constexpr Milliseconds kCandleInterval{60'000};

inline void holdCandles(simulation::CandleFile const& file)
{
    auto const candles = file.series.candles();
    law(!candles.empty(), "a file without candles was taken");
    std::int64_t before = -1;
    for (simulation::Candle const& candle : candles) {
        law(candle.openTimeMs > before, "times do not ascend");
        law(candle.openTimeMs % kCandleInterval.count() == 0, "a time is not of the interval");
        law(candle.low > 0, "a low is not above zero");
        law(candle.low <= candle.open && candle.open <= candle.high, "an open is outside of its candle");
        law(candle.low <= candle.close && candle.close <= candle.high, "a close is outside of its candle");
        law(candle.volume >= 0, "a volume is below zero");
        law(file.series.bar(candle).low.isPositive(), "a low lost its decimals");
        before = candle.openTimeMs;
    }
}

inline bool feedCandles(std::string_view bytes)
{
    bool const isGz = bytes.starts_with("\x1f\x8b");
    ScratchFolder const folder;
    auto const path = folder.write(isGz ? "XRPTRY-1m.csv.gz" : "XRPTRY-1m.csv", bytes);
    auto const read = [&path](bool skipMalformed) {
        simulation::CandleOptions options;
        options.skipMalformed = skipMalformed;
        return simulation::readCandleFile(path, Symbol("XRPTRY"), kCandleInterval, options);
    };
    auto const lenient = read(true);
    auto const strict = read(false);
    if (lenient) {
        holdCandles(*lenient);
    } else {
        law(!strict, "a file is taken by the strict reader alone");
    }
    if (!strict) {
        law(!strict.error().message.empty(), "a file was refused without a reason");
        return false;
    }
    law(lenient->skipped == 0 && strict->skipped == 0, "a row was skipped in a file without a fault");
    law(std::ranges::equal(lenient->series.candles(), strict->series.candles()), "both readers differ");
    return true;
}

}  // namespace pentad::fuzz
