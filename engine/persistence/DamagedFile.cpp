// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DamagedFile.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/DurableFiles.h"
#include "persistence/HeadFile.h"
#include "persistence/InstanceLock.h"
#include "persistence/SideFiles.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"
#include "persistence/Verifier.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <unistd.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

namespace pentad::persistence {
namespace {

namespace fs = std::filesystem;

// Said of the database that lies there, and moved aside with it.
constexpr std::array kNotes{kHaltEnding, kEndsEnding};

bool isThere(std::string const& path)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

// Some disks give a file one name only; there it is copied.
bool keep(std::string const& file, std::string const& other)
{
    if (!isThere(file) || ::link(file.c_str(), other.c_str()) == 0) {
        return true;
    }
    std::error_code error;
    fs::copy_file(file, other, error);
    return !error && syncFile(other);
}

// Whether the file has the step that its side file names.
bool holds(Database& database, JournalHead const& promised)
{
    QSqlQuery query(database.connection());
    query.prepare(QStringLiteral("SELECT digest FROM steps WHERE sequence = ?"));
    query.bindValue(0, static_cast<qlonglong>(promised.sequence));
    Sha256Digest digest{};
    return query.exec() && query.next() && digestFrom(query.value(0).toByteArray(), digest) &&
           digest == promised.digest;
}

// The newest checkpoint, if the step it belongs to names it and nothing tells of later steps.
std::vector<std::byte> provenCheckpoint(Database& database)
{
    QSqlQuery query(database.connection());
    if (!query.exec(QStringLiteral("SELECT c.sequence, c.state, s.body, (SELECT max(sequence) FROM steps) "
                                   "FROM checkpoint c JOIN steps s ON s.sequence = c.sequence")) ||
        !query.next()) {
        return {};
    }
    auto const sequence = static_cast<std::uint64_t>(query.value(0).toLongLong());
    auto const last = static_cast<std::uint64_t>(query.value(3).toLongLong());
    QByteArray const state = query.value(1).toByteArray();
    QByteArray const body = query.value(2).toByteArray();
    auto const promised = HeadFile(database.path()).read();
    bool const fitsHead = !promised || promised->sequence == 0 || holds(database, *promised);
    if (sequence != last || !fitsHead || checkpointDigestOf(bytesOf(body)) != sha256(bytesOf(state))) {
        return {};
    }
    return {bytesOf(state).begin(), bytesOf(state).end()};
}

// False if they cannot be read or do not follow from each other.
bool readSteps(Database& database, std::size_t count, Remains& remains)
{
    QSqlQuery query(database.connection());
    query.prepare(QStringLiteral("SELECT body, digest FROM steps ORDER BY sequence DESC LIMIT ?"));
    query.bindValue(0, static_cast<qlonglong>(count));
    if (!query.exec()) {
        return false;
    }
    // Of the step after.
    QByteArray bodyAfter;
    Sha256Digest digestAfter{};
    while (query.next()) {
        QByteArray const body = query.value(0).toByteArray();
        Sha256Digest digest{};
        auto step = decodeStepRecord(bytesOf(body));
        if (!step || !digestFrom(query.value(1).toByteArray(), digest)) {
            return false;
        }
        if (remains.steps.empty()) {
            remains.head = {step->sequence, digest};
        } else if (HashChain(digest).append(bytesOf(bodyAfter)) != digestAfter) {
            return false;
        }
        remains.steps.push_back(*std::move(step));
        bodyAfter = body;
        digestAfter = digest;
    }
    std::reverse(remains.steps.begin(), remains.steps.end());
    return !query.lastError().isValid();
}

}  // namespace

Expected<std::string, JournalError> damageOf(std::string const& path)
{
    if (auto lost = lostFile(path)) {
        return std::move(lost->message);
    }
    auto const report = verify(path);
    if (!report) {
        bool const damaged =
            report.error().kind == JournalErrorKind::Corrupt || report.error().kind == JournalErrorKind::WriteFailed;
        return damaged ? Expected<std::string, JournalError>(report.error().message) : Unexpected(report.error());
    }
    return report->bad ? report->bad->message() : std::string();
}

Remains remainsOf(std::string const& path, std::size_t steps)
{
    Remains remains;
    auto const database = Database::openForReading(path);
    if (!database) {
        return remains;
    }
    StateIdentity const& found = (*database)->identity();
    if (!found.mode.empty() && found.symbols.size() == kUniverseSize) {
        remains.identity = found;
    }
    remains.checkpoint = provenCheckpoint(**database);
    if (steps > 0 && !readSteps(**database, steps, remains)) {
        remains.steps.clear();
        remains.checkpoint.clear();
    }
    return remains;
}

std::vector<std::string> backupsOf(std::string const& path)
{
    fs::path const file(path);
    std::string const beginning = file.filename().string() + std::string(kBackupEnding);
    std::vector<std::pair<int, std::string>> found;
    std::error_code error;
    fs::path const folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::string const name = entry->path().filename().string();
        if (!name.starts_with(beginning)) {
            continue;
        }
        int version = 0;
        char const* const end = name.data() + name.size();
        auto const [stop, failed] = std::from_chars(name.data() + beginning.size(), end, version);
        if (failed == std::errc() && stop == end) {
            found.emplace_back(version, entry->path().string());
        }
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<std::string> paths;
    for (auto& [version, name] : found) {
        paths.push_back(std::move(name));
    }
    return paths;
}

std::string nameForDamaged(std::string const& path, UtcTime now)
{
    std::string stamp = utcText(std::chrono::floor<std::chrono::seconds>(now));
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::string const name = path + std::string(kDamagedEnding) + stamp;
    std::string free = name;
    for (int number = 2; isThere(free); ++number) {
        free = name + '-' + std::to_string(number);
    }
    return free;
}

// The new .head comes before anything leaves: the damaged file does not fit it, and nothing but the new one does.
std::vector<FileChange> changesToReplace(std::string const& path, std::string const& replacement,
                                         std::string const& kept)
{
    using enum FileChange::Kind;
    std::string const head = HeadFile(path).path();
    std::vector<FileChange> changes{{Keep, path, kept}};
    auto const keepBeside = [&](std::string_view ending) {
        changes.push_back({Keep, path + std::string(ending), kept + std::string(ending)});
    };
    std::for_each(kDatabaseParts.begin(), kDatabaseParts.end(), keepBeside);
    std::for_each(kNotes.begin(), kNotes.end(), keepBeside);
    changes.push_back({Keep, head, HeadFile(kept).path()});
    changes.push_back({Sync, path});
    changes.push_back({Move, HeadFile(replacement).path(), head});
    changes.push_back({Sync, path});
    for (std::string_view const ending : kDatabaseParts) {
        changes.push_back({Leave, path + std::string(ending)});
    }
    changes.push_back({Sync, path});
    changes.push_back({Move, replacement, path});
    for (std::string_view const ending : kNotes) {
        changes.push_back({Leave, path + std::string(ending)});
    }
    changes.push_back({Sync, path});
    return changes;
}

bool make(FileChange const& change)
{
    std::error_code error;
    switch (change.kind) {
    case FileChange::Kind::Keep: return keep(change.from, change.to);
    case FileChange::Kind::Move: fs::rename(change.from, change.to, error); return !error;
    case FileChange::Kind::Leave: fs::remove(change.from, error); return !error;
    case FileChange::Kind::Sync: return syncFolderOf(change.from);
    }
    return false;
}

Expected<void, JournalError> replaceDamaged(std::string const& path, std::string const& replacement,
                                            std::string const& kept)
{
    auto const lock = InstanceLock::take(path);
    if (!lock) {
        return Unexpected(lock.error());
    }
    auto const changes = changesToReplace(path, replacement, kept);
    bool const moved = std::all_of(changes.begin(), changes.end(), make);
    if (!moved) {
        return Unexpected(journalError(JournalErrorKind::WriteFailed, path, say(Phrase::FileNotPutAside, {kept})));
    }
    return {};
}

}  // namespace pentad::persistence
