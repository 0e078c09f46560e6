// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/AlertRules.h"

#include "contracts/EngineText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pentad::observability {
namespace {

using namespace std::chrono_literals;

AlertSigns calm()
{
    AlertSigns signs;
    signs.isWatching = true;
    return signs;
}

struct Situation {
    char const* what;
    void (*change)(AlertSigns&);
    // Kind, severity and subject of the only finding; nothing for none.
    std::optional<AlertFinding> finding;
};

AlertFinding finding(AlertKind kind, AlertSeverity severity, std::string subject)
{
    return {kind, severity, std::move(subject), {}};
}

TEST(AlertRulesTest, EachSituationIsOneFinding)
{
    using enum AlertKind;
    using enum AlertSeverity;
    for (Situation const& row : std::vector<Situation>{
             {"calm", [](AlertSigns&) {}, std::nullopt},
             {"stale", [](AlertSigns& s) { s.stale.emplace_back("BTCTRY", "31 s old"); },
              finding(StaleFeed, Warning, "BTCTRY")},
             {"breaker", [](AlertSigns& s) { s.openCircuits.emplace_back("orders", "5 in a row"); },
              finding(CircuitOpen, Warning, "orders")},
             {"retries at the limit", [](AlertSigns& s) { s.retries = 20; }, std::nullopt},
             {"retries above", [](AlertSigns& s) { s.retries = 21; }, finding(RepeatedRetries, Warning, "exchange")},
             {"rejects at the limit", [](AlertSigns& s) { s.rejects = 50; }, std::nullopt},
             {"rejects above", [](AlertSigns& s) { s.rejects = 51; }, finding(RejectSpike, Warning, "orders")},
             {"runaway", [](AlertSigns& s) { s.runaway = "20 times"; }, finding(RejectSpike, Critical, "strategy")},
             {"no report", [](AlertSigns& s) { s.drifts.emplace_back("no answer", false); },
              finding(Drift, Warning, "reconciliation")},
             {"unexplained money", [](AlertSigns& s) { s.drifts.emplace_back("12.5 TRY", true); },
              finding(Drift, Critical, "balances")},
             {"some loss", [](AlertSigns& s) { s.dailyLossUsed = Rate("0.79"_dec); }, std::nullopt},
             {"much loss", [](AlertSigns& s) { s.dailyLossUsed = Rate("0.8"_dec); },
              finding(DailyLoss, Warning, "day")},
             {"the limit", [](AlertSigns& s) { s.dailyLossUsed = Rate("1"_dec); }, finding(DailyLoss, Critical, "day")},
             {"flattening", [](AlertSigns& s) { s.flatten = FlattenPhase::Selling; }, std::nullopt},
             {"flat", [](AlertSigns& s) { s.flatten = FlattenPhase::Done; }, finding(FlattenResult, Info, "flatten")},
             {"stuck", [](AlertSigns& s) { s.flatten = FlattenPhase::Waiting; },
              finding(FlattenResult, Critical, "flatten")},
             {"cut by a kill",
              [](AlertSigns& s) {
                  s.flatten = FlattenPhase::Done;
                  s.flattenWasCut = true;
              },
              finding(FlattenResult, Warning, "flatten")},
             {"dead", [](AlertSigns& s) { s.failed = true; }, finding(DeadEngine, Critical, "engine")},
             {"dead at the start",
              [](AlertSigns& s) {
                  s.isWatching = false;
                  s.failed = true;
              },
              finding(DeadEngine, Critical, "engine")},
             {"starting",
              [](AlertSigns& s) {
                  s.isWatching = false;
                  s.stale.emplace_back("BTCTRY", "none came yet");
              },
              std::nullopt},
         }) {
        SCOPED_TRACE(row.what);
        AlertSigns signs = calm();
        row.change(signs);
        auto const found = findingsOf(signs, {});
        ASSERT_EQ(found.size(), row.finding ? 1U : 0U);
        if (row.finding) {
            EXPECT_EQ(found[0].kind, row.finding->kind);
            EXPECT_EQ(found[0].severity, row.finding->severity);
            EXPECT_EQ(found[0].subject, row.finding->subject);
        }
    }
}

TEST(AlertRulesTest, ReadsItsSignsFromTheSnapshot)
{
    EngineSnapshot snapshot;
    snapshot.state = EngineState::Running;
    for (AssetSnapshot& asset : snapshot.assets) {
        asset.stale = false;
    }
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty());

