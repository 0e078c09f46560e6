// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Routes.h"
#include "btcturk/SocketLine.h"
#include "contracts/EngineText.h"
#include "support/FragmentingSocket.h"
#include "support/Loop.h"
#include "support/LoopbackBench.h"
#include "support/ScriptedHttp.h"
#include "support/ScriptedSocket.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::waitUntil;

class SocketLineTest : public testing::Test {
protected:
    // Connections start over within milliseconds here.
    static resilience::RetryPolicy hasty()
    {
        auto parameters = resilience::RetryPolicy::standard();
        parameters[static_cast<std::size_t>(resilience::EndpointGroup::Connection)] = {Milliseconds(5),
                                                                                       Milliseconds(20), 0, 1'000};
        return {parameters, 7};
    }
    std::unique_ptr<SocketLine> line(std::optional<Milliseconds> silence = {}, std::string address = {})
    {
        SocketLineParameters parameters;
        parameters.address = address.empty() ? peer.address() : std::move(address);
        parameters.name = "test";
        parameters.greetingPatience = Milliseconds(300);
        parameters.pingEvery = Milliseconds(50);
        parameters.pongMaximum = Milliseconds(1'000);
        parameters.messagePatience = Milliseconds(400);
        parameters.silenceMaximum = silence;
        return std::make_unique<SocketLine>(
            parameters, SocketLine::Shared{clock, limiter, retries, log},
            SocketLine::Observers{[this] { ++opened; }, [this](Frame const&) { ++frames; }, [this] { ++lost; },
                                  [this] { ++refused; }});
    }
    ChannelView view()
    {
        ChannelView shown;
        log.describe(shown);
        return shown;
    }

    // The address of a socket at a server that speaks HTTP only.
    static std::string socketAt(test::ScriptedHttp const& server)
    {
        std::string address = server.address();
        return address.replace(0, 4, "ws");
    }

    // For how long no connection is tried after an upgrade was refused as one too many.
    MonotonicTime::duration waitAfter(std::string const& header)
    {
        constexpr std::size_t kConnect = indexOf(Route::SocketConnect);
        test::ScriptedHttp limited([&](test::SeenRequest const&) { return test::jsonAnswer("{}", 429, header); });
        MonotonicTime const before = clock.monotonic();
        auto const socket = line({}, socketAt(limited));
        socket->open();
        EXPECT_TRUE(waitUntil([&] { return limiter.blockedUntil(kConnect, before).has_value(); }));
        return limiter.blockedUntil(kConnect, before).value_or(before) - before;
    }

    bool noted(std::string_view what)
    {
        auto const events = view().events;
        return std::any_of(events->begin(), events->end(), [&](ChannelEvent const& each) { return each.what == what; });
    }

    SystemClock clock;
    resilience::RateLimiter limiter = publishedLimits();
    resilience::RetryPolicy retries = hasty();
    ChannelLog log{clock};
    test::ScriptedSocket peer;
    int opened = 0;
    int frames = 0;
    int lost = 0;
    int refused = 0;
};

TEST_F(SocketLineTest, IsOpenOnceItWasGreeted)
{
    peer.setGreeting({});
    auto const socket = line();
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return peer.connected(); }));
    test::letPass(Milliseconds(30));
    EXPECT_FALSE(socket->isOpen());
    EXPECT_FALSE(socket->messageAge());
    peer.say(R"([991,{"type":991,"current":"6.0.0","min":"2.3.0"}])");
    ASSERT_TRUE(waitUntil([&] { return socket->isOpen(); }));
    EXPECT_EQ(opened, 1);
    EXPECT_TRUE(socket->messageAge() && socket->pongAge());
}

TEST_F(SocketLineTest, PassesFramesOnAndSendsOnlyWhileOpen)
{
    auto const socket = line();
    socket->send("too early");
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return socket->isOpen(); }));
    socket->send("[1]");
    peer.say(R"([100,{"type":100,"ok":true,"message":"join|ticker:BTCTRY"}])");
    ASSERT_TRUE(waitUntil([&] { return frames == 1 && peer.frames().size() == 1; }));
    EXPECT_EQ(peer.frames()[0], "[1]");
}

TEST_F(SocketLineTest, ConnectsAnewAfterEachLoss)
{
    auto const socket = line();
    socket->open();
    for (int i = 1; i <= 3; ++i) {
        ASSERT_TRUE(waitUntil([&] { return opened == i; }));
        peer.drop();
        ASSERT_TRUE(waitUntil([&] { return lost == i; }));
    }
    ASSERT_TRUE(waitUntil([&] { return opened == 4; }));
    EXPECT_EQ(view().reconnects, 3U);
}

