// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleFiles.h"

#include "contracts/EngineText.h"
#include "support/CandleFolder.h"
#include "support/LiraPairs.h"
#include "support/RiskBuilders.h"
#include "support/TestData.h"
#include "support/Times.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

using test::CandleFolder;
using test::kLiraPairs;
using test::kMinute;
using test::price;
using test::quantity;

Expected<CandleFile, CandleError> read(CandleFolder const& folder, std::string const& name,
                                       CandleOptions const& options = {})
{
    return readCandleFile(folder.path() / name, Symbol("XRPTRY"), kMinute, options);
}

TEST(CandleFilesTest, KeepsEveryNumberExactly)
{
    CandleFolder folder;
    folder.write("XRPTRY-1m.csv", "60000,7.5,8,7.25,7.777,100\n120000,7,7.000000,6.99999999,7,0.5\n");
    auto const file = read(folder, "XRPTRY-1m.csv");
    ASSERT_TRUE(file) << file.error().message;
    CandleSeries const& series = file->series;
    ASSERT_EQ(series.candles().size(), 2U);
    EXPECT_EQ(series.priceDecimals(), 8);
    EXPECT_EQ(series.volumeDecimals(), 1);
    Bar const first = series.bar(series.candles()[0]);
    EXPECT_EQ(first.openTime, UtcTime(kMinute));
    EXPECT_EQ(first.open, price("7.5"));
    EXPECT_EQ(first.high, price("8"));
    EXPECT_EQ(first.low, price("7.25"));
    EXPECT_EQ(first.close, price("7.777"));
    EXPECT_EQ(first.volume, quantity("100"));
    Bar const second = series.bar(series.candles()[1]);
    EXPECT_EQ(second.low, price("6.99999999"));
    EXPECT_EQ(second.volume, quantity("0.5"));
}

TEST(CandleFilesTest, TrailingZerosAreNoDecimals)
{
    CandleFolder folder;
    folder.write("XRPTRY-1m.csv", "60000,353137.00000000,353398.00000000,352657.10000000,352657.10000000,0.48821000\n");
    auto const file = read(folder, "XRPTRY-1m.csv");
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->series.priceDecimals(), 1);
    EXPECT_EQ(file->series.volumeDecimals(), 5);
}

TEST(CandleFilesTest, ReadsGzAsItReadsPlainText)
{
    CandleFolder folder;
    std::string const rows = CandleFolder::manyRows(5000);
    folder.write("XRPTRY-1m.csv", rows);
    folder.writeGz("XRPTRY-1m.csv.gz", rows);
    auto const plain = read(folder, "XRPTRY-1m.csv");
    auto const zipped = read(folder, "XRPTRY-1m.csv.gz");
    ASSERT_TRUE(plain && zipped);
    ASSERT_EQ(plain->series.candles().size(), 5000U);
    EXPECT_TRUE(std::equal(plain->series.candles().begin(), plain->series.candles().end(),
                           zipped->series.candles().begin(), zipped->series.candles().end()));
}

TEST(CandleFilesTest, AcceptsWindowsLineEndsAndAMissingLastOne)
{
    CandleFolder folder;
    folder.writeWhole("XRPTRY-1m.csv",
                      "\xef\xbb\xbfopen_time_ms,open,high,low,close,volume\r\n60000,7,8,6,7,1\r\n"
                      "120000,7,8,6,7,2");
    auto const file = read(folder, "XRPTRY-1m.csv");
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->series.candles().size(), 2U);
}

struct BadRow {
    char const* row;
    char const* words;
};

// The good first row has time 60000; each bad row is line 3.
class MalformedRow : public testing::TestWithParam<BadRow> {};

