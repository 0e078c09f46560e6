// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/PaperInstruments.h"

#include <algorithm>

namespace pentad::simulation {
namespace {

struct Scales {
    std::string_view symbol;
    int quantity;
    int price;
};

constexpr std::array kKnown{
    Scales{"BTCTRY", 8, 0},
    Scales{"USDTTRY", 2, 3},
    Scales{"ETHUSDT", 8, 1},
    Scales{"BTCUSDT", 8, 0},
};

struct BaseScale {
    std::string_view base;
    int quantity;
};

// Invented: small units for dear assets, whole ones for cheap assets.
constexpr std::array kInventedQuantities{
    BaseScale{"BTC", 8}, BaseScale{"ETH", 8}, BaseScale{"SOL", 4},  BaseScale{"AVAX", 4},
    BaseScale{"XRP", 4}, BaseScale{"ADA", 2}, BaseScale{"DOGE", 2},
};
constexpr int kInventedQuantity = 4;
constexpr int kPriceDecimalsMax = 8;
constexpr int kQuoteScale = 2;
constexpr Money kMinimumTry{"99.91"_dec};
constexpr Money kMinimumUsdt{"9.91"_dec};

}  // namespace

std::optional<PaperInstrument> paperInstrument(std::string_view symbol, int priceDecimals)
{
    auto const names = splitSymbol(symbol);
    if (!names) {
        return std::nullopt;
    }
    PaperInstrument result;
    Instrument& instrument = result.instrument;
    instrument.symbol = Symbol(symbol);
    instrument.base = names->base;
    instrument.quote = names->quote;
    instrument.quoteScale = kQuoteScale;
    instrument.minimumValue = names->quote.view() == "TRY" ? kMinimumTry : kMinimumUsdt;

    auto const known = std::find_if(kKnown.begin(), kKnown.end(), [&](Scales const& s) { return s.symbol == symbol; });
    if (known != kKnown.end()) {
        instrument.quantityScale = known->quantity;
        instrument.priceScale = known->price;
        return result;
    }
    auto const base = std::find_if(kInventedQuantities.begin(), kInventedQuantities.end(),
                                   [&](BaseScale const& s) { return s.base == names->base.view(); });
    instrument.quantityScale = base != kInventedQuantities.end() ? base->quantity : kInventedQuantity;
    instrument.priceScale = std::clamp(priceDecimals, 0, kPriceDecimalsMax);
    result.invented = true;
    return result;
}

Expected<PaperUniverse, UniverseError> paperUniverse(CandleSet const& candles)
{
    std::vector<Instrument> instruments;
    std::vector<Symbol> invented;
    for (CandleFile const& file : candles.files) {
        Symbol const& symbol = file.series.symbol();
        auto const rules = paperInstrument(symbol.view(), file.series.priceDecimals());
        if (!rules) {
            return Unexpected(UniverseError{UniverseError::Kind::NotASymbol, symbol.text()});
        }
        instruments.push_back(rules->instrument);
        if (rules->invented) {
            invented.push_back(symbol);
        }
    }
    auto universe = Universe::make(instruments);
    if (!universe) {
        return Unexpected(universe.error());
    }
    return PaperUniverse{std::move(universe).value(), std::move(invented)};
}

}  // namespace pentad::simulation
