// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Observatory.h"

#include "support/Approval.h"
#include "support/Collector.h"
#include "support/EventLoop.h"
#include "support/LiraPairs.h"
#include "support/ManualClock.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <set>
#include <thread>

namespace pentad::composition {
namespace {

using namespace std::chrono_literals;

class ObservatoryTest : public testing::Test {
protected:
    ObservatoryTest()
    {
        m_observability.logFile = m_folder.filePath(QStringLiteral("log")).toStdString();
        outlets.mode = "demo";
        outlets.version = "0.1.0";
        outlets.alerts.desktop = false;
        log = std::make_shared<RecordLog>(m_observability, "demo");
    }
    void open()
    {
        observatory =
            std::make_unique<Observatory>(outlets, test::liraUniverse(), clock, log,
                                          [this](CommandPtr command) { asked.push_back(std::move(command)); });
    }
    void cycle()
    {
        observatory->heard({clock.utc(), CycleDue{}});
        CycleReport report;
        report.cycle = CycleId{++cycles};
        report.began = clock.monotonic();
        clock.advance(10ms);
        report.ended = clock.monotonic();
        observatory->cycled(report);
    }
    EngineSnapshot snapshot() const
    {
        EngineSnapshot made;
        made.at = clock.utc();
        made.state = EngineState::Running;
        for (AssetSnapshot& asset : made.assets) {
            asset.stale = false;
        }
        made.alerts = observatory->alerts();
        return made;
    }
    EngineSnapshot withResidue() const
    {
        EngineSnapshot made = snapshot();
        made.hazards.push_back({Hazard::BalanceResidue, "12.5 TRY", {}});
        return made;
    }

