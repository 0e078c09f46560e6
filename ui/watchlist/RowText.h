// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the watchlist says, as text: made from the snapshot alone, so that the painted row, its tooltip and the
// screen reader say the same. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "format/Format.h"

namespace pentad::watchlist {

// How the chip is coloured.
enum class ChipTone : std::uint8_t { Quiet, Up, Down, Warn };

struct RowText {
    QString base;   // BTC
    QString quote;  // TRY
    QString age;    // "0.4 s"
    QString last;
    QString bid;
    QString ask;
    QString spread;  // "1.4 bp"
    QString closed;  // "close 3,918,351 · 38 s old": where no bid and ask are known, what the price is; else empty
    QString closedBrief;
    QString change;  // "+1.24 %"
    QString held;    // "0.06250000 BTC"; empty where nothing is held
    QString actual;  // "18.7"
    QString target;  // "20.5 %"; en dash where the strategy wants nothing in particular
    QString chip;    // "BLOCKED · EDGE"
    QString reason;  // "edge 35.2 of 41.6 bp"
    ChipTone tone = ChipTone::Quiet;
    int direction = 0;        // of the change: -1, 0, 1
    double actualShare = 0;   // of 25 %, for the bar
    double targetShare = -1;  // of 25 %; below 0 = none
    bool stale = false;
    bool enabled = true;
    std::uint64_t decision = 0;  // newest of this asset; 0 = none
    std::vector<double> spark;
    friend bool operator==(RowText const&, RowText const&) = default;
};

// `silence`: how long the engine has said nothing; zero while it speaks. What it said last is old by as much.
RowText rowText(EngineSnapshot const& snapshot, Slot slot, format::Format const& format, Milliseconds silence = {});
// Everything in one sentence, for tooltips and screen readers.
QString spoken(RowText const& text);

}  // namespace pentad::watchlist
