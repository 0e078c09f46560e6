// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteReportExporter.h"

#include "contracts/EngineText.h"
#include "contracts/Explanation.h"
#include "foundation/TimeText.h"
#include "persistence/CsvFile.h"
#include "persistence/SideFiles.h"
#include "persistence/SqlError.h"
#include "persistence/StepText.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <unistd.h>
#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <map>

namespace pentad::persistence {
namespace {

constexpr std::array kKindTexts{std::pair(ReportKind::Trades, std::string_view("trades")),
                                std::pair(ReportKind::Orders, std::string_view("orders")),
                                std::pair(ReportKind::Ledger, std::string_view("ledger")),
                                std::pair(ReportKind::Decisions, std::string_view("decisions")),
                                std::pair(ReportKind::DailyPnl, std::string_view("daily-pnl"))};

// A row of a query, with texts as bytes and numbers as the exact text they are stored as.
class Row {
public:
    explicit Row(QSqlQuery const& query) : m_query(query) {}
    std::int64_t whole(int column) const { return m_query.value(column).toLongLong(); }
    UtcTime time(int column) const { return UtcTime(Milliseconds(whole(column))); }
    std::string text(int column) const { return m_query.value(column).toByteArray().toStdString(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    std::optional<Decimal> decimal(int column) const
    {
        auto const number = Decimal::parse(text(column));
        return number ? std::optional(*number) : std::nullopt;
    }

private:
    QSqlQuery const& m_query;
};

// One pass over a table: its first column is the key, its second the time that the period is about.
struct Pass {
    char const* table;
    char const* key;
    char const* time;  // with its table
    char const* columns;
    char const* join = "";
    bool keysWithoutGaps = true;
};

constexpr Pass kFills{
    "fills",    "fills.trade_id",
    "fills.at", "client_order_id, slot, side, price, quantity, fee, tax, estimated, realized_pnl, slippage_bps",
    "",         false};
constexpr Pass kOrders{
    "orders", "orders.id", "orders.created_at",
    "updated_at, client_order_id, exchange_order_id, symbol, strategy, cycle, side, type, origin, "
    "state, size, size_in, limit_price, stop_price, reference_price, filled, filled_money, fees, note"};
constexpr Pass kPostings{"postings", "postings.id", "transactions.at",
                         "transaction_id, kind, client_order_id, trade_id, account, currency, amount",
                         "JOIN transactions ON transactions.id = postings.transaction_id"};
constexpr Pass kDecisions{"decisions", "decisions.id", "decisions.at",
                          "cycle, strategy, symbol, side, client_order_id, refusal, evaluation"};

struct DayFigures {
    std::uint64_t trades = 0;
    Money turnover;
    Money realized;
    Money fees;
    Money tax;
    Money flows;
    Money harvested;
    std::optional<DailyPnl> close;
};

std::string dayText(std::int64_t day)
{
    std::string const text = utcText(UtcTime(std::chrono::days(day)));
    return text.substr(0, text.find('T'));
}

// What is written is renamed to its name, which is also how a file is lost.
bool takesPlaceOf(std::string const& path, std::string const& database)
{
    std::error_code error;
    auto const place = [&error](std::string const& name) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(name, error), error).string();
    };
    std::string const wanted = place(path);
    std::string const journal = place(database);
    std::vector<std::string_view> endings{"", kHeadEnding, kBallastEnding, kLockEnding, kHaltEnding, kEndsEnding};
    endings.insert(endings.end(), kDatabaseParts.begin(), kDatabaseParts.end());
    for (std::string_view const written : {"", ".part", ".sha256"}) {
        for (std::string_view const ending : endings) {
            if (wanted + std::string(written) == journal + std::string(ending)) {
                return true;
            }
        }
    }
    std::string_view const rest = wanted.starts_with(journal) ? std::string_view(wanted).substr(journal.size()) : "";
    return rest.starts_with(kBackupEnding) || rest.starts_with(kDamagedEnding);
}

// Whether a file of that name can be made there, if the disk does its part.
bool canTakeFile(std::string const& path)
{
    std::error_code error;
    std::filesystem::path const parent = std::filesystem::path(path).parent_path();
    return !path.empty() && !std::filesystem::is_directory(path, error) &&
           ::access(parent.empty() ? "." : parent.c_str(), W_OK | X_OK) == 0;
}

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
        : database(opened), calendar(std::move(theirs)), readDays(std::move(read))
    {
    }

