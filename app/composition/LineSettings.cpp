// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/LineSettings.h"

#include "btcturk/ExchangeKeyTester.h"

#include <algorithm>

namespace pentad::composition {
namespace {

// Given to the engine and the charts at the start.
constexpr int kHistoryBarsMin = 1'000;

// A market buy takes no asks further through the touch, however wide the collar for limit prices is.
constexpr Rate kThroughTouchMax{"0.005"_dec};

// Paths are added to it as they are.
std::string withoutEndSlash(std::string_view address)
{
    return std::string(address.substr(0, address.find_last_not_of('/') + 1));
}

}  // namespace

btcturk::BtcturkSettings lineSettings(config::Settings const& settings, btcturk::LineSharePtr share)
{
    btcturk::BtcturkSettings line;
    line.apiAddress = withoutEndSlash(settings.exchange.baseUrl);
    line.graphAddress = withoutEndSlash(settings.exchange.graphUrl);
    line.socketAddress = withoutEndSlash(settings.exchange.websocketUrl);
    line.requestDeadline = settings.exchange.apiTimeout;
    line.attemptsMaximum = settings.resilience.retryMaxAttempts;
    line.orderWaitMaximum = settings.execution.unknownGrace - settings.exchange.apiTimeout;
    line.clockTolerance = settings.exchange.receiveWindow;
    line.pollEvery = settings.exchange.pollInterval;
    line.healthyFor = settings.exchange.rejoinAfter;
    line.barLength = settings.trading.barLength();
    line.historyBars = std::max(settings.trading.warmupBars, kHistoryBarsMin);
    line.depthBand = settings.execution.flattenBand;
    line.askBand = std::min(settings.risk.priceCollar, kThroughTouchMax);
    line.share = std::move(share);
    return line;
}

KeyTesterMaker keyTesterMaker(Clock const& clock, btcturk::LineSharePtr share)
{
    return [&clock, share = std::move(share)](config::Settings const& settings) -> std::unique_ptr<KeyTester> {
        return std::make_unique<btcturk::ExchangeKeyTester>(lineSettings(settings, share), clock,
                                                            settings.trading.symbols.front());
    };
}

}  // namespace pentad::composition
