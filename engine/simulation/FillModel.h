// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of simulated fills: pure functions, exact decimals, every rounding against us.
// Fees: published rates include tax. fee = notional x rate / (1 + tax rate), tax = fee x tax rate, each rounded up to
// 8 decimals. Example: 56,250 at 0.24 % and 20 %: fee 112.5, tax 22.5. Thread: any.
#pragma once

#include "domain/Order.h"
#include "domain/Parameters.h"

namespace pentad::simulation {

struct FillParameters {
    FeeParameters fees;
    Decimal halfSpreadBps{1};  // from the candle's price to the touch; not used where quotes are known
    Decimal slippageBps{1};    // beyond the touch, for orders that take
    std::optional<Rate> participation{Rate("0.10"_dec)};  // most of a bar's volume that our orders get; none = no limit
    Rate marketBand{"0.05"_dec};                          // a market order stops this far from the price it was sent at
};

inline constexpr int kChargeDecimals = 8;

struct Charge {
    Money fee;
    Money tax;
    Money total() const { return fee + tax; }
};
Charge chargeFor(Money notional, Rate rate, Rate taxRate);

// The smallest step of a price with that many decimals.
Price tickOf(int priceScale);
// Rounded to the scale against the side: buys up, sells down, never below one tick.
Price roundedAgainst(Side side, Price price, int priceScale);
// The reference moved `bps` against the side, then rounded against it.
Price worsened(Side side, Price reference, Decimal bps, int priceScale);

// What of a bar's volume our orders may take, rounded down to the scale; none = no limit.
std::optional<Quantity> volumeShare(Quantity barVolume, std::optional<Rate> participation, int quantityScale);

// price x quantity + fee + tax.
Money costOf(Price price, Quantity quantity, Rate rate, Rate taxRate);
// The most that `budget` buys, fee and tax included, rounded down to the scale. Its cost is never above the budget.
Quantity affordable(Money budget, Price price, Rate rate, Rate taxRate, int quantityScale);

// False where a market order may not trade: more than `band` beyond the reference, against the side.
bool insideBand(Side side, Price price, Price reference, Rate band);

// Quote money held for a resting buy: price x leaves x (1 + maker rate), rounded up to 8 decimals
// (the exchange's wire protocol, section 6.4).
Money heldForBuy(Price limitPrice, Quantity leaves, Rate makerRate);

}  // namespace pentad::simulation
