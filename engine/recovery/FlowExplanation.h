// SPDX-License-Identifier: GPL-3.0-or-later
// Which deposit or withdrawal of the exchange's list explains a balance that differs. Whether its fee and tax are part of
// a row's amount is not confirmed by the exchange's documents, so each reading explains; nothing else is guessed, and sums
// of several rows explain nothing. Pure, thread: any; O(rows x flows).
#pragma once

#include "contracts/EngineSnapshot.h"
#include "domain/EngineEvent.h"

#include <span>
#include <vector>

namespace pentad::recovery {

// True if the row, by one of its readings, moved the balance of its asset by `amount`.
bool explains(ReportedMovement const& movement, Asset const& asset, Decimal amount);

// The newest row since `since` that explains the flow and none of the others; null if there is none.
ReportedMovement const* explanationOf(ExternalFlowView const& flow, std::vector<ExternalFlowView> const& flows,
                                      std::span<ReportedMovement const> movements, UtcTime since);

}  // namespace pentad::recovery
