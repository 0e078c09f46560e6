// SPDX-License-Identifier: GPL-3.0-or-later
// Equity and drawdown as a table: one row per day, today on top, or the points of this session's curve. Thread: the
// interface's.
#pragma once

#include "activity/TablePanel.h"
#include "widgets/Segments.h"

namespace pentad::activity {

class EquityPanel final : public TablePanel {
    Q_OBJECT

public:
    explicit EquityPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    bool showsDays() const { return m_shown->current() != 1; }
    std::vector<Column> columns() const;
    std::vector<Row> dayRows(EngineSnapshot const& snapshot) const;
    std::vector<Row> pointRows(EngineSnapshot const& snapshot) const;

    widgets::Segments* m_shown;
};

}  // namespace pentad::activity
