// SPDX-License-Identifier: GPL-3.0-or-later
// The last comparison of our books with the exchange as rows of two tables and as sentences: balances, orders on either
// side, how long both agree or how they differ, and how often each kind of difference came. Thread: the interface's.
#pragma once

#include "activity/Cells.h"

class QLabel;

namespace pentad::activity {

std::vector<Column> reconciledAssetColumns();
std::vector<Column> reconciledOrderColumns();
// Empty before the first report.
std::vector<Row> reconciledAssetRows(EngineSnapshot const& snapshot, format::Format const& format);
std::vector<Row> reconciledOrderRows(EngineSnapshot const& snapshot, format::Format const& format);

enum class ReconciliationMood : std::uint8_t { Unknown, Agrees, Differs, Failed };
ReconciliationMood moodOf(EngineSnapshot const& snapshot);
QString reconciliationHeadline(EngineSnapshot const& snapshot, format::Format const& format);
// The same for a place without the tables: when both last agreed, and what differs.
QString reconciliationSummary(EngineSnapshot const& snapshot, format::Format const& format);
// The kind of label that shows the headline.
char const* headlineKind(ReconciliationMood mood);
// The whole sentence is there for whoever has no room for it.
void showSentence(QLabel& label, QString const& text);
// "2 × order that is not ours", by kind, since the session began.
QString reconciliationCounts(EngineSnapshot const& snapshot, format::Format const& format);
// Assets and orders on which the sides disagree.
int disagreements(EngineSnapshot const& snapshot);

}  // namespace pentad::activity
