// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/TicketPanel.h"

#include "ui/decisions/DecisionStage.h"

#include <QToolButton>

namespace pentad::controls {
namespace {

using test::comesTrue;
using test::find;
using test::letSettle;
using test::press;
using test::ScriptedStage;
using test::SessionStage;

Evaluation passing(EngineSnapshot const& snapshot)
{
    Evaluation evaluation = snapshot.decisions.back()->evaluation;
    for (std::size_t i = 0; i < kGates; ++i) {
        evaluation.gates[i].gate = static_cast<Gate>(i);
        evaluation.gates[i].verdict = Verdict::Pass;
        evaluation.gates[i].hasDistance = false;
    }
    evaluation.accepted = true;
    evaluation.reduced = false;
    evaluation.refusal.reset();
    evaluation.reducedBy.reset();
    evaluation.wantedNotional = evaluation.admittedNotional = Money(1'000);
    return evaluation;
}

class TicketPanelTest : public testing::Test {
protected:
    void SetUp() override
    {
        panel.resize(420, 720);
        panel.show();
        letSettle();
    }
    void type(char const* field, QString const& text) { find<QLineEdit>(panel, field)->setText(text); }
    void fillIn()
    {
        panel.setExpanded(true);
        type("ticket.price", QStringLiteral("1500"));
        type("ticket.quantity", QStringLiteral("0.5"));
        ASSERT_TRUE(comesTrue([&] { return !stage.sent<CheckOrder>().empty(); }));
    }
    void answerCheck(Evaluation const& evaluation)
    {
        CommandAnswer answer{stage.commands.back()->id, evaluation.accepted, "would be"};
        answer.evaluation = evaluation;
        stage.answer(answer);
    }
    // All five are young and offered at this price.
    void offerAt(Price ask)
    {
        for (AssetSnapshot& asset : stage.newest.assets) {
            asset.quote.ask = ask;
            asset.stale = false;
        }
        stage.publish();
    }
    // A ticket that may be sent: checked, and far enough below the ask that nothing is out of the ordinary.
    void makeReady()
    {
        offerAt(Price(2'000));
        fillIn();
        answerCheck(passing(stage.newest));
    }
    QString result() { return find<QLabel>(panel, "ticket.result")->text(); }

    ScriptedStage stage;
    TicketPanel panel{stage.desk};
};

TEST_F(TicketPanelTest, IsCollapsedUntilItIsWanted)
{
    EXPECT_FALSE(panel.isExpanded());
    EXPECT_FALSE(find<QLineEdit>(panel, "ticket.price")->isVisible());
    find<QToolButton>(panel, "ticket.toggle")->click();
    EXPECT_TRUE(panel.isExpanded());
    EXPECT_TRUE(find<QLineEdit>(panel, "ticket.price")->isVisible());
    press(find<QLineEdit>(panel, "ticket.price"), Qt::Key_Escape);
    EXPECT_FALSE(panel.isExpanded());
}

TEST_F(TicketPanelTest, ADraftFillsItAndNeverSends)
{
    AssetSnapshot const& asset = stage.newest.assets[Slot{2}];
    stage.desk.fillTicket({Slot{2}, Side::Sell, asset.quote.bid});
    EXPECT_TRUE(panel.isExpanded());
    EXPECT_EQ(find<QComboBox>(panel, "ticket.asset")->currentText(), format::text(asset.instrument.symbol.view()));
    EXPECT_TRUE(find<QPushButton>(panel, "ticket.sell")->isChecked());
    EXPECT_EQ(find<QLineEdit>(panel, "ticket.price")->text(),
              stage.desk.format().price(asset.quote.bid, asset.instrument));
    letSettle(350);
    EXPECT_TRUE(stage.commands.empty()) << "without a quantity there is nothing to ask either";
}

TEST_F(TicketPanelTest, AsksTheGatesOnceAfterTyping)
{
    fillIn();
    ASSERT_EQ(stage.sent<CheckOrder>().size(), 1U);
    PlaceOrder const ticket = stage.sent<CheckOrder>().front().ticket;
    EXPECT_EQ(ticket.limitPrice, Price(1'500));
    EXPECT_EQ(ticket.size, OrderSize(BaseSize{Quantity("0.5"_dec)}));
    EXPECT_EQ(result(), QStringLiteral("Asking the gates …"));
    EXPECT_FALSE(find<QPushButton>(panel, "ticket.send")->isEnabled());
    answerCheck(passing(stage.newest));
    EXPECT_EQ(result(), QStringLiteral("Would be accepted"));
    EXPECT_TRUE(find<QPushButton>(panel, "ticket.send")->isEnabled());
    EXPECT_TRUE(stage.sent<PlaceOrder>().empty());
}

TEST_F(TicketPanelTest, ARefusalShowsCodeFormulaAndDistanceAndCannotBeSent)
{
    fillIn();
    Evaluation evaluation = passing(stage.newest);
    evaluation.accepted = false;
    evaluation.refusal = RefusalCode::OrderBelowMinimum;
    GateRecord& record = evaluation.gates[static_cast<std::size_t>(Gate::MinimumValue)];
    record.verdict = Verdict::Fail;
    record.numberCount = 4;
    record.numbers = {"0.5"_dec, 100, 50, "99.91"_dec};
    record.hasDistance = true;
    record.distance = "-49.91"_dec;
    answerCheck(evaluation);
    EXPECT_TRUE(result().contains(QStringLiteral("ORDER_BELOW_MINIMUM"))) << result().toStdString();
    QString const detail = find<QLabel>(panel, "ticket.detail")->text();
    EXPECT_TRUE(detail.contains(QStringLiteral("0.5 × 100 = 50.00 ≥ 99.91"))) << detail.toStdString();
    EXPECT_TRUE(detail.contains(QStringLiteral("−49.91 ₺"))) << detail.toStdString();
    EXPECT_FALSE(find<QPushButton>(panel, "ticket.send")->isEnabled());
}

TEST_F(TicketPanelTest, TheTotalIsTheValueWithFeeAndTaxAddedToABuyAndTakenFromASell)
{
    auto const shown = [&](char const* name) { return find<QLabel>(panel, name)->text(); };
    fillIn();
    Evaluation evaluation = passing(stage.newest);
    evaluation.wantedNotional = Money(2'000);
    evaluation.feeAndTax = Money("1.44"_dec);
    answerCheck(evaluation);
    EXPECT_EQ(shown("ticket.notional"), QStringLiteral("1,000.00 ₺")) << "of what would be sent";
    EXPECT_EQ(shown("ticket.fee"), QStringLiteral("1.44 ₺"));
    EXPECT_EQ(shown("ticket.total"), QStringLiteral("1,001.44 ₺"));

    find<QPushButton>(panel, "ticket.sell")->click();
    ASSERT_TRUE(comesTrue([&] { return stage.sent<CheckOrder>().size() == 2; }));
    answerCheck(evaluation);
    EXPECT_EQ(shown("ticket.total"), QStringLiteral("998.56 ₺"));

    find<QPushButton>(panel, "ticket.buy")->click();
    ASSERT_TRUE(comesTrue([&] { return stage.sent<CheckOrder>().size() == 3; }));
    evaluation.accepted = false;
    evaluation.refusal = RefusalCode::OrderBelowMinimum;
    answerCheck(evaluation);
    EXPECT_EQ(shown("ticket.notional"), QStringLiteral("2,000.00 ₺")) << "of what was wanted";
    EXPECT_EQ(shown("ticket.total"), format::Format::missing());
}

TEST_F(TicketPanelTest, SendsWhatWasCheckedAndShowsTheAnswer)
{
    makeReady();
    auto* const send = find<QPushButton>(panel, "ticket.send");
    send->click();
    ASSERT_EQ(stage.sent<PlaceOrder>().size(), 1U);
    EXPECT_EQ(stage.sent<PlaceOrder>().front().reason, "") << "nothing was overridden";
    EXPECT_FALSE(send->isEnabled()) << "pending";
    stage.answer({stage.commands.back()->id, true, "accepted"});
    EXPECT_TRUE(result().startsWith(QStringLiteral("Sent.")));
    EXPECT_TRUE(find<QLineEdit>(panel, "ticket.quantity")->text().isEmpty());
    EXPECT_FALSE(send->isEnabled());
}

TEST_F(TicketPanelTest, WhatIsOutOfTheOrdinaryNeedsASecondPress)
{
    offerAt(Price(1'400));
    fillIn();
    answerCheck(passing(stage.newest));
    EXPECT_TRUE(find<QLabel>(panel, "ticket.warnings")->text().contains(QStringLiteral("crosses the spread")));
    auto* const send = find<QPushButton>(panel, "ticket.send");
    send->click();
    EXPECT_TRUE(stage.sent<PlaceOrder>().empty());
    EXPECT_EQ(send->text(), QStringLiteral("Say why, then press again"));
    EXPECT_FALSE(send->isEnabled());
    type("ticket.reason", QStringLiteral("  "));
    EXPECT_FALSE(send->isEnabled()) << "blanks are no reason";
    type("ticket.reason", QStringLiteral("news at noon"));
    EXPECT_EQ(send->text(), QStringLiteral("Press again to buy"));
    send->click();
    ASSERT_EQ(stage.sent<PlaceOrder>().size(), 1U);
    EXPECT_EQ(stage.sent<PlaceOrder>().front().reason, "news at noon");
}

TEST_F(TicketPanelTest, AFigureThatMovesIsNotANewWarning)
{
    makeReady();
    Evaluation far = passing(stage.newest);
    GateRecord& collar = far.gates[static_cast<std::size_t>(Gate::PriceCollar)];
    collar.hasDistance = true;
    collar.numberCount = 3;
    collar.numbers[2] = 57;
    collar.distance = 43;
    auto const again = [&] {
        type("ticket.quantity", QStringLiteral("0.6"));
        std::size_t const asked = stage.sent<CheckOrder>().size();
        ASSERT_TRUE(comesTrue([&] { return stage.sent<CheckOrder>().size() > asked; }));
        answerCheck(far);
    };
    again();
    auto* const send = find<QPushButton>(panel, "ticket.send");
    send->click();
    type("ticket.reason", QStringLiteral("news at noon"));
    collar.numbers[2] = 58;
    collar.distance = 42;
    std::size_t const before = stage.sent<CheckOrder>().size();
    ASSERT_TRUE(comesTrue([&] {
        stage.publish();
        return stage.sent<CheckOrder>().size() > before;
    })) << "asked again after two seconds";
    answerCheck(far);
    EXPECT_TRUE(find<QLabel>(panel, "ticket.warnings")->text().contains(QStringLiteral("58")));
    EXPECT_EQ(send->text(), QStringLiteral("Press again to buy"));
    send->click();
    EXPECT_EQ(stage.sent<PlaceOrder>().size(), 1U);
}

TEST_F(TicketPanelTest, TheReasonStaysWhileSomebodyWritesItThoughTheWarningIsGone)
{
    offerAt(Price(1'400));
    fillIn();
    answerCheck(passing(stage.newest));
    auto* const send = find<QPushButton>(panel, "ticket.send");
    send->click();
    auto* const reason = find<QLineEdit>(panel, "ticket.reason");
    ASSERT_EQ(panel.focusWidget(), reason);
    offerAt(Price(2'000));
    letSettle();
    press(reason, Qt::Key_5, Qt::NoModifier, QStringLiteral("5"));
    EXPECT_TRUE(reason->isVisible());
    EXPECT_EQ(reason->text(), QStringLiteral("5"));
    EXPECT_EQ(find<QLineEdit>(panel, "ticket.quantity")->text(), QStringLiteral("0.5"));
    EXPECT_EQ(send->text(), QStringLiteral("Send, buy")) << "nothing is left to be seen twice";
    EXPECT_TRUE(send->isEnabled());
}

TEST_F(TicketPanelTest, ANumberThatMayMeanTwoIsNoneUntilOneIsChosen)
{
    stage.desk.fillTicket({Slot{2}, Side::Buy, std::nullopt});  // an asset with decimals in its price
    type("ticket.price", QStringLiteral("1,500"));
    type("ticket.quantity", QStringLiteral("0.5"));
    letSettle(350);
    EXPECT_TRUE(stage.commands.empty());
    auto* const first = find<QPushButton>(panel, "ticket.price.first");
    auto* const second = find<QPushButton>(panel, "ticket.price.second");
    EXPECT_TRUE(first->isVisible());
    EXPECT_EQ(first->text(), QStringLiteral("1,500.00"));
    EXPECT_EQ(second->text(), QStringLiteral("1.50"));
    second->click();
    EXPECT_FALSE(first->isVisible());
    ASSERT_TRUE(comesTrue([&] { return !stage.sent<CheckOrder>().empty(); }));
    EXPECT_EQ(stage.sent<CheckOrder>().front().ticket.limitPrice, Price("1.5"_dec));
}

TEST_F(TicketPanelTest, WhatWasAskedForOneTicketNeverFillsAnother)
{
    stage.desk.fillTicket({Slot{0}, Side::Buy, std::nullopt});
    find<QPushButton>(panel, "ticket.percent.50")->click();
    ASSERT_EQ(stage.sent<CheckOrder>().size(), 1U);
    CommandId const asked = stage.commands.back()->id;
    find<QComboBox>(panel, "ticket.asset")->setCurrentIndex(1);
    CommandAnswer answer{asked, true, "would be"};
    answer.evaluation = passing(stage.newest);
    answer.evaluation->admittedSize = BaseSize{Quantity("0.5"_dec)};
    stage.answer(answer);
    EXPECT_EQ(find<QLineEdit>(panel, "ticket.quantity")->text(), QString()) << "half a bitcoin is not half an ether";
}

TEST_F(TicketPanelTest, AnAcceptedOrderClearsOnlyItsOwnQuantity)
{
    makeReady();
    find<QPushButton>(panel, "ticket.send")->click();
    ASSERT_EQ(stage.sent<PlaceOrder>().size(), 1U);
    CommandId const sent = stage.commands.back()->id;
    type("ticket.quantity", QStringLiteral("0.7"));
    stage.answer({sent, true, "accepted"});
    EXPECT_EQ(find<QLineEdit>(panel, "ticket.quantity")->text(), QStringLiteral("0.7"));
}

TEST_F(TicketPanelTest, TheSelectedAssetIsTakenUntilSomethingIsTyped)
{
    panel.setExpanded(true);
    stage.desk.select(Slot{3});
    auto const* const asset = find<QComboBox>(panel, "ticket.asset");
    EXPECT_EQ(asset->currentIndex(), 3);
    type("ticket.quantity", QStringLiteral("0.5"));
    stage.desk.select(Slot{1});
    EXPECT_EQ(asset->currentIndex(), 3) << "a ticket that is being written stays with its asset";
}

TEST_F(TicketPanelTest, ATypedNumberKeepsItsMeaningInTheOtherLanguage)
{
    stage.desk.fillTicket({Slot{2}, Side::Buy, std::nullopt});  // an asset with decimals in its price
    type("ticket.price", QStringLiteral("1500.5"));
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    letSettle();
    EXPECT_TRUE(find<QLineEdit>(panel, "ticket.price")->text().startsWith(QStringLiteral("1.500,5")))
        << find<QLineEdit>(panel, "ticket.price")->text().toStdString();
    auto const before = stage.sent<CheckOrder>().size();
    type("ticket.quantity", QStringLiteral("0,25"));
    ASSERT_TRUE(comesTrue([&] { return stage.sent<CheckOrder>().size() > before; }));
    EXPECT_EQ(stage.sent<CheckOrder>().back().ticket.limitPrice, Price("1500.5"_dec));
    EXPECT_EQ(stage.sent<CheckOrder>().back().ticket.size, OrderSize(BaseSize{Quantity("0.25"_dec)}));
}

TEST_F(TicketPanelTest, PercentOfASellIsCutOffAtTheScaleOfWhatIsNotLocked)
{
    stage.newest.assets[Slot{0}].unlocked = Quantity("0.123456789"_dec);
    stage.publish();
    stage.desk.fillTicket({Slot{0}, Side::Sell, std::nullopt});
    find<QPushButton>(panel, "ticket.percent.50")->click();
    int const scale = stage.newest.assets[Slot{0}].instrument.quantityScale;
    EXPECT_EQ(find<QLineEdit>(panel, "ticket.quantity")->text(),
              stage.desk.format().number(Decimal("0.0617283945"_dec).round(scale, Rounding::Down), scale));
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(TicketPanelTest, PercentOfASellCountsWhatOnlyTheProtectiveStopLocks)
{
    stage.newest.assets[Slot{0}].unlocked = Quantity("0.01"_dec);
    stage.newest.assets[Slot{0}].guarded = Quantity("0.03"_dec);
    stage.publish();
    stage.desk.fillTicket({Slot{0}, Side::Sell, std::nullopt});
    find<QPushButton>(panel, "ticket.percent.50")->click();
    int const scale = stage.newest.assets[Slot{0}].instrument.quantityScale;
    EXPECT_EQ(find<QLineEdit>(panel, "ticket.quantity")->text(), stage.desk.format().number("0.02"_dec, scale));
}

TEST(TicketWithTheEngineTest, PercentOfABuyAsksHowMuchTheGatesAdmit)
{
    test::SampleSession::Options options;
    options.settings.strategy.name = "hold";  // the cash is still there
    SessionStage stage(std::move(options));
    stage.session.run(std::chrono::minutes(5));
    TicketPanel panel(stage.desk);
    panel.resize(420, 720);
    panel.show();
    letSettle();
    stage.desk.fillTicket({Slot{0}, Side::Buy, stage.now().assets[Slot{0}].quote.bid});
    find<QPushButton>(panel, "ticket.percent.100")->click();
    stage.pass();
    EXPECT_FALSE(find<QLineEdit>(panel, "ticket.quantity")->text().isEmpty());
    letSettle(350);
    stage.pass();
    QString const result = find<QLabel>(panel, "ticket.result")->text();
    EXPECT_EQ(result, QStringLiteral("Would be accepted"));
    test::picture(panel, "ticket-dark");
    find<QLineEdit>(panel, "ticket.quantity")->setText(QStringLiteral("2000"));
    letSettle(350);
    stage.pass();
    stage.preferences.setTheme(widgets::ThemeChoice::Light);
    qApp->setStyleSheet(look::styleSheet(stage.desk.theme()));
    panel.resize(268, 720);
    letSettle();
    test::picture(panel, "ticket-light-268");
}

}  // namespace
}  // namespace pentad::controls
