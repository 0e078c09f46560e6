// SPDX-License-Identifier: GPL-3.0-or-later
// The lengths of a candle that the reader can choose. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <QString>

#include <array>
#include <optional>

namespace pentad::chart {

enum class Interval : std::uint8_t { OneMinute, FiveMinutes, FifteenMinutes, OneHour, FourHours, OneDay };
inline constexpr std::array<Interval, 6> kAllIntervals{Interval::OneMinute,      Interval::FiveMinutes,
                                                       Interval::FifteenMinutes, Interval::OneHour,
                                                       Interval::FourHours,      Interval::OneDay};

std::chrono::minutes lengthOf(Interval interval);
// As the switch names it: 15m, in Turkish 15dk.
QString labelOf(Interval interval);
std::optional<Interval> intervalOf(std::chrono::minutes length);

// What was typed so far: minutes ("15", "240"), or a number with a unit ("4h", "1d").
class TypedInterval {
public:
    // False for a key that says nothing about intervals.
    bool type(QChar key);
    void clear() { m_text.clear(); }
    QString const& text() const { return m_text; }
    std::optional<Interval> interval() const;
    // Nothing that could still be typed would mean another interval.
    bool complete() const;

private:
    QString m_text;
};

}  // namespace pentad::chart
