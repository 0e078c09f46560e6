// SPDX-License-Identifier: GPL-3.0-or-later
// The line under a field: what its number was read as, what is wrong with it, or which of two numbers is meant, with a
// button for each.
// Thread: the interface's.
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace pentad::widgets {

class SettingField;

class FieldMessage final : public QWidget {
    Q_OBJECT

public:
    // `name` is the objectName of the sentence; the buttons are name.first and name.second.
    explicit FieldMessage(QString const& name, QWidget* parent = nullptr);

    // Says what this field has to say, or `meaning` where the field is fine and that says more; null says nothing.
    void tell(SettingField* field, QString const& meaning = {});
    QString text() const;

private:
    QPointer<SettingField> m_field;
    QLabel* m_sentence;
    QPushButton* m_first;
    QPushButton* m_second;
};

}  // namespace pentad::widgets
