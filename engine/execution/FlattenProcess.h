// SPDX-License-Identifier: GPL-3.0-or-later
// Flatten as a small machine: cancel everything, wait until the exchange has unlocked the coins, sell in steps inside
// the exchange's market band, verify at the exchange, report dust. Every wait has an end: coins that stay locked are
// left and the rest is sold; what cannot be ended is given up and said. It only says what comes next; the core does it,
// through the same risk gate as every order. It survives restarts as part of the checkpoint. Pure,
// thread: any.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "domain/Parameters.h"

namespace pentad::execution {

struct FlattenState {
    FlattenPhase phase = FlattenPhase::None;
    std::string reason;
    bool includeForeignOrders = false;
    UtcTime startedAt;
    UtcTime phaseSince;
    UtcTime lastStepAt;
    std::optional<UtcTime> endedAt;
    int steps = 0;
    std::string result;
    bool foreignStay = false;           // those it names did not end in time and are left
    std::vector<FlattenOrder> orders;   // every one it cancelled or placed
    PerAsset<std::string> lastRefusal;  // of a sale, until one is taken; English or the exchange's words

    bool active() const
    {
        return phase != FlattenPhase::None && phase != FlattenPhase::Done && phase != FlattenPhase::Waiting;
    }
};

// What the machine looks at.
struct FlattenSituation {
    UtcTime now;
    int openOrders = 0;              // own orders not ended, unresolved ones included, sells of ours included
    bool foreignOrdersLeft = false;  // foreign ones that the flatten names
    bool reportSincePhase = false;   // the exchange has answered since the phase began
    bool lockedThere = false;        // that answer still shows locked coins of the five
    bool agreedThere = false;        // that answer left no difference
    PerAsset<bool> sellable{};       // held and worth at least the minimum
};

enum class FlattenMove : std::uint8_t {
    Wait,
    CancelAll,
    AskExchange,  // request an account report
    SellNext,     // one market sell for each sellable asset
    Finish,
    GiveUp,  // the operator must look
};

struct FlattenAdvance {
    FlattenPhase phase;  // to be in from now on
    FlattenMove move;
};

// What a flatten can sell of a holding: whole units of the exchange, without what is not free there.
Quantity sellableQuantity(Quantity held, Quantity withheld, Instrument const& instrument);
// At least worth the minimum. Without a price nobody can say that it is dust.
bool isWorthSelling(Quantity sellable, std::optional<Price> bid, Instrument const& instrument);

// What the next step sells of it: what the bids within the band take, where that is known, but at least what is worth
// the minimum; and what stays is worth selling later, or nothing stays.
Quantity stepQuantity(Quantity sellable, std::optional<Quantity> bidDepth, Price bid, Instrument const& instrument);
// Into how many steps the holding falls while the bids stay as they are; at most `most`.
int stepsToSell(Quantity sellable, std::optional<Quantity> bidDepth, Price bid, Instrument const& instrument, int most);

FlattenAdvance advanceFlatten(FlattenState const& state, FlattenSituation const& situation, Milliseconds stepWait,
                              FlattenWaits const& waits = {});

}  // namespace pentad::execution
