// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeysCommand.h"

#include "composition/ExitCodes.h"
#include "composition/KeyPrompt.h"
#include "Failure.h"
#include "secrets/EnvironmentSecrets.h"
#include "secrets/Keychain.h"
#include "secrets/SecretService.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <unistd.h>

namespace pentad::cli {
namespace {

constexpr std::string_view kKeysUsage =
    R"(usage: pentad-cli keys set | status | test | delete [--profile NAME] [--config FILE] [--set KEY=VALUE]...

  set     asks for the API key and the API secret, unseen, and stores them in the keyring; without a terminal they
          are read from standard input, one line each
  status  says whether the keys are there, and what to do if not
  test    tries the keys against the exchange and says what they may do
  delete  deletes both from the keyring

On the exchange give the key no right to withdraw, and bind it to this machine's address.
)";

enum class KeysAction { None, Set, Status, Delete, Test };

struct KeysArguments {
    KeysAction action = KeysAction::None;
    composition::SettingsOptions settings;
    bool help = false;
};

Expected<KeysArguments, std::string> readKeysArguments(std::span<std::string const> arguments)
{
    KeysArguments result;
    std::size_t position = 0;
    while (position < arguments.size()) {
        std::string const& argument = arguments[position];
        auto const taken = result.settings.take(arguments, position);
        if (!taken) {
            return Unexpected(taken.error());
        }
        if (*taken) {
            continue;
        }
        KeysAction const named = argument == "set"      ? KeysAction::Set
                                 : argument == "status" ? KeysAction::Status
                                 : argument == "delete" ? KeysAction::Delete
                                 : argument == "test"   ? KeysAction::Test
                                                        : KeysAction::None;
        if (argument == "--help" || argument == "-h") {
            result.help = true;
        } else if (named != KeysAction::None && result.action == KeysAction::None) {
            result.action = named;
        } else {
            // The argument is not repeated: it might be a key.
            return Unexpected(
                std::string("an argument is not understood; keys are never given as arguments, where "
                            "other programs can read them: run pentad-cli keys set and type them, or "
                            "see pentad-cli keys --help"));
        }
        ++position;
    }
    return result;
}

int endKeys(int code, std::string const& sentence)
{
    if (code != kDone) {
        return fail(code, "keys", sentence);
    }
    fmt::print("{}\n", sentence);
    return code;
}

// The program ends with the answer.
auto endsWhen(bool (KeyStatus::*isWanted)() const)
{
    return [isWanted](KeyStatus const& status) {
        QCoreApplication::exit(endKeys((status.*isWanted)() ? kDone : kFailed, status.sentence));
    };
}

std::string_view nameOf(KeyTestOutcome outcome)
{
    switch (outcome) {
    case KeyTestOutcome::Accepted: return "the exchange accepts the keys";
    case KeyTestOutcome::Refused:
        return "the exchange refuses the keys; check them, the address they are bound to and their rights there";
    case KeyTestOutcome::ClockWrong:
        return "the exchange refuses this machine's clock; switch on the system's time synchronisation";
    case KeyTestOutcome::Unreachable: return "the exchange did not answer; check the connection and try again";
    case KeyTestOutcome::NoKeys: return "there are no keys to try";
    }
    return {};
}

std::string rightsText(KeyRights const& rights)
{
    std::string text;
    auto const add = [&text](std::string_view name, std::optional<bool> may) {
        text += fmt::format("{}{} {}", text.empty() ? "; " : ", ", name, !may ? "not told" : *may ? "yes" : "no");
    };
    add("balances", rights.balances);
    add("trade", rights.trade);
    add("history", rights.history);
    add("live orders", rights.liveOrders);
    add("withdraw", rights.withdraw);
    return text;
}

void tellTest(KeyTestResult const& result)
{
    bool const isAccepted = result.outcome == KeyTestOutcome::Accepted;
    std::string const detail = result.detail.empty() ? "" : " (" + result.detail + ")";
    std::string const rights = isAccepted ? rightsText(result.rights) : "";
    int const code = result.mayWithdraw() ? kRefused : isAccepted ? kDone : kFailed;
    QCoreApplication::exit(endKeys(
        code,
        fmt::format("{}{}{}{}", nameOf(result.outcome), detail, rights,
                    result.mayWithdraw() ? "; a key that may withdraw is not to be used, make one that may not" : "")));
}

int set(composition::KeyringDesk& desk)
{
    auto keys = composition::readKeyPair(STDIN_FILENO, STDERR_FILENO);
    if (!keys) {
        return endKeys(kFailed, keys.error());
    }
    KeyProblems const problems = desk.check(*keys);
    if (problems.apiKey) {
        return endKeys(kFailed, keyProblemSentence(*problems.apiKey, "API key"));
    }
    if (problems.apiSecret) {
        return endKeys(kFailed, keyProblemSentence(*problems.apiSecret, "API secret"));
    }
    desk.store(desk.profile(), *std::move(keys), endsWhen(&KeyStatus::areThere));
    return QCoreApplication::exec();
}

}  // namespace

int runKeysCommand(std::span<std::string const> arguments, composition::KeyTesterMaker makeTester)
{
    auto const parsed = readKeysArguments(arguments);
    if (!parsed) {
        return endKeys(kUsage, parsed.error());
    }
    if (parsed->help) {
        fmt::print("{}", kKeysUsage);
        return kDone;
    }
    if (auto const loaded = parsed->settings.load(); !loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    secrets::SecretService service(QStringLiteral("pentad"));
    secrets::Keychain keychain(service);
    secrets::EnvironmentSecrets environment;
    composition::KeyringDesk desk(parsed->settings, keychain, &environment, composition::credentialMarker(),
                                  std::move(makeTester));
    switch (parsed->action) {
    case KeysAction::None: return endKeys(kUsage, "nothing to do was named; give set, status, test or delete");
    case KeysAction::Set: return set(desk);
    case KeysAction::Status: desk.askStatus(desk.profile(), endsWhen(&KeyStatus::areThere)); break;
    case KeysAction::Delete: desk.remove(desk.profile(), endsWhen(&KeyStatus::areGone)); break;
    case KeysAction::Test: desk.test(desk.profile(), std::nullopt, tellTest); break;
    }
    return QCoreApplication::exec();
}

}  // namespace pentad::cli
