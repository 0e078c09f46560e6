// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/EquityPanel.h"
#include "activity/FillsPanel.h"
#include "activity/LedgerPanel.h"
#include "activity/LogPanel.h"
#include "activity/MessageCentre.h"
#include "activity/Notes.h"
#include "activity/OrdersPanel.h"
#include "activity/PositionsPanel.h"
#include "support/Edited.h"
#include "ui/activity/PanelStage.h"
#include "ui/format/MarkedWords.h"

#include <gtest/gtest.h>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace pentad::activity {
namespace {

OrderView order(EngineSnapshot const& snapshot, char const* id, OrderState state, int minutesAgo)
{
    OrderView made;
    made.clientOrderId = ClientOrderId(id);
    made.symbol = snapshot.assets[Slot{0}].instrument.symbol;
    made.strategy = StrategyId("trend");
    made.state = state;
    made.size = BaseSize{Quantity(Decimal::fromMantissa(4, 2))};
    made.filled = Quantity(Decimal::fromMantissa(1, 2));
    made.leaves = Quantity(Decimal::fromMantissa(3, 2));
    made.filledPart = Rate("0.25"_dec);
    made.averageFillPrice = Price(Decimal(3'731'900));
    made.limitPrice = Price(Decimal(3'732'000));
    made.createdAt = snapshot.at - std::chrono::minutes(minutesAgo);
    made.updatedAt = made.createdAt;
    return made;
}

EngineSnapshot withOrders()
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.openOrders = {order(snapshot, "POLD", OrderState::Working, 9),
                           order(snapshot, "PNEW", OrderState::Unknown, 2)};
    snapshot.endedOrders = {order(snapshot, "PDONE", OrderState::Filled, 30),
                            order(snapshot, "PGONE", OrderState::Cancelled, 20)};
    ReportedOrder foreign;
    foreign.exchangeOrderId = ExchangeOrderId{77};
    foreign.symbol = snapshot.assets[Slot{1}].instrument.symbol;
    foreign.quantity = Quantity(Decimal(1));
    foreign.leaves = Quantity(Decimal(1));
    snapshot.foreignOrders = {foreign};
    return snapshot;
}

template <typename PanelType>
class Shown {
public:
    explicit Shown(EngineSnapshot const& snapshot)
    {
        stage.show(snapshot);
        panel = std::make_unique<PanelType>(stage.desk);
        panel->resize(1280, 260);
        panel->show();
        stage.settle();
    }
    QString cell(int row, char const* title) const
    {
        return test::shownIn(panel->table(), row, QString::fromUtf8(title));
    }
    template <typename Widget>
    Widget* find(char const* name) const
    {
        return panel->template findChild<Widget*>(QString::fromLatin1(name));
    }
    int rows() const { return panel->table().shownRows(); }

    test::PanelStage stage;
    std::unique_ptr<PanelType> panel;
};

TEST(OrdersPanelTest, ShowsWorkingOrdersFirstThenForeignThenEndedNewestFirst)
{
    Shown<OrdersPanel> shown(withOrders());
    ASSERT_EQ(shown.rows(), 5);
    EXPECT_EQ(shown.cell(0, "Client id"), QStringLiteral("PNEW"));
    EXPECT_EQ(shown.cell(1, "Client id"), QStringLiteral("POLD"));
    EXPECT_EQ(shown.cell(2, "State"), QStringLiteral("not ours"));
    EXPECT_EQ(shown.cell(3, "Client id"), QStringLiteral("PGONE"));
    EXPECT_EQ(shown.cell(4, "Client id"), QStringLiteral("PDONE"));
    EXPECT_EQ(shown.cell(0, "State"), QStringLiteral("unknown"));
    QAbstractItemModel const& model = *shown.panel->table().view()->model();
    QStringList hints;
    for (int column = 0; column < model.columnCount(); ++column) {
        hints << model.index(0, column).data(Qt::ToolTipRole).toString();
    }
    EXPECT_EQ(hints.filter(QStringLiteral("looked up")).size(), 1) << "whole, however narrow the column is";
    EXPECT_EQ(shown.cell(1, "Done"), QStringLiteral("25 %"));
    EXPECT_EQ(shown.cell(1, "Leaves"), QStringLiteral("0.03000000"));
    EXPECT_EQ(shown.cell(1, "Average ₺"), QStringLiteral("3,731,900"));
    EXPECT_EQ(shown.cell(4, "Leaves"), format::Format::missing()) << "nothing more comes of it";
    EXPECT_EQ(shown.panel->count(), 3);
}

