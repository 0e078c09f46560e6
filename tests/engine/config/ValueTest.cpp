// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Value.h"

#include "config/AsciiText.h"
#include "config/ConfigError.h"
#include "config/DotEnv.h"
#include "config/TextFile.h"
#include "config/TomlText.h"

#include <gmock/gmock.h>

namespace pentad::config {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

RawValue value(RawValue::Kind kind, std::string text)
{
    RawValue result;
    result.kind = kind;
    result.text = std::move(text);
    return result;
}

TEST(Value, DecimalsComeFromTextOrWholeNumbersOnly)
{
    DecimalRange const range{0, 100};
    using Kind = RawValue::Kind;
    EXPECT_EQ(*readDecimal(value(Kind::Text, "0.02"), range), "0.02"_dec);
    EXPECT_EQ(*readDecimal(value(Kind::Plain, " 0.02 "), range), "0.02"_dec);
    EXPECT_EQ(*readDecimal(value(Kind::Whole, "100"), range), Decimal(100));
    EXPECT_EQ(readDecimal(value(Kind::Fraction, "1_0.5"), range).error().advice, "write it in quotes: \"10.5\"");
    EXPECT_EQ(readDecimal(value(Kind::Fraction, "nan"), range).error().advice, "");
    for (char const* bad : {"", "5%", "1e3", "0,02", " 1", "101", "-1", "0.0000000000000000001"}) {
        EXPECT_FALSE(readDecimal(value(Kind::Text, bad), range)) << bad;
    }
    EXPECT_FALSE(readDecimal(value(Kind::Boolean, "true"), range));
    EXPECT_FALSE(readDecimal(value(Kind::Text, "0"), {0, 1, true}));
}

TEST(Value, DurationsNeedAUnitAndNeverOverflow)
{
    DurationRange const range{500ms, 48h};
    auto const read = [&](char const* text) { return readDuration(value(RawValue::Kind::Text, text), range); };
    EXPECT_EQ(*read("500ms"), 500ms);
    EXPECT_EQ(*read("30s"), 30s);
    EXPECT_EQ(*read("10 min"), 10min);
    EXPECT_EQ(*read("2d"), 48h);
    for (char const* bad :
         {"", "30", "s", "1.5s", "-1s", "3d", "499ms", "9223372036854775807d", "99999999999999999999s", "1m", "1S"}) {
        EXPECT_FALSE(read(bad)) << bad;
    }
    EXPECT_EQ(durationText(90s), "90s");
    EXPECT_EQ(durationText(24h), "1d");
    EXPECT_EQ(durationText(0ms), "0s");
    EXPECT_EQ(durationText(1500ms), "1500ms");
}

TEST(Value, OtherTypesAreNotGuessed)
{
    using Kind = RawValue::Kind;
    EXPECT_TRUE(*readBoolean(value(Kind::Plain, "TRUE")));
    EXPECT_FALSE(readBoolean(value(Kind::Text, "true")));
    EXPECT_FALSE(readBoolean(value(Kind::Whole, "1")));
    EXPECT_EQ(*readWhole(value(Kind::Plain, "7"), {0, 9}), 7);
    EXPECT_FALSE(readWhole(value(Kind::Text, "7"), {0, 9}));
    EXPECT_FALSE(readWhole(value(Kind::Plain, "7.0"), {0, 9}));
    EXPECT_FALSE(readWhole(value(Kind::Plain, "10"), {0, 9}));
    EXPECT_FALSE(readText(value(Kind::Text, "a\nb")));
    EXPECT_THAT(*readTexts(value(Kind::Plain, "a, b")), ElementsAre("a", "b"));
    EXPECT_FALSE(readTexts(value(Kind::Text, "a, b")));
}

TEST(AsciiText, FoldsAsciiOnlyAndEscapesForToml)
{
    EXPECT_EQ(toLowerAscii("TRADING__INTERVAL_\xC4\xB0"), "trading__interval_\xC4\xB0");
    EXPECT_EQ(toUpperAscii("mini"), "MINI");
    EXPECT_EQ(quotedToml("a\"\\\n"), "\"a\\\"\\\\\\u000A\"");
    EXPECT_EQ(shown("a\x1B[0m"), "a?[0m");
    EXPECT_EQ(shown(std::string(100, 'x')).size(), 63U);
    EXPECT_EQ(trimmed(" \ta b\r"), "a b");
}

TEST(ConfigError, IsOneLineWithPlaceFirst)
{
    EXPECT_EQ((ConfigError{Layer::File, {"c.toml", 4, 2}, "a.b", "wrong\nhere"}).line(), "c.toml:4:2: a.b: wrong?here");
    EXPECT_EQ((ConfigError{Layer::File, {}, "", "wrong"}).line(), "wrong");
}

TEST(DotEnv, KnowsCommentsQuotesAndNothingElse)
{
    auto const reading = readDotEnv(
        "# comment\r\n"
        "A=1\r\n"
        "\n"
        " B = two words # comment\n"
        "C='x # y' # z\n"
        "D=\"$HOME\"\n"
        "E=\n"
        "F=#none\n"
        "G='open\n"
        "H=\"x\" y\n"
        "just words\n"
        "=1\n",
        ".env");
    std::vector<std::string> entries;
    for (DotEnvEntry const& entry : reading.entries) {
        entries.push_back(entry.name + '|' + entry.value + '|' + entry.place.text());
    }
    EXPECT_THAT(entries, ElementsAre("A|1|.env:2", "B|two words|.env:4", "C|x # y|.env:5", "D|$HOME|.env:6",
                                     "E||.env:7", "F||.env:8"));
    ASSERT_EQ(reading.errors.size(), 4U);
    EXPECT_THAT(reading.errors[0].line(), HasSubstr(".env:9: G: the quotes"));
    EXPECT_THAT(reading.errors[2].line(), HasSubstr(".env:11: this line is not KEY=value"));
}

TEST(TomlText, KeepsSpellingAndPlaces)
{
    auto const reading = readToml("# \xC3\xB6\nx = {\"\xC3\xB6\" = 1, y = 1_0.50}\nz = 2020-01-01\n", "f");
    ASSERT_TRUE(reading.complete);
    ASSERT_EQ(reading.root.members.size(), 2U);
    RawValue const& table = reading.root.members[0].value;
    ASSERT_EQ(table.members.size(), 2U);
    RawValue const& fraction = table.members[0].name == "y" ? table.members[0].value : table.members[1].value;
    EXPECT_EQ(fraction.kind, RawValue::Kind::Fraction);
    EXPECT_EQ(fraction.text, "1_0.50");
    EXPECT_EQ(fraction.place.text(), "f:2:19");
    EXPECT_EQ(reading.root.members[1].value.kind, RawValue::Kind::Date);
}

TEST(TomlText, AMistakeThatLeavesTheRestOpenEndsTheReading)
{
    for (char const* text : {"[risk\nx = 1\n", "x = [1\ny = 2\n", "x = \"\"\"\ny = 2\n", "\xFF\n"}) {
        auto const reading = readToml(text, "f");
        EXPECT_FALSE(reading.complete) << text;
        EXPECT_EQ(reading.errors.size(), 1U) << text;
    }
}

TEST(TomlText, ARepeatedKeyIsReportedAndTheRestIsRead)
{
    auto const reading = readToml("x = 1\nx = 2\ny = 3\n", "f");
    EXPECT_TRUE(reading.complete);
    ASSERT_EQ(reading.errors.size(), 1U);
    EXPECT_EQ(reading.errors[0].place.line, 2U);
    EXPECT_EQ(reading.root.members.size(), 2U);
}

TEST(TextFile, TellsWhyAFileCannotBeRead)
{
    EXPECT_THAT(readTextFile("/").error(), HasSubstr("folder"));
    EXPECT_THAT(readTextFile("/nowhere/at/all").error(), HasSubstr("no such file"));
    EXPECT_THAT(readTextFile("/dev/zero").error(), HasSubstr("larger than 1 MiB"));
}

}  // namespace
}  // namespace pentad::config
