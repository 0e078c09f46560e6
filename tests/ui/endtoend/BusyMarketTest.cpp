// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand prices a second: the window sees the newest of them a few times a second, and nothing piles up anywhere.
#include "ui/endtoend/EndToEnd.h"

#include <QStackedWidget>

namespace pentad::test {
namespace {

class BusyMarketStory : public EndToEnd {
protected:
    // Each asset is quoted every ten seconds of market time: at this speed 1,000 quotes come in a second.
    static config::Settings busyMarket()
    {
        config::Settings settings = LiveTerminal::quietDemo();
        settings.demo.speed = Decimal(2'000);
        settings.strategy.name = "trend";
        return settings;
    }
    static constexpr std::uint64_t kQuotesPerBar = 6;
    // Quotes of all five assets that the newest snapshot knows of.
    std::uint64_t quotes() const
    {
        std::uint64_t bars = 0;
        for (AssetSnapshot const& asset : seen().assets) {
            bars += asset.barCount;
        }
        return bars * kQuotesPerBar;
    }
};

TEST_F(BusyMarketStory, SnapshotsAreFewTheNewestWinsAndTheWindowAnswers)
{
    open(busyMarket());
    std::uint64_t shown = 0;
    std::uint64_t lastSequence = 0;
    bool ascending = true;
    std::vector<std::weak_ptr<EngineSnapshot const>> all;
    QObject::connect(&terminal->gateway(), &gateway::EngineGateway::changed, &window(), [&] {
        ++shown;
        ascending = ascending && seen().sequence > lastSequence;
        lastSequence = seen().sequence;
        all.push_back(terminal->gateway().snapshot());
    });
    std::uint64_t const before = quotes();
    constexpr std::uint64_t kWanted = 10'000;
    int page = 0;
    constexpr std::array kPages{Qt::Key_F1, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6};
    while (quotes() < before + kWanted) {
        std::uint64_t const seenBefore = shown;
        ASSERT_TRUE(until([&] { return shown > seenBefore; })) << "the market stands still";
        press(kPages[static_cast<std::size_t>(++page) % kPages.size()]);
    }
    std::uint64_t const came = quotes() - before;
    EXPECT_LT(shown, came / 10) << "not one snapshot per quote";
    EXPECT_TRUE(ascending);
    auto const alive = std::count_if(all.begin(), all.end(), [](auto const& each) { return !each.expired(); });
    EXPECT_LT(alive, 10) << "of " << all.size() << " snapshots shown";

    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return seen().paused; })) << "a key works amid all that";
}

TEST_F(BusyMarketStory, AReaderWhoLooksAwayFindsOneSnapshotNotAHeap)
{
    open(busyMarket());
    // The engine carries out every one of these, and publishes each time; this thread does not look.
    constexpr std::uint64_t kCommands = 60;
    std::uint64_t const before = gate->passed();
    CommandId last{};
    for (std::uint64_t i = 0; i < kCommands; ++i) {
        last = terminal->desk().issue(CancelAllOrders{});
    }
    ASSERT_TRUE(gate->waitUntilPassed(before + kCommands));
    std::uint64_t rings = 0;
    QObject::connect(&terminal->gateway(), &gateway::EngineGateway::changed, &window(), [&] { ++rings; });
    QCoreApplication::sendPostedEvents(&terminal->gateway());
    EXPECT_GE(rings, 1U);
    EXPECT_LT(rings, kCommands / 4) << "the slot holds one, whatever happened meanwhile";
    EXPECT_TRUE(until([&] { return seen().lastCommand >= last; }));
}

}  // namespace
}  // namespace pentad::test
