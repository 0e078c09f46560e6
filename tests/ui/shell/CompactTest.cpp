// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest usual window in the longer of the two languages: nothing that matters is cut off.
#include "shell/StateBlock.h"
#include "shell/StatusCell.h"
#include "ui/shell/EventfulSession.h"
#include "widgets/PanelHeader.h"

#include <gtest/gtest.h>
#include <QAction>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace pentad::shell {
namespace {

class CompactTest : public testing::Test {
protected:
    CompactTest()
    {
        stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
        makeEventful(stage, false);
    }
    // What is due is laid out; unlike settle(), the engine says nothing more.
    static void layOut()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
    }
    TerminalStage stage{{1280, 800}, eventfulOptions(false)};
};

TEST_F(CompactTest, TheStateSaysItsCauseInWholeWords)
{
    auto const* const state = stage.find<StateBlock>("topBar.state");
    QFontMetrics const metrics(look::font(look::kMetaSize));
    auto const fits = [&] { return metrics.horizontalAdvance(state->shownCause()) <= state->causeRoom(); };
    EXPECT_TRUE(fits()) << state->shownCause().toStdString() << " in " << state->causeRoom();
    stage.session.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Open, 5, 5,
                                        stage.session.now() + std::chrono::seconds(27), "timeout"});
    stage.settle();
    ASSERT_EQ(stage.seen().state, EngineState::SafeMode);
    EXPECT_TRUE(fits()) << state->shownCause().toStdString() << " in " << state->causeRoom();
}

// Beside the button that arms there is the least room of all.
TEST_F(CompactTest, WhatIsNotArmedSaysWhatItDoesInWholeWords)
{
    EngineSnapshot live = stage.seen();
    ++live.sequence;
    live.mode = TradingMode::Live;
    live.state = EngineState::Disarmed;
    live.armed = live.everArmed = false;
    stage.gateway.show(std::make_shared<EngineSnapshot const>(live));
    auto const* const state = stage.find<StateBlock>("topBar.state");
    ASSERT_TRUE(becomes([&] {
        Q_EMIT stage.desk.refreshed();
        return stage.find("topBar.arm")->isVisible();
    }));
    layOut();
    EXPECT_LE(QFontMetrics(look::font(look::kMetaSize)).horizontalAdvance(state->shownCause()), state->causeRoom())
        << state->shownCause().toStdString();
    EXPECT_TRUE(state->toolTip().size() > state->shownCause().size()) << "which says all of it";
}

TEST_F(CompactTest, TheNumberOfTheCycleGivesWayToTroubleOfTheLine)
{
    auto const* const cycle = stage.find<StatusCell>("status.cycle");
    EXPECT_TRUE(cycle->text().contains(QStringLiteral("  tur "))) << cycle->text().toStdString();
    stage.session.channel().figures.orders = ChannelState::Down;
    stage.settle();
    ASSERT_TRUE(stage.find<StatusCell>("status.rest")->isVisible());
    EXPECT_FALSE(cycle->text().contains(QStringLiteral("  tur "))) << cycle->text().toStdString();
    QString const shown = stage.desk.format().count(pentad::number(stage.seen().cycle));
    EXPECT_TRUE(cycle->toolTip().contains(shown)) << cycle->toolTip().toStdString();
}

// A width that the style sheet sets would stand for what a word needs, and a full row would cut the word off.
TEST_F(CompactTest, WordsOfChoicesAreWholeOnEveryPageAndInBothSizes)
{
    for (QSize const size : {QSize(1280, 800), QSize(1920, 1080)}) {
        stage.window->resize(size);
        for (auto const page : {widgets::Page::Cockpit, widgets::Page::Asset, widgets::Page::Orders}) {
            stage.window->show(page);
            stage.settle();
            for (QToolButton* const button : stage.window->findChildren<QToolButton*>()) {
                bool const isChoice = button->isVisible() && button->property("kind").toString() == u"segment";
                if (isChoice) {
                    EXPECT_GE(button->width(), button->sizeHint().width())
                        << button->text().toStdString() << " at " << size.width();
                }
            }
        }
    }
}

TEST_F(CompactTest, TheHeaderOfEveryPanelIsSeenWhole)
{
    for (QString const& id : stage.shortcuts.ids()) {
        if (!id.startsWith(QStringLiteral("panel.")) && !id.startsWith(QStringLiteral("page."))) {
            continue;
        }
        stage.shortcuts.action(id)->trigger();
        stage.settle();
        for (auto* const header : stage.window->findChildren<widgets::PanelHeader*>()) {
            for (QWidget const* around = header->parentWidget(); around != nullptr && header->isVisible();
                 around = around->parentWidget()) {
                EXPECT_LE(header->mapTo(around, QPoint(header->width(), 0)).x(), around->width())
                    << id.toStdString() << ": " << header->parentWidget()->objectName().toStdString() << " in "
                    << around->metaObject()->className();
            }
        }
    }
}

TEST_F(CompactTest, NothingBesideAnEvaluationIsPushedOutOfSight)
{
    stage.window->show(widgets::Page::Decisions);
    stage.settle();
    auto const* const right = stage.find<QScrollArea>("forensics.right");
    ASSERT_TRUE(right->isVisible());
    EXPECT_LE(right->widget()->width(), right->viewport()->width());
}

// A column no wider than its longest figure once pushed quantity, fee and Send over the edge of the window.
TEST_F(CompactTest, TheTicketIsSeenWholeWhateverTheGatesSay)
{
    stage.find<QToolButton>("ticket.toggle")->click();
    stage.settle();
    auto const* const body = stage.find<QScrollArea>("ticket.body");
    ASSERT_TRUE(body->isVisible());
    auto const isWhole = [body] {
        return body->widget()->minimumSizeHint().width() <= body->viewport()->width() &&
               body->widget()->width() <= body->viewport()->width();
    };
    EXPECT_TRUE(isWhole());
    stage.find<QPushButton>("ticket.atAsk")->click();
    // More than every cap: the longest figures there are.
    stage.find<QLineEdit>("ticket.quantity")->setText(QStringLiteral("9"));
    auto const* const cap = stage.find<QLabel>("ticket.grossCap");
    ASSERT_TRUE(becomes([&] {
        stage.settle();
        return cap->text() != format::Format::missing();
    }));
    EXPECT_TRUE(isWhole()) << body->widget()->minimumSizeHint().width() << " in " << body->viewport()->width();
    EXPECT_FALSE(cap->text().contains(QLatin1Char(','))) << cap->text().toStdString() << ": whole lira here";
    auto* const send = stage.find<QPushButton>("ticket.send");
    send->setText(QStringLiteral("Gönder, azaltılmış miktarı sat"));
    EXPECT_LE(send->sizeHint().width(), body->viewport()->width() - 2 * look::kPanelInset);
    stage.settle();
    EXPECT_TRUE(isWhole()) << body->widget()->minimumSizeHint().width() << " in " << body->viewport()->width();
}

}  // namespace
}  // namespace pentad::shell
