// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/StepChecks.h"

#include "composition/CoreFactory.h"
#include "engine/runtime/MillionBooks.h"
#include "support/Approval.h"

#include <gtest/gtest.h>

#include <functional>

namespace pentad::runtime {
namespace {

using test::Approver;
using test::kAvax;
using test::money;
using test::orderRecord;
using test::ownId;
using test::paperPairs;
using test::price;
using test::quantity;
using namespace std::chrono_literals;

// A step that buys 10 AVAX: decision, order, request and effect in it, nothing traded yet.
struct StepScene {
    explicit StepScene()
    {
        openMillion(state, setup);
        checks.begin(state);
        ApprovedOrder const approved = approver.limit(kAvax, Side::Buy, quantity("10"), price("900"));
        OrderRecord order = orderRecord(1);
        order.clientOrderId = approved.clientOrderId();
        id = order.clientOrderId;
        state.orders.plan(order);
        next();
        step.record.orders = {order};
        step.record.outbox = {OutboxRow{1, OutboxKind::Place, id, {}, kAvax}};
        DecisionRecord& decision = step.record.decisions.emplace_back();
        decision.evaluation.accepted = true;
        decision.clientOrderId = id;
        step.effects = {PlaceEffect{1, approved}};
    }
    // The step is committed; a new one begins.
    void next()
    {
        step = {};
        step.record.sequence = ++sequence;
        step.record.at = state.now;
        step.record.figures = state.books.figures();
    }
    Finding check() { return checks.check(step, state, paperPairs()); }
    // The order's word, in the registry and in the record.
    void hear(OrderEvent event)
    {
        state.orders.apply(id, event, state.now);
        step.record.orders = {*state.orders.find(id)};
    }
    void trade(std::int64_t trade, std::string_view size, OrderEvent event)
    {
        Fill fill;
        fill.tradeId = TradeId{trade};
        fill.clientOrderId = id;
        fill.slot = kAvax;
        fill.quantity = quantity(size);
        fill.price = price("900");
        fill.at = state.now;
        state.books.applyFill(fill, paperPairs(), setup.calendar, money("1"), money("0.2"), price("900"), step.record);
        state.orders.find(id)->filled += fill.quantity;
        step.record.figures = state.books.figures();
        hear(event);
    }

