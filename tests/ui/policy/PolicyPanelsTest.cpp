// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/BreakersPanel.h"
#include "policy/ExposurePanel.h"
#include "policy/HealthPage.h"
#include "policy/PolicyColumn.h"
#include "policy/PolicyPanel.h"
#include "policy/SafeModeBanner.h"

#include "support/SnapshotMeasures.h"
#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QLabel>

namespace pentad::policy {
namespace {

Decimal decimal(char const* text)
{
    return Decimal::parse(text).value();
}

class PolicyPanelsTest : public testing::Test {
protected:
    template <typename Panel>
    Panel& shown(Panel& panel, QSize size = {448, 900})
    {
        panel.resize(size);
        panel.show();
        stage.show(snapshot);
        return panel;
    }
    PolicyRow rowOf(QString const& key)
    {
        for (PolicyRow& row : policyRows(snapshot, stage.desk.format())) {
            if (row.key == key) {
                return row;
            }
        }
        ADD_FAILURE() << "no row " << key.toStdString();
        return {};
    }

    test::PanelStage stage;
    EngineSnapshot snapshot = test::tradedSnapshot();
};

TEST_F(PolicyPanelsTest, EveryQuantityOfThePolicyHasItsNumbersAndResult)
{
    CapitalFigures& capital = snapshot.capital;
    capital.inputs.cash = Money(decimal("579215.40"));
    capital.positionsValue = Money(decimal("671344.24"));
    capital.inputs.accruedFees = Money(decimal("61.37"));
    capital.equity = Money(decimal("1250498.27"));
    capital.capitalBase = Money(decimal("1212078.27"));
    capital.reservedCash = Money(decimal("121207.83"));
    capital.feeBuffer = Money(decimal("4615.44"));
    capital.tradable = Money(decimal("923316.75"));
    EXPECT_EQ(rowOf(QStringLiteral("equity")).substituted,
              QStringLiteral("cash 579,215.40 + positions 671,344.24 − accrued fees 61.37"));
    EXPECT_EQ(rowOf(QStringLiteral("equity")).result, QStringLiteral("1,250,498.27"));
    EXPECT_EQ(rowOf(QStringLiteral("tradable")).substituted,
              QStringLiteral("max(0, (1,212,078.27 − 121,207.83 − 4,615.44) × 0.85)"));
    EXPECT_EQ(rowOf(QStringLiteral("tradable")).result, QStringLiteral("923,316.75"));
    for (PolicyRow const& row : policyRows(snapshot, stage.desk.format())) {
        EXPECT_FALSE(row.name.isEmpty() || row.symbol.isEmpty() || row.formula.isEmpty() || row.result.isEmpty() ||
                     row.meaning.isEmpty())
            << row.key.toStdString();
        EXPECT_FALSE(row.substituted.contains(QStringLiteral("%1"))) << row.substituted.toStdString();
    }
}

// A database counts its cycles from 2026 on, by the shortest cycle there is.
TEST_F(PolicyPanelsTest, TheNumberOfTheCycleGivesWayToTheNoteInANarrowColumn)
{
    snapshot.cycle = CycleId{573'000'111};
    PolicyPanel panel(stage.desk);
    auto const saysCycle = [&panel] {
        auto const labels = panel.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](QLabel const* label) { return label->text().contains(QStringLiteral("573,000,111")); });
    };
    shown(panel, {448, 900});
    EXPECT_TRUE(saysCycle());
    shown(panel, {270, 900});
    EXPECT_FALSE(saysCycle());
}

TEST_F(PolicyPanelsTest, TheBaseFollowsTheChosenMode)
{
    snapshot.capitalParameters.strictReserveBucket = true;
    snapshot.capitalParameters.conservativeBase = true;
    EXPECT_EQ(rowOf(QStringLiteral("base")).formula, QStringLiteral("min(equity, high water) − reserve bucket"));
    snapshot.capitalParameters.strictReserveBucket = false;
    snapshot.capitalParameters.conservativeBase = false;
    EXPECT_EQ(rowOf(QStringLiteral("base")).formula, QStringLiteral("equity"));
}

