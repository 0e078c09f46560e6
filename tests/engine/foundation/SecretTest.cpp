// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Secret.h"
#include "support/MemoryScan.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <QByteArray>
#include <QDebug>
#include <QString>
#include <QVariant>

#include <string>

namespace pentad {
namespace {

// What must not compile, so that no secret reaches a text, a log or a copy by accident.
template <typename T>
concept Streamable = requires(std::ostream& stream, T const& value)
{
    stream << value;
};
template <typename T>
concept Debuggable = requires(QDebug debug, T const& value)
{
    debug << value;
};
template <typename T>
concept EqualityTested = requires(T const& value)
{
    value == value;
};
template <typename T>
concept Ordered = requires(T const& value)
{
    value < value;
};
template <typename T, typename From>
concept MadeFrom = std::is_constructible_v<T, From> || std::is_convertible_v<From, T>;

static_assert(!Streamable<Secret> && Streamable<std::string>);
static_assert(!Debuggable<Secret> && Debuggable<QString>);
static_assert(!EqualityTested<Secret> && !Ordered<Secret> && EqualityTested<std::string>);
static_assert(!fmt::is_formattable<Secret>::value && fmt::is_formattable<std::string>::value);
static_assert(!MadeFrom<std::string, Secret const&> && !MadeFrom<std::string_view, Secret const&>);
static_assert(!MadeFrom<QString, Secret const&> && !MadeFrom<QByteArray, Secret const&>);
static_assert(!MadeFrom<QVariant, Secret const&> && !MadeFrom<bool, Secret const&>);
static_assert(!MadeFrom<std::span<std::byte const>, Secret const&>);
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

std::string textOf(Secret const& secret)
{
    return secret.use([](std::span<std::byte const> bytes) {
        return std::string(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    });
}

TEST(SecretTest, GivesItsBytesToAFunctionAndKeepsThem)
{
    using namespace std::string_view_literals;
    Secret const secret = Secret::copyOf("with\0zero"sv);
    EXPECT_EQ(secret.size(), 9U);
    EXPECT_EQ(textOf(secret), std::string("with\0zero", 9));
    EXPECT_EQ(textOf(secret), std::string("with\0zero", 9));
    EXPECT_TRUE(Secret().isEmpty());
    EXPECT_EQ(textOf(Secret()), "");
    EXPECT_EQ(textOf(Secret::copyOf(""sv)), "");
}

TEST(SecretTest, MovingLeavesNothingBehind)
{
    Secret first = Secret::copyOf(std::string_view("alpha"));
    Secret second = std::move(first);
    EXPECT_TRUE(first.isEmpty());  // NOLINT: what is left of it is the claim
    EXPECT_EQ(textOf(second), "alpha");
    Secret third = Secret::copyOf(std::string_view("beta"));
    third = std::move(second);
    EXPECT_EQ(textOf(third), "alpha");
    EXPECT_TRUE(second.isEmpty());  // NOLINT
}

TEST(SecretTest, MatchesOnlyTheSameBytes)
{
    Secret const secret = Secret::copyOf(std::string_view("alpha"));
    EXPECT_TRUE(secret.matches(Secret::copyOf(std::string_view("alpha"))));
    EXPECT_FALSE(secret.matches(Secret::copyOf(std::string_view("alphb"))));
    EXPECT_FALSE(secret.matches(Secret::copyOf(std::string_view("alph"))));
    EXPECT_FALSE(secret.matches(Secret()));
    EXPECT_TRUE(Secret().matches(Secret()));
}

TEST(SecretTest, WipeOverwritesABuffer)
{
    std::string buffer = "something private";
    wipe(std::as_writable_bytes(std::span(buffer)));
    EXPECT_EQ(buffer, std::string(17, '\0'));
}

TEST(SecretTest, NoCopyIsLeftInMemoryWhenItIsGone)
{
    if (!test::canReadOwnMemory()) {
        GTEST_SKIP() << "this process may not read its own memory";
    }
    test::MaskedText const masked("q8Zr-canary-of-the-memory-scan");
    Secret secret = masked.secret();
    EXPECT_GE(masked.copiesInMemory(), 1) << "the search does not find what is there";
    Secret moved = std::move(secret);
    moved = Secret();
    EXPECT_EQ(masked.copiesInMemory(), 0);
}

}  // namespace
}  // namespace pentad
