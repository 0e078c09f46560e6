// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "policy/FactList.h"
#include "shell/Cockpit.h"
#include "shell/MainWindow.h"
#include "shell/StateBlock.h"
#include "shell/StatusCell.h"
#include "ui/shell/WindowFixture.h"
#include "widgets/HoldButton.h"

#include <gtest/gtest.h>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QSessionManager>

namespace pentad::shell {
namespace {

using widgets::HoldButton;

class MainWindowEndTest : public WindowFixture {};

TEST_F(MainWindowEndTest, AnEngineThatEndsByItselfLeavesTheWindowAndSaysSo)
{
    stage.window->engineStopped(QStringLiteral("the engine stopped itself to protect the account: test"));
    stage.settle();
    EXPECT_TRUE(stage.window->isVisible());
    auto* const banner = stage.window->findChild<QWidget*>(QStringLiteral("end"));
    ASSERT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->findChild<QLabel*>(QStringLiteral("end.text"))
                    ->text()
                    .startsWith(QStringLiteral("the engine stopped itself to protect the account: test\n")));
    stage.window->show(widgets::Page::Settings);
    stage.settle();
    EXPECT_TRUE(banner->isVisible()) << "on every page";
    auto const* const cycle = stage.find<StatusCell>("status.cycle");
    EXPECT_TRUE(becomes([&] { return cycle->text().startsWith(QStringLiteral("ENGINE ENDED")); }));
    EXPECT_EQ(stage.find<StateBlock>("topBar.state")->word(), QStringLiteral("ENGINE ENDED"));
    EXPECT_TRUE(cycle->hasTrouble()) << "its last state is no news of now";
    stage.window->show(widgets::Page::Health);
    stage.settle();
    EXPECT_EQ(stage.find<policy::FactList>("healthpage.engine")->valueOf(QStringLiteral("state")),
              QStringLiteral("ENGINE ENDED"));
}

TEST_F(MainWindowEndTest, WhatAJournalTellsWithoutAnEngineIsForViewOnly)
{
    auto last = std::make_shared<EngineSnapshot>(stage.seen());
    last->sequence += 1;
    last->state = EngineState::Failed;
    last->stateCause = "the disk is read-only";
    last->fromJournal = true;
    stage.gateway.show(last);
    stage.window->engineStopped(QStringLiteral("the disk is read-only"));
    EXPECT_TRUE(becomes([&] { return stage.find<StateBlock>("topBar.state")->word() == QStringLiteral("VIEW ONLY"); }));
    EXPECT_TRUE(stage.find<StatusCell>("status.cycle")->text().startsWith(QStringLiteral("VIEW ONLY")));
    QString const told = stage.find<QLabel>("end.text")->text();
    EXPECT_TRUE(told.startsWith(QStringLiteral("the disk is read-only\n"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("nothing can be sent"))) << told.toStdString();
    for (char const* const button : {"topBar.pause", "topBar.flatten", "topBar.kill"}) {
        EXPECT_FALSE(stage.find<HoldButton>(button)->isEnabled()) << button;
    }
    bool isRefused = false;
    QObject::connect(&stage.desk, &widgets::Desk::answered, stage.window.get(), [&](CommandAnswer const& answer) {
        isRefused = !answer.accepted && answer.text == say(Phrase::EngineGone);
    });
    CommandId const asked = stage.desk.issue(CancelAllOrders{});
    EXPECT_TRUE(becomes([&] { return isRefused; }));
    EXPECT_FALSE(stage.desk.isPending(asked));
}

struct DesktopEndTest : WindowFixture {
    DesktopEndTest()
    {
        QObject::connect(&stage.gateway, &gateway::EngineGateway::commandIssued, stage.window.get(),
                         [this](CommandPtr const& command) {
                             if (auto const* stop = std::get_if<Stop>(&command->body)) {
                                 stops.push_back(*stop);
                             }
                         });
    }
    static void asksToSave()
    {
        // Only Qt can make one; the window does not look into it.
        alignas(std::max_align_t) std::byte place[sizeof(QSessionManager)] = {};
        Q_EMIT qGuiApp->commitDataRequest(*reinterpret_cast<QSessionManager*>(place));
    }
    static void ends()
    {
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
    }
    std::vector<Stop> stops;
};

TEST_F(DesktopEndTest, StopsTheEngineAndKeepsTheOrders)
{
    asksToSave();
    ends();
    ends();
    ASSERT_EQ(stops.size(), 1U);
    EXPECT_FALSE(stops.front().cancelOpenOrders);
    EXPECT_TRUE(openDialogs().empty()) << "nobody is there to answer";
}

TEST_F(DesktopEndTest, OneThatIsCalledOffStopsNothingAndTheLayoutIsSaved)
{
    stage.window->cockpit().findChild<QDockWidget*>(QStringLiteral("dock.watchlist"))->hide();
    asksToSave();
    asksToSave();
    EXPECT_TRUE(stops.empty());
    EXPECT_TRUE(stage.window->isVisible());
    widgets::Shortcuts shortcuts(stage.preferences);
    MainWindow next(stage.desk, shortcuts, ProgramFacts{});
    EXPECT_TRUE(next.cockpit().findChild<QDockWidget*>(QStringLiteral("dock.watchlist"))->isHidden());
}

TEST_F(MainWindowEndTest, ClosingStopsTheEngineFirst)
{
    bool stopAsked = false;
    QObject::connect(&stage.gateway, &gateway::EngineGateway::commandIssued, stage.window.get(),
                     [&](CommandPtr const& command) { stopAsked = std::holds_alternative<Stop>(command->body); });
    bool const asks = !stage.seen().openOrders.empty();
    stage.window->close();
    stage.settle();
    EXPECT_TRUE(stage.window->isVisible());
    EXPECT_EQ(openDialogs().size(), asks ? 1U : 0U);
    EXPECT_EQ(stopAsked, !asks);
}

TEST_F(MainWindowEndTest, ClosingWhileTheEngineIsSilentOffersToEndTheProgramAsItStands)
{
    auto const* const state = stage.find<StateBlock>("topBar.state");
    ASSERT_TRUE(becomes([&] { return state->word() == QStringLiteral("ENGINE SILENT"); }, std::chrono::seconds(10)));
    int stops = 0;
    QObject::connect(&stage.gateway, &gateway::EngineGateway::commandIssued, stage.window.get(),
                     [&](CommandPtr const& command) { stops += std::holds_alternative<Stop>(command->body) ? 1 : 0; });
    int abandoned = 0;
    QObject::connect(stage.window.get(), &MainWindow::abandoned, stage.window.get(), [&] { ++abandoned; });
    stage.window->close();
    ASSERT_EQ(openDialogs().size(), 1U);
    click(openDialogs().front()->findChild<QAbstractButton*>(QStringLiteral("stuck.wait")));
    EXPECT_TRUE(openDialogs().empty());
    EXPECT_EQ(abandoned, 0);

    // The sample engine has heard the wish to stop, and said so.
    ASSERT_TRUE(becomes([&] { return stage.desk.engineSilent(); }, std::chrono::seconds(10)));
    stage.window->close();
    ASSERT_EQ(openDialogs().size(), 1U);
    EXPECT_EQ(stops, 1) << "it is asked to stop once, should it come to itself";
    auto const* const sentence = openDialogs().front()->findChild<QLabel*>(QStringLiteral("dialog.sentence"));
    QString const before = sentence->text();
    EXPECT_TRUE(becomes([&] { return sentence->text() != before; })) << "how long it lasts is counted";
    click(openDialogs().front()->findChild<QAbstractButton*>(QStringLiteral("stuck.end")));
    EXPECT_EQ(abandoned, 1);

    EngineSnapshot said = stage.seen();
    ++said.sequence;
    stage.gateway.show(std::make_shared<EngineSnapshot const>(std::move(said)));
    EXPECT_TRUE(becomes([&] { return openDialogs().empty(); })) << "it speaks again";
    EXPECT_TRUE(stage.window->isVisible());

    ASSERT_TRUE(becomes([&] { return state->word() == QStringLiteral("ENGINE SILENT"); }, std::chrono::seconds(10)));
    stage.window->close();
    ASSERT_EQ(openDialogs().size(), 1U);
    stage.window->engineStopped(QStringLiteral("the disk is read-only"));
    EXPECT_TRUE(openDialogs().empty()) << "nothing is left to wait for";
    EXPECT_TRUE(stage.window->isVisible());
}

}  // namespace
}  // namespace pentad::shell
