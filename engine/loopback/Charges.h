// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of money on the exchange: what a trade moves, what it costs, what an order holds. Published rates
// include tax: fee = notional x rate / (1 + tax rate), tax = fee x tax rate. Always: the parts of an order never cost
// more than what was held for the whole, because charges are cut and holds are rounded up. Thread: any.
#pragma once

#include "domain/Parameters.h"

namespace pentad::loopback {

// Amounts are kept with so many decimals, fee and tax with fewer.
inline constexpr int kAmountDecimals = 16;
inline constexpr int kChargeDecimals = 8;

struct Charge {
    Money fee;
    Money tax;
    Money total() const { return fee + tax; }
};

// price x quantity, cut at 16 decimals.
Money tradedMoney(Price price, Quantity quantity);
// Both parts cut at 8 decimals.
Charge chargeFor(Money traded, Rate rate, Rate taxRate);
// price x quantity x (1 + rate), rounded up to 8 decimals. The product must be below 10^18.
Money heldForBuy(Price price, Quantity quantity, Rate rate);
// The most that `money` buys, charges included, cut at 16 decimals. The price must not be zero.
Quantity affordable(Money money, Price price, Rate rate);

}  // namespace pentad::loopback
