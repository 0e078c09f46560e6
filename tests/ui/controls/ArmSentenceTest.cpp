// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ArmSentence.h"

#include <gtest/gtest.h>

namespace pentad::controls {
namespace {

TEST(ArmSentenceTest, SeparatorsCaseAndSpacesDoNotMatterButTheNumberDoes)
{
    format::Format const english(format::Language::English);
    QString const wanted = armSentence(english, Money(331'374), Asset("TRY"));
    EXPECT_EQ(wanted, QStringLiteral("I accept a loss of 331,374 TRY"));
    for (char const* typed :
         {"I accept a loss of 331,374 TRY", "i accept  a loss of 331.374 try ", "I accept a loss of 331374 TRY"}) {
        EXPECT_TRUE(saysSentence(QString::fromLatin1(typed), wanted)) << typed;
    }
    for (char const* typed : {"", "I accept a loss of 331,373 TRY", "I accept a loss of 33,1374 USDT", "331374",
                              "I accept a loss of 3313,74.0 TRY"}) {
        EXPECT_FALSE(saysSentence(QString::fromLatin1(typed), wanted)) << typed;
    }
}

}  // namespace
}  // namespace pentad::controls
