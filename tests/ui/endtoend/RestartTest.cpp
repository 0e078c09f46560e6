// SPDX-License-Identifier: GPL-3.0-or-later
// What a person finds again at the next start, and what can be changed without one.
#include "ui/endtoend/EndToEnd.h"

#include "shell/Cockpit.h"
#include "widgets/DataTable.h"
#include "widgets/HoldButton.h"

#include <QComboBox>
#include <QDockWidget>

namespace pentad::test {
namespace {

class RestartStory : public EndToEnd {
protected:
    QDockWidget* dock(char const* name)
    {
        return window().cockpit().findChild<QDockWidget*>(QString::fromLatin1(name));
    }
};

TEST_F(RestartStory, LayoutLanguageAndPauseAreFoundAgain)
{
    open();
    dock("dock.watchlist")->hide();
    dock("dock.fills")->raise();
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(until([&] { return find<widgets::HoldButton>("topBar.pause")->text() == QStringLiteral("DURAKLAT"); }));
    press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return seen().paused; }));
    EXPECT_EQ(find("restart"), nullptr) << "the first session has nothing to go on with";
    std::string const reason = seen().pauseReason;
    std::uint64_t const sequence = seen().journalSequence;
    int const policyWidth = dock("dock.policy")->width();
    close();

    open();
    ASSERT_TRUE(until([&] { return find("restart") != nullptr && find("restart")->isVisible(); }))
        << "what was found again comes before the chart";
    EXPECT_FALSE(find("chart.candles")->isVisible());
    click("restart.leave");
    EXPECT_TRUE(until([&] { return find("chart.candles")->isVisible(); }));
    EXPECT_TRUE(seen().paused);
    EXPECT_EQ(seen().pauseReason, reason);
    EXPECT_GT(seen().journalSequence, sequence) << "the same journal goes on";
    EXPECT_TRUE(dock("dock.watchlist")->isHidden());
    EXPECT_FALSE(dock("dock.orders")->isHidden());
    EXPECT_TRUE(until([&] { return std::abs(dock("dock.policy")->width() - policyWidth) <= 2; }))
        << dock("dock.policy")->width() << " instead of " << policyWidth;
    EXPECT_TRUE(until([&] { return find<widgets::HoldButton>("topBar.pause")->text() == QStringLiteral("DEVAM ET"); }));
    EXPECT_TRUE(until([&] { return stateWord() == QStringLiteral("DURAKLATILDI"); })) << stateWord().toStdString();
    close();
}

TEST_F(RestartStory, LanguageAndThemeChangeWhileTheEngineTrades)
{
    open();
    auto* const pause = find<widgets::HoldButton>("topBar.pause");
    look::Brightness const before = terminal->desk().theme().brightness;
    std::uint64_t const sequence = seen().sequence;
    terminal->desk().openPage(widgets::Page::Reports);
    QString const english = find<QComboBox>("exports.kind")->itemText(0);

    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(until([&] { return pause->text() == QStringLiteral("DURAKLAT"); }));
    EXPECT_NE(terminal->desk().theme().brightness, before);
    EXPECT_NE(find<QComboBox>("exports.kind")->itemText(0), english) << "an open page changes with the rest";
    EXPECT_TRUE(until([&] { return seen().sequence > sequence + 3; })) << "the engine notices nothing";

    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(until([&] { return pause->text() == QStringLiteral("PAUSE"); }));
    EXPECT_EQ(terminal->desk().theme().brightness, before);
    EXPECT_EQ(find<QComboBox>("exports.kind")->itemText(0), english);
}

TEST_F(RestartStory, AWindowClosedAmidAFlattenGoesOnWithItAtTheNextStart)
{
    open();
    buy(Slot{0}, Money(2'000));
    buy(Slot{4}, Money(1'500));
    gate->close();
    terminal->desk().issue(Flatten{"leaving"});
    ASSERT_TRUE(until([&] { return gate->holds(); })) << "the flatten is being written";
    press(Qt::Key_Q, Qt::ControlModifier);
    EXPECT_FALSE(terminal->closed()) << "the engine ends first, in order";
    EXPECT_TRUE(window().isVisible());
    gate->open();
    ASSERT_TRUE(until([&] { return terminal->closed(); }));
    EXPECT_EQ(terminal->failure(), QString());
    EXPECT_TRUE(holdsAnything()) << "it was amid the flatten";
    EXPECT_NE(seen().flatten.phase, FlattenPhase::Done);

    open();
    ASSERT_TRUE(until([&] { return seen().flatten.phase == FlattenPhase::Done; })) << seen().flatten.result;
    EXPECT_EQ(seen().flatten.reason, "leaving");
    EXPECT_FALSE(holdsAnything());
    EXPECT_TRUE(seen().openOrders.empty());
    EXPECT_TRUE(seen().paused);
}

}  // namespace
}  // namespace pentad::test
