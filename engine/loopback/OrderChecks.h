// SPDX-License-Identifier: GPL-3.0-or-later
// What the exchange looks at before it takes an order: pure functions of the wish, the rules of the pair and the market
// at this moment. Numbers come from outside: nothing here overflows. Thread: any.
#pragma once

#include "domain/Parameters.h"
#include "loopback/ExchangeFault.h"
#include "loopback/ExchangeTypes.h"

namespace pentad::loopback {

// A pair as it is at the moment of an order.
struct PairMoment {
    Instrument instrument;
    bool marketOrders = true;
    bool blocked = false;
    Price last;  // zero: nothing was traded yet, then there are no fences and stops have no side
    std::optional<Price> bid;
    std::optional<Price> ask;
};

// The lowest and the highest limit price: a tenth of the last price, rounded up to a tick, and ten times the last
// price.
struct PriceFences {
    Price lowest;
    Price highest;
};
PriceFences fencesAround(Price last, int priceScale);

// The first fault in the order of: maintenance, method, presence and sign of the numbers, scales, fences, nobody on the
// other side, minimum, stop side. Nothing if the order may go on to the funds.
std::optional<ExchangeFault> orderFault(OrderRequest const& request, PairMoment const& moment);

// What has to be locked for an order without fault. Base units for sells. Buys: the money of an order sized in quote;
// else price x quantity with the maker rate, with the taker rate where it can take: when it crosses the ask, and for
// stops.
struct Reservation {
    Asset asset;
    Decimal amount;
};
Reservation reservationFor(OrderRequest const& request, PairMoment const& moment, FeeParameters const& fees);

}  // namespace pentad::loopback
