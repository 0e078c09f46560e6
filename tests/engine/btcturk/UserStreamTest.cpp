// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/UserStream.h"
#include "contracts/EngineText.h"
#include "support/FakeMarket.h"
#include "support/RestWorld.h"
#include "support/TestCertificate.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::waitUntil;

class UserStreamTest : public testing::Test {
protected:
    UserStreamTest() { speakTo(market.socket.address(), {}); }
    void speakTo(std::string const& address, QSslConfiguration const& tls, char const* name = "account")
    {
        SocketLineParameters parameters;
        parameters.address = address;
        parameters.name = name;
        parameters.tls = tls;
        stream = std::make_unique<UserStream>(
            parameters, SocketLine::Shared{world.clock, world.rest.limiter(), world.rest.retries(), world.log},
            world.rest, UserStream::Parameters{Milliseconds(200), 15'000, 3, refusedPause},
            UserStream::Observers{[this] { ++loggedIn; }, [this] { ++moved; },
                                  [this](OrderFrame const& frame) { inserted.push_back(frame); },
                                  [this](ExchangeOrderId id) { changed.push_back(number(id)); },
                                  [this](UserTrade const& trade) { trades.push_back(trade); }});
    }
    std::size_t noted(std::string const& what) const
    {
        ChannelView view;
        world.log.describe(view);
        return static_cast<std::size_t>(std::count_if(view.events->begin(), view.events->end(),
                                                      [&](ChannelEvent const& event) { return event.what == what; }));
    }
    bool isGivenUpAfter(int refusals) const { return noted(say(Phrase::LoginGivenUp, {std::to_string(refusals)})) > 0; }
    // How often a peer did not prove who it is.
    std::size_t troubles() const { return noted(say(Phrase::ServerUnproven)); }

    Milliseconds refusedPause{1'500};
    test::RestWorld world;
    test::FakeMarket market;
    std::unique_ptr<UserStream> stream;
    int loggedIn = 0;
    int moved = 0;
    std::vector<OrderFrame> inserted;
    std::vector<std::int64_t> changed;
    std::vector<UserTrade> trades;
};

TEST_F(UserStreamTest, LogsInWithTheSignatureOverKeyAndNonce)
{
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return stream->isLoggedIn(); }));
    EXPECT_EQ(loggedIn, 1);
    ASSERT_EQ(market.socket.frames().size(), 1U);
    EXPECT_NE(market.socket.frames()[0].find(test::testSigner().loginSignature(15'000)), std::string::npos);
    EXPECT_NE(market.socket.frames()[0].find(R"("nonce":15000)"), std::string::npos);
}

TEST_F(UserStreamTest, LogsInAgainAfterEachLossAndAsksForReconciliation)
{
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return loggedIn == 1; }));
    market.socket.drop();
    ASSERT_TRUE(waitUntil([&] { return !stream->isLoggedIn(); }));
    EXPECT_TRUE(waitUntil([&] { return loggedIn == 2; }, std::chrono::seconds(20)));
}

TEST_F(UserStreamTest, WhatCannotBeReadMayHaveMovedTheAccount)
{
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return stream->isLoggedIn(); }));
    market.socket.say("[441,{");
    EXPECT_TRUE(waitUntil([&] { return moved == 1; }));
}

TEST_F(UserStreamTest, AMovedBalanceIsPassedOn)
{
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return stream->isLoggedIn(); }));
    market.socket.say(R"([201,{"type":201,"userId":555001,"payload":null}])");
    EXPECT_TRUE(waitUntil([&] { return moved == 1; }));
}

TEST_F(UserStreamTest, ARefusedLoginIsToldAndTriedAgain)
{
    market.loginOk = false;
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return market.socket.received("[114") == 1; }));
    ASSERT_TRUE(waitUntil([&] {
        ChannelView view;
        world.log.describe(view);
        return std::any_of(view.events->begin(), view.events->end(), [](ChannelEvent const& event) {
            return event.kind == ChannelEventKind::LoginRefused && event.what == "Invalid Signature";
        });
    }));
    EXPECT_FALSE(stream->isLoggedIn());
    market.loginOk = true;
    EXPECT_TRUE(waitUntil([&] { return loggedIn == 1; }, std::chrono::seconds(20)));
}

