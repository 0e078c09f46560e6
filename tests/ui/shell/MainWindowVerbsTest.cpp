// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"
#include "shell/StateBlock.h"
#include "ui/shell/WindowFixture.h"
#include "widgets/HoldButton.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace pentad::shell {
namespace {

using widgets::HoldButton;

class MainWindowVerbsTest : public WindowFixture {};

TEST_F(MainWindowVerbsTest, OnePressPausesWithoutAQuestionAndASecondOneOffersToResume)
{
    auto* pause = stage.find<HoldButton>("topBar.pause");
    ASSERT_FALSE(stage.seen().paused);
    click(pause);
    stage.settle();
    EXPECT_TRUE(stage.seen().paused);
    EXPECT_TRUE(openDialogs().empty());
    EXPECT_EQ(stage.find<StateBlock>("topBar.state")->word(), QStringLiteral("PAUSED"));
    EXPECT_EQ(pause->text(), QStringLiteral("RESUME"));
    click(pause);
    stage.settle();
    EXPECT_EQ(openDialogs().size(), 1U);
    EXPECT_TRUE(stage.seen().paused) << "nothing resumes before the dialog's verb";
}

TEST_F(MainWindowVerbsTest, TheKeyPausesFromAnyFocus)
{
    action("engine.pause")->trigger();
    stage.settle();
    EXPECT_TRUE(stage.seen().paused);
}

TEST_F(MainWindowVerbsTest, AShortPressOnKillDoesNothing)
{
    click(stage.find("topBar.kill"));
    stage.settle();
    EXPECT_FALSE(stage.seen().killed);
}

TEST_F(MainWindowVerbsTest, HoldingKillForASecondLatchesAndOnlyRearmingIsOffered)
{
    auto* kill = stage.find<HoldButton>("topBar.kill");
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(5, 5), kill->mapToGlobal(QPointF(5, 5)), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(kill, &press);
    EXPECT_TRUE(becomes([&] { return stage.seen().killed; }));
    stage.settle();
    EXPECT_EQ(stage.find<StateBlock>("topBar.state")->word(), QStringLiteral("HALTED"));
    EXPECT_EQ(kill->text(), QStringLiteral("RE-ARM"));
    EXPECT_FALSE(kill->isPending()) << "the snapshot has answered";
    EXPECT_FALSE(stage.find<HoldButton>("topBar.pause")->isPending());
}

TEST_F(MainWindowVerbsTest, ThePaletteKillsWithAReason)
{
    action("engine.kill")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_FALSE(stage.seen().killed) << "nothing is sent before the dialog's verb";
    openDialogs().front()->findChild<QLineEdit*>(QStringLiteral("kill.reason"))->setText(QStringLiteral("fire"));
    click(openDialogs().front()->findChild<QWidget*>(QStringLiteral("kill.act")));
    stage.settle();
    EXPECT_TRUE(stage.seen().killed);
    EXPECT_EQ(stage.seen().killReason, "fire");
}

TEST_F(MainWindowVerbsTest, AKillMayBeGivenAgainWhileOrdersAreOpen)
{
    auto const show = [this](bool hasOrders) {
        EngineSnapshot killed = stage.seen();
        ++killed.sequence;
        killed.killed = true;
        killed.openOrders.clear();
        if (hasOrders) {
            OrderView& order = killed.openOrders.emplace_back();
            order.clientOrderId = ClientOrderId("P1A");
            order.symbol = killed.assets[Slot{0}].instrument.symbol;
            order.strategy = StrategyId("trend");
            order.state = OrderState::Working;
            order.size = BaseSize{Quantity("0.01"_dec)};
            order.leaves = Quantity("0.01"_dec);
            order.limitPrice = killed.assets[Slot{0}].quote.bid;
            order.createdAt = order.updatedAt = killed.at;
        }
        stage.gateway.show(std::make_shared<EngineSnapshot const>(std::move(killed)));
    };
    show(false);
    action("engine.kill")->trigger();
    EXPECT_TRUE(openDialogs().empty()) << "there is nothing left to cancel";
    show(true);
    action("engine.kill")->trigger();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_TRUE(openDialogs().front()->findChild<QWidget*>(QStringLiteral("kill.act"))->isEnabled());
    EXPECT_TRUE(openDialogs()
                    .front()
                    ->findChild<QLabel*>(QStringLiteral("dialog.sentence"))
                    ->accessibleName()
                    .contains(QStringLiteral("still open")));
}

TEST_F(MainWindowVerbsTest, FlattenShowsItsFiguresBeforeItSellsAnything)
{
    std::size_t const fills = stage.seen().fills.size();
    action("engine.flatten")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(stage.seen().flatten.phase, FlattenPhase::None);
    // Enter and Esc keep the positions.
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(openDialogs().front(), &enter);
    stage.settle();
    EXPECT_TRUE(openDialogs().empty());
    EXPECT_EQ(stage.seen().flatten.phase, FlattenPhase::None);
    EXPECT_EQ(stage.seen().fills.size(), fills);
}

TEST_F(MainWindowVerbsTest, TheLastCertificateOpensAgainFromThePalette)
{
    action("engine.certificate")->trigger();
    stage.settle();
    ASSERT_TRUE(openDialogs().empty()) << "there is none yet";
    stage.desk.issue(Flatten{"holiday", false});
    for (int i = 0; i < 10 && stage.seen().flatten.phase != FlattenPhase::Done; ++i) {
        stage.session.run(std::chrono::minutes(1));
        stage.settle();
    }
    ASSERT_EQ(stage.seen().flatten.phase, FlattenPhase::Done);
    ASSERT_EQ(openDialogs().size(), 1U) << "it opens by itself";
    openDialogs().front()->reject();
    stage.settle();
    ASSERT_TRUE(openDialogs().empty());
    action("engine.certificate")->trigger();
    stage.settle();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(openDialogs().front()->objectName(), QStringLiteral("flattenResult"));
    openDialogs().front()->reject();
    stage.settle();
}

}  // namespace
}  // namespace pentad::shell