TEST_F(PolicyPanelsTest, AResultChangesInItsRowAsItArrives)
{
    PolicyColumn column(stage.desk);
    shown(column);
    auto* row = column.findChild<PolicyRowView*>(QStringLiteral("policy.row.tradable"));
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->row().result, stage.desk.format().money(snapshot.capital.tradable));
    snapshot.capital.tradable = Money(decimal("123.45"));
    stage.show(snapshot);
    EXPECT_EQ(row->row().result, QStringLiteral("123.45"));
    EXPECT_TRUE(row->toolTip().contains(row->row().substituted));
}

TEST_F(PolicyPanelsTest, AnExposureWarnsFromNinetyPercentOfItsCap)
{
    ExposurePanel panel(stage.desk);
    snapshot.capital.assetCaps[Slot{0}] = Money(Decimal(1'000));
    snapshot.capital.exposures[Slot{0}] = Money(Decimal(913));
    snapshot.capital.assetCaps[Slot{1}] = Money(Decimal(1'000));
    snapshot.capital.exposures[Slot{1}] = Money(Decimal(899));
    test::measure(snapshot);
    shown(panel);
    auto const* bars = panel.findChild<ExposureBars*>(QStringLiteral("exposure.bars"));
    ASSERT_NE(bars, nullptr);
    ASSERT_EQ(bars->bars().size(), 6U);
    EXPECT_TRUE(bars->bars()[0].warns);
    EXPECT_FALSE(bars->bars()[1].warns);
    EXPECT_TRUE(bars->bars()[5].gross);
    EXPECT_TRUE(bars->accessibleDescription().contains(QStringLiteral("BTC: 913.00 of 1,000.00, 91.3 %")));
}

TEST_F(PolicyPanelsTest, ABreakerThatIsNotClosedSaysWhyAndWhenTheNextProbeIs)
{
    BreakersPanel panel(stage.desk);
    BreakerSnapshot& breaker = snapshot.breakers[static_cast<std::size_t>(BreakerGroup::Account)];
    breaker = {BreakerGroup::Account,
               BreakerPhase::Open,
               snapshot.at - Milliseconds(60'000),
               5,
               5,
               snapshot.at + Milliseconds(27'000),
               "time-outs"};
    shown(panel);
    auto const* rows = panel.findChild<BreakerRows*>(QStringLiteral("breakers.rows"));
    ASSERT_NE(rows, nullptr);
    BreakerRow const& row = rows->rows()[static_cast<std::size_t>(BreakerGroup::Account)];
    EXPECT_EQ(row.word, QStringLiteral("open"));
    EXPECT_EQ(row.figures, QStringLiteral("5 of 5 failures · next probe in 27 s"));
    EXPECT_TRUE(row.why.contains(QStringLiteral("time-outs")));
    EXPECT_EQ(breakerSummary(snapshot), QStringLiteral("2 closed · 1 open"));
    EXPECT_TRUE(rows->rows()[0].why.isEmpty());
}

TEST_F(PolicyPanelsTest, AHalfOpenBreakerSaysWhichProbeOfHowManyComesNext)
{
    BreakersPanel panel(stage.desk);
    BreakerSnapshot& breaker = snapshot.breakers[static_cast<std::size_t>(BreakerGroup::Account)];
    breaker.phase = BreakerPhase::HalfOpen;
    breaker.since = snapshot.at - Milliseconds(60'000);
    breaker.probesNeeded = 2;
    auto const figures = [&] {
        shown(panel);
        auto const* rows = panel.findChild<BreakerRows*>(QStringLiteral("breakers.rows"));
        EXPECT_TRUE(rows->accessibleDescription().contains(QStringLiteral("probe")));
        return rows->rows()[static_cast<std::size_t>(BreakerGroup::Account)].figures;
    };
    EXPECT_TRUE(figures().endsWith(QStringLiteral(" · probe 1 of 2"))) << figures().toStdString();
    breaker.probesSucceeded = 1;
    EXPECT_TRUE(figures().endsWith(QStringLiteral(" · probe 2 of 2"))) << figures().toStdString();
}

TEST_F(PolicyPanelsTest, TheDailyLossBudgetStandsAmongTheQuantities)
{
    snapshot.riskParameters.dailyLossMaximum = Rate(decimal("0.02"));
    snapshot.dayStartEquity = Money(decimal("99516.06"));
    snapshot.dailyLossLimit = Money(decimal("1990.32"));
    snapshot.worstDailyPnl = Money(decimal("-359.25"));
    snapshot.dailyLossUsed = Rate(decimal("0.18"));
    PolicyRow const row = rowOf(QStringLiteral("dailyloss"));
    EXPECT_EQ(row.substituted, QStringLiteral("2 % × 99,516.06; worst today −359.25 used 18.0 % of it"));
    EXPECT_EQ(row.result, QStringLiteral("1,990.32"));
}

TEST_F(PolicyPanelsTest, TheBannerIsThereOnlyInTroubleAndSaysWhatEndsIt)
{
    QWidget window;
    auto* banner = new SafeModeBanner(stage.desk, &window);
    window.show();
    snapshot.hazards.clear();
    snapshot.state = EngineState::Running;
    stage.show(snapshot);
    EXPECT_FALSE(banner->isVisible());

    snapshot.state = EngineState::SafeMode;
    snapshot.stateSince = snapshot.at;
    snapshot.hazards.push_back({Hazard::BreakerOpen, "account", snapshot.at});
    stage.show(snapshot);
    EXPECT_TRUE(banner->isVisible());
    QString const causes = banner->findChild<QLabel*>(QStringLiteral("safemode.text"))->text();
    EXPECT_TRUE(causes.contains(QStringLiteral("a breaker is open (account)"))) << causes.toStdString();
    EXPECT_TRUE(causes.contains(QStringLiteral("after the breaker has closed"))) << causes.toStdString();
    // What is only in memory yet would be lost with a restart.
    snapshot.hazards = {{Hazard::DiskFull, "no space left", snapshot.at}};
    stage.show(snapshot);
    QString const full = banner->findChild<QLabel*>(QStringLiteral("safemode.text"))->text();
    EXPECT_TRUE(full.contains(QStringLiteral("Ends by itself"))) << full.toStdString();
    EXPECT_FALSE(full.contains(QStringLiteral("restart"))) << full.toStdString();
    snapshot.state = EngineState::Halted;
    stage.show(snapshot);
    EXPECT_EQ(banner->findChild<QLabel*>(QStringLiteral("safemode.title"))->text(),
              QStringLiteral("HALTED, and safe mode besides: nothing that increases risk is sent"));

    snapshot.hazards.clear();
    snapshot.state = EngineState::Running;
    stage.show(snapshot);
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(PolicyPanelsTest, AnEngineThatHasEndedNeitherAnswersNorKeepsToSafeMode)
{
    QWidget window;
    auto* banner = new SafeModeBanner(stage.desk, &window);
    window.show();
    snapshot.state = EngineState::SafeMode;
    snapshot.hazards = {{Hazard::BreakerOpen, "account", snapshot.at}};
    stage.show(snapshot);
    ASSERT_TRUE(banner->isVisible());
    auto const engine = [this] { return engineFacts(snapshot, stage.desk).front(); };
    EXPECT_EQ(engine().value, QStringLiteral("answers"));
    stage.desk.endEngine({});
    EXPECT_FALSE(banner->isVisible()) << "nothing goes on and nothing ends by itself any more";
    EXPECT_EQ(engine().value, QStringLiteral("has ended"));
    EXPECT_EQ(engine().level, Level::Danger);
    snapshot.fromJournal = true;
    EXPECT_EQ(engine().value, QStringLiteral("did not start"));
}

TEST_F(PolicyPanelsTest, ShortTimesKeepTheirFigures)
{
    using std::chrono::microseconds;
    auto const said = [this](std::chrono::nanoseconds time) { return shortDuration(stage.desk.format(), time); };
    EXPECT_EQ(said(microseconds(0)), QStringLiteral("0.00 ms"));
    EXPECT_EQ(said(microseconds(4)), QStringLiteral("< 0.01 ms"));
    EXPECT_EQ(said(microseconds(10)), QStringLiteral("0.01 ms"));
    EXPECT_EQ(said(std::chrono::seconds(11)), QStringLiteral("11 s"));
}

TEST_F(PolicyPanelsTest, HealthShowsOnlyWhatHasASource)
{
    snapshot.health = {};
    auto const valueOf = [this](char const* key) {
        for (Fact const& fact : healthFacts(snapshot, stage.desk)) {
            if (fact.key == QLatin1String(key)) {
                return fact.value;
            }
        }
        return QString();
    };
    EXPECT_EQ(valueOf("commit.last"), format::Format::missing());
    EXPECT_EQ(valueOf("disk.free"), format::Format::missing());
    snapshot.health.commits = 3;
    snapshot.health.commitLast = std::chrono::microseconds(9'120);
    snapshot.health.diskFreeBytes = 212'000'000'000;
    EXPECT_EQ(valueOf("commit.last"), QStringLiteral("9.12 ms"));
    EXPECT_EQ(valueOf("disk.free"), QStringLiteral("212 GB"));
}

TEST_F(PolicyPanelsTest, AStaleAssetIsTheOneThatHealthNames)
{
    for (AssetSnapshot& asset : snapshot.assets) {
        asset.dataAge = Milliseconds(300);
        asset.stale = false;
    }
    snapshot.assets[Slot{3}].dataAge = Milliseconds(38'000);
    snapshot.assets[Slot{3}].stale = true;
    Fact const age = healthFacts(snapshot, stage.desk).front();
    EXPECT_TRUE(age.value.endsWith(QStringLiteral("38 s"))) << age.value.toStdString();
    EXPECT_TRUE(age.value.startsWith(format::text(snapshot.assets[Slot{3}].instrument.base.view())));
    EXPECT_EQ(age.level, Level::Warn);
}

TEST_F(PolicyPanelsTest, HealthShowsWhatWaitsAndWhetherAlertsArrive)
{
    auto const factOf = [this](std::vector<Fact> const& facts, char const* key) {
        for (Fact const& each : facts) {
            if (each.key == QLatin1String(key)) {
                return each;
            }
        }
        ADD_FAILURE() << "no fact " << key;
        return Fact{};
    };
    snapshot.health.journalBytes = 9'000'000;
    snapshot.health.walBytes = 4'000'000;
    snapshot.health.outlets = {12, 34, 0, {}};
    snapshot.channel.present = true;
    snapshot.channel.callsWaiting = 5;
    auto facts = engineFacts(snapshot, stage.desk);
    EXPECT_EQ(factOf(facts, "queued.log").value, QStringLiteral("12"));
    EXPECT_EQ(factOf(facts, "queued.spans").value, QStringLiteral("34"));
    EXPECT_EQ(factOf(facts, "queued.calls").value, QStringLiteral("5"));
    EXPECT_EQ(factOf(facts, "webhook").level, Level::Ok);
    EXPECT_EQ(factOf(journalFacts(snapshot, stage.desk), "journal.wal").value, QStringLiteral("4.0 MB"));
    snapshot.health.outlets.webhookFailures = 2;
    snapshot.health.outlets.webhookTrouble = "it answered 500";
    facts = engineFacts(snapshot, stage.desk);
    EXPECT_EQ(factOf(facts, "webhook").level, Level::Warn);
    EXPECT_EQ(factOf(facts, "webhook").note, QStringLiteral("it answered 500"));
}

TEST_F(PolicyPanelsTest, TheHealthScreenHasEngineJournalDataAndReconciliation)
{
    HealthPage page(stage.desk);
    shown(page, {1220, 700});
    auto const value = [&page](char const* list, char const* key) {
        return page.findChild<FactList*>(QString::fromLatin1(list))->valueOf(QString::fromLatin1(key));
    };
    EXPECT_EQ(value("healthpage.engine", "version"), format::text(snapshot.version));
    EXPECT_EQ(value("healthpage.journal", "journal.head").size(), 64);
    EXPECT_EQ(value("healthpage.reconciliation", "residual"), QStringLiteral("0.00"));
    EXPECT_EQ(page.findChild<FactList*>(QStringLiteral("healthpage.data"))->facts().size(), kUniverseSize + 1);
}

}  // namespace
}  // namespace pentad::policy
