// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/InstrumentSource.h"

#include "contracts/EngineText.h"
#include "support/RestWorld.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using test::waitUntil;

class InstrumentSourceTest : public testing::Test {
protected:
    std::optional<Expected<Universe, std::string>> load(std::vector<std::string> symbols)
    {
        std::optional<Expected<Universe, std::string>> got;
        source.load(std::move(symbols),
                    [&](Expected<Universe, std::string> const& universe) { got.emplace(universe); });
        waitUntil([&] { return got.has_value(); }, std::chrono::seconds(20));
        return got;
    }
    // Until the rules were looked at a few times; what changes from then on is kept below.
    void watch()
    {
        auto const universe = load(five);
        ASSERT_TRUE(universe && *universe);
        source.watch(**universe, {[this](PerAsset<Instrument> const& now, PerAsset<bool> const& all,
                                         std::vector<std::string> const& changes) {
            rules = now;
            traded = all;
            told.insert(told.end(), changes.begin(), changes.end());
        }});
        ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/server/exchangeinfo") >= 3; }));
    }
    std::vector<std::string> const five{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    test::RestWorld world;
    std::vector<std::string> told;
    PerAsset<Instrument> rules;
    PerAsset<bool> traded{};
    InstrumentSource source{{Milliseconds(30)}, world.rest, world.log};
};

TEST_F(InstrumentSourceTest, MakesTheUniverseOfThePublishedRules)
{
    auto const universe = load(five);
    ASSERT_TRUE(universe && *universe);
    for (Slot const slot : kSlots) {
        // Amounts of market buys have no more decimals than prices.
        Instrument expected = test::paperPairs()[slot];
        expected.quoteScale = std::min(expected.quoteScale, expected.priceScale);
        EXPECT_EQ((**universe)[slot], expected);
    }
}

TEST_F(InstrumentSourceTest, NamesAPairThatIsNotThere)
{
    auto const universe = load({"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "DOGETRY"});
    ASSERT_TRUE(universe && !*universe);
    EXPECT_NE(universe->error().find("DOGETRY"), std::string::npos);
}

TEST_F(InstrumentSourceTest, RefusesAPairThatCouldNotBeSoldAtOnce)
{
    world.fake.ethMethods = R"("LIMIT","STOP_LIMIT")";
    auto const universe = load(five);
    ASSERT_TRUE(universe && !*universe);
    EXPECT_EQ(universe->error(),
              "the exchange takes only these orders of ETHTRY: LIMIT/STOP_LIMIT; limit and market "
              "orders are needed, choose another pair");
}

// The ledger knows fees in quote money only.
TEST_F(InstrumentSourceTest, RefusesAPairWhoseFeeIsTakenInCoins)
{
    world.fake.ethFeeInCoins = true;
    auto const universe = load(five);
    ASSERT_TRUE(universe && !*universe);
    EXPECT_EQ(universe->error(), say(Phrase::PairFeeInCoins, {"ETHTRY"}));
}

TEST_F(InstrumentSourceTest, SaysThatTheRulesCouldNotBeLoaded)
{
    world.fake.fault = [](test::SeenRequest const&) { return std::optional(test::htmlAnswer(400)); };
    auto const universe = load(five);
    ASSERT_TRUE(universe && !*universe);
    EXPECT_FALSE(universe->error().empty());
}

TEST_F(InstrumentSourceTest, ToldOfAChangeWhileTheProgramRuns)
{
    ASSERT_NO_FATAL_FAILURE(watch());
    EXPECT_TRUE(told.empty()) << told.front();
    world.fake.ethPriceScale = "1";
    ASSERT_TRUE(waitUntil([&] { return !told.empty(); }));
    EXPECT_EQ(told, (std::vector<std::string>{"ETHTRY: price decimals 2 -> 1", "ETHTRY: amount decimals 2 -> 1"}));
    EXPECT_EQ(rules[test::kEth].priceScale, 1);
    EXPECT_TRUE(traded[test::kEth]);
    ChannelView view;
    world.log.describe(view);
    EXPECT_EQ(view.events->back().kind, ChannelEventKind::RulesChanged);
    world.fake.ethStatus = "HALTED";
    ASSERT_TRUE(waitUntil([&] { return told.back() == "ETHTRY: status TRADING -> HALTED"; }));
    EXPECT_FALSE(traded[test::kEth]);
    EXPECT_TRUE(traded[test::kBtc]);
    world.fake.ethStatus = "TRADING";
    world.fake.ethMethods = R"("LIMIT")";
    ASSERT_TRUE(
        waitUntil([&] { return told.back() == "ETHTRY: order types LIMIT/MARKET/STOP_LIMIT/STOP_MARKET -> LIMIT"; }));
    EXPECT_FALSE(traded[test::kEth]) << "a flatten could not sell";
    world.fake.ethMethods = R"("MARKET","LIMIT")";
    ASSERT_TRUE(waitUntil([&] { return traded[test::kEth]; }));
    world.fake.ethFeeInCoins = true;
    ASSERT_TRUE(waitUntil([&] { return told.back() == say(Phrase::PairFeeInCoins, {"ETHTRY"}); }));
    EXPECT_FALSE(traded[test::kEth]);
    world.fake.ethFeeInCoins = false;
    ASSERT_TRUE(waitUntil([&] { return told.back() == say(Phrase::PairFeeInMoney, {"ETHTRY"}); }));
    EXPECT_TRUE(traded[test::kEth]);
}

TEST_F(InstrumentSourceTest, ToldOfAChangeBetweenTheLoadingAndTheFirstLook)
{
    auto const universe = load(five);
    ASSERT_TRUE(universe && *universe);
    world.fake.ethStatus = "HALTED";
    source.watch(**universe, {[this](PerAsset<Instrument> const&, PerAsset<bool> const& all,
                                     std::vector<std::string> const& changes) {
        traded = all;
        told = changes;
    }});
    ASSERT_TRUE(waitUntil([this] { return !told.empty(); }));
    EXPECT_EQ(told, std::vector<std::string>{"ETHTRY: status TRADING -> HALTED"});
    EXPECT_FALSE(traded[test::kEth]);
    EXPECT_TRUE(traded[test::kBtc]);
}

// What the exchange keeps ready may be older than the rule by which it refused.
TEST_F(InstrumentSourceTest, ADoubtReadsTheRulesTwiceHoweverManyThereAre)
{
    InstrumentSource seldom{{std::chrono::hours(1), Milliseconds(150)}, world.rest, world.log};
    auto const asked = [this] { return world.asked("GET", "/api/v2/server/exchangeinfo"); };
    auto const universe = load(five);
    ASSERT_TRUE(universe && *universe);
    seldom.doubt();
    test::letPass(Milliseconds(30));
    EXPECT_EQ(asked(), 1) << "nothing is watched yet";
    seldom.watch(**universe,
                 {[](PerAsset<Instrument> const&, PerAsset<bool> const&, std::vector<std::string> const&) {}});
    ASSERT_TRUE(waitUntil([&] { return asked() == 2; }));
    for (int i = 0; i < 5; ++i) {
        seldom.doubt();
    }
    ASSERT_TRUE(waitUntil([&] { return asked() == 4; }));
    test::letPass(Milliseconds(300));
    EXPECT_EQ(asked(), 4);
}

// They move with the market.
TEST_F(InstrumentSourceTest, PriceFencesAreReadEachTimeAndAreNoChange)
{
    world.fake.ethFence = R"("minimumLimitOrderPrice":100,"maximumLimitOrderPrice":10000,)";
    auto const universe = load(five);
    ASSERT_TRUE(universe && *universe);
    EXPECT_EQ((**universe)[test::kEth].limitPriceMinimum, test::price("100"));
    EXPECT_EQ((**universe)[test::kEth].limitPriceMaximum, test::price("10000"));
    EXPECT_TRUE((**universe)[test::kBtc].limitPriceMaximum.isZero());
    InstrumentSource::Observers observers;
    observers.changed = [this](PerAsset<Instrument> const&, PerAsset<bool> const&,
                               std::vector<std::string> const& changes) { told = changes; };
    observers.read = [this](PerAsset<Instrument> const& now) { rules = now; };
    source.watch(**universe, observers);
    world.fake.ethFence = R"("minimumLimitOrderPrice":110.5,"maximumLimitOrderPrice":11050,)";
    ASSERT_TRUE(waitUntil([this] { return rules[test::kEth].limitPriceMinimum == test::price("110.5"); }));
    EXPECT_EQ(rules[test::kEth].limitPriceMaximum, test::price("11050"));
    EXPECT_TRUE(told.empty()) << told.front();
    world.fake.ethFence.clear();
    EXPECT_TRUE(waitUntil([this] { return rules[test::kEth].limitPriceMaximum.isZero(); }));
}

TEST_F(InstrumentSourceTest, ToldOnceOfAPairThatVanishesAndOfItsReturn)
{
    ASSERT_NO_FATAL_FAILURE(watch());
    world.fake.ethGone = true;
    ASSERT_TRUE(waitUntil([&] { return !told.empty(); }));
    EXPECT_EQ(told.front(), say(Phrase::PairGone, {"ETHTRY"}));
    EXPECT_FALSE(traded[test::kEth]);
    EXPECT_TRUE(traded[test::kBtc]);
    EXPECT_EQ(rules[test::kEth].symbol, Symbol("ETHTRY")) << "what is held of it is still shown by its rules";
    int const asked = world.asked("GET", "/api/v2/server/exchangeinfo");
    ASSERT_TRUE(waitUntil([&] { return world.asked("GET", "/api/v2/server/exchangeinfo") >= asked + 3; }));
    EXPECT_EQ(told.size(), 1U);
    world.fake.ethGone = false;
    ASSERT_TRUE(waitUntil([&] { return told.size() > 1; }));
    EXPECT_EQ(told.back(), "ETHTRY: status gone -> TRADING");
    EXPECT_TRUE(traded[test::kEth]);
}

TEST_F(InstrumentSourceTest, NoticesWhatChangedBetweenLoadingAndWatching)
{
    auto const universe = load(five);
    ASSERT_TRUE(universe && *universe);
    world.fake.ethPriceScale = "0";
    source.watch(**universe,
                 {[&](PerAsset<Instrument> const&, PerAsset<bool> const&, std::vector<std::string> const& changes) {
                     told.insert(told.end(), changes.begin(), changes.end());
                 }});
    EXPECT_TRUE(waitUntil([&] { return told.size() == 2; }));
}

}  // namespace
}  // namespace pentad::btcturk
