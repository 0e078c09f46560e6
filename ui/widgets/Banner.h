// SPDX-License-Identifier: GPL-3.0-or-later
// A strip across a page that says what is wrong: a head, and below it as many lines as it takes. It takes no room while
// nothing is wrong, and nothing in it can be clicked away. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

class QLabel;

namespace pentad::widgets {

class Banner : public Panel {
    Q_OBJECT

public:
    enum class Level : std::uint8_t { Warning, Danger };

    // Hidden until it is shown. The labels are named after `name`: name.title and name.text.
    Banner(Desk& desk, char const* name, Level level, QWidget* parent = nullptr);

protected:
    // Plain text; lines are broken where the width ends. The text is the accessible description too.
    void setWords(QString const& title, QString const& text);
    void paintEvent(QPaintEvent* event) override;

private:
    Level m_level;
    QLabel* m_title;
    QLabel* m_text;
};

}  // namespace pentad::widgets
