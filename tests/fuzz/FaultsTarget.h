// SPDX-License-Identifier: GPL-3.0-or-later
// A fault file of pentad-exchange: rules within their ranges, or one mistake that says where it stands. Errors are
// broken laws. Thread: any.
#pragma once

#include "fuzz/Law.h"
#include "loopback/FaultFile.h"

#include <string_view>

namespace pentad::fuzz {

inline bool isNotNegative(std::optional<Decimal> const& value)
{
    return !value || !value->isNegative();
}

inline void holdRule(loopback::FaultRule const& rule)
{
    law(rule.perMillion <= 1'000'000, "a rule fires more often than always");
    law(rule.by >= Milliseconds(0) || rule.action == loopback::FaultAction::Clock, "a delay is below nothing");
    law(rule.from >= Milliseconds(0) && (!rule.until || *rule.until >= Milliseconds(0)), "a rule begins before all");
    law(rule.status == 0 || (rule.status >= 200 && rule.status <= 599), "a status is none");
    law(rule.amount >= 0 || rule.action == loopback::FaultAction::WrongLength, "an amount is below nothing");
    law(isNotNegative(rule.price) && isNotNegative(rule.quantity) && isNotNegative(rule.minimumValue),
        "a number is below nothing");
    law(!rule.makerRate || *rule.makerRate <= Decimal(1), "a fee is more than all");
    law(!rule.takerRate || *rule.takerRate <= Decimal(1), "a fee is more than all");
}

inline bool feedFaults(std::string_view bytes)
{
    auto const plan = loopback::parseFaults(bytes, "plan");
    if (!plan) {
        law(plan.error().starts_with("plan:"), "a mistake does not say where it stands");
        return false;
    }
    law(!plan->cancelLag || *plan->cancelLag >= Milliseconds(0), "a cancel is early");
    law(!plan->unlockLag || *plan->unlockLag >= Milliseconds(0), "money is early");
    for (loopback::FaultRule const& rule : plan->rules) {
        holdRule(rule);
    }
    return true;
}

}  // namespace pentad::fuzz
