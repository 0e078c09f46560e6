// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/ForensicsPage.h"

#include "decisions/DecisionCopy.h"
#include "decisions/DecisionsPanel.h"
#include "support/Edited.h"
#include "ui/decisions/DecisionStage.h"
#include "widgets/DataTable.h"
#include "widgets/TableView.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListView>
#include <QToolButton>

namespace pentad::decisions {
namespace {

using test::comesTrue;
using test::find;
using test::letSettle;
using test::press;
using test::ScriptedStage;

std::shared_ptr<DecisionRecord const> decisionWith(EngineSnapshot const& snapshot, Outcome outcome)
{
    for (auto const& decision : snapshot.decisions) {
        if (outcomeOf(decision->evaluation) == outcome) {
            return decision;
        }
    }
    return nullptr;
}

// A refused copy of a real decision: the edge is 6.4 bp short.
std::shared_ptr<DecisionRecord const> refusedByEdge(EngineSnapshot const& snapshot, std::uint64_t id)
{
    auto made = std::make_shared<DecisionRecord>(*snapshot.decisions.back());
    made->id = id;
    Evaluation& evaluation = made->evaluation;
    for (GateRecord& record : evaluation.gates) {
        record.verdict = Verdict::Pass;
    }
    evaluation.riskReducing = evaluation.accepted = evaluation.reduced = false;
    evaluation.reducedBy.reset();
    evaluation.refusal = RefusalCode::AlphaEdgeBelowMinimum;
    evaluation.admittedNotional = Money{};
    GateRecord& edge = evaluation.gates[static_cast<std::size_t>(Gate::Edge)];
    edge.gate = Gate::Edge;
    edge.verdict = Verdict::Fail;
    edge.numberCount = 6;
    edge.numbers = {"35.2"_dec, 8, 24, "4.6"_dec, 5, "41.6"_dec};
    edge.hasDistance = true;
    edge.distance = "-6.4"_dec;
    return made;
}

class ForensicsPageTest : public testing::Test {
protected:
    void SetUp() override
    {
        refused = refusedByEdge(stage.newest, stage.newest.decisions.back()->id + 1);
        test::Edited(stage.newest.decisions)->push_back(refused);
        stage.publish();
        page.resize(1420, 900);
        page.show();
        letSettle();
    }

