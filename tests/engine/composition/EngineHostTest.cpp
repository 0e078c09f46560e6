// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/EngineHost.h"

#include "composition/FailedEnds.h"
#include "foundation/Clock.h"
#include "observability/QtMessages.h"
#include "support/SlowJournal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>

namespace pentad::composition {
namespace {

using testing::HasSubstr;

// A demo session in this thread, with the event loop of the test.
struct Session {
    explicit Session(QTemporaryDir const& folder, std::string_view interval = {}, int metricsPort = 0)
    {
        TradeOptions options;
        options.settings.alerts.desktop = false;
        options.showsLastState = true;
        options.settings.observability.metricsPort = metricsPort;
        options.settings.observability.logFile = folder.filePath(QStringLiteral("log")).toStdString();
        options.settings.trading.cycleIntervalMs = 50;
        options.state = folder.filePath(QStringLiteral("state.db")).toStdString();
        if (!interval.empty()) {
            options.settings.trading.interval = interval;
        }
        options.journalInFront = [this](Journal& journal) {
            return std::make_unique<test::SlowJournal>(journal, std::chrono::nanoseconds(0),
                                                       [this](std::chrono::nanoseconds) {
                                                           ++appends;
                                                           check(!breaks, "a check of the test failed");
                                                       });
        };
        host = std::make_unique<EngineHost>(std::move(options), slot);
        QObject::connect(host.get(), &EngineHost::published, &loop, [this] {
            if (SnapshotPtr newest = slot->take()) {
                seen = std::move(newest);
                if (first == nullptr) {
                    first = seen;
                }
            }
            if (wanted && wanted(*seen)) {
                loop.quit();
            }
        });
        QObject::connect(host.get(), &EngineHost::stopped, &loop, [this](QString const& reason) {
            failure = reason.toStdString();
            stopped = true;
            loop.quit();
        });
        host->start();
    }
    void until(std::function<bool(EngineSnapshot const&)> condition)
    {
        wanted = std::move(condition);
        if (!stopped && (seen == nullptr || !wanted(*seen))) {
            loop.exec();
        }
        wanted = {};
    }
    CommandAnswer ask(CommandBody body)
    {
        CommandId const id{++commands};
        host->submitCommand(std::make_shared<Command const>(Command{id, std::move(body)}));
        until([id](EngineSnapshot const& snapshot) {
            return !snapshot.answers.empty() && snapshot.answers.back().id == id;
        });
        return seen->answers.back();
    }
    void stop()
    {
        host->submitCommand(std::make_shared<Command const>(Command{CommandId{++commands}, Stop{true}}));
        if (!stopped) {
            loop.exec();
        }
    }

