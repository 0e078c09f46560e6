// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteJournal.h"

#include "contracts/EngineText.h"
#include "persistence/Ballast.h"
#include "persistence/HeadFile.h"
#include "persistence/SqlError.h"
#include "persistence/StepRows.h"
#include "persistence/StepText.h"

#include <QSqlError>

#include <algorithm>
#include <utility>

namespace pentad::persistence {
namespace {

constexpr int kAppendsPerCheckpoint = 256;
constexpr std::uint64_t kWriteAheadSizeMax = 16ULL * 1024 * 1024;

}  // namespace

struct SqliteJournal::Impl {
    std::unique_ptr<Database> database;
    Durability durability;
    QSqlDatabase connection;
    HeadFile headFile;
    Ballast ballast;
    JournalHead head;
    std::optional<HashChain> chain;
    // Set once the disk has failed: nothing is tried again.
    std::optional<JournalError> broken;
    std::optional<JournalError> checkpointTrouble;
    int appendsSinceCheckpoint = 0;

    QSqlQuery begin;
    QSqlQuery commit;
    QSqlQuery rollback;
    QSqlQuery lastSteps;
    QSqlQuery lastCheckpoint;
    QSqlQuery bodyAt;

    StepRows rows;

    ByteWriter bodyBytes;
    std::vector<BytePart> evaluationParts;  // of bodyBytes

    Impl(std::unique_ptr<Database> opened, Durability asked)
        : database(std::move(opened)),
          durability(asked),
          connection(database->connection()),
          headFile(database->path()),
          ballast(database->path()),
          begin(connection),
          commit(connection),
          rollback(connection),
          lastSteps(connection),
          lastCheckpoint(connection),
          bodyAt(connection),
          rows(connection)
    {
        for (QSqlQuery* const query : {&lastSteps, &lastCheckpoint, &bodyAt}) {
            query->setForwardOnly(true);
        }
        begin.prepare(QStringLiteral("BEGIN IMMEDIATE"));
        commit.prepare(QStringLiteral("COMMIT"));
        rollback.prepare(QStringLiteral("ROLLBACK"));
        lastSteps.prepare(QStringLiteral("SELECT sequence, body, digest FROM steps ORDER BY sequence DESC LIMIT 2"));
        lastCheckpoint.prepare(QStringLiteral("SELECT sequence, state FROM checkpoint"));
        bodyAt.prepare(QStringLiteral("SELECT body, digest FROM steps WHERE sequence = ?"));
    }

    JournalError errorOf(QSqlError const& error) const { return journalError(error, database->path()); }
    JournalError corrupt(std::string_view detail) const
    {
        return journalError(JournalErrorKind::Corrupt, database->path(), detail);
    }

    // ---- reading the end of the journal

    Expected<JournalState, JournalError> readEnd();
    std::optional<JournalError> compareWithHeadFile(JournalHead const& found);

    // ---- writing

