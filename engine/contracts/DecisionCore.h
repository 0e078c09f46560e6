// SPDX-License-Identifier: GPL-3.0-or-later
// The deterministic core as those who drive it see it: (state, event) -> (state', effects, record).
// The same core runs in live, paper, demo, backtest, replay and fault simulation; only who feeds it differs.
// Rule for every driver: commit step.record first, carry out step.effects afterwards, and only then feed the next event
// (a driver may collect several steps into one commit, but no effect goes out before its record is durable).
// Thread: one, the driver's.
#pragma once

#include "contracts/StepRecord.h"

#include <variant>
#include <vector>

namespace pentad {

struct PlaceEffect {
    std::uint64_t outboxId = 0;
    ApprovedOrder order;
};
struct CancelEffect {
    std::uint64_t outboxId = 0;
    Slot slot{};
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
};
struct ReportEffect {
    AccountQuestion question;
};
using Effect = std::variant<PlaceEffect, CancelEffect, ReportEffect>;

struct Step {
    StepRecord record;  // empty() and without a sequence if nothing changed that must last
    std::vector<Effect> effects;
    bool urgent = false;  // order, fill, risk or mode changed: publish at once
};

// Running totals, for reports.
struct CoreTotals {
    std::uint64_t cycles = 0;
    std::uint64_t decisions = 0;  // cycles in which the strategy was asked
    std::uint64_t intents = 0;
    std::uint64_t accepted = 0;
    std::uint64_t reduced = 0;  // of the accepted
    std::array<std::uint64_t, kRefusalCodes> refused{};
    std::uint64_t orders = 0;
    std::uint64_t fills = 0;
    Money fees;
    Money tax;
    Money turnover;  // sum of notionals of fills
    Money harvested;
    Money equity;
    Money maxDrawdownMoney;
    Rate maxDrawdown;
    Money realizedPnl;  // before fees and tax
    Money unrealizedPnl;
    Money external;  // opening balance and flows
    // equity - (external + realised + unrealised - fees - tax): zero, always, to the last unit.
    Money ledgerResidual;
};

class DecisionCore {
public:
    virtual ~DecisionCore() = default;
    // The step lives until the next call.
    virtual Step const& process(EngineEvent const& event) = 0;
    virtual CoreTotals totals() const = 0;
    // Whole state as canonical bytes; equal states give equal bytes.
    virtual std::vector<std::byte> checkpoint() const = 0;
};

}  // namespace pentad
