// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/Level.h"

namespace pentad::policy {

QColor textColour(look::Theme const& theme, Level level)
{
    switch (level) {
    case Level::Plain: return theme.text1;
    case Level::Quiet: return theme.text3;
    case Level::Ok: return theme.text1;
    case Level::Warn: return theme.warn.text;
    case Level::Danger: return theme.danger.text;
    }
    return theme.text1;
}

QColor dotColour(look::Theme const& theme, Level level)
{
    switch (level) {
    case Level::Plain:
    case Level::Quiet: return theme.text3;
    case Level::Ok: return theme.ok;
    case Level::Warn: return theme.warn.fill;
    case Level::Danger: return theme.danger.fill;
    }
    return theme.text3;
}

}  // namespace pentad::policy
