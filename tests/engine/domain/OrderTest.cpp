// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Order.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

namespace pentad {
namespace {

using test::TextRow;
using test::textTable;
using enum OrderState;

constexpr OrderState kStates[] = {Planned,         Unknown, Working,   PartiallyFilled,
                                  CancelRequested, Filled,  Cancelled, Rejected};
constexpr OrderEvent kEvents[] = {OrderEvent::Acknowledged,  OrderEvent::Refused,         OrderEvent::OutcomeUnknown,
                                  OrderEvent::FillPartial,   OrderEvent::FillComplete,    OrderEvent::CancelAsked,
                                  OrderEvent::CancelRefused, OrderEvent::CancelConfirmed, OrderEvent::ConfirmedAbsent,
                                  OrderEvent::StopReissued};
static_assert(std::size(kStates) == kOrderStates && std::size(kEvents) == kOrderEvents);

std::string cellText(Transition cell)
{
    static std::map<OrderState, std::string> const codes{
        {Planned, "PL"},         {Unknown, "UN"}, {Working, "WO"},   {PartiallyFilled, "PF"},
        {CancelRequested, "CR"}, {Filled, "FI"},  {Cancelled, "CA"}, {Rejected, "RE"}};
    switch (cell.kind) {
    case TransitionKind::Moves: return codes.at(cell.next);
    case TransitionKind::Ignored: return codes.at(cell.next) + "=";
    case TransitionKind::Alarming: return codes.at(cell.next) + "!";
    }
    return "?";
}

// The next state by its first letters; "=" after it: nothing changes; "!" after it: reported as alarming.
TEST(OrderTest, MovesThroughItsLifeByTheTable)
{
    auto const rows = textTable(R"(
        #                 acknow- refused outcome fill    fill     cancel cancel  cancel    confirmed stop
        #                 ledged          unknown partial complete asked  refused confirmed absent    reissued
        planned           WO      RE      UN      PF      FI       CR     PL=     CA        CA        WO
        unknown           WO      RE      UN=     PF      FI       CR     UN=     CA        CA        WO
        working           WO=     WO!     WO=     PF      FI       CR     WO=     CA        CA!       WO
        partially-filled  PF=     PF!     PF=     PF      FI       CR     PF=     CA        CA!       PF
        cancel-requested  CR=     CR!     CR=     CR      FI       CR=    WO      CA        CA        CR
        filled            FI=     FI!     FI=     FI!     FI!      FI=    FI=     FI=       FI=       FI!
        cancelled         CA=     CA=     CA=     CA!     FI!      CA=    CA=     CA=       CA=       WO!
        rejected          WO!     RE=     RE=     PF!     FI!      RE=    RE=     RE=       RE=       WO!
    )");
    ASSERT_EQ(rows.size(), kOrderStates);
    for (std::size_t state = 0; state < kOrderStates; ++state) {
        ASSERT_EQ(rows[state].size(), 1 + kOrderEvents) << rows[state][0];
        for (std::size_t event = 0; event < kOrderEvents; ++event) {
            EXPECT_EQ(cellText(transition(kStates[state], kEvents[event])), rows[state][1 + event])
                << orderStateText(kStates[state]) << " and then " << orderEventText(kEvents[event]);
        }
    }
}

TEST(OrderTest, LeavesATerminalStateOnlyWithAnAlarm)
{
    for (OrderState const state : kStates) {
        for (OrderEvent const event : kEvents) {
            Transition const cell = transition(state, event);
            if (isTerminal(state) && cell.next != state) {
                EXPECT_EQ(cell.kind, TransitionKind::Alarming) << orderStateText(state) << ' ' << orderEventText(event);
            }
        }
    }
}

TEST(OrderTest, ChangesNothingWhereItIgnores)
{
    for (OrderState const state : kStates) {
        for (OrderEvent const event : kEvents) {
            Transition const cell = transition(state, event);
            if (cell.kind == TransitionKind::Ignored) {
                EXPECT_EQ(cell.next, state) << orderStateText(state) << ' ' << orderEventText(event);
            }
        }
    }
}

TEST(OrderTest, NeverGoesBackToPlannedAndToUnknownOnlyFromPlanned)
{
    for (OrderState const state : kStates) {
        for (OrderEvent const event : kEvents) {
            OrderState const next = transition(state, event).next;
            EXPECT_TRUE(next != Planned || state == Planned) << orderStateText(state) << ' ' << orderEventText(event);
            EXPECT_TRUE(next != Unknown || state == Unknown || state == Planned)
                << orderStateText(state) << ' ' << orderEventText(event);
        }
    }
}

TEST(OrderTest, BelievesEveryFill)
{
    for (OrderState const state : kStates) {
        EXPECT_NE(transition(state, OrderEvent::FillPartial).kind, TransitionKind::Ignored) << orderStateText(state);
        EXPECT_NE(transition(state, OrderEvent::FillComplete).kind, TransitionKind::Ignored) << orderStateText(state);
        EXPECT_EQ(transition(state, OrderEvent::FillComplete).next, Filled) << orderStateText(state);
    }
}

TEST(OrderTest, EndsUnknownOnlyOnAnAuthoritativeWord)
{
    std::set<OrderEvent> const authoritative{OrderEvent::Refused, OrderEvent::FillComplete, OrderEvent::CancelConfirmed,
                                             OrderEvent::ConfirmedAbsent};
    for (OrderEvent const event : kEvents) {
        EXPECT_EQ(isTerminal(transition(Unknown, event).next), authoritative.contains(event)) << orderEventText(event);
    }
}

TEST(OrderTest, TellsTheStoriesOfTheExchange)
{
    std::map<std::string, OrderEvent> const words{
        {"ack", OrderEvent::Acknowledged},        {"refused", OrderEvent::Refused},
        {"timeout", OrderEvent::OutcomeUnknown},  {"part", OrderEvent::FillPartial},
        {"full", OrderEvent::FillComplete},       {"cancel?", OrderEvent::CancelAsked},
        {"cancel-no", OrderEvent::CancelRefused}, {"cancelled", OrderEvent::CancelConfirmed},
        {"absent", OrderEvent::ConfirmedAbsent},  {"reissued", OrderEvent::StopReissued}};
    auto const stories = textTable(R"(
        # last state             alarms  events, from planned
        filled                   0       ack part part full
        filled                   0       part ack full
        filled                   0       full
        filled                   0       full ack
        filled                   0       timeout full
        working                  0       timeout ack
        cancelled                0       timeout absent
        rejected                 0       timeout refused
        "partially filled"       0       timeout part ack
        filled                   0       ack cancel? full cancelled
        filled                   0       ack cancel? part full cancel-no
        cancelled                0       ack cancel? part cancelled
        cancelled                0       part cancel? cancelled ack
        working                  0       ack cancel? cancel-no
        cancelled                1       ack cancel? cancelled part
        filled                   1       ack cancel? cancelled full
        cancelled                0       ack cancel? cancelled cancelled
        "cancel requested"       0       timeout cancel? cancel? timeout
        filled                   2       ack full part full
        working                  0       ack reissued
        filled                   0       ack reissued part full
        working                  1       refused ack
        filled                   3       refused ack absent full
        working                  2       refused ack refused
        cancelled                2       ack refused absent
        filled                   1       part refused full
        cancelled                1       ack cancel? refused cancelled
    )");
    for (TextRow const& story : stories) {
        OrderState state = Planned;
        int alarms = 0;
        std::string told;
        for (std::size_t i = 2; i < story.size(); ++i) {
            Transition const cell = transition(state, words.at(story[i]));
            state = cell.next;
            alarms += cell.kind == TransitionKind::Alarming ? 1 : 0;
            told += story[i] + ' ';
        }
        EXPECT_EQ(orderStateText(state), story[0]) << told;
        EXPECT_EQ(alarms, std::stoi(story[1])) << told;
    }
}

TEST(OrderTest, KnowsItsTerminalStates)
{
    std::set<OrderState> const terminal{Filled, Cancelled, Rejected};
    for (OrderState const state : kStates) {
        EXPECT_EQ(isTerminal(state), terminal.contains(state)) << orderStateText(state);
    }
}

template <typename Enum, std::size_t Count>
void expectTexts(Enum const (&values)[Count], std::string_view (*textOf)(Enum), std::vector<std::string> const& texts)
{
    ASSERT_EQ(texts.size(), Count);
    for (std::size_t i = 0; i < Count; ++i) {
        EXPECT_EQ(textOf(values[i]), texts[i]);
    }
}

TEST(OrderTest, NamesStatesEventsSidesTypesAndOrigins)
{
    expectTexts(
        kStates, orderStateText,
        {"planned", "unknown", "working", "partially filled", "cancel requested", "filled", "cancelled", "rejected"});
    expectTexts(kEvents, orderEventText,
                {"acknowledged", "refused", "outcome unknown", "partial fill", "complete fill", "cancel asked",
                 "cancel refused", "cancel confirmed", "confirmed absent", "stop reissued"});
    expectTexts({Side::Buy, Side::Sell}, sideText, {"BUY", "SELL"});
    expectTexts({OrderType::Limit, OrderType::Market, OrderType::StopMarket, OrderType::StopLimit}, orderTypeText,
                {"LIMIT", "MARKET", "STOP_MARKET", "STOP_LIMIT"});
    expectTexts({Origin::Strategy, Origin::Operator, Origin::Flatten, Origin::Protection}, originText,
                {"strategy", "operator", "flatten", "protection"});
}

OrderIntent limitBuy()
{
    OrderIntent intent;
    intent.strategy = "trend";
    intent.symbol = "BTCTRY";
    intent.side = Side::Buy;
    intent.type = OrderType::Limit;
    intent.size = BaseSize{Quantity("0.015"_dec)};
    intent.limitPrice = Price("2750000.5"_dec);
    intent.referencePrice = Price(2'750'100);
    intent.expectedEdgeBps = 60;
    intent.horizonBars = 12;
    return intent;
}

OrderIntent protectiveStop()
{
    OrderIntent intent;
    intent.strategy = "operator";
    intent.symbol = "XRPTRY";
    intent.side = Side::Sell;
    intent.type = OrderType::StopLimit;
    intent.size = BaseSize{Quantity("1234.5678"_dec)};
    intent.limitPrice = Price("17.42"_dec);
    intent.stopPrice = Price("17.5"_dec);
    intent.origin = Origin::Protection;
    return intent;
}

OrderIntent marketBuy()
{
    OrderIntent intent;
    intent.strategy = "hold";
    intent.symbol = "SOLTRY";
    intent.size = QuoteSize{Money(1000)};
    intent.origin = Origin::Operator;
    return intent;
}

// Expected values were made outside the program, with od, sha256sum and base32 over the documented bytes: strategy,
// cycle, symbol, side, type, kind of size, size, limit price, stop price, origin in the form of foundation/Bytes.h.
TEST(OrderTest, MakesKnownClientOrderIds)
{
    EXPECT_EQ(clientOrderIdFor(CycleId{42}, limitBuy()).view(), "P17D535Z4O5EOXVGZSXKME");
    EXPECT_EQ(clientOrderIdFor(CycleId{std::uint64_t{1} << 40U}, protectiveStop()).view(), "P1IG5LOOHARFD7SBAY5NVS");
    EXPECT_EQ(clientOrderIdFor(CycleId{0}, marketBuy()).view(), "P1567ZQ7YVXOXVOSV3H4JH");
}

TEST(OrderTest, MakesIdsOfTwentyTwoCharactersFromTheBase32Alphabet)
{
    std::string const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::set<char> seen;
    for (std::uint64_t cycle = 0; cycle < 1000; ++cycle) {
        std::string const id = clientOrderIdFor(CycleId{cycle}, limitBuy()).text();
        ASSERT_EQ(id.size(), 22U);
        EXPECT_TRUE(id.starts_with("P1"));
        EXPECT_EQ(id.find_first_not_of(alphabet, 2), std::string::npos) << id;
        EXPECT_TRUE(isOwnClientOrderId(id)) << id;
        seen.insert(id.begin() + 2, id.end());
    }
    EXPECT_EQ(seen.size(), alphabet.size());
}

TEST(OrderTest, GivesTheSameDecisionTheSameId)
{
    EXPECT_EQ(clientOrderIdFor(CycleId{7}, limitBuy()), clientOrderIdFor(CycleId{7}, limitBuy()));
    ClientOrderId const before = clientOrderIdFor(CycleId{7}, limitBuy());
    (void)clientOrderIdFor(CycleId{8}, marketBuy());
    EXPECT_EQ(clientOrderIdFor(CycleId{7}, limitBuy()), before);
}

TEST(OrderTest, GivesOneIdPerDecisionHoweverItWasReasoned)
{
    OrderIntent intent = limitBuy();
    intent.referencePrice = Price(1);
    intent.expectedEdgeBps = 1;
    intent.horizonBars = 1;
    intent.addReason("ema_fast", "841.12"_dec);
    EXPECT_EQ(clientOrderIdFor(CycleId{42}, intent), clientOrderIdFor(CycleId{42}, limitBuy()));
}

TEST(OrderTest, GivesAnotherIdWhenAnyFieldOfTheDecisionChanges)
{
    std::vector<std::function<void(OrderIntent&)>> const changes{
        [](OrderIntent&) {},
        [](OrderIntent& intent) { intent.strategy = "trent"; },
        [](OrderIntent& intent) {
            intent.strategy = "trendB";
            intent.symbol = "TCTRY";
        },
        [](OrderIntent& intent) { intent.symbol = "ETHTRY"; },
        [](OrderIntent& intent) { intent.side = Side::Sell; },
        [](OrderIntent& intent) { intent.type = OrderType::StopLimit; },
        [](OrderIntent& intent) { intent.size = BaseSize{Quantity("0.015000000000000001"_dec)}; },
        [](OrderIntent& intent) { intent.size = BaseSize{Quantity("-0.015"_dec)}; },
        [](OrderIntent& intent) { intent.size = QuoteSize{Money("0.015"_dec)}; },
        [](OrderIntent& intent) { intent.limitPrice = Price("2750000.500000000000000001"_dec); },
        [](OrderIntent& intent) { intent.limitPrice = Price(0); },
        [](OrderIntent& intent) { intent.limitPrice.reset(); },
        [](OrderIntent& intent) { intent.stopPrice = Price(0); },
        [](OrderIntent& intent) { intent.stopPrice = Price("2750000.5"_dec); },
        [](OrderIntent& intent) {
            intent.stopPrice = intent.limitPrice;
            intent.limitPrice.reset();
        },
        [](OrderIntent& intent) { intent.origin = Origin::Operator; },
        [](OrderIntent& intent) { intent.origin = Origin::Flatten; },
        [](OrderIntent& intent) { intent.origin = Origin::Protection; },
    };
    std::set<ClientOrderId> ids;
    for (auto const& change : changes) {
        OrderIntent intent = limitBuy();
        change(intent);
        ids.insert(clientOrderIdFor(CycleId{42}, intent));
    }
    ids.insert(clientOrderIdFor(CycleId{43}, limitBuy()));
    ids.insert(clientOrderIdFor(CycleId{42ULL << 8U}, limitBuy()));
    EXPECT_EQ(ids.size(), changes.size() + 2);
}

TEST(OrderTest, TellsItsOwnIdsFromForeignOnes)
{
    auto const rows = textTable(R"(
        # id                         own
        P17D535Z4O5EOXVGZSXKME       yes
        P1AAAAAAAAAAAAAAAAAAAA       yes
        P1ZZZZZZZZZZ2222277777       yes
        ""                           no
        P1                           no
        P17D535Z4O5EOXVGZSXKM        no
        P17D535Z4O5EOXVGZSXKMEA      no
        p17D535Z4O5EOXVGZSXKME       no
        P27D535Z4O5EOXVGZSXKME       no
        Q17D535Z4O5EOXVGZSXKME       no
        1P7D535Z4O5EOXVGZSXKME       no
        P17d535z4o5eoxvgzsxkme       no
        P17D535Z4O5EOXVGZSXKM0       no
        P17D535Z4O5EOXVGZSXKM1       no
        P17D535Z4O5EOXVGZSXKM8       no
        P17D535Z4O5EOXVGZSXKM9       no
        P17D535Z4O5EOXVGZSXKM=       no
        P1-D535Z4O5EOXVGZSXKME       no
        P1@D535Z4O5EOXVGZSXKME       no
        P1[D535Z4O5EOXVGZSXKME       no
        " P17D535Z4O5EOXVGZSXKME"    no
        "P17D535Z4O5EOXVGZSXK  "     no
        P17D535Z4O5EOXVGZSXKİ        no
        T1-000125                    no
        0f8fad5b-d9cb-469f-a165      no
    )");
    for (TextRow const& row : rows) {
        EXPECT_EQ(isOwnClientOrderId(row[0]) ? "yes" : "no", row[1]) << "'" << row[0] << "'";
    }
}

TEST(OrderTest, KeepsTheFirstEightReasons)
{
    OrderIntent intent;
    for (int i = 0; i < 10; ++i) {
        intent.addReason("number_" + std::to_string(i), i);
    }
    EXPECT_EQ(intent.reasonCount, OrderIntent::kReasonsMax);
    EXPECT_EQ(intent.reasons.front(), (Reason{"number_0", 0}));
    EXPECT_EQ(intent.reasons.back(), (Reason{"number_7", 7}));
}

}  // namespace
}  // namespace pentad
