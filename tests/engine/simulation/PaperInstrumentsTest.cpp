// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/PaperInstruments.h"

#include "support/CandleFolder.h"
#include "support/RiskBuilders.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::simulation {
namespace {

TEST(PaperInstrumentsTest, KnownRulesHoldAndTheRestIsInventedFromTheData)
{
    // symbol, decimals in the data, quantity scale, price scale, minimum, invented
    for (auto const& row : test::textTable(R"(
        BTCTRY    2   8  0  99.91  known
        USDTTRY   0   2  3  99.91  known
        ETHUSDT   2   8  1  9.91   known
        BTCUSDT   2   8  0  9.91   known
        XRPTRY    3   4  3  99.91  invented
        ETHTRY    0   8  0  99.91  invented
        SOLUSDT   12  4  8  9.91   invented
        FOOUSDT   5   4  5  9.91   invented
    )")) {
        auto const rules = paperInstrument(row[0], std::stoi(row[1]));
        ASSERT_TRUE(rules) << row[0];
        EXPECT_EQ(rules->instrument.symbol.view(), row[0]);
        EXPECT_EQ(rules->instrument.quantityScale, std::stoi(row[2])) << row[0];
        EXPECT_EQ(rules->instrument.priceScale, std::stoi(row[3])) << row[0];
        EXPECT_EQ(rules->instrument.quoteScale, 2);
        EXPECT_EQ(rules->instrument.minimumValue, test::money(row[4])) << row[0];
        EXPECT_EQ(rules->invented, row[5] == "invented") << row[0];
    }
    EXPECT_FALSE(paperInstrument("BTCEUR", 2));
}

TEST(PaperInstrumentsTest, UniverseOfCandlesNamesWhatWasInvented)
{
    test::CandleFolder folder;
    std::vector<std::string> const symbols{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    for (std::string const& symbol : symbols) {
        folder.write(symbol + "-1m.csv", test::CandleFolder::rows(1, 5));
    }
    auto const set = loadCandles(folder.path(), symbols, std::chrono::minutes(1), {});
    ASSERT_TRUE(set) << set.error().message;
    auto const rules = paperUniverse(*set);
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->universe[Slot{0}].priceScale, 0);
    EXPECT_EQ(rules->universe[Slot{2}].priceScale, 2);
    EXPECT_EQ(rules->invented.size(), 4U);
}

}  // namespace
}  // namespace pentad::simulation
