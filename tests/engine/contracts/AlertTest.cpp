// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/Alert.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad {
namespace {

TEST(AlertTest, EveryKindAndSeverityHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kAlertKinds; ++i) {
        names.insert(alertKindText(static_cast<AlertKind>(i)));
    }
    EXPECT_EQ(names.size(), kAlertKinds);
    EXPECT_FALSE(names.contains(""));
    EXPECT_EQ(alertSeverityText(AlertSeverity::Critical), "critical");
    EXPECT_LT(AlertSeverity::Info, AlertSeverity::Warning);
    EXPECT_LT(AlertSeverity::Warning, AlertSeverity::Critical);
}

}  // namespace
}  // namespace pentad
