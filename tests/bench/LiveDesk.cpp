// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/LiveDesk.h"

namespace pentad::bench {
namespace {

constexpr char kKeyName[] = "key";
constexpr char kSecretName[] = "secret";
constexpr Rate kBelowMarket{"0.005"_dec};  // inside the collar
constexpr Money kWorth{Decimal(1'000)};

config::Settings tradingAt(loopback::LoopbackUrls const& urls, config::Settings settings)
{
    settings.trading.mode = config::TradingMode::Live;
    settings.trading.dryRun = false;
    settings.exchange.baseUrl = urls.rest;
    settings.exchange.graphUrl = urls.graph;
    settings.exchange.websocketUrl = urls.socket;
    return settings;
}

}  // namespace

config::Settings LiveDesk::settings()
{
    config::Settings settings;
    settings.strategy.name = "hold";
    settings.risk.openOrdersMaximum = 40;
    settings.risk.ordersPerMinuteMaximum = 600;
    settings.execution.timeToLive = std::chrono::hours(1);
    return settings;
}

LiveDesk::LiveDesk(config::Settings settings)
    : m_terminal(m_folder.path(), tradingAt(m_exchange.urls(), std::move(settings)), {}, {}, [this] {
          m_secrets.entries = {{kKeyName, LiveExchange::key().publicKey}, {kSecretName, LiveExchange::key().secret}};
          return composition::LiveKeys{
              {{SecretSource::Keyring, kKeyName}, {SecretSource::Keyring, kSecretName}}, m_secrets, nullptr, {}};
      }())
{
}

bool LiveDesk::begin()
{
    return recovered() && test::until([this] { return seen().worstCase.has_value(); }) &&
           ask(Arm{seen().worstCase->toAccept});
}

bool LiveDesk::recovered()
{
    return test::until([this] { return m_terminal.isReady(); });
}

bool LiveDesk::end()
{
    m_terminal.window().stopAndClose(false);
    return test::until([this] { return m_terminal.closed(); });
}

bool LiveDesk::ask(CommandBody body)
{
    CommandId const id = desk().issue(std::move(body));
    test::until([&] { return m_terminal.gateway().answerTo(id).has_value(); });
    auto const answer = m_terminal.gateway().answerTo(id);
    return answer && answer->accepted;
}

PlaceOrder LiveDesk::restingBuy(int number) const
{
    AssetSnapshot const& asset = seen().assets[kSlots[static_cast<std::size_t>(number) % kUniverseSize]];
    Instrument const& instrument = asset.instrument;
    Money const bid(asset.quote.bid.value());
    Money const below(portion(bid, kBelowMarket, Rounding::Up).value() +
                      Decimal::fromMantissa(number / static_cast<int>(kUniverseSize), instrument.priceScale));
    Price const limit((bid - below).value().round(instrument.priceScale, Rounding::Down));
    PlaceOrder order;
    order.symbol = instrument.symbol;
    order.limitPrice = limit;
    order.size = BaseSize{quantityFor(kWorth, limit, Rounding::Down).round(instrument.quantityScale, Rounding::Down)};
    return order;
}

}  // namespace pentad::bench
