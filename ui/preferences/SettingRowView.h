// SPDX-License-Identifier: GPL-3.0-or-later
// One setting: what it is called and does, its editor with the sentence below, where the value in force came from, and
// whether a restart will bring another one. A value that the environment or the command line sets is shown locked.
// Thread: the interface's.
#pragma once

#include "widgets/FieldMessage.h"
#include "widgets/SettingField.h"

#include <QFrame>

class QLabel;

namespace pentad::preferences {

class SettingRowView final : public QFrame {
    Q_OBJECT

public:
    SettingRowView(widgets::Desk& desk, SettingRow const& row, QWidget* parent = nullptr);

    SettingRow const& row() const { return m_field->row(); }
    widgets::SettingField& field() const { return *m_field; }
    bool isChanged() const { return m_field->value() != row().kept(); }
    bool isWrong() const { return !m_field->isLocked() && m_field->state() != widgets::SettingField::State::Fine; }
    void discard();
    bool matches(QString const& search) const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    widgets::Desk& m_desk;
    widgets::SettingField* m_field;
    widgets::FieldMessage* m_message;
    QLabel* m_label;
    QLabel* m_documentation;
    QLabel* m_source;
    QLabel* m_pending;
    QLabel* m_restart;
};

}  // namespace pentad::preferences
