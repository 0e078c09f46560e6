// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Signer.h"

#include "Payload.h"
#include "support/MemoryScan.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

std::span<std::byte const> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

Signer signer(std::string_view key, std::string_view secret)
{
    return std::move(Signer::make(key, bytesOf(secret))).value();
}

constexpr std::string_view kKey = "11111111-2222-3333-4444-555555555555";
constexpr std::string_view kSecret = "c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=";

// The vectors of the exchange's documentation.
TEST(SignerTest, SignsAsTheExchangeDoes)
{
    Signer first = signer("test-public-key", "dGVzdC1zZWNyZXQta2V5LWZvci11bml0LXRlc3Rz");
    EXPECT_EQ(first.requestSignature(at(1'735'689'600'000)), "7gyFGcOS+qnq46h/rl83VtpaEAsh8Th3Z3lQrF7g2I0=");
    Signer second = signer(kKey, kSecret);
    EXPECT_EQ(second.requestSignature(at(1'790'133'600'027)), "eP2SBGl7GZAm4ac2ml2qqH8jY+Mj7cIkivCHI3N+5Is=");
    EXPECT_EQ(second.loginSignature(3'000), "eeHmWHcO+Mj4MzYJZyk0MOF5xI+819GLVpiTNB8XadI=");
}

TEST(SignerTest, TheSecretIsDecodedAndNotUsedAsText)
{
    EXPECT_NE(signer(kKey, kSecret).requestSignature(at(1'790'133'600'027)),
              "TPk0TbKJBvbGlvUkmrGLNAQqGzFtnLFCZ0CJyB/TjwI=");
}

TEST(SignerTest, OneKeySignsAnyNumberOfTimesAndSurvivesMoving)
{
    Signer one = signer(kKey, kSecret);
    std::string const expected = one.loginSignature(3'000);
    for (int i = 0; i < 100; ++i) {
        EXPECT_NE(one.loginSignature(i), expected);
        EXPECT_EQ(one.loginSignature(3'000), expected);
    }
    Signer moved = std::move(one);
    EXPECT_EQ(moved.loginSignature(3'000), expected);
    EXPECT_EQ(moved.publicKey(), kKey);
}

TEST(SignerTest, NoCopyOfTheSecretIsLeftInMemory)
{
    if (!test::canReadOwnMemory()) {
        GTEST_SKIP() << "this process may not read its own memory";
    }
    test::MaskedText const text("UTlaci1jYW5hcnktb2YtdGhlLXNpZ25lci1zY2FuISE=");
    test::MaskedText const decoded("Q9Zr-canary-of-the-signer-scan!!");
    Secret secret = text.secret();
    std::optional<Signer> one =
        secret.use([](std::span<std::byte const> bytes) { return std::move(Signer::make(kKey, bytes)).value(); });
    EXPECT_EQ(text.copiesInMemory(), 1) << "what was given, and nothing made of it";
    secret = Secret();
    one->loginSignature(3'000);
    one->requestSignature(at(1'735'689'600'000));
    Signer two = std::move(*one);
    one.reset();
    two.loginSignature(3'001);
    EXPECT_EQ(text.copiesInMemory(), 0);
    {
        Signer const last = std::move(two);
    }
    EXPECT_EQ(decoded.copiesInMemory(), 0);
    EXPECT_EQ(decoded.wideCopiesInMemory() + text.wideCopiesInMemory(), 0);
}

TEST(SignerTest, ToleratesSpacesAroundAPastedSecret)
{
    EXPECT_EQ(signer(kKey, "\n  " + std::string(kSecret) + " \r\n").loginSignature(3'000),
              "eeHmWHcO+Mj4MzYJZyk0MOF5xI+819GLVpiTNB8XadI=");
}

TEST(SignerTest, RefusesKeysAndSecretsThatCannotBe)
{
    auto const error = [](std::string_view key, std::string_view secret) {
        return Signer::make(key, bytesOf(secret)).error();
    };
    EXPECT_EQ(error("", kSecret), SignerError::EmptyKey);
    EXPECT_EQ(error("with space", kSecret), SignerError::KeyNotText);
    EXPECT_EQ(error("line\nbreak", kSecret), SignerError::KeyNotText);
    EXPECT_EQ(error("k\xc3\xbc", kSecret), SignerError::KeyNotText);
    EXPECT_EQ(error(kKey, ""), SignerError::SecretEmpty);
    EXPECT_EQ(error(kKey, "  "), SignerError::SecretEmpty);
    EXPECT_EQ(error(kKey, "not base64!!"), SignerError::SecretNotBase64);
    EXPECT_EQ(error(kKey, kSecret.substr(1)), SignerError::SecretNotBase64);
    EXPECT_EQ(error(kKey, "===="), SignerError::SecretNotBase64);
    EXPECT_EQ(error(kKey, "ab=c"), SignerError::SecretNotBase64);
    for (SignerError const each :
         {SignerError::EmptyKey, SignerError::KeyNotText, SignerError::SecretNotBase64, SignerError::SecretEmpty}) {
        EXPECT_FALSE(signerErrorText(each).empty());
    }
}

}  // namespace
}  // namespace pentad::btcturk
