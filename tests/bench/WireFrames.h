// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up frames of the exchange's socket for measurements, five pairs in turn, with books that stay in order. Thread: any.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace pentad::bench {

inline constexpr std::array<std::string_view, 5> kWirePairs{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
inline constexpr int kWireLevels = 100;

inline std::string tickerFrame(std::string_view pair, std::int64_t last)
{
    std::string const name(pair);
    return R"([402,{"B":"3749990","A":"3750010","BA":"0.01234567","AA":"0.23456789","PS":")" + name +
           R"(","H":"3800000","L":"3650000","LA":")" + std::to_string(last) +
           R"(","O":"3700000","V":"123.45678901","AV":"3725000.1234567","D":"49500","DP":"1.34","DS":"TRY","NS":"BTC",)"
           R"("PId":1,"channel":"ticker","event":")" +
           name + R"(","type":402}])";
}

inline std::string level(std::int64_t price, std::uint64_t salt, std::string_view kind = {})
{
    return "{" + std::string(kind) + R"("A":"0.)" + std::to_string(10'000'000 + salt * 7'919 % 80'000'000) +
           R"(","P":")" + std::to_string(price) + R"("})";
}

inline std::string bookFrame(std::string_view pair, std::int64_t sequence)
{
    std::string asks;
    std::string bids;
    for (int i = 0; i < kWireLevels; ++i) {
        std::string_view const comma = i == 0 ? "" : ",";
        asks += std::string(comma) + level(3'750'010 + i * 10, static_cast<std::uint64_t>(i));
        bids += std::string(comma) + level(3'749'990 - i * 10, static_cast<std::uint64_t>(i));
    }
    std::string const name(pair);
    return R"([431,{"CS":)" + std::to_string(sequence) + R"(,"PS":")" + name + R"(","AO":[)" + asks + R"(],"BO":[)" +
           bids + R"(],"channel":"obdiff","event":")" + name + R"(","type":431}])";
}

// Two levels anew.
inline std::string changeFrame(std::string_view pair, std::int64_t sequence)
{
    std::string const name(pair);
    auto const salt = static_cast<std::uint64_t>(sequence);
    std::int64_t const away = sequence % kWireLevels * 10;
    return R"([432,{"CS":)" + std::to_string(sequence) + R"(,"PS":")" + name + R"(","AO":[)" +
           level(3'750'010 + away, salt, R"("CP":0,)") + R"(],"BO":[)" + level(3'749'990 - away, salt, R"("CP":0,)") +
           R"(],"channel":"obdiff","event":")" + name + R"(","type":432}])";
}

inline std::string tradeFrame(std::string_view pair, std::int64_t id)
{
    std::string const name(pair);
    return R"([422,{"D":"1790150400000","I":")" + std::to_string(id) + R"(","A":"0.01500000","P":"3750000","PS":")" +
           name + R"(","S":1,"channel":"trade","event":")" + name + R"(","type":422}])";
}

}  // namespace pentad::bench
