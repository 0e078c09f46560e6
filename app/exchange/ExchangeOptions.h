// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind pentad-exchange, checked. A mistake is one sentence: what, where, what to do. Thread: any, a value.
#pragma once

#include "foundation/Expected.h"
#include "loopback/LoopbackExchange.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::exchange {

struct AccountOption {
    loopback::LoopbackKey key;
    std::vector<loopback::AccountOpening::Holding> holdings;
};

struct ExchangeOptions {
    std::uint16_t restPort = 0;
    std::uint16_t socketPort = 0;
    std::uint16_t graphPort = 0;
    std::string dataFolder;  // empty: the generated market
    std::string interval = "1m";
    std::vector<std::string> symbols;  // empty: those of the folder, or five TRY pairs
    Decimal speed{1};
    std::uint64_t seed = 1;
    std::vector<AccountOption> accounts;
    std::string faultFile;
    bool help = false;
    bool version = false;
};

Expected<ExchangeOptions, std::string> parseExchangeOptions(std::span<std::string const> arguments);
std::string_view exchangeUsage();

}  // namespace pentad::exchange
