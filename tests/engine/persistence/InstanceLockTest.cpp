// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/InstanceLock.h"

#include "support/StateFixture.h"

#include <gtest/gtest.h>

#include <unistd.h>
#include <filesystem>

namespace pentad::persistence {
namespace {

TEST(InstanceLockTest, IsHeldByOneAndLeftWithNothingBehind)
{
    test::StateFolder const folder;
    {
        auto const first = InstanceLock::take(folder.path());
        ASSERT_TRUE(first);
        auto const second = InstanceLock::take(folder.path());
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, JournalErrorKind::HeldByOther);
        EXPECT_NE(second.error().message.find("process " + std::to_string(::getpid())), std::string::npos);
        EXPECT_TRUE(InstanceLock::take(folder.path("other.db")));
    }
    EXPECT_TRUE(folder.files().empty());
    EXPECT_TRUE(InstanceLock::take(folder.path()));
}

TEST(InstanceLockTest, AgeAloneDoesNotMakeItStale)
{
    test::StateFolder const folder;
    auto const first = InstanceLock::take(folder.path());
    ASSERT_TRUE(first);
    std::filesystem::last_write_time(folder.path("state.db.lock"),
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 365));
    EXPECT_FALSE(InstanceLock::take(folder.path()));
}

TEST(InstanceLockTest, SaysSoWhereNoFileCanBe)
{
    auto const lock = InstanceLock::take("/proc/state.db");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().kind, JournalErrorKind::CannotOpen);
}

}  // namespace
}  // namespace pentad::persistence
