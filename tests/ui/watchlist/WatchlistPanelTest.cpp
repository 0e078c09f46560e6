// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlist/WatchlistPanel.h"

#include "support/Edited.h"
#include "ui/activity/PanelStage.h"
#include "ui/shell/TerminalStage.h"
#include "watchlist/CycleStrip.h"

#include <gtest/gtest.h>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

namespace pentad::watchlist {
namespace {

void click(QWidget* target, QPoint place)
{
    for (QEvent::Type const type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, place, target->mapToGlobal(place), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }
}

class WatchlistPanelTest : public testing::Test {
protected:
    WatchlistPanelTest()
    {
        panel.resize(316, 560);
        panel.show();
        stage.show(test::tradedSnapshot());
        QObject::connect(&stage.desk, &widgets::Desk::decisionWanted, &stage.desk, [this](quint64 id) { opened = id; });
    }

    WatchlistRow* row(int index) const
    {
        return panel.findChild<WatchlistRow*>(QStringLiteral("watchlist.row.%1").arg(index));
    }
    QAction* menuAction(int index, char const* name)
    {
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, QPoint(20, 20), panel.mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(row(index), &wanted);
        auto* menu = panel.findChild<QMenu*>(QStringLiteral("watchlist.menu"));
        return menu == nullptr ? nullptr : menu->findChild<QAction*>(QString::fromLatin1(name));
    }
    std::uint64_t newestDecisionOf(int index) const
    {
        EngineSnapshot const& seen = test::tradedSnapshot();
        Symbol const symbol = seen.assets[kSlots[static_cast<std::size_t>(index)]].instrument.symbol;
        std::uint64_t newest = 0;
        for (auto const& decision : seen.decisions) {
            newest = decision->intent.symbol == symbol ? decision->id : newest;
        }
        return newest;
    }

