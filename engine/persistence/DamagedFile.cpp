// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/DamagedFile.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "persistence/DurableFiles.h"
#include "persistence/HeadFile.h"
#include "persistence/InstanceLock.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"
#include "persistence/Verifier.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace pentad::persistence {
namespace {

namespace fs = std::filesystem;

// What lies beside a database and belongs to it; .head is moved last.
constexpr std::string_view kSideEndings[] = {"-wal", "-shm", "-journal", ".halt", ".ends"};

bool isThere(std::string const& path)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

bool moveIfThere(std::string const& from, std::string const& to)
{
    if (!isThere(from)) {
        return true;
    }
    std::error_code error;
    fs::rename(from, to, error);
    return !error;
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
    if (sequence != last || (promised && promised->sequence > sequence) ||
        checkpointDigestOf(bytesOf(body)) != sha256(bytesOf(state))) {
        return {};
    }
    return {bytesOf(state).begin(), bytesOf(state).end()};
}

}  // namespace

Expected<std::string, JournalError> damageOf(std::string const& path)
{
    auto const report = verify(path);
    if (!report) {
        bool const damaged =
            report.error().kind == JournalErrorKind::Corrupt || report.error().kind == JournalErrorKind::WriteFailed;
        return damaged ? Expected<std::string, JournalError>(report.error().message) : Unexpected(report.error());
    }
    if (report->bad) {
        return report->bad->message();
    }
    auto const promised = HeadFile(path).read();
    if (promised && promised->sequence == report->steps && promised->digest != report->head) {
        return std::string("its end is not the one that its .head file names");
    }
    return std::string();
}

Remains remainsOf(std::string const& path)
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
    std::string const name = path + ".damaged-" + stamp;
    std::string free = name;
    for (int number = 2; isThere(free); ++number) {
        free = name + '-' + std::to_string(number);
    }
    return free;
}

Expected<void, JournalError> replaceDamaged(std::string const& path, std::string const& replacement,
                                            std::string const& kept)
{
    auto const lock = InstanceLock::take(path);
    if (!lock) {
        return Unexpected(lock.error());
    }
    bool moved = moveIfThere(path, kept);
    for (std::string_view const ending : kSideEndings) {
        moved = moved && moveIfThere(path + std::string(ending), kept + std::string(ending));
    }
    std::string const head = HeadFile(path).path();
    moved = moved && syncFolderOf(path) && moveIfThere(replacement, path) && moveIfThere(head, HeadFile(kept).path()) &&
            moveIfThere(HeadFile(replacement).path(), head) && syncFolderOf(path);
    if (!moved) {
        return Unexpected(journalError(JournalErrorKind::WriteFailed, path, say(Phrase::FileNotPutAside, {kept})));
    }
    return {};
}

}  // namespace pentad::persistence
