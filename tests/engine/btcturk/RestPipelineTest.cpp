// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/RestPipeline.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "support/ManualClock.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace pentad::btcturk {
namespace {

using resilience::Urgency;
using test::jsonAnswer;
using test::ScriptedAnswer;
using test::SeenRequest;
using test::waitUntil;

class RestPipelineTest : public testing::Test {
protected:
    RestResult send(RestCall call)
    {
        std::optional<RestResult> got;
        world.rest.send(std::move(call), [&](RestResult const& result) { got = result; });
        EXPECT_FALSE(got) << "never inside the call";
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }, std::chrono::seconds(20)));
        return got.value_or(RestResult{});
    }
    static RestCall call(Route route, Urgency urgency = Urgency::Reconcile)
    {
        RestCall made;
        made.route = route;
        made.urgency = urgency;
        if (route == Route::SubmitOrder) {
            made.body = "{}";
        }
        return made;
    }
    // The next `count` requests of a path get this; then it answers as usual.
    void failing(std::string path, int count, ScriptedAnswer answer)
    {
        world.fake.fault = [path = std::move(path), count, answer = std::move(answer)](
                               SeenRequest const& request) mutable -> std::optional<ScriptedAnswer> {
            if (request.path() != path || count == 0) {
                return std::nullopt;
            }
            --count;
            return answer;
        };
    }
    static constexpr char const* kBalances = "/api/v1/users/balances";

    test::RestWorld world;
};

// Whether a stamp may be used twice is nowhere published. Calls that leave together would have the same one.
TEST_F(RestPipelineTest, EverySignedCallHasAStampOfItsOwn)
{
    constexpr std::size_t kCalls = 12;
    std::size_t answered = 0;
    for (std::size_t i = 0; i < kCalls; ++i) {
        world.rest.send(call(Route::Balances),
                        [&](RestResult const& result) { answered += result.answered() ? 1 : 0; });
    }
    ASSERT_TRUE(waitUntil([&] { return answered == kCalls; }));
    std::set<std::int64_t> stamps;
    for (SeenRequest const& request : world.server.requests()) {
        if (request.path() == kBalances) {
            stamps.insert(std::stoll(request.headers.at("x-stamp")));
        }
    }
    EXPECT_EQ(stamps.size(), kCalls);
    EXPECT_LT(*stamps.rbegin() - world.clock.utc().time_since_epoch().count(), 500) << "far ahead of the exchange";
}

