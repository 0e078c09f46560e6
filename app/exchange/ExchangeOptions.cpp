// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExchangeOptions.h"

#include "composition/Arguments.h"
#include "loopback/Authentication.h"

#include <algorithm>
#include <charconv>

namespace pentad::exchange {
namespace {

using Outcome = Expected<void, std::string>;

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        std::size_t const end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

template <typename T>
Outcome takeWhole(T& target, std::string const& option, std::string const& value, std::string_view expects)
{
    T number{};
    char const* const end = value.data() + value.size();
    auto const [stop, error] = std::from_chars(value.data(), end, number);
    if (value.empty() || error != std::errc{} || stop != end) {
        return Unexpected(option + " needs " + std::string(expects) + ", not '" + value + "'");
    }
    target = number;
    return {};
}

Outcome takeSpeed(ExchangeOptions& options, std::string const& value)
{
    auto const speed = Decimal::parse(value);
    constexpr int kSpeedMax = 100'000;
    if (!speed || !speed->isPositive() || *speed > Decimal(kSpeedMax)) {
        return Unexpected("--speed needs a number above 0 and at most 100000, not '" + value + "'");
    }
    options.speed = *speed;
    return {};
}

// KEY:SECRET_BASE64:ASSET=AMOUNT,...
Outcome takeAccount(ExchangeOptions& options, std::string const& value)
{
    // The value holds a secret, so mistakes name the account by its key only.
    std::vector<std::string> const parts = split(value, ':');
    if (parts.size() != 3 || parts[0].empty() || parts[1].empty()) {
        return Unexpected(std::string("--account needs KEY:SECRET_BASE64:ASSET=AMOUNT,... with two colons"));
    }
    AccountOption account{{parts[0], parts[1]}, {}};
    if (loopback::signature(parts[1], "probe").empty()) {
        return Unexpected("--account " + parts[0] + ": the secret is not base64");
    }
    for (std::string const& holding : parts[2].empty() ? std::vector<std::string>{} : split(parts[2], ',')) {
        std::size_t const equals = holding.find('=');
        std::string const asset = holding.substr(0, equals);
        auto const amount = equals == std::string::npos ? Decimal::parse("")
                                                        : Decimal::parse(std::string_view(holding).substr(equals + 1));
        if (asset.empty() || !Asset::fits(asset) || !amount || amount->isNegative()) {
            return Unexpected("--account " + parts[0] + ": '" + holding + "' is not ASSET=AMOUNT, such as TRY=100000");
        }
        account.holdings.push_back({Asset(asset), *amount});
    }
    auto const sameKey = [&](AccountOption const& other) { return other.key.publicKey == account.key.publicKey; };
    if (std::any_of(options.accounts.begin(), options.accounts.end(), sameKey)) {
        return Unexpected("--account " + parts[0] + " is given twice; every account needs a key of its own");
    }
    options.accounts.push_back(std::move(account));
    return {};
}

Outcome takeOption(ExchangeOptions& options, std::string const& option, std::string const& value)
{
    constexpr std::string_view kPort = "a port from 0 to 65535";
    if (option == "--rest-port") {
        return takeWhole(options.restPort, option, value, kPort);
    }
    if (option == "--ws-port") {
        return takeWhole(options.socketPort, option, value, kPort);
    }
    if (option == "--graph-port") {
        return takeWhole(options.graphPort, option, value, kPort);
    }
    if (option == "--seed") {
        return takeWhole(options.seed, option, value, "a whole number, 0 or more");
    }
    if (option == "--speed") {
        return takeSpeed(options, value);
    }
    if (option == "--account") {
        return takeAccount(options, value);
    }
    if (option == "--data") {
        options.dataFolder = value;
    } else if (option == "--interval") {
        options.interval = value;
    } else if (option == "--symbols") {
        options.symbols = split(value, ',');
    } else {
        options.faultFile = value;
    }
    return {};
}

constexpr std::string_view kOptions[] = {"--rest-port", "--ws-port", "--graph-port", "--data",    "--interval",
                                         "--symbols",   "--speed",   "--seed",       "--account", "--faults"};

}  // namespace

std::string_view exchangeUsage()
{
    return R"(usage: pentad-exchange [options]

A BtcTurk of your own on 127.0.0.1: REST, charts and WebSocket, with invented money. Prints one JSON line with its three
addresses when ready, and serves until SIGTERM or SIGINT.

  --rest-port N        by default, or with 0, any free port; so do --ws-port N and --graph-port N
  --data DIR           the market follows candle files <SYMBOL>-<interval>.csv[.gz] instead of the generator
  --interval 1m        which of them
  --symbols A,B,C,D,E  exactly five pairs with one quote currency; by default those of the folder, or five TRY pairs
  --speed X            market seconds per real second, 1 by default
  --seed N             of everything that data leaves open
  --account KEY:SECRET_BASE64:ASSET=AMOUNT,...   an account; may be given again
  --faults FILE        what is to go wrong, see engine/loopback/README.md
)";
}

Expected<ExchangeOptions, std::string> parseExchangeOptions(std::span<std::string const> arguments)
{
    ExchangeOptions options;
    for (std::size_t i = 0; i < arguments.size();) {
        if (arguments[i] == "--help" || arguments[i] == "-h") {
            options.help = true;
            ++i;
            continue;
        }
        if (arguments[i] == "--version") {
            options.version = true;
            ++i;
            continue;
        }
        std::string const option = composition::optionName(arguments[i]);
        if (std::find(std::begin(kOptions), std::end(kOptions), option) == std::end(kOptions)) {
            return Unexpected("'" + option + "' is not an option; pentad-exchange --help lists them");
        }
        auto const value = composition::optionValue(arguments, i);
        if (!value) {
            return Unexpected(value.error());
        }
        if (auto const taken = takeOption(options, option, *value); !taken) {
            return Unexpected(taken.error());
        }
    }
    return options;
}

}  // namespace pentad::exchange