TEST(OrdersPanelTest, DeleteCancelsTheSelectedOrderAndShowsItUntilAnswered)
{
    EngineSnapshot const snapshot = withOrders();
    Shown<OrdersPanel> shown(snapshot);
    shown.panel->table().setCurrentId(QStringLiteral("POLD"));
    test::pressKey(shown.panel->table().view(), Qt::Key_Delete);
    std::optional<CancelOrder> const asked = shown.stage.lastIssued<CancelOrder>();
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->clientOrderId.text(), "POLD");
    EXPECT_EQ(shown.cell(1, "State"), QStringLiteral("cancel on its way"));
    // A second Delete sends nothing more.
    test::pressKey(shown.panel->table().view(), Qt::Key_Delete);
    EXPECT_EQ(shown.stage.issued.size(), 1U);
    shown.stage.answer(snapshot, true, "asked");
    EXPECT_EQ(shown.cell(1, "State"), QStringLiteral("working"));
}

TEST(OrdersPanelTest, ARefusedCancelIsToldWithItsReason)
{
    EngineSnapshot const snapshot = withOrders();
    Shown<OrdersPanel> shown(snapshot);
    QString told;
    std::function<QString()> sayAnew;
    QObject::connect(&shown.stage.desk, &widgets::Desk::noticed, shown.panel.get(),
                     [&](QString const& text, bool, std::function<QString()> const& words) {
                         told = text;
                         sayAnew = words;
                     });
    shown.panel->table().setCurrentId(QStringLiteral("POLD"));
    test::pressKey(shown.panel->table().view(), Qt::Key_Delete);
    shown.stage.answer(snapshot, false, "it has ended");
    EXPECT_EQ(told, QStringLiteral("The cancel was refused: it has ended"));
    ASSERT_TRUE(sayAnew) << "else it stays in the language in which it was told";
    EXPECT_EQ(sayAnew(), told);
}

