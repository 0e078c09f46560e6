// SPDX-License-Identifier: GPL-3.0-or-later
// A session with everything in it that a screen can show: a past, trades, refusals, a pause, a breaker that opened, an
// order of the operator that waits, two backtests compared. For pictures and for what is tested on them. Thread: one.
#pragma once

#include "ui/shell/TerminalStage.h"

namespace pentad::shell {

// `large` is what a picture needs; a test gets along with a short session.
inline test::SampleSession::Options eventfulOptions(bool large)
{
    test::SampleSession::Options options;
    options.historyBars = large ? 4'000 : 600;
    // A margin that lets some decisions pass and refuses others.
    options.settings.capital.noiseMarginBps = Decimal(33);
    options.settings.capital.harvestThreshold = Money(Decimal(10));
    options.settings.capital.harvestCadence = HarvestCadence::Fill;
    return options;
}

inline void makeEventful(TerminalStage& stage, bool large)
{
    using std::chrono::minutes;
    test::SampleSession& session = stage.session;
    auto const breaker = [&](BreakerPhase phase, int failures) {
        session.submit(BreakerChanged{BreakerGroup::Account, phase, failures, 5,
                                      session.now() + std::chrono::seconds(27), "no answer within 5 s"});
    };
    session.run(minutes(large ? 120 : 5));
    stage.desk.issue(Pause{"lunch"});
    session.run(minutes(large ? 25 : 1));
    stage.desk.issue(Resume{"back"});
    session.run(minutes(large ? 60 : 5));
    breaker(BreakerPhase::Open, 5);
    session.run(minutes(1));
    breaker(BreakerPhase::HalfOpen, 5);
    session.run(minutes(1));
    breaker(BreakerPhase::Closed, 0);
    session.run(minutes(large ? 130 : 20));

    AssetSnapshot const& first = stage.seen().assets[Slot{0}];
    PlaceOrder order;
    order.symbol = first.instrument.symbol;
    order.size = BaseSize{Quantity(Decimal::fromMantissa(2, 3))};
    order.limitPrice = shifted(first.quote.bid, Rate(Decimal::fromMantissa(-7, 3)), Rounding::Down)
                           .round(first.instrument.priceScale, Rounding::Down);
    stage.desk.issue(order);
    session.run(minutes(1));

    BacktestRequest request;
    request.label = "edge minimum 8.0 bp";
    request.dataDirectory = "/home/trader/candles/try-1h";
    request.interval = "1h";
    request.symbols = {"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    std::uint64_t const a = stage.backtests.start(request);
    stage.backtests.finish(a, {1, large ? 611 : 40});
    request.label = "edge minimum 12.0 bp";
    std::uint64_t const b = stage.backtests.start(request);
    stage.backtests.finish(b, {2, large ? 438 : 30});
    request.label = "edge minimum 16.0 bp";
    stage.backtests.progress(stage.backtests.start(request), 5'519, 8'760);
    stage.settle();
}

}  // namespace pentad::shell
