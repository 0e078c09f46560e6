// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's words for sides, methods and states. Spellings have changed over the years (Buy, buy; stopLimit,
// stoplimit, STOP_LIMIT), so case and underscores do not count; ASCII only, for a Turkish locale folds i wrongly.
// Thread: any.
#pragma once

#include "btcturk/AccountRows.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace pentad::btcturk {

// The exchange lists fewer than 400 pairs and 300 currencies.
inline constexpr std::size_t kListMax = 20'000;

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSameWord(std::string_view text, std::string_view word);
// Nothing for a spelling we do not know.
std::optional<Side> sideOf(std::string_view text);
std::optional<OrderType> orderTypeOf(std::string_view text);
OrderStatus orderStatusOf(std::string_view text);
// Frames write numbers: 0 buy, 1 sell; 0 limit, 1 market, 2 stop limit. Nothing is published for stop market.
std::optional<Side> sideOfCode(std::int64_t code);
std::optional<OrderType> orderTypeOfCode(std::int64_t code);

}  // namespace pentad::btcturk
