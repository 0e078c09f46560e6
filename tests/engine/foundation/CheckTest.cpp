// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Check.h"

#include <gtest/gtest.h>

#include <string>

namespace pentad {
namespace {

constexpr bool passesWhileCompiling()
{
    check(true, "never");
    return true;
}
static_assert(passesWhileCompiling());

TEST(CheckTest, PassesWhatIsTrue)
{
    EXPECT_NO_THROW(check(1 + 1 == 2, "arithmetic"));
}

TEST(CheckTest, FailsWithItsMessageInEveryBuild)
{
    try {
        check(1 + 1 == 3, "two and one");
        FAIL() << "the check let something false pass";
    } catch (CheckFailure const& failure) {
        EXPECT_EQ(std::string(failure.what()), "two and one");
    }
    EXPECT_THROW(failCheck("always"), CheckFailure);
}

}  // namespace
}  // namespace pentad