TEST_F(SocketLineTest, ConnectsAnewWithoutAGreeting)
{
    peer.setGreeting({});
    auto const socket = line();
    socket->open();
    EXPECT_TRUE(waitUntil([&] { return peer.connects() >= 2; }));
    EXPECT_EQ(opened, 0);
    EXPECT_EQ(lost, 0);
}

TEST_F(SocketLineTest, LeavesALineThatIsOpenButSilent)
{
    auto const socket = line(Milliseconds(300));
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    EXPECT_TRUE(waitUntil([&] { return opened == 2; })) << "although pings were answered";
}

TEST_F(SocketLineTest, OnlyWhatSaysSomethingAboutTheMarketIsASignOfLife)
{
    auto const socket = line(Milliseconds(600));
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    QTimer chatter;
    QObject::connect(&chatter, &QTimer::timeout, &chatter, [&] {
        peer.say("{");
        peer.say(R"([999,{"type":999}])");
        peer.say(R"([100,{"type":100,"ok":true,"message":"join|ticker:BTCTRY"}])");
        peer.say(R"([801,{"type":801,"message":"SitePurge"}])");
    });
    chatter.start(Milliseconds(50));
    EXPECT_TRUE(waitUntil([&] { return opened == 2; })) << "it talks, but says nothing";
    chatter.stop();
    test::letPass(Milliseconds(100));
    ASSERT_TRUE(waitUntil([&] { return socket->isOpen(); }));
    QObject::connect(&chatter, &QTimer::timeout, &chatter, [&] {
        peer.say(R"([432,{"CS":2,"PS":"BTCTRY","AO":[],"BO":[],"channel":"obdiff","event":"BTCTRY","type":432}])");
    });
    chatter.start(Milliseconds(50));
    int const before = opened;
    test::letPass(Milliseconds(900));
    EXPECT_EQ(opened, before);
    EXPECT_LT(*socket->messageAge(), Milliseconds(300));
}

TEST_F(SocketLineTest, ALineMayBeSilentWhereThatIsItsNature)
{
    auto const socket = line();
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    test::letPass(Milliseconds(1'500));
    EXPECT_TRUE(socket->isOpen());
    EXPECT_LT(*socket->pongAge(), Milliseconds(500));
    EXPECT_EQ(peer.connects(), 1);
}

TEST_F(SocketLineTest, WhatCannotBeReadIsCountedAndChangesNothing)
{
    auto const socket = line();
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return socket->isOpen(); }));
    for (std::string const& nonsense : {std::string("{"), std::string("[402"), std::string(5'000, '['),
                                        std::string("[]"), std::string("[402,{\"LA\":\"NaN\",\"PS\":\"BTCTRY\"}]")}) {
        peer.say(nonsense);
    }
    ASSERT_TRUE(waitUntil([&] { return view().refusedMessages == 5; }));
    EXPECT_EQ(frames, 0);
    EXPECT_EQ(refused, 5);
    EXPECT_TRUE(socket->isOpen());
}

TEST_F(SocketLineTest, AGiantFrameEndsTheConnection)
{
    auto const socket = line();
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return socket->isOpen(); }));
    peer.say(std::string(std::size_t{10} << 20U, 'x'));
    EXPECT_TRUE(waitUntil([&] { return lost == 1; }));
    EXPECT_EQ(frames, 0);
    EXPECT_TRUE(waitUntil([&] { return opened == 2; }));
    EXPECT_EQ(view().refusedMessages, 1U);
    EXPECT_TRUE(noted("a message was too large"));
}

// Between fragments pings are answered, and each is so small that no limit of size is ever reached.
TEST_F(SocketLineTest, AMessageInFragmentsThatNeverEndsEndsTheLine)
{
    test::FragmentingSocket dribbling;
    auto const socket = line({}, dribbling.address());
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    dribbling.frame(test::FragmentingSocket::Text, false, "[4");
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, &drip,
                     [&] { dribbling.frame(test::FragmentingSocket::Continues, false, {}); });
    drip.start(Milliseconds(20));
    ASSERT_TRUE(waitUntil([&] { return lost == 1; }));
    EXPECT_TRUE(noted(say(Phrase::FrameUnfinished)));
    EXPECT_FALSE(noted(say(Phrase::PingsUnanswered)));
    EXPECT_GE(dribbling.pingsAnswered(), 1);
    EXPECT_EQ(view().refusedMessages, 1U);
    EXPECT_EQ(refused, 1) << "what it said is missing";
    drip.stop();
    EXPECT_TRUE(waitUntil([&] { return opened == 2; }));
    EXPECT_EQ(frames, 0);
}

