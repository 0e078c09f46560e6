// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/FlattenProcess.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <map>

namespace pentad::execution {
namespace {

using namespace std::chrono_literals;
using test::TextRow;
using test::textTable;

constexpr UtcTime kNow{Milliseconds(1'700'000'000'000)};
constexpr Milliseconds kStepWait{2'000};

FlattenPhase phaseOf(std::string const& word)
{
    static std::map<std::string, FlattenPhase> const phases{{"none", FlattenPhase::None},
                                                            {"cancelling", FlattenPhase::Cancelling},
                                                            {"awaiting", FlattenPhase::AwaitingUnlock},
                                                            {"selling", FlattenPhase::Selling},
                                                            {"verifying", FlattenPhase::Verifying},
                                                            {"done", FlattenPhase::Done},
                                                            {"waiting", FlattenPhase::Waiting}};
    return phases.at(word);
}

FlattenMove moveOf(std::string const& word)
{
    static std::map<std::string, FlattenMove> const moves{
        {"wait", FlattenMove::Wait},     {"cancel", FlattenMove::CancelAll}, {"ask", FlattenMove::AskExchange},
        {"sell", FlattenMove::SellNext}, {"finish", FlattenMove::Finish},    {"giveup", FlattenMove::GiveUp}};
    return moves.at(word);
}

struct Case {
    FlattenState state;
    FlattenSituation situation;
    FlattenPhase phase{};
    FlattenMove move{};
};

// "*" stands for both values: a row with stars is several rows.
std::vector<Case> casesOf(TextRow const& row)
{
    std::vector<Case> cases(1);
    cases.front().state.phase = phaseOf(row[0]);
    cases.front().state.startedAt = kNow;
    cases.front().state.phaseSince = kNow;
    cases.front().situation.now = kNow;
    cases.front().phase = phaseOf(row[7]);
    cases.front().move = moveOf(row[8]);
    for (std::size_t column = 1; column <= 6; ++column) {
        std::vector<Case> filled;
        for (Case const& begun : cases) {
            for (bool const value : {false, true}) {
                if (row[column] != "*" && (row[column] == "yes") != value) {
                    continue;
                }
                Case next = begun;
                switch (column) {
                case 1: next.situation.openOrders = value ? 2 : 0; break;
                case 2: next.situation.foreignOrdersLeft = value; break;
                case 3: next.situation.reportSincePhase = value; break;
                case 4: next.situation.lockedThere = value; break;
                case 5: next.situation.agreedThere = value; break;
                case 6: next.situation.sellable[Slot{4}] = value; break;
                default: break;
                }
                filled.push_back(next);
            }
        }
        cases = std::move(filled);
    }
    return cases;
}

// The last step was long ago, and the phase has just begun. Every situation of every phase is in exactly one row.
TEST(FlattenProcessTest, GoesOnByTheTable)
{
    auto const rows = textTable(R"(
        # phase     open  foreign report locked agreed sellable   phase       move
        none        *     *       *      *      *      *          none        wait
        done        *     *       *      *      *      *          done        wait
        waiting     *     *       *      *      *      *          waiting     wait

        # nothing else begins before every own order, and every foreign one that was named, is gone
        cancelling  yes   *       *      *      *      *          cancelling  cancel
        cancelling  no    yes     *      *      *      *          cancelling  cancel
        cancelling  no    no      *      *      *      *          awaiting    ask

        # coins are sold only when the exchange has said, since the cancels, that they are free
        awaiting    *     *       no     *      *      *          awaiting    ask
        awaiting    *     *       yes    yes    *      *          awaiting    ask
        awaiting    *     *       yes    no     *      yes        selling     sell
        awaiting    *     *       yes    no     *      no         verifying   ask

        selling     yes   *       *      *      *      *          selling     wait
        selling     no    yes     *      *      *      *          cancelling  cancel
        selling     no    no      *      *      *      yes        selling     sell
        selling     no    no      *      *      *      no         verifying   ask

        verifying   *     *       no     *      *      *          verifying   ask
        verifying   yes   *       yes    *      *      *          cancelling  cancel
        verifying   no    yes     yes    *      *      *          cancelling  cancel
        verifying   no    no      yes    *      *      yes        selling     sell
        verifying   no    no      yes    *      no     no         verifying   ask
        verifying   no    no      yes    *      yes    no         done        finish
    )");
    std::size_t cells = 0;
    for (auto const& row : rows) {
        ASSERT_EQ(row.size(), 9U);
        for (Case const& each : casesOf(row)) {
            ++cells;
            FlattenAdvance const next = advanceFlatten(each.state, each.situation, kStepWait);
            EXPECT_EQ(next.phase, each.phase) << testing::PrintToString(row);
            EXPECT_EQ(next.move, each.move) << testing::PrintToString(row);
        }
    }
    EXPECT_EQ(cells, 7U * 64U) << "a situation is missing or stands in two rows";
}

TEST(FlattenProcessTest, LetsTheBookRefillBetweenTwoSteps)
{
    FlattenState state;
    state.phase = FlattenPhase::Selling;
    state.startedAt = kNow;
    state.lastStepAt = kNow;
    FlattenSituation situation;
    situation.sellable[Slot{1}] = true;
    for (Milliseconds const waited : {0ms, 1ms, 1'999ms}) {
        situation.now = kNow + waited;
        EXPECT_EQ(advanceFlatten(state, situation, kStepWait).move, FlattenMove::Wait) << waited.count();
    }
    for (Milliseconds const waited : {2'000ms, 2'001ms}) {
        situation.now = kNow + waited;
        EXPECT_EQ(advanceFlatten(state, situation, kStepWait).move, FlattenMove::SellNext) << waited.count();
    }
}

// No wait is for ever. Seconds since the phase began; with open orders the last step is as old.
TEST(FlattenProcessTest, StopsWaitingForWhatDoesNotCome)
{
    auto const rows = textTable(R"(
        # phase     waited open  foreign report locked agreed sellable   phase       move
        cancelling  599    yes   no      no     no     no     no         cancelling  cancel
        cancelling  600    yes   no      no     no     no     no         waiting     giveup
        # foreign orders are left after a while, own ones first
        cancelling  59     no    yes     no     no     no     no         cancelling  cancel
        cancelling  60     no    yes     no     no     no     no         awaiting    ask
        cancelling  60     yes   yes     no     no     no     no         cancelling  cancel
        # what stays locked is left, but never before the exchange has said so
        awaiting    29     no    no      yes    yes    no     yes        awaiting    ask
        awaiting    30     no    no      yes    yes    no     yes        selling     sell
        awaiting    30     no    no      yes    yes    no     no         verifying   ask
        awaiting    500    no    no      no     yes    no     yes        awaiting    ask
        selling     599    yes   no      no     no     no     yes        selling     wait
        selling     600    yes   no      no     no     no     yes        waiting     giveup
        verifying   119    no    no      yes    no     no     no         verifying   ask
        verifying   120    no    no      yes    no     no     no         waiting     giveup
        verifying   120    no    no      yes    no     yes    no         done        finish
        verifying   500    no    no      no     no     no     no         verifying   ask
    )");
    for (auto const& row : rows) {
        ASSERT_EQ(row.size(), 10U);
        TextRow without = row;
        without.erase(without.begin() + 1);
        for (Case each : casesOf(without)) {
            each.situation.now = kNow + std::chrono::seconds(std::stoi(row[1]));
            FlattenAdvance const next = advanceFlatten(each.state, each.situation, kStepWait);
            EXPECT_EQ(next.phase, each.phase) << testing::PrintToString(row);
            EXPECT_EQ(next.move, each.move) << testing::PrintToString(row);
        }
    }
}

TEST(FlattenProcessTest, TheWholeHasAnEndToo)
{
    for (FlattenPhase const phase :
         {FlattenPhase::Cancelling, FlattenPhase::AwaitingUnlock, FlattenPhase::Selling, FlattenPhase::Verifying}) {
        FlattenState state;
        state.phase = phase;
        state.startedAt = kNow;
        FlattenSituation situation;
        situation.sellable[Slot{1}] = true;
        for (bool const over : {false, true}) {
            situation.now = kNow + 1h - (over ? 0ms : 1ms);
            state.phaseSince = situation.now;
            state.lastStepAt = situation.now;
            EXPECT_EQ(advanceFlatten(state, situation, kStepWait).move == FlattenMove::GiveUp, over)
                << flattenPhaseText(phase);
        }
    }
}

TEST(FlattenProcessTest, LooksAtEachAsset)
{
    FlattenState state;
    state.phase = FlattenPhase::Selling;
    state.startedAt = kNow;
    for (Slot const slot : kSlots) {
        FlattenSituation situation;
        situation.now = kNow;
        situation.sellable[slot] = true;
        EXPECT_EQ(advanceFlatten(state, situation, kStepWait).move, FlattenMove::SellNext);
    }
}

TEST(FlattenProcessTest, IsActiveExactlyWhileItHasSomethingToDo)
{
    auto const rows = textTable(R"(
        none no
        cancelling yes
        awaiting yes
        selling yes
        verifying yes
        done no
        waiting no
    )");
    for (auto const& row : rows) {
        FlattenState state;
        state.phase = phaseOf(row[0]);
        EXPECT_EQ(state.active(), row[1] == "yes") << row[0];
    }
}

// With an exchange that does what it is told, the machine ends from every phase in which it is active.
TEST(FlattenProcessTest, EndsWhenTheExchangeDoesWhatItIsTold)
{
    for (FlattenPhase const from :
         {FlattenPhase::Cancelling, FlattenPhase::AwaitingUnlock, FlattenPhase::Selling, FlattenPhase::Verifying}) {
        FlattenState state;
        state.phase = from;
        state.startedAt = state.phaseSince = kNow;
        FlattenSituation situation;
        situation.now = kNow;
        situation.openOrders = 3;
        situation.foreignOrdersLeft = true;
        situation.lockedThere = true;
        situation.sellable[Slot{0}] = true;
        int bites = 3;
        for (int cycle = 0; cycle < 40 && state.active(); ++cycle) {
            auto const next = advanceFlatten(state, situation, kStepWait);
            if (next.phase != state.phase) {
                situation.reportSincePhase = false;
            }
            state.phase = next.phase;
            situation.now += 1s;
            // Orders end and answers come between two cycles.
            situation.openOrders = 0;
            switch (next.move) {
            case FlattenMove::CancelAll:
                situation.foreignOrdersLeft = false;
                situation.lockedThere = false;
                break;
            case FlattenMove::AskExchange:
                situation.reportSincePhase = true;
                situation.lockedThere = false;
                situation.agreedThere = true;
                break;
            case FlattenMove::SellNext:
                state.lastStepAt = situation.now;
                situation.sellable[Slot{0}] = --bites > 0;
                break;
            case FlattenMove::Wait:
            case FlattenMove::Finish:
            case FlattenMove::GiveUp: break;
            }
        }
        EXPECT_EQ(state.phase, FlattenPhase::Done) << flattenPhaseText(from);
        EXPECT_EQ(bites, 0);
    }
}

TEST(FlattenProcessTest, SellsWholeUnitsThatNobodyElseLocksAndThatAreWorthIt)
{
    struct Row {
        char const* held;
        char const* locked;
        char const* bid;  // empty = no quote
        char const* sellable;
        bool worth;
    };
    Instrument rules{Symbol("AVAXTRY"), Asset("AVAX"), Asset("TRY"), 4, 2, 2, Money("99.91"_dec)};
    for (Row const& row : {Row{"20.12349", "0", "900", "20.1234", true}, Row{"20", "5", "900", "15", true},
                           Row{"5", "20", "900", "0", false}, Row{"0.1110", "0", "900", "0.111", false},
                           Row{"0.1111", "0", "900", "0.1111", true}, Row{"0.0001", "0", "", "0.0001", true},
                           Row{"0.00001", "0", "", "0", false}}) {
        SCOPED_TRACE(row.held);
        Quantity const sellable =
            sellableQuantity(Quantity(*Decimal::parse(row.held)), Quantity(*Decimal::parse(row.locked)), rules);
        EXPECT_EQ(sellable, Quantity(*Decimal::parse(row.sellable)));
        std::string_view const bid = row.bid;
        EXPECT_EQ(
            isWorthSelling(sellable, bid.empty() ? std::nullopt : std::optional(Price(*Decimal::parse(bid))), rules),
            row.worth);
    }
}

// What stays must be worth selling when its turn comes.
TEST(FlattenProcessTest, AStepTakesWhatTheBidsTakeAndLeavesNoDust)
{
    // The minimum of 99.91 is 0.1111 at a bid of 900; twice that always stays, or nothing.
    Instrument const rules{Symbol("AVAXTRY"), Asset("AVAX"), Asset("TRY"), 4, 2, 2, Money("99.91"_dec)};
    Price const bid("900"_dec);
    struct Depth {
        Decimal sellable;
        std::optional<Decimal> depth;
        Decimal sells;
        int steps;
    };
    for (Depth const& one :
         {Depth{"20"_dec, std::nullopt, "20"_dec, 1}, Depth{"20"_dec, "30"_dec, "20"_dec, 1},
          Depth{"20"_dec, "20"_dec, "20"_dec, 1}, Depth{"20"_dec, "8"_dec, "8"_dec, 3},
          Depth{"20"_dec, "8.00019"_dec, "8.0001"_dec, 3}, Depth{"8.2"_dec, "8"_dec, "7.9778"_dec, 2},
          Depth{"0.3"_dec, "0.2"_dec, "0.3"_dec, 1}, Depth{"20"_dec, "0.0001"_dec, "0.1111"_dec, 40},
          Depth{"20"_dec, Decimal{}, "0.1111"_dec, 40}}) {
        std::optional<Quantity> const depth = one.depth ? std::optional(Quantity(*one.depth)) : std::nullopt;
        EXPECT_EQ(stepQuantity(Quantity(one.sellable), depth, bid, rules), Quantity(one.sells)) << one.sellable.text();
        EXPECT_EQ(stepsToSell(Quantity(one.sellable), depth, bid, rules, 40), one.steps) << one.sellable.text();
    }
    EXPECT_EQ(stepQuantity(Quantity("20"_dec), Quantity("8"_dec), Price{}, rules), Quantity("20"_dec));
}

}  // namespace
}  // namespace pentad::execution
