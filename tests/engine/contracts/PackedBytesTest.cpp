// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/PackedBytes.h"

#include <gtest/gtest.h>

#include <vector>

namespace pentad::packed {
namespace {

template <typename Write>
std::vector<std::byte> bytesOf(Write const& write)
{
    ByteWriter writer;
    Kept kept;
    {
        Pack pack(writer, kept);
        write(pack);
    }
    return writer.take();
}

std::vector<std::byte> joined(std::vector<std::byte> first, std::vector<std::byte> const& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

TEST(PackedBytesTest, AnAmountOfEitherSignIsWrittenOutOnce)
{
    Decimal const amount("999989943.5621682485"_dec);
    auto const once = bytesOf([&](Pack& pack) { pack.decimal(amount); });
    auto const thrice = bytesOf([&](Pack& pack) {
        pack.decimal(amount);
        pack.decimal(-amount);
        pack.decimal(amount);
    });
    EXPECT_EQ(thrice.size(), once.size() + 2);
    Unpack reader(thrice);
    EXPECT_EQ(reader.decimal(), amount);
    EXPECT_EQ(reader.decimal(), -amount);
    EXPECT_EQ(reader.decimal(), amount);
    EXPECT_TRUE(reader.valid() && reader.atEnd());
}

TEST(PackedBytesTest, ReadsBackMoreNumbersThanItHasPlacesFor)
{
    std::vector<Decimal> numbers;
    for (int i = 1; i <= 500; ++i) {
        numbers.push_back(Decimal::fromRaw(Int128{i} * i * 7'919));
        numbers.push_back(Decimal::fromRaw(-Int128{i % 40} * Decimal::kUnit));
    }
    numbers.push_back(Decimal::fromRaw(static_cast<Int128>(UInt128{1} << 127U)));  // the smallest, twice
    numbers.push_back(numbers.back());
    ByteWriter writer;
    Kept kept;
    for (Decimal const number : numbers) {
        Pack(writer, kept).decimal(number);
    }
    auto const bytes = writer.take();
    Unpack reader(bytes);
    for (Decimal const number : numbers) {
        ASSERT_EQ(reader.decimal(), number);
    }
    EXPECT_TRUE(reader.valid() && reader.atEnd());
}

TEST(PackedBytesTest, RefusesANumberWrittenOutThatIsKept)
{
    auto const bytes = bytesOf([](Pack& pack) { pack.decimal("12.5"_dec); });
    auto const negative = bytesOf([](Pack& pack) { pack.decimal("-12.5"_dec); });
    for (auto const& second : {bytes, negative}) {
        auto const both = joined(bytes, second);
        Unpack reader(both);
        EXPECT_EQ(reader.decimal(), "12.5"_dec);
        EXPECT_TRUE(reader.valid());
        reader.decimal();
        EXPECT_FALSE(reader.valid());
    }
}

TEST(PackedBytesTest, RefusesAPlaceWhereNothingIsKept)
{
    std::vector<std::byte> const number{static_cast<std::byte>(kAgain)};
    Unpack numbers(number);
    EXPECT_EQ(numbers.decimal(), Decimal());
    EXPECT_FALSE(numbers.valid());
    for (unsigned const place : {0U, 31U, 32U, 127U}) {
        std::vector<std::byte> const text{static_cast<std::byte>(kTextAgain | place)};
        Unpack texts(text);
        EXPECT_TRUE(texts.fixedText<Symbol>().empty());
        EXPECT_FALSE(texts.valid()) << place;
    }
}

TEST(PackedBytesTest, TheSmallestNumberHasNoPositiveTwin)
{
    Decimal const smallest = Decimal::fromRaw(static_cast<Int128>(UInt128{1} << 127U));
    auto bytes = bytesOf([&](Pack& pack) {
        pack.decimal(smallest);
        pack.decimal(smallest);
    });
    bytes.back() &= ~static_cast<std::byte>(kNegative);
    Unpack reader(bytes);
    EXPECT_EQ(reader.decimal(), smallest);
    reader.decimal();
    EXPECT_FALSE(reader.valid());
}

TEST(PackedBytesTest, AnIdentifierIsWrittenOutOnce)
{
    ClientOrderId const one("P1AAAAAAAAAAAAAAAAAAAA");
    ClientOrderId const other("P1AAAAAAAAAAAAAAAAAAAB");  // the same head and length, so the same place
    Symbol const symbol("BTCTRY");
    auto const write = [&](Pack& pack) {
        for (int i = 0; i < 2; ++i) {
            pack.fixedText(one);
            pack.fixedText(one);
            pack.fixedText(other);
            pack.fixedText(symbol);
            pack.fixedText(Symbol());
        }
    };
    auto const bytes = bytesOf(write);
    EXPECT_EQ(bytes.size(), 4 * 23U + 2 + 7 + 1 + 2);
    Unpack reader(bytes);
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(reader.fixedText<ClientOrderId>(), one);
        EXPECT_EQ(reader.fixedText<ClientOrderId>(), one);
        EXPECT_EQ(reader.fixedText<ClientOrderId>(), other);
        EXPECT_EQ(reader.fixedText<Symbol>(), symbol);
        EXPECT_EQ(reader.fixedText<Symbol>(), Symbol());
    }
    EXPECT_TRUE(reader.valid() && reader.atEnd());
}

TEST(PackedBytesTest, RefusesAnIdentifierThatIsKeptOrDoesNotFit)
{
    auto const symbol = bytesOf([](Pack& pack) { pack.fixedText(Symbol("BTCTRY")); });
    auto const twice = joined(symbol, symbol);
    Unpack kept(twice);
    kept.fixedText<Symbol>();
    EXPECT_TRUE(kept.valid());
    kept.fixedText<Symbol>();
    EXPECT_FALSE(kept.valid());

    StrategyId const id("longer than fifteen");
    auto const longer = bytesOf([&id](Pack& pack) {
        pack.fixedText(id);
        pack.fixedText(id);
    });
    Unpack tooLong(longer);
    tooLong.fixedText<StrategyId>();
    tooLong.fixedText<Symbol>();
    EXPECT_FALSE(tooLong.valid());
}

TEST(PackedBytesTest, CyclesHaveADistanceWhereverTheyAre)
{
    constexpr std::uint64_t kMax = ~std::uint64_t{0};
    for (std::uint64_t const from : {std::uint64_t{0}, std::uint64_t{7}, kMax / 2, kMax}) {
        for (std::uint64_t const cycle : {std::uint64_t{0}, std::uint64_t{6}, kMax / 2 + 1, kMax}) {
            auto const bytes = bytesOf([&](Pack& pack) { pack.cycle(CycleId{cycle}, CycleId{from}); });
            Unpack reader(bytes);
            EXPECT_EQ(reader.cycle(CycleId{from}), CycleId{cycle});
            EXPECT_TRUE(reader.valid());
        }
    }
}

}  // namespace
}  // namespace pentad::packed