TEST_F(SocketLineTest, AMessageInFragmentsIsReadOnceItIsWhole)
{
    test::FragmentingSocket peerInParts;
    auto const socket = line({}, peerInParts.address());
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    for (int i = 1; i <= 30; ++i) {
        peerInParts.frame(test::FragmentingSocket::Text, false, R"([801,{"type":801,)");
        peerInParts.frame(test::FragmentingSocket::Continues, true, R"("message":"SitePurge"}])");
        ASSERT_TRUE(waitUntil([&] { return frames == i; }));
        test::letPass(Milliseconds(20));
    }
    EXPECT_EQ(lost, 0) << "each of them ended in time";
    EXPECT_EQ(view().refusedMessages, 0U);
}

TEST_F(SocketLineTest, BytesThatAreNoTextAreRefusedAndChangeNothing)
{
    test::FragmentingSocket odd;
    auto const socket = line({}, odd.address());
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    odd.frame(test::FragmentingSocket::Binary, true, R"([801,{"type":801,"message":"SitePurge"}])");
    ASSERT_TRUE(waitUntil([&] { return view().refusedMessages == 1; }));
    EXPECT_TRUE(noted(say(Phrase::FrameNotText)));
    EXPECT_EQ(frames, 0);
    EXPECT_EQ(refused, 1);
    EXPECT_TRUE(socket->isOpen());
}

TEST_F(SocketLineTest, BytesAgainstTheRulesEndTheLineAndAreCounted)
{
    test::FragmentingSocket odd;
    auto const socket = line({}, odd.address());
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    odd.frame(static_cast<test::FragmentingSocket::Opcode>(0x3), true, "[801]");
    ASSERT_TRUE(waitUntil([&] { return lost == 1; }));
    EXPECT_TRUE(noted(say(Phrase::FrameAgainstRules)));
    EXPECT_EQ(view().refusedMessages, 1U);
    EXPECT_TRUE(waitUntil([&] { return opened == 2; }));
    odd.frame(test::FragmentingSocket::Text, true, "\xC3\x28");
    ASSERT_TRUE(waitUntil([&] { return lost == 2; }));
    EXPECT_TRUE(noted(say(Phrase::FrameNotText)));
    EXPECT_EQ(frames, 0);
}

TEST_F(SocketLineTest, MessagesOfTheExchangeAreNotedAndUnknownTypesOnce)
{
    auto const socket = line();
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return socket->isOpen(); }));
    peer.say(R"([801,{"type":801,"message":"SitePurge"}])");
    peer.say(R"([999,{"type":999}])");
    peer.say(R"([998,{"type":998}])");
    peer.say(R"([999,{"type":999}])");
    ASSERT_TRUE(waitUntil([&] { return frames == 4; }));
    EXPECT_TRUE(noted("message 801 of the exchange: SitePurge"));
    EXPECT_TRUE(noted("a message of the unknown type 998"));
    EXPECT_EQ(view().events->size(), 4U) << "with the connection itself";
    EXPECT_EQ(view().refusedMessages, 0U);
}

TEST_F(SocketLineTest, StaysWithinTheConnectLimit)
{
    peer.setGreeting({});
    test::ScriptedHttp closed([](test::SeenRequest const&) { return test::ScriptedAnswer{"", false, true, {}, {}}; });
    int attempts = 0;
    closed.setScript([&](test::SeenRequest const&) {
        ++attempts;
        return test::ScriptedAnswer{"", false, true, {}, {}};
    });
    std::string address = closed.address();
    address.replace(0, 4, "ws");
    auto const socket = line({}, address);
    socket->open();
    waitUntil([&] { return attempts > 15; }, Milliseconds(3'000));
    EXPECT_GE(attempts, 3);
    EXPECT_LE(attempts, 15) << "in a minute";
}

TEST_F(SocketLineTest, ALimitedConnectIsNotTriedAgainSoon)
{
    test::ScriptedHttp limited([](test::SeenRequest const&) { return test::jsonAnswer("{}", 429); });
    auto const socket = line({}, socketAt(limited));
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return !limited.requests().empty(); }));
    test::letPass(Milliseconds(400));
    EXPECT_EQ(limited.requests().size(), 1U);
}

