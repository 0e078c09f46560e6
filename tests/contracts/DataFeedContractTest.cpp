// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of DataFeed: recorded bars played again, and the adapter to BtcTurk over real sockets, a minute of whose
// market is half a second long.
#include "contracts/DataFeedContract.h"
#include "contracts/WireFixture.h"

#include "btcturk/BtcturkExchange.h"
#include "loopback/ExchangeDesk.h"
#include "loopback/LoopbackExchange.h"
#include "simulation/DemoMarket.h"
#include "simulation/MarketGenerator.h"
#include "support/ExchangeBench.h"
#include "support/Spin.h"

namespace pentad::test {
namespace {

constexpr std::size_t kHistory = 20;
std::vector<std::string> const kTraded{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};

Universe const& tradedPairs()
{
    static Universe const universe = simulation::generatedUniverse(kTraded).value().universe;
    return universe;
}

// History and so many minutes of a market.
std::unique_ptr<simulation::BarSource> minutes(std::size_t count)
{
    simulation::MarketGenerator generator(tradedPairs(), 11, kMidnight);
    std::vector<simulation::BarFrame> frames(kHistory + count);
    for (simulation::BarFrame& frame : frames) {
        check(generator.next(frame), "the generator has ended");
    }
    return std::make_unique<ScriptedBars>(std::move(frames));
}

class PlayedBars {
public:
    PlayedBars()
        : m_market(minutes(60), tradedPairs(), {std::chrono::seconds(10), Decimal(2), kHistory}, nullptr, m_log),
          m_now(m_market.prepare({}))
    {
    }
    DataFeed& feed() { return m_market; }
    EventLog& log() { return m_log; }
    void pass()
    {
        m_now += std::chrono::seconds(30);
        m_market.advance(m_now);
    }
    bool until(std::function<bool()> const& holds)
    {
        for (int turn = 0; turn < 1'000 && !holds(); ++turn) {
            pass();
        }
        return holds();
    }
    void strike(Mishap) {}
    void calm() {}
    bool ended() const { return m_market.exhausted(); }
    Price bid(Slot slot) const { return m_log.all<QuoteChanged>().empty() ? Price{} : lastBid(slot); }

private:
    Price lastBid(Slot slot) const
    {
        Price bid;
        for (QuoteChanged const& changed : m_log.all<QuoteChanged>()) {
            bid = changed.slot == slot ? changed.quote.bid : bid;
        }
        return bid;
    }

    EventLog m_log;
    simulation::DemoMarket m_market;
    UtcTime m_now;
};

// The clock of the adapter: market time, 120 times as fast.
class FastClock final : public Clock {
public:
    FastClock(UtcTime start, std::int64_t speed) : m_start(start), m_speed(speed), m_began(m_real.monotonic()) {}
    UtcTime utc() const override
    {
        return m_start + std::chrono::duration_cast<Milliseconds>(m_real.monotonic() - m_began) * m_speed;
    }
    MonotonicTime monotonic() const override { return m_real.monotonic(); }

private:
    SystemClock m_real;
    UtcTime m_start;
    std::int64_t m_speed;
    MonotonicTime m_began;
};

std::string_view lineFault(Mishap mishap)
{
#define FRAMES "[[fault]]\nchannel = \"4*\"\n"
    switch (mishap) {
    case Mishap::FramesLost: return FRAMES "action = \"drop\"\nprobability = \"0.5\"";
    case Mishap::FramesRepeated: return FRAMES "action = \"repeat\"\ntimes = 3";
    case Mishap::FramesReordered: return FRAMES "action = \"reorder\"\nwindow = 8";
    case Mishap::FramesGarbled: return FRAMES "action = \"garbage\"\nkind = \"digits\"\nprobability = \"0.2\"";
    case Mishap::SocketSilent: return FRAMES "action = \"silence\"";
    case Mishap::SocketClosed: return FRAMES "action = \"close\"\ncount = 1";
    case Mishap::ServerFrozen: return FRAMES "action = \"silence\"\n[[fault]]\nroute = \"* *\"\naction = \"hang\"";
    case Mishap::ClocksApart: return "[[fault]]\naction = \"clock\"\nby = \"-30s\"";
    default: return "";
    }
#undef FRAMES
}

class WireFeed {
public:
    static constexpr bool kHasALine = true;

    WireFeed()
    {
        loopback::LoopbackSettings settings;
        settings.exchange.fees = publishedFees(Asset("TRY"));
        settings.speed = Decimal(kSpeed);
        settings.market.historyBars = kHistory;
        settings.rhythm.bookEvery = settings.rhythm.tickerEvery = Milliseconds(80);
        m_exchange = std::make_unique<loopback::LoopbackExchange>(tradedPairs(), minutes(kMinutes), settings, m_real);
        auto const urls = m_exchange->start();
        check(urls.has_value(), "the loopback exchange does not serve");
        m_clock.emplace(m_exchange->now(), kSpeed);
        btcturk::BtcturkSettings line;
        line.apiAddress = urls->rest;
        line.graphAddress = urls->graph;
        line.socketAddress = urls->socket;
        line.speed = Decimal(kSpeed);
        line.historyBars = kHistory;
        line.silenceMaximum = Milliseconds(1'500);  // longer than a market minute
        line.healthyFor = Milliseconds(200);
        line.pollEvery = Milliseconds(200);
        m_line = btcturk::BtcturkExchange::make(line, *m_clock, std::nullopt).value();
        bool loaded = false;
        m_line->loadUniverse(kTraded, [&](Expected<Universe, std::string> const& universe) {
            check(universe.has_value(), "the trading rules could not be read");
            loaded = true;
        });
        check(spinUntil([&] { return loaded; }), "no trading rules");
        m_line->open(tradedPairs(), m_account, m_log, {});
    }
    DataFeed& feed() { return m_line->feed(); }
    EventLog& log() { return m_log; }
    void pass() { spinFor(Milliseconds(600)); }
    bool until(std::function<bool()> const& holds) { return spinUntil(holds, std::chrono::seconds(30)); }
    void strike(Mishap mishap) { strikeWith(*m_exchange, lineFault(mishap)); }
    void calm() { m_exchange->faults().clear(); }
    bool ended() const { return m_exchange->exhausted(); }
    Price bid(Slot slot) const { return m_exchange->exchange().ticker(slot).bid; }

private:
    static constexpr std::int64_t kSpeed = 120;
    static constexpr std::size_t kMinutes = 24;

    SystemClock m_real;
    EventLog m_log;
    EventLog m_account;
    std::unique_ptr<loopback::LoopbackExchange> m_exchange;
    std::optional<FastClock> m_clock;
    std::unique_ptr<btcturk::BtcturkExchange> m_line;
};

using FeedTypes = testing::Types<PlayedBars, WireFeed>;
INSTANTIATE_TYPED_TEST_SUITE_P(Feeds, DataFeedContract, FeedTypes);

}  // namespace
}  // namespace pentad::test
