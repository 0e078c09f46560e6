// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "controls/FlattenDialog.h"
#include "controls/FlattenProgress.h"
#include "controls/FlattenResult.h"
#include "controls/PointList.h"
#include "controls/RearmDialog.h"
#include "controls/ResumeDialog.h"
#include "ui/controls/DialogFixture.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QScreen>
#include <QTemporaryDir>

#include <algorithm>

namespace pentad::controls {
namespace {

using test::comesTrue;
using test::find;
using test::letSettle;
using test::press;
using test::SessionStage;

class FlattenDialogTest : public DialogFixture {};

TEST_F(FlattenDialogTest, FlattenShowsTheRehearsalAndSendsNothingByItself)
{
    FlattenRehearsal const& plan = stage.newest.rehearsal;
    auto const dialog = opened<FlattenDialog>(stage.desk, window);
    EXPECT_TRUE(
        find<QLabel>(*dialog, "dialog.sentence")->accessibleName().contains(stage.desk.format().money(plan.net)));
    EXPECT_EQ(find<QLabel>(*dialog, "flatten.figures.3")->text(), stage.desk.format().money(plan.cashAfter));
    EXPECT_EQ(dialog->focusWidget(), find<VerbButton>(*dialog, "flatten.keep"));
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(FlattenDialogTest, EscAndEnterKeepThePositions)
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

TEST_F(FlattenDialogTest, SellEverythingMustBeHeldForASecond)
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

TEST_F(FlattenDialogTest, FiguresDoNotMoveUnderAHeldButton)
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

TEST_F(FlattenDialogTest, AClickIsEnoughWhereTheDialogIsTheGestureAndForeignOrdersAreNamed)
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

TEST_F(FlattenDialogTest, TheProgressIsSeenOnlyWhileAFlattenGoesOn)
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
    EXPECT_EQ(find<QLabel>(progress, "flattenProgress.title")->text(), QStringLiteral("Flatten waits for the operator"))
        << "it does not go on by itself";
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

TEST_F(FlattenDialogTest, TheCertificateShowsBalancesOrdersAndWhatWasNotDone)
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

TEST_F(FlattenDialogTest, TheRehearsalShowsTheSlippageOfTheBookOrSaysThatThereIsNone)
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

TEST_F(FlattenDialogTest, TheRehearsalFitsWhereTheMainWindowFits)
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

TEST_F(FlattenDialogTest, ANarrowRehearsalNamesItsAssetsAndLeavesOutWhatIsSaidElsewhere)
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

}  // namespace
}  // namespace pentad::controls
