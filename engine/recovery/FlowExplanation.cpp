// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/FlowExplanation.h"

#include "recovery/Reconciler.h"

#include <algorithm>
#include <array>

namespace pentad::recovery {
namespace {

bool isTaken(ReportedMovement const& movement, std::vector<ExternalFlowView> const& flows)
{
    return std::any_of(flows.begin(), flows.end(), [&](ExternalFlowView const& flow) {
        return flow.history == FlowHistory::NamesIt && flow.asset == movement.asset && flow.movement == movement.id;
    });
}

}  // namespace

bool explains(ReportedMovement const& movement, Asset const& asset, Decimal amount)
{
    if (movement.asset != asset || amount.isZero() || movement.isDeposit == amount.isNegative()) {
        return false;
    }
    // What is taken off a deposit is not credited; of a withdrawal it is debited on top.
    Decimal const charge = movement.fee + movement.tax;
    std::array<Decimal, 3> const readings =
        movement.isDeposit ? std::array{movement.amount, movement.amount - movement.fee, movement.amount - charge}
                           : std::array{movement.amount, movement.amount + movement.fee, movement.amount + charge};
    return std::any_of(readings.begin(), readings.end(),
                       [&](Decimal moved) { return (moved - amount.absolute()).absolute() <= kBalanceTolerance; });
}

ReportedMovement const* explanationOf(ExternalFlowView const& flow, std::vector<ExternalFlowView> const& flows,
                                      std::span<ReportedMovement const> movements, UtcTime since)
{
    ReportedMovement const* newest = nullptr;
    for (ReportedMovement const& each : movements) {
        if (each.at >= since && (newest == nullptr || each.at > newest->at) &&
            explains(each, flow.asset, flow.amount) && !isTaken(each, flows)) {
            newest = &each;
        }
    }
    return newest;
}

}  // namespace pentad::recovery