TEST(OrdersPanelTest, AForeignStopThatBuysAtTheMarketIsSizedInMoney)
{
    EngineSnapshot snapshot = withOrders();
    ReportedOrder& foreign = snapshot.foreignOrders.front();
    foreign.type = OrderType::StopMarket;
    foreign.quantity = foreign.leaves = Quantity(Decimal(2'500));
    {
        Shown<OrdersPanel> shown(snapshot);
        EXPECT_EQ(shown.cell(2, "Size"), shown.stage.desk.format().money(Money(2'500)));
        EXPECT_EQ(shown.cell(2, "Leaves"), shown.stage.desk.format().money(Money(2'500)));
        EXPECT_TRUE(shown.cell(2, "Note").contains(QStringLiteral("₺"))) << shown.cell(2, "Note").toStdString();
    }
    foreign.side = Side::Sell;
    Shown<OrdersPanel> shown(snapshot);
    EXPECT_EQ(shown.cell(2, "Size"),
              shown.stage.desk.format().quantity(foreign.quantity, snapshot.assets[Slot{1}].instrument));
}

TEST(OrdersPanelTest, NeverCancelsAnOrderOfSomebodyElse)
{
    Shown<OrdersPanel> shown(withOrders());
    QString told;
    QObject::connect(&shown.stage.desk, &widgets::Desk::noticed, shown.panel.get(),
                     [&](QString const& text) { told = text; });
    shown.panel->table().setCurrentId(QStringLiteral("foreign/77"));
    test::pressKey(shown.panel->table().view(), Qt::Key_Delete);
    EXPECT_TRUE(shown.stage.issued.empty());
    EXPECT_TRUE(told.contains(QStringLiteral("not ours")));
}

TEST(OrdersPanelTest, AnEndedOrderIsNotCancelled)
{
    Shown<OrdersPanel> shown(withOrders());
    shown.panel->table().setCurrentId(QStringLiteral("PDONE"));
    test::pressKey(shown.panel->table().view(), Qt::Key_Delete);
    EXPECT_TRUE(shown.stage.issued.empty());
}

TEST(OrdersPanelTest, CancelAllIsPendingUntilItIsAnswered)
{
    EngineSnapshot const snapshot = withOrders();
    Shown<OrdersPanel> shown(snapshot);
    auto* button = shown.find<QPushButton>("orders.cancelAll");
    ASSERT_NE(button, nullptr);
    button->click();
    EXPECT_TRUE(shown.stage.lastIssued<CancelAllOrders>().has_value());
    EXPECT_FALSE(button->isEnabled());
    shown.stage.answer(snapshot, true, "asked");
    EXPECT_TRUE(button->isEnabled());
    EngineSnapshot quiet = snapshot;
    quiet.openOrders.clear();
    shown.stage.show(quiet);
    EXPECT_FALSE(button->isEnabled());
}

TEST(OrdersPanelTest, NarrowsToWorkingOrEndedOrders)
{
    Shown<OrdersPanel> shown(withOrders());
    shown.find<QToolButton>("orders.shown.1")->click();
    EXPECT_EQ(shown.rows(), 3);
    shown.find<QToolButton>("orders.shown.2")->click();
    EXPECT_EQ(shown.rows(), 2);
}

TEST(OrdersPanelTest, TellsEverythingAboutTheSelectedOrder)
{
    Shown<OrdersPanel> shown(withOrders());
    shown.panel->table().setCurrentId(QStringLiteral("PNEW"));
    QString const detail = shown.find<QLabel>("orders.detail")->text();
    EXPECT_TRUE(detail.contains(QStringLiteral("PNEW"))) << detail.toStdString();
    EXPECT_TRUE(detail.contains(QStringLiteral("trend")));
}

TEST(OrdersPanelTest, CountsWhileItIsHidden)
{
    test::PanelStage stage;
    OrdersPanel panel(stage.desk);
    int told = -1;
    QObject::connect(&panel, &OrdersPanel::countChanged, &panel, [&](int count) { told = count; });
    stage.show(withOrders());
    EXPECT_EQ(told, 3);
}

TEST(FillsPanelTest, ShowsEveryTradeOfTheSessionNewestFirst)
{
    EngineSnapshot const& snapshot = test::tradedSnapshot();
    ASSERT_FALSE(snapshot.fills.empty());
    Shown<FillsPanel> shown(snapshot);
    EXPECT_EQ(shown.rows(), static_cast<int>(snapshot.fills.size()));
    EXPECT_EQ(shown.cell(0, "Trade id"), QString::number(number(snapshot.fills.back().fill.tradeId)));
    EXPECT_EQ(shown.panel->count(), shown.rows());
}

TEST(FillsPanelTest, SaysThatFeesAreEstimatesUntilTheyAreBooked)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    ASSERT_FALSE(snapshot.fills.empty());
    test::Edited(snapshot.fills)->back().estimated = true;
    Shown<FillsPanel> shown(snapshot);
    EXPECT_EQ(shown.cell(0, "Costs"), QStringLiteral("estimate"));
}

TEST(PositionsPanelTest, ShowsFiveAssetsCashAndReserve)
{
    EngineSnapshot const& snapshot = test::tradedSnapshot();
    Shown<PositionsPanel> shown(snapshot);
    ASSERT_EQ(shown.rows(), 7);
    EXPECT_EQ(shown.cell(0, "Asset"), QString::fromStdString(snapshot.assets[Slot{0}].instrument.symbol.text()));
    EXPECT_EQ(shown.cell(5, "Value ₺"), shown.stage.desk.format().money(snapshot.books.cash));
    EXPECT_EQ(shown.cell(6, "Value ₺"), shown.stage.desk.format().money(snapshot.books.reserveBucket));
}

TEST(PositionsPanelTest, SwitchesEntriesOfTheSelectedAssetOff)
{
    EngineSnapshot const& snapshot = test::tradedSnapshot();
    Shown<PositionsPanel> shown(snapshot);
    QString const symbol = shown.cell(1, "Asset");
    auto* button = shown.find<QPushButton>("positions.switch");
    shown.panel->table().setCurrentId(symbol);
    EXPECT_TRUE(button->isEnabled());
    button->setFocus();
    button->click();
    EXPECT_EQ(shown.panel->window()->focusWidget()->objectName(), QStringLiteral("positions.table.view"))
        << "the next key does not go into the filter";
    std::optional<EnableAsset> const asked = shown.stage.lastIssued<EnableAsset>();
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->symbol.text(), symbol.toStdString());
    EXPECT_FALSE(asked->enabled);
    EXPECT_EQ(shown.cell(1, "Entries"), QStringLiteral("pending"));
    EngineSnapshot off = snapshot;
    off.assets[Slot{1}].enabled = false;
    shown.stage.answer(off, true, "off");
    EXPECT_EQ(shown.cell(1, "Entries"), QStringLiteral("off"));
}

TEST(PositionsPanelTest, APairOfWhichTheExchangeTakesNoOrdersIsNamed)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.assets[Slot{1}].traded = false;
    Shown<PositionsPanel> shown(snapshot);
    EXPECT_EQ(shown.cell(1, "Note"), QStringLiteral("the exchange takes no orders of this pair now"));
    EXPECT_NE(shown.cell(2, "Note"), shown.cell(1, "Note"));
}

TEST(PositionsPanelTest, EnterSelectsTheAsset)
{
    Shown<PositionsPanel> shown(test::tradedSnapshot());
    shown.panel->table().setCurrentId(shown.cell(3, "Asset"));
    test::pressKey(shown.panel->table().view(), Qt::Key_Return);
    EXPECT_EQ(shown.stage.desk.selected(), Slot{3});
}

TEST(FillsPanelTest, ATimeSaysItsWholeMomentUnderThePointer)
{
    EngineSnapshot const& snapshot = test::tradedSnapshot();
    ASSERT_FALSE(snapshot.fills.empty());
    Shown<FillsPanel> shown(snapshot);
    QString const hint = shown.panel->table().view()->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    EXPECT_EQ(hint, shown.stage.desk.format().iso(snapshot.fills.back().fill.at));
}

TEST(PositionsPanelTest, AStaleValueLooksStale)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.assets[Slot{0}].stale = true;
    snapshot.assets[Slot{0}].dataAge = Milliseconds(38'000);
    Shown<PositionsPanel> shown(snapshot);
    EXPECT_EQ(shown.cell(0, "Data age"), shown.stage.desk.format().duration(Milliseconds(38'000)));
    EXPECT_TRUE(shown.panel->table().csv().contains(QStringLiteral("stale"))) << "also in a small window";
    // Its chip holds an age of minutes and seconds, beside its clock.
    auto const* const view = shown.panel->table().view();
    int width = 0;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        bool const isAge = view->model()->headerData(column, Qt::Horizontal).toString() == QStringLiteral("Data age");
        width = isAge ? view->columnWidth(column) : width;
    }
    constexpr int kAroundText = 40;
    QFontMetrics const metrics(look::font(look::kMetaSize, true));
    EXPECT_GE(width, metrics.horizontalAdvance(QStringLiteral("59 min 59 s")) + kAroundText);
}

TEST(LedgerPanelTest, ShowsOneRowPerPostingNewestTransactionFirst)
{
    EngineSnapshot const& snapshot = test::tradedSnapshot();
    ASSERT_FALSE(snapshot.ledger.empty());
    Shown<LedgerPanel> shown(snapshot);
    std::size_t postings = 0;
    for (LedgerTransaction const& transaction : snapshot.ledger) {
        postings += transaction.postings.size();
    }
    EXPECT_EQ(shown.rows(), static_cast<int>(postings));
    EXPECT_EQ(shown.cell(0, "Number"), QString::number(snapshot.ledger.back().id));
    EXPECT_EQ(shown.panel->count(), static_cast<int>(snapshot.ledger.size()));
}

TEST(EquityPanelTest, ShowsTodayThenTheDaysAndTheCurveOnRequest)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.days = {DailyPnl{20'000, Money(1'000), Money(1'100), {}, Money(100), Rate("0.1"_dec), {}},
                     DailyPnl{20'001, Money(1'100), Money(990), {}, Money(-110), Rate("-0.1"_dec), Rate("0.1"_dec)}};
    ASSERT_FALSE(snapshot.equityCurve.empty());
    Shown<EquityPanel> shown(snapshot);
    ASSERT_EQ(shown.rows(), 3);
    EXPECT_EQ(shown.cell(0, "Day"), QStringLiteral("today"));
    EXPECT_EQ(shown.cell(0, "Equity at end ₺"), shown.stage.desk.format().money(snapshot.capital.equity));
    EXPECT_EQ(shown.cell(1, "Profit or loss ₺"), QStringLiteral("−110.00"));
    EXPECT_EQ(shown.cell(1, "Return"), QStringLiteral("−10.00 %"));
    EXPECT_EQ(shown.cell(1, "Drawdown"), QStringLiteral("10.00 %"));
    shown.find<QToolButton>("equity.shown.1")->click();
    EXPECT_EQ(shown.rows(), static_cast<int>(snapshot.equityCurve.size()));
    EXPECT_EQ(shown.cell(0, "Equity ₺"), shown.stage.desk.format().money(snapshot.equityCurve.back().equity));
}

TEST(MessageCentreTest, WhatWasSaidIsSaidAgainInAnotherLanguage)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {NoteRecord{
        NoteKind::Breaker, snapshot.at, {}, "orders", "closed -> open, 5 of 5 failures in a row", "timeout"}};
    snapshot.alerts.clear();
    snapshot.flows.clear();
    Shown<MessageCentre> shown(snapshot);
    std::vector<QString> reworded;
    QObject::connect(shown.panel.get(), &MessageCentre::saidAnew, shown.panel.get(),
                     [&](Message const& message) { reworded.push_back(message.text); });
    EXPECT_EQ(shown.cell(0, "Message"), QStringLiteral("Orders breaker: closed → open, 5 of 5 failures in a row"));
    test::MarkedWords const marked;
    shown.stage.preferences.setTheme(widgets::ThemeChoice::Light);
    shown.stage.settle();
    ASSERT_FALSE(reworded.empty());
    EXPECT_TRUE(reworded.front().startsWith(u'\u2039')) << reworded.front().toStdString();
    EXPECT_TRUE(shown.cell(0, "‹Message›").startsWith(u'\u2039')) << shown.cell(0, "‹Message›").toStdString();
}

TEST(LogPanelTest, NarrowsByKindAndByText)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {
        NoteRecord{NoteKind::Session, snapshot.at, {}, "start", "session started", ""},
        NoteRecord{
            NoteKind::Breaker, snapshot.at, {}, "orders", "closed -> open, 5 of 5 failures in a row", "timeout"}};
    Shown<LogPanel> shown(snapshot);
    EXPECT_EQ(shown.rows(), 2);
    EXPECT_EQ(shown.cell(0, "What happened"), QStringLiteral("closed → open, 5 of 5 failures in a row"));
    EXPECT_EQ(shown.cell(0, "Subject"), QStringLiteral("Orders"));
    shown.find<QComboBox>("log.kinds")->setCurrentIndex(4);
    EXPECT_EQ(shown.rows(), 1);
    shown.find<QComboBox>("log.kinds")->setCurrentIndex(0);
    shown.find<QLineEdit>("log.table.filter")->setText(QStringLiteral("STARTED"));
    EXPECT_EQ(shown.cell(0, "Subject"), QStringLiteral("Start"));
    EXPECT_EQ(shown.rows(), 1);
}

TEST(LogPanelTest, NarrowsByLevelAndExportsWhatTheJournalHolds)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {NoteRecord{NoteKind::Session, snapshot.at, {}, "end", "session ended", "orderly stop"},
                      NoteRecord{NoteKind::ModeChange, snapshot.at, {}, "PAUSED", "was RUNNING", ""},
                      NoteRecord{NoteKind::OperatorAction,
                                 snapshot.at,
                                 {},
                                 "kill",
                                 "the kill switch is latched; all orders are being cancelled",
                                 "drill"}};
    Shown<LogPanel> shown(snapshot);
    EXPECT_EQ(shown.rows(), 3);
    EXPECT_EQ(shown.cell(0, "Level"), QStringLiteral("critical"));
    EXPECT_EQ(shown.cell(2, "Level"), QStringLiteral("info"));
    shown.find<QToolButton>("log.levels.1")->click();
    EXPECT_EQ(shown.rows(), 2);
    shown.find<QToolButton>("log.levels.2")->click();
    ASSERT_EQ(shown.rows(), 1);
    EXPECT_EQ(shown.cell(0, "Reason"), QStringLiteral("drill")) << "the operator's own word";
    shown.find<QToolButton>("log.levels.0")->click();
    EXPECT_TRUE(shown.panel->table().csv().contains(QStringLiteral("was RUNNING"))) << "machine text is not translated";
}

TEST(LogPanelTest, CopiesDiagnosticsWithTheLastFiftyNotes)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    for (int i = 0; i < 60; ++i) {
        test::Edited(snapshot.notes)
            ->push_back(NoteRecord{NoteKind::Session, snapshot.at, {}, "n" + std::to_string(i), "text", ""});
    }
    Shown<LogPanel> shown(snapshot);
    shown.find<QPushButton>("log.diagnostics")->click();
    QString const text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("version: ")));
    EXPECT_TRUE(text.contains(QStringLiteral("account: ") + QString::fromStdString(snapshot.account)));
    EXPECT_TRUE(text.contains(QStringLiteral("timing: ")));
    EXPECT_TRUE(text.contains(QStringLiteral("| n59 |")));
    EXPECT_TRUE(text.contains(QStringLiteral("| n10 |")));
    EXPECT_FALSE(text.contains(QStringLiteral("| n9 |")));
}

