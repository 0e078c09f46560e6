// SPDX-License-Identifier: GPL-3.0-or-later
// Order records for tests of what keeps, shapes and compares orders. All are of AVAXTRY unless a test says otherwise.
// Pure; any thread.
#pragma once

#include "contracts/StepRecord.h"
#include "support/RiskBuilders.h"

#include <string>

namespace pentad::test {

inline constexpr UtcTime kOrdersBegin{Milliseconds(1'700'000'000'000)};
inline constexpr UtcTime kOrdersLater = kOrdersBegin + std::chrono::seconds(5);
inline constexpr Rate kNoFee{};

// A client order id of this program's making; equal numbers, equal ids.
inline ClientOrderId ownId(int number)
{
    OrderIntent intent;
    intent.strategy = StrategyId("test");
    return clientOrderIdFor(CycleId{static_cast<std::uint64_t>(number)}, intent);
}

// A limit order for 10 AVAX at 100, planned.
inline OrderRecord orderRecord(int number, Side side = Side::Buy)
{
    OrderRecord order;
    order.clientOrderId = ownId(number);
    order.slot = kAvax;
    order.symbol = Symbol("AVAXTRY");
    order.strategy = StrategyId("trend");
    order.cycle = CycleId{static_cast<std::uint64_t>(number)};
    order.side = side;
    order.size = BaseSize{quantity("10")};
    order.limitPrice = price("100");
    order.referencePrice = price("101");
    order.createdAt = kOrdersBegin;
    order.updatedAt = kOrdersBegin;
    return order;
}
inline OrderRecord marketBuyRecord(int number, std::string_view spend)
{
    OrderRecord order = orderRecord(number);
    order.type = OrderType::Market;
    order.size = QuoteSize{money(spend)};
    order.limitPrice.reset();
    return order;
}

}  // namespace pentad::test
