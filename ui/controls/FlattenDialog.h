// SPDX-License-Identifier: GPL-3.0-or-later
// The rehearsal of a flatten: what would be cancelled and sold now, what it would bring, how long it would take, what will
// not happen and what may remain. Nothing has been sent while it is open. Its figures follow the engine's once a second,
// but never while the button is held. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/FigureRow.h"
#include "controls/PhaseStrip.h"
#include "controls/PlainTable.h"
#include "controls/PointList.h"
#include "controls/ReasonField.h"

#include <QCheckBox>
#include <QTimer>

namespace pentad::controls {

class FlattenDialog final : public ControlDialog {
    Q_OBJECT

public:
    explicit FlattenDialog(widgets::Desk& desk, QWidget* parent = nullptr);

    // Takes the engine's newest figures, unless the button is held. Called once a second by itself.
    void follow();

protected:
    void retranslate() override;

private:
    // How a column is filled: what is read of the levels that a sale eats, and the same as parts of a bar.
    QString levelsText(RehearsalLine const& line, Instrument const& instrument) const;
    std::vector<PlainTable::Part> levelsBar(RehearsalLine const& line) const;
    void showFigures(EngineSnapshot const& snapshot);
    void showTable(EngineSnapshot const& snapshot);
    void showPoints(EngineSnapshot const& snapshot);

    FigureRow* m_figures;
    PlainTable* m_table;
    QLabel* m_stepsTitle;
    QLabel* m_band;
    PhaseStrip* m_steps;
    PointList* m_willNot;
    PointList* m_mayRemain;
    QCheckBox* m_foreign;
    ReasonField* m_reason;
    VerbButton* m_keep;
    VerbButton* m_sell;
    QTimer m_everySecond;
};

}  // namespace pentad::controls
