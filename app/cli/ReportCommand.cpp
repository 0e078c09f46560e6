// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportCommand.h"

#include "composition/CoreFactory.h"
#include "composition/ExitCodes.h"
#include "composition/SettingsOptions.h"
#include "Failure.h"
#include "foundation/TimeText.h"
#include "persistence/SqliteReportExporter.h"
#include "runtime/SnapshotBuilder.h"

#include <unistd.h>
#include <iostream>

namespace pentad::cli {
namespace {

constexpr std::size_t kRows = 1'000;

constexpr std::string_view kReportUsage =
    "usage: pentad-cli report --state FILE --kind KIND --out FILE [--from ISO] [--to ISO] [--config FILE]\n\n"
    "KIND is trades, orders, ledger, decisions or daily-pnl. The period begins at --from and ends before --to; times "
    "are\n"
    "ISO 8601, in UTC where no offset is given. Days are those of trading.time_zone in the settings.\n"
    "Writes FILE and, with its checksum, row count and period, FILE.sha256.\n";

constexpr std::string_view kReport = "report";

struct ReportAsked {
    std::string state;
    ExportReport report;
    composition::SettingsOptions settings;
    bool hasKind = false;
};

// The error is one sentence.
Expected<ReportAsked, std::string> readReportArguments(std::span<std::string const> arguments)
{
    ReportAsked asked;
    for (std::size_t i = 0; i < arguments.size();) {
        std::string const name = composition::optionName(arguments[i]);
        bool const ours =
            name == "--state" || name == "--kind" || name == "--out" || name == "--from" || name == "--to";
        if (!ours) {
            auto const taken = asked.settings.take(arguments, i);
            if (!taken) {
                return Unexpected(taken.error());
            }
            if (!*taken) {
                return Unexpected("'" + arguments[i] + "' is not an option; pentad-cli report --help lists them");
            }
            continue;
        }
        auto const value = asked.settings.given.value(arguments, i);
        if (!value) {
            return Unexpected(value.error());
        }
        if (name == "--state") {
            asked.state = *value;
        } else if (name == "--out") {
            asked.report.path = *value;
        } else if (name == "--kind") {
            auto const kind = persistence::reportKindFrom(*value);
            if (!kind) {
                return Unexpected("there is no report of kind " + *value +
                                  "; use trades, orders, ledger, decisions or daily-pnl");
            }
            asked.report.kind = *kind;
            asked.hasKind = true;
        } else {
            auto const time = utcFromText(*value);
            if (!time) {
                return Unexpected(name + " " + *value +
                                  " is no time; write for example 2024-10-01 or "
                                  "2024-10-01T12:30:00Z");
            }
            (name == "--from" ? asked.report.from : asked.report.to) = time;
        }
    }
    if (asked.state.empty() || !asked.hasKind || asked.report.path.empty()) {
        return Unexpected(std::string(
            "a report needs --state FILE, --kind KIND and --out FILE; pentad-cli report --help tells more"));
    }
    return asked;
}

}  // namespace

int runReportCommand(std::span<std::string const> arguments)
{
    if (arguments.size() == 1 && (arguments[0] == "--help" || arguments[0] == "-h")) {
        std::cout << kReportUsage;
        return kDone;
    }
    auto const asked = readReportArguments(arguments);
    if (!asked) {
        return fail(kUsage, kReport, asked.error());
    }
    auto const loaded = asked->settings.load();
    if (!loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    auto const database = persistence::Database::openForReading(asked->state);
    if (!database) {
        return fail(exitCodeOf(database.error().kind), kReport, database.error().message);
    }
    persistence::SqliteReportExporter exporter(**database, composition::calendarOf(loaded->settings.trading.timeZone),
                                               runtime::daysOfCheckpoint);
    bool const terminal = isatty(STDERR_FILENO) == 1;
    ExportView view = exporter.begin(asked->report);
    if (view.phase == ExportPhase::Failed) {
        return fail(view.isMisasked ? kUsage : kFailed, kReport, view.failure);
    }
    while (view.phase == ExportPhase::Running) {
        view = exporter.advance(kRows);
        if (terminal) {
            std::cerr << '\r' << view.rows << " rows" << std::flush;
        }
    }
    if (terminal) {
        std::cerr << "\r\x1b[K" << std::flush;
    }
    if (view.phase != ExportPhase::Done) {
        return fail(kFailed, kReport, view.failure);
    }
    std::cout << view.path << ": " << view.rows << " rows, SHA-256 " << view.sha256 << '\n';
    return kDone;
}

}  // namespace pentad::cli
