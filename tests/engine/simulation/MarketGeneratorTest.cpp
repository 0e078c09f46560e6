// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/MarketGenerator.h"

#include "foundation/Bytes.h"
#include "foundation/Digest.h"
#include "support/LiraPairs.h"
#include "support/Times.h"

#include <gtest/gtest.h>
#include <cmath>

namespace pentad::simulation {
namespace {

using test::kLiraPairs;
using test::kNewYear;

MarketGenerator generator(std::uint64_t seed, std::vector<std::string> const& symbols = kLiraPairs)
{
    return MarketGenerator(generatedUniverse(symbols)->universe, seed, kNewYear);
}

std::string digestOf(MarketGenerator& market, int bars)
{
    Sha256 hasher;
    ByteWriter writer;
    BarFrame frame;
    for (int i = 0; i < bars; ++i) {
        market.next(frame);
        writer.clear();
        for (Slot const slot : kSlots) {
            Bar const& bar = frame.bars[slot];
            writer.i64(bar.openTime.time_since_epoch().count());
            for (Decimal const value :
                 {bar.open.value(), bar.high.value(), bar.low.value(), bar.close.value(), bar.volume.value()}) {
                writer.i128(value.raw());
            }
        }
        hasher.update(writer.bytes());
    }
    return hexadecimal(hasher.finish());
}

TEST(MarketGeneratorTest, SameSeedGivesTheSameMarketOnEveryMachine)
{
    auto market = generator(1);
    EXPECT_EQ(digestOf(market, 10'000), "d858dbf6cb82fa1b27339af245208f6191891c799957b9715fe08d6493427adb");
    auto other = generator(2);
    EXPECT_NE(digestOf(other, 100), [] {
        auto again = generator(1);
        return digestOf(again, 100);
    }());
}

TEST(MarketGeneratorTest, SkippingIsAsGoodAsLooking)
{
    auto looked = generator(7);
    BarFrame frame;
    for (int i = 0; i < 1234; ++i) {
        looked.next(frame);
    }
    auto skipped = generator(7);
    skipped.skip(1234);
    EXPECT_EQ(digestOf(looked, 50), digestOf(skipped, 50));
}

TEST(MarketGeneratorTest, BarsAreProperAndOnTheirScale)
{
    auto const rules = generatedUniverse(kLiraPairs);
    MarketGenerator market(rules->universe, 3, kNewYear);
    BarFrame frame;
    PerAsset<Price> before;
    for (int i = 0; i < 5000; ++i) {
        ASSERT_TRUE(market.next(frame));
        EXPECT_EQ(frame.openTime, kNewYear + i * std::chrono::minutes(1));
        for (Slot const slot : kSlots) {
            Bar const& bar = frame.bars[slot];
            Instrument const& instrument = rules->universe[slot];
            ASSERT_TRUE(bar.low.isPositive());
            ASSERT_LE(bar.low, min(bar.open, bar.close));
            ASSERT_GE(bar.high, max(bar.open, bar.close));
            ASSERT_TRUE(bar.volume.isPositive());
            ASSERT_LE(bar.low.value().decimalsUsed(), instrument.priceScale);
            ASSERT_LE(bar.volume.value().decimalsUsed(), instrument.quantityScale);
            if (i > 0) {
                ASSERT_EQ(bar.open, before[slot]) << "no jumps between bars";
            }
            before[slot] = bar.close;
        }
    }
}

TEST(MarketGeneratorTest, BeginsAtTheKnownPrices)
{
    auto market = generator(1);
    BarFrame frame;
    market.next(frame);
    EXPECT_EQ(frame.bars[Slot{0}].open, Price(Decimal(3'750'000)));
    EXPECT_EQ(frame.bars[Slot{1}].open, Price(Decimal(140'000)));
    EXPECT_EQ(frame.bars[Slot{2}].open, Price(Decimal(90)));
    EXPECT_EQ(frame.bars[Slot{3}].open, Price(Decimal(840)));
    EXPECT_EQ(frame.bars[Slot{4}].open, Price(Decimal(6'450)));
    auto dollars = generator(1, {"BTCUSDT", "ETHUSDT", "FOOUSDT", "BARUSDT", "XRPUSDT"});
    dollars.next(frame);
    EXPECT_EQ(frame.bars[Slot{0}].open, Price(Decimal(90'000)));
    EXPECT_EQ(frame.bars[Slot{2}].open, Price(Decimal(100)));
}

double approximate(Price price)
{
    return static_cast<double>(price.value().raw()) / 1e18;
}

TEST(MarketGeneratorTest, AssetsMoveTogetherAndStayInReach)
{
    constexpr int kBars = 200'000;
    auto market = generator(11);
    BarFrame frame;
    double squares[5] = {};
    double products[5] = {};
    int moved = 0;
    double high = 0;
    double low = 1e18;
    for (int i = 0; i < kBars; ++i) {
        market.next(frame);
        double moves[5];
        for (std::size_t k = 0; k < 5; ++k) {
            Bar const& bar = frame.bars[kSlots[k]];
            moves[k] = approximate(bar.close) / approximate(bar.open) - 1;
            squares[k] += moves[k] * moves[k];
            products[k] += moves[0] * moves[k];
        }
        double const relative = approximate(frame.bars[Slot{0}].close) / 3'750'000;
        high = std::max(high, relative);
        low = std::min(low, relative);
        moved += moves[0] != 0 ? 1 : 0;
    }
    for (std::size_t k = 1; k < 5; ++k) {
        double const correlation = products[k] / std::sqrt(squares[0] * squares[k]);
        EXPECT_GT(correlation, 0.3) << k;
        EXPECT_LT(correlation, 0.95) << k;
    }
    EXPECT_LT(high, 12);
    EXPECT_GT(low, 1.0 / 12);
    EXPECT_GT(high / low, 1.3) << "a market that goes nowhere teaches nothing";
    EXPECT_GT(moved, kBars * 9 / 10);
}

TEST(MarketGeneratorTest, RefusesWhatIsNoUniverse)
{
    EXPECT_FALSE(generatedUniverse(std::vector<std::string>{"BTCTRY", "ETHTRY"}));
    EXPECT_FALSE(generatedUniverse(std::vector<std::string>{"BTCTRY", "ETHUSDT", "XRPTRY", "AVAXTRY", "SOLTRY"}));
}

}  // namespace
}  // namespace pentad::simulation