    // What to do with a row of the pass under way that lies in the period. False: the row makes no sense.
    using Take = bool (Impl::*)(Row const&);

    bool start(Pass const& next, Take taking);
    bool page(std::size_t rows, bool& ended);
    std::uint64_t expectedRows(Pass const& of);
    std::int64_t firstKeyAt(Pass const& of, std::int64_t last, UtcTime time);
    std::int64_t newestKey(Pass const& of);
    std::optional<std::int64_t> number(QString const& sql, std::optional<std::int64_t> bound = std::nullopt);
    void readCloses();
    bool startKind();
    bool nextPass();
    bool writeDays();
    void fail(std::string sentence);
    void failSql(QSqlError const& error) { fail(journalError(error, database.path()).message); }
    bool endRow();
    bool isDaily() const { return wanted.kind == ReportKind::DailyPnl; }
    bool isWholeInPeriod(std::int64_t day) const
    {
        return (!wanted.from || calendar.beginOf(day) >= *wanted.from) &&
               (!wanted.to || calendar.beginOf(day + 1) <= *wanted.to);
    }
    bool isInPeriod(UtcTime at) const
    {
        return (!wanted.from || at >= *wanted.from) && (!wanted.to || at < *wanted.to);
    }
    void textOrEmpty(Row const& row, int column);
    void numberOrEmpty(Row const& row, int column);

    bool takeTrade(Row const& row);
    bool takeOrder(Row const& row);
    bool takePosting(Row const& row);
    bool takeDecision(Row const& row);
    bool addPosting(Row const& row);
    bool addTrade(Row const& row);

