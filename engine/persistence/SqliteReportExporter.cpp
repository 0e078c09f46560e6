// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteReportExporter.h"

#include "contracts/EngineText.h"
#include "persistence/DailyReport.h"
#include "persistence/ReportLines.h"
#include "persistence/ReportPlace.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace pentad::persistence {
namespace {

constexpr std::array kKindTexts{std::pair(ReportKind::Trades, std::string_view("trades")),
                                std::pair(ReportKind::Orders, std::string_view("orders")),
                                std::pair(ReportKind::Ledger, std::string_view("ledger")),
                                std::pair(ReportKind::Decisions, std::string_view("decisions")),
                                std::pair(ReportKind::DailyPnl, std::string_view("daily-pnl"))};

}  // namespace

std::string_view reportKindText(ReportKind kind)
{
    return std::find_if(kKindTexts.begin(), kKindTexts.end(), [&](auto const& each) { return each.first == kind; })
        ->second;
}

std::optional<ReportKind> reportKindFrom(std::string_view text)
{
    auto const found =
        std::find_if(kKindTexts.begin(), kKindTexts.end(), [&](auto const& each) { return each.second == text; });
    return found == kKindTexts.end() ? std::nullopt : std::optional(found->first);
}

struct SqliteReportExporter::Impl {
    Impl(Database& opened, Calendar theirs, DayReader read)
        : database(opened), calendar(theirs), readDays(std::move(read)), daily(std::move(theirs))
    {
    }

    bool start(PassTable const& table);
    bool startKind();
    bool nextPass();
    bool page(std::size_t rows, bool& ended);
    bool take(PassRow const& row);
    bool takeSettlement(PassRow const& row);
    bool takeCells(PassRow const& row);
    void countRows();
    void readCloses();
    void writeDays();
    bool endRow();
    void fail(std::string sentence);
    void failSql(QSqlError const& error) { fail(journalError(error, database.path()).message); }
    bool isDaily() const { return wanted.kind == ReportKind::DailyPnl; }
    bool tellsFees() const { return wanted.kind == ReportKind::Trades || wanted.kind == ReportKind::Orders; }
    Period period() const { return {wanted.from, wanted.to}; }
    bool isWholeInPeriod(std::int64_t day) const
    {
        return (!wanted.from || calendar.beginOf(day) >= *wanted.from) &&
               (!wanted.to || calendar.beginOf(day + 1) <= *wanted.to);
    }

    Database& database;
    Calendar calendar;
    DayReader readDays;
    ExportReport wanted;
    ExportView view;
    CsvFile file;
    CsvFile::Trouble trouble;  // of the last line that was ended
    std::optional<TablePass> pass;
    DailyReport daily;
    std::unordered_map<std::string, SettledFee> settled;  // by trade, or by order, whichever the report is of
};

SqliteReportExporter::SqliteReportExporter(Database& database, Calendar calendar, DayReader days)
    : m_impl(std::make_unique<Impl>(database, std::move(calendar), std::move(days)))
{
}

SqliteReportExporter::~SqliteReportExporter() = default;

void SqliteReportExporter::Impl::fail(std::string sentence)
{
    file.discard();
    pass.reset();
    daily.clear();
    settled.clear();
    view.phase = ExportPhase::Failed;
    view.failure = std::move(sentence);
}

bool SqliteReportExporter::Impl::endRow()
{
    trouble = file.endRow();
    if (trouble) {
        return false;
    }
    view.rows = file.rows();
    return true;
}

bool SqliteReportExporter::Impl::start(PassTable const& table)
{
    pass.emplace(database.connection(), table);
    if (pass->failed()) {
        failSql(pass->error());
    }
    return view.phase == ExportPhase::Running;
}

// False: the row makes no sense, or its line could not be written.
bool SqliteReportExporter::Impl::take(PassRow const& row)
{
    if (&pass->table() == &kNotes) {
        // That a day has ended is noted on a later one.
        daily.addNote(row, [this](std::int64_t day) { return isWholeInPeriod(day); });
        return true;
    }
    if (tellsFees() && &pass->table() == &kPostings) {
        return takeSettlement(row);
    }
    if (!period().holds(row.time(1))) {
        return true;
    }
    if (isDaily()) {
        ++view.rows;
        return &pass->table() == &kPostings ? daily.addPosting(row) : daily.addTrade(row);
    }
    return takeCells(row);
}

// A fee is settled after its trade, maybe after the period: nothing that is too late is passed over.
bool SqliteReportExporter::Impl::takeSettlement(PassRow const& row)
{
    // The trade is stamped by the exchange, its settlement by this machine.
    constexpr Milliseconds kClocksApart{std::chrono::hours(1)};
    bool const isTooEarly = wanted.from && row.time(1) < *wanted.from - kClocksApart;
    if (isTooEarly || row.text(3) != transactionKindText(TransactionKind::FeeSettled)) {
        return true;
    }
    auto const account = accountFrom(row.text(6));
    auto const amount = row.decimal(8);
    if (!account || !amount) {
        return false;
    }
    SettledFee& fee = settled[row.text(wanted.kind == ReportKind::Trades ? 5 : 4)];
    if (*account == Account::FeesPaid) {
        fee.fee += Money(*amount);
    } else if (*account == Account::TaxPaid) {
        fee.tax += Money(*amount);
    }
    return true;
}

bool SqliteReportExporter::Impl::takeCells(PassRow const& row)
{
    auto found = settled.end();
    if (tellsFees() && !settled.empty()) {
        found = settled.find(row.text(wanted.kind == ReportKind::Trades ? 0 : 3));
    }
    return writeCells(wanted.kind, row, database.identity(), file,
                      found == settled.end() ? std::nullopt : std::optional(found->second)) &&
           endRow();
}

