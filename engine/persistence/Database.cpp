// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Database.h"

#include "contracts/EngineText.h"
#include "persistence/DatabaseFile.h"
#include "persistence/InstanceLock.h"
#include "persistence/Schema.h"
#include "persistence/SideFiles.h"
#include "persistence/SqlConnection.h"
#include "persistence/SqlError.h"

#include <QUrl>

#include <sys/stat.h>
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

using Failure = std::optional<JournalError>;

}  // namespace

struct Database::Impl {
    explicit Impl(std::string const& path, std::unique_ptr<InstanceLock> held) : lock(std::move(held)), connection(path)
    {
    }

    StateIdentity identity;
    std::unique_ptr<InstanceLock> lock;  // outlives the connection
    SqlConnection connection;

    // A new file.
    Failure begin(OpenOptions const& options, std::span<Migration const> schema)
    {
        identity = options.identity;
        if (auto failed = setUp(options.durability)) {
            return failed;
        }
        return migrate(connection, schema, 0, options.identity, options.now);
    }

    // One that was there: whole, of these owners, and brought to the schema of this program.
    Failure takeOver(OpenOptions const& options, std::span<Migration const> schema, std::size_t version)
    {
        if (sizeOfFile(connection.path()) <= kQuickCheckSizeMax) {
            if (auto failed = quickCheck()) {
                return failed;
            }
        }
        auto found = readIdentity(connection);
        if (!found) {
            return found.error();
        }
        identity = *std::move(found);
        if (auto failed = checkIdentity(connection.path(), identity, options.identity)) {
            return failed;
        }
        if (auto failed = setUp(options.durability)) {
            return failed;
        }
        if (version == schema.size()) {
            return {};
        }
        if (auto failed = keepBackup(connection, version)) {
            return failed;
        }
        return migrate(connection, schema, version, options.identity, options.now);
    }

    Failure setUp(Durability durability)
    {
        switch (durability) {
        case Durability::Full: {
            auto const mode = connection.value(QStringLiteral("PRAGMA journal_mode = WAL"));
            if (!mode) {
                return mode.error();
            }
            if (mode->toString() != QLatin1String("wal")) {
                return journalError(JournalErrorKind::CannotOpen, connection.path(), phrasePattern(Phrase::FileNoLog));
            }
            return connection.run({"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"});
        }
        case Durability::Batched:
            return connection.run({"PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF",
                                   "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -32768"});
        }
        return {};
    }

    Failure quickCheck()
    {
        auto const result = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
        if (!result) {
            return result.error();
        }
        if (result->toString() != QLatin1String("ok")) {
            return journalError(JournalErrorKind::Corrupt, connection.path(), phrasePattern(Phrase::FileDamaged));
        }
        return {};
    }
};

Database::Database(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Database::~Database() = default;

QSqlDatabase& Database::connection()
{
    return m_impl->connection.database();
}

std::string const& Database::path() const
{
    return m_impl->connection.path();
}

StateIdentity const& Database::identity() const
{
    return m_impl->identity;
}

std::uint64_t Database::writeAheadSize() const
{
    return sizeOfFile(sideFile(path(), kWriteAheadEnding));
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

    auto impl = std::make_unique<Impl>(options.path, *std::move(lock));
    Failure failed =
        impl->connection.open(QString::fromStdString(options.path), QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!failed) {
        failed = impl->connection.run({"PRAGMA locking_mode = EXCLUSIVE"});
    }
    if (failed) {
        return Unexpected(*failed);
    }
    std::size_t version = 0;
    if (existed) {
        auto const found = schemaVersion(impl->connection, schema.size());
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
        failed = journalError(JournalErrorKind::CannotOpen, path, phrasePattern(Phrase::FileAbsent));
    }
    if (!failed) {
        failed = checkHeader(path, migrations().size());
    }
    if (failed) {
        return Unexpected(*failed);
    }
    auto lock = InstanceLock::take(path);
    if (!lock && lock.error().kind == JournalErrorKind::HeldByOther) {
        return Unexpected(lock.error());
    }
    // Without a lock: a folder that takes no file has no writer either.
    auto impl = std::make_unique<Impl>(path, lock ? *std::move(lock) : nullptr);

    // Without a write-ahead file nothing but the file is needed; the promise "immutable" leaves nothing beside it.
    bool const whole = sizeOfFile(sideFile(path, kWriteAheadEnding)) <= kWriteAheadMagicSize;
    QString name = QString::fromStdString(path);
    QString connectOptions = QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000");
    if (whole) {
        name = QUrl::fromLocalFile(QString::fromStdString(fs::absolute(path).string())).toString(QUrl::FullyEncoded) +
               QStringLiteral("?immutable=1");
        connectOptions += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    failed = impl->connection.open(name, connectOptions);
    if (!failed) {
        auto const version = schemaVersion(impl->connection, migrations().size());
        if (!version) {
            failed = version.error();
        } else if (*version < migrations().size()) {
            failed = journalError(*version == 0 ? JournalErrorKind::Corrupt : JournalErrorKind::CannotOpen, path,
                                  phrasePattern(*version == 0 ? Phrase::FileHoldsNothing : Phrase::FileOlderProgram));
        } else if (auto identity = readIdentity(impl->connection)) {
            impl->identity = *std::move(identity);
        } else {
            failed = identity.error();
        }
    }
    if (failed) {
        return Unexpected(*failed);
    }
    return std::unique_ptr<Database>(new Database(std::move(impl)));
}

}  // namespace pentad::persistence
