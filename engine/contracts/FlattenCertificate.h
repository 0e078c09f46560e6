// SPDX-License-Identifier: GPL-3.0-or-later
// The last word on a flatten: per asset what the exchange shows free and locked and what stays and why, every order it
// placed or cancelled, how long it took, and what could not be done. Made once, when the flatten ends, from the books, the
// orders and the exchange's newest report; never changed afterwards. Quantities in base units, money in the quote currency.
// Thread: any.
#pragma once

#include "domain/Order.h"

#include <string>
#include <vector>

namespace pentad {

enum class FlattenOrderKind : std::uint8_t {
    Cancelled,  // ours, open when the flatten met it
    Foreign,    // not ours, and named
    Sale,       // placed by the flatten
};
inline constexpr std::size_t kFlattenOrderKinds = 3;
std::string_view flattenOrderKindText(FlattenOrderKind kind);  // cancel, foreign cancel, sale

// One order of a flatten. Of a foreign one only whether the exchange still lists it is known.
struct FlattenOrder {
    FlattenOrderKind kind = FlattenOrderKind::Sale;
    Slot slot{};
    ClientOrderId clientOrderId;
    ExchangeOrderId exchangeOrderId{};  // 0 where the exchange never gave one
    OrderState state = OrderState::Planned;
    Quantity filled;
    Money filledMoney;
    Money fees;        // fee and tax, estimates included
    std::string note;  // last reason given by the exchange
    friend bool operator==(FlattenOrder const&, FlattenOrder const&) = default;
};

enum class DustReason : std::uint8_t {
    None,
    BelowMinimum,  // worth less than the exchange's smallest order
    BelowUnit,     // less than the smallest part of a unit that can be traded
};
inline constexpr std::size_t kDustReasons = 3;
std::string_view dustReasonText(DustReason reason);  // none, below the minimum value, below one unit

struct CertifiedAsset {
    Asset asset;
    Quantity free;             // as the exchange reported
    Quantity locked;           // as the exchange reported
    Quantity held;             // by our books: the sum of the four below
    Quantity dust;             // too little to be sold
    Quantity lockedByOthers;   // by orders of the five pairs that are not ours
    Quantity lockedElsewhere;  // not free there, and no order of the five pairs holds it: a withdrawal, another quote
    Quantity unsold;           // could have been sold
    DustReason dustReason = DustReason::None;
    Quantity sold;
    std::optional<Price> average;  // of what was sold
    Money gross;
    Money feeAndTax;
    Money net;
    friend bool operator==(CertifiedAsset const&, CertifiedAsset const&) = default;
};

struct FlattenCertificate {
    bool verified = false;  // a report begun after the last sale agrees with the books, and no own order is open
    std::string reason;     // the operator's
    std::string result;     // English
    UtcTime begunAt;
    UtcTime endedAt;
    std::optional<UtcTime> readAt;  // when the report of free and locked was begun; none: nothing was reported
    int steps = 0;
    Asset quote;
    Money cashFree;
    Money cashLocked;
    Money gross;  // of all sales
    Money feeAndTax;
    Money net;
    PerAsset<CertifiedAsset> assets;
    std::vector<FlattenOrder> orders;  // in the order in which the flatten met them
    std::vector<std::string> undone;   // one sentence each, English; empty: everything was done

    Milliseconds elapsed() const { return endedAt - begunAt; }
    // Verified, and of every asset nothing but dust is left.
    bool isFlat() const;
    friend bool operator==(FlattenCertificate const&, FlattenCertificate const&) = default;
};

// The certificate in words, one line each: English, dot decimals, amounts exact. For the command line.
std::vector<std::string> certificateLines(FlattenCertificate const& certificate);

}  // namespace pentad
