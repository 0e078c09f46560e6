// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/CoreChecks.h"

#include "composition/CoreFactory.h"
#include "contracts/EngineText.h"
#include "support/Approval.h"
#include "support/Orders.h"
#include "support/PaperBench.h"

#include <gtest/gtest.h>

#include <functional>

namespace pentad::runtime {
namespace {

using test::Approver;
using test::kAvax;
using test::kOrdersBegin;
using test::money;
using test::orderRecord;
using test::ownId;
using test::paperPairs;
using test::price;
using test::quantity;
using namespace std::chrono_literals;

std::string idOf(Finding const& finding)
{
    return finding ? std::string(finding->id) : "none";
}

// --- before an order is planned

// An account of a million with 20 AVAX, and an order for 10 more that may be planned. A row breaks one thing.
struct ApprovalScene {
    ApprovalScene()
    {
        setup.capital.reservedCashMinimum = money("10000");
        PerAsset<Quantity> holdings;
        PerAsset<Price> marks;
        holdings[kAvax] = quantity("20");
        marks[kAvax] = price("900");
        StepRecord record;
        state.now = kOrdersBegin;
        state.books.open(kOrdersBegin, setup.calendar, setup.universe, money("1000000"), holdings, marks, record);
        state.reconciled = true;
        for (std::size_t group = 0; group < kBreakerGroups; ++group) {
            state.breakers[group].group = static_cast<BreakerGroup>(group);
        }
        seen.quote = Quote{kOrdersBegin, price("900.00"), price("900.10"), price("900.00")};
        seen.hasQuote = true;
        order = orderRecord(1);
        order.limitPrice = price("900.00");
        evaluation.admittedNotional = money("9000");
        evaluation.feeAndTax = money("21.6");
    }
    void sell(std::string_view size, bool reducing)
    {
        order.side = Side::Sell;
        order.size = BaseSize{quantity(size)};
        order.riskReducing = reducing;
    }
    Finding check() const { return checkApproval(order, evaluation, setup, state, seen, age); }

