// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/HeadFile.h"

#include "support/StateFixture.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

TEST(HeadFileTest, KeepsTheLastHeadInOneLine)
{
    test::StateFolder const folder;
    HeadFile file(folder.path());
    EXPECT_FALSE(file.read());
    file.write({7, sha256("seven")});
    file.write({18'446'744'073'709'551'615U, sha256("last")});
    auto const head = HeadFile(folder.path()).read();
    ASSERT_TRUE(head);
    EXPECT_EQ(head->sequence, 18'446'744'073'709'551'615U);
    EXPECT_EQ(head->digest, sha256("last"));
    EXPECT_EQ(test::StateFolder::read(file.path()), "18446744073709551615 " + hexadecimal(sha256("last")) + "\n");
}

TEST(HeadFileTest, WhatIsTornSaysNothing)
{
    test::StateFolder const folder;
    HeadFile file(folder.path());
    file.write({7, sha256("seven")});
    std::string const whole = test::StateFolder::read(file.path());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        test::StateFolder::write(file.path(), whole.substr(0, length));
        EXPECT_FALSE(file.read()) << length;
    }
    test::StateFolder::write(file.path(), whole + "x");
    EXPECT_FALSE(file.read());
    test::StateFolder::write(file.path(), std::string(whole.size(), '\0'));
    EXPECT_FALSE(file.read());
}

TEST(HeadFileTest, AFolderThatIsGoneStopsNobody)
{
    HeadFile file("/proc/nowhere/state.db");
    file.write({1, {}});
    EXPECT_FALSE(file.read());
}

}  // namespace
}  // namespace pentad::persistence