    ScriptedStage stage;
    std::shared_ptr<DecisionRecord const> refused;
    ForensicsPage page{stage.desk};
};

TEST_F(ForensicsPageTest, OpensTheNewestDecisionAndSaysWhyItWasRefused)
{
    EXPECT_EQ(page.opened(), refused->id);
    EXPECT_EQ(find<QLabel>(page, "forensics.sentence")->accessibleName(),
              QStringLiteral("Expected edge 35.2 bp is 6.4 bp below the 41.6 bp this trade needs."));
}

TEST_F(ForensicsPageTest, OpensTheFirstFailingGateAndKeepsTheFixedOrder)
{
    auto* const gates = find<EvaluationView>(page, "forensics.gates");
    EXPECT_EQ(gates->current(), static_cast<int>(Gate::Edge));
    EXPECT_TRUE(gates->isOpen(static_cast<int>(Gate::Edge)));
    EXPECT_TRUE(gates->rowText(0).startsWith(QStringLiteral("1 Universe:"))) << gates->rowText(0).toStdString();
    EXPECT_TRUE(gates->rowText(21).startsWith(QStringLiteral("22 Fee buffer:")));
    EXPECT_TRUE(gates->rowText(static_cast<int>(Gate::Edge)).contains(QStringLiteral("−6.4 bp")));
}

TEST_F(ForensicsPageTest, TheKeyboardOpensAndClosesGates)
{
    auto* const gates = find<EvaluationView>(page, "forensics.gates");
    int const edge = static_cast<int>(Gate::Edge);
    press(gates, Qt::Key_Return);
    EXPECT_FALSE(gates->isOpen(edge));
    press(gates, Qt::Key_Up);
    press(gates, Qt::Key_Space);
    EXPECT_EQ(gates->current(), edge - 1);
    EXPECT_TRUE(gates->isOpen(edge - 1));
    EXPECT_EQ(gates->accessibleDescription(), gates->rowText(edge - 1));
}

TEST_F(ForensicsPageTest, AsksOnceWhatWouldMakeItTradeAndShowsWhatIsEnough)
{
    ASSERT_TRUE(comesTrue([&] { return !stage.sent<ExplainDecision>().empty(); }));
    ASSERT_EQ(stage.sent<ExplainDecision>().size(), 1U);
    EXPECT_EQ(stage.sent<ExplainDecision>().front().decisionId, refused->id);
    Counterfactual tooLittle{Change::NoNoiseMargin, Gate::Edge, 5, 0};
    tooLittle.hasDistance = true;
    tooLittle.distance = "-1.4"_dec;
    tooLittle.stillFailing = Gate::Edge;
    Counterfactual enough{Change::PostAsMaker, Gate::Edge, 24, 12, true};
    enough.hasDistance = true;
    enough.distance = "5.6"_dec;
    enough.admittedSize = BaseSize{Quantity("0.5"_dec)};
    enough.admittedNotional = Money(11'000);
    enough.valuationPrice = Price(100);
    CommandAnswer answer{stage.commands.back()->id, true, "2 changes were tried"};
    answer.counterfactuals = {tooLittle, enough};
    stage.answer(answer);
    auto* const changes = find<ChangesView>(page, "forensics.changes");
    ASSERT_EQ(changes->rows(), 2);
    EXPECT_EQ(changes->rowText(0), QStringLiteral("Post as maker: fee 24.0 → 12.0 bp; enough, +5.6 bp"));
    EXPECT_EQ(
        changes->rowText(1),
        QStringLiteral("Noise margin set to 0: noise margin 5.0 → 0.0 bp; Edge still refuses; not enough, −1.4 bp"));
    EXPECT_TRUE(changes->consequence().startsWith(QStringLiteral("Then it would ")));
    press(changes, Qt::Key_Down);
    EXPECT_TRUE(changes->consequence().isEmpty()) << "a change that is not enough has no consequence";
    stage.publish();
    EXPECT_EQ(stage.sent<ExplainDecision>().size(), 1U);
}

TEST_F(ForensicsPageTest, WhoeverLeavesAtOnceFindsTheQuestionAskedWhenHeComesBack)
{
    ASSERT_TRUE(comesTrue([&] { return !stage.sent<ExplainDecision>().empty(); }));
    auto const other = refusedByEdge(stage.newest, refused->id + 1);
    test::Edited(stage.newest.decisions)->push_back(other);
    stage.publish();
    page.open(other->id);
    page.hide();
    letSettle(250);
    ASSERT_EQ(stage.sent<ExplainDecision>().size(), 1U) << "nobody looks";
    page.show();
    ASSERT_TRUE(comesTrue([&] { return stage.sent<ExplainDecision>().size() == 2U; }));
    EXPECT_EQ(stage.sent<ExplainDecision>().back().decisionId, other->id);
    page.hide();
    page.show();
    letSettle(250);
    EXPECT_EQ(stage.sent<ExplainDecision>().size(), 2U) << "it is on its way";
}

TEST_F(ForensicsPageTest, AnEngineThatEndedIsNotAskedAndNotSaidToHaveForgotten)
{
    auto* const changes = find<ChangesView>(page, "forensics.changes");
    ASSERT_TRUE(comesTrue([&] { return !stage.sent<ExplainDecision>().empty(); }));
    stage.desk.endEngine("the disk is full");
    EXPECT_TRUE(changes->accessibleDescription().startsWith(QStringLiteral("The engine has ended")))
        << changes->accessibleDescription().toStdString();
}

TEST_F(ForensicsPageTest, AFormulaThatIsLongIsReadWithoutOpeningItsGate)
{
    page.resize(1100, 700);
    letSettle();
    auto* const gates = find<EvaluationView>(page, "forensics.gates");
    EXPECT_GT(gates->rowHeight(static_cast<int>(Gate::Scale)), gates->rowHeight(static_cast<int>(Gate::KillSwitch)));
}

TEST_F(ForensicsPageTest, SaysSoWhenTheEngineNoLongerRemembers)
{
    ASSERT_TRUE(comesTrue([&] { return !stage.sent<ExplainDecision>().empty(); }));
    stage.answer({stage.commands.back()->id, false, "not remembered"});
    auto* const changes = find<ChangesView>(page, "forensics.changes");
    EXPECT_EQ(changes->rows(), 0);
    EXPECT_TRUE(changes->accessibleDescription().contains(QStringLiteral("no longer has")));
}

TEST_F(ForensicsPageTest, OpensWhatTheDeskWantsOpened)
{
    std::uint64_t const first = stage.newest.decisions.front()->id;
    stage.desk.openDecision(first);
    EXPECT_EQ(page.opened(), first);
}

TEST_F(ForensicsPageTest, TheSearchNarrowsTheListAndStaysWhenDecisionsArrive)
{
    find<QLineEdit>(page, "forensics.search")->setText(QStringLiteral("ALPHA_EDGE"));
    auto* const list = find<QListView>(page, "forensics.list");
    int const before = list->model()->rowCount();
    EXPECT_GT(before, 0);
    EXPECT_LT(before, static_cast<int>(stage.newest.decisions.size()));
    test::Edited(stage.newest.decisions)->push_back(refusedByEdge(stage.newest, refused->id + 1));
    stage.publish();
    EXPECT_EQ(list->model()->rowCount(), before + 1);
    EXPECT_EQ(page.opened(), refused->id) << "what is read stays open when newer ones come";
}

// All cycles of a database begin with the same digits.
TEST_F(ForensicsPageTest, ACycleIsFoundByItsLastDigitsAsTheyAreShown)
{
    std::uint64_t id = refused->id;
    for (std::uint64_t const cycle : {570'000'111, 570'000'112}) {
        auto made = std::make_shared<DecisionRecord>(*refusedByEdge(stage.newest, ++id));
        made->cycle = CycleId{cycle};
        test::Edited(stage.newest.decisions)->push_back(std::move(made));
    }
    auto* const list = find<QListView>(page, "forensics.list");
    format::Format const& shown = stage.desk.format();
    for (QString const& typed : {QStringLiteral("0112"), QStringLiteral("570000112"), shown.count(570'000'112)}) {
        find<QLineEdit>(page, "forensics.search")->setText(typed);
        stage.publish();
        EXPECT_EQ(list->model()->rowCount(), 1) << typed.toStdString();
    }
}

TEST_F(ForensicsPageTest, CopiesTheDecisionAsJsonWithDecimalsAsText)
{
    find<QPushButton>(page, "forensics.copyJson")->click();
    QJsonObject const all = QJsonDocument::fromJson(qApp->clipboard()->text().toUtf8()).object();
    EXPECT_EQ(all[QStringLiteral("id")].toInteger(), static_cast<qint64>(refused->id));
    QJsonObject const evaluation = all[QStringLiteral("evaluation")].toObject();
    EXPECT_EQ(evaluation[QStringLiteral("refusal")].toString(), QStringLiteral("ALPHA_EDGE_BELOW_MINIMUM"));
    QJsonArray const gates = evaluation[QStringLiteral("gates")].toArray();
    ASSERT_EQ(gates.size(), 22);
    QJsonObject const edge = gates[static_cast<qsizetype>(Gate::Edge)].toObject();
    EXPECT_EQ(edge[QStringLiteral("distance")], QJsonValue(QStringLiteral("-6.4")));
    find<QPushButton>(page, "forensics.copyText")->click();
    EXPECT_EQ(qApp->clipboard()->text(), decisionText(*refused));
}

TEST_F(ForensicsPageTest, AsksNothingAboutAnAcceptedDecision)
{
    auto const accepted = decisionWith(stage.newest, Outcome::Accepted);
    ASSERT_NE(accepted, nullptr);
    ASSERT_TRUE(comesTrue([&] { return !stage.sent<ExplainDecision>().empty(); }));
    page.open(accepted->id);
    letSettle(250);
    EXPECT_EQ(stage.sent<ExplainDecision>().size(), 1U);
    EXPECT_EQ(find<ChangesView>(page, "forensics.changes")->rows(), 0);
}

TEST_F(ForensicsPageTest, TheTableOpensTheForensicsAndCountsItsKind)
{
    DecisionsPanel panel(stage.desk);
    stage.publish();
    EXPECT_EQ(panel.count(), static_cast<int>(stage.newest.decisions.size())) << "known while hidden";
    panel.resize(1000, 260);
    panel.show();
    letSettle();
    auto* const table = find<widgets::DataTable>(panel, "decisions.table");
    EXPECT_EQ(table->shownRows(), panel.count());
    int told = -1;
    QObject::connect(&panel, &DecisionsPanel::countChanged, &panel, [&](int count) { told = count; });
    find<QToolButton>(panel, "decisions.kinds.2")->click();
    int refusals = 0;
    for (auto const& decision : stage.newest.decisions) {
        refusals += decision->evaluation.accepted ? 0 : 1;
    }
    EXPECT_EQ(panel.count(), refusals);
    EXPECT_EQ(told, refusals);
    EXPECT_EQ(table->shownRows(), refusals);
    quint64 wanted = 0;
    QObject::connect(&stage.desk, &widgets::Desk::decisionWanted, &panel, [&](quint64 id) { wanted = id; });
    Q_EMIT table->activated(QString::number(refused->id));
    EXPECT_EQ(wanted, refused->id);
}

TEST_F(ForensicsPageTest, TheTableHasRoomForTheNumberOfACycle)
{
    DecisionsPanel panel(stage.desk);
    panel.resize(1'920, 260);
    panel.show();
    auto const* const view = find<widgets::DataTable>(panel, "decisions.table")->view();
    int width = 0;
    ASSERT_TRUE(comesTrue([&] {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            bool const isCycle = view->model()->headerData(column, Qt::Horizontal).toString() == u"Cycle";
            width = isCycle && !view->isColumnHidden(column) ? view->columnWidth(column) : width;
        }
        return width > 0;
    }));
    // They count from 2026 on, by the shortest cycle there is.
    QString const number = stage.desk.format().count(999'999'999);
    EXPECT_GE(width, QFontMetrics(look::font(look::kTextSize)).horizontalAdvance(number) + 2 * widgets::kCellInset);
}

}  // namespace
}  // namespace pentad::decisions
