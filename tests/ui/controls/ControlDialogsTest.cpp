// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "controls/ArmDialog.h"
#include "controls/CloseDialog.h"
#include "controls/DialogBody.h"
#include "controls/FlattenDialog.h"
#include "controls/FlattenResult.h"
#include "controls/MoveDialog.h"
#include "controls/PointList.h"
#include "controls/RearmDialog.h"
#include "controls/ReasonField.h"
#include "controls/ResumeDialog.h"
#include "support/Edited.h"
#include "ui/controls/DialogFixture.h"
#include "ui/format/MarkedWords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPointer>
#include <QScreen>
#include <QScrollBar>

namespace pentad::controls {
namespace {

using test::comesTrue;
using test::find;
using test::letSettle;
using test::press;

class ControlDialogsTest : public DialogFixture {};

TEST_F(ControlDialogsTest, OneDialogAtATime)
{
    auto const first = opened<FlattenDialog>(stage.desk, window);
    auto const second = opened<ResumeDialog>(stage.desk, window);
    EXPECT_TRUE(second.isNull() || !second->isVisible());
    EXPECT_TRUE(first->isVisible());
    EXPECT_EQ(ControlDialog::openOf(&window), first);
    first->reject();
}

TEST_F(ControlDialogsTest, ResumeTellsWhatWasBlockedAndSendsTheReason)
{
    stage.newest.paused = true;
    stage.newest.pausedAt = stage.newest.at - std::chrono::minutes(3);
    stage.newest.pauseReason = "lunch <break>";
    auto blocked = std::make_shared<DecisionRecord>(*stage.newest.decisions.back());
    blocked->at = stage.newest.at;
    blocked->evaluation.accepted = false;
    blocked->evaluation.refusal = RefusalCode::TradingPaused;
    test::Edited(stage.newest.decisions)->push_back(blocked);
    stage.publish();
    auto const dialog = opened<ResumeDialog>(stage.desk, window);
    QString const sentence = find<QLabel>(*dialog, "dialog.sentence")->accessibleName();
    EXPECT_TRUE(sentence.contains(QStringLiteral("3 min 0 s"))) << sentence.toStdString();
    EXPECT_EQ(find<PointList>(*dialog, "resume.blocked")->lines().size(), 1);
    EXPECT_EQ(dialog->focusWidget(), find<VerbButton>(*dialog, "resume.stay"));
    auto* const reason = find<QLineEdit>(*dialog, "resume.reason");
    reason->setText(QStringLiteral("back"));
    reason->setFocus();
    press(reason, Qt::Key_Return);
    ASSERT_FALSE(dialog.isNull());
    EXPECT_TRUE(dialog->isVisible()) << "Enter only leaves the field";
    press(find<VerbButton>(*dialog, "resume.act"), Qt::Key_Return);
    EXPECT_TRUE(stage.commands.empty());
    press(find<VerbButton>(*dialog, "resume.act"), Qt::Key_Space);
    ASSERT_EQ(stage.sent<Resume>().size(), 1U);
    EXPECT_EQ(stage.sent<Resume>().front().reason, "back");
}

TEST_F(ControlDialogsTest, ResumeShowsWithinWhichLimitsTradingGoesOn)
{
    stage.newest.paused = true;
    stage.newest.dailyLossLimit = Money(Decimal(4'321));
    stage.newest.dailyLossUsed = Rate("0.375"_dec);
    stage.newest.grossRoom = Money(Decimal(98'765));
    stage.newest.riskParameters.ordersPerMinuteMaximum = 7;
    stage.publish();
    auto const dialog = opened<ResumeDialog>(stage.desk, window);
    QString const said = find<PointList>(*dialog, "resume.limits")->lines().join(QLatin1Char('|'));
    format::Format const& format = stage.desk.format();
    for (QString const& figure :
         {format.money(stage.newest.dailyLossLimit), format.percent(*stage.newest.dailyLossUsed, 1),
          format.money(stage.newest.grossRoom), QStringLiteral("7")}) {
        EXPECT_TRUE(said.contains(figure)) << figure.toStdString() << " in " << said.toStdString();
    }
}

TEST_F(ControlDialogsTest, AnOpenDialogGrowsWithItsWords)
{
    auto const dialog = opened<ResumeDialog>(stage.desk, window);
    stage.newest.pauseReason = QStringLiteral("a storm took the line of the office ").repeated(12).toStdString();
    stage.publish();
    stage.preferences.setTheme(widgets::ThemeChoice::Light);
    letSettle();
    EXPECT_TRUE(find<QLabel>(*dialog, "dialog.sentence")->text().contains(QStringLiteral("a storm took")));
    EXPECT_GE(dialog->height(), dialog->layout()->totalHeightForWidth(dialog->width()));
    dialog->reject();
}

TEST_F(ControlDialogsTest, ADialogWithMoreThanTheScreenHoldsKeepsItsVerbsInReach)
{
    auto const dialog = opened<ResumeDialog>(stage.desk, window);
    auto const* const body = find<DialogBody>(*dialog, "dialog.body");
    EXPECT_EQ(body->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(body->focusPolicy(), Qt::NoFocus);
    stage.newest.pauseReason = QStringLiteral("a storm took the line of the office ").repeated(200).toStdString();
    stage.publish();
    stage.preferences.setTheme(widgets::ThemeChoice::Light);
    letSettle();
    EXPECT_LT(dialog->height(), dialog->screen()->availableGeometry().height());
    auto const* const stay = find<VerbButton>(*dialog, "resume.stay");
    EXPECT_TRUE(dialog->rect().contains(QRect(stay->mapTo(dialog.data(), QPoint()), stay->size())));
    EXPECT_GT(body->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(body->focusPolicy(), Qt::TabFocus);
    dialog->reject();
}

TEST_F(ControlDialogsTest, AMissingReasonIsSaidInTheReadersLanguage)
{
    ReasonField const field("reason", false);
    stage.newest.killed = true;
    stage.newest.killReason = field.journalled();
    EXPECT_EQ(stage.newest.killReason, "no reason given") << "the journal's own language";
    stage.publish();
    test::MarkedWords const marked;
    auto const dialog = opened<RearmDialog>(stage.desk, window);
    EXPECT_TRUE(find<QLabel>(*dialog, "dialog.sentence")->text().contains(QStringLiteral("‹no reason given›")));
    dialog->reject();
}

TEST_F(ControlDialogsTest, RearmNeedsAReasonThatIsNotBlank)
{
    stage.newest.killed = true;
    stage.newest.killedAt = stage.newest.at - std::chrono::seconds(42);
    stage.newest.killReason = "smoke";
    stage.publish();
    auto const dialog = opened<RearmDialog>(stage.desk, window);
    EXPECT_TRUE(find<QLabel>(*dialog, "dialog.sentence")->accessibleName().contains(QStringLiteral("42 s")));
    auto* const act = find<VerbButton>(*dialog, "rearm.act");
    EXPECT_FALSE(act->isEnabled());
    find<QLineEdit>(*dialog, "rearm.reason")->setText(QStringLiteral("   "));
    EXPECT_FALSE(act->isEnabled());
    find<QLineEdit>(*dialog, "rearm.reason")->setText(QStringLiteral("fixed"));
    EXPECT_TRUE(act->isEnabled());
    press(act, Qt::Key_Space);
    ASSERT_EQ(stage.sent<Rearm>().size(), 1U);
    EXPECT_EQ(stage.sent<Rearm>().front().reason, "fixed");
}

TEST_F(ControlDialogsTest, CloseOffersToKeepToCancelAndToGoBack)
{
    OrderView order;
    order.symbol = stage.newest.assets[Slot{1}].instrument.symbol;
    order.slot = Slot{1};
    order.size = BaseSize{Quantity("0.5"_dec)};
    order.state = OrderState::Working;
    stage.newest.openOrders = {order, order};
    stage.publish();
    std::vector<bool> choices;
    for (char const* const verb : {"close.keep", "close.cancel", "close.back"}) {
        auto const dialog = opened<CloseDialog>(stage.desk, window);
        QObject::connect(dialog, &CloseDialog::chosen, &window, [&](bool cancel) { choices.push_back(cancel); });
        QString const sentence = find<QLabel>(*dialog, "dialog.sentence")->accessibleName();
        EXPECT_TRUE(sentence.contains(QStringLiteral("Open orders: 2, in ") + format::text(order.symbol.view())))
            << sentence.toStdString();
        press(find<VerbButton>(*dialog, verb), Qt::Key_Space);
        EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));
    }
    EXPECT_EQ(choices, (std::vector<bool>{false, true}));
    // Whoever presses a key without reading goes back.
    for (int const key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        auto const dialog = opened<CloseDialog>(stage.desk, window);
        QObject::connect(dialog, &CloseDialog::chosen, &window, [&](bool cancel) { choices.push_back(cancel); });
        EXPECT_EQ(dialog->focusWidget(), find<VerbButton>(*dialog, "close.back"));
        press(dialog->focusWidget(), key);
        EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); })) << key;
    }
    EXPECT_EQ(choices.size(), 2U);
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(ControlDialogsTest, AnOpenDialogTellsHowThingsStandNow)
{
    OrderView order;
    order.clientOrderId = ClientOrderId("P1OPEN");
    order.symbol = stage.newest.assets[Slot{1}].instrument.symbol;
    order.slot = Slot{1};
    order.size = BaseSize{Quantity("0.5"_dec)};
    order.leaves = Quantity("0.5"_dec);
    order.limitPrice = Price(1'000);
    order.state = OrderState::Working;
    stage.newest.openOrders = {order};
    stage.newest.killed = true;
    stage.publish();
    auto const rearm = opened<RearmDialog>(stage.desk, window);
    auto const lines = [&] { return find<PointList>(*rearm, "rearm.state")->lines().join(QLatin1Char('|')); };
    EXPECT_TRUE(lines().contains(QStringLiteral("Own orders still open: 1"))) << lines().toStdString();
    stage.newest.openOrders.clear();
    stage.publish();
    EXPECT_TRUE(lines().contains(QStringLiteral("Own orders still open: 0"))) << lines().toStdString();
    rearm->reject();
    letSettle();

    stage.newest.openOrders = {order};
    stage.publish();
    auto const close = opened<CloseDialog>(stage.desk, window);
    stage.newest.openOrders.clear();
    stage.publish();
    EXPECT_EQ(find<QLabel>(*close, "dialog.sentence")->accessibleName(), QStringLiteral("No order is open any more."));
    EXPECT_FALSE(find<VerbButton>(*close, "close.cancel")->isVisible());
    EXPECT_EQ(find<VerbButton>(*close, "close.keep")->accessibleName(), QStringLiteral("Close")) << "no order is kept";
    EXPECT_FALSE(find<PointList>(*close, "close.effects")
                     ->lines()
                     .join(QLatin1Char('|'))
                     .contains(QStringLiteral("Kept orders")));
    close->reject();
    letSettle();

    stage.newest.openOrders = {order};
    stage.publish();
    QPointer<MoveDialog> const move = new MoveDialog(stage.desk, {order.clientOrderId, Slot{1}, Price(990)}, &window);
    move->open();
    letSettle();
    EXPECT_TRUE(find<VerbButton>(*move, "move.act")->isEnabled());
    stage.newest.openOrders.clear();
    stage.publish();
    EXPECT_FALSE(find<VerbButton>(*move, "move.act")->isEnabled());
    EXPECT_TRUE(find<QLabel>(*move, "dialog.error")->isVisible());
    EXPECT_GE(move->height(), move->layout()->totalHeightForWidth(move->width()));
    move->reject();
}

// Everything a dialog says, tables and lists included.
QString wordsOf(QDialog const& dialog)
{
    QStringList words;
    for (QLabel const* label : dialog.findChildren<QLabel*>()) {
        words << label->text();
    }
    for (PlainTable const* table : dialog.findChildren<PlainTable*>()) {
        words << table->lines();
    }
    for (PointList const* list : dialog.findChildren<PointList*>()) {
        words << list->lines();
    }
    return words.join(QLatin1Char('\n'));
}

TEST_F(ControlDialogsTest, MoneyIsNamedByTheCurrencyOfTheFive)
{
    for (AssetSnapshot& asset : stage.newest.assets) {
        asset.instrument.quote = Asset("USDT");
    }
    stage.newest.flatten.phase = FlattenPhase::Done;
    stage.newest.pausedAt = UtcTime{};
    stage.publish();
    auto const expectNoLira = [&](QPointer<QDialog> const& dialog) {
        QString const words = wordsOf(*dialog);
        EXPECT_FALSE(words.contains(QChar(0x20BA))) << words.toStdString();
        dialog->reject();
        EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));
    };
    auto const flatten = opened<FlattenDialog>(stage.desk, window);
    EXPECT_TRUE(wordsOf(*flatten).contains(QStringLiteral("USDT")));
    expectNoLira(flatten.data());
    expectNoLira(opened<FlattenResult>(stage.desk, window).data());
    expectNoLira(opened<CloseDialog>(stage.desk, window).data());
    expectNoLira(opened<ResumeDialog>(stage.desk, window).data());
}

TEST_F(ControlDialogsTest, ClosingAmidAFlattenSaysWhatBecomesOfIt)
{
    stage.newest.openOrders.clear();
    stage.newest.state = EngineState::Flattening;
    stage.newest.flatten.phase = FlattenPhase::Selling;
    stage.publish();
    auto const dialog = opened<CloseDialog>(stage.desk, window);
    EXPECT_TRUE(wordsOf(*dialog).contains(QStringLiteral("A flatten is under way")));
    EXPECT_TRUE(wordsOf(*dialog).contains(QStringLiteral("The flatten stops where it is")));
    EXPECT_FALSE(find<VerbButton>(*dialog, "close.cancel")->isVisible());
    dialog->reject();
}

TEST_F(ControlDialogsTest, LiveIsArmedOnlyByTypingTheSentenceWithTheWorstCase)
{
    stage.newest.mode = TradingMode::Live;
    stage.newest.state = EngineState::Disarmed;
    stage.newest.armed = false;
    WorstCase worst;
    worst.total = Money("331373.56"_dec);
    worst.toAccept = Money(331'374);
    worst.ofEquity = Rate("0.266"_dec);
    stage.newest.worstCase = worst;
    stage.publish();
    auto const dialog = opened<ArmDialog>(stage.desk, window);
    auto* const field = find<QLineEdit>(*dialog, "arm.sentence");
    auto* const arm = find<VerbButton>(*dialog, "arm.act");
    EXPECT_TRUE(find<QLabel>(*dialog, "dialog.sentence")->accessibleName().contains(QStringLiteral("331,373.56")));
    EXPECT_TRUE(field->hasFocus());
    auto* const body = find<DialogBody>(*dialog, "dialog.body");
    EXPECT_LE(body->widget()->width(), body->viewport()->width()) << "something stands beyond the side";
    EXPECT_FALSE(arm->isEnabled());
    QApplication::clipboard()->setText(QStringLiteral("I accept a loss of 331,374 TRY"));
    press(field, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(field->text().isEmpty()) << "pasting is off";
    field->setText(QStringLiteral("I accept a loss of 331,373 TRY"));
    EXPECT_FALSE(arm->isEnabled());
    field->setText(QStringLiteral("i accept a loss of 331.374 try"));
    EXPECT_FALSE(arm->isEnabled()) << "nobody has looked whether the key may withdraw";
    auto* const checked = find<QCheckBox>(*dialog, "arm.keyChecked");
    EXPECT_FALSE(checked->isChecked());
    checked->click();
    EXPECT_TRUE(arm->isEnabled()) << "either separator, any case";
    checked->click();
    EXPECT_FALSE(arm->isEnabled());
    checked->click();
    press(field, Qt::Key_Return);
    EXPECT_TRUE(stage.sent<Arm>().empty()) << "Enter arms nothing";
    mouse(arm, QEvent::MouseButtonPress);
    mouse(arm, QEvent::MouseButtonRelease);
    ASSERT_EQ(stage.sent<Arm>().size(), 1U);
    EXPECT_EQ(stage.sent<Arm>().front().acceptedLoss, Money(331'374));
    stage.answer({stage.commands.back()->id, false, say(Phrase::ArmWorstCase, {"340000"})});
    ASSERT_FALSE(dialog.isNull()) << "a refusal stays readable";
    dialog->reject();
}

TEST_F(ControlDialogsTest, BeforeTheFirstArmingItSaysThatWhatIsThereMayBeSold)
{
    stage.newest.mode = TradingMode::Live;
    stage.newest.state = EngineState::Disarmed;
    stage.newest.armed = false;
    stage.newest.worstCase = WorstCase{};
    for (bool const everArmed : {false, true}) {
        stage.newest.everArmed = everArmed;
        stage.publish();
        auto const dialog = opened<ArmDialog>(stage.desk, window);
        QString const words = wordsOf(*dialog);
        EXPECT_EQ(words.contains(QStringLiteral("may sell what the account holds already")), !everArmed);
        EXPECT_EQ(words.contains(QStringLiteral("nothing is sent that you do not order yourself")), !everArmed);
        EXPECT_EQ(words.contains(QStringLiteral("no entries; exits and what you order yourself go on")), everArmed);
        dialog->reject();
    }
}

}  // namespace
}  // namespace pentad::controls
