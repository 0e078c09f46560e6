// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison of our books with the exchange's report found: the kinds of difference, and both sides as they stood
// at the last report. Amounts are units of their asset; a difference is theirs less ours. Crosses threads only as a
// pointer to const. Thread: any.
#pragma once

#include "domain/Order.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pentad {

enum class DifferenceKind : std::uint8_t {
    UnknownIsOpen,     // our unresolved order is working there        -> acknowledge it
    OpenIsMissing,     // our working order is not listed there        -> count; absent after the grace
    UnknownIsMissing,  // our unresolved order is not listed there     -> count; absent after the grace
    EndedThere,        // listed there as ended                        -> take its end over
    StillOpenThere,    // ended here, open there                       -> cancel it
    LeavesDiffer,      // open on both sides, another rest there       -> show; its fills settle it
    ForeignOrder,      // not ours                                     -> show and count, never touch
    CashDiffers,       // quote balance                                -> external flow or residue
    HoldingDiffers,    // base balance                                 -> external flow or residue
    DoubledOrder,      // another order under the client id of ours    -> commit its money; cancel it if that is safe
    FilledDiffers,     // ended there with another amount traded       -> show; only trades are booked
    LockedDiffers,     // more coins locked than open orders explain   -> show; they cannot be sold
};
inline constexpr std::size_t kDifferenceKinds = 12;
std::string_view differenceKindText(DifferenceKind kind);

// True for what neither the report itself has put right nor belongs to somebody else.
bool isDisagreement(DifferenceKind kind);

struct BalanceSide {
    Decimal free;
    Decimal locked;
    Decimal total() const { return free + locked; }
};
struct ReconciledAsset {
    Asset asset;
    BalanceSide ours;  // locked is what open orders commit, those of others included
    BalanceSide theirs;
    Decimal difference;                   // of the totals
    std::optional<UtcTime> differsSince;  // none while the difference is within what is allowed
};

enum class OrderListing : std::uint8_t { NotListed, Open, Ended };
struct ReconciledOrder {
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};
    Symbol symbol;
    Slot slot{};
    Side side = Side::Buy;
    bool isOurs = true;
    OrderState state = OrderState::Planned;  // ours, after what the report has put right; nothing for foreign orders
    Quantity leaves;                         // ours, as it was compared
    OrderListing listing = OrderListing::NotListed;
    Quantity leavesThere;
    bool isSizedInQuote = false;  // of a foreign order: `leavesThere` is an amount of quote money
    UtcTime since;                // made; of a foreign order: first seen in this session
    int absentAnswers = 0;
    int absentAnswersNeeded = 0;        // more, until it counts as gone
    std::optional<UtcTime> graceUntil;  // not gone before, however many answers; of an order that is not listed
    std::optional<DifferenceKind> differsHow;
    std::optional<UtcTime> differsSince;
};

struct ReconciliationView {
    std::optional<UtcTime> reportAt;      // of the last report that was compared
    std::optional<UtcTime> agreedAt;      // of the last one without a disagreement
    std::optional<UtcTime> agreesSince;   // of the first one without a disagreement, since there was one
    std::optional<UtcTime> failedAt;      // of the last report that failed
    std::string failure;                  // why, one sentence
    std::vector<ReconciledAsset> assets;  // the quote currency, then the five
    std::vector<ReconciledOrder> orders;  // ours, then those of others
    std::array<std::uint64_t, kDifferenceKinds> found{};  // since the session began, each difference once

    bool lastFailed() const { return failedAt && (!reportAt || *failedAt >= *reportAt); }
};
using ReconciliationPtr = std::shared_ptr<ReconciliationView const>;

}  // namespace pentad
