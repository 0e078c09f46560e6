// SPDX-License-Identifier: GPL-3.0-or-later
#include "VerifyCommand.h"

#include "composition/Arguments.h"
#include "composition/ExitCodes.h"
#include "Failure.h"
#include "persistence/Verifier.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>

namespace pentad::cli {
namespace {

using persistence::VerifyReport;

struct VerifyAsked {
    std::string path;
    bool json = false;
};

constexpr std::string_view kVerify = "verify";
constexpr std::string_view kNeedsState =
    "the database to examine is not named; write: pentad-cli verify --state FILE [--json]";

// The error is one sentence.
Expected<VerifyAsked, std::string> readVerifyArguments(std::span<std::string const> arguments)
{
    VerifyAsked asked;
    composition::GivenOnce given;
    for (std::size_t i = 0; i < arguments.size();) {
        if (arguments[i] == "--json") {
            asked.json = true;
            ++i;
        } else if (composition::optionName(arguments[i]) == "--state") {
            auto const path = given.value(arguments, i);
            if (!path) {
                return Unexpected(path.error());
            }
            asked.path = *path;
        } else {
            return Unexpected(std::string(kNeedsState));
        }
    }
    if (asked.path.empty()) {
        return Unexpected(std::string(kNeedsState));
    }
    return asked;
}

QJsonValue json(std::string const& text)
{
    return QString::fromStdString(text);
}

QJsonValue json(std::uint64_t number)
{
    return static_cast<qint64>(number);
}

void printJson(VerifyAsked const& asked, VerifyReport const& report)
{
    QJsonArray symbols;
    for (std::string const& symbol : report.identity.symbols) {
        symbols.append(json(symbol));
    }
    QJsonObject object{{QStringLiteral("state"), json(asked.path)},
                       {QStringLiteral("good"), !report.bad},
                       {QStringLiteral("mode"), json(report.identity.mode)},
                       {QStringLiteral("symbols"), symbols},
                       {QStringLiteral("steps"), json(report.steps)},
                       {QStringLiteral("transactions"), json(report.transactions)},
                       {QStringLiteral("postings"), json(report.postings)},
                       {QStringLiteral("orders"), json(report.orders)},
                       {QStringLiteral("fills"), json(report.fills)},
                       {QStringLiteral("decisions"), json(report.decisions)},
                       {QStringLiteral("notes"), json(report.notes)},
                       {QStringLiteral("head"), json(hexadecimal(report.head))}};
    if (report.bad) {
        object.insert(QStringLiteral("bad"), QJsonObject{{QStringLiteral("table"), json(report.bad->table)},
                                                         {QStringLiteral("key"), json(report.bad->key)},
                                                         {QStringLiteral("what"), json(report.bad->what)}});
    }
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() << '\n';
}

void printText(VerifyAsked const& asked, VerifyReport const& report)
{
    std::cout << asked.path << ": good\n"
              << "  mode      " << report.identity.mode << '\n'
              << "  steps     " << report.steps << '\n'
              << "  decisions " << report.decisions << '\n'
              << "  orders    " << report.orders << '\n'
              << "  fills     " << report.fills << '\n'
              << "  postings  " << report.postings << " in " << report.transactions << " transactions\n"
              << "  head      " << hexadecimal(report.head) << '\n';
}

}  // namespace

int runVerifyCommand(std::span<std::string const> arguments)
{
    if (arguments.size() == 1 && (arguments[0] == "--help" || arguments[0] == "-h")) {
        std::cout << "usage: pentad-cli verify --state FILE [--json]\n\n"
                     "Proves a state file from nothing but the file: hash chain, rows, balances, identities.\n"
                     "Exit code 0: everything holds; 1: a record is bad and named; 2: the file cannot be examined.\n";
        return kDone;
    }
    auto const asked = readVerifyArguments(arguments);
    if (!asked) {
        return fail(kUsage, kVerify, asked.error());
    }
    auto const report = persistence::verify(asked->path);
    if (!report) {
        return fail(report.error().kind == JournalErrorKind::Corrupt ? kFailed : kUsage, kVerify,
                    report.error().message);
    }
    if (asked->json) {
        printJson(*asked, *report);
    }
    if (report->bad) {
        return fail(kFailed, kVerify,
                    "in '" + asked->path + "' " + report->bad->message() +
                        "; to put the file aside and begin anew from the exchange: pentad-cli rebuild --state '" +
                        asked->path + "'");
    }
    if (!asked->json) {
        printText(*asked, *report);
    }
    return kDone;
}

}  // namespace pentad::cli
