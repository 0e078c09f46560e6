// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/SocketServer.h"

#include "loopback/FrameSender.h"
#include "loopback/SocketSession.h"
#include "support/LoopbackBench.h"
#include "support/SocketProbe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pentad::loopback {
namespace {

using test::LoopbackBench;
using test::SocketProbe;
using testing::ContainsRegex;
using testing::HasSubstr;

// Rhythms that a test can wait for.
LoopbackSettings quick()
{
    LoopbackSettings settings;
    settings.rhythm = {Milliseconds(20), Milliseconds(60'000), Milliseconds(5), Milliseconds(5)};
    settings.advanceEvery = Milliseconds(2);
    return settings;
}

class SocketRules : public testing::Test {
protected:
    QJsonObject object(std::string const& frame) const
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(frame)).array()[1].toObject();
    }

    LoopbackBench bench{quick()};
    SocketProbe probe{bench.socketPort()};
};

TEST_F(SocketRules, SaysHelloUnasked)
{
    EXPECT_EQ(probe.waitFor(991), R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])");
    EXPECT_EQ(probe.frames().size(), 1U);
}

TEST_F(SocketRules, AnswersJoinsAndRefusesOnlyRepetitions)
{
    probe.waitFor(991);
    probe.join("obdiff", "BTCTRY");
    EXPECT_EQ(probe.waitFor(100, 1), R"([100,{"type":100,"ok":true,"message":"join|obdiff:BTCTRY"}])");
    probe.join("obdiff", "BTCTRY");
    EXPECT_EQ(probe.waitFor(100, 2), R"([100,{"type":100,"ok":false,"message":"join|obdiff:BTCTRY"}])");
    probe.join("obdiff", "BTCTRY", false);
    EXPECT_EQ(probe.waitFor(100, 3), R"([100,{"type":100,"ok":true,"message":"leave|obdiff:BTCTRY"}])");
    probe.join("obdiff", "BTCTRY");
    EXPECT_THAT(probe.waitFor(100, 4), HasSubstr("true"));
    EXPECT_NE(probe.waitFor(431, 2), "");
}

TEST_F(SocketRules, WhatDoesNotExistIsAcceptedAndSilent)
{
    probe.waitFor(991);
    std::size_t answers = 0;
    for (auto const& [channel, event] : {std::pair{"obdiff", "NOPETRY"},
                                         {"obdiff", "btctry"},
                                         {"obdiff", "BTC_TRY"},
                                         {"nothing", "BTCTRY"},
                                         {"tradeview", "BTCTRY"},
                                         {"Ticker", "BTCTRY"}}) {
        probe.join(channel, event);
        EXPECT_THAT(probe.waitFor(100, ++answers), HasSubstr("\"ok\":true")) << channel << ' ' << event;
    }
    test::spinFor(Milliseconds(50));
    EXPECT_EQ(probe.frames().size(), 1 + answers);
}

TEST_F(SocketRules, GarbageGetsNeitherAnswerNorDisconnect)
{
    probe.waitFor(991);
    for (char const* const text :
         {"", "x", "{}", "[]", "[151]", R"([151,{"type":151,"channel":"obdiff","event":["BTCTRY"],"join":true}])",
          R"([151,{"channel":"obdiff","event":"BTCTRY"}])", R"([999,{"type":999}])", R"({"type":151})"}) {
        probe.send(text);
    }
    probe.join("ticker", "BTCTRY");
    EXPECT_NE(probe.waitFor(402), "");
    EXPECT_EQ(probe.count(100), 1U);
    EXPECT_FALSE(probe.ended());
}

TEST_F(SocketRules, TickersRepeatInTheirRhythm)
{
    probe.waitFor(991);
    probe.join("ticker", "BTCTRY");
    std::string const frame = probe.waitFor(402, 3);
    EXPECT_THAT(frame,
                ContainsRegex(R"(\[402,\{"B":"[0-9]+","A":"[0-9]+","BA":"[0-9.]+","AA":"[0-9.]+",)"
                              R"("PS":"BTCTRY","H":"[0-9]+","L":"[0-9]+","LA":"[0-9]+","O":"[0-9]+",)"
                              R"("V":"[0-9]+\.[0-9]{8}","AV":"[0-9]+\.[0-9]{9}","D":"-?[0-9]+","DP":"-?[0-9.]+",)"
                              R"("DS":"TRY","NS":"BTC","PId":1,"channel":"ticker","event":"BTCTRY","type":402\})"));
    probe.join("ticker", "all");
    EXPECT_EQ(object(probe.waitFor(401)).value(QStringLiteral("items")).toArray().size(), 5);
}

