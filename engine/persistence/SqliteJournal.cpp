// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteJournal.h"

#include "contracts/EngineText.h"
#include "persistence/Ballast.h"
#include "persistence/HeadFile.h"
#include "persistence/OrderRows.h"
#include "persistence/RowWriter.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"

#include <QSqlError>

#include <algorithm>
#include <utility>

namespace pentad::persistence {
namespace {

constexpr int kAppendsPerCheckpoint = 256;
constexpr std::uint64_t kWriteAheadSizeMax = 16ULL * 1024 * 1024;

// A row of the outbox that this append makes, and its settlement if that comes in the same append.
struct NewOutboxRow {
    OutboxRow const* row = nullptr;
    std::uint64_t step = 0;
    std::optional<std::uint64_t> settledStep;
};

struct ChangedOrder {
    std::int64_t row = 0;
    OrderRecord const* order = nullptr;
    std::uint64_t step = 0;
};

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
    QSqlQuery settle;
    QSqlQuery lastSteps;
    QSqlQuery lastCheckpoint;
    QSqlQuery bodyAt;
    QSqlQuery allBalances;

    RowWriter steps;
    RowWriter transactions;
    RowWriter postings;
    RowWriter balances;
    RowWriter orders;
    RowWriter fills;
    RowWriter decisions;
    RowWriter outbox;
    RowWriter notes;
    RowWriter checkpoint;
    RowWriter figures;
    OrderRows orderRows;

    ByteWriter bodyBytes;
    std::vector<BytePart> evaluationParts;  // of bodyBytes

    // Few enough to be looked through, and each transaction finds several of them.
    struct Balance {
        Account account{};
        Asset currency;
        Decimal amount;
        bool changed = false;
    };
    std::vector<Balance> balanceRows;
    std::vector<ChangedOrder> changedOrders;  // an order may be there several times: the last counts
    std::vector<NewOutboxRow> newOutbox;

    Impl(std::unique_ptr<Database> opened, Durability asked)
        : database(std::move(opened)),
          durability(asked),
          connection(database->connection()),
          headFile(database->path()),
          ballast(database->path()),
          begin(connection),
          commit(connection),
          rollback(connection),
          settle(connection),
          lastSteps(connection),
          lastCheckpoint(connection),
          bodyAt(connection),
          allBalances(connection),
          steps(connection, "steps", {"sequence", "at", "cycle", "body", "digest"}),
          transactions(connection, "transactions", {"id", "step", "kind", "at", "client_order_id", "trade_id"}),
          postings(connection, "postings", {"transaction_id", "account", "currency", "amount"}),
          balances(connection, "balances", {"account", "currency", "amount"}, "account, currency"),
          orders(connection, "orders",
                 {"id",
                  "step",
                  "is_open",
                  "client_order_id",
                  "exchange_order_id",
                  "symbol",
                  "strategy",
                  "cycle",
                  "side",
                  "type",
                  "origin",
                  "state",
                  "size",
                  "size_in",
                  "limit_price",
                  "stop_price",
                  "reference_price",
                  "filled",
                  "filled_money",
                  "fees",
                  "created_at",
                  "updated_at",
                  "note"},
                 "id"),
          fills(connection, "fills",
                {"trade_id", "step", "client_order_id", "slot", "side", "price", "quantity", "fee", "tax", "estimated",
                 "realized_pnl", "slippage_bps", "at"}),
          decisions(
              connection, "decisions",
              {"id", "step", "cycle", "at", "strategy", "symbol", "side", "client_order_id", "refusal", "evaluation"}),
          outbox(connection, "outbox",
                 {"id", "step", "kind", "client_order_id", "exchange_order_id", "slot", "settled_step"}),
          notes(connection, "notes", {"step", "kind", "at", "command", "subject", "text", "reason"}),
          checkpoint(connection, "checkpoint", {"one", "sequence", "state"}, "one"),
          figures(connection, "figures",
                  {"one", "step", "cash", "reserve_bucket", "accrued_fees", "realized_pnl_total", "fees_total",
                   "tax_total", "external_total", "held_1", "held_2", "held_3", "held_4", "held_5", "cost_1", "cost_2",
                   "cost_3", "cost_4", "cost_5"},
                  "one"),
          orderRows(connection)
    {
        for (QSqlQuery* const query : {&lastSteps, &lastCheckpoint, &bodyAt, &allBalances}) {
            query->setForwardOnly(true);
        }
        begin.prepare(QStringLiteral("BEGIN IMMEDIATE"));
        commit.prepare(QStringLiteral("COMMIT"));
        rollback.prepare(QStringLiteral("ROLLBACK"));
        settle.prepare(QStringLiteral("UPDATE outbox SET settled_step = ? WHERE id = ? AND settled_step IS NULL"));
        lastSteps.prepare(QStringLiteral("SELECT sequence, body, digest FROM steps ORDER BY sequence DESC LIMIT 2"));
        lastCheckpoint.prepare(QStringLiteral("SELECT sequence, state FROM checkpoint"));
        bodyAt.prepare(QStringLiteral("SELECT body, digest FROM steps WHERE sequence = ?"));
        allBalances.prepare(
            QStringLiteral("SELECT CAST(account AS BLOB), CAST(currency AS BLOB), CAST(amount AS BLOB) FROM balances"));
    }

