// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqlError.h"

#include "contracts/EngineText.h"

#include <QSqlError>

#include <gtest/gtest.h>

namespace pentad::persistence {
namespace {

QSqlError errorWith(int code)
{
    return {QStringLiteral("driver words"), QStringLiteral("database words"), QSqlError::StatementError,
            QString::number(code)};
}

TEST(SqlErrorTest, TranslatesResultCodesAndTheirExtensions)
{
    EXPECT_EQ(kindOfCode(5), JournalErrorKind::HeldByOther);
    EXPECT_EQ(kindOfCode(261), JournalErrorKind::HeldByOther);  // busy, recovery
    EXPECT_EQ(kindOfCode(8), JournalErrorKind::CannotOpen);
    EXPECT_EQ(kindOfCode(1032), JournalErrorKind::CannotOpen);  // read-only, moved
    EXPECT_EQ(kindOfCode(10), JournalErrorKind::WriteFailed);
    EXPECT_EQ(kindOfCode(1034), JournalErrorKind::WriteFailed);  // I/O, fsync
    EXPECT_EQ(kindOfCode(11), JournalErrorKind::Corrupt);
    EXPECT_EQ(kindOfCode(13), JournalErrorKind::DiskFull);
    EXPECT_EQ(kindOfCode(14), JournalErrorKind::CannotOpen);
    EXPECT_EQ(kindOfCode(26), JournalErrorKind::Corrupt);
    EXPECT_EQ(kindOfCode(0), JournalErrorKind::WriteFailed);
}

// What SQLite says of a file, a folder or a whole disk that takes no writing: not an error of the disk.
TEST(SqlErrorTest, WhatIsReadOnlyCannotBeOpenedAndTheRightsAreToBeLookedAt)
{
    for (int const code : {3, 8, 264, 520, 776, 1288, 1544, 14, 270, 526, 782, 1038}) {
        SCOPED_TRACE(code);
        auto const error = journalError(errorWith(code), "/mnt/state.db");
        EXPECT_EQ(error.kind, JournalErrorKind::CannotOpen);
        EXPECT_EQ(error.message, journalError(JournalErrorKind::CannotOpen, "/mnt/state.db", {}).message);
        auto const said = recognise(error.message);
        ASSERT_TRUE(said.has_value()) << error.message;
        EXPECT_EQ(said->arguments.back(), phrasePattern(Phrase::AdviceRights));
    }
}

TEST(SqlErrorTest, SaysWhatWhereAndWhatToDoInOneSentence)
{
    auto const full = journalError(errorWith(13), "/somewhere/state.db");
    EXPECT_EQ(full.kind, JournalErrorKind::DiskFull);
    EXPECT_EQ(full.message,
              "the database '/somewhere/state.db' cannot grow, its disk is full; free some space on its disk");
    auto const broken = journalError(errorWith(1034), "state.db");
    EXPECT_NE(broken.message.find("1034"), std::string::npos);
    EXPECT_EQ(broken.message.find('\n'), std::string::npos);
}

TEST(SqlErrorTest, ADamagedFileNamesTheWayOut)
{
    EXPECT_EQ(
        journalError(errorWith(11), "state.db").message,
        "the database 'state.db' is damaged or not a Pentad database; choose another file, or put this one aside and "
        "begin anew from the exchange with pentad-cli rebuild --state 'state.db'");
}

// The terminal says it in its reader's language: sentence, fact and advice must each be of the list.
TEST(SqlErrorTest, EveryPartOfTheSentenceIsEngineText)
{
    for (JournalErrorKind const kind :
         {JournalErrorKind::CannotOpen, JournalErrorKind::HeldByOther, JournalErrorKind::WrongMode,
          JournalErrorKind::NewerVersion, JournalErrorKind::Corrupt, JournalErrorKind::DiskFull,
          JournalErrorKind::WriteFailed}) {
        auto const said = recognise(journalError(kind, "/home/a; b/state.db", {}).message);
        ASSERT_TRUE(said);
        EXPECT_EQ(said->phrase, Phrase::DatabaseTrouble);
        EXPECT_EQ(said->arguments[0], "/home/a; b/state.db");
        EXPECT_TRUE(recognise(said->arguments[1])) << said->arguments[1];
        EXPECT_TRUE(recognise(said->arguments[2])) << said->arguments[2];
    }
    auto const broken = recognise(journalError(errorWith(1034), "state.db").message);
    ASSERT_TRUE(broken);
    auto const fact = recognise(broken->arguments[1]);
    ASSERT_TRUE(fact);
    EXPECT_EQ(fact->phrase, Phrase::FileNotWrittenCode);
    EXPECT_EQ(fact->arguments[0], "1034");
}

}  // namespace
}  // namespace pentad::persistence
