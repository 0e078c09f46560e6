// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the terminal by its name: type a few letters, Enter runs the first, Esc closes without acting.
// Thread: the interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/Shortcuts.h"

#include <QDialog>

class QLineEdit;
class QLabel;
class QListWidget;

namespace pentad::shell {

class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    CommandPalette(widgets::Shortcuts& shortcuts, QWidget* parent);
    // Empties the field and shows it in the middle of its parent.
    void ask();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(QString const& typed);
    void run();

    widgets::Shortcuts& m_shortcuts;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_none;
};

}  // namespace pentad::shell
