// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour and every size of the terminal, by role. Painters read this struct, style sheets are generated from it,
// and no literal colour stands anywhere else. A Theme is a value: made once per choice of theme and colour set.
// Thread: the interface's.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace pentad::look {

enum class Brightness : std::uint8_t { Dark, Light };
// What rising and falling look like; sign, arrow or place always repeats it.
enum class ColourSet : std::uint8_t { GreenRed, RedGreen, BlueOrange };
enum class ModeKind : std::uint8_t { Demo, Paper, Live, Replay };

// A figure's colour in three strengths: filled shape, text, background of a chip or of depth.
struct Tone {
    QColor fill;
    QColor text;
    QColor tint;
};

struct Theme {
    Brightness brightness = Brightness::Dark;
    ColourSet colours = ColourSet::GreenRed;

    QColor background;  // separators, behind everything
    QColor surface1;    // panels
    QColor surface2;    // header rows, bars
    QColor surface3;    // hover, track
    QColor field;
    QColor line;   // between rows
    QColor line2;  // borders of controls
    QColor grid;   // of plots
    QColor selected;
    QColor text1;  // values
    QColor text2;  // labels
    QColor text3;  // meta, formula, axis
    QColor accent;
    QColor accentTint;
    Tone up;
    Tone down;
    QColor ok;
    Tone warn;
    QColor unknown;
    Tone danger;
    QColor failingRow;
    QColor reducedRow;
    QColor orderSent;
    QColor orderWaiting;
    QColor orderCancelRequested;
    QColor modeDemo;
    QColor modePaper;
    QColor modeLive;
    QColor modeReplay;
    QColor badgeText;
    QColor badgeTextLive;
    QColor scrim;
    QColor volume;
    QColor runA;
    QColor runB;
    QColor ladder[4];  // the drawdown ladder, calm to halted

    QColor mode(ModeKind kind) const;
    QColor badge(ModeKind kind) const { return kind == ModeKind::Live ? badgeTextLive : badgeText; }
};

// Whether a desktop that paints its windows so is a dark one.
bool isDark(QPalette const& desktop);

Theme makeTheme(Brightness brightness, ColourSet colours);

// The style sheet of the whole application.
QString styleSheet(Theme const& theme);

// Sizes in device-independent pixels.
inline constexpr int kMetaSize = 11;
inline constexpr int kTextSize = 12;
inline constexpr int kPolicySize = 13;
inline constexpr int kDialogSize = 14;
inline constexpr int kStateSize = 15;
inline constexpr int kFigureSize = 17;
inline constexpr int kTopBarSize = 18;

inline constexpr int kPanelInset = 12;
inline constexpr int kDialogInset = 28;
inline constexpr int kGap = 8;
inline constexpr int kPanelGap = 3;  // between panels of a page
inline constexpr int kPanelHeaderHeight = 30;
inline constexpr int kPanelHeaderHeightCompact = 26;
inline constexpr int kTableHeaderHeight = 24;
inline constexpr int kRowHeight = 25;
inline constexpr int kFieldHeight = 28;
inline constexpr int kDialogButtonHeight = 40;
// Below this window width the compact layout holds.
inline constexpr int kCompactBelow = 1600;

// The face of the terminal at a pixel size; its figures are tabular.
QFont font(int pixelSize, bool medium = false);

}  // namespace pentad::look
