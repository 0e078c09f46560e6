// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/UserStream.h"
#include "support/FakeMarket.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::waitUntil;

class UserStreamTest : public testing::Test {
protected:
    UserStreamTest()
    {
        SocketLineParameters parameters;
        parameters.address = market.socket.address();
        parameters.name = "account";
        stream = std::make_unique<UserStream>(
            parameters, SocketLine::Shared{world.clock, world.rest.limiter(), world.rest.retries(), world.log},
            world.rest, UserStream::Parameters{Milliseconds(200), 15'000, 3, Milliseconds(1'500)},
            UserStream::Observers{[this] { ++loggedIn; }, [this] { ++moved; },
                                  [this](OrderFrame const& frame) { inserted.push_back(frame); },
                                  [this](ExchangeOrderId id) { changed.push_back(number(id)); },
                                  [this](UserTrade const& trade) { trades.push_back(trade); }});
    }
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

}  // namespace
}  // namespace pentad::btcturk
