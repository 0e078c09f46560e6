// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OneShotBody.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

TEST(OneShotBodyTest, IsReadOnceAndCannotBeRewound)
{
    OneShotBody body(QByteArrayLiteral("once"));
    EXPECT_EQ(body.size(), 4);
    EXPECT_EQ(body.bytesAvailable(), 4);
    EXPECT_EQ(body.read(3), QByteArrayLiteral("onc"));
    EXPECT_EQ(body.readAll(), QByteArrayLiteral("e"));
    EXPECT_TRUE(body.atEnd());
    EXPECT_FALSE(body.reset());
    EXPECT_FALSE(body.seek(0));
    EXPECT_TRUE(body.readAll().isEmpty());
}

TEST(OneShotBodyTest, TakesNothingIn)
{
    OneShotBody body(QByteArrayLiteral("once"));
    EXPECT_FALSE(body.isWritable());
    EXPECT_TRUE(body.isSequential());
}

}  // namespace
}  // namespace pentad::btcturk
