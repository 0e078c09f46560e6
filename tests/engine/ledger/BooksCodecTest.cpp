// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Ledger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

namespace pentad::ledger {
namespace {

using namespace pentad::test;
using namespace std::chrono_literals;

// Books in which every list has something.
Books livedIn()
{
    Books books;
    StepRecord record;
    Calendar const calendar;
    books.open(kNoon, calendar, fivePairs(), money("1000"), {}, {}, record);
    Fill const fill = fillOf(7, Slot{4}, Side::Buy, quantity("1"), price("100"), kNoon);
    books.applyFill(fill, fivePairs(), calendar, money("0.2"), money("0.04"), {}, record);
    books.cross(kNoon + 24h, calendar, money("999"));
    books.harvest(kNoon + 24h, fivePairs(), money("5"), record);
    return books;
}

bool decodes(std::span<std::byte const> bytes)
{
    ByteReader reader(bytes);
    Books books;
    books.decode(reader);
    return reader.valid() && reader.atEnd();
}

TEST(BooksCodecTest, BringsBooksBack)
{
    Books const books = livedIn();
    auto const bytes = bytesOf(books);
    ASSERT_TRUE(decodes(bytes));
    ByteReader reader(bytes);
    Books copy;
    copy.decode(reader);
    EXPECT_TRUE(sayTheSame(copy, books));
    EXPECT_EQ(bytesOf(copy), bytes);
}

TEST(BooksCodecTest, LeavesNothingOfWhatWasThereBefore)
{
    auto const empty = bytesOf(Books());
    Books books = livedIn();
    ByteReader reader(empty);
    books.decode(reader);
    ASSERT_TRUE(reader.valid());
    EXPECT_TRUE(sayTheSame(books, Books()));
    EXPECT_FALSE(books.knowsTrade(TradeId{7}));
}

TEST(BooksCodecTest, NeverReadsBeyondBytesThatWereCut)
{
    auto const bytes = bytesOf(livedIn());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        ASSERT_FALSE(decodes(std::span<std::byte const>(bytes).first(length))) << length;
    }
}

TEST(BooksCodecTest, RefusesAnAssetThatIsNone)
{
    auto bytes = bytesOf(livedIn());
    // The slot of the waiting fee follows its client order id.
    std::string_view const id = "P1ORDER";
    auto const found = std::search(bytes.begin(), bytes.end(), id.begin(), id.end(),
                                   [](std::byte a, char b) { return a == static_cast<std::byte>(b); });
    ASSERT_NE(found, bytes.end());
    std::byte& slot = *(found + static_cast<std::ptrdiff_t>(id.size()));
    ASSERT_EQ(slot, std::byte{4});
    slot = std::byte{kUniverseSize};
    EXPECT_FALSE(decodes(bytes));
}

// Whatever one byte becomes, the reader ends: it says no, or gives books that can be written again.
TEST(BooksCodecTest, SurvivesEveryDamagedByte)
{
    auto const bytes = bytesOf(livedIn());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (int const value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
            auto damaged = bytes;
            damaged[at] = static_cast<std::byte>(value);
            ByteReader reader(damaged);
            Books books;
            ASSERT_NO_THROW(books.decode(reader)) << at;
            if (reader.valid()) {
                ASSERT_NO_THROW(bytesOf(books)) << at;
            }
        }
    }
}

}  // namespace
}  // namespace pentad::ledger
