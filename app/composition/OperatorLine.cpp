// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/OperatorLine.h"

#include <charconv>
#include <optional>

namespace pentad::composition {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    auto const begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

Expected<CommandBody, std::string> assetCommand(std::string const& symbol, bool enabled)
{
    if (!splitSymbol(symbol)) {
        return Unexpected("'" + symbol + "' is not a pair; write it like BTCTRY");
    }
    return CommandBody(EnableAsset{Symbol(std::string_view(symbol)), enabled});
}

// Orders of others go only where the line says so, and what looks like that is never taken for a part of the reason.
Expected<CommandBody, std::string> flattenCommand(std::string_view rest)
{
    constexpr std::string_view kForeign = "--foreign";
    bool includeForeign = false;
    if (rest.starts_with("--")) {
        std::string_view const option = rest.substr(0, rest.find_first_of(" \t"));
        if (option != kForeign) {
            return Unexpected(
                "flatten knows no option '" + std::string(option) +
                "'; write flatten [--foreign] [why], where --foreign cancels orders that are not ours too");
        }
        includeForeign = true;
        rest = trimmed(rest.substr(option.size()));
    }
    if (rest.find(kForeign) != std::string_view::npos) {
        return Unexpected(std::string("--foreign stands once and before the reason: flatten --foreign [why]"));
    }
    return CommandBody(Flatten{rest.empty() ? "operator" : std::string(rest), includeForeign});
}

std::optional<std::uint64_t> numberIn(std::string const& text)
{
    std::uint64_t value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const isWhole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

}  // namespace

Expected<CommandBody, std::string> parseOperatorLine(std::string_view line)
{
    std::string_view const text = trimmed(line);
    auto const space = text.find(' ');
    std::string_view const word = text.substr(0, space);
    std::string const rest(space == std::string_view::npos ? std::string_view{} : trimmed(text.substr(space)));
    std::string const why = rest.empty() ? "operator" : rest;
    if (word == "pause") {
        return CommandBody(Pause{why});
    }
    if (word == "resume") {
        return CommandBody(Resume{why});
    }
    if (word == "flatten") {
        return flattenCommand(rest);
    }
    if (word == "kill") {
        return CommandBody(Kill{why});
    }
    if (word == "rearm") {
        return CommandBody(Rearm{rest});
    }
    if (word == "arm") {
        auto const figure = Decimal::parse(rest);
        if (!figure || !figure->isPositive()) {
            return Unexpected(
                std::string("arm needs the worst case that is accepted, as the status shows it: arm AMOUNT"));
        }
        return CommandBody(Arm{Money(*figure)});
    }
    if (word == "disarm") {
        return CommandBody(Disarm{why});
    }
    if (word == "enable" || word == "disable") {
        return assetCommand(rest, word == "enable");
    }
    if (word == "cancel" && rest == "all") {
        return CommandBody(CancelAllOrders{});
    }
    if (word == "seen") {
        auto const id = numberIn(rest);
        if (!id) {
            return Unexpected(std::string("seen needs the number of an alert, as the status shows it: seen NUMBER"));
        }
        return CommandBody(AcknowledgeAlert{*id});
    }
    if (word == "flow") {
        auto const id = numberIn(rest);
        if (!id) {
            return Unexpected(
                std::string("flow needs the number of a deposit or withdrawal, as the status shows it: flow NUMBER"));
        }
        return CommandBody(AcknowledgeFlow{*id});
    }
    return Unexpected("'" + std::string(text) +
                      "' is not a command; use pause, resume, flatten [--foreign], kill, rearm WHY, "
                      "enable SYMBOL, disable SYMBOL, cancel all, seen ALERT, flow NUMBER, arm AMOUNT, disarm or quit");
}

}  // namespace pentad::composition
