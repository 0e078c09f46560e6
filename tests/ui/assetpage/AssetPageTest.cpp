// SPDX-License-Identifier: GPL-3.0-or-later
#include "assetpage/AssetPage.h"

#include "ui/activity/PanelStage.h"

#include <gtest/gtest.h>

namespace pentad::assetpage {
namespace {

TEST(AssetPageTest, ItsTrailHoldsOnlyDecisionsAboutTheSelectedAsset)
{
    test::PanelStage stage;
    AssetPage page(stage.desk);
    page.resize(1400, 800);
    page.show();
    stage.show(test::tradedSnapshot());
    auto* const table = page.findChild<widgets::DataTable*>(QStringLiteral("decisions.table"));
    ASSERT_NE(table, nullptr);
    constexpr int kSomeRows = 5 * look::kRowHeight;
    EXPECT_GT(table->height(), kSomeRows) << "a trail of one row is none";
    int seen = 0;
    for (Slot const slot : kSlots) {
        stage.desk.select(slot);
        stage.settle();
        QString const symbol = format::text(test::tradedSnapshot().assets[slot].instrument.symbol.view());
        EXPECT_EQ(table->accessibleName(), QStringLiteral("Decisions · %1").arg(symbol));
        int const rows = table->view()->model()->rowCount();
        seen += rows;
        for (int row = 0; row < rows; ++row) {
            EXPECT_EQ(test::shownIn(*table, row, QStringLiteral("Asset")), symbol);
        }
    }
    EXPECT_EQ(static_cast<std::size_t>(seen), test::tradedSnapshot().decisions.size());
}

}  // namespace
}  // namespace pentad::assetpage