    CoreSetup setup = composition::coreSetup(config::Settings{}, paperPairs());
    CoreState state;
    StepChecks checks;
    Approver approver{paperPairs()};
    ClientOrderId id;
    std::uint64_t sequence = 0;
    Step step;
};

struct StepRow {
    char const* name;
    char const* id;
    std::function<void(StepScene&)> arrange;
};

void afterTrade(StepScene& scene)
{
    ASSERT_EQ(idOf(scene.check()), "none");
    scene.next();
    scene.trade(1, "4", OrderEvent::FillPartial);
}

TEST(StepChecksTest, AStepThatMustNotBeCommittedIsNamed)
{
    std::vector<StepRow> const rows{
        {"all is well", "none", [](StepScene&) {}},
        {"a trade, all is well", "none", afterTrade},
        {"a transaction that does not balance", "V1",
         [](StepScene& scene) {
             afterTrade(scene);
             scene.step.record.transactions[0].postings[0].amount += "0.000000000000000001"_dec;
         }},
        {"cash that nobody posted", "V2",
         [](StepScene& scene) {
             afterTrade(scene);
             scene.step.record.figures.cash += money("1");
         }},
        {"a holding that nobody posted", "V2",
         [](StepScene& scene) { scene.step.record.figures.held[kAvax] += quantity("1"); }},
        {"a step is missing", "V2", [](StepScene& scene) { ++scene.step.record.sequence; }},
        {"profit from nowhere", "V3",
         [](StepScene& scene) {
             afterTrade(scene);
             scene.step.record.figures.realizedPnlTotal += Money("0.000000000000000001"_dec);
         }},
        {"a cost that was forgotten", "V3",
         [](StepScene& scene) { scene.step.record.figures.costs[kAvax] -= money("1"); }},
        {"a reserve bucket below nothing", "V8",
         [](StepScene& scene) {
             LedgerTransaction& sweep = scene.step.record.transactions.emplace_back();
             Asset const quote = paperPairs().quote();
             sweep.postings = {{Account::Cash, quote, Decimal(5)}, {Account::ReserveBucket, quote, Decimal(-5)}};
             scene.step.record.figures.cash += money("5");
             scene.step.record.figures.reserveBucket -= money("5");
         }},
        {"a holding below nothing", "V9",
         [](StepScene& scene) {
             LedgerTransaction& sold = scene.step.record.transactions.emplace_back();
             Asset const base = paperPairs()[kAvax].base;
             sold.postings = {{Account::Holdings, base, Decimal(-21)}, {Account::External, base, Decimal(21)}};
             scene.step.record.figures.held[kAvax] -= quantity("21");
         }},
        {"a currency that is none of ours", "V9",
         [](StepScene& scene) {
             scene.step.record.transactions.emplace_back().postings = {{Account::Cash, Asset("DOGE"), Decimal(1)}};
         }},
        {"an order that nobody decided", "V5", [](StepScene& scene) { scene.step.record.decisions.clear(); }},
        {"an order that was refused", "V5",
         [](StepScene& scene) { scene.step.record.decisions[0].evaluation.accepted = false; }},
        {"one order of two decisions", "V5",
         [](StepScene& scene) { scene.step.record.decisions.push_back(scene.step.record.decisions[0]); }},
        {"an open order that was not recorded", "V5",
         [](StepScene& scene) { scene.state.orders.plan(orderRecord(2)); }},
        {"a recorded order that is not kept", "V5", [](StepScene& scene) { scene.state.orders = {}; }},
        {"an order whose request is not written", "V6", [](StepScene& scene) { scene.step.record.outbox.clear(); }},
        {"an order with the request of another", "V6",
         [](StepScene& scene) { scene.step.record.outbox[0].clientOrderId = ownId(2); }},
        {"an order that is not recorded itself", "V6",
         [](StepScene& scene) {
             scene.state.orders = {};
             scene.step.record.orders.clear();
         }},
        {"a cancel whose request is not written", "V6",
         [](StepScene& scene) {
             scene.step.effects.emplace_back(CancelEffect{2, kAvax, scene.id, {}});
         }},
        {"a cancel of somebody else's order", "none",
         [](StepScene& scene) {
             scene.step.effects.emplace_back(CancelEffect{0, kAvax, ClientOrderId("theirs"), ExchangeOrderId{9}});
         }},
        {"a trade that is booked again", "V11",
         [](StepScene& scene) {
             afterTrade(scene);
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.trade(1, "4", OrderEvent::FillPartial);
         }},
        {"more was filled than the trades say", "V11",
         [](StepScene& scene) {
             afterTrade(scene);
             scene.state.orders.find(scene.id)->filled += quantity("1");
             scene.step.record.orders = {*scene.state.orders.find(scene.id)};
         }},
        {"what was filled falls", "V11",
         [](StepScene& scene) {
             afterTrade(scene);
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.state.orders.find(scene.id)->filled = quantity("3");
             scene.hear(OrderEvent::CancelAsked);
         }},
        {"more was filled than wanted is booked", "none",
         [](StepScene& scene) {
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.trade(1, "10.0001", OrderEvent::FillComplete);
         }},
        {"a complete fill", "none",
         [](StepScene& scene) {
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.trade(1, "10", OrderEvent::FillComplete);
         }},
        {"a fill after the end is booked", "none",
         [](StepScene& scene) {
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.hear(OrderEvent::CancelConfirmed);
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.trade(1, "4", OrderEvent::FillPartial);
         }},
        {"filled, and something is left", "V12",
         [](StepScene& scene) {
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.trade(1, "4", OrderEvent::FillComplete);
         }},
        {"a move that no word makes", "V12",
         [](StepScene& scene) {
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.hear(OrderEvent::Acknowledged);
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.state.orders.find(scene.id)->state = OrderState::Unknown;
             scene.step.record.orders = {*scene.state.orders.find(scene.id)};
         }},
        {"kept in another state than recorded", "V12",
         [](StepScene& scene) {
             ASSERT_EQ(idOf(scene.check()), "none");
             scene.next();
             scene.hear(OrderEvent::Acknowledged);
             scene.step.record.orders[0].state = OrderState::CancelRequested;
         }},
        {"time that steps back", "V22", [](StepScene& scene) { scene.step.record.at -= 1ms; }},
    };
    for (StepRow const& row : rows) {
        StepScene scene;
        row.arrange(scene);
        Finding const found = scene.check();
        EXPECT_EQ(idOf(found), row.id) << row.name << ": " << (found ? found->what : "");
    }
}

TEST(StepChecksTest, ARestoredStateIsWhatTheNextStepFollowsOn)
{
    StepScene scene;
    afterTrade(scene);
    ASSERT_EQ(idOf(scene.check()), "none");
    scene.state.sequence = scene.sequence;
    StepChecks restored;
    restored.begin(scene.state);
    scene.checks = restored;
    scene.next();
    scene.trade(2, "6", OrderEvent::FillComplete);
    EXPECT_EQ(idOf(scene.check()), "none");
}

TEST(StepChecksTest, OrdersComeAndGoWithoutEnd)
{
    StepScene scene;
    ASSERT_EQ(idOf(scene.check()), "none");
    scene.next();
    scene.hear(OrderEvent::CancelConfirmed);
    ASSERT_EQ(idOf(scene.check()), "none");
    constexpr int kOrders = 300;
    for (int i = 2; i < kOrders; ++i) {
        scene.id = ownId(i);
        scene.next();
        scene.state.orders.plan(orderRecord(i));
        scene.step.record.orders = {*scene.state.orders.find(scene.id)};
        DecisionRecord& decision = scene.step.record.decisions.emplace_back();
        decision.evaluation.accepted = true;
        decision.clientOrderId = scene.id;
        ASSERT_EQ(idOf(scene.check()), "none");
        scene.next();
        scene.hear(OrderEvent::Refused);
        ASSERT_EQ(idOf(scene.check()), "none");
    }
    // The exchange had it after all.
    scene.next();
    scene.hear(OrderEvent::Acknowledged);
    EXPECT_EQ(idOf(scene.check()), "none");
    scene.next();
    scene.trade(1, "10", OrderEvent::FillComplete);
    EXPECT_EQ(idOf(scene.check()), "none");
}

TEST(StepChecksTest, OnlyWordsOfTheTableMoveAnOrder)
{
    EXPECT_TRUE(canBecome(OrderState::Planned, OrderState::Filled));
    EXPECT_TRUE(canBecome(OrderState::Cancelled, OrderState::Working));  // a stop that lives on
    EXPECT_FALSE(canBecome(OrderState::Working, OrderState::Planned));
    EXPECT_FALSE(canBecome(OrderState::Working, OrderState::Unknown));
    EXPECT_FALSE(canBecome(OrderState::Filled, OrderState::Cancelled));
}

}  // namespace
}  // namespace pentad::runtime
