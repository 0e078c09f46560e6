// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ForeignCode.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>

namespace pentad::composition {
namespace {

// Each claim has a process, and so an environment, of its own.
template <typename Claim>
bool holdsElsewhere(Claim claim)
{
    pid_t const child = fork();
    if (child == 0) {
        _exit(claim() ? 0 : 1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool isNamedIn(std::vector<std::string> const& sentences, std::string_view what)
{
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](std::string const& sentence) { return sentence.starts_with(what); });
}

TEST(ForeignCodeTest, NoVariableSaysWherePluginsAre)
{
    EXPECT_TRUE(holdsElsewhere([] {
        qputenv("QT_PLUGIN_PATH", "/tmp/evil");
        qputenv("QT_QPA_PLATFORM_PLUGIN_PATH", "/tmp/evil");
        qputenv("QT_QPA_GENERIC_PLUGINS", "evil");
        qputenv("QT_QPA_PLATFORM", "offscreen");
        auto const dropped = dropPluginFolders();
        auto const told = foreignCodeWarnings(dropped, false);
        return dropped.size() == 3 && !qEnvironmentVariableIsSet("QT_PLUGIN_PATH") &&
               !qEnvironmentVariableIsSet("QT_QPA_PLATFORM_PLUGIN_PATH") &&
               !qEnvironmentVariableIsSet("QT_QPA_GENERIC_PLUGINS") && qgetenv("QT_QPA_PLATFORM") == "offscreen" &&
               isNamedIn(told, "QT_PLUGIN_PATH was ignored") &&
               isNamedIn(told, "QT_QPA_PLATFORM_PLUGIN_PATH was ignored");
    }));
}

TEST(ForeignCodeTest, WhereNothingIsSetNothingIsSaid)
{
    EXPECT_TRUE(holdsElsewhere([] {
        for (char const* const name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS",
                                       "LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH"}) {
            qunsetenv(name);
        }
        auto const dropped = dropPluginFolders();
        return dropped.empty() && foreignCodeWarnings(dropped, true).empty();
    }));
}

TEST(ForeignCodeTest, WhatTheLoaderWasToldIsNamedInLiveTrading)
{
    EXPECT_TRUE(holdsElsewhere([] {
        qunsetenv("LD_AUDIT");
        qunsetenv("LD_LIBRARY_PATH");
        qputenv("LD_PRELOAD", "/tmp/evil.so");
        auto const live = foreignCodeWarnings({}, true);
        return live.size() == 1 && isNamedIn(live, "LD_PRELOAD") && foreignCodeWarnings({}, false).empty();
    }));
}

// The programs carry this file as their own; with it a qt.conf that somebody puts beside them is not read. A group
// [Paths] in it, or nothing at all, would move every folder of Qt to the program's.
TEST(ForeignCodeTest, ThePlacesOfTheToolkitAreNotMovedByOurOwnFile)
{
    QFile file(QStringLiteral(PENTAD_SOURCE_DIR "/resources/qt/qt.conf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray const text = file.readAll();
    EXPECT_TRUE(text.contains("[Platforms]"));
    EXPECT_FALSE(text.contains("[Paths]"));
}

}  // namespace
}  // namespace pentad::composition
