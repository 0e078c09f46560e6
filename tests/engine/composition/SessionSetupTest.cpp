// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/SessionSetup.h"

#include "composition/CoreFactory.h"
#include "composition/EngineHost.h"
#include "support/RestWorld.h"
#include "support/RiskBuilders.h"

#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

TEST(SessionSetupTest, SpeedIsRoundedUpToThousandths)
{
    EXPECT_EQ(permilleOf(Decimal(1)), 1'000);
    EXPECT_EQ(permilleOf(test::decimal("0.0001")), 1);
    EXPECT_EQ(permilleOf(test::decimal("2.5001")), 2'501);
}

TEST(SessionSetupTest, DurationsAreLongerOnAFasterMarketAndNeverShorter)
{
    runtime::CoreSetup setup = coreSetup(config::Settings{}, test::fivePairs());
    setup.risk.dataAgeMaximum = Milliseconds(1'001);
    setup.execution.timeToLive = Milliseconds(60'000);
    EXPECT_EQ(atMarketSpeed(setup, test::decimal("1.5")).risk.dataAgeMaximum, Milliseconds(1'502));
    EXPECT_EQ(atMarketSpeed(setup, Decimal(60)).execution.timeToLive, Milliseconds(3'600'000));
    EXPECT_EQ(atMarketSpeed(setup, test::decimal("0.5")).execution.timeToLive, Milliseconds(60'000));
}

TEST(SessionSetupTest, HalfThePaperSpreadIsRoundedUp)
{
    config::Settings settings;
    settings.paper.spreadBps = Decimal::fromRaw(3);
    EXPECT_EQ(paperFills(settings).halfSpreadBps, Decimal::fromRaw(2));
}

TEST(SessionSetupTest, AnAccountIsNamedByItsModeOrByTheFingerprintOfItsKey)
{
    std::optional<btcturk::Signer> const signer(test::testSigner());
    EXPECT_EQ(accountOf(config::TradingMode::Demo, std::nullopt), "demo");
    EXPECT_EQ(accountOf(config::TradingMode::Paper, signer), "paper");
    EXPECT_EQ(accountOf(config::TradingMode::Live, signer).size(), 8U);
}

// The engine asks for the sign of a window only where there is one.
TEST(SessionSetupTest, OnlyAWindowIsExpectedToBeSeen)
{
    TradeOptions trade;
    trade.state = "/tmp/state.db";
    trade.settings.operatorControls.windowSilence = Milliseconds(7'000);
    EXPECT_NE(engineOptions(trade, "demo", Milliseconds(60'000)).windowSilence, Milliseconds(7'000));
    trade.hasWindow = true;
    EXPECT_EQ(engineOptions(trade, "demo", Milliseconds(60'000)).windowSilence, Milliseconds(7'000));
}

}  // namespace
}  // namespace pentad::composition
