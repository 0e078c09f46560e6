// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Refusal.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace pentad {
namespace {

using test::TextRow;
using test::textTable;

TEST(RefusalTest, SpellsExactlyTheClosedListOfCodes)
{
    std::set<std::string> expected;
    for (TextRow const& row : textTable(R"(
        CAPITAL_RESERVED_CASH_BREACH   CAPITAL_FEE_BUFFER_BREACH       RISK_DRAWDOWN_DERISK_ACTIVE
        RISK_ASSET_EXPOSURE_LIMIT      RISK_PORTFOLIO_EXPOSURE_LIMIT   ALPHA_EDGE_BELOW_MINIMUM

        UNIVERSE_NOT_ALLOWED           TRADING_PAUSED                  KILL_SWITCH_LATCHED
        SAFE_MODE_ACTIVE               MARKET_DATA_STALE               BREAKER_OPEN
        RISK_DAILY_LOSS_LIMIT          RISK_CONCENTRATION_LIMIT        RISK_MAX_POSITION
        RISK_PRICE_COLLAR              RISK_ORDER_RATE                 RISK_OPEN_ORDERS_LIMIT
        ORDER_BELOW_MINIMUM            ORDER_INVALID_SCALE             DUPLICATE_INTENT
    )")) {
        expected.insert(row.begin(), row.end());
    }
    std::set<std::string> spelled;
    for (std::size_t code = 0; code < kRefusalCodes; ++code) {
        spelled.emplace(codeText(static_cast<RefusalCode>(code)));
    }
    EXPECT_EQ(spelled, expected);
    EXPECT_EQ(expected.size(), kRefusalCodes);
    EXPECT_EQ(codeText(static_cast<RefusalCode>(kRefusalCodes)), "") << "there is a code that kRefusalCodes omits";
}

TEST(RefusalTest, AsksTheGatesInTheirOrderOfPrecedence)
{
    auto const rows = textTable(R"(
        # gate               code
        universe             UNIVERSE_NOT_ALLOWED
        "kill switch"        KILL_SWITCH_LATCHED
        pause                TRADING_PAUSED
        "safe mode"          SAFE_MODE_ACTIVE
        breakers             BREAKER_OPEN
        "market data age"    MARKET_DATA_STALE
        duplicate            DUPLICATE_INTENT
        scale                ORDER_INVALID_SCALE
        "minimum value"      ORDER_BELOW_MINIMUM
        "price collar"       RISK_PRICE_COLLAR
        "order rate"         RISK_ORDER_RATE
        "open orders"        RISK_OPEN_ORDERS_LIMIT
        "daily loss"         RISK_DAILY_LOSS_LIMIT
        drawdown             RISK_DRAWDOWN_DERISK_ACTIVE
        "tradable capital"   CAPITAL_RESERVED_CASH_BREACH
        edge                 ALPHA_EDGE_BELOW_MINIMUM
        "asset cap"          RISK_ASSET_EXPOSURE_LIMIT
        "max position"       RISK_MAX_POSITION
        concentration        RISK_CONCENTRATION_LIMIT
        "gross cap"          RISK_PORTFOLIO_EXPOSURE_LIMIT
        "reserved cash"      CAPITAL_RESERVED_CASH_BREACH
        "fee buffer"         CAPITAL_FEE_BUFFER_BREACH
    )");
    ASSERT_EQ(rows.size(), kGates);
    for (std::size_t gate = 0; gate < kGates; ++gate) {
        EXPECT_EQ(gateText(static_cast<Gate>(gate)), rows[gate][0]);
        EXPECT_EQ(codeText(refusalOf(static_cast<Gate>(gate))), rows[gate][1]) << rows[gate][0];
    }
    EXPECT_EQ(gateText(static_cast<Gate>(kGates)), "") << "there is a gate that kGates omits";
}

TEST(RefusalTest, GivesEveryCodeAGate)
{
    std::set<RefusalCode> reached;
    for (std::size_t gate = 0; gate < kGates; ++gate) {
        reached.insert(refusalOf(static_cast<Gate>(gate)));
    }
    EXPECT_EQ(reached.size(), kRefusalCodes);
}

}  // namespace
}  // namespace pentad
