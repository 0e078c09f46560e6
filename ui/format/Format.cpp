// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

namespace pentad::format {
namespace {

QDateTime local(UtcTime at, QTimeZone const& zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone);
}

// The texts of this file, as one context of the translation.
class FormatText {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

}  // namespace

QString withoutCase(QString text)
{
    constexpr char16_t kCapitalWithDot = 0x0130;
    constexpr char16_t kSmallWithoutDot = 0x0131;
    return text.replace(QChar(kCapitalWithDot), QLatin1Char('i'))
        .replace(QChar(kSmallWithoutDot), QLatin1Char('i'))
        .toCaseFolded();
}

QTimeZone zoneNamed(std::string_view name)
{
    QTimeZone const zone(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    return zone.isValid() ? zone : QTimeZone::utc();
}

bool holds(QString const& text, QString const& typed)
{
    return withoutCase(text).contains(withoutCase(typed));
}

Format::Format(Language language, QTimeZone const& zone)
    : m_language(language),
      m_zone(zone),
      m_mark(language == Language::Turkish ? QLatin1Char(',') : QLatin1Char('.')),
      m_group(language == Language::Turkish ? QLatin1Char('.') : QLatin1Char(','))
{
}

QString Format::number(Decimal value, int decimals, Sign sign) const
{
    std::string const plain = value.absolute().text(decimals, Rounding::HalfEven);
    bool const isZero = plain.find_first_not_of("0.") == std::string::npos;
    std::size_t const point = plain.find('.');
    std::size_t const whole = point == std::string::npos ? plain.size() : point;
    QString result;
    result.reserve(static_cast<qsizetype>(plain.size() + whole / 3 + 1));
    if (value.isNegative() && !isZero) {
        result += minus();
    } else if (sign == Sign::Always && !isZero) {
        result += QLatin1Char('+');
    }
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i == point) {
            result += m_mark;
            continue;
        }
        if (i > 0 && i < whole && (whole - i) % 3 == 0) {
            result += m_group;
        }
        result += QLatin1Char(plain[i]);
    }
    return result;
}

QString Format::exact(Decimal value) const
{
    return number(value, value.decimalsUsed());
}

QString Format::count(std::uint64_t value) const
{
    return number(Decimal(static_cast<std::int64_t>(value)), 0);
}

QString Format::price(Price value, Instrument const& instrument) const
{
    return number(value.value(), instrument.priceScale);
}

QString Format::quantity(Quantity value, Instrument const& instrument) const
{
    return number(value.value(), instrument.quantityScale);
}

QString Format::percent(Rate value, int decimals, Sign sign) const
{
    Decimal const hundredfold = multiply(value.value(), Decimal(100), Rounding::HalfEven);
    Decimal const smallest = Decimal::fromMantissa(1, decimals);
    bool const tiny = !hundredfold.isZero() && hundredfold.absolute() < smallest;
    // A tiny loss is still a loss.
    bool const isLoss = hundredfold.isNegative();
    QString const digits = number(!tiny ? hundredfold : isLoss ? -smallest : smallest, decimals, sign);
    QString const less = !tiny ? QString() : isLoss ? QStringLiteral("> ") : QStringLiteral("< ");
    if (m_language == Language::Turkish) {
        // The sign stands before the percent sign: −%2,17.
        bool const isSigned = digits.startsWith(QLatin1Char('+')) || digits.startsWith(minus());
        qsizetype const signs = isSigned ? 1 : 0;
        return less + digits.left(signs) + QLatin1Char('%') + digits.mid(signs);
    }
    return less + digits + QStringLiteral(" %");
}

QString Format::factor(Rate value) const
{
    return QChar(0x00D7) + number(value.value(), 2);
}

QString Format::time(UtcTime at) const
{
    return local(at, m_zone).toString(QStringLiteral("HH:mm:ss"));
}

QString Format::shortTime(UtcTime at) const
{
    return local(at, m_zone).toString(QStringLiteral("HH:mm"));
}

QString Format::shortDay(UtcTime at) const
{
    QDate const date = local(at, m_zone).date();
    return m_language == Language::Turkish ? date.toString(QStringLiteral("dd.MM"))
                                           : QLocale(QLocale::English).toString(date, QStringLiteral("d MMM"));
}

QString Format::dayAndTime(UtcTime at) const
{
    QDateTime const when = local(at, m_zone);
    return m_language == Language::Turkish ? when.toString(QStringLiteral("dd.MM HH:mm:ss"))
                                           : QLocale(QLocale::English).toString(when, QStringLiteral("d MMM HH:mm:ss"));
}