TEST(NotesTest, EqualNotesOfOneMomentHaveDifferentNames)
{
    NoteRecord const note{NoteKind::Order, UtcTime{}, {}, "a", "b", ""};
    QStringList const ids = noteIds({note, note});
    EXPECT_NE(ids[0], ids[1]);
}

TEST(MessageCentreTest, KeepsEqualTextsAsOneWithACounter)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    Shown<MessageCentre> shown(snapshot);
    shown.stage.desk.notify(QStringLiteral("saved"));
    shown.stage.desk.notify(QStringLiteral("other"));
    shown.stage.desk.notify(QStringLiteral("saved"));
    ASSERT_EQ(shown.rows(), 2);
    EXPECT_EQ(shown.cell(0, "Message"), QStringLiteral("saved"));
    EXPECT_EQ(shown.cell(0, "Times"), QStringLiteral("2×"));
}

TEST(MessageCentreTest, CountsWhatWasNotSeenWhileHidden)
{
    test::PanelStage stage;
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    MessageCentre centre(stage.desk);
    int unread = 0;
    QObject::connect(&centre, &MessageCentre::unreadChanged, &centre, [&](int count) { unread = count; });
    stage.show(snapshot);
    stage.desk.notify(QStringLiteral("quiet"));
    stage.desk.notify(QStringLiteral("loud"), true);
    EXPECT_EQ(unread, 2);
    centre.show();
    stage.settle();
    EXPECT_EQ(unread, 1) << "the critical one waits to be acknowledged";
    centre.findChild<QPushButton*>(QStringLiteral("messages.acknowledge"))->click();
    EXPECT_EQ(unread, 0);
    EXPECT_EQ(centre.count(), 0);
}

