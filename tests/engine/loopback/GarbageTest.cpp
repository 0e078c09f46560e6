// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Garbage.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

TEST(GarbageTest, FramesCarryTheirLengthInThreeWays)
{
    EXPECT_EQ(rawTextFrame("ab"),
              "\x81\x02"
              "ab");
    EXPECT_EQ(rawTextFrame(std::string(126, 'x')).substr(0, 4), std::string("\x81\x7E\x00\x7E", 4));
    EXPECT_EQ(rawTextFrame(std::string(65'536, 'x')).substr(0, 10), std::string("\x81\x7F\0\0\0\0\0\x01\0\0", 10));
}

TEST(GarbageTest, EveryKindIsAsLargeAsAsked)
{
    EXPECT_EQ(garbagePayload(GarbageKind::Nested, 5), "[[[[[]]]]]");
    EXPECT_EQ(garbagePayload(GarbageKind::Nested, 0).size(), 20'000U);
    EXPECT_NE(garbagePayload(GarbageKind::Digits, 0).find(std::string(400, '9')), std::string::npos);
    EXPECT_GT(garbagePayload(GarbageKind::Giant, 0).size(), 64U * 1024U * 1024U);
    EXPECT_NE(garbagePayload(GarbageKind::NotANumber, 0).find("\"LA\":NaN"), std::string::npos);
    EXPECT_NE(garbagePayload(GarbageKind::InvalidUtf8, 0).find('\xFF'), std::string::npos);
    EXPECT_FALSE(garbagePayload(GarbageKind::NotJson, 0).empty());
}

}  // namespace
}  // namespace pentad::loopback
