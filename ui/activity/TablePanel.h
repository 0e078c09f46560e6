// SPDX-License-Identifier: GPL-3.0-or-later
// The base of the activity tabs: a header with the table's controls, the table, and below it room for one line. Its
// count stays right while the tab is hidden, for the number on the tab. Thread: the interface's.
#pragma once

#include "activity/Cells.h"
#include "widgets/DataTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

class QFrame;
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
    void addBelow(QWidget* line);

    void resizeEvent(QResizeEvent* event) override;

    widgets::PanelHeader& header() const { return *m_header; }
    QString currency() const;
    // The place of an asset by its symbol; nothing for symbols that are not among the five.
    std::optional<Slot> slotOf(std::string_view symbol) const;

private:
    widgets::PanelHeader* m_header;
    widgets::DataTable* m_table;
    QVBoxLayout* m_column;
    QFrame* m_footer = nullptr;
    int m_count = 0;
};

}  // namespace pentad::activity
