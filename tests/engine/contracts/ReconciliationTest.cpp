// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Reconciliation.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

TEST(ReconciliationTest, WhatIsRepairedAtOnceOrOfOthersIsNoDisagreement)
{
    EXPECT_FALSE(isDisagreement(DifferenceKind::UnknownIsOpen));
    EXPECT_FALSE(isDisagreement(DifferenceKind::EndedThere));
    EXPECT_FALSE(isDisagreement(DifferenceKind::ForeignOrder));
    EXPECT_FALSE(isDisagreement(DifferenceKind::LockedDiffers));
    for (DifferenceKind const kind :
         {DifferenceKind::OpenIsMissing, DifferenceKind::UnknownIsMissing, DifferenceKind::StillOpenThere,
          DifferenceKind::LeavesDiffer, DifferenceKind::CashDiffers, DifferenceKind::HoldingDiffers,
          DifferenceKind::DoubledOrder, DifferenceKind::FilledDiffers}) {
        EXPECT_TRUE(isDisagreement(kind)) << differenceKindText(kind);
    }
}

TEST(ReconciliationTest, AFailureCountsUntilAReportComes)
{
    ReconciliationView view;
    EXPECT_FALSE(view.lastFailed());
    view.failedAt = UtcTime(Milliseconds(5));
    EXPECT_TRUE(view.lastFailed());
    view.reportAt = UtcTime(Milliseconds(6));
    EXPECT_FALSE(view.lastFailed());
    view.failedAt = UtcTime(Milliseconds(7));
    EXPECT_TRUE(view.lastFailed());
}

}  // namespace
}  // namespace pentad
