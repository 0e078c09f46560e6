// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqlError.h"

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
        "the database 'state.db' is damaged or not a Pentad database; it is left as it is; choose another file, or let "
        "this put it aside and begin anew from the exchange: pentad-cli rebuild --state 'state.db'");
}

}  // namespace
}  // namespace pentad::persistence
