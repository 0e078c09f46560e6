// SPDX-License-Identifier: GPL-3.0-or-later
// The capital policy as rows to read: for every quantity its formula, the same with this moment's numbers in it, and the
// result. Every number comes from the snapshot as the engine computed it; nothing is computed here. Thread: the
// interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "format/Format.h"

#include <vector>

namespace pentad::policy {

struct PolicyRow {
    QString key;          // stable, for object names: "tradable"
    QString name;         // Tradable
    QString symbol;       // of the specification: Tradable, C_res, m_dd
    QString formula;      // max(0, (base − reserved − fee buffer) × reinvestment)
    QString substituted;  // max(0, (1,212,078.27 − 121,207.83 − 4,615.44) × 0.85)
    QString result;
    QString meaning;       // one sentence
    bool cockpit = false;  // one of those that the cockpit has room for
    bool strong = false;
};

// All of them, in the order in which they are computed.
std::vector<PolicyRow> policyRows(EngineSnapshot const& snapshot, format::Format const& format);

// "strict · marked at bid": the choices that change the formulas.
QString policyChoices(CapitalParameters const& parameters);
// "cap = min(absolute, weight × tradable × 1.00)".
QString capFormula(EngineSnapshot const& snapshot, format::Format const& format);

}  // namespace pentad::policy
