// SPDX-License-Identifier: GPL-3.0-or-later
// The ReportExporter on an open database, which only its own connection may read. Rows come in pages by key, so that
// memory and the time of a slice do not depend on history; between two pages no query is open. A report holds what was
// committed when it began. Days of the daily report are those of the calendar; it tells what was realised and paid,
// after the ledger, and for whole days that are over and still remembered their equity, with the marks of what is held.
// Thread: the connection's.
#pragma once

#include "contracts/ReportExporter.h"
#include "domain/Calendar.h"
#include "persistence/Database.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace pentad::persistence {

std::string_view reportKindText(ReportKind kind);  // trades, orders, ledger, decisions, daily-pnl
std::optional<ReportKind> reportKindFrom(std::string_view text);

class SqliteReportExporter final : public ReportExporter {
public:
    // Reads the days that are over from a checkpoint; the checkpoint is the core's own.
    using DayReader = std::function<std::vector<DailyPnl>(std::span<std::byte const> checkpoint)>;

    SqliteReportExporter(Database& database, Calendar calendar, DayReader days = {});
    ~SqliteReportExporter() override;

    ExportView begin(ExportReport const& wanted) override;
    ExportView advance(std::size_t rows) override;
    ExportView cancel() override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace pentad::persistence
