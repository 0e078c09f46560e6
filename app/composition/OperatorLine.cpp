// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/OperatorLine.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace pentad::composition {
namespace {

using Parsed = Expected<CommandBody, std::string>;

constexpr std::string_view kTicketForms =
    "write buy SYMBOL QUANTITY at PRICE, buy SYMBOL for MONEY at market, sell SYMBOL QUANTITY at PRICE or "
    "sell SYMBOL QUANTITY at market";

constexpr std::string_view kCommands =
    "pause [why], resume, flatten [why], flatten-foreign [why], kill [why], rearm WHY, enable SYMBOL, "
    "disable SYMBOL, buy ..., sell ..., orders, move ORDER PRICE, cancel ORDER, cancel all, seen ALERT, "
    "flow NUMBER, arm AMOUNT, disarm [why], quit";

std::vector<std::string> wordsOf(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    std::vector<std::string> words;
    for (auto begin = text.find_first_not_of(kSpaces); begin != std::string_view::npos;
         begin = text.find_first_not_of(kSpaces, begin)) {
        auto const end = std::min(text.find_first_of(kSpaces, begin), text.size());
        words.emplace_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

std::string joined(std::vector<std::string> const& words, std::size_t first)
{
    std::string text;
    for (std::size_t i = first; i < words.size(); ++i) {
        text += (i == first ? "" : " ") + words[i];
    }
    return text;
}

std::optional<Symbol> symbolIn(std::string const& text)
{
    return splitSymbol(text) ? std::optional(Symbol(std::string_view(text))) : std::nullopt;
}

std::string notAPair(std::string const& text)
{
    return "'" + text + "' is not a pair; write it like BTCTRY";
}

std::optional<Decimal> amountIn(std::string const& text)
{
    auto const amount = Decimal::parse(text);
    return amount && amount->isPositive() ? std::optional(*amount) : std::nullopt;
}

std::optional<std::uint64_t> numberIn(std::string const& text)
{
    std::uint64_t value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const isWhole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

Parsed assetCommand(std::string const& text, bool enabled)
{
    auto const symbol = symbolIn(text);
    return symbol ? Parsed(CommandBody(EnableAsset{*symbol, enabled})) : Unexpected(notAPair(text));
}

// buy|sell SYMBOL [for] SIZE at PRICE|market: a buy at the market is told what it may spend, every other order its coins.
Parsed ticket(std::vector<std::string> const& words)
{
    bool const isBuy = words[0] == "buy";
    bool const inMoney = words.size() > 2 && words[2] == "for";
    std::size_t const size = inMoney ? 3 : 2;
    if (words.size() != size + 3 || words[size + 1] != "at") {
        return Unexpected("an order needs its pair, size and price; " + std::string(kTicketForms));
    }
    auto const symbol = symbolIn(words[1]);
    if (!symbol) {
        return Unexpected(notAPair(words[1]));
    }
    bool const atMarket = words[size + 2] == "market";
    if (inMoney != (isBuy && atMarket)) {
        return Unexpected("only a buy at the market is sized in money, and it always is; " + std::string(kTicketForms));
    }
    auto const amount = amountIn(words[size]);
    auto const price = atMarket ? std::nullopt : amountIn(words[size + 2]);
    if (!amount || (!atMarket && !price)) {
        return Unexpected("'" + words[amount ? size + 2 : size] + "' is not a number above 0; write it like 0.5");
    }
    PlaceOrder order;
    order.symbol = *symbol;
    order.side = isBuy ? Side::Buy : Side::Sell;
    order.type = atMarket ? OrderType::Market : OrderType::Limit;
    order.size = inMoney ? OrderSize(QuoteSize{Money(*amount)}) : OrderSize(BaseSize{Quantity(*amount)});
    order.limitPrice = price ? std::optional(Price(*price)) : std::nullopt;
    return CommandBody(order);
}

Parsed moveCommand(std::vector<std::string> const& words)
{
    auto const price = words.size() == 3 ? amountIn(words[2]) : std::nullopt;
    if (!price || !ClientOrderId::fits(words[1])) {
        return Unexpected(
            std::string("move needs an own order, as the command orders lists it, and a price: move ORDER PRICE"));
    }
    return CommandBody(MoveOrder{ClientOrderId(std::string_view(words[1])), Price(*price)});
}

Parsed cancelCommand(std::vector<std::string> const& words)
{
    if (words.size() != 2 || !ClientOrderId::fits(words[1])) {
        return Unexpected(
            std::string("cancel needs an own order, as the command orders lists it, or all: cancel ORDER, cancel all"));
    }
    return CommandBody(words[1] == "all" ? CommandBody(CancelAllOrders{})
                                         : CommandBody(CancelOrder{ClientOrderId(std::string_view(words[1]))}));
}

Parsed armCommand(std::string const& rest)
{
    auto const figure = amountIn(rest);
    if (!figure) {
        return Unexpected(std::string("arm needs the worst case that is accepted, as the status shows it: arm AMOUNT"));
    }
    return CommandBody(Arm{Money(*figure)});
}

Parsed seenCommand(std::string const& rest)
{
    auto const id = numberIn(rest);
    return id ? Parsed(CommandBody(AcknowledgeAlert{*id}))
              : Unexpected(std::string("seen needs the number of an alert, as the status shows it: seen NUMBER"));
}

Parsed flowCommand(std::string const& rest)
{
    auto const id = numberIn(rest);
    return id ? Parsed(CommandBody(AcknowledgeFlow{*id}))
              : Unexpected(std::string(
                    "flow needs the number of a deposit or withdrawal, as the status shows it: flow NUMBER"));
}

}  // namespace

Parsed parseOperatorLine(std::string_view line)
{
    std::vector<std::string> const words = wordsOf(line);
    std::string const word = words.empty() ? std::string() : words.front();
    std::string const rest = joined(words, 1);
    std::string const why = rest.empty() ? "operator" : rest;
    if (word == "pause") {
        return CommandBody(Pause{why});
    }
    if (word == "resume") {
        return CommandBody(Resume{why});
    }
    if (word == "flatten" || word == "flatten-foreign") {
        if (why.starts_with("--")) {
            return Unexpected("flatten has no options, only a reason; the orders of others go with flatten-foreign");
        }
        return CommandBody(Flatten{why, word == "flatten-foreign"});
    }
    if (word == "kill") {
        return CommandBody(Kill{why});
    }
    if (word == "rearm") {
        return CommandBody(Rearm{rest});
    }
    if (word == "arm") {
        return armCommand(rest);
    }
    if (word == "disarm") {
        return CommandBody(Disarm{why});
    }
    if (word == "enable" || word == "disable") {
        return assetCommand(rest, word == "enable");
    }
    if (word == "buy" || word == "sell") {
        return ticket(words);
    }
    if (word == "move") {
        return moveCommand(words);
    }
    if (word == "cancel") {
        return cancelCommand(words);
    }
    if (word == "seen") {
        return seenCommand(rest);
    }
    if (word == "flow") {
        return flowCommand(rest);
    }
    return Unexpected("'" + joined(words, 0) + "' is not a command; use " + std::string(kCommands));
}

}  // namespace pentad::composition
