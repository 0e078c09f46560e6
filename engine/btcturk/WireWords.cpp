// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WireWords.h"

namespace pentad::btcturk {

bool isSameWord(std::string_view text, std::string_view word)
{
    std::size_t matched = 0;
    for (char const c : text) {
        if (c == '_') {
            continue;
        }
        if (matched == word.size() || lowered(c) != lowered(word[matched])) {
            return false;
        }
        ++matched;
    }
    return matched == word.size();
}

std::optional<Side> sideOf(std::string_view text)
{
    if (isSameWord(text, "buy")) {
        return Side::Buy;
    }
    return isSameWord(text, "sell") ? std::optional(Side::Sell) : std::nullopt;
}

std::optional<OrderType> orderTypeOf(std::string_view text)
{
    if (isSameWord(text, "limit")) {
        return OrderType::Limit;
    }
    if (isSameWord(text, "market")) {
        return OrderType::Market;
    }
    if (isSameWord(text, "stoplimit")) {
        return OrderType::StopLimit;
    }
    return isSameWord(text, "stopmarket") ? std::optional(OrderType::StopMarket) : std::nullopt;
}

OrderStatus orderStatusOf(std::string_view text)
{
    if (isSameWord(text, "untouched")) {
        return OrderStatus::Untouched;
    }
    if (isSameWord(text, "partial")) {
        return OrderStatus::Partial;
    }
    if (isSameWord(text, "closed")) {
        return OrderStatus::Closed;
    }
    bool const isCanceled = isSameWord(text, "canceled") || isSameWord(text, "cancelled");
    return isCanceled ? OrderStatus::Canceled : OrderStatus::Unknown;
}

std::optional<Side> sideOfCode(std::int64_t code)
{
    if (code == 0) {
        return Side::Buy;
    }
    return code == 1 ? std::optional(Side::Sell) : std::nullopt;
}

std::optional<OrderType> orderTypeOfCode(std::int64_t code)
{
    if (code == 0) {
        return OrderType::Limit;
    }
    if (code == 1) {
        return OrderType::Market;
    }
    return code == 2 ? std::optional(OrderType::StopLimit) : std::nullopt;
}

}  // namespace pentad::btcturk
