// SPDX-License-Identifier: GPL-3.0-or-later
// What the REST and the socket server of one loopback exchange share: the exchange, its clock, keys, faults, rate windows,
// and the few facts that only the wire knows (deposits and withdrawals as rows, rules that a fault has changed, what has
// been received). Thread: one, that of the exchange.
#pragma once

#include "loopback/Exchange.h"
#include "loopback/ExchangeClock.h"
#include "loopback/Faults.h"
#include "loopback/KeyRing.h"
#include "loopback/RateWindows.h"
#include "loopback/UsedStamps.h"
#include "loopback/WireText.h"

#include <map>

namespace pentad::loopback {

// A deposit or withdrawal after the account was opened.
struct MoneyMove {
    std::int64_t id = 0;
    AccountId account{};
    UtcTime at;
    bool deposit = true;
    Asset asset;
    Decimal amount;  // positive
};

// Stricter rules that a fault has put into force; the exchange itself keeps those it began with.
struct RuleChange {
    std::optional<Decimal> minimumValue;
    std::optional<int> priceScale;
    std::optional<int> quantityScale;
    std::optional<bool> marketOrders;
};

// What arrived, whatever became of it.
struct RequestCounts {
    std::map<std::string, std::uint64_t, std::less<>> byRoute;          // "POST /api/v1/order"
    std::map<std::string, std::uint64_t, std::less<>> postsOfClientId;  // order posts that carried this id
    std::uint64_t of(std::string_view route) const
    {
        auto const found = byRoute.find(route);
        return found == byRoute.end() ? 0 : found->second;
    }
    std::uint64_t posts(std::string_view clientId) const
    {
        auto const found = postsOfClientId.find(clientId);
        return found == postsOfClientId.end() ? 0 : found->second;
    }
};

// The address of whoever calls, there is only 127.0.0.1. It may be blocked for calls that are not authorised.
struct AddressBlock {
    std::optional<int> after;  // so many in a row, and one more; nothing: never
    int refused = 0;           // in a row

    bool holds() const { return after && refused > *after; }
};

struct ExchangeDesk {
    ExchangeDesk(Exchange& theExchange, Clock const& real) : exchange(theExchange), clock(real) {}

    Exchange& exchange;
    ExchangeClock clock;
    KeyRing keys;
    Faults faults;
    RateWindows windows;
    RequestCounts counts;
    std::vector<MoneyMove> moves;
    PerAsset<RuleChange> ruleChanges;
    UsedStamps usedStamps;
    // What is nowhere published.
    bool listsStops = true;  // among open orders, while they wait
    bool refusesUsedStamp = false;
    AddressBlock block;

    // The time that the wire shows and stamps are compared with: the clock, or what a fault makes of it.
    UtcTime wireNow() const
    {
        auto const skew = faults.condition(FaultAction::Clock, {}, clock.since());
        return clock.now() + (skew ? skew->by : Milliseconds(0));
    }
    // The pair of that name, in any spelling; not one that a fault has removed.
    std::optional<Slot> pair(std::string_view text) const
    {
        auto const found = findPair(exchange.universe(), text);
        return found && !isRemoved(*found) ? found : std::nullopt;
    }
    bool isRemoved(Slot pair) const { return inForce(FaultAction::RemovedPair, pair).has_value(); }
    // A condition that a fault puts this pair into.
    std::optional<FaultRule> inForce(FaultAction action, Slot pair) const
    {
        return faults.condition(action, exchange.universe()[pair].symbol.view(), clock.since());
    }
    // Lists of orders ("open", "all", "single") that do not know orders of this moment yet, where a fault says so.
    bool isTooYoung(std::string_view list, UtcTime placed) const
    {
        auto const late = faults.condition(FaultAction::LateOrders, {}, clock.since(), list);
        return late && placed > exchange.now() - clock.marketTime(late->by);
    }
    PairRules rules(Slot pair) const
    {
        PairRules rules = exchange.rules(pair);
        RuleChange const& change = ruleChanges[pair];
        rules.instrument.minimumValue = Money(change.minimumValue.value_or(rules.instrument.minimumValue.value()));
        rules.instrument.priceScale = change.priceScale.value_or(rules.instrument.priceScale);
        rules.instrument.quantityScale = change.quantityScale.value_or(rules.instrument.quantityScale);
        rules.marketOrders = rules.marketOrders && change.marketOrders.value_or(true);
        return rules;
    }
};

}  // namespace pentad::loopback
