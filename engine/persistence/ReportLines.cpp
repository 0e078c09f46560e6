// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/ReportLines.h"

#include "contracts/EngineText.h"
#include "contracts/Explanation.h"
#include "persistence/StepText.h"

namespace pentad::persistence {
namespace {

void writeText(PassRow const& row, int column, CsvFile& file)
{
    row.isNull(column) ? file.empty() : file.text(row.text(column));
}

void writeNumber(PassRow const& row, int column, CsvFile& file)
{
    row.isNull(column) ? file.empty() : file.plain(row.text(column));
}

bool writeTrade(PassRow const& row, StateIdentity const& identity, std::optional<SettledFee> const& settled,
                CsvFile& file)
{
    auto const slot = static_cast<std::size_t>(row.whole(3));
    auto const price = row.decimal(5);
    auto const quantity = row.decimal(6);
    auto const fee = row.decimal(7);
    auto const tax = row.decimal(8);
    if (slot >= identity.symbols.size() || !price || !quantity || !fee || !tax) {
        return false;
    }
    file.time(row.time(1));
    file.number(row.whole(0));
    file.text(identity.symbols[slot]);
    file.text(row.text(4));
    file.number(*price);
    file.number(*quantity);
    file.number(notional(Price(*price), Quantity(*quantity), Rounding::HalfEven));
    file.number(settled ? Money(*fee) + settled->fee : Money(*fee));
    file.number(settled ? Money(*tax) + settled->tax : Money(*tax));
    file.plain(row.whole(9) != 0 && !settled ? "true" : "false");
    file.plain(row.text(10));
    file.plain(row.text(11));
    file.text(row.text(2));
    return true;
}

bool writeOrder(PassRow const& row, std::optional<SettledFee> const& settled, CsvFile& file)
{
    auto const filled = row.decimal(17);
    auto const money = row.decimal(18);
    auto const fees = row.decimal(19);
    if (!filled || !money || !fees) {
        return false;
    }
    file.time(row.time(1));
    file.time(row.time(2));
    file.text(row.text(3));
    file.number(row.whole(4));
    file.text(row.text(5));
    file.text(row.text(6));
    file.number(row.whole(7));
    for (int const word : {8, 9, 10, 11}) {
        file.text(row.text(word));
    }
    file.plain(row.text(12));
    file.text(row.text(13));
    writeNumber(row, 14, file);
    writeNumber(row, 15, file);
    file.plain(row.text(16));
    file.number(*filled);
    if (filled->isPositive()) {
        file.number(averagePrice(Money(*money), Quantity(*filled), Rounding::HalfEven));
    } else {
        file.empty();
    }
    file.number(*money);
    file.number(settled ? Money(*fees) + settled->fee + settled->tax : Money(*fees));
    file.text(row.text(20));
    return true;
}

bool writePosting(PassRow const& row, CsvFile& file)
{
    file.time(row.time(1));
    file.number(row.whole(0));
    file.number(row.whole(2));
    file.text(row.text(3));
    file.text(row.text(6));
    file.text(row.text(7));
    file.plain(row.text(8));
    file.text(row.text(4));
    if (row.whole(5) == 0) {
        file.empty();
    } else {
        file.number(row.whole(5));
    }
    return true;
}

bool writeDecision(PassRow const& row, CsvFile& file)
{
    QByteArray const stored = row.bytes(8);
    auto const evaluation = decodeEvaluation(bytesOf(stored));
    if (!evaluation) {
        return false;
    }
    GateRecord const* const gate = decidingGate(*evaluation);
    file.time(row.time(1));
    file.number(row.whole(0));
    file.number(row.whole(2));
    file.text(row.text(3));
    file.text(row.text(4));
    file.text(row.text(5));
    file.plain(!evaluation->accepted ? "refused" : evaluation->reduced ? "reduced" : "accepted");
    writeText(row, 7, file);
    file.text(gate == nullptr ? std::string_view() : gateText(gate->gate));
    file.text(gate == nullptr ? std::string() : explain(*gate));
    if (gate != nullptr && gate->hasDistance) {
        file.number(gate->distance);
        file.text(distanceKind(gate->gate));
    } else {
        file.empty();
        file.empty();
    }
    file.number(evaluation->wantedNotional);
    file.number(evaluation->admittedNotional);
    file.number(evaluation->valuationPrice);
    file.number(evaluation->feeAndTax);
    file.number(evaluation->requiredEdgeBps);
    file.text(row.text(6));
    return true;
}

}  // namespace

PassTable const& reportTable(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Trades: return kFills;
    case ReportKind::Orders: return kOrders;
    case ReportKind::Ledger:
    case ReportKind::DailyPnl: return kPostings;
    case ReportKind::Decisions: return kDecisions;
    }
    return kFills;
}

std::vector<std::string_view> reportHeader(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Trades:
        return {"time", "trade_id", "symbol",        "side",         "price",        "quantity",       "notional",
                "fee",  "tax",      "fee_estimated", "realized_pnl", "slippage_bps", "client_order_id"};
    case ReportKind::Orders:
        return {"created", "updated",       "client_order_id", "exchange_order_id",
                "symbol",  "strategy",      "cycle",           "side",
                "type",    "origin",        "state",           "size",
                "size_in", "limit_price",   "stop_price",      "reference_price",
                "filled",  "average_price", "filled_money",    "fee_and_tax",
                "note"};
    case ReportKind::Ledger:
        return {"time",     "posting", "transaction",     "kind",    "account",
                "currency", "amount",  "client_order_id", "trade_id"};
    case ReportKind::Decisions:
        return {"time",
                "decision",
                "cycle",
                "strategy",
                "symbol",
                "side",
                "verdict",
                "refusal",
                "gate",
                "explanation",
                "distance",
                "distance_unit",
                "wanted_notional",
                "admitted_notional",
                "valuation_price",
                "fee_and_tax",
                "required_edge_bps",
                "client_order_id"};
    case ReportKind::DailyPnl:
        return {"day",       "trades",       "turnover",   "realized_pnl", "fees", "tax", "net_pnl", "external_flows",
                "harvested", "start_equity", "end_equity", "flows",        "pnl"};
    }
    return {};
}

bool writeCells(ReportKind kind, PassRow const& row, StateIdentity const& identity, CsvFile& file,
                std::optional<SettledFee> const& settled)
{
    switch (kind) {
    case ReportKind::Trades: return writeTrade(row, identity, settled, file);
    case ReportKind::Orders: return writeOrder(row, settled, file);
    case ReportKind::Ledger: return writePosting(row, file);
    case ReportKind::Decisions: return writeDecision(row, file);
    case ReportKind::DailyPnl: break;
    }
    return false;
}

}  // namespace pentad::persistence
