// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyringDesk.h"

#include "support/EventLoop.h"
#include "support/FakeSecrets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <fstream>

namespace pentad::composition {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr char const* kKeyEntry = "default/btcturk/pentad-api-key";
constexpr char const* kSecretEntry = "default/btcturk/pentad-api-secret";

KeyPair pair(std::string_view apiKey, std::string_view apiSecret)
{
    return {Secret::copyOf(apiKey), Secret::copyOf(apiSecret)};
}

// Remembers what it was asked to try.
struct FakeTester final : KeyTester {
    explicit FakeTester(std::vector<KeyPair>& list) : tried(list) {}
    void test(KeyPair keys, Answer answer) override
    {
        tried.push_back(std::move(keys));
        answer({KeyTestOutcome::Accepted, {true, true, true, true, false}, {}});
    }
    std::vector<KeyPair>& tried;
};

struct KeyringDeskTest : testing::Test {
    explicit KeyringDeskTest() { std::ofstream(file()) << "schema_version = 1\n"; }
    std::filesystem::path file() const { return folder.filePath(QStringLiteral("config.toml")).toStdString(); }
    secrets::CredentialMarker marker() const
    {
        return secrets::CredentialMarker(folder.filePath(QStringLiteral("keys")).toStdString());
    }
    KeyringDesk& desk()
    {
        if (!made) {
            options.file = file();
            KeyTesterMaker maker;
            if (mayTest) {
                maker = [this](config::Settings const&) { return std::make_unique<FakeTester>(tried); };
            }
            made = std::make_unique<KeyringDesk>(options, keyring, &environment, marker(), maker);
        }
        return *made;
    }
    KeyDesk::StatusAnswer take()
    {
        answer.reset();
        return [this](KeyStatus status) { answer = std::move(status); };
    }
    KeyStatus const& answered()
    {
        EXPECT_TRUE(test::happens([&] { return answer.has_value(); }));
        return *answer;
    }
    KeyStatus const& status()
    {
        desk().askStatus(desk().profile(), take());
        return answered();
    }
    KeyStatus const& store(std::string_view apiKey, std::string_view apiSecret)
    {
        desk().store(desk().profile(), pair(apiKey, apiSecret), take());
        return answered();
    }
    KeyStatus const& remove()
    {
        desk().remove(desk().profile(), take());
        return answered();
    }

