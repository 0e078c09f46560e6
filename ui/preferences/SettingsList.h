// SPDX-License-Identifier: GPL-3.0-or-later
// All settings of the engine in their groups, below each other. Shows one group, or whatever a search finds in all of
// them; what was typed stays while groups change. Thread: the interface's.
#pragma once

#include "preferences/SettingRowView.h"

#include <QScrollArea>

namespace pentad::preferences {

// The name of a group of settings in the reader's language.
QString groupTitle(QString const& group);

class SettingsList final : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingsList(widgets::Desk& desk, QWidget* parent = nullptr);

    // Reads everything anew from the desk; what was typed is gone.
    void load();
    QStringList groups() const;
    void showGroup(QString const& group);
    // Every group, only the rows that match; returns how many do.
    int showMatches(QString const& search);
    void discard();
    void retranslate();

    std::vector<std::pair<std::string, std::string>> changes() const;
    int mistakes() const;

Q_SIGNALS:
    void edited();

private:
    struct Group {
        QString id;
        QLabel* heading = nullptr;
        std::vector<SettingRowView*> rows;
    };

    widgets::Desk& m_desk;
    std::vector<Group> m_groups;
};

}  // namespace pentad::preferences
