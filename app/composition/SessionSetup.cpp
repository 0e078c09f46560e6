// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SessionSetup.h"

#include "composition/AccountRebuild.h"
#include "composition/CoreFactory.h"
#include "composition/EngineHost.h"
#include "foundation/Digest.h"

namespace pentad::composition {

std::string accountOf(config::TradingMode mode, std::optional<btcturk::Signer> const& signer)
{
    constexpr std::size_t kNameLength = 8;
    if (mode != config::TradingMode::Live || !signer) {
        return std::string(config::tradingModeText(mode));
    }
    return hexadecimal(sha256(signer->publicKey())).substr(0, kNameLength);
}

simulation::FillParameters paperFills(config::Settings const& settings)
{
    simulation::FillParameters fills;
    fills.fees = settings.fees;
    fills.halfSpreadBps = divide(settings.paper.spreadBps, Decimal(2), Rounding::Up);
    fills.slippageBps = settings.paper.slippageBps;
    fills.participation = settings.paper.volumeParticipation;
    return fills;
}

std::int64_t permilleOf(Decimal speed)
{
    Decimal const permille = multiply(speed, Decimal(1'000), Rounding::Up).round(0, Rounding::Up);
    return static_cast<std::int64_t>(permille.raw() / Decimal::kUnit);
}

runtime::CoreSetup atMarketSpeed(runtime::CoreSetup setup, Decimal speed)
{
    auto const scale = [&](Milliseconds& duration) {
        Decimal const scaled = multiply(Decimal(duration.count()), max(Decimal(1), speed), Rounding::Up);
        duration = Milliseconds(static_cast<std::int64_t>(scaled.round(0, Rounding::Up).raw() / Decimal::kUnit));
    };
    for (Milliseconds* const duration :
         {&setup.risk.dataAgeMaximum, &setup.risk.safeModeHold, &setup.execution.timeToLive,
          &setup.execution.unknownGrace, &setup.execution.reconcileEvery, &setup.execution.flattenStepWait,
          &setup.execution.flattenWaits.unlock, &setup.execution.flattenWaits.foreignOrders,
          &setup.execution.flattenWaits.agreement, &setup.execution.flattenWaits.ownOrders,
          &setup.execution.flattenWaits.whole, &setup.operatorControls.resumeWithin}) {
        scale(*duration);
    }
    return setup;
}

DemoExchange::Setup demoSetup(config::Settings const& settings, MarketSource market,
                              std::optional<runtime::CoreState> const& past)
{
    DemoExchange::Setup setup{market.universe, std::move(market.bars), {}, {}};
    setup.settings.speed = settings.demo.speed;
    setup.settings.exchange.fees = settings.fees;
    setup.settings.exchange.halfSpreadBps = divide(settings.demo.spreadBps, Decimal(2), Rounding::Up);
    setup.settings.exchange.seed = static_cast<std::uint64_t>(settings.demo.seed);
    setup.settings.market.historyBars = market.pastBars;
    if (past) {
        for (std::optional<UtcTime> const& bar : past->lastBar) {
            setup.settings.market.resumeAfter = std::max(setup.settings.market.resumeAfter, bar);
        }
        setup.settings.notBefore = past->now;
    }
    if (past && past->books.opened()) {
        setup.account = accountOpening(*past, market.universe);
    } else {
        setup.account.holdings.push_back({market.universe.quote(), settings.demo.startCash.value()});
    }
    return setup;
}

runtime::EngineOptions engineOptions(TradeOptions const& trade, std::string const& account, Milliseconds barLength)
{
    config::Settings const& settings = trade.settings;
    runtime::EngineOptions options;
    options.mode = tradingMode(settings);
    options.account = account;
    options.version = kVersion;
    options.journalPath = trade.state.string();
    options.barLength = barLength;
    options.cadence = settings.trading.cycleInterval();
    options.flattenStepWait = settings.execution.flattenStepWait;
    options.cancelOpenOrdersOnShutdown = settings.operatorControls.cancelOpenOrdersOnShutdown;
    options.shutdownDeadline = settings.operatorControls.shutdownDeadline;
    options.shutdownDrain = settings.operatorControls.shutdownDrain;
    options.cyclesMaximum = trade.cyclesMaximum;
    if (trade.hasWindow) {
        options.windowSilence = settings.operatorControls.windowSilence;
    }
    return options;
}

}  // namespace pentad::composition
