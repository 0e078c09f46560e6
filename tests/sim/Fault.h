// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in a run, as an explicit list: so that it can be kept, edited and shrunk. A seed decides which kinds
// occur at all (a different subset each time) and then makes the list. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad::sim {

enum class FaultKind : std::uint8_t {
    // One order on its way: the first one after `at`, or the one after `skip` others. Value in ms where there is one.
    LoseOrder,
    LoseOrderReply,
    DelayOrder,      // on its way; beyond 5 s its stamp is refused
    SlowAccept,      // a gateway error at once, the order is taken after `value`
    GatewayRefuses,  // a gateway error, the order was not taken
    DelayOrderReply,
    LoseCancel,
    LoseCancelReply,
    SlowCancel,   // taken at once, done after `value`
    BlockCancel,  // ORDER_CANCEL_BLOCKED
    // Private frames.
    DropFrame,
    RepeatFrame,  // `extra` more copies within `value`
    DelayFrame,
    BareFrame,   // a trade without fee and tax
    DropFrames,  // none for `value`
    // Answers of the account routes, for `value` ms; `extra` is how far they lie behind.
    LagOpenOrders,
    LagHistory,
    LagTrades,
    LagBalances,
    HideTrade,    // one trade is not listed for `value`, later ones are
    FailAccount,  // the next answer of an account route is a 503
    RateLimited,  // 429 to everything private for `value`
    Maintenance,  // 503 to everything for `value`, nothing trades
    Offline,      // nothing gets through for `value`
    HalfOpen,     // requests hang, frames stop, prices too
    SilentFeed,   // no prices for `value`
    // The account and its rules.
    ForeignOrder,  // somebody places an order on the website, it is cancelled after `value`
    ForeignTrade,
    Deposit,  // of quote money, `extra` units
    Withdrawal,
    ForeignCancel,  // one of our orders is cancelled on the website
    MinimumRises,   // for `value`
    FeeDoubles,     // for `value`
    PriceJump,      // `extra` per mille
    // The process and its machine.
    KillProcess,
    KillAfterCommit,  // between commit and send
    KillAfterSend,    // between send and answer
    KillAtEvent,      // before an event is heard: between fills, in the middle of a report
    PowerLoss,        // at an operation of the disk
    PowerLossNow,
    DiskError,  // EIO at an operation of the disk
    DiskFull,   // for `value`
    ClockJump,  // `extra` ms, set right after `value`
    Suspend,    // the process stands still for `value`
    // The operator.
    Pause,
    Resume,
    Flatten,
    Kill,
    Rearm,
    CancelAll,
    Ticket,
    CloseProgram,  // orderly; with `extra` = 1 open orders are cancelled; started again after `value`
    MoveOrder,
    DisableAsset,
    EnableAsset,
    Disarm,
    // At the end, so that the older kinds of a seed stay as they are.
    HaltPair,  // the exchange takes no orders of pair `extra` for `value`, and nothing of it trades; cancels go on
};
// How long an order is on its way at most, from its sending until the exchange takes it, and how far a list lies behind at
// most, in ms. Together with the time a report takes they stay below the grace of an order that nobody knows.
inline constexpr std::int64_t kLongestWay = 20'000;
inline constexpr std::int64_t kLongestLag = 20'000;

inline constexpr std::size_t kFaultKinds = static_cast<std::size_t>(FaultKind::HaltPair) + 1;

std::string_view faultKindText(FaultKind kind);  // lose_order, ...
std::optional<FaultKind> faultKindFrom(std::string_view text);

struct Fault {
    FaultKind kind = FaultKind::LoseOrder;
    std::int64_t at = 0;     // virtual ms
    std::int64_t skip = 0;   // operations it lets pass
    std::int64_t value = 0;  // usually ms
    std::int64_t extra = 0;
    friend bool operator==(Fault const&, Fault const&) = default;
};

struct Plan {
    std::uint64_t seed = 0;
    std::int64_t horizon = 1'800'000;  // ms, the end of the faults
    bool deduplicates = false;         // the exchange refuses a client order id it has seen
    bool live = false;                 // every session starts disarmed
    std::vector<Fault> faults;         // in the order of their times
    friend bool operator==(Plan const&, Plan const&) = default;
};

Plan planFor(std::uint64_t seed, std::int64_t horizon);

}  // namespace pentad::sim
