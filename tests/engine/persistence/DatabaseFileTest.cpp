// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DatabaseFile.h"

#include "persistence/Migrations.h"
#include "support/StateFixture.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace pentad::persistence {
namespace {

using test::StateFolder;

TEST(DatabaseFileTest, APlaceIsAFolderWithOurFileOrNone)
{
    StateFolder const folder;
    EXPECT_FALSE(checkPlace(folder.path()));
    StateFolder::write(folder.path(), "ours");
    EXPECT_FALSE(checkPlace(folder.path()));
    std::filesystem::create_symlink(folder.path(), folder.path("link.db"));
    for (std::string const& path : {folder.path("absent/state.db"), folder.folder(), folder.path("link.db")}) {
        auto const error = checkPlace(path);
        ASSERT_TRUE(error) << path;
        EXPECT_EQ(error->kind, JournalErrorKind::CannotOpen) << path;
    }
}

TEST(DatabaseFileTest, AHeaderIsThatOfADatabaseOfOursInAKnownSchema)
{
    StateFolder const folder;
    folder.fill(1);
    EXPECT_FALSE(checkHeader(folder.path(), migrations().size()));
    auto const newer = checkHeader(folder.path(), migrations().size() - 1);
    ASSERT_TRUE(newer);
    EXPECT_EQ(newer->kind, JournalErrorKind::NewerVersion);
    StateFolder::write(folder.path("letter.txt"), std::string(200, 'x'));
    auto const letter = checkHeader(folder.path("letter.txt"), 1);
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->kind, JournalErrorKind::Corrupt);
    auto const absent = checkHeader(folder.path("absent.db"), 1);
    ASSERT_TRUE(absent);
    EXPECT_EQ(absent->kind, JournalErrorKind::CannotOpen);
}

TEST(DatabaseFileTest, AFileThatIsNotThereHasNoSize)
{
    StateFolder const folder;
    EXPECT_EQ(sizeOfFile(folder.path()), 0U);
    StateFolder::write(folder.path(), "12345");
    EXPECT_EQ(sizeOfFile(folder.path()), 5U);
}

}  // namespace
}  // namespace pentad::persistence
