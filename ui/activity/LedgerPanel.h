// SPDX-License-Identifier: GPL-3.0-or-later
// The double-entry ledger, newest transaction first, one row per posting: the first posting of a transaction carries
// its time and cause in full strength, the others repeat them quietly. Amounts are signed, debit positive. Thread: the
// interface's.
#pragma once

#include "activity/TablePanel.h"

namespace pentad::activity {

class LedgerPanel final : public TablePanel {
    Q_OBJECT

public:
    explicit LedgerPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    // Transactions, not postings.
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    // Of a posting, all of its transaction.
    std::vector<Fact> factsOf(EngineSnapshot const& snapshot, QString const& rowId) const override;

private:
    std::vector<Column> columns() const;
    Row rowOf(LedgerTransaction const& transaction, std::size_t posting, EngineSnapshot const& snapshot) const;

    std::uint64_t m_newest = 0;  // the ledger only grows: the same newest entry means the same ledger
    bool m_restated = true;
};

}  // namespace pentad::activity
