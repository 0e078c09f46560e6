// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ExchangeClient, against the adapter to BtcTurk over real sockets: the other side is the loopback
// exchange, which was written from the exchange's documentation and knows nothing of the adapter.
#include "btcturk/BtcturkExchange.h"
#include "contracts/ExchangeClientContract.h"
#include "loopback/LoopbackExchange.h"
#include "support/ExchangeBench.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace pentad::test {
namespace {

class SilentSink final : public EventSink {
public:
    void submit(EngineEvent) override {}
};

class OverTheWireFixture {
public:
    static constexpr bool kRoundsItsOwnWay = true;

    OverTheWireFixture()
    {
        loopback::LoopbackSettings settings;
        settings.exchange.fees = loopback::publishedFees(Asset("TRY"));
        settings.market.historyBars = 2;
        settings.market.opensAt = m_clock.utc();
        std::vector<simulation::BarFrame> frames;
        for (int minute = 0; minute < 3; ++minute) {
            frames.push_back(frameOf(kEth, kMidnight + std::chrono::minutes(minute), std::chrono::minutes(1),
                                     barOf("1000", "1000", "1000", "1000", "10")));
        }
        m_exchange = std::make_unique<loopback::LoopbackExchange>(
            paperPairs(), std::make_unique<ScriptedBars>(std::move(frames)), settings, m_clock);
        auto const urls = m_exchange->start();
        check(urls.has_value(), "the loopback exchange does not serve");
        m_exchange->openAccount({"ours", "c2VjcmV0", {}}, {holdings("TRY=100000,ETH=2"), {}, 0, 0});
        m_whale =
            m_exchange->openAccount({"whale", "c2VjcmV0", {}}, {holdings("TRY=1000000000,ETH=1000000"), {}, 0, 0});

        btcturk::BtcturkSettings line;
        line.apiAddress = urls->rest;
        line.graphAddress = urls->graph;
        line.socketAddress = urls->socket;
        std::string_view const secret = "c2VjcmV0";
        m_line = btcturk::BtcturkExchange::make(line, m_clock,
                                                btcturk::Signer::make("ours", std::as_bytes(std::span(secret))).value())
                     .value();
        std::vector<std::string> symbols;
        for (Slot const slot : kSlots) {
            symbols.push_back(paperPairs()[slot].symbol.text());
        }
        m_line->loadUniverse(symbols, [this](Expected<Universe, std::string> const& universe) {
            check(universe.has_value(), "the trading rules could not be read");
            m_universe = *universe;
        });
        turn([this] { return m_universe.has_value(); });
        for (Slot const slot : kSlots) {
            Instrument const& ours = (*m_universe)[slot];
            Instrument const& theirs = paperPairs()[slot];
            EXPECT_EQ(ours.quantityScale, theirs.quantityScale);
            EXPECT_EQ(ours.priceScale, theirs.priceScale);
            EXPECT_EQ(ours.minimumValue, theirs.minimumValue);
        }
        m_line->open(*m_universe, m_log, m_market, {});
        turn([this] { return m_line->monitor().channel().loggedIn; });
        quiet();
        m_log.events.clear();
    }

    ExchangeClient& client() { return m_line->client(); }
    EventLog& log() { return m_log; }
    // Until something was said, and then nothing more for a while.
    void settle()
    {
        std::size_t const before = m_log.events.size();
        turn([&] { return m_log.events.size() > before; });
        quiet();
    }
    // Somebody with deep pockets moves the price there and back.
    void trade(std::string_view through)
    {
        bool const up = price(through) > price("1000");
        sweep(up ? Side::Buy : Side::Sell, through);
        sweep(up ? Side::Sell : Side::Buy, "1000");
        quiet();
    }

private:
    void sweep(Side side, std::string_view to)
    {
        loopback::Exchange& core = m_exchange->exchange();
        auto const order =
            core.submit(m_whale, {kEth, side, OrderType::Limit, Decimal(20'000), price(to), std::nullopt, "whale"},
                        m_exchange->now());
        check(order.has_value(), "the whale was refused");
        auto const cancelled = core.cancel(m_whale, *order, m_exchange->now());
        check(cancelled.has_value() || core.order(m_whale, *order)->status == loopback::OrderStatus::Closed,
              "the whale's rest stays");
        m_exchange->publish();
        quiet();
    }
    void turn(std::function<bool()> const& holds, int milliseconds = 4'000)
    {
        QElapsedTimer time;
        time.start();
        while (!holds() && time.elapsed() < milliseconds) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
    }
    // What was begun over the sockets comes to its end: nothing new for so long.
    void quiet()
    {
        constexpr int kQuiet = 500;
        QElapsedTimer since;
        since.start();
        std::size_t seen = m_log.events.size();
        turn(
            [&] {
                if (m_log.events.size() != seen) {
                    seen = m_log.events.size();
                    since.restart();
                }
                return since.elapsed() >= kQuiet;
            },
            20'000);
    }

    SystemClock m_clock;
    EventLog m_log;
    SilentSink m_market;
    std::unique_ptr<loopback::LoopbackExchange> m_exchange;
    loopback::AccountId m_whale{};
    std::unique_ptr<btcturk::BtcturkExchange> m_line;
    std::optional<Universe> m_universe;
};

INSTANTIATE_TYPED_TEST_SUITE_P(OverTheWire, ExchangeClientContract, OverTheWireFixture);

}  // namespace
}  // namespace pentad::test
