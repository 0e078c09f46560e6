// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/CoreChecks.h"

#include "composition/CoreFactory.h"
#include "contracts/EngineText.h"
#include "engine/runtime/MillionBooks.h"

#include <gtest/gtest.h>

#include <functional>

namespace pentad::runtime {
namespace {

using test::kAvax;
using test::kOrdersBegin;
using test::money;
using test::orderRecord;
using test::ownId;
using test::paperPairs;
using test::price;
using test::quantity;
using namespace std::chrono_literals;

// --- before an order is planned

// An account of a million with 20 AVAX, and an order for 10 more that may be planned. A row breaks one thing.
struct ApprovalScene {
    ApprovalScene()
    {
        setup.capital.reservedCashMinimum = money("10000");
        openMillion(state, setup);
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
        {"an exit over a journal never armed", "V10",
         [](ApprovalScene& scene) {
             scene.setup.startsDisarmed = true;
             scene.sell("10", true);
         }},
        {"an exit over a journal that was armed once", "none",
         [](ApprovalScene& scene) {
             scene.setup.startsDisarmed = true;
             scene.state.everArmed = true;
             scene.state.armed = false;
             scene.sell("10", true);
         }},
        {"the operator's exit over a journal never armed", "none",
         [](ApprovalScene& scene) {
             scene.setup.startsDisarmed = true;
             scene.order.origin = Origin::Operator;
             scene.sell("10", true);
         }},
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

}  // namespace
}  // namespace pentad::runtime
