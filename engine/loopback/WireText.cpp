// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/WireText.h"

#include "foundation/TimeText.h"
#include "loopback/AsciiText.h"

namespace pentad::loopback {

std::string normalizedPair(Instrument const& instrument)
{
    return instrument.base.text() + '_' + instrument.quote.text();
}

std::optional<Slot> findPair(Universe const& universe, std::string_view text)
{
    std::string name = upperAscii(text);
    std::erase(name, '_');
    return universe.find(name);
}

std::string_view methodText(OrderType method)
{
    switch (method) {
    case OrderType::Limit: return "limit";
    case OrderType::Market: return "market";
    case OrderType::StopMarket: return "stopmarket";
    case OrderType::StopLimit: return "stoplimit";
    }
    return {};
}

std::string_view orderSideText(Side side)
{
    return side == Side::Buy ? "buy" : "sell";
}

std::string padded(Decimal value, int decimals)
{
    return value.text(std::max(decimals, value.decimalsUsed()), Rounding::Down);
}

std::int64_t wireTime(UtcTime time)
{
    return time.time_since_epoch().count();
}

std::int64_t wireSeconds(UtcTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

std::string isoText(UtcTime time)
{
    UtcTime const second = std::chrono::floor<std::chrono::seconds>(time);
    std::string text = utcText(second);
    text.pop_back();  // the Z
    std::string const fraction = std::to_string(1'000 + (time - second).count());
    return text + '.' + fraction.substr(1) + "0000+00:00";
}

std::string_view assetName(Asset const& asset)
{
    constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"TRY", "Türk Lirası"}, {"BTC", "Bitcoin"}, {"ETH", "Ethereum"},   {"USDT", "Tether"},
        {"XRP", "Ripple"},      {"SOL", "Solana"},  {"AVAX", "Avalanche"},
    };
    for (auto const& [symbol, name] : kNames) {
        if (symbol == asset.view()) {
            return name;
        }
    }
    return asset.view();
}

}  // namespace pentad::loopback
