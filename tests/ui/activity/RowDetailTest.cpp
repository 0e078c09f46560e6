// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the selected fill, transaction and order, and what is copied of it.
#include "activity/FillsPanel.h"
#include "activity/LedgerPanel.h"
#include "activity/OrdersPanel.h"
#include "activity/RowDetail.h"
#include "support/Edited.h"
#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace pentad::activity {
namespace {

template <typename PanelType>
class DetailStage {
public:
    explicit DetailStage(EngineSnapshot const& snapshot)
    {
        stage.show(snapshot);
        panel = std::make_unique<PanelType>(stage.desk);
        panel->resize(1280, 260);
        panel->show();
        stage.settle();
    }
    QLabel& label() const
    {
        return *panel->template findChild<QLabel*>(panel->objectName() + QStringLiteral(".detail"));
    }
    QToolButton& copy() const
    {
        return *panel->template findChild<QToolButton*>(panel->objectName() + QStringLiteral(".detail.copy"));
    }
    void select(QString const& id)
    {
        panel->table().setCurrentId(id);
        ASSERT_EQ(panel->table().currentId(), id);
    }
    QStringList copied() const
    {
        copy().click();
        return QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    // An entry of the menu of the selected row.
    void trigger(char const* entry) const
    {
        QTableView& view = *panel->table().view();
        Q_EMIT view.customContextMenuRequested(view.visualRect(view.currentIndex()).center());
        auto* menu = panel->template findChild<QMenu*>(panel->objectName() + QStringLiteral(".table.menu"));
        ASSERT_NE(menu, nullptr);
        auto* action = menu->template findChild<QAction*>(panel->objectName() + QStringLiteral(".menu.") +
                                                          QString::fromLatin1(entry));
        ASSERT_NE(action, nullptr) << entry;
        action->trigger();
        menu->close();
    }

    test::PanelStage stage;
    std::unique_ptr<PanelType> panel;
};

QString exactText(Decimal value)
{
    return QString::fromStdString(value.text());
}

// The newest fill, of a sell at the market whose decision is known.
EngineSnapshot withAKnownSell()
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    FillView fill;
    fill.fill.tradeId = TradeId{987'654};
    fill.fill.clientOrderId = ClientOrderId("PSELL");
    fill.fill.exchangeOrderId = ExchangeOrderId{4'711};
    fill.fill.side = Side::Sell;
    fill.fill.price = Price("3732000"_dec);
    fill.fill.quantity = Quantity("0.01"_dec);
    fill.fill.at = snapshot.at;
    fill.value = Money("37320"_dec);
    fill.fee = Money("89.57"_dec);
    fill.tax = Money("17.91"_dec);
    fill.realizedPnl = Money("120.5"_dec);
    test::Edited(snapshot.fills)->push_back(fill);
    OrderView order;
    order.clientOrderId = fill.fill.clientOrderId;
    order.exchangeOrderId = fill.fill.exchangeOrderId;
    order.symbol = snapshot.assets[Slot{0}].instrument.symbol;
    order.strategy = StrategyId("trend");
    order.type = OrderType::Market;
    order.side = Side::Sell;
    order.state = OrderState::Filled;
    test::Edited(snapshot.endedOrders)->push_back(order);
    auto decision = std::make_shared<DecisionRecord>();
    decision->id = 4'242;
    decision->clientOrderId = order.clientOrderId;
    test::Edited(snapshot.decisions)->push_back(std::move(decision));
    LedgerTransaction transaction;
    transaction.id = snapshot.ledger.empty() ? 1 : snapshot.ledger.back().id + 1;
    transaction.kind = TransactionKind::Sell;
    transaction.at = snapshot.at;
    transaction.clientOrderId = order.clientOrderId;
    transaction.tradeId = fill.fill.tradeId;
    transaction.postings = {{Account::Holdings, Asset("BTC"), "-0.01"_dec},
                            {Account::Market, Asset("BTC"), "0.01"_dec},
                            {Account::Cash, Asset("TRY"), "37212.52"_dec},
                            {Account::FeesPaid, Asset("TRY"), "107.48"_dec},
                            {Account::Market, Asset("TRY"), "-37320"_dec}};
    test::Edited(snapshot.ledger)->push_back(transaction);
    return snapshot;
}

TEST(RowDetailTest, TellsEverythingOfTheSelectedFill)
{
    DetailStage<FillsPanel> shown(withAKnownSell());
    QString const hint = shown.label().text();
    EXPECT_TRUE(hint.startsWith(QStringLiteral("Select a fill"))) << hint.toStdString();
    EXPECT_FALSE(shown.copy().isEnabled());
    shown.select(QStringLiteral("987654"));
    QString const text = shown.label().text();
    for (char const* part : {"PSELL", "exchange id 4711", "trade 987654", "price 3,732,000", "size 0.01", "37,320.00",
                             "fee 89.57", "tax 17.91", "booked", "liquidity taker", "decision 4242", "trend"}) {
        EXPECT_TRUE(text.contains(QString::fromLatin1(part))) << part << " in " << text.toStdString();
    }
    QStringList const copied = shown.copied();
    for (char const* line :
         {"client_order_id: PSELL", "exchange_order_id: 4711", "trade_id: 987654", "fee: 89.57", "decision: 4242"}) {
        EXPECT_TRUE(copied.contains(QString::fromLatin1(line))) << line;
    }
    EXPECT_TRUE(copied.contains(QStringLiteral("price: ") + exactText("3732000"_dec))) << "no separators for machines";
}

TEST(RowDetailTest, WhatIsNotKnownOfAFillIsADash)
{
    EngineSnapshot snapshot = withAKnownSell();
    snapshot.endedOrders = {};
    snapshot.decisions = {};
    DetailStage<FillsPanel> shown(snapshot);
    shown.select(QStringLiteral("987654"));
    QString const dash = format::Format::missing();
    EXPECT_TRUE(shown.label().text().contains(QStringLiteral("liquidity ") + dash));
    EXPECT_TRUE(shown.label().text().contains(QStringLiteral("decision ") + dash));
    EXPECT_TRUE(shown.copied().contains(QStringLiteral("decision: ")));
}

TEST(RowDetailTest, TellsTheLegsTheBalanceAndTheCauseOfATransaction)
{
    EngineSnapshot snapshot = withAKnownSell();
    QString const number = QString::number(snapshot.ledger.back().id);
    DetailStage<LedgerPanel> shown(snapshot);
    shown.select(number + QStringLiteral("/3"));
    QString const text = shown.label().text();
    for (char const* part : {"-0.01 BTC", "37,212.52 TRY", "107.48 TRY", "sum 0 BTC", "sum 0 TRY", "order PSELL",
                             "trade 987654", "decision 4242", "exchange id 4711"}) {
        QString wanted = QString::fromLatin1(part);
        wanted.replace(QLatin1Char('-'), format::Format::minus());
        EXPECT_TRUE(text.contains(wanted)) << part << " in " << text.toStdString();
    }
    QStringList const copied = shown.copied();
    EXPECT_EQ(copied.filter(QStringLiteral("posting: ")).size(), 5);
    EXPECT_TRUE(copied.contains(QStringLiteral("posting: holdings -0.01 BTC")));
    EXPECT_TRUE(copied.contains(QStringLiteral("sum: 0 TRY")));

    // One that does not balance says so.
    test::Edited(snapshot.ledger)->back().postings.pop_back();
    shown.stage.show(snapshot);
    EXPECT_TRUE(shown.label().text().contains(QStringLiteral("sum 37,320 TRY"))) << shown.label().text().toStdString();
}

TEST(RowDetailTest, FollowsTheSelectionAndItsEnd)
{
    EngineSnapshot snapshot = withAKnownSell();
    DetailStage<FillsPanel> shown(snapshot);
    QString const hint = shown.label().text();
    shown.select(QStringLiteral("987654"));
    EXPECT_NE(shown.label().text(), hint);
    test::Edited(snapshot.fills)->back().fee = Money("90.12"_dec);
    shown.stage.show(snapshot);
    EXPECT_TRUE(shown.label().text().contains(QStringLiteral("fee 90.12")));
    test::Edited(snapshot.fills)->pop_back();
    shown.stage.show(snapshot);
    EXPECT_EQ(shown.label().text(), hint);
    EXPECT_FALSE(shown.copy().isEnabled());
}

TEST(RowDetailTest, TheMenuCopiesAndOpensTheDecisionToo)
{
    DetailStage<FillsPanel> shown(withAKnownSell());
    quint64 opened = 0;
    QObject::connect(&shown.stage.desk, &widgets::Desk::decisionWanted, shown.panel.get(),
                     [&](quint64 id) { opened = id; });
    shown.select(QStringLiteral("987654"));
    shown.trigger("decision");
    EXPECT_EQ(opened, 4'242U);
    shown.stage.settle();
    QStringList const copied = shown.copied();
    QGuiApplication::clipboard()->clear();
    shown.trigger("copyFacts");
    EXPECT_EQ(QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts), copied);
}

TEST(RowDetailTest, AnOrderIsCopiedAsWell)
{
    DetailStage<OrdersPanel> shown(withAKnownSell());
    shown.select(QStringLiteral("PSELL"));
    QStringList const copied = shown.copied();
    for (char const* line : {"client_order_id: PSELL", "exchange_order_id: 4711", "strategy: trend", "type: MARKET",
                             "decision: 4242", "limit_price: "}) {
        EXPECT_TRUE(copied.contains(QString::fromLatin1(line))) << line;
    }
}

TEST(RowDetailTest, IsReadAloudAsItIsShown)
{
    test::PanelStage stage;
    RowDetail detail(stage.desk, QStringLiteral("aloud"), nullptr);
    detail.setTexts(QStringLiteral("Selected fill"), QStringLiteral("Select a fill"));
    auto const* const label = detail.findChild<QLabel*>(QStringLiteral("aloud"));
    EXPECT_EQ(label->accessibleDescription(), QStringLiteral("Select a fill"));
    detail.tell({{QStringLiteral("fee"), QStringLiteral("fee"), textCell(QStringLiteral("89.57"))}});
    EXPECT_EQ(label->accessibleName(), QStringLiteral("Selected fill"));
    EXPECT_EQ(label->accessibleDescription(), QStringLiteral("fee 89.57"));
}

}  // namespace
}  // namespace pentad::activity
