// SPDX-License-Identifier: GPL-3.0-or-later
// Approved orders for tests of exchanges: made by the real risk engine under limits so wide, and trading rules so fine,
// that it approves what an exchange must then refuse. Each call gives another client order id. Thread: one.
#pragma once

#include "contracts/RiskManager.h"

namespace pentad::test {

class Approver {
public:
    // The symbols of this universe; its scales and minimums are ignored.
    explicit Approver(Universe const& universe);

    ApprovedOrder limit(Slot slot, Side side, Quantity quantity, Price limitPrice);
    ApprovedOrder marketBuy(Slot slot, Money money);
    ApprovedOrder marketSell(Slot slot, Quantity quantity);
    ApprovedOrder stopMarketSell(Slot slot, Quantity quantity, Price stopPrice);
    ApprovedOrder stopLimitSell(Slot slot, Quantity quantity, Price stopPrice, Price limitPrice);
    // Anything else. The reference price must be set. Fails a check if risk refuses it all the same.
    ApprovedOrder approve(OrderIntent intent);

private:
    OrderIntent intent(Slot slot, Side side, OrderType type, OrderSize size, Price reference) const;

    Universe m_universe;
    std::uint64_t m_cycle = 0;
};

}  // namespace pentad::test
