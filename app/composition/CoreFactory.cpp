// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/CoreFactory.h"

#include "risk/RiskEngine.h"
#include "strategy/StrategyFactory.h"

#include <QDateTime>
#include <QTimeZone>

namespace pentad::composition {
namespace {

QDateTime yearBegins(int year)
{
    return {QDate(year, 1, 1), QTime(0, 0), Qt::UTC};
}

}  // namespace

Calendar calendarOf(std::string const& zone)
{
    QTimeZone const named(QByteArray::fromStdString(zone));
    // To Qt an empty name is the zone of the machine, which must not decide when a day ends.
    if (zone.empty() || !named.isValid()) {
        return {};
    }
    // From before the first market data to far beyond any session.
    QDateTime const first = yearBegins(2000);
    QDateTime const last = yearBegins(2100);
    std::vector<Calendar::Offset> offsets{{UtcTime::min(), std::chrono::seconds(named.offsetFromUtc(first))}};
    for (QTimeZone::OffsetData const& change : named.transitions(first, last)) {
        offsets.push_back(
            {UtcTime(Milliseconds(change.atUtc.toMSecsSinceEpoch())), std::chrono::seconds(change.offsetFromUtc)});
    }
    return Calendar(zone, std::move(offsets));
}

TradingMode tradingMode(config::Settings const& settings)
{
    switch (settings.trading.mode) {
    case config::TradingMode::Demo: return TradingMode::Demo;
    case config::TradingMode::Paper: return TradingMode::Paper;
    case config::TradingMode::Live: return TradingMode::Live;
    }
    return TradingMode::Demo;
}

runtime::CoreSetup coreSetup(config::Settings const& settings, Universe const& universe)
{
    return runtime::CoreSetup{universe,
                              calendarOf(settings.trading.timeZone),
                              settings.capital,
                              settings.risk,
                              settings.fees,
                              settings.execution,
                              settings.operatorControls,
                              settings.strategy,
                              settings.trading.mode == config::TradingMode::Live};
}

std::unique_ptr<runtime::Core> makeCore(runtime::CoreSetup setup)
{
    auto risk = std::make_unique<risk::RiskEngine>(setup.risk, setup.capital, setup.fees);
    auto strategy = strategy::makeStrategy(setup.strategy, setup.universe);
    check(strategy != nullptr, "settings name an unknown strategy");
    return std::make_unique<runtime::Core>(std::move(setup), std::move(risk), std::move(strategy));
}

}  // namespace pentad::composition
