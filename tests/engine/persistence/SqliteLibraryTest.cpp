// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteLibrary.h"

#include "contracts/EngineText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

using testing::HasSubstr;

TEST(SqliteLibraryTest, AVersionThatIsTooOldIsNamedWithTheOneThatWillDo)
{
    auto const old = sqliteProblem(3'039'004, "3.39.4");
    ASSERT_TRUE(old);
    EXPECT_THAT(*old, HasSubstr("3.39.4"));
    EXPECT_THAT(*old, HasSubstr("3.40.1"));
    EXPECT_EQ(recognise(*old)->phrase, Phrase::FileSqliteOld);
    EXPECT_FALSE(sqliteProblem(kSqliteVersionMinimum, "3.40.1"));
    EXPECT_FALSE(sqliteProblem(3'051'003, "3.51.3"));
}

TEST(SqliteLibraryTest, TwoCopiesInOneProcessAreRefused)
{
    auto const two = sqliteProblem(3'046'001, "3.45.3");
    ASSERT_TRUE(two);
    EXPECT_THAT(*two, HasSubstr("3.45.3"));
    EXPECT_THAT(*two, HasSubstr("3.46.1"));
    EXPECT_EQ(recognise(*two)->phrase, Phrase::FileSqliteTwice);
}

TEST(SqliteLibraryTest, TheOneHereWillDo)
{
    EXPECT_GE(sqliteVersion(), kSqliteVersionMinimum);
}

}  // namespace
}  // namespace pentad::persistence
