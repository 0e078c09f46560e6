// SPDX-License-Identifier: GPL-3.0-or-later
#include "Market.h"

#include "simulation/MarketGenerator.h"

#include <algorithm>
#include <filesystem>

namespace pentad::exchange {
namespace {

// The five pairs whose candles of that interval lie in the folder, in the order of the alphabet.
Expected<std::vector<std::string>, std::string> symbolsIn(std::string const& folder, std::string const& interval)
{
    std::vector<std::string> symbols;
    std::error_code error;
    std::filesystem::directory_iterator files(folder, error);
    if (error) {
        return Unexpected("--data " + folder + " is no folder that can be read; name one with candle files");
    }
    for (auto const& file : files) {
        std::string const name = file.path().filename().string();
        for (std::string const& ending : {'-' + interval + ".csv", '-' + interval + ".csv.gz"}) {
            if (name.ends_with(ending)) {
                symbols.push_back(name.substr(0, name.size() - ending.size()));
            }
        }
    }
    std::sort(symbols.begin(), symbols.end());
    symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
    if (symbols.size() != kUniverseSize) {
        return Unexpected("--data " + folder + " holds " + interval + " candles of " + std::to_string(symbols.size()) +
                          " pairs, not of five; choose five with --symbols");
    }
    return symbols;
}

Expected<Market, std::string> recordedMarket(ExchangeOptions const& options)
{
    auto const interval = simulation::parseInterval(options.interval);
    if (!interval) {
        return Unexpected("--interval '" + options.interval + "' is unknown; use " +
                          std::string(simulation::intervalChoices()));
    }
    std::vector<std::string> symbols = options.symbols;
    if (symbols.empty()) {
        auto found = symbolsIn(options.dataFolder, options.interval);
        if (!found) {
            return Unexpected(found.error());
        }
        symbols = *std::move(found);
    }
    if (auto const valid = Universe::validate(symbols); !valid) {
        return Unexpected("--symbols: " + valid.error().message());
    }
    auto candles = simulation::loadCandles(options.dataFolder, symbols, *interval, {});
    if (!candles) {
        return Unexpected(candles.error().message);
    }
    auto set = std::make_unique<simulation::CandleSet const>(*std::move(candles));
    auto const universe = simulation::paperUniverse(*set);
    if (!universe) {
        return Unexpected(universe.error().message());
    }
    return Market{universe->universe, std::make_unique<simulation::CandleSource>(std::move(set))};
}

Expected<Market, std::string> generatedMarket(ExchangeOptions const& options)
{
    std::vector<std::string> symbols = options.symbols;
    if (symbols.empty()) {
        symbols = {"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    }
    auto const universe = simulation::generatedUniverse(symbols);
    if (!universe) {
        return Unexpected("--symbols: " + universe.error().message());
    }
    // Any full minute: the exchange moves the bars to where its clock begins.
    constexpr UtcTime kFirstBar{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1}};
    return Market{universe->universe,
                  std::make_unique<simulation::MarketGenerator>(universe->universe, options.seed, kFirstBar)};
}

}  // namespace

Expected<Market, std::string> makeMarket(ExchangeOptions const& options)
{
    return options.dataFolder.empty() ? generatedMarket(options) : recordedMarket(options);
}

}  // namespace pentad::exchange
