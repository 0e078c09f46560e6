// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretReferences.h"

#include "support/EventLoop.h"
#include "support/FakeSecrets.h"

#include <gtest/gtest.h>

namespace pentad::secrets {
namespace {

struct SecretReferencesTest : testing::Test {
    Credentials resolve(std::string_view apiKey, std::string_view apiSecret, bool isHeadless = true)
    {
        std::optional<Credentials> answer;
        SecretReferences(keyring, isHeadless ? &environment : nullptr)
            .resolve(*parseReference(apiKey, "desk"), *parseReference(apiSecret, "desk"),
                     [&](Credentials found) { answer = std::move(found); });
        EXPECT_TRUE(test::happens([&] { return answer.has_value(); }));
        return answer ? *std::move(answer) : Credentials();
    }

    test::FakeSecrets keyring;
    test::FakeSecrets environment;
};

TEST_F(SecretReferencesTest, TheKeyringKeepsProfilesApart)
{
    auto const reference = parseReference("keychain:pentad-api-key", "desk");
    ASSERT_TRUE(reference);
    EXPECT_EQ(reference->source, SecretSource::Keyring);
    EXPECT_EQ(reference->name, "desk/btcturk/pentad-api-key");
    EXPECT_EQ(parseReference("env:MY_KEY", "desk")->name, "MY_KEY");
    for (char const* bad : {"", "keychain:", "env:", "file:x", "c2VjcmV0"}) {
        EXPECT_FALSE(parseReference(bad, "desk")) << bad;
    }
}

TEST_F(SecretReferencesTest, BothAreFoundOrNothingIsGivenOut)
{
    keyring.entries["desk/btcturk/k"] = "alpha";
    Credentials const half = resolve("keychain:k", "keychain:s");
    EXPECT_EQ(half.outcome, SecretOutcome::Missing);
    EXPECT_TRUE(half.keys.apiKey.isEmpty());
    EXPECT_NE(half.status.sentence.find("desk/btcturk/s"), std::string::npos) << half.status.sentence;
    keyring.entries["desk/btcturk/s"] = "beta";
    Credentials const whole = resolve("keychain:k", "keychain:s");
    EXPECT_EQ(whole.outcome, SecretOutcome::Found);
    EXPECT_TRUE(whole.status.areThere());
    EXPECT_TRUE(whole.keys.apiKey.matches(Secret::copyOf(std::string_view("alpha"))));
    EXPECT_TRUE(whole.keys.apiSecret.matches(Secret::copyOf(std::string_view("beta"))));
}

TEST_F(SecretReferencesTest, EachReferenceLeadsToItsOwnStore)
{
    environment.entries["MY_KEY"] = "alpha";
    keyring.entries["desk/btcturk/s"] = "beta";
    EXPECT_EQ(resolve("env:MY_KEY", "keychain:s").outcome, SecretOutcome::Found);
}

TEST_F(SecretReferencesTest, ALockedKeyringIsNotReplacedByVariablesAndAskedOnce)
{
    keyring.trouble = SecretOutcome::Locked;
    environment.entries["k"] = "alpha";
    environment.entries["s"] = "beta";
    Credentials const locked = resolve("keychain:k", "keychain:s");
    EXPECT_EQ(locked.status.apiKey, SecretOutcome::Locked);
    EXPECT_EQ(locked.status.apiSecret, SecretOutcome::Locked);
    EXPECT_EQ(keyring.reads, 1);
    EXPECT_EQ(environment.reads, 0);
}

TEST_F(SecretReferencesTest, VariablesAreForHeadlessRunsOnly)
{
    environment.entries["MY_KEY"] = "alpha";
    environment.entries["MY_SECRET"] = "beta";
    Credentials const refused = resolve("env:MY_KEY", "env:MY_SECRET", false);
    EXPECT_EQ(refused.outcome, SecretOutcome::Denied);
    EXPECT_FALSE(refused.status.areThere());
    EXPECT_NE(refused.status.sentence.find("headless"), std::string::npos) << refused.status.sentence;
    keyring.entries["desk/btcturk/k"] = "alpha";
    Credentials const half = resolve("keychain:k", "env:MY_SECRET", false);
    EXPECT_EQ(half.outcome, SecretOutcome::Denied);
    EXPECT_TRUE(half.keys.apiKey.isEmpty());
    EXPECT_NE(half.status.sentence.find("MY_SECRET"), std::string::npos) << half.status.sentence;
}

}  // namespace
}  // namespace pentad::secrets
