// SPDX-License-Identifier: GPL-3.0-or-later
// A layout of the cockpit as a file that people can read, hand on and take over: JSON of our own. Qt's own state of a
// window never comes from a file, because Qt believes its numbers. Whatever is read here is within its bounds, each panel
// is named once, and a file with anything else in it is no layout. Lengths are in device-independent pixels; groups are
// counted per side of the window. Thread: the interface's.
#pragma once

#include "foundation/Expected.h"

#include <QByteArray>
#include <QRect>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace pentad::shell {

// Panels of one side and one group are tabs in one place, in the order of the list.
struct PanelPlace {
    QString name;  // "watchlist"
    Qt::DockWidgetArea side = Qt::LeftDockWidgetArea;
    int group = 0;
    bool beside = false;  // the group stands right of the one before it, not below
    bool shown = true;
    bool open = true;  // its tab is the open one
    QSize size{1, 1};
    std::optional<QRect> floating;  // as a window of its own, on the desktop
    friend bool operator==(PanelPlace const&, PanelPlace const&) = default;
};
using PanelPlaces = std::vector<PanelPlace>;

struct LayoutFault {
    enum class Kind : std::uint8_t {
        TooLarge,
        NotJson,       // `at` is the byte
        NotALayout,    // JSON, but nothing of ours
        OtherVersion,  // `at` is the version
        BadPanel       // `at` is which, from 1; `key` what of it
    };
    Kind kind{};
    int at = 0;
    QString key = {};
};

inline constexpr int kLayoutVersion = 1;
inline constexpr qsizetype kLayoutBytesMax = 64 * 1024;

QByteArray writeLayout(PanelPlaces const& places);
Expected<PanelPlaces, LayoutFault> readLayout(QByteArray const& bytes);

}  // namespace pentad::shell
