// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all actions with their keys, and the field in which other keys are pressed. Keys that another action has
// are refused with its name. Changes take effect at once. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/Shortcuts.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace pentad::preferences {

class ShortcutEditor final : public widgets::Panel {
    Q_OBJECT

public:
    ShortcutEditor(widgets::Desk& desk, widgets::Shortcuts& shortcuts, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override { fill(); }

private:
    void fill();
    void showChosen();
    void apply(QKeySequence const& keys);
    void say(QString const& sentence, char const* kind);
    QString chosenId() const;

    widgets::Shortcuts& m_shortcuts;
    QTreeWidget* m_list;
    QLabel* m_name;
    QKeySequenceEdit* m_keys;
    QPushButton* m_set;
    QPushButton* m_none;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QLabel* m_sentence;
};

}  // namespace pentad::preferences
