// SPDX-License-Identifier: GPL-3.0-or-later
// A fixture of the contract suites: the adapter to BtcTurk over real sockets. The other side is the loopback exchange,
// which was written from the exchange's documentation and knows nothing of the adapter; its faults are rules of a fault
// file. A call may take half a second here, since only silence shows that nothing more is under way. Thread: one with an
// event loop.
#pragma once

#include "btcturk/BtcturkExchange.h"
#include "contracts/Mishap.h"
#include "loopback/ExchangeDesk.h"
#include "loopback/LoopbackExchange.h"
#include "support/ExchangeBench.h"

#include <gtest/gtest.h>
#include <QCoreApplication>
#include <QElapsedTimer>

namespace pentad::test {

// The rules of a fault file that bring the mishap about.
inline std::string_view faultText(Mishap mishap)
{
#define POST "[[fault]]\nroute = \"POST /api/v1/order\"\ncount = 1\n"
#define CANCEL "[[fault]]\nroute = \"DELETE /api/v1/order\"\ncount = 1\n"
#define FRAMES "[[fault]]\nchannel = \"private\"\n"
    switch (mishap) {
    case Mishap::PostTimesOut: return POST "action = \"hang\"";
    case Mishap::PostTimesOutTaken: return POST "action = \"hang\"\napplied = true";
    case Mishap::PostLimited: return POST "action = \"answer\"\nstatus = 429\nretry_after = 1";
    case Mishap::PostServerError: return POST "action = \"answer\"\nstatus = 500";
    case Mishap::PostPage: return POST "action = \"answer\"\nstatus = 504\ncontent = \"html\"";
    case Mishap::PostPageTaken: return POST "action = \"answer\"\nstatus = 504\ncontent = \"html\"\napplied = true";
    case Mishap::PostReset: return POST "action = \"reset\"";
    case Mishap::PostResetTaken: return POST "action = \"reset\"\napplied = true";
    case Mishap::PostTrickles: return POST "action = \"trickle\"\nevery = \"100ms\"";
    case Mishap::PostCut: return POST "action = \"cut\"\nbytes = 40";
    case Mishap::CancelTimesOut: return CANCEL "action = \"hang\"";
    case Mishap::CancelTimesOutTaken: return CANCEL "action = \"hang\"\napplied = true";
    case Mishap::CancelPageTaken: return CANCEL "action = \"answer\"\nstatus = 504\ncontent = \"html\"\napplied = true";
    case Mishap::ReportUnavailable:
        return "[[fault]]\nroute = \"GET /api/v1/openOrders\"\naction = \"answer\"\nstatus = 503\ncontent = \"html\"";
    case Mishap::RowsRepeated: return "[[fault]]\naction = \"repeated_rows\"\nrows = 2";
    case Mishap::TradesLate: return "[[fault]]\naction = \"late_transactions\"\nby = \"2s\"";
    case Mishap::OrdersLate: return "[[fault]]\naction = \"late_orders\"\nby = \"3s\"";
    case Mishap::FramesLost: return FRAMES "action = \"drop\"";
    case Mishap::FramesRepeated: return FRAMES "action = \"repeat\"\ntimes = 3";
    case Mishap::FramesReordered: return FRAMES "action = \"reorder\"\nwindow = 4";
    case Mishap::FramesGarbled: return FRAMES "action = \"garbage\"\nkind = \"nested\"";
    case Mishap::SocketSilent: return FRAMES "action = \"silence\"";
    case Mishap::SocketClosed: return FRAMES "action = \"close\"\ncount = 1";
    case Mishap::ServerFrozen: return FRAMES "action = \"silence\"\n[[fault]]\nroute = \"* *\"\naction = \"hang\"";
    case Mishap::ClocksApart: return "[[fault]]\naction = \"clock\"\nby = \"-30s\"";
    }
#undef POST
#undef CANCEL
#undef FRAMES
    return "";
}

// Brings the rules of a fault file into force at once.
inline void strikeWith(loopback::LoopbackExchange& exchange, std::string_view rules)
{
    auto const plan = loopback::parseFaults(rules, "mishap");
    check(plan.has_value(), "strikeWith: the fault cannot be read");
    for (loopback::FaultRule const& rule : plan->rules) {
        exchange.faults().add(rule);
    }
}

class WireFixture {
public:
    static constexpr bool kRoundsItsOwnWay = true;
    static constexpr bool kSignsWithItsClock = true;

