// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/EngineMetrics.h"

#include "contracts/EngineText.h"
#include "support/Approval.h"
#include "support/LiraPairs.h"
#include "support/ManualClock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <map>
#include <set>
#include <sstream>

namespace pentad::observability {
namespace {

using namespace std::chrono_literals;

// A scrape, as series -> value.
std::map<std::string, double> seriesOf(std::string const& text)
{
    std::map<std::string, double> series;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line[0] != '#') {
            auto const space = line.rfind(' ');
            series[line.substr(0, space)] = QByteArray::fromStdString(line.substr(space + 1)).toDouble();
        }
    }
    return series;
}

std::string fileText(char const* path)
{
    QFile file(QStringLiteral(PENTAD_SOURCE_DIR "/") + QString::fromLatin1(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return file.readAll().toStdString();
}

// What packaging/install-dependencies has fetched, else what the system has.
QString promtoolPath()
{
    QString const fetched = QStringLiteral(PENTAD_SOURCE_DIR "/build/tools/promtool");
    return qEnvironmentVariable("PENTAD_PROMTOOL", QFileInfo(fetched).isExecutable()
                                                       ? fetched
                                                       : QStandardPaths::findExecutable(QStringLiteral("promtool")));
}

class EngineMetricsTest : public testing::Test {
protected:
    std::map<std::string, double> scrape() const { return seriesOf(metrics.text()); }
    // One of everything, so that every metric has a value.
    void liveALittle()
    {
        ApprovedOrder const order = approver.limit(Slot{0}, Side::Buy, Quantity("0.01"_dec), Price("1000000"_dec));
        metrics.heard({{}, QuoteChanged{}});
        clock.advance(2ms);
        StepRecord record;
        DecisionRecord decision;
        decision.evaluation.refusal = static_cast<RefusalCode>(0);
        record.decisions.push_back(decision);
        OrderRecord placed;
        placed.clientOrderId = order.clientOrderId();
        placed.symbol = "BTCTRY";
        record.orders.push_back(placed);
        FillRecord fill;
        fill.slippageBps = "3.5"_dec;
        record.fills.push_back(fill);
        NoteRecord note;
        note.kind = NoteKind::Reconcile;
        note.text = say(Phrase::DifferenceFound, {differenceKindText(DifferenceKind::ForeignOrder), "0", "3"});
        record.notes.push_back(note);
        note.text = say(Phrase::BooksAgree);
        record.notes.push_back(note);
        LedgerTransaction harvest;
        harvest.kind = TransactionKind::Harvest;
        record.transactions.push_back(harvest);
        metrics.committed(record, 3ms);
        metrics.sent(PlaceEffect{1, order});
        clock.advance(40ms);
        metrics.heard({{}, OrderAcknowledged{order.clientOrderId(), ExchangeOrderId{7}}});
        record = {};
        placed.state = OrderState::Rejected;
        record.orders.push_back(placed);
        metrics.committed(record, 1ms);
        metrics.heard({{}, BreakerChanged{BreakerGroup::Orders, BreakerPhase::Open, 5, 5, {}, {}}});
        metrics.heard({{}, AccountReported{}});
        metrics.heard({{}, AccountReportFailed{}});
        CycleReport cycle;
        cycle.ended = cycle.began + 12ms;
        cycle.timing.overruns = 1;
        metrics.cycled(cycle);
        CallReport call;
        call.route = "/api/v1/order";
        call.status = 503;
        call.again = true;
        call.ended = call.began + 70ms;
        metrics.called(call);
        metrics.alerted({});
        metrics.logDropped(4);
        metrics.spansDropped(5);
        metrics.shown(snapshot());
    }
    static EngineSnapshot snapshot()
    {
        EngineSnapshot made;
        made.state = EngineState::Running;
        made.capital.equity = Money("1234.5"_dec);
        made.capital.cashAvailable = Money("1000"_dec);
        made.capital.drawdown = Rate("0.025"_dec);
        Universe const universe = test::liraUniverse();
        std::uint8_t next = 0;
        for (AssetSnapshot& asset : made.assets) {
            asset.instrument = universe[Slot{next++}];
            asset.dataAge = 1'500ms;
        }
        made.killed = true;
        made.channel.present = true;
        made.channel.feed = FeedSource::Socket;
        made.channel.messagesOf = {{"account socket", 3}, {"market socket", 10}};
        made.channel.reconnectsFor = {{"closed by the exchange", 2},
                                      {"no order book of BTCTRY", 1},
                                      {"no order book of ETHTRY", 1},
                                      {"words of the system", 1},
                                      {"other words of it", 1}};
        made.channel.gapsOf = {{"ETHTRY", 4}};
        made.channel.callsWaiting = 6;
        made.health.walBytes = 4'096;
        made.health.outlets = {7, 8, 9, "HTTP 500"};
        made.channel.clockOffset = -250ms;
        made.channel.budgets.push_back({"orders", 17, 100, {}});
        return made;
    }

    test::Approver approver{test::liraUniverse()};
    test::ManualClock clock;
    EngineMetrics metrics{clock, test::liraUniverse(), "0.1.0", "abc123", "6.4"};
};

TEST_F(EngineMetricsTest, HasEveryMetricTheArchitectureNames)
{
    liveALittle();
    std::string const text = metrics.text();
    for (char const* name : {"orders_submitted_total",
                             "orders_rejected_total",
                             "api_errors_total",
                             "circuit_open_total",
                             "cycle_duration_ms",
                             "api_latency_ms",
                             "slippage_bps",
                             "portfolio_equity",
                             "free_quote_balance",
                             "drawdown_pct",
                             "market_data_age_seconds",
                             "build_info",
                             "ws_connected",
                             "ws_messages_total",
                             "ws_reconnects_total",
                             "ws_sequence_gaps_total",
                             "http_requests_total",
                             "http_request_duration_seconds",
                             "rate_limit_remaining",
                             "clock_offset_seconds",
                             "orders_total",
                             "order_ack_duration_seconds",
                             "fills_total",
                             "tick_to_signal_duration_seconds",
                             "position_base",
                             "equity_quote",
                             "realized_pnl_quote",
                             "data_age_seconds",
                             "risk_rejections_total",
                             "kill_switch_active"}) {
        EXPECT_NE(text.find("\n# TYPE pentad_" + std::string(name) + " "), std::string::npos) << name;
    }
    for (char const* name :
         {"process_cpu_seconds_total", "process_resident_memory_bytes", "process_start_time_seconds"}) {
        EXPECT_NE(text.find("\n# TYPE " + std::string(name) + " "), std::string::npos) << name;
    }
    // And knows of all it shows.
    for (MetricFacts const& facts : metrics.facts()) {
        EXPECT_NE(text.find("# TYPE " + facts.name + " " + facts.type + "\n"), std::string::npos) << facts.name;
    }
}

TEST_F(EngineMetricsTest, CountsWhatHappened)
{
    auto const before = scrape();
    EXPECT_EQ(before.at("pentad_circuit_open_total{group=\"orders\"}"), 0) << "there before it happens";
    EXPECT_EQ(before.at("pentad_reconciliation_drift_total{kind=\"holding differs\"}"), 0);
    liveALittle();
    auto const after = scrape();
    EXPECT_EQ(after.at("pentad_orders_submitted_total"), 1);
    EXPECT_EQ(after.at("pentad_orders_rejected_total"), 1);
    EXPECT_EQ(after.at("pentad_circuit_open_total{group=\"orders\"}"), 1);
    EXPECT_EQ(after.at("pentad_api_errors_total{endpoint=\"/api/v1/order\",reason=\"503\"}"), 1);
    EXPECT_EQ(after.at("pentad_http_retries_total{endpoint=\"/api/v1/order\"}"), 1);
    EXPECT_EQ(after.at("pentad_reconciliation_drift_total{kind=\"foreign order\"}"), 1);
    EXPECT_EQ(after.at("pentad_reconciliation_drift_total{kind=\"holding differs\"}"), 0);
    EXPECT_EQ(after.at("pentad_cycle_duration_ms_count"), 1);
    EXPECT_EQ(after.at("pentad_cycle_duration_ms_sum"), 12);
    EXPECT_EQ(after.at("pentad_cycle_duration_ms_bucket{le=\"10\"}"), 0);
    EXPECT_EQ(after.at("pentad_cycle_duration_ms_bucket{le=\"20\"}"), 1);
    EXPECT_EQ(after.at("pentad_slippage_bps_sum{pair=\"BTCTRY\"}"), 3.5);
    EXPECT_NEAR(after.at("pentad_order_ack_duration_seconds_sum"), 0.04, 1e-9);
    EXPECT_NEAR(after.at("pentad_tick_to_signal_duration_seconds_sum"), 0.002, 1e-9);
    EXPECT_EQ(after.at("pentad_portfolio_equity"), 1234.5);
    EXPECT_EQ(after.at("pentad_drawdown_pct"), 2.5);
    EXPECT_EQ(after.at("pentad_market_data_age_seconds{pair=\"ETHTRY\"}"), 1.5);
    EXPECT_EQ(after.at("pentad_clock_offset_seconds"), -0.25);
    EXPECT_EQ(after.at("pentad_kill_switch_active"), 1);
    EXPECT_EQ(after.at("pentad_engine_state{state=\"RUNNING\"}"), 1);
    EXPECT_EQ(after.at("pentad_log_lines_dropped_total"), 4);
    EXPECT_EQ(after.at("pentad_ws_messages_total{channel=\"market\"}"), 10);
    EXPECT_EQ(after.at("pentad_ws_messages_total{channel=\"account\"}"), 3);
    EXPECT_EQ(before.at("pentad_ws_sequence_gaps_total{pair=\"ETHTRY\"}"), 0);
    EXPECT_EQ(after.at("pentad_ws_sequence_gaps_total{pair=\"ETHTRY\"}"), 4);
    EXPECT_EQ(after.at("pentad_ws_reconnects_total{reason=\"closed by the exchange\"}"), 2);
    EXPECT_EQ(after.at("pentad_ws_reconnects_total{reason=\"no order book of\"}"), 2);
    EXPECT_EQ(after.at("pentad_ws_reconnects_total{reason=\"other\"}"), 2) << "no free text in a label";
    EXPECT_EQ(after.at("pentad_http_queue_length"), 6);
    EXPECT_EQ(after.at("pentad_log_queue_lines"), 7);
    EXPECT_EQ(after.at("pentad_span_queue_length"), 8);
    EXPECT_EQ(after.at("pentad_webhook_failures_total"), 9);
    EXPECT_EQ(after.at("pentad_journal_wal_bytes"), 4'096);
    EXPECT_EQ(after.at("pentad_build_info{commit=\"abc123\",qt=\"6.4\",version=\"0.1.0\"}"), 1);
    EXPECT_GT(after.at("process_resident_memory_bytes"), 1'000'000);
    EXPECT_GT(after.at("process_start_time_seconds"), 1'600'000'000);
}

TEST_F(EngineMetricsTest, AFlattenThatIsNotDoneShows)
{
    for (FlattenPhase const phase : {FlattenPhase::None, FlattenPhase::Selling, FlattenPhase::Done}) {
        EngineSnapshot shown = snapshot();
        shown.flatten.phase = phase;
        metrics.shown(shown);
        EXPECT_EQ(scrape().at("pentad_flatten_unfinished"), 0);
    }
    EngineSnapshot shown = snapshot();
    shown.flatten.phase = FlattenPhase::Waiting;
    metrics.shown(shown);
    EXPECT_EQ(scrape().at("pentad_flatten_unfinished"), 1);
}

TEST_F(EngineMetricsTest, ACallCountsItsFailuresFromZeroOn)
{
    CallReport report;
    report.route = "/api/v1/order";
    report.status = 200;
    metrics.called(report);
    std::string const errors = "pentad_api_errors_total{endpoint=\"/api/v1/order\",reason=\"" +
                               std::string(phrasePattern(Phrase::AnswerLate)) + "\"}";
    EXPECT_EQ(scrape().at(errors), 0);
    EXPECT_EQ(scrape().at("pentad_http_retries_total{endpoint=\"/api/v1/order\"}"), 0);
    report.status = 0;
    report.failure = phrasePattern(Phrase::AnswerLate);
    metrics.called(report);
    EXPECT_EQ(scrape().at(errors), 1);
}

TEST_F(EngineMetricsTest, ATotalOfOthersIsFollowedAndNeverCountedTwice)
{
    metrics.shown(snapshot());
    metrics.shown(snapshot());
    EXPECT_EQ(scrape().at("pentad_ws_messages_total{channel=\"market\"}"), 10);
}

// The three names in other than base units are the architecture's; everything else must please the linter.
TEST_F(EngineMetricsTest, PromtoolHasNothingToSay)
{
    QString const promtool = promtoolPath();
    if (promtool.isEmpty()) {
        GTEST_SKIP() << "promtool is not here; packaging/install-dependencies fetches it";
    }
    liveALittle();
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(promtool, {QStringLiteral("check"), QStringLiteral("metrics")});
    check.write(QByteArray::fromStdString(metrics.text()));
    check.closeWriteChannel();
    ASSERT_TRUE(check.waitForFinished(60'000));
    for (QByteArray const& line : check.readAll().split('\n')) {
        bool const isKnown = line.startsWith("pentad_cycle_duration_ms ") || line.startsWith("pentad_api_latency_ms ");
        EXPECT_TRUE(line.isEmpty() || isKnown) << line.toStdString();
    }
}

// Dashboard and alert rules ask for nothing that the program does not show.
TEST_F(EngineMetricsTest, DashboardAndRulesNameMetricsThatExist)
{
    std::set<std::string> known;
    for (MetricFacts const& facts : metrics.facts()) {
        known.insert(facts.name);
        if (facts.type == "histogram") {
            for (char const* suffix : {"_bucket", "_sum", "_count"}) {
                known.insert(facts.name + suffix);
            }
        }
    }
    for (char const* path : {"packaging/grafana/pentad-dashboard.json", "packaging/prometheus/pentad-rules.yml"}) {
        QRegularExpression const name(QStringLiteral("\\b(pentad|process)_[a-z0-9_]+\\b"));
        auto found = name.globalMatch(QString::fromStdString(fileText(path)));
        int count = 0;
        while (found.hasNext()) {
            ++count;
            std::string const metric = found.next().captured().toStdString();
            EXPECT_TRUE(known.contains(metric)) << path << ": " << metric;
        }
        EXPECT_GT(count, 5) << path;
    }
}

// The end of a test: where promtool is absent the test is skipped. `path` is below the tree.
void promtoolIsContent(char const* verb, char const* path)
{
    QString const promtool = promtoolPath();
    if (promtool.isEmpty()) {
        GTEST_SKIP() << "promtool is not here; packaging/install-dependencies fetches it";
    }
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(promtool, {QString::fromLatin1(verb), QStringLiteral("rules"),
                           QStringLiteral(PENTAD_SOURCE_DIR "/") + QString::fromLatin1(path)});
    ASSERT_TRUE(check.waitForFinished(60'000));
    EXPECT_EQ(check.exitCode(), 0) << check.readAll().toStdString();
}

TEST_F(EngineMetricsTest, PromtoolAcceptsTheRules)
{
    promtoolIsContent("check", "packaging/prometheus/pentad-rules.yml");
}

// A rule whose sides have different labels is accepted, and never fires.
TEST_F(EngineMetricsTest, EveryAlertRuleFiresInTroubleAndNoneInCalm)
{
    QString const rules = QString::fromStdString(fileText("packaging/prometheus/pentad-rules.yml"));
    auto const count = rules.count(QStringLiteral("      - alert: "));
    EXPECT_NE(fileText("tests/data/alert-rules-test.yml").find("value: " + std::to_string(count) + "}"),
              std::string::npos)
        << "a rule that is not tried";
    promtoolIsContent("test", "tests/data/alert-rules-test.yml");
}

}  // namespace
}  // namespace pentad::observability
