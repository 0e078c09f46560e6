// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers. Our own ids are made from what was decided, never from a clock or a random source. Thread: any.
#pragma once

#include "foundation/FixedText.h"

#include <cstdint>

namespace pentad {

// Counts up by one per database; where it begins: runtime/CycleNumbers.h. 0 means "none yet".
enum class CycleId : std::uint64_t {};
// Chosen by the sender of a command; its answer in a snapshot carries it. 0 means "none".
enum class CommandId : std::uint64_t {};
// The exchange's own ids; 0 means "not known".
enum class ExchangeOrderId : std::int64_t {};
enum class TradeId : std::int64_t {};

using ClientOrderId = FixedText<64>;
using StrategyId = FixedText<31>;

template <typename Id>
constexpr auto number(Id id)
{
    return static_cast<std::underlying_type_t<Id>>(id);
}

}  // namespace pentad
