// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over all steps: the hash chain over their bodies, and every row that a step made once and for all. What the
// steps say about the tables that hold only the last of everything is gathered on the way, for StandingProof.
// Thread: the connection's.
#pragma once

#include "persistence/BookSums.h"
#include "persistence/Database.h"
#include "persistence/Findings.h"
#include "persistence/HeadFile.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace pentad::persistence {

// What all steps so far say about an order.
struct OrderTrace {
    std::int64_t row = 0;
    std::uint64_t lastStep = 0;
    Decimal fillsSum;
};

struct StepTrail {
    explicit StepTrail(StateIdentity const& identity);

    BookSums sums;
    std::unordered_map<std::string, OrderTrace> orders;  // by client order id
    BookFigures figures;                                 // the last
    std::uint64_t checkpointStep = 0;                    // 0: no step names a checkpoint
    Sha256Digest checkpointDigest{};
};

class StepProof {
public:
    // The findings outlive the proof.
    StepProof(Database& database, Findings& findings);

    // False with a bad record among the findings, or without one if something could not be read.
    bool run();
    StepTrail const& trail() const { return m_trail; }
    // The first that could not be read, if any.
    QSqlError error() const;

private:
    bool checkSteps();
    bool checkStep(StepRecord const& record);
    bool checkTransaction(LedgerTransaction const& transaction, std::uint64_t step);
    void traceOrder(OrderRecord const& order, std::uint64_t step);
    bool checkFill(FillRecord const& record, std::uint64_t step);
    bool checkDecision(DecisionRecord const& decision, std::uint64_t step);
    bool checkNote(NoteRecord const& note, std::uint64_t step);
    bool checkOutbox(StepRecord const& record);
    bool checkHeadFile();
    bool checkEnds();

    Findings& m_findings;
    VerifyReport& m_report;
    QSqlDatabase m_connection;
    std::optional<JournalHead> m_promised;
    StepTrail m_trail;

    RowReader m_steps;
    RowReader m_transactions;
    RowReader m_postings;
    RowReader m_fills;
    RowReader m_decisions;
    RowReader m_outbox;
    RowReader m_notes;

    std::map<std::uint64_t, std::uint64_t> m_promisedSettlements;  // outbox row -> the step its column names
    std::uint64_t m_outboxRows = 0;
    ByteWriter m_evaluation;
};

}  // namespace pentad::persistence
