// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ForeignCode.h"

#include <QByteArray>
#include <QFile>
#include <QLibraryInfo>
#include <QString>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <dlfcn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <functional>

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
        auto const dropped = dropForeignCode();
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
        auto const dropped = dropForeignCode();
        return dropped.empty() && foreignCodeWarnings(dropped, true).empty();
    }));
}

TEST(ForeignCodeTest, NoVariableNamesModulesOfTheLibraryThatEncrypts)
{
    EXPECT_TRUE(holdsElsewhere([] {
        qputenv("OPENSSL_CONF", "/tmp/evil.cnf");
        qputenv("OPENSSL_MODULES", "/tmp/evil");
        auto const told = foreignCodeWarnings(dropForeignCode(), false);
        return !qEnvironmentVariableIsSet("OPENSSL_CONF") && !qEnvironmentVariableIsSet("OPENSSL_MODULES") &&
               isNamedIn(told, "OPENSSL_CONF was ignored") && isNamedIn(told, "OPENSSL_MODULES was ignored");
    }));
}

TEST(ForeignCodeTest, WhatTheStartBeforeLeftBehindIsToldAndNothingElseOfIt)
{
    EXPECT_TRUE(holdsElsewhere([] {
        for (char const* const name : {"LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH"}) {
            qunsetenv(name);
        }
        qputenv("PENTAD_LEFT_BEHIND", "LD_AUDIT,nonsense,LD_PRELOAD");
        auto const dropped = dropForeignCode();
        auto const told = foreignCodeWarnings(dropped, true);
        return dropped == std::vector<std::string>{"LD_PRELOAD", "LD_AUDIT"} &&
               !qEnvironmentVariableIsSet("PENTAD_LEFT_BEHIND") && dropForeignCode().empty() &&
               isNamedIn(told, "LD_PRELOAD was ignored") && !isNamedIn(told, "LD_PRELOAD puts");
    }));
}

TEST(ForeignCodeTest, APersonKeepsWhatTheLoaderWasToldByAnArgument)
{
    EXPECT_TRUE(holdsElsewhere([] {
        qputenv("LD_LIBRARY_PATH", "/tmp/evil");
        char program[] = "pentad";
        char keeps[] = "--keep-loader-variables";
        char* arguments[] = {program, keeps, nullptr};
        return leaveLoaderVariables(arguments).empty() && qgetenv("LD_LIBRARY_PATH") == "/tmp/evil" &&
               dropForeignCode().empty();
    }));
}

TEST(ForeignCodeTest, WhereNothingIsToLeaveTheProgramGoesOn)
{
    EXPECT_TRUE(holdsElsewhere([] {
        for (char const* const name : {"LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH"}) {
            qputenv(name, "");
        }
        char program[] = "pentad";
        char* arguments[] = {program, nullptr};
        return leaveLoaderVariables(arguments).empty();
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

// Whoever is not root, and not shown what /proc tells of a process that keeps keys, sees it all the same.
TEST(ForeignCodeTest, AForeignLibraryIsSeenByAnyUser)
{
    QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    QString const library = folder.filePath(QStringLiteral("libforeign.so"));
    ASSERT_TRUE(
        QFile::copy(
            QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/networkinformation/libqnetworkmanager.so"),
            library) ||
        QFile::copy(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/tls/libqcertonlybackend.so"),
                    library));
    std::string const place = folder.path().toStdString();
    EXPECT_TRUE(holdsElsewhere([&] {
        auto const sees = [&place] {
            auto const folders = foldersOfLoadedCode();
            return std::find(folders.begin(), folders.end(), place) != folders.end();
        };
        bool const before = sees();
        if (dlopen(library.toStdString().c_str(), RTLD_NOW) == nullptr || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
            return false;
        }
        constexpr uid_t kNobody = 65'534;
        if (geteuid() == 0 && setuid(kNobody) != 0) {
            return false;
        }
        return !before && sees() && !QFile(QStringLiteral("/proc/self/mem")).open(QIODevice::ReadOnly);
    }));
}

TEST(ForeignCodeTest, FoldersOfCodeAreToldOnceAndTheProgramIsNoneOfThem)
{
    auto const folders = foldersOfLoadedCode();
    EXPECT_FALSE(folders.empty());
    EXPECT_EQ(std::adjacent_find(folders.begin(), folders.end(), std::greater_equal<>()), folders.end());
    std::string const core =
        std::filesystem::canonical(QLibraryInfo::path(QLibraryInfo::LibrariesPath).toStdString()).string();
    EXPECT_NE(std::find(folders.begin(), folders.end(), core), folders.end());
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
