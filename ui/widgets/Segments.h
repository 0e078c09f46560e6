// SPDX-License-Identifier: GPL-3.0-or-later
// A row of joined buttons of which exactly one is chosen. Thread: the interface's.
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

namespace pentad::widgets {

class Segments final : public QWidget {
    Q_OBJECT

public:
    explicit Segments(QWidget* parent = nullptr);

    // The buttons get "<objectName>.<index>" as object names; existing choices keep their place.
    void setChoices(QStringList const& texts);
    int current() const { return m_group.checkedId(); }
    void setCurrent(int index);
    // Null where there is no such choice. It is asked for by place: names differ from screen to screen.
    QAbstractButton* button(int index) const { return m_group.button(index); }

Q_SIGNALS:
    // Chosen by the reader, not by setCurrent().
    void chosen(int index);

private:
    QButtonGroup m_group;
};

}  // namespace pentad::widgets
