// SPDX-License-Identifier: GPL-3.0-or-later
// The base of the activity tabs: a header with the table's controls, the table, and below it, for those that ask, all
// that is known of the selected row. Its count stays right while the tab is hidden, for the number on the tab. Thread:
// the interface's.
#pragma once

#include "activity/Cells.h"
#include "activity/RowDetail.h"
#include "widgets/DataTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

class QMenu;
class QVBoxLayout;

namespace pentad::activity {

class TablePanel : public widgets::Panel {
    Q_OBJECT

public:
    TablePanel(widgets::Desk& desk, char const* name, QWidget* parent);

    int count() const { return m_count; }
    widgets::DataTable& table() const { return *m_table; }

Q_SIGNALS:
    void countChanged(int count);

protected:
    // What the tab says, from a snapshot.
    virtual int countIn(EngineSnapshot const& snapshot) const = 0;
    void setCount(int count);
    // Controls of the panel stand before those of the table: call before finishHeader().
    void addControl(QWidget* control);
    void finishHeader() { m_table->addControlsTo(*m_header); }
    // The pane of the selected row, filled from factsOf().
    void addDetail();
    // `subject` is its spoken name, `hint` what it says while no row is selected.
    void setDetailTexts(QString const& subject, QString const& hint);
    void showDetail();
    // All that is known of a row; nothing for rows that are gone.
    virtual std::vector<Fact> factsOf(EngineSnapshot const& snapshot, QString const& rowId) const;
    // Entries of the context menu: the facts as text, and the decision behind them.
    void addCopyOfFacts(QMenu& menu, QString const& rowId);
    void addDecision(QMenu& menu, ClientOrderId const& order);

    void resizeEvent(QResizeEvent* event) override;

    widgets::PanelHeader& header() const { return *m_header; }
    QString currency() const;
    // The place of an asset by its symbol; nothing for symbols that are not among the five.
    std::optional<Slot> slotOf(std::string_view symbol) const;

private:
    widgets::PanelHeader* m_header;
    widgets::DataTable* m_table;
    QVBoxLayout* m_column;
    RowDetail* m_detail = nullptr;
    int m_count = 0;
};

}  // namespace pentad::activity
