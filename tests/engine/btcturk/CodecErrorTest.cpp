// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/CodecError.h"

#include <gtest/gtest.h>
#include <set>

namespace pentad::btcturk {
namespace {

TEST(CodecErrorTest, NamesEveryFaultDifferently)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kCodecFaults; ++i) {
        names.insert(codecFaultText(static_cast<CodecFault>(i)));
    }
    EXPECT_EQ(names.size(), kCodecFaults);
    EXPECT_FALSE(names.contains(""));
}

TEST(CodecErrorTest, SaysWhereAndWhat)
{
    EXPECT_EQ((CodecError{CodecFault::NotANumber, "price"}.text()), "field price: not a number");
    EXPECT_EQ((CodecError{CodecFault::Truncated, ""}.text()), "truncated");
}

}  // namespace
}  // namespace pentad::btcturk