    QTemporaryDir folder;
    test::FakeSecrets keyring;
    test::FakeSecrets environment;
    SettingsOptions options;
    bool mayTest = false;
    std::vector<KeyPair> tried;
    std::unique_ptr<KeyringDesk> made;
    std::optional<KeyStatus> answer;
};

TEST_F(KeyringDeskTest, StoresBothUnderTheProfileWithoutTheWhiteSpaceAround)
{
    EXPECT_TRUE(store(" the-key\n", "c2VjcmV0\n").areThere());
    EXPECT_EQ(keyring.entries[kKeyEntry], "the-key");
    EXPECT_EQ(keyring.entries[kSecretEntry], "c2VjcmV0");
    EXPECT_TRUE(marker().isSet("default"));
    EXPECT_TRUE(status().areThere());
    EXPECT_TRUE(answer->storedBefore);
}

TEST_F(KeyringDeskTest, AProfileHasKeysOfItsOwn)
{
    options.profile = "dev";
    EXPECT_TRUE(store("the-key", "c2VjcmV0").areThere());
    EXPECT_EQ(keyring.entries.count("dev/btcturk/pentad-api-key"), 1U);
    EXPECT_EQ(keyring.entries.count(kKeyEntry), 0U);
    EXPECT_THAT(desk().profiles(), ElementsAre("default", "dev"));
}

TEST_F(KeyringDeskTest, DeletesBothAndForgetsThatTheyWereThere)
{
    store("the-key", "c2VjcmV0");
    EXPECT_TRUE(remove().areGone());
    EXPECT_TRUE(keyring.entries.empty());
    EXPECT_FALSE(marker().isSet("default"));
    EXPECT_THAT(answer->sentence, HasSubstr("no keys of profile default any more"));
}

TEST_F(KeyringDeskTest, NeverStoredAndStoredElsewhereAreDifferentTroubles)
{
    EXPECT_FALSE(status().areThere());
    EXPECT_THAT(answer->sentence, HasSubstr("store it with pentad-cli keys set"));
    marker().set("default");
    EXPECT_TRUE(status().storedBefore);
    EXPECT_THAT(answer->sentence, HasSubstr("although it was stored before"));
}

TEST_F(KeyringDeskTest, ALockedKeyringStoresNothingAndDeletesNothing)
{
    store("the-key", "c2VjcmV0");
    keyring.trouble = SecretOutcome::Locked;
    EXPECT_EQ(store("other", "b3RoZXI=").apiKey, SecretOutcome::Locked);
    EXPECT_THAT(answer->sentence, HasSubstr("locked"));
    EXPECT_EQ(remove().apiSecret, SecretOutcome::Locked);
    EXPECT_TRUE(marker().isSet("default"));
    keyring.trouble.reset();
    EXPECT_EQ(keyring.entries[kKeyEntry], "the-key");
}

TEST_F(KeyringDeskTest, WithReferencesToVariablesNothingGoesIntoTheKeyring)
{
    std::ofstream(file()) << "schema_version = 1\n[auth]\napi_key_ref = \"env:MY_KEY\"\n"
                             "api_secret_ref = \"env:MY_SECRET\"\n";
    EXPECT_EQ(store("the-key", "c2VjcmV0").apiKey, SecretOutcome::Denied);
    EXPECT_THAT(answer->sentence, HasSubstr("MY_KEY"));
    EXPECT_EQ(remove().apiKey, SecretOutcome::Denied);
    EXPECT_EQ(keyring.writes, 0);
    environment.entries = {{"MY_KEY", "the-key"}, {"MY_SECRET", "c2VjcmV0"}};
    EXPECT_TRUE(status().areThere());
    EXPECT_THAT(answer->sentence, HasSubstr("the environment holds MY_KEY and MY_SECRET"));
}

TEST_F(KeyringDeskTest, SettingsThatDoNotLoadAreSaidAsSuch)
{
    std::ofstream(file()) << "schema_version = 1\nnonsense = 1\n";
    EXPECT_EQ(status().apiKey, SecretOutcome::Failed);
    EXPECT_THAT(answer->sentence, HasSubstr("nonsense"));
}

TEST_F(KeyringDeskTest, ProblemsAreFoundBeforeAnythingIsStored)
{
    EXPECT_TRUE(desk().check(pair(" k ", "c2VjcmV0\n")).none());
    KeyProblems const problems = desk().check(pair("", "no base64"));
    EXPECT_EQ(problems.apiKey, KeyProblem::Empty);
    EXPECT_EQ(problems.apiSecret, KeyProblem::StrangeText);
}

TEST_F(KeyringDeskTest, TriesWhatWasTypedOrElseWhatIsStored)
{
    EXPECT_FALSE(desk().canTest());
    made.reset();
    mayTest = true;
    ASSERT_TRUE(desk().canTest());
    std::optional<KeyTestResult> result;
    auto const take = [&](KeyTestResult told) { result = std::move(told); };
    desk().test("default", std::nullopt, take);
    EXPECT_TRUE(test::happens([&] { return result.has_value(); }));
    EXPECT_EQ(result->outcome, KeyTestOutcome::NoKeys);
    EXPECT_THAT(result->detail, HasSubstr(kKeyEntry));

    store("the-key", "c2VjcmV0");
    result.reset();
    desk().test("default", std::nullopt, take);
    EXPECT_TRUE(test::happens([&] { return result.has_value(); }));
    EXPECT_EQ(result->outcome, KeyTestOutcome::Accepted);
    result.reset();
    desk().test("default", pair("typed ", "dHlwZWQ="), take);
    EXPECT_TRUE(test::happens([&] { return result.has_value(); }));
    ASSERT_EQ(tried.size(), 2U);
    EXPECT_TRUE(tried[0].apiKey.matches(Secret::copyOf(std::string_view("the-key"))));
    EXPECT_TRUE(tried[1].apiKey.matches(Secret::copyOf(std::string_view("typed"))));
}

}  // namespace
}  // namespace pentad::composition
