// SPDX-License-Identifier: GPL-3.0-or-later
// What a fault file does to the line, as whoever sits before the window sees it, and that the program copes: orders that
// are not answered, the plug of the socket pulled, a server that freezes. Nothing here knows when it strikes but the
// file; every step waits for what is on the screen.
#include "ui/endtoend/EndToEnd.h"

#include "format/Words.h"
#include "shell/StatusCell.h"

#include <QLabel>

namespace pentad::test {
namespace {

class LineTroubleStory : public EndToEnd {
protected:
    shell::StatusCell& cell(char const* name) { return *find<shell::StatusCell>(name); }
    bool showsSafeMode() { return stateWord() == format::word(EngineState::SafeMode); }
    // The banner across the window, while it is there.
    QString banner()
    {
        QWidget* const strip = find("safemode");
        return strip != nullptr && strip->isVisible() ? find<QLabel>("safemode.text")->text() : QString();
    }
    bool tells(Hazard hazard) { return banner().contains(format::word(hazard)); }
    bool showsRest() { return cell("status.feed").text().endsWith(QStringLiteral("REST")); }
    // For what questions of the program's own must wait a turn for, on a machine that has other things to do as well.
    template <typename Condition>
    static bool inTime(Condition const& condition)
    {
        return until(condition) || until(condition) || until(condition);
    }
    bool noted(ChannelEventKind kind) const
    {
        auto const& events = seen().channel.events;
        return events && std::any_of(events->begin(), events->end(),
                                     [kind](ChannelEvent const& each) { return each.kind == kind; });
    }
};

TEST_F(LineTroubleStory, AnOrderBreakerThatOpensIsSafeModeUntilTheLineIsProven)
{
    config::Settings settings = LiveTerminal::quietDemo();
    settings.resilience.breakerThreshold = 2;
    settings.resilience.breakerCooldownS = 15;  // longer than the window may need to show it
    settings.resilience.breakerProbes = 1;
    settings.risk.safeModeHold = std::chrono::seconds(2);
    // An order that nobody knows has ended after so long; the account is asked about all the while, and goes on to be.
    settings.execution.unknownGrace = std::chrono::seconds(10);
    // The rest of that time an order may wait for its turn.
    settings.exchange.apiTimeout = std::chrono::seconds(2);
    settings.execution.reconcileEvery = std::chrono::seconds(5);
    open(settings, R"(
[[fault]]
action = "answer"
route = "POST /api/v1/order"
status = 502
content = "html"
count = 2
)");
    ASSERT_TRUE(until([this] { return !cell("status.orders").hasTrouble(); }));
    CommandId const first = terminal->desk().issue(purchase(Slot{0}, Money(1'000)));
    auto const second = ask(purchase(Slot{1}, Money(1'000)));
    ASSERT_TRUE(second && second->accepted) << (second ? second->text : "no answer");
    auto const answer = terminal->gateway().answerTo(first);
    ASSERT_TRUE(answer && answer->accepted) << (answer ? answer->text : "no answer");
    ASSERT_TRUE(until([this] { return showsSafeMode() && tells(Hazard::BreakerOpen); })) << banner().toStdString();
    EXPECT_TRUE(until([this] { return cell("status.breakers").hasTrouble() && cell("status.orders").hasTrouble(); }));
    auto const refused = ask(purchase(Slot{2}, Money(1'000)));
    ASSERT_TRUE(refused.has_value());
    EXPECT_FALSE(refused->accepted) << "nothing that increases risk is sent";

    // The first report of the account after the cooldown that finds its turn proves the line.
    ASSERT_TRUE(inTime([this] { return !tells(Hazard::BreakerOpen); })) << banner().toStdString();
    ASSERT_TRUE(inTime([this] { return terminal->isReady() && seen().openOrders.empty(); }))
        << stateWord().toStdString() << ": " << banner().toStdString();
    EXPECT_TRUE(inTime([this] { return banner().isEmpty() && !showsSafeMode(); })) << banner().toStdString();
    EXPECT_TRUE(until([this] { return !cell("status.breakers").hasTrouble(); }));
    EXPECT_FALSE(holdsAnything()) << "neither order had been taken";
    buy(Slot{2}, Money(1'000));
}

TEST_F(LineTroubleStory, APulledPlugIsRestInTheStatusBarUntilTheSocketIsBack)
{
    // The first two connections are those of the market and the account.
    open(LiveTerminal::quietDemo(), R"(
[[fault]]
action = "close"
channel = "ticker"
after = 100
count = 1
[[fault]]
action = "refuse"
after = 2
count = 2
)");
    ASSERT_TRUE(until([this] { return seen().channel.feed == FeedSource::Socket; }));
    ASSERT_TRUE(until([this] { return showsRest(); })) << cell("status.feed").text().toStdString();
    EXPECT_TRUE(cell("status.feed").hasTrouble());
    buy(Slot{0}, Money(1'000));
    EXPECT_TRUE(until([this] { return terminal->isReady(); })) << "prices come, only in another way";
    ASSERT_TRUE(until([this] { return !showsRest(); }));
    EXPECT_TRUE(until([this] { return !cell("status.feed").hasTrouble(); }));
    EXPECT_EQ(seen().channel.feed, FeedSource::Socket);
    EXPECT_TRUE(noted(ChannelEventKind::PollingBegan));
    EXPECT_TRUE(noted(ChannelEventKind::PollingEnded));
    EXPECT_GE(seen().channel.reconnects, 1U);
}

TEST_F(LineTroubleStory, AServerThatFreezesMakesEverythingOldUntilItAnswers)
{
    config::Settings settings = LiveTerminal::quietDemo();
    settings.risk.dataAgeMaximum = std::chrono::seconds(4);
    settings.exchange.apiTimeout = std::chrono::seconds(1);
    settings.resilience.breakerCooldownS = 2;
    // Again and again: however long the start takes, there is one more to come.
    std::string freezes;
    constexpr int kFirst = 20;
    constexpr int kLast = 140;
    constexpr int kEach = 30;
    constexpr int kLong = 12;
    for (int from = kFirst; from <= kLast; from += kEach) {
        std::string const time =
            "from = \"" + std::to_string(from) + "s\"\nuntil = \"" + std::to_string(from + kLong) + "s\"\n";
        freezes += "[[fault]]\naction = \"hang\"\nroute = \"* *\"\n" + time;
        freezes += "[[fault]]\naction = \"silence\"\nchannel = \"*\"\n" + time;
    }
    open(settings, QByteArray::fromStdString(freezes));
    ASSERT_TRUE(until([this] { return showsSafeMode() && tells(Hazard::MarketDataStale); })) << banner().toStdString();
    EXPECT_TRUE(until([this] { return cell("status.feed").hasTrouble(); }));
    ASSERT_TRUE(until([this] {
        auto const& assets = seen().assets;
        return std::all_of(assets.begin(), assets.end(), [](AssetSnapshot const& asset) { return asset.stale; });
    }));
    EXPECT_FALSE(terminal->engineEnded());
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(until([this] { return seen().paused; })) << "the window and the engine answer all the same";

    ASSERT_TRUE(until([this] { return terminal->isReady(); })) << banner().toStdString();
    EXPECT_TRUE(until([this] { return banner().isEmpty() && !cell("status.feed").hasTrouble(); }))
        << cell("status.feed").text().toStdString();
}

}  // namespace
}  // namespace pentad::test
