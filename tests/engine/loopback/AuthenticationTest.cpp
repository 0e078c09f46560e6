// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Authentication.h"

#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

constexpr std::string_view kKey = "11111111-2222-3333-4444-555555555555";
constexpr std::string_view kSecret = "c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=";
constexpr UtcTime kSignedAt{Milliseconds(1'790'133'600'027)};
constexpr Milliseconds kWindow{5'000};

TEST(AuthenticationTest, SignsAsThePublishedVectors)
{
    for (auto const& row : test::textTable(R"(
        test-public-key dGVzdC1zZWNyZXQta2V5LWZvci11bml0LXRlc3Rz 1735689600000 7gyFGcOS+qnq46h/rl83VtpaEAsh8Th3Z3lQrF7g2I0=
        11111111-2222-3333-4444-555555555555 c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE= 1790133600027 eP2SBGl7GZAm4ac2ml2qqH8jY+Mj7cIkivCHI3N+5Is=
        11111111-2222-3333-4444-555555555555 c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE= 3000 eeHmWHcO+Mj4MzYJZyk0MOF5xI+819GLVpiTNB8XadI=
    )")) {
        EXPECT_EQ(signature(row[1], row[0] + row[2]), row[3]);
    }
}

TEST(AuthenticationTest, ASecretThatIsNotBase64SignsNothing)
{
    EXPECT_EQ(signature("not base64!", "message"), "");
}

class Rings : public testing::Test {
protected:
    Rings() { keys.add({std::string(kKey), std::string(kSecret), {}, AccountId{1}, 555'001}); }

    Expected<ApiKey const*, AuthenticationFault> at(std::int64_t stamp, std::string const& signedWith = {})
    {
        stampText = std::to_string(stamp);
        given = signedWith.empty() ? signature(kSecret, std::string(kKey) + stampText) : signedWith;
        return authenticate(keys, {kKey, stampText, given}, kSignedAt, kWindow);
    }

    KeyRing keys;
    std::string stampText;
    std::string given;
};

TEST_F(Rings, AcceptsAStampWithinFiveSeconds)
{
    std::int64_t const now = kSignedAt.time_since_epoch().count();
    ASSERT_TRUE(at(now));
    EXPECT_EQ((*at(now))->userId, 555'001);
    EXPECT_TRUE(at(now - 5'000));
    EXPECT_TRUE(at(now + 5'000));
    EXPECT_EQ(at(now - 5'001).error(), AuthenticationFault::StampOutsideWindow);
    EXPECT_EQ(at(now + 5'001).error(), AuthenticationFault::StampOutsideWindow);
    // Seconds where milliseconds are expected.
    EXPECT_EQ(at(now / 1'000).error(), AuthenticationFault::StampOutsideWindow);
}

TEST_F(Rings, RefusesWhatWasSignedWithTheUndecodedSecret)
{
    std::int64_t const now = kSignedAt.time_since_epoch().count();
    EXPECT_EQ(at(now, "TPk0TbKJBvbGlvUkmrGLNAQqGzFtnLFCZ0CJyB/TjwI=").error(), AuthenticationFault::WrongSignature);
}

TEST_F(Rings, NamesWhatIsWrongInItsOrder)
{
    EXPECT_EQ(authenticate(keys, {kKey, "", "x"}, kSignedAt, kWindow).error(), AuthenticationFault::HeadersMissing);
    EXPECT_EQ(authenticate(keys, {"nobody", "x", "x"}, kSignedAt, kWindow).error(), AuthenticationFault::UnknownKey);
    EXPECT_EQ(authenticate(keys, {kKey, "12x", "x"}, kSignedAt, kWindow).error(),
              AuthenticationFault::StampOutsideWindow);
    EXPECT_EQ(authenticationMessage(AuthenticationFault::StampOutsideWindow), "Unauthorized - Invalid Nonce");
    EXPECT_EQ(authenticationMessage(AuthenticationFault::HeadersMissing), "Unauthorized - Headers are missing");
    EXPECT_EQ(authenticationMessage(AuthenticationFault::UnknownKey), "Unauthorized - Invalid Public key");
    EXPECT_EQ(authenticationMessage(AuthenticationFault::WrongSignature), "Unauthorized - Invalid Signature");
}

TEST_F(Rings, LoginSignsTheNonce)
{
    EXPECT_TRUE(authenticateLogin(keys, {kKey, "3000", "eeHmWHcO+Mj4MzYJZyk0MOF5xI+819GLVpiTNB8XadI="}));
    EXPECT_EQ(authenticateLogin(keys, {kKey, "3001", "eeHmWHcO+Mj4MzYJZyk0MOF5xI+819GLVpiTNB8XadI="}).error(),
              AuthenticationFault::WrongSignature);
    keys.add({"no-socket", std::string(kSecret), {true, true, true, false}, AccountId{1}, 555'001});
    EXPECT_EQ(authenticateLogin(keys, {"no-socket", "1", signature(kSecret, "no-socket1")}).error(),
              AuthenticationFault::Forbidden);
}

}  // namespace
}  // namespace pentad::loopback
