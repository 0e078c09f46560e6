// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/PlotParts.h"

namespace pentad::plots {

QColor colourOf(look::Theme const& theme, Ink ink)
{
    switch (ink) {
    case Ink::Accent: return theme.accent;
    case Ink::Strong: return theme.text1;
    case Ink::Quiet: return theme.text3;
    case Ink::Up: return theme.up.fill;
    case Ink::Down: return theme.down.fill;
    case Ink::Ok: return theme.ok;
    case Ink::Warn: return theme.warn.fill;
    case Ink::Danger: return theme.danger.text;
    case Ink::RunA: return theme.runA;
    case Ink::RunB: return theme.runB;
    case Ink::Ladder0: return theme.ladder[0];
    case Ink::Ladder1: return theme.ladder[1];
    case Ink::Ladder2: return theme.ladder[2];
    case Ink::Ladder3: return theme.ladder[3];
    }
    return theme.text1;
}

}  // namespace pentad::plots
