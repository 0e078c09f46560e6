// SPDX-License-Identifier: GPL-3.0-or-later
// Why the loopback exchange refuses a request: a closed list, each with the message and the number that BtcTurk
// publishes. Clients tell refusals apart by the message; numbers have shifted between versions of the exchange. The two
// maintenance refusals have no published number: theirs are invented. All are answered with HTTP 400. Thread: any.
#pragma once

#include <cstdint>
#include <string_view>

namespace pentad::loopback {

enum class ExchangeFault : std::uint8_t {
    InvalidRequest,        // malformed, a field is missing
    UnknownPair,           // published with the name of the pair: "Pair NOPETRY does not exists."
    TimeRange,             // a start time that lies in the future, as milliseconds where seconds are expected
    CouldNotBeCanceled,    // closed, or a market order
    NoOrderMatches,        // cancel: the account has no such order
    BalanceNotEnough,      // not even the whole balance would do
    FailedMarketOrder,     // nobody stands on the other side
    FailedLimitOrder,      // a price that is not positive
    FailedOrderParameter,  // a quantity that is not positive, a number that does not fit
    BalanceInOpenOrders,   // the balance would do, but orders hold too much of it
    MinimumTotal,          // price x quantity below the pair's minimum
    StopAboveMarket,       // a sell stop has to lie below the last price
    StopBelowMarket,       // a buy stop has to lie above the last price
    PriceScale,            // more decimals than the pair's price has
    QuantityScale,         // more decimals than the quantity has; market buys: than the quote amount has
    StopPriceScale,        // more decimals than the pair's price has
    MethodNotSupported,    // unknown, or not offered for this pair
    TypeNotSupported,      // neither buy nor sell
    OrderNotFound,         // query: the account has no such order
    PriceAboveMaximum,     // above ten times the last price
    PriceBelowMinimum,     // below a tenth of the last price
    InsertBlocked,         // maintenance of the pair
    CancelBlocked,         // maintenance of the pair
};
inline constexpr int kExchangeFaults = 23;

// BALANCE_NOT_ENOUGH.
std::string_view faultMessage(ExchangeFault fault);
// 1055.
int faultCode(ExchangeFault fault);

}  // namespace pentad::loopback
