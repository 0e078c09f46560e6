// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TimeText.h"

namespace pentad {
namespace {

void appendDigits(std::string& text, std::int64_t value, int width)
{
    std::string digits = std::to_string(value);
    text.append(digits.size() < static_cast<std::size_t>(width) ? static_cast<std::size_t>(width) - digits.size() : 0,
                '0');
    text += digits;
}

// Reads from the front of a text; once something is missing it stays failed.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_text.empty(); }

    int digits(std::size_t count)
    {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_text.empty() || m_text.front() < '0' || m_text.front() > '9') {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
        }
        return value;
    }
    bool take(char c)
    {
        if (m_text.empty() || m_text.front() != c) {
            return false;
        }
        m_text.remove_prefix(1);
        return true;
    }
    void demand(char c) { m_failed = !take(c) || m_failed; }
    void fail() { m_failed = true; }

private:
    std::string_view m_text;
    bool m_failed = false;
};

Milliseconds timeOfDay(Cursor& cursor)
{
    int const hour = cursor.digits(2);
    cursor.demand(':');
    int const minute = cursor.digits(2);
    int second = 0;
    int millisecond = 0;
    if (cursor.take(':')) {
        second = cursor.digits(2);
        if (cursor.take('.')) {
            millisecond = cursor.digits(3);
        }
    }
    if (hour > 23 || minute > 59 || second > 59) {
        cursor.fail();
    }
    return std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second) +
           Milliseconds(millisecond);
}

Milliseconds offsetFromUtc(Cursor& cursor)
{
    if (cursor.atEnd() || cursor.take('Z')) {
        return Milliseconds(0);
    }
    bool const behind = cursor.take('-');
    if (!behind) {
        cursor.demand('+');
    }
    int const hour = cursor.digits(2);
    cursor.take(':');
    int const minute = cursor.digits(2);
    if (hour > 23 || minute > 59) {
        cursor.fail();
    }
    Milliseconds const offset = std::chrono::hours(hour) + std::chrono::minutes(minute);
    return behind ? -offset : offset;
}

}  // namespace

std::string dayText(std::int64_t day)
{
    std::string const text = utcText(UtcTime(std::chrono::days(day)));
    return text.substr(0, text.find('T'));
}

std::string utcText(UtcTime time)
{
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss<Milliseconds> const clock{time - day};
    std::string text;
    appendDigits(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendDigits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendDigits(text, static_cast<unsigned>(date.day()), 2);
    text += 'T';
    appendDigits(text, clock.hours().count(), 2);
    text += ':';
    appendDigits(text, clock.minutes().count(), 2);
    text += ':';
    appendDigits(text, clock.seconds().count(), 2);
    if (clock.subseconds().count() != 0) {
        text += '.';
        appendDigits(text, clock.subseconds().count(), 3);
    }
    text += 'Z';
    return text;
}

std::optional<UtcTime> utcFromText(std::string_view text)
{
    Cursor cursor(text);
    int const year = cursor.digits(4);
    cursor.demand('-');
    int const month = cursor.digits(2);
    cursor.demand('-');
    int const day = cursor.digits(2);
    std::chrono::year_month_day const date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (cursor.failed() || !date.ok()) {
        return std::nullopt;
    }
    UtcTime time = std::chrono::sys_days(date);
    if (cursor.take('T') || cursor.take(' ')) {
        time += timeOfDay(cursor);
        time -= offsetFromUtc(cursor);
    }
    if (cursor.failed() || !cursor.atEnd()) {
        return std::nullopt;
    }
    return time;
}

}  // namespace pentad
