// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/Format.h"

#include "ui/format/English.h"

#include <gtest/gtest.h>

namespace pentad::format {
namespace {

Format const turkish(Language::Turkish, QTimeZone("Europe/Istanbul"));

Decimal decimal(char const* text)
{
    return Decimal::parse(text).value();
}

std::string utf8(QString const& text)
{
    return text.toStdString();
}

TEST(FormatTest, WritesNumbersAsEachLanguageDoes)
{
    struct Case {
        char const* value;
        int decimals;
        char const* english;
        char const* turkish;
    };
    for (Case const& each :
         {Case{"1234567.891", 2, "1,234,567.89", "1.234.567,89"}, Case{"-1234.5", 2, "−1,234.50", "−1.234,50"},
          Case{"0", 2, "0.00", "0,00"}, Case{"999", 0, "999", "999"}, Case{"1000", 0, "1,000", "1.000"},
          Case{"0.000000000000000001", 18, "0.000000000000000001", "0,000000000000000001"},
          Case{"-0.001", 2, "0.00", "0,00"}, Case{"2.345", 2, "2.34", "2,34"}, Case{"2.355", 2, "2.36", "2,36"}}) {
        EXPECT_EQ(utf8(english.number(decimal(each.value), each.decimals)), each.english);
        EXPECT_EQ(utf8(turkish.number(decimal(each.value), each.decimals)), each.turkish);
    }
}

TEST(FormatTest, ShowsTheSignOfProfitAndNoneOfZero)
{
    EXPECT_EQ(utf8(english.money(Money(decimal("6287.37")), Sign::Always)), "+6,287.37");
    EXPECT_EQ(utf8(english.money(Money(decimal("-1")), Sign::Always)), "−1.00");
    EXPECT_EQ(utf8(english.money(Money{}, Sign::Always)), "0.00");
    EXPECT_EQ(utf8(english.money(Money(decimal("-0.001")), Sign::Always)), "0.00");
}

TEST(FormatTest, WritesPercentBeforeTheNumberInTurkish)
{
    EXPECT_EQ(utf8(english.percent(Rate(decimal("0.023")))), "2.30 %");
    EXPECT_EQ(utf8(turkish.percent(Rate(decimal("0.023")))), "%2,30");
    EXPECT_EQ(utf8(turkish.percent(Rate(decimal("-0.0217")))), "−%2,17");
    EXPECT_EQ(utf8(turkish.percent(Rate(decimal("0.0124")), 2, Sign::Always)), "+%1,24");
}

TEST(FormatTest, NeverShowsATinyValueAsNothing)
{
    EXPECT_EQ(utf8(english.percent(Rate(decimal("0.00001")))), "< 0.01 %");
    EXPECT_EQ(utf8(english.percent(Rate(decimal("0.00001")), 2, Sign::Always)), "< +0.01 %");
    EXPECT_EQ(utf8(english.percent(Rate(decimal("-0.00001")), 2, Sign::Always)), "> −0.01 %");
    EXPECT_EQ(utf8(turkish.percent(Rate(decimal("0.00001")))), "< %0,01");
    EXPECT_EQ(utf8(turkish.percent(Rate(decimal("-0.00001")))), "> −%0,01") << "a loss keeps its sign";
    EXPECT_EQ(utf8(english.percent(Rate{})), "0.00 %");
}

TEST(FormatTest, WritesDurationsInTheirTwoLargestUnits)
{
    EXPECT_EQ(utf8(english.duration(Milliseconds(400))), "0.4 s");
    EXPECT_EQ(utf8(english.duration(Milliseconds(9'990))), "10.0 s");
    EXPECT_EQ(utf8(english.duration(Milliseconds(38'000))), "38 s");
    EXPECT_EQ(utf8(english.duration(Milliseconds(192'000))), "3 min 12 s");
    EXPECT_EQ(utf8(english.duration(std::chrono::hours(5) + std::chrono::minutes(29))), "5 h 29 min");
    EXPECT_EQ(utf8(english.duration(std::chrono::hours(52))), "2 d 4 h");
}

TEST(FormatTest, ShowsTimesInTheChosenZoneAndIsoAlwaysInUtc)
{
    UtcTime const moment(Milliseconds(1'790'163'127'118));  // 2026-09-23T11:32:07.118Z
    EXPECT_EQ(utf8(english.time(moment)), "11:32:07");
    EXPECT_EQ(utf8(turkish.time(moment)), "14:32:07");
    EXPECT_EQ(utf8(turkish.iso(moment)), "2026-09-23T11:32:07.118Z");
    EXPECT_EQ(utf8(turkish.exactTime(moment)), "2026-09-23 14:32:07.118");
    EXPECT_EQ(utf8(turkish.dayAndTime(moment)), "23.09 14:32:07");
}

TEST(FormatTest, ReadsEitherMarkAndNoticesWhatMayMeanTwoThings)
{
    struct Case {
        char const* typed;
        char const* value;  // empty = refused
        char const* other;  // empty = no doubt
    };
    for (Case const& each :
         {Case{"1,234,567.89", "1234567.89", ""}, Case{"1.234.567,89", "1234567.89", ""}, Case{"12.5", "12.5", ""},
          Case{"12,5", "12.5", ""}, Case{"1.2345", "1.2345", ""}, Case{" 1 234,5 ", "1234.5", ""},
          Case{"-0.5", "-0.5", ""}, Case{"−0,5", "-0.5", ""}, Case{"1.000.000", "1000000", ""}, Case{"12", "12", ""},
          Case{"", "", ""}, Case{"abc", "", ""}, Case{"1e5", "", ""}, Case{"1.00.0", "", ""}, Case{"nan", "", ""},
          Case{"1..2", "", ""}}) {
        auto const read = turkish.read(QString::fromUtf8(each.typed));
        ASSERT_EQ(read.has_value(), *each.value != '\0') << each.typed;
        if (read) {
            EXPECT_EQ(read->value, decimal(each.value)) << each.typed;
            EXPECT_EQ(read->other.has_value(), *each.other != '\0') << each.typed;
        }
    }
    auto const doubtful = turkish.read(QStringLiteral("1.234"));
    ASSERT_TRUE(doubtful && doubtful->other);
    EXPECT_EQ(doubtful->value, Decimal(1234));
    EXPECT_EQ(*doubtful->other, decimal("1.234"));
    // The same text is in no doubt where a point is the decimal mark.
    auto const plain = english.read(QStringLiteral("1.234"));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->value, decimal("1.234"));
    EXPECT_FALSE(plain->other);
}

TEST(FormatTest, ReadsBackWhatItWrote)
{
    for (char const* const text : {"1234567.89", "0.5", "-12.25", "100000", "99999999.99999999"}) {
        Decimal const value = decimal(text);
        for (Format const* const format : {&english, &turkish}) {
            auto const read = format->read(format->number(value, 8));
            ASSERT_TRUE(read) << text;
            EXPECT_EQ(read->value, value) << text;
        }
    }
}

TEST(FormatTest, ASearchFindsWordsWhateverTheirCaseAndTheDotOfTheirI)
{
    struct {
        char const* text;
        char const* typed;
        bool found;
    } const rows[] = {
        {"İzleme", "izleme", true}, {"İzleme", "IZLEME", true},     {"işlem", "İŞLEM", true},
        {"Sıralama", "SIRA", true}, {"KRİTİK", "kritik", true},     {"Watchlist", "LIST", true},
        {"Kararlar", "", true},     {"Kararlar", "karar x", false}, {"Emir", "emirler", false},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(holds(QString::fromUtf8(row.text), QString::fromUtf8(row.typed)), row.found)
            << row.text << " / " << row.typed;
    }
}

TEST(FormatTest, CountsTooLargeForAPluralAreMany)
{
    EXPECT_EQ(pluralOf(0), 0);
    EXPECT_EQ(pluralOf(1), 1);
    EXPECT_EQ(pluralOf(std::numeric_limits<std::uint64_t>::max()), std::numeric_limits<int>::max());
}

}  // namespace
}  // namespace pentad::format
