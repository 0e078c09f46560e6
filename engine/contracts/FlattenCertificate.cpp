// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/FlattenCertificate.h"

#include "foundation/TimeText.h"

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

namespace {

std::string assetInWords(CertifiedAsset const& asset)
{
    std::string text = asset.asset.text() + ": free " + asset.free.text() + ", locked " + asset.locked.text();
    if (asset.sold.isPositive()) {
        text +=
            "; sold " + asset.sold.text() + " for " + asset.gross.text() + ", fee and tax " + asset.feeAndTax.text();
    }
    auto const stays = [&](Quantity amount, std::string_view why) {
        if (amount.isPositive()) {
            text.append("; ").append(amount.text()).append(" stays: ").append(why);
        }
    };
    stays(asset.dust, "dust, " + std::string(dustReasonText(asset.dustReason)));
    stays(asset.lockedByOthers, "locked by orders that are not ours");
    stays(asset.lockedElsewhere, "not free at the exchange and no order of these pairs locks it");
    stays(asset.unsold, "not sold");
    return text;
}

std::string orderInWords(FlattenOrder const& order)
{
    std::string text(flattenOrderKindText(order.kind));
    text += " " + (order.clientOrderId.empty() ? std::string("-") : order.clientOrderId.text());
    text += ", exchange number " + std::to_string(number(order.exchangeOrderId));
    text.append(", ").append(orderStateText(order.state));
    if (order.filled.isPositive()) {
        text += ", filled " + order.filled.text();
    }
    return order.note.empty() ? text : text + ", " + order.note;
}

}  // namespace

std::vector<std::string> certificateLines(FlattenCertificate const& certificate)
{
    std::int64_t const seconds = std::chrono::round<std::chrono::seconds>(certificate.elapsed()).count();
    std::vector<std::string> lines;
    lines.push_back("flatten certificate, " + std::string(certificate.verified ? "verified" : "not verified") +
                    " at the exchange");
    lines.push_back("  result: " + certificate.result);
    lines.push_back("  reason: " + certificate.reason);
    lines.push_back("  begun " + utcText(certificate.begunAt) + ", ended " + utcText(certificate.endedAt) + ", " +
                    std::to_string(seconds) + " s, " + std::to_string(certificate.steps) + " steps");
    lines.push_back(certificate.readAt
                        ? "  balances as the exchange told them, asked at " + utcText(*certificate.readAt)
                        : std::string("  the exchange told no balances"));
    lines.push_back("  " + certificate.quote.text() + ": free " + certificate.cashFree.text() + ", locked " +
                    certificate.cashLocked.text());
    for (CertifiedAsset const& asset : certificate.assets) {
        lines.push_back("  " + assetInWords(asset));
    }
    for (FlattenOrder const& order : certificate.orders) {
        lines.push_back("  order: " + orderInWords(order));
    }
    for (std::string const& sentence : certificate.undone) {
        lines.push_back("  not done: " + sentence);
    }
    return lines;
}

}  // namespace pentad
