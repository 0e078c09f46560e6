// SPDX-License-Identifier: GPL-3.0-or-later
// The symbols of the terminal: stroked paths on a 16 x 16 grid, tinted by role when drawn, sharp at any scale.
// Thread: the interface's.
#pragma once

#include "look/Theme.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>

namespace pentad::look {

enum class Icon : std::uint8_t {
    Cockpit,
    Asset,
    Capital,
    Risk,
    Orders,
    Decisions,
    Backtest,
    Reports,
    Health,
    Settings,
    Play,
    Pause,
    Flatten,
    Kill,
    Check,
    Cross,
    HalfDisc,
    Warning,
    Clock,
    Search,
    Bell,
    Save,
    Copy,
    Columns,
    Camera,
    Left,
    Right,
    Up,
    Down,
    Lock,
    Grid,
    Table,
    Info,
    Reconcile,
    Folder,
    More,
};

// Painted into `box`, stroke 1.4 of a 16 px symbol, round caps.
void paintIcon(QPainter& painter, Icon icon, QRectF const& box, QColor const& colour);
// A pixmap icon in one colour, with a second one for the checked and selected state.
QIcon icon(Icon icon, QColor const& colour, QColor const& active = {});
// On the one primary button, and on it while it cannot be pressed.
QIcon iconOnAccent(Icon icon, Theme const& theme);
// The program's own symbol.
QIcon programIcon();

}  // namespace pentad::look
