// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/RateWindows.h"

namespace pentad::loopback {
namespace {

struct RateRule {
    RateGroup group;
    int limit;
    Milliseconds period;
    std::string_view periodText;
    bool perAccount;  // besides per address
};

// As the exchange's documentation lists them.
constexpr Milliseconds kSecond{1'000};
constexpr Milliseconds kMinute{60'000};
constexpr Milliseconds kTenMinutes{600'000};
constexpr RateRule kRules[] = {
    {RateGroup::SubmitOrder, 300, kMinute, "1m", true},   {RateGroup::SubmitOrder, 10, kSecond, "1s", true},
    {RateGroup::CancelOrder, 300, kMinute, "1m", true},   {RateGroup::CancelOrder, 10, kSecond, "1s", true},
    {RateGroup::OneOrder, 900, kMinute, "1m", true},      {RateGroup::OneOrder, 30, kSecond, "1s", true},
    {RateGroup::OpenOrders, 300, kMinute, "1m", false},   {RateGroup::AllOrders, 300, kMinute, "1m", false},
    {RateGroup::Balances, 120, kMinute, "1m", false},     {RateGroup::UserTrades, 120, kMinute, "1m", false},
    {RateGroup::CryptoMoves, 90, kMinute, "1m", false},   {RateGroup::FiatMoves, 90, kMinute, "1m", false},
    {RateGroup::Ticker, 600, kMinute, "1m", false},       {RateGroup::OrderBook, 180, kMinute, "1m", false},
    {RateGroup::Ohlcs, 120, kMinute, "1m", false},        {RateGroup::GraphHost, 600, kTenMinutes, "10m", false},
    {RateGroup::SocketConnect, 15, kMinute, "1m", false},
};

int secondsLeft(Milliseconds left)
{
    auto const seconds = static_cast<int>((left.count() + 999) / 1'000);
    return seconds < 1 ? 1 : seconds;
}

}  // namespace

std::optional<RateRefusal> RateWindows::take(RateGroup group, std::string_view account, Milliseconds since)
{
    std::optional<RateRefusal> refusal;
    for (RateRule const& rule : kRules) {
        if (rule.group != group || (!account.empty() && !rule.perAccount)) {
            continue;
        }
        std::string const name =
            std::to_string(static_cast<int>(group)) + '/' + std::string(rule.periodText) + '/' + std::string(account);
        Window& window = m_windows[name];
        if (window.blockedUntil && since >= *window.blockedUntil) {
            window = {};
        }
        if (!window.blockedUntil) {
            if (window.used == 0 || since >= window.begin + rule.period) {
                window = {since, 0, {}};
            }
            if (++window.used > rule.limit) {
                window.blockedUntil = since + rule.period;
            }
        }
        if (window.blockedUntil) {
            refusal =
                RateRefusal{rule.limit, rule.periodText, !account.empty(), secondsLeft(*window.blockedUntil - since)};
        }
    }
    return refusal;
}

}  // namespace pentad::loopback
