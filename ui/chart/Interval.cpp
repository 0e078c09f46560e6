// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/Interval.h"

#include "chart/ChartText.h"

#include <algorithm>

namespace pentad::chart {
namespace {

constexpr qsizetype kTypedMax = 4;

bool isUnit(QChar key)
{
    return key == QLatin1Char('m') || key == QLatin1Char('h') || key == QLatin1Char('d');
}

QString minutesText(Interval interval)
{
    return QString::number(lengthOf(interval).count());
}

}  // namespace

std::chrono::minutes lengthOf(Interval interval)
{
    switch (interval) {
    case Interval::OneMinute: return std::chrono::minutes(1);
    case Interval::FiveMinutes: return std::chrono::minutes(5);
    case Interval::FifteenMinutes: return std::chrono::minutes(15);
    case Interval::OneHour: return std::chrono::hours(1);
    case Interval::FourHours: return std::chrono::hours(4);
    case Interval::OneDay: return std::chrono::hours(24);
    }
    return std::chrono::minutes(1);
}

QString labelOf(Interval interval)
{
    switch (interval) {
    case Interval::OneMinute: return ChartText::tr("1m");
    case Interval::FiveMinutes: return ChartText::tr("5m");
    case Interval::FifteenMinutes: return ChartText::tr("15m");
    case Interval::OneHour: return ChartText::tr("1h");
    case Interval::FourHours: return ChartText::tr("4h");
    case Interval::OneDay: return ChartText::tr("1d");
    }
    return {};
}

std::optional<Interval> intervalOf(std::chrono::minutes length)
{
    auto const* const found = std::find_if(kAllIntervals.begin(), kAllIntervals.end(),
                                           [&](Interval interval) { return lengthOf(interval) == length; });
    return found == kAllIntervals.end() ? std::nullopt : std::optional(*found);
}

bool TypedInterval::type(QChar key)
{
    bool const isDigit = key >= QLatin1Char('0') && key <= QLatin1Char('9');
    bool const hasUnit = !m_text.isEmpty() && isUnit(m_text.back());
    if (isUnit(key)) {
        if (m_text.isEmpty() || hasUnit) {
            return false;
        }
    } else if (!isDigit) {
        return false;
    } else if (hasUnit || m_text.size() == kTypedMax) {
        m_text.clear();
    }
    m_text += key;
    return true;
}

std::optional<Interval> TypedInterval::interval() const
{
    QString digits = m_text;
    int minutesEach = 1;
    if (!digits.isEmpty() && isUnit(digits.back())) {
        minutesEach = digits.back() == QLatin1Char('h') ? 60 : digits.back() == QLatin1Char('d') ? 24 * 60 : 1;
        digits.chop(1);
    }
    bool isNumber = false;
    int const count = digits.toInt(&isNumber);
    return isNumber ? intervalOf(std::chrono::minutes(count * minutesEach)) : std::nullopt;
}

bool TypedInterval::complete() const
{
    // One digit alone may also be an asset.
    if (!interval() || m_text.size() == 1) {
        return false;
    }
    return isUnit(m_text.back()) || std::none_of(kAllIntervals.begin(), kAllIntervals.end(), [&](Interval other) {
               QString const longer = minutesText(other);
               return longer.size() > m_text.size() && longer.startsWith(m_text);
           });
}

}  // namespace pentad::chart
