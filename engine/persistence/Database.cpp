// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Database.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/DatabaseFile.h"
#include "persistence/DurableFiles.h"
#include "persistence/InstanceLock.h"
#include "persistence/SideFiles.h"
#include "persistence/SqlError.h"
#include "persistence/SqliteLibrary.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <optional>

namespace pentad::persistence {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kWriteAheadMagicSize = 32;

// Files made while this lives are readable by their owner alone.
class PrivateFiles {
public:
    PrivateFiles() : m_before(::umask(0077)) {}
    ~PrivateFiles() { ::umask(m_before); }
    PrivateFiles(PrivateFiles const&) = delete;
    PrivateFiles& operator=(PrivateFiles const&) = delete;

private:
    mode_t m_before;
};

std::string joined(std::vector<std::string> const& symbols)
{
    std::string text;
    for (std::string const& symbol : symbols) {
        text += (text.empty() ? "" : ",") + symbol;
    }
    return text;
}

std::vector<std::string> parted(std::string const& text)
{
    std::vector<std::string> symbols;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t const end = std::min(text.find(',', begin), text.size());
        symbols.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return symbols;
}

using Failure = std::optional<JournalError>;

Failure failure(JournalErrorKind kind, std::string_view path, std::string_view detail)
{
    return journalError(kind, path, detail);
}

Failure checkIdentity(std::string const& path, StateIdentity const& found, StateIdentity const& wanted)
{
    if (found.mode != wanted.mode) {
        return failure(JournalErrorKind::WrongMode, path, say(Phrase::FileOfMode, {found.mode, wanted.mode}));
    }
    if (found.account != wanted.account) {
        return failure(JournalErrorKind::WrongMode, path, say(Phrase::FileOfAccount, {found.account, wanted.account}));
    }
    if (found.symbols != wanted.symbols) {
        return failure(JournalErrorKind::WrongMode, path,
                       say(Phrase::FileOfSymbols, {joined(found.symbols), joined(wanted.symbols)}));
    }
    return {};
}

}  // namespace

struct Database::Impl {
    std::string path;
    StateIdentity identity;
    std::unique_ptr<InstanceLock> lock;
    QString name;
    QSqlDatabase connection;

    ~Impl()
    {
        // Qt wants every copy of the connection gone before its name is removed.
        if (connection.isValid()) {
            connection.close();
            connection = QSqlDatabase();
            QSqlDatabase::removeDatabase(name);
        }
    }