    CoreSetup setup = composition::coreSetup(config::Settings{}, paperPairs());
    CoreState state;
    AssetMarketView seen;
    std::optional<Milliseconds> age = Milliseconds(1'000);
    OrderRecord order;
    Evaluation evaluation;
};

struct ApprovalRow {
    char const* name;
    char const* id;
    std::function<void(ApprovalScene&)> arrange;
};

TEST(CoreChecksTest, AnOrderThatMustNotBePlannedIsNamed)
{
    std::vector<ApprovalRow> const rows{
        {"all is well", "none", [](ApprovalScene&) {}},
        {"an order of much money", "none",
         [](ApprovalScene& scene) { scene.evaluation.admittedNotional = money("200000"); }},
        {"the reserve is touched", "V8",
         [](ApprovalScene& scene) { scene.setup.capital.reservedCashMinimum = money("990978.400000000000000001"); }},
        {"the reserve is just kept", "none",
         [](ApprovalScene& scene) { scene.setup.capital.reservedCashMinimum = money("990978.4"); }},
        {"an unresolved buy keeps its money", "V8",
         [](ApprovalScene& scene) {
             scene.setup.capital.reservedCashMinimum = money("990978.4");
             scene.state.orders.plan(orderRecord(2));
         }},
        {"orders of others keep theirs", "V8",
         [](ApprovalScene& scene) { scene.state.foreignCommitments[kAvax].buyMoney = money("990000"); }},
        {"a sell of all that is free", "none", [](ApprovalScene& scene) { scene.sell("20", true); }},
        {"a sell of what an open sell holds", "V9",
         [](ApprovalScene& scene) {
             scene.state.orders.plan(orderRecord(2, Side::Sell));
             scene.sell("10.0001", true);
         }},
        {"a sell of what others hold", "V9",
         [](ApprovalScene& scene) {
             scene.state.foreignCommitments[kAvax].sells = quantity("15");
             scene.sell("10", true);
         }},
        {"a buy while killed", "V10", [](ApprovalScene& scene) { scene.state.killed = true; }},
        {"a buy while paused", "V10", [](ApprovalScene& scene) { scene.state.paused = true; }},
        {"a buy while disarmed", "V10", [](ApprovalScene& scene) { scene.state.armed = false; }},
        {"a buy in safe mode", "V10", [](ApprovalScene& scene) { scene.state.safeMode = true; }},
        {"a buy before the books agree", "V10", [](ApprovalScene& scene) { scene.state.reconciled = false; }},
        {"a buy while stopping", "V10", [](ApprovalScene& scene) { scene.state.stopping = true; }},
        {"a buy while flattening", "V10",
         [](ApprovalScene& scene) { scene.state.flatten.phase = FlattenPhase::Selling; }},
        {"a buy with a breaker half open", "V10",
         [](ApprovalScene& scene) { scene.state.breakers[0].phase = BreakerPhase::HalfOpen; }},
        {"a buy of a disabled pair", "V10", [](ApprovalScene& scene) { scene.state.disabled[kAvax] = true; }},
        {"a buy of a pair that is not traded", "V10", [](ApprovalScene& scene) { scene.state.untraded[kAvax] = true; }},
        {"a sell that frees nobody, while paused", "V10",
         [](ApprovalScene& scene) {
             scene.state.paused = true;
             scene.sell("10", false);
         }},
        {"an exit while killed and blind", "none",
         [](ApprovalScene& scene) {
             scene.state.killed = true;
             scene.age.reset();
             scene.sell("10", true);
         }},
        {"a price outside the collar", "V13", [](ApprovalScene& scene) { scene.order.limitPrice = price("891.09"); }},
        {"a price at the border of the collar", "none",
         [](ApprovalScene& scene) { scene.order.limitPrice = price("891.10"); }},
        {"an order of too much money", "V13",
         [](ApprovalScene& scene) { scene.evaluation.admittedNotional = money("250000.01"); }},
        {"a position beyond its maximum", "V13",
         [](ApprovalScene& scene) { scene.setup.risk.positionMaximum[kAvax] = quantity("29.9999"); }},
        {"a position at its maximum", "none",
         [](ApprovalScene& scene) { scene.setup.risk.positionMaximum[kAvax] = quantity("30"); }},
        {"more orders in a minute than allowed", "V13",
         [](ApprovalScene& scene) {
             scene.state.sendTimes.assign(static_cast<std::size_t>(scene.setup.risk.ordersPerMinuteMaximum),
                                          kOrdersBegin - 59s);
         }},
        {"as many, a minute ago", "none",
         [](ApprovalScene& scene) {
             scene.state.sendTimes.assign(static_cast<std::size_t>(scene.setup.risk.ordersPerMinuteMaximum),
                                          kOrdersBegin - 60s);
         }},
        {"one order more than may be open", "V13",
         [](ApprovalScene& scene) {
             scene.setup.risk.openOrdersMaximum = 1;
             scene.state.orders.plan(orderRecord(2));
         }},
        {"a buy that passed as reducing", "V14", [](ApprovalScene& scene) { scene.order.riskReducing = true; }},
        {"a reducing sell of more than is held", "V14", [](ApprovalScene& scene) { scene.sell("20.0001", true); }},
        {"old data", "V22",
         [](ApprovalScene& scene) { scene.age = scene.setup.risk.dataAgeMaximum + Milliseconds(1); }},
        {"data at its limit", "none", [](ApprovalScene& scene) { scene.age = scene.setup.risk.dataAgeMaximum; }},
        {"no data", "V22", [](ApprovalScene& scene) { scene.age.reset(); }},
        {"no price", "V22", [](ApprovalScene& scene) { scene.seen.hasQuote = false; }},
    };
    for (ApprovalRow const& row : rows) {
        ApprovalScene scene;
        row.arrange(scene);
        Finding const found = scene.check();
        EXPECT_EQ(idOf(found), row.id) << row.name << ": " << (found ? found->what : "");
    }
}

// --- before a step is committed

// A step that buys 10 AVAX: decision, order, request and effect in it, nothing traded yet.
struct StepScene {
    explicit StepScene()
    {
        PerAsset<Quantity> holdings;
        PerAsset<Price> marks;
        holdings[kAvax] = quantity("20");
        marks[kAvax] = price("900");
        StepRecord opening;
        state.now = kOrdersBegin;
        state.books.open(kOrdersBegin, setup.calendar, paperPairs(), money("1000000"), holdings, marks, opening);
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

TEST(CoreChecksTest, AStepThatMustNotBeCommittedIsNamed)
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
             scene.step.effects.push_back(CancelEffect{2, kAvax, scene.id, {}});
         }},
        {"a cancel of somebody else's order", "none",
         [](StepScene& scene) {
             scene.step.effects.push_back(CancelEffect{0, kAvax, ClientOrderId("theirs"), ExchangeOrderId{9}});
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
        {"more was filled than wanted", "V11",
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

TEST(CoreChecksTest, ARestoredStateIsWhatTheNextStepFollowsOn)
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

TEST(CoreChecksTest, OrdersComeAndGoWithoutEnd)
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

// --- after a report of the account

struct ReportScene {
    ReportScene()
    {
        StepRecord record;
        state.now = kOrdersBegin;
        state.books.open(kOrdersBegin, setup.calendar, paperPairs(), money("1000000"), {}, {}, record);
        state.reportAgreed = true;
        state.orders.plan(orderRecord(1));
        state.outbox = {OutboxRow{1, OutboxKind::Place, ownId(1), {}, kAvax}};
        report.balances = {{paperPairs().quote(), Decimal(999'000), Decimal(1'000)}};
    }
    Finding check() const { return checkReport(report, state, paperPairs(), setup.fees.takerRate); }

    CoreSetup setup = composition::coreSetup(config::Settings{}, paperPairs());
    CoreState state;
    AccountReport report;
};

struct ReportRow {
    char const* name;
    char const* id;
    std::function<void(ReportScene&)> arrange;
};

TEST(CoreChecksTest, AReportShowsWhatNoStepDoes)
{
    std::vector<ReportRow> const rows{
        {"all is well", "none", [](ReportScene&) {}},
        {"cash was said to agree", "V4", [](ReportScene& scene) { scene.report.balances[0].free -= "0.00000002"_dec; }},
        {"the last decimal of the exchange", "none",
         [](ReportScene& scene) { scene.report.balances[0].free -= "0.00000001"_dec; }},
        {"a holding was said to agree", "V4",
         [](ReportScene& scene) {
             scene.report.balances.push_back({paperPairs()[kAvax].base, Decimal(1), Decimal{}});
         }},
        {"a difference that is known is no break", "none",
         [](ReportScene& scene) {
             scene.state.reportAgreed = false;
             scene.report.balances[0].free = Decimal{};
         }},
        {"money that is reserved no more", "V12",
         [](ReportScene& scene) {
             static_cast<void>(scene.state.orders.commitments(scene.setup.fees.takerRate));
             scene.state.orders.open()[0].size = BaseSize{quantity("11")};  // and nobody was told
         }},
        {"the same with everybody told", "none",
         [](ReportScene& scene) {
             scene.state.orders.open()[0].size = BaseSize{quantity("11")};
             scene.state.orders.touch();
         }},
        {"two orders of one id", "V5",
         [](ReportScene& scene) {
             scene.state.orders.open().push_back(scene.state.orders.open()[0]);
             scene.state.orders.touch();
         }},
        {"requests that nobody waits for", "V23",
         [](ReportScene& scene) { scene.state.outbox.resize(3, scene.state.outbox[0]); }},
        {"nothing is known yet", "none",
         [](ReportScene& scene) {
             scene.state = {};
             scene.state.reportAgreed = true;
         }},
    };
    for (ReportRow const& row : rows) {
        ReportScene scene;
        row.arrange(scene);
        Finding const found = scene.check();
        EXPECT_EQ(idOf(found), row.id) << row.name << ": " << (found ? found->what : "");
    }
}

// --- before a snapshot is shown

TEST(CoreChecksTest, ASnapshotIsNewerAndShowsTheEngine)
{
    CoreState state;
    EngineSnapshot snapshot;
    snapshot.sequence = 2;
    EXPECT_EQ(idOf(checkSnapshot(snapshot, 1, state)), "none");
    EXPECT_EQ(idOf(checkSnapshot(snapshot, 2, state)), "V24");
    state.paused = true;
    EXPECT_EQ(idOf(checkSnapshot(snapshot, 1, state)), "V24");
    snapshot.paused = true;
    snapshot.books.cash = money("1");
    EXPECT_EQ(idOf(checkSnapshot(snapshot, 1, state)), "V24");
}

// --- what is said

TEST(CoreChecksTest, ABreakIsOneSentenceThatCanBeReadBack)
{
    EXPECT_NO_THROW(require(std::nullopt));
    ApprovalScene scene;
    scene.state.paused = true;
    Finding const found = scene.check();
    ASSERT_TRUE(found);
    std::string const sentence =
        "invariant V10 is broken: order " + scene.order.clientOrderId.text() + " would add risk in the state PAUSED";
    EXPECT_EQ(found->sentence(), sentence);
    auto const outer = recognise(found->sentence());
    ASSERT_TRUE(outer);
    EXPECT_EQ(outer->phrase, Phrase::InvariantBroken);
    auto const inner = recognise(outer->arguments[1]);
    ASSERT_TRUE(inner);
    EXPECT_EQ(inner->phrase, Phrase::BrokenState);
    try {
        require(found);
        ADD_FAILURE() << "a break passed";
    } catch (CheckFailure const& failure) {
        EXPECT_EQ(failure.what(), sentence);
    }
}

TEST(CoreChecksTest, OnlyWordsOfTheTableMoveAnOrder)
{
    EXPECT_TRUE(canBecome(OrderState::Planned, OrderState::Filled));
    EXPECT_TRUE(canBecome(OrderState::Cancelled, OrderState::Working));  // a stop that lives on
    EXPECT_FALSE(canBecome(OrderState::Working, OrderState::Planned));
    EXPECT_FALSE(canBecome(OrderState::Working, OrderState::Unknown));
    EXPECT_FALSE(canBecome(OrderState::Filled, OrderState::Cancelled));
}

}  // namespace
}  // namespace pentad::runtime
