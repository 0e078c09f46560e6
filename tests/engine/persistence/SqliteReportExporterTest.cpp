// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/SqliteReportExporter.h"

#include "contracts/EngineText.h"
#include "contracts/Explanation.h"
#include "foundation/TimeText.h"
#include "persistence/CsvFile.h"
#include "persistence/SqliteJournal.h"
#include "support/SampleBooks.h"
#include "support/StateFixture.h"

#include <QSqlQuery>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace pentad::persistence {
namespace {

using test::StateFolder;
using testing::HasSubstr;

// The cells of a file, by the rules of RFC 4180.
std::vector<std::vector<std::string>> cellsOf(std::string const& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        char const c = csv[i];
        if (quoted) {
            if (c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
                cell += c;
                ++i;
            } else if (c == '"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            row.push_back(std::move(cell));
            cell.clear();
        } else if (c == '\r') {
            row.push_back(std::move(cell));
            cell.clear();
            rows.push_back(std::move(row));
            row.clear();
            ++i;  // the line feed
        } else {
            cell += c;
        }
    }
    return rows;
}

// A database with a long session in it, and an exporter on it.
struct Scene {
    explicit Scene(std::size_t steps = 400, SqliteReportExporter::DayReader days = {})
        : records(test::SampleBooks().take(steps)), journal(folder.open())
    {
        check(journal && journal->append(records).has_value(), "Scene: the journal could not be made");
        exporter = std::make_unique<SqliteReportExporter>(journal->database(), Calendar(), std::move(days));
    }

    ExportView write(ReportKind kind, std::optional<UtcTime> from = {}, std::optional<UtcTime> to = {},
                     std::size_t slice = 7)
    {
        ExportView view = exporter->begin(ExportReport{kind, from, to, path()});
        while (view.phase == ExportPhase::Running) {
            std::uint64_t const before = view.rows;
            view = exporter->advance(slice);
            if (kind != ReportKind::DailyPnl) {
                EXPECT_LE(view.rows, before + slice);
            }
        }
        return view;
    }
    std::string path() const { return folder.path("report.csv"); }
    std::vector<std::vector<std::string>> cells() const
    {
        auto rows = cellsOf(StateFolder::read(path()));
        for (auto const& row : rows) {
            EXPECT_EQ(row.size(), rows.front().size());
        }
        rows.erase(rows.begin());
        return rows;
    }
    template <typename List>
    std::size_t count(List StepRecord::*list) const
    {
        std::size_t sum = 0;
        for (StepRecord const& record : records) {
            sum += (record.*list).size();
        }
        return sum;
    }

