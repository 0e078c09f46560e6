// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a candle file: text in, six whole numbers with their decimals out, or the fault and the column of it.
// Plain decimals only: no exponent, no separators, no nan or inf. Independent of every locale; no allocation.
// Exact: up to 18 significant digits per field, trailing zeros after the point not counted. Thread: any.
#pragma once

#include "simulation/CandleSeries.h"

#include <string>

namespace pentad::simulation {

enum class RowFault : std::uint8_t {
    None,
    MissingField,  // fewer than six fields, or an empty one
    ExtraField,
    NotANumber,
    TooManyDigits,  // cannot be kept exactly
    HighBelowLow,
    OpenOutside,   // open not within low..high
    CloseOutside,  // close not within low..high
    LowNotPositive,
    NegativeVolume,
    TimeMisaligned,  // not a multiple of the interval, or out of range
    TimeRepeated,
    TimeBackwards,
};

enum class Column : std::uint8_t { OpenTime, Open, High, Low, Close, Volume };

struct RowNumber {
    std::int64_t mantissa = 0;
    int decimals = 0;
};
struct CandleRow {
    std::int64_t openTimeMs = 0;
    RowNumber values[5];  // open, high, low, close, volume
};
struct RowResult {
    RowFault fault = RowFault::None;
    Column column = Column::OpenTime;
};

// `end` must point at a line break: [begin, end] is read, `end` itself stops every number.
RowResult parseRow(char const* begin, char const* end, CandleRow& row);

std::string_view columnText(Column column);

}  // namespace pentad::simulation