    test::PanelStage stage;
    WatchlistPanel panel{stage.desk};
    quint64 opened = 0;
};

TEST_F(WatchlistPanelTest, EachRowSaysWhatTheEngineSays)
{
    EngineSnapshot const& seen = test::tradedSnapshot();
    for (int i = 0; i < 5; ++i) {
        AssetSnapshot const& asset = seen.assets[kSlots[static_cast<std::size_t>(i)]];
        RowText const& text = row(i)->text();
        EXPECT_EQ(text.base + text.quote, format::text(asset.instrument.symbol.view()));
        EXPECT_EQ(text.last, stage.desk.format().price(asset.quote.last, asset.instrument));
        EXPECT_TRUE(text.spread.endsWith(QStringLiteral(" bp")));
        EXPECT_TRUE(row(i)->accessibleDescription().contains(text.last));
    }
}

TEST_F(WatchlistPanelTest, DigitsAndArrowsSelectTheAsset)
{
    test::pressKey(row(0), Qt::Key_4);
    EXPECT_EQ(stage.desk.selected(), Slot{3});
    test::pressKey(row(3), Qt::Key_Down);
    EXPECT_EQ(stage.desk.selected(), Slot{4});
    test::pressKey(row(4), Qt::Key_Down);
    EXPECT_EQ(stage.desk.selected(), Slot{4}) << "the last row stays the last";
    test::pressKey(row(4), Qt::Key_Up);
    EXPECT_EQ(stage.desk.selected(), Slot{3});
    EXPECT_EQ(row(3)->focusPolicy(), Qt::StrongFocus);
    EXPECT_EQ(row(4)->focusPolicy(), Qt::ClickFocus) << "one stop of the Tab key";
}

TEST_F(WatchlistPanelTest, AClickSelectsAndOnlyTheChipOpensTheDecision)
{
    int index = 0;
    while (index < 5 && newestDecisionOf(index) == 0) {
        ++index;
    }
    ASSERT_LT(index, 5) << "the session decided nothing";
    click(row(index), QPoint(150, 10));
    EXPECT_EQ(static_cast<int>(stage.desk.selected()), index);
    EXPECT_EQ(opened, 0U);
    click(row(index), row(index)->chipRect().center());
    EXPECT_EQ(opened, newestDecisionOf(index));
    opened = 0;
    test::pressKey(row(index), Qt::Key_Return);
    EXPECT_EQ(opened, newestDecisionOf(index));
}

TEST_F(WatchlistPanelTest, ABlockedAssetNamesTheGateAndHowFarItIs)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    AssetSnapshot& asset = snapshot.assets[Slot{2}];
    auto decision = std::make_shared<DecisionRecord>();
    decision->id = 9'999;
    decision->intent.symbol = asset.instrument.symbol;
    GateRecord& record = decision->evaluation.gates[static_cast<std::size_t>(Gate::Edge)];
    record = {Gate::Edge, Verdict::Fail, 6, true, {}, Decimal::parse("-6.4").value()};
    record.numbers[0] = Decimal::parse("35.2").value();
    record.numbers[5] = Decimal::parse("41.6").value();
    asset.chip = {ChipKind::Blocked, Gate::Edge, snapshot.at};
    asset.stale = false;
    test::Edited(snapshot.decisions)->push_back(decision);
    stage.show(snapshot);
    EXPECT_EQ(row(2)->text().chip, QStringLiteral("BLOCKED · EDGE"));
    EXPECT_EQ(row(2)->text().reason, QStringLiteral("edge 35.2 of 41.6 bp"));
    test::pressKey(row(2), Qt::Key_Enter);
    EXPECT_EQ(opened, 9'999U);
}

TEST_F(WatchlistPanelTest, WhatWasNeverArmedIsNotCalledPaused)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    AssetSnapshot& asset = snapshot.assets[Slot{2}];
    auto const block = [&](std::uint8_t numbers) {
        auto decision = std::make_shared<DecisionRecord>();
        decision->intent.symbol = asset.instrument.symbol;
        GateRecord& record = decision->evaluation.gates[static_cast<std::size_t>(Gate::Pause)];
        record.gate = Gate::Pause;
        record.verdict = Verdict::Fail;
        record.numberCount = numbers;
        asset.chip = {ChipKind::Blocked, Gate::Pause, snapshot.at};
        asset.stale = false;
        test::Edited(snapshot.decisions)->push_back(decision);
        stage.show(snapshot);
        return row(2)->text().chip;
    };
    EXPECT_EQ(block(2), QStringLiteral("BLOCKED · PAUSE"));
    EXPECT_EQ(block(3), QStringLiteral("BLOCKED · DISARMED"));
    EXPECT_EQ(block(4), QStringLiteral("BLOCKED · DISARMED")) << "never armed over this journal";
}

TEST_F(WatchlistPanelTest, StaleDataIsSaidAndMissingDataIsADash)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.assets[Slot{0}].stale = true;
    snapshot.assets[Slot{0}].dataAge = Milliseconds(38'000);
    snapshot.assets[Slot{1}].hasQuote = false;
    snapshot.assets[Slot{1}].targetWeight.reset();
    stage.show(snapshot);
    EXPECT_EQ(row(0)->text().reason, QStringLiteral("data is 38 s old"));
    EXPECT_EQ(row(1)->text().last, format::Format::missing());
    EXPECT_EQ(row(1)->text().spread, format::Format::missing());
    EXPECT_EQ(row(1)->text().target, format::Format::missing());
}

TEST_F(WatchlistPanelTest, ACandlesCloseIsNeitherBidNorAsk)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    Quote& quote = snapshot.assets[Slot{0}].quote;
    quote.bid = quote.ask = quote.last;
    RowText const text = rowText(snapshot, Slot{0}, stage.desk.format());
    EXPECT_NE(text.last, format::Format::missing());
    EXPECT_EQ(text.bid, format::Format::missing());
    EXPECT_EQ(text.ask, format::Format::missing());
    EXPECT_EQ(text.spread, format::Format::missing());
}

