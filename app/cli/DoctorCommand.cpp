// SPDX-License-Identifier: GPL-3.0-or-later
#include "DoctorCommand.h"

#include "composition/Doctor.h"
#include "composition/ExitCodes.h"
#include "composition/KeyringDesk.h"
#include "composition/SettingsOptions.h"
#include "composition/StateFolder.h"
#include "Failure.h"
#include "secrets/EnvironmentSecrets.h"
#include "secrets/Keychain.h"
#include "secrets/SecretService.h"

#include <QCoreApplication>

#include <fmt/format.h>

namespace pentad::cli {
namespace {

constexpr std::string_view kDoctor = "doctor";

constexpr std::string_view kDoctorUsage =
    R"(usage: pentad-cli doctor [--mode MODE] [--config FILE] [--profile NAME] [--set KEY=VALUE]... [--state FILE]

Looks at what a session with these settings would need: the settings themselves, the journal, the room on the disk, the
folder of the log and, for live trading, the keys in the keyring. Begins nothing, writes nothing and asks nobody over the
network; pentad-cli keys test asks the exchange.
)";

void tell(composition::DoctorFinding const& finding)
{
    fmt::print("{} {:<9} {}\n", finding.isGood ? "good" : "BAD ", finding.about, finding.told);
}

// Only live trading needs them.
composition::DoctorFinding askKeys(composition::SettingsOptions const& settings, composition::KeyTesterMaker makeTester)
{
    composition::DoctorFinding finding{true, "keys", {}};
    secrets::SecretService service(QStringLiteral("pentad"));
    secrets::Keychain keychain(service);
    secrets::EnvironmentSecrets environment;
    composition::KeyringDesk desk(settings, keychain, &environment, composition::credentialMarker(),
                                  std::move(makeTester));
    bool isAnswered = false;
    desk.askStatus(desk.profile(), [&](KeyStatus const& status) {
        finding.isGood = status.areThere();
        finding.told = status.sentence;
        isAnswered = true;
        QCoreApplication::exit();
    });
    if (!isAnswered) {
        QCoreApplication::exec();
    }
    return finding;
}

}  // namespace

int runDoctorCommand(std::span<std::string const> arguments, composition::KeyTesterMaker makeTester)
{
    composition::SettingsOptions settings;
    for (std::size_t i = 0; i < arguments.size();) {
        if (arguments[i] == "--help" || arguments[i] == "-h") {
            fmt::print("{}", kDoctorUsage);
            return kDone;
        }
        auto const taken = settings.take(arguments, i);
        if (!taken) {
            return fail(kUsage, kDoctor, taken.error());
        }
        if (!*taken) {
            return fail(kUsage, kDoctor,
                        "'" + arguments[i] + "' is not an option; pentad-cli doctor --help lists them");
        }
    }
    auto const loaded = settings.load();
    if (!loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    auto findings = composition::examine(loaded->settings, composition::stateFolder());
    if (loaded->settings.trading.mode == config::TradingMode::Live) {
        findings.push_back(askKeys(settings, std::move(makeTester)));
    }
    int code = kDone;
    for (composition::DoctorFinding const& finding : findings) {
        tell(finding);
        code = finding.isGood ? code : kFailed;
    }
    return code;
}

}  // namespace pentad::cli
