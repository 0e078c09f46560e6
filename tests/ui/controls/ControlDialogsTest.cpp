// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "controls/ArmDialog.h"
#include "controls/CloseDialog.h"
#include "controls/DialogBody.h"
#include "controls/FlattenDialog.h"
#include "controls/FlattenProgress.h"
#include "controls/FlattenResult.h"
#include "controls/MoveDialog.h"
#include "controls/PointList.h"
#include "controls/RearmDialog.h"
#include "controls/ReasonField.h"
#include "controls/ResumeDialog.h"
#include "support/Edited.h"
#include "ui/decisions/DecisionStage.h"
#include "ui/format/MarkedWords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPointer>
#include <QScreen>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

namespace pentad::controls {
namespace {

using test::comesTrue;
using test::find;
using test::letSettle;
using test::press;
using test::ScriptedStage;
using test::SessionStage;

void mouse(QWidget* widget, QEvent::Type type)
{
    QPointF const at = QRectF(widget->rect()).center();
    QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

template <typename Dialog>
QPointer<Dialog> opened(widgets::Desk& desk, QWidget& window)
{
    auto* dialog = new Dialog(desk, &window);
    dialog->open();
    letSettle();
    return dialog;
}

class ControlDialogsTest : public testing::Test {
protected:
    void SetUp() override
    {
        window.resize(1280, 800);
        window.show();
    }

    ScriptedStage stage;
    QWidget window;
};

TEST_F(ControlDialogsTest, FlattenShowsTheRehearsalAndSendsNothingByItself)
{
    FlattenRehearsal const& plan = stage.newest.rehearsal;
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    EXPECT_TRUE(
        find<QLabel>(*dialog, "dialog.sentence")->accessibleName().contains(stage.desk.format().money(plan.net)));
    EXPECT_EQ(find<QLabel>(*dialog, "flatten.figures.3")->text(), stage.desk.format().money(plan.cashAfter));
    EXPECT_EQ(dialog->focusWidget(), find<VerbButton>(*dialog, "flatten.keep"));
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(ControlDialogsTest, EscAndEnterKeepThePositions)
{
    for (int const key : {Qt::Key_Escape, Qt::Key_Return}) {
        auto const dialog = opened<FlattenDialog>(stage.desk, window);
        press(dialog->focusWidget(), key);
        EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));
        auto const again = opened<FlattenDialog>(stage.desk, window);
        press(find<VerbButton>(*again, "flatten.sell"), Qt::Key_Return);
        press(again, key);
        EXPECT_TRUE(comesTrue([&] { return again.isNull(); }));
    }
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(ControlDialogsTest, SellEverythingMustBeHeldForASecond)
{
    stage.preferences.setFlattenGesture(widgets::FlattenGesture::Hold);
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    auto* const sell = find<VerbButton>(*dialog, "flatten.sell");
    mouse(sell, QEvent::MouseButtonPress);
    letSettle(200);
    mouse(sell, QEvent::MouseButtonRelease);
    EXPECT_TRUE(stage.commands.empty()) << "a short press";
    mouse(sell, QEvent::MouseButtonPress);
    EXPECT_TRUE(comesTrue([&] { return !stage.commands.empty(); }, 2'000));
    EXPECT_EQ(stage.sent<Flatten>().size(), 1U);
    EXPECT_FALSE(stage.sent<Flatten>().front().includeForeignOrders);
}

TEST_F(ControlDialogsTest, FiguresDoNotMoveUnderAHeldButton)
{
    stage.preferences.setFlattenGesture(widgets::FlattenGesture::Hold);
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    QString const before = find<QLabel>(*dialog, "flatten.figures.2")->text();
    stage.newest.rehearsal.net += Money(1'000);
    auto* const sell = find<VerbButton>(*dialog, "flatten.sell");
    mouse(sell, QEvent::MouseButtonPress);
    stage.publish();
    dialog->follow();
    EXPECT_EQ(find<QLabel>(*dialog, "flatten.figures.2")->text(), before);
    mouse(sell, QEvent::MouseButtonRelease);
    dialog->follow();
    EXPECT_NE(find<QLabel>(*dialog, "flatten.figures.2")->text(), before);
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(ControlDialogsTest, AClickIsEnoughWhereTheDialogIsTheGestureAndForeignOrdersAreNamed)
{
    stage.preferences.setFlattenGesture(widgets::FlattenGesture::Dialog);
    stage.newest.rehearsal.foreignOrders = 3;
    stage.publish();
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    auto* const foreign = find<QCheckBox>(*dialog, "flatten.foreign");
    EXPECT_TRUE(foreign->isVisible());
    EXPECT_TRUE(foreign->text().contains(QLatin1Char('3')));
    foreign->setChecked(true);
    find<QLineEdit>(*dialog, "flatten.reason")->setText(QStringLiteral(" storm "));
    auto* const sell = find<VerbButton>(*dialog, "flatten.sell");
    mouse(sell, QEvent::MouseButtonPress);
    mouse(sell, QEvent::MouseButtonRelease);
    ASSERT_EQ(stage.sent<Flatten>().size(), 1U);
    EXPECT_TRUE(stage.sent<Flatten>().front().includeForeignOrders);
    EXPECT_EQ(stage.sent<Flatten>().front().reason, "storm");
    EXPECT_TRUE(dialog->isPending());
    stage.answer({stage.commands.back()->id, false, "the disk is full"});
    ASSERT_FALSE(dialog.isNull()) << "a refusal keeps it open";
    EXPECT_TRUE(find<QLabel>(*dialog, "dialog.error")->text().contains(QStringLiteral("the disk is full")));
    mouse(sell, QEvent::MouseButtonPress);
    mouse(sell, QEvent::MouseButtonRelease);
    stage.answer({stage.commands.back()->id, true, "flatten begins"});
    EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));
}

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

TEST_F(ControlDialogsTest, TheProgressIsSeenOnlyWhileAFlattenGoesOn)
{
    FlattenProgress progress(stage.desk, &window);
    EXPECT_TRUE(progress.isHidden());
    stage.newest.flatten.phase = FlattenPhase::Selling;
    stage.newest.flatten.reason = "storm";
    stage.newest.flatten.startedAt = stage.newest.at - std::chrono::seconds(20);
    stage.publish();
    EXPECT_FALSE(progress.isHidden());
    EXPECT_TRUE(find<QLabel>(progress, "flattenProgress.detail")->text().contains(QStringLiteral("storm")));
    stage.newest.flatten.phase = FlattenPhase::Waiting;
    stage.newest.flatten.result = "the exchange could not be reached";
    stage.publish();
    EXPECT_EQ(find<QLabel>(progress, "flattenProgress.detail")->text(),
              QStringLiteral("the exchange could not be reached"));
    stage.newest.flatten.phase = FlattenPhase::Done;
    stage.publish();
    EXPECT_TRUE(progress.isHidden());
}

FlattenCertificate certificateOf(EngineSnapshot const& snapshot)
{
    FlattenCertificate certificate;
    certificate.reason = "storm";
    certificate.result = "everything that is free is sold";
    certificate.endedAt = snapshot.at;
    certificate.begunAt = snapshot.at - std::chrono::seconds(42);
    certificate.readAt = snapshot.at;
    certificate.quote = Asset("TRY");
    certificate.cashFree = Money("98765.5"_dec);
    for (Slot const slot : kSlots) {
        certificate.assets[slot].asset = snapshot.assets[slot].instrument.base;
    }
    CertifiedAsset& first = certificate.assets[Slot{0}];
    first.held = first.lockedElsewhere = first.locked = Quantity("0.75"_dec);
    CertifiedAsset& second = certificate.assets[Slot{1}];
    second.held = second.dust = second.free = Quantity("0.0001"_dec);
    second.dustReason = DustReason::BelowMinimum;
    FlattenOrder order;
    order.clientOrderId = ClientOrderId("P1CERTIFIED");
    order.exchangeOrderId = ExchangeOrderId{47110815};
    order.state = OrderState::Filled;
    order.filled = Quantity("2.25"_dec);
    certificate.orders.push_back(order);
    certificate.undone.push_back(say(Phrase::FlattenNotFree, {"0.75", "BTC"}));
    return certificate;
}

TEST_F(ControlDialogsTest, TheCertificateShowsBalancesOrdersAndWhatWasNotDone)
{
    stage.newest.flatten.certificate = std::make_shared<FlattenCertificate const>(certificateOf(stage.newest));
    // Another one goes on: the last certificate is still the old one.
    stage.newest.flatten.phase = FlattenPhase::Selling;
    stage.newest.flatten.startedAt = stage.newest.at;
    stage.publish();
    auto const dialog = opened<FlattenResult>(stage.desk, window);
    EXPECT_EQ(find<QLabel>(*dialog, "dialog.title")->text(), QStringLiteral("Flatten ended, not everything is sold"));
    QString const sales = find<PlainTable>(*dialog, "flattenResult.sales")->lines().join(QLatin1Char('\n'));
    EXPECT_TRUE(sales.contains(QStringLiteral("Locked there 0.75"))) << sales.toStdString();
    EXPECT_TRUE(sales.contains(QStringLiteral("Free there 0.0001"))) << sales.toStdString();
    QString const orders = find<PlainTable>(*dialog, "flattenResult.orders")->lines().join(QLatin1Char('\n'));
    EXPECT_TRUE(orders.contains(QStringLiteral("P1CERTIFIED")) && orders.contains(QStringLiteral("47110815")))
        << orders.toStdString();
    QString const remains = find<PointList>(*dialog, "flattenResult.remains")->lines().join(QLatin1Char('\n'));
    EXPECT_TRUE(remains.contains(QStringLiteral("a withdrawal"))) << remains.toStdString();
    EXPECT_TRUE(remains.contains(QStringLiteral("Dust, below the minimum"))) << remains.toStdString();
    QString const undone = find<PointList>(*dialog, "flattenResult.undone")->lines().join(QLatin1Char('\n'));
    EXPECT_TRUE(undone.contains(QStringLiteral("0.75 BTC is not free at the exchange"))) << undone.toStdString();
    QString const text = dialog->certificate();
    for (char const* const part : {"P1CERTIFIED", "47110815", "What could not be done", "Reason: storm"}) {
        EXPECT_TRUE(text.contains(QString::fromLatin1(part))) << part;
    }
    dialog->reject();
}

TEST_F(ControlDialogsTest, TheRehearsalShowsTheSlippageOfTheBookOrSaysThatThereIsNone)
{
    FlattenRehearsal& plan = stage.newest.rehearsal;
    for (RehearsalLine& line : plan.assets) {
        line = {};
    }
    RehearsalLine& known = plan.assets[Slot{0}];
    known.quantity = Quantity("2"_dec);
    known.bid = Price("100"_dec);
    known.average = Price("99"_dec);
    known.slippageBps = Decimal(100);
    known.levels = 7;
    known.bookKnown = true;
    known.eaten = {{Price("100"_dec), Quantity("1"_dec), Quantity("1"_dec), Decimal(0)},
                   {Price("98.5"_dec), Quantity("0.5"_dec), Quantity("4"_dec), Decimal(150)}};
    known.deeper = Quantity("0.25"_dec);
    known.beyondBand = Quantity("0.25"_dec);
    RehearsalLine& unknown = plan.assets[Slot{1}];
    unknown.quantity = Quantity("3"_dec);
    unknown.bid = Price("50"_dec);
    plan.slippageBps = Decimal(100);
    stage.publish();
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    auto* const table = find<PlainTable>(*dialog, "flatten.table");
    QStringList const lines = table->lines();
    EXPECT_TRUE(lines[0].contains(QStringLiteral("100.0 bp, 7"))) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].contains(QStringLiteral("Slippage, levels –"))) << lines[1].toStdString();
    // The bar: its parts are shares of what is sold, and the same is there to be read.
    ASSERT_EQ(table->bars().size(), kUniverseSize);
    std::vector<PlainTable::Part> const& parts = table->bars()[0];
    ASSERT_EQ(parts.size(), 4U);
    EXPECT_DOUBLE_EQ(parts[0].share, 0.5);
    EXPECT_DOUBLE_EQ(parts[1].share, 0.25);
    EXPECT_DOUBLE_EQ(parts[2].share, 0.125);
    EXPECT_DOUBLE_EQ(parts[3].share, 0.125);
    EXPECT_EQ(parts[1].label, QStringLiteral("150.0"));
    EXPECT_TRUE(table->bars()[1].empty());
    Instrument const& instrument = stage.newest.assets[Slot{0}].instrument;
    QString const level = QStringLiteral("%1 at %2 (150.0 bp below; %3 stand there)")
                              .arg(stage.desk.format().quantity(Quantity("0.5"_dec), instrument),
                                   stage.desk.format().price(Price("98.5"_dec), instrument),
                                   stage.desk.format().quantity(Quantity("4"_dec), instrument));
    EXPECT_TRUE(lines[0].contains(level)) << lines[0].toStdString();
    EXPECT_TRUE(table->accessibleDescription().contains(level));
    QString const quarter = stage.desk.format().quantity(Quantity("0.25"_dec), instrument);
    EXPECT_TRUE(lines[0].contains(QStringLiteral("; %1 deeper; %1 without a bid in the band").arg(quarter)))
        << lines[0].toStdString();
    EXPECT_FALSE(lines.back().contains(QStringLiteral("share"))) << "that is no figure of the total";
    // It is drawn: the first part is the accent, the last is faint but there.
    QImage const drawn = table->grab().toImage();
    int height = 0;  // just below the upper edge of the bar
    for (int y = drawn.height() - 1; y >= 0; --y) {
        for (int x = 0; x < drawn.width(); ++x) {
            height = drawn.pixelColor(x, y) == stage.desk.theme().accent ? y + 1 : height;
        }
    }
    int accents = 0;
    int start = 0;
    for (int x = drawn.width() - 1; x >= 0; --x) {
        if (drawn.pixelColor(x, height) == stage.desk.theme().accent) {
            ++accents;
            start = x;
        }
    }
    EXPECT_GT(accents, 30);
    int const last = start + (accents + 1) * 15 / 8;  // the middle of the last eighth
    QColor const ground = drawn.pixelColor(start - 4, height);
    EXPECT_NE(drawn.pixelColor(last, height), ground);
    EXPECT_NE(drawn.pixelColor(last, height), stage.desk.theme().accent);
    EXPECT_EQ(drawn.pixelColor(start + (accents + 1) * 2 + 4, height), ground) << "and then the cell ends";
    QString const remains = find<PointList>(*dialog, "flatten.mayRemain")->lines().join(QLatin1Char('\n'));
    QString const base = format::text(stage.newest.assets[Slot{1}].instrument.base.view());
    EXPECT_TRUE(remains.contains(QStringLiteral("No fresh order book of %1:").arg(base))) << remains.toStdString();
    dialog->reject();
}

TEST_F(ControlDialogsTest, TheRehearsalFitsWhereTheMainWindowFits)
{
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    int const room = dialog->screen()->availableGeometry().width();
    EXPECT_LE(dialog->minimumWidth(), 1'024);
    EXPECT_LE(dialog->minimumSizeHint().width(), 1'024);
    EXPECT_LE(dialog->width(), std::max(room, dialog->minimumSizeHint().width()));
    dialog->reject();
}

TEST(FlattenResultTest, CertifiesARealFlattenAndSavesItAsText)
{
    SessionStage stage;
    stage.session.run(std::chrono::minutes(60));
    QWidget window;
    window.resize(1280, 800);
    window.show();
    letSettle();
    auto const rehearsal = opened<FlattenDialog>(stage.desk, window);
    test::picture(*rehearsal, "flatten-rehearsal-dark");
    QString const band = stage.desk.format().percent(stage.now().executionParameters.flattenBand);
    EXPECT_TRUE(find<QLabel>(*rehearsal, "flatten.band")->text().contains(band));
    rehearsal->reject();
    stage.desk.issue(Flatten{"end of the day", false});
    for (int i = 0; i < 10 && stage.now().flatten.phase != FlattenPhase::Done; ++i) {
        stage.session.run(std::chrono::minutes(1));
    }
    ASSERT_EQ(stage.now().flatten.phase, FlattenPhase::Done);
    letSettle();
    auto const dialog = opened<FlattenResult>(stage.desk, window);
    test::picture(*dialog, "flatten-certificate-dark");
    EXPECT_EQ(find<QLabel>(*dialog, "dialog.title")->text(), QStringLiteral("Flat, verified at the exchange"));
    EXPECT_EQ(find<QLabel>(*dialog, "flattenResult.figures.0")->text(),
              stage.desk.format().money(stage.now().flatten.total.net));
    QTemporaryDir folder;
    QString const path = folder.filePath(QStringLiteral("certificate.txt"));
    ASSERT_TRUE(dialog->saveTo(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QString const text = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(text.contains(QStringLiteral("Reason: end of the day")));
    ASSERT_TRUE(stage.now().flatten.certificate);
    for (FlattenOrder const& order : stage.now().flatten.certificate->orders) {
        EXPECT_TRUE(text.contains(format::text(order.clientOrderId.view()))) << order.clientOrderId.text();
    }
    EXPECT_TRUE(text.contains(QStringLiteral("Trading stays paused")));
    EXPECT_FALSE(dialog->saveTo(folder.filePath(QStringLiteral("no/such/folder.txt"))));
    EXPECT_TRUE(stage.now().paused);
    press(dialog->focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));

    stage.preferences.setTheme(widgets::ThemeChoice::Light);
    qApp->setStyleSheet(look::styleSheet(stage.desk.theme()));
    auto const resume = opened<ResumeDialog>(stage.desk, window);
    test::picture(*resume, "resume-light");
    resume->reject();
    letSettle();
    stage.desk.issue(Kill{"smoke in the room"});
    stage.pass();
    auto const rearm = opened<RearmDialog>(stage.desk, window);
    test::picture(*rearm, "rearm-light");
    rearm->reject();
}

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

TEST_F(ControlDialogsTest, AMoveShowsWhereToAndWhatTheGatesSayBeforeItIsSent)
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

TEST_F(ControlDialogsTest, TheNewPriceOfAMoveCanBeTyped)
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

TEST_F(ControlDialogsTest, ANarrowRehearsalNamesItsAssetsAndLeavesOutWhatIsSaidElsewhere)
{
    for (RehearsalLine& line : stage.newest.rehearsal.assets) {
        line = {};
        line.quantity = Quantity("1234.56780000"_dec);
        line.bid = Price("3748120"_dec);
        line.average = Price("3747780"_dec);
        line.slippageBps = Decimal(9);
        line.levels = 12;
        line.gross = line.net = Money("1234567.80"_dec);
        line.feeAndTax = Money("29629.62"_dec);
        line.dust = Quantity("0.12345678"_dec);
    }
    stage.publish();
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    auto* const table = find<PlainTable>(*dialog, "flatten.table");
    table->resize(744, table->heightForWidth(744));
    QApplication::sendPostedEvents();
    QFontMetrics const metrics(look::font(look::kTextSize, true));
    constexpr std::size_t kDust = 9;
    EXPECT_GE(table->roomOf(0), metrics.horizontalAdvance(QStringLiteral("AVAX")));
    EXPECT_GE(table->roomOf(8), metrics.horizontalAdvance(QStringLiteral("1,234,567.80"))) << "the net";
    EXPECT_FALSE(table->isShown(kDust));
    EXPECT_TRUE(table->lines()[0].contains(QStringLiteral("Dust 0.12345678"))) << "it is read aloud all the same";
    dialog->resize(1'700, dialog->height());
    letSettle();
    EXPECT_TRUE(table->isShown(kDust));
    dialog->reject();
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