bool SqliteReportExporter::Impl::page(std::size_t rows, bool& ended)
{
    trouble.reset();
    TablePass::Page const page = pass->page(rows, [this](PassRow const& row) { return take(row); });
    ended = page == TablePass::Page::Last;
    switch (page) {
    case TablePass::Page::Full:
    case TablePass::Page::Last: return true;
    case TablePass::Page::Failed: failSql(pass->error()); return false;
    case TablePass::Page::Refused: break;
    }
    fail(trouble ? *trouble
                 : say(Phrase::ReportTableDamaged, {pass->table().name, database.path(), std::to_string(pass->key())}));
    return false;
}

// What is read, which for the daily report is more than what is written in the end.
void SqliteReportExporter::Impl::countRows()
{
    std::vector<PassTable const*> const counted =
        isDaily() ? std::vector{&kPostings, &kFills} : std::vector{&reportTable(wanted.kind)};
    view.rowsTotal = 0;
    for (PassTable const* const table : counted) {
        TablePass rows(database.connection(), *table);
        view.rowsTotal += rows.expectedRows(period());
        if (rows.failed()) {
            failSql(rows.error());
            return;
        }
    }
}

void SqliteReportExporter::Impl::readCloses()
{
    if (!readDays) {
        return;
    }
    QSqlQuery asked(database.connection());
    asked.setForwardOnly(true);
    if (!asked.exec(QStringLiteral("SELECT state FROM checkpoint"))) {
        failSql(asked.lastError());
        return;
    }
    if (!asked.next()) {
        return;
    }
    QByteArray const state = asked.value(0).toByteArray();
    for (DailyPnl const& close : readDays(bytesOf(state))) {
        if (isWholeInPeriod(close.day)) {
            daily.addClose(close);
        }
    }
}

bool SqliteReportExporter::Impl::startKind()
{
    file.header(reportHeader(wanted.kind));
    if (isDaily()) {
        readCloses();
    }
    return start(tellsFees() ? kPostings : reportTable(wanted.kind));
}

// The daily report reads three tables, then writes; those that tell fees read two, all others read one.
bool SqliteReportExporter::Impl::nextPass()
{
    if (tellsFees() && &pass->table() == &kPostings) {
        return start(reportTable(wanted.kind));
    }
    if (!isDaily()) {
        return false;
    }
    if (&pass->table() == &kPostings) {
        return start(kFills);
    }
    if (&pass->table() == &kFills) {
        return start(kNotes);
    }
    writeDays();
    return false;
}

void SqliteReportExporter::Impl::writeDays()
{
    view.rowsTotal = daily.days().size();
    view.rows = 0;
    for (auto const& [day, figures] : daily.days()) {
        writeDay(day, figures, file);
        if (!endRow()) {
            fail(*trouble);
            return;
        }
    }
}

ExportView SqliteReportExporter::begin(ExportReport const& wanted)
{
    Impl& impl = *m_impl;
    check(impl.view.phase != ExportPhase::Running, "a report is begun while another is being written");
    impl.wanted = wanted;
    impl.view = ExportView{ExportPhase::Running, wanted.kind, wanted.path, 0, 0, {}, {}};
    auto const names = splitSymbol(impl.database.identity().symbols.empty() ? std::string()
                                                                            : impl.database.identity().symbols.front());
    impl.daily.begin(names ? names->quote.text() : std::string());
    if (wanted.from && wanted.to && *wanted.from >= *wanted.to) {
        impl.fail(say(Phrase::ReportPeriodWrong));
        impl.view.isMisasked = true;
    } else if (takesPlaceOf(wanted.path, impl.database.path())) {
        impl.fail(say(Phrase::ReportOverJournal, {wanted.path}));
        impl.view.isMisasked = true;
    } else if (auto trouble = impl.file.open(wanted.path)) {
        impl.fail(*std::move(trouble));
        impl.view.isMisasked = !canTakeFile(wanted.path);
    } else if (impl.startKind()) {
        impl.countRows();
    }
    return impl.view;
}

ExportView SqliteReportExporter::advance(std::size_t rows)
{
    Impl& impl = *m_impl;
    bool ended = false;
    if (impl.view.phase != ExportPhase::Running || !impl.page(std::max<std::size_t>(rows, 1), ended) || !ended ||
        impl.nextPass() || impl.view.phase != ExportPhase::Running) {
        return impl.view;
    }
    auto const border = [](std::optional<UtcTime> const& time) -> std::string {
        return time ? millisecondText(*time) : "open";
    };
    if (auto trouble = impl.file.finish({{"kind", std::string(reportKindText(impl.wanted.kind))},
                                         {"rows", std::to_string(impl.file.rows())},
                                         {"from", border(impl.wanted.from)},
                                         {"to", border(impl.wanted.to)}})) {
        impl.fail(*std::move(trouble));
        return impl.view;
    }
    impl.pass.reset();
    impl.daily.clear();
    impl.settled.clear();
    impl.view.phase = ExportPhase::Done;
    impl.view.rowsTotal = impl.view.rows;
    impl.view.sha256 = impl.file.sha256();
    return impl.view;
}

ExportView SqliteReportExporter::cancel()
{
    Impl& impl = *m_impl;
    if (impl.view.phase == ExportPhase::Running) {
        impl.file.discard();
        impl.pass.reset();
        impl.daily.clear();
        impl.settled.clear();
        impl.view.phase = ExportPhase::Cancelled;
    }
    return impl.view;
}

}  // namespace pentad::persistence
