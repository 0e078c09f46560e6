// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/StateFolder.h"

#include <gtest/gtest.h>
#include <QByteArray>

namespace pentad::composition {
namespace {

struct StateFolderTest : testing::Test {
    ~StateFolderTest() override
    {
        before.isNull() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", before);
        qputenv("HOME", home);
    }
    QByteArray before = qgetenv("XDG_STATE_HOME");
    QByteArray home = qgetenv("HOME");
};

TEST_F(StateFolderTest, FollowsTheVariableIfItIsAbsolute)
{
    qputenv("HOME", "/home/trader");
    qputenv("XDG_STATE_HOME", "/elsewhere");
    EXPECT_EQ(stateFolder(), "/elsewhere/pentad");
    qputenv("XDG_STATE_HOME", "relative");
    EXPECT_EQ(stateFolder(), "/home/trader/.local/state/pentad");
    qunsetenv("XDG_STATE_HOME");
    EXPECT_EQ(stateFolder(), "/home/trader/.local/state/pentad");
}

}  // namespace
}  // namespace pentad::composition
