// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Migrations.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

TEST(MigrationsTest, AreNumberedFromOneWithoutGaps)
{
    ASSERT_FALSE(migrations().empty());
    std::size_t number = 0;
    for (auto const& [name, sql] : migrations()) {
        std::string digits = std::to_string(++number);
        digits.insert(0, 4 - digits.size(), '0');
        EXPECT_TRUE(name.starts_with(digits + "_")) << name;
        EXPECT_TRUE(name.ends_with(".sql")) << name;
        EXPECT_FALSE(statementsOf(sql).empty()) << name;
    }
}

TEST(MigrationsTest, SplitsStatementsAndDropsComments)
{
    auto const statements =
        statementsOf("-- a; comment;\nCREATE TABLE a (\n  x INTEGER  -- here too;\n);\n\nDROP TABLE b;\n");
    ASSERT_EQ(statements.size(), 2U);
    EXPECT_EQ(statements[0], "CREATE TABLE a (\n  x INTEGER\n);\n");
    EXPECT_EQ(statements[1], "DROP TABLE b;\n");
    EXPECT_TRUE(statementsOf("").empty());
    EXPECT_EQ(statementsOf("SELECT 1").size(), 1U);
}

}  // namespace
}  // namespace pentad::persistence
