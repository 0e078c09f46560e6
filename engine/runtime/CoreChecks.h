// SPDX-License-Identifier: GPL-3.0-or-later
// What must always hold (V1 to V24 of the faults), looked at while the engine trades, in release builds too: each order
// before it is planned, each step before it is committed (StepChecks), the account after each report of the exchange, each
// snapshot before it is shown. Only what was touched is looked at, so that the cost never grows with the past. A break is
// a bug in this program: require() fails a check with the sentence, and the step is neither committed nor sent.
// Pure; the functions return the first break, or nothing. Thread: any.
#pragma once

#include "contracts/EngineText.h"
#include "runtime/Core.h"
#include "runtime/CoreState.h"

#include <optional>
#include <string>

namespace pentad::runtime {

struct BrokenInvariant {
    std::string_view id;  // V1 ... V24
    std::string what;     // with its numbers
    // Both as one sentence of the engine.
    std::string sentence() const;
};
using Finding = std::optional<BrokenInvariant>;

void require(Finding const& finding);
[[gnu::cold]] Finding broken(std::string_view id, Phrase phrase, std::initializer_list<std::string_view> arguments);
std::string secondsText(Milliseconds time);
// Null for a size in quote.
Quantity const* baseOf(OrderSize const& size);

// --- before an order is planned

// V8 to V10, V13, V14, V22: the order as it would be planned, against the account before it. `seen` is the market of its
// pair, `dataAge` how old that is; nothing if nothing was heard yet.
Finding checkApproval(OrderRecord const& order, Evaluation const& evaluation, CoreSetup const& setup,
                      CoreState const& state, AssetMarketView const& seen, std::optional<Milliseconds> dataAge);

// --- after a report of the account

// V3: equity is what was brought in and earned, whatever the prices are. Zero to the last unit.
Money equityResidual(BookFigures const& figures);

// V3, V4, V5, V12, V23.
Finding checkReport(AccountReport const& report, CoreState const& state, Universe const& universe, Rate takerRate);

// What an open buy keeps reserved until it has ended: fee and tax included. Rounded up.
Money reservedMoney(OrderRecord const& order, Rate takerRate);

// --- before a snapshot is shown

// V24. `shown` is the sequence of the one before, 0 if there was none.
Finding checkSnapshot(EngineSnapshot const& snapshot, std::uint64_t shown, CoreState const& state);

}  // namespace pentad::runtime