    StateFolder folder;
    std::vector<StepRecord> records;
    std::unique_ptr<SqliteJournal> journal;
    std::unique_ptr<SqliteReportExporter> exporter;
};

TEST(SqliteReportExporterTest, WritesEveryRowOfEveryKind)
{
    Scene scene;
    std::size_t postings = 0;
    std::set<std::string> orders;
    for (StepRecord const& record : scene.records) {
        for (LedgerTransaction const& transaction : record.transactions) {
            postings += transaction.postings.size();
        }
        for (OrderRecord const& order : record.orders) {
            orders.insert(order.clientOrderId.text());
        }
    }
    struct Row {
        ReportKind kind;
        std::size_t rows;
    };
    for (Row const& row :
         {Row{ReportKind::Trades, scene.count(&StepRecord::fills)}, Row{ReportKind::Orders, orders.size()},
          Row{ReportKind::Ledger, postings}, Row{ReportKind::Decisions, scene.count(&StepRecord::decisions)}}) {
        SCOPED_TRACE(reportKindText(row.kind));
        ASSERT_GT(row.rows, 7U) << "more than one slice";
        ExportView const view = scene.write(row.kind);
        ASSERT_EQ(view.phase, ExportPhase::Done) << view.failure;
        EXPECT_EQ(view.rows, row.rows);
        EXPECT_EQ(scene.cells().size(), row.rows);
        std::string const bytes = StateFolder::read(scene.path());
        EXPECT_EQ(view.sha256, hexadecimal(sha256(bytes)));
        std::string const sidecar = StateFolder::read(scene.path() + ".sha256");
        EXPECT_THAT(sidecar, HasSubstr(view.sha256 + "  report.csv\n"));
        EXPECT_THAT(sidecar, HasSubstr("# kind: " + std::string(reportKindText(row.kind))));
        EXPECT_THAT(sidecar, HasSubstr("# rows: " + std::to_string(row.rows) + "\n"));
        // Slices of any size make the same file.
        scene.write(row.kind, {}, {}, 10'000);
        EXPECT_EQ(StateFolder::read(scene.path()), bytes);
    }
}

TEST(SqliteReportExporterTest, TheLedgerReportSumsToTheBalances)
{
    Scene scene;
    ASSERT_EQ(scene.write(ReportKind::Ledger).phase, ExportPhase::Done);
    Decimal cash;
    for (auto const& row : scene.cells()) {
        if (row[4] == "cash") {
            cash += *Decimal::parse(row[6]);
        }
    }
    EXPECT_EQ(Money(cash), scene.records.back().figures.cash);
}

TEST(SqliteReportExporterTest, ADecisionIsToldWithTheGateThatDecidedAndItsFormula)
{
    Scene scene;
    ASSERT_EQ(scene.write(ReportKind::Decisions).phase, ExportPhase::Done);
    auto const rows = scene.cells();
    std::size_t at = 0;
    for (StepRecord const& record : scene.records) {
        for (DecisionRecord const& decision : record.decisions) {
            auto const& row = rows[at++];
            Evaluation const& evaluation = decision.evaluation;
            EXPECT_EQ(row[0], millisecondText(decision.at));
            EXPECT_EQ(row[1], std::to_string(decision.id));
            EXPECT_EQ(row[6], !evaluation.accepted ? "refused" : evaluation.reduced ? "reduced" : "accepted");
            EXPECT_EQ(row[7], evaluation.refusal ? codeText(*evaluation.refusal) : "");
            auto const failed = std::find_if(evaluation.gates.begin(), evaluation.gates.end(),
                                             [](GateRecord const& gate) { return gate.verdict == Verdict::Fail; });
            if (!evaluation.accepted && failed != evaluation.gates.end()) {
                EXPECT_EQ(row[8], gateText(failed->gate));
                EXPECT_THAT(row[9], HasSubstr(explain(*failed)));
                EXPECT_EQ(row[10], failed->hasDistance ? failed->distance.text() : "");
            }
        }
    }
}

TEST(SqliteReportExporterTest, KeepsToThePeriod)
{
    Scene scene;
    UtcTime const from = scene.records[100].at;
    UtcTime const to = scene.records[300].at;
    std::size_t expected = 0;
    for (StepRecord const& record : scene.records) {
        for (DecisionRecord const& decision : record.decisions) {
            expected += decision.at >= from && decision.at < to ? 1U : 0U;
        }
    }
    ASSERT_GT(expected, 0U);
    ExportView const view = scene.write(ReportKind::Decisions, from, to);
    ASSERT_EQ(view.phase, ExportPhase::Done) << view.failure;
    EXPECT_EQ(view.rows, expected);
    EXPECT_THAT(StateFolder::read(scene.path() + ".sha256"), HasSubstr("# from: " + millisecondText(from)));
    ExportView const backwards = scene.write(ReportKind::Decisions, to, from);
    EXPECT_EQ(backwards.phase, ExportPhase::Failed);
    EXPECT_THAT(backwards.failure, HasSubstr("ends before it begins"));
    EXPECT_TRUE(backwards.isMisasked);
}

// A tax report is made of this: what was estimated when the trade came is not what was paid.
TEST(SqliteReportExporterTest, ATradeIsToldWithTheFeeThatWasPaid)
{
    Scene scene;
    auto steps = test::SampleBooks().take(401);
    std::map<std::string, Decimal> fees;
    std::map<std::string, bool> estimated;
    TradeId settledLate{};
    ClientOrderId orderOfIt;
    UtcTime at;
    for (StepRecord const& record : scene.records) {
        for (FillRecord const& fill : record.fills) {
            std::string const id = std::to_string(number(fill.fill.tradeId));
            fees[id] = fill.fee.value();
            estimated[id] = fill.estimated;
            if (fill.estimated) {
                settledLate = fill.fill.tradeId;
                orderOfIt = fill.fill.clientOrderId;
                at = fill.fill.at;
            }
        }
        for (LedgerTransaction const& transaction : record.transactions) {
            if (transaction.kind == TransactionKind::FeeSettled) {
                estimated[std::to_string(number(transaction.tradeId))] = false;
            }
        }
    }
    Asset const quote("TRY");
    LedgerTransaction settled;
    settled.id = 1'000'000;
    settled.kind = TransactionKind::FeeSettled;
    settled.at = steps.back().at;
    settled.tradeId = settledLate;
    settled.clientOrderId = orderOfIt;
    settled.postings = {{Account::FeesAccrued, quote, "1"_dec},
                        {Account::FeesPaid, quote, "-0.25"_dec},
                        {Account::TaxPaid, quote, "-0.05"_dec},
                        {Account::Cash, quote, "-0.7"_dec}};
    steps.back().transactions.push_back(settled);
    ASSERT_TRUE(scene.journal->append(std::span(steps).subspan(400)));
    std::string const late = std::to_string(number(settledLate));
    fees[late] -= "0.25"_dec;
    estimated[late] = false;

    ASSERT_EQ(scene.write(ReportKind::Trades).phase, ExportPhase::Done);
    std::size_t seen = 0;
    for (auto const& row : scene.cells()) {
        if (fees.contains(row[1])) {
            ++seen;
            EXPECT_EQ(row[7], fees[row[1]].text()) << row[1];
            EXPECT_EQ(row[9], estimated[row[1]] ? "true" : "false") << row[1];
        }
    }
    EXPECT_EQ(seen, fees.size());
    // Settled after the end of the period.
    ASSERT_EQ(scene.write(ReportKind::Trades, at, at + Milliseconds(1)).phase, ExportPhase::Done);
    bool isTold = false;
    for (auto const& row : scene.cells()) {
        isTold = isTold || (row[1] == late && row[7] == fees[late].text());
    }
    EXPECT_TRUE(isTold);
    Money before;
    for (StepRecord const& record : scene.records) {
        for (OrderRecord const& order : record.orders) {
            before = order.clientOrderId == settled.clientOrderId ? order.fees : before;
        }
    }
    ASSERT_EQ(scene.write(ReportKind::Orders).phase, ExportPhase::Done);
    bool isOrderTold = false;
    for (auto const& row : scene.cells()) {
        isOrderTold =
            isOrderTold || (row[2] == settled.clientOrderId.view() && row[19] == (before - Money("0.3"_dec)).text());
    }
    EXPECT_TRUE(isOrderTold);
}

TEST(SqliteReportExporterTest, TheDaysAddUpToTheFills)
{
    Scene scene;
    ExportView const view = scene.write(ReportKind::DailyPnl);
    ASSERT_EQ(view.phase, ExportPhase::Done) << view.failure;
    std::map<std::int64_t, Money> realized;
    Money total;
    for (StepRecord const& record : scene.records) {
        for (FillRecord const& fill : record.fills) {
            total += fill.realizedPnl;
        }
    }
    Money sum;
    std::uint64_t trades = 0;
    for (auto const& row : scene.cells()) {
        EXPECT_EQ(row[0].size(), 10U);
        trades += std::stoull(row[1]);
        sum += Money(*Decimal::parse(row[3]));
    }
    EXPECT_EQ(trades, scene.count(&StepRecord::fills));
    EXPECT_EQ(sum, total);
}

TEST(SqliteReportExporterTest, DaysThatAreOverCarryTheirEquity)
{
    Calendar const calendar;
    std::int64_t const quiet = 30'000;  // a day without any row of its own
    std::int64_t first = 0;
    {
        Scene plain;
        first = calendar.day(plain.records.front().at);
    }
    std::size_t asked = 0;
    Scene scene(400, [&](std::span<std::byte const> checkpoint) {
        asked += checkpoint.empty() ? 0U : 1U;
        auto const close = [](std::int64_t day, Decimal start, Decimal end, Decimal flows) {
            DailyPnl made;
            made.day = day;
            made.startEquity = Money(start);
            made.endEquity = Money(end);
            made.externalFlows = Money(flows);
            made.pnl = Money(end - start - flows);
            return made;
        };
        return std::vector<DailyPnl>{close(first, "100000.000000000000000001"_dec, "101000.5"_dec, "900"_dec),
                                     close(quiet, "1"_dec, "2"_dec, Decimal{})};
    });
    ASSERT_EQ(scene.write(ReportKind::DailyPnl).phase, ExportPhase::Done);
    EXPECT_EQ(asked, 1U) << "the checkpoint of the journal was shown";
    auto rows = scene.cells();
    std::string const header = StateFolder::read(scene.path());
    EXPECT_THAT(header, HasSubstr("harvested,start_equity,end_equity,flows,pnl\r\n"));
    ASSERT_EQ(rows.front().size(), 13U);
    EXPECT_EQ(rows.front()[9], "100000.000000000000000001");
    EXPECT_EQ(rows.front()[10], "101000.5");
    EXPECT_EQ(rows.front()[11], "900");
    EXPECT_EQ(rows.front()[12], "100.499999999999999999");
    EXPECT_EQ(rows.back()[1], "0") << "nothing was traded on the quiet day";
    EXPECT_EQ(rows.back()[12], "1");
    // A day that the period cuts has no equity: what is told then is not the whole day.
    ASSERT_EQ(scene.write(ReportKind::DailyPnl, calendar.beginOf(first) + Milliseconds(1)).phase, ExportPhase::Done);
    EXPECT_EQ(scene.cells().front()[9], "");
    ASSERT_EQ(scene.write(ReportKind::DailyPnl, calendar.beginOf(first), calendar.beginOf(first + 1)).phase,
              ExportPhase::Done);
    ASSERT_EQ(scene.cells().size(), 1U);
    EXPECT_EQ(scene.cells().front()[10], "101000.5");
}

// Also those that the checkpoint has forgotten, and those of a journal that has no checkpoint.
TEST(SqliteReportExporterTest, EveryDayThatEndedIsARow)
{
    Scene scene;
    auto steps = test::SampleBooks().take(401);
    constexpr std::int64_t kFirst = 30'000;
    constexpr std::int64_t kDays = 200;
    for (std::int64_t day = kFirst; day < kFirst + kDays; ++day) {
        steps.back().notes.push_back(
            {.kind = NoteKind::Session,
             .at = steps.back().at,
             .command = {},
             .subject = "day",
             .text = say(Phrase::DayBegins, {"2"}),
             .reason = say(Phrase::DayEnded, {dayText(day), std::to_string(day), "0", std::to_string(day + 3)})});
    }
    ASSERT_TRUE(scene.journal->append(std::span(steps).subspan(400)));
    ASSERT_EQ(scene.write(ReportKind::DailyPnl).phase, ExportPhase::Done);
    auto const rows = scene.cells();
    ASSERT_GE(rows.size(), static_cast<std::size_t>(kDays));
    EXPECT_EQ(rows.back()[0], dayText(kFirst + kDays - 1));
    std::int64_t told = 0;
    for (auto const& row : rows) {
        if (row[0] >= dayText(kFirst)) {
            EXPECT_EQ(row[9], std::to_string(kFirst + told)) << row[0];
            EXPECT_EQ(row[12], "3") << row[0];
            ++told;
        }
    }
    EXPECT_EQ(told, kDays);
    // The note stands behind the period, the day that it tells of within it.
    Calendar const calendar;
    ASSERT_EQ(scene.write(ReportKind::DailyPnl, calendar.beginOf(kFirst + 5), calendar.beginOf(kFirst + 7)).phase,
              ExportPhase::Done);
    EXPECT_EQ(scene.cells().size(), 2U);
}

// What is to come is known from the first slice on, within the period.
TEST(SqliteReportExporterTest, TheTotalIsThatOfThePeriod)
{
    Scene scene;
    UtcTime const from = scene.records[100].at;
    UtcTime const to = scene.records[300].at;
    std::size_t fills = 0;
    std::size_t postings = 0;
    for (StepRecord const& record : scene.records) {
        for (FillRecord const& fill : record.fills) {
            fills += fill.fill.at >= from && fill.fill.at < to ? 1U : 0U;
        }
        for (LedgerTransaction const& transaction : record.transactions) {
            postings += transaction.at >= from && transaction.at < to ? transaction.postings.size() : 0U;
        }
    }
    ASSERT_GT(fills, 0U);
    ASSERT_LT(fills, scene.count(&StepRecord::fills));
    ExportView view = scene.exporter->begin(ExportReport{ReportKind::Trades, from, to, scene.path()});
    EXPECT_EQ(view.rowsTotal, fills);
    scene.exporter->cancel();
    view = scene.exporter->begin(ExportReport{ReportKind::DailyPnl, from, to, scene.path()});
    EXPECT_EQ(view.rowsTotal, fills + postings);
    std::uint64_t most = 0;
    while (view.phase == ExportPhase::Running) {
        most = view.rows;
        view = scene.exporter->advance(50);
    }
    EXPECT_GT(most, 0U) << "it moves while it reads";
    EXPECT_LE(most, fills + postings);
    EXPECT_EQ(view.rows, view.rowsTotal);
}

TEST(SqliteReportExporterTest, StepsThatCommitMeanwhileAreNotPartOfIt)
{
    Scene scene(300);
    test::SampleBooks books;
    auto const steps = books.take(330);
    ExportView view = scene.exporter->begin(ExportReport{ReportKind::Ledger, {}, {}, scene.path()});
    std::uint64_t const expected = view.rowsTotal;
    view = scene.exporter->advance(5);
    EXPECT_EQ(view.rows, 5U);
    ASSERT_TRUE(scene.journal->append(std::span(steps).subspan(300))) << "between slices the journal goes on";
    while (view.phase == ExportPhase::Running) {
        view = scene.exporter->advance(50);
    }
    EXPECT_EQ(view.phase, ExportPhase::Done) << view.failure;
    EXPECT_EQ(view.rows, expected);
}

TEST(SqliteReportExporterTest, ACancelLeavesNothing)
{
    Scene scene;
    scene.exporter->begin(ExportReport{ReportKind::Ledger, {}, {}, scene.path()});
    scene.exporter->advance(5);
    EXPECT_EQ(scene.exporter->cancel().phase, ExportPhase::Cancelled);
    auto const files = scene.folder.files();
    EXPECT_TRUE(std::none_of(files.begin(), files.end(),
                             [](std::string const& name) { return name.find("report") != std::string::npos; }));
    EXPECT_EQ(scene.exporter->advance(5).phase, ExportPhase::Cancelled);
    EXPECT_EQ(scene.write(ReportKind::Ledger).phase, ExportPhase::Done) << "and the next one goes on";
}

TEST(SqliteReportExporterTest, SaysWhyAFileCannotBeWritten)
{
    Scene scene;
    ExportView const view =
        scene.exporter->begin(ExportReport{ReportKind::Trades, {}, {}, scene.folder.path("none/a.csv")});
    EXPECT_EQ(view.phase, ExportPhase::Failed);
    EXPECT_THAT(view.failure, HasSubstr("does not exist"));
    EXPECT_TRUE(view.isMisasked);
}

TEST(SqliteReportExporterTest, ADamagedTableIsNoMistakeOfWhoAsked)
{
    Scene scene;
    QSqlQuery damage(scene.journal->database().connection());
    ASSERT_TRUE(damage.exec(QStringLiteral("ALTER TABLE fills RENAME TO lost")));
    ExportView const view = scene.write(ReportKind::Trades);
    EXPECT_EQ(view.phase, ExportPhase::Failed);
    EXPECT_FALSE(view.isMisasked);
}

TEST(SqliteReportExporterTest, TakesNotThePlaceOfTheJournal)
{
    Scene scene;
    std::string const before = StateFolder::read(scene.folder.path());
    for (char const* const name : {"state.db", "state.db-wal", "state.db.head", "./state.db", "state.db.backup-v1",
                                   "state.db.damaged-20261127T213000Z"}) {
        ExportView const view =
            scene.exporter->begin(ExportReport{ReportKind::Trades, {}, {}, scene.folder.path(name)});
        EXPECT_EQ(view.phase, ExportPhase::Failed) << name;
        EXPECT_THAT(view.failure, HasSubstr("the place of the journal")) << name;
        EXPECT_TRUE(view.isMisasked) << name;
    }
    EXPECT_EQ(StateFolder::read(scene.folder.path()), before);
    EXPECT_EQ(scene.exporter->begin(ExportReport{ReportKind::Trades, {}, {}, scene.folder.path("state.db.csv")}).phase,
              ExportPhase::Running);
}

TEST(SqliteReportExporterTest, AnEmptyJournalGivesAnEmptyReport)
{
    StateFolder folder;
    auto const journal = folder.open();
    SqliteReportExporter exporter(journal->database(), Calendar());
    for (auto const kind :
         {ReportKind::Trades, ReportKind::Orders, ReportKind::Ledger, ReportKind::Decisions, ReportKind::DailyPnl}) {
        ExportView view = exporter.begin(ExportReport{kind, {}, {}, folder.path("a.csv")});
        while (view.phase == ExportPhase::Running) {
            view = exporter.advance(10);
        }
        EXPECT_EQ(view.phase, ExportPhase::Done) << view.failure;
        EXPECT_EQ(view.rows, 0U);
        EXPECT_EQ(cellsOf(StateFolder::read(folder.path("a.csv"))).size(), 1U) << "the header";
        EXPECT_EQ(reportKindFrom(reportKindText(kind)), kind);
    }
}

}  // namespace
}  // namespace pentad::persistence
