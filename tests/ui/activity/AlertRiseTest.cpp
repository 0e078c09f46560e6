// SPDX-License-Identifier: GPL-3.0-or-later
// The book of alerts and the list of messages together: what the one calls news, the other must show as such.
#include "activity/MessageCentre.h"
#include "observability/AlertBook.h"
#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>
#include <QPushButton>

namespace pentad::activity {
namespace {

TEST(AlertRiseTest, AWarningThatBecomesCriticalWaitsToBeAcknowledged)
{
    observability::AlertBook book(std::chrono::minutes(5));
    MonotonicTime const now{std::chrono::hours(1)};
    observability::AlertFinding loss{AlertKind::DailyLoss, AlertSeverity::Warning, "day", "80 %"};
    test::PanelStage stage;
    EngineSnapshot snapshot = test::tradedSnapshot();
    snapshot.notes = {};
    snapshot.flows.clear();
    MessageCentre centre(stage.desk);
    centre.show();
    auto const look = [&] {
        book.look({loss}, now, snapshot.at);
        snapshot.alerts = book.all();
        stage.show(snapshot);
    };
    look();
    EXPECT_EQ(centre.unread(), 0) << "a warning is read by being seen";
    loss.severity = AlertSeverity::Critical;
    look();
    EXPECT_EQ(centre.unread(), 1);
    EXPECT_EQ(test::shownIn(centre.table(), 0, QStringLiteral("Level")), QStringLiteral("critical"));
    auto* const acknowledge = centre.findChild<QPushButton*>(QStringLiteral("messages.acknowledge"));
    ASSERT_TRUE(acknowledge->isEnabled());
    acknowledge->click();
    std::optional<AcknowledgeAlert> const told = stage.lastIssued<AcknowledgeAlert>();
    ASSERT_TRUE(told.has_value());
    EXPECT_EQ(told->alertId, book.all()[0].id);
    EXPECT_EQ(centre.unread(), 0);
    EXPECT_TRUE(book.acknowledge(told->alertId));
    EXPECT_FALSE(book.overdue(now + std::chrono::hours(1)));
}

}  // namespace
}  // namespace pentad::activity
