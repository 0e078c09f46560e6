// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: groups on the left, their rows on the right, a search over all of them. Appearance and shortcuts take effect
// at once; what the engine reads is checked as it is typed, written by Save, and counts from the next start.
// Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

class QFrame;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace pentad::widgets {
class PanelHeader;
class Shortcuts;
}  // namespace pentad::widgets

namespace pentad::preferences {

class AppearancePane;
class SettingsList;
class ShortcutEditor;

class SettingsPage final : public widgets::Panel {
    Q_OBJECT

public:
    SettingsPage(widgets::Desk& desk, widgets::Shortcuts& shortcuts, QWidget* parent = nullptr);

    void focusSearch();

    void showShortcuts();

Q_SIGNALS:
    // The exchange's API keys, which are not settings.
    void keysWanted();

protected:
    void retranslate() override;

private:
    void buildFooter(QVBoxLayout& column);
    void fillGroups();
    void showChosen();
    void save();
    void sayState();
    void sayMistakes(std::vector<std::string> const& mistakes);

    widgets::PanelHeader* m_header;
    QLineEdit* m_search;
    QPushButton* m_keys;
    QListWidget* m_groups;
    QStackedWidget* m_stack;
    AppearancePane* m_appearance;
    ShortcutEditor* m_shortcuts;
    SettingsList* m_list;
    QLabel* m_empty;
    QFrame* m_mistakeFrame;
    QLabel* m_mistakeTitle;
    QLabel* m_mistakes;
    QLabel* m_state;
    QPushButton* m_discard;
    QPushButton* m_save;
    bool m_loaded = false;
    bool m_saved = false;
};

}  // namespace pentad::preferences
