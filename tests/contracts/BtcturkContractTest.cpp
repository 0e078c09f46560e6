// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of ExchangeClient, against the adapter to BtcTurk over real sockets.
#include "contracts/ExchangeClientContract.h"
#include "contracts/WireFixture.h"

namespace pentad::test {

INSTANTIATE_TYPED_TEST_SUITE_P(OverTheWire, ExchangeClientContract, WireFixture);

TEST(BtcturkMovementsTest, WhatWasMovedByHandIsNamedToWhoeverAsks)
{
    WireFixture fixture;
    UtcTime const begun = fixture.now();
    fixture.deposit(Asset("TRY"), decimal("500"));
    ASSERT_TRUE(fixture.withdraw(Asset("ETH"), decimal("0.5")));
    auto const report = [&](std::optional<UtcTime> since) {
        std::size_t const before = fixture.log().all<AccountReported>().size();
        fixture.client().requestAccountReport({{}, {}, since});
        EXPECT_TRUE(fixture.until([&] {
            auto const told = fixture.log().all<AccountReported>();
            return told.size() > before && told.back().report->movements.has_value() == since.has_value();
        }));
        return fixture.log().all<AccountReported>().back().report;
    };
    auto const asked = report(begun - std::chrono::minutes(5));
    ASSERT_TRUE(asked->movements);
    ASSERT_EQ(asked->movements->size(), 2U);
    for (ReportedMovement const& each : *asked->movements) {
        bool const isMoney = each.asset == Asset("TRY");
        EXPECT_EQ(each.isDeposit, isMoney);
        EXPECT_EQ(each.asset, isMoney ? Asset("TRY") : Asset("ETH"));
        EXPECT_EQ(each.amount, isMoney ? decimal("500") : decimal("0.5"));
        EXPECT_GE(each.at, begun - std::chrono::seconds(1));
    }
    EXPECT_FALSE(report(std::nullopt)->movements) << "nobody asked for them";
    auto const later = report(fixture.now() + std::chrono::hours(1));
    ASSERT_TRUE(later->movements);
    EXPECT_TRUE(later->movements->empty());
}

}  // namespace pentad::test
