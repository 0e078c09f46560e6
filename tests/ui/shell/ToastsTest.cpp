// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Toasts.h"

#include "activity/MessageCentre.h"
#include "shell/Cockpit.h"
#include "shell/Toast.h"
#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace pentad::shell {
namespace {

class ToastsTest : public testing::Test {
protected:
    // Where the messages are in sight, what is no alarm is read at once and no toast.
    ToastsTest()
    {
        stage.window->show(widgets::Page::Orders);
        stage.settle();
    }
    // Nothing where no toast says so.
    Toast* toastOf(QString const& text) const
    {
        for (Toast* const toast : stage.window->findChildren<Toast*>()) {
            auto const* const said = toast->findChild<QLabel*>(toast->objectName() + QStringLiteral(".text"));
            if (toast->isVisible() && said->text() == text) {
                return toast;
            }
        }
        return nullptr;
    }
    template <typename Widget>
    static Widget* partOf(Toast* toast, char const* name)
    {
        return toast->findChild<Widget*>(toast->objectName() + QLatin1Char('.') + QString::fromLatin1(name));
    }
    activity::MessageCentre& centre() { return *stage.find<activity::MessageCentre>("messages"); }

    TerminalStage stage;
    QString const saved = QStringLiteral("12 rows saved to orders.csv");
};

TEST_F(ToastsTest, ANoticeStandsAboveTheStatusBarAndGoesByItself)
{
    stage.desk.notify(saved);
    stage.settle();
    Toast* const toast = toastOf(saved);
    ASSERT_NE(toast, nullptr);
    auto const placeOf = [&](QWidget* widget) {
        return QRect(widget->mapTo(stage.window.get(), QPoint(0, 0)), widget->size());
    };
    EXPECT_LT(placeOf(toast).bottom(), placeOf(stage.find("status")).top());
    EXPECT_GT(placeOf(toast).top(), placeOf(stage.find("topBar")).bottom()) << "far from what stops the engine";
    EXPECT_GT(placeOf(toast).left(), stage.window->width() / 2);
    EXPECT_FALSE(toast->isAncestorOf(QApplication::focusWidget()));
    auto* const life = partOf<QTimer>(toast, "life");
    EXPECT_TRUE(life->isActive() || toast->underMouse()) << "it goes by itself, unless somebody is about to use it";
    int const unread = centre().unread();
    life->start(0);
    EXPECT_TRUE(becomes([&] { return toastOf(saved) == nullptr; }));
    EXPECT_EQ(centre().unread(), unread) << "only the copy is gone";
}

TEST_F(ToastsTest, NoneStandsOverTheTicket)
{
    auto const placeOf = [&](QWidget* widget) {
        return QRect(widget->mapTo(stage.window.get(), QPoint(0, 0)), widget->size());
    };
    auto* const ticket = stage.find("ticket");
    auto* const toasts = stage.find<Toasts>("toasts");
    stage.desk.notify(saved, true);
    stage.settle();
    int const right = placeOf(toasts).right();
    ASSERT_GT(placeOf(toasts).left(), stage.window->width() / 2);

    stage.window->show(widgets::Page::Cockpit);
    stage.window->cockpit().showPanel(stage.find("orders"));
    stage.find<QToolButton>("ticket.toggle")->click();
    stage.settle();
    ASSERT_TRUE(ticket->isVisible());
    ASSERT_LE(placeOf(ticket).left(), right) << "where it stood";
    EXPECT_FALSE(placeOf(toasts).intersects(placeOf(ticket)));
    EXPECT_FALSE(placeOf(toasts).intersects(placeOf(stage.find("rail"))));
    EXPECT_NE(toastOf(saved), nullptr);

    // The ticket goes with its dock, which stays as wide as it is.
    QSize const size = stage.window->size();
    int const left = placeOf(ticket).left();
    stage.window->resize(size + QSize(600, 0));
    stage.settle();
    ASSERT_GT(placeOf(ticket).left(), left);
    EXPECT_FALSE(placeOf(toasts).intersects(placeOf(ticket)));
    stage.window->resize(size);

    stage.window->show(widgets::Page::Orders);
    stage.settle();
    EXPECT_EQ(placeOf(toasts).right(), right);
}

TEST_F(ToastsTest, ItIsClosedByItsCross)
{
    stage.desk.notify(saved);
    partOf<QToolButton>(toastOf(saved), "close")->click();
    EXPECT_EQ(toastOf(saved), nullptr);
}

TEST_F(ToastsTest, ACriticalOneStaysUntilItIsAcknowledged)
{
    QString const grave = QStringLiteral("the journal cannot be written");
    stage.desk.notify(grave, true);
    Toast* const toast = toastOf(grave);
    ASSERT_NE(toast, nullptr);
    EXPECT_FALSE(partOf<QToolButton>(toast, "close")->isVisible());
    int const unread = centre().unread();
    int const height = toast->height();
    auto* const life = partOf<QTimer>(toast, "life");
    life->start(0);
    EXPECT_TRUE(becomes([&] { return toast->isFolded() && toast->height() < height; })) << "it covers less";
    EXPECT_EQ(toastOf(grave), toast);
    EXPECT_TRUE(partOf<QLabel>(toast, "head")->text().startsWith(QStringLiteral("Critical · the journal")));
    EXPECT_EQ(toast->toolTip(), grave) << "the line may be cut";
    EXPECT_FALSE(life->isActive());

    life->setInterval(std::chrono::hours(1));
    stage.desk.notify(grave, true);
    EXPECT_FALSE(toast->isFolded()) << "once more is news";
    EXPECT_TRUE(becomes([&] { return toast->height() == height; }));
    EXPECT_EQ(partOf<QLabel>(toast, "head")->text(), QStringLiteral("Critical · 2×"));
    auto* const act = partOf<QPushButton>(toast, "act");
    EXPECT_EQ(act->text(), QStringLiteral("Acknowledge"));
    act->click();
    EXPECT_EQ(toastOf(grave), nullptr);
    EXPECT_EQ(centre().unread(), unread - 1);
}

TEST_F(ToastsTest, WhatIsReadInTheMessageCentreGoesFromHere)
{
    stage.desk.notify(saved);
    auto* const act = partOf<QPushButton>(toastOf(saved), "act");
    EXPECT_EQ(act->text(), QStringLiteral("Show"));
    act->click();
    EXPECT_TRUE(becomes([&] { return centre().isVisible(); }));
    EXPECT_TRUE(becomes([&] { return toastOf(saved) == nullptr; }));
    stage.desk.notify(saved);
    EXPECT_EQ(toastOf(saved), nullptr) << "it is seen where it is kept";
}

TEST_F(ToastsTest, BehindAnotherTabNothingIsRead)
{
    stage.window->show(widgets::Page::Cockpit);
    stage.window->cockpit().showPanel(stage.find("orders"));
    stage.settle();
    int const unread = centre().unread();
    stage.desk.notify(saved);
    stage.settle();
    EXPECT_NE(toastOf(saved), nullptr);
    EXPECT_EQ(centre().unread(), unread + 1);
    stage.window->cockpit().showPanel(&centre());
    EXPECT_TRUE(becomes([&] { return toastOf(saved) == nullptr; }));
    EXPECT_EQ(centre().unread(), 0);
}

TEST_F(ToastsTest, NoneStandsOverTheMessageCentre)
{
    QString const grave = QStringLiteral("the journal cannot be written");
    stage.window->show(widgets::Page::Cockpit);
    stage.window->cockpit().showPanel(&centre());
    stage.settle();
    stage.desk.notify(grave, true);
    stage.settle();
    EXPECT_EQ(toastOf(grave), nullptr);
    stage.window->cockpit().showPanel(stage.find("orders"));
    EXPECT_TRUE(becomes([&] { return toastOf(grave) != nullptr; })) << "it waits to be acknowledged";
}

TEST_F(ToastsTest, OneMoreOfTheSameCountsUp)
{
    stage.desk.notify(saved);
    Toast* const first = toastOf(saved);
    stage.desk.notify(saved);
    EXPECT_EQ(toastOf(saved), first);
    EXPECT_EQ(partOf<QLabel>(first, "head")->text(), QStringLiteral("Notice · 2×"));
}

TEST_F(ToastsTest, NewOnesPushOutTheOldestThatNeedNothing)
{
    QString const grave = QStringLiteral("the journal cannot be written");
    stage.desk.notify(grave, true);
    for (int i = 0; i < 6; ++i) {
        stage.desk.notify(QStringLiteral("notice %1").arg(i));
    }
    EXPECT_NE(toastOf(grave), nullptr);
    EXPECT_EQ(toastOf(QStringLiteral("notice 0")), nullptr);
    EXPECT_NE(toastOf(QStringLiteral("notice 5")), nullptr);
}

TEST_F(ToastsTest, ADepositIsNotBookedFromHere)
{
    activity::Message deposit;
    deposit.id = QStringLiteral("deposit");
    deposit.text = QStringLiteral("1 BTC came to the account without an order of ours");
    deposit.critical = true;
    deposit.flow = 7;
    auto* const toasts = stage.find<Toasts>("toasts");
    bool booked = false;
    QObject::connect(toasts, &Toasts::acknowledged, toasts, [&] { booked = true; });
    toasts->tell(deposit);
    auto* const act = partOf<QPushButton>(toastOf(deposit.text), "act");
    EXPECT_EQ(act->text(), QStringLiteral("Show"));
    act->click();
    EXPECT_FALSE(booked);
    EXPECT_TRUE(becomes([&] { return centre().isVisible(); }));
}

TEST_F(ToastsTest, OfALongMessageItShowsTheBeginning)
{
    QString const endless = QStringLiteral("word ").repeated(1'000) + QStringLiteral("end");
    QString const lines = QStringLiteral("line\n").repeated(50) + QStringLiteral("end");
    for (QString const& text : {endless, lines}) {
        stage.desk.notify(text, true);
        stage.settle();
        auto const toasts = stage.window->findChildren<Toast*>();
        auto const shown = std::find_if(toasts.begin(), toasts.end(), [&](Toast* toast) {
            return toast->isVisible() && partOf<QLabel>(toast, "text")->text().startsWith(text.left(10));
        });
        ASSERT_TRUE(shown != toasts.end()) << text.left(10).toStdString();
        QString const beginning = partOf<QLabel>(*shown, "text")->text();
        EXPECT_LE(beginning.size(), 301);
        EXPECT_LE(beginning.count(QLatin1Char('\n')), 8);
        EXPECT_TRUE(beginning.endsWith(QStringLiteral("…"))) << beginning.toStdString();
        EXPECT_LT((*shown)->height(), 260);
        EXPECT_GT((*shown)->mapTo(stage.window.get(), QPoint(0, 0)).y(), stage.find("topBar")->geometry().bottom())
            << "below what stops the engine";
    }
}

TEST_F(ToastsTest, WhatHasNoRoomOnTheScreenIsNotShown)
{
    QWidget parent;
    parent.resize(500, 600);
    QWidget field(&parent);
    Toasts toasts(stage.desk, &field, &parent);
    field.setGeometry(0, 200, 500, 40);
    parent.show();
    activity::Message message;
    message.id = QStringLiteral("grave");
    message.text = QStringLiteral("the journal cannot be written");
    message.critical = true;
    toasts.tell(message);
    stage.settle();
    EXPECT_FALSE(toasts.isVisible()) << "not even the newest, not even a grave one";
    field.setGeometry(0, 200, 500, 360);
    stage.settle();
    EXPECT_TRUE(toasts.isVisible());
    EXPECT_TRUE(field.geometry().contains(toasts.geometry()));
}

TEST_F(ToastsTest, SpeaksTheReadersLanguage)
{
    stage.desk.notify(saved);
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    EXPECT_EQ(partOf<QPushButton>(toastOf(saved), "act")->text(), QStringLiteral("Göster"));
}

TEST_F(ToastsTest, WhatTheEngineSaidIsSaidAnewInTheOtherLanguage)
{
    stage.session.submit(BreakerChanged{BreakerGroup::Account, BreakerPhase::Open, 5, 5,
                                        stage.session.now() + std::chrono::seconds(27), "timeout"});
    stage.settle();
    auto const said = [&] {
        QStringList texts;
        for (Toast* const toast : stage.window->findChildren<Toast*>()) {
            texts << partOf<QLabel>(toast, "text")->text();
        }
        return texts;
    };
    QStringList const english = said();
    ASSERT_FALSE(english.isEmpty());
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    QStringList const turkish = said();
    EXPECT_EQ(turkish.size(), english.size());
    EXPECT_NE(turkish, english);
    stage.preferences.setLanguage(widgets::LanguageChoice::English);
    EXPECT_EQ(said(), english);
}

TEST_F(ToastsTest, WhatTheTerminalSaidIsSaidAnewAndStaysNoLonger)
{
    stage.desk.notify([this] { return stage.desk.format().money(Money(Decimal(1'000))); });
    Toast* const toast = toastOf(QStringLiteral("1,000.00"));
    ASSERT_NE(toast, nullptr);
    auto* const life = partOf<QTimer>(toast, "life");
    life->stop();
    stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
    EXPECT_EQ(toastOf(QStringLiteral("1.000,00")), toast);
    EXPECT_FALSE(life->isActive()) << "the same in other words is no new message";
    stage.preferences.setLanguage(widgets::LanguageChoice::English);
}

}  // namespace
}  // namespace pentad::shell
