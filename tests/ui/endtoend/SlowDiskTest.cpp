// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that takes its time is the engine's business: whoever sits before the window notices at most that an answer is
// late. No time is measured here; what a block costs in milliseconds is goal G16 of the bench.
#include "ui/endtoend/EndToEnd.h"

#include "support/SlowJournal.h"
#include "widgets/HoldButton.h"

#include <QLineEdit>

#include <atomic>

namespace pentad::test {
namespace {

// Hears every event of the thread it lives in.
class EventCount final : public QObject {
public:
    EventCount() { qApp->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent*) override
    {
        ++m_count;
        return false;
    }
    std::uint64_t count() const { return m_count; }

private:
    std::uint64_t m_count = 0;
};

using SlowDiskStory = EndToEnd;

TEST_F(SlowDiskStory, TheWindowDoesEverythingWhileACommitIsHeld)
{
    open();
    gate->close();
    press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return gate->holds(); }));
    EXPECT_FALSE(seen().paused) << "shown only when it is durable";

    // Screens, the selected asset, a field, a dialog, the theme: all of it while the commit stands still.
    EventCount events;
    press(Qt::Key_F5);
    EXPECT_EQ(window().current(), widgets::Page::Orders);
    press(Qt::Key_F1);
    EXPECT_EQ(window().current(), widgets::Page::Cockpit);
    press(Qt::Key_3);
    EXPECT_EQ(terminal->desk().selected(), Slot{2});
    click("ticket.toggle");
    write("ticket.quantity", QStringLiteral("0.5"));
    EXPECT_EQ(find<QLineEdit>("ticket.quantity")->text(), QStringLiteral("0.5"));
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NE(dialog("flatten"), nullptr);
    press(Qt::Key_Escape);
    ASSERT_TRUE(until([&] { return dialog("flatten") == nullptr; }));
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(window().grab().isNull());
    std::uint64_t const handled = events.count();
    EXPECT_TRUE(until([&] { return events.count() > handled + 100; })) << "and it goes on turning";
    // An engine that says nothing for seconds is not shown as running.
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("ENGINE SILENT"); }));
    EXPECT_TRUE(gate->holds());
    EXPECT_FALSE(seen().paused);

    gate->open();
    ASSERT_TRUE(until([&] { return seen().paused && stateWord() == QStringLiteral("PAUSED"); }));
}

TEST_F(SlowDiskStory, WhatWasAskedMeanwhileIsAnsweredInItsOrderOnce)
{
    open();
    gate->close();
    widgets::Desk& desk = terminal->desk();
    std::vector<CommandId> const asked{desk.issue(Pause{"one"}), desk.issue(Resume{"two"}), desk.issue(Pause{"three"})};
    ASSERT_TRUE(until([&] { return gate->holds(); }));
    for (CommandId const id : asked) {
        EXPECT_TRUE(desk.isPending(id));
    }
    gate->open();
    ASSERT_TRUE(until([&] { return !desk.isPending(asked.back()); }));
    std::vector<CommandId> answered;
    for (CommandAnswer const& answer : seen().answers) {
        if (number(answer.id) >= number(asked.front())) {
            answered.push_back(answer.id);
        }
    }
    EXPECT_EQ(answered, asked);
    EXPECT_TRUE(seen().paused);
    EXPECT_EQ(seen().pauseReason, "three");
}

// The same disk in both its moods; the thread that waits is the engine's.
class SlowCommitsStory : public EndToEnd, public testing::WithParamInterface<std::chrono::milliseconds> {};

TEST_P(SlowCommitsStory, CommandsAreCarriedOutAndEventsHandledDuringCommits)
{
    auto const writing = std::make_shared<std::atomic<bool>>(false);
    auto const slow = [writing](Journal& journal) {
        return std::make_unique<SlowJournal>(journal, GetParam(), [writing](std::chrono::nanoseconds time) {
            *writing = true;
            std::this_thread::sleep_for(time);
            *writing = false;
        });
    };
    terminal = std::make_unique<LiveTerminal>(folder.path(), LiveTerminal::quietDemo(), slow);
    ASSERT_TRUE(until([&] { return terminal->isReady(); }));
    std::uint64_t handledMeanwhile = 0;
    for (int round = 0; round < 5; ++round) {
        bool const pauses = round % 2 == 0;
        CommandId const id = pauses ? terminal->desk().issue(Pause{"round"}) : terminal->desk().issue(Resume{"round"});
        ASSERT_TRUE(until([&] {
            handledMeanwhile += *writing ? 1 : 0;
            return terminal->gateway().answerTo(id).has_value();
        }));
        EXPECT_EQ(seen().paused, pauses);
    }
    if (GetParam() > std::chrono::milliseconds(100)) {
        EXPECT_GT(handledMeanwhile, 0U) << "the event loop turned while the engine waited for its disk";
    }
    close();
}

INSTANTIATE_TEST_SUITE_P(Disks, SlowCommitsStory,
                         testing::Values(std::chrono::milliseconds(4), std::chrono::milliseconds(200)));

}  // namespace
}  // namespace pentad::test