    JournalError errorOf(QSqlError const& error) const { return journalError(error, database->path()); }
    JournalError corrupt(std::string_view detail) const
    {
        return journalError(JournalErrorKind::Corrupt, database->path(), detail);
    }

    // ---- reading the end of the journal

    Expected<JournalState, JournalError> readEnd();
    std::optional<JournalError> compareWithHeadFile(JournalHead const& found);
    std::optional<JournalError> reload();

    // ---- writing

    Balance& balanceOf(Account account, Asset const& currency);
    std::optional<QSqlError> write(StepRecord const& record);
    std::optional<QSqlError> writeBooks(StepRecord const& record);
    std::optional<QSqlError> writeDecisions(StepRecord const& record);
    std::optional<QSqlError> collectOrders(StepRecord const& record);
    std::optional<QSqlError> collectOutbox(StepRecord const& record);
    std::optional<QSqlError> writeCollected(std::span<StepRecord const> records);
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
    if (auto failed = impl->reload()) {
        return Unexpected(*failed);
    }
    impl->headFile.write(impl->head);
    if (options.durability == Durability::Full) {
        static_cast<void>(impl->ballast.make());  // without it a full disk is only told sooner
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

std::optional<JournalError> SqliteJournal::Impl::reload()
{
    balanceRows.clear();
    if (!orderRows.reload()) {
        return errorOf(orderRows.error());
    }
    if (!allBalances.exec()) {
        return errorOf(allBalances.lastError());
    }
    while (allBalances.next()) {
        auto const account = accountFrom(textOf(allBalances.value(0).toByteArray()));
        auto const amount = Decimal::parse(textOf(allBalances.value(2).toByteArray()));
        QByteArray const currency = allBalances.value(1).toByteArray();
        if (!account || !amount || !Asset::fits(textOf(currency))) {
            allBalances.finish();
            return corrupt(phrasePattern(Phrase::FileBalancesUnfit));
        }
        balanceRows.push_back({*account, Asset(textOf(currency)), *amount});
    }
    QSqlError const failed = allBalances.lastError();
    allBalances.finish();
    return failed.isValid() ? std::optional(errorOf(failed)) : std::nullopt;
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
    if (auto const failed = impl.writeCollected(records)) {
        return impl.giveUp(*failed, before);
    }
    if (!impl.commit.exec()) {
        return impl.giveUp(impl.commit.lastError(), before);
    }

    impl.head = {records.back().sequence, impl.chain->head()};
    impl.headFile.write(impl.head);
    impl.orderRows.trim();
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
    Sha256Digest const& digest = chain->append(bodyBytes.bytes());
    if (!steps.add(record.sequence, record.at, number(record.cycle), bodyBytes.bytes(),
                   std::span<std::byte const>(digest))) {
        return steps.error();
    }
    if (auto failed = writeBooks(record)) {
        return failed;
    }
    if (auto failed = writeDecisions(record)) {
        return failed;
    }
    if (auto failed = collectOrders(record)) {
        return failed;
    }
    if (auto failed = collectOutbox(record)) {
        return failed;
    }
    for (NoteRecord const& note : record.notes) {
        if (!notes.add(record.sequence, noteKindText(note.kind), note.at, number(note.command),
                       std::string_view(note.subject), std::string_view(note.text), std::string_view(note.reason))) {
            return notes.error();
        }
    }
    return std::nullopt;
}

SqliteJournal::Impl::Balance& SqliteJournal::Impl::balanceOf(Account account, Asset const& currency)
{
    for (Balance& balance : balanceRows) {
        if (balance.account == account && balance.currency == currency) {
            return balance;
        }
    }
    return balanceRows.emplace_back(Balance{account, currency, {}});
}

std::optional<QSqlError> SqliteJournal::Impl::writeBooks(StepRecord const& record)
{
    for (LedgerTransaction const& transaction : record.transactions) {
        if (!transactions.add(transaction.id, record.sequence, transactionKindText(transaction.kind), transaction.at,
                              transaction.clientOrderId, number(transaction.tradeId))) {
            return transactions.error();
        }
        for (Posting const& posting : transaction.postings) {
            if (!postings.add(transaction.id, accountText(posting.account), posting.currency, posting.amount)) {
                return postings.error();
            }
            Balance& balance = balanceOf(posting.account, posting.currency);
            balance.amount += posting.amount;
            balance.changed = true;
        }
    }
    for (FillRecord const& row : record.fills) {
        Fill const& fill = row.fill;
        if (!fills.add(number(fill.tradeId), record.sequence, fill.clientOrderId, static_cast<int>(fill.slot),
                       sideText(fill.side), fill.price, fill.quantity, row.fee, row.tax, row.estimated, row.realizedPnl,
                       row.slippageBps, fill.at)) {
            return fills.error();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> SqliteJournal::Impl::writeDecisions(StepRecord const& record)
{
    for (std::size_t i = 0; i < record.decisions.size(); ++i) {
        DecisionRecord const& decision = record.decisions[i];
        auto const evaluation = bodyBytes.bytes().subspan(evaluationParts[i].begin, evaluationParts[i].size);
        if (!decisions.add(decision.id, record.sequence, number(decision.cycle), decision.at, decision.intent.strategy,
                           decision.intent.symbol, sideText(decision.intent.side), decision.clientOrderId,
                           refusalText(decision.evaluation), evaluation)) {
            return decisions.error();
        }
    }
    return std::nullopt;
}

// Orders and requests change several times within one append of a backtest: only how they end is written.
std::optional<QSqlError> SqliteJournal::Impl::collectOrders(StepRecord const& record)
{
    for (OrderRecord const& order : record.orders) {
        auto const row = orderRows.rowOf(order);
        if (!row) {
            return orderRows.error();
        }
        changedOrders.push_back({*row, &order, record.sequence});
    }
    return std::nullopt;
}

std::optional<QSqlError> SqliteJournal::Impl::collectOutbox(StepRecord const& record)
{
    for (OutboxRow const& row : record.outbox) {
        newOutbox.push_back({&row, record.sequence, std::nullopt});
    }
    for (std::uint64_t const id : record.outboxSettled) {
        auto const found =
            std::lower_bound(newOutbox.begin(), newOutbox.end(), id,
                             [](NewOutboxRow const& row, std::uint64_t value) { return row.row->id < value; });
        if (found != newOutbox.end() && found->row->id == id) {
            found->settledStep = record.sequence;
            continue;
        }
        settle.bindValue(0, static_cast<qlonglong>(record.sequence));
        settle.bindValue(1, static_cast<qlonglong>(id));
        if (!settle.exec()) {
            return settle.lastError();
        }
    }
    return std::nullopt;
}

std::optional<QSqlError> SqliteJournal::Impl::writeCollected(std::span<StepRecord const> records)
{
    std::ranges::stable_sort(changedOrders, {}, &ChangedOrder::row);
    for (auto changed = changedOrders.begin(); changed != changedOrders.end(); ++changed) {
        if (changed + 1 != changedOrders.end() && (changed + 1)->row == changed->row) {
            continue;  // changed again
        }
        OrderRecord const& order = *changed->order;
        bool const base = std::holds_alternative<BaseSize>(order.size);
        if (!orders.add(changed->row, changed->step, !isTerminal(order.state), order.clientOrderId,
                        number(order.exchangeOrderId), order.symbol, order.strategy, number(order.cycle),
                        sideText(order.side), orderTypeText(order.type), originText(order.origin),
                        orderStateText(order.state), sizeOf(order.size), std::string_view(base ? "base" : "quote"),
                        order.limitPrice, order.stopPrice, order.referencePrice, order.filled, order.filledMoney,
                        order.fees, order.createdAt, order.updatedAt, std::string_view(order.note))) {
            return orders.error();
        }
    }
    for (NewOutboxRow const& row : newOutbox) {
        if (!outbox.add(row.row->id, row.step, outboxKindText(row.row->kind), row.row->clientOrderId,
                        number(row.row->exchangeOrderId), static_cast<int>(row.row->slot), row.settledStep)) {
            return outbox.error();
        }
    }
    for (Balance& balance : balanceRows) {
        if (std::exchange(balance.changed, false) &&
            !balances.add(accountText(balance.account), balance.currency, balance.amount)) {
            return balances.error();
        }
    }
    auto const last = std::find_if(records.rbegin(), records.rend(),
                                   [](StepRecord const& record) { return !record.checkpoint.empty(); });
    if (last != records.rend() && !checkpoint.add(1, last->sequence, std::span<std::byte const>(last->checkpoint))) {
        return checkpoint.error();
    }
    BookFigures const& books = records.back().figures;
    auto const& held = books.held;
    auto const& costs = books.costs;
    if (!figures.add(1, records.back().sequence, books.cash, books.reserveBucket, books.accruedFees,
                     books.realizedPnlTotal, books.feesTotal, books.taxTotal, books.externalTotal, held[kSlots[0]],
                     held[kSlots[1]], held[kSlots[2]], held[kSlots[3]], held[kSlots[4]], costs[kSlots[0]],
                     costs[kSlots[1]], costs[kSlots[2]], costs[kSlots[3]], costs[kSlots[4]])) {
        return figures.error();
    }
    changedOrders.clear();
    newOutbox.clear();
    return std::nullopt;
}

// Back to what is committed. A full disk or a lock may pass; everything else ends this journal.
Unexpected<JournalError> SqliteJournal::Impl::giveUp(QSqlError const& error, JournalHead const& before)
{
    JournalError const reported = errorOf(error);
    rollback.exec();
    if (reported.kind == JournalErrorKind::DiskFull) {
        ballast.giveUp();
    }
    changedOrders.clear();
    newOutbox.clear();
    head = before;
    chain.emplace(before.digest);
    bool const passing = reported.kind == JournalErrorKind::DiskFull || reported.kind == JournalErrorKind::HeldByOther;
    if (!passing || reload()) {
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
