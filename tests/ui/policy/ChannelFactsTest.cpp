// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/ChannelFacts.h"

#include "contracts/EngineText.h"
#include "policy/HealthPage.h"
#include "ui/activity/PanelStage.h"
#include "ui/format/MarkedWords.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad::policy {
namespace {

class ChannelFactsTest : public testing::Test {
protected:
    ChannelFactsTest() { snapshot.channel = test::SampleChannel::healthy(snapshot.at); }

    Fact factOf(QString const& key)
    {
        auto const facts = channelFacts(snapshot, stage.desk);
        auto const found = std::find_if(facts.begin(), facts.end(), [&](Fact const& one) { return one.key == key; });
        return found == facts.end() ? Fact{} : *found;
    }

    test::PanelStage stage;
    EngineSnapshot snapshot = test::tradedSnapshot();
};

TEST_F(ChannelFactsTest, NothingIsSaidOfALineThatDoesNotExist)
{
    snapshot.channel = {};
    EXPECT_TRUE(channelFacts(snapshot, stage.desk).empty());
    EXPECT_TRUE(budgetFacts(snapshot, stage.desk).empty());
}

TEST_F(ChannelFactsTest, PollingIsAWarningAndNoFeedADanger)
{
    EXPECT_EQ(factOf(QStringLiteral("feed")).level, Level::Ok);
    snapshot.channel.feed = FeedSource::Rest;
    EXPECT_EQ(factOf(QStringLiteral("feed")).level, Level::Warn);
    EXPECT_TRUE(factOf(QStringLiteral("feed")).value.startsWith(QStringLiteral("REST")));
    snapshot.channel.feed = FeedSource::None;
    EXPECT_EQ(factOf(QStringLiteral("feed")).level, Level::Danger);
}

TEST_F(ChannelFactsTest, ABlockedClockSaysWhatToDo)
{
    EXPECT_EQ(factOf(QStringLiteral("clock.trip")).value, QStringLiteral("31.0 ms")) << "not 0.0 s";
    EXPECT_EQ(factOf(QStringLiteral("clock")).value, QStringLiteral("+3 ms"));
    snapshot.channel.clockOffset = Milliseconds(-7'200);
    snapshot.channel.clockWarned = true;
    EXPECT_EQ(factOf(QStringLiteral("clock")).level, Level::Warn);
    snapshot.channel.clockWarned = false;
    snapshot.channel.clockBlocked = true;
    EXPECT_EQ(factOf(QStringLiteral("clock")).level, Level::Danger);
    EXPECT_TRUE(factOf(QStringLiteral("clock")).note.contains(QStringLiteral("set the clock")));
}

TEST_F(ChannelFactsTest, AScarceOrBlockedBudgetIsAWarning)
{
    snapshot.channel.budgets = {{"orders", 59, 300, {}}, {"cancels", 61, 300, {}}, {"ticker", 600, 600, snapshot.at}};
    auto const facts = budgetFacts(snapshot, stage.desk);
    ASSERT_EQ(facts.size(), 3U);
    EXPECT_EQ(facts[0].level, Level::Warn);
    EXPECT_EQ(facts[1].level, Level::Ok);
    EXPECT_EQ(facts[2].level, Level::Warn);
    EXPECT_TRUE(facts[2].note.contains(QStringLiteral("blocked until")));
}

TEST_F(ChannelFactsTest, NamesOfRateLimitsAreSaidInTheReadersLanguage)
{
    test::MarkedWords const marked;
    snapshot.channel.budgets = {{say(Phrase::RouteSubmitOrder), 59, 300, {}}};
    auto const facts = budgetFacts(snapshot, stage.desk);
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].name, QStringLiteral("‹submit order›"));
    EXPECT_EQ(facts[0].key, QStringLiteral("budget.submit order")) << "the same in every language";
}

TEST_F(ChannelFactsTest, TheConnectionLogShowsTheNewestFirst)
{
    HealthPage page(stage.desk);
    page.resize(1400, 900);
    page.show();
    stage.show(snapshot);
    auto* const table = page.findChild<widgets::DataTable*>(QStringLiteral("connection.table"));
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->view()->model()->rowCount(), 3);
    EXPECT_EQ(test::shownIn(*table, 0, QStringLiteral("What happened")), QStringLiteral("Gap in an order book"));
    snapshot.channel = {};
    stage.show(snapshot);
    EXPECT_FALSE(table->isVisible());
}

}  // namespace
}  // namespace pentad::policy
