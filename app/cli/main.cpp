// SPDX-License-Identifier: GPL-3.0-or-later
// pentad-cli: the engine without widgets. One file per subcommand; exit codes 0 done, 1 failed, 2 usage or
// configuration, 3 refused for safety. Mistakes are one sentence on stderr.
#include "BacktestCommand.h"
#include "CancelAllCommand.h"
#include "composition/Arguments.h"
#include "composition/CoreFactory.h"
#include "composition/ExitCodes.h"
#include "composition/ForeignCode.h"
#include "composition/LineSettings.h"
#include "composition/ProcessHardening.h"
#include "ConfigCommand.h"
#include "DoctorCommand.h"
#include "KeysCommand.h"
#include "observability/QtMessages.h"
#include "RebuildCommand.h"
#include "ReportCommand.h"
#include "TradeCommand.h"
#include "VerifyCommand.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <cstdio>

namespace {

using pentad::kDone;
using pentad::kFailed;
using pentad::kUsage;

constexpr char const* kUsageText = R"(usage: pentad-cli COMMAND [options]

  trade      run the engine, headless: --mode demo|paper|live [--config FILE] [--state FILE] [--duration S] [--cycles N] ...
  cancel-all cancel every open order of ours at the exchange, without engine and database: --mode live [--config FILE]
  backtest   replay candle files: --data DIR --symbols A,B,C,D,E --interval 1h [--strategy NAME] [--json] ...
  report     write a CSV from a state file: --state FILE --kind trades --out FILE [--from ISO] [--to ISO]
  verify     prove a state file: --state FILE
  rebuild    put a damaged state file aside and begin anew: --state FILE [--from-backup] [--reason TEXT]
  doctor     say what would stand in the way of a session with these settings: [--mode MODE] [--config FILE] ...
  config     --print | --check | --write-default FILE
  keys       set | status | test | delete [--profile NAME]: the exchange's API keys, kept in the keyring

pentad-cli COMMAND --help tells more; pentad-cli --version tells the version. With --keep-loader-variables
LD_PRELOAD, LD_AUDIT and LD_LIBRARY_PATH are obeyed, which are otherwise left behind.
)";

int run(std::string const& command, std::span<std::string const> arguments, std::vector<std::string> const& dropped)
{
    if (command == "trade") {
        return pentad::cli::runTradeCommand(arguments, dropped);
    }
    if (command == "cancel-all") {
        return pentad::cli::runCancelAllCommand(arguments);
    }
    if (command == "backtest") {
        return pentad::cli::runBacktestCommand(arguments);
    }
    if (command == "report") {
        return pentad::cli::runReportCommand(arguments);
    }
    if (command == "verify") {
        return pentad::cli::runVerifyCommand(arguments);
    }
    if (command == "rebuild") {
        return pentad::cli::runRebuildCommand(arguments);
    }
    if (command == "config") {
        return pentad::cli::runConfigCommand(arguments);
    }
    if (command == "keys" || command == "doctor") {
        pentad::SystemClock const clock;
        auto makeTester = pentad::composition::keyTesterMaker(clock, std::make_shared<pentad::btcturk::LineShare>());
        return command == "keys" ? pentad::cli::runKeysCommand(arguments, std::move(makeTester))
                                 : pentad::cli::runDoctorCommand(arguments, std::move(makeTester));
    }
    if (command == "--help" || command == "-h" || command == "help") {
        fmt::print("{}", kUsageText);
        return kDone;
    }
    if (command == "--version") {
        fmt::print("pentad-cli {}\n", pentad::composition::kVersion);
        return kDone;
    }
    fmt::print(stderr,
               "'{}' is not a command of pentad-cli; use trade, cancel-all, backtest, report, verify, rebuild, "
               "doctor, config or keys\n",
               command);
    return kUsage;
}

}  // namespace

int main(int argumentCount, char** argumentTexts)
{
    if (std::string const mistake = pentad::composition::leaveLoaderVariables(argumentTexts); !mistake.empty()) {
        fmt::print(stderr, "pentad-cli: {}\n", mistake);
        return pentad::kRefused;
    }
    pentad::composition::hardenProcess();
    pentad::observability::captureQtMessages();
    auto const dropped = pentad::composition::dropForeignCode();
    QCoreApplication application(argumentCount, argumentTexts);
    pentad::composition::keepToInstalledPlugins();
    QCoreApplication::setApplicationName(QStringLiteral("pentad"));
    std::vector<std::string> arguments(argumentTexts + 1, argumentTexts + argumentCount);
    std::erase(arguments, pentad::composition::kKeepsLoaderVariables);
    if (arguments.empty()) {
        fmt::print(stderr, "{}", kUsageText);
        return kUsage;
    }
    if (std::string const mistake = pentad::composition::argumentMistake(arguments); !mistake.empty()) {
        fmt::print(stderr, "pentad-cli: {}\n", mistake);
        return kUsage;
    }
    try {
        return run(arguments.front(), std::span(arguments).subspan(1), dropped);
    } catch (std::exception const& failure) {
        fmt::print(stderr, "pentad-cli stopped on a bug in itself ({}); nothing was sent after it, please report it\n",
                   failure.what());
        return kFailed;
    }
}
