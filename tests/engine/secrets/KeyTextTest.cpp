// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyText.h"

#include <gtest/gtest.h>

namespace pentad::secrets {
namespace {

Secret secret(std::string_view text)
{
    return Secret::copyOf(text);
}

TEST(KeyTextTest, WhiteSpaceAroundAPastedTextIsNotPartOfIt)
{
    EXPECT_TRUE(trimmed(secret(" \t\r\nabc\r\n ")).matches(secret("abc")));
    EXPECT_TRUE(trimmed(secret("a b")).matches(secret("a b")));
    EXPECT_TRUE(trimmed(secret(" \n")).isEmpty());
    EXPECT_TRUE(trimmed(Secret()).isEmpty());
}

TEST(KeyTextTest, AKeyIsOneVisibleWord)
{
    EXPECT_EQ(apiKeyProblem(secret("0a1b2c3d-1111-2222-3333-444455556666")), std::nullopt);
    EXPECT_EQ(apiKeyProblem(Secret()), KeyProblem::Empty);
    EXPECT_EQ(apiKeyProblem(secret("two words")), KeyProblem::StrangeText);
    EXPECT_EQ(apiKeyProblem(secret("line\nbreak")), KeyProblem::StrangeText);
    EXPECT_EQ(apiKeyProblem(secret("ta\xc5\x9f")), KeyProblem::StrangeText);
    EXPECT_EQ(apiKeyProblem(secret(std::string(512, 'a'))), std::nullopt);
    EXPECT_EQ(apiKeyProblem(secret(std::string(513, 'a'))), KeyProblem::TooLong);
}

TEST(KeyTextTest, ASecretIsBase64)
{
    for (char const* good : {"c2VjcmV0", "c2VjcmV0MQ==", "c2VjcmV0MTI=", "ab+/"}) {
        EXPECT_EQ(apiSecretProblem(secret(good)), std::nullopt) << good;
    }
    for (char const* bad :
         {"c2VjcmV", "c2Vj=mV0", "c===", "====", "c2Vj_mV0", "0a1b2c3d-1111-2222-3333-444455556666"}) {
        EXPECT_EQ(apiSecretProblem(secret(bad)), KeyProblem::NotBase64) << bad;
    }
    EXPECT_EQ(apiSecretProblem(Secret()), KeyProblem::Empty);
    EXPECT_EQ(apiSecretProblem(secret("c2Vj cmV0")), KeyProblem::StrangeText);
}

}  // namespace
}  // namespace pentad::secrets
