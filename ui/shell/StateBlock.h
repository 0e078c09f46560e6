// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does, in one word with its icon and colour, since when and why. Word, icon and colour change together;
// anything but plain running gets a tint. An engine that says nothing is shown as silent, never as running.
// Thread: the interface's.
#pragma once

#include "look/Icons.h"
#include "widgets/Panel.h"

namespace pentad::shell {

class StateBlock final : public widgets::Panel {
    Q_OBJECT

public:
    explicit StateBlock(widgets::Desk& desk, QWidget* parent = nullptr);
    void setCompact(bool compact);
    // What stands there of the cause: all of it, or less where there is no room.
    QString shownCause() const;
    int causeRoom() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString word() const { return m_word; }
    QString cause() const { return m_cause; }

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void paintEvent(QPaintEvent* event) override;

private:
    void present();

    QString m_word;
    QString m_cause;
    QString m_brief;  // the same in fewer words; may be empty
    look::Icon m_icon = look::Icon::Clock;
    QColor m_colour;
    QColor m_tint;  // invalid = none
    bool m_compact = false;
};

}  // namespace pentad::shell
