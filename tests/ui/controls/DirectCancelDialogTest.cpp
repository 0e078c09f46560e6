// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/DirectCancelDialog.h"

#include "controls/KillDialog.h"
#include "support/FakeDirectCancel.h"
#include "ui/decisions/DecisionStage.h"

#include <QMouseEvent>
#include <QPointer>

namespace pentad::controls {
namespace {

using test::comesTrue;
using test::directOrder;
using test::find;
using test::letSettle;
using test::press;

void clickVerb(VerbButton* button)
{
    QPointF const at = QRectF(button->rect()).center();
    for (auto const type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, button->mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(button, &event);
    }
}

class DirectCancelDialogTest : public testing::Test {
protected:
    void SetUp() override
    {
        window.resize(1280, 800);
        window.show();
    }
    template <typename Dialog>
    QPointer<Dialog> opened(widgets::Desk& on)
    {
        auto* dialog = new Dialog(on, &window);
        dialog->open();
        letSettle();
        return dialog;
    }
    static widgets::Services with(DirectCancel& direct)
    {
        widgets::Services services;
        services.mode = TradingMode::Live;
        services.directCancel = &direct;
        return services;
    }
    static QString sentenceOf(QDialog& dialog) { return find<QLabel>(dialog, "dialog.sentence")->accessibleName(); }
    static QString pointsOf(QDialog& dialog)
    {
        return find<PointList>(dialog, "directCancel.points")->lines().join(QLatin1Char('\n'));
    }

    test::ScriptedStage stage;
    test::FakeDirectCancel direct;
    widgets::Desk desk{stage.gateway, stage.preferences, with(direct)};
    QWidget window;
};

TEST_F(DirectCancelDialogTest, BeginsOnlyByItsVerbAndSendsTheEngineNothing)
{
    auto const dialog = opened<DirectCancelDialog>(desk);
    auto* const act = find<VerbButton>(*dialog, "directCancel.act");
    EXPECT_EQ(dialog->focusWidget(), find<VerbButton>(*dialog, "directCancel.close"));
    press(act, Qt::Key_Return);
    EXPECT_EQ(direct.runs, 0) << "Enter presses nothing dangerous";
    press(dialog, Qt::Key_Return);
    EXPECT_EQ(direct.runs, 0);
    EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));

    auto const again = opened<DirectCancelDialog>(desk);
    clickVerb(find<VerbButton>(*again, "directCancel.act"));
    EXPECT_EQ(direct.runs, 1);
    EXPECT_FALSE(find<VerbButton>(*again, "directCancel.act")->isEnabled()) << "once";
    EXPECT_TRUE(stage.commands.empty());
}

TEST_F(DirectCancelDialogTest, ShowsHowItGoesAndWhatBecameOfEachOrder)
{
    auto const dialog = opened<DirectCancelDialog>(desk);
    clickVerb(find<VerbButton>(*dialog, "directCancel.act"));
    DirectCancelReport report;
    report.open = {directOrder(7, true)};
    report.gone = {directOrder(5, true)};
    direct.heard(report);
    EXPECT_EQ(sentenceOf(*dialog), QStringLiteral("Asking the exchange: 1 gone, 1 open as last listed."));

    report.phase = DirectCancelPhase::Clear;
    report.open.clear();
    report.gone = {directOrder(5, true), directOrder(7, false)};
    report.others = 2;
    direct.heard(report);
    EXPECT_EQ(sentenceOf(*dialog), QStringLiteral("No order of ours is open at the exchange."));
    EXPECT_TRUE(pointsOf(*dialog).contains(QStringLiteral("order 5: cancelled")));
    EXPECT_TRUE(pointsOf(*dialog).contains(QStringLiteral("order 7: ended by itself")))
        << pointsOf(*dialog).toStdString();
    EXPECT_FALSE(find<VerbButton>(*dialog, "directCancel.act")->isVisible());
}

TEST_F(DirectCancelDialogTest, WhatRemainsIsNamedWithItsReasonAndMayBeTriedAgain)
{
    auto const dialog = opened<DirectCancelDialog>(desk);
    auto* const act = find<VerbButton>(*dialog, "directCancel.act");
    clickVerb(act);
    DirectCancelReport report;
    report.phase = DirectCancelPhase::Unfinished;
    report.open = {directOrder(7, false, "ORDER_CANCEL_BLOCKED (1)")};
    report.unread = {{Symbol("XRPTRY"), "no answer from the exchange"}};
    report.why = "the key is refused";
    direct.heard(report);
    EXPECT_TRUE(pointsOf(*dialog).contains(QStringLiteral("order 7: ORDER_CANCEL_BLOCKED (1)")));
    EXPECT_TRUE(pointsOf(*dialog).contains(QStringLiteral("XRPTRY could not be read")));
    EXPECT_EQ(find<QLabel>(*dialog, "dialog.error")->text(), QStringLiteral("the key is refused"));
    EXPECT_TRUE(act->isEnabled());
    clickVerb(act);
    EXPECT_EQ(direct.runs, 2);
    EXPECT_TRUE(find<QLabel>(*dialog, "dialog.error")->text().isEmpty()) << "of the last run";
}

TEST_F(DirectCancelDialogTest, AResultAfterItWasClosedHurtsNobody)
{
    auto const dialog = opened<DirectCancelDialog>(desk);
    clickVerb(find<VerbButton>(*dialog, "directCancel.act"));
    dialog->reject();
    EXPECT_TRUE(comesTrue([&] { return dialog.isNull(); }));
    direct.heard({});
}

TEST_F(DirectCancelDialogTest, AKillWithoutAnswerOffersTheWayRoundTheEngine)
{
    auto const kill = opened<KillDialog>(desk);
    bool wanted = false;
    QObject::connect(kill.data(), &KillDialog::directCancelWanted, &window, [&] { wanted = true; });
    auto* const way = find<VerbButton>(*kill, "kill.direct");
    clickVerb(find<VerbButton>(*kill, "kill.act"));
    EXPECT_FALSE(way->isVisible()) << "the engine has a moment to answer";
    ASSERT_TRUE(comesTrue([&] { return way->isVisible(); }, 6'000));
    clickVerb(way);
    EXPECT_TRUE(wanted);
    EXPECT_TRUE(comesTrue([&] { return kill.isNull(); }));
}

TEST_F(DirectCancelDialogTest, WithoutSuchAWayAKillOffersNone)
{
    auto const kill = opened<KillDialog>(stage.desk);
    auto* const way = find<VerbButton>(*kill, "kill.direct");
    clickVerb(find<VerbButton>(*kill, "kill.act"));
    EXPECT_FALSE(comesTrue([&] { return way->isVisible(); }, 2'500));
}

}  // namespace
}  // namespace pentad::controls
