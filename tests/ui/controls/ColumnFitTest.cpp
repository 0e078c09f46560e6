// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ColumnFit.h"

#include <gtest/gtest.h>

namespace pentad::controls {
namespace {

TEST(ColumnFitTest, GivesEveryColumnItsShareAndNoneLessThanItNeeds)
{
    struct Fit {
        char const* why;
        std::vector<ColumnNeed> columns;
        int width;
        std::vector<int> widths;
    };
    for (Fit const& each : {
             Fit{"by weight where that is enough", {{50, 1}, {50, 3}}, 400, {100, 300}},
             Fit{"a share that is too small grows, the rest is shared", {{90, 1}, {50, 3}}, 200, {105, 95}},
             Fit{"the highest rank goes first", {{60, 1}, {60, 1, 2}, {60, 1, 1}}, 130, {65, 0, 65}},
             Fit{"and only as many as must", {{60, 1}, {60, 1, 1}, {60, 1, 1}}, 130, {65, 65, 0}},
             Fit{"what stays shares what there is", {{100, 1}, {300, 1}}, 200, {50, 150}},
             Fit{"no columns", {}, 200, {}},
         }) {
        EXPECT_EQ(fitColumns(each.columns, each.width), each.widths) << each.why;
    }
}

}  // namespace
}  // namespace pentad::controls
