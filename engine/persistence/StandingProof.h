// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that hold only the last of everything (orders, balances, figures, checkpoint) against what the steps say of
// them. Thread: the connection's.
#pragma once

#include "persistence/Findings.h"
#include "persistence/StepProof.h"

namespace pentad::persistence {

class StandingProof {
public:
    // The trail is that of all steps; it and the findings outlive the proof.
    StandingProof(QSqlDatabase const& connection, StepTrail const& trail, Findings& findings);

    // False with a bad record among the findings, or without one if something could not be read.
    bool run();
    // The first that could not be read, if any.
    QSqlError error() const;

private:
    bool checkOrders();
    bool checkOrder(std::uint64_t row, OrderRecord const& order, OrderTrace const& trace);
    bool checkBalances();
    bool checkFigures();
    bool checkCheckpoint();

    StepTrail const& m_trail;
    Findings& m_findings;
    RowReader m_orders;
    RowReader m_body;
    RowReader m_balances;
    RowReader m_figures;
    RowReader m_checkpoint;
};

}  // namespace pentad::persistence
