// SPDX-License-Identifier: GPL-3.0-or-later
// Every trade of ours, newest first, with what it cost and what it earned. Fee and tax are estimates until the trade
// row of the exchange has told them, and say so. Thread: the interface's.
#pragma once

#include "activity/TablePanel.h"

namespace pentad::activity {

class FillsPanel final : public TablePanel {
    Q_OBJECT

public:
    explicit FillsPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    std::vector<Fact> factsOf(EngineSnapshot const& snapshot, QString const& rowId) const override;

private:
    std::vector<Column> columns() const;
    Row rowOf(FillView const& record, EngineSnapshot const& snapshot) const;
};

}  // namespace pentad::activity
