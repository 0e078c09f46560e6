// SPDX-License-Identifier: GPL-3.0-or-later
// Pause, flatten and kill as a person meets them: by key or by holding a button, with the engine in its own thread.
#include "ui/endtoend/EndToEnd.h"

#include "widgets/HoldButton.h"

#include <QLabel>
#include <QLineEdit>

namespace pentad::test {
namespace {

using ControlsStory = EndToEnd;

bool hasNote(EngineSnapshot const& snapshot, std::string_view subject, std::string_view reason)
{
    return std::any_of(snapshot.notes.begin(), snapshot.notes.end(),
                       [&](NoteRecord const& note) { return note.subject == subject && note.reason == reason; });
}

TEST_F(ControlsStory, OneKeyPausesAndOnlyTheDialogsVerbResumes)
{
    open();
    press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return seen().paused && stateWord() == QStringLiteral("PAUSED"); }));
    EXPECT_EQ(dialog("resume"), nullptr) << "pausing asks nothing";

    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(dialog("resume"), nullptr);
    press(Qt::Key_Escape);
    ASSERT_TRUE(until([&] { return dialog("resume") == nullptr; }));
    EXPECT_TRUE(seen().paused) << "Esc is on the safe side";

    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(dialog("resume"), nullptr);
    write("resume.reason", QStringLiteral("looked at it"));
    click("resume.act");
    ASSERT_TRUE(until([&] { return !seen().paused && dialog("resume") == nullptr; }));
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("RUNNING"); }));
    EXPECT_TRUE(hasNote(seen(), "resume", "looked at it"));
}

TEST_F(ControlsStory, FlattenByKeyShowsItsFiguresSellsEverythingAndStaysPaused)
{
    open();
    buy(Slot{0}, Money(2'000));
    buy(Slot{3}, Money(1'500));
    std::size_t const fills = seen().fills.size();

    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(dialog("flatten"), nullptr);
    ASSERT_TRUE(until([&] { return seen().rehearsal.assetsToSell == 2; }));
    EXPECT_EQ(seen().fills.size(), fills);
    EXPECT_FALSE(seen().paused) << "a rehearsal changes nothing";
    click("flatten.sell");
    ASSERT_TRUE(until([&] { return seen().flatten.phase == FlattenPhase::Done; })) << seen().flatten.result;
    EXPECT_FALSE(holdsAnything());
    EXPECT_TRUE(seen().openOrders.empty());
    EXPECT_TRUE(seen().paused);
    // The certificate opens by itself; trading stays paused behind it.
    ASSERT_TRUE(until([&] { return dialog("flattenResult") != nullptr; }));
    click("flattenResult.close");
    ASSERT_TRUE(until([&] { return dialog("flattenResult") == nullptr; }));
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("PAUSED"); }));
}

TEST_F(ControlsStory, FlattenByHoldingItsButtonNeedsNoDialog)
{
    open();
    terminal->preferences().setFlattenGesture(widgets::FlattenGesture::Hold);
    buy(Slot{1}, Money(2'000));
    click("topBar.flatten");
    EXPECT_EQ(dialog("flatten"), nullptr);
    ASSERT_TRUE(ask(CancelAllOrders{}).has_value());
    EXPECT_EQ(seen().flatten.phase, FlattenPhase::None) << "a short press does nothing";

    ASSERT_TRUE(hold("topBar.flatten", [&] { return seen().flatten.phase != FlattenPhase::None; }));
    ASSERT_TRUE(until([&] { return seen().flatten.phase == FlattenPhase::Done; })) << seen().flatten.result;
    EXPECT_FALSE(holdsAnything());
    EXPECT_TRUE(seen().paused);
}

TEST_F(ControlsStory, AKillLatchesAndOnlyAReasonReleasesIt)
{
    open();
    ASSERT_TRUE(hold("topBar.kill", [&] { return stateWord() == QStringLiteral("HALTED"); }));
    EXPECT_TRUE(seen().killed);
    EXPECT_EQ(dialog("rearm"), nullptr) << "letting go of the button is no wish of its own";
    EXPECT_FALSE(ask(Resume{"again"})->accepted);

    click("topBar.kill");
    ASSERT_NE(dialog("rearm"), nullptr);
    EXPECT_FALSE(find("rearm.act")->isEnabled()) << "without a reason";
    write("rearm.reason", QStringLiteral("the feed was checked"));
    click("rearm.act");
    ASSERT_TRUE(until([&] { return !seen().killed && dialog("rearm") == nullptr; }));
    EXPECT_TRUE(seen().paused) << "resuming is a second act";
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("PAUSED"); }));
    EXPECT_TRUE(hasNote(seen(), "rearm", "the feed was checked"));
}

}  // namespace
}  // namespace pentad::test
