// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind `pentad-cli trade`. What concerns settings becomes an override of them; the rest stays here.
// A mistake is one sentence: what, where, what to do. Thread: any, a value.
#pragma once

#include "composition/SettingsOptions.h"

#include <chrono>
#include <cstdint>
#include <span>

namespace pentad::cli {

struct TradeArguments {
    composition::SettingsOptions settings;
    std::optional<std::chrono::seconds> duration;  // real time
    std::optional<std::uint64_t> cycles;
    std::string faults;  // a fault file for the demo's exchange
    bool arm = false;    // live: with the sentence in the environment
    bool plain = false;  // no redrawing, one line now and then
    bool help = false;
};

Expected<TradeArguments, std::string> parseTradeArguments(std::span<std::string const> arguments);
std::string_view tradeUsage();

}  // namespace pentad::cli
