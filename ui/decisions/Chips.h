// SPDX-License-Identifier: GPL-3.0-or-later
// The small coloured words of decisions: icon, word and tint always say the same. Thread: the interface's.
#pragma once

#include "decisions/DecisionText.h"
#include "look/Icons.h"
#include "look/Theme.h"

namespace pentad::decisions {

struct ChipLook {
    look::Icon icon;
    QColor text;
    QColor tint;
    QString word;
};

ChipLook chipOf(look::Theme const& theme, Outcome outcome);
ChipLook chipOf(look::Theme const& theme, Verdict verdict);

inline constexpr int kChipHeight = 18;
double chipWidth(QString const& word);
// With its tint around it, or as a bare icon and word where being fine needs no emphasis.
void paintChip(QPainter& painter, QPointF const& topLeft, ChipLook const& chip, bool tinted = true);

}  // namespace pentad::decisions
