// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Digest.h"

#include <gtest/gtest.h>

#include <string>

namespace pentad {
namespace {

struct Vector {
    std::string message;
    char const* digest;
};

// FIPS 180-4 examples of NIST: empty, one block, two blocks, 896 bits, a million letters.
std::vector<Vector> fipsVectors()
{
    return {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
         "nopqrstu",
         "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
        {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
}

TEST(DigestTest, AgreesWithTheFipsVectors)
{
    for (Vector const& vector : fipsVectors()) {
        EXPECT_EQ(hexadecimal(sha256(vector.message)), vector.digest) << vector.message.size() << " bytes";
    }
}

TEST(DigestTest, GivesTheSameDigestHoweverTheMessageIsCut)
{
    std::string const message(200, 'x');
    Sha256Digest const whole = sha256(message);
    Sha256 hasher;
    for (std::size_t cut = 0; cut <= message.size(); ++cut) {
        hasher.update(std::string_view(message).substr(0, cut));
        hasher.update(std::string_view(message).substr(cut));
        EXPECT_EQ(hasher.finish(), whole) << "cut at " << cut;
    }
}

TEST(DigestTest, GivesTheSameDigestInPlace)
{
    for (std::size_t length = 0; length <= 200; ++length) {
        std::string const message(length, 'x');
        ByteWriter writer;
        writer.raw(message.data(), message.size());
        EXPECT_EQ(sha256InPlace(writer), sha256(message)) << length;
    }
}

TEST(DigestTest, BeginsAnewAfterFinish)
{
    Sha256 hasher;
    hasher.update("something else");
    EXPECT_NE(hasher.finish(), sha256("abc"));
    hasher.update("abc");
    EXPECT_EQ(hasher.finish(), sha256("abc"));
    EXPECT_EQ(hasher.finish(), sha256(""));
}

TEST(DigestTest, HashesBytesAndTextAlike)
{
    std::string const text("a\0b", 3);
    EXPECT_EQ(sha256(std::as_bytes(std::span(text.data(), text.size()))), sha256(text));
    EXPECT_NE(sha256(text), sha256("a"));
}

TEST(DigestTest, ReadsBackItsOwnHexadecimalText)
{
    for (Vector const& vector : fipsVectors()) {
        auto const digest = digestFromHexadecimal(vector.digest);
        ASSERT_TRUE(digest.has_value());
        EXPECT_EQ(hexadecimal(*digest), vector.digest);
        EXPECT_EQ(*digest, sha256(vector.message));
    }
}

TEST(DigestTest, RefusesHexadecimalTextOfAnyOtherShape)
{
    std::string const good = hexadecimal(sha256("abc"));
    EXPECT_TRUE(digestFromHexadecimal(good));
    EXPECT_FALSE(digestFromHexadecimal(""));
    EXPECT_FALSE(digestFromHexadecimal(good.substr(1)));
    EXPECT_FALSE(digestFromHexadecimal(good + "0"));
    for (char const bad : {'g', 'A', 'F', ' ', '-', '/', ':', '`', '\0', '\xff'}) {
        for (std::size_t const place : {std::size_t{0}, std::size_t{31}, std::size_t{63}}) {
            std::string text = good;
            text[place] = bad;
            EXPECT_FALSE(digestFromHexadecimal(text)) << "code " << static_cast<int>(bad) << " at " << place;
        }
    }
}

}  // namespace
}  // namespace pentad
