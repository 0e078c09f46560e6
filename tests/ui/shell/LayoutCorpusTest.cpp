// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts that were damaged on disk: the cockpit shows the factory's arrangement, and Qt never reads them.
#include "fuzz/LayoutTarget.h"
#include "fuzz/Replay.h"
#include "support/TestData.h"

namespace pentad::fuzz {
namespace {

TEST(LayoutCorpusTest, WhateverIsKeptEveryPanelCanBeReached)
{
    replay(test::sourceTree() / "tests" / "fuzz" / "corpus" / "layout", feedLayout);
}

TEST(LayoutCorpusTest, OnlyAWholeArrangementIsShown)
{
    LayoutStage stage;
    stage.begin({});
    QByteArray const whole = stage.arrangement();
    ASSERT_TRUE(stage.apply(whole));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        EXPECT_FALSE(stage.apply(whole.first(at))) << "cut at " << at;
        QByteArray turned = whole;
        turned[at] = static_cast<char>(turned[at] ^ 1);
        EXPECT_FALSE(stage.apply(turned)) << "byte " << at;
    }
    EXPECT_FALSE(stage.apply(whole + '\0'));
    EXPECT_TRUE(stage.apply(whole));
    stage.holdPanels();
}

TEST(LayoutCorpusTest, AColumnThatIsNamedTwiceHasOnePlace)
{
    LayoutStage stage;
    stage.begin({});
    EXPECT_NO_THROW(stage.holdColumns(
        QStringLiteral("size|50|+\nsize|60|-\nsize|70|+\nsize|80|.\ntime|90|.\ntime|90|.\ntime|90|.")));
}

}  // namespace
}  // namespace pentad::fuzz