    Database& database;
    Calendar calendar;
    DayReader readDays;
    ExportReport wanted;
    ExportView view;
    CsvFile file;
    Pass const* pass = nullptr;
    Take take = nullptr;
    std::unique_ptr<QSqlQuery> query;
    std::int64_t key = 0;
    std::int64_t lastKey = 0;
    std::map<std::int64_t, DayFigures> days;
    std::string quoteCurrency;
};

SqliteReportExporter::SqliteReportExporter(Database& database, Calendar calendar, DayReader days)
    : m_impl(std::make_unique<Impl>(database, std::move(calendar), std::move(days)))
{
}

SqliteReportExporter::~SqliteReportExporter() = default;

void SqliteReportExporter::Impl::fail(std::string sentence)
{
    file.discard();
    query.reset();
    days.clear();
    view.phase = ExportPhase::Failed;
    view.failure = std::move(sentence);
}

bool SqliteReportExporter::Impl::endRow()
{
    if (auto trouble = file.endRow()) {
        fail(*std::move(trouble));
        return false;
    }
    view.rows = file.rows();
    return true;
}

constexpr std::int64_t kNoKey = std::numeric_limits<std::int64_t>::min();

std::int64_t SqliteReportExporter::Impl::newestKey(Pass const& of)
{
    return number(
               QStringLiteral("SELECT max(%1) FROM %2").arg(QString::fromLatin1(of.key), QString::fromLatin1(of.table)))
        .value_or(kNoKey);
}

std::optional<std::int64_t> SqliteReportExporter::Impl::number(QString const& sql, std::optional<std::int64_t> bound)
{
    QSqlQuery asked(database.connection());
    asked.setForwardOnly(true);
    asked.prepare(sql);
    if (bound) {
        asked.bindValue(0, static_cast<qlonglong>(*bound));
    }
    if (!asked.exec()) {
        failSql(asked.lastError());
        return std::nullopt;
    }
    return asked.next() && !asked.isNull(0) ? std::optional<std::int64_t>(asked.value(0).toLongLong()) : std::nullopt;
}

bool SqliteReportExporter::Impl::start(Pass const& next, Take taking)
{
    pass = &next;
    take = taking;
    key = kNoKey;
    QString const name = QString::fromLatin1(next.key);
    lastKey = newestKey(next);
    // Everything up to the newest key of this moment: what comes later is not part of this report.
    query = std::make_unique<QSqlQuery>(database.connection());
    query->setForwardOnly(true);
    query->prepare(QStringLiteral("SELECT %1, %2, %3 FROM %4 %5 WHERE %1 > ? AND %1 <= ? ORDER BY %1 LIMIT ?")
                       .arg(name, QString::fromLatin1(next.time), QString::fromLatin1(next.columns),
                            QString::fromLatin1(next.table), QString::fromLatin1(next.join)));
    if (query->lastError().isValid()) {
        failSql(query->lastError());
    }
    return view.phase == ExportPhase::Running;
}

bool SqliteReportExporter::Impl::page(std::size_t rows, bool& ended)
{
    query->bindValue(0, static_cast<qlonglong>(key));
    query->bindValue(1, static_cast<qlonglong>(lastKey));
    query->bindValue(2, static_cast<qlonglong>(rows));
    if (!query->exec()) {
        failSql(query->lastError());
        return false;
    }
    std::size_t seen = 0;
    Row const row(*query);
    while (query->next()) {
        ++seen;
        key = row.whole(0);
        bool const inside = isInPeriod(row.time(1));
        view.rows += inside && isDaily() ? 1 : 0;
        if (inside && !(this->*take)(row)) {
            if (view.phase == ExportPhase::Running) {
                fail(say(Phrase::ReportTableDamaged, {pass->table, database.path(), std::to_string(key)}));
            }
            return false;
        }
    }
    QSqlError const failed = query->lastError();
    query->finish();
    if (failed.isValid()) {
        failSql(failed);
        return false;
    }
    ended = seen < rows;
    return true;
}

// By halving: times ascend with keys closely enough to tell how much is to come.
std::int64_t SqliteReportExporter::Impl::firstKeyAt(Pass const& of, std::int64_t last, UtcTime time)
{
    QString const sql = QStringLiteral("SELECT %1 FROM %2 %3 WHERE %4 >= ? ORDER BY %4 LIMIT 1")
                            .arg(QString::fromLatin1(of.time), QString::fromLatin1(of.table),
                                 QString::fromLatin1(of.join), QString::fromLatin1(of.key));
    std::int64_t low = 0;
    std::int64_t high = last + 1;
    while (low < high) {
        std::int64_t const middle = low + (high - low) / 2;
        auto const at = number(sql, middle);
        if (at && UtcTime(Milliseconds(*at)) < time) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

std::uint64_t SqliteReportExporter::Impl::expectedRows(Pass const& of)
{
    std::int64_t const last = newestKey(of);
    if (last == kNoKey) {
        return 0;
    }
    if (!of.keysWithoutGaps) {
        auto const border = [](std::optional<UtcTime> const& time, std::int64_t open) {
            return QString::number(static_cast<qlonglong>(time ? time->time_since_epoch().count() : open));
        };
        auto const count =
            number(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 >= %3 AND %2 < %4")
                       .arg(QString::fromLatin1(of.table), QString::fromLatin1(of.time), border(wanted.from, kNoKey),
                            border(wanted.to, std::numeric_limits<std::int64_t>::max())));
        return static_cast<std::uint64_t>(count.value_or(0));
    }
    std::int64_t const first = wanted.from ? firstKeyAt(of, last, *wanted.from) : 1;
    std::int64_t const end = wanted.to ? firstKeyAt(of, last, *wanted.to) : last + 1;
    return end > first ? static_cast<std::uint64_t>(end - std::max<std::int64_t>(first, 1)) : 0;
}

// A quiet day has no rows elsewhere, but its equity moves with the prices.
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
    for (DailyPnl const& close :
         readDays(std::as_bytes(std::span(state.constData(), static_cast<std::size_t>(state.size()))))) {
        if (isWholeInPeriod(close.day)) {
            days[close.day].close = close;
        }
    }
}

bool SqliteReportExporter::Impl::startKind()
{
    switch (wanted.kind) {
    case ReportKind::Trades:
        file.header({"time", "trade_id", "symbol", "side", "price", "quantity", "notional", "fee", "tax",
                     "fee_estimated", "realized_pnl", "slippage_bps", "client_order_id"});
        return start(kFills, &Impl::takeTrade);
    case ReportKind::Orders:
        file.header({"created", "updated",       "client_order_id", "exchange_order_id",
                     "symbol",  "strategy",      "cycle",           "side",
                     "type",    "origin",        "state",           "size",
                     "size_in", "limit_price",   "stop_price",      "reference_price",
                     "filled",  "average_price", "filled_money",    "fee_and_tax",
                     "note"});
        return start(kOrders, &Impl::takeOrder);
    case ReportKind::Ledger:
        file.header(
            {"time", "posting", "transaction", "kind", "account", "currency", "amount", "client_order_id", "trade_id"});
        return start(kPostings, &Impl::takePosting);
    case ReportKind::Decisions:
        file.header({"time", "decision", "cycle", "strategy", "symbol", "side", "verdict", "refusal", "gate",
                     "explanation", "distance", "distance_unit", "wanted_notional", "admitted_notional",
                     "valuation_price", "fee_and_tax", "required_edge_bps", "client_order_id"});
        return start(kDecisions, &Impl::takeDecision);
    case ReportKind::DailyPnl:
        file.header({"day", "trades", "turnover", "realized_pnl", "fees", "tax", "net_pnl", "external_flows",
                     "harvested", "start_equity", "end_equity", "flows", "pnl"});
        readCloses();
        return start(kPostings, &Impl::addPosting);
    }
    return false;
}

// The daily report reads two tables, then writes; all others read one.
bool SqliteReportExporter::Impl::nextPass()
{
    if (wanted.kind != ReportKind::DailyPnl) {
        return false;
    }
    if (pass == &kPostings) {
        return start(kFills, &Impl::addTrade);
    }
    writeDays();
    return false;
}

void SqliteReportExporter::Impl::textOrEmpty(Row const& row, int column)
{
    row.isNull(column) ? file.empty() : file.text(row.text(column));
}

void SqliteReportExporter::Impl::numberOrEmpty(Row const& row, int column)
{
    row.isNull(column) ? file.empty() : file.plain(row.text(column));
}

bool SqliteReportExporter::Impl::takeTrade(Row const& row)
{
    auto const slot = static_cast<std::size_t>(row.whole(3));
    auto const price = row.decimal(5);
    auto const quantity = row.decimal(6);
    if (slot >= database.identity().symbols.size() || !price || !quantity) {
        return false;
    }
    file.time(row.time(1));
    file.number(row.whole(0));
    file.text(database.identity().symbols[slot]);
    file.text(row.text(4));
    file.number(*price);
    file.number(*quantity);
    file.number(notional(Price(*price), Quantity(*quantity), Rounding::HalfEven));
    file.plain(row.text(7));
    file.plain(row.text(8));
    file.plain(row.whole(9) != 0 ? "true" : "false");
    file.plain(row.text(10));
    file.plain(row.text(11));
    file.text(row.text(2));
    return endRow();
}

bool SqliteReportExporter::Impl::takeOrder(Row const& row)
{
    auto const filled = row.decimal(17);
    auto const money = row.decimal(18);
    if (!filled || !money) {
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
    numberOrEmpty(row, 14);
    numberOrEmpty(row, 15);
    file.plain(row.text(16));
    file.number(*filled);
    if (filled->isPositive()) {
        file.number(averagePrice(Money(*money), Quantity(*filled), Rounding::HalfEven));
    } else {
        file.empty();
    }
    file.number(*money);
    file.plain(row.text(19));
    file.text(row.text(20));
    return endRow();
}

bool SqliteReportExporter::Impl::takePosting(Row const& row)
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
    return endRow();
}

bool SqliteReportExporter::Impl::takeDecision(Row const& row)
{
    QByteArray const stored = row.bytes(8);
    auto const evaluation =
        decodeEvaluation(std::as_bytes(std::span(stored.constData(), static_cast<std::size_t>(stored.size()))));
    if (!evaluation) {
        return false;
    }
    // The gate that made it so: the first that failed, or the one that set the smaller size.
    GateRecord const* gate = nullptr;
    for (GateRecord const& each : evaluation->gates) {
        bool const decides = evaluation->accepted ? evaluation->reducedBy == each.gate : each.verdict == Verdict::Fail;
        if (decides && gate == nullptr) {
            gate = &each;
        }
    }
    file.time(row.time(1));
    file.number(row.whole(0));
    file.number(row.whole(2));
    file.text(row.text(3));
    file.text(row.text(4));
    file.text(row.text(5));
    file.plain(!evaluation->accepted ? "refused" : evaluation->reduced ? "reduced" : "accepted");
    textOrEmpty(row, 7);
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
    return endRow();
}

bool SqliteReportExporter::Impl::addPosting(Row const& row)
{
    auto const account = accountFrom(row.text(6));
    auto const amount = row.decimal(8);
    if (!account || !amount) {
        return false;
    }
    if (row.text(7) != quoteCurrency) {
        return true;
    }
    DayFigures& day = days[calendar.day(row.time(1))];
    Money const money(*amount);
    switch (*account) {
    case Account::FeesPaid: day.fees += money; break;
    case Account::TaxPaid: day.tax += money; break;
    case Account::External: day.flows -= money; break;
    case Account::ReserveBucket: day.harvested += money; break;
    case Account::Holdings:
    case Account::Cash:
    case Account::Market:
    case Account::FeesAccrued: break;
    }
    return true;
}

bool SqliteReportExporter::Impl::addTrade(Row const& row)
{
    auto const price = row.decimal(5);
    auto const quantity = row.decimal(6);
    auto const realized = row.decimal(10);
    if (!price || !quantity || !realized) {
        return false;
    }
    DayFigures& day = days[calendar.day(row.time(1))];
    ++day.trades;
    day.turnover += notional(Price(*price), Quantity(*quantity), Rounding::HalfEven);
    day.realized += Money(*realized);
    return true;
}

bool SqliteReportExporter::Impl::writeDays()
{
    view.rowsTotal = days.size();
    view.rows = 0;
    for (auto const& [day, figures] : days) {
        file.plain(dayText(day));
        file.number(figures.trades);
        file.number(figures.turnover);
        file.number(figures.realized);
        file.number(figures.fees);
        file.number(figures.tax);
        file.number(figures.realized - figures.fees - figures.tax);
        file.number(figures.flows);
        file.number(figures.harvested);
        if (figures.close) {
            file.number(figures.close->startEquity);
            file.number(figures.close->endEquity);
            file.number(figures.close->externalFlows);
            file.number(figures.close->pnl);
        } else {
            for (int cell = 0; cell < 4; ++cell) {
                file.empty();
            }
        }
        if (!endRow()) {
            return false;
        }
    }
    return true;
}

ExportView SqliteReportExporter::begin(ExportReport const& wanted)
{
    Impl& impl = *m_impl;
    check(impl.view.phase != ExportPhase::Running, "a report is begun while another is being written");
    impl.wanted = wanted;
    impl.view = ExportView{ExportPhase::Running, wanted.kind, wanted.path, 0, 0, {}, {}};
    impl.days.clear();
    auto const names = splitSymbol(impl.database.identity().symbols.empty() ? std::string()
                                                                            : impl.database.identity().symbols.front());
    impl.quoteCurrency = names ? names->quote.text() : std::string();
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
        // What is read, which for the daily report is more than what is written in the end.
        impl.view.rowsTotal = impl.expectedRows(*impl.pass) + (impl.isDaily() ? impl.expectedRows(kFills) : 0);
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
    impl.query.reset();
    impl.days.clear();
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
        impl.query.reset();
        impl.days.clear();
        impl.view.phase = ExportPhase::Cancelled;
    }
    return impl.view;
}

}  // namespace pentad::persistence
