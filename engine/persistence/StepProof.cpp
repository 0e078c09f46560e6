// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/StepProof.h"

namespace pentad::persistence {
namespace {

BookSums emptySums(StateIdentity const& identity)
{
    PerAsset<Asset> bases;
    Asset quote;
    for (std::size_t i = 0; i < identity.symbols.size() && i < kUniverseSize; ++i) {
        if (auto const names = splitSymbol(identity.symbols[i])) {
            bases[kSlots[i]] = names->base;
            quote = names->quote;
        }
    }
    return {bases, quote};
}

}  // namespace

StepTrail::StepTrail(StateIdentity const& identity) : sums(emptySums(identity)) {}

StepProof::StepProof(Database& database, Findings& findings)
    : m_findings(findings),
      m_report(findings.report),
      m_connection(database.connection()),
      m_promised(HeadFile(database.path()).read()),
      m_trail(database.identity()),
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
          "ORDER BY id")
{
}

bool StepProof::run()
{
    return checkSteps() && checkHeadFile() && checkEnds();
}

QSqlError StepProof::error() const
{
    for (RowReader const* rows :
         {&m_steps, &m_transactions, &m_postings, &m_fills, &m_decisions, &m_outbox, &m_notes}) {
        if (rows->failed()) {
            return rows->error();
        }
    }
    return {};
}

bool StepProof::checkSteps()
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
            return found > sequence
                       ? m_findings.bad("steps", sequence, "is missing")
                       : m_findings.bad("steps", found, "does not belong to the sequence, which begins with 1");
        }
        QByteArray const body = m_steps.bytes(4);
        Sha256Digest digest{};
        if (!digestFrom(m_steps.bytes(3), digest) || chain.append(bytesOf(body)) != digest) {
            return m_findings.bad("steps", sequence, "its digest does not follow from its body and the step before it");
        }
        if (m_promised && m_promised->sequence == sequence && m_promised->digest != digest) {
            return m_findings.bad("steps", sequence, "it is not the one that the .head file names");
        }
        auto const record = decodeStepRecord(bytesOf(body));
        if (!record) {
            return m_findings.bad("steps", sequence, "its body is not a step record");
        }
        if (record->sequence != sequence) {
            return m_findings.bad("steps", sequence, "its body is that of step " + std::to_string(record->sequence));
        }
        if (!m_findings.expectValues(m_steps, "steps", sequence, record->at, number(record->cycle)) ||
            !checkStep(*record)) {
            return false;
        }
        if (Sha256Digest const checkpoint = checkpointDigestOf(bytesOf(body)); checkpoint != Sha256Digest{}) {
            m_trail.checkpointStep = sequence;
            m_trail.checkpointDigest = checkpoint;
        }
        m_report.steps = sequence;
        m_report.head = digest;
        if (record->hasFigures()) {
            m_trail.figures = record->figures;
        }
    }
    return !m_steps.failed();
}

bool StepProof::checkStep(StepRecord const& record)
{
    std::uint64_t const step = record.sequence;
    for (LedgerTransaction const& transaction : record.transactions) {
        if (!checkTransaction(transaction, step)) {
            return false;
        }
    }
    for (OrderRecord const& order : record.orders) {
        traceOrder(order, step);
    }
    for (FillRecord const& fill : record.fills) {
        if (!checkFill(fill, step)) {
            return false;
        }
    }
    for (DecisionRecord const& decision : record.decisions) {
        if (!checkDecision(decision, step)) {
            return false;
        }
    }
    for (NoteRecord const& note : record.notes) {
        if (!checkNote(note, step)) {
            return false;
        }
    }
    if (!checkOutbox(record)) {
        return false;
    }
    auto const difference = record.hasFigures() ? m_trail.sums.differenceTo(record.figures) : std::nullopt;
    return !difference || m_findings.bad("steps", step, *difference);
}

void StepProof::traceOrder(OrderRecord const& order, std::uint64_t step)
{
    auto const [trace, isNew] = m_trail.orders.try_emplace(order.clientOrderId.text());
    if (isNew) {
        trace->second.row = static_cast<std::int64_t>(++m_report.orders);
    }
    trace->second.lastStep = step;
}

bool StepProof::checkTransaction(LedgerTransaction const& transaction, std::uint64_t step)
{
    std::uint64_t const id = ++m_report.transactions;
    if (transaction.id != id) {
        return m_findings.bad(
            "steps", step,
            "its transaction " + std::to_string(transaction.id) + " should be number " + std::to_string(id));
    }
    if (!m_findings.expectRow(m_transactions, "transactions", id) ||
        !m_findings.expectValues(m_transactions, "transactions", id, step, transactionKindText(transaction.kind),
                                 transaction.at, transaction.clientOrderId, number(transaction.tradeId))) {
        return false;
    }
    for (Posting const& posting : transaction.postings) {
        std::uint64_t const key = ++m_report.postings;
        if (!m_findings.expectRow(m_postings, "postings", key) ||
            !m_findings.expectValues(m_postings, "postings", key, id, accountText(posting.account), posting.currency,
                                     posting.amount)) {
            return false;
        }
        m_trail.sums.add(posting);
    }
    for (PostingSum const& sum : sumsOf(transaction)) {
        if (!sum.amount.isZero()) {
            return m_findings.bad(
                "transactions", id,
                "its postings in " + sum.currency.text() + " sum to " + sum.amount.text() + ", not 0");
        }
    }
    return true;
}

