// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Fault.h"

#include "sim/Chance.h"

#include <algorithm>
#include <array>

namespace pentad::sim {
namespace {

struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

// How often a kind comes in half an hour where it comes at all, and how large it is.
struct KindRow {
    FaultKind kind;
    std::string_view name;
    std::int64_t oftenMost;
    Range skip{};
    Range value{};
    Range extra{};
};

namespace table {
using enum FaultKind;

constexpr std::array<KindRow, kFaultKinds> kKinds{{
    {LoseOrder, "lose_order", 6},
    {LoseOrderReply, "lose_order_reply", 6},
    {DelayOrder, "delay_order", 5, {}, {500, 9'000}},
    {SlowAccept, "slow_accept", 5, {}, {1'000, kLongestWay}},
    {GatewayRefuses, "gateway_refuses", 5},
    {DelayOrderReply, "delay_order_reply", 5, {}, {1'000, 20'000}},
    {LoseCancel, "lose_cancel", 6},
    {LoseCancelReply, "lose_cancel_reply", 6},
    {SlowCancel, "slow_cancel", 6, {}, {1'000, 15'000}},
    {BlockCancel, "block_cancel", 5},
    {DropFrame, "drop_frame", 15, {0, 5}},
    {RepeatFrame, "repeat_frame", 15, {0, 5}, {0, 20'000}, {1, 3}},
    {DelayFrame, "delay_frame", 15, {0, 5}, {100, 30'000}},
    {BareFrame, "bare_frame", 10, {0, 3}},
    {DropFrames, "drop_frames", 3, {}, {5'000, 120'000}},
    {LagOpenOrders, "lag_open_orders", 4, {}, {5'000, 120'000}, {1'000, kLongestLag}},
    {LagHistory, "lag_history", 4, {}, {5'000, 120'000}, {1'000, kLongestLag}},
    {LagTrades, "lag_trades", 4, {}, {5'000, 120'000}, {1'000, kLongestLag}},
    {LagBalances, "lag_balances", 4, {}, {5'000, 120'000}, {1'000, kLongestLag}},
    {HideTrade, "hide_trade", 6, {0, 5}, {1'000, 20'000}},
    {FailAccount, "fail_account", 15, {0, 5}},
    {RateLimited, "rate_limited", 3, {}, {2'000, 60'000}},
    {Maintenance, "maintenance", 2, {}, {10'000, 180'000}},
    {Offline, "offline", 3, {}, {2'000, 120'000}},
    {HalfOpen, "half_open", 3, {}, {5'000, 60'000}},
    {SilentFeed, "silent_feed", 3, {}, {5'000, 60'000}},
    {ForeignOrder, "foreign_order", 3, {}, {30'000, 300'000}, {0, 1'000'000}},
    {ForeignTrade, "foreign_trade", 3, {}, {}, {0, 1'000'000}},
    {Deposit, "deposit", 2, {}, {}, {1, 50'000}},
    {Withdrawal, "withdrawal", 2, {}, {}, {1, 20'000}},
    {ForeignCancel, "foreign_cancel", 4},
    {MinimumRises, "minimum_rises", 2, {}, {30'000, 300'000}},
    {FeeDoubles, "fee_doubles", 1, {}, {60'000, 600'000}},
    {PriceJump, "price_jump", 3, {}, {}, {-40, 40}},
    {KillProcess, "kill_process", 4, {}, {1'000, 30'000}},
    {KillAfterCommit, "kill_after_commit", 5, {0, 10}, {1'000, 30'000}},
    {KillAfterSend, "kill_after_send", 5, {0, 5}, {1'000, 30'000}},
    {KillAtEvent, "kill_at_event", 5, {0, 30}, {1'000, 30'000}},
    {PowerLoss, "power_loss", 5, {0, 60}, {1'000, 30'000}},
    {PowerLossNow, "power_loss_now", 2, {}, {1'000, 30'000}},
    {DiskError, "disk_error", 2, {0, 60}},
    {DiskFull, "disk_full", 2, {}, {2'000, 60'000}},
    {ClockJump, "clock_jump", 2, {}, {10'000, 300'000}, {-3'600'000, 3'600'000}},
    {Suspend, "suspend", 2, {}, {6'000, 240'000}},
    {Pause, "pause", 3, {}, {20'000, 240'000}},
    {Resume, "resume", 3},
    {Flatten, "flatten", 2, {}, {60'000, 400'000}, {0, 1}},
    {Kill, "kill", 2, {}, {20'000, 240'000}},
    {Rearm, "rearm", 2},
    {CancelAll, "cancel_all", 3},
    {Ticket, "ticket", 6, {}, {}, {0, 1'000'000}},
    {CloseProgram, "close_program", 2, {}, {1'000, 60'000}, {0, 1}},
    {MoveOrder, "move_order", 5, {}, {}, {-3, 3}},
    {DisableAsset, "disable_asset", 2, {}, {}, {0, 4}},
    {EnableAsset, "enable_asset", 2, {}, {}, {0, 4}},
    {Disarm, "disarm", 1},
    {HaltPair, "halt_pair", 2, {}, {10'000, 300'000}, {0, 4}},
}};

}  // namespace table
using table::kKinds;

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (static_cast<std::size_t>(kKinds[i].kind) != i) {
            return false;
        }
    }
    return true;
}
static_assert(isInOrder());

std::int64_t in(Range range, Chance& chance)
{
    return chance.between(range.low, range.high);
}

// An operator who stops something goes on later, else little would happen after the first click.
void addSequel(Fault const& fault, std::vector<Fault>& faults)
{
    switch (fault.kind) {
    case FaultKind::Kill:
        faults.push_back({FaultKind::Rearm, fault.at + fault.value, 0, 0, 0});
        faults.push_back({FaultKind::Resume, fault.at + fault.value + 10'000, 0, 0, 0});
        break;
    case FaultKind::Pause:
    case FaultKind::Flatten: faults.push_back({FaultKind::Resume, fault.at + fault.value, 0, 0, 0}); break;
    default: break;
    }
}

}  // namespace

std::string_view faultKindText(FaultKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].name;
}

std::optional<FaultKind> faultKindFrom(std::string_view text)
{
    auto const found = std::find_if(kKinds.begin(), kKinds.end(), [&](KindRow const& row) { return row.name == text; });
    return found == kKinds.end() ? std::nullopt : std::optional(found->kind);
}

Plan planFor(std::uint64_t seed, std::int64_t horizon)
{
    constexpr std::int64_t kHalfHour = 1'800'000;
    constexpr std::int64_t kFirst = 5'000;
    Plan plan;
    plan.seed = seed;
    plan.horizon = horizon;
    Chance chance{seed, 0xFA17};
    plan.deduplicates = chance.oneIn(2);
    plan.live = chance.oneIn(4);
    // How mixed the run is: of one run in eight kinds there are few, of another half of all.
    std::int64_t const oneIn = chance.between(2, 8);
    for (KindRow const& row : kKinds) {
        if (!chance.oneIn(oneIn)) {
            continue;
        }
        std::int64_t const count = std::max<std::int64_t>(1, chance.between(1, row.oftenMost) * horizon / kHalfHour);
        for (std::int64_t i = 0; i < count; ++i) {
            Fault const fault{row.kind, chance.between(kFirst, std::max(kFirst, horizon - 1)), in(row.skip, chance),
                              in(row.value, chance), in(row.extra, chance)};
            plan.faults.push_back(fault);
            addSequel(fault, plan.faults);
        }
    }
    std::stable_sort(plan.faults.begin(), plan.faults.end(),
                     [](Fault const& a, Fault const& b) { return a.at < b.at; });
    return plan;
}

}  // namespace pentad::sim
