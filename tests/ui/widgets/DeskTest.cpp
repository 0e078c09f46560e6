// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Desk.h"

#include "ui/shell/TerminalStage.h"
#include "widgets/HoldButton.h"
#include "widgets/Panel.h"

#include <gtest/gtest.h>
#include <QKeyEvent>

namespace pentad::widgets {
namespace {

SnapshotPtr snapshotOf(std::uint64_t sequence, std::vector<CommandAnswer> answers = {})
{
    EngineSnapshot made;
    made.sequence = sequence;
    made.answers = std::move(answers);
    return std::make_shared<EngineSnapshot const>(std::move(made));
}

class CountingPanel final : public Panel {
public:
    explicit CountingPanel(Desk& desk, Turn turn = Turn::First) : Panel(desk, "counting", nullptr, turn) {}
    int refreshes = 0;
    int translations = 0;

protected:
    void refresh(EngineSnapshot const&) override { ++refreshes; }
    void retranslate() override { ++translations; }
};

class DeskTest : public testing::Test {
protected:
    gateway::EngineGateway gateway;
    Preferences preferences;
    Desk desk{gateway, preferences};
};

TEST_F(DeskTest, ACommandIsPendingUntilASnapshotAnswersIt)
{
    CommandId const id = desk.issue(Pause{"test"});
    EXPECT_TRUE(desk.isPending(id));
    gateway.show(snapshotOf(1));
    EXPECT_TRUE(desk.isPending(id));
    CommandAnswer answer;
    answer.id = id;
    answer.accepted = true;
    int heard = 0;
    QObject::connect(&desk, &Desk::answered, &desk,
                     [&](CommandAnswer const& given) { heard += given.id == id ? 1 : 0; });
    gateway.show(snapshotOf(2, {answer}));
    EXPECT_FALSE(desk.isPending(id));
    gateway.show(snapshotOf(3, {answer}));
    EXPECT_EQ(heard, 1) << "an answer is told once";
}

TEST_F(DeskTest, AnEngineThatEndsLeavesNothingPending)
{
    CommandId const id = desk.issue(CheckOrder{});
    std::vector<bool> heard;
    QObject::connect(&desk, &Desk::answered, &desk, [&](CommandAnswer const& given) {
        if (given.id == id) {
            heard.push_back(given.accepted);
        }
    });
    desk.endEngine("the disk is full");
    EXPECT_EQ(heard, std::vector{false});
    EXPECT_FALSE(desk.isPending(id));
}

TEST_F(DeskTest, ARefusalThatHasNoPlaceOfItsOwnIsAMessage)
{
    QStringList told;
    QObject::connect(&desk, &Desk::noticed, &desk, [&](QString const& text, bool) { told << text; });
    preferences.setLanguage(LanguageChoice::English);
    CommandAnswer quiet;
    quiet.id = desk.issue(Pause{"test"});
    CommandAnswer carriedOut;
    carriedOut.id = desk.issueTold(Pause{"test"});
    carriedOut.accepted = true;
    CommandAnswer refused;
    refused.id = desk.issueTold(Flatten{"test"});
    refused.text = "a flatten is on its way";
    gateway.show(snapshotOf(1, {quiet, carriedOut, refused}));
    EXPECT_EQ(told, QStringList{QStringLiteral("The engine refused: a flatten is on its way")});
}

TEST_F(DeskTest, ManySnapshotsMakeOneRefresh)
{
    int refreshes = 0;
    QObject::connect(&desk, &Desk::refreshed, &desk, [&] { ++refreshes; });
    for (std::uint64_t i = 1; i <= 50; ++i) {
        gateway.show(snapshotOf(i));
    }
    EXPECT_TRUE(shell::becomes([&] { return refreshes > 0; }));
    EXPECT_EQ(refreshes, 1);
}

TEST_F(DeskTest, WhatCostsMostToDrawComesInASecondTurn)
{
    CountingPanel first(desk);
    CountingPanel second(desk, Panel::Turn::Second);
    first.show();
    second.show();
    std::vector<std::pair<int, int>> seen;  // refreshes of both when the first turn was over
    QObject::connect(&desk, &Desk::refreshed, &desk, [&] { seen.emplace_back(first.refreshes, second.refreshes); });
    gateway.show(snapshotOf(1));
    EXPECT_TRUE(shell::becomes([&] { return second.refreshes > 0; }));
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen.front(), std::pair(1, 0));
}

TEST_F(DeskTest, AHiddenPanelIsNotRefreshedAndCatchesUpWhenShown)
{
    CountingPanel panel(desk);
    gateway.show(snapshotOf(1));
    Q_EMIT desk.refreshed();
    EXPECT_EQ(panel.refreshes, 0);
    panel.show();
    EXPECT_GE(panel.refreshes, 1);
    int const before = panel.refreshes;
    panel.hide();
    Q_EMIT desk.refreshed();
    EXPECT_EQ(panel.refreshes, before);
    panel.show();
    EXPECT_EQ(panel.refreshes, before + 1);
}

TEST_F(DeskTest, AChangeOfLanguageReachesEveryPanel)
{
    CountingPanel panel(desk);
    panel.show();
    int const before = panel.translations;
    preferences.setLanguage(LanguageChoice::Turkish);
    EXPECT_GT(panel.translations, before);
    EXPECT_EQ(desk.format().language(), format::Language::Turkish);
}

TEST_F(DeskTest, NumbersOutsideTheChoicesInThePreferencesCountAsTheUsualOnes)
{
    preferences.setValue(QStringLiteral("look/theme"), 99);
    preferences.setValue(QStringLiteral("look/colours"), QStringLiteral("rainbow"));
    EXPECT_EQ(preferences.theme(), ThemeChoice::Dark);
    EXPECT_EQ(preferences.colours(), look::ColourSet::GreenRed);
}

class HoldButtonTest : public testing::Test {
protected:
    HoldButtonTest()
    {
        button.show();
        QObject::connect(&button, &HoldButton::acted, &button, [this] { ++acted; });
    }
    void key(QEvent::Type type)
    {
        QKeyEvent event(type, Qt::Key_Space, Qt::NoModifier);
        QCoreApplication::sendEvent(&button, &event);
    }
    HoldButton button{HoldButton::Role::Kill};
    int acted = 0;
};

TEST_F(HoldButtonTest, ActsAfterASecondOfHoldingAndOnlyOnce)
{
    button.setHold(true);
    key(QEvent::KeyPress);
    EXPECT_EQ(acted, 0);
    EXPECT_TRUE(shell::becomes([this] { return acted > 0; }));
    key(QEvent::KeyRelease);
    EXPECT_EQ(acted, 1);
}

TEST_F(HoldButtonTest, AShortPressDoesNothing)
{
    button.setHold(true);
    key(QEvent::KeyPress);
    key(QEvent::KeyRelease);
    EXPECT_FALSE(shell::becomes([this] { return acted > 0; }, std::chrono::milliseconds(1'200)));
}

TEST_F(HoldButtonTest, LosingTheFocusLetsGo)
{
    button.setHold(true);
    key(QEvent::KeyPress);
    QFocusEvent away(QEvent::FocusOut);
    QCoreApplication::sendEvent(&button, &away);
    EXPECT_FALSE(shell::becomes([this] { return acted > 0; }, std::chrono::milliseconds(1'200)));
}

TEST_F(HoldButtonTest, WithoutHoldingItActsAtOnce)
{
    button.setHold(false);
    key(QEvent::KeyPress);
    EXPECT_EQ(acted, 1);
}

}  // namespace
}  // namespace pentad::widgets