TEST(MessageCentreTest, TellsWhatTheEngineNotesAboutModesBreakersTradesAndFlows)
{
    test::PanelStage stage;
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {NoteRecord{NoteKind::ModeChange, snapshot.at, {}, "old", "before the window", ""}};
    MessageCentre centre(stage.desk);
    stage.show(snapshot);
    EXPECT_EQ(centre.unread(), 0) << "what was before is no news";
    for (NoteKind const kind : {NoteKind::ModeChange, NoteKind::Breaker, NoteKind::PostTrade, NoteKind::ExternalFlow,
                                NoteKind::Session, NoteKind::OperatorAction}) {
        std::string const text = kind == NoteKind::ExternalFlow
                                     ? "the exchange shows 5 more than the books; acknowledge it as number 1"
                                     : "now";
        test::Edited(snapshot.notes)
            ->push_back(NoteRecord{kind, snapshot.at, {}, std::string(noteKindText(kind)), text, ""});
    }
    stage.show(snapshot);
    EXPECT_EQ(centre.unread(), 4);
    stage.show(snapshot);
    EXPECT_EQ(centre.unread(), 4) << "the same notes are not told twice";
}

TEST(MessageCentreTest, TheEngineHearsThatACriticalAlertWasRead)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    AlertView stale;
    stale.id = 1;
    stale.subject = "BTCTRY";
    AlertView drift;
    drift.id = 2;
    drift.kind = AlertKind::Drift;
    drift.severity = AlertSeverity::Critical;
    drift.text = "12.5 TRY";
    snapshot.alerts = {stale, drift};
    Shown<MessageCentre> shown(snapshot);
    ASSERT_EQ(shown.rows(), 2);
    EXPECT_EQ(shown.cell(0, "Message"), QStringLiteral("The books and the exchange differ: 12.5 TRY"));
    EXPECT_EQ(shown.cell(1, "Message"), QStringLiteral("The market data of BTCTRY is stale."));
    EXPECT_EQ(shown.panel->unread(), 1) << "the warning was seen";
    shown.stage.show(snapshot);
    EXPECT_EQ(shown.rows(), 2) << "told once";
    shown.find<QPushButton>("messages.acknowledge")->click();
    std::optional<AcknowledgeAlert> const told = shown.stage.lastIssued<AcknowledgeAlert>();
    ASSERT_TRUE(told.has_value());
    EXPECT_EQ(told->alertId, 2U);
    EXPECT_EQ(shown.panel->unread(), 0);
    // Its cause came anew.
    snapshot.alerts[1].count = 2;
    shown.stage.show(snapshot);
    EXPECT_EQ(shown.panel->unread(), 1);
    // And somebody else has read it.
    snapshot.alerts[1].acknowledged = true;
    shown.stage.show(snapshot);
    EXPECT_EQ(shown.panel->unread(), 0);
}

