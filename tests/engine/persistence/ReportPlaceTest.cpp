// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/ReportPlace.h"

#include "support/StateFixture.h"

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

using test::StateFolder;

TEST(ReportPlaceTest, TheJournalAndItsFilesAreNoPlaceForAReport)
{
    StateFolder const folder;
    for (char const* name : {"state.db", "./state.db", "absent/../state.db", "state.db-wal", "state.db.head",
                             "state.db.lock", "state.db.backup-v3", "state.db.damaged-2026"}) {
        EXPECT_TRUE(takesPlaceOf(folder.path(name), folder.path())) << name;
    }
    for (char const* name : {"report.csv", "other.db", "state.dbx", "state"}) {
        EXPECT_FALSE(takesPlaceOf(folder.path(name), folder.path())) << name;
    }
}

TEST(ReportPlaceTest, AFileCanBeMadeWhereAFolderIsAndNoneOfItsName)
{
    StateFolder const folder;
    EXPECT_TRUE(canTakeFile(folder.path("report.csv")));
    EXPECT_FALSE(canTakeFile(folder.path("absent/report.csv")));
    EXPECT_FALSE(canTakeFile(folder.folder()));
    EXPECT_FALSE(canTakeFile(""));
}

}  // namespace
}  // namespace pentad::persistence
