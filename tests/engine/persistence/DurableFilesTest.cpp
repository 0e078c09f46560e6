// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DurableFiles.h"

#include "support/StateFixture.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace pentad::persistence {
namespace {

TEST(DurableFilesTest, SyncsAFileAndItsFolderAndSaysWhenItCannot)
{
    test::StateFolder const folder;
    EXPECT_FALSE(syncFile(folder.path("some")));
    test::StateFolder::write(folder.path("some"), "bytes");
    EXPECT_TRUE(syncFile(folder.path("some")));
    EXPECT_TRUE(syncFolderOf(folder.path("some")));
    EXPECT_FALSE(syncFolderOf(folder.path("missing/some")));
    std::filesystem::create_symlink(folder.path("some"), folder.path("link"));
    EXPECT_FALSE(syncFile(folder.path("link"))) << "a link could lead anywhere";
}

}  // namespace
}  // namespace pentad::persistence
