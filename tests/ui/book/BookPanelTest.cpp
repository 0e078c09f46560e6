// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/BookPanel.h"

#include "format/Words.h"
#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

namespace pentad::book {
namespace {

class BookPanelTest : public testing::Test {
protected:
    BookPanelTest()
    {
        panel.resize(292, 700);
        panel.show();
        stage.show(test::tradedSnapshot());
        QObject::connect(&stage.desk, &widgets::Desk::ticketWanted, &stage.desk,
                         [this](widgets::TicketDraft const& wanted) { drafts.push_back(wanted); });
    }

    LadderView* ladder() const { return panel.findChild<LadderView*>(QStringLiteral("book.ladder")); }
    AssetSnapshot const& asset() const { return stage.desk.snapshot()->assets[stage.desk.selected()]; }
    QString priceText(Price price) const { return stage.desk.format().price(price, asset().instrument); }

    test::PanelStage stage;
    BookPanel panel{stage.desk};
    std::vector<widgets::TicketDraft> drafts;
};

TEST_F(BookPanelTest, SaysTheBestPricesOfTheSelectedAsset)
{
    QString const said = ladder()->accessibleDescription();
    EXPECT_TRUE(said.contains(priceText(asset().depth->bids.front().price))) << said.toStdString();
    EXPECT_TRUE(said.contains(priceText(asset().depth->asks.front().price))) << said.toStdString();
    stage.desk.select(Slot{3});
    stage.settle();
    EXPECT_TRUE(ladder()->accessibleDescription().contains(priceText(asset().depth->bids.front().price)));
}

TEST_F(BookPanelTest, APriceThatIsClickedFillsTheTicketAndSendsNothing)
{
    std::size_t const before = stage.issued.size();
    QPointF const place(40, ladder()->height() / 2.0 + 24);  // the best bid stands below the middle
    QMouseEvent press(QEvent::MouseButtonPress, place, ladder()->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(ladder(), &press);
    ASSERT_EQ(drafts.size(), 1U);
    EXPECT_EQ(drafts[0].slot, stage.desk.selected());
    EXPECT_FALSE(drafts[0].side.has_value());
    EXPECT_LE(*drafts[0].price, asset().depth->bids.front().price);
    EXPECT_EQ(stage.issued.size(), before);
}

TEST_F(BookPanelTest, TheKeyboardWalksTheRowsAndCopiesRawNumbers)
{
    test::pressKey(ladder(), Qt::Key_Return);
    test::pressKey(ladder(), Qt::Key_Up);
    test::pressKey(ladder(), Qt::Key_Return);
    ASSERT_EQ(drafts.size(), 2U);
    EXPECT_EQ(*drafts[0].price, asset().depth->bids.front().price);
    EXPECT_EQ(*drafts[1].price, asset().depth->asks.front().price);
    test::pressKey(ladder(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(
        QString::fromStdString(asset().depth->asks.front().price.text()) + QLatin1Char('\t')));
}

TEST_F(BookPanelTest, AChosenStepIsRememberedForItsAsset)
{
    auto* const button = panel.findChild<QToolButton*>(QStringLiteral("book.step"));
    QString const before = button->text();
    Q_EMIT button->menu()->aboutToShow();
    auto* const third = button->menu()->findChild<QAction*>(QStringLiteral("book.step.2"));
    ASSERT_NE(third, nullptr);
    third->trigger();
    stage.settle();
    EXPECT_NE(button->text(), before);
    EXPECT_TRUE(button->text().contains(third->text()));
    stage.desk.select(Slot{2});
    stage.desk.select(Slot{0});
    stage.settle();
    EXPECT_TRUE(button->text().contains(third->text()));
    BookPanel another(stage.desk);
    another.resize(292, 700);
    another.show();
    stage.settle();
    EXPECT_TRUE(another.findChild<QToolButton*>(QStringLiteral("book.step"))->text().contains(third->text()));
}

TEST_F(BookPanelTest, WithoutABookItSaysWhy)
{
    EngineSnapshot bare = test::tradedSnapshot();
    for (AssetSnapshot& each : bare.assets) {
        each.depth = nullptr;
        each.tape = nullptr;
    }
    bare.channel = {};
    stage.show(bare);
    EXPECT_TRUE(ladder()->accessibleDescription().contains(QStringLiteral("paper"))) << "an exchange without a book";
    bare.channel.present = true;
    stage.show(bare);
    EXPECT_TRUE(ladder()->accessibleDescription().contains(QStringLiteral("Waiting")));
}

}  // namespace
}  // namespace pentad::book
