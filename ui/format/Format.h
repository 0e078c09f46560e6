// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, times and durations as the reader's language writes them, and back: "1.234.567,89" in Turkish,
// "1,234,567.89" in English. Exact: digits come from Decimal, never through binary floating point. The minus is
// U+2212, a missing value is an en dash. Machine text (files, clipboard) never comes from here. Thread: the interface's.
#pragma once

#include "domain/Amounts.h"
#include "domain/Instrument.h"
#include "foundation/Clock.h"

#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace pentad::format {

enum class Language : std::uint8_t { English, Turkish };

inline QString text(std::string_view ascii)
{
    return QString::fromUtf8(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

// UTC where there is no zone of that name.
QTimeZone zoneNamed(std::string_view name);
// As holds() compares it; for whoever looks for one thing in many texts.
QString withoutCase(QString text);
// Whether the text holds what somebody typed, whatever the case of either. The dot of an i is a matter of case as well:
// İzleme is found by izleme and by IZLEME.
bool holds(QString const& text, QString const& typed);

// For tr() with a count, or a bar: as much of it as Qt's int holds, which still chooses the form of a plural.
inline int pluralOf(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

// Sign shown also for what is above zero.
enum class Sign : std::uint8_t { WhenNegative, Always };

// What a typed number was read as. With `other` the text may mean that as well ("1.234": a thousand, or one and a bit):
// `value` is what the language says, and the reader must confirm it.
struct ReadNumber {
    Decimal value;
    std::optional<Decimal> other;
};

class Format {
public:
    explicit Format(Language language, QTimeZone const& zone = QTimeZone::utc());

    Language language() const { return m_language; }
    QTimeZone const& zone() const { return m_zone; }

    // Exactly `decimals` digits behind the mark, rounded half to even.
    QString number(Decimal value, int decimals, Sign sign = Sign::WhenNegative) const;
    // As many decimals as the number has.
    QString exact(Decimal value) const;
    QString count(std::uint64_t value) const;
    QString money(Money value, Sign sign = Sign::WhenNegative) const { return number(value.value(), 2, sign); }
    // Whole units, where there is no room for more.
    QString wholeMoney(Money value) const { return number(value.value(), 0); }
    QString price(Price value, Instrument const& instrument) const;
    QString quantity(Quantity value, Instrument const& instrument) const;
    // "2.30 %" or "%2,30"; a tiny one that is not zero is "< 0.01 %".
    QString percent(Rate value, int decimals = 2, Sign sign = Sign::WhenNegative) const;
    QString bps(Decimal value, Sign sign = Sign::WhenNegative) const { return number(value, 1, sign); }
    QString factor(Rate value) const;  // "×0.70"

    QString time(UtcTime at) const;            // 14:32:07 in the chosen zone
    QString shortTime(UtcTime at) const;       // 14:32
    QString shortDay(UtcTime at) const;        // 23 Sep / 23.09
    QString dayAndTime(UtcTime at) const;      // 23 Sep 14:32:07 / 23.09 14:32:07
    QString exactTime(UtcTime at) const;       // 2026-09-23 14:32:04.118
    QString iso(UtcTime at) const;             // 2026-09-23T11:32:04.118Z, whatever the language
    QString day(std::int64_t localDay) const;  // days since 1970
    QString month(std::int64_t month) const;   // months since January 1970: Sep 2026 / 09.2026
    // "3 min 12 s", "5 h 29 min", "2 d 4 h"; below ten seconds with one decimal.
    QString duration(Milliseconds duration) const;
    QString bytes(std::uint64_t bytes) const;

    // Accepts either mark, spaces and apostrophes between thousands; refuses anything else.
    std::optional<ReadNumber> read(QString const& typed) const;

    static QString missing() { return QString(QChar(0x2013)); }
    static QString minus() { return QString(QChar(0x2212)); }
    QString currency(Asset const& asset) const;  // ₺ for TRY, else the code

private:
    Language m_language;
    QTimeZone m_zone;
    QChar m_mark;
    QChar m_group;
};

}  // namespace pentad::format
