// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Ballast.h"

#include "support/StateFixture.h"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <filesystem>

namespace pentad::persistence {
namespace {

TEST(BallastTest, TakesRoomOfItsOwnAndGivesItUp)
{
    test::StateFolder const folder;
    Ballast const ballast(folder.path());
    ASSERT_TRUE(ballast.make());
    EXPECT_EQ(ballast.path(), folder.path("state.db.ballast"));
    struct stat file {};
    ASSERT_EQ(::stat(ballast.path().c_str(), &file), 0);
    EXPECT_EQ(static_cast<std::uint64_t>(file.st_size), kBallastSize);
    EXPECT_GE(static_cast<std::uint64_t>(file.st_blocks) * 512, kBallastSize) << "a hole takes no room";
    EXPECT_EQ(file.st_mode & 0777U, 0600U);
    EXPECT_TRUE(ballast.make()) << "it is there already";
    ballast.giveUp();
    EXPECT_TRUE(folder.files().empty());
    ballast.giveUp();
    EXPECT_TRUE(ballast.make());
}

TEST(BallastTest, AHalfOneIsMadeWhole)
{
    test::StateFolder const folder;
    Ballast const ballast(folder.path());
    test::StateFolder::write(ballast.path(), "half");
    ASSERT_TRUE(ballast.make());
    EXPECT_EQ(std::filesystem::file_size(ballast.path()), kBallastSize);
}

TEST(BallastTest, FollowsNoLinkAndNeedsAFolder)
{
    test::StateFolder const folder;
    test::StateFolder::write(folder.path("precious"), "kept");
    std::filesystem::create_symlink(folder.path("precious"), folder.path("state.db.ballast"));
    EXPECT_FALSE(Ballast(folder.path()).make());
    EXPECT_EQ(test::StateFolder::read(folder.path("precious")), "kept");
    EXPECT_FALSE(Ballast(folder.path("missing/state.db")).make());
}

}  // namespace
}  // namespace pentad::persistence