TEST(MessageCentreTest, AnAlertSaysItsCauseWhereNoNoteDoes)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    AlertView disk;
    disk.id = 1;
    disk.kind = AlertKind::SafeMode;
    disk.severity = AlertSeverity::Critical;
    disk.text = say(Phrase::HazardIs, {hazardText(Hazard::DiskFull), "no space left"});
    AlertView clock = disk;
    clock.id = 2;
    clock.severity = AlertSeverity::Warning;
    AlertView flatten = disk;
    flatten.id = 3;
    flatten.kind = AlertKind::FlattenResult;
    flatten.text = "it was too long";
    snapshot.alerts = {disk, clock, flatten};
    Shown<MessageCentre> shown(snapshot);
    ASSERT_EQ(shown.rows(), 2) << "a warning of safe mode is a note already";
    EXPECT_EQ(shown.cell(0, "Message"), QStringLiteral("A flatten is not finished: it was too long"));
    EXPECT_EQ(shown.cell(1, "Message"), QStringLiteral("No entries: the journal cannot be written: no space left"));
    EXPECT_EQ(shown.panel->unread(), 2);
}

TEST(MessageCentreTest, AFoundDepositStaysUntilTheEngineHasBookedIt)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    snapshot.flows = {ExternalFlowView{12, Asset("TRY"), Decimal(5'000), snapshot.at, false}};
    Shown<MessageCentre> shown(snapshot);
    ASSERT_EQ(shown.rows(), 1);
    QString reworded;
    QObject::connect(shown.panel.get(), &MessageCentre::saidAnew, shown.panel.get(),
                     [&](Message const& message) { reworded = message.text; });
    EXPECT_TRUE(shown.cell(0, "Message").startsWith(QStringLiteral("5,000.00 TRY came")));
    EXPECT_FALSE(shown.cell(0, "Message").contains(QStringLiteral("explain")));
    snapshot.flows[0].history = FlowHistory::NamesNone;
    shown.stage.show(snapshot);
    EXPECT_TRUE(shown.cell(0, "Message").endsWith(QStringLiteral("names no movement that explains it.")));
    EXPECT_EQ(reworded, shown.cell(0, "Message")) << "what lies over the window tells it, too";
    shown.stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    EXPECT_TRUE(reworded.startsWith(QStringLiteral("5.000,00 TRY"))) << "at once, whether the engine speaks or not";
    shown.stage.preferences.setLanguage(widgets::LanguageChoice::English);
    snapshot.flows[0].history = FlowHistory::NamesIt;
    snapshot.flows[0].movement = 812'345;
    snapshot.flows[0].movementAt = snapshot.at;
    shown.stage.show(snapshot);
    ASSERT_EQ(shown.rows(), 1) << "told once";
    EXPECT_TRUE(shown.cell(0, "Message").contains(QStringLiteral("explained by deposit 812345 of")));
    EXPECT_EQ(shown.panel->unread(), 1);
    shown.panel->table().view()->selectRow(0);
    test::pressKey(shown.panel->table().view(), Qt::Key_Return);
    std::optional<AcknowledgeFlow> const asked = shown.stage.lastIssued<AcknowledgeFlow>();
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->flowId, 12U);
    EXPECT_EQ(shown.cell(0, "State"), QStringLiteral("being booked"));
    EXPECT_EQ(shown.panel->unread(), 1);
    snapshot.flows[0].acknowledged = true;
    shown.stage.answer(snapshot, true, "booked");
    EXPECT_EQ(shown.panel->unread(), 0);
    EXPECT_EQ(shown.cell(0, "State"), QStringLiteral("booked"));
}

}  // namespace
}  // namespace pentad::activity
