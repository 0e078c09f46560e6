// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/EmergencyCancel.h"

#include "support/RestWorld.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad::composition {
namespace {

using test::waitUntil;

// The exchange of another thread than the sweep's.
class EmergencyCancelTest : public testing::Test {
protected:
    config::Settings settings() const
    {
        config::Settings made;
        made.exchange.baseUrl = made.exchange.graphUrl = server.address();
        return made;
    }
    void opens(std::string const& clientId, std::string const& pair)
    {
        fake.add({0, clientId, pair, "buy", "limit", "1", "1", "900", "Untouched"});
    }
    DirectCancel::Listener hears()
    {
        return [this](DirectCancelReport const& report) { reports.push_back(report); };
    }
    bool ends(std::size_t times = 1)
    {
        return waitUntil([this, times] {
            return std::count_if(reports.begin(), reports.end(), [](DirectCancelReport const& report) {
                       return report.phase != DirectCancelPhase::Running;
                   }) >= static_cast<std::ptrdiff_t>(times);
        });
    }

    static constexpr btcturk::CancelSweep::Parameters kQuick{Milliseconds(8'000), Milliseconds(5), Milliseconds(20), 2,
                                                             Milliseconds(20)};

    test::FakeBtcturk fake;
    test::ScriptedHttp server{[this](test::SeenRequest const& request) { return fake.answer(request); }};
    btcturk::LineSharePtr share = std::make_shared<btcturk::LineShare>();
    std::vector<DirectCancelReport> reports;
};

TEST_F(EmergencyCancelTest, CancelsOursWithoutAnEngineAndMayBeRunAgain)
{
    opens("P1AAAAAAAAAAAAAAAAAAAA", "BTCTRY");
    opens("by-hand", "BTCTRY");
    EmergencyCancel cancel(settings(), share, kQuick);
    cancel.setSigner(test::testSigner());
    cancel.run(hears());
    ASSERT_TRUE(ends());
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Clear);
    ASSERT_EQ(reports.back().gone.size(), 1U);
    EXPECT_EQ(reports.back().others, 1U);
    EXPECT_EQ(fake.orders[0].status, "Canceled");
    EXPECT_EQ(fake.orders[1].status, "Untouched");

    opens("P1BBBBBBBBBBBBBBBBBBBB", "SOLTRY");
    cancel.run(hears());
    ASSERT_TRUE(ends(2));
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Clear);
    EXPECT_EQ(reports.back().gone.size(), 1U);
    EXPECT_EQ(server.count("POST", "/api/v1/order"), 0);
}

TEST_F(EmergencyCancelTest, NoStampIsTheSessions)
{
    // A session that signs at the same time, as fast as it can.
    std::set<std::string> ofTheSession;
    EmergencyCancel cancel(settings(), share, kQuick);
    cancel.setSigner(test::testSigner());
    cancel.run(hears());
    ASSERT_TRUE(waitUntil([&] {
        ofTheSession.insert(std::to_string(share->stamps.next(SystemClock().utc()).time_since_epoch().count()));
        return !reports.empty() && reports.back().phase != DirectCancelPhase::Running;
    }));
    std::size_t carried = 0;
    for (test::SeenRequest const& request : server.requests()) {
        auto const stamp = request.headers.find("x-stamp");
        if (stamp != request.headers.end()) {
            ++carried;
            EXPECT_FALSE(ofTheSession.contains(stamp->second)) << stamp->second;
        }
    }
    EXPECT_GT(carried, 5U);
}

