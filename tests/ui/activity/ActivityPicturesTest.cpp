// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every activity tab with a real session in a real window; with PENTAD_PICTURES=<folder> it also saves what it
// saw.
#include "activity/EquityPanel.h"
#include "activity/FillsPanel.h"
#include "activity/LedgerPanel.h"
#include "activity/LogPanel.h"
#include "activity/MessageCentre.h"
#include "activity/OrdersPanel.h"
#include "activity/PositionsPanel.h"
#include "activity/ReconciliationPanel.h"
#include "exportpage/ExportPage.h"
#include "support/Edited.h"
#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QMainWindow>

namespace pentad::activity {
namespace {

EngineSnapshot eventful()
{
    EngineSnapshot snapshot = test::tradedSnapshot();
    if (!snapshot.endedOrders.empty()) {
        OrderView sample = snapshot.endedOrders.back();
        std::pair<char const*, OrderState> const states[] = {{"PQ7XW3ZD0M4TXVB8R2N6C1", OrderState::Working},
                                                             {"PV9H2RJ5AE8YGMS0K4W3T7", OrderState::PartiallyFilled},
                                                             {"PM8C4YT2WJ6KEQ9RB7X5A2", OrderState::Unknown},
                                                             {"PD3XN6BQ7UFZ1H5C9PL0J4", OrderState::CancelRequested},
                                                             {"PK7QW3ZD0M4TXVB8R2N6C9", OrderState::Planned}};
        for (auto const& [id, state] : states) {
            sample.clientOrderId = ClientOrderId(id);
            sample.state = state;
            sample.note.clear();
            snapshot.openOrders.push_back(sample);
        }
        sample.clientOrderId = ClientOrderId("PREJECTED00000000000AA");
        sample.state = OrderState::Rejected;
        sample.note = "the exchange refused it: insufficient balance";
        test::Edited(snapshot.endedOrders)->push_back(sample);
        ReportedOrder foreign;
        foreign.exchangeOrderId = ExchangeOrderId{772'331};
        foreign.symbol = snapshot.assets[Slot{1}].instrument.symbol;
        foreign.limitPrice = snapshot.assets[Slot{1}].quote.bid;
        foreign.quantity = Quantity(Decimal::fromMantissa(25, 1));
        foreign.leaves = Quantity(Decimal::fromMantissa(25, 1));
        snapshot.foreignOrders.push_back(foreign);
    }
    snapshot.assets[Slot{3}].stale = true;
    snapshot.assets[Slot{3}].dataAge = Milliseconds(38'000);
    snapshot.assets[Slot{4}].enabled = false;
    snapshot.assets[Slot{2}].dust = Quantity(Decimal::fromMantissa(12, 4));
    snapshot.flows.push_back(ExternalFlowView{3, Asset("TRY"), Decimal(25'000), snapshot.at, false});
    test::Edited(snapshot.notes)
        ->push_back(NoteRecord{
            NoteKind::Breaker, snapshot.at, {}, "market_data", "closed -> open, 5 of 5 failures in a row", "timeout"});
    return snapshot;
}

template <typename PanelType>
void showAndSave(char const* name, QSize size)
{
    QString const folder = qEnvironmentVariable("PENTAD_PICTURES");
    bool const turkish = qEnvironmentVariableIsSet("PENTAD_PICTURES_TR");
    for (auto const theme : {widgets::ThemeChoice::Dark, widgets::ThemeChoice::Light}) {
        test::PanelStage stage;
        stage.preferences.setTheme(theme);
        if (turkish) {
            stage.preferences.setLanguage(widgets::LanguageChoice::Turkish);
        }
        QMainWindow window;
        window.setStyleSheet(look::styleSheet(stage.desk.theme()));
        auto* panel = new PanelType(stage.desk);
        window.setCentralWidget(panel);
        window.resize(size);
        window.show();
        stage.show(eventful());
        stage.desk.notify(QStringLiteral("12 rows saved to /home/trader/orders.csv"));
        stage.desk.notify(
            QStringLiteral("Nothing was saved: /home/trader/orders.csv cannot be written (Permission denied)"), true);
        stage.settle();
        if (auto* table = panel->template findChild<widgets::DataTable*>()) {
            EXPECT_EQ(table->view()->height() > 3 * look::kRowHeight, true);
            if (table->shownRows() > 0) {
                table->view()->selectRow(std::min(1, table->shownRows() - 1));
            }
        }
        stage.settle();
        if (!folder.isEmpty()) {
            QString const file =
                QStringLiteral("%1/%2-%3-%4x%5.png")
                    .arg(folder, QString::fromLatin1(name),
                         theme == widgets::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                    .arg(size.width())
                    .arg(size.height());
            EXPECT_TRUE(window.grab().save(file));
        }
    }
}

TEST(ActivityPicturesTest, EveryTabShowsARealSessionInBothThemes)
{
    showAndSave<OrdersPanel>("orders", {1'920, 420});
    showAndSave<OrdersPanel>("orders", {960, 264});
    showAndSave<FillsPanel>("fills", {1'050, 264});
    showAndSave<PositionsPanel>("positions", {1'050, 264});
    showAndSave<PositionsPanel>("positions", {1'920, 264});
    showAndSave<ReconciliationPanel>("reconciliation", {1'050, 264});
    showAndSave<ReconciliationPanel>("reconciliation", {1'920, 264});
    showAndSave<LedgerPanel>("ledger", {1'050, 300});
    showAndSave<EquityPanel>("equity", {1'050, 264});
    showAndSave<LogPanel>("log", {1'050, 264});
    showAndSave<MessageCentre>("messages", {1'050, 264});
    showAndSave<exportpage::ExportPage>("exports", {1'280, 760});
}

}  // namespace
}  // namespace pentad::activity
