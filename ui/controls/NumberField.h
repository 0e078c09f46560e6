// SPDX-License-Identifier: GPL-3.0-or-later
// A field for one number, either decimal mark accepted. What it was read as stands beneath at once; a text that may mean
// two numbers is no number until one of the two was chosen. Keeps its height whatever it says. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace pentad::controls {

class NumberField final : public QWidget {
    Q_OBJECT

public:
    // The line is `name`, its readings `name`.first and `name`.second, what it was read as `name`.read.
    NumberField(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    // Positive, on the scale, and unmistakable; nothing otherwise.
    std::optional<Decimal> value() const { return m_value; }
    bool isEmpty() const { return m_line->text().trimmed().isEmpty(); }
    // Sets it from the program: no question is asked about it.
    void setValue(Decimal value);
    void clear();
    void setDecimals(int decimals);
    // Behind the number beneath: "BTC", "₺".
    void setUnit(QString const& unit);
    void setPlaceholder(QString const& text) { m_line->setPlaceholderText(text); }
    QLineEdit* line() const { return m_line; }
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void read();
    void write(Decimal value);
    void choose(Decimal value);
    void take(Decimal value);
    void say(QString const& text, char const* kind);

    widgets::Desk& m_desk;
    QLineEdit* m_line;
    QLabel* m_read;
    QPushButton* m_first;
    QPushButton* m_second;
    QString m_unit;
    int m_decimals = 8;
    std::optional<Decimal> m_value;
    std::optional<format::ReadNumber> m_ambiguous;  // while nobody has chosen
    bool m_filling = false;
    format::Language m_language;  // the one in which the line is written
};

}  // namespace pentad::controls
