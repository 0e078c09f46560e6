// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/SetupFields.h"

#include "widgets/SettingField.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::backtestpage {
namespace {

struct Listed {
    char const* key;
    SetupGroup group;
    char const* label;
};

constexpr Listed kListed[]{
    {"strategy.name", SetupGroup::Top, QT_TRANSLATE_NOOP("SetupFields", "Strategy")},
    {"demo.seed", SetupGroup::Top, QT_TRANSLATE_NOOP("SetupFields", "Seed")},
    {"strategy.trend.signal", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Signal")},
    {"strategy.trend.sizing", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Sizing")},
    {"strategy.trend.fast_bars", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Fast average, bars")},
    {"strategy.trend.slow_bars", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Slow average, bars")},
    {"strategy.trend.channel_bars", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Channel, bars")},
    {"strategy.trend.volatility_bars", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Volatility, bars")},
    {"strategy.trend.volatility_target", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Volatility target")},
    {"strategy.trend.weight_max", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Full slice")},
    {"strategy.trend.stake", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Stake")},
    {"strategy.trend.prior_edge_bps", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Prior edge, bp")},
    {"strategy.trend.horizon_bars", SetupGroup::Strategy, QT_TRANSLATE_NOOP("SetupFields", "Horizon, bars")},
    {"capital.reinvestment_rate", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Reinvestment rate")},
    {"capital.reserved_cash_rate", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Reserved cash")},
    {"capital.fee_buffer_rate", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Fee buffer")},
    {"capital.edge_min_bps", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Edge minimum, bp")},
    {"capital.noise_margin_bps", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Noise margin, bp")},
    {"capital.harvest_rate", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Harvest")},
    {"capital.asset_cap_weight", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Asset cap")},
    {"capital.gross_cap_multiple", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Gross cap, multiple")},
    {"risk.daily_loss_max", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Daily loss limit")},
    {"risk.concentration_max", SetupGroup::Policy, QT_TRANSLATE_NOOP("SetupFields", "Concentration limit")},
    {"paper.spread_bps", SetupGroup::Market, QT_TRANSLATE_NOOP("SetupFields", "Spread, bp")},
    {"paper.slippage_bps", SetupGroup::Market, QT_TRANSLATE_NOOP("SetupFields", "Slippage, bp")},
    {"paper.volume_participation", SetupGroup::Market, QT_TRANSLATE_NOOP("SetupFields", "Volume participation")},
    {"fees.taker_rate", SetupGroup::Market, QT_TRANSLATE_NOOP("SetupFields", "Taker fee with tax")},
    {"fees.maker_rate", SetupGroup::Market, QT_TRANSLATE_NOOP("SetupFields", "Maker fee with tax")},
    {"paper.start_cash", SetupGroup::Market, QT_TRANSLATE_NOOP("SetupFields", "Start equity")},
};

Listed const* find(std::string const& key)
{
    auto const* const found =
        std::find_if(std::begin(kListed), std::end(kListed), [&](Listed const& listed) { return key == listed.key; });
    return found == std::end(kListed) ? nullptr : found;
}

}  // namespace

std::string strategyOf(std::string const& key)
{
    constexpr std::string_view kPrefix = "strategy.";
    std::size_t const dot = key.find('.', kPrefix.size());
    bool const isParameter = key.rfind(kPrefix, 0) == 0 && dot != std::string::npos;
    // Weights of single assets have one dot more; they stay those of the session.
    bool const isPerAsset = isParameter && key.find('.', dot + 1) != std::string::npos;
    return isParameter && !isPerAsset ? key.substr(kPrefix.size(), dot - kPrefix.size()) : std::string();
}

std::optional<SetupGroup> setupGroupOf(std::string const& key)
{
    if (Listed const* const listed = find(key)) {
        return listed->group;
    }
    return strategyOf(key).empty() ? std::nullopt : std::optional(SetupGroup::Strategy);
}

QString setupLabelOf(std::string const& key)
{
    Listed const* const listed = find(key);
    return listed != nullptr ? QCoreApplication::translate("SetupFields", listed->label) : widgets::settingLabel(key);
}

}  // namespace pentad::backtestpage
