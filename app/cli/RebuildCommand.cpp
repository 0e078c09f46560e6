// SPDX-License-Identifier: GPL-3.0-or-later
#include "RebuildCommand.h"

#include "composition/Arguments.h"
#include "composition/ExitCodes.h"
#include "composition/StateRebuild.h"
#include "config/AsciiText.h"
#include "config/Settings.h"
#include "Failure.h"

#include <fmt/format.h>

#include <algorithm>

namespace pentad::cli {
namespace {

constexpr std::string_view kRebuild = "rebuild";

constexpr std::string_view kRebuildUsage =
    R"(usage: pentad-cli rebuild --state FILE [options]

For a database that is refused because it is damaged. The damaged file and what belongs to it are kept under another name
and never removed; nothing changes them once a new one is in their place. Until then both names may be of one file, so after
an interrupted rebuild repeat it before anything else opens the file. The next session opens its books with what the exchange
reports. The high-water mark, the reserve bucket, costs and profits begin anew with it. That session starts paused, and
with the kill switch latched if it was, or if the damaged file does not tell.
Orders of ours that are open at the exchange are not known to the new database: pentad-cli cancel-all ends them.

  --from-backup        the newest backup that holds takes its place instead; backups are made before the schema is changed
  --reason TEXT        your own words, kept in the journal
  --mode MODE          demo, paper or live; only asked for where the damaged file does not tell, like the next two
  --symbols A,B,C,D,E  the five pairs
  --account NAME       of live trading: the name in the sentence that refuses another account's database

Exit codes: 0 done, 1 it could not be done and nothing took its place, 2 usage, or the file is good, 3 another program holds
the file.
)";

struct RebuildArguments {
    composition::RebuildRequest request;
    bool help = false;
};

bool isRebuildMode(std::string_view text)
{
    return text == "demo" || text == "paper" || text == "live";
}

Expected<RebuildArguments, std::string> readRebuildArguments(std::span<std::string const> arguments)
{
    RebuildArguments parsed;
    composition::RebuildRequest& request = parsed.request;
    composition::GivenOnce given;
    request.identity.symbols = config::Settings().trading.symbols;
    for (std::size_t i = 0; i < arguments.size();) {
        if (arguments[i] == "--help" || arguments[i] == "-h") {
            parsed.help = true;
            ++i;
            continue;
        }
        if (arguments[i] == "--from-backup") {
            request.fromBackup = true;
            ++i;
            continue;
        }
        std::string const option = composition::optionName(arguments[i]);
        constexpr std::string_view kOptions[] = {"--state", "--reason", "--account", "--mode", "--symbols"};
        if (std::find(std::begin(kOptions), std::end(kOptions), option) == std::end(kOptions)) {
            return Unexpected("'" + arguments[i] + "' is not an option; pentad-cli rebuild --help lists them");
        }
        auto const value = given.value(arguments, i);
        if (!value) {
            return Unexpected(value.error());
        }
        if (option == "--state") {
            request.path = *value;
        } else if (option == "--reason") {
            request.reason = *value;
        } else if (option == "--account") {
            request.identity.account = *value;
        } else if (option == "--symbols") {
            request.identity.symbols = config::split(*value, ",");
        } else if (isRebuildMode(*value)) {
            request.identity.mode = *value;
        } else {
            return Unexpected("--mode is demo, paper or live, not '" + *value + "'");
        }
    }
    if (!parsed.help && request.path.empty()) {
        return Unexpected(std::string("the damaged database is not named; write: pentad-cli rebuild --state FILE"));
    }
    if (auto const valid = Universe::validate(request.identity.symbols); !valid) {
        return Unexpected("--symbols: " + valid.error().message());
    }
    // Demo and paper have one account each, named after them.
    if (request.identity.account.empty() && request.identity.mode != "live") {
        request.identity.account = request.identity.mode;
    }
    return parsed;
}

}  // namespace

int runRebuildCommand(std::span<std::string const> arguments)
{
    auto parsed = readRebuildArguments(arguments);
    if (!parsed) {
        return fail(kUsage, kRebuild, parsed.error());
    }
    if (parsed->help) {
        fmt::print("{}", kRebuildUsage);
        return kDone;
    }
    composition::RebuildRequest& request = parsed->request;
    request.now = SystemClock().utc();
    auto const outcome = composition::rebuildState(request);
    if (!outcome) {
        return fail(exitCodeOf(outcome.error().kind), kRebuild, outcome.error().message);
    }
    fmt::print("{}: {}\n", request.path, outcome->damage);
    fmt::print("The damaged file is kept as {}.\n", outcome->kept);
    fmt::print("{}\n",
               outcome->backup.empty()
                   ? std::string("In its place is a new one; the next session opens its books with what the exchange "
                                 "reports. High-water mark, reserve bucket, costs and profits begin anew.")
                   : "In its place is the backup " + outcome->backup + "; reconciliation finds what happened since.");
    fmt::print("The next session starts paused{}.\n", outcome->killed
                                                          ? ", with the kill switch latched: re-arm it, then resume"
                                                          : "; resume it when you have looked");
    if (outcome->identity.mode == "live") {
        fmt::print("Orders of ours that are still open at the exchange: pentad-cli cancel-all --mode live\n");
    }
    return kDone;
}

}  // namespace pentad::cli
