// SPDX-License-Identifier: GPL-3.0-or-later
// Candle files: <SYMBOL>-<interval>.csv or .csv.gz with the header open_time_ms,open,high,low,close,volume.
// Every malformed row is refused with file and line, unless the user asked to skip and count them. Gaps stay gaps.
// A broken file (truncated or damaged gz, wrong header, no rows) is always refused. Errors are one sentence:
// what, where, what to do. The result does not depend on the number of threads.
#pragma once

#include "simulation/CandleSeries.h"

#include <filesystem>
#include <string>

namespace pentad::simulation {

struct CandleError {
    std::string message;
};

struct CandleOptions {
    bool skipMalformed = false;
    int threads = 1;
    std::optional<UtcTime> from{};  // keeps candles that open at this time or later
    std::optional<UtcTime> to{};    // and before this time
};

struct CandleFile {
    CandleSeries series;
    std::filesystem::path path;
    std::uint64_t skipped = 0;
    std::string firstSkipped;  // the message of the first skipped row
    Gaps gaps;                 // inside the used span
};

struct CandleSet {
    PerAsset<CandleFile> files;
    Milliseconds interval{0};
    UtcTime first;  // open time of the first and of the last candle that all five span
    UtcTime last;
    std::string spanMessage;  // which symbol limits which end; empty if all five span the same time
    std::uint64_t bars() const;
    std::uint64_t skipped() const;
};

// One file, wherever it is.
Expected<CandleFile, CandleError> readCandleFile(std::filesystem::path const& path, Symbol symbol,
                                                 Milliseconds interval, CandleOptions const& options);

// Five files of one folder, in the order of the symbols; a .csv is preferred where both kinds are there.
// Unequal spans are intersected.
Expected<CandleSet, CandleError> loadCandles(std::filesystem::path const& directory,
                                             std::span<std::string const> symbols, Milliseconds interval,
                                             CandleOptions const& options);

}  // namespace pentad::simulation
