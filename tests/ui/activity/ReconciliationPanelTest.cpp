// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ReconciliationLine.h"
#include "activity/ReconciliationPanel.h"
#include "activity/ReconciliationRows.h"
#include "activity/RestartSummary.h"
#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QLabel>
#include <QPushButton>

namespace pentad::activity {
namespace {

using namespace std::chrono_literals;

EngineSnapshot withReconciliation(ReconciliationView view)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.reconciliation = std::make_shared<ReconciliationView const>(std::move(view));
    return snapshot;
}

// The exchange has 500 lira more than the books, does not list one order of ours, and lists one of somebody else.
ReconciliationView differingView()
{
    EngineSnapshot const& snapshot = test::tradedSnapshot();
    ReconciliationView view;
    view.reportAt = snapshot.at - 3s;
    view.assets.push_back(
        {Asset("TRY"), {Decimal(900), Decimal(100)}, {Decimal(1'400), Decimal(100)}, Decimal(500), snapshot.at - 60s});
    Instrument const& instrument = snapshot.assets[Slot{0}].instrument;
    view.assets.push_back({instrument.base, {Decimal(2), Decimal{}}, {Decimal(2), Decimal{}}, Decimal{}, {}});
    ReconciledOrder missing;
    missing.clientOrderId = ClientOrderId("PMISSING");
    missing.symbol = instrument.symbol;
    missing.state = OrderState::Working;
    missing.leaves = Quantity(Decimal(1));
    missing.since = snapshot.at - 2min;
    missing.absentAnswers = 1;
    missing.absentAnswersNeeded = 2;
    missing.graceUntil = snapshot.at + 40s;
    missing.differsHow = DifferenceKind::OpenIsMissing;
    missing.differsSince = snapshot.at - 3s;
    ReconciledOrder foreign;
    foreign.isOurs = false;
    foreign.exchangeOrderId = ExchangeOrderId{77};
    foreign.symbol = instrument.symbol;
    foreign.listing = OrderListing::Open;
    foreign.leavesThere = Quantity(Decimal(3));
    foreign.since = snapshot.at - 90s;
    foreign.differsHow = DifferenceKind::ForeignOrder;
    foreign.differsSince = foreign.since;
    view.orders = {missing, foreign};
    view.found[static_cast<std::size_t>(DifferenceKind::OpenIsMissing)] = 4;
    view.found[static_cast<std::size_t>(DifferenceKind::ForeignOrder)] = 1;
    return view;
}

class ReconciliationPanelTest : public testing::Test {
protected:
    void show(EngineSnapshot const& snapshot)
    {
        stage.show(snapshot);
        if (!panel) {
            panel = std::make_unique<ReconciliationPanel>(stage.desk);
            panel->resize(1280, 260);
            panel->show();
        }
        stage.settle();
    }
    QLabel* label(char const* name) const { return panel->findChild<QLabel*>(QString::fromLatin1(name)); }
    QString headline() const { return label("reconciliation.headline")->text(); }
    QString headlineKind() const { return label("reconciliation.headline")->property("kind").toString(); }
    QString asset(int row, char const* title) const
    {
        return test::shownIn(panel->assets(), row, QString::fromUtf8(title));
    }
    QString order(int row, char const* title) const
    {
        return test::shownIn(panel->orders(), row, QString::fromUtf8(title));
    }

    test::PanelStage stage;
    std::unique_ptr<ReconciliationPanel> panel;
};

TEST_F(ReconciliationPanelTest, SaysThatNoReportCameYet)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.reconciliation.reset();
    show(snapshot);
    EXPECT_TRUE(headline().startsWith(QStringLiteral("No report of the exchange yet")));
    EXPECT_EQ(headlineKind(), QStringLiteral("label"));
    EXPECT_EQ(panel->assets().shownRows(), 0);
    EXPECT_EQ(panel->orders().shownRows(), 0);
    EXPECT_EQ(label("reconciliation.counts")->text(), QStringLiteral("No difference in this session"));
    EXPECT_EQ(panel->count(), 0);
}

TEST_F(ReconciliationPanelTest, ShowsBothSidesOfBalancesAndOrders)
{
    show(withReconciliation(differingView()));
    format::Format const& format = stage.desk.format();
    ASSERT_EQ(panel->assets().shownRows(), 2);
    EXPECT_EQ(asset(0, "Asset"), QStringLiteral("TRY"));
    EXPECT_EQ(asset(0, "Free here"), QStringLiteral("900.00"));
    EXPECT_EQ(asset(0, "Free there"), QStringLiteral("1,400.00"));
    EXPECT_EQ(asset(0, "Locked there"), QStringLiteral("100.00"));
    EXPECT_EQ(asset(0, "Total here"), QStringLiteral("1,000.00"));
    EXPECT_EQ(asset(0, "Difference"), QStringLiteral("+500.00"));
    EXPECT_EQ(asset(0, "Differs since"), format.dayAndTime(test::tradedSnapshot().at - 60s));
    EXPECT_EQ(asset(1, "Differs since"), format::Format::missing());
    ASSERT_EQ(panel->orders().shownRows(), 2);
    EXPECT_EQ(order(0, "Client id"), QStringLiteral("PMISSING"));
    EXPECT_EQ(order(0, "State here"), QStringLiteral("working"));
    EXPECT_EQ(order(0, "There"), QStringLiteral("not listed"));
    EXPECT_EQ(order(0, "Leaves there"), format::Format::missing());
    EXPECT_EQ(order(0, "Age"), format.duration(2min));
    EXPECT_EQ(order(0, "Look-up"), QStringLiteral("absent 1×, 2 more needed, %1 left").arg(format.duration(40s)));
    EXPECT_EQ(order(0, "Difference"), QStringLiteral("open order is not listed by the exchange"));
    EXPECT_EQ(order(1, "State here"), QStringLiteral("not ours"));
    EXPECT_EQ(order(1, "Leaves here"), format::Format::missing());
    EXPECT_EQ(order(1, "There"), QStringLiteral("open"));
    EXPECT_EQ(order(1, "Look-up"), format::Format::missing());
    EXPECT_EQ(panel->count(), 2) << "an order of somebody else is shown, and is no disagreement";
}

TEST_F(ReconciliationPanelTest, AForeignOrderThatIsSizedInMoneyLeavesMoney)
{
    ReconciliationView view = differingView();
    view.orders.back().isSizedInQuote = true;
    view.orders.back().leavesThere = Quantity(Decimal(2'500));
    show(withReconciliation(view));
    ASSERT_EQ(panel->orders().shownRows(), 2);
    EXPECT_EQ(order(1, "Leaves there"), stage.desk.format().money(Money(2'500)));
}

TEST_F(ReconciliationPanelTest, SaysWhatDiffersAndHowOftenItDid)
{
    show(withReconciliation(differingView()));
    EXPECT_EQ(headline(), QStringLiteral("Differs: TRY +500.00, 1 × open order is not listed by the exchange · "
                                         "no agreement yet"));
    EXPECT_EQ(headlineKind(), QStringLiteral("warn"));
    EXPECT_EQ(label("reconciliation.counts")->text(),
              QStringLiteral("Found in this session: 4 × open order is not listed by the exchange, "
                             "1 × order that is not ours"));
}

TEST_F(ReconciliationPanelTest, SaysSinceWhenBothAgree)
{
    ReconciliationView view;
    UtcTime const at = test::tradedSnapshot().at;
    view.reportAt = at - 1s;
    view.agreedAt = view.reportAt;
    view.agreesSince = at - 10min;
    show(withReconciliation(view));
    EXPECT_EQ(headline(),
              QStringLiteral("Books and exchange agree since %1").arg(stage.desk.format().dayAndTime(at - 10min)));
    EXPECT_EQ(headlineKind(), QStringLiteral("ok"));
    view.failedAt = at;
    view.failure = "no answer in time";
    show(withReconciliation(view));
    EXPECT_TRUE(headline().contains(QStringLiteral("no answer in time"))) << headline().toStdString();
    EXPECT_TRUE(headline().contains(QStringLiteral("last agreement ") + stage.desk.format().dayAndTime(at - 1s)));
    EXPECT_EQ(headlineKind(), QStringLiteral("error"));
}

TEST_F(ReconciliationPanelTest, ADifferenceBelowTheShownDecimalsIsNotHidden)
{
    ReconciliationView view = differingView();
    view.assets.front().difference = "-0.0000002"_dec;
    show(withReconciliation(view));
    EXPECT_EQ(asset(0, "Difference"), format::Format::minus() + QStringLiteral("0.0000002"));
}

TEST_F(ReconciliationPanelTest, CountsWhileItIsHidden)
{
    ReconciliationPanel hidden(stage.desk);
    int heard = -1;
    QObject::connect(&hidden, &ReconciliationPanel::countChanged, &hidden, [&](int count) { heard = count; });
    stage.show(withReconciliation(differingView()));
    EXPECT_EQ(heard, 2);
    stage.show(withReconciliation({}));
    EXPECT_EQ(heard, 0);
}

TEST_F(ReconciliationPanelTest, EnterOnAnAssetSelectsIt)
{
    show(withReconciliation(differingView()));
    stage.desk.select(Slot{3});
    QString const symbol = asset(1, "Asset");
    panel->assets().setCurrentId(symbol);
    test::pressKey(panel->assets().view(), Qt::Key_Return);
    EXPECT_EQ(stage.desk.selected(), Slot{0});
}

TEST_F(ReconciliationPanelTest, ALowPanelKeepsItsRows)
{
    show(withReconciliation(differingView()));
    EXPECT_TRUE(label("reconciliation.counts")->isVisible());
    panel->resize(1000, 160);
    stage.settle();
    EXPECT_FALSE(label("reconciliation.counts")->isVisible());
    EXPECT_TRUE(label("reconciliation.headline")->isVisible());
}

TEST_F(ReconciliationPanelTest, OneLineSaysTheSameAboveTheOrdersAndLeadsToTheWhole)
{
    ReconciliationLine line(stage.desk);
    line.resize(900, 30);
    line.show();
    auto* const sentence = line.findChild<QLabel*>(QStringLiteral("reconciliation.line.sentence"));
    auto* const open = line.findChild<QPushButton*>(QStringLiteral("reconciliation.line.open"));
    ASSERT_TRUE(sentence != nullptr && open != nullptr);
    ReconciliationView view;
    UtcTime const at = test::tradedSnapshot().at;
    view.reportAt = at - 1s;
    view.agreedAt = view.reportAt;
    view.agreesSince = at - 10min;
    stage.show(withReconciliation(view));
    format::Format const& format = stage.desk.format();
    EXPECT_EQ(sentence->text(), QStringLiteral("Books and exchange agree since %1 · last agreement %2 · no difference")
                                    .arg(format.dayAndTime(at - 10min), format.dayAndTime(at - 1s)));
    EXPECT_EQ(sentence->property("kind").toString(), QStringLiteral("ok"));
    stage.show(withReconciliation(differingView()));
    EXPECT_TRUE(sentence->text().startsWith(QStringLiteral("Differs: TRY +500.00"))) << sentence->text().toStdString();
    EXPECT_TRUE(sentence->text().endsWith(QStringLiteral("no agreement yet")));
    EXPECT_EQ(sentence->property("kind").toString(), QStringLiteral("warn"));
    int asked = 0;
    QObject::connect(&stage.desk, &widgets::Desk::reconciliationWanted, &line, [&] { ++asked; });
    open->click();
    EXPECT_EQ(asked, 1);
}

TEST_F(ReconciliationPanelTest, AfterARestartOrdersStateAndAgreementAreToldFirst)
{
    RestartSummary summary(stage.desk);
    summary.resize(1280, 700);
    summary.show();
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.reconciliation.reset();
    snapshot.state = EngineState::Starting;
    snapshot.paused = true;
    snapshot.pauseReason = "over night";
    snapshot.openOrders.resize(2);
    snapshot.openOrders[0].state = OrderState::Unknown;
    snapshot.openOrders[1].state = OrderState::Working;
    snapshot.foreignOrders.resize(1);
    auto const text = [&](char const* name) { return summary.findChild<QLabel*>(QString::fromLatin1(name))->text(); };
    stage.show(snapshot);
    EXPECT_TRUE(text("restart.agreement").startsWith(QStringLiteral("The exchange is being asked")));
    EXPECT_EQ(text("restart.found"),
              QStringLiteral("Open orders of ours: 2, of which unresolved: 1 · orders of others: 1"));
    EXPECT_TRUE(text("restart.state").contains(QStringLiteral("over night")));
    snapshot.reconciliation = std::make_shared<ReconciliationView const>(differingView());
    stage.show(snapshot);
    EXPECT_TRUE(text("restart.agreement").startsWith(QStringLiteral("Differs: TRY +500.00")));
    int left = 0;
    QObject::connect(&summary, &RestartSummary::left, &summary, [&] { ++left; });
    summary.findChild<QPushButton*>(QStringLiteral("restart.leave"))->click();
    EXPECT_EQ(left, 1);
}

}  // namespace
}  // namespace pentad::activity
