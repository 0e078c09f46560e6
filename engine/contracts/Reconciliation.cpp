// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Reconciliation.h"

namespace pentad {

std::string_view differenceKindText(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::UnknownIsOpen: return "unresolved order is open at the exchange";
    case DifferenceKind::OpenIsMissing: return "open order is not listed by the exchange";
    case DifferenceKind::UnknownIsMissing: return "unresolved order is not listed by the exchange";
    case DifferenceKind::EndedThere: return "order has ended at the exchange";
    case DifferenceKind::StillOpenThere: return "ended order is still open at the exchange";
    case DifferenceKind::LeavesDiffer: return "open rest of an order differs";
    case DifferenceKind::ForeignOrder: return "foreign order";
    case DifferenceKind::CashDiffers: return "quote balance differs";
    case DifferenceKind::HoldingDiffers: return "holding differs";
    case DifferenceKind::DoubledOrder: return "second order under one id of ours";
    case DifferenceKind::FilledDiffers: return "traded amount of an ended order differs";
    case DifferenceKind::LockedDiffers: return "more is locked than open orders explain";
    }
    return {};
}

bool isDisagreement(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::UnknownIsOpen:
    case DifferenceKind::EndedThere:
    case DifferenceKind::ForeignOrder:
    case DifferenceKind::LockedDiffers: return false;
    case DifferenceKind::OpenIsMissing:
    case DifferenceKind::UnknownIsMissing:
    case DifferenceKind::StillOpenThere:
    case DifferenceKind::LeavesDiffer:
    case DifferenceKind::CashDiffers:
    case DifferenceKind::HoldingDiffers:
    case DifferenceKind::DoubledOrder:
    case DifferenceKind::FilledDiffers: return true;
    }
    return true;
}

}  // namespace pentad
