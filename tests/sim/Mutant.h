// SPDX-License-Identifier: GPL-3.0-or-later
// Deliberate defects, put in at the seams of the engine and never into it: a simulation that does not notice them would
// not notice the mistakes they stand for. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace pentad::sim {

enum class Mutant : std::uint8_t {
    None,
    NewIdOnRetry,           // M1 an order without an answer is sent again under a new client id
    ResendSameId,           // M2 ... under the same one
    SendBeforeCommit,       // M3 the journal says yes and writes later
    PlannedNeverSent,       // M4 what a restart finds planned is taken for never sent
    FirstNotFoundIsAbsent,  // M5 one report that does not list an order ends it
    SynchronousNormal,      // M6 commits are not synced
    FillsNotKeyed,          // M7 a repeated fill is a new one
    TransportRepeats,       // the body of an order whose answer is lost goes out twice
    TimeoutIsRefusal,       // no answer is taken for no
    CancelReplyIsEnd,       // the 200 to a cancel is taken for its end
    FillsOfReportsDropped,  // only frames and follow-ups bring fills
    FillHasOtherQuantity,   // half of what was traded is booked
    FillHasNoFee,           // the fee of a trade row is lost
    FillSideTurned,         // a sell is booked as a buy
    DepositUnseen,          // balances of reports are what we believe
    ForeignFillDropped,     // trades of orders that are not ours are not told
    PauseIgnored,           // risk does not hear that trading is paused or disarmed
    KillIgnored,
    SafeModeIgnored,
    BreakersIgnored,
    StaleDataIgnored,
    OldOrdersForgotten,  // risk sees no own orders: what is committed is spent again
    RateUncounted,
    OpenOrdersUncounted,
    CollarMoved,  // the touch that risk measures against follows the limit price
    ReserveForgotten,
    OversellAllowed,       // what open sells hold is sold again
    ShortAllowed,          // risk believes in more than is held
    JournalForgets,        // an append is acknowledged and lost
    RecordTornApart,       // the transactions of a step are not written
    PostedTwice,           // the first posting of a step is doubled
    OutboxUnwritten,       // the request of a step is not written
    KillForgottenAtStart,  // a restart does not know of a kill
    CancelsDropped,        // cancels never leave
    ClockStepsBack,        // the engine's time is what the wall clock says
    ShortGrace,            // an order is absent after one answer and a few seconds
    AckLosesId,            // acceptance names another order's id
    RecoveryWrites,        // each start writes a request once more
    OtherModeAccepted,     // a journal is opened for whoever asks
    DescriptorsLeak,       // each start leaves a file open
    KillUntold,            // what is open after a kill is neither cancelled nor shown
    ShownTwice,            // a snapshot is shown that was shown before
};

// none, new_id_on_retry, ...
std::string_view mutantText(Mutant mutant);
std::optional<Mutant> mutantFrom(std::string_view text);
// Without None.
std::span<Mutant const> allMutants();

}  // namespace pentad::sim