    Failure connect(QString const& file, QString const& connectOptions)
    {
        static std::atomic<int> count{0};
        if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
            return failure(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileDriverMissing));
        }
        name = QStringLiteral("pentad-%1").arg(++count);
        connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setConnectOptions(connectOptions);
        connection.setDatabaseName(file);
        if (!connection.open()) {
            return journalError(JournalErrorKind::CannotOpen, path, {});
        }
        auto const driver = value(QStringLiteral("SELECT sqlite_version()"));
        if (!driver) {
            return driver.error();
        }
        if (auto const problem = sqliteProblem(sqliteVersion(), driver->toString().toStdString())) {
            return failure(JournalErrorKind::CannotOpen, path, *problem);
        }
        return {};
    }

    Failure run(QString const& sql)
    {
        QSqlQuery query(connection);
        if (!query.exec(sql)) {
            return journalError(query.lastError(), path);
        }
        while (query.next()) {
        }
        if (query.lastError().isValid()) {
            return journalError(query.lastError(), path);
        }
        return {};
    }

    Failure run(std::initializer_list<char const*> statements)
    {
        for (char const* sql : statements) {
            if (auto failed = run(QString::fromLatin1(sql))) {
                return failed;
            }
        }
        return {};
    }

    Expected<QVariant, JournalError> value(QString const& sql)
    {
        QSqlQuery query(connection);
        if (!query.exec(sql) || !query.next()) {
            return Unexpected(journalError(query.lastError(), path));
        }
        QVariant found = query.value(0);
        // A statement that also writes, as a change of the journal mode does, commits only behind its row.
        query.next();
        if (query.lastError().isValid()) {
            return Unexpected(journalError(query.lastError(), path));
        }
        return found;
    }

    // The schema version as SQLite sees it, which includes what is only in the write-ahead file; 0 for an empty file.
    Expected<std::size_t, JournalError> version(std::size_t versionMax)
    {
        auto const application = value(QStringLiteral("PRAGMA application_id"));
        if (!application) {
            return Unexpected(application.error());
        }
        auto const tables = value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
        if (!tables) {
            return Unexpected(tables.error());
        }
        if (application->toUInt() != kApplicationId && (application->toUInt() != 0 || tables->toInt() != 0)) {
            return Unexpected(journalError(JournalErrorKind::Corrupt, path, phrasePattern(Phrase::FileNotOfPentad)));
        }
        auto const found = value(QStringLiteral("PRAGMA user_version"));
        if (!found) {
            return Unexpected(found.error());
        }
        auto const number = static_cast<std::size_t>(found->toLongLong());
        if (number > versionMax) {
            return Unexpected(journalError(JournalErrorKind::NewerVersion, path, {}));
        }
        return number;
    }

    Failure writeIdentity(OpenOptions const& options)
    {
        QSqlQuery query(connection);
        query.prepare(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"));
        std::pair<char const*, std::string> const rows[] = {{"mode", options.identity.mode},
                                                            {"account", options.identity.account},
                                                            {"universe", joined(options.identity.symbols)},
                                                            {"created", utcText(options.now)},
                                                            {"program", PENTAD_VERSION}};
        for (auto const& [key, text] : rows) {
            query.bindValue(0, QString::fromLatin1(key));
            query.bindValue(1, QString::fromStdString(text));
            if (!query.exec()) {
                return journalError(query.lastError(), path);
            }
        }
        return {};
    }

    Failure readIdentity()
    {
        QSqlQuery query(connection);
        if (!query.exec(QStringLiteral("SELECT key, value FROM meta"))) {
            return journalError(query.lastError(), path);
        }
        while (query.next()) {
            QString const key = query.value(0).toString();
            std::string text = query.value(1).toString().toStdString();
            if (key == QLatin1String("mode")) {
                identity.mode = std::move(text);
            } else if (key == QLatin1String("account")) {
                identity.account = std::move(text);
            } else if (key == QLatin1String("universe")) {
                identity.symbols = parted(text);
            }
        }
        if (query.lastError().isValid()) {
            return journalError(query.lastError(), path);
        }
        return {};
    }

    // The copy is complete and on the disk, or absent: written under another name first.
    Failure keepBackup(std::size_t version)
    {
        if (auto failed = run({"PRAGMA wal_checkpoint(TRUNCATE)"})) {
            return failed;
        }
        std::string const backup = sideFile(path, kBackupEnding) + std::to_string(version);
        std::error_code error;
        fs::copy_file(path, backup + ".part", fs::copy_options::overwrite_existing, error);
        if (!error) {
            fs::permissions(backup + ".part", fs::perms::owner_read | fs::perms::owner_write, error);
        }
        bool kept = !error && syncFile(backup + ".part");
        if (kept) {
            fs::rename(backup + ".part", backup, error);
            kept = !error && syncFolderOf(backup);
        }
        if (!kept) {
            return failure(JournalErrorKind::WriteFailed, path, say(Phrase::FileNotCopied, {backup}));
        }
        return {};
    }

    Failure migrate(std::span<Migration const> schema, std::size_t from, OpenOptions const& options)
    {
        for (std::size_t number = from; number < schema.size(); ++number) {
            if (auto failed = migrateOnce(schema[number], number, options)) {
                run({"ROLLBACK"});
                return failed;
            }
        }
        return {};
    }

    // One transaction, which is left open where it fails.
    Failure migrateOnce(Migration const& migration, std::size_t number, OpenOptions const& options)
    {
        if (auto failed = run({"BEGIN IMMEDIATE"})) {
            return failed;
        }
        for (std::string const& statement : statementsOf(migration.second)) {
            if (auto failed = run(QString::fromStdString(statement))) {
                return failed;
            }
        }
        if (number == 0) {
            if (auto failed = run(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId))) {
                return failed;
            }
            if (auto failed = writeIdentity(options)) {
                return failed;
            }
        }
        if (auto failed = run(QStringLiteral("PRAGMA user_version = %1").arg(number + 1))) {
            return failed;
        }
        return run({"COMMIT"});
    }

    // A new file.
    Failure begin(OpenOptions const& options, std::span<Migration const> schema)
    {
        identity = options.identity;
        if (auto failed = setUp(options.durability)) {
            return failed;
        }
        return migrate(schema, 0, options);
    }

    // One that was there: whole, of these owners, and brought to the schema of this program.
    Failure takeOver(OpenOptions const& options, std::span<Migration const> schema, std::size_t version)
    {
        if (sizeOfFile(path) <= kQuickCheckSizeMax) {
            if (auto failed = quickCheck()) {
                return failed;
            }
        }
        if (auto failed = readIdentity()) {
            return failed;
        }
        if (auto failed = checkIdentity(path, identity, options.identity)) {
            return failed;
        }
        if (auto failed = setUp(options.durability)) {
            return failed;
        }
        if (version == schema.size()) {
            return {};
        }
        if (auto failed = keepBackup(version)) {
            return failed;
        }
        return migrate(schema, version, options);
    }

    Failure setUp(Durability durability)
    {
        switch (durability) {
        case Durability::Full: {
            auto const mode = value(QStringLiteral("PRAGMA journal_mode = WAL"));
            if (!mode) {
                return mode.error();
            }
            if (mode->toString() != QLatin1String("wal")) {
                return failure(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileNoLog));
            }
            return run({"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"});
        }
        case Durability::Batched:
            return run({"PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF", "PRAGMA foreign_keys = ON",
                        "PRAGMA cache_size = -32768"});
        }
        return {};
    }

    Failure quickCheck()
    {
        auto const result = value(QStringLiteral("PRAGMA quick_check(1)"));
        if (!result) {
            return result.error();
        }
        if (result->toString() != QLatin1String("ok")) {
            return failure(JournalErrorKind::Corrupt, path, phrasePattern(Phrase::FileDamaged));
        }
        return {};
    }
};