QString Format::exactTime(UtcTime at) const
{
    return local(at, m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString Format::iso(UtcTime at) const
{
    return local(at, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QString Format::day(std::int64_t localDay) const
{
    QDate const date = QDate(1970, 1, 1).addDays(localDay);
    return date.toString(m_language == Language::Turkish ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("yyyy-MM-dd"));
}

QString Format::month(std::int64_t month) const
{
    QDate const date = QDate(1970, 1, 1).addMonths(static_cast<int>(month));
    return m_language == Language::Turkish ? date.toString(QStringLiteral("MM.yyyy"))
                                           : QLocale(QLocale::English).toString(date, QStringLiteral("MMM yyyy"));
}

QString Format::duration(Milliseconds duration) const
{
    constexpr std::int64_t kSecond = 1'000;
    constexpr std::int64_t kMinute = 60 * kSecond;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    std::int64_t const length = duration.count();
    auto const part = [&](std::int64_t value, char const* unit) -> QString {
        return QString::number(value) + QLatin1Char(' ') + FormatText::tr(unit);
    };
    if (length < 0) {
        return part(0, QT_TRANSLATE_NOOP("Format", "s"));
    }
    if (length < 10 * kSecond) {
        return number(Decimal::fromMantissa(length, 3), 1) + QLatin1Char(' ') + FormatText::tr("s");
    }
    if (length < kMinute) {
        return part(length / kSecond, "s");
    }
    if (length < kHour) {
        return part(length / kMinute, QT_TRANSLATE_NOOP("Format", "min")) + QLatin1Char(' ') +
               part(length % kMinute / kSecond, "s");
    }
    if (length < kDay) {
        return part(length / kHour, QT_TRANSLATE_NOOP("Format", "h")) + QLatin1Char(' ') +
               part(length % kHour / kMinute, "min");
    }
    return part(length / kDay, QT_TRANSLATE_NOOP("Format", "d")) + QLatin1Char(' ') + part(length % kDay / kHour, "h");
}

QString Format::bytes(std::uint64_t bytes) const
{
    constexpr std::array<char const*, 4> kUnits{"KB", "MB", "GB", "TB"};
    std::uint64_t unit = 1'000;
    std::size_t name = 0;
    while (name + 1 < kUnits.size() && bytes >= unit * 1'000) {
        unit *= 1'000;
        ++name;
    }
    Decimal const value =
        divide(Decimal(static_cast<std::int64_t>(bytes)), Decimal(static_cast<std::int64_t>(unit)), Rounding::HalfEven);
    return number(value, value < Decimal(10) ? 1 : 0) + QLatin1Char(' ') + QLatin1String(kUnits[name]);
}

std::optional<ReadNumber> Format::read(QString const& typed) const
{
    QString digits;
    qsizetype marks = 0;
    qsizetype lastMark = -1;
    QChar lastSign;
    bool mixed = false;
    for (QChar const c : typed.trimmed()) {
        if (c == QLatin1Char('.') || c == QLatin1Char(',')) {
            mixed = mixed || (marks > 0 && c != lastSign);
            ++marks;
            lastMark = digits.size();
            lastSign = c;
            digits += c;
        } else if ((c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                   (digits.isEmpty() && (c == QLatin1Char('-') || c == QLatin1Char('+')))) {
            digits += c;
        } else if (c == QChar(0x2212) && digits.isEmpty()) {
            digits += QLatin1Char('-');
        } else if (!(c.isSpace() || c == QLatin1Char('\''))) {
            return std::nullopt;
        }
    }
    auto const parsed = [](QString const& plain) -> std::optional<Decimal> {
        auto const value = Decimal::parse(plain.toStdString());
        return value ? std::optional(*value) : std::nullopt;
    };
    if (marks == 0) {
        auto const value = parsed(digits);
        return value ? std::optional(ReadNumber{*value, std::nullopt}) : std::nullopt;
    }
    qsizetype const behind = digits.size() - lastMark - 1;
    auto const without = [&](bool keepLast) {
        QString plain;
        for (qsizetype i = 0; i < digits.size(); ++i) {
            bool const isMark = digits[i] == QLatin1Char('.') || digits[i] == QLatin1Char(',');
            if (!isMark) {
                plain += digits[i];
            } else if (keepLast && i == lastMark) {
                plain += QLatin1Char('.');
            }
        }
        return plain;
    };
    // Two different marks: the last one is the decimal mark. The same mark several times: it groups thousands.
    if (mixed || marks > 1) {
        auto const value = parsed(without(mixed));
        bool const wellGrouped = mixed || behind == 3;
        return value && wellGrouped ? std::optional(ReadNumber{*value, std::nullopt}) : std::nullopt;
    }
    // One mark with three digits behind it, and the language's own sign for thousands: either reading is possible.
    bool const isGroupSign = lastSign == m_group;
    auto const value = parsed(without(true));
    if (!value) {
        return std::nullopt;
    }
    bool const looksGrouped = isGroupSign && behind == 3 && lastMark > 0 && lastMark <= 4;
    auto const grouped = looksGrouped ? parsed(without(false)) : std::nullopt;
    return grouped ? ReadNumber{*grouped, value} : ReadNumber{*value, std::nullopt};
}

QString Format::currency(Asset const& asset) const
{
    return asset.view() == "TRY" ? QString(QChar(0x20BA)) : text(asset.view());
}

}  // namespace pentad::format
