// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Bytes.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace pentad {
namespace {

constexpr Int128 kInt128Max = static_cast<Int128>(~UInt128{0} >> 1U);
constexpr Int128 kInt128Min = -kInt128Max - 1;

std::vector<std::byte> bytesOf(std::initializer_list<int> values)
{
    std::vector<std::byte> bytes;
    for (int const value : values) {
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

std::vector<std::byte> written(Int128 value)
{
    ByteWriter writer;
    writer.i128(value);
    return writer.take();
}

std::vector<Int128> edges()
{
    std::vector<Int128> values{0, kInt128Max, kInt128Max - 1, kInt128Min, kInt128Min + 1};
    for (unsigned bit = 0; bit < 127; ++bit) {
        Int128 const power = Int128{1} << bit;
        for (Int128 const value : {power - 1, power, power + 1}) {
            values.push_back(value);
            values.push_back(-value);
        }
    }
    return values;
}

TEST(BytesTest, WritesFixedWidthIntegersLeastByteFirst)
{
    ByteWriter writer;
    writer.u8(0xAB);
    writer.flag(true);
    writer.flag(false);
    writer.u32(0x01020304);
    writer.u64(0x0102030405060708);
    writer.i64(-2);
    EXPECT_EQ(writer.take(), bytesOf({0xAB, 1, 0, 4,    3,    2,    1,    8,    7,    6,    5,   4,
                                      3,    2, 1, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}));
}

TEST(BytesTest, WritesOnlyTheSignificantBytesOfWideIntegers)
{
    EXPECT_EQ(written(0), bytesOf({0}));
    EXPECT_EQ(written(-1), bytesOf({1, 1}));
    EXPECT_EQ(written(1), bytesOf({1, 2}));
    EXPECT_EQ(written(127), bytesOf({1, 254}));
    EXPECT_EQ(written(128), bytesOf({2, 0, 1}));
    EXPECT_EQ(written(std::numeric_limits<std::int64_t>::max()).size(), 9U);
    EXPECT_EQ(written(Int128{std::numeric_limits<std::int64_t>::max()} + 1).size(), 10U);
    EXPECT_EQ(written(kInt128Max).size(), 17U);
    EXPECT_EQ(written(kInt128Min),
              bytesOf({16, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}));
}

TEST(BytesTest, ReadsBackEveryEdgeOfWideIntegers)
{
    for (Int128 const value : edges()) {
        std::vector<std::byte> const bytes = written(value);
        ByteReader reader(bytes);
        EXPECT_TRUE(reader.i128() == value) << "upper half " << static_cast<std::int64_t>(value >> 64);
        EXPECT_TRUE(reader.valid());
        EXPECT_TRUE(reader.atEnd());
    }
}

TEST(BytesTest, RefusesWideIntegersLongerThanSixteenBytes)
{
    for (int const length : {17, 128, 255}) {
        std::vector<std::byte> bytes(300, std::byte{1});
        bytes[0] = static_cast<std::byte>(length);
        ByteReader reader(bytes);
        EXPECT_TRUE(reader.i128() == 0);
        EXPECT_FALSE(reader.valid());
    }
}

TEST(BytesTest, ReadsBackWhatWasWritten)
{
    ByteWriter writer;
    writer.u8(255);
    writer.flag(true);
    writer.u32(std::numeric_limits<std::uint32_t>::max());
    writer.u64(std::numeric_limits<std::uint64_t>::max());
    writer.i64(std::numeric_limits<std::int64_t>::min());
    writer.text("");
    writer.text(std::string_view("nul\0inside", 10));
    writer.text("sıfır ₺");
    writer.blob(bytesOf({1, 2, 3}));
    std::vector<std::byte> const bytes = writer.take();

    ByteReader reader(bytes);
    EXPECT_EQ(reader.u8(), 255);
    EXPECT_TRUE(reader.flag());
    EXPECT_EQ(reader.u32(), std::numeric_limits<std::uint32_t>::max());
    EXPECT_EQ(reader.u64(), std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(reader.i64(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(reader.text(), "");
    EXPECT_EQ(reader.text(), std::string("nul\0inside", 10));
    EXPECT_EQ(reader.text(), "sıfır ₺");
    auto const blob = reader.blob();
    EXPECT_EQ(std::vector<std::byte>(blob.begin(), blob.end()), bytesOf({1, 2, 3}));
    EXPECT_TRUE(reader.valid());
    EXPECT_TRUE(reader.atEnd());
}

// Each reading is tried on every text that is too short for it; the address sanitizer watches the vector's end.
TEST(BytesTest, NeverReadsPastTheEnd)
{
    struct Reading {
        char const* name;
        std::vector<std::byte> bytes;
        std::function<bool(ByteReader&)> readsZero;
    };
    std::vector<Reading> const readings{
        {"u8", bytesOf({7}), [](ByteReader& reader) { return reader.u8() == 0; }},
        {"flag", bytesOf({1}), [](ByteReader& reader) { return !reader.flag(); }},
        {"u32", bytesOf({7, 7, 7, 7}), [](ByteReader& reader) { return reader.u32() == 0; }},
        {"u64", bytesOf({7, 7, 7, 7, 7, 7, 7, 7}), [](ByteReader& reader) { return reader.u64() == 0; }},
        {"i64", bytesOf({7, 7, 7, 7, 7, 7, 7, 7}), [](ByteReader& reader) { return reader.i64() == 0; }},
        {"i128", bytesOf({3, 7, 7, 7}), [](ByteReader& reader) { return reader.i128() == 0; }},
        {"text", bytesOf({3, 0, 0, 0, 'a', 'b', 'c'}), [](ByteReader& reader) { return reader.text().empty(); }},
        {"blob", bytesOf({3, 0, 0, 0, 1, 2, 3}), [](ByteReader& reader) { return reader.blob().empty(); }},
        {"count", bytesOf({3, 0, 0, 0, 1, 2, 3}), [](ByteReader& reader) { return reader.count() == 0; }},
    };
    for (Reading const& reading : readings) {
        ByteReader whole(reading.bytes);
        EXPECT_FALSE(reading.readsZero(whole)) << reading.name;
        EXPECT_TRUE(whole.valid()) << reading.name;
        for (std::size_t length = 0; length < reading.bytes.size(); ++length) {
            std::vector<std::byte> const cut(reading.bytes.begin(),
                                             reading.bytes.begin() + static_cast<std::ptrdiff_t>(length));
            ByteReader reader(cut);
            EXPECT_TRUE(reading.readsZero(reader)) << reading.name << " from " << length << " bytes";
            EXPECT_FALSE(reader.valid()) << reading.name << " from " << length << " bytes";
        }
    }
}

TEST(BytesTest, DoesNotBelieveHugeLengths)
{
    std::vector<std::byte> const bytes = bytesOf({255, 255, 255, 255, 1, 2, 3, 4});
    ByteReader text(bytes);
    EXPECT_EQ(text.text(), "");
    EXPECT_FALSE(text.valid());
    ByteReader count(bytes);
    EXPECT_EQ(count.count(), 0U);
    EXPECT_FALSE(count.valid());
}

TEST(BytesTest, AcceptsACountOfExactlyWhatIsLeft)
{
    std::vector<std::byte> const bytes = bytesOf({2, 0, 0, 0, 1, 2});
    ByteReader reader(bytes);
    EXPECT_EQ(reader.count(), 2U);
    EXPECT_TRUE(reader.valid());
}

TEST(BytesTest, StaysInvalidAndReadsZerosAfterTheFirstFault)
{
    std::vector<std::byte> const bytes = bytesOf({9, 9, 9, 9, 9, 9});
    ByteReader reader(bytes);
    EXPECT_EQ(reader.u64(), 0U);
    EXPECT_FALSE(reader.valid());
    EXPECT_EQ(reader.u8(), 0);
    EXPECT_EQ(reader.u32(), 0U);
    EXPECT_EQ(reader.text(), "");
    EXPECT_TRUE(reader.i128() == 0);
    EXPECT_EQ(reader.count(), 0U);
    EXPECT_FALSE(reader.valid());
    ByteReader told(bytes);
    told.invalidate();
    EXPECT_EQ(told.u8(), 0);
    EXPECT_FALSE(told.valid());
}

TEST(BytesTest, ReadsNothingFromNothing)
{
    ByteReader reader({});
    EXPECT_TRUE(reader.atEnd());
    EXPECT_TRUE(reader.valid());
    EXPECT_EQ(reader.u8(), 0);
    EXPECT_FALSE(reader.valid());
}

TEST(BytesTest, BeginsAnewWhenCleared)
{
    ByteWriter writer;
    writer.u64(1);
    writer.clear();
    writer.u8(2);
    EXPECT_EQ(writer.bytes().size(), 1U);
    EXPECT_EQ(writer.take(), bytesOf({2}));
    EXPECT_TRUE(writer.bytes().empty());
}

TEST(BytesTest, KeepsOnlyAsMuchOfItsRoomAsWasUsed)
{
    ByteWriter writer;
    writer.u8(1);
    std::byte* const place = writer.room(100);
    place[0] = std::byte{2};
    place[1] = std::byte{9};
    writer.advance(1);
    writer.u8(3);
    EXPECT_EQ(writer.take(), bytesOf({1, 2, 3}));
}

}  // namespace
}  // namespace pentad
