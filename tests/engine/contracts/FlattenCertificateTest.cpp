// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/FlattenCertificate.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pentad {
namespace {

FlattenCertificate sampleCertificate()
{
    FlattenCertificate certificate;
    certificate.verified = true;
    certificate.reason = "holiday";
    certificate.result = "everything is sold";
    certificate.begunAt = UtcTime(Milliseconds(1'700'000'000'000));
    certificate.endedAt = certificate.begunAt + Milliseconds(12'600);
    certificate.steps = 2;
    certificate.quote = Asset("TRY");
    certificate.cashFree = Money("1250.5"_dec);
    certificate.assets[Slot{0}].asset = Asset("BTC");
    CertifiedAsset& eth = certificate.assets[Slot{1}];
    eth.asset = Asset("ETH");
    eth.free = eth.held = eth.dust = Quantity("0.0005"_dec);
    eth.dustReason = DustReason::BelowMinimum;
    eth.sold = Quantity("2"_dec);
    eth.gross = Money("200000"_dec);
    eth.feeAndTax = Money("480"_dec);
    FlattenOrder order;
    order.clientOrderId = ClientOrderId("P1SALE");
    order.exchangeOrderId = ExchangeOrderId{4711};
    order.state = OrderState::Filled;
    order.filled = Quantity("2"_dec);
    certificate.orders.push_back(order);
    return certificate;
}

bool hasLine(FlattenCertificate const& certificate, std::string_view line)
{
    auto const lines = certificateLines(certificate);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

TEST(FlattenCertificateTest, SaysEverythingInWords)
{
    FlattenCertificate certificate = sampleCertificate();
    EXPECT_TRUE(hasLine(certificate, "flatten certificate, verified at the exchange"));
    EXPECT_TRUE(hasLine(certificate, "  TRY: free 1250.5, locked 0"));
    EXPECT_TRUE(hasLine(certificate, "  BTC: free 0, locked 0"));
    EXPECT_TRUE(hasLine(certificate,
                        "  ETH: free 0.0005, locked 0; sold 2 for 200000, fee and tax 480; 0.0005 stays: dust, below "
                        "the minimum value"));
    EXPECT_TRUE(hasLine(certificate, "  order: sale P1SALE, exchange number 4711, filled, filled 2"));
    EXPECT_TRUE(hasLine(certificate, "  the exchange told no balances"));
    EXPECT_FALSE(hasLine(certificate, "  not done: 2 ETH stays"));
    certificate.verified = false;
    certificate.undone.emplace_back("2 ETH stays");
    EXPECT_TRUE(hasLine(certificate, "flatten certificate, not verified at the exchange"));
    EXPECT_TRUE(hasLine(certificate, "  not done: 2 ETH stays"));
}

TEST(FlattenCertificateTest, IsFlatOnlyWhereTheExchangeSaidSoAndOnlyDustIsLeft)
{
    FlattenCertificate certificate = sampleCertificate();
    EXPECT_TRUE(certificate.isFlat());
    certificate.verified = false;
    EXPECT_FALSE(certificate.isFlat());
    certificate.verified = true;
    certificate.assets[Slot{4}].held = certificate.assets[Slot{4}].lockedElsewhere = Quantity("1"_dec);
    EXPECT_FALSE(certificate.isFlat());
}

}  // namespace
}  // namespace pentad
