// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/MoveDialog.h"
#include "ui/controls/DialogFixture.h"

#include <QLineEdit>
#include <QPointer>

namespace pentad::controls {
namespace {

using test::comesTrue;
using test::find;
using test::letSettle;
using test::ScriptedStage;

class MoveDialogTest : public DialogFixture {};

// An order of 0.5 at 1 000 rests, and stands in what the engine says.
OrderView restingOrder(ScriptedStage& stage)
{
    OrderView order;
    order.clientOrderId = ClientOrderId("P1MOVED");
    order.symbol = stage.newest.assets[Slot{0}].instrument.symbol;
    order.state = OrderState::Working;
    order.size = BaseSize{Quantity("0.5"_dec)};
    order.leaves = Quantity("0.5"_dec);
    order.limitPrice = Price(1'000);
    stage.newest.openOrders = {order};
    stage.publish();
    return order;
}

TEST_F(MoveDialogTest, AMoveShowsWhereToAndWhatTheGatesSayBeforeItIsSent)
{
    OrderView const order = restingOrder(stage);
    auto* dialog = new MoveDialog(stage.desk, {order.clientOrderId, Slot{0}, Price(990)}, &window);
    QPointer<MoveDialog> const guard(dialog);
    dialog->open();
    letSettle();
    ASSERT_EQ(stage.sent<CheckOrder>().size(), 1U);
    EXPECT_EQ(stage.sent<CheckOrder>().front().ticket.limitPrice, Price(990));
    EXPECT_EQ(stage.sent<CheckOrder>().front().ticket.size, OrderSize(BaseSize{Quantity("0.5"_dec)}));
    EXPECT_EQ(find<QLabel>(*dialog, "move.figures.1")->text(),
              stage.desk.format().price(Price(990), stage.newest.assets[Slot{0}].instrument));
    EXPECT_TRUE(stage.sent<MoveOrder>().empty());
    auto* const move = find<VerbButton>(*dialog, "move.act");
    mouse(move, QEvent::MouseButtonPress);
    mouse(move, QEvent::MouseButtonRelease);
    ASSERT_EQ(stage.sent<MoveOrder>().size(), 1U);
    EXPECT_EQ(stage.sent<MoveOrder>().front().limitPrice, Price(990));
    EXPECT_EQ(stage.sent<MoveOrder>().front().clientOrderId, order.clientOrderId);
    stage.answer({stage.commands.back()->id, true, "cancel requested"});
    EXPECT_TRUE(comesTrue([&] { return guard.isNull(); }));
}

TEST_F(MoveDialogTest, TheNewPriceOfAMoveCanBeTyped)
{
    OrderView const order = restingOrder(stage);
    auto* dialog = new MoveDialog(stage.desk, {order.clientOrderId, Slot{0}, Price(1'000)}, &window);
    dialog->open();
    letSettle();
    find<QLineEdit>(*dialog, "move.price")->setText(QStringLiteral("980"));
    letSettle();
    ASSERT_EQ(stage.sent<CheckOrder>().size(), 2U);
    EXPECT_EQ(stage.sent<CheckOrder>().back().ticket.limitPrice, Price(980));
    find<QLineEdit>(*dialog, "move.price")->setText(QStringLiteral("cheap"));
    EXPECT_FALSE(find<VerbButton>(*dialog, "move.act")->isEnabled());
    find<QLineEdit>(*dialog, "move.price")->setText(QStringLiteral("970"));
    auto* const move = find<VerbButton>(*dialog, "move.act");
    mouse(move, QEvent::MouseButtonPress);
    mouse(move, QEvent::MouseButtonRelease);
    ASSERT_EQ(stage.sent<MoveOrder>().size(), 1U);
    EXPECT_EQ(stage.sent<MoveOrder>().front().limitPrice, Price(970));
    dialog->reject();
}

}  // namespace
}  // namespace pentad::controls
