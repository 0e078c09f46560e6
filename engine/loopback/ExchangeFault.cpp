// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/ExchangeFault.h"

namespace pentad::loopback {
namespace {

struct Published {
    std::string_view message;
    int code;
};

Published published(ExchangeFault fault)
{
    switch (fault) {
    case ExchangeFault::InvalidRequest: return {"INVALID_REQUEST_ERROR", 1037};
    case ExchangeFault::UnknownPair: return {"Pair does not exists.", 1037};
    case ExchangeFault::TimeRange: return {"startTime cannot be bigger than current unix timestamp.", 1038};
    case ExchangeFault::CouldNotBeCanceled: return {"ORDER_COULD_NOT_BE_CANCELED", 1051};
    case ExchangeFault::NoOrderMatches: return {"NO_ORDER_MATCHES_YOUR_REQUEST", 1052};
    case ExchangeFault::BalanceNotEnough: return {"BALANCE_NOT_ENOUGH", 1055};
    case ExchangeFault::FailedMarketOrder: return {"FAILED_MARKET_ORDER", 1118};
    case ExchangeFault::FailedLimitOrder: return {"FAILED_LIMIT_ORDER", 1120};
    case ExchangeFault::FailedOrderParameter: return {"FAILED_ORDER_PARAMETER", 1121};
    case ExchangeFault::BalanceInOpenOrders: return {"FAILED_ORDER_WITH_OPEN_ORDERS", 1122};
    case ExchangeFault::MinimumTotal: return {"FAILED_MIN_TOTAL_AMOUNT", 1123};
    case ExchangeFault::StopAboveMarket: return {"FAILED_STOP_PRICE_GREATER_THAN_BEST_ASK", 1124};
    case ExchangeFault::StopBelowMarket: return {"FAILED_STOP_PRICE_LESS_THAN_BEST_BID", 1125};
    case ExchangeFault::PriceScale: return {"FAILED_INVALID_PRICE_SCALE", 1126};
    case ExchangeFault::QuantityScale: return {"FAILED_INVALID_QUANTITY_SCALE", 1127};
    case ExchangeFault::StopPriceScale: return {"FAILED_INVALID_STOP_PRICE_SCALE", 1128};
    case ExchangeFault::MethodNotSupported: return {"ORDER_METHOD_NOT_SUPPORTED", 1134};
    case ExchangeFault::TypeNotSupported: return {"ORDER_TYPE_NOT_SUPPORTED", 1193};
    case ExchangeFault::OrderNotFound: return {"Order not found", 1152};
    case ExchangeFault::PriceAboveMaximum: return {"PRICE_MUST_BE_LESS_THAN_MAXPRICE", 1226};
    // The exchange itself says "less" here.
    case ExchangeFault::PriceBelowMinimum: return {"PRICE_MUST_BE_LESS_THAN_MINPRICE", 1227};
    case ExchangeFault::InsertBlocked: return {"ORDER_INSERT_BLOCKED", 1901};
    case ExchangeFault::CancelBlocked: return {"ORDER_CANCEL_BLOCKED", 1902};
    }
    return {};
}

}  // namespace

std::string_view faultMessage(ExchangeFault fault)
{
    return published(fault).message;
}

int faultCode(ExchangeFault fault)
{
    return published(fault).code;
}

}  // namespace pentad::loopback
