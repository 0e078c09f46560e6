// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/World.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::runtime {
namespace {

using namespace std::chrono_literals;
using test::kAvax;
using test::kEth;
using test::price;
using test::quantity;
using test::World;
using testing::HasSubstr;

PlaceOrder ticket(std::string_view amount, std::string_view limit, Side side = Side::Buy)
{
    return PlaceOrder{test::paperPairs()[kAvax].symbol, side, OrderType::Limit, BaseSize{quantity(amount)},
                      price(limit)};
}

TEST(CoreQuestionsTest, ACheckSaysWhatTheTicketWouldBeTold)
{
    struct Row {
        char const* what;
        PlaceOrder ticket;
        bool paused;
        bool accepted;
        char const* text;
    };
    PlaceOrder foreign = ticket("1", "899.00");
    foreign.symbol = Symbol("DOGETRY");
    Row const rows[] = {
        {"fits", ticket("10", "899.00"), false, true, "would be accepted"},
        {"too large", ticket("1000", "899.00"), false, true, "reduced by the gate"},
        {"too small", ticket("0.01", "899.00"), false, false, "ORDER_BELOW_MINIMUM"},
        {"far from the market", ticket("10", "800.00"), false, false, "RISK_PRICE_COLLAR"},
        {"paused", ticket("10", "899.00"), true, false, "TRADING_PAUSED"},
        {"not one of the five", foreign, false, false, "UNIVERSE_NOT_ALLOWED"},
    };
    for (Row const& row : rows) {
        SCOPED_TRACE(row.what);
        World world;
        world.start();
        if (row.paused) {
            world.command(Pause{"test"});
        }
        CommandAnswer const checked = world.command(CheckOrder{row.ticket});
        EXPECT_EQ(checked.accepted, row.accepted);
        EXPECT_THAT(checked.text, HasSubstr(row.text));
        ASSERT_TRUE(checked.evaluation);
        // The real ticket, at the same moment, gets the same words and numbers.
        CommandAnswer const real = world.command(row.ticket);
        ASSERT_TRUE(real.evaluation);
        EXPECT_EQ(real.accepted, checked.accepted);
        ByteWriter one;
        ByteWriter other;
        encode(*checked.evaluation, one);
        encode(*real.evaluation, other);
        EXPECT_TRUE(std::ranges::equal(one.bytes(), other.bytes()));
    }
}

TEST(CoreQuestionsTest, AQuestionLeavesNoTrace)
{
    World world;
    world.start();
    world.want({World::intent(Side::Buy, kAvax, "10", "899.00")});
    world.cycle();
    // A price that would raise the high-water mark, and send times that are about to be forgotten.
    world.quote(kAvax, "950.00", "950.10");
    world.wait(61s);
    auto const before = world.core().checkpoint();
    CoreTotals const totals = world.core().totals();
    std::size_t const records = world.records().size();
    world.command(CheckOrder{ticket("10", "949.00")});
    world.command(CheckOrder{ticket("0.01", "949.00")});
    world.command(ExplainDecision{1});
    world.command(LoadHistory{});
    EXPECT_EQ(world.core().checkpoint(), before);
    EXPECT_EQ(world.records().size(), records);
    EXPECT_EQ(world.core().totals().intents, totals.intents);
    EXPECT_EQ(world.core().totals().refused, totals.refused);
    EXPECT_TRUE(world.lastRecords().empty());
}

// The strictest form: two sessions that differ only in their questions write the same journal, byte for byte.
TEST(CoreQuestionsTest, ASessionWithQuestionsWritesTheJournalOfOneWithout)
{
    auto const lived = [](bool curious) {
        World world;
        world.start();
        world.core().rememberDecisions(curious ? 200 : 0);
        for (int i = 0; i < 30; ++i) {
            std::string const bid = std::to_string(890 + i % 7 * 5) + ".00";
            std::string const ask = std::to_string(891 + i % 7 * 5) + ".00";
            world.quote(kAvax, bid, ask);
            if (curious) {
                world.wait(5ms);
                world.command(CheckOrder{ticket("3", bid)});
                world.command(ExplainDecision{static_cast<std::uint64_t>(i)});
                world.wait(-5ms);
            }
            if (i % 4 == 0) {
                world.want({World::intent(i % 8 == 0 ? Side::Buy : Side::Sell, kAvax, "5", ask)});
            }
            world.cycle();
        }
        return world.head().digest;
    };
    EXPECT_EQ(lived(true), lived(false));
}

TEST(CoreQuestionsTest, ACheckOfTheSameTicketTwiceIsNoDuplicate)
{
    World world;
    world.start();
    EXPECT_TRUE(world.command(CheckOrder{ticket("10", "899.00")}).accepted);
    EXPECT_TRUE(world.command(CheckOrder{ticket("10", "899.00")}).accepted);
    EXPECT_TRUE(world.command(ticket("10", "899.00")).accepted);
    // Now it is one: a double click.
    EXPECT_FALSE(world.command(CheckOrder{ticket("10", "899.00")}).accepted);
}

// --- explanations

TEST(CoreQuestionsTest, ExplainsWhatWouldMakeARefusedDecisionTrade)
{
    World world;
    world.core().rememberDecisions(200);
    world.start();
    world.command(Pause{"test"});
    world.command(ticket("10", "899.00"));
    std::uint64_t const id = world.records().back().decisions.back().id;
    // The world has moved on; the answer is about what the decision saw.
    world.command(Resume{"test"});
    world.cycles(3);
    CommandAnswer const answer = world.command(ExplainDecision{id});
    EXPECT_TRUE(answer.accepted) << answer.text;
    ASSERT_EQ(answer.counterfactuals.size(), 1U);
    EXPECT_EQ(answer.counterfactuals.front().change, Change::Resume);
    EXPECT_TRUE(answer.counterfactuals.front().flips);
}

TEST(CoreQuestionsTest, RemembersOnlyTheNewestAndOnlyWhereAsked)
{
    World forgetful;
    forgetful.start();
    forgetful.command(ticket("0.01", "899.00"));
    EXPECT_FALSE(forgetful.command(ExplainDecision{1}).accepted) << "nobody asked it to remember";

    World world;
    world.core().rememberDecisions(3);
    world.start();
    for (int i = 0; i < 5; ++i) {
        world.cycle();
        world.command(ticket("0.01", "899.00"));
    }
    world.cycle();
    world.command(ticket("10", "899.00"));  // accepted whole: nothing to explain
    for (std::uint64_t id = 1; id <= 7; ++id) {
        CommandAnswer const answer = world.command(ExplainDecision{id});
        EXPECT_EQ(answer.accepted, id >= 3 && id <= 5) << id;
        if (!answer.accepted) {
            EXPECT_THAT(answer.text, HasSubstr("not remembered"));
        }
    }
}

}  // namespace
}  // namespace pentad::runtime