TEST_F(EmergencyCancelTest, HeedsWhatTheExchangeToldTheSession)
{
    opens("P1AAAAAAAAAAAAAAAAAAAA", "BTCTRY");
    share->limiter.blocked(indexOf(btcturk::Route::OpenOrders), SystemClock().monotonic(), std::chrono::seconds(60));
    EmergencyCancel cancel(settings(), share,
                           {Milliseconds(1'500), Milliseconds(5), Milliseconds(20), 2, Milliseconds(20)});
    cancel.setSigner(test::testSigner());
    cancel.run(hears());
    ASSERT_TRUE(ends());
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Unfinished);
    EXPECT_EQ(server.count("GET", "/api/v1/openOrders"), 0) << "the address would be blocked for longer";
}

// Nor can a block of the time, without which nothing is signed, keep it from trying.
TEST_F(EmergencyCancelTest, ABlockOfAnHourDoesNotKeepItFromTrying)
{
    opens("P1AAAAAAAAAAAAAAAAAAAA", "BTCTRY");
    auto const longEnoughAgo =
        SystemClock().monotonic() - resilience::RateLimiter::kProtectiveWait - 2 * resilience::RateLimiter::kMargin;
    for (btcturk::Route const route : {btcturk::Route::ServerTime, btcturk::Route::OpenOrders,
                                       btcturk::Route::AllOrders, btcturk::Route::CancelOrder}) {
        share->limiter.blocked(indexOf(route), longEnoughAgo, std::chrono::hours(1));
    }
    EmergencyCancel cancel(settings(), share, kQuick);
    cancel.setSigner(test::testSigner());
    cancel.run(hears());
    ASSERT_TRUE(ends());
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Clear);
    EXPECT_EQ(reports.back().gone.size(), 1U);
}

TEST_F(EmergencyCancelTest, WithoutKeysItSaysSoAndAsksNobody)
{
    EmergencyCancel cancel(settings(), share, kQuick);
    cancel.run(hears());
    ASSERT_TRUE(ends());
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Unfinished);
    EXPECT_FALSE(reports.back().why.empty());
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(EmergencyCancelTest, ARefusedKeyEndsItBeforeItsTime)
{
    fake.fault = [](test::SeenRequest const& request) {
        return request.path() == "/api/v1/openOrders" ? std::optional(test::refusal("Unauthorized", 0, 401))
                                                      : std::nullopt;
    };
    EmergencyCancel cancel(settings(), share, kQuick);
    cancel.setSigner(test::testSigner());
    cancel.run(hears());
    ASSERT_TRUE(ends());
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Unfinished);
    EXPECT_FALSE(reports.back().why.empty());
    EXPECT_EQ(reports.back().unread.size(), kUniverseSize);
}

TEST_F(EmergencyCancelTest, APageThatRefusesManyCallsAtOnceDoesNotEndIt)
{
    constexpr int kOrders = 22;
    for (int i = 0; i < kOrders; ++i) {
        std::string const end{static_cast<char>('A' + i / 10), static_cast<char>('A' + i % 10)};
        opens("P1AAAAAAAAAAAAAAAAAA" + end, "BTCTRY");
    }
    // The first cancels, more than the line takes for a refused key at other times.
    int refused = 0;
    fake.fault = [&refused](test::SeenRequest const& request) {
        return request.method == "DELETE" && ++refused <= 21 ? std::optional(test::htmlAnswer(403)) : std::nullopt;
    };
    EmergencyCancel cancel(settings(), share,
                           {Milliseconds(30'000), Milliseconds(5), Milliseconds(20), 2, Milliseconds(20)});
    cancel.setSigner(test::testSigner());
    cancel.run(hears());
    ASSERT_TRUE(waitUntil([this] { return !reports.empty() && reports.back().phase != DirectCancelPhase::Running; },
                          std::chrono::seconds(40)));
    EXPECT_EQ(reports.back().phase, DirectCancelPhase::Clear) << reports.back().why;
    EXPECT_EQ(reports.back().gone.size(), static_cast<std::size_t>(kOrders));
}

TEST_F(EmergencyCancelTest, CanBeTakenAwayWhileItRuns)
{
    fake.fault = [](test::SeenRequest const&) { return std::optional(test::ScriptedAnswer{}); };
    {
        EmergencyCancel cancel(settings(), share, kQuick);
        cancel.setSigner(test::testSigner());
        cancel.run(hears());
        ASSERT_TRUE(waitUntil([this] { return !server.requests().empty(); }));
    }
    EXPECT_TRUE(reports.empty());
}

}  // namespace
}  // namespace pentad::composition