TEST_P(MalformedRow, IsRefusedWithFileAndLine)
{
    CandleFolder folder;
    folder.write("XRPTRY-1m.csv", std::string("60000,7,8,6,7,1\n") + GetParam().row + "\n180000,7,8,6,7,1\n");
    auto const file = read(folder, "XRPTRY-1m.csv");
    ASSERT_FALSE(file);
    std::string const& message = file.error().message;
    EXPECT_NE(message.find("XRPTRY-1m.csv line 3: "), std::string::npos) << message;
    EXPECT_NE(message.find(GetParam().words), std::string::npos) << message;
    EXPECT_EQ(message.find('\n'), std::string::npos);

    auto const skipped = read(folder, "XRPTRY-1m.csv", {.skipMalformed = true});
    ASSERT_TRUE(skipped);
    EXPECT_EQ(skipped->skipped, 1U);
    EXPECT_EQ(skipped->firstSkipped, message);
    EXPECT_EQ(skipped->series.candles().size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(
    CandleFilesTest, MalformedRow,
    testing::Values(
        BadRow{"", "open_time_ms is missing"}, BadRow{"120000,7,8,6,7", "volume is missing"},
        BadRow{"120000,7,8,6,7,", "volume is missing"}, BadRow{"120000,,8,6,7,1", "open is missing"},
        BadRow{"120000,7,8,6,7,1,9", "more than six fields"}, BadRow{"120000,7,8,6,7,1,", "more than six fields"},
        BadRow{"120000,x,8,6,7,1", "open is not a plain decimal number"},
        BadRow{"120000,7,nan,6,7,1", "high is not a plain decimal number"},
        BadRow{"120000,7,inf,6,7,1", "high is not a plain decimal number"},
        BadRow{"120000,7,8e0,6,7,1", "high is not a plain decimal number"},
        BadRow{"120000,7,8,6.,7,1", "low is not a plain decimal number"},
        BadRow{"120000,7,8,.6,7,1", "low is not a plain decimal number"},
        BadRow{"120000,7,8,6,+7,1", "close is not a plain decimal number"},
        BadRow{"120000,7,8,6, 7,1", "close is not a plain decimal number"},
        BadRow{"120000,7,8,6,7,1 ", "volume is not a plain decimal number"},
        BadRow{"120000,7,8,6,7,1\r\r", "volume is not a plain decimal number"},
        BadRow{"120000;7;8;6;7;1", "open_time_ms is not a plain decimal number"},
        BadRow{"120000.5,7,8,6,7,1", "open_time_ms is not a plain decimal number"},
        BadRow{"120000,7,6,8,7,1", "high is below low"}, BadRow{"120000,9,8,6,7,1", "open is not within"},
        BadRow{"120000,5,8,6,7,1", "open is not within"}, BadRow{"120000,7,8,6,9,1", "close is not within"},
        BadRow{"120000,7,8,6,5,1", "close is not within"}, BadRow{"120000,7,8,0,7,1", "low is not above zero"},
        BadRow{"120000,7,8,-1,7,1", "low is not above zero"}, BadRow{"120000,7,8,6,7,-1", "volume is below zero"},
        BadRow{"60000,7,8,6,7,1", "is that of the row before"},
        BadRow{"0,7,8,6,7,1", "is before that of the row before"},
        BadRow{"120001,7,8,6,7,1", "not a multiple of the interval"},
        BadRow{"-60000,7,8,6,7,1", "not a multiple of the interval"},
        BadRow{"999999999960000,7,8,6,7,1", "not a multiple of the interval"},
        BadRow{"120000,7.1234567890123456789,8,6,7,1", "too many digits"},
        BadRow{"120000,7,99999999999999999999,6,7,1", "too many digits"},
        BadRow{"120000,7,1000000000000001,6,7,1", "too many digits"},
        BadRow{"120000,7,8,6,7,1.1234567890123456789", "too many digits"}));

TEST(CandleFilesTest, RowThatCannotStandExactlyBesideTheOthersIsRefused)
{
    CandleFolder folder;
    folder.write("XRPTRY-1m.csv",
                 "60000,123456789,123456789,123456789,123456789,1\n"
                 "120000,0.1234567890123456,1,0.1,1,1\n");
    auto const file = read(folder, "XRPTRY-1m.csv");
    ASSERT_FALSE(file);
    EXPECT_NE(file.error().message.find("line 3: the field open has too many digits"), std::string::npos)
        << file.error().message;
}

TEST(CandleFilesTest, BrokenFilesAreRefusedEvenWhereRowsMayBeSkipped)
{
    CandleFolder folder;
    std::string const rows = CandleFolder::manyRows(20'000);
    folder.writeWhole("empty.csv", "");
    folder.writeWhole("header.csv", "time,open,high,low,close,volume\n60000,7,8,6,7,1\n");
    folder.writeWhole("norows.csv", "open_time_ms,open,high,low,close,volume\n");
    folder.writeWhole("plain.csv.gz", "open_time_ms,open,high,low,close,volume\n60000,7,8,6,7,1\n");
    folder.writeWhole("long.csv", "open_time_ms,open,high,low,close,volume\n" + std::string(600'000, '7') + "\n");
    folder.writeGz("whole.csv.gz", rows);
    std::string const bytes = folder.bytesOf("whole.csv.gz");
    folder.writeWhole("truncated.csv.gz", bytes.substr(0, bytes.size() / 2));
    folder.writeWhole("nocheck.csv.gz", bytes.substr(0, bytes.size() - 4));
    std::string damaged = bytes;
    damaged[bytes.size() / 2] = static_cast<char>(damaged[bytes.size() / 2] ^ 0x55);
    folder.writeWhole("damaged.csv.gz", damaged);
    struct Case {
        char const* file;
        char const* words;
    };
    for (Case const& each : {Case{"empty.csv", "is empty"}, Case{"header.csv", "line 1: the header is not"},
                             Case{"norows.csv", "holds no candles"}, Case{"plain.csv.gz", "is not gzip"},
                             Case{"long.csv", "line 2: the line is too long"}, Case{"truncated.csv.gz", "truncated gz"},
                             Case{"nocheck.csv.gz", "truncated gz"}, Case{"damaged.csv.gz", "damaged"},
                             Case{"missing.csv", "cannot be opened"}}) {
        auto const file = read(folder, each.file, {.skipMalformed = true});
        ASSERT_FALSE(file) << each.file;
        EXPECT_NE(file.error().message.find(each.words), std::string::npos) << file.error().message;
        EXPECT_NE(file.error().message.find(each.file), std::string::npos) << file.error().message;
    }
}

TEST(CandleFilesTest, GapsStayGapsAndAreCounted)
{
    CandleFolder folder;
    folder.write("XRPTRY-1m.csv", "60000,7,8,6,7,1\n120000,7,8,6,7,1\n300000,7,8,6,7,1\n480000,7,8,6,7,1\n");
    auto const file = read(folder, "XRPTRY-1m.csv");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->series.candles().size(), 4U);
    EXPECT_EQ(file->gaps.count, 2U);
    EXPECT_EQ(file->gaps.missing, 4U);
    EXPECT_EQ(file->gaps.longest, 2U);
}

TEST(CandleFilesTest, KeepsOnlyTheAskedTime)
{
    CandleFolder folder;
    folder.write("XRPTRY-1m.csv", CandleFolder::manyRows(100));
    auto const file = read(folder, "XRPTRY-1m.csv", {.from = UtcTime(10 * kMinute), .to = UtcTime(20 * kMinute)});
    ASSERT_TRUE(file);
    EXPECT_EQ(file->series.candles().size(), 10U);
    EXPECT_EQ(file->series.candles().front().openTimeMs, 600'000);
    auto const nothing = read(folder, "XRPTRY-1m.csv", {.from = UtcTime(1000 * kMinute)});
    ASSERT_FALSE(nothing);
    EXPECT_NE(nothing.error().message.find("no candle in the asked time"), std::string::npos);
}

TEST(CandleFilesTest, UnequalSpansAreIntersectedAndTheMessageNamesTheLimits)
{
    CandleFolder folder;
    for (std::string const& symbol : kLiraPairs) {
        int const first = symbol == "AVAXTRY" ? 3 : 1;
        int const last = symbol == "BTCTRY" ? 8 : 10;
        folder.write(symbol + "-1m.csv", CandleFolder::rows(first, last));
    }
    auto const set = loadCandles(folder.path(), kLiraPairs, kMinute, {});
    ASSERT_TRUE(set) << set.error().message;
    EXPECT_EQ(set->first, UtcTime(3 * kMinute));
    EXPECT_EQ(set->last, UtcTime(8 * kMinute));
    EXPECT_EQ(set->bars(), 30U);
    EXPECT_NE(set->spanMessage.find("AVAXTRY begins last (1970-01-01T00:03:00Z)"), std::string::npos)
        << set->spanMessage;
    EXPECT_NE(set->spanMessage.find("BTCTRY ends first (1970-01-01T00:08:00Z)"), std::string::npos);
}

// The terminal says it in its reader's language.
TEST(CandleFilesTest, WhyCandlesCannotBeReadIsEngineText)
{
    CandleFolder folder;
    std::pair<std::string, std::string> const files[] = {
        {"", "is empty"},
        {"nonsense\n", "the header is not"},
        {"open_time_ms,open,high,low,close,volume\n", "holds no candles"},
        {"open_time_ms,open,high,low,close,volume\n60000,1,2\n", "is missing"},
        {"open_time_ms,open,high,low,close,volume\n60000,1,2,x,1,1\n", "not a plain decimal"},
        {"open_time_ms,open,high,low,close,volume\n60000,1,2,3,1,1\n", "high is below low"},
        {"open_time_ms,open,high,low,close,volume\n60001,1,2,1,1,1\n", "not a multiple"},
    };
    for (auto const& [content, part] : files) {
        SCOPED_TRACE(part);
        folder.writeWhole("BTCTRY-1m.csv", content);
        auto const read = readCandleFile(folder.path() / "BTCTRY-1m.csv", Symbol("BTCTRY"), kMinute, {});
        ASSERT_FALSE(read);
        EXPECT_NE(read.error().message.find(part), std::string::npos) << read.error().message;
        auto const said = recognise(read.error().message);
        ASSERT_TRUE(said) << read.error().message;
        if (said->phrase == Phrase::CandleRowBad) {
            EXPECT_TRUE(recognise(said->arguments.back())) << said->arguments.back();
        }
    }
    auto const absent = readCandleFile(folder.path() / "none.csv", Symbol("BTCTRY"), kMinute, {});
    ASSERT_FALSE(absent);
    EXPECT_TRUE(recognise(absent.error().message)) << absent.error().message;
    for (auto const& where : {folder.path() / "nowhere", folder.path()}) {
        auto const set = loadCandles(where, kLiraPairs, kMinute, {});
        ASSERT_FALSE(set);
        EXPECT_TRUE(recognise(set.error().message)) << set.error().message;
    }
}

TEST(CandleFilesTest, EqualSpansNeedNoMessage)
{
    CandleFolder folder;
    for (std::string const& symbol : kLiraPairs) {
        folder.write(symbol + "-1m.csv", CandleFolder::rows(1, 10));
    }
    auto const one = loadCandles(folder.path(), kLiraPairs, kMinute, {.threads = 1});
    auto const many = loadCandles(folder.path(), kLiraPairs, kMinute, {.threads = 4});
    ASSERT_TRUE(one && many);
    EXPECT_TRUE(one->spanMessage.empty());
    for (Slot const slot : kSlots) {
        EXPECT_EQ(one->files[slot].series.symbol().view(), kLiraPairs[static_cast<std::size_t>(slot)]);
        EXPECT_TRUE(std::equal(one->files[slot].series.candles().begin(), one->files[slot].series.candles().end(),
                               many->files[slot].series.candles().begin()));
    }
}

TEST(CandleFilesTest, SaysWhatIsMissing)
{
    CandleFolder folder;
    auto const message = [&](std::filesystem::path const& path, std::vector<std::string> const& symbols) {
        auto const set = loadCandles(path, symbols, kMinute, {});
        return set ? std::string() : set.error().message;
    };
    EXPECT_NE(message(folder.path() / "nowhere", kLiraPairs).find("does not exist"), std::string::npos);
    EXPECT_NE(message(folder.path(), kLiraPairs).find("no candle file BTCTRY-1m.csv or BTCTRY-1m.csv.gz"),
              std::string::npos);
    EXPECT_NE(message(folder.path(), {"BTCTRY"}).find("exactly five"), std::string::npos);
    for (std::string const& symbol : kLiraPairs) {
        folder.write(symbol + "-1m.csv", symbol == "SOLTRY" ? CandleFolder::rows(50, 60) : CandleFolder::rows(1, 10));
    }
    EXPECT_NE(message(folder.path(), kLiraPairs).find("no time in common"), std::string::npos);
}

TEST(CandleFilesTest, RealCandlesOfFiveLiraPairsLoadAsTheirReadmeSays)
{
    if (!std::filesystem::exists(test::sharedData() / "BTCTRY-1m.csv.gz")) {
        GTEST_SKIP() << "[data absent] there are no candle files in " << test::sharedData();
    }
    auto const set = loadCandles(test::sharedData(), kLiraPairs, kMinute, {.threads = 2});
    ASSERT_TRUE(set) << set.error().message;
    EXPECT_NE(set->spanMessage.find("SOLTRY begins last (2022-11-08T22:36:00Z)"), std::string::npos)
        << set->spanMessage;
    EXPECT_EQ(set->bars(), 5U * 997U);
    CandleSeries const& xrp = set->files[Slot{2}].series;
    EXPECT_EQ(xrp.priceDecimals(), 3);
    EXPECT_EQ(set->files[Slot{0}].series.priceDecimals(), 0);
}

}  // namespace
}  // namespace pentad::simulation