TEST_F(WatchlistPanelTest, WhereQuotesHaveStoppedTheCloseIsShownWithItsAge)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    Quote& quote = snapshot.assets[Slot{0}].quote;
    format::Format const& format = stage.desk.format();
    ASSERT_TRUE(rowText(snapshot, Slot{0}, format).closed.isEmpty()) << "bid and ask are known";
    quote.bid = quote.ask = quote.last;
    quote.at = snapshot.at - std::chrono::seconds(30);
    RowText const text = rowText(snapshot, Slot{0}, format, std::chrono::seconds(8));
    EXPECT_EQ(text.closed, QStringLiteral("close %1 · 38 s old").arg(text.last));
    EXPECT_EQ(text.closedBrief, QStringLiteral("close · 38 s old"));
    EXPECT_TRUE(spoken(text).contains(text.closed)) << spoken(text).toStdString();

    auto const picture = [&](RowText const& shown, int width) {
        WatchlistRow one(stage.desk, Slot{0});
        one.setText(shown, 0);
        one.resize(width, 104);
        return one.grab().toImage();
    };
    RowText older = text;
    older.closed.replace(QStringLiteral("38"), QStringLiteral("39"));
    EXPECT_NE(picture(text, 316), picture(older, 316));
    RowText wide = text;
    wide.closed = QString(200, QLatin1Char('x'));
    older = wide;
    older.closedBrief.replace(QStringLiteral("38"), QStringLiteral("39"));
    EXPECT_NE(picture(wide, 220), picture(older, 220)) << "where there is no room for all of it";
    snapshot.assets[Slot{0}].hasQuote = false;
    EXPECT_TRUE(rowText(snapshot, Slot{0}, format).closed.isEmpty()) << "nothing is known";
}

TEST_F(WatchlistPanelTest, InALowRowNoLineIsCut)
{
    for (int const height : {60, 69, 84, 99, 140}) {
        row(0)->setFixedHeight(height);
        EXPECT_LT(row(0)->chipRect().bottom(), height) << height;
        EXPECT_GE(row(0)->chipRect().top(), 3 * 14) << height;
    }
}

TEST_F(WatchlistPanelTest, ARowOfWhichNothingIsKnownShowsDashes)
{
    WatchlistRow const fresh(stage.desk, Slot{0});
    QString const none = format::Format::missing();
    for (QString const& figure : {fresh.text().bid, fresh.text().ask, fresh.text().actual, fresh.text().target}) {
        EXPECT_EQ(figure, none);
    }
}

TEST_F(WatchlistPanelTest, AnAgeThatHasNoRoomBesideThePriceIsLeftOut)
{
    auto const picture = [this](int width, QString const& age) {
        WatchlistRow one(stage.desk, Slot{0});
        RowText text = row(0)->text();
        text.stale = true;
        text.last = QStringLiteral("3.912.345,67");
        text.age = age;
        one.setText(text, 0);
        one.resize(width, 104);
        return one.grab().toImage();
    };
    QString const longAge = QStringLiteral("2 h 14 min 05 s");
    EXPECT_EQ(picture(220, longAge), picture(220, QString()));
    EXPECT_NE(picture(400, longAge), picture(400, QString()));
}

