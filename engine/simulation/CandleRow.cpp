// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleRow.h"

namespace pentad::simulation {
namespace {

constexpr int kDigitsMax = 18;

inline bool isDigit(char c)
{
    return static_cast<unsigned>(c - '0') < 10U;
}

inline std::uint64_t accumulate(char const* begin, char const* end, std::uint64_t value)
{
    for (; begin != end; ++begin) {
        value = value * 10 + static_cast<unsigned>(*begin - '0');
    }
    return value;
}

// Reads one number and leaves `position` behind it.
RowFault parseNumber(char const*& position, RowNumber& number)
{
    char const* p = position;
    bool const negative = *p == '-';
    p += negative ? 1 : 0;
    char const* wholeBegin = p;
    while (isDigit(*p)) {
        ++p;
    }
    char const* const wholeEnd = p;
    if (wholeBegin == wholeEnd) {
        return RowFault::NotANumber;
    }
    char const* fractionBegin = p;
    char const* fractionEnd = p;
    if (*p == '.') {
        fractionBegin = ++p;
        while (isDigit(*p)) {
            ++p;
        }
        if (p == fractionBegin) {
            return RowFault::NotANumber;
        }
        fractionEnd = p;
        while (fractionEnd != fractionBegin && fractionEnd[-1] == '0') {
            --fractionEnd;
        }
    }
    position = p;
    if ((wholeEnd - wholeBegin) + (fractionEnd - fractionBegin) > kDigitsMax) {
        while (wholeBegin != wholeEnd && *wholeBegin == '0') {
            ++wholeBegin;
        }
        if ((wholeEnd - wholeBegin) + (fractionEnd - fractionBegin) > kDigitsMax) {
            return RowFault::TooManyDigits;
        }
    }
    std::uint64_t const magnitude = accumulate(fractionBegin, fractionEnd, accumulate(wholeBegin, wholeEnd, 0));
    number.mantissa = negative ? -static_cast<std::int64_t>(magnitude) : static_cast<std::int64_t>(magnitude);
    number.decimals = static_cast<int>(fractionEnd - fractionBegin);
    return RowFault::None;
}

constexpr bool endsField(char c)
{
    return c == ',' || c == '\n' || c == '\r';
}

}  // namespace

RowResult parseRow(char const* begin, char const* end, CandleRow& row)
{
    char const* const lineEnd = end > begin && end[-1] == '\r' ? end - 1 : end;
    char const* p = begin;
    for (std::uint8_t i = 0; i < 6; ++i) {
        auto const column = static_cast<Column>(i);
        if (p >= lineEnd || *p == ',') {
            return {RowFault::MissingField, column};
        }
        RowNumber number;
        RowFault const fault = parseNumber(p, number);
        if (fault != RowFault::None) {
            return {fault, column};
        }
        if (!endsField(*p) || (*p == '\r' && p != lineEnd)) {
            return {RowFault::NotANumber, column};
        }
        if (column == Column::OpenTime) {
            if (number.decimals != 0) {
                return {RowFault::NotANumber, column};
            }
            row.openTimeMs = number.mantissa;
        } else {
            row.values[i - 1] = number;
        }
        if (column == Column::Volume) {
            return p == lineEnd ? RowResult{} : RowResult{RowFault::ExtraField, column};
        }
        if (p == lineEnd) {
            return {RowFault::MissingField, static_cast<Column>(i + 1)};
        }
        ++p;
    }
    return {};
}

std::string_view columnText(Column column)
{
    switch (column) {
    case Column::OpenTime: return "open_time_ms";
    case Column::Open: return "open";
    case Column::High: return "high";
    case Column::Low: return "low";
    case Column::Close: return "close";
    case Column::Volume: return "volume";
    }
    return {};
}

}  // namespace pentad::simulation
