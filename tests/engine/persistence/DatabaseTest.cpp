// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Database.h"

#include "persistence/Schema.h"
#include "persistence/SqlConnection.h"
#include "persistence/StateIdentity.h"
#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <filesystem>

namespace pentad::persistence {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class DatabaseTest : public testing::Test {
protected:
    JournalError refusal(OpenOptions const& options)
    {
        auto const opened = Database::open(options);
        EXPECT_FALSE(opened) << "it was opened";
        return opened ? JournalError{} : opened.error();
    }
    JournalError refusal() { return refusal(m_folder.options()); }
    std::string bytes() const { return test::StateFolder::read(m_folder.path()); }

    test::StateFolder m_folder;
};

TEST_F(DatabaseTest, NotesWhoseItIs)
{
    ASSERT_TRUE(Database::open(m_folder.options()));
    EXPECT_EQ(m_folder.sql("SELECT value FROM meta WHERE key = 'mode'"), "demo");
    EXPECT_EQ(m_folder.sql("SELECT value FROM meta WHERE key = 'account'"), "someone");
    EXPECT_EQ(m_folder.sql("SELECT value FROM meta WHERE key = 'universe'"), "BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY");
    EXPECT_EQ(m_folder.sql("SELECT value FROM meta WHERE key = 'created'"), "2023-11-14T22:13:20Z");
    EXPECT_EQ(m_folder.sql("PRAGMA user_version"), std::to_string(migrations().size()));
}

TEST_F(DatabaseTest, SyncsEveryCommitAndIsItsOnlyConnection)
{
    auto const database = Database::open(m_folder.options());
    ASSERT_TRUE(database);
    auto const pragma = [&](QString const& name) {
        QSqlQuery query((*database)->connection());
        query.exec(QStringLiteral("PRAGMA ") + name);
        query.next();
        return query.value(0).toString().toStdString();
    };
    EXPECT_EQ(pragma(QStringLiteral("journal_mode")), "wal");
    EXPECT_EQ(pragma(QStringLiteral("synchronous")), "2");
    EXPECT_EQ(pragma(QStringLiteral("locking_mode")), "exclusive");
    EXPECT_EQ(pragma(QStringLiteral("foreign_keys")), "1");
    EXPECT_EQ(pragma(QStringLiteral("busy_timeout")), "2000");
}

TEST_F(DatabaseTest, EveryFileBelongsToItsOwnerAlone)
{
    auto const before = ::umask(0022);
    {
        auto const journal = m_folder.open();
        ASSERT_NE(journal, nullptr);
        ASSERT_TRUE(journal->append(test::SampleBooks().take(5)));
        std::size_t count = 0;
        for (auto const& entry : std::filesystem::directory_iterator(m_folder.folder())) {
            auto const wide = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
            EXPECT_EQ(entry.status().permissions() & wide, std::filesystem::perms::none) << entry.path();
            ++count;
        }
        EXPECT_GE(count, 4U);  // the file, its -wal, its .lock and its .head
    }
    ::umask(before);
}

TEST_F(DatabaseTest, RefusesASecondInstanceAndNamesTheFirst)
{
    auto const first = Database::open(m_folder.options());
    ASSERT_TRUE(first);
    auto const error = refusal();
    EXPECT_EQ(error.kind, JournalErrorKind::HeldByOther);
    EXPECT_THAT(error.message, HasSubstr("process " + std::to_string(::getpid())));
    EXPECT_THAT(error.message, HasSubstr("since 2"));
    EXPECT_THAT(error.message, HasSubstr(m_folder.path()));
}

// A backup program or the sqlite3 shell knows nothing of our lock file, only SQLite's own locks.
TEST_F(DatabaseTest, WaitsForAForeignLockThenSaysSoAndLosesNothing)
{
    m_folder.fill(30);
    std::string const before = bytes();
    int held[2];
    int free[2];
    ASSERT_EQ(::pipe(held), 0);
    ASSERT_EQ(::pipe(free), 0);
    pid_t const child = ::fork();
    if (child == 0) {
        ::close(free[1]);
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("foreign"));
        connection.setDatabaseName(QString::fromStdString(m_folder.path()));
        bool const locked = connection.open() && QSqlQuery(connection).exec(QStringLiteral("BEGIN EXCLUSIVE"));
        char byte = locked ? 'y' : 'n';
        bool const told = ::write(held[1], &byte, 1) == 1;
        ::_exit(told && ::read(free[0], &byte, 1) >= 0 ? 0 : 1);
    }
    ::close(free[0]);
    ::close(held[1]);
    char locked = 'n';
    ASSERT_EQ(::read(held[0], &locked, 1), 1);
    ASSERT_EQ(locked, 'y');
    auto const error = refusal();
    EXPECT_EQ(error.kind, JournalErrorKind::HeldByOther);
    EXPECT_THAT(error.message, HasSubstr(m_folder.path() + "' is locked by another program"));
    EXPECT_THAT(error.message, Not(HasSubstr("\n")));
    EXPECT_EQ(bytes(), before);

