// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rows that steps mean: what happened at once, and what only the last of it counts for (orders, requests,
// balances, checkpoint, figures) collected until the end of an append. Transactions are the journal's matter.
// Balances and the rows of open orders are kept in memory, so that the cost of a step does not depend on history.
// Must end before its connection is closed. Thread: the connection's.
#pragma once

#include "contracts/Journal.h"
#include "persistence/OrderRows.h"
#include "persistence/RowWriter.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pentad::persistence {

// A step as it is stored.
struct EncodedStep {
    std::span<std::byte const> body;
    std::span<BytePart const> evaluations;  // of the body, one per decision
    Sha256Digest digest{};
};

class StepRows {
public:
    explicit StepRows(QSqlDatabase const& connection);

    // Reads what is kept in memory again; `path` is for the sentence of an error.
    std::optional<JournalError> reload(std::string const& path);

    // The records must stay where they are until the append ends.
    std::optional<QSqlError> write(StepRecord const& record, EncodedStep const& encoded);
    // The end of an append of these records.
    std::optional<QSqlError> writeCollected(std::span<StepRecord const> records);
    // Nothing of this append is written; reload() must follow before the next.
    void forgetCollected();
    // After a commit.
    void trim() { m_orderRows.trim(); }

private:
    // Few enough to be looked through, and each transaction finds several of them.
    struct Balance {
        Account account{};
        Asset currency;
        Decimal amount;
        bool changed = false;
    };
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

    Balance& balanceOf(Account account, Asset const& currency);
    std::optional<QSqlError> writeBooks(StepRecord const& record);
    std::optional<QSqlError> writeDecisions(StepRecord const& record, EncodedStep const& encoded);
    std::optional<QSqlError> writeNotes(StepRecord const& record);
    std::optional<QSqlError> collectOrders(StepRecord const& record);
    std::optional<QSqlError> collectOutbox(StepRecord const& record);
    std::optional<QSqlError> writeOrders();
    std::optional<QSqlError> writeOutbox();
    std::optional<QSqlError> writeBalances();
    std::optional<QSqlError> writeFigures(StepRecord const& last);

    QSqlQuery m_settle;
    QSqlQuery m_allBalances;
    RowWriter m_steps;
    RowWriter m_transactions;
    RowWriter m_postings;
    RowWriter m_balances;
    RowWriter m_orders;
    RowWriter m_fills;
    RowWriter m_decisions;
    RowWriter m_outbox;
    RowWriter m_notes;
    RowWriter m_checkpoint;
    RowWriter m_figures;
    OrderRows m_orderRows;

    std::vector<Balance> m_balanceRows;
    std::vector<ChangedOrder> m_changedOrders;  // an order may be there several times: the last counts
    std::vector<NewOutboxRow> m_newOutbox;
};

}  // namespace pentad::persistence
