// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineSnapshot.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad {
namespace {

// Every value below `count` has a word, no two the same, and the value after the last has none.
template <typename Enum>
std::set<std::string> wordsOf(std::string_view (*word)(Enum), int count)
{
    std::set<std::string> words;
    for (int value = 0; value < count; ++value) {
        std::string_view const text = word(static_cast<Enum>(value));
        EXPECT_FALSE(text.empty()) << value;
        EXPECT_TRUE(words.emplace(text).second) << text << " stands for two things";
    }
    EXPECT_TRUE(word(static_cast<Enum>(count)).empty());
    return words;
}

TEST(EngineSnapshotTest, HasItsOwnWordForEveryStateItCanShow)
{
    wordsOf(engineStateText, 10);
    wordsOf(cycleStageText, static_cast<int>(kCycleStages));
    wordsOf(flattenPhaseText, 7);
}

// Databases and logs carry these: they never change.
TEST(EngineSnapshotTest, SpellsModesAsTheyAreStored)
{
    EXPECT_EQ(wordsOf(tradingModeText, 5), (std::set<std::string>{"demo", "paper", "live", "backtest", "replay"}));
    EXPECT_EQ(tradingModeText(TradingMode::Live), "live");
    EXPECT_EQ(tradingModeText(TradingMode{}), "demo") << "what is not set is the harmless one";
}

TEST(EngineSnapshotTest, BeginsWhereNothingIsSent)
{
    EngineSnapshot const empty;
    EXPECT_EQ(empty.state, EngineState::Starting);
    EXPECT_FALSE(empty.reconciled);
    EXPECT_TRUE(empty.assets[Slot{0}].stale);
}

}  // namespace
}  // namespace pentad
