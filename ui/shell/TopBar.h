// SPDX-License-Identifier: GPL-3.0-or-later
// Always visible, never scrolls: the mode, what the engine does and why, equity, the day, the drawdown ladder, and at the
// far right, in fixed places, PAUSE (one press), FLATTEN (held, or its dialog) and, apart, KILL (held, then it latches).
// Thread: the interface's.
#pragma once

#include "widgets/HoldButton.h"
#include "widgets/Panel.h"

#include <QLabel>
#include <QPushButton>

namespace pentad::shell {

class DrawdownGauge;
class StateBlock;

class TopBar final : public widgets::Panel {
    Q_OBJECT

public:
    explicit TopBar(widgets::Desk& desk, QWidget* parent = nullptr);
    void setCompact(bool compact);
    // What the buttons do, also for keys and the palette. Pausing twice is harmless.
    void pauseOrResume();
    void pause();
    // Without a question: for those who hold the button instead.
    void flatten();
    // The engine ended before it could say anything itself: there is nothing to pause, flatten or kill.
    void showFailure();

Q_SIGNALS:
    void resumeWanted();
    void flattenWanted();  // held long enough, or asked for by key: the dialog follows, or the deed where holding is on
    void rearmWanted();
    void armWanted();

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Figure {
        QWidget* box = nullptr;
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        QLabel* aside = nullptr;
    };
    Figure addFigure(char const* name);
    void kill();
    void showMode();
    void refreshButtons(EngineSnapshot const& snapshot);

    QLabel* m_badge;
    StateBlock* m_state;
    Figure m_equity;
    Figure m_day;
    Figure m_drawdown;
    DrawdownGauge* m_gauge;
    Figure m_nextStep;
    Figure m_gross;
    QPushButton* m_arm;  // only while live trading is disarmed
    widgets::HoldButton* m_pause;
    widgets::HoldButton* m_flatten;
    widgets::HoldButton* m_kill;
    CommandId m_pauseAsked{};
    CommandId m_flattenAsked{};
    CommandId m_killAsked{};
    bool m_paused = false;
    bool m_killed = false;
    bool m_compact = false;
};

}  // namespace pentad::shell