TEST_F(SocketLineTest, ALimitedConnectWaitsAsLongAsItIsTold)
{
    auto const wait = waitAfter("Retry-After: 600\r\n");
    EXPECT_GE(wait, std::chrono::minutes(10));
    EXPECT_LT(wait, std::chrono::minutes(11));
}

TEST_F(SocketLineTest, ALimitedConnectWaitsNoLongerThanAnHour)
{
    auto const wait = waitAfter("Retry-After: 9999999\r\n");
    EXPECT_GE(wait, std::chrono::minutes(60));
    EXPECT_LT(wait, std::chrono::minutes(61));
}

TEST_F(SocketLineTest, AnAnswerThatIsNoWebSocketIsTold)
{
    test::ScriptedHttp busy([](test::SeenRequest const&) { return test::jsonAnswer("{}", 503); });
    auto const socket = line({}, socketAt(busy));
    socket->open();
    EXPECT_TRUE(waitUntil([&] { return noted(say(Phrase::NoUpgrade, {"503"})); }));
}

TEST_F(SocketLineTest, SpeaksToNobodyItMayNotSpeakTo)
{
    auto const socket = line({}, "ws://example.org");
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return !view().events->empty(); }));
    EXPECT_EQ(view().events->back().kind, ChannelEventKind::RequestFailed);
}

// Over the exchange that was written from the documentation, which dribbles, or stops in the middle of a frame.
class SocketLineOverALameExchange : public SocketLineTest {
protected:
    void open(std::string const& faults)
    {
        exchange = std::make_unique<test::LoopbackBench>(loopback::LoopbackSettings{}, faults);
        socket = line({}, "ws://127.0.0.1:" + std::to_string(exchange->socketPort()));
        socket->open();
        ASSERT_TRUE(waitUntil([this] { return opened == 1; }));
        socket->send(R"([151,{"type":151,"channel":"ticker","event":"BTCTRY","join":true}])");
    }

    std::unique_ptr<test::LoopbackBench> exchange;
    std::unique_ptr<SocketLine> socket;
};

TEST_F(SocketLineOverALameExchange, AFrameThatComesByteByByteIsReadOnceItIsWhole)
{
    open("[[fault]]\naction = \"trickle\"\nchannel = \"100\"\nevery = \"1ms\"\ncount = 1");
    ASSERT_TRUE(waitUntil([this] { return frames >= 2; })) << "the answer to the join, and the ticker behind it";
    EXPECT_EQ(lost, 0);
    EXPECT_EQ(refused, 0);
    EXPECT_LT(*socket->pongAge(), Milliseconds(1'000));
}

TEST_F(SocketLineOverALameExchange, AFrameThatComesTooSlowlyEndsTheLineByItsPings)
{
    open("[[fault]]\naction = \"trickle\"\nchannel = \"ticker\"\nevery = \"200ms\"\ncount = 1");
    ASSERT_TRUE(waitUntil([this] { return opened == 2; }));
    EXPECT_EQ(frames, 1) << "the answer to the join";
    EXPECT_TRUE(noted(say(Phrase::PingsUnanswered)));
}

TEST_F(SocketLineOverALameExchange, AFrameThatNeverEndsEndsTheLineByItsPings)
{
    open("[[fault]]\naction = \"unfinished\"\nchannel = \"ticker\"\nbytes = 20\ncount = 1");
    ASSERT_TRUE(waitUntil([this] { return opened == 2; }));
    EXPECT_TRUE(noted(say(Phrase::PingsUnanswered)));
    socket->send(R"([151,{"type":151,"channel":"ticker","event":"BTCTRY","join":true}])");
    EXPECT_TRUE(waitUntil([this] { return frames >= 3; })) << "the new line speaks";
    EXPECT_EQ(refused, 0);
}

TEST_F(SocketLineTest, ClosesForGood)
{
    auto const socket = line();
    socket->open();
    ASSERT_TRUE(waitUntil([&] { return opened == 1; }));
    socket->close();
    EXPECT_EQ(lost, 1);
    test::letPass(Milliseconds(100));
    EXPECT_EQ(peer.connects(), 1);
    EXPECT_FALSE(peer.connected());
}

}  // namespace
}  // namespace pentad::btcturk
