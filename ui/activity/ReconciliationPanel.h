// SPDX-License-Identifier: GPL-3.0-or-later
// Ours against theirs: the balances and every order that either side holds open, as they stood at the exchange's last
// report, whether they agree and since when, and what an order that is not listed still needs to count as gone. Shows
// only; what is found is repaired by the engine. Thread: the interface's.
#pragma once

#include "widgets/DataTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

class QLabel;

namespace pentad::activity {

class ReconciliationPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ReconciliationPanel(widgets::Desk& desk, QWidget* parent = nullptr);

    // Assets and orders on which the sides disagree; known also while the tab is hidden.
    int count() const { return m_count; }
    widgets::DataTable& assets() const { return *m_assets; }
    widgets::DataTable& orders() const { return *m_orders; }

Q_SIGNALS:
    void countChanged(int count);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void recount();
    QLabel* addLine(char const* name);

    widgets::PanelHeader* m_header;
    QLabel* m_headline;
    widgets::DataTable* m_assets;
    widgets::DataTable* m_orders;
    QLabel* m_counts;
    int m_count = 0;
};

}  // namespace pentad::activity
