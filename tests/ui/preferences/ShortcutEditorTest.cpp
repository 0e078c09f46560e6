// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/ShortcutEditor.h"
#include "preferences/ShortcutsOverview.h"

#include "SettingsStage.h"

#include <QKeySequenceEdit>
#include <QTreeWidget>

namespace pentad::preferences {
namespace {

using namespace test;
using widgets::Shortcuts;

QKeySequence keys(char const* text)
{
    return QKeySequence(QString::fromLatin1(text));
}

struct ShortcutEditorTest : testing::Test {
    ShortcutEditorTest()
    {
        add("engine.pause", "&Pause trading", "Ctrl+P", Shortcuts::Keys::WithModifier);
        add("view.palette", "Command palette", "Ctrl+K");
        add("page.cockpit", "Cockpit", "F1");
    }
    void add(char const* id, char const* text, char const* standard, Shortcuts::Keys kind = Shortcuts::Keys::Any)
    {
        auto* action = new QAction(QString::fromLatin1(text), &owner);
        stage.shortcuts.add(QString::fromLatin1(id), action, keys(standard), kind);
    }
    void choose(int row)
    {
        auto* const list = part<QTreeWidget>(editor, "settings.shortcuts.list");
        list->setCurrentItem(list->topLevelItem(row));
        settle();
    }
    void set(char const* wanted)
    {
        part<QKeySequenceEdit>(editor, "settings.shortcuts.keys")->setKeySequence(keys(wanted));
        press(editor, "settings.shortcuts.set");
    }

    SettingsStage stage;
    QObject owner;
    ShortcutEditor editor{stage.desk, stage.shortcuts};
};

TEST_F(ShortcutEditorTest, NewKeysCallTheActionAndAreKept)
{
    editor.show();
    choose(1);
    set("Ctrl+J");
    EXPECT_EQ(stage.shortcuts.action(QStringLiteral("view.palette"))->shortcut(), keys("Ctrl+J"));
    EXPECT_EQ(stage.preferences.value(QStringLiteral("shortcuts/view.palette")).toString(), QStringLiteral("Ctrl+J"));

    QObject later;
    Shortcuts nextStart(stage.preferences);
    auto* action = new QAction(QStringLiteral("Command palette"), &later);
    nextStart.add(QStringLiteral("view.palette"), action, keys("Ctrl+K"));
    EXPECT_EQ(action->shortcut(), keys("Ctrl+J"));
}

TEST_F(ShortcutEditorTest, KeysOfAnotherActionAreRefusedWithItsName)
{
    editor.show();
    choose(1);
    set("Ctrl+P");
    EXPECT_EQ(stage.shortcuts.current(QStringLiteral("view.palette")), keys("Ctrl+K"));
    EXPECT_EQ(textOf(editor, "settings.shortcuts.sentence"),
              QStringLiteral("Ctrl+P belongs to “Pause trading”. Press other keys, or change those first."));
}

TEST_F(ShortcutEditorTest, TheBeginningOfAnotherSequenceIsAConflictToo)
{
    EXPECT_EQ(stage.shortcuts.rebind(QStringLiteral("page.cockpit"), keys("Ctrl+K, Ctrl+S")),
              Shortcuts::Answer::Conflict);
}

TEST_F(ShortcutEditorTest, WhatActsOnOrdersNeverHangsOnABareKey)
{
    editor.show();
    choose(0);
    set("B");
    EXPECT_EQ(stage.shortcuts.current(QStringLiteral("engine.pause")), keys("Ctrl+P"));
    EXPECT_TRUE(textOf(editor, "settings.shortcuts.sentence").contains(QStringLiteral("need Ctrl")));
    set("F9");
    EXPECT_EQ(stage.shortcuts.current(QStringLiteral("engine.pause")), keys("F9"));
}

TEST_F(ShortcutEditorTest, ResetAllBringsBackTheStandardEvenWhenTwoActionsHadSwapped)
{
    EXPECT_EQ(stage.shortcuts.rebind(QStringLiteral("view.palette"), {}), Shortcuts::Answer::Done);
    EXPECT_EQ(stage.shortcuts.rebind(QStringLiteral("page.cockpit"), keys("Ctrl+K")), Shortcuts::Answer::Done);
    EXPECT_EQ(stage.shortcuts.rebind(QStringLiteral("view.palette"), keys("F1")), Shortcuts::Answer::Done);
    EXPECT_EQ(stage.shortcuts.reset(QStringLiteral("view.palette")), Shortcuts::Answer::Conflict);
    editor.show();
    press(editor, "settings.shortcuts.resetAll");
    EXPECT_EQ(stage.shortcuts.current(QStringLiteral("view.palette")), keys("Ctrl+K"));
    EXPECT_EQ(stage.shortcuts.current(QStringLiteral("page.cockpit")), keys("F1"));
    EXPECT_TRUE(stage.preferences.keys(QStringLiteral("shortcuts")).isEmpty());
}

TEST_F(ShortcutEditorTest, AKeptChoiceThatCollidesGivesWayToTheStandard)
{
    stage.preferences.setValue(QStringLiteral("shortcuts/page.asset"), QStringLiteral("Ctrl+P"));
    add("page.asset", "Asset", "F2");
    EXPECT_EQ(stage.shortcuts.current(QStringLiteral("page.asset")), keys("F2"));
}

TEST_F(ShortcutEditorTest, TheOverviewListsEveryActionWithItsKeysAndFilters)
{
    ShortcutsOverview overview(stage.shortcuts);
    overview.open();
    auto* const list = part<QTreeWidget>(overview, "overview.list");
    ASSERT_EQ(list->topLevelItemCount(), 3);
    EXPECT_EQ(list->topLevelItem(0)->text(0), QStringLiteral("Pause trading"));
    EXPECT_EQ(list->topLevelItem(0)->text(1), QStringLiteral("Ctrl+P"));
    type(overview, "overview.filter", QStringLiteral("cock"));
    EXPECT_TRUE(list->topLevelItem(0)->isHidden());
    EXPECT_FALSE(list->topLevelItem(2)->isHidden());
    keepPicture(overview, QStringLiteral("preferences"), QStringLiteral("overview"));
}

TEST_F(ShortcutEditorTest, Pictures)
{
    editor.resize(1036, 600);
    editor.show();
    choose(1);
    set("Ctrl+P");
    keepPicture(editor, QStringLiteral("preferences"), QStringLiteral("shortcuts-dark"));
    EXPECT_TRUE(editor.isVisible());
}

}  // namespace
}  // namespace pentad::preferences
