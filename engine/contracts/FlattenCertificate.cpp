// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/FlattenCertificate.h"

#include <algorithm>

namespace pentad {

std::string_view flattenOrderKindText(FlattenOrderKind kind)
{
    switch (kind) {
    case FlattenOrderKind::Cancelled: return "cancel";
    case FlattenOrderKind::Foreign: return "foreign cancel";
    case FlattenOrderKind::Sale: return "sale";
    }
    return {};
}

std::string_view dustReasonText(DustReason reason)
{
    switch (reason) {
    case DustReason::None: return "none";
    case DustReason::BelowMinimum: return "below the minimum value";
    case DustReason::BelowUnit: return "below one unit";
    }
    return {};
}

bool FlattenCertificate::isFlat() const
{
    return verified && std::all_of(assets.begin(), assets.end(),
                                   [](CertifiedAsset const& asset) { return asset.held == asset.dust; });
}

}  // namespace pentad