    test::ManualClock clock;
    OutletSettings outlets;
    std::shared_ptr<RecordLog> log;
    std::vector<CommandPtr> asked;
    std::unique_ptr<Observatory> observatory;
    std::uint64_t cycles = 0;

private:
    QTemporaryDir m_folder;
    config::ObservabilitySettings m_observability;
};

TEST_F(ObservatoryTest, AnUnreadCriticalAlertPausesTradingOnce)
{
    outlets.alerts.acknowledgeWithin = 5min;
    open();
    observatory->shown(withResidue());
    ASSERT_EQ(observatory->alerts().size(), 1U);
    clock.advance(4min);
    cycle();
    EXPECT_TRUE(asked.empty());
    clock.advance(1min);
    cycle();
    cycle();
    ASSERT_EQ(asked.size(), 1U);
    auto const* pause = std::get_if<Pause>(&asked[0]->body);
    ASSERT_NE(pause, nullptr);
    EXPECT_NE(pause->reason.find("12.5 TRY"), std::string::npos);
}

TEST_F(ObservatoryTest, AnAlertThatCameDuringAPauseStopsEntriesAfterwards)
{
    outlets.alerts.acknowledgeWithin = 5min;
    open();
    auto const showing = [this](bool paused) {
        EngineSnapshot made = withResidue();
        made.paused = paused;
        observatory->shown(made);
    };
    showing(true);
    clock.advance(10min);
    cycle();
    EXPECT_TRUE(asked.empty()) << "there is nothing to stop";
    showing(false);
    cycle();
    ASSERT_EQ(asked.size(), 1U);

    showing(true);
    clock.advance(10min);
    cycle();
    showing(false);
    cycle();
    EXPECT_EQ(asked.size(), 1U) << "whoever resumed has time to read it";
    clock.advance(5min);
    cycle();
    EXPECT_EQ(asked.size(), 2U);
}

TEST_F(ObservatoryTest, AnAcknowledgedAlertStopsNothing)
{
    outlets.alerts.acknowledgeWithin = 5min;
    open();
    observatory->shown(withResidue());
    EXPECT_TRUE(observatory->acknowledge(observatory->alerts()[0].id));
    EXPECT_FALSE(observatory->acknowledge(99));
    clock.advance(10min);
    cycle();
    EXPECT_TRUE(asked.empty());
}

TEST_F(ObservatoryTest, ManyRetriesRaiseOneAlert)
{
    outlets.alerts.retriesMaximum = 3;
    open();
    CallReport report;
    report.route = "/api/v1/ticker";
    report.again = true;
    for (int i = 0; i < 10; ++i) {
        report.began = report.ended = clock.monotonic();
        observatory->called(report);
        observatory->shown(snapshot());
    }
    ASSERT_EQ(observatory->alerts().size(), 1U);
    EXPECT_EQ(observatory->alerts()[0].kind, AlertKind::RepeatedRetries);
}

TEST_F(ObservatoryTest, WhatAPauseRefusesIsNoSpikeOfRefusals)
{
    outlets.alerts.rejectsMaximum = 3;
    open();
    auto const refuse = [this](RefusalCode code) {
        StepRecord record;
        for (int i = 0; i < 4; ++i) {
            record.decisions.emplace_back().evaluation.refusal = code;
        }
        observatory->committed(record, 1ms);
        observatory->shown(snapshot());
        return observatory->alerts().size();
    };
    EXPECT_EQ(refuse(RefusalCode::TradingPaused), 0U);
    EXPECT_EQ(refuse(RefusalCode::KillSwitchLatched), 0U);
    EXPECT_EQ(refuse(RefusalCode::OrderInvalidScale), 1U);
    EXPECT_EQ(observatory->alerts().front().kind, AlertKind::RejectSpike);
}

TEST_F(ObservatoryTest, AnAlertThatDoesNotReachTheWebhookIsSaid)
{
    outlets.alerts.webhook = "http://127.0.0.1/not-https";
    open();
    EXPECT_EQ(observatory->outlets().webhookTrouble, "");
    observatory->shown(withResidue());
    ASSERT_TRUE(test::happens([&] { return observatory->outlets().webhookFailures == 1; }));
    EXPECT_NE(observatory->outlets().webhookTrouble, "");
    EngineSnapshot made = snapshot();
    made.health.outlets = observatory->outlets();
    observatory->shown(made);
    EXPECT_NE(observatory->metrics().text().find("\npentad_webhook_failures_total 1\n"), std::string::npos);
}

// A process without a window ends with its engine.
TEST_F(ObservatoryTest, WhatIsToldLastStillLeaves)
{
    QTcpServer listener;
    ASSERT_TRUE(listener.listen(QHostAddress::LocalHost));
    std::atomic<bool> isSpokenTo = false;
    std::thread peer([&isSpokenTo, descriptor = static_cast<int>(listener.socketDescriptor())] {
        constexpr int kPatience = 10'000;
        pollfd calls{descriptor, POLLIN, 0};
        if (::poll(&calls, 1, kPatience) > 0) {
            int const call = ::accept(descriptor, nullptr, nullptr);
            pollfd words{call, POLLIN, 0};
            isSpokenTo = ::poll(&words, 1, kPatience) > 0;
            ::close(call);
        }
    });
    outlets.alerts.webhook = "https://127.0.0.1:" + std::to_string(listener.serverPort());
    outlets.alerts.webhookPrivate = true;
    open();
    EngineSnapshot last = snapshot();
    last.state = EngineState::Failed;
    last.stateCause = "it is over";
    observatory->failed("it is over");
    observatory->shown(last);
    observatory.reset();
    peer.join();
    EXPECT_TRUE(isSpokenTo);
}

TEST_F(ObservatoryTest, ServesMetricsOnlyWhereItIsTold)
{
    open();
    cycle();
    EXPECT_EQ(observatory->metricsPort(), 0);
    observatory.reset();
    outlets.metricsPort = 0;
    open();
    cycle();
    ASSERT_TRUE(test::happens([&] { return observatory->metricsPort() != 0; }));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, observatory->metricsPort());
    socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
    ASSERT_TRUE(test::happens([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_TRUE(socket.readAll().contains("\npentad_cycles_total 1\n"));
}

TEST_F(ObservatoryTest, ATraceReachesTheCollector)
{
    test::Collector collector;
    outlets.traceEndpoint = collector.address();
    open();
    test::Approver approver{test::liraUniverse()};
    ApprovedOrder const order = approver.limit(Slot{0}, Side::Buy, Quantity("0.01"_dec), Price("1000000"_dec));
    // Enough for a batch: four spans a cycle.
    ASSERT_TRUE(test::happens([&] {
        cycle();
        observatory->sent(PlaceEffect{1, order});
        observatory->heard({clock.utc(), OrderAcknowledged{order.clientOrderId(), ExchangeOrderId{7}}});
        return collector.posts > 0;
    }));
    EXPECT_TRUE(collector.problems.empty()) << collector.problems.front();
    std::set<std::string> names;
    for (QJsonObject const& span : collector.spans) {
        names.insert(span.value(QStringLiteral("name")).toString().toStdString());
    }
    for (char const* name :
         {"live_cycle", "data_feed.update", "strategy.decide", "risk.pre_trade", "execution.submit"}) {
        EXPECT_TRUE(names.contains(name)) << name;
    }
}

TEST(OutletSettingsTest, TakesTheUsualVariablesWhereTheSettingsSayNothing)
{
    config::Settings settings;
    auto const with = [&](char const* name, char const* value) {
        qputenv(name, value);
        OutletSettings made = outletSettings(settings, "0.1.0");
        qunsetenv(name);
        return made;
    };
    EXPECT_EQ(outletSettings(settings, "0.1.0").traceEndpoint, "");
    EXPECT_FALSE(outletSettings(settings, "0.1.0").metricsPort) << "off unless wanted";
    EXPECT_EQ(with("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318").traceEndpoint, "http://127.0.0.1:4318");
    EXPECT_EQ(with("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example:4318").traceEndpoint, "") << "not in clear";
    EXPECT_EQ(with("PENTAD_METRICS_TOKEN", "let-me-in").metricsToken, "let-me-in");
    EXPECT_EQ(with("OTEL_SERVICE_NAME", "desk").serviceName, "desk");
    settings.observability.otelExporterEndpoint = "https://collector.example";
    EXPECT_EQ(with("OTEL_SDK_DISABLED", "true").traceEndpoint, "");
}

}  // namespace
}  // namespace pentad::composition
