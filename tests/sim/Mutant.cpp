// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Mutant.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pentad::sim {
namespace {

namespace named {
using enum Mutant;

constexpr std::array kMutantNames{
    std::pair{None, "none"},
    std::pair{NewIdOnRetry, "new_id_on_retry"},
    std::pair{ResendSameId, "resend_same_id"},
    std::pair{SendBeforeCommit, "send_before_commit"},
    std::pair{PlannedNeverSent, "planned_never_sent"},
    std::pair{FirstNotFoundIsAbsent, "first_not_found_is_absent"},
    std::pair{SynchronousNormal, "synchronous_normal"},
    std::pair{FillsNotKeyed, "fills_not_keyed"},
    std::pair{TransportRepeats, "transport_repeats"},
    std::pair{TimeoutIsRefusal, "timeout_is_refusal"},
    std::pair{CancelReplyIsEnd, "cancel_reply_is_end"},
    std::pair{FillsOfReportsDropped, "fills_of_reports_dropped"},
    std::pair{FillHasOtherQuantity, "fill_has_other_quantity"},
    std::pair{FillHasNoFee, "fill_has_no_fee"},
    std::pair{FillSideTurned, "fill_side_turned"},
    std::pair{DepositUnseen, "deposit_unseen"},
    std::pair{ForeignFillDropped, "foreign_fill_dropped"},
    std::pair{PauseIgnored, "pause_ignored"},
    std::pair{KillIgnored, "kill_ignored"},
    std::pair{SafeModeIgnored, "safe_mode_ignored"},
    std::pair{BreakersIgnored, "breakers_ignored"},
    std::pair{StaleDataIgnored, "stale_data_ignored"},
    std::pair{OldOrdersForgotten, "old_orders_forgotten"},
    std::pair{RateUncounted, "rate_uncounted"},
    std::pair{OpenOrdersUncounted, "open_orders_uncounted"},
    std::pair{CollarMoved, "collar_moved"},
    std::pair{ReserveForgotten, "reserve_forgotten"},
    std::pair{OversellAllowed, "oversell_allowed"},
    std::pair{ShortAllowed, "short_allowed"},
    std::pair{JournalForgets, "journal_forgets"},
    std::pair{RecordTornApart, "record_torn_apart"},
    std::pair{PostedTwice, "posted_twice"},
    std::pair{OutboxUnwritten, "outbox_unwritten"},
    std::pair{KillForgottenAtStart, "kill_forgotten_at_start"},
    std::pair{CancelsDropped, "cancels_dropped"},
    std::pair{ClockStepsBack, "clock_steps_back"},
    std::pair{ShortGrace, "short_grace"},
    std::pair{AckLosesId, "ack_loses_id"},
    std::pair{RecoveryWrites, "recovery_writes"},
    std::pair{OtherModeAccepted, "other_mode_accepted"},
    std::pair{DescriptorsLeak, "descriptors_leak"},
    std::pair{KillUntold, "kill_untold"},
    std::pair{ShownTwice, "shown_twice"},
};

}  // namespace named
using named::kMutantNames;

constexpr bool isEachInItsPlace()
{
    for (std::size_t i = 0; i < kMutantNames.size(); ++i) {
        if (static_cast<std::size_t>(kMutantNames[i].first) != i) {
            return false;
        }
    }
    return true;
}
static_assert(isEachInItsPlace());

constexpr auto kAll = [] {
    std::array<Mutant, kMutantNames.size() - 1> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = kMutantNames[i + 1].first;
    }
    return all;
}();

}  // namespace

std::string_view mutantText(Mutant mutant)
{
    return kMutantNames[static_cast<std::size_t>(mutant)].second;
}

std::optional<Mutant> mutantFrom(std::string_view text)
{
    auto const found =
        std::find_if(kMutantNames.begin(), kMutantNames.end(), [&](auto const& row) { return row.second == text; });
    return found == kMutantNames.end() ? std::nullopt : std::optional(found->first);
}

std::span<Mutant const> allMutants()
{
    return kAll;
}

}  // namespace pentad::sim
