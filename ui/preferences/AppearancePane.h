// SPDX-License-Identifier: GPL-3.0-or-later
// Appearance and habits: every choice takes effect at once and is kept in the reader's own preferences. Nothing here
// touches trading, except that it says how flatten is confirmed. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/Segments.h"

class QCheckBox;
class QGridLayout;
class QLabel;

namespace pentad::preferences {

class AppearancePane final : public widgets::Panel {
    Q_OBJECT

public:
    explicit AppearancePane(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    struct ChoiceRow {
        QLabel* title = nullptr;
        QLabel* note = nullptr;
        widgets::Segments* choices = nullptr;
    };

    ChoiceRow addRow(QGridLayout& grid, char const* name);
    void say(ChoiceRow const& row, QString const& title, QString const& note, QStringList const& choices, int current);

    ChoiceRow m_theme;
    ChoiceRow m_colours;
    ChoiceRow m_language;
    ChoiceRow m_zone;
    ChoiceRow m_flatten;
    QLabel* m_motionTitle;
    QLabel* m_motionNote;
    QCheckBox* m_motion;
};

}  // namespace pentad::preferences
