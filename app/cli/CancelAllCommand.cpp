// SPDX-License-Identifier: GPL-3.0-or-later
#include "CancelAllCommand.h"

#include "composition/Composition.h"
#include "composition/EmergencyCancel.h"
#include "composition/ExitCodes.h"
#include "composition/SettingsOptions.h"
#include "Failure.h"
#include "secrets/EnvironmentSecrets.h"
#include "secrets/Keychain.h"
#include "secrets/SecretService.h"

#include <QCoreApplication>

#include <fmt/format.h>

namespace pentad::cli {
namespace {

constexpr std::string_view kCancelAll = "cancel-all";

constexpr std::string_view kCancelAllUsage =
    R"(usage: pentad-cli cancel-all --mode live [options]

Cancels every open order of ours at the exchange, in the five pairs, over a connection of its own: for when the terminal
or the session that sent them hangs or is gone. It needs no database, places nothing, sells nothing and leaves orders
alone that were not sent by Pentad. A session that still runs may send new ones: pause or end it first if you can.

  --config FILE        settings; --profile NAME lays config.NAME.toml over them
  --set KEY=VALUE      one setting; may be given again
  --symbols A,B,C,D,E  the five pairs

It asks until none is open, for a minute at most, and prints one line per order. Exit codes: 0 none of ours is open any
more, 1 some are or nobody knows, 2 usage or configuration.
)";

struct CancelAllArguments {
    composition::SettingsOptions settings;
    bool help = false;
};

Expected<CancelAllArguments, std::string> readCancelAllArguments(std::span<std::string const> arguments)
{
    CancelAllArguments parsed;
    for (std::size_t i = 0; i < arguments.size();) {
        auto const taken = parsed.settings.take(arguments, i);
        if (!taken) {
            return Unexpected(taken.error());
        }
        if (*taken) {
            continue;
        }
        std::string const& option = arguments[i++];
        if (option != "--help" && option != "-h") {
            return Unexpected("'" + option + "' is not an option; pentad-cli cancel-all --help lists them");
        }
        parsed.help = true;
    }
    return parsed;
}

// Live settings with a dry run, which is the default, will do: nothing is placed. What else is wrong is told as it is.
Expected<config::LoadedSettings, config::ConfigErrors> settingsToCancelWith(composition::SettingsOptions options)
{
    auto loaded = options.load();
    if (!loaded) {
        options.overrides.emplace_back("trading.dry_run", "false");
        if (auto wet = options.load(); wet && wet->settings.trading.mode == config::TradingMode::Live) {
            return wet;
        }
    }
    return loaded;
}

std::string orderLine(std::string_view what, DirectOrder const& order, std::string const& why)
{
    return fmt::format("{:<11} {} {} order {} ({}){}{}\n", what, order.symbol.view(), sideText(order.side),
                       number(order.id), order.clientOrderId.view(), why.empty() ? "" : ": ", why);
}

// One line per order and unread pair, then one that sums up.
std::string cancelAllText(DirectCancelReport const& report)
{
    std::string text;
    for (DirectOrder const& order : report.gone) {
        text += order.cancelTaken ? orderLine("cancelled", order, {})
                                  : orderLine("ended", order, "filled, or cancelled by somebody else");
    }
    for (DirectOrder const& order : report.open) {
        text += orderLine("still open", order,
                          order.why.empty() ? "the exchange took the cancel and lists it all the same" : order.why);
    }
    for (UnreadPair const& pair : report.unread) {
        text += fmt::format("{:<11} {}: {}\n", "not read", pair.symbol.view(), pair.why);
    }
    if (report.phase == DirectCancelPhase::Clear) {
        text += "no order of ours is open";
    } else {
        text += fmt::format("{} of ours known to be open, {} of {} pairs not read", report.open.size(),
                            report.unread.size(), kUniverseSize);
    }
    if (report.others > 0) {
        text += fmt::format("; orders of others, left alone: {}", report.others);
    }
    return text + "\n";
}

}  // namespace

int runCancelAllCommand(std::span<std::string const> arguments)
{
    auto const parsed = readCancelAllArguments(arguments);
    if (!parsed) {
        return fail(kUsage, kCancelAll, parsed.error());
    }
    if (parsed->help) {
        fmt::print("{}", kCancelAllUsage);
        return kDone;
    }
    auto const loaded = settingsToCancelWith(parsed->settings);
    if (!loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    config::Settings const& settings = loaded->settings;
    if (settings.trading.mode != config::TradingMode::Live) {
        return fail(kUsage, kCancelAll,
                    fmt::format("the orders of {} trading are at no exchange and end with their session; "
                                "use --mode live for those of the real account",
                                config::tradingModeText(settings.trading.mode)));
    }

    secrets::SecretService secretService(QCoreApplication::applicationName());
    secrets::Keychain keychain(secretService);
    secrets::EnvironmentSecrets environment;
    composition::EmergencyCancel cancel(settings, std::make_shared<btcturk::LineShare>());
    composition::KeyReferences const at = composition::keyReferences(*loaded, parsed->settings.profile);
    auto const end = [](DirectCancelReport const& report) {
        if (report.phase == DirectCancelPhase::Running) {
            return;
        }
        fmt::print("{}", cancelAllText(report));
        if (!report.why.empty()) {
            fail(kFailed, kCancelAll, report.why);
        }
        QCoreApplication::exit(report.phase == DirectCancelPhase::Clear ? kDone : kFailed);
    };
    // Inside the event loop, which alone can be ended by an answer.
    QMetaObject::invokeMethod(
        &cancel,
        [&] {
            secrets::SecretReferences(keychain, &environment)
                .resolve(at.apiKey, at.apiSecret, [&](secrets::Credentials const& found) {
                    auto signer = composition::signerOf(found);
                    if (!signer) {
                        QCoreApplication::exit(fail(kFailed, kCancelAll, signer.error()));
                        return;
                    }
                    fmt::print(stderr, "asking {} for open orders of ours\n", settings.exchange.baseUrl);
                    cancel.setSigner(*std::move(signer));
                    cancel.run(end);
                });
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

}  // namespace pentad::cli