    std::optional<QSqlError> write(StepRecord const& record);
    Unexpected<JournalError> giveUp(QSqlError const& error, JournalHead const& before);
    void foldWriteAheadFile();
};

SqliteJournal::SqliteJournal(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
SqliteJournal::~SqliteJournal() = default;

std::string const& SqliteJournal::path() const
{
    return m_impl->database->path();
}

Database& SqliteJournal::database()
{
    return *m_impl->database;
}

Expected<std::unique_ptr<SqliteJournal>, JournalError> SqliteJournal::open(OpenOptions const& options)
{
    if (auto lost = lostFile(options.path)) {
        return Unexpected(*std::move(lost));
    }
    auto database = Database::open(options);
    if (!database) {
        return Unexpected(database.error());
    }
    auto impl = std::make_unique<Impl>(std::move(*database), options.durability);
    auto const state = impl->readEnd();
    if (!state) {
        return Unexpected(state.error());
    }
    if (auto failed = impl->compareWithHeadFile(state->head)) {
        return Unexpected(*failed);
    }
    impl->head = state->head;
    impl->chain.emplace(state->head.digest);
    if (auto failed = impl->rows.reload(impl->database->path())) {
        return Unexpected(*failed);
    }
    if (options.durability == Durability::Full) {
        // A step whose sync failed may be there only because the system has not forgotten it yet. Nothing is built on
        // what was read before it is on the disk, which folding sees to. A full disk is told by the next append.
        impl->foldWriteAheadFile();
        if (auto const& failed = impl->checkpointTrouble; failed && failed->kind != JournalErrorKind::DiskFull) {
            return Unexpected(*failed);
        }
        static_cast<void>(impl->ballast.make());  // without it a full disk is only told sooner
    }
    if (!impl->checkpointTrouble) {
        impl->headFile.write(impl->head);  // never ahead of what is durable
    }
    return std::unique_ptr<SqliteJournal>(new SqliteJournal(std::move(impl)));
}

Expected<JournalState, JournalError> SqliteJournal::load()
{
    return m_impl->readEnd();
}

bool SqliteJournal::hasReserve()
{
    return m_impl->durability != Durability::Full || m_impl->ballast.make();
}

Expected<std::vector<StepRecord>, JournalError> SqliteJournal::recent(std::size_t count)
{
    QSqlQuery query(m_impl->connection);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT sequence, body FROM steps ORDER BY sequence DESC LIMIT ?"));
    query.bindValue(0, static_cast<qlonglong>(count));
    if (!query.exec()) {
        return Unexpected(m_impl->errorOf(query.lastError()));
    }
    std::vector<StepRecord> records;
    while (query.next()) {
        auto record = decodeStepRecord(bytesOf(query.value(1).toByteArray()));
        if (!record) {
            return Unexpected(
                m_impl->corrupt(say(Phrase::FileStepUnreadable, {query.value(0).toString().toStdString()})));
        }
        records.push_back(*std::move(record));
    }
    if (query.lastError().isValid()) {
        return Unexpected(m_impl->errorOf(query.lastError()));
    }
    std::reverse(records.begin(), records.end());
    return records;
}

Expected<JournalState, JournalError> SqliteJournal::Impl::readEnd()
{
    JournalState state;
    QByteArray body;
    Sha256Digest before{};
    if (!lastSteps.exec()) {
        return Unexpected(errorOf(lastSteps.lastError()));
    }
    bool hasSteps = false;
    bool wellFormed = true;
    if (lastSteps.next()) {
        hasSteps = true;
        state.head.sequence = static_cast<std::uint64_t>(lastSteps.value(0).toLongLong());
        body = lastSteps.value(1).toByteArray();
        wellFormed = digestFrom(lastSteps.value(2).toByteArray(), state.head.digest);
        if (lastSteps.next()) {
            wellFormed = wellFormed && digestFrom(lastSteps.value(2).toByteArray(), before) &&
                         lastSteps.value(0).toLongLong() + 1 == static_cast<qlonglong>(state.head.sequence);
        } else {
            wellFormed = wellFormed && state.head.sequence == 1;
        }
    }
    QSqlError const failed = lastSteps.lastError();
    lastSteps.finish();
    if (failed.isValid()) {
        return Unexpected(errorOf(failed));
    }
    if (!hasSteps) {
        return state;
    }
    auto const record = decodeStepRecord(bytesOf(body));
    if (!wellFormed || !record || record->sequence != state.head.sequence ||
        HashChain(before).append(bytesOf(body)) != state.head.digest) {
        return Unexpected(corrupt(say(Phrase::FileLastUnfit, {std::to_string(state.head.sequence)})));
    }

    if (!lastCheckpoint.exec()) {
        return Unexpected(errorOf(lastCheckpoint.lastError()));
    }
    if (!lastCheckpoint.next()) {
        lastCheckpoint.finish();
        return state;
    }
    qlonglong const sequence = lastCheckpoint.value(0).toLongLong();
    QByteArray const stored = lastCheckpoint.value(1).toByteArray();
    state.checkpoint.assign(bytesOf(stored).begin(), bytesOf(stored).end());
    lastCheckpoint.finish();
    bodyAt.bindValue(0, sequence);
    if (!bodyAt.exec()) {
        return Unexpected(errorOf(bodyAt.lastError()));
    }
    bool const fits =
        bodyAt.next() && checkpointDigestOf(bytesOf(bodyAt.value(0).toByteArray())) == sha256(state.checkpoint);
    bodyAt.finish();
    if (!fits) {
        return Unexpected(corrupt(say(Phrase::FileCheckpointUnfit, {std::to_string(sequence)})));
    }
    return state;
}

std::optional<JournalError> SqliteJournal::Impl::compareWithHeadFile(JournalHead const& found)
{
    auto const expected = headFile.read();
    if (!expected || expected->sequence == 0) {
        return std::nullopt;
    }
    Sha256Digest digest = found.digest;
    if (expected->sequence < found.sequence) {
        bodyAt.bindValue(0, static_cast<qlonglong>(expected->sequence));
        if (!bodyAt.exec() || !bodyAt.next() || !digestFrom(bodyAt.value(1).toByteArray(), digest)) {
            return errorOf(bodyAt.lastError());
        }
        bodyAt.finish();
    }
    if (expected->sequence > found.sequence) {
        return corrupt(say(Phrase::FileStepsLost,
                           {std::to_string(found.sequence), std::to_string(expected->sequence), headFile.path()}));
    }
    if (digest != expected->digest) {
        return corrupt(say(Phrase::FileOfOtherHead, {headFile.path(), std::to_string(expected->sequence)}));
    }
    return std::nullopt;
}

Expected<JournalHead, JournalError> SqliteJournal::append(std::span<StepRecord const> records)
{
    Impl& impl = *m_impl;
    for (std::size_t i = 0; i < records.size(); ++i) {
        check(records[i].sequence == impl.head.sequence + 1 + i, "journal: the sequence does not continue");
    }
    if (impl.broken) {
        return Unexpected(*impl.broken);
    }
    if (impl.checkpointTrouble) {
        impl.foldWriteAheadFile();
        if (impl.checkpointTrouble) {
            // What is kept for a full disk serves the folding too; the next append finds the room.
            if (impl.checkpointTrouble->kind == JournalErrorKind::DiskFull) {
                impl.ballast.giveUp();
            }
            return Unexpected(*impl.checkpointTrouble);
        }
    }
    if (records.empty()) {
        return impl.head;
    }

    JournalHead const before = impl.head;
    if (!impl.begin.exec()) {
        return impl.giveUp(impl.begin.lastError(), before);
    }
    for (StepRecord const& record : records) {
        if (auto const failed = impl.write(record)) {
            return impl.giveUp(*failed, before);
        }
    }
    if (auto const failed = impl.rows.writeCollected(records)) {
        return impl.giveUp(*failed, before);
    }
    if (!impl.commit.exec()) {
        return impl.giveUp(impl.commit.lastError(), before);
    }

    impl.head = {records.back().sequence, impl.chain->head()};
    impl.headFile.write(impl.head);
    impl.rows.trim();
    if (impl.durability == Durability::Full && (++impl.appendsSinceCheckpoint >= kAppendsPerCheckpoint ||
                                                impl.database->writeAheadSize() > kWriteAheadSizeMax)) {
        impl.foldWriteAheadFile();
    }
    return impl.head;
}

std::optional<QSqlError> SqliteJournal::Impl::write(StepRecord const& record)
{
    bodyBytes.clear();
    evaluationParts.clear();
    encode(record, bodyBytes, &evaluationParts);
    return rows.write(record, {bodyBytes.bytes(), evaluationParts, chain->append(bodyBytes.bytes())});
}

// Back to what is committed. A full disk or a lock may pass; everything else ends this journal.
Unexpected<JournalError> SqliteJournal::Impl::giveUp(QSqlError const& error, JournalHead const& before)
{
    JournalError const reported = errorOf(error);
    rollback.exec();
    if (reported.kind == JournalErrorKind::DiskFull) {
        ballast.giveUp();
    }
    rows.forgetCollected();
    head = before;
    chain.emplace(before.digest);
    bool const passing = reported.kind == JournalErrorKind::DiskFull || reported.kind == JournalErrorKind::HeldByOther;
    if (!passing || rows.reload(database->path())) {
        broken = reported;
    }
    return Unexpected(reported);
}

// SQLite folds the write-ahead file by itself, but says nothing when that fails. So it is done here now and then, where
// a failure is seen; it is reported by the next append, before anything is written.
void SqliteJournal::Impl::foldWriteAheadFile()
{
    appendsSinceCheckpoint = 0;
    checkpointTrouble.reset();
    QSqlQuery query(connection);
    // Folded in, the file keeps its size and is written over; only one that grew too far is cut.
    bool const tooLarge = database->writeAheadSize() > kWriteAheadSizeMax;
    if (!query.exec(tooLarge ? QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")
                             : QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")) ||
        !query.next()) {
        checkpointTrouble = errorOf(query.lastError());
    } else if (tooLarge && database->writeAheadSize() > kWriteAheadSizeMax) {
        checkpointTrouble =
            journalError(JournalErrorKind::WriteFailed, database->path(), phrasePattern(Phrase::FileLogStays));
    }
}

}  // namespace pentad::persistence