    snapshot.assets[Slot{1}].instrument.symbol = "ETHTRY";
    snapshot.assets[Slot{1}].stale = true;
    snapshot.at = snapshot.stateSince + snapshot.riskParameters.dataAgeMaximum;
    EXPECT_TRUE(signsOf(snapshot).stale.empty()) << "none came yet, and none was due";
    snapshot.at += 1ms;
    EXPECT_EQ(signsOf(snapshot).stale.size(), 1U);
    snapshot.at = snapshot.stateSince;
    snapshot.assets[Slot{1}].dataAge = 31s;
    snapshot.breakers[0] = {BreakerGroup::Orders, BreakerPhase::Open, {}, 5, 5, {}, "timeouts"};
    snapshot.hazards.push_back({Hazard::BalanceResidue, "12.5 TRY", {}});
    snapshot.dailyLossUsed = Rate("0.9"_dec);
    snapshot.flatten.phase = FlattenPhase::Done;
    std::vector<AlertKind> kinds;
    for (AlertFinding const& each : findingsOf(signsOf(snapshot), {})) {
        kinds.push_back(each.kind);
    }
    EXPECT_THAT(kinds, testing::ElementsAre(AlertKind::StaleFeed, AlertKind::CircuitOpen, AlertKind::Drift,
                                            AlertKind::DailyLoss, AlertKind::FlattenResult));
    snapshot.assets[Slot{1}].enabled = false;
    EXPECT_TRUE(signsOf(snapshot).stale.empty()) << "nobody trades it";
    snapshot.paused = true;
    snapshot.pauseReason = "lunch";
    EXPECT_TRUE(signsOf(snapshot).runaway.empty());
    snapshot.pauseReason = say(Phrase::PausedRunaway, {"20", "600"});
    EXPECT_EQ(signsOf(snapshot).runaway, snapshot.pauseReason);
    snapshot.state = EngineState::Failed;
    EXPECT_TRUE(signsOf(snapshot).failed);
}

EngineSnapshot withOrders(std::initializer_list<char const*> ids)
{
    EngineSnapshot snapshot;
    snapshot.state = EngineState::Halted;
    snapshot.at = UtcTime(1'700'000'000s);
    for (AssetSnapshot& asset : snapshot.assets) {
        asset.stale = false;
    }
    for (char const* id : ids) {
        OrderView order;
        order.clientOrderId = id;
        order.symbol = "AVAXTRY";
        order.size = BaseSize{Quantity("10"_dec)};
        order.filled = Quantity("4"_dec);
        order.limitPrice = Price("899"_dec);
        order.createdAt = snapshot.at - 60s;
        snapshot.openOrders.push_back(order);
    }
    return snapshot;
}

TEST(AlertRulesTest, AKillThatLeftOrdersOpenNamesThem)
{
    EngineSnapshot snapshot = withOrders({"P1A", "P1B"});
    snapshot.killed = true;
    snapshot.killedAt = snapshot.at - 29s;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty()) << "it is still being tried";
    snapshot.killedAt = snapshot.at - 30s;
    auto const found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Critical);
    EXPECT_EQ(found[0].subject, "kill");
    EXPECT_EQ(found[0].text, "killed, 2 orders still open: P1A, P1B; kill again to repeat the cancels");
    snapshot.openOrders.pop_back();
    snapshot.openOrders[0].createdAt = snapshot.killedAt + 1s;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty()) << "an exit after the kill is meant to be open";
    snapshot.openOrders[0].createdAt = snapshot.killedAt;
    snapshot.killed = false;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty());
}

TEST(AlertRulesTest, AKillNamesWhatHadEndedHereAndIsOpenThereToo)
{
    EngineSnapshot snapshot = withOrders({"P1A"});
    snapshot.killed = true;
    snapshot.killedAt = snapshot.at - 30s;
    ReconciliationView view;
    ReconciledOrder row;
    row.clientOrderId = "P1B";
    row.differsHow = DifferenceKind::StillOpenThere;
    row.differsSince = snapshot.at;
    row.since = snapshot.killedAt;
    view.orders.push_back(row);
    row.clientOrderId = "P1C";
    row.since = snapshot.at;
    view.orders.push_back(row);
    snapshot.reconciliation = std::make_shared<ReconciliationView const>(std::move(view));
    auto const found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject, "kill");
    EXPECT_EQ(found[0].text, "killed, 2 orders still open: P1A, P1B; kill again to repeat the cancels");
}

