// SPDX-License-Identifier: GPL-3.0-or-later
// A manual order from the first key to its end: refused with the gate's own word, or accepted, seen in the table, and
// cancelled there.
#include "ui/endtoend/EndToEnd.h"

#include "widgets/DataTable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace pentad::test {
namespace {

class TicketStory : public EndToEnd {
protected:
    // Prices hardly move, so that an order stays where it was put.
    static config::Settings slowMarket()
    {
        config::Settings settings = LiveTerminal::quietDemo();
        settings.demo.speed = Decimal(1);
        return settings;
    }
    QString result() { return find<QLabel>("ticket.result")->text(); }
    void writeTicket(Price price, Quantity quantity)
    {
        write("ticket.price", QString::fromStdString(price.text()));
        write("ticket.quantity", QString::fromStdString(quantity.text()));
    }
    // What the engine says to what is in the ticket now.
    std::optional<Evaluation> evaluation() const
    {
        auto const& answers = seen().answers;
        return answers.empty() ? std::nullopt : answers.back().evaluation;
    }
    Instrument const& instrument() const { return seen().assets[kTraded].instrument; }
    // A little below the bid: inside the collar, and no trade.
    Price passivePrice() const
    {
        return shifted(seen().assets[kTraded].quote.bid, Rate("-0.004"_dec), Rounding::Down)
            .round(instrument().priceScale, Rounding::Down);
    }
    Quantity worth(Money money, Price price) const
    {
        return quantityFor(money, price, Rounding::Down).round(instrument().quantityScale, Rounding::Down);
    }

    static constexpr Slot kTraded{0};
};

TEST_F(TicketStory, ARefusalIsShownInTheGatesOwnWordAndCannotBeSent)
{
    open(slowMarket());
    click("ticket.toggle");
    writeTicket(passivePrice(), worth(Money(10), passivePrice()));
    ASSERT_TRUE(until([&] { return result().startsWith(QStringLiteral("Would be refused")); }))
        << result().toStdString();
    ASSERT_TRUE(evaluation().has_value());
    EXPECT_EQ(evaluation()->refusal, RefusalCode::OrderBelowMinimum);
    EXPECT_EQ(result(), QStringLiteral("Would be refused: ORDER_BELOW_MINIMUM"));
    EXPECT_FALSE(find<QPushButton>("ticket.send")->isEnabled());

    // The same size, once it is large enough, meets the next gate that minds.
    press(Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return seen().paused; }));
    find<QLineEdit>("ticket.quantity")->clear();
    write("ticket.quantity", QString::fromStdString(worth(Money(1'000), passivePrice()).text()));
    EXPECT_TRUE(until([&] { return result() == QStringLiteral("Would be refused: TRADING_PAUSED"); }))
        << result().toStdString();
    EXPECT_FALSE(find<QPushButton>("ticket.send")->isEnabled());
    EXPECT_TRUE(seen().openOrders.empty());
    EXPECT_TRUE(seen().endedOrders.empty()) << "nothing was ever sent";
}

TEST_F(TicketStory, AnAcceptedOrderAppearsInTheTableAndDeleteCancelsIt)
{
    open(slowMarket());
    click("ticket.toggle");
    writeTicket(passivePrice(), worth(Money(1'000), passivePrice()));
    ASSERT_TRUE(until([&] { return result() == QStringLiteral("Would be accepted"); })) << result().toStdString();
    click("ticket.send");
    ASSERT_TRUE(until([&] { return result().startsWith(QStringLiteral("Sent.")); })) << result().toStdString();
    ASSERT_TRUE(
        until([&] { return seen().openOrders.size() == 1 && seen().openOrders[0].state == OrderState::Working; }));
    QString const id = QString::fromStdString(seen().openOrders[0].clientOrderId.text());
    EXPECT_EQ(seen().openOrders[0].origin, Origin::Operator);

    auto* const orders = find<widgets::DataTable>("orders.table");
    ASSERT_TRUE(until([&] {
        orders->setCurrentId(id);
        return orders->currentId() == id;
    }));
    orders->view()->setFocus();
    press(Qt::Key_Delete);
    ASSERT_TRUE(until([&] { return seen().openOrders.empty() && !seen().endedOrders.empty(); }));
    EXPECT_EQ(seen().endedOrders.back().state, OrderState::Cancelled);
    EXPECT_EQ(QString::fromStdString(seen().endedOrders.back().clientOrderId.text()), id);
    EXPECT_TRUE(until([&] { return orders->csv().contains(QStringLiteral("cancelled")); }));
    EXPECT_TRUE(seen().fills.empty());
}

}  // namespace
}  // namespace pentad::test
