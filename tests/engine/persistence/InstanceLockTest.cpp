// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/InstanceLock.h"

#include "support/StateFixture.h"

#include <QString>
#include <QSysInfo>

#include <gtest/gtest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

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

void leaveLock(test::StateFolder const& folder, std::string const& text)
{
    std::ofstream(folder.path("state.db.lock"), std::ios::binary) << text;
}

// Nobody holds any of these: their processes ended without a word, or with the machine.
TEST(InstanceLockTest, TakesOverWhateverAnEndLeftBehind)
{
    std::string const host = QSysInfo::machineHostName().toStdString();
    std::string const living = std::to_string(::getppid());
    std::pair<char const*, std::string> const cases[] = {
        {"empty, as a power loss leaves it", ""},
        {"zeros", std::string(512, '\0')},
        {"garbage", "\x01\xff\xfe no lock\n\n\n\xc3"},
        {"torn in the first line", "123"},
        {"longer than what is read", std::string(100'000, '7')},
        {"garbage that fills every line", "a\nb\nc\nd\n"},
        {"of a process that is gone", "4194305\npentad\n" + host + "\n\n"},
        {"of another boot, its number given anew", living + "\npentad\n" + host + "\n\n"},
        {"of this machine when it had another name",
         "1\npentad\nformer-name\n" + QSysInfo::machineUniqueId().toStdString() + "\n"},
    };
    for (auto const& [what, text] : cases) {
        SCOPED_TRACE(what);
        if (std::string_view(what).ends_with("another name") && QSysInfo::machineUniqueId().isEmpty()) {
            continue;  // this machine has no identity to be known by
        }
        test::StateFolder const folder;
        leaveLock(folder, text);
        {
            auto const lock = InstanceLock::take(folder.path());
            ASSERT_TRUE(lock);
            auto const second = InstanceLock::take(folder.path());
            ASSERT_FALSE(second);
            EXPECT_NE(second.error().message.find("process " + std::to_string(::getpid())), std::string::npos);
        }
        EXPECT_TRUE(folder.files().empty());
    }
}

TEST(InstanceLockTest, NeverTakesOverWhatAnotherHostLeft)
{
    test::StateFolder const folder;
    leaveLock(folder, "17\npentad\nsome-other-host\nsome-other-machine\n");
    auto const lock = InstanceLock::take(folder.path());
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().kind, JournalErrorKind::HeldByOther);
    EXPECT_NE(lock.error().message.find("some-other-host"), std::string::npos);
}

// Whoever holds the lock may have emptied its file: that says nothing about who may write.
TEST(InstanceLockTest, HoldsWhateverBecomesOfItsText)
{
    test::StateFolder const folder;
    auto const first = InstanceLock::take(folder.path());
    ASSERT_TRUE(first);
    leaveLock(folder, "");
    auto const second = InstanceLock::take(folder.path());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, JournalErrorKind::HeldByOther);
}

TEST(InstanceLockTest, FollowsNoLink)
{
    test::StateFolder const folder;
    std::filesystem::create_symlink(folder.path("elsewhere"), folder.path("state.db.lock"));
    auto const lock = InstanceLock::take(folder.path());
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().kind, JournalErrorKind::HeldByOther);
    EXPECT_FALSE(std::filesystem::exists(folder.path("elsewhere")));
}

TEST(InstanceLockTest, SaysSoWhereNoFileCanBe)
{
    auto const lock = InstanceLock::take("/proc/state.db");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().kind, JournalErrorKind::CannotOpen);
}

}  // namespace
}  // namespace pentad::persistence
