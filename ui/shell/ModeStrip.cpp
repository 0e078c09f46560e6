// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ModeStrip.h"

#include <QPainter>

namespace pentad::shell {

ModeStrip::ModeStrip(widgets::Desk& desk, QWidget* parent) : Panel(desk, "shell.modeStrip", parent)
{
    constexpr int kHeight = 3;
    setFixedHeight(kHeight);
}

void ModeStrip::refresh(EngineSnapshot const&)
{
    update();
}

void ModeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::ModeKind const mode = desk().mode();
    painter.fillRect(rect(), theme().surface2);
    if (mode != look::ModeKind::Replay) {
        painter.fillRect(rect(), theme().mode(mode));
        return;
    }
    constexpr int kDash = 12;
    for (int x = 0; x < width(); x += 2 * kDash) {
        painter.fillRect(x, 0, kDash, height(), theme().mode(mode));
    }
}

}  // namespace pentad::shell
