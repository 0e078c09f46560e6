// SPDX-License-Identifier: GPL-3.0-or-later
// All actions and their keys at a glance, with a filter; opened with `?`. Shows, changes nothing.
// Thread: the interface's.
#pragma once

#include "widgets/Shortcuts.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace pentad::preferences {

class ShortcutsOverview final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsOverview(widgets::Shortcuts const& shortcuts, QWidget* parent = nullptr);

Q_SIGNALS:
    // The reader wants to change keys: the shell opens the settings.
    void editWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void filter(QString const& text);

    widgets::Shortcuts const& m_shortcuts;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QLabel* m_title;
    QPushButton* m_edit;
    QPushButton* m_close;
};

}  // namespace pentad::preferences
