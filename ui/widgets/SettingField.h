// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of one setting, by its kind: a list for choices, a field for numbers and texts. Numbers are typed as the
// reader's language writes them; what a number was read as is said at once, and a text that may mean two numbers is not
// taken before the reader said which. What leaves the field is the text of the settings file, checked by SettingsDesk.
// Thread: the interface's.
#pragma once

#include "widgets/Desk.h"
#include "widgets/SettingTexts.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace pentad::widgets {

class SettingField final : public QWidget {
    Q_OBJECT

public:
    enum class State : std::uint8_t { Fine, Asks, Wrong };

    // `name` becomes the objectName of the editor itself, the handle of tests.
    SettingField(Desk& desk, SettingRow const& row, QString const& name, QWidget* parent = nullptr);

    std::string const& key() const { return m_row.key; }
    SettingRow const& row() const { return m_row; }
    // As the settings file spells it, without quotes; the last one that was understood while state() is not Fine.
    std::string const& value() const { return m_value; }
    void setValue(std::string const& value);

    State state() const { return m_state; }
    // One sentence: what is wrong, what is asked, or what a number was read as.
    QString const& message() const { return m_message; }
    // While it asks: the two numbers that the text may mean, as the file spells them.
    std::pair<std::string, std::string> const& meanings() const { return m_meanings; }
    // The reader's answer.
    void settle(std::string const& meaning);

    bool isNumber() const { return m_isNumber; }
    bool isLocked() const { return m_locked; }
    void setLocked(bool locked);
    // A border in this colour; an invalid colour takes it away. It marks a value that differs from another run's.
    void setMark(QColor const& colour);
    QWidget* editor() const;
    // A number of this row in the reader's language, with its unit.
    QString shown(std::string const& value) const;
    // The same as one would type it here: without signs for thousands, so that it can be read in one way only.
    QString typedForm(std::string const& value) const;
    // Shows the value anew in the language of the desk.
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void take(QString const& typed);
    void accept(std::string value);
    void reject(State state, QString const& message);

    Desk& m_desk;
    SettingRow m_row;
    QLineEdit* m_line = nullptr;
    QComboBox* m_choice = nullptr;
    std::string m_value;
    QString m_message;
    std::pair<std::string, std::string> m_meanings;
    State m_state = State::Fine;
    bool m_isNumber = false;
    bool m_locked = false;
    format::Language m_language;  // the one in which the line is written
};

}  // namespace pentad::widgets
