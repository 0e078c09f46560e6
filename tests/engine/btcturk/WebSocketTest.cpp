// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WebSocket.h"

#include "support/FragmentingSocket.h"
#include "support/Loop.h"
#include "support/ScriptedHttp.h"
#include "support/ScriptedSocket.h"

#include <QNetworkProxy>

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::waitUntil;

constexpr std::size_t kSocketMessageMaximum = 1 << 20;

class WebSocketTest : public testing::Test {
protected:
    std::unique_ptr<WebSocket> socketTo(std::string const& address)
    {
        WebSocket::Observers observers{.opened = [this] { ++opened; },
                                       .heard = [this] { ++heard; },
                                       .text =
                                           [this](std::string_view text) {
                                               texts.emplace_back(text);
                                               if (atText) {
                                                   atText();
                                               }
                                           },
                                       .binary = [] {},
                                       .fragment = [](bool) {},
                                       .pong = [this] { ++pongs; },
                                       .ended = [this](WebSocket::Ending const& how) { endings.push_back(how); }};
        return std::make_unique<WebSocket>(QUrl(QString::fromStdString(address)), QSslConfiguration(),
                                           kSocketMessageMaximum, std::move(observers), nullptr);
    }

    int opened = 0;
    int heard = 0;
    int pongs = 0;
    std::vector<std::string> texts;
    std::vector<WebSocket::Ending> endings;
    std::function<void()> atText;
};

// The peer is Qt's own implementation, which knows nothing of this one.
TEST_F(WebSocketTest, MessagesOfEveryLengthCrossBothWays)
{
    test::ScriptedSocket peer([](test::ScriptedSocket& self, std::string const& frame) { self.say(frame); });
    peer.setGreeting({});
    auto const socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return opened == 1; }));
    std::vector<std::string> sent;
    for (std::size_t const length : {0, 1, 125, 126, 4'095, 4'096, 4'097, 65'535, 65'536, 300'000}) {
        std::string text = "ş" + std::string(length, 'a');
        socket->send(text);
        sent.push_back(std::move(text));
    }
    ASSERT_TRUE(waitUntil([&] { return texts.size() == sent.size(); }));
    EXPECT_EQ(peer.frames(), sent);
    EXPECT_EQ(texts, sent);
    socket->ping();
    EXPECT_TRUE(waitUntil([this] { return pongs == 1; }));
    EXPECT_TRUE(endings.empty());
}

TEST_F(WebSocketTest, WhateverIsSentBeforeItIsOpenIsNotSent)
{
    test::ScriptedSocket peer;
    auto const socket = socketTo(peer.address());
    socket->open();
    socket->send("too early");
    socket->ping();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    socket->send("now");
    ASSERT_TRUE(waitUntil([&] { return !peer.frames().empty(); }));
    EXPECT_EQ(peer.frames(), std::vector<std::string>{"now"});
    EXPECT_EQ(pongs, 0);
}

TEST_F(WebSocketTest, AnswersPingsWithTheirOwnWords)
{
    test::FragmentingSocket peer;
    auto const socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    peer.frame(test::FragmentingSocket::Ping, true, "are you there");
    ASSERT_TRUE(waitUntil([&] { return peer.lastPong() == "are you there"; }));
}

TEST_F(WebSocketTest, AnswersACloseAndEnds)
{
    test::FragmentingSocket peer;
    auto const socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    peer.frame(test::FragmentingSocket::Close, true, QByteArray("\x03\xE8"));
    ASSERT_TRUE(waitUntil([&] { return peer.closes() == 1 && !endings.empty(); }));
    EXPECT_EQ(endings[0].kind, WebSocket::Ending::Kind::Closed);
    EXPECT_EQ(endings.size(), 1U);
}

TEST_F(WebSocketTest, AbortedByAnObserverItTellsNoMore)
{
    test::ScriptedSocket peer;
    auto const socket = socketTo(peer.address());
    atText = [&] { socket->abort(); };
    peer.setGreeting("one");
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    ASSERT_TRUE(waitUntil([&] { return !peer.connected(); }));
    EXPECT_EQ(texts.size(), 1U);
    EXPECT_TRUE(endings.empty()) << "whoever ends it need not be told";
}

TEST_F(WebSocketTest, TellsNothingWhileItGoes)
{
    test::ScriptedSocket peer;
    auto socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    socket.reset();
    EXPECT_TRUE(endings.empty());
}

