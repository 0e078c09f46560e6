// SPDX-License-Identifier: GPL-3.0-or-later
// The notes of the journal, newest first: who did what, which mode began, what was found. Narrowed by level, by kind and
// by the filter; one button copies what a report of trouble needs. Thread: the interface's.
#pragma once

#include "activity/TablePanel.h"
#include "contracts/EngineText.h"
#include "widgets/Segments.h"

class QComboBox;
class QPushButton;

namespace pentad::activity {

class LogPanel final : public TablePanel {
    Q_OBJECT

public:
    explicit LogPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    std::vector<Column> columns() const;
    bool isWanted(NoteKind kind) const;
    Row rowOf(NoteRecord const& note, NoteLevel level) const;
    void copyDiagnostics();

    widgets::Segments* m_levels;
    QComboBox* m_kinds;
    QPushButton* m_copy;
};

}  // namespace pentad::activity
