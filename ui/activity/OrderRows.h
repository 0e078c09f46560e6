// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as rows of a table: what the exchange has of us, what it has of somebody else, and what has ended. A cancel
// that was asked for and not yet confirmed looks so, because a fill may still come. Thread: the interface's.
#pragma once

#include "activity/Cells.h"

#include <QSet>

namespace pentad::activity {

enum class OrdersShown : std::uint8_t { All, Working, Ended };

std::vector<Column> orderColumns(QString const& currency);
// `cancelling` are the client ids of cancels that no snapshot has answered yet.
std::vector<Row> orderRows(EngineSnapshot const& snapshot, format::Format const& format, OrdersShown shown,
                           QSet<QString> const& cancelling);
// The order of a row; null for rows of foreign orders and for unknown ids.
OrderRecord const* orderOf(EngineSnapshot const& snapshot, QString const& rowId);
bool isForeignRow(QString const& rowId);
bool isCancellable(OrderRecord const& order);

}  // namespace pentad::activity
