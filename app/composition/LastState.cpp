// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/LastState.h"

#include "composition/CoreFactory.h"
#include "persistence/DamagedFile.h"
#include "runtime/CoreState.h"
#include "runtime/SnapshotBuilder.h"

#include <algorithm>

namespace pentad::composition {
namespace {

constexpr std::size_t kStepsOfLastState = 1'000;

// Decimals that show the value whole.
int scaleOf(Decimal value, int least)
{
    constexpr int kMost = 8;
    return std::max(least, std::min(value.decimalsUsed(), kMost));
}

// The exchange is not asked for its rules: its prices have as many decimals as those of the orders that are known.
std::optional<Universe> universeOf(std::vector<std::string> const& symbols, runtime::CoreState const& state)
{
    std::vector<Instrument> instruments;
    for (std::string const& symbol : symbols) {
        auto const names = splitSymbol(symbol);
        if (!names) {
            return std::nullopt;
        }
        Instrument& instrument = instruments.emplace_back();
        instrument.symbol = Symbol(std::string_view(symbol));
        instrument.base = names->base;
        instrument.quote = names->quote;
    }
    auto const heed = [&](auto const& orders) {
        for (OrderRecord const& order : orders) {
            auto const slot = static_cast<std::size_t>(order.slot);
            if (order.limitPrice && slot < instruments.size()) {
                Instrument& instrument = instruments[slot];
                instrument.priceScale = scaleOf(order.limitPrice->value(), instrument.priceScale);
            }
        }
    };
    heed(state.orders.open());
    heed(state.orders.ended());
    auto universe = Universe::make(instruments);
    return universe ? std::optional(*std::move(universe)) : std::nullopt;
}

}  // namespace

SnapshotPtr lastState(config::Settings const& settings, persistence::OpenOptions const& wanted, Universe const* rules,
                      std::string const& why)
{
    persistence::Remains const remains = persistence::remainsOf(wanted.path, kStepsOfLastState);
    auto const state = runtime::decodeCoreState(remains.checkpoint);
    if (!state || remains.identity != wanted.identity) {
        return nullptr;
    }
    auto const universe = rules != nullptr ? std::optional(*rules) : universeOf(settings.trading.symbols, *state);
    if (!universe) {
        return nullptr;
    }
    auto const core = makeCore(coreSetup(settings, *universe));
    if (!core->restore(remains.checkpoint)) {
        return nullptr;
    }
    runtime::SnapshotBuilder builder(settings.trading.barLength());
    for (StepRecord const& step : remains.steps) {
        builder.take(step);
    }
    builder.look(core->state());
    builder.restore(*core);
    runtime::EngineFacts facts;
    facts.mode = tradingMode(settings);
    facts.account = wanted.identity.account;
    facts.version = kVersion;
    facts.journalPath = wanted.path;
    facts.failure = why;
    facts.timing.cadence = settings.trading.cycleInterval();
    facts.flattenStepWait = settings.execution.flattenStepWait;
    facts.journalHead = remains.head;
    auto const shown = builder.build(*core, facts);
    shown->fromJournal = true;
    // Of a session that is over, or of prices.
    shown->hazards.clear();
    shown->reconciled = false;
    shown->reconciledAt.reset();
    shown->dailyPnl = {};
    shown->dailyReturn.reset();
    shown->armed = facts.mode != TradingMode::Live;
    return shown;
}

}  // namespace pentad::composition