bool StepProof::checkFill(FillRecord const& record, std::uint64_t step)
{
    Fill const& fill = record.fill;
    std::string const key = std::to_string(number(fill.tradeId));
    ++m_report.fills;
    if (!m_fills.run(number(fill.tradeId))) {
        return false;
    }
    if (!m_fills.next()) {
        return m_fills.failed() ? false : m_findings.bad("fills", key, "is missing");
    }
    auto const difference = m_fills.differenceTo(step, fill.clientOrderId, static_cast<int>(fill.slot),
                                                 sideText(fill.side), fill.price, fill.quantity, record.fee, record.tax,
                                                 record.estimated, record.realizedPnl, record.slippageBps, fill.at);
    if (difference) {
        return m_findings.bad("fills", key, *difference);
    }
    if (auto const trace = m_trail.orders.find(fill.clientOrderId.text()); trace != m_trail.orders.end()) {
        trace->second.fillsSum += fill.quantity.value();
    }
    return true;
}

bool StepProof::checkDecision(DecisionRecord const& decision, std::uint64_t step)
{
    std::uint64_t const id = ++m_report.decisions;
    m_evaluation.clear();
    encode(decision.evaluation, m_evaluation);
    if (decision.id != id) {
        return m_findings.bad(
            "steps", step, "its decision " + std::to_string(decision.id) + " should be number " + std::to_string(id));
    }
    return m_findings.expectRow(m_decisions, "decisions", id) &&
           m_findings.expectValues(m_decisions, "decisions", id, step, number(decision.cycle), decision.at,
                                   decision.intent.strategy, decision.intent.symbol, sideText(decision.intent.side),
                                   decision.clientOrderId, refusalText(decision.evaluation), m_evaluation.bytes());
}

bool StepProof::checkNote(NoteRecord const& note, std::uint64_t step)
{
    std::uint64_t const id = ++m_report.notes;
    return m_findings.expectRow(m_notes, "notes", id) &&
           m_findings.expectValues(m_notes, "notes", id, step, noteKindText(note.kind), note.at, number(note.command),
                                   std::string_view(note.subject), std::string_view(note.text),
                                   std::string_view(note.reason));
}

bool StepProof::checkOutbox(StepRecord const& record)
{
    for (OutboxRow const& row : record.outbox) {
        std::uint64_t const id = ++m_outboxRows;
        if (row.id != id) {
            return m_findings.bad(
                "steps", record.sequence,
                "its outbox row " + std::to_string(row.id) + " should be number " + std::to_string(id));
        }
        if (!m_findings.expectRow(m_outbox, "outbox", id) ||
            !m_findings.expectValues(m_outbox, "outbox", id, record.sequence, outboxKindText(row.kind),
                                     row.clientOrderId, number(row.exchangeOrderId), static_cast<int>(row.slot))) {
            return false;
        }
        // Compared when that step comes; 0 stands for never.
        m_promisedSettlements[id] = m_outbox.isNull(6) ? 0 : static_cast<std::uint64_t>(m_outbox.number(6));
    }
    for (std::uint64_t const id : record.outboxSettled) {
        auto const promised = m_promisedSettlements.find(id);
        if (promised == m_promisedSettlements.end() || promised->second != record.sequence) {
            return m_findings.bad(
                "outbox", id,
                "its settled_step is not " + std::to_string(record.sequence) + ", the step that settled it");
        }
        m_promisedSettlements.erase(promised);
    }
    return true;
}

bool StepProof::checkHeadFile()
{
    if (!m_promised || m_promised->sequence <= m_report.steps) {
        return true;
    }
    return m_findings.bad(
        "steps", m_report.steps + 1,
        "is missing, although step " + std::to_string(m_promised->sequence) + " was committed (see the .head file)");
}

bool StepProof::checkEnds()
{
    for (auto const& [id, step] : m_promisedSettlements) {
        if (step != 0) {
            return m_findings.bad("outbox", id,
                                  "its settled_step is " + std::to_string(step) + ", but no step settled it");
        }
    }
    if (!m_findings.expectEnd(m_transactions, "transactions") || !m_findings.expectEnd(m_postings, "postings") ||
        !m_findings.expectEnd(m_decisions, "decisions") || !m_findings.expectEnd(m_outbox, "outbox") ||
        !m_findings.expectEnd(m_notes, "notes")) {
        return false;
    }
    QSqlQuery query(m_connection);
    if (!query.exec(QStringLiteral("SELECT count(*) FROM fills")) || !query.next()) {
        return false;
    }
    auto const count = static_cast<std::uint64_t>(query.value(0).toLongLong());
    return count == m_report.fills ||
           m_findings.bad("fills", "count",
                          std::to_string(count) + " rows are there, the steps made " + std::to_string(m_report.fills));
}

}  // namespace pentad::persistence
