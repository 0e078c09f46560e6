// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyReferences.h"

#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

KeyReferences referencesWith(std::map<std::string, std::string> environment, bool isHeadless)
{
    config::LoadRequest request;
    request.environment = std::move(environment);
    auto const loaded = config::load(request);
    check(loaded.has_value(), "the settings of this test do not load");
    return keyReferences(*loaded, "", isHeadless);
}

TEST(KeyReferencesTest, TheDefaultsLeadToTheKeyringOfTheDefaultProfile)
{
    KeyReferences const references = referencesWith({}, true);
    EXPECT_TRUE(references.areInKeyring());
    EXPECT_EQ(references.apiKey.name, "default/btcturk/pentad-api-key");
    EXPECT_EQ(references.apiSecret.name, "default/btcturk/pentad-api-secret");
}

TEST(KeyReferencesTest, SecretsInTheEnvironmentGoFirstWithoutAWindow)
{
    std::map<std::string, std::string> const environment{{"PENTAD_API_KEY", "k"}, {"PENTAD_API_SECRET", "c2Vj"}};
    KeyReferences const headless = referencesWith(environment, true);
    EXPECT_EQ(headless.apiKey.source, SecretSource::Environment);
    EXPECT_EQ(headless.apiKey.name, "PENTAD_API_KEY");
    EXPECT_EQ(headless.apiSecret.name, "PENTAD_API_SECRET");
    EXPECT_TRUE(referencesWith(environment, false).areInKeyring());
}

}  // namespace
}  // namespace pentad::composition
