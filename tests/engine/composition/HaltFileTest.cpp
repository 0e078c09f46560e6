// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/HaltFile.h"

#include <gtest/gtest.h>
#include <QTemporaryDir>

#include <fstream>
#include <sstream>

namespace pentad::composition {
namespace {

std::string contentOf(std::filesystem::path const& path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(HaltFileTest, StandsBesideTheJournalForItsOwnerAlone)
{
    QTemporaryDir const folder;
    std::filesystem::path const journal = folder.filePath(QStringLiteral("state.db")).toStdString();
    runtime::HaltReport report;
    report.reason = "invariant V8 is broken: order P1A would leave 5 of free cash, 10 must stay";
    report.state = "cash: 5\n";
    ASSERT_TRUE(writeHaltFile(journal, report));
    std::filesystem::path const file = haltFileOf(journal);
    EXPECT_EQ(file.filename(), "state.db.halt");
    EXPECT_EQ(contentOf(file), report.reason + "\ncash: 5\n");
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
}

TEST(HaltFileTest, TheNewestHaltTakesThePlaceOfTheOneBefore)
{
    QTemporaryDir const folder;
    std::filesystem::path const journal = folder.filePath(QStringLiteral("state.db")).toStdString();
    runtime::HaltReport report;
    report.reason = "a long sentence that is there no more";
    ASSERT_TRUE(writeHaltFile(journal, report));
    report.reason = "a short one";
    ASSERT_TRUE(writeHaltFile(journal, report));
    EXPECT_EQ(contentOf(haltFileOf(journal)), "a short one\n");
}

TEST(HaltFileTest, NoSecretIsInIt)
{
    QTemporaryDir const folder;
    std::filesystem::path const journal = folder.filePath(QStringLiteral("state.db")).toStdString();
    runtime::HaltReport report;
    report.reason = "a request failed, X-Signature: canary-in-the-mine";
    ASSERT_TRUE(writeHaltFile(journal, report));
    EXPECT_EQ(contentOf(haltFileOf(journal)).find("canary"), std::string::npos);
}

TEST(HaltFileTest, AFolderThatIsNotThereIsNoMoreThanAFailure)
{
    EXPECT_FALSE(writeHaltFile("/nowhere/at/all/state.db", {}));
}

}  // namespace
}  // namespace pentad::composition
