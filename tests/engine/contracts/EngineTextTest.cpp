// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"

#include "contracts/EngineSnapshot.h"
#include "foundation/Check.h"
#include "support/World.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

using test::World;

// Values of a kind that are hard to read back: with the words of other sentences in them.
std::vector<std::string> samplesOf(std::string_view kind)
{
    if (kind == "money" || kind == "number" || kind == "seconds") {
        return {"0", "-12.50", "1250498.27"};
    }
    if (kind == "time") {
        return {"2026-09-23T11:32:04Z", "2026-09-23T11:32:04.118Z"};
    }
    if (kind == "count") {
        return {"0", "41207"};
    }
    if (kind == "word") {
        return {"BTC", "TRY"};
    }
    if (kind == "text") {
        return {"looks odd, 3 of 5", "BTCTRY, ETHTRY", "a; dust 1 BTC is below the minimum value"};
    }
    if (kind == "state") {
        return {"RUNNING", "SAFE MODE"};
    }
    if (kind == "hazard") {
        return {"market data stale", "breaker open"};
    }
    if (kind == "group") {
        return {"orders", "market_data"};
    }
    if (kind == "phase") {
        return {"open", "half-open"};
    }
    if (kind == "flatten") {
        return {"selling", "waiting for the unlock"};
    }
    if (kind == "event") {
        return {"refused", "cancel confirmed"};
    }
    if (kind == "order") {
        return {"filled", "partially filled"};
    }
    if (kind == "side") {
        return {"BUY", "SELL"};
    }
    if (kind == "finding") {
        return {"slippage alarm", "drawdown halt reached"};
    }
    if (kind == "gate") {
        return {"edge", "price collar"};
    }
    if (kind == "difference") {
        return {"foreign order", "open order is not listed by the exchange"};
    }
    if (kind == "code") {
        return {"RISK_PRICE_COLLAR"};
    }
    ADD_FAILURE() << "an unknown kind: " << kind;
    return {};
}

std::string said(Phrase phrase, std::vector<std::string> const& values)
{
    switch (values.size()) {
    case 0: return say(phrase);
    case 1: return say(phrase, {values[0]});
    case 2: return say(phrase, {values[0], values[1]});
    case 3: return say(phrase, {values[0], values[1], values[2]});
    default: return say(phrase, {values[0], values[1], values[2], values[3]});
    }
}

TEST(EngineTextTest, EverySentenceIsRecognisedWithItsNumbers)
{
    for (std::size_t i = 0; i < kPhrases; ++i) {
        auto const phrase = static_cast<Phrase>(i);
        for (std::size_t variant = 0; variant < 3; ++variant) {
            std::vector<std::string> values;
            for (std::string_view const kind : phraseKinds(phrase)) {
                std::vector<std::string> const samples = samplesOf(kind);
                ASSERT_FALSE(samples.empty());
                values.push_back(samples[(variant + values.size()) % samples.size()]);
            }
            std::string const sentence = said(phrase, values);
            auto const found = recognise(sentence);
            ASSERT_TRUE(found) << sentence;
            EXPECT_EQ(found->phrase, phrase) << sentence << " was taken for " << phrasePattern(found->phrase);
            EXPECT_EQ(said(found->phrase, found->arguments), sentence);
        }
    }
}

TEST(EngineTextTest, WhatOthersWroteIsNotRecognised)
{
    for (char const* const sentence :
         {"", "BALANCE_NOT_ENOUGH", "equity reached the moon", "was BROKEN", "drawdown step two",
          "open -> shut, 1 of 2", "market data fine: yes", "trading is paused; exits go on, he said"}) {
        EXPECT_FALSE(recognise(sentence)) << sentence;
    }
}

TEST(EngineTextTest, ASentenceNeedsItsArguments)
{
    EXPECT_THROW(say(Phrase::DrawdownStepIs), CheckFailure);
    EXPECT_THROW(say(Phrase::TradingGoesOn, {"1"}), CheckFailure);
    EXPECT_EQ(
        say(Phrase::FlattenDust, {say(Phrase::FlattenVerified, {"2"}), "0.75", "XRP"}),
        "verified at the exchange: no own order is open, everything sellable is sold in 2 steps; dust 0.75 XRP is "
        "below the minimum value");
}

// A day with everything in it: whatever the core notes, answers or gives as a cause is of the list.
TEST(EngineTextTest, TheCoreSaysNothingElse)
{
    test::WorldOptions options;
    options.holdings[test::kAvax] = test::quantity("20.00005");
    World world(options);
    world.start();
    std::vector<std::string> heard;
    auto const ask = [&](CommandBody body) { heard.push_back(world.command(std::move(body)).text); };
    world.want({World::intent(Side::Buy, test::kAvax, "10", "895.00")});
    world.cycle();
    ask(Pause{"lunch"});
    ask(Pause{"lunch"});
    ask(Resume{"back"});
    ask(Resume{"back"});
    ask(EnableAsset{Symbol("AVAXTRY"), false});
    ask(EnableAsset{Symbol("DOGETRY"), false});
    ask(EnableAsset{Symbol("AVAXTRY"), true});
    ask(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{test::quantity("5")}, test::price("898")});
    ask(PlaceOrder{Symbol("AVAXTRY"), Side::Buy, OrderType::Limit, BaseSize{test::quantity("5")}, test::price("1")});
    ask(CancelOrder{ClientOrderId("P1NOSUCHORDER")});
    ask(CancelAllOrders{});
    ask(AcknowledgeFlow{7});
    ask(Rearm{""});
    ask(Rearm{"sure"});
    world.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Open, 5, 5, std::nullopt, "timeout"});
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::HalfOpen, 1, 5, std::nullopt, "timeout"});
    heard.push_back(world.state().stateCause);
    world.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Closed, 0, 5, std::nullopt, ""});
    world.submit(BreakerChanged{BreakerGroup::Orders, BreakerPhase::Closed, 0, 5, std::nullopt, ""});
    world.silence();
    world.cycle(std::chrono::seconds(60));
    heard.push_back(world.state().stateCause);
    world.speakAgain();
    world.cycles(10);
    ask(Flatten{"test"});
    ask(Flatten{"test"});
    ask(Resume{"now"});
    world.cycles(12);
    heard.push_back(world.state().flatten.result);
    heard.push_back(world.state().pauseReason);
    ask(Kill{"test"});
    ask(Kill{"test"});
    ask(Resume{"now"});
    ask(Rearm{"sure"});
    world.restart();
    world.cycles(3);
    ask(Stop{true});
    for (StepRecord const& record : world.records()) {
        for (NoteRecord const& note : record.notes) {
            heard.push_back(note.text);
        }
    }
    for (std::string const& sentence : heard) {
        EXPECT_TRUE(recognise(sentence)) << sentence;
    }
    world.forgive();
}

}  // namespace
}  // namespace pentad
