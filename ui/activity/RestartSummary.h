// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen of a session that goes on with an earlier one: what the engine found again, and whether its books
// agree with the exchange, before anybody looks at prices. Shows only; it leaves by its button, or by any other screen.
// Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

class QLabel;
class QPushButton;

namespace pentad::activity {

class RestartSummary final : public widgets::Panel {
    Q_OBJECT

public:
    explicit RestartSummary(widgets::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void left();

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    QLabel* addText(char const* name, char const* kind);

    QLabel* m_title;
    QLabel* m_agreement;
    QLabel* m_found;
    QLabel* m_state;
    QPushButton* m_leave;
};

}  // namespace pentad::activity
