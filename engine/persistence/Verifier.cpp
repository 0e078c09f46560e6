// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Verifier.h"

#include "persistence/HeadFile.h"
#include "persistence/RowReader.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"

#include <map>
#include <unordered_map>

namespace pentad::persistence {
namespace {

// What all steps so far say about an order.
struct OrderTrace {
    std::int64_t row = 0;
    std::uint64_t lastStep = 0;
    Decimal fillsSum;
};

class Verification {
public:
    explicit Verification(Database& database);

    // The first bad record goes to the report.
    Expected<VerifyReport, JournalError> run();

private:
    bool bad(char const* table, std::string key, std::string what);
    bool bad(char const* table, std::uint64_t key, std::string what)
    {
        return bad(table, std::to_string(key), std::move(what));
    }
    // The next row of a table whose keys count 1, 2, 3 ...
    bool expectRow(RowReader& rows, char const* table, std::uint64_t key);
    bool expectEnd(RowReader& rows, char const* table);
    template <typename... Values>
    bool expectValues(RowReader& rows, char const* table, std::uint64_t key, Values const&... values)
    {
        auto const difference = rows.differenceTo(values...);
        return !difference || bad(table, key, *difference);
    }

    bool checkPages();
    bool checkSteps();
    bool checkStep(StepRecord const& record);
    bool checkTransaction(LedgerTransaction const& transaction, std::uint64_t step);
    bool checkFill(FillRecord const& record, std::uint64_t step);
    bool checkOutbox(StepRecord const& record);
    bool checkFigures(StepRecord const& record);
    bool checkEnds();
    bool checkOrders();
    bool checkOrder(std::int64_t row, OrderRecord const& order, OrderTrace const& trace);
    bool checkBalances();
    bool checkLastFigures();
    bool checkCheckpoint();
    bool checkHeadFile();
    Decimal sum(Account account, Asset currency) const;

    Database& m_database;
    QSqlDatabase m_connection;
    std::optional<JournalHead> m_promised;
    VerifyReport m_report;
    PerAsset<Asset> m_bases;
    Asset m_quote;

    RowReader m_steps;
    RowReader m_transactions;
    RowReader m_postings;
    RowReader m_fills;
    RowReader m_decisions;
    RowReader m_outbox;
    RowReader m_notes;
    RowReader m_orders;
    RowReader m_body;