    std::shared_ptr<SnapshotSlot> slot = std::make_shared<SnapshotSlot>();
    QEventLoop loop;
    std::unique_ptr<EngineHost> host;
    std::function<bool(EngineSnapshot const&)> wanted;
    SnapshotPtr first;
    SnapshotPtr seen;
    std::string failure;
    bool stopped = false;
    std::uint64_t commands = 0;
    int appends = 0;
    bool breaks = false;  // the next commit fails a check
};

std::size_t barsOf(AssetSnapshot const& asset)
{
    std::size_t count = 0;
    for (auto const& chunk : asset.history) {
        count += chunk->size();
    }
    return count;
}

// Books and exchange agree, and what the charts begin with has come over the line.
bool isReady(EngineSnapshot const& snapshot)
{
    return snapshot.reconciled && std::all_of(snapshot.assets.begin(), snapshot.assets.end(), [](auto const& asset) {
               return asset.hasQuote && barsOf(asset) >= 1'000U;
           });
}

TEST(EngineHostTest, AFreshDemoBeginsWithAWellFilledChart)
{
    QTemporaryDir const folder;
    Session session(folder, "1h");  // of files; what is generated comes in minutes
    session.until(isReady);
    ASSERT_EQ(session.failure, "");
    for (AssetSnapshot const& asset : session.seen->assets) {
        EXPECT_GE(barsOf(asset), 1'000U);
        EXPECT_FALSE(asset.overlayNames.empty());
        EXPECT_TRUE(asset.history.back()->back().overlays[0]);
        EXPECT_EQ(asset.barLength, std::chrono::minutes(1));
    }
    EXPECT_TRUE(session.seen->channel.present);
    EXPECT_NE(session.seen->channel.feed, FeedSource::None);
    EXPECT_GT(session.seen->health.journalBytes, 0U);
    EXPECT_GT(session.seen->health.diskFreeBytes, 0U);
    EXPECT_EQ(session.seen->strategyName, "trend");
    EXPECT_GT(session.appends, 0) << "the journal in front was used";
    session.stop();
}

TEST(EngineHostTest, ADemoHasOlderCandlesUntilItsMarketBegan)
{
    QTemporaryDir const folder;
    Session session(folder);
    session.until(isReady);
    Symbol const symbol = session.seen->assets[Slot{2}].instrument.symbol;
    std::size_t const before = barsOf(session.seen->assets[Slot{2}]);
    int asked = 0;
    while (asked++ < 10) {
        AssetSnapshot const& asset = session.seen->assets[Slot{2}];
        CommandAnswer const answer = session.ask(LoadHistory{symbol, asset.history.front()->front().bar.openTime});
        if (!answer.accepted || session.seen->assets[Slot{2}].historyExhausted) {
            break;
        }
    }
    EXPECT_GE(barsOf(session.seen->assets[Slot{2}]), before + 3'000U);
    session.stop();
}

TEST(EngineHostTest, TheDemoShowsTheBookAndTheTradesOfItsExchange)
{
    QTemporaryDir const folder;
    Session session(folder);
    session.until([](EngineSnapshot const& snapshot) {
        return snapshot.channel.loggedIn && snapshot.channel.feed == FeedSource::Socket &&
               std::all_of(snapshot.assets.begin(), snapshot.assets.end(), [](AssetSnapshot const& asset) {
                   return asset.depth && !asset.depth->bids.empty() && asset.tape && !asset.tape->trades.empty();
               });
    });
    ASSERT_EQ(session.failure, "");
    for (AssetSnapshot const& asset : session.seen->assets) {
        EXPECT_LT(asset.depth->bids.front().price, asset.depth->asks.front().price);
    }
    EXPECT_FALSE(session.seen->channel.budgets.empty());
    session.stop();
    EXPECT_EQ(session.failure, "");
}

TEST(EngineHostTest, WhatIsAskedBeforeTheExchangeHasAnsweredIsDoneThen)
{
    QTemporaryDir const folder;
    Session session(folder);
    ASSERT_EQ(session.seen, nullptr) << "the exchange has not been asked yet";
    EXPECT_TRUE(session.ask(Pause{"at once"}).accepted);
    session.until([](EngineSnapshot const& snapshot) { return snapshot.reconciled; });
    EXPECT_TRUE(session.seen->paused);
    session.stop();
}

TEST(EngineHostTest, AStopBeforeTheExchangeHasAnsweredIsAnEnd)
{
    QTemporaryDir const folder;
    Session session(folder);
    session.stop();
    EXPECT_TRUE(session.stopped);
    EXPECT_EQ(session.failure, "");
}

TEST(EngineHostTest, ReportsComeFromTheRunningSession)
{
    QTemporaryDir const folder;
    Session session(folder);
    session.until(isReady);
    std::string const path = folder.filePath(QStringLiteral("ledger.csv")).toStdString();
    EXPECT_TRUE(session.ask(ExportReport{ReportKind::Ledger, {}, {}, path}).accepted);
    session.until([](EngineSnapshot const& snapshot) { return snapshot.exporting.phase == ExportPhase::Done; });
    EXPECT_GT(session.seen->exporting.rows, 0U);
    EXPECT_TRUE(std::filesystem::exists(path));
    session.stop();
}

TEST(EngineHostTest, ARestartGoesOnWithItsLists)
{
    QTemporaryDir const folder;
    std::uint64_t sequence = 0;
    {
        Session session(folder);
        session.until(isReady);
        session.ask(Pause{"over night"});
        session.stop();
        sequence = session.seen->journalSequence;
        ASSERT_GT(sequence, 0U);
    }
    Session session(folder);
    session.until([](EngineSnapshot const&) { return true; });
    ASSERT_NE(session.first, nullptr) << session.failure;
    EXPECT_FALSE(session.first->ledger.empty());
    EXPECT_THAT(session.first->notes.front().text + session.first->pauseReason, HasSubstr("over night"));
    EXPECT_GE(session.first->notes.size(), 3U);
    EXPECT_TRUE(session.first->paused);
    EXPECT_EQ(session.first->timeline.front().lane, TimelineLane::Paused);
    session.until(isReady);
    EXPECT_GE(barsOf(session.seen->assets[Slot{0}]), 1'000U);
    session.stop();
}

// Plugins of Qt speak all the time; what they say belongs into the log of the session.
TEST(EngineHostTest, MessagesOfQtReachTheLogOfARunningSession)
{
    QTemporaryDir const folder;
    QtMessageHandler const before = qInstallMessageHandler(nullptr);
    observability::captureQtMessages();
    {
        Session session(folder);
        session.until([](EngineSnapshot const& snapshot) { return snapshot.reconciled; });
        qWarning("a plugin speaks");
        session.stop();
    }
    qInstallMessageHandler(before);
    QFile file(folder.filePath(QStringLiteral("log")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_THAT(file.readAll().toStdString(), HasSubstr("a plugin speaks"));
}

// A port that is free now.
int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

TEST(EngineHostTest, ASessionCanBeWatchedFromOutside)
{
    QTemporaryDir const folder;
    int const port = freePort();
    Session session(folder, {}, port);
    session.until([](EngineSnapshot const& snapshot) { return snapshot.reconciled && snapshot.totals.cycles > 3; });
    ASSERT_EQ(session.failure, "");
    QTcpSocket socket;
    QObject::connect(&socket, &QTcpSocket::disconnected, &session.loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &session.loop, &QEventLoop::quit);
    socket.connectToHost(QHostAddress::LocalHost, static_cast<std::uint16_t>(port));
    socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
    session.loop.exec();
    std::string const page = socket.readAll().toStdString();
    for (char const* series : {"\npentad_http_requests_total{code=\"200\",endpoint=", "\npentad_api_latency_ms_bucket{",
                               "\npentad_portfolio_equity 1", "\npentad_engine_state{state=",
                               "\npentad_reconciliations_total ", "\npentad_rate_limit_remaining{",
                               "\npentad_ws_messages_total{channel=\"market\"}", "\npentad_build_info{commit="}) {
        EXPECT_THAT(page, HasSubstr(series));
    }
    EXPECT_EQ(session.ask(AcknowledgeAlert{999}).accepted, false);
    session.stop();
    session.host.reset();
    QFile file(folder.filePath(QStringLiteral("log")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    int lines = 0;
    while (!file.atEnd()) {
        QJsonObject const line = QJsonDocument::fromJson(file.readLine()).object();
        ++lines;
        for (char const* name : {"timestamp", "level", "service", "cycle_id", "symbol", "client_order_id", "event",
                                 "outcome", "latency_ms"}) {
            EXPECT_TRUE(line.contains(QLatin1String(name))) << name;
        }
    }
    EXPECT_GT(lines, 2);
}

TEST(EngineHostTest, AMetricsPortThatIsTakenHindersNoTrading)
{
    QTemporaryDir const folder;
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    Session session(folder, {}, other.serverPort());
    session.until([](EngineSnapshot const& snapshot) { return snapshot.reconciled && snapshot.totals.cycles > 3; });
    EXPECT_EQ(session.failure, "");
    session.stop();
    EXPECT_EQ(session.failure, "");
}

TEST(EngineHostTest, WhyTheEngineStoppedItselfIsOnDisk)
{
    QTemporaryDir const folder;
    Session session(folder);
    session.until(isReady);
    session.breaks = true;
    session.host->submitCommand(std::make_shared<Command const>(Command{CommandId{1}, Pause{"lunch"}}));
    if (!session.stopped) {
        session.loop.exec();
    }
    EXPECT_THAT(session.failure, HasSubstr("a check of the test failed"));
    QFile halt(folder.filePath(QStringLiteral("state.db.halt")));
    ASSERT_TRUE(halt.open(QIODevice::ReadOnly));
    std::string const told = halt.readAll().toStdString();
    EXPECT_THAT(told, HasSubstr(session.failure));
    EXPECT_THAT(told, HasSubstr("\ncash: "));
    QFile log(folder.filePath(QStringLiteral("log")));
    ASSERT_TRUE(log.open(QIODevice::ReadOnly));
    bool isLogged = false;
    while (!log.atEnd()) {
        QJsonObject const line = QJsonDocument::fromJson(log.readLine()).object();
        isLogged = isLogged || (line.value(QStringLiteral("event")).toString() == QStringLiteral("engine.failed") &&
                                line.value(QStringLiteral("message")).toString().toStdString() == session.failure);
    }
    EXPECT_TRUE(isLogged);
}

// A folder that takes no new file, for root too: its lock cannot be made.
TEST(EngineHostTest, AJournalOnWhichNothingCanBeginIsShownAndNotTouched)
{
    QTemporaryDir const folder;
    {
        Session session(folder);
        session.until(isReady);
        session.ask(Pause{"lunch"});
        session.stop();
        ASSERT_EQ(session.failure, "");
    }
    std::filesystem::path const state = folder.filePath(QStringLiteral("state.db")).toStdString();
    std::filesystem::create_directory(state.string() + ".lock");
    auto const bytesOf = [&](char const* ending) {
        QFile file(QString::fromStdString(state.string() + ending));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    auto const database = bytesOf("");
    auto const head = bytesOf(".head");

    Session session(folder);
    ASSERT_TRUE(session.stopped);
    EXPECT_THAT(session.failure, HasSubstr("cannot be locked"));
    ASSERT_NE(session.seen, nullptr);
    EXPECT_TRUE(session.seen->fromJournal);
    EXPECT_EQ(session.seen->state, EngineState::Failed);
    EXPECT_EQ(session.seen->stateCause, session.failure);
    EXPECT_TRUE(session.seen->paused);
    EXPECT_EQ(session.seen->pauseReason, "lunch");
    EXPECT_TRUE(session.seen->books.cash.isPositive());
    EXPECT_FALSE(session.seen->notes.empty());
    EXPECT_EQ(bytesOf(""), database);
    EXPECT_EQ(bytesOf(".head"), head);
}

TEST(EngineHostTest, AfterTooManyFailedEndsTheNextStartIsPausedUntilOneEndsInOrder)
{
    QTemporaryDir const folder;
    std::filesystem::path const journal = folder.filePath(QStringLiteral("state.db")).toStdString();
    {
        Session session(folder);
        session.until(isReady);
        EXPECT_FALSE(session.seen->paused);
        session.breaks = true;
        session.host->submitCommand(std::make_shared<Command const>(Command{CommandId{1}, Resume{"to break it"}}));
        if (!session.stopped) {
            session.loop.exec();
        }
    }
    EXPECT_TRUE(std::filesystem::exists(failedEndsFileOf(journal))) << "one end is on record";
    EXPECT_FALSE(tooManyFailedEnds(journal));
    for (std::size_t i = 0; i < kFailedEndsAllowed; ++i) {
        ASSERT_TRUE(recordFailedEnd(journal, SystemClock().utc()));
    }
    {
        Session session(folder);
        session.until([](EngineSnapshot const& snapshot) { return snapshot.reconciled; });
        EXPECT_TRUE(session.seen->paused);
        EXPECT_THAT(session.seen->pauseReason, HasSubstr("ended 4 times within 10 minutes"));
        EXPECT_TRUE(session.ask(Resume{"looked at it"}).accepted);
        session.stop();
        EXPECT_EQ(session.failure, "");
    }
    EXPECT_FALSE(std::filesystem::exists(failedEndsFileOf(journal)));
    Session session(folder);
    session.until([](EngineSnapshot const& snapshot) { return snapshot.reconciled; });
    EXPECT_FALSE(session.seen->paused);
    session.stop();
}

}  // namespace
}  // namespace pentad::composition
