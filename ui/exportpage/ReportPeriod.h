// SPDX-License-Identifier: GPL-3.0-or-later
// The days a report covers, both inclusive, as the reader picks them; and the half-open span of time they are in the
// zone in which the engine begins its days. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace pentad::exportpage {

enum class Preset : std::uint8_t { Today, ThisMonth, LastMonth, ThisYear, All, Own };

struct Days {
    QDate first;
    QDate last;
    bool operator==(Days const&) const = default;
};

// Nothing for All, which has no borders, and for Own, whose days are the reader's.
std::optional<Days> daysOf(Preset preset, QDate today);
QDate dayOf(UtcTime at, QTimeZone const& zone);
UtcTime beginOf(QDate day, QTimeZone const& zone);

}  // namespace pentad::exportpage