    WireFixture() : WireFixture(std::string_view{}) {}

protected:
    // `head` of a fault file: how the exchange behaves where that is nowhere published. So many minutes of a flat market.
    explicit WireFixture(std::string_view head, int minutes = 3)
    {
        loopback::LoopbackSettings settings;
        settings.faults = loopback::parseFaults(head, "head").value();
        settings.exchange.fees = publishedFees(Asset("TRY"));
        settings.market.historyBars = 2;
        settings.market.opensAt = m_clock.utc();
        std::vector<simulation::BarFrame> frames;
        frames.reserve(static_cast<std::size_t>(minutes));
        for (int minute = 0; minute < minutes; ++minute) {
            frames.push_back(frameOf(kEth, kMidnight + std::chrono::minutes(minute), std::chrono::minutes(1),
                                     barOf("1000", "1000", "1000", "1000", "10")));
        }
        m_exchange = std::make_unique<loopback::LoopbackExchange>(
            paperPairs(), std::make_unique<ScriptedBars>(std::move(frames)), settings, m_clock);
        auto const urls = m_exchange->start();
        check(urls.has_value(), "the loopback exchange does not serve");
        m_urls = *urls;
        m_ours = m_exchange->openAccount({"ours", "c2VjcmV0", {}}, {holdings("TRY=100000,ETH=2"), {}, 0, 0});
        m_whale =
            m_exchange->openAccount({"whale", "c2VjcmV0", {}}, {holdings("TRY=1000000000,ETH=1000000"), {}, 0, 0});
        m_neighbour =
            m_exchange->openAccount({"neighbour", "c2VjcmV0", {}}, {holdings("TRY=1000000,ETH=100"), {}, 0, 0});

        connect();
    }

public:
    // Another session of the program: an adapter that knows nothing of the one before, at the same exchange.
    void connect()
    {
        m_line.reset();
        m_universe.reset();
        btcturk::BtcturkSettings line;
        line.apiAddress = m_urls.rest;
        line.graphAddress = m_urls.graph;
        line.socketAddress = m_urls.socket;
        line.requestDeadline = Milliseconds(1'000);
        line.followResting = Milliseconds(500);
        line.marketRestAfter = Milliseconds(1'000);
        std::string_view const secret = "c2VjcmV0";
        m_line = btcturk::BtcturkExchange::make(line, m_clock,
                                                btcturk::Signer::make("ours", std::as_bytes(std::span(secret))).value())
                     .value();
        std::vector<std::string> symbols;
        symbols.reserve(kSlots.size());
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
    // What the adapter tells of the market, once its feed was started.
    DataFeed& feed() { return m_line->feed(); }
    EventLog& market() { return m_market; }
    loopback::BookView book() const { return m_exchange->exchange().book(kEth); }
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

    // An order of somebody else that stays in the book: "buy limit 5 930".
    void rest(std::string_view order)
    {
        check(m_exchange->exchange().submit(m_neighbour, orderText(kEth, order), m_exchange->now()).has_value(),
              "the neighbour was refused");
    }

    // Until it holds; false after a good while.
    bool until(std::function<bool()> const& holds)
    {
        turn(holds, 20'000);
        return holds();
    }

    void strike(Mishap mishap) { strikeWith(*m_exchange, faultText(mishap)); }
    // By hand, on the exchange's own pages.
    void deposit(Asset const& asset, Decimal amount) { m_exchange->deposit(m_ours, asset, amount); }
    bool withdraw(Asset const& asset, Decimal amount) { return m_exchange->withdraw(m_ours, asset, amount); }
    UtcTime now() const { return m_clock.utc(); }
    void calm() { m_exchange->faults().clear(); }
    std::uint64_t cancels() const { return m_exchange->counts().of("DELETE /api/v1/order"); }
    std::uint64_t arrivals(ClientOrderId const& id) const { return m_exchange->counts().posts(id.view()); }
    // Ours that stand in the pair, as the exchange itself has them.
    std::vector<loopback::ExchangeOrder> standing() const { return m_exchange->exchange().openOrders(m_ours, kEth); }

private:
    int m_sweeps = 0;
    void sweep(Side side, std::string_view to)
    {
        loopback::Exchange& core = m_exchange->exchange();
        auto const order = core.submit(m_whale,
                                       {kEth, side, OrderType::Limit, Decimal(20'000), price(to), std::nullopt,
                                        "whale" + std::to_string(++m_sweeps)},
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
    EventLog m_market;
    std::unique_ptr<loopback::LoopbackExchange> m_exchange;
    loopback::LoopbackUrls m_urls;
    loopback::AccountId m_ours{};
    loopback::AccountId m_whale{};
    loopback::AccountId m_neighbour{};
    std::unique_ptr<btcturk::BtcturkExchange> m_line;
    std::optional<Universe> m_universe;
};

}  // namespace pentad::test
