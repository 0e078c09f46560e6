// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's own words, which go into the journal. Where a reason is required, blanks are none. Enter does nothing
// but leave the field. Thread: the interface's.
#pragma once

#include <QLabel>
#include <QLineEdit>

namespace pentad::controls {

class ReasonField final : public QWidget {
    Q_OBJECT

public:
    ReasonField(char const* name, bool required, QWidget* parent = nullptr);

    // Without blanks around it; empty if there is none.
    std::string reason() const;
    // As it is journalled: a reason that was not given is said to be none.
    std::string journalled() const;
    bool isAcceptable() const { return !m_required || !reason().empty(); }
    // In the reader's language, and so the other texts are set anew as well.
    void setHint(QString const& hint);
    void setReadOnly(bool readOnly);
    void clear() { m_field->clear(); }
    void focus() { m_field->setFocus(Qt::OtherFocusReason); }
    // Whether the next key goes here.
    bool isBeingWritten() const { return window()->focusWidget() == m_field; }
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void retranslate();

    bool m_required;
    QLabel* m_label;
    QLineEdit* m_field;
    QLabel* m_note;
};

}  // namespace pentad::controls
