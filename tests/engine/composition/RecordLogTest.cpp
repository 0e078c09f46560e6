// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/RecordLog.h"

#include "contracts/EngineText.h"

#include <gtest/gtest.h>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

namespace pentad::composition {
namespace {

class RecordLogTest : public testing::Test {
protected:
    RecordLogTest()
    {
        m_settings.logFile = m_folder.filePath(QStringLiteral("log")).toStdString();
        m_settings.logLevel = config::LogLevel::Trace;
    }
    template <typename... Written>
    std::vector<QJsonObject> written(Written const&... what)
    {
        return writtenBy([&](RecordLog& log) { log.write(what...); });
    }
    std::vector<QJsonObject> writtenBy(std::function<void(RecordLog&)> const& write)
    {
        {
            RecordLog log(m_settings, "demo");
            write(log);
        }
        QFile file(QString::fromStdString(m_settings.logFile.string()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        std::vector<QJsonObject> lines;
        while (!file.atEnd()) {
            lines.push_back(QJsonDocument::fromJson(file.readLine()).object());
        }
        return lines;
    }
    static std::string text(QJsonObject const& line, char const* name)
    {
        return line.value(QLatin1String(name)).toString().toStdString();
    }

private:
    QTemporaryDir m_folder;
    config::ObservabilitySettings m_settings;
};

OrderRecord orderIn(OrderState state)
{
    OrderRecord order;
    order.clientOrderId = "P1A";
    order.symbol = "AVAXTRY";
    order.state = state;
    return order;
}

TEST_F(RecordLogTest, NamesWhatBecameOfAnOrder)
{
    StepRecord record;
    record.cycle = CycleId{7};
    for (OrderState const state :
         {OrderState::Planned, OrderState::Working, OrderState::Rejected, OrderState::Unknown, OrderState::Filled}) {
        record.orders.push_back(orderIn(state));
    }
    auto const lines = written(record);
    ASSERT_EQ(lines.size(), 5U);
    std::vector<std::string> const events{"order.planned", "order.submit.success", "order.submit.failure",
                                          "order.submit.unknown", "order.state"};
    for (std::size_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(text(lines[i], "event"), events[i]);
        EXPECT_EQ(text(lines[i], "client_order_id"), "P1A");
        EXPECT_EQ(text(lines[i], "symbol"), "AVAXTRY");
        EXPECT_EQ(lines[i].value(QStringLiteral("cycle_id")).toInt(), 7);
    }
}

TEST_F(RecordLogTest, ADecisionAndAnOrderAreToldWithTheirNumbers)
{
    StepRecord record;
    DecisionRecord refused;
    refused.intent.side = Side::Buy;
    refused.evaluation.wantedNotional = Money("2500.004"_dec);
    refused.evaluation.refusal = RefusalCode::RiskOpenOrdersLimit;
    GateRecord& gate = refused.evaluation.gates[static_cast<std::size_t>(Gate::OpenOrders)];
    gate = {.gate = Gate::OpenOrders, .verdict = Verdict::Fail, .numberCount = 3};
    gate.numbers = {Decimal(12), Decimal(13), Decimal(12)};
    DecisionRecord reduced;
    reduced.intent.side = Side::Buy;
    reduced.evaluation.accepted = reduced.evaluation.reduced = true;
    reduced.evaluation.reducedBy = Gate::GrossCap;
    reduced.evaluation.wantedNotional = Money(Decimal(2500));
    reduced.evaluation.admittedNotional = Money(Decimal(1000));
    GateRecord& cap = reduced.evaluation.gates[static_cast<std::size_t>(Gate::GrossCap)];
    cap = {.gate = Gate::GrossCap, .verdict = Verdict::Reduced, .numberCount = 6};
    cap.numbers = {Decimal(9000), Decimal(2500), Decimal(11500), Decimal(10000), Decimal(2), Decimal(1000)};
    DecisionRecord whole;
    whole.intent.side = Side::Sell;
    whole.evaluation.accepted = true;
    whole.evaluation.wantedNotional = whole.evaluation.admittedNotional = Money(Decimal(700));
    record.decisions = {refused, reduced, whole};

    OrderRecord sell = orderIn(OrderState::PartiallyFilled);
    sell.side = Side::Sell;
    sell.type = OrderType::StopLimit;
    sell.size = BaseSize{Quantity("0.5"_dec)};
    sell.stopPrice = Price("901"_dec);
    sell.limitPrice = Price("900.1"_dec);
    sell.filled = Quantity("0.2"_dec);
    OrderRecord buy = orderIn(OrderState::Rejected);
    buy.type = OrderType::Market;
    buy.size = QuoteSize{Money("1000.5"_dec)};
    buy.note = "BALANCE_NOT_ENOUGH";
    record.orders = {sell, buy};

    std::vector<std::string> messages;
    for (QJsonObject const& line : written(record)) {
        messages.push_back(text(line, "message"));
    }
    EXPECT_EQ(messages,
              (std::vector<std::string>{"BUY 2500.00; open orders: 12 + 1 = 13 <= 12",
                                        "BUY 1000.00 of 2500.00; gross cap: 9000.00 + 2500.00 = 11500.00 <= 10000.00, "
                                        "admits 2 = 1000.00",
                                        "SELL 700.00", "SELL STOP_LIMIT 0.5 stop 901 at 900.1, 0.2 traded",
                                        "BUY MARKET for 1000.5; BALANCE_NOT_ENOUGH"}));
}

TEST_F(RecordLogTest, ThatTheExchangeTookAnOrderIsSaidOnceHoweverItIsLearned)
{
    struct LifeRow {
        char const* what;
        std::vector<OrderState> states;
        std::vector<std::string> events;
    };
    using enum OrderState;
    for (LifeRow const& row : std::vector<LifeRow>{
             {"written again while it rests",
              {Planned, Working, Working, CancelRequested, Working},
              {"order.planned", "order.submit.success", "order.state", "order.state", "order.state"}},
             {"its trade comes first", {Planned, Filled}, {"order.planned", "order.submit.success", "order.state"}},
             {"unknown, then found",
              {Planned, Unknown, PartiallyFilled},
              {"order.planned", "order.submit.unknown", "order.submit.success", "order.state"}},
             {"unknown, then absent",
              {Planned, Unknown, Cancelled},
              {"order.planned", "order.submit.unknown", "order.state"}},
             {"of an earlier session", {Working}, {"order.state"}},
             {"refused, and traded all the same",
              {Planned, Rejected, Filled},
              {"order.planned", "order.submit.failure", "order.submit.success", "order.state"}},
         }) {
        SCOPED_TRACE(row.what);
        StepRecord record;
        for (OrderState const state : row.states) {
            record.orders.push_back(orderIn(state));
            record.orders.back().clientOrderId = row.what;
        }
        std::vector<std::string> events;
        for (QJsonObject const& line : written(record)) {
            if (text(line, "client_order_id") == row.what) {
                events.push_back(text(line, "event"));
            }
        }
        EXPECT_EQ(events, row.events);
    }
}

TEST_F(RecordLogTest, EveryDifferenceOfReconciliationIsAMismatch)
{
    StepRecord record;
    for (DifferenceKind const kind : {DifferenceKind::EndedThere, DifferenceKind::ForeignOrder}) {
        std::string const told = say(Phrase::DifferenceFound, {differenceKindText(kind), "10", "0"});
        record.notes.push_back({NoteKind::Reconcile, {}, {}, "P1A", told, "5001"});
    }
    record.notes.push_back({NoteKind::Reconcile, {}, {}, "account", say(Phrase::BooksAgree), {}});
    auto const lines = written(record);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(text(lines[0], "event"), "reconcile.mismatch");
    EXPECT_EQ(text(lines[0], "message"), "P1A: order has ended at the exchange: 10 here, 0 there (5001)");
    EXPECT_EQ(text(lines[0], "outcome"), "attention");
    EXPECT_EQ(text(lines[1], "event"), "reconcile.mismatch");
    EXPECT_EQ(text(lines[2], "event"), "reconcile.note");
    EXPECT_EQ(text(lines[2], "outcome"), "ok");
}

TEST_F(RecordLogTest, AFillHasTheSymbolOfItsOrder)
{
    StepRecord record;
    record.orders.push_back(orderIn(OrderState::Filled));
    FillRecord fill;
    fill.fill.clientOrderId = "P1A";
    record.fills.push_back(fill);
    auto const lines = written(record);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(text(lines[1], "event"), "fill.booked");
    EXPECT_EQ(text(lines[1], "symbol"), "AVAXTRY");
}

TEST_F(RecordLogTest, ACallCarriesItsLatencyAndItsOrder)
{
    CallReport report;
    report.route = "/api/v1/order";
    report.status = 503;
    report.attempt = 2;
    report.again = true;
    report.clientOrderId = "P1A";
    report.ended = report.began + std::chrono::milliseconds(42);
    auto const lines = written(report, CycleId{3}, UtcTime{});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(text(lines[0], "event"), "exchange.call");
    EXPECT_EQ(text(lines[0], "outcome"), "503");
    EXPECT_EQ(text(lines[0], "level"), "warning");
    EXPECT_EQ(text(lines[0], "client_order_id"), "P1A");
    EXPECT_EQ(lines[0].value(QStringLiteral("latency_ms")).toInt(), 42);
}

TEST_F(RecordLogTest, ACallAboutAnOrderNamesItsPair)
{
    StepRecord record;
    record.orders.push_back(orderIn(OrderState::Working));
    CallReport report;
    report.route = "/api/v1/order";
    report.clientOrderId = "P1A";
    CallReport other = report;
    other.clientOrderId = "P1B";
    auto const lines = writtenBy([&](RecordLog& log) {
        log.write(record);
        log.write(report, CycleId{3}, UtcTime{});
        log.write(other, CycleId{3}, UtcTime{});
    });
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(text(lines[1], "symbol"), "AVAXTRY");
    EXPECT_EQ(text(lines[2], "symbol"), "") << "nobody has told of that one";
}

TEST_F(RecordLogTest, AnAlertIsALineOfItsSeverity)
{
    AlertView alert;
    alert.kind = AlertKind::CircuitOpen;
    alert.severity = AlertSeverity::Critical;
    alert.subject = "orders";
    alert.text = "5 failures in a row";
    auto const lines = written(alert, CycleId{3});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(text(lines[0], "event"), "alert.circuit_open");
    EXPECT_EQ(text(lines[0], "level"), "error");
}

TEST_F(RecordLogTest, WhatHappensOnTheLineIsWrittenToo)
{
    auto const gap =
        written(ChannelEvent{UtcTime(Milliseconds(1'790'150'400'123)), ChannelEventKind::SequenceGap, "BTCTRY", "why"},
                CycleId{9});
    ASSERT_EQ(gap.size(), 1U);
    EXPECT_EQ(gap[0].value(QStringLiteral("cycle_id")).toInt(), 9);
    EXPECT_EQ(text(gap[0], "event"), "channel.sequence_gap");
    EXPECT_EQ(text(gap[0], "message"), "BTCTRY: why");
    auto const login =
        written(ChannelEvent{UtcTime(Milliseconds(1'790'150'400'124)), ChannelEventKind::LoggedIn, "", ""}, CycleId{9});
    ASSERT_EQ(login.size(), 2U) << "the same file goes on";
    EXPECT_EQ(text(login[1], "event"), "channel.logged_in");
}

TEST_F(RecordLogTest, AJournalThatFailsAndThatWorksAgainIsALine)
{
    auto const lines = writtenBy([](RecordLog& log) {
        log.write(JournalReport{false, "no space left", 3, Milliseconds(12'500), 41}, CycleId{7}, {});
        log.write(JournalReport{true, "no space left", 60, Milliseconds(60'000), 0}, CycleId{8}, {});
    });
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(text(lines[0], "event"), "journal.failing");
    EXPECT_EQ(text(lines[0], "message"), "no space left; 3 failures over 12 s, steps in memory only: 41");
    EXPECT_EQ(text(lines[1], "event"), "journal.works");
    EXPECT_EQ(text(lines[1], "message"), "everything is written again after 60 failures over 60 s");
}

TEST_F(RecordLogTest, SaysWhyTheEngineStoppedItself)
{
    runtime::HaltReport report;
    report.reason = "invariant V8 is broken: order P1A would leave 5 of free cash, 10 must stay";
    report.invariant = "V8";
    report.cycle = CycleId{7};
    runtime::HaltReport other;
    other.reason = "an unknown exception escaped";
    auto const broken = written(report);
    ASSERT_EQ(broken.size(), 1U);
    EXPECT_EQ(text(broken[0], "event"), "invariant.broken");
    EXPECT_EQ(text(broken[0], "outcome"), "V8");
    EXPECT_EQ(text(broken[0], "level"), "error");
    EXPECT_EQ(text(broken[0], "message"), report.reason);
    EXPECT_EQ(broken[0].value(QStringLiteral("cycle_id")).toInt(), 7);
    auto const failed = written(other);
    ASSERT_EQ(failed.size(), 2U);
    EXPECT_EQ(text(failed[1], "event"), "engine.failed");
    EXPECT_EQ(text(failed[1], "outcome"), "halted");
}

}  // namespace
}  // namespace pentad::composition
