// SPDX-License-Identifier: GPL-3.0-or-later
// pentad-exchange: a loopback exchange that speaks BtcTurk's protocol, for demos, tests and clients that are not ours.
// Exit codes: 0 stopped by a signal, 1 failed, 2 usage. Mistakes are one sentence on stderr.
#include "composition/CoreFactory.h"
#include "composition/ExitCodes.h"
#include "composition/StopSignals.h"
#include "ExchangeOptions.h"
#include "foundation/CryptoLibrary.h"
#include "loopback/FaultFile.h"
#include "Market.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <sys/stat.h>

namespace {

using pentad::kDone;
using pentad::kFailed;
using pentad::kUsage;

int refuse(std::string const& sentence)
{
    fmt::print(stderr, "pentad-exchange: {}\n", sentence);
    return kUsage;
}

int serve(pentad::exchange::ExchangeOptions const& options)
{
    using namespace pentad;
    loopback::LoopbackSettings settings;
    if (!options.faultFile.empty()) {
        auto faults = loopback::loadFaults(options.faultFile);
        if (!faults) {
            return refuse("--faults: " + faults.error());
        }
        settings.faults = *std::move(faults);
    }
    auto market = exchange::makeMarket(options);
    if (!market) {
        return refuse(market.error());
    }
    SystemClock const clock;
    settings.restPort = options.restPort;
    settings.socketPort = options.socketPort;
    settings.graphPort = options.graphPort;
    settings.speed = options.speed;
    settings.exchange.seed = options.seed;
    settings.exchange.fees = publishedFees(market->universe.quote());
    // Clients that are not ours sign with the time of day, so the market is moved to it.
    settings.market.opensAt = clock.utc();
    composition::StopSignals stopSignals;
    loopback::LoopbackExchange server(market->universe, std::move(market->source), settings, clock);
    auto const urls = server.start();
    if (!urls) {
        return refuse(urls.error());
    }
    for (exchange::AccountOption const& account : options.accounts) {
        server.openAccount(account.key, {account.holdings, {}, 0, 0});
    }
    QObject::connect(&stopSignals, &composition::StopSignals::stopWanted, qApp, &QCoreApplication::quit);
    fmt::print("{{\"rest\":\"{}\",\"ws\":\"{}\",\"graph\":\"{}\"}}\n", urls->rest, urls->socket, urls->graph);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

}  // namespace

int main(int argumentCount, char** argumentTexts)
{
    umask(077);
    pentad::keepCryptoToTheEnd();
    QCoreApplication application(argumentCount, argumentTexts);
    QCoreApplication::setApplicationName(QStringLiteral("pentad-exchange"));
    std::vector<std::string> const arguments(argumentTexts + 1, argumentTexts + argumentCount);
    auto const options = pentad::exchange::parseExchangeOptions(arguments);
    if (!options) {
        return refuse(options.error());
    }
    if (options->help) {
        fmt::print("{}", pentad::exchange::exchangeUsage());
        return kDone;
    }
    if (options->version) {
        fmt::print("pentad-exchange {}\n", pentad::composition::kVersion);
        return kDone;
    }
    try {
        return serve(*options);
    } catch (std::exception const& failure) {
        fmt::print(stderr, "pentad-exchange stopped on a bug in itself ({}); please report it\n", failure.what());
        return kFailed;
    }
}
