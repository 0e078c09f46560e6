// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/LineSettings.h"

#include <gtest/gtest.h>

namespace pentad::composition {
namespace {

TEST(LineSettingsTest, TheLineHearsWhatTheSettingsSay)
{
    config::Settings settings;
    settings.resilience.retryMaxAttempts = 3;
    settings.execution.flattenBand = Rate("0.02"_dec);
    settings.exchange.apiTimeout = Milliseconds(1'234);
    settings.execution.unknownGrace = Milliseconds(10'000);
    settings.exchange.pollInterval = Milliseconds(3'000);
    settings.exchange.rejoinAfter = Milliseconds(7'000);
    auto const share = std::make_shared<btcturk::LineShare>();
    btcturk::BtcturkSettings const line = lineSettings(settings, share);
    EXPECT_EQ(line.share, share);
    EXPECT_EQ(line.attemptsMaximum, 3);
    EXPECT_EQ(line.depthBand, Rate("0.02"_dec));
    EXPECT_EQ(line.askBand, Rate("0.005"_dec)) << "no further through the touch, however wide the collar is";
    settings.risk.priceCollar = Rate("0.003"_dec);
    EXPECT_EQ(lineSettings(settings, share).askBand, Rate("0.003"_dec));
    EXPECT_EQ(line.requestDeadline, Milliseconds(1'234));
    EXPECT_EQ(line.orderWaitMaximum, Milliseconds(8'766)) << "sent then, its answer is in before the grace is over";
    EXPECT_EQ(line.pollEvery, Milliseconds(3'000));
    EXPECT_EQ(line.healthyFor, Milliseconds(7'000));
    EXPECT_EQ(line.barLength, settings.trading.barLength());
}

TEST(LineSettingsTest, AnAddressMayEndWithASlash)
{
    config::Settings settings;
    settings.exchange.baseUrl = "http://127.0.0.1:8001/";
    settings.exchange.graphUrl = "http://127.0.0.1:8002//";
    settings.exchange.websocketUrl = "ws://127.0.0.1:8003/feed/";
    btcturk::BtcturkSettings const line = lineSettings(settings, std::make_shared<btcturk::LineShare>());
    EXPECT_EQ(line.apiAddress, "http://127.0.0.1:8001");
    EXPECT_EQ(line.graphAddress, "http://127.0.0.1:8002");
    EXPECT_EQ(line.socketAddress, "ws://127.0.0.1:8003/feed");
}

}  // namespace
}  // namespace pentad::composition