TEST(AlertRulesTest, AnOrderThatStandsTwiceUnderOneIdIsCritical)
{
    EngineSnapshot snapshot = withOrders({});
    ReconciledOrder row;
    row.clientOrderId = "P1A";
    row.symbol = "AVAXTRY";
    auto const shown = [&](std::optional<DifferenceKind> how) {
        ReconciliationView view;
        row.differsHow = how;
        view.orders.push_back(row);
        snapshot.reconciliation = std::make_shared<ReconciliationView const>(std::move(view));
        return findingsOf(signsOf(snapshot), {});
    };
    EXPECT_TRUE(shown({}).empty());
    EXPECT_TRUE(shown(DifferenceKind::LeavesDiffer).empty());
    auto const found = shown(DifferenceKind::DoubledOrder);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Critical);
    EXPECT_EQ(found[0].text, "1 orders stand twice at the exchange under one id: AVAXTRY BUY P1A");
}

TEST(AlertRulesTest, AnEndedOrderThatDoesNotGoAtTheExchangeIsCritical)
{
    EngineSnapshot snapshot = withOrders({});
    auto const shownFor = [&](std::chrono::milliseconds time) {
        ReconciliationView view;
        ReconciledOrder row;
        row.clientOrderId = "P1A";
        row.symbol = "AVAXTRY";
        row.exchangeOrderId = ExchangeOrderId{17};
        row.state = OrderState::Cancelled;
        row.differsHow = DifferenceKind::StillOpenThere;
        row.differsSince = snapshot.at - time;
        view.orders.push_back(row);
        snapshot.reconciliation = std::make_shared<ReconciliationView const>(std::move(view));
        return findingsOf(signsOf(snapshot), {});
    };
    EXPECT_TRUE(shownFor(29'999ms).empty()) << "its cancel may still help";
    auto const found = shownFor(30s);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, AlertKind::Drift);
    EXPECT_EQ(found[0].severity, AlertSeverity::Critical);
    EXPECT_EQ(found[0].occurrence, 17) << "another one is news";
    EXPECT_EQ(found[0].text, "1 orders that ended here are open at the exchange and do not go: AVAXTRY BUY P1A");
}

TEST(AlertRulesTest, AnOrderWhoseFateStaysUnknownIsTold)
{
    EngineSnapshot snapshot = withOrders({"P1A", "P1B"});
    snapshot.openOrders[0].state = OrderState::Working;
    snapshot.openOrders[0].updatedAt = snapshot.at - 1h;
    snapshot.openOrders[1].state = OrderState::Unknown;
    snapshot.openOrders[1].updatedAt = snapshot.at - 119s;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty()) << "the exchange may still tell";
    snapshot.openOrders[1].updatedAt = snapshot.at - 120s;
    auto const found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Warning);
    EXPECT_EQ(found[0].text,
              "whether 1 orders reached the exchange is not known for minutes, and they keep their money: P1B AVAXTRY "
              "BUY 6 at 899");
}

TEST(AlertRulesTest, EveryCauseOfSafeModeIsOneAlert)
{
    struct HazardRow {
        Hazard hazard;
        std::optional<AlertSeverity> safeMode;  // none: another kind tells it
    };
    std::vector<HazardRow> const rows{{Hazard::MarketDataStale, {}},
                                      {Hazard::BreakerOpen, {}},
                                      {Hazard::ReconcileFailed, {}},
                                      {Hazard::BalanceResidue, {}},
                                      {Hazard::ClockSkew, AlertSeverity::Warning},
                                      {Hazard::DiskFull, AlertSeverity::Critical},
                                      {Hazard::StoodStill, AlertSeverity::Info},
                                      {Hazard::WindowSilent, AlertSeverity::Warning}};
    ASSERT_EQ(rows.size(), kHazards);
    for (auto const& [hazard, severity] : rows) {
        SCOPED_TRACE(hazardText(hazard));
        EngineSnapshot snapshot = withOrders({});
        snapshot.hazards.push_back({hazard, "no space left", {}});
        AlertSigns const signs = signsOf(snapshot);
        ASSERT_EQ(signs.safeModes.size(), severity ? 1U : 0U);
        if (severity) {
            auto const found = findingsOf(signs, {});
            ASSERT_EQ(found.size(), 1U);
            EXPECT_EQ(found[0].kind, AlertKind::SafeMode);
            EXPECT_EQ(found[0].severity, *severity);
            EXPECT_EQ(found[0].text, std::string(hazardText(hazard)) + ": no space left");
        }
    }
}

