// SPDX-License-Identifier: GPL-3.0-or-later
// Years of trading put below what a journal holds, in the shape of what it holds. Thread: one.
#pragma once

#include <QString>

#include <cstdint>
#include <initializer_list>

namespace pentad::bench {

struct LongHistory {
    int postings = 0;  // six of each trade, which has a step, a transaction and a fill
    int orders = 0;    // closed ones, each with its decision and its row in the outbox
};

// The journal is closed and has traded. False if it could not be written.
bool addHistory(QString const& stateFile, LongHistory const& history);

// In all of these tables together.
std::uint64_t rowsIn(QString const& stateFile, std::initializer_list<QString> tables);

}  // namespace pentad::bench