TEST_F(UserStreamTest, ALoginThatIsRefusedAgainAndAgainIsLeftAloneForLong)
{
    market.loginOk = false;
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return market.socket.received("[114") == 3; }, std::chrono::seconds(30)));
    test::letPass(Milliseconds(1'000));
    EXPECT_EQ(market.socket.received("[114"), 3U);
    ChannelView view;
    world.log.describe(view);
    EXPECT_NE(view.events->back().what.find("3 times in a row"), std::string::npos) << view.events->back().what;
    market.loginOk = true;
    EXPECT_TRUE(waitUntil([&] { return loggedIn == 1; }, std::chrono::seconds(20)));
}

TEST_F(UserStreamTest, ALoginThatWasGivenUpIsTriedOnceMoreWhenTheKeyIsAcceptedElsewhere)
{
    refusedPause = std::chrono::hours(1);
    speakTo(market.socket.address(), {});
    market.loginOk = false;
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return isGivenUpAfter(3); }, std::chrono::seconds(30)));
    EXPECT_EQ(market.socket.received("[114"), 3U);
    stream->keyAccepted();
    ASSERT_TRUE(waitUntil([&] { return isGivenUpAfter(4); }, std::chrono::seconds(20)));
    test::letPass(Milliseconds(1'000));
    EXPECT_EQ(market.socket.received("[114"), 4U) << "refused once more: the pause begins anew";
    market.loginOk = true;
    stream->keyAccepted();
    ASSERT_TRUE(waitUntil([&] { return loggedIn == 1; }, std::chrono::seconds(20)));
    stream->keyAccepted();
    test::letPass(Milliseconds(50));
    EXPECT_EQ(market.socket.received("[114"), 5U) << "what is logged in is left alone";
}

TEST_F(UserStreamTest, AnUnansweredLoginStartsTheLineOver)
{
    market.answersLogin = false;
    stream->open();
    EXPECT_TRUE(waitUntil([&] { return market.socket.connects() == 2; }, std::chrono::seconds(20)));
    EXPECT_EQ(loggedIn, 0);
}

TEST_F(UserStreamTest, PassesPrivateFramesOn)
{
    stream->open();
    ASSERT_TRUE(waitUntil([&] { return stream->isLoggedIn(); }));
    std::string const order =
        R"("pairId":1,"symbol":"ETHTRY","id":77,"method":0,"userId":1,"orderType":0,)"
        R"("price":"900","amount":"1","numLeft":"1","denomLeft":"901.08","newOrderClientId":"P1X"}])";
    market.socket.say(R"([451,{"type":451,)" + order);
    market.socket.say(R"([452,{"type":452,)" + order);
    market.socket.say(R"([441,{"type":441,"id":78,"user":1,"isBid":false,"method":1,"pair":1,"symbol":"ETHTRY",)"
                      R"("amount":"0.5","price":"900","clientId":"P1Y"}])");
    market.socket.say(R"([423,{"id":1151020304050607081,"orderId":79,"timestamp":1790150410250,)"
                      R"("numeratorSymbol":"ETH","denominatorSymbol":"TRY","amount":"-0.5","fee":"-1.5","tax":"-0.3",)"
                      R"("price":"900","orderType":"sell","orderClientId":"P1Z","preciseAmount":-0.5}])");
    market.socket.say(R"([201,{"type":201,"userId":1,"payload":{}}])");
    market.socket.say(R"([801,{"type":801,"message":"hello"}])");
    market.socket.say(R"([999,{"type":999}])");
    ASSERT_TRUE(waitUntil([&] { return !trades.empty(); }));
    ASSERT_EQ(inserted.size(), 1U);
    EXPECT_EQ(inserted[0].clientOrderId, ClientOrderId("P1X"));
    EXPECT_EQ(changed, (std::vector<std::int64_t>{77, 78}));
    EXPECT_EQ(trades[0].id, TradeId{1151020304050607081});
    EXPECT_EQ(trades[0].fee, test::money("1.5"));
}

TEST_F(UserStreamTest, LogsInOverTlsToAPeerThatProvesWhoItIs)
{
    test::TestCertificate const proof = test::testCertificate(test::CertificateFor::ThisMachine);
    test::ScriptedSocket peer({}, proof.server);
    QSslConfiguration trusting = strictTls();
    trusting.addCaCertificate(proof.certificate);
    speakTo(peer.address(), trusting);
    stream->open();
    EXPECT_TRUE(waitUntil([&] { return peer.received("[114") == 1; }));
}

// The login is worth as much as the key: whoever gets it speaks for the account for as long as it holds.
TEST_F(UserStreamTest, NoLoginLeavesForAPeerThatCannotProveWhoItIs)
{
    using test::CertificateFor;
    struct Doubt {
        char const* name;
        CertificateFor purpose;
        bool trusted;
        bool old;
    };
    int refused = 0;
    for (Doubt const& doubt : {Doubt{"issuer", CertificateFor::ThisMachine, false, false},
                               Doubt{"host", CertificateFor::AnotherHost, true, false},
                               Doubt{"expired", CertificateFor::ThePast, true, false},
                               Doubt{"TLS 1.1", CertificateFor::ThisMachine, true, true}}) {
        SCOPED_TRACE(doubt.name);
        test::TestCertificate const proof = test::testCertificate(doubt.purpose);
        test::ScriptedSocket peer({}, doubt.old ? test::speakingOldTls(proof.server) : proof.server);
        QSslConfiguration tls = strictTls();
        if (doubt.trusted) {
            tls.addCaCertificate(proof.certificate);
        }
        speakTo(peer.address(), tls, doubt.name);
        std::size_t const before = troubles();
        stream->open();
        ASSERT_TRUE(waitUntil([&] { return troubles() > before; }));
        EXPECT_FALSE(stream->isLoggedIn());
        EXPECT_EQ(peer.connects(), 0) << "not even the handshake of the socket was answered";
        EXPECT_TRUE(peer.frames().empty());
        stream.reset();
        ++refused;
    }
    RecordProperty("refused_peers", refused);
}

}  // namespace
}  // namespace pentad::btcturk