    std::map<std::pair<Account, Asset>, Decimal> m_sums;
    bool m_foreignFlows = false;  // holdings came or went: their value is not in the postings
    std::unordered_map<std::string, OrderTrace> m_traces;
    std::map<std::uint64_t, std::uint64_t> m_promisedSettlements;  // outbox row -> the step its column names
    std::uint64_t m_outboxRows = 0;
    std::uint64_t m_checkpointStep = 0;
    Sha256Digest m_checkpointDigest{};
    BookFigures m_figures;
    ByteWriter m_evaluation;
};

Verification::Verification(Database& database)
    : m_database(database),
      m_connection(database.connection()),
      m_promised(HeadFile(database.path()).read()),
      m_steps(m_connection, "steps", {{"sequence"}, {"at"}, {"cycle"}, {"digest"}, {"body"}}, "ORDER BY sequence"),
      m_transactions(m_connection, "transactions",
                     {{"id"}, {"step"}, {"kind", true}, {"at"}, {"client_order_id", true}, {"trade_id"}},
                     "ORDER BY id"),
      m_postings(m_connection, "postings",
                 {{"id"}, {"transaction_id"}, {"account", true}, {"currency", true}, {"amount", true}}, "ORDER BY id"),
      m_fills(m_connection, "fills",
              {{"trade_id"},
               {"step"},
               {"client_order_id", true},
               {"slot"},
               {"side", true},
               {"price", true},
               {"quantity", true},
               {"fee", true},
               {"tax", true},
               {"estimated"},
               {"realized_pnl", true},
               {"slippage_bps", true},
               {"at"}},
              "WHERE trade_id = ?"),
      m_decisions(m_connection, "decisions",
                  {{"id"},
                   {"step"},
                   {"cycle"},
                   {"at"},
                   {"strategy", true},
                   {"symbol", true},
                   {"side", true},
                   {"client_order_id", true},
                   {"refusal", true},
                   {"evaluation"}},
                  "ORDER BY id"),
      m_outbox(m_connection, "outbox",
               {{"id"},
                {"step"},
                {"kind", true},
                {"client_order_id", true},
                {"exchange_order_id"},
                {"slot"},
                {"settled_step"}},
               "ORDER BY id"),
      m_notes(
          m_connection, "notes",
          {{"id"}, {"step"}, {"kind", true}, {"at"}, {"command"}, {"subject", true}, {"text", true}, {"reason", true}},
          "ORDER BY id"),
      m_orders(m_connection, "orders",
               {{"id"},
                {"step"},
                {"is_open"},
                {"client_order_id", true},
                {"exchange_order_id"},
                {"symbol", true},
                {"strategy", true},
                {"cycle"},
                {"side", true},
                {"type", true},
                {"origin", true},
                {"state", true},
                {"size", true},
                {"size_in", true},
                {"limit_price", true},
                {"stop_price", true},
                {"reference_price", true},
                {"filled", true},
                {"filled_money", true},
                {"fees", true},
                {"created_at"},
                {"updated_at"},
                {"note", true}},
               "ORDER BY id"),
      m_body(m_connection, "steps", {{"sequence"}, {"body"}}, "WHERE sequence = ?")
{
    m_report.identity = database.identity();
    for (std::size_t i = 0; i < m_report.identity.symbols.size() && i < kUniverseSize; ++i) {
        if (auto const names = splitSymbol(m_report.identity.symbols[i])) {
            m_bases[kSlots[i]] = names->base;
            m_quote = names->quote;
        }
    }
}

Expected<VerifyReport, JournalError> Verification::run()
{
    bool const good = checkPages() && checkSteps() && checkHeadFile() && checkEnds() && checkOrders() &&
                      checkBalances() && checkLastFigures() && checkCheckpoint();
    if (!good && !m_report.bad) {
        for (RowReader const* rows : {&m_steps, &m_transactions, &m_postings, &m_fills, &m_decisions, &m_outbox,
                                      &m_notes, &m_orders, &m_body}) {
            if (rows->failed()) {
                return Unexpected(journalError(rows->error(), m_database.path()));
            }
        }
        return Unexpected(journalError(JournalErrorKind::Corrupt, m_database.path(), {}));
    }
    return m_report;
}

bool Verification::bad(char const* table, std::string key, std::string what)
{
    if (!m_report.bad) {
        m_report.bad = BadRecord{table, std::move(key), std::move(what)};
    }
    return false;
}

bool Verification::expectRow(RowReader& rows, char const* table, std::uint64_t key)
{
    if (!rows.next()) {
        return rows.failed() ? false : bad(table, key, "is missing");
    }
    auto const found = static_cast<std::uint64_t>(rows.number(0));
    if (found > key) {
        return bad(table, key, "is missing");
    }
    return found == key || bad(table, found, "no step made it");
}

bool Verification::expectEnd(RowReader& rows, char const* table)
{
    if (rows.next()) {
        return bad(table, static_cast<std::uint64_t>(rows.number(0)), "no step made it");
    }
    return !rows.failed();
}

// SQLite's own structure first: what follows may trust it.
bool Verification::checkPages()
{
    QSqlQuery query(m_connection);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(1)")) || !query.next()) {
        return false;
    }
    QString const result = query.value(0).toString();
    return result == QLatin1String("ok") || bad("sqlite_schema", "pages", "SQLite reports: " + result.toStdString());
}

bool Verification::checkSteps()
{
    if (!m_steps.run() || !m_transactions.run() || !m_postings.run() || !m_decisions.run() || !m_outbox.run() ||
        !m_notes.run()) {
        return false;
    }
    HashChain chain;
    while (m_steps.next()) {
        std::uint64_t const sequence = m_report.steps + 1;
        auto const found = static_cast<std::uint64_t>(m_steps.number(0));
        if (found != sequence) {
            return found > sequence ? bad("steps", sequence, "is missing")
                                    : bad("steps", found, "does not belong to the sequence, which begins with 1");
        }
        QByteArray const body = m_steps.bytes(4);
        Sha256Digest digest{};
        if (!digestFrom(m_steps.bytes(3), digest) || chain.append(bytesOf(body)) != digest) {
            return bad("steps", sequence, "its digest does not follow from its body and the step before it");
        }
        if (m_promised && m_promised->sequence == sequence && m_promised->digest != digest) {
            return bad("steps", sequence, "it is not the one that the .head file names");
        }
        auto const record = decodeStepRecord(bytesOf(body));
        if (!record) {
            return bad("steps", sequence, "its body is not a step record");
        }
        if (record->sequence != sequence) {
            return bad("steps", sequence, "its body is that of step " + std::to_string(record->sequence));
        }
        if (!expectValues(m_steps, "steps", sequence, record->at, number(record->cycle)) || !checkStep(*record)) {
            return false;
        }
        if (Sha256Digest const checkpoint = checkpointDigestOf(bytesOf(body)); checkpoint != Sha256Digest{}) {
            m_checkpointStep = sequence;
            m_checkpointDigest = checkpoint;
        }
        m_report.steps = sequence;
        m_report.head = digest;
        if (record->hasFigures()) {
            m_figures = record->figures;
        }
    }
    return !m_steps.failed();
}

bool Verification::checkStep(StepRecord const& record)
{
    std::uint64_t const step = record.sequence;
    for (LedgerTransaction const& transaction : record.transactions) {
        if (!checkTransaction(transaction, step)) {
            return false;
        }
    }
    for (OrderRecord const& order : record.orders) {
        auto const [trace, isNew] = m_traces.try_emplace(order.clientOrderId.text());
        if (isNew) {
            trace->second.row = static_cast<std::int64_t>(++m_report.orders);
        }
        trace->second.lastStep = step;
    }
    for (FillRecord const& fill : record.fills) {
        if (!checkFill(fill, step)) {
            return false;
        }
    }
    for (DecisionRecord const& decision : record.decisions) {
        std::uint64_t const id = ++m_report.decisions;
        m_evaluation.clear();
        encode(decision.evaluation, m_evaluation);
        if (decision.id != id) {
            return bad("steps", step,
                       "its decision " + std::to_string(decision.id) + " should be number " + std::to_string(id));
        }
        if (!expectRow(m_decisions, "decisions", id) ||
            !expectValues(m_decisions, "decisions", id, step, number(decision.cycle), decision.at,
                          decision.intent.strategy, decision.intent.symbol, sideText(decision.intent.side),
                          decision.clientOrderId, refusalText(decision.evaluation), m_evaluation.bytes())) {
            return false;
        }
    }
    for (NoteRecord const& note : record.notes) {
        std::uint64_t const id = ++m_report.notes;
        if (!expectRow(m_notes, "notes", id) ||
            !expectValues(m_notes, "notes", id, step, noteKindText(note.kind), note.at, number(note.command),
                          std::string_view(note.subject), std::string_view(note.text), std::string_view(note.reason))) {
            return false;
        }
    }
    return checkOutbox(record) && (!record.hasFigures() || checkFigures(record));
}

bool Verification::checkTransaction(LedgerTransaction const& transaction, std::uint64_t step)
{
    std::uint64_t const id = ++m_report.transactions;
    if (transaction.id != id) {
        return bad("steps", step,
                   "its transaction " + std::to_string(transaction.id) + " should be number " + std::to_string(id));
    }
    if (!expectRow(m_transactions, "transactions", id) ||
        !expectValues(m_transactions, "transactions", id, step, transactionKindText(transaction.kind), transaction.at,
                      transaction.clientOrderId, number(transaction.tradeId))) {
        return false;
    }
    for (Posting const& posting : transaction.postings) {
        std::uint64_t const key = ++m_report.postings;
        if (!expectRow(m_postings, "postings", key) ||
            !expectValues(m_postings, "postings", key, id, accountText(posting.account), posting.currency,
                          posting.amount)) {
            return false;
        }
        m_sums[{posting.account, posting.currency}] += posting.amount;
        m_foreignFlows = m_foreignFlows || (posting.account == Account::External && posting.currency != m_quote);
    }
    for (PostingSum const& sum : sumsOf(transaction)) {
        if (!sum.amount.isZero()) {
            return bad("transactions", id,
                       "its postings in " + sum.currency.text() + " sum to " + sum.amount.text() + ", not 0");
        }
    }
    return true;
}

bool Verification::checkFill(FillRecord const& record, std::uint64_t step)
{
    Fill const& fill = record.fill;
    std::string const key = std::to_string(number(fill.tradeId));
    ++m_report.fills;
    if (!m_fills.run(number(fill.tradeId))) {
        return false;
    }
    if (!m_fills.next()) {
        return m_fills.failed() ? false : bad("fills", key, "is missing");
    }
    auto const difference = m_fills.differenceTo(step, fill.clientOrderId, static_cast<int>(fill.slot),
                                                 sideText(fill.side), fill.price, fill.quantity, record.fee, record.tax,
                                                 record.estimated, record.realizedPnl, record.slippageBps, fill.at);
    if (difference) {
        return bad("fills", key, *difference);
    }
    if (auto const trace = m_traces.find(fill.clientOrderId.text()); trace != m_traces.end()) {
        trace->second.fillsSum += fill.quantity.value();
    }
    return true;
}

bool Verification::checkOutbox(StepRecord const& record)
{
    for (OutboxRow const& row : record.outbox) {
        std::uint64_t const id = ++m_outboxRows;
        if (row.id != id) {
            return bad("steps", record.sequence,
                       "its outbox row " + std::to_string(row.id) + " should be number " + std::to_string(id));
        }
        if (!expectRow(m_outbox, "outbox", id) ||
            !expectValues(m_outbox, "outbox", id, record.sequence, outboxKindText(row.kind), row.clientOrderId,
                          number(row.exchangeOrderId), static_cast<int>(row.slot))) {
            return false;
        }
        // Compared when that step comes; 0 stands for never.
        m_promisedSettlements[id] = m_outbox.isNull(6) ? 0 : static_cast<std::uint64_t>(m_outbox.number(6));
    }
    for (std::uint64_t const id : record.outboxSettled) {
        auto const promised = m_promisedSettlements.find(id);
        if (promised == m_promisedSettlements.end() || promised->second != record.sequence) {
            return bad("outbox", id,
                       "its settled_step is not " + std::to_string(record.sequence) + ", the step that settled it");
        }
        m_promisedSettlements.erase(promised);
    }
    return true;
}

Decimal Verification::sum(Account account, Asset currency) const
{
    auto const found = m_sums.find({account, currency});
    return found == m_sums.end() ? Decimal() : found->second;
}

bool Verification::checkFigures(StepRecord const& record)
{
    BookFigures const& figures = record.figures;
    auto const expect = [&](std::string const& name, Decimal found, Decimal expected) {
        return found == expected ||
               bad("steps", record.sequence,
                   "its " + name + " is " + found.text() + ", the postings say " + expected.text());
    };
    if (!expect("cash", figures.cash.value(), sum(Account::Cash, m_quote)) ||
        !expect("reserve bucket", figures.reserveBucket.value(), sum(Account::ReserveBucket, m_quote)) ||
        !expect("accrued fees", figures.accruedFees.value(), -sum(Account::FeesAccrued, m_quote)) ||
        !expect("total of fees", figures.feesTotal.value(), sum(Account::FeesPaid, m_quote)) ||
        !expect("total of tax", figures.taxTotal.value(), sum(Account::TaxPaid, m_quote))) {
        return false;
    }
    Decimal costs;
    for (Slot const slot : kSlots) {
        costs += figures.costs[slot].value();
        if (!expect("holding of " + m_bases[slot].text(), figures.held[slot].value(),
                    sum(Account::Holdings, m_bases[slot]))) {
            return false;
        }
    }
    if (!m_foreignFlows &&
        !expect("total of external flows", figures.externalTotal.value(), -sum(Account::External, m_quote))) {
        return false;
    }
    // What came in and what was earned is what is there: cash, bucket and holdings at cost, less what is owed.
    Decimal const earned = figures.externalTotal.value() + figures.realizedPnlTotal.value() -
                           figures.feesTotal.value() - figures.taxTotal.value();
    Decimal const there = figures.cash.value() + figures.reserveBucket.value() - figures.accruedFees.value() + costs;
    return there == earned || bad("steps", record.sequence,
                                  "its books do not add up: " + there.text() + " is there at cost, " + earned.text() +
                                      " came in or was earned");
}

bool Verification::checkEnds()
{
    for (auto const& [id, step] : m_promisedSettlements) {
        if (step != 0) {
            return bad("outbox", id, "its settled_step is " + std::to_string(step) + ", but no step settled it");
        }
    }
    if (!expectEnd(m_transactions, "transactions") || !expectEnd(m_postings, "postings") ||
        !expectEnd(m_decisions, "decisions") || !expectEnd(m_outbox, "outbox") || !expectEnd(m_notes, "notes")) {
        return false;
    }
    QSqlQuery query(m_connection);
    if (!query.exec(QStringLiteral("SELECT count(*) FROM fills")) || !query.next()) {
        return false;
    }
    auto const count = static_cast<std::uint64_t>(query.value(0).toLongLong());
    return count == m_report.fills ||
           bad("fills", "count",
               std::to_string(count) + " rows are there, the steps made " + std::to_string(m_report.fills));
}

// Every row against the last record that any step holds of its order.
bool Verification::checkOrders()
{
    if (!m_orders.run()) {
        return false;
    }
    for (std::uint64_t row = 1; row <= m_report.orders; ++row) {
        if (!expectRow(m_orders, "orders", row)) {
            return false;
        }
        QByteArray const id = m_orders.bytes(3);
        auto const trace = m_traces.find(std::string(textOf(id)));
        if (trace == m_traces.end() || trace->second.row != static_cast<std::int64_t>(row)) {
            return bad("orders", row,
                       "its client_order_id '" + std::string(textOf(id)) +
                           "' is not that of the order that came at this place");
        }
        if (!m_body.run(static_cast<std::int64_t>(trace->second.lastStep)) || !m_body.next()) {
            return false;
        }
        auto const record = decodeStepRecord(bytesOf(m_body.bytes(1)));
        if (!record) {
            return false;
        }
        auto const last = std::find_if(record->orders.rbegin(), record->orders.rend(), [&](OrderRecord const& order) {
            return order.clientOrderId.view() == textOf(id);
        });
        if (last == record->orders.rend() || !checkOrder(static_cast<std::int64_t>(row), *last, trace->second)) {
            return false;
        }
    }
    return expectEnd(m_orders, "orders");
}

bool Verification::checkOrder(std::int64_t row, OrderRecord const& order, OrderTrace const& trace)
{
    auto const key = static_cast<std::uint64_t>(row);
    bool const base = std::holds_alternative<BaseSize>(order.size);
    if (!expectValues(m_orders, "orders", key, trace.lastStep, !isTerminal(order.state), order.clientOrderId,
                      number(order.exchangeOrderId), order.symbol, order.strategy, number(order.cycle),
                      sideText(order.side), orderTypeText(order.type), originText(order.origin),
                      orderStateText(order.state), sizeOf(order.size), std::string_view(base ? "base" : "quote"),
                      order.limitPrice, order.stopPrice, order.referencePrice, order.filled, order.filledMoney,
                      order.fees, order.createdAt, order.updatedAt, std::string_view(order.note))) {
        return false;
    }
    return order.filled.value() == trace.fillsSum ||
           bad("orders", key, "its filled is " + order.filled.text() + ", its fills sum to " + trace.fillsSum.text());
}

bool Verification::checkBalances()
{
    RowReader rows(m_connection, "balances", {{"account", true}, {"currency", true}, {"amount", true}}, "");
    if (!rows.run()) {
        return false;
    }
    std::size_t count = 0;
    while (rows.next()) {
        QByteArray const account = rows.bytes(0);
        QByteArray const currency = rows.bytes(1);
        std::string const key = std::string(textOf(account)) + " " + std::string(textOf(currency));
        auto const known = accountFrom(textOf(account));
        if (!known || !Asset::fits(textOf(currency)) || !m_sums.contains({*known, Asset(textOf(currency))})) {
            return bad("balances", key, "no posting belongs to it");
        }
        Decimal const expected = sum(*known, Asset(textOf(currency)));
        if (textOf(rows.bytes(2)) != expected.text()) {
            return bad(
                "balances", key,
                "its amount is '" + std::string(textOf(rows.bytes(2))) + "', its postings sum to " + expected.text());
        }
        ++count;
    }
    if (rows.failed()) {
        return false;
    }
    return count == m_sums.size() ||
           bad("balances", "count",
               std::to_string(count) + " rows are there, the postings make " + std::to_string(m_sums.size()));
}

bool Verification::checkLastFigures()
{
    RowReader rows(m_connection, "figures",
                   {{"one"},
                    {"step"},
                    {"cash", true},
                    {"reserve_bucket", true},
                    {"accrued_fees", true},
                    {"realized_pnl_total", true},
                    {"fees_total", true},
                    {"tax_total", true},
                    {"external_total", true},
                    {"held_1", true},
                    {"held_2", true},
                    {"held_3", true},
                    {"held_4", true},
                    {"held_5", true},
                    {"cost_1", true},
                    {"cost_2", true},
                    {"cost_3", true},
                    {"cost_4", true},
                    {"cost_5", true}},
                   "");
    if (!rows.run()) {
        return false;
    }
    if (m_report.steps == 0) {
        return expectEnd(rows, "figures");
    }
    auto const& held = m_figures.held;
    auto const& costs = m_figures.costs;
    return expectRow(rows, "figures", 1) &&
           expectValues(rows, "figures", 1, m_report.steps, m_figures.cash, m_figures.reserveBucket,
                        m_figures.accruedFees, m_figures.realizedPnlTotal, m_figures.feesTotal, m_figures.taxTotal,
                        m_figures.externalTotal, held[kSlots[0]], held[kSlots[1]], held[kSlots[2]], held[kSlots[3]],
                        held[kSlots[4]], costs[kSlots[0]], costs[kSlots[1]], costs[kSlots[2]], costs[kSlots[3]],
                        costs[kSlots[4]]);
}

bool Verification::checkCheckpoint()
{
    RowReader rows(m_connection, "checkpoint", {{"one"}, {"sequence"}, {"state"}}, "");
    if (!rows.run()) {
        return false;
    }
    if (m_checkpointStep == 0) {
        return expectEnd(rows, "checkpoint");
    }
    if (!expectRow(rows, "checkpoint", 1) || !expectValues(rows, "checkpoint", 1, m_checkpointStep)) {
        return false;
    }
    return sha256(bytesOf(rows.bytes(2))) == m_checkpointDigest ||
           bad("checkpoint", 1, "its state is not the one that step " + std::to_string(m_checkpointStep) + " names");
}

bool Verification::checkHeadFile()
{
    if (!m_promised || m_promised->sequence <= m_report.steps) {
        return true;
    }
    return bad(
        "steps", m_report.steps + 1,
        "is missing, although step " + std::to_string(m_promised->sequence) + " was committed (see the .head file)");
}

}  // namespace

std::string BadRecord::message() const
{
    return "the record " + key + " of the table " + table + " is bad: " + what;
}

Expected<VerifyReport, JournalError> verify(std::string const& path)
{
    auto database = Database::openForReading(path);
    if (!database) {
        return Unexpected(database.error());
    }
    return Verification(**database).run();
}

}  // namespace pentad::persistence
