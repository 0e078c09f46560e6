// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/MarketSource.h"

#include "contracts/EngineText.h"
#include "simulation/MarketGenerator.h"
#include "simulation/PaperInstruments.h"

#include <algorithm>

namespace pentad::composition {
namespace {

// The generated market begins at this moment for every seed, so that a session can be told again.
constexpr UtcTime kGeneratedMarketBegins{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};

// What the charts show at the start, and what lies before it.
constexpr std::size_t kShownBars = 1'000;
constexpr std::size_t kPastBars = 5'000;

}  // namespace

Expected<MarketSource, std::string> marketSource(config::Settings const& settings)
{
    if (settings.demo.dataDirectory.empty()) {
        auto generated = simulation::generatedUniverse(settings.trading.symbols);
        if (!generated) {
            return Unexpected(generated.error().message());
        }
        return MarketSource{
            generated->universe,
            std::make_unique<simulation::MarketGenerator>(
                generated->universe, static_cast<std::uint64_t>(settings.demo.seed), kGeneratedMarketBegins),
            std::chrono::minutes(1), kPastBars};
    }
    if (settings.trading.barLength() > std::chrono::days(1)) {
        return Unexpected(say(Phrase::DemoBarTooLong));
    }
    auto candles = simulation::loadCandles(settings.demo.dataDirectory, settings.trading.symbols,
                                           settings.trading.barLength(), {});
    if (!candles) {
        return Unexpected(candles.error().message);
    }
    auto owned = std::make_unique<simulation::CandleSet const>(*std::move(candles));
    auto rules = simulation::paperUniverse(*owned);
    if (!rules) {
        return Unexpected(rules.error().message());
    }
    // Of files at least three quarters are left to trade in.
    auto const quarter = std::min<std::size_t>(owned->bars() / kUniverseSize / 4, kShownBars);
    return MarketSource{rules->universe, std::make_unique<simulation::CandleSource>(std::move(owned)),
                        settings.trading.barLength(), quarter};
}

}  // namespace pentad::composition