// Nothing leaves before the loop runs: what is sent in between waits.
TEST_F(WebSocketTest, APingIsNotAddedToWhatWaits)
{
    test::ScriptedSocket peer([](test::ScriptedSocket& self, std::string const& frame) { self.say(frame); });
    peer.setGreeting({});
    auto const socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return opened == 1; }));
    socket->send(std::string(100'000, 'a'));
    socket->ping();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    EXPECT_EQ(pongs, 0);
    socket->ping();
    socket->send("end");
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 2; }));
    EXPECT_EQ(pongs, 1);
    EXPECT_TRUE(endings.empty());
}

TEST_F(WebSocketTest, APeerThatLetsMessagesPileUpIsLeft)
{
    test::ScriptedSocket peer;
    auto const socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    for (int i = 0; i < 40; ++i) {
        socket->send(std::string(64'000, 'a'));
    }
    EXPECT_TRUE(endings.empty()) << "not while it sends";
    ASSERT_TRUE(waitUntil([this] { return !endings.empty(); }));
    EXPECT_EQ(endings[0].kind, WebSocket::Ending::Kind::NotReading);
    test::letPass(std::chrono::milliseconds(50));
    EXPECT_EQ(endings.size(), 1U);
}

TEST_F(WebSocketTest, AnEndIsToldOnceWithItsReason)
{
    test::ScriptedSocket peer;
    auto const socket = socketTo(peer.address());
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    peer.close();
    ASSERT_TRUE(waitUntil([this] { return !endings.empty(); }));
    auto const nobody = socketTo(peer.address());
    nobody->open();
    ASSERT_TRUE(waitUntil([this] { return endings.size() == 2; }));
    EXPECT_EQ(endings[1].kind, WebSocket::Ending::Kind::Failed);
    EXPECT_EQ(endings[1].error, QAbstractSocket::ConnectionRefusedError);
    test::letPass(std::chrono::milliseconds(50));
    EXPECT_EQ(endings.size(), 2U);
}

TEST_F(WebSocketTest, AsksForThePathOfTheAddressAndTakesNoOtherAnswer)
{
    test::ScriptedHttp server([](test::SeenRequest const&) { return test::jsonAnswer("{}", 302); });
    std::string address = server.address() + "/feed?a=1";
    auto const socket = socketTo(address.replace(0, 4, "ws"));
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return endings.size() == 1; }));
    EXPECT_EQ(endings[0].kind, WebSocket::Ending::Kind::NotUpgraded);
    EXPECT_EQ(endings[0].status, 302);
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_EQ(server.requests()[0].target, "/feed?a=1");
    EXPECT_EQ(opened, 0);
}

TEST_F(WebSocketTest, UsesNoProxy)
{
    quint16 nobody = 0;
    {
        QTcpServer server;
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost, 0));
        nobody = server.serverPort();
    }
    test::ScriptedSocket peer;
    QNetworkProxy const before = QNetworkProxy::applicationProxy();
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), nobody));
    // Also this machine, but Qt does not know it and would take the proxy.
    std::string address = peer.address();
    auto const socket = socketTo(address.replace(address.find("127.0.0.1"), 9, "0.0.0.0"));
    socket->open();
    EXPECT_TRUE(waitUntil([this] { return texts.size() == 1; }));
    QNetworkProxy::setApplicationProxy(before);
    EXPECT_TRUE(endings.empty());
}

TEST_F(WebSocketTest, AHeadThatNeverEndsIsNotKept)
{
    QTcpServer babbling;
    ASSERT_TRUE(babbling.listen(QHostAddress::LocalHost, 0));
    QObject::connect(&babbling, &QTcpServer::newConnection, &babbling, [&] {
        babbling.nextPendingConnection()->write(QByteArray("HTTP/1.1 101 Switching Protocols\r\n") +
                                                QByteArray(100'000, 'a'));
    });
    auto const socket = socketTo("ws://127.0.0.1:" + std::to_string(babbling.serverPort()));
    socket->open();
    ASSERT_TRUE(waitUntil([this] { return endings.size() == 1; }));
    EXPECT_EQ(endings[0].kind, WebSocket::Ending::Kind::NotUpgraded);
    EXPECT_EQ(endings[0].status, 0);
}

}  // namespace
}  // namespace pentad::btcturk
