// SPDX-License-Identifier: GPL-3.0-or-later
// The decisions tab: every intent that went through the gates, newest first, with what was wanted, what was admitted and
// which gate or order it ended in. Enter or a double click opens the forensics. Thread: the interface's.
#pragma once

#include "widgets/DataTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"
#include "widgets/Segments.h"

namespace pentad::decisions {

class DecisionsPanel final : public widgets::Panel {
    Q_OBJECT

public:
    // Whose decisions: of all five, or of the asset that is selected.
    enum class Of : std::uint8_t { All, Selected };

    explicit DecisionsPanel(widgets::Desk& desk, QWidget* parent = nullptr, Of of = Of::All);

    // How many decisions of the chosen kind the engine remembers; known also while the tab is hidden.
    int count() const { return m_count; }

Q_SIGNALS:
    void countChanged(int count);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void select(Slot slot) override;

private:
    enum Kind { All, Intents, Refused };

    bool belongs(DecisionRecord const& decision) const;
    void recount();
    std::vector<widgets::Column> columns() const;
    void showTitle();
    QString emptyText() const;
    void fillMenu(QMenu& menu, QString const& rowId);
    widgets::Row rowOf(EngineSnapshot const& snapshot, DecisionRecord const& decision) const;

    Of m_of;
    widgets::PanelHeader* m_header;
    widgets::Segments* m_kinds;
    widgets::DataTable* m_table;
    std::shared_ptr<DecisionRecord const> m_newest;  // of the rows that are shown
    bool m_stale = true;                             // rows must be made anew
    int m_count = 0;
};

}  // namespace pentad::decisions