Database::Database(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Database::~Database() = default;

QSqlDatabase& Database::connection()
{
    return m_impl->connection;
}

std::string const& Database::path() const
{
    return m_impl->path;
}

StateIdentity const& Database::identity() const
{
    return m_impl->identity;
}

std::uint64_t Database::writeAheadSize() const
{
    return sizeOfFile(sideFile(m_impl->path, kWriteAheadEnding));
}

Expected<std::unique_ptr<Database>, JournalError> Database::open(OpenOptions const& options,
                                                                 std::span<Migration const> schema)
{
    PrivateFiles const privateFiles;
    if (auto failed = checkPlace(options.path)) {
        return Unexpected(*failed);
    }
    auto lock = InstanceLock::take(options.path);
    if (!lock) {
        return Unexpected(lock.error());
    }
    bool const existed = sizeOfFile(options.path) > 0;
    std::error_code error;
    if (fs::exists(options.path, error)) {
        if (existed) {
            if (auto failed = checkHeader(options.path, schema.size())) {
                return Unexpected(*failed);
            }
        }
        fs::permissions(options.path, fs::perms::owner_read | fs::perms::owner_write, error);
    }

    auto impl = std::make_unique<Impl>();
    impl->path = options.path;
    impl->lock = std::move(*lock);
    Failure failed = impl->connect(QString::fromStdString(options.path), QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!failed) {
        failed = impl->run({"PRAGMA locking_mode = EXCLUSIVE"});
    }
    if (failed) {
        return Unexpected(*failed);
    }
    std::size_t version = 0;
    if (existed) {
        auto const found = impl->version(schema.size());
        if (!found) {
            return Unexpected(found.error());
        }
        version = *found;
    }
    failed = version > 0 ? impl->takeOver(options, schema, version) : impl->begin(options, schema);
    if (failed) {
        return Unexpected(*failed);
    }
    return std::unique_ptr<Database>(new Database(std::move(impl)));
}

Expected<std::unique_ptr<Database>, JournalError> Database::openForReading(std::string const& path)
{
    PrivateFiles const privateFiles;
    std::error_code error;
    Failure failed = checkPlace(path);
    if (!failed && !fs::exists(path, error)) {
        failed = failure(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileAbsent));
    }
    if (!failed) {
        failed = checkHeader(path, migrations().size());
    }
    if (failed) {
        return Unexpected(*failed);
    }
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    auto lock = InstanceLock::take(path);
    if (lock) {
        impl->lock = std::move(*lock);
    } else if (lock.error().kind == JournalErrorKind::HeldByOther) {
        return Unexpected(lock.error());
    }  // else: a folder that takes no file has no writer either

    // Without a write-ahead file nothing but the file is needed; the promise "immutable" leaves nothing beside it.
    bool const whole = sizeOfFile(sideFile(path, kWriteAheadEnding)) <= kWriteAheadMagicSize;
    QString name = QString::fromStdString(path);
    QString connectOptions = QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000");
    if (whole) {
        name = QUrl::fromLocalFile(QString::fromStdString(fs::absolute(path).string())).toString(QUrl::FullyEncoded) +
               QStringLiteral("?immutable=1");
        connectOptions += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    failed = impl->connect(name, connectOptions);
    if (!failed) {
        auto const version = impl->version(migrations().size());
        if (!version) {
            failed = version.error();
        } else if (*version < migrations().size()) {
            failed = failure(*version == 0 ? JournalErrorKind::Corrupt : JournalErrorKind::CannotOpen, path,
                             phrasePattern(*version == 0 ? Phrase::FileHoldsNothing : Phrase::FileOlderProgram));
        } else {
            failed = impl->readIdentity();
        }
    }
    if (failed) {
        return Unexpected(*failed);
    }
    return std::unique_ptr<Database>(new Database(std::move(impl)));
}

}  // namespace pentad::persistence
