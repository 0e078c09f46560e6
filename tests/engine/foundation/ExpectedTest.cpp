// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Expected.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace pentad {
namespace {

using Number = Expected<int, std::string>;

Number halved(int value)
{
    if (value % 2 != 0) {
        return Unexpected(std::string("odd"));
    }
    return value / 2;
}

TEST(ExpectedTest, HoldsAValue)
{
    Number const number = halved(8);
    ASSERT_TRUE(number.has_value());
    EXPECT_TRUE(static_cast<bool>(number));
    EXPECT_EQ(number.value(), 4);
    EXPECT_EQ(*number, 4);
    EXPECT_EQ(number.value_or(9), 4);
}

TEST(ExpectedTest, HoldsAnError)
{
    Number const number = halved(7);
    ASSERT_FALSE(number.has_value());
    EXPECT_FALSE(static_cast<bool>(number));
    EXPECT_EQ(number.error(), "odd");
    EXPECT_EQ(number.value_or(9), 9);
}

TEST(ExpectedTest, FailsACheckWhenTheOtherAlternativeIsRead)
{
    Number value = 1;
    Number error = Unexpected("no");
    EXPECT_THROW((void)value.error(), CheckFailure);
    EXPECT_THROW((void)error.value(), CheckFailure);
    EXPECT_THROW((void)*error, CheckFailure);
    EXPECT_THROW((void)*std::as_const(error), CheckFailure);
    EXPECT_THROW((void)std::move(error).value(), CheckFailure);
    EXPECT_THROW((void)std::move(value).error(), CheckFailure);
}

TEST(ExpectedTest, TellsValueFromErrorOfTheSameType)
{
    Expected<int, int> const value = 1;
    Expected<int, int> const error = Unexpected(1);
    EXPECT_TRUE(value.has_value());
    EXPECT_FALSE(error.has_value());
    EXPECT_EQ(value.value(), error.error());
}

TEST(ExpectedTest, ConvertsTheErrorItIsGiven)
{
    Expected<int, std::string> const number = Unexpected("why");
    EXPECT_EQ(number.error(), "why");
}

TEST(ExpectedTest, GivesAwayWhatCannotBeCopied)
{
    Expected<std::unique_ptr<int>, int> pointer = std::make_unique<int>(5);
    EXPECT_EQ(**pointer, 5);
    std::unique_ptr<int> const taken = std::move(pointer).value();
    EXPECT_EQ(*taken, 5);
}

TEST(ExpectedTest, IsReachedIntoByArrow)
{
    Expected<std::string, int> text = std::string("abc");
    text->push_back('d');
    EXPECT_EQ(text->size(), 4U);
    EXPECT_EQ(std::as_const(text)->back(), 'd');
}

TEST(ExpectedTest, TransformsAValueAndKeepsAnError)
{
    auto const asText = [](int value) { return std::to_string(value); };
    EXPECT_EQ(halved(8).transform(asText).value(), "4");
    EXPECT_EQ(halved(7).transform(asText).error(), "odd");
}

TEST(ExpectedTest, ChainsUntilTheFirstError)
{
    EXPECT_EQ(halved(8).and_then(halved).value(), 2);
    EXPECT_EQ(halved(6).and_then(halved).error(), "odd");
    int calls = 0;
    auto const counted = [&calls](int value) {
        ++calls;
        return halved(value);
    };
    EXPECT_FALSE(halved(7).and_then(counted).has_value());
    EXPECT_EQ(calls, 0);
}

TEST(ExpectedTest, OfNothingIsDoneOrFailed)
{
    Expected<void, std::string> const done;
    Expected<void, std::string> const failed = Unexpected("disk full");
    EXPECT_TRUE(done.has_value());
    EXPECT_NO_THROW(done.value());
    EXPECT_THROW((void)done.error(), CheckFailure);
    EXPECT_FALSE(static_cast<bool>(failed));
    EXPECT_EQ(failed.error(), "disk full");
    EXPECT_THROW(failed.value(), CheckFailure);
}

constexpr Expected<int, int> kAtCompileTime = 3;
static_assert(kAtCompileTime.has_value() && *kAtCompileTime == 3);

}  // namespace
}  // namespace pentad
