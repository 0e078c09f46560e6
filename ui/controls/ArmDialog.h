// SPDX-License-Identifier: GPL-3.0-or-later
// Arms live trading: the worst case and how it builds up, what was checked, what arming does, a box for what only a person
// can check, that the key may not withdraw, and a sentence with the figure that has to be typed. The figure stays what it
// was when the dialog opened; the engine refuses it if the worst case has grown meanwhile. Focus starts in the field; Esc
// and the ringed button stay disarmed; pasting is off. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/PointList.h"
#include "controls/WorstCaseTable.h"

#include <QCheckBox>
#include <QLineEdit>

namespace pentad::controls {

class ArmDialog final : public ControlDialog {
    Q_OBJECT

public:
    // The snapshot must have a worst case.
    explicit ArmDialog(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    // A line edit into which nothing can be pasted or dropped.
    class TypedField;

    void showChecks(EngineSnapshot const& snapshot);
    void showEffects(EngineSnapshot const& snapshot);
    void compare();

    WorstCase m_worst;
    QString m_wanted;
    WorstCaseTable* m_table;
    QLabel* m_gaps;
    PointList* m_checks;
    PointList* m_effects;
    QCheckBox* m_keyChecked;
    QLabel* m_ask;
    QLineEdit* m_field;
    VerbButton* m_stay;
    VerbButton* m_arm;
};

}  // namespace pentad::controls
