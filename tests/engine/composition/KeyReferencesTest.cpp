// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyReferences.h"

#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <fstream>

namespace pentad::composition {
namespace {

KeyReferences referencesWith(std::map<std::string, std::string> environment, std::string const& settings = {})
{
    QTemporaryDir const folder;
    std::string const file = folder.filePath(QStringLiteral("pentad.toml")).toStdString();
    std::ofstream(file) << "schema_version = 1\n" << settings;
    config::LoadRequest request;
    request.file = file;
    request.environment = std::move(environment);
    auto const loaded = config::load(request);
    check(loaded.has_value(), "the settings of this test do not load");
    return keyReferences(*loaded, "");
}

TEST(KeyReferencesTest, TheDefaultsLeadToTheKeyringOfTheDefaultProfile)
{
    KeyReferences const references = referencesWith({});
    EXPECT_TRUE(references.areInKeyring());
    EXPECT_EQ(references.apiKey.name, "default/btcturk/pentad-api-key");
    EXPECT_EQ(references.apiSecret.name, "default/btcturk/pentad-api-secret");
}

TEST(KeyReferencesTest, VariablesCountOnlyWhereTheSettingsNameThem)
{
    std::map<std::string, std::string> const environment{{"PENTAD_API_KEY", "k"}, {"PENTAD_API_SECRET", "c2Vj"}};
    EXPECT_TRUE(referencesWith(environment).areInKeyring()) << "never in place of a keyring";
    KeyReferences const named = referencesWith(
        environment, "[auth]\napi_key_ref = \"env:PENTAD_API_KEY\"\napi_secret_ref = \"env:MY_SECRET\"\n");
    EXPECT_EQ(named.apiKey.source, SecretSource::Environment);
    EXPECT_EQ(named.apiKey.name, "PENTAD_API_KEY");
    EXPECT_EQ(named.apiSecret.name, "MY_SECRET");
}

secrets::Credentials credentialsWith(std::string_view key, std::string_view secret)
{
    secrets::Credentials credentials;
    credentials.outcome = SecretOutcome::Found;
    credentials.keys = {Secret::copyOf(key), Secret::copyOf(secret)};
    return credentials;
}

TEST(KeyReferencesTest, OnePairOfKeysMakesAsManySignersAsAreAskedFor)
{
    secrets::Credentials const credentials = credentialsWith("public", "c2VjcmV0");
    auto first = signerOf(credentials);
    auto second = signerOf(credentials);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->publicKey(), "public");
    EXPECT_EQ(first->requestSignature(UtcTime{}), second->requestSignature(UtcTime{}));
}

TEST(KeyReferencesTest, WithoutGoodKeysThereIsASentenceInsteadOfASigner)
{
    secrets::Credentials missing;
    missing.outcome = SecretOutcome::Missing;
    missing.status.sentence = "the keyring holds no key";
    EXPECT_EQ(signerOf(missing).error(), "the keyring holds no key");
    auto const garbled = signerOf(credentialsWith("public", "not base64!"));
    ASSERT_FALSE(garbled);
    EXPECT_FALSE(garbled.error().empty());
}

}  // namespace
}  // namespace pentad::composition