    ::close(free[1]);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ::close(held[0]);
    auto const journal = m_folder.open();
    ASSERT_NE(journal, nullptr);
    EXPECT_EQ(journal->load()->head.sequence, 30U);
    EXPECT_EQ(status, 0);
}

TEST_F(DatabaseTest, TakesOverTheLockOfADeadProcess)
{
    // A child takes the lock and is gone without a word, as after kill -9.
    pid_t const child = ::fork();
    if (child == 0) {
        auto const database = Database::open(m_folder.options());
        ::_exit(database ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    ASSERT_THAT(m_folder.files(), Contains("state.db.lock"));
    EXPECT_TRUE(Database::open(m_folder.options()));
}

TEST_F(DatabaseTest, RefusesAnotherModeAccountOrUniverse)
{
    ASSERT_TRUE(Database::open(m_folder.options()));
    std::string const before = bytes();
    auto mode = m_folder.options();
    mode.identity.mode = "live";
    EXPECT_EQ(refusal(mode).kind, JournalErrorKind::WrongMode);
    EXPECT_THAT(refusal(mode).message, HasSubstr("'demo', not to 'live'"));
    auto account = m_folder.options();
    account.identity.account = "somebody else";
    EXPECT_EQ(refusal(account).kind, JournalErrorKind::WrongMode);
    auto symbols = m_folder.options();
    std::swap(symbols.identity.symbols[0], symbols.identity.symbols[1]);
    EXPECT_EQ(refusal(symbols).kind, JournalErrorKind::WrongMode);
    EXPECT_THAT(refusal(symbols).message, HasSubstr("ETHTRY,BTCTRY"));
    EXPECT_EQ(bytes(), before);
}

TEST_F(DatabaseTest, RefusesANewerVersionAndLeavesItAsItIs)
{
    m_folder.fill(5);
    m_folder.sql("PRAGMA user_version = 999");
    std::string const before = bytes();
    auto const error = refusal();
    EXPECT_EQ(error.kind, JournalErrorKind::NewerVersion);
    EXPECT_THAT(error.message, HasSubstr("999"));
    EXPECT_EQ(bytes(), before);
    EXPECT_THAT(m_folder.files(), Not(Contains("state.db.lock")));
}

TEST_F(DatabaseTest, RefusesPlacesThatCannotHoldIt)
{
    auto options = m_folder.options();
    options.path = m_folder.path("missing/state.db");
    EXPECT_EQ(refusal(options).kind, JournalErrorKind::CannotOpen);
    EXPECT_THAT(refusal(options).message, HasSubstr("missing' does not exist"));
    EXPECT_FALSE(std::filesystem::exists(m_folder.path("missing")));

    options.path = m_folder.folder();
    EXPECT_EQ(refusal(options).kind, JournalErrorKind::CannotOpen);
    EXPECT_THAT(refusal(options).message, HasSubstr("is a folder"));

    test::StateFolder::write(m_folder.path("file"), "x");
    options.path = m_folder.path("file/state.db");
    EXPECT_EQ(refusal(options).kind, JournalErrorKind::CannotOpen);

    // A folder that takes no new file, for root too.
    options.path = "/proc/state.db";
    EXPECT_EQ(refusal(options).kind, JournalErrorKind::CannotOpen);
}

TEST_F(DatabaseTest, RefusesAFolderWithoutTheRightToWrite)
{
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root may write everywhere";
    }
    std::filesystem::permissions(m_folder.folder(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    EXPECT_EQ(refusal().kind, JournalErrorKind::CannotOpen);
    std::filesystem::permissions(m_folder.folder(), std::filesystem::perms::owner_all);
}

TEST_F(DatabaseTest, RefusesAFileWithoutTheRightToWriteAndLeavesItAsItIs)
{
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root may write everywhere";
    }
    m_folder.fill(3);
    std::string const before = bytes();
    std::filesystem::permissions(m_folder.path(), std::filesystem::perms::owner_read);
    auto const error = refusal();
    EXPECT_EQ(error.kind, JournalErrorKind::CannotOpen);
    EXPECT_THAT(error.message, HasSubstr(m_folder.path()));
    EXPECT_EQ(bytes(), before);
    EXPECT_TRUE(Database::openForReading(m_folder.path())) << "reading asks for no more";
}

TEST_F(DatabaseTest, RefusesWhatIsNoDatabase)
{
    test::StateFolder::write(m_folder.path(), "open_time_ms,open,high,low,close,volume\n" + std::string(200, '1'));
    std::string const before = bytes();
    EXPECT_EQ(refusal().kind, JournalErrorKind::Corrupt);
    EXPECT_EQ(bytes(), before);

    std::filesystem::remove(m_folder.path());
    m_folder.sql("CREATE TABLE recipes (name TEXT)");
    auto const error = refusal();
    EXPECT_EQ(error.kind, JournalErrorKind::Corrupt);
    EXPECT_THAT(error.message, HasSubstr("not a database of Pentad"));
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM sqlite_schema"), "1");
}

TEST_F(DatabaseTest, RefusesFormsOfStepsThatAreNoLongerRead)
{
    for (std::string const former : {"1346719316", "1346719301"}) {
        std::filesystem::remove(m_folder.path());
        m_folder.sql("CREATE TABLE steps (body BLOB)");
        m_folder.sql("PRAGMA application_id = " + former);
        auto const error = refusal();
        EXPECT_EQ(error.kind, JournalErrorKind::Corrupt);
        EXPECT_THAT(error.message, HasSubstr("in a form that is no longer read")) << former;
    }
}

TEST_F(DatabaseTest, RefusesATruncatedFile)
{
    m_folder.fill(60);
    std::string const whole = bytes();
    ASSERT_GT(whole.size(), 40'000U);
    for (std::size_t const size : {std::size_t{1}, std::size_t{99}, std::size_t{4096}, whole.size() / 2}) {
        test::StateFolder::write(m_folder.path(), whole.substr(0, size));
        EXPECT_EQ(refusal().kind, JournalErrorKind::Corrupt) << size;
    }
}

TEST_F(DatabaseTest, RefusesDamagedPages)
{
    m_folder.fill(60);
    std::string damaged = bytes();
    for (std::size_t i = damaged.size() / 2; i < damaged.size() / 2 + 4096; ++i) {
        damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
    }
    test::StateFolder::write(m_folder.path(), damaged);
    EXPECT_EQ(refusal().kind, JournalErrorKind::Corrupt);
}

TEST_F(DatabaseTest, AnEmptyFileBecomesADatabase)
{
    test::StateFolder::write(m_folder.path(), "");
    EXPECT_TRUE(Database::open(m_folder.options()));
}

TEST_F(DatabaseTest, AMigrationKeepsACopyOfWhatWasThere)
{
    m_folder.fill(5);
    std::string const before = bytes();
    std::vector<Migration> schema(migrations().begin(), migrations().end());
    schema.emplace_back("0002_test.sql", "CREATE TABLE added (x INTEGER);\nINSERT INTO added VALUES (7);\n");
    ASSERT_TRUE(Database::open(m_folder.options(), schema));
    EXPECT_EQ(m_folder.sql("SELECT x FROM added"), "7");
    EXPECT_EQ(m_folder.sql("PRAGMA user_version"), "2");
    EXPECT_EQ(test::StateFolder::read(m_folder.path("state.db.backup-v1")), before);
    auto const mode = std::filesystem::status(m_folder.path("state.db.backup-v1")).permissions();
    EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    // The program without that migration now finds a newer file.
    EXPECT_EQ(refusal().kind, JournalErrorKind::NewerVersion);
}

TEST_F(DatabaseTest, AMigrationThatFailsChangesNothing)
{
    m_folder.fill(5);
    std::vector<Migration> schema(migrations().begin(), migrations().end());
    schema.emplace_back("0002_test.sql", "CREATE TABLE added (x INTEGER);\nINSERT INTO nowhere VALUES (7);\n");
    EXPECT_FALSE(Database::open(m_folder.options(), schema));
    EXPECT_EQ(m_folder.sql("SELECT count(*) FROM sqlite_schema WHERE name = 'added'"), "0");
    EXPECT_EQ(m_folder.sql("PRAGMA user_version"), "1");
    EXPECT_NE(m_folder.open(), nullptr);
}

// The process is killed by the write that would make a file longer than it may be: in the copy that is kept, in the
// write-ahead file or while that is folded in.
TEST_F(DatabaseTest, DyingInAMigrationLeavesTheOldOrTheNewVersion)
{
    m_folder.fill(30);
    std::string const whole = bytes();
    std::vector<Migration> schema(migrations().begin(), migrations().end());
    schema.emplace_back(
        "0002_test.sql",
        "CREATE TABLE added (x BLOB);\n"
        "INSERT INTO added WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)\n"
        "SELECT randomblob(4000) FROM n;\n");
    int died = 0;
    int old = 0;
    for (rlim_t longest = whole.size() / 2; longest < whole.size() + 1'200'000; longest += 60'000) {
        SCOPED_TRACE(longest);
        test::StateFolder const folder;
        test::StateFolder::write(folder.path(), whole);
        pid_t const child = ::fork();
        if (child == 0) {
            rlimit const noCore{0, 0};
            rlimit const files{longest, RLIM_INFINITY};
            std::signal(SIGXFSZ, SIG_DFL);
            if (::setrlimit(RLIMIT_CORE, &noCore) == 0 && ::setrlimit(RLIMIT_FSIZE, &files) == 0) {
                static_cast<void>(Database::open(folder.options(), schema).has_value());
            }
            ::_exit(0);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        died += WIFSIGNALED(status) ? 1 : 0;

        auto const version = [&] { return folder.sql("PRAGMA user_version"); };
        std::string const found = version();
        std::string const backup = folder.path("state.db.backup-v1");
        old += found == "1" ? 1 : 0;
        EXPECT_TRUE(found == "1" || found == "2") << found;
        EXPECT_EQ(folder.sql("SELECT count(*) FROM sqlite_schema WHERE name = 'added'"), found == "2" ? "1" : "0");
        if (found == "2" || std::filesystem::exists(backup)) {
            EXPECT_EQ(test::StateFolder::read(backup), whole) << "half a copy is none";
        }
        auto const again = Database::open(folder.options(), schema);
        EXPECT_TRUE(again) << again.error().message;
        if (!again) {
            return;
        }
        QSqlQuery query((*again)->connection());
        ASSERT_TRUE(query.exec(QStringLiteral("SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM steps)")));
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.value(0).toInt(), 200);
        EXPECT_EQ(query.value(1).toInt(), 30);
        EXPECT_EQ(test::StateFolder::read(backup), whole);
    }
    EXPECT_GT(died, 5);
    EXPECT_GT(old, 0);
}

TEST_F(DatabaseTest, RefusesALinkAndAFileOfSomebodyElse)
{
    test::StateFolder const other;
    other.fill(5);
    std::string const before = test::StateFolder::read(other.path());
    std::filesystem::create_symlink(other.path(), m_folder.path());
    auto const link = refusal();
    EXPECT_EQ(link.kind, JournalErrorKind::CannotOpen);
    EXPECT_THAT(link.message, HasSubstr("is a link"));
    EXPECT_EQ(Database::openForReading(m_folder.path()).error().kind, JournalErrorKind::CannotOpen);
    EXPECT_EQ(test::StateFolder::read(other.path()), before);

    auto foreign = m_folder.options();
    foreign.path = "/etc/passwd";  // of root
    if (::geteuid() == 0) {
        foreign.path = other.path();
        ASSERT_EQ(::chown(foreign.path.c_str(), 65534, 65534), 0);
    }
    EXPECT_EQ(refusal(foreign).kind, JournalErrorKind::CannotOpen);
    EXPECT_THAT(refusal(foreign).message, HasSubstr("belongs to another user"));
}

TEST_F(DatabaseTest, ReadingAloneNeedsAFileThatNobodyHolds)
{
    EXPECT_EQ(Database::openForReading(m_folder.path()).error().kind, JournalErrorKind::CannotOpen);
    EXPECT_TRUE(m_folder.files().empty());
    m_folder.fill(5);
    std::string const before = bytes();
    {
        auto const reading = Database::openForReading(m_folder.path());
        ASSERT_TRUE(reading) << reading.error().message;
        EXPECT_EQ((*reading)->identity(), m_folder.options().identity);
        QSqlQuery query((*reading)->connection());
        EXPECT_FALSE(query.exec(QStringLiteral("DELETE FROM steps")));
    }
    EXPECT_EQ(bytes(), before);
    auto const holder = m_folder.open();
    EXPECT_EQ(Database::openForReading(m_folder.path()).error().kind, JournalErrorKind::HeldByOther);
}

}  // namespace
}  // namespace pentad::persistence