// Set right by more than stamps may run ahead: the new time holds, else all of them would lie outside the window.
TEST_F(RestPipelineTest, StampsFollowATimeThatWasSetBack)
{
    world.fake.clockOffset = Milliseconds(2'500);
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    world.fake.clockOffset = Milliseconds(0);
    world.rest.time().clear();
    world.time.mistrust();
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    auto const& requests = world.server.requests();
    auto const last = std::find_if(requests.rbegin(), requests.rend(),
                                   [](SeenRequest const& each) { return each.path() == kBalances; });
    EXPECT_LT(std::stoll(last->headers.at("x-stamp")), world.clock.utc().time_since_epoch().count() + 1'500);
}

TEST_F(RestPipelineTest, SignsWithTheTimeOfTheExchange)
{
    world.fake.clockOffset = Milliseconds(-3'000);
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    SeenRequest const& sent = *std::find_if(world.server.requests().begin(), world.server.requests().end(),
                                            [](SeenRequest const& each) { return each.path() == kBalances; });
    UtcTime const stamp{Milliseconds(std::stoll(sent.headers.at("x-stamp")))};
    EXPECT_LT(world.clock.utc() - Milliseconds(3'000) - stamp, Milliseconds(1'500));
    EXPECT_GE(world.clock.utc() - Milliseconds(2'500), stamp);
    EXPECT_EQ(sent.headers.at("x-pck"), world.rest.signer()->publicKey());
    EXPECT_EQ(sent.headers.at("x-signature"), test::testSigner().requestSignature(stamp));
}

TEST_F(RestPipelineTest, SignedCallsWaitUntilTheTimeIsKnown)
{
    failing("/api/v2/server/time", 3, {"", false, true, {}, {}});
    EXPECT_TRUE(send(call(Route::Balances)).answered());
    EXPECT_GE(world.asked("GET", "/api/v2/server/time"), 4);
}

TEST_F(RestPipelineTest, SendsNothingSignedWhenTheClockIsTooFarOff)
{
    world.fake.clockOffset = std::chrono::seconds(30);
    RestResult const result = send(call(Route::SubmitOrder, Urgency::Submit));
    EXPECT_FALSE(result.sent);
    EXPECT_NE(result.reason.find("clock"), std::string::npos) << result.reason;
    EXPECT_EQ(world.asked("POST", "/api/v1/order"), 0);
    EXPECT_EQ(world.clockTroubles.size(), 1U);
    EXPECT_TRUE(send(call(Route::Ticker)).answered()) << "market data goes on";
    world.fake.clockOffset = Milliseconds(0);
    EXPECT_TRUE(waitUntil([&] { return world.clockGood == 1; }));
    EXPECT_TRUE(send(call(Route::Balances)).answered());
}

// After a session with a wrong clock the session's own time nears the right one only slowly.
TEST_F(RestPipelineTest, SignedCallsGoWhereTheComputersOwnClockAgrees)
{
    test::ManualClock wall(world.clock.utc());
    world.fake.clockOffset = std::chrono::seconds(3'600);
    world.rest.trustAlso(wall);
    ASSERT_TRUE(waitUntil([&] { return world.clockTroubles.size() == 1U; }, std::chrono::seconds(20)));
    EXPECT_FALSE(send(call(Route::Balances)).sent) << "both are wrong";
    wall.advance(std::chrono::seconds(3'600));
    ASSERT_TRUE(waitUntil([&] { return world.clockTroubles.size() == 2U; }, std::chrono::seconds(20)))
        << "told anew, for something else is to be done";
    EXPECT_NE(world.clockTroubles.back(), world.clockTroubles.front());
    EXPECT_TRUE(send(call(Route::Balances)).answered());
    EXPECT_EQ(world.clockGood, 0) << "the session's own time is still wrong";
}

TEST_F(RestPipelineTest, WithoutKeysSignedCallsComeBackUnsent)
{
    test::RestWorld keyless(std::nullopt);
    std::optional<RestResult> got;
    keyless.rest.send(call(Route::Balances), [&](RestResult const& result) { got = result; });
    ASSERT_TRUE(waitUntil([&] { return got.has_value(); }));
    EXPECT_FALSE(got->sent);
    EXPECT_EQ(keyless.asked("GET", kBalances), 0);
}

TEST_F(RestPipelineTest, KeysAreShownToNoForeignAddress)
{
    RestParameters parameters;
    parameters.apiAddress = parameters.graphAddress = "https://exchange.invalid";
    RestPipeline foreign(parameters, world.clock, test::testSigner(), world.log);
    for (Route const route : {Route::Balances, Route::SubmitOrder, Route::CancelOrder}) {
        std::optional<RestResult> got;
        foreign.send(call(route), [&](RestResult const& result) { got = result; });
        ASSERT_TRUE(waitUntil([&] { return got.has_value(); }));
        EXPECT_FALSE(got->sent);
        EXPECT_NE(got->reason.find("btcturk.com"), std::string::npos) << got->reason;
    }
}

TEST_F(RestPipelineTest, QuestionsAreAskedAgainAfterTransientTrouble)
{
    for (ScriptedAnswer const& trouble :
         {ScriptedAnswer{"", false, true, {}, {}}, test::htmlAnswer(504), jsonAnswer("{}", 500)}) {
        int const before = world.asked("GET", kBalances);
        failing(kBalances, 1, trouble);
        RestResult const result = send(call(Route::Balances));
        EXPECT_EQ(result.answer.status, 200);
        EXPECT_GE(world.asked("GET", kBalances), before + 2);
    }
}

TEST_F(RestPipelineTest, AQuestionIsAskedNoMoreOftenThanItsSettingSays)
{
    test::RestWorld patient(test::testSigner(), 2);
    patient.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.path() == kBalances ? std::optional(jsonAnswer("{}", 500)) : std::nullopt;
    };
    std::optional<RestResult> got;
    patient.rest.send(call(Route::Balances), [&](RestResult const& result) { got = result; });
    ASSERT_TRUE(waitUntil([&] { return got.has_value(); }, std::chrono::seconds(20)));
    EXPECT_EQ(got->answer.status, 500);
    EXPECT_EQ(patient.asked("GET", kBalances), 2);
}

TEST_F(RestPipelineTest, ARefusalIsAnAnswerAndAskedOnce)
{
    failing(kBalances, 9, test::refusal("INVALID_REQUEST_ERROR", 1037));
    EXPECT_EQ(send(call(Route::Balances)).answer.status, 400);
    EXPECT_EQ(world.asked("GET", kBalances), 1);
}

TEST_F(RestPipelineTest, AKeyThatIsRefusedAgainAndAgainIsAskedWithNoMore)
{
    failing(kBalances, 99, test::refusal("Unauthorized - Invalid Public key", 1037, 401));
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(send(call(Route::Balances)).answer.status, 401);
    }
    ASSERT_EQ(world.keysGivenUp.size(), 1U);
    RestResult const unsent = send(call(Route::Balances));
    EXPECT_FALSE(unsent.sent);
    EXPECT_NE(unsent.reason.find("5 times in a row"), std::string::npos) << unsent.reason;
    EXPECT_EQ(world.asked("GET", kBalances), 5);
    EXPECT_TRUE(send(call(Route::Ticker)).answered()) << "market data goes on";
    EXPECT_FALSE(send(call(Route::CancelOrder, Urgency::Protective)).sent) << "not at once";
    test::letPass(Milliseconds(250));
    EXPECT_FALSE(send(call(Route::Balances)).sent);
    EXPECT_TRUE(send(call(Route::CancelOrder, Urgency::Protective)).sent) << "a cancel tries the key";
    EXPECT_EQ(send(call(Route::OpenOrders)).answer.status, 200) << "which is accepted again";
}

// A person has mended the key at the exchange and tried it: the session need not be started again.
TEST_F(RestPipelineTest, AKeyThatWasGivenUpIsAskedWithAgainOnceAnotherLineWasAnsweredWithIt)
{
    failing(kBalances, 5, test::refusal("Unauthorized - Invalid IP", 1037, 401));
    for (int i = 0; i < 5; ++i) {
        send(call(Route::Balances));
    }
    std::string const& key = world.rest.signer()->publicKey();
    world.share->keys.accepted("another key");
    EXPECT_FALSE(send(call(Route::Balances)).sent);
    EXPECT_EQ(world.keysTakenUp, 0);
    world.share->keys.accepted(key);
    EXPECT_EQ(send(call(Route::Balances)).answer.status, 200);
    EXPECT_EQ(world.keysTakenUp, 1);
    EXPECT_EQ(send(call(Route::Balances)).answer.status, 200);
    EXPECT_EQ(world.keysTakenUp, 1) << "once";

    failing(kBalances, 99, test::refusal("Unauthorized - Invalid IP", 1037, 401));
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(send(call(Route::Balances)).sent);
    }
    EXPECT_FALSE(send(call(Route::Balances)).sent) << "what was accepted before proves nothing now";
}

TEST_F(RestPipelineTest, ALineTellsTheOthersThatItsKeyIsAccepted)
{
    std::string const& key = world.rest.signer()->publicKey();
    failing(kBalances, 1, test::refusal("Unauthorized - Invalid IP", 1037, 401));
    send(call(Route::Balances));
    std::uint64_t const before = world.share->keys.mark(key);
    send(call(Route::Balances));
    EXPECT_GT(world.share->keys.mark(key), before);
    EXPECT_EQ(world.share->keys.mark("another key"), 0U);
}

// With which status the words come today is nowhere confirmed.
TEST_F(RestPipelineTest, AKeyIsRefusedInWordsWithAnyStatus)
{
    for (char const* const words : {"Unauthorized - Invalid Signature", "FAILED_API_AUTHENTICATION"}) {
        test::RestWorld other;
        other.fake.fault = [words](SeenRequest const& request) {
            return request.path() == kBalances ? std::optional(test::refusal(words, 1037, 400)) : std::nullopt;
        };
        for (int asked = 1; asked <= 5; ++asked) {
            bool done = false;
            other.rest.send(call(Route::Balances), [&](RestResult const& result) { done = result.answered(); });
            ASSERT_TRUE(waitUntil([&] { return done; }, std::chrono::seconds(20))) << words;
            EXPECT_EQ(other.keysGivenUp.size(), asked == 5 ? 1U : 0U) << words;
        }
    }
}

TEST_F(RestPipelineTest, CallsThatAreRefusedTogetherAreOneRefusal)
{
    failing(kBalances, 99, test::refusal("Unauthorized - Invalid Nonce", 1037, 401));
    int answered = 0;
    for (int i = 0; i < 8; ++i) {
        world.rest.send(call(Route::Balances),
                        [&](RestResult const& result) { answered += result.answered() ? 1 : 0; });
    }
    ASSERT_TRUE(waitUntil([&] { return answered == 8; }, std::chrono::seconds(20)));
    EXPECT_TRUE(world.keysGivenUp.empty());
}

// The exchange has been said to block an address behind more than fifty refused calls: those that leave together count
// there each by itself.
TEST_F(RestPipelineTest, ManyCallsTogetherDoNotHammerARefusedKey)
{
    failing(kBalances, 99, test::refusal("Unauthorized - Invalid Signature", 1037, 401));
    constexpr int kCalls = 60;
    int ended = 0;
    for (int i = 0; i < kCalls; ++i) {
        world.rest.send(call(Route::Balances), [&](RestResult const&) { ++ended; });
    }
    ASSERT_TRUE(waitUntil([&] { return ended == kCalls; }, std::chrono::seconds(20)));
    EXPECT_LE(world.asked("GET", kBalances), 26) << "twenty, and what was under way then";
    EXPECT_EQ(world.keysGivenUp.size(), 1U);
    test::letPass(Milliseconds(250));
    int tried = 0;
    ended = 0;
    for (int i = 0; i < kCalls; ++i) {
        world.rest.send(call(Route::CancelOrder, Urgency::Protective), [&](RestResult const& result) {
            ++ended;
            tried += result.sent ? 1 : 0;
        });
    }
    ASSERT_TRUE(waitUntil([&] { return ended == kCalls; }, std::chrono::seconds(20)));
    EXPECT_EQ(tried, 1) << "one cancel alone tries the key";
}

TEST_F(RestPipelineTest, TwoLinesOfOneKeyNeverUseAStampTwice)
{
    RestParameters parameters;
    parameters.apiAddress = parameters.graphAddress = world.server.address();
    RestPipeline other(parameters, world.clock, test::testSigner(), world.log);
    RestPipeline third(parameters, world.clock, test::testSigner(), world.log);
    ServerClock otherTime(other, world.clock, {}, {[](std::string const&) {}, [] {}});
    ServerClock thirdTime(third, world.clock, {}, {[](std::string const&) {}, [] {}});
    otherTime.start();
    thirdTime.start();
    constexpr std::size_t kCalls = 30;
    std::size_t answered = 0;
    for (std::size_t i = 0; i < kCalls; ++i) {
        for (RestPipeline* const line : {&other, &third}) {
            line->send(call(Route::Balances), [&](RestResult const& result) { answered += result.answered() ? 1 : 0; });
        }
    }
    ASSERT_TRUE(waitUntil([&] { return answered == 2 * kCalls; }, std::chrono::seconds(20)));
    std::set<std::string> seen;
    for (SeenRequest const& request : world.server.requests()) {
        if (request.path() == kBalances) {
            seen.insert(request.headers.at("x-stamp"));
        }
    }
    EXPECT_EQ(seen.size(), 2 * kCalls);
}

TEST_F(RestPipelineTest, CallsWaitForAConnectionHereAndNotWhileTheirDeadlineRuns)
{
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (request.path() != kBalances) {
            return std::nullopt;
        }
        ScriptedAnswer slow = world.fake.plain(request);
        slow.delay = Milliseconds(200);  // of a deadline of 300
        return slow;
    };
    int good = 0;
    int answered = 0;
    for (int i = 0; i < 18; ++i) {
        world.rest.send(call(Route::Balances), [&](RestResult const& result) {
            ++answered;
            good += result.answered() && result.answer.status == 200 ? 1 : 0;
        });
    }
    ASSERT_TRUE(waitUntil([&] { return answered == 18; }, std::chrono::seconds(30)));
    EXPECT_EQ(good, 18);
    EXPECT_EQ(world.asked("GET", kBalances), 18) << "none was late and asked twice";
}

TEST_F(RestPipelineTest, HungOrdersDoNotHoldUpACancel)
{
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.method == "POST" ? std::optional(ScriptedAnswer{}) : std::nullopt;
    };
    int posted = 0;
    for (int i = 0; i < 8; ++i) {
        world.rest.send(call(Route::SubmitOrder, Urgency::Submit), [&](RestResult const&) { ++posted; });
    }
    ASSERT_TRUE(waitUntil([&] { return world.asked("POST", "/api/v1/order") == 6; }));
    EXPECT_TRUE(send(call(Route::CancelOrder, Urgency::Protective)).sent);
    EXPECT_EQ(posted, 0);
    EXPECT_TRUE(waitUntil([&] { return posted == 8; }, std::chrono::seconds(20)));
}

TEST_F(RestPipelineTest, AnOrderIsPostedOnceWhateverBecomesOfIt)
{
    for (ScriptedAnswer const& trouble :
         {ScriptedAnswer{"", true, false, {}, {}}, ScriptedAnswer{}, test::htmlAnswer(504),
          jsonAnswer("{}", 429, "Retry-After: 0\r\n"), jsonAnswer("", 302, "Location: /elsewhere\r\n")}) {
        int const before = world.asked("POST", "/api/v1/order");
        failing("/api/v1/order", 9, trouble);
        EXPECT_TRUE(send(call(Route::SubmitOrder, Urgency::Submit)).sent);
        test::letPass(Milliseconds(50));
        EXPECT_EQ(world.asked("POST", "/api/v1/order"), before + 1);
    }
}

// F2: whoever redirects a signed call is not the exchange.
TEST_F(RestPipelineTest, ARedirectIsToldAtOnceAndNeverFollowed)
{
    failing(kBalances, 1, jsonAnswer("", 302, "Location: /elsewhere\r\n"));
    EXPECT_FALSE(send(call(Route::Balances)).answered());
    ASSERT_EQ(world.redirects.size(), 1U);
    EXPECT_NE(world.redirects[0], "");
    EXPECT_EQ(world.asked("GET", "/elsewhere"), 0);
    failing(kBalances, 1, test::htmlAnswer(504));
    EXPECT_TRUE(send(call(Route::Balances)).answered());
    EXPECT_EQ(world.redirects.size(), 1U) << "a gateway's page is another trouble";
}

TEST_F(RestPipelineTest, CancelsAreRepeated)
{
    failing("/api/v1/order", 1, {"", false, true, {}, {}});
    RestCall cancel = call(Route::CancelOrder, Urgency::Protective);
    cancel.query = "id=7";
    EXPECT_TRUE(send(std::move(cancel)).answered());
    EXPECT_GE(world.asked("DELETE", "/api/v1/order"), 2);
}

TEST_F(RestPipelineTest, ObeysRetryAfter)
{
    failing(kBalances, 1, jsonAnswer("{}", 429, "Retry-After: 1\r\n"));
    MonotonicTime const before = world.clock.monotonic();
    EXPECT_EQ(send(call(Route::Balances)).answer.status, 200);
    EXPECT_GE(world.clock.monotonic() - before, std::chrono::seconds(1));
    ChannelView view;
    world.log.describe(view);
    EXPECT_TRUE(std::any_of(view.events->begin(), view.events->end(),
                            [](ChannelEvent const& event) { return event.kind == ChannelEventKind::RateLimited; }));
}

// Until when a long pause lasts is said to whoever waits for its end; a cancel is not held for so long.
TEST_F(RestPipelineTest, WhatIsHeldByALongRetryAfterSaysUntilWhen)
{
    failing(kBalances, 1, jsonAnswer("{}", 429, "Retry-After: 3600\r\n"));
    EXPECT_EQ(send(call(Route::Balances)).answer.status, 429);
    UtcTime const inAnHour = world.clock.utc() + std::chrono::hours(1);
    struct Row {
        Urgency urgency;
        Phrase said;
    };
    for (Row const& row :
         {Row{Urgency::Reconcile, Phrase::CallsHeldUntil}, Row{Urgency::Protective, Phrase::TurnLate}}) {
        RestCall held = call(Route::Balances, row.urgency);
        held.patience = Milliseconds(100);
        RestResult const unsent = send(std::move(held));
        EXPECT_FALSE(unsent.sent);
        auto const said = recognise(unsent.reason);
        ASSERT_TRUE(said) << unsent.reason;
        EXPECT_EQ(said->phrase, row.said);
        if (row.said == Phrase::CallsHeldUntil) {
            auto const until = utcFromText(said->arguments.at(0));
            ASSERT_TRUE(until);
            EXPECT_LT(std::chrono::abs(*until - inAnHour), std::chrono::seconds(10));
        }
    }
}

// The exchange counts in real time, and a demo shows the market's.
TEST_F(RestPipelineTest, ABlockIsShownOnAClockThatRunsFast)
{
    world.share->limiter.blocked(indexOf(Route::Balances), world.clock.monotonic(), std::chrono::minutes(10));
    RestParameters parameters;
    parameters.time.speed = Decimal(60);
    parameters.share = world.share;
    RestPipeline const inDemo(parameters, world.clock, std::nullopt, world.log);
    ChannelView view;
    inDemo.describe(view);
    std::optional<UtcTime> until;
    for (RateBudget const& budget : view.budgets) {
        until = std::max(until, budget.blockedUntil);
    }
    ASSERT_TRUE(until);
    EXPECT_GT(*until - world.clock.utc(), std::chrono::hours(9));
}

// What it refuses it counts too: while the exchange says 429 it must hear less, and a cancel waits for no 429 but its own.
TEST_F(RestPipelineTest, AmidABurstOf429TheExchangeHearsLessAndACancelGoesAtOnce)
{
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    bool limited = true;
    int refused = 0;
    world.fake.fault = [&](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        if (!limited || (request.path() != kBalances && request.method != "POST")) {
            return std::nullopt;
        }
        refused += request.path() == kBalances ? 1 : 0;
        return jsonAnswer("{}", 429, "Retry-After: 1\r\n");
    };
    constexpr int kQuestions = 12;
    constexpr int kOrders = 5;
    int ended = 0;
    int posted = 0;
    MonotonicTime const began = world.clock.monotonic();
    for (int i = 0; i < kQuestions; ++i) {
        world.rest.send(call(Route::Balances), [&](RestResult const&) { ++ended; });
    }
    for (int i = 0; i < kOrders; ++i) {
        world.rest.send(call(Route::SubmitOrder, Urgency::Submit), [&](RestResult const&) { ++posted; });
    }
    ASSERT_TRUE(waitUntil([&] { return refused > 0 && posted > 0; }));
    for (int i = 0; i < kOrders; ++i) {
        RestCall cancel = call(Route::CancelOrder, Urgency::Protective);
        cancel.query = "id=" + std::to_string(i + 1);
        MonotonicTime const asked = world.clock.monotonic();
        EXPECT_TRUE(send(std::move(cancel)).answered());
        EXPECT_LT(world.clock.monotonic() - asked, Milliseconds(700)) << "less than any block here lasts";
    }
    ASSERT_TRUE(waitUntil([&] { return world.clock.monotonic() - began >= Milliseconds(2'500); }));
    limited = false;
    // Six connections, so six at a time, and then none for a second.
    EXPECT_LE(refused, 6 * (1 + (world.clock.monotonic() - began) / std::chrono::seconds(1)));
    EXPECT_TRUE(waitUntil([&] { return ended == kQuestions && posted == kOrders; }, std::chrono::seconds(20)));
    EXPECT_EQ(world.asked("POST", "/api/v1/order"), kOrders) << "an order is never sent again";
}

TEST_F(RestPipelineTest, ACancelThatGot429GoesAsSoonAsItMay)
{
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    bool first = true;
    world.fake.fault = [&](SeenRequest const& request) {
        return request.method == "DELETE" && std::exchange(first, false)
                   ? std::optional(jsonAnswer("{}", 429, "Retry-After: 1\r\n"))
                   : std::nullopt;
    };
    RestCall cancel = call(Route::CancelOrder, Urgency::Protective);
    cancel.query = "id=7";
    MonotonicTime const before = world.clock.monotonic();
    EXPECT_NE(send(std::move(cancel)).answer.status, 429);
    EXPECT_GE(world.clock.monotonic() - before, std::chrono::seconds(1));
    EXPECT_LT(world.clock.monotonic() - before, std::chrono::seconds(4)) << "the wish, and a wait of the retry at most";
    EXPECT_EQ(world.asked("DELETE", "/api/v1/order"), 2);
}

TEST_F(RestPipelineTest, WhatWaitsTooLongForItsTurnComesBackUnsent)
{
    world.rest.limiter().blocked(indexOf(Route::SubmitOrder), world.clock.monotonic(), Milliseconds(60'000));
    RestCall order = call(Route::SubmitOrder, Urgency::Submit);
    order.patience = Milliseconds(50);
    bool left = false;
    order.leaves = [&left] { left = true; };
    RestResult const result = send(std::move(order));
    EXPECT_FALSE(result.sent);
    EXPECT_FALSE(left);
    EXPECT_FALSE(result.reason.empty());
    EXPECT_EQ(world.asked("POST", "/api/v1/order"), 0);
}

TEST_F(RestPipelineTest, NoOrderLeavesWhenItMayHaveBeenRuledAbsent)
{
    RestParameters parameters;
    parameters.apiAddress = parameters.graphAddress = world.server.address();
    parameters.orderWaitMaximum = Milliseconds(50);
    RestPipeline strict(parameters, world.clock, test::testSigner(), world.log);
    strict.limiter().blocked(indexOf(Route::SubmitOrder), world.clock.monotonic(), Milliseconds(60'000));
    MonotonicTime const before = world.clock.monotonic();
    RestCall order = call(Route::SubmitOrder, Urgency::Protective);
    std::optional<RestResult> got;
    strict.send(std::move(order), [&](RestResult const& result) { got = result; });
    ASSERT_TRUE(waitUntil([&] { return got.has_value(); }, std::chrono::seconds(20)));
    EXPECT_FALSE(got->sent);
    EXPECT_LT(world.clock.monotonic() - before, call(Route::SubmitOrder).patience / 2);
}

TEST_F(RestPipelineTest, SaysOnceThatACallLeaves)
{
    failing(kBalances, 2, test::jsonAnswer("{}", 503));
    RestCall question = call(Route::Balances);
    int left = 0;
    question.leaves = [&left] { ++left; };
    EXPECT_EQ(send(std::move(question)).answer.status, 200);
    EXPECT_EQ(world.asked("GET", kBalances), 3);
    EXPECT_EQ(left, 1);
}

TEST_F(RestPipelineTest, TheMoreUrgentGoesFirst)
{
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    // Of 30 calls a second, 9 are kept for what is more urgent than a question.
    for (int i = 0; i < 25; ++i) {
        world.rest.limiter().ask(indexOf(Route::SingleOrder), Urgency::Protective, world.clock.monotonic());
    }
    std::vector<Urgency> answered;
    for (Urgency const urgency : {Urgency::Data, Urgency::Reconcile, Urgency::Protective}) {
        RestCall asked = call(Route::SingleOrder, urgency);
        asked.suffix = "7";
        world.rest.send(std::move(asked), [&answered, urgency](RestResult const&) { answered.push_back(urgency); });
    }
    ASSERT_TRUE(waitUntil([&] { return answered.size() == 1; }));
    EXPECT_EQ(answered[0], Urgency::Protective);
    test::letPass(Milliseconds(100));
    EXPECT_EQ(answered.size(), 1U) << "the others wait for the next second";
    ASSERT_TRUE(waitUntil([&] { return answered.size() == 3; }));
}

TEST_F(RestPipelineTest, CancelsDoNotWaitBehindSlowQuestions)
{
    world.fake.fault = [](SeenRequest const& request) -> std::optional<ScriptedAnswer> {
        return request.path() == "/api/v2/ticker" ? std::optional(ScriptedAnswer{}) : std::nullopt;
    };
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    for (int i = 0; i < 20; ++i) {
        world.rest.send(call(Route::Ticker, Urgency::Data), [](RestResult const&) {});
    }
    RestCall cancel = call(Route::CancelOrder, Urgency::Protective);
    cancel.query = "id=7";
    MonotonicTime const before = world.clock.monotonic();
    EXPECT_TRUE(send(std::move(cancel)).answered());
    EXPECT_LT(world.clock.monotonic() - before, Milliseconds(250));
}

TEST_F(RestPipelineTest, ShowsClockAndBudgets)
{
    ASSERT_TRUE(send(call(Route::Balances)).answered());
    ChannelView view;
    world.rest.describe(view);
    ASSERT_TRUE(view.clockOffset && view.roundTrip && view.budgetLeft);
    EXPECT_LT(view.clockOffset->count() < 0 ? -view.clockOffset->count() : view.clockOffset->count(), 1'000);
    EXPECT_FALSE(view.clockBlocked);
    EXPECT_FALSE(view.budgets.empty());
    EXPECT_LT(*view.budgetLeft, Rate(Decimal(1)));
}

TEST(CallFailureTest, NamesEachKindOfTrouble)
{
    using resilience::CallFailure;
    HttpAnswer answer;
    answer.status = 200;
    EXPECT_EQ(callFailureOf(answer), std::nullopt);
    answer.contentType = "Text/HTML; charset=utf-8";
    EXPECT_EQ(callFailureOf(answer), CallFailure::Unreadable);
    answer.status = 400;
    EXPECT_EQ(callFailureOf(answer), std::nullopt);
    answer.status = 429;
    EXPECT_EQ(callFailureOf(answer), CallFailure::RateLimited);
    answer.status = 503;
    EXPECT_EQ(callFailureOf(answer), CallFailure::ServerError);
    for (auto const& [failure, kind] :
         {std::pair(NetFailure::Redirected, CallFailure::Refused),
          std::pair(NetFailure::Untrusted, CallFailure::Refused),
          std::pair(NetFailure::Forbidden, CallFailure::Refused), std::pair(NetFailure::TimedOut, CallFailure::Timeout),
          std::pair(NetFailure::Dropped, CallFailure::Reset), std::pair(NetFailure::Unreachable, CallFailure::Reset),
          std::pair(NetFailure::TooLarge, CallFailure::Unreadable)}) {
        answer.failure = failure;
        EXPECT_EQ(callFailureOf(answer), kind);
    }
}

}  // namespace
}  // namespace pentad::btcturk