TEST_F(SocketRules, ABookFollowsFromItsDifferences)
{
    probe.waitFor(991);
    probe.join("obdiff", "BTCTRY");
    QJsonObject const first = object(probe.waitFor(431));
    std::map<QString, QString> bids;
    for (QJsonValue const level : first[QStringLiteral("BO")].toArray()) {
        bids[level[QStringLiteral("P")].toString()] = level[QStringLiteral("A")].toString();
    }
    auto sequence = static_cast<std::int64_t>(first[QStringLiteral("CS")].toDouble());
    for (int step = 0; step < 20; ++step) {
        bench.clock().advance(Milliseconds(2'000));
        test::spinFor(Milliseconds(15));
    }
    ASSERT_GT(probe.count(432), 3U);
    for (std::string const& text : probe.frames()) {
        if (!text.starts_with("[432,")) {
            continue;
        }
        QJsonObject const change = object(text);
        EXPECT_EQ(static_cast<std::int64_t>(change[QStringLiteral("CS")].toDouble()), ++sequence);
        for (QJsonValue const level : change[QStringLiteral("BO")].toArray()) {
            QString const price = level[QStringLiteral("P")].toString();
            int const kind = level[QStringLiteral("CP")].toInt();
            EXPECT_EQ(bids.contains(price), kind != 1);
            if (kind == 3) {
                EXPECT_NE(level[QStringLiteral("A")].toString(), QStringLiteral("0"));
                bids.erase(price);
            } else {
                EXPECT_TRUE(kind == 0 || kind == 1);
                bids[price] = level[QStringLiteral("A")].toString();
            }
        }
        EXPECT_LE(bids.size(), 100U);
    }
    BookView const book = bench.core().book(Slot{0});
    ASSERT_EQ(bids.size(), book.bids.size());
    for (BookLevel const& level : book.bids) {
        EXPECT_EQ(bids[QString::fromStdString(level.price.text())].toStdString(), level.quantity.text());
    }
}

TEST_F(SocketRules, AnUnchangedBookIsNotSent)
{
    probe.waitFor(991);
    test::spinFor(Milliseconds(20));  // the market has made its first move
    probe.join("orderbook", "BTCTRY");
    probe.waitFor(431);
    test::spinFor(Milliseconds(50));
    EXPECT_EQ(probe.count(431), 1U);
    bench.clock().advance(Milliseconds(10'000));
    EXPECT_THAT(probe.waitFor(431, 2), HasSubstr(R"("channel":"orderbook")"));
}

TEST_F(SocketRules, TradesComeAsAListThenOneByOne)
{
    probe.waitFor(991);
    bench.clock().advance(Milliseconds(60'000));
    test::spinFor(Milliseconds(20));
    probe.join("trade", "BTCTRY");
    EXPECT_THAT(probe.waitFor(421), HasSubstr(R"("symbol":"BTCTRY","items":[{"D":")"));
    bench.clock().advance(Milliseconds(60'000));
    EXPECT_THAT(probe.waitFor(422), ContainsRegex(R"(\{"D":"[0-9]{13}","I":"[0-9]{18,19}","A":"[0-9]+\.[0-9]{10}",)"
                                                  R"("P":"[0-9]+\.0{10}","PS":"BTCTRY","S":[01],"channel":"trade")"));
}

TEST_F(SocketRules, TheCandleUnderWayIsShown)
{
    probe.waitFor(991);
    probe.join("tradeview", "BTCTRY_60");
    EXPECT_THAT(probe.waitFor(428), ContainsRegex(R"("D":[0-9]{10},"P":"BTCTRY","R":"60","channel":"tradeview",)"
                                                  R"("event":"BTCTRY_60","type":428)"));
}

TEST_F(SocketRules, PrivateFramesFlowAfterALoginWithoutSubscription)
{
    probe.waitFor(991);
    probe.send(LoopbackBench::loginText());
    EXPECT_EQ(probe.waitFor(114), R"([114,{"type":114,"id":555001,"ok":true,"message":null}])");
    ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 104, "T1")).status, 200);
    EXPECT_THAT(probe.waitFor(451),
                ContainsRegex(R"("pairId":1,"symbol":"BTCTRY","id":[0-9]+,"method":0,"userId":555001,)"
                              R"("orderType":0,"price":"[0-9]+","amount":"0.01","numLeft":"0.01",)"
                              R"("denomLeft":"[0-9.]+","newOrderClientId":"T1")"));
    EXPECT_THAT(probe.waitFor(441),
                ContainsRegex(R"("user":555001,"isBid":true,"method":0,"pair":1,"symbol":"BTCTRY",)"
                              R"("amount":"0\.[0-9]{10}","price":"[0-9]+\.0{10}","clientId":"T1")"));
    std::string const trade = probe.waitFor(423);
    EXPECT_THAT(trade, HasSubstr(R"("orderClientId":"T1")"));
    EXPECT_THAT(trade, testing::Not(HasSubstr("\"type\"")));
    EXPECT_NE(probe.waitFor(201), "");
    EXPECT_EQ(probe.count(453), 0U);
}

TEST_F(SocketRules, ACancelEndsWithADeletion)
{
    probe.waitFor(991);
    probe.send(LoopbackBench::loginText());
    probe.waitFor(114);
    std::int64_t const id = test::idIn(bench.submit(bench.limitBody("buy", "0.01", 50, "T1")).body);
    ASSERT_EQ(bench.call("DELETE", "/api/v1/order?id=" + std::to_string(id)).status, 200);
    EXPECT_EQ(probe.count(452), 0U);
    bench.clock().advance(Milliseconds(100));
    EXPECT_THAT(probe.waitFor(452), ContainsRegex(R"("price":"[0-9]+\.0{16}","amount":"0\.0100000000000000",)"
                                                  R"("numLeft":"0\.0100000000000000")"));
}

TEST_F(SocketRules, AWrongLoginIsToldAndSeesNothing)
{
    probe.waitFor(991);
    probe.send(R"([114,{"type":114,"publicKey":"nobody","timestamp":1,"nonce":3000,"signature":"x"}])");
    EXPECT_EQ(probe.waitFor(114, 1), R"([114,{"type":114,"id":0,"ok":false,"message":"Invalid Public key"}])");
    std::string wrong = LoopbackBench::loginText();
    wrong.replace(wrong.find("3000"), 4, "3001");
    probe.send(wrong);
    EXPECT_THAT(probe.waitFor(114, 2), HasSubstr("Invalid Signature"));
    ASSERT_EQ(bench.submit(bench.limitBody("buy", "0.01", 50, "T1")).status, 200);
    test::spinFor(Milliseconds(30));
    EXPECT_EQ(probe.count(451), 0U);
}

TEST_F(SocketRules, ALogoutCloses)
{
    probe.waitFor(991);
    probe.send(R"([113,{"type":113}])");
    EXPECT_TRUE(probe.waitForEnd());
    EXPECT_EQ(probe.closeCode(), 1000);
}

TEST(SocketServerTest, PingsAndClosesWhereNoPongComes)
{
    LoopbackSettings settings = quick();
    settings.rhythm.pongWithin = Milliseconds(70);
    LoopbackBench bench(settings, "[[fault]]\naction = \"ignore_pongs\"\nafter = 5");
    SocketProbe probe(bench.socketPort());
    ASSERT_NE(probe.waitFor(991), "");
    // Five pongs of 20 ms each are counted, then none: the socket lives longer than one deadline.
    EXPECT_TRUE(probe.waitForEnd());
    EXPECT_EQ(probe.closeCode(), 1000);
    EXPECT_GE(bench.exchange().faults().fired("ignore_pongs"), 1U);
}

TEST(SocketServerTest, TheSixteenthConnectInAMinuteFailsItsUpgradeWith429)
{
    LoopbackBench bench(quick());
    std::vector<std::unique_ptr<SocketProbe>> probes;
    for (int i = 0; i < 15; ++i) {
        probes.push_back(std::make_unique<SocketProbe>(bench.socketPort()));
        ASSERT_NE(probes.back()->waitFor(991), "") << i;
    }
    test::HttpAnswer const refused = test::httpCall(bench.socketPort(), "GET", "/", "Upgrade: websocket\r\n");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.header("Retry-After"), "60");
    bench.clock().advance(Milliseconds(60'000));
    SocketProbe later(bench.socketPort());
    EXPECT_NE(later.waitFor(991), "");
}

TEST(SocketServerTest, WhatIsNoUpgradeIsNotServed)
{
    LoopbackBench bench(quick());
    test::HttpAnswer const answer = test::httpCall(bench.socketPort(), "GET", "/");
    EXPECT_NE(answer.status, 200);
    SocketProbe probe(bench.socketPort());
    EXPECT_NE(probe.waitFor(991), "");
}

class SocketFault : public testing::Test {
protected:
    void begin(std::string const& faults)
    {
        bench = std::make_unique<LoopbackBench>(quick(), faults);
        probe = std::make_unique<SocketProbe>(bench->socketPort());
        EXPECT_NE(probe->waitFor(991), "");
    }

    std::unique_ptr<LoopbackBench> bench;
    std::unique_ptr<SocketProbe> probe;
};

TEST_F(SocketFault, LosesFramesSoThatTheSequenceHasAGap)
{
    begin("[[fault]]\naction = \"drop\"\nchannel = \"432\"\ncount = 1");
    probe->join("obdiff", "BTCTRY");
    std::string const first = probe->waitFor(431);
    bench->clock().advance(Milliseconds(4'000));
    ASSERT_TRUE(test::spinUntil([&] { return bench->exchange().faults().fired("drop") == 1; }));
    bench->clock().advance(Milliseconds(4'000));
    auto const sequence = [](std::string const& frame) {
        std::int64_t number = 0;
        std::size_t const at = frame.find("\"CS\":") + 5;
        std::from_chars(frame.data() + at, frame.data() + frame.size(), number);
        return number;
    };
    EXPECT_EQ(sequence(probe->waitFor(432)), sequence(first) + 2);
}

TEST_F(SocketFault, RepeatsReordersAndDelays)
{
    begin(R"(
[[fault]]
action = "repeat"
channel = "100"
times = 3
count = 1
[[fault]]
action = "reorder"
channel = "100"
window = 2
after = 1
count = 2
)");
    probe->join("a", "1");
    EXPECT_EQ(probe->waitFor(100, 3), probe->waitFor(100, 1));
    probe->join("a", "2");
    probe->join("a", "3");
    EXPECT_THAT(probe->waitFor(100, 4), HasSubstr("a:3"));
    EXPECT_THAT(probe->waitFor(100, 5), HasSubstr("a:2"));
}

TEST_F(SocketFault, DelaysAFrame)
{
    begin("[[fault]]\naction = \"delay\"\nchannel = \"100\"\nby = \"50ms\"\ncount = 1");
    probe->join("a", "1");
    probe->join("a", "2");
    EXPECT_THAT(probe->waitFor(100, 1), HasSubstr("a:2"));
    EXPECT_THAT(probe->waitFor(100, 2), HasSubstr("a:1"));
}

TEST_F(SocketFault, SendsAFrameByteByByteAndTheNextBehindIt)
{
    begin("[[fault]]\naction = \"trickle\"\nchannel = \"100\"\nevery = \"2ms\"\ncount = 1");
    int pongs = 0;
    QObject::connect(&probe->socket(), &QWebSocket::pong, &probe->socket(), [&] { ++pongs; });
    QElapsedTimer taken;
    taken.start();
    probe->join("a", "1");
    probe->join("a", "2");
    probe->socket().ping();
    EXPECT_THAT(probe->waitFor(100, 1), HasSubstr("a:1"));
    EXPECT_GE(taken.elapsed(), 60) << "a frame of 50 bytes";
    EXPECT_THAT(probe->waitFor(100, 2), HasSubstr("a:2"));
    EXPECT_TRUE(test::spinUntil([&] { return pongs == 1; })) << "not in the middle of the frame";
    EXPECT_FALSE(probe->ended());
}

TEST_F(SocketFault, BeginsAFrameAndNeverEndsIt)
{
    begin("[[fault]]\naction = \"unfinished\"\nchannel = \"100\"\nbytes = 9\nafter = 1");
    int pongs = 0;
    QObject::connect(&probe->socket(), &QWebSocket::pong, &probe->socket(), [&] { ++pongs; });
    probe->join("a", "1");
    probe->waitFor(100);
    probe->join("a", "2");
    probe->join("ticker", "BTCTRY");
    probe->socket().ping();
    test::spinFor(Milliseconds(100));
    EXPECT_EQ(probe->frames().size(), 2U) << "nothing after it, whatever it is";
    EXPECT_EQ(pongs, 0);
    EXPECT_FALSE(probe->ended());
}

TEST_F(SocketFault, FallsSilentButStaysOpen)
{
    begin("[[fault]]\naction = \"silence\"\nchannel = \"ticker\"\nafter = 2");
    probe->join("ticker", "BTCTRY");
    probe->waitFor(402, 2);
    probe->join("ticker", "ETHTRY");
    test::spinFor(Milliseconds(80));
    EXPECT_EQ(probe->count(402), 2U);
    EXPECT_FALSE(probe->ended());
}

TEST_F(SocketFault, ClosesWithACode)
{
    begin("[[fault]]\naction = \"close\"\nchannel = \"ticker\"\ncode = 1001\nafter = 1");
    probe->join("ticker", "BTCTRY");
    EXPECT_TRUE(probe->waitForEnd());
    EXPECT_EQ(probe->closeCode(), 1001);
}

TEST_F(SocketFault, JoinsMayBeSilent)
{
    begin("[[fault]]\naction = \"silent_join\"\nchannel = \"obdiff\"\ncount = 1");
    probe->join("obdiff", "BTCTRY");
    EXPECT_THAT(probe->waitFor(100), HasSubstr("true"));
    test::spinFor(Milliseconds(30));
    EXPECT_EQ(probe->count(431), 0U);
    probe->join("obdiff", "BTCTRY", false);
    probe->join("obdiff", "BTCTRY");
    EXPECT_NE(probe->waitFor(431), "");
}

TEST_F(SocketFault, LosesPrivateFramesAfterALaterLogin)
{
    begin("[[fault]]\naction = \"drop\"\nchannel = \"4*1\"\nlogin = 2");
    probe->send(LoopbackBench::loginText());
    probe->waitFor(114);
    ASSERT_EQ(bench->submit(bench->limitBody("buy", "0.01", 104, "T1")).status, 200);
    EXPECT_NE(probe->waitFor(441), "");
    SocketProbe second(bench->socketPort());
    second.waitFor(991);
    second.send(LoopbackBench::loginText());
    second.waitFor(114);
    ASSERT_EQ(bench->submit(bench->limitBody("buy", "0.01", 104, "T2")).status, 200);
    EXPECT_NE(second.waitFor(423), "");
    EXPECT_EQ(second.count(451) + second.count(441), 0U);
}

TEST_F(SocketFault, RefusesConnections)
{
    LoopbackBench refusing(quick(), "[[fault]]\naction = \"refuse\"\nstatus = 503\ncount = 2");
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(test::httpCall(refusing.socketPort(), "GET", "/", "Upgrade: websocket\r\n").status, 503);
    }
    SocketProbe later(refusing.socketPort());
    EXPECT_NE(later.waitFor(991), "");
}

TEST_F(SocketFault, EditsFrames)
{
    begin("[[fault]]\naction = \"replace\"\nchannel = \"ticker\"\nfind = '\"LA\":\"[^\"]*\"'\nwith = '\"LA\":\"-1\"'");
    probe->join("ticker", "BTCTRY");
    EXPECT_THAT(probe->waitFor(402), HasSubstr(R"("LA":"-1")"));
}

TEST_F(SocketFault, SendsWhatNoHonestExchangeSends)
{
    begin(R"(
[[fault]]
action = "garbage"
channel = "402"
kind = "nested"
bytes = 50
count = 1
[[fault]]
action = "garbage"
channel = "402"
kind = "invalid_utf8"
after = 3
count = 1
)");
    probe->join("ticker", "BTCTRY");
    EXPECT_TRUE(test::spinUntil([&] {
        for (std::string const& frame : probe->frames()) {
            if (frame.starts_with("[[[")) {
                return true;
            }
        }
        return false;
    }));
    // Qt's own client ends a connection that carries invalid text.
    EXPECT_TRUE(probe->waitForEnd());
    EXPECT_EQ(probe->closeCode(), 1007);
}

}  // namespace
}  // namespace pentad::loopback
