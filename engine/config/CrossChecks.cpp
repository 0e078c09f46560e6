// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/CrossChecks.h"

#include "config/Value.h"

namespace pentad::config {
namespace {

void checkMode(TradingSettings const& trading, std::vector<Contradiction>& found)
{
    if (trading.mode == TradingMode::Live && trading.dryRun) {
        found.push_back({{"trading.mode", "trading.dry_run"},
                         "live trading sends real orders, but trading.dry_run is true; set it to false, or use paper"});
    }
    if (trading.mode == TradingMode::Paper && !trading.dryRun) {
        found.push_back(
            {{"trading.mode", "trading.dry_run"},
             "paper trading sends no real orders, but trading.dry_run is false; set it to true, or use live"});
    }
}

void checkStrategy(Settings const& settings, std::vector<Contradiction>& found)
{
    TrendParameters const& trend = settings.strategy.trend;
    if (trend.fastBars >= trend.slowBars) {
        found.push_back({{"strategy.trend.fast_bars", "strategy.trend.slow_bars"},
                         "the fast average (" + std::to_string(trend.fastBars) +
                             " bars) is not shorter than the slow one (" + std::to_string(trend.slowBars) +
                             "); lower fast_bars or raise slow_bars"});
    }
    ReversionParameters const& reversion = settings.strategy.reversion;
    if (reversion.exitZ >= reversion.entryZ) {
        found.push_back({{"strategy.reversion.exit_z", "strategy.reversion.entry_z"},
                         "exit_z " + reversion.exitZ.text() + " is not below entry_z " + reversion.entryZ.text() +
                             "; lower exit_z or raise entry_z"});
    }
    Rate sum;
    Contradiction tooMuch;
    for (std::size_t i = 0; i < settings.trading.symbols.size() && i < kUniverseSize; ++i) {
        Rate const weight = settings.strategy.rebalance.targetWeights[kSlots[i]];
        sum += weight;
        if (!weight.isZero()) {
            tooMuch.keys.push_back("strategy.rebalance.weights." + settings.trading.symbols[i]);
        }
    }
    if (sum > Rate(1)) {
        tooMuch.problem = "the five target weights sum to " + sum.text() + "; lower them to 1 at most together";
        found.push_back(std::move(tooMuch));
    }
}

void checkTimes(Settings const& settings, std::vector<Contradiction>& found)
{
    // What is left of the grace is the time that an order may wait for its turn.
    constexpr Milliseconds kTurnLeast{1'000};
    if (settings.execution.unknownGrace < settings.exchange.apiTimeout + kTurnLeast) {
        found.push_back({{"execution.unknown_grace", "exchange.api_timeout"},
                         "an order could be taken for absent after " + durationText(settings.execution.unknownGrace) +
                             ", while its request may still run for " + durationText(settings.exchange.apiTimeout) +
                             "; let unknown_grace be at least a second longer than api_timeout"});
    }
    // What the exchange has taken may be missing in its lists for a while. An address that is not encrypted is of this
    // machine, where no money is.
    constexpr Milliseconds kListsTrail{20'000};
    Milliseconds const least = settings.exchange.apiTimeout + kListsTrail;
    bool const isReal = settings.trading.mode == TradingMode::Live && settings.exchange.baseUrl.starts_with("https://");
    if (isReal && settings.execution.unknownGrace < least) {
        found.push_back({{"execution.unknown_grace", "trading.mode"},
                         "an order could be taken for absent after " + durationText(settings.execution.unknownGrace) +
                             ", while the lists of the exchange may still trail behind it; let unknown_grace be at "
                             "least " +
                             durationText(least) + " in live trading"});
    }
}

void checkRisk(RiskParameters const& risk, std::vector<Contradiction>& found)
{
    if (risk.slippageAlarmBps < risk.slippageEstimateBps) {
        found.push_back({{"risk.slippage_alarm_bps", "risk.slippage_estimate_bps"},
                         "the alarm at " + risk.slippageAlarmBps.text() + " bp is below the expected slippage of " +
                             risk.slippageEstimateBps.text() + " bp; raise slippage_alarm_bps"});
    }
}

// The price collar would refuse each of them, and the position would stay without.
void checkProtection(Settings const& settings, std::vector<Contradiction>& found)
{
    ProtectionParameters const& protection = settings.execution.protection;
    if (protection.stop == ProtectiveStop::StopLimit && protection.limitOffset > settings.risk.priceCollar) {
        found.push_back({{"execution.protective_limit_offset", "risk.price_collar"},
                         "a limit price " + protection.limitOffset.text() +
                             " below its stop price is outside the price collar of " +
                             settings.risk.priceCollar.text() + "; lower protective_limit_offset"});
    }
}

}  // namespace

std::vector<Contradiction> contradictions(Settings const& settings)
{
    std::vector<Contradiction> found;
    checkMode(settings.trading, found);
    checkStrategy(settings, found);
    checkTimes(settings, found);
    checkRisk(settings.risk, found);
    checkProtection(settings, found);
    return found;
}

}  // namespace pentad::config