TEST(AlertRulesTest, AFlattenSaysWhyItIsNotFinished)
{
    EngineSnapshot snapshot = withOrders({});
    snapshot.flatten.phase = FlattenPhase::Waiting;
    snapshot.flatten.result = "the exchange is out of reach";
    auto found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Critical);
    EXPECT_EQ(found[0].text, "the exchange is out of reach");
    // A kill has ended it: nobody has sold the rest.
    snapshot.flatten.phase = FlattenPhase::Done;
    snapshot.flatten.certificate = std::make_shared<FlattenCertificate const>();
    EXPECT_FALSE(signsOf(snapshot).flattenWasCut);
    snapshot.killed = true;
    snapshot.killedAt = snapshot.at;
    EXPECT_TRUE(signsOf(snapshot).flattenWasCut);
    FlattenCertificate whole;
    whole.verified = true;
    snapshot.flatten.certificate = std::make_shared<FlattenCertificate const>(whole);
    EXPECT_FALSE(signsOf(snapshot).flattenWasCut);
}

TEST(AlertRulesTest, ThreeRefusedCancelsOfAnOrderAreAnAlert)
{
    EngineSnapshot snapshot = withOrders({"P1A", "P1B"});
    snapshot.openOrders[1].refusedCancels = 2;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty());
    snapshot.openOrders[1].refusedCancels = 3;
    auto const found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject, "P1B");
    EXPECT_EQ(found[0].text, "the exchange refused 3 times to cancel P1B; it stays open and keeps its money");
}

TEST(AlertRulesTest, ALineThatIsDownSaysWhatRestsBehindIt)
{
    EngineSnapshot snapshot = withOrders({"P1A"});
    snapshot.channel.orders = ChannelState::Down;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty()) << "there is no line";
    snapshot.channel.present = true;
    auto const found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Critical);
    EXPECT_EQ(found[0].text, "the exchange does not answer, and 1 orders rest there: AVAXTRY BUY 6 at 899");
    snapshot.channel.orders = ChannelState::Degraded;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty());
    snapshot.channel.orders = ChannelState::Down;
    snapshot.openOrders.clear();
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty());
}

TEST(AlertRulesTest, OrdersOfOthersAreToldAndThoseOfOurFormAreGrave)
{
    EngineSnapshot snapshot = withOrders({});
    ReportedOrder order;
    order.clientOrderId = "by hand";
    order.exchangeOrderId = ExchangeOrderId{17};
    order.symbol = "BTCTRY";
    order.side = Side::Sell;
    order.leaves = Quantity("0.5"_dec);
    snapshot.foreignOrders = {order};
    auto found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Warning);
    EXPECT_EQ(found[0].text, "1 orders that are not ours are open at the exchange: BTCTRY SELL 0.5 (17)");
    EXPECT_EQ(found[0].occurrence, 17) << "the next one is news";
    OrderIntent intent;
    intent.symbol = "BTCTRY";
    snapshot.foreignOrders[0].clientOrderId = clientOrderIdFor(CycleId{1}, intent);
    found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Critical);
    EXPECT_EQ(found[0].subject, "orders of our form");
}

TEST(AlertRulesTest, APositionThatNobodyCanSellNowIsTold)
{
    EngineSnapshot snapshot = withOrders({});
    AssetSnapshot& asset = snapshot.assets[Slot{3}];
    asset.instrument.base = Asset("AVAX");
    asset.traded = false;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty()) << "nothing is held of it";
    asset.held = Quantity("2.5"_dec);
    auto const found = findingsOf(signsOf(snapshot), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, AlertSeverity::Warning);
    EXPECT_EQ(found[0].text,
              "the exchange takes no orders of 1 pairs that are held, nothing of them can be sold now: 2.5 AVAX");
    asset.traded = true;
    EXPECT_TRUE(findingsOf(signsOf(snapshot), {}).empty());
}

TEST(WindowCountTest, ForgetsWhatIsOlderThanTheWindow)
{
    WindowCount count(5min);
    MonotonicTime const start{};
    count.add(start);
    count.add(start + 1min);
    EXPECT_EQ(count.at(start + 5min), 2);
    EXPECT_EQ(count.at(start + 5min + 1ns), 1);
    EXPECT_EQ(count.at(start + 7min), 0);
}

}  // namespace
}  // namespace pentad::observability
