// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StateFiles.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <filesystem>

namespace pentad::persistence {
namespace {

// Sets a variable of the environment for one test.
class Variable {
public:
    Variable(char const* name, QByteArray const& value)
        : m_name(name), m_had(qEnvironmentVariableIsSet(name)), m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~Variable()
    {
        if (m_had) {
            qputenv(m_name, m_before);
        } else {
            qunsetenv(m_name);
        }
    }
    Variable(Variable const&) = delete;
    Variable& operator=(Variable const&) = delete;

private:
    char const* m_name;
    bool m_had;
    QByteArray m_before;
};

TEST(StateFilesTest, FollowsTheDesktopsRules)
{
    Variable const home("HOME", "/home/someone");
    {
        Variable const data("XDG_DATA_HOME", "/data");
        EXPECT_EQ(defaultStatePath("paper"), "/data/pentad/paper.db");
    }
    Variable const relative("XDG_DATA_HOME", "data");
    EXPECT_EQ(defaultStatePath("demo"), "/home/someone/.local/share/pentad/demo.db");
}

TEST(StateFilesTest, MakesAPrivateFolderOnlyWhenAsked)
{
    QTemporaryDir const folder;
    Variable const data("XDG_DATA_HOME", folder.path().toUtf8());
    std::string const path = defaultStatePath("demo");
    std::filesystem::path const made = std::filesystem::path(path).parent_path();
    EXPECT_FALSE(std::filesystem::exists(made));
    auto const prepared = prepareDefaultState("demo");
    ASSERT_TRUE(prepared);
    EXPECT_EQ(*prepared, path);
    EXPECT_EQ(std::filesystem::status(made).permissions(), std::filesystem::perms::owner_all);
    EXPECT_TRUE(prepareDefaultState("demo"));
}

TEST(StateFilesTest, SaysSoWhereNoFolderCanBe)
{
    Variable const data("XDG_DATA_HOME", "/proc/nowhere");
    auto const prepared = prepareDefaultState("demo");
    ASSERT_FALSE(prepared);
    EXPECT_EQ(prepared.error().kind, JournalErrorKind::CannotOpen);
    EXPECT_NE(prepared.error().message.find("/proc/nowhere/pentad/demo.db"), std::string::npos);
}

}  // namespace
}  // namespace pentad::persistence