TEST_F(WatchlistPanelTest, WhatASilentEngineSaidIsOlderByItsSilence)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    AssetSnapshot& asset = snapshot.assets[Slot{0}];
    asset.enabled = true;
    asset.stale = false;
    asset.dataAge = Milliseconds(1'000);
    format::Format const& format = stage.desk.format();
    EXPECT_FALSE(rowText(snapshot, Slot{0}, format).stale);
    RowText const text = rowText(snapshot, Slot{0}, format, Milliseconds(41'000));
    EXPECT_TRUE(text.stale);
    EXPECT_EQ(text.age, format.duration(Milliseconds(42'000)));
    EXPECT_EQ(text.reason, QStringLiteral("data is 42 s old"));
}

TEST_F(WatchlistPanelTest, WhatIsHeldWithoutAPriceHasNoWeight)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    AssetSnapshot& asset = snapshot.assets[Slot{0}];
    asset.mark.reset();
    asset.held = Quantity(Decimal(1));
    EXPECT_EQ(rowText(snapshot, Slot{0}, stage.desk.format()).actual, format::Format::missing());
    asset.held = {};
    EXPECT_NE(rowText(snapshot, Slot{0}, stage.desk.format()).actual, format::Format::missing());
}

TEST_F(WatchlistPanelTest, TheArrowSaysWhereThePriceWent)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    Price& last = snapshot.assets[Slot{0}].quote.last;
    last = last + Price(Decimal(1));
    stage.show(snapshot);
    EXPECT_EQ(row(0)->tick(), 1);
    stage.show(snapshot);
    EXPECT_EQ(row(0)->tick(), 1) << "an unchanged price keeps its arrow";
    last = last - Price(Decimal(2));
    stage.show(snapshot);
    EXPECT_EQ(row(0)->tick(), -1);
}

TEST_F(WatchlistPanelTest, TheMenuSwitchesAnAssetOffAndARefusalIsTold)
{
    QAction* toggle = menuAction(1, "watchlist.menu.enable");
    ASSERT_NE(toggle, nullptr);
    toggle->trigger();
    auto const issued = stage.lastIssued<EnableAsset>();
    ASSERT_TRUE(issued.has_value());
    EXPECT_EQ(issued->symbol, test::tradedSnapshot().assets[Slot{1}].instrument.symbol);
    EXPECT_FALSE(issued->enabled);
    EXPECT_EQ(row(1)->text().reason, QStringLiteral("being switched"));
    EXPECT_NE(row(0)->text().reason, QStringLiteral("being switched"));

    QString told;
    QObject::connect(&stage.desk, &widgets::Desk::noticed, &stage.desk, [&told](QString const& text) { told = text; });
    stage.answer(test::tradedSnapshot(), false, "not now");
    EXPECT_EQ(told, QStringLiteral("not now"));
    EXPECT_NE(row(1)->text().reason, QStringLiteral("being switched"));

    EngineSnapshot off = test::tradedSnapshot();
    off.assets[Slot{1}].enabled = false;
    stage.show(off);
    EXPECT_EQ(row(1)->text().chip, QStringLiteral("OFF"));
    off.assets[Slot{1}].traded = false;
    stage.show(off);
    EXPECT_EQ(row(1)->text().chip, QStringLiteral("HALTED"));
    EXPECT_EQ(row(1)->text().reason, QStringLiteral("the exchange takes no orders of it"));
}

TEST_F(WatchlistPanelTest, PercentSignsOfTurkishDoNotEatEachOther)
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.assets[Slot{0}].actualWeight = Rate(Decimal::parse("0.187").value());
    snapshot.assets[Slot{0}].change24h = Rate(Decimal::parse("0.1024").value());
    snapshot.assets[Slot{0}].dataAge = Milliseconds(400);
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    stage.show(snapshot);
    QString const said = row(0)->accessibleDescription();
    EXPECT_TRUE(said.contains(QStringLiteral("+%10,24"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("%18,7"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("0,4"))) << said.toStdString();
}

TEST(CycleStripTest, SaysTheTimesOfTheTenStages)
{
    test::PanelStage stage;
    CycleStrip strip(stage.desk);
    strip.resize(316, 150);
    strip.show();
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.timing.stages[static_cast<std::size_t>(CycleStage::Commit)] = std::chrono::microseconds(9'120);
    snapshot.timing.stages[static_cast<std::size_t>(CycleStage::Risk)] = std::chrono::microseconds(9);
    snapshot.timing.stages[static_cast<std::size_t>(CycleStage::Plan)] = {};
    stage.show(snapshot);
    auto const* stages = strip.findChild<CycleStages*>(QStringLiteral("cycle.stages"));
    ASSERT_NE(stages, nullptr);
    EXPECT_TRUE(stages->accessibleDescription().contains(QStringLiteral("commit 9.12 ms")));
    EXPECT_TRUE(stages->accessibleDescription().contains(QStringLiteral("risk < 0.01 ms"))) << "little is not nothing";
    EXPECT_TRUE(stages->accessibleDescription().contains(QStringLiteral("plan 0.00 ms")));
    EXPECT_EQ(stages->accessibleDescription().count(QStringLiteral(" ms")), 10);
}

TEST(CycleStripTest, InANarrowListTheNumbersStandWithoutTheirUnit)
{
    test::PanelStage stage;
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    CycleStrip strip(stage.desk);
    strip.resize(316, 150);
    strip.show();
    stage.show(test::tradedSnapshot());
    auto const* stages = strip.findChild<CycleStages*>(QStringLiteral("cycle.stages"));
    EXPECT_TRUE(stages->haveUnitsRoom());
    strip.resize(220, 150);
    EXPECT_FALSE(stages->haveUnitsRoom());
}

}  // namespace
}  // namespace pentad::watchlist
