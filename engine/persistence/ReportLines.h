// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of each report holds and which table it comes from. Columns stand in the order of the header; numbers are
// written as they are stored. Pure but for the file that is written to. Thread: the connection's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "persistence/CsvFile.h"
#include "persistence/Database.h"
#include "persistence/TablePass.h"

#include <string_view>
#include <vector>

namespace pentad::persistence {

// The daily report reads postings, then fills, then notes; those of trades and of orders read
// postings first, for the fees that were settled.
inline constexpr PassTable kFills{
    "fills",    "fills.trade_id",
    "fills.at", "client_order_id, slot, side, price, quantity, fee, tax, estimated, realized_pnl, slippage_bps",
    "",         false};
inline constexpr PassTable kOrders{
    "orders", "orders.id", "orders.created_at",
    "updated_at, client_order_id, exchange_order_id, symbol, strategy, cycle, side, type, origin, "
    "state, size, size_in, limit_price, stop_price, reference_price, filled, filled_money, fees, note"};
inline constexpr PassTable kPostings{"postings", "postings.id", "transactions.at",
                                     "transaction_id, kind, client_order_id, trade_id, account, currency, amount",
                                     "JOIN transactions ON transactions.id = postings.transaction_id"};
inline constexpr PassTable kDecisions{"decisions", "decisions.id", "decisions.at",
                                      "cycle, strategy, symbol, side, client_order_id, refusal, evaluation"};
inline constexpr PassTable kNotes{"notes", "notes.id", "notes.at", "subject, reason"};

PassTable const& reportTable(ReportKind kind);
std::vector<std::string_view> reportHeader(ReportKind kind);

// By how much fee and tax of a trade, or of all trades of an order, were another amount than the books had estimated, once
// the trade rows had come.
struct SettledFee {
    Money fee;
    Money tax;
};

// The cells of one row of reportTable(kind), without the end of the line; of a trade or an order with the fees that were
// settled, if any were. False: the row makes no sense. Not for the daily report, whose lines are sums (persistence/DailyReport.h).
bool writeCells(ReportKind kind, PassRow const& row, StateIdentity const& identity, CsvFile& file,
                std::optional<SettledFee> const& settled = std::nullopt);

}  // namespace pentad::persistence
