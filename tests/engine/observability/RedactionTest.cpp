// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/Redaction.h"

#include "foundation/Secret.h"
#include "observability/JsonLog.h"

#include <gtest/gtest.h>

#include <concepts>

namespace pentad::observability {
namespace {

// By type: what is a secret cannot become part of a line at all.
static_assert(!std::convertible_to<Secret, std::string_view>);
static_assert(!std::assignable_from<std::string_view&, Secret const&>);

struct Masked {
    std::string_view text;
    std::string_view shown;
};

TEST(RedactionTest, MasksValuesAfterTheirNames)
{
    for (Masked const& row : {
             Masked{"X-Signature: abc", "X-Signature: ***"},
             Masked{"x-signature:abc, next", "x-signature:***, next"},
             Masked{"X-PCK: 5f1-2 X-Stamp: 17", "X-PCK: *** X-Stamp: ***"},
             Masked{"Authorization: Bearer abc.def tail", "Authorization: *** tail"},
             Masked{R"({"apiKey":"abc","pair":"BTCTRY"})", R"({"apiKey":"***","pair":"BTCTRY"})"},
             Masked{R"({\"api_secret\": \"abc\"})", R"({\"api_secret\": \"***\"})"},
             Masked{"api-secret = 'abc'", "api-secret = '***'"},
             Masked{"PENTAD_API_SECRET=abc other=1", "PENTAD_API_SECRET=*** other=1"},
             Masked{"https://host/path?token=abc&page=2", "https://host/path?token=***&page=2"},
             Masked{"password: hunter2", "password: ***"},
         }) {
        EXPECT_EQ(redacted(row.text), row.shown);
    }
}

TEST(RedactionTest, MasksLongWordsThatLookLikeKeys)
{
    EXPECT_EQ(redacted("sent c2VjcmV0LW9mLXRoZS1leGNoYW5nZS0wMTIz in the query"), "sent *** in the query");
    EXPECT_EQ(redacted("a+B/c1d2E3f4G5h6I7j8K9l0M1n2O3p4Q5r6S7t8U9v0w="), "***");
}

TEST(RedactionTest, NoBeginningOfATextEndsInHalfAKey)
{
    std::string const text = "sent c2VjcmV0LW9mLXRoZS1leGNoYW5nZS0wMTIz and more";
    for (std::size_t size = 6; size < text.size(); ++size) {
        std::string const shown = redactedBeginning(text, size);
        EXPECT_TRUE(shown.starts_with("sent ***")) << shown;
        EXPECT_EQ(shown.find("c2Vj"), std::string::npos) << shown;
    }
    EXPECT_EQ(redactedBeginning("sent on", 4), "sent");
    EXPECT_EQ(redactedBeginning("sent on", 100), "sent on");
}

TEST(RedactionTest, LeavesOtherTextAlone)
{
    for (std::string_view const text : {
             std::string_view(""),
             std::string_view("the signature is wrong"),
             std::string_view("BTCTRY: equity reached 1234.50"),
             std::string_view("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
             std::string_view("/home/User1/State2/pentad/AndMore3/deeper/folder/state.db"),
             std::string_view("order P1ABC23 at 2023-11-14T22:13:20.007Z"),
             std::string_view("secret"),
             std::string_view("secret:"),
         }) {
        EXPECT_EQ(redacted(text), text);
    }
}

}  // namespace
}  // namespace pentad::observability
